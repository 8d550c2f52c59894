#include "engine/journal_copy.h"
#include "engine/run.h"

namespace salvor::engine {

exec::Fence Run::fence_for(const std::string& target) const {
    const auto* bound = m_context.binding(target);
    const auto lock = m_locks.find(bound->host);
    if (lock == m_locks.end() || lock->second->token().empty()) return {bound->identity.machine_id, {}, {}};
    return {bound->identity.machine_id, HostLock::token_file, lock->second->token()};
}

/// The first target through which root is reached on the same host, if any.
static std::string root_on(const procedure::Procedure& procedure, const Context& context, const Binding& bound) {
    for (const auto& target : procedure.targets)
        for (const auto& placed : context.places(target.id)) {
            const auto* other = context.binding(placed);
            if (other == nullptr || other->cluster || other->host != bound.host || !target.container.empty()) continue;
            if (target.as == "root" || bound.identity.user == "root") return placed;
        }
    return {};
}

/// The names under which a host is bound. A cluster's binding names the cluster, not the host its commands run on.
static std::set<std::string> names_of(const Context& context, const exec::Host* host) {
    std::set<std::string> names;
    for (const auto& [id, bound] : context.bindings)
        if (bound.host == host && !bound.cluster) names.insert(bound.name);
    return names;
}

/// In which boot of the host its lock was taken: the lock does not outlive it.
static void note_boot(Context& context, const Binding& locked, const exec::HostIdentity& who) {
    for (auto& [id, bound] : context.bindings)
        if (bound.host == locked.host) bound.identity.boot_id = who.boot_id;
}

static std::string boot_of(const Context& context, const exec::Host* host) {
    for (const auto& [id, bound] : context.bindings)
        if (bound.host == host) return bound.identity.boot_id;
    return {};
}

static Question lock_question(const std::string& host, const LockHolder& holder) {
    Question question;
    question.kind = "lock";
    question.title = host + " is locked by another console";
    question.text = {"Holder: " + holder.text(), holder.alive()};
    question.choices = {{"leave", "Leave the run as it is", false, {}}, {"again", "Look again", false, {}}};
    if (holder.renewed_ago < 0 || holder.renewed_ago > HostLock::stale_after.count())
        question.choices.push_back(
            {"take", "Take the lock over: the other console will change nothing any more", true, {}});
    return question;
}

void Run::with_lock(const std::string& target, std::function<void(Result<void>)> then) {
    const auto* bound = m_context.binding(target);
    const auto root = root_on(*m_setup.procedure, m_context, *bound);
    if (bound->cluster || root.empty() || (m_locks.contains(bound->host) && !m_locks[bound->host]->token().empty()))
        return then({});
    auto& lock = m_locks[bound->host];
    lock.reset(new HostLock(m_context, root, m_setup.who));
    connect(lock.get(), &HostLock::lost, this, [this, host = bound->host] { superseded(host); });
    const auto held = [this, name = bound->name](const LockHolder& holder, std::function<void(bool)> answer) {
        put(lock_question(name, holder), [answer](const Reply& reply) { answer(reply.choice == "take"); });
    };
    lock->acquire(held, [this, then, root, bound](Result<std::string> token) {
        if (!token) return then(tl::unexpected(token.error()));
        if (m_setup.copies) keep_copy(root);
        const auto locked = [this, then, name = bound->name, token = *token] {
            record(Event::Type::Locked, {}, {{"host", name}, {"token", token}}, [then] { then({}); });
        };
        bound->host->open([this, alive = QPointer<Run>(this), bound, locked](Result<exec::HostIdentity> who) {
            if (!alive) return;
            if (who) note_boot(m_context, *bound, *who);
            locked();
        });
    });
}

void Run::keep_copy(const std::string& root) {
    const auto* bound = m_context.binding(root);
    auto& copy = m_copies[bound->host];
    copy.reset(new JournalCopy(m_context, root, [this, root] { return fence_for(root); }));
    connect(copy.get(), &JournalCopy::superseded, this, [this, host = bound->host] { superseded(host); });
    connect(copy.get(), &JournalCopy::troubled, this, [this, name = bound->name](const std::string& why) {
        record(Event::Type::Copied, {}, {{"host", name}, {"why", why}});
    });
}

/// On every host at once; goes on also where it could not be done, which the journal says.
void Run::bring_copies(Then then) {
    if (m_copies.empty()) return then();
    auto left = std::make_shared<std::size_t>(m_copies.size());
    for (const auto& [host, copy] : m_copies)
        copy->bring([left, then] {
            if (--*left == 0) then();
        });
}

void Run::tell_step(const std::string& target, const std::string& step, Then then) {
    const auto lock = m_locks.find(m_context.binding(target)->host);
    if (lock == m_locks.end() || !lock->second) return then();
    lock->second->at_step(step, std::move(then));
}

/// What runs now goes on to its end, which is still written down here; then nothing follows. A host that was restarted
/// has lost the lock without anybody's doing: the run is left, and a resume takes the lock anew.
void Run::superseded(exec::Host* host) {
    if (m_stopped || !m_state.superseded.empty() || std::exchange(m_superseded, true)) return;
    for (const auto& [other, copy] : m_copies) copy->abandon();
    m_locks.at(host)->look([this, host](const LockHolder& holder) {
        const auto names = names_of(m_context, host);
        const auto name = names.empty() ? host->name() : *names.begin();
        const Json data{{"host", name}, {"by", holder.run.empty() ? "another console" : holder.text()}};
        const auto write = [this, data] {
            record(Event::Type::Superseded, {}, data, [this] {
                for (const auto& [leaf, hand] : m_hands)
                    if (hand.command) return;
                m_alone = false;
                m_under_way.clear();
                advance();
            });
        };
        if (!holder.run.empty()) return write();
        host->open([this, alive = QPointer<Run>(this), name, write,
                    before = boot_of(m_context, host)](Result<exec::HostIdentity> who) {
            if (!alive) return;
            if (!who || who->boot_id == before) return write();
            leave(name + " was restarted, and its lock went with that: look what runs there, then resume");
        });
    });
}

/// The change did not begin, because the host's lock is another console's by now.
bool Run::fenced_off(const std::string& target, const Ran& ran) {
    if (ran.outcome.why.find(exec::Fence::lock_lost) == std::string::npos) return false;
    superseded(m_context.binding(target)->host);
    return true;
}

/// Taken over from another console: it is fenced off every host before anything else is done.
void Run::take_locks(std::vector<std::string> targets, Then then) {
    while (!targets.empty()) {
        const auto target = targets.back();
        targets.pop_back();
        const auto held = m_state.locks.find(m_setup.bindings.at(target).name);
        if (held == m_state.locks.end() || held->second.empty()) continue;
        return with_lock(target, [this, targets, then](Result<void> locked) {
            if (!locked) return leave(locked.error().text());
            take_locks(targets, then);
        });
    }
    then();
}

void Run::release_locks(Then then) {
    for (auto& [host, lock] : m_locks) {
        if (!lock || lock->token().empty()) continue;
        return release_lock(host, then);
    }
    for (const auto& [id, bound] : m_setup.bindings) {
        const auto token = m_state.locks.find(bound.name);
        if (bound.cluster || token == m_state.locks.end() || token->second.empty()) continue;
        // held by an earlier session: taken up again, then given back
        with_lock(id, [this, then, host = bound.host, name = bound.name](Result<void> locked) {
            if (!locked) return broken(locked.error().text());
            if (!m_locks.contains(host)) return broken("the lock of " + name + " cannot be given back: not as root");
            release_locks(then);
        });
        return;
    }
    then();
}

void Run::release_lock(exec::Host* host, Then then) {
    if (const auto copy = m_copies.find(host); copy != m_copies.end())
        return copy->second->remove([this, host, then] {
            m_copies.erase(host);
            release_lock(host, then);
        });
    m_locks.at(host)->release([this, host, then](Result<void> released) {
        if (!released) return broken(released.error().text());
        m_locks.erase(host);
        std::vector<std::string> held; // an earlier session may have taken it by another name
        for (const auto& name : names_of(m_context, host))
            if (const auto token = m_state.locks.find(name); token != m_state.locks.end() && !token->second.empty())
                held.push_back(name);
        if (held.empty()) return release_locks(then);
        for (const auto& name : held) {
            const bool last = name == held.back();
            record(Event::Type::Locked, {}, {{"host", name}, {"token", ""}},
                   last ? [this, then] { release_locks(then); } : Then());
        }
    });
}

} // namespace salvor::engine
