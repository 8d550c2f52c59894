#pragma once

#include "assembly/runs.h"
#include "engine/journal.h"
#include "engine/state.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <map>

namespace salvor::assembly {

/// Where a run stands, as its journal tells it.
enum class Standing {
    Unreadable,     ///< its journal, session or procedure is damaged: `problem` says how
    NotBegun,       ///< the form is not answered
    InHand,         ///< a console of this machine has it open
    WaitsForPerson, ///< a form, a gate or a question is next
    Blocked,        ///< a condition or a proof does not hold
    Failed,         ///< a change failed
    Unknown,        ///< a change was begun, and nobody knows its end
    Between,        ///< nothing is begun; looks or changes come next
    Ended
};

/// A stretch of a run's time, by the run's own clock. Time in which nobody drove the run is not counted.
struct Span {
    int step = -1; ///< -1: the form
    bool people = false;
    std::chrono::milliseconds length{0};
};

/// One step of a kept run.
struct StepSummary {
    std::string id;
    std::string title;
    engine::StepState::Phase phase = engine::StepState::Phase::Waiting;
    std::chrono::milliseconds systems{0};
    std::chrono::milliseconds people{0};
};

/// What a list says of a kept run.
struct RunSummary {
    struct Target {
        std::string id;
        std::string name;
        std::string machine_id;
        std::string host_key;
        std::string user;
        std::string uid; ///< of a cluster: of its namespace kube-system; it has no machine
        bool operator==(const Target&) const = default;
    };
    std::string id;
    std::filesystem::path folder;
    std::string procedure; ///< id
    std::string title;
    bool drill = false;
    std::string scenario;
    std::vector<Target> targets; ///< "here" last
    std::string who;             ///< operator's name and machine
    /// UTC, milliseconds since 1970. Of a drill that of the person, not of its world.
    std::chrono::milliseconds began{0};
    std::chrono::milliseconds ended{0}; ///< of its last event
    Standing standing = Standing::Unreadable;
    std::string problem;
    std::string result;    ///< of the engine; empty while it has none
    std::size_t step = 0;  ///< the one in hand, from 1
    std::size_t steps = 0; ///< how many there are
    std::string step_title;
    bool draft = false; ///< its form has answers that were typed and not given
    bool left = false;  ///< its operator left it
    bool undoing = false;
    std::vector<std::string> begun; ///< changes whose end is unknown, as they were shown
    std::size_t overrides = 0;
    std::vector<std::string> locked; ///< hosts whose lock it still holds
    long holder = 0;                 ///< process that has it open on this machine; 0: none, -1: cannot be told
    std::chrono::milliseconds systems{0};
    std::chrono::milliseconds people{0};
    std::vector<StepSummary> told;
    std::chrono::milliseconds total() const { return systems + people; }
};

/// In a run's folder: the answers that stand in its form, until it is answered. No secrets.
inline constexpr auto draft_name = "draft.json";
/// Takes them out of sight. Refused once the form is answered, and while a console has the run open. Any thread.
Result<void> throw_draft_away(const std::filesystem::path& folder);

/// One kept run with all that its journal says.
struct KeptRun {
    procedure::Procedure procedure;
    std::vector<engine::Event> events;
    engine::RunState state;
    std::vector<Span> spans;
    RunSummary summary; ///< `problem` is set if anything could not be read; then the rest is what could
};
/// Reads one run. Any thread; blocks while it reads.
KeptRun read_run(const std::filesystem::path& folder);

/// All kept runs, read again only where a journal has changed. One thread at a time; it blocks while it reads.
class History {
public:
    explicit History(Runs runs) : m_runs(std::move(runs)) {}
    /// The newest first. `some` hears of what is there after each few runs that had to be read; `stop` ends it early.
    using Some = std::function<void(const std::vector<RunSummary>&)>;
    std::vector<RunSummary> read(const std::atomic<bool>& stop, const Some& some = {});

private:
    struct Known {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type changed;
        RunSummary summary;
    };
    Runs m_runs;
    std::map<std::filesystem::path, Known> m_known;
};

/// Medians of the runs that recovered. Drills and real runs are never mixed.
struct Usual {
    std::size_t runs = 0; ///< 0: there is none, and the rest says nothing
    std::chrono::milliseconds total{0};
    std::map<std::string, std::chrono::milliseconds> steps; ///< by step id: systems and people together
};
/// `scenario` empty: all of them.
Usual usual(const std::vector<RunSummary>& runs, const std::string& procedure, bool drill,
            const std::string& scenario = {});

/// Process that has the run's journal open for writing on this machine; 0: none; -1: this machine does not tell.
/// Consoles of other machines that share the folder are not seen.
long holder_of(const std::filesystem::path& folder);

/// For a terminal: "recovered", "not finished, step 3 of 14, Stop the services: …".
std::string standing_text(const RunSummary& summary);

} // namespace salvor::assembly
