#include "assembly/history.h"

#include "assembly/library.h"
#include "base/text.h"
#include "engine/fold.h"
#include "procedure/substitute.h"

#include <algorithm>
#include <dirent.h>
#include <fcntl.h>
#include <sstream>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace salvor::assembly {

namespace fs = std::filesystem;
using engine::Effect;
using engine::Event;
using engine::Leaf;
using engine::RunState;
using std::chrono::milliseconds;

namespace {

/// Adds up where a run's time went, event by event.
class Tally {
public:
    explicit Tally(KeptRun& run) : m_run(run) {}
    /// `state` is the one before the event.
    void add(const RunState& state, const Event& event) {
        const auto passed = event.utc - m_last;
        m_last = event.utc;
        if (m_first || event.type == Event::Type::Resumed) { // nobody drove it until now
            m_first = m_asked = false;
            return;
        }
        if (passed.count() > 0) put(state, passed);
        if (event.type == Event::Type::Asked) m_asked = true;
        if (event.type == Event::Type::Replied) m_asked = false;
    }

private:
    void put(const RunState& state, milliseconds passed) {
        auto& summary = m_run.summary;
        const auto last = static_cast<int>(summary.told.size()) - 1;
        const int step = state.answered ? std::min(static_cast<int>(state.current), last) : -1;
        (m_asked ? summary.people : summary.systems) += passed;
        if (step >= 0) {
            auto& told = summary.told[static_cast<std::size_t>(step)];
            (m_asked ? told.people : told.systems) += passed;
        }
        auto& spans = m_run.spans;
        if (!spans.empty() && spans.back().step == step && spans.back().people == m_asked)
            spans.back().length += passed;
        else
            spans.push_back({step, m_asked, passed});
    }
    KeptRun& m_run;
    milliseconds m_last{0};
    bool m_first = true;
    bool m_asked = false;
};

milliseconds changed_at(const fs::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return milliseconds(0);
    return milliseconds(found.st_mtim.tv_sec * 1000LL + found.st_mtim.tv_nsec / 1'000'000);
}

void note_opening(RunSummary& summary, const Json& opened) {
    summary.procedure = opened.value("procedure", summary.procedure);
    summary.title = opened.value("title", summary.title);
    summary.who = opened.value("operator", std::string());
    summary.drill = opened.value("drill", summary.drill);
    for (const auto all = opened.value("targets", Json::object()); const auto& [id, target] : all.items())
        summary.targets.push_back({id, target.value("name", ""), target.value("machine_id", ""),
                                   target.value("host_key", ""), target.value("user", ""), target.value("uid", "")});
    std::stable_partition(summary.targets.begin(), summary.targets.end(),
                          [](const RunSummary::Target& target) { return target.id != "here"; });
}

/// The changes that were begun and of which nobody knows how they ended.
void note_begun(const procedure::Procedure& procedure, const RunState& state, std::vector<std::string>& begun) {
    const auto among = [&](const std::vector<engine::ActState>& acts) {
        for (const auto& act : acts)
            for (const auto& leaf : act.leaves)
                if (leaf.status == Leaf::Status::Unknown ||
                    (leaf.status == Leaf::Status::Intended && !engine::is_question(procedure, leaf)))
                    begun.push_back(leaf.shown);
    };
    for (const auto& step : state.steps) among(step.acts);
    if (state.undo) among(state.undo->acts);
}

Standing standing_of(const procedure::Procedure& procedure, RunState state, bool begun) {
    if (!state.result.empty() || !state.superseded.empty()) return Standing::Ended;
    if (begun) return Standing::Unknown;
    if (!state.answered) return Standing::NotBegun;
    state.left = false; // what would come next, if somebody went on
    const auto effect = engine::next(procedure, state);
    if (effect.kind != Effect::Kind::Ask)
        return effect.kind == Effect::Kind::AskForm ? Standing::WaitsForPerson : Standing::Between;
    if (effect.detail == engine::question::Blocked || effect.detail == engine::question::Hold ||
        effect.detail == engine::question::Preflight)
        return Standing::Blocked;
    if (effect.detail == engine::question::Failed) return Standing::Failed;
    return effect.detail == engine::question::Unclear ? Standing::Unknown : Standing::WaitsForPerson;
}

void note_state(KeptRun& run) {
    const auto& state = run.state;
    auto& summary = run.summary;
    procedure::Scope scope;
    scope.inputs = state.inputs;
    scope.facts = state.facts;
    if (state.opened.is_object()) scope.targets = state.opened.value("targets", Json::object());
    for (std::size_t i = 0; i < summary.told.size(); ++i) {
        summary.told[i].title = procedure::show(run.procedure.steps[i].title, scope);
        summary.told[i].phase = state.steps[i].phase;
    }
    summary.result = state.superseded.empty() ? state.result : "superseded";
    summary.left = state.left;
    summary.undoing = state.undo.has_value() && state.undo->whole_run();
    summary.steps = summary.told.size();
    const auto at = std::min(state.current, summary.steps - 1);
    summary.step = at + 1;
    summary.step_title = summary.told[at].title;
    summary.overrides = state.overrides.size();
    for (const auto& [host, token] : state.locks)
        if (!token.empty()) summary.locked.push_back(host);
    note_begun(run.procedure, state, summary.begun);
    summary.standing = standing_of(run.procedure, state, !summary.begun.empty());
}

void note_times(RunSummary& summary, const std::vector<Event>& events, milliseconds made) {
    const auto journal = changed_at(summary.folder / "journal.jsonl");
    summary.began = made;
    summary.ended = std::max(made, journal);
    if (events.empty()) return;
    if (summary.drill) { // its journal has the time of its world; a copied file has the time of the copy
        if (made + summary.total() < summary.ended) summary.ended = made + summary.total();
        return;
    }
    summary.began = events.front().utc;
    summary.ended = events.back().utc;
}

void fill(KeptRun& run) {
    auto& summary = run.summary;
    const auto& folder = summary.folder;
    auto made = changed_at(folder / "session.json");
    const auto session = Runs::session(folder);
    if (session) {
        summary.drill = session->value("drill", false);
        summary.scenario = session->value("scenario", std::string());
        made = milliseconds(session->value("made", made.count()));
    } else {
        summary.problem = session.error().text();
    }
    auto contents = engine::Journal::contents(folder);
    run.events = std::move(contents.events);
    if (!contents.problem.empty()) summary.problem = "the journal is damaged: " + contents.problem;
    if (!run.events.empty() && run.events.front().type == Event::Type::Opened)
        note_opening(summary, run.events.front().data);
    auto procedure = Runs::procedure(folder);
    if (procedure) {
        run.procedure = std::move(*procedure);
        summary.procedure = run.procedure.id;
        summary.title = run.procedure.title;
        run.state = engine::initial(run.procedure);
        for (const auto& step : run.procedure.steps) summary.told.push_back({step.id, step.title.source, {}, {}, {}});
        Tally tally(run);
        for (const auto& event : run.events) {
            tally.add(run.state, event);
            run.state = engine::apply(run.procedure, std::move(run.state), event);
        }
        note_state(run);
    } else if (summary.problem.empty()) {
        summary.problem = procedure.error().text();
    }
    note_times(summary, run.events, made);
    if (!summary.problem.empty()) summary.standing = Standing::Unreadable;
}

/// Whether the process has the file open. A console does not show its files: then it is taken to have it.
bool has_open(long process, const struct stat& file) {
    const auto folder = "/proc/" + std::to_string(process) + "/fd";
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        struct stat found {};
        if (::stat(entry.path().c_str(), &found) == 0 && found.st_ino == file.st_ino && found.st_dev == file.st_dev)
            return true;
    }
    return error == std::errc::permission_denied;
}

