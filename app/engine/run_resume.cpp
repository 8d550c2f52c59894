#include "engine/run.h"

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

/// The changes of which the journal knows, in its order; those of the step in hand are looked at.
void Run::ask_resume() {
    auto rows = std::make_shared<Json>(Json::array());
    auto looks = std::make_shared<std::vector<std::pair<std::size_t, std::string>>>();
    for (std::size_t i = 0; i < m_state.steps.size(); ++i)
        for (const auto& act : m_state.steps[i].acts)
            for (const auto& leaf : act.leaves) {
                const auto* action = action_of(*m_setup.procedure, leaf.entry);
                rows->push_back({{"leaf", leaf.id},
                                 {"journal", name_of(leaf.status)},
                                 {"world", "not looked at"},
                                 {"verdict", "as the journal says"}});
                if (action != nullptr && !action->done.empty() && i == m_state.current &&
                    leaf.status != Leaf::Status::Pending)
                    looks->push_back({rows->size() - 1, leaf.id});
            }
    resume_row(rows, looks);
}

void Run::resume_row(std::shared_ptr<Json> rows,
                     std::shared_ptr<std::vector<std::pair<std::size_t, std::string>>> looks) {
    if (!looks->empty()) {
        const auto [row, id] = looks->back();
        looks->pop_back();
        const auto* leaf = m_state.leaf(id);
        const auto* action = action_of(*m_setup.procedure, leaf->entry);
        m_looker.reset(new Looker(m_context, action->done.front(), Looker::Patience::Once, name_for("resume-" + id)));
        m_looker->set_item(each_of(*leaf), leaf->key, leaf->item);
        m_looker->start(
            [this, rows, looks, row = row,
             done = leaf->status == Leaf::Status::Done || leaf->status == Leaf::Status::AlreadySo](LookResult got) {
                auto& shown = (*rows)[row];
                const bool holds = got.verdict == Verdict::Holds;
                shown["world"] = holds                           ? "it is so"
                                 : got.verdict == Verdict::Fails ? "it is not so: " + got.why
                                                                 : "cannot be seen: " + got.why;
                shown["verdict"] = got.verdict == Verdict::Unknown ? "unknown"
                                   : holds                         ? "done"
                                   : done                          ? "done, and no longer so"
                                                                   : "undone or half-done";
                resume_row(rows, looks);
            });
        return;
    }
    Question question;
    question.kind = "resume";
    question.title = "Resume " + m_setup.procedure->title;
    question.detail = {{"rows", *rows}};
    if (m_state.current < m_setup.procedure->steps.size()) question.step = m_setup.procedure->steps[m_state.current].id;
    question.choices = {{"go_on", m_undo_to.empty() ? "Go on from here" : "Undo back to " + m_undo_to, false, {}},
                        {"leave", "Leave the run as it is", false, {}}};
    put(question, [this](const Reply& reply) {
        if (reply.choice != "go_on") return leave(reply.reason);
        if (!m_undo_to.empty() && !m_state.undo) return begin_undo(m_undo_to);
        advance();
    });
}

} // namespace salvor::engine
