#include "engine/cluster_lock.h"
#include "engine/journal_copy.h"
#include "engine/run.h"

namespace salvor::engine {

/// What is locked for a target, as it is told: the host's name, or a cluster's with the namespace. Empty: nothing,
/// because the procedure names no namespace.
std::string Run::lock_name(const std::string& target) const {
    const auto* bound = m_context.binding(target);
    if (!bound->cluster) return bound->name;
    const auto way = m_setup.procedure->way(target);
    if (way.empty() || way.back()->lock.empty()) return {};
    const auto space = fill(way.back()->lock, m_context.scope(), procedure::Unknowns::Refuse);
    return space ? bound->name + ", namespace " + *space : std::string();
}

Run::LockKey Run::lock_key(const std::string& target) const {
    const auto* bound = m_context.binding(target);
    return bound->cluster ? LockKey{nullptr, lock_name(target)} : LockKey{bound->host, {}};
}

exec::Fence Run::fence_for(const std::string& target) const {
    const auto* bound = m_context.binding(target);
    const auto lock = m_locks.find({bound->host, {}});
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

static Question lock_question(const std::string& name, const LockHolder& holder) {
    Question question;
    question.kind = "lock";
    question.title = name + " is locked by another console";
    question.text = {"Holder: " + holder.text(), holder.alive()};
    question.choices = {{"leave", "Leave the run as it is", false, {}}, {"again", "Look again", false, {}}};
    if (holder.may_be_taken)
        question.choices.push_back(
            {"take", "Take the lock over: the other console will change nothing any more", true, {}});
    else if (holder.renewed_ago < 0)
        question.text.push_back("Looking again watches the lock until it is renewed, for a minute at most.");
    return question;
}

TargetLock* Run::make_lock(const LockKey& key, const std::string& target, const std::string& root) {
    auto& lock = m_locks[key];
    const auto* bound = m_context.binding(target);
    if (bound->cluster && lock) return lock.get(); // it knows since when it watches another's
    const auto* at = m_setup.procedure->way(target).back();
    if (bound->cluster)
        lock.reset(new ClusterLock(m_context, at->id, *fill(at->lock, m_context.scope(), procedure::Unknowns::Refuse),
                                   m_setup.who));
    else
        lock.reset(new HostLock(m_context, root, m_setup.who));
    connect(lock.get(), &TargetLock::lost, this, [this, key] { superseded(key); });
    return lock.get();
}

/// No Lease may be made there: whoever goes on without one says why, and that stands first in the report.
void Run::ask_without(const std::string& target, const Error& why, std::function<void(Result<void>)> then) {
    const auto name = lock_name(target);
    Question question;
    question.kind = "lock";
    question.title = "No lock can be had of " + name;
    question.text = {why.what};
    if (!why.hint.empty()) question.text.push_back(why.hint);
    question.choices = {{"leave", "Leave the run as it is", false, {}}, {"again", "Look again", false, {}}};
    if (m_locks.at(lock_key(target))->is_denied()) {
        question.text.push_back("Without it nobody sees that this run changes it, and nobody is kept out.");
        question.choices.push_back({"go_on", "Go on without a lock", true, {}});
    }
    put(question, [this, target, name, why, then](const Reply& reply) {
        if (reply.choice == "again") return with_lock(target, then);
        if (reply.choice != "go_on") return then(tl::unexpected(why));
        record(Event::Type::Locked, {},
               {{"host", name}, {"token", ""}, {"without", why.what}, {"reason", reply.reason}}, [then] { then({}); });
    });
}

void Run::with_lock(const std::string& target, std::function<void(Result<void>)> then) {
    const auto* bound = m_context.binding(target);
    if (const auto named =
            fill(m_setup.procedure->way(target).back()->lock, m_context.scope(), procedure::Unknowns::Refuse);
        !named)
        return then(tl::unexpected(named.error()));
    const auto key = lock_key(target);
    const auto name = lock_name(target);
    const auto root = bound->cluster ? std::string() : root_on(*m_setup.procedure, m_context, *bound);
    const bool none = bound->cluster ? name.empty() || m_state.unlocked.contains(name) : root.empty();
    if (none || (m_locks.contains(key) && !m_locks[key]->token().empty())) return then({});
    const auto held = [this, target, name, then](const LockHolder& holder, std::function<void(bool)> answer) {
        put(lock_question(name, holder), [this, target, then, answer](const Reply& reply) {
            if (reply.choice == "again") return with_lock(target, then);
            answer(reply.choice == "take");
        });
    };
    make_lock(key, target, root)->acquire(held, [this, target, then, root, bound, name](Result<std::string> token) {
        const bool refused = !token && token.error().code == Error::Code::Refused;
        if (!token && bound->cluster && !refused) return ask_without(target, token.error(), then);
        if (!token) return then(tl::unexpected(token.error()));
        if (!bound->cluster && m_setup.copies) keep_copy(root);
        const auto locked = [this, then, name, token = *token] {
            record(Event::Type::Locked, {}, {{"host", name}, {"token", token}}, [then] { then({}); });
        };
        if (bound->cluster) return locked();
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
    connect(copy.get(), &JournalCopy::superseded, this, [this, host = bound->host] { superseded({host, {}}); });
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

void Run::tell_step(const std::string& target, const std::string& step, std::function<void(Result<void>)> then) {
    const auto lock = m_locks.find(lock_key(target));
    if (lock == m_locks.end() || !lock->second) return then({});
    lock->second->at_step(step, std::move(then));
}

/// What runs now goes on to its end, which is still written down here; then nothing follows. A host that was restarted
/// has lost the lock without anybody's doing, and so has a cluster whose Lease was deleted: the run is left, and a
/// resume takes the lock anew.
void Run::superseded(const LockKey& key) {
    if (m_stopped || !m_state.superseded.empty() || std::exchange(m_superseded, true)) return;
    for (const auto& [other, copy] : m_copies) copy->abandon();
    m_locks.at(key)->look([this, key, host = key.first](const LockHolder& holder) {
        const auto names = names_of(m_context, host);
        const auto name = host == nullptr ? key.second : names.empty() ? host->name() : *names.begin();
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
        if (host == nullptr) return leave("the lock of " + name + " was deleted: look who works there, then resume");
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
    superseded({m_context.binding(target)->host, {}});
    return true;
}

/// Taken over from another console: it is fenced off every host before anything else is done.
void Run::take_locks(std::vector<std::string> targets, Then then) {
    while (!targets.empty()) {
        const auto target = targets.back();
        targets.pop_back();
        const auto held = m_state.locks.find(lock_name(target));
        if (held == m_state.locks.end() || held->second.empty()) continue;
        return with_lock(target, [this, targets, then](Result<void> locked) {
            if (!locked) return leave(locked.error().text());
            take_locks(targets, then);
        });
    }
    then();
}

void Run::release_locks(Then then) {
    for (auto& [key, lock] : m_locks) {
        if (!lock || lock->token().empty()) continue;
        return release_lock(key, then);
    }
    for (const auto& [id, bound] : m_setup.bindings) {
        const auto name = lock_name(id);
        const auto token = m_state.locks.find(name);
        if (token == m_state.locks.end() || token->second.empty()) continue;
        // held by an earlier session: taken up again, then given back
        with_lock(id, [this, then, key = lock_key(id), name](Result<void> locked) {
            if (!locked) return broken(locked.error().text());
            if (!m_locks.contains(key)) return broken("the lock of " + name + " cannot be given back: not as root");
            release_locks(then);
        });
        return;
    }
    then();
}

void Run::release_lock(const LockKey& key, Then then) {
    if (const auto copy = m_copies.find(key.first); copy != m_copies.end())
        return copy->second->remove([this, key, then] {
            m_copies.erase(key.first);
            release_lock(key, then);
        });
    m_locks.at(key)->release([this, key, then](Result<void> released) {
        if (!released) return broken(released.error().text());
        m_locks.erase(key);
        const auto names = key.first == nullptr ? std::set{key.second} : names_of(m_context, key.first);
        std::vector<std::string> held; // an earlier session may have taken it by another name
        for (const auto& name : names)
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
