#include "engine/fold.h"

#include "base/text.h"
#include "engine/fold_leaf.h"
#include "engine/moves.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Look;
using procedure::Procedure;
using Phase = StepState::Phase;
using Status = Leaf::Status;

static constexpr std::chrono::milliseconds stale_after{10'000};
static constexpr std::chrono::hours never{-1'000'000}; ///< ago enough to be looked at again

RunState initial(const Procedure& procedure) {
    RunState state;
    state.steps.resize(procedure.steps.size());
    return state;
}

static void on_looked(const Procedure& procedure, RunState& state, const Event& event) {
    const auto* look = look_of(procedure, event.subject);
    const auto index = step_of_entry(procedure, event.subject);
    if (look == nullptr || index >= state.steps.size()) return;
    auto& step = state.steps[index];
    if (!event.data.value("rekindled", false)) {
        if (look->record && step.changed && step.looks.contains(look->id)) return;
        LookState seen;
        seen.verdict = verdict_from(event.data.value("verdict", std::string()));
        seen.why = event.data.value("why", std::string());
        seen.seen = event.data.value("seen", std::string());
        seen.words = Words::from(event.data);
        seen.at = event.at;
        const auto before = step.looks.find(look->id);
        if (before != step.looks.end() && seen.verdict != Verdict::Holds) seen.waived = before->second.waived;
        seen.session = state.session;
        step.looks[look->id] = seen;
        if (!look->hold.empty()) state.holds[look->id] = seen;
    }
    if (event.data.contains("value")) set_fact(state, look->fact, event.data["value"]);
}

/// A living caution was looked at again: its step shows what is so now. What was accepted was what was seen then.
static void on_held(const Procedure& procedure, RunState& state, const Event& event) {
    const auto index = step_of_entry(procedure, event.subject);
    // a look that was under way when its step was gone back to counts for neither
    if (index >= state.steps.size() || !state.steps[index].looks.contains(event.subject)) return;
    auto& hold = state.holds[event.subject];
    const auto why = event.data.value("why", std::string());
    const auto verdict = verdict_from(event.data.value("verdict", std::string()));
    if (verdict == Verdict::Holds || verdict != hold.verdict || why != hold.why) hold.waived.clear();
    hold.verdict = verdict;
    hold.why = why;
    hold.words = Words::from(event.data);
    hold.at = event.at;
    hold.session = state.session;
    state.steps[index].looks[event.subject] = hold;
}

static void on_undone(const Procedure& procedure, RunState& state, const Event& event) {
    if (!state.undo || state.undo->next >= state.undo->leaves.size()) return;
    if (auto* leaf = state.leaf(event.subject)) {
        const auto verdict = event.data.value("verdict", std::string());
        leaf->undone = true;
        leaf->undo_unproved = verdict == "unproved";
        for (const auto& act : state.undo->acts)
            for (const auto& one : act.leaves)
                leaf->undo_unproved = leaf->undo_unproved || one.status == Leaf::Status::Overridden;
        if (verdict == "unproved")
            state.overrides.push_back(
                {event.subject, "its undo was not proved", event.data.value("why", std::string())});
    }
    ++state.undo->next;
    state.undo->acts.clear();
    if (state.undo->next >= state.undo->leaves.size()) end_undo(procedure, state);
}

static void on_locked(RunState& state, const Event& event) {
    const auto name = event.data.value("host", std::string());
    state.locks[name] = event.data.value("token", std::string());
    if (!event.data.contains("without")) return;
    state.unlocked.insert(name);
    state.overrides.push_back({name, "it was changed without a lock: " + event.data.value("without", std::string()),
                               event.data.value("reason", std::string())});
}

static void on_returned(const Procedure& procedure, RunState& state, const Event& event) {
    std::vector<std::string> lasting;
    for (const auto& id : undo_order(procedure, state, event.subject)) {
        const auto* leaf = state.leaf(id);
        const auto* action = leaf == nullptr ? nullptr : action_of(procedure, leaf->entry);
        if (action != nullptr && !action->lasts.empty()) lasting.push_back(id);
    }
    state.undo = UndoState{lasting, 0, event.subject, "return", {}};
    if (lasting.empty()) end_undo(procedure, state);
}

static void on_waived(const Procedure& procedure, RunState& state, const Event& event) {
    const auto reason = event.data.value("reason", std::string());
    if (event.subject == "preflight") {
        state.missing.clear();
        state.overrides.push_back({event.subject, "what was missing was accepted", reason});
        return;
    }
    const auto index = step_of_entry(procedure, event.subject);
    const auto* look = look_of(procedure, event.subject);
    if (index >= state.steps.size() || look == nullptr) return;
    state.steps[index].looks[look->id].waived = reason;
    if (state.holds.contains(look->id)) state.holds[look->id].waived = reason;
    state.overrides.push_back({event.subject, "a condition was waived", reason});
}

static void on_retried(const Procedure& procedure, RunState& state, const Event& event) {
    const auto index = step_of_entry(procedure, event.subject);
    if (auto* leaf = state.leaf(event.subject)) {
        const bool look = event.data.value("look", false); // only its `done`, once more
        const bool ran = leaf->attempt > 0 && leaf->outcome.kind != exec::Outcome::Kind::FailedToStart;
        if (!look && ran) leaf->perhaps = true; // it failed, and may have taken effect all the same
        leaf->status = look ? Status::Ended : Status::Pending;
        leaf->checked_before = false;
        if (look && leaf->runs) { // it is looked for again, not judged by what it does meanwhile
            leaf->status = Status::Intended;
            leaf->session = 0;
        }
        leaf->runs = false;
    } else if (event.subject == "preflight") {
        state.preflighted = false;
        state.missing.clear();
    } else if (index < state.steps.size()) { // look again: the whole phase in hand
        auto& step = state.steps[index];
        forget_looks(procedure.steps[index], step);
        for (const auto& look : procedure.steps[index].prove) step.looks.erase(look.id);
        if (step.phase == Phase::Requiring) step.phase = Phase::Observing;
        if (step.phase == Phase::Gate) { // nothing was approved yet: it may look otherwise now
            step.phase = Phase::Observing;
            step.previewed = false;
        }
    }
}

static void on_step(const Procedure& procedure, RunState& state, const Event& event) {
    const auto index = index_of(procedure, event.subject);
    if (index >= state.steps.size()) return;
    auto& step = state.steps[index];
    switch (event.type) {
    case Event::Type::Decided:
        if (event.data.value("when", Json()).is_boolean() && index == state.current) {
            step.began = event.at;
            step.phase = Phase::Undoing; // what lasted until here ends, also where the step does not apply
            step.looks["when"].verdict = event.data["when"].get<bool>() ? Verdict::Holds : Verdict::Fails;
            step.reason = event.data["when"].get<bool>() ? "" : "does not apply";
        }
        step.looks["when"].why = event.data.value("why", std::string());
        break;
    case Event::Type::StepChecked:
        step.proof_checked = true;
        step.proof_held = event.data.value("holds", false);
        break;
    case Event::Type::Previewed:
        step.preview = event.data;
        step.previewed = true;
        break;
    case Event::Type::Approved:
        for (const auto& digest : event.data.value("digests", Json::array()))
            step.approved.insert(digest.get<std::string>());
        step.phase = Phase::Acting;
        if (!step.refreshing && !step.changed && event.at - step.observed > stale_after) {
            forget_looks(procedure.steps[index], step);
            step.phase = Phase::Observing;
        }
        step.refreshing = true;
        break;
    case Event::Type::TakenAsDone:
        step.taken_as_done = true;
        break;
    case Event::Type::Skipped:
        step.reason = event.data.value("reason", std::string());
        state.overrides.push_back({event.subject, "the step was skipped", step.reason});
        if (index == state.current) leave_step(state, Phase::Skipped, event.at);
        break;
    default:
        break;
    }
}

/// What held is looked at again. What did not is asked about: that it was seen broken is not forgotten because it may
/// hold by now, nor what a person accepted.
static void forget_held(const std::vector<Look>& looks, StepState& state) {
    for (const auto& look : looks) {
        const auto made = state.looks.find(look.id);
        const bool kept = look.record && state.changed;
        if (made != state.looks.end() && made->second.verdict == Verdict::Holds && !kept) state.looks.erase(made);
    }
}

/// The end is proved as a whole: what an earlier session saw of it counts no more. Once the leftovers are looked for,
/// what lasted until the end is gone, and with it perhaps the way to the data: then only they are looked for again.
static void prove_end_anew(const Procedure& procedure, RunState& state) {
    const bool leftovers = procedure.steps[state.current].id == "finish_leftovers";
    const auto first = leftovers ? state.current : index_of(procedure, "finish_data");
    for (auto i = std::min(first, state.current); i <= state.current; ++i) {
        auto& step = state.steps[i];
        forget_held(procedure.steps[i].prove, step);
        if (step.phase == Phase::Done) step.phase = Phase::Proving;
    }
    state.current = std::min(first, state.current);
}

/// Of another session, and perhaps of another boot, whose clock began anew: what was seen to hold before a change that
/// has not begun counts no more, nor the proofs of a step that was being proved, nor what was seen of the end.
static void look_anew(const Procedure& procedure, RunState& state, std::chrono::milliseconds at) {
    if (state.current >= state.steps.size()) return;
    auto& step = state.steps[state.current];
    step.observed = never;
    step.began = std::min(step.began, at); // nothing seen from now on is older than its step
    if (step.phase == Phase::Waiting) step.looks.erase("when");
    const auto& written = procedure.steps[state.current];
    if (step.phase == Phase::Proving && !is_end(written)) forget_held(written.prove, step);
    if (is_end(written) && !state.undo) prove_end_anew(procedure, state);
    const bool before = step.phase >= Phase::Observing && step.phase <= Phase::Acting;
    if (!before || step.changed) return;
    forget_held(procedure.steps[state.current].observe, step);
    forget_held(procedure.steps[state.current].require, step);
    step.proof_checked = step.previewed = false;
    step.phase = Phase::Observing;
}

static void on_other(const Procedure& procedure, RunState& state, const Event& event) {
    using Type = Event::Type;
    switch (event.type) {
    case Type::Opened:
        state.id = event.data.value("run", std::string());
        state.opened = event.data;
        if (const auto chosen = event.data.value("chosen", Json()); chosen.is_object() && chosen.contains("reason"))
            state.overrides.push_back({"procedure", "it was taken though it was not seen to be for this system",
                                       chosen.value("reason", std::string())});
        break;
    case Type::Answered:
        state.inputs = event.data.value("inputs", Json::object());
        if (state.answered) { // other answers: nothing that was seen or proved was of these
            state.steps.assign(procedure.steps.size(), {});
            state.current = 0;
            state.facts = Json::object();
            state.holds.clear();
            state.preflighted = false;
            state.missing.clear();
        }
        state.answered = true;
        break;
    case Type::Locked:
        on_locked(state, event);
        break;
    case Type::Preflighted:
        state.preflighted = true;
        state.missing = event.data.value("missing", std::vector<std::string>());
        state.preflight = event.data.value("seen", Json::array());
        break;
    case Type::Overridden:
        state.overrides.push_back(
            {event.subject, "taken as done without proof", event.data.value("reason", std::string())});
        if (auto* leaf = state.leaf(event.subject)) leaf->status = Status::Overridden;
        break;
    case Type::UndoBegun:
        state.result.clear(); // a run that had ended goes on backwards
        state.undo = UndoState{event.data.value("leaves", std::vector<std::string>()),
                               0,
                               event.data.value("to", std::string()),
                               event.data.value("why", std::string()),
                               {}};
        if (state.undo->leaves.empty()) end_undo(procedure, state);
        break;
    case Type::Tunnelled:
        if (event.data.value("closed", false))
            state.tunnels.erase(event.subject);
        else
            state.tunnels[event.subject] = {event.data.value("up", false), event.data.value("port", 0),
                                            event.data.value("why", std::string()), event.at};
        break;
    case Type::Held:
        on_held(procedure, state, event);
        break;
    case Type::Started:
        if (auto* leaf = state.leaf(event.subject)) {
            leaf->started = true;
            leaf->process = exec::ProcessRef::from_json(event.data.value("process", Json::object()));
        }
        break;
    case Type::Visited:
        if (state.current < state.steps.size()) state.steps[state.current].observed = never;
        break;
    case Type::Asked:
        state.asked_at = event.at;
        break;
    case Type::Replied:
        if (state.asked_at.count() >= 0) state.waited_for_people += event.at - state.asked_at;
        state.asked_at = std::chrono::milliseconds(-1);
        break;
    case Type::Left:
        state.left = true;
        break;
    case Type::Resumed:
        ++state.session;
        if (event.data.contains("taken_over")) {
            const auto& over = event.data["taken_over"];
            state.overrides.push_back(
                {"run", "taken over from " + over.value("who", "?"), over.value("reason", std::string())});
        }
        for (auto& [leaf, tunnel] : state.tunnels) tunnel = {false, tunnel.port, "not opened again yet", event.at};
        look_anew(procedure, state, event.at);
        state.left = false;
        state.asked_at = std::chrono::milliseconds(-1);
        break;
    case Type::Copied:
        if (const auto why = event.data.value("why", std::string()); !why.empty())
            state.behind[event.data.value("host", std::string())] = why;
        break;
    case Type::Superseded:
        state.superseded = event.data.value("by", std::string("another console"));
        break;
    case Type::Ended_:
        state.result = event.data.value("result", std::string());
        break;
    default:
        break;
    }
}

/// What a command printed is in a file of its own each time; other files may be replaced by later ones.
static void name_files(RunState& state, const Event& event) {
    if (!event.data.is_object() || !event.data.contains("files")) return;
    const auto& files = event.data["files"];
    for (auto file = files.begin(); file != files.end(); ++file)
        if (files.is_array() && file->is_string())
            state.files.erase(file->get<std::string>());
        else if (files.is_object() && !file.key().starts_with("output/"))
            state.files.insert(file.key());
}

RunState apply(const Procedure& procedure, RunState state, const Event& event) {
    using Type = Event::Type;
    state.last = event.at;
    name_files(state, event);
    switch (event.type) {
    case Type::Looked:
        on_looked(procedure, state, event);
        break;
    case Type::Expanded:
        on_expanded(procedure, state, event);
        break;
    case Type::Checked:
        on_checked(state, event);
        break;
    case Type::Intended:
        on_intended(state, event);
        break;
    case Type::Ended:
        on_ended(procedure, state, event);
        break;
    case Type::Undone:
        on_undone(procedure, state, event);
        break;
    case Type::Returned:
        on_returned(procedure, state, event);
        break;
    case Type::Waived:
        on_waived(procedure, state, event);
        break;
    case Type::Retried:
        on_retried(procedure, state, event);
        break;
    case Type::Decided:
    case Type::StepChecked:
    case Type::Previewed:
    case Type::Approved:
    case Type::TakenAsDone:
    case Type::Skipped:
        on_step(procedure, state, event);
        break;
    default:
        on_other(procedure, state, event);
        break;
    }
    settle(procedure, state, event.at);
    return state;
}

} // namespace salvor::engine
