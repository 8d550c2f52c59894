#include "engine/former.h"
#include "engine/preflight.h"
#include "engine/run.h"
#include "engine/run_tunnels.h"
#include "engine/same_cluster.h"

#include "base/sha256.h"
#include "base/text.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;

std::string Run::target_of(const Action& action, const Leaf& leaf) const {
    return m_context.placed(action.command.pipe.empty() ? action.command.at : action.command.pipe.front().at, leaf.at);
}

const procedure::Expression& Run::each_of(const Leaf& leaf) const {
    // an undo's leaf has the items of the action it undoes
    const auto own = leaf.entry.find("/undo");
    const auto* action =
        action_of(*m_setup.procedure, own == std::string::npos ? leaf.entry : leaf.entry.substr(0, own));
    return action->each;
}

/// Of its files: host and item, where there are such.
static std::string name_of(const Leaf& leaf) { return Context::Item{leaf.key, {}, leaf.at}.name(); }

procedure::Scope Run::scope_of(const Action&, const Leaf& leaf) const {
    return m_context.scope(each_of(leaf), leaf.key, leaf.item, leaf.at);
}

void Run::preflight() {
    auto* flight = new Preflight(m_context);
    m_helper.reset(flight);
    flight->start([this](const Json& seen) {
        record(Event::Type::Preflighted, {}, {{"missing", Preflight::missing(seen)}, {"seen", seen}},
               [this] { done(); });
    });
}

void Run::intend(const Effect& effect) {
    const auto* leaf = m_state.leaf(effect.subject);
    const auto* action = action_of(*m_setup.procedure, leaf->entry);
    const auto write = [this, id = leaf->id, fresh = leaf->former.is_null(), attempt = leaf->attempt + 1,
                        shown = leaf->shown, digest = leaf->digest](Json former) {
        Json data{{"mark", m_setup.run_id + "/" + std::to_string(m_journal->next_number())},
                  {"shown", shown},
                  {"digest", digest},
                  {"attempt", attempt}};
        if (fresh && !former.is_null() && !former.value("file", std::string()).empty()) {
            const std::filesystem::path file = former["file"].get<std::string>();
            const auto bytes = read_own_file(m_context, file.string(), most_former);
            if (!bytes) return leave(bytes.error().text());
            data["files"] = {{m_context.name_of(file), sha256_hex(*bytes)}};
        }
        if (!former.is_null()) data["former"] = std::move(former);
        record(Event::Type::Intended, id, data, [this, id] {
            bring_copies([this, id] {
                m_intending = false;
                done(id);
            });
        });
    };
    if (action->verb == Action::Verb::Ask || action->verb == Action::Verb::Read) return write(nullptr);
    const auto read = [this, write, action, leaf = *leaf](Result<void> same) {
        if (!same) return leave(same.error().text());
        if (!leaf.former.is_null()) return write(leaf.former); // of an earlier try: what was there before the change
        if (!Former::needed(*action)) return write(nullptr);
        auto* former = new Former(m_context, *action, leaf, scope_of(*action, leaf), name_for("former"));
        m_hands[leaf.id].helper.reset(former);
        former->keep([this, write](Result<Json> kept) {
            if (!kept) return leave(kept.error().text());
            write(std::move(*kept));
        });
    };
    if (action->verb == Action::Verb::Tunnel) return with_cluster(*action, *leaf, read); // nothing is changed there
    with_lock(target_of(*action, *leaf), [this, read, action, leaf = *leaf](Result<void> locked) {
        if (!locked) return leave(locked.error().text());
        tell_step(target_of(*action, leaf), leaf.id.substr(0, leaf.id.find('/')),
                  [this, read, action, leaf](Result<void> ours) {
                      if (!ours) return leave(ours.error().text());
                      with_cluster(*action, leaf, read);
                  });
    });
}

