#include "../qml/kept_runs.h"
#include "assembly/history.h"
#include "session/report_view.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <fstream>

using namespace salvor;
using namespace salvor::ui;

namespace fs = std::filesystem;

static QString s(const char* utf8) { return QString::fromUtf8(utf8); }

/// What the report and the debriefing say of kept runs.
class TestReport : public QObject {
    Q_OBJECT
    KeptRuns m_kept;
    fs::path m_waived;
    fs::path m_restarted;
    fs::path m_undone;

    static std::optional<assembly::ScenarioOnShelf> scenario(const KeptRuns& kept, const std::string& id) {
        for (const auto& procedure : assembly::shelf(assembly::Library(kept.workflows())))
            for (const auto& one : procedure.scenarios)
                if (one.id == id) return one;
        return std::nullopt;
    }
private Q_SLOTS:
    void initTestCase() {
        m_waived = m_kept.drill(s("waived"));
        m_restarted = m_kept.drill(s("kv-restarted"));
        m_undone = m_kept.drill(s("port-taken"));
    }

    void overrides_stand_first_with_their_reason() {
        const auto run = assembly::read_run(m_waived);
        const ReportPages pages(run);
        const auto overrides = pages.overrides();
        QCOMPARE(overrides.size(), std::size_t(1));
        QVERIFY2(overrides[0].title.startsWith(s("Override: step 5, “It is 2 hours old")),
                 qPrintable(overrides[0].title));
        QVERIFY2(overrides[0].text.contains(s("“the store was idle since then, ticket OPS-4411”")),
                 qPrintable(overrides[0].text));
        QVERIFY2(overrides[0].text.contains(s("A condition was waived. Reason given at ")),
                 qPrintable(overrides[0].text));
        const auto steps = pages.steps();
        QCOMPARE(steps.size(), run.procedure.steps.size());
        QVERIFY(steps[4].marked);
        QCOMPARE(steps[4].kind, s("skipped"));
        QVERIFY(!steps[5].marked);
        QCOMPARE(steps[5].kind, s("done"));
        QVERIFY2(steps[5].proof.contains(s("; 4 more")), qPrintable(steps[5].proof));
        QVERIFY(steps[5].details.contains(s("No other session works on the database")));
    }

    void the_band_is_all_of_the_time() {
        const auto run = assembly::read_run(m_kept.real(m_restarted, std::chrono::milliseconds(1'768'392'000'000)));
        const ReportPages pages(run);
        double share = 0;
        int people = 0;
        for (const auto& one : pages.band()) {
            QVERIFY(std::abs(one.from - share) < 1e-6);
            share += one.share;
            people += one.people ? 1 : 0;
        }
        QVERIFY(std::abs(share - 1) < 1e-6);
        QVERIFY(people > 3);
        const auto ticks = pages.ticks();
        QCOMPARE(ticks.front().label, s("12:00 UTC"));
        QVERIFY(ticks.size() > 2 && ticks.size() <= 7);
        milliseconds_are_whole(run);
    }

    void what_makes_it_recovered() {
        const auto run = assembly::read_run(m_restarted);
        const auto reasons = ReportPages(run).reasons();
        QCOMPARE(reasons.size(), std::size_t(3));
        for (const auto& one : reasons) QCOMPARE(one.kind, s("holds"));
        const auto undone = assembly::read_run(m_undone);
        for (const auto& one : ReportPages(undone).reasons())
            QVERIFY(one.label == s("Leftovers") || one.kind == s("not-seen"));
    }

    void a_step_that_was_rolled_back_says_so() {
        const auto run = assembly::read_run(m_undone);
        int undone = 0;
        for (const auto& one : ReportPages(run).steps()) {
            undone += one.kind == s("undone") ? 1 : 0;
            QVERIFY(one.kind != s("blocked") && one.kind != s("failed"));
        }
        QVERIFY(undone >= 2);
    }

    /// What was gone through and not seen to be gone is no way back that was proved.
    void a_way_back_without_proof_says_so() {
        auto run = assembly::read_run(m_undone);
        std::size_t at = run.state.steps.size();
        for (std::size_t i = 0; i < run.state.steps.size(); ++i)
            for (auto& act : run.state.steps[i].acts)
                for (auto& leaf : act.leaves)
                    if (leaf.undone && at == run.state.steps.size()) {
                        leaf.undo_unproved = true;
                        at = i;
                    }
        QVERIFY(at < run.state.steps.size());
        const auto steps = ReportPages(run).steps();
        QCOMPARE(steps[at].word, s("Rolled back, not proved"));
        QCOMPARE(steps[at].kind, s("skipped"));
        run.state.overrides.push_back(
            {run.state.steps[at].acts[0].leaves[0].id, "its undo was not proved", "seen by hand"});
        const auto text = ReportPages(run).overrides().back().text; // no event of it: no time that could be told
        QVERIFY2(text.contains(s("Its undo was not proved. Reason given: “seen by hand”.")), qPrintable(text));
    }

