#pragma once

#include "engine/state.h"

#include <variant>

namespace salvor::engine {

/// What is to be done next. Each ends in one or more events.
struct Effect {
    enum class Kind {
        None,      ///< the run has ended or was left
        AskForm,   ///< -> Answered
        Preflight, ///< -> Preflighted
        Decide,    ///< a step's `when` -> Decided
        Look,      ///< -> Looked
        CheckStep, ///< its proofs, once, without keeping facts -> StepChecked
        Preview,   ///< -> Previewed
        Expand,    ///< an action's `when` and `for` -> Expanded
        Check,     ///< a leaf's `done` -> Checked
        Intend,    ///< -> Intended, durable
        Run,       ///< -> Started, Ended
        Retry,     ///< a change that failed and may be repeated, after its pause -> Retried
        Recover,   ///< an intent of an earlier session without its end -> Ended, or Checked
        Undone,    ///< the undo of a leaf has come to its end -> Undone
        Hold,      ///< a living caution, once more -> Held
        Ask,       ///< a person decides -> what the choice says
        Finish     ///< -> Ended_
    };
    Kind kind = Kind::None;
    std::string step;
    std::string subject; ///< entry or leaf
    std::string detail;  ///< of Check: before|after|resume; of Ask: its kind; of Finish: the result
    /// Concerns one leaf, so that others may be under way beside it; all else stands alone.
    bool of_leaf() const {
        return kind == Kind::Check || kind == Kind::Intend || kind == Kind::Run || kind == Kind::Retry;
    }
};

/// Which question, and to what it refers.
namespace question {
inline constexpr auto Blocked = "blocked";     ///< requirements or proofs that do not hold
inline constexpr auto Preflight = "preflight"; ///< things that are missing
inline constexpr auto AlreadyDone = "already_done";
inline constexpr auto Gate = "gate";
inline constexpr auto Failed = "failed";       ///< a leaf
inline constexpr auto Unclear = "unclear";     ///< a leaf of which nobody knows
inline constexpr auto Undecided = "undecided"; ///< a step's `when`
inline constexpr auto Hold = "hold";           ///< a living caution is broken
} // namespace question

/// The state of a run of which nothing has happened.
RunState initial(const procedure::Procedure& procedure);

/// The state after one more event. Pure and total: an event that does not fit changes nothing.
RunState apply(const procedure::Procedure& procedure, RunState state, const Event& event);

/// What the state asks for: one effect, or those of several leaves that may be under way together (`parallel`). Pure.
/// What is under way stays in the list until its event has come.
std::vector<Effect> together(const procedure::Procedure& procedure, const RunState& state);
/// The first of them.
Effect next(const procedure::Procedure& procedure, const RunState& state);

/// The action of a leaf or of one of its undo leaves ("…/undo0"); null if there is none.
const procedure::Action* action_of(const procedure::Procedure& procedure, const std::string& entry);
/// The look of that id, wherever it stands; null if there is none.
const procedure::Look* look_of(const procedure::Procedure& procedure, const std::string& entry);
/// Whether the leaf is an `ask`, not one of its undos.
bool is_question(const procedure::Procedure& procedure, const Leaf& leaf);
/// Whether an action has a way back, its own or a built-in one.
bool has_undo(const procedure::Action& action);
/// Leaves to undo for going back to before `step`, in order; those without a way back are in `stuck`.
std::vector<std::string> undo_order(const procedure::Procedure& procedure, const RunState& state,
                                    const std::string& step, std::vector<std::string>* stuck = nullptr);
/// The ids of the looks that hold now as living cautions: their step is done, the step they name has not begun.
std::vector<std::string> living_holds(const procedure::Procedure& procedure, const RunState& state);
/// The first of them that does not hold, or was not looked at in this session and since that moment; empty if none.
std::string open_hold(const procedure::Procedure& procedure, const RunState& state, std::chrono::milliseconds since);
/// Whether a step looks at what the whole run was for: its end, before which each caution is looked at once more.
bool is_end(const procedure::Step& step);

} // namespace salvor::engine
