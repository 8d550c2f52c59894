#include "../qml/kept_runs.h"
#include "session/ages.h"
#include "session/catalogue.h"
#include "session/english.h"
#include "session/run_words.h"

#include <QAbstractItemModelTester>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <unistd.h>

using namespace salvor;
using namespace salvor::ui;
using assembly::RunSummary;
using assembly::Standing;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace fs = std::filesystem;

namespace {

constexpr milliseconds noon{1'768'392'000'000}; // 2026-01-14T12:00:00Z

RunSummary run(const char* id, Standing standing, const char* result = "", bool drill = false, int days_ago = 0) {
    RunSummary one;
    one.id = id;
    one.procedure = "p.one";
    one.title = "Restore one";
    one.drill = drill;
    one.standing = standing;
    one.result = result;
    one.steps = 4;
    one.step = 3;
    one.step_title = "Stop the services";
    one.targets = {{"host", "quadlet1.example.net", "4f2c09e7aabbccddeeff00112233191a", "", "ops", ""},
                   {"here", "here", "", "", "", ""}};
    one.began = one.ended = noon - hours(24 * days_ago) - std::chrono::minutes(90);
    one.systems = std::chrono::seconds(100);
    for (const char* step : {"a", "b", "c", "d"})
        one.told.push_back({step, step, engine::StepState::Phase::Done, std::chrono::seconds(25), {}});
    return one;
}

Listing listing(std::vector<RunSummary> runs) {
    Listing all;
    assembly::ProcedureOnShelf one;
    one.id = "p.one";
    one.system = "flight-control";
    one.title = "Restore one";
    one.steps = 4;
    one.words = "Stop the services\nsystemctl stop flightctl-api.service\n";
    one.scenarios = {{"calm", "Nothing is wrong", "p.one", "recovered", {}, {}, {}, false},
                     {"dry", "It must be left", "p.one", "left", {}, {}, {}, false}};
    auto broken = one;
    broken.id = "p.two";
    broken.title = "Back up two";
    broken.system = "astarte";
    broken.problem = "two.yaml:3:1: steps: is missing";
    broken.scenarios.clear();
    all.shelf = {broken, one};
    all.runs = std::move(runs);
    all.now = noon;
    return all;
}

template<class Row> std::vector<Row> without_groups(std::vector<Row> rows) {
    rows.erase(std::remove_if(rows.begin(), rows.end(), [](const Row& row) { return row.group; }), rows.end());
    return rows;
}

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ages_are_words_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("future") << qint64(-500) << s("just now");
        QTest::newRow("now") << qint64(59) << s("just now");
        QTest::newRow("minutes") << qint64(60) << s("1 minute(s) ago");
        QTest::newRow("almost an hour") << qint64(3599) << s("59 minute(s) ago");
        QTest::newRow("today") << qint64(12 * 3600) << s("today 00:00 UTC");
        QTest::newRow("yesterday") << qint64(12 * 3600 + 60) << s("yesterday 23:59 UTC");
        QTest::newRow("days") << qint64(6 * 86400) << s("6 day(s) ago");
        QTest::newRow("a date") << qint64(45 * 86400) << s("2025-11-30");
    }
    void ages_are_words() {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        QCOMPARE(Ages::since(noon - std::chrono::seconds(seconds), noon), words);
    }
    void english_has_plurals() {
        English english;
        QCOMPARE(english.translate("any", "%n day(s) ago", nullptr, 1), s("%n day ago"));
        QCOMPARE(english.translate("any", "%n day(s) ago", nullptr, 0), s("%n days ago"));
        QCOMPARE(english.translate("any", "%n match(es)", nullptr, 2), s("%n matches"));
        QVERIFY(english.translate("any", "a host(s) name", nullptr, -1).isNull());
        QVERIFY(english.translate("any", "%n more", nullptr, 3).isNull());
        QCoreApplication::installTranslator(&english);
        QCOMPARE(Ages::days_text(6), s("6 days ago"));
        QCoreApplication::removeTranslator(&english);
    }
    void spans_are_words() {
        QCOMPARE(Ages::span(milliseconds(38'900)), s("0:38"));
        QCOMPARE(Ages::span(milliseconds(4'360'000)), s("1:12:40"));
        QCOMPARE(Ages::about(milliseconds(40'000)), s("40 s"));
        QCOMPARE(Ages::about(milliseconds(42 * 60'000 + 10'000)), s("42 min"));
        QCOMPARE(Ages::about(milliseconds(85 * 60'000)), s("1 h 25"));
        QCOMPARE(Ages::about(milliseconds(120 * 60'000)), s("2 h"));
        QCOMPARE(Ages::moment(noon), s("2026-01-14 12:00"));
    }

    void an_unfinished_run_is_a_card() {
        auto lost = run("r1", Standing::Unknown);
        lost.begun = {"systemctl stop flightctl-api.service"};
        lost.locked = {"quadlet1"};
        lost.who = "m.rossi@ops-7";
        const auto rows = listing({lost, run("r0", Standing::Ended, "recovered")}).unfinished();
        QCOMPARE(rows.size(), std::size_t(1));
        const auto& row = rows.front();
        QCOMPARE(row.standing, s("Unknown in step 3 of 4, Stop the services"));
        QCOMPARE(row.kind, s("unknown"));
        QCOMPARE(row.explanation, s("The console ended today 10:30 UTC while a command ran. What it did is not known "
                                    "until the system is looked at."));
        QCOMPARE(row.commands, s("systemctl stop flightctl-api.service"));
        QCOMPARE(row.primary, s("Look at quadlet1 and resume…"));
        QCOMPARE(row.act, s("resume"));
        QCOMPARE(row.identity, s("machine-id 4f2c09e7…33191a"));
        QCOMPARE(row.lock, s("It still holds the lock of quadlet1"));
        QCOMPARE(row.began, s("Began today 10:30 UTC, by m.rossi@ops-7"));
        QCOMPARE(row.rest, s("What is left usually takes 50 s, from 1 run(s)")); // steps 3 and 4
        QVERIFY(row.canUndo);
    }
    void what_cannot_be_resumed_says_why() {
        auto elsewhere = run("r1", Standing::InHand);
        elsewhere.holder = 1;
        auto here = run("r2", Standing::InHand);
        here.holder = ::getpid();
        auto damaged = run("r3", Standing::Unreadable);
        damaged.problem = "the journal is damaged: line 3 is not a journal line";
        auto not_told = run("r4", Standing::Between);
        not_told.holder = -1;
        const auto rows = listing({damaged, elsewhere, here, not_told, run("form", Standing::NotBegun),
                                   run("drill", Standing::Blocked, "", true)})
                              .unfinished();
        QCOMPARE(rows.size(), std::size_t(4)); // neither a form nor a drill
        QCOMPARE(rows[0].runId, s("r2"));      // what can be gone on with stands first
        QCOMPARE(rows[0].primary, s("Go to this run"));
        QVERIFY(!rows[0].canUndo);
        QVERIFY(rows[1].explanation.endsWith(s("It may still be open in another console.")));
        QCOMPARE(rows[2].act, s("report"));
        QCOMPARE(rows[2].explanation, s("The journal is damaged: line 3 is not a journal line. It cannot be resumed."));
        QVERIFY(!rows[2].canUndo);
        QCOMPARE(rows[3].act, QString());
        QVERIFY(!rows[3].reason.isEmpty());
        QVERIFY(rows[3].explanation.contains(s("process 1")));
    }

    void a_form_that_was_begun_is_found_again() {
        auto typed = run("form", Standing::NotBegun);
        typed.draft = true;
        auto drilled = typed;
        drilled.drill = true;
        const auto rows = listing({typed, drilled, run("empty", Standing::NotBegun)}).unfinished();
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows[0].runId, s("form"));
        QCOMPARE(rows[0].standing, s("Form begun, nothing was run"));
        QCOMPARE(rows[0].primary, s("Go on with the form…"));
        QCOMPARE(rows[0].act, s("resume"));
        QVERIFY(rows[0].canDrop && !rows[0].canUndo);
        typed.holder = 1;
        QVERIFY(!listing({typed}).unfinished().front().canDrop);
    }

    /// Lost just after it was opened; what was typed is in its folder. Then it is thrown away.
    void what_was_typed_is_thrown_away() {
        KeptRuns kept;
        const auto folder = kept.real(kept.drill(s("happy"), s("2:after")), noon);
        const auto id = QString::fromStdString(folder.filename().string());
        VirtualClock clock(noon, 1);
        Catalogue catalogue(assembly::Library(kept.workflows()), kept.runs(), clock);
        const auto look = [&] {
            catalogue.refresh();
            return QTest::qWaitFor([&] { return !catalogue.reading(); }, 60'000);
        };
        QVERIFY(look());
        QCOMPARE(catalogue.unfinishedCount(), 0);
        std::ofstream(folder / assembly::draft_name) << R"({"name": "nightly"})";
        QVERIFY(look()); // its journal is as it was
        QCOMPARE(catalogue.unfinishedCount(), 1);
        catalogue.throwAway(id);
        QVERIFY(QTest::qWaitFor([&] { return !catalogue.reading(); }, 60'000));
        QCOMPARE(catalogue.unfinishedCount(), 0);
        QVERIFY(!fs::exists(folder / assembly::draft_name));
        QVERIFY(fs::exists(folder / "journal.jsonl"));

        const auto begun = kept.real(kept.lost(1), noon);
        std::ofstream(begun / assembly::draft_name) << "{}";
        QVERIFY(!assembly::throw_draft_away(begun));
        QVERIFY(fs::exists(begun / assembly::draft_name));
    }

    void procedures_stand_under_their_system() {
        const auto rows = listing({}).procedures({}, {});
        QCOMPARE(rows.size(), std::size_t(4));
        QVERIFY(rows[0].group);
        QCOMPARE(rows[0].title, s("Astarte"));
        QCOMPARE(rows[0].note, s("1 procedure(s)"));
        QCOMPARE(rows[0].offer, QString()); // none that can be read
        QCOMPARE(rows[2].offer, s("Restore one"));
        QCOMPARE(rows[1].problem, s("two.yaml:3:1: steps: is missing"));
        QVERIFY(!rows[1].canDrill);
        QCOMPARE(rows[2].title, s("Flight Control"));
        QCOMPARE(rows[3].note, s("4 step(s), all can be undone"));
        QCOMPARE(rows[3].lastKind, s("waiting"));
        QCOMPARE(rows[3].lastText, s("Never run"));
        QCOMPARE(rows[3].drillText, s("Never drilled"));
        QCOMPARE(rows[3].drillKind, s("waiting"));
        QCOMPARE(rows[3].usual, s("–"));
        QCOMPARE(listing({}).procedures({}, {s("astarte")}).size(), std::size_t(3));
    }
    /// Not each of them is a restore: what is offered is said by the procedure, and of several by none.
    void what_is_offered_is_in_the_procedures_words() {
        auto all = listing({});
        auto other = all.shelf.back();
        other.id = "p.three";
        other.title = "Prepare the relocation of one";
        all.shelf.back() = other;
        QCOMPARE(all.procedures({}, {})[2].offer, s("Prepare the relocation of one"));
        other.id = "p.four";
        other.title = "Back up one";
        all.shelf.push_back(other);
        QCOMPARE(all.procedures({}, {})[2].offer, s("Find the procedure for Flight Control"));
        QCOMPARE(all.procedures(s("back up one"), {})[0].offer, s("Find the procedure for Flight Control"));
    }
    void the_filter_finds_what_is_inside() {
        const auto all = listing({});
        QCOMPARE(all.procedures(s("SYSTEMCTL stop"), {}).size(), std::size_t(4)); // one broken, one whole
        QCOMPARE(all.procedures(s("astarte"), {s("astarte")}).size(), std::size_t(2));
        QCOMPARE(all.procedures(s("restore one"), {}).size(), std::size_t(2));
        QVERIFY(all.procedures(s("no such thing"), {}).empty());
    }
    void drills_grow_old_data() {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tone");
        QTest::newRow("fresh") << 6 << s("Recovered") << QString();
        QTest::newRow("just fresh") << 90 << s("Recovered") << QString();
        QTest::newRow("old") << 91 << s("Drill is 91 day(s) old") << s("warn");
        QTest::newRow("just old") << 180 << s("Drill is 180 day(s) old") << s("warn");
        QTest::newRow("too old") << 181 << s("Drill is 181 day(s) old") << s("danger");
    }
    void drills_grow_old() {
        QFETCH(int, days);
        QFETCH(QString, text);
        QFETCH(QString, tone);
        const auto row = listing({run("d", Standing::Ended, "recovered", true, days)}).procedures({}, {}).back();
        QCOMPARE(row.drillText, text);
        QCOMPARE(row.drillTone, tone);
        QCOMPARE(row.lastText, s("Never run"));
        QCOMPARE(row.usualNote, s("from 1 drill(s)"));
    }
    void the_last_result_is_that_of_the_newest_real_run() {
        auto overridden = run("new", Standing::Ended, "recovered", false, 1);
        overridden.overrides = 2;
        const auto row =
            listing({run("form", Standing::NotBegun), overridden, run("old", Standing::Ended, "undone", false, 9)})
                .procedures({}, {})
                .back();
        QCOMPARE(row.lastText, s("Recovered, 2 override(s)"));
        QCOMPARE(row.lastNote, s("yesterday 10:30 UTC, quadlet1"));
        QCOMPARE(row.usual, s("2 min"));
    }

    void scenarios_know_how_they_must_end() {
        auto calm = run("1", Standing::Ended, "recovered", true, 3);
        calm.scenario = "calm";
        auto dry = run("2", Standing::Blocked, "", true, 5);
        dry.scenario = "dry";
        dry.left = true;
        auto rows = without_groups(listing({calm, dry}).scenarios());
        QCOMPARE(rows[0].lastText, s("Recovered"));
        QCOMPARE(rows[0].lastKind, s("done"));
        QCOMPARE(rows[0].lastRun, s("1"));
        QCOMPARE(rows[1].lastText, s("Stopped, as it must be"));
        QCOMPARE(rows[1].lastKind, s("done"));
        dry.left = false;
        dry.result = "recovered";
        dry.standing = Standing::Ended;
        rows = without_groups(listing({calm, dry}).scenarios());
        QCOMPARE(rows[1].lastKind, s("failed"));
        QCOMPARE(listing({calm, dry}).practise().front().scenarioId, s("dry")); // it ended otherwise
        QCOMPARE(listing({calm}).practise().front().scenarioId, s("dry"));      // never done
    }

    void reports_are_filtered() {
        auto all = listing({run("a", Standing::Ended, "recovered"), run("b", Standing::Ended, "undone"),
                            run("c", Standing::Unreadable), run("d", Standing::Ended, "recovered", true)});
        QCOMPARE(all.reports({}).size(), std::size_t(4));
        QCOMPARE(all.reports({{}, s("recovered"), {}}).size(), std::size_t(2));
        QCOMPARE(all.reports({{}, s("recovered"), s("real")}).size(), std::size_t(1));
        QCOMPARE(all.reports({{}, s("other"), {}}).front().runId, s("b"));
        QCOMPARE(all.reports({{}, s("unfinished"), {}}).front().result, s("Damaged"));
        QCOMPARE(all.reports({s("QUADLET1"), {}, s("drill")}).front().runId, s("d"));
        QVERIFY(all.reports({s("nothing has this"), {}, {}}).empty());
    }

    void reads_folders_on_a_thread() {
        QTemporaryDir temporary;
        const fs::path top = temporary.path().toStdString();
        fs::create_directories(top / "workflows");
        for (const auto* part : {"flight-control", "worlds", "prelude.jq"}) // one system, whatever else there is by now
            fs::copy(fs::path(SALVOR_SOURCE_DIR "/workflows") / part, top / "workflows" / part,
                     fs::copy_options::recursive);
        one_procedure(top / "workflows/flight-control");
        std::ofstream(top / "workflows/flight-control/half.yaml")
            << "salvor: 1\nid: flight-control.half\ntitle: Half of one\nsteps: []\n";
        std::ofstream(top / "workflows/flight-control/nameless.yaml") << "title: nothing else\n";
        std::ofstream(top / "workflows/flight-control/drills/odd.yaml") << "id: odd\n";
        std::ofstream(top / "workflows/flight-control/drills/types.yaml") << "id: [5]\nfaults: 7\n";
        std::ofstream(top / "workflows/flight-control/drills/lost.yaml")
            << "id: lost\nprocedure: not.there\nworld: w\nends: {result: left}\n";
        QProcess salvor;
        salvor.start(s(SALVOR_BINARY_DIR "/bin/salvor"),
                     {s("drill"), s("flight-control.quadlets-restore"), s("empty-secret"), s("--runs"),
                      QString::fromStdString((top / "runs").string())});
        QVERIFY(salvor.waitForFinished(60'000));

        VirtualClock clock(noon, 1);
        Catalogue catalogue(assembly::Library(top / "workflows"), assembly::Runs(top / "runs"), clock);
        QAbstractItemModelTester procedures(catalogue.procedures(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester reports(catalogue.reports(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester scenarios(catalogue.scenarios(),
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester unfinished(catalogue.unfinished(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(catalogue.empty());
        QCOMPARE(catalogue.procedureCount(), 0); // nothing was read on this thread
        QTRY_VERIFY(!catalogue.reading());
        QCOMPARE(catalogue.procedureCount(), 3); // none is dropped
        QCOMPARE(catalogue.runCount(), 1);
        QCOMPARE(catalogue.reportCount(), 1);
        QCOMPARE(catalogue.unfinishedCount(), 0); // a drill cannot be resumed
        QCOMPARE(catalogue.scenarioCount(), 23);
        const auto names = catalogue.procedures()->roleNames();
        QStringList problems;
        for (int i = 0; i < catalogue.procedures()->rowCount(); ++i)
            problems << catalogue.procedures()->index(i, 0).data(names.key("problem")).toString();
        QCOMPARE(problems.filter(s("half.yaml:")).size(), 1);
        QCOMPARE(problems.filter(s("nameless.yaml:")).size(), 1);

        catalogue.setFilter(s("podman secret"));
        QCOMPARE(catalogue.shownCount(), 1);
        catalogue.setFilter({});
        catalogue.toggle(s("flight-control"));
        QCOMPARE(catalogue.procedures()->rowCount(), 1);
        catalogue.setReportKind(s("real"));
        QCOMPARE(catalogue.reportCount(), 0);

        fs::remove_all(top / "runs");
        catalogue.refresh();
        catalogue.refresh(); // once more after that
        QTRY_VERIFY(!catalogue.reading() && catalogue.runCount() == 0);
    }

    void going_away_while_it_reads_is_safe() {
        VirtualClock clock(noon, 1);
        for (int i = 0; i < 20; ++i)
            Catalogue catalogue(assembly::Library(SALVOR_SOURCE_DIR "/workflows"), assembly::Runs("/nonexistent"),
                                clock);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
