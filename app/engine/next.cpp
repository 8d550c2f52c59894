#include "engine/fold.h"

#include <algorithm>
#include <optional>

namespace salvor::engine {

using procedure::Action;
using procedure::Look;
using procedure::Procedure;
using Kind = Effect::Kind;
using Phase = StepState::Phase;
using Status = Leaf::Status;

/// What a leaf needs, the same for a change and for its undo.
static Effect for_leaf(const RunState& state, const std::string& step, const Action& action, const Leaf& leaf) {
    const bool builtin = leaf.entry.ends_with("/undo");
    switch (leaf.status) {
    case Status::Pending:
        if (!builtin && !action.done.empty() && !leaf.checked_before) return {Kind::Check, step, leaf.id, "before"};
        return {Kind::Intend, step, leaf.id, {}};
    case Status::Intended:
        return {leaf.session == state.session ? Kind::Run : Kind::Recover, step, leaf.id, {}};
    case Status::Ended:
        return {Kind::Check, step, leaf.id, "after"};
    case Status::Failed:
        if (action.retry && !builtin && leaf.attempt <= action.retry->times && leaf.outcome.ended())
            return {Kind::Retry, step, leaf.id, {}};
        return {Kind::Ask, step, leaf.id, question::Failed};
    case Status::Unknown:
        return {Kind::Ask, step, leaf.id, question::Unclear};
    default:
        return {};
    }
}

static const Leaf* unsettled(const ActState& act) {
    const auto found =
        std::find_if(act.leaves.begin(), act.leaves.end(), [](const Leaf& leaf) { return !leaf.settled(); });
    return found == act.leaves.end() ? nullptr : &*found;
}

/// A change of an earlier session whose end nobody has seen: it may still be under way, and is found again before
/// anything is put back.
static std::optional<Effect> for_lost(const RunState& state) {
    for (const auto& step : state.steps)
        for (const auto& act : step.acts)
            for (const auto& leaf : act.leaves) {
                const auto in = leaf.id.substr(0, leaf.id.find('/'));
                if (leaf.status == Status::Intended && leaf.session != state.session)
                    return Effect{Kind::Recover, in, leaf.id, {}};
                if (leaf.status == Status::Unknown && leaf.runs)
                    return Effect{Kind::Ask, in, leaf.id, question::Unclear};
            }
    return std::nullopt;
}

static Effect for_undo(const Procedure& procedure, const RunState& state) {
    if (auto lost = for_lost(state)) return *lost;
    const auto& undo = *state.undo;
    const auto& id = undo.leaves.at(undo.next);
    const auto step = id.substr(0, id.find('/'));
    const auto* leaf = state.leaf(id);
    const auto* action = leaf == nullptr ? nullptr : action_of(procedure, leaf->entry);
    if (action == nullptr || (!leaf->changed() && !leaf->perhaps)) return {Kind::Undone, step, id, {}};
    const auto count = std::max<std::size_t>(1, action->undo.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto entry = action->undo.empty() ? action->id + "/undo" : action->undo[i].id;
        if (i >= undo.acts.size() || !undo.acts[i].expanded) return {Kind::Expand, step, entry, {}};
        if (const auto* open = unsettled(undo.acts[i]))
            return for_leaf(state, step, action->undo.empty() ? *action : action->undo[i], *open);
    }
    return {Kind::Undone, step, id, {}};
}

/// The first look of the list that is still to be made, or the question about those that do not hold.
static Effect for_looks(const std::vector<Look>& looks, const StepState& state, const std::string& step,
                        bool all_first) {
    std::string broken;
    for (const auto& look : looks) {
        const auto made = state.looks.find(look.id);
        if (made == state.looks.end()) {
            if (broken.empty() || all_first) return {Kind::Look, step, look.id, {}};
        } else if (!made->second.holds() && broken.empty()) {
            broken = look.id;
        }
    }
    return {Kind::Ask, step, broken, question::Blocked};
}

/// Whether an item that ended so keeps those that have not begun from beginning.
static bool stops_the_rest(const Action& action, const Leaf& leaf) {
    return !action.collect || leaf.outcome.kind == exec::Outcome::Kind::Cancelled;
}

/// The leaves of one action: those that are under way, then as many new ones as there is room for. What was lost is
/// found again, and a person asked, only when nothing is under way any more.
static std::vector<Effect> for_leaves(const RunState& state, const std::string& step, const Action& action,
                                      const ActState& act) {
    std::vector<Effect> out;
    std::vector<Effect> fresh;
    std::optional<Effect> lost;
    std::optional<Effect> asked;
    bool stopped = false;
    for (const auto& leaf : act.leaves) {
        if (leaf.settled()) continue;
        auto effect = for_leaf(state, step, action, leaf);
        if (leaf.status == Status::Pending) {
            fresh.push_back(std::move(effect));
        } else if (effect.kind == Kind::Ask) {
            stopped = stopped || stops_the_rest(action, leaf);
            if (!asked) asked = std::move(effect);
        } else if (effect.kind == Kind::Recover) {
            if (!lost) lost = std::move(effect);
        } else {
            out.push_back(std::move(effect));
        }
    }
    const auto room = at_once(action.parallel.value_or(1));
    if (!stopped && !lost)
        for (std::size_t i = 0; i < fresh.size() && out.size() < room; ++i) out.push_back(std::move(fresh[i]));
    if (out.empty() && lost) return {*lost};
    if (out.empty() && asked) return {*asked};
    return out;
}

/// What a living caution asks for before anything goes on: a look, if the last one is of an earlier session or moment;
/// a person, if it does not hold.
static std::optional<Effect> for_holds(const Procedure& procedure, const RunState& state,
                                       std::chrono::milliseconds since) {
    const auto& step = procedure.steps[state.current].id;
    const auto hold = open_hold(procedure, state, since);
    if (hold.empty()) return std::nullopt;
    const auto& seen = state.holds.at(hold);
    if (seen.session < state.session || seen.at < since) return Effect{Kind::Hold, step, hold, {}};
    return Effect{Kind::Ask, step, hold, question::Hold};
}

static std::vector<Effect> for_acting(const Procedure& procedure, const RunState& state) {
    const auto& step = procedure.steps[state.current];
    const auto& now = state.steps[state.current];
    for (std::size_t i = 0; i < step.act.size(); ++i) {
        if (i >= now.acts.size() || !now.acts[i].expanded) return {{Kind::Expand, step.id, step.act[i].id, {}}};
        auto effects = for_leaves(state, step.id, step.act[i], now.acts[i]);
        if (effects.empty()) continue;
        const auto intends = [](const Effect& effect) { return effect.kind == Kind::Intend; };
        if (std::none_of(effects.begin(), effects.end(), intends)) return effects;
        if (auto first = for_holds(procedure, state, std::chrono::milliseconds::min())) {
            std::erase_if(effects, intends);
            if (effects.empty()) effects.push_back(std::move(*first));
        }
        return effects;
    }
    return {{}};
}

static Effect for_step(const Procedure& procedure, const RunState& state) {
    const auto& step = procedure.steps[state.current];
    const auto& now = state.steps[state.current];
    switch (now.phase) {
    case Phase::Waiting:
        if (now.looks.contains("when")) return {Kind::Ask, step.id, step.id, question::Undecided};
        return {Kind::Decide, step.id, step.id, {}};
    case Phase::Observing:
        return for_looks(step.observe, now, step.id, false);
    case Phase::Requiring:
        return for_looks(step.require, now, step.id, true);
    case Phase::Checking:
        if (!now.proof_checked) return {Kind::CheckStep, step.id, step.id, {}};
        return {Kind::Ask, step.id, step.id, question::AlreadyDone};
    case Phase::Preview:
        if (!state.preflighted) return {Kind::Preflight, step.id, {}, {}};
        if (!state.missing.empty()) return {Kind::Ask, step.id, "preflight", question::Preflight};
        return {Kind::Preview, step.id, step.id, {}};
    case Phase::Gate:
        return {Kind::Ask, step.id, step.id, question::Gate};
    case Phase::Proving:
        if (is_end(step))
            if (auto hold = for_holds(procedure, state, now.began)) return *hold;
        return for_looks(step.prove, now, step.id, step.id == "finish_leftovers");
    default:
        return {};
    }
}

static std::string result_of(const Procedure& procedure, const RunState& state) {
    const auto& leftovers = state.steps.back();
    const auto& looks = procedure.steps.back().prove;
    const bool clean = std::all_of(looks.begin(), looks.end(), [&](const Look& look) {
        const auto found = leftovers.looks.find(look.id);
        return found != leftovers.looks.end() && found->second.verdict == Verdict::Holds;
    });
    if (state.undone_to.empty()) return clean ? "recovered" : "recovered_with_leftovers";
    std::vector<std::string> stuck; // nobody can undo it
    const auto left = undo_order(procedure, state, procedure.steps.front().id, &stuck);
    bool proved = true;
    for (const auto& step : state.steps)
        for (const auto& act : step.acts)
            for (const auto& leaf : act.leaves) proved = proved && !leaf.undo_unproved;
    return clean && proved && stuck.empty() && left.empty() ? "undone" : "undone_with_leftovers";
}

std::vector<Effect> together(const Procedure& procedure, const RunState& state) {
    if (state.id.empty() || state.left || !state.superseded.empty() || !state.result.empty()) return {{}};
    if (!state.answered) return {{Kind::AskForm, {}, {}, {}}};
    if (state.undo) return {for_undo(procedure, state)};
    if (state.current >= procedure.steps.size()) return {{Kind::Finish, {}, {}, result_of(procedure, state)}};
    if (state.steps[state.current].phase == Phase::Acting) return for_acting(procedure, state);
    return {for_step(procedure, state)};
}

Effect next(const Procedure& procedure, const RunState& state) { return together(procedure, state).front(); }

} // namespace salvor::engine
