#include "session/listing.h"

#include "session/ages.h"
#include "session/run_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unistd.h>

namespace salvor::ui {

using assembly::ProcedureOnShelf;
using assembly::RunSummary;
using assembly::ScenarioOnShelf;
using assembly::Standing;
using std::chrono::milliseconds;

namespace {

constexpr int drill_is_old = 90; // days
constexpr int drill_is_too_old = 180;

struct Said {
    Q_DECLARE_TR_FUNCTIONS(Listing)
};

QString from_runs(std::size_t runs, bool drill) {
    const auto count = static_cast<int>(runs);
    return drill ? Said::tr("from %n drill(s)", "", count) : Said::tr("from %n run(s)", "", count);
}

QString counted(const ProcedureOnShelf& procedure) {
    const auto steps = Said::tr("%n step(s)", "", static_cast<int>(procedure.steps));
    const auto none = Said::tr("all can be undone");
    const auto some = Said::tr("%n point(s) of no return", "", static_cast<int>(procedure.no_return));
    return QStringLiteral("%1, %2").arg(steps, procedure.no_return == 0 ? none : some);
}

bool finds(const QString& text, const QString& filter) { return text.contains(filter, Qt::CaseInsensitive); }

bool fits(const ProcedureOnShelf& procedure, const QString& filter) {
    if (filter.isEmpty()) return true;
    return finds(system_title(procedure.system), filter) || finds(text_of(procedure.title), filter) ||
           finds(text_of(procedure.id), filter) || finds(text_of(procedure.words), filter);
}

/// The result of a drill; one whose scenario wants the run to be left is right if it was left.
bool as_expected(const RunSummary& run, const ScenarioOnShelf& scenario) {
    return scenario.expected == "left" ? run.left : run.result == scenario.expected;
}

} // namespace

const RunSummary* Listing::last(const std::string& procedure, bool drill, const std::string& scenario) const {
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const RunSummary& run) {
        return run.procedure == procedure && run.drill == drill && run.standing != Standing::NotBegun &&
               (scenario.empty() || run.scenario == scenario);
    });
    return found == runs.end() ? nullptr : &*found;
}

std::vector<UnfinishedRow> Listing::unfinished() const {
    std::vector<UnfinishedRow> rows;
    for (const auto& run : runs)
        if (!run.drill && run.standing != Standing::Ended && (run.standing != Standing::NotBegun || run.draft))
            rows.push_back(unfinished_row(run));
    std::stable_partition(rows.begin(), rows.end(),
                          [](const UnfinishedRow& row) { return row.act == QStringLiteral("resume"); });
    return rows;
}

UnfinishedRow Listing::unfinished_row(const RunSummary& run) const {
    UnfinishedRow row;
    row.runId = text_of(run.id);
    row.title = run.title.empty() ? row.runId : text_of(run.title);
    row.target = RunWords::target(run);
    row.identity = RunWords::identity(run);
    row.kind = RunWords::kind(run);
    row.standing = RunWords::standing(run);
    row.explanation = RunWords::explanation(run, now);
    QStringList commands;
    for (const auto& command : run.begun) commands << text_of(command);
    row.commands = commands.join(QLatin1Char('\n'));
    const bool damaged = run.standing == Standing::Unreadable;
    const bool here = run.holder == ::getpid();
    const bool elsewhere = run.holder > 0 && !here;
    const bool form = run.standing == Standing::NotBegun;
    row.act = damaged ? QStringLiteral("report") : elsewhere ? QString() : QStringLiteral("resume");
    row.primary = damaged ? Said::tr("See what can be read")
                  : here  ? Said::tr("Go to this run")
                  : form  ? Said::tr("Go on with the form…")
                          : Said::tr("Look at %1 and resume…").arg(RunWords::short_target(run));
    if (elsewhere) row.reason = Said::tr("End it in the other console first.");
    row.canUndo = !damaged && !form && run.holder <= 0;
    row.canDrop = form && run.holder == 0;
    row.began = Said::tr("Began %1").arg(Ages::since(run.began, now));
    if (!run.who.empty()) row.began = Said::tr("%1, by %2").arg(row.began, text_of(run.who));
    const auto usual = assembly::usual(runs, run.procedure, false);
    milliseconds rest{0};
    for (std::size_t i = run.step == 0 ? 0 : run.step - 1; i < run.told.size(); ++i)
        if (const auto step = usual.steps.find(run.told[i].id); step != usual.steps.end()) rest += step->second;
    if (usual.runs > 0 && !damaged)
        row.rest = Said::tr("What is left usually takes %1, %2").arg(Ages::about(rest), from_runs(usual.runs, false));
    if (run.locked.size() == 1) row.lock = Said::tr("It still holds the lock of %1").arg(text_of(run.locked.front()));
    if (run.locked.size() > 1)
        row.lock = Said::tr("It still holds %n lock(s)", "", static_cast<int>(run.locked.size()));
    return row;
}

