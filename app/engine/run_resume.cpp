#include "engine/moves.h"
#include "engine/run_tunnels.h"

namespace salvor::engine {

static const char* name_of(Leaf::Status status) {
    switch (status) {
    case Leaf::Status::Pending:
        return "not begun";
    case Leaf::Status::AlreadySo:
        return "was so already";
    case Leaf::Status::Intended:
        return "begun, its end is not in the journal";
    case Leaf::Status::Ended:
        return "ended, not proved";
    case Leaf::Status::Done:
        return "done";
    case Leaf::Status::Failed:
        return "failed";
    case Leaf::Status::Unknown:
        return "unknown";
    case Leaf::Status::Overridden:
        return "taken as done without proof";
    }
    return "unknown";
}

/// The changes of which the journal knows, in its order; those of the step in hand are looked at, and whether one that
/// was begun still runs.
void Run::ask_resume() {
    m_alone = true; // nothing goes on before it is answered
    auto rows = std::make_shared<Json>(Json::array());
    auto looks = std::make_shared<std::vector<std::pair<std::size_t, std::string>>>();
    for (std::size_t i = 0; i < m_state.steps.size(); ++i)
        for (const auto& act : m_state.steps[i].acts)
            for (const auto& leaf : act.leaves) {
                if (leaf.status == Leaf::Status::Pending) continue;
                rows->push_back(
                    {{"leaf", leaf.id},
                     {"journal", name_of(leaf.status)},
                     {"world", i == m_state.current ? "has no look of its own" : "an earlier step: not looked at"},
                     {"verdict", "as the journal says"}});
                const auto* action = action_of(*m_setup.procedure, leaf.entry);
                if (action == nullptr || i != m_state.current) continue;
                const bool begun =
                    leaf.status == Leaf::Status::Intended && action->verb == procedure::Action::Verb::Command;
                if (begun || !action->done.empty()) looks->push_back({rows->size() - 1, leaf.id});
            }
    resume_row(rows, looks);
}

void Run::resume_row(std::shared_ptr<Json> rows,
                     std::shared_ptr<std::vector<std::pair<std::size_t, std::string>>> looks) {
    if (looks->empty()) return put_resume(*rows);
    const auto [row, id] = looks->back();
    looks->pop_back();
    const auto* leaf = m_state.leaf(id);
    const auto* action = action_of(*m_setup.procedure, leaf->entry);
    const auto done = [this, rows, looks, row = row](const std::string& world, const std::string& verdict) {
        (*rows)[row]["world"] = world;
        (*rows)[row]["verdict"] = verdict;
        resume_row(rows, looks);
    };
    if (leaf->status != Leaf::Status::Intended) return resume_look(*leaf, *action, done);
    const auto command = m_context.resolve(action->command, scope_of(*action, *leaf));
    m_context.binding(target_of(*action, *leaf))
        ->host->find_marked(
            leaf->mark, command ? command->become : std::string(),
            [this, alive = QPointer<Run>(this), id = id, action, done](Result<std::vector<long>> pids) {
                if (!alive) return;
                if (!pids) return done("cannot be seen: " + pids.error().text(), "unknown");
                if (!pids->empty())
                    return done("it runs, process " + std::to_string(pids->front()), "it is waited for");
                if (!action->done.empty()) return resume_look(*m_state.leaf(id), *action, done);
                done("nothing of it runs", action->detached() ? "its result is fetched from the host, if it was started"
                                                              : "unknown: you are asked");
            });
}

void Run::resume_look(const Leaf& leaf, const procedure::Action& action,
                      std::function<void(const std::string&, const std::string&)> then) {
    m_looker.reset(new Looker(m_context, action.done.front(), Looker::Patience::Once, name_for("resume-" + leaf.id)));
    m_looker->set_item(each_of(leaf), leaf);
    const bool done = leaf.status == Leaf::Status::Done || leaf.status == Leaf::Status::AlreadySo;
    m_looker->start([then, done](LookResult got) {
        if (got.verdict == Verdict::Unknown) return then("cannot be seen: " + got.why, "unknown");
        if (got.verdict == Verdict::Holds) return then("it is so", "done");
        then("it is not so: " + got.why, done ? "done, and no longer so" : "undone or half-done");
    });
}

void Run::put_resume(const Json& rows) {
    Question question;
    question.kind = "resume";
    question.title = "Resume " + m_setup.procedure->title;
    question.detail = {{"rows", rows}};
    if (m_state.current < m_setup.procedure->steps.size()) question.step = m_setup.procedure->steps[m_state.current].id;
    question.choices = {{"go_on", m_undo_to.empty() ? "Go on from here" : "Undo back to " + m_undo_to, false, {}},
                        {"leave", "Leave the run as it is", false, {}}};
    put(question, [this](const Reply& reply) {
        if (reply.choice != "go_on") return leave(reply.reason);
        m_tunnels->reopen();
        const auto& undo = m_state.undo; // a rollback that reaches as far is what is wanted; another undo ends first
        const bool on_its_way = undo && undo->whole_run() && undo->why != "return" &&
                                index_of(*m_setup.procedure, undo->to) <= index_of(*m_setup.procedure, m_undo_to);
        if (on_its_way) m_undo_to.clear();
        m_alone = false;
        advance();
    });
}

} // namespace salvor::engine