milliseconds median(std::vector<milliseconds> values) {
    if (values.empty()) return milliseconds(0);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

long holder_of(const fs::path& folder) {
    struct stat file {};
    if (::stat((folder / "journal.jsonl").c_str(), &file) != 0) return 0;
    const auto table = read_file("/proc/locks");
    if (!table) return -1;
    for (const auto& line : lines(*table)) { // "1: FLOCK  ADVISORY  WRITE 4711 fe:00:9978084 0 EOF"
        std::istringstream words(line);
        std::string number;
        std::string kind;
        std::string way;
        std::string mode;
        long process = 0;
        std::string place;
        words >> number >> kind >> way >> mode >> process >> place;
        if (kind != "FLOCK" || mode != "WRITE" || !place.ends_with(":" + std::to_string(file.st_ino))) continue;
        const auto device = split(place, ':'); // some file systems show another device here than stat does
        const bool same = device.size() == 3 && std::strtoul(device[0].c_str(), nullptr, 16) == major(file.st_dev) &&
                          std::strtoul(device[1].c_str(), nullptr, 16) == minor(file.st_dev);
        if (same || has_open(process, file)) return process;
    }
    return 0;
}

static bool has_draft(const RunSummary& summary) {
    std::error_code error;
    return summary.standing == Standing::NotBegun && fs::exists(summary.folder / draft_name, error);
}

Result<void> throw_draft_away(const fs::path& folder) {
    if (read_run(folder).summary.standing != Standing::NotBegun)
        return fail(Error::Code::Refused, "this run has begun", "its answers stay with it");
    if (holder_of(folder) != 0)
        return fail(Error::Code::Refused, "this run is open in another console on this machine", "end that one first");
    std::error_code error;
    fs::rename(folder / draft_name, folder / "draft.away.json", error);
    if (error) return fail(Error::Code::Failed, "cannot write " + folder.string(), error.message());
    return {};
}

KeptRun read_run(const fs::path& folder) {
    KeptRun run;
    run.summary.id = folder.filename().string();
    run.summary.folder = folder;
    try {
        fill(run);
    } catch (const std::exception& error) { // lines of the right form with data of a wrong one
        auto summary = std::move(run.summary);
        run = {};
        run.summary = std::move(summary);
        run.summary.told.clear();
        run.summary.standing = Standing::Unreadable;
        run.summary.problem = std::string("the run's files are damaged: ") + error.what();
    }
    if (run.summary.title.empty()) run.summary.title = run.summary.procedure;
    run.summary.draft = has_draft(run.summary);
    return run;
}

std::vector<RunSummary> History::read(const std::atomic<bool>& stop, const Some& some) {
    constexpr int some_runs = 16;
    auto folders = m_runs.all();
    std::reverse(folders.begin(), folders.end());
    std::map<fs::path, Known> known;
    std::vector<RunSummary> found;
    int fresh = 0;
    for (const auto& folder : folders) {
        if (stop) return found;
        std::error_code error;
        const auto journal = folder / "journal.jsonl";
        Known now{fs::file_size(journal, error), fs::last_write_time(journal, error), {}};
        const auto before = m_known.find(folder);
        if (before != m_known.end() && before->second.size == now.size && before->second.changed == now.changed) {
            now.summary = before->second.summary;
        } else {
            now.summary = read_run(folder).summary;
            ++fresh;
        }
        now.summary.draft = has_draft(now.summary); // it changes without the journal
        found.push_back(now.summary);
        known[folder] = std::move(now);
        auto& summary = found.back();
        if (summary.standing != Standing::Ended) summary.holder = holder_of(folder);
        if (summary.holder > 0 && summary.standing != Standing::Unreadable) summary.standing = Standing::InHand;
        if (some && fresh == some_runs) {
            fresh = 0;
            some(found);
        }
    }
    m_known = std::move(known);
    std::stable_sort(found.begin(), found.end(),
                     [](const RunSummary& a, const RunSummary& b) { return a.began > b.began; });
    return found;
}

Usual usual(const std::vector<RunSummary>& runs, const std::string& procedure, bool drill,
            const std::string& scenario) {
    std::vector<milliseconds> totals;
    std::map<std::string, std::vector<milliseconds>> steps;
    for (const auto& run : runs) {
        if (run.procedure != procedure || run.drill != drill || run.standing != Standing::Ended) continue;
        if (run.result.rfind("recovered", 0) != 0 || (!scenario.empty() && run.scenario != scenario)) continue;
        totals.push_back(run.total());
        for (const auto& step : run.told)
            if (step.phase == engine::StepState::Phase::Done) steps[step.id].push_back(step.systems + step.people);
    }
    Usual found{totals.size(), median(std::move(totals)), {}};
    for (auto& [id, times] : steps) found.steps[id] = median(std::move(times));
    return found;
}

std::string standing_text(const RunSummary& summary) {
    if (summary.standing == Standing::Unreadable) return "cannot be read: " + summary.problem;
    if (summary.standing == Standing::NotBegun) return "not begun";
    if (summary.standing == Standing::Ended) {
        const auto overrides = summary.overrides == 0 ? "" : ", overrides: " + std::to_string(summary.overrides);
        if (summary.result == "recovered_with_leftovers") return "recovered, with leftovers" + overrides;
        if (summary.result == "undone_with_leftovers") return "undone, and not all is as it was" + overrides;
        if (summary.result == "superseded") return "taken over by another console";
        return summary.result + overrides;
    }
    const auto what = [&]() -> std::string {
        switch (summary.standing) {
        case Standing::InHand:
            return "open in process " + std::to_string(summary.holder);
        case Standing::WaitsForPerson:
            return "a person is waited for";
        case Standing::Blocked:
            return "something does not hold";
        case Standing::Failed:
            return "a change failed";
        case Standing::Unknown:
            return "a change was begun, and its end is unknown";
        default:
            return "nothing is begun";
        }
    }();
    return "not finished, step " + std::to_string(summary.step) + " of " + std::to_string(summary.steps) + ", " +
           summary.step_title + ": " + what;
}

} // namespace salvor::assembly