QString Listing::offer(const std::string& system) const {
    std::vector<const ProcedureOnShelf*> whole;
    for (const auto& procedure : shelf)
        if (procedure.system == system && procedure.problem.empty()) whole.push_back(&procedure);
    if (whole.empty()) return {};
    return whole.size() == 1 ? text_of(whole.front()->title)
                             : Said::tr("Find the procedure for %1").arg(system_title(system));
}

std::vector<ProcedureRow> Listing::procedures(const QString& filter, const QSet<QString>& closed) const {
    std::vector<ProcedureRow> rows;
    std::vector<int> counts;
    for (const auto& procedure : shelf) {
        if (!fits(procedure, filter)) continue;
        const auto system = text_of(procedure.system);
        if (counts.empty() || rows.at(static_cast<std::size_t>(counts.back())).system != system) {
            counts.push_back(static_cast<int>(rows.size()));
            ProcedureRow head;
            head.group = true;
            head.system = system;
            head.title = system_title(procedure.system);
            head.offer = offer(procedure.system);
            head.open = !filter.isEmpty() || !closed.contains(system);
            rows.push_back(head);
        }
        rows.push_back(procedure_row(procedure));
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto next = i + 1 < counts.size() ? counts[i + 1] : static_cast<int>(rows.size());
        auto& head = rows[static_cast<std::size_t>(counts[i])];
        head.note = Said::tr("%n procedure(s)", "", next - counts[i] - 1);
        head.spoken = Said::tr("%1, %2").arg(head.title, head.note);
    }
    QSet<QString> shut;
    for (const auto& row : rows)
        if (row.group && !row.open) shut << row.system;
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [&](const ProcedureRow& row) { return !row.group && shut.contains(row.system); }),
               rows.end());
    return rows;
}

ProcedureRow Listing::procedure_row(const ProcedureOnShelf& procedure) const {
    ProcedureRow row;
    row.system = text_of(procedure.system);
    row.procedureId = text_of(procedure.id);
    row.title = text_of(procedure.title);
    row.summary = text_of(procedure.summary);
    row.problem = text_of(procedure.problem);
    row.note = row.problem.isEmpty() ? counted(procedure) : row.problem;
    row.canDrill =
        row.problem.isEmpty() && std::any_of(procedure.scenarios.begin(), procedure.scenarios.end(),
                                             [](const ScenarioOnShelf& scenario) { return scenario.problem.empty(); });
    row.lastKind = QStringLiteral("waiting");
    row.lastText = Said::tr("Never run");
    if (const auto* run = last(procedure.id, false); run != nullptr) {
        const auto when = Ages::since(run->ended, now);
        row.lastKind = RunWords::kind(*run);
        row.lastText = RunWords::result(*run);
        row.lastNote = run->standing == Standing::Ended ? Said::tr("%1, %2").arg(when, RunWords::short_target(*run))
                                                        : Said::tr("not finished, %1").arg(when);
    }
    tell_drill(row);
    tell_usual(row);
    QStringList spoken{row.title, row.note, row.lastText, row.lastNote, row.drillText, row.drillNote};
    spoken.removeAll(QString());
    row.spoken = spoken.join(QStringLiteral(". "));
    return row;
}

void Listing::tell_drill(ProcedureRow& row) const {
    row.drillKind = QStringLiteral("waiting");
    row.drillTone = QStringLiteral("text3");
    row.drillText = row.canDrill ? Said::tr("Never drilled") : Said::tr("No drill");
    const auto* run = last(row.procedureId.toStdString(), true);
    if (run == nullptr) return;
    const auto days = Ages::days(run->began, now);
    const auto result = RunWords::result(*run);
    row.drillKind = run->left ? QStringLiteral("ended") : RunWords::kind(*run); // one that was left is over
    row.drillTone = QString();
    row.drillText = run->left ? Said::tr("Left in step %1").arg(run->step) : result;
    row.drillNote = days == 0 ? Ages::since(run->began, now) : Ages::days_text(days);
    if (days <= drill_is_old) return;
    row.drillNote = row.drillText;
    row.drillKind = QStringLiteral("old");
    row.drillTone = days > drill_is_too_old ? QStringLiteral("danger") : QStringLiteral("warn");
    row.drillText = Said::tr("Drill is %n day(s) old", "", days);
}

void Listing::tell_usual(ProcedureRow& row) const {
    const auto id = row.procedureId.toStdString();
    row.usual = QStringLiteral("–");
    for (const bool drill : {false, true}) {
        const auto usual = assembly::usual(runs, id, drill);
        if (usual.runs == 0) continue;
        row.usual = Ages::about(usual.total);
        row.usualNote = from_runs(usual.runs, drill);
        return;
    }
}

std::vector<ScenarioRow> Listing::scenarios() const {
    std::vector<ScenarioRow> rows;
    for (const auto& procedure : shelf) {
        if (procedure.scenarios.empty()) continue;
        ScenarioRow head;
        head.group = true;
        head.procedureId = text_of(procedure.id);
        head.title = text_of(procedure.title);
        head.note =
            Said::tr("%1, %2").arg(system_title(procedure.system),
                                   Said::tr("%n scenario(s)", "", static_cast<int>(procedure.scenarios.size())));
        head.problem = text_of(procedure.problem);
        rows.push_back(head);
        for (const auto& scenario : procedure.scenarios) rows.push_back(scenario_row(procedure, scenario));
    }
    return rows;
}

