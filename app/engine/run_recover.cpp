#include "engine/former.h"
#include "engine/run.h"

#include "exec/launch.h"

namespace salvor::engine {

using procedure::Action;

static constexpr std::chrono::seconds try_again{2};
static constexpr int most_tries = 30;

/// Goes on once the host is reached. Tried for a minute; then a person says how it goes on. A host that is reached and
/// lost again and again (`tries` goes on counting) comes to the same end.
void Run::reach(const std::string& leaf, int tries, const std::string& why, const Then& then) {
    if (tries > most_tries) return ask_unreachable(leaf, why, then);
    const auto* action = action_of(*m_setup.procedure, m_state.leaf(leaf)->entry);
    auto* host = m_context.binding(target_of(*action, *m_state.leaf(leaf)))->host;
    host->open([this, alive = QPointer<Run>(this), leaf, tries, then](Result<exec::HostIdentity> who) {
        if (!alive) return;
        if (who) return then();
        m_wait_timer = m_setup.clock->after(
            try_again, [this, leaf, tries, then, why = who.error().text()] { reach(leaf, tries + 1, why, then); });
    });
}

void Run::ask_unreachable(const std::string& leaf, const std::string& why, const Then& then) {
    const auto* action = action_of(*m_setup.procedure, m_state.leaf(leaf)->entry);
    Question question;
    question.kind = "unreachable";
    question.step = leaf.substr(0, leaf.find('/'));
    question.subject = leaf;
    question.title = m_context.binding(target_of(*action, *m_state.leaf(leaf)))->name +
                     " is out of reach while a change of this run may still be under way there";
    question.text = {m_state.leaf(leaf)->shown, why,
                     "What became of the change is looked at as soon as the host answers."};
    question.choices = {{"again", "Try to reach it again", false, {}},
                        {"leave", "Leave the run as it is; it can be resumed", false, {}}};
    put(question, [this, leaf, then](const Reply& reply) {
        if (reply.choice == "leave") return leave(reply.reason);
        m_losses = 0;
        reach(leaf, 0, {}, then);
    });
}

void Run::recover(const Effect& effect) {
    const auto* action = action_of(*m_setup.procedure, m_state.leaf(effect.subject)->entry);
    const bool here = action->verb == Action::Verb::Ask || action->verb == Action::Verb::Read;
    const bool asks = here && !effect.subject.ends_with("/undo");
    if (asks) return find_again(effect.subject);
    m_losses = 0;
    reach(effect.subject, 0, {}, [this, id = effect.subject] { find_again(id); });
}

void Run::find_again(const std::string& id) {
    const auto leaf = *m_state.leaf(id);
    const auto* action = action_of(*m_setup.procedure, leaf.entry);
    if (action->verb == Action::Verb::Ask && !leaf.entry.ends_with("/undo"))
        return never_started(id, "nobody had answered yet");
    if (action->verb == Action::Verb::Tunnel) return never_started(id, "a tunnel is opened anew");
    if (action->verb == Action::Verb::Read) return never_started(id, "it is read anew");
    if (Former::can(*action)) return find_file(id);
    const auto target = target_of(*action, leaf);
    with_lock(target, [this, leaf, action, target](Result<void> locked) {
        if (!locked) return leave(locked.error().text());
        if (!action->detached()) return wait_gone(leaf.id, target, leaf.mark, 0);
        auto command = m_context.resolve(action->command, scope_of(*action, leaf));
        if (!command) return broken(command.error().text());
        auto* needs = new SecretsNeeded(m_context); // what it prints is masked only if they are known
        m_hands[leaf.id].helper.reset(needs);
        needs->start(*command, [this, leaf, action, target, command = *command](Result<void> known) {
            if (!known) return judge_world(leaf.id, "what it printed is not read: " + known.error().text());
            attach(leaf, *action, target, command);
        });
    });
}

/// The change that a built-in way back in hand undoes, or the change itself.
const Leaf& Run::made_by(const Leaf& leaf) const {
    return leaf.entry.ends_with("/undo") ? *m_state.leaf(m_state.undo->leaves.at(m_state.undo->next)) : leaf;
}

void Run::look_at_former(const std::string& id, std::function<void(const Former::Seen&)> then) {
    const auto leaf = *m_state.leaf(id);
    const auto* action = action_of(*m_setup.procedure, leaf.entry);
    auto* look = new Former(m_context, *action, made_by(leaf), scope_of(*action, leaf), name_for("there"));
    m_hands[id].helper.reset(look);
    look->compare(std::move(then));
}

/// A file or an object that may have been changed, or put back: whole as it was before or as it is to be, it is made
/// anew. What somebody else made of it meanwhile is not written over without asking.
void Run::find_file(const std::string& id) {
    look_at_former(id, [this, id](const Former::Seen& seen) {
        using Found = Former::Found;
        if (seen.found == Found::Unknown) {
            m_wait_timer = m_setup.clock->after(
                try_again, [this, id, why = seen.why] { reach(id, ++m_losses, why, [this, id] { find_again(id); }); });
            return;
        }
        if (seen.found != Found::Other) return never_started(id, "it is made anew, whole");
        record(Event::Type::Checked, id,
               {{"when", "resume"}, {"verdict", "unknown"}, {"why", seen.why + "; to do it again writes over that"}},
               [this] { done(); });
    });
}

void Run::never_started(const std::string& id, const std::string& why) {
    record(Event::Type::Checked, id, {{"when", "resume"}, {"verdict", "fails"}, {"why", why}, {"never_started", true}},
           [this] { done(); });
}

void Run::attach(const Leaf& leaf, const Action& action, const std::string& target, exec::Command command) {
    command.attach = leaf.process;
    command.attach->host = m_context.binding(target)->name;
    command.mark = leaf.mark;
    command.detach = true;
    command.env.clear(); // it has them
    command.in = {};
    auto& taking = m_hands[leaf.id].taking;
    taking.reset(new Taking(m_context, action, scope_of(action, leaf), Context::Item{leaf.key, {}, leaf.at}.name()));
    if (auto ready = taking->prepare(command); !ready) return broken(ready.error().text());
    command.fence = {m_context.binding(target)->identity.machine_id, {}, {}};
    auto& hand = m_hands[leaf.id].command;
    hand.reset(new CommandRun(m_context, target, std::move(command), name_for(leaf.id)));
    hand->about(leaf.id, true, &action.command);
    hand->start([this, id = leaf.id, &action](const Ran& ran) {
        using Kind = exec::Outcome::Kind;
        m_hands[id].command.reset();
        if (ran.outcome.kind == Kind::FailedToStart && ran.outcome.why == exec::never_started)
            return never_started(id, "the host shows that it was never started");
        if (ran.outcome.kind == Kind::Exited || ran.outcome.kind == Kind::Signalled)
            return ended_leaf(id, action, &action.command, ran);
        if (!ran.unreachable && ran.outcome.kind != Kind::ConnectionLost) return judge_world(id, ran.outcome.text());
        m_wait_timer = m_setup.clock->after(try_again, [this, id, why = ran.outcome.text()] {
            reach(id, ++m_losses, why, [this, id] { find_again(id); });
        });
    });
}

/// A command that was not detached: it may still run, and is waited for; then only the world can tell.
void Run::wait_gone(const std::string& id, const std::string& target, const std::string& mark, int tries) {
    const auto* bound = m_context.binding(target);
    const auto* action = action_of(*m_setup.procedure, m_state.leaf(id)->entry);
    auto command = m_context.resolve(action->command, scope_of(*action, *m_state.leaf(id)));
    const auto become = command ? command->become : std::string();
    bound->host->open([this, id, target, mark, tries, bound, become](Result<exec::HostIdentity> who) {
        if (!who) return still_runs(id, "whether it still runs cannot be seen: " + who.error().text());
        bound->host->find_marked(mark, become, [this, id, target, mark, tries](Result<std::vector<long>> pids) {
            if (!pids) return still_runs(id, "whether it still runs cannot be seen: " + pids.error().text());
            if (pids->empty()) return judge_world(id, "nothing of it runs any more");
            if (tries >= 150) return still_runs(id, "it still runs, process " + std::to_string(pids->front()));
            m_wait_timer = m_setup.clock->after(
                std::chrono::seconds(2), [this, id, target, mark, tries] { wait_gone(id, target, mark, tries + 1); });
        });
    });
}

/// No look at the world can tell of a change that may not have come to its end.
void Run::still_runs(const std::string& id, const std::string& why) {
    record(Event::Type::Checked, id, {{"when", "resume"}, {"verdict", "unknown"}, {"why", why}, {"runs", true}},
           [this] { done(); });
}

void Run::judge_world(const std::string& id, const std::string& why) {
    const auto* action = action_of(*m_setup.procedure, m_state.leaf(id)->entry);
    if (!action->done.empty())
        return check_done({Effect::Kind::Check, id.substr(0, id.find('/')), id, "resume"}, 0, Json::object());
    record(Event::Type::Checked, id,
           {{"when", "resume"}, {"verdict", "unknown"}, {"why", why + "; it has no look of its own that could tell"}},
           [this] { done(); });
}

/// After an undo: what the change had brought about must be gone.
void Run::finish_undo(const Effect& effect) {
    const auto* leaf = m_state.leaf(effect.subject);
    const auto* action = action_of(*m_setup.procedure, leaf->entry);
    bool ran = false;
    for (const auto& act : m_state.undo->acts)
        for (const auto& one : act.leaves) ran = ran || one.status == Leaf::Status::Done;
    const bool proved_itself =
        std::all_of(action->undo.begin(), action->undo.end(), [](const Action& undo) { return !undo.done.empty(); });
    if (ran && action->undo.empty() && Former::can(*action)) return prove_former(leaf->id);
    // That it is not seen to be done proves nothing where nobody ever saw it done.
    const bool seen_done = leaf->status != Leaf::Status::Overridden;
    if (!ran || proved_itself || (action->done.empty() && seen_done))
        return record(Event::Type::Undone, leaf->id, {{"verdict", ran ? "holds" : "nothing to do"}},
                      [this] { done(); });
    if (!seen_done)
        return ask_unproved(leaf->id, "The undo of " + leaf->id + " ended, and nothing can tell whether it is undone",
                            "it was taken as done without proof: no look ever saw it done, and none can see it gone");
    m_looker.reset(
        new Looker(m_context, action->done.front(), Looker::Patience::Once, name_for(action->done.front().id)));
    m_looker->set_item(each_of(*leaf), *leaf);
    m_looker->start([this, id = leaf->id](LookResult result) {
        if (result.verdict == Verdict::Fails)
            return record(Event::Type::Undone, id, {{"verdict", "holds"}}, [this] { done(); });
        if (result.verdict == Verdict::Unknown)
            return ask_unproved(id, "The undo of " + id + " ended, and whether it is undone cannot be seen",
                                result.why);
        ask_unproved(id, "The undo of " + id + " ended, but what it undoes is still there",
                     "its own look still says that it is done");
    });
}

/// After a built-in way back: what there was before is there again.
void Run::prove_former(const std::string& id) {
    look_at_former(id, [this, id](const Former::Seen& seen) {
        using Found = Former::Found;
        if (seen.found == Found::AsBefore)
            return record(Event::Type::Undone, id, {{"verdict", "holds"}}, [this] { done(); });
        ask_unproved(id,
                     "The undo of " + id +
                         (seen.found == Found::Unknown ? " ended, and whether it is undone cannot be seen"
                                                       : " ended, but it is not as it was before"),
                     seen.why);
    });
}

void Run::ask_unproved(const std::string& id, const std::string& title, const std::string& why) {
    Question question;
    question.kind = "undo_unproved";
    question.step = id.substr(0, id.find('/'));
    question.subject = id;
    question.title = title;
    question.text = {why};
    question.choices = {{"again", "Look again", false, {}},
                        {"override", "Go on without proof", true, {}},
                        {"leave", "Leave the run as it is", false, {}}};
    put(question, [this, id](const Reply& reply) {
        if (reply.choice == "leave") return leave(reply.reason);
        if (reply.choice != "override") return done();
        record(Event::Type::Undone, id, {{"verdict", "unproved"}, {"why", reply.reason}}, [this] { done(); });
    });
}

} // namespace salvor::engine