/// Every cluster that the change touches is the one that was bound: looked at anew before each. A host's identity is in
/// the fence of its command.
void Run::with_cluster(const Action& action, const Leaf& leaf, std::function<void(Result<void>)> then) {
    std::vector<std::string> targets{action.command.at, action.tunnel.through};
    for (const auto& stage : action.command.pipe) targets.push_back(stage.at);
    std::vector<std::string> clusters;
    for (const auto& target : targets) {
        const auto* bound = target.empty() ? nullptr : m_context.binding(m_context.placed(target, leaf.at));
        if (bound != nullptr && bound->cluster) clusters.push_back(target);
    }
    same_clusters(leaf.id, std::move(clusters), std::move(then));
}

void Run::same_clusters(const std::string& leaf, std::vector<std::string> left,
                        std::function<void(Result<void>)> then) {
    if (left.empty()) return then({});
    const auto target = left.back();
    left.pop_back();
    const auto* bound = m_context.binding(target);
    auto& hand = m_hands[leaf].command;
    hand.reset(new CommandRun(m_context, target, identity_look(m_context, *bound), name_for("identity")));
    hand->start([this, leaf, bound, left = std::move(left), then = std::move(then)](const Ran& ran) {
        m_hands[leaf].command.reset();
        if (auto same = same_cluster(*bound, ran); !same) return then(std::move(same));
        same_clusters(leaf, left, then);
    });
}

void Run::run_leaf(const Effect& effect) {
    const auto leaf = *m_state.leaf(effect.subject);
    const auto* action = action_of(*m_setup.procedure, leaf.entry);
    const bool builtin = leaf.entry.ends_with("/undo");
    if (action->verb == Action::Verb::Ask && !builtin) return run_ask(*action, leaf);
    if (action->verb == Action::Verb::Read && !builtin) return run_read(*action, leaf);
    if (action->verb == Action::Verb::Command) return run_command(*action, leaf, std::nullopt);
    if (action->verb == Action::Verb::Tunnel) return builtin ? m_tunnels->close(leaf) : m_tunnels->open(*action, leaf);
    run_verb(*action, leaf);
}

void Run::run_command(const Action& action, const Leaf& leaf, std::optional<exec::ProcessRef> attach) {
    const auto fail_leaf = [this, id = leaf.id](const std::string& why) {
        record(Event::Type::Ended, id,
               {{"ok", false}, {"why", why}, {"outcome", exec::Outcome::failed_to_start(why).to_json()}},
               [this, id] { done(id); });
    };
    auto command = m_context.resolve(action.command, scope_of(action, leaf));
    if (!command) return fail_leaf(command.error().text());
    if (!attach && !leaf.digest.empty() && command->digest() != leaf.digest)
        return fail_leaf("what would run is not what was shown: " + command->shown());
    command->mark = leaf.mark;
    command->detach = action.detached();
    command->attach = std::move(attach);
    command->fence = fence_for(target_of(action, leaf));
    auto& taking = m_hands[leaf.id].taking;
    taking.reset(new Taking(m_context, action, scope_of(action, leaf), name_of(leaf)));
    if (auto ready = taking->prepare(*command); !ready) return fail_leaf(ready.error().text());
    auto* needs = new SecretsNeeded(m_context);
    m_hands[leaf.id].helper.reset(needs);
    needs->start(*command, [this, fail_leaf, command = *command, action_ptr = &action, id = leaf.id,
                            target = target_of(action, leaf)](Result<void> ready) mutable {
        if (!ready) return fail_leaf(ready.error().text());
        auto& hand = m_hands[id].command;
        hand.reset(new CommandRun(m_context, target, std::move(command), name_for(id)));
        hand->about(id, true, &action_ptr->command);
        connect(hand.get(), &CommandRun::started, this, [this, id](const exec::ProcessRef& process) {
            if (!process.folder.empty()) record(Event::Type::Started, id, {{"process", process.to_json()}});
        });
        connect(hand.get(), &CommandRun::overdue, this, [this, id] { on_overdue(id); });
        hand->start([this, id, action_ptr, target](Ran ran) {
            m_hands[id].command.reset();
            if (!fenced_off(target, ran)) ended_leaf(id, *action_ptr, &action_ptr->command, ran);
        });
    });
}