    /// Its operator left it while it was rolled back.
    void what_is_still_to_be_rolled_back_is_not_done() {
        auto run = assembly::read_run(m_undone);
        engine::UndoState undo;
        undo.to = run.procedure.steps.front().id;
        std::size_t at = run.state.steps.size();
        for (std::size_t i = 0; i < run.state.steps.size(); ++i)
            for (auto& act : run.state.steps[i].acts)
                for (auto& leaf : act.leaves)
                    if (leaf.undone && at == run.state.steps.size()) {
                        leaf.undone = false;
                        undo.leaves.push_back(leaf.id);
                        at = i;
                    }
        QVERIFY(at < run.state.steps.size());
        run.state.undo = undo;
        QVERIFY(run.state.undo->whole_run());
        QCOMPARE(ReportPages(run).steps()[at].word, s("To be rolled back"));
        run.state.undo->why = "return"; // to a step, which is done anew
        QVERIFY(ReportPages(run).steps()[at].word != s("To be rolled back"));
    }

    void a_drill_tells_what_happened_in_order() {
        const auto run = assembly::read_run(m_restarted);
        const ReportPages pages(run);
        QStringList words;
        for (const auto& one : pages.happened(scenario(m_kept, "kv-restarted"))) words << one.word;
        QCOMPARE(words, (QStringList{s("Fault"), s("Stopped"), s("Answer"), s("End")}));
        const auto fault = pages.happened(scenario(m_kept, "kv-restarted")).front();
        QVERIFY2(fault.text.endsWith(s("The private home is gone")), qPrintable(fault.text));
        QCOMPARE(fault.time, s("0:22"));
        const auto figures = pages.figures();
        QCOMPARE(figures[4].value, s("1"));
        QVERIFY(!pages.lessons().isEmpty());
        const auto undone = assembly::read_run(m_undone);
        words.clear();
        for (const auto& one : ReportPages(undone).happened(scenario(m_kept, "port-taken"))) words << one.word;
        QCOMPARE(words, (QStringList{s("Fault"), s("Stopped"), s("Answer"), s("Undo"), s("End")}));
        QVERIFY(ReportPages(run).happened(std::nullopt).size() == 3); // without its scenario no fault is made up
    }

    void one_flipped_byte_is_found() {
        const auto folder = m_kept.root() / "flipped000000";
        fs::copy(m_restarted, folder, fs::copy_options::recursive);
        RealClock clock;
        Catalogue catalogue(assembly::Library(m_kept.workflows()), m_kept.runs(), clock);
        ReportView view(catalogue, clock);
        QAbstractItemModelTester steps(view.steps(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        view.open(s("flipped000000"));
        QVERIFY(view.reading());
        QTRY_COMPARE(view.verifyKind(), s("holds"));
        QCOMPARE(view.headline(), s("Recovered"));
        QCOMPARE(view.problem(), QString());
        QVERIFY(view.evidence()->rowCount() > 2);
        fs::path output; // one of those whose digest is in the journal: looks before a change leave none
        for (const auto& event : engine::Journal::contents(folder).events)
            for (const auto files = event.data.value("files", Json::object());
                 const auto& [file, digest] : files.items())
                if (output.empty() && file.starts_with("output/")) output = folder / file;
        QVERIFY(!output.empty());
        std::ofstream(output, std::ios::app) << "x";
        view.verify();
        QCOMPARE(view.verifyKind(), s("proving"));
        QTRY_COMPARE(view.verifyKind(), s("fails"));
        QVERIFY(view.verifyProblems().contains(QString::fromStdString(output.filename().string())));
        std::ofstream(folder / "journal.jsonl", std::ios::app) << "{}\n";
        view.open(s("flipped000000"));
        QTRY_VERIFY(!view.reading());
        QVERIFY(view.problem().contains(s("journal is damaged")));
        QVERIFY(view.steps()->rowCount() > 0); // what can be read is shown
        fs::remove_all(folder);
    }

    void runs_that_cannot_be_read_do_not_end_the_window() {
        RealClock clock;
        Catalogue catalogue(assembly::Library(m_kept.workflows()), m_kept.runs(), clock);
        ReportView view(catalogue, clock);
        view.open(s("no such run"));
        QTRY_VERIFY(!view.reading());
        QVERIFY(!view.problem().isEmpty());
        QVERIFY(!view.canSave());
        view.save(s("/tmp/never"));
        view.toggle(7);
        const auto folder = m_kept.root() / "odd000000000";
        fs::copy(m_restarted, folder, fs::copy_options::recursive);
        const auto events = engine::Journal::contents(folder).events;
        for (const auto* own : {"journal.jsonl", "journal.end"}) fs::remove(folder / own);
        auto journal = engine::Journal::open(folder, {});
        std::size_t written = 0;
        for (auto event : events) {
            if (event.type == engine::Event::Type::Asked) event.data["kind"] = Json::array({1});
            (*journal)->append(event, event.utc, [&](Result<engine::Event> done) { written += done ? 1U : 0U; });
        }
        QTRY_COMPARE(written, events.size());
        journal->reset();
        view.open(s("odd000000000"));
        QTRY_VERIFY(!view.reading());
        QVERIFY(!view.problem().isEmpty());
        // the one that was asked for last is the one that is shown
        view.open(QString::fromStdString(m_waived.filename().string()));
        view.open(QString::fromStdString(m_restarted.filename().string()));
        QTRY_COMPARE(view.verifyKind(), s("holds"));
        QCOMPARE(view.scenarioId(), s("kv-restarted"));
    }

private:
    static void milliseconds_are_whole(const assembly::KeptRun& run) {
        std::chrono::milliseconds all{0};
        for (const auto& span : run.spans) all += span.length;
        QCOMPARE(all, run.summary.total());
    }
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
