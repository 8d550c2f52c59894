#include "engine/fold_leaf.h"

#include "engine/fold.h"
#include "engine/moves.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;
using procedure::Procedure;
using Phase = StepState::Phase;
using Status = Leaf::Status;

static ActState* act_state(const Procedure& procedure, RunState& state, const std::string& entry) {
    if (state.undo) {
        const auto* leaf =
            state.undo->next < state.undo->leaves.size() ? state.leaf(state.undo->leaves[state.undo->next]) : nullptr;
        const auto* action = leaf == nullptr ? nullptr : action_of(procedure, leaf->entry);
        if (action == nullptr) return nullptr;
        const auto count = std::max<std::size_t>(1, action->undo.size());
        state.undo->acts.resize(count);
        if (entry == action->id + "/undo") return &state.undo->acts.front();
        for (std::size_t i = 0; i < action->undo.size(); ++i)
            if (action->undo[i].id == entry) return &state.undo->acts[i];
    }
    const auto index = step_of_entry(procedure, entry);
    if (index >= state.steps.size()) return nullptr;
    const auto& actions = procedure.steps[index].act;
    state.steps[index].acts.resize(actions.size());
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (actions[i].id == entry) return &state.steps[index].acts[i];
    return nullptr;
}

void on_expanded(const Procedure& procedure, RunState& state, const Event& event) {
    auto* act = act_state(procedure, state, event.subject);
    if (act == nullptr || act->expanded) return;
    act->expanded = true;
    bool unapproved = false;
    auto* step = state.undo ? nullptr : &state.steps[state.current];
    for (const auto& json : event.data.value("leaves", Json::array())) {
        Leaf leaf;
        leaf.id = json.value("leaf", std::string());
        leaf.entry = event.subject;
        leaf.key = json.value("key", std::string());
        leaf.item = json.value("item", Json());
        leaf.at = json.value("host", std::string());
        leaf.shown = json.value("shown", std::string());
        leaf.digest = json.value("digest", std::string());
        const auto* action = action_of(procedure, event.subject);
        const bool asks = action != nullptr && action->verb == Action::Verb::Ask && !action->irreversible;
        unapproved = unapproved || (!asks && step != nullptr && !step->approved.contains(leaf.digest));
        act->leaves.push_back(std::move(leaf));
    }
    const auto* action = action_of(procedure, event.subject);
    if (action != nullptr && act->leaves.empty()) set_fact(state, action->fact, nullptr);
    if (unapproved) { // what was not shown is shown first
        act->expanded = false;
        act->leaves.clear();
        step->phase = Phase::Preview;
        step->previewed = false;
    }
}

void on_checked(RunState& state, const Event& event) {
    auto* leaf = state.leaf(event.subject);
    if (leaf == nullptr) return;
    const auto when = event.data.value("when", std::string());
    const auto verdict = verdict_from(event.data.value("verdict", std::string()));
    leaf->why = event.data.value("why", std::string());
    leaf->words = verdict == Verdict::Holds ? Words() : Words::from(event.data);
    if (when == "before") {
        leaf->checked_before = true;
        if (verdict != Verdict::Holds) return;
        leaf->status = leaf->perhaps ? Status::Done : Status::AlreadySo; // what this run made, it also takes back
        if (leaf->perhaps) leaf->ended_order = ++state.order;
    } else if (event.data.value("never_started", false)) {
        leaf->status = Status::Pending;
        leaf->checked_before = false;
        leaf->perhaps = !leaf->former.is_null();
    } else {
        leaf->runs = event.data.value("runs", false);
        leaf->status = verdict == Verdict::Holds                      ? Status::Done
                       : when == "after" && verdict == Verdict::Fails ? Status::Failed
                                                                      : Status::Unknown;
        if (leaf->status == Status::Done) leaf->ended_order = ++state.order;
    }
}

void on_intended(RunState& state, const Event& event) {
    auto* leaf = state.leaf(event.subject);
    if (leaf == nullptr) return;
    leaf->status = Status::Intended;
    leaf->mark = event.data.value("mark", std::string());
    leaf->attempt = event.data.value("attempt", 1);
    leaf->shown = event.data.value("shown", leaf->shown);
    leaf->digest = event.data.value("digest", leaf->digest);
    leaf->former = event.data.value("former", Json());
    leaf->session = state.session;
    leaf->ended_order = ++state.order; // until its end is seen: what was begun last is undone first
    leaf->started = false;
    leaf->process = {};
    if (!state.undo && state.current < state.steps.size()) state.steps[state.current].changed = true;
}

void on_ended(const Procedure& procedure, RunState& state, const Event& event) {
    auto* leaf = state.leaf(event.subject);
    if (leaf == nullptr) return;
    const auto* action = action_of(procedure, leaf->entry);
    leaf->outcome = exec::Outcome::from_json(event.data.value("outcome", Json::object()));
    leaf->why = event.data.value("why", std::string());
    leaf->words = {};
    using Kind = exec::Outcome::Kind;
    if (leaf->outcome.kind == Kind::ConnectionLost) { // stays intended; of an earlier session, so that it is looked for
        leaf->session = 0;
        return;
    }
    leaf->ended_order = ++state.order;
    const bool builtin = leaf->entry.ends_with("/undo");
    if (event.data.value("ok", false)) {
        leaf->status = action != nullptr && !builtin && !action->done.empty() ? Status::Ended : Status::Done;
        if (action != nullptr && !builtin && event.data.contains("value"))
            set_slice(state, *action, *leaf, event.data["value"]);
    } else {
        leaf->status = leaf->outcome.kind == Kind::OutcomeUnknown ? Status::Unknown : Status::Failed;
    }
}

} // namespace salvor::engine