ScenarioRow Listing::scenario_row(const ProcedureOnShelf& procedure, const ScenarioOnShelf& scenario) const {
    ScenarioRow row;
    row.procedureId = text_of(procedure.id);
    row.scenarioId = text_of(scenario.id);
    row.title = text_of(scenario.title);
    row.problem = text_of(scenario.problem);
    row.note = row.problem.isEmpty() ? row.scenarioId : row.problem;
    row.score = row.usual = QStringLiteral("–");
    row.lastKind = QStringLiteral("waiting");
    row.lastText = Said::tr("Never drilled");
    if (const auto usual = assembly::usual(runs, procedure.id, true, scenario.id); usual.runs > 0) {
        row.usual = Ages::about(usual.total);
        row.usualNote = from_runs(usual.runs, true);
    }
    const auto* run = last(procedure.id, true, scenario.id);
    if (run == nullptr) return row;
    const auto days = Ages::days(run->began, now);
    row.lastRun = text_of(run->id);
    row.lastNote = days == 0 ? Ages::since(run->began, now) : Ages::days_text(days);
    if (run->standing == Standing::InHand || run->standing == Standing::Unreadable) {
        row.lastKind = RunWords::kind(*run);
        row.lastText = RunWords::result(*run);
    } else if (as_expected(*run, scenario)) {
        row.lastKind = QStringLiteral("done");
        row.lastText = scenario.expected == "left" ? Said::tr("Stopped, as it must be") : RunWords::result(*run);
    } else {
        row.lastKind = QStringLiteral("failed");
        row.lastText = run->result.empty() ? Said::tr("Left in step %1").arg(run->step) : RunWords::result(*run);
    }
    return row;
}

std::vector<ScenarioRow> Listing::practise() const {
    struct Candidate {
        int rank;
        milliseconds when;
        bool hard; ///< who never drilled begins with what goes well
        const ProcedureOnShelf* procedure;
        const ScenarioOnShelf* scenario;
    };
    std::vector<Candidate> all;
    for (const auto& procedure : shelf)
        for (const auto& scenario : procedure.scenarios) {
            if (!procedure.problem.empty() || !scenario.problem.empty()) continue;
            const auto* run = last(procedure.id, true, scenario.id);
            const int rank = run == nullptr ? 1 : as_expected(*run, scenario) ? 2 : 0;
            const bool hard = !text_of(scenario.id).endsWith(QLatin1String("happy"));
            all.push_back({rank, run == nullptr ? milliseconds(0) : run->began, hard, &procedure, &scenario});
        }
    const auto best = std::min_element(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.rank, a.when, a.hard) < std::tie(b.rank, b.when, b.hard);
    });
    if (best == all.end()) return {};
    auto row = scenario_row(*best->procedure, *best->scenario);
    const auto why = best->rank == 0   ? Said::tr("The last drill of it ended otherwise than it must.")
                     : best->rank == 1 ? Said::tr("It was never drilled here.")
                                       : Said::tr("Its last drill lies back the longest: %1.").arg(row.lastNote);
    row.note = QStringLiteral("%1. %2").arg(text_of(best->procedure->title), why);
    return {row};
}

std::vector<ReportRow> Listing::reports(const Wanted& wanted) const {
    std::vector<ReportRow> rows;
    for (const auto& run : runs) {
        if (!wanted.kind.isEmpty() && run.drill != (wanted.kind == QStringLiteral("drill"))) continue;
        const bool recovered = run.result.rfind("recovered", 0) == 0;
        const auto result = run.standing != Standing::Ended ? QStringLiteral("unfinished")
                            : recovered                     ? QStringLiteral("recovered")
                                                            : QStringLiteral("other");
        if (!wanted.result.isEmpty() && wanted.result != result) continue;
        ReportRow row;
        row.runId = text_of(run.id);
        row.kind = RunWords::kind(run);
        row.result = RunWords::result(run);
        row.title = run.title.empty() ? row.runId : text_of(run.title);
        row.target = RunWords::target(run);
        row.began = Ages::moment(run.began);
        row.age = Ages::since(run.began, now);
        row.duration = run.total().count() > 0 ? Ages::span(run.total()) : QStringLiteral("–");
        if (run.overrides > 0) row.overrides = Said::tr("%n override(s)", "", static_cast<int>(run.overrides));
        row.drill = run.drill;
        const auto words = row.title + QLatin1Char('\n') + row.target + QLatin1Char('\n') + row.runId +
                           QLatin1Char('\n') + row.result + QLatin1Char('\n') +
                           text_of(run.who + "\n" + run.scenario + "\n" + run.procedure);
        if (wanted.text.isEmpty() || finds(words, wanted.text)) rows.push_back(row);
    }
    return rows;
}

} // namespace salvor::ui
