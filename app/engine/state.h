#pragma once

#include "engine/event.h"
#include "exec/command.h"
#include "exec/outcome.h"
#include "procedure/procedure.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salvor::engine {

/// What a look says: of a condition, or of the world against an action's `done`.
enum class Verdict { NotYet, Holds, Fails, Unknown };
const char* name_of(Verdict verdict);
Verdict verdict_from(const std::string& name);

/// What a look says of itself, with the values of the items it was made of; where there are none, its texts say it.
struct Words {
    std::vector<std::string> says;      ///< what was to hold: of the items that do not, or of all if all do
    std::vector<std::string> otherwise; ///< `else`, of the items that do not hold
    /// Adds "says" and "else" to an event's data, if there are any.
    void put_into(Json& data) const;
    static Words from(const Json& data);
};

struct LookState {
    Verdict verdict = Verdict::NotYet;
    std::string why;
    std::string seen; ///< the value in short, for people
    Words words;
    std::chrono::milliseconds at{0};
    std::string waived; ///< the reason
    int session = 0;    ///< of a living caution: in which it was looked at last
    bool holds() const { return verdict == Verdict::Holds || !waived.empty(); }
};

/// One action over one item.
struct Leaf {
    enum class Status { Pending, AlreadySo, Intended, Ended, Done, Failed, Unknown, Overridden };
    std::string id;    ///< "stop_services/act0/flightctl-api.service", or "close/act1" without `for`
    std::string entry; ///< the action's id
    std::string key;
    Json item;
    std::string at; ///< host of its group, as Context::placed says it ("nodes@cas1"); empty: it has none
    std::string shown;
    std::string digest;
    Status status = Status::Pending;
    bool checked_before = false;
    std::string mark;
    int attempt = 0;
    int session = 0; ///< in which it was intended
    bool started = false;
    exec::ProcessRef process;
    exec::Outcome outcome;
    Json former;          ///< what `write`, `remove` and `apply` found
    bool perhaps = false; ///< an earlier try was lost or failed: it may have been made all the same
    std::string why;
    Words words;       ///< of its `done`, if that does not hold
    bool runs = false; ///< it was still seen running when it was looked for: nothing else can tell of it
    bool undone = false;
    bool undo_unproved = false; ///< its undo was gone through, and nobody saw that it is gone
    int ended_order = 0;
    bool changed() const { return status != Status::Pending && status != Status::AlreadySo; }
    bool settled() const {
        return status == Status::AlreadySo || status == Status::Done || status == Status::Overridden;
    }
};

struct ActState {
    bool expanded = false;
    std::vector<Leaf> leaves;
};

/// Where a step stands.
struct StepState {
    enum class Phase {
        Waiting,
        Undoing,
        Observing,
        Requiring,
        Checking,
        Preview,
        Gate,
        Acting,
        Proving,
        Done,
        Skipped
    };
    Phase phase = Phase::Waiting;
    std::map<std::string, LookState> looks; ///< by entry id
    std::vector<ActState> acts;
    Json preview;
    bool previewed = false;
    std::set<std::string> approved; ///< digests
    bool refreshing = false;        ///< observed again after the gate
    bool changed = false;           ///< a change has begun: `record` facts are frozen
    bool proof_checked = false;     ///< StepChecked was made
    bool proof_held = false;
    bool taken_as_done = false;
    bool undone_lasting = false; ///< what lasted until this step was undone
    std::string reason;          ///< of a skip or an override
    std::chrono::milliseconds began{0};
    std::chrono::milliseconds ended{0};
    std::chrono::milliseconds observed{0};
};

/// The leaves whose undo is under way, in the order in which it goes.
struct UndoState {
    std::vector<std::string> leaves;
    std::size_t next = 0;
    std::string to; ///< step it goes back to; empty for what `lasts`
    std::string why;
    std::vector<ActState> acts; ///< of the leaf in hand: its undo actions
    bool whole_run() const { return !to.empty(); }
};

/// A tunnel that is open, or should be.
struct TunnelState {
    bool up = false; ///< what is at its end answers, as far as its probe can tell
    int port = 0;    ///< of this side
    std::string why; ///< it is not up
    std::chrono::milliseconds at{0};
};

struct Override {
    std::string subject;
    std::string what;
    std::string reason;
};

/// How many items are under way together where `parallel` says so many (0: all): a host takes ten commands at once, and
/// some of them are ours.
inline std::size_t at_once(int parallel) {
    constexpr int most = 8;
    return static_cast<std::size_t>(parallel <= 0 || parallel > most ? most : parallel);
}

/// "cas1" of "nodes@cas1".
inline std::string host_name(const std::string& placed) {
    const auto at = placed.find('@');
    return at == std::string::npos ? std::string() : placed.substr(at + 1);
}

/// All that is known of a run: nothing but its journal, folded.
struct RunState {
    std::string id;
    Json opened;
    int session = 1;
    bool answered = false;
    Json inputs = Json::object();
    Json facts = Json::object();
    std::map<std::string, std::string> locks; ///< by what is locked: a host, or a cluster's namespace; to its token
    std::set<std::string> unlocked; ///< changed without a lock, which could not be had; by a person's decision
    bool preflighted = false;
    Json preflight = Json::array(); ///< what it asked about and what was answered
    std::vector<std::string> missing;
    std::size_t current = 0;
    std::vector<StepState> steps;
    std::optional<UndoState> undo;
    std::map<std::string, LookState> holds;     ///< living cautions by entry id
    std::map<std::string, TunnelState> tunnels; ///< by leaf, until it is closed
    std::vector<Override> overrides;
    int order = 0;                             ///< counts endings
    std::set<std::string> files;               ///< what it keeps, as named in the journal; without commands' output
    std::map<std::string, std::string> behind; ///< host name to why its copy of the journal was not complete, if ever
    bool left = false;
    std::string superseded;             ///< who took the run over from this console; empty: nobody
    std::set<std::string> irreversible; ///< leaves that were done before their step was gone back to
    std::string undone_to;              ///< the run was rolled back to this step
    std::string result;                 ///< empty while it runs
    std::chrono::milliseconds waited_for_people{0};
    std::chrono::milliseconds asked_at{-1};
    std::chrono::milliseconds last{0};

    Leaf* leaf(const std::string& id);
    const Leaf* leaf(const std::string& id) const;
    /// A change that is in this state now, undos excepted.
    bool has_leaf(Leaf::Status status) const;
};

} // namespace salvor::engine
