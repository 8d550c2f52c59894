#include "engine/moves.h"

#include "engine/fold.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;
using procedure::Look;
using procedure::Procedure;
using Phase = StepState::Phase;

std::size_t index_of(const Procedure& procedure, const std::string& step) {
    for (std::size_t i = 0; i < procedure.steps.size(); ++i)
        if (procedure.steps[i].id == step) return i;
    return procedure.steps.size();
}

std::size_t step_of_entry(const Procedure& procedure, const std::string& subject) {
    return index_of(procedure, subject.substr(0, subject.find('/')));
}

void set_fact(RunState& state, const std::string& fact, const Json& value) {
    if (!fact.empty()) state.facts[fact] = value;
}

void set_slice(RunState& state, const Action& action, const Leaf& leaf, const Json& value) {
    if (action.fact.empty()) return;
    auto* at = &state.facts[action.fact];
    const auto into = [&at](const std::string& key) {
        if (!at->is_object()) *at = Json::object();
        at = &(*at)[key];
    };
    if (action.by_host()) into(host_name(leaf.at));
    if (action.by_item()) into(leaf.key);
    *at = value;
}

/// Every observe and require has a look, and each holds or was waived.
static bool all_hold(const std::vector<Look>& looks, const StepState& step) {
    return std::all_of(looks.begin(), looks.end(), [&](const Look& look) {
        const auto found = step.looks.find(look.id);
        return found != step.looks.end() && found->second.holds();
    });
}

static bool all_made(const std::vector<Look>& looks, const StepState& step) {
    return std::all_of(looks.begin(), looks.end(), [&](const Look& look) { return step.looks.contains(look.id); });
}

/// A step may be taken as done by its proof alone if nothing later needs what its actions would have given.
static bool offers_as_done(const procedure::Step& step) {
    return !step.act.empty() && !step.prove.empty() &&
           std::none_of(step.act.begin(), step.act.end(), [](const Action& a) {
               return !a.fact.empty() || a.irreversible.has_value() || a.verb == Action::Verb::Ask;
           });
}

/// Leaves that last until the step, in the reverse order of their ending.
static std::vector<std::string> lasting_until(const Procedure& procedure, const RunState& state,
                                              const std::string& step) {
    auto order = undo_order(procedure, state, procedure.steps.front().id);
    std::erase_if(order, [&](const std::string& id) {
        const auto* leaf = state.leaf(id);
        const auto* action = leaf == nullptr ? nullptr : action_of(procedure, leaf->entry);
        if (action == nullptr) return true;
        const auto own = leaf->id.substr(0, leaf->id.find('/'));
        const auto ends_at = action->lasts == "end" ? std::string("finish_leftovers") : action->lasts;
        return ends_at != step || own == step;
    });
    return order;
}

static bool gate_needed(const procedure::Step& step) {
    return std::any_of(step.act.begin(), step.act.end(),
                       [](const Action& a) { return a.verb != Action::Verb::Ask || a.irreversible.has_value(); });
}

static bool acts_settled(const procedure::Step& step, const StepState& state) {
    if (state.acts.size() < step.act.size()) return false;
    return std::all_of(state.acts.begin(), state.acts.end(), [](const ActState& act) {
        return act.expanded &&
               std::all_of(act.leaves.begin(), act.leaves.end(), [](const Leaf& l) { return l.settled(); });
    });
}

void forget_looks(const procedure::Step& step, StepState& state) {
    for (const auto* looks : {&step.observe, &step.require})
        for (const auto& look : *looks)
            if (!(look.record && state.changed)) state.looks.erase(look.id);
}

void leave_step(RunState& state, Phase how, std::chrono::milliseconds at) {
    state.steps[state.current].phase = how;
    state.steps[state.current].ended = at;
    ++state.current;
}

/// One move of the step in hand that needs nothing from outside; false if there is none.
static bool move_on(const Procedure& procedure, RunState& state, std::chrono::milliseconds at) {
    const auto& step = procedure.steps[state.current];
    auto& now = state.steps[state.current];
    const auto to = [&](Phase phase) {
        now.phase = phase;
        return true;
    };
    switch (now.phase) {
    case Phase::Waiting:
        if (step.when) return false;
        now.began = at;
        return to(Phase::Undoing);
    case Phase::Undoing: {
        auto lasting = now.undone_lasting ? std::vector<std::string>() : lasting_until(procedure, state, step.id);
        if (lasting.empty()) {
            const auto applies = now.looks.find("when");
            if (applies == now.looks.end() || applies->second.verdict != Verdict::Fails) return to(Phase::Observing);
            leave_step(state, Phase::Skipped, at);
            return true;
        }
        now.undone_lasting = true;
        state.undo = UndoState{std::move(lasting), 0, {}, "it was to last until this step", {}};
        return false;
    }
    case Phase::Observing:
        if (!all_hold(step.observe, now)) return false;
        now.observed = at;
        return to(Phase::Requiring);
    case Phase::Requiring:
        if (!all_made(step.require, now) || !all_hold(step.require, now)) return false;
        if (now.refreshing) return to(Phase::Acting);
        if (step.act.empty()) return to(Phase::Proving);
        return to(offers_as_done(step) && !now.proof_checked ? Phase::Checking : Phase::Preview);
    case Phase::Checking:
        if (now.taken_as_done) return to(Phase::Proving);
        return now.proof_checked && !now.proof_held && to(Phase::Preview);
    case Phase::Preview:
        if (!now.previewed || !state.preflighted || !state.missing.empty()) return false;
        if (gate_needed(step)) return to(Phase::Gate);
        now.refreshing = true;
        return to(Phase::Acting);
    case Phase::Gate:
        return false;
    case Phase::Acting:
        return acts_settled(step, now) && to(Phase::Proving);
    case Phase::Proving: {
        const bool leftovers = step.id == "finish_leftovers";
        if (is_end(step) && !open_hold(procedure, state, now.began).empty()) return false;
        if (!(leftovers ? all_made(step.prove, now) : all_hold(step.prove, now))) return false;
        leave_step(state, Phase::Done, at);
        return true;
    }
    case Phase::Done:
    case Phase::Skipped:
        ++state.current;
        return true;
    }
    return false;
}

void settle(const Procedure& procedure, RunState& state, std::chrono::milliseconds at) {
    if (!state.answered) return;
    while (!state.undo && state.current < procedure.steps.size() && move_on(procedure, state, at)) {
    }
}

void end_undo(const Procedure& procedure, RunState& state) {
    const auto undo = std::move(*state.undo);
    state.undo.reset();
    if (undo.why == "return") {
        std::vector<std::string> stuck;
        undo_order(procedure, state, undo.to, &stuck);
        state.irreversible.insert(stuck.begin(), stuck.end());
        for (auto i = index_of(procedure, undo.to); i < state.steps.size() && i <= state.current; ++i)
            state.steps[i] = {};
        state.current = index_of(procedure, undo.to);
    } else if (undo.whole_run()) {
        state.undone_to = undo.to;
        state.current = index_of(procedure, "finish_leftovers");
        state.steps[state.current] = {};
    }
}

} // namespace salvor::engine