/// The author said why a second run is safe, and how often; nobody is asked.
void Run::retry(const std::string& id) {
    const auto* leaf = m_state.leaf(id);
    const auto& retry = *action_of(*m_setup.procedure, leaf->entry)->retry;
    const auto reason =
        "try " + std::to_string(leaf->attempt + 1) + " of " + std::to_string(retry.times + 1) + ", as written";
    m_hands[id].timer = m_setup.clock->after(retry.wait, [this, id, reason] {
        record(Event::Type::Retried, id, {{"reason", reason}}, [this, id] { done(id); });
    });
}

void Run::on_overdue(const std::string& leaf) {
    record(Event::Type::Overdue, leaf, Json::object(), [this, leaf] {
        Question question;
        question.kind = "overdue";
        question.step = leaf.substr(0, leaf.find('/'));
        question.subject = leaf;
        question.title = "It takes longer than it should";
        question.text = {m_state.leaf(leaf)->shown};
        question.choices = {{"wait", "Wait on", false, {}},
                            {"cancel", "Stop it, and look what became of it", false, {}}};
        put(question, [this, leaf](const Reply& reply) {
            if (auto& command = m_hands[leaf].command; reply.choice == "cancel" && command) command->cancel();
        });
    });
}

void Run::ended_leaf(const std::string& id, const Action& action, const procedure::Command* command, const Ran& ran) {
    const auto leaf = *m_state.leaf(id);
    Json data{{"outcome", ran.outcome.to_json()}, {"files", ran.files}};
    const bool ok = command == nullptr ? ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0
                                       : Context::allowed(*command, ran.outcome);
    const auto finish = [this, id, host = m_context.binding(target_of(action, leaf))->host, process = leaf.process,
                         lost = ran.outcome.kind == exec::Outcome::Kind::ConnectionLost](const Json& data) {
        record(Event::Type::Ended, id, data, [this, id, host, process, lost] {
            if (!process.folder.empty() && !lost) host->forget(process, m_setup.run_id, {});
            done(id);
        });
    };
    if (!ok) {
        const auto errors = lines(ran.err);
        data["ok"] = false;
        data["why"] = ran.outcome.text() + (errors.empty() ? "" : ": " + to_utf8(errors.back()).substr(0, 400));
        return finish(data);
    }
    value_of(action, leaf, ran, [this, alive = QPointer<Run>(this), id, data, finish](Result<Json> value) mutable {
        if (!alive) return;
        data["files"].update(m_hands[id].taking->files());
        data["ok"] = value.has_value();
        if (value)
            data["value"] = *value;
        else
            data["why"] = "it ended well, but its output could not be read: " + value.error().text();
        finish(data);
    });
}

void Run::value_of(const Action& action, const Leaf& leaf, const Ran& ran, std::function<void(Result<Json>)> then) {
    auto& taking = m_hands[leaf.id].taking;
    if (!taking) taking.reset(new Taking(m_context, action, scope_of(action, leaf), name_of(leaf)));
    taking->from_output(ran, std::move(then));
}

/// A file of the run from another: nothing but this machine is touched.
void Run::run_read(const Action& action, const Leaf& leaf) {
    auto& taking = m_hands[leaf.id].taking;
    taking.reset(new Taking(m_context, action, scope_of(action, leaf), name_of(leaf)));
    taking->from_file([this, id = leaf.id](Result<Json> value) {
        Json data{{"ok", value.has_value()},
                  {"outcome", exec::Outcome::exited(value ? 0 : 1).to_json()},
                  {"files", m_hands[id].taking->files()}};
        if (value)
            data["value"] = *value;
        else
            data["why"] = value.error().text();
        record(Event::Type::Ended, id, data, [this, id] { done(id); });
    });
}

} // namespace salvor::engine
