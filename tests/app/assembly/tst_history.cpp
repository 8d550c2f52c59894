#include "assembly/history.h"
#include "assembly/library.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <unistd.h>

using namespace salvor;
using namespace salvor::assembly;
using engine::Event;
using engine::Journal;
using std::chrono::milliseconds;

namespace fs = std::filesystem;

namespace {

std::string slurp(const fs::path& path) { return *read_file(path); }
void put(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

constexpr auto procedure_text = R"(salvor: 1
id: test.small
title: A small one
source: {document: d, section: s, parts: [one]}
steps:
  - id: begin
    title: Begin it
    why: to see it begin
    source: [one]
    at: here
    act:
      - {run: [touch, /nowhere/first], timeout: 10s, harmless: it is only touched}
  - id: second
    title: Second
    why: it is the second
    source: [one]
    at: here
    act:
      - {run: [touch, /nowhere/second], timeout: 10s, harmless: it is only touched}
finish: {data: [], function: [], leftovers: []}
)";

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

    /// A drill from the command line; `crash` is SALVOR_CRASH_AT.
    static void drill(const fs::path& runs, const QString& scenario, const QString& crash = {}) {
        QProcess salvor;
        auto environment = QProcessEnvironment::systemEnvironment();
        if (!crash.isEmpty()) environment.insert(QStringLiteral("SALVOR_CRASH_AT"), crash);
        salvor.setProcessEnvironment(environment);
        salvor.start(QStringLiteral(SALVOR_BINARY_DIR "/bin/salvor"),
                     {QStringLiteral("drill"), QStringLiteral("flight-control.quadlets-restore"), scenario,
                      QStringLiteral("--runs"), QString::fromStdString(runs.string())});
        QVERIFY(salvor.waitForFinished(60'000));
        QCOMPARE(salvor.exitStatus(), crash.isEmpty() ? QProcess::NormalExit : QProcess::CrashExit);
    }
    static std::vector<RunSummary> read(const fs::path& runs) { return History(Runs(runs)).read(std::atomic(false)); }

    /// A run of the small procedure over a journal made by hand. Each event: after how many seconds, and what.
    struct Line {
        int after;
        Event event;
    };
    static fs::path by_hand(const fs::path& runs, const std::vector<Line>& lines,
                            const Json& session = Json::object()) {
        const auto file = runs / "small.yaml";
        fs::create_directories(runs);
        put(file, procedure_text);
        const auto read = procedure::read(file, "");
        if (!read.ok()) qFatal("%s", read.diagnostics.front().text().c_str());
        const auto made = Runs(runs).make(read.procedure, "", session);
        auto journal = Journal::open(made->folder, {});
        milliseconds utc{1'700'000'000'000};
        std::size_t written = 0;
        for (const auto& line : lines) {
            utc += std::chrono::seconds(line.after);
            (*journal)->append(line.event, utc, [&](Result<Event> event) { written += event ? 1U : 0U; });
        }
        if (!QTest::qWaitFor([&] { return written == lines.size(); })) qFatal("the journal was not written");
        return made->folder;
    }
    static Line opened() {
        return {0,
                {Event::Type::Opened,
                 "",
                 {{"run", "r"},
                  {"procedure", "test.small"},
                  {"operator", "m@ops"},
                  {"targets", {{"here", {{"name", "here"}, {"machine_id", "4f"}}}}}}}};
    }
    static std::vector<Line> into_first_change() {
        const Json leaf{{"leaf", "begin/act0"}, {"key", ""}, {"shown", "touch /nowhere/first"}, {"digest", "d"}};
        return {opened(),
                {1, {Event::Type::Asked, "", {{"kind", "form"}}}},
                {30, {Event::Type::Replied, "", {{"kind", "form"}, {"choice", "go_on"}}}},
                {0, {Event::Type::Answered, "", {{"inputs", Json::object()}}}},
                {2, {Event::Type::Decided, "begin", {{"when", true}}}},
                {0, {Event::Type::Preflighted, "", {{"missing", Json::array()}}}},
                {0, {Event::Type::Previewed, "begin", {{"leaves", {leaf}}}}},
                {0, {Event::Type::Asked, "", {{"kind", "gate"}}}},
                {60, {Event::Type::Replied, "", {{"kind", "gate"}, {"choice", "run"}}}},
                {0, {Event::Type::Approved, "begin", {{"digests", {"d"}}}}},
                {0, {Event::Type::Expanded, "begin/act0", {{"leaves", {leaf}}}}},
                {0,
                 {Event::Type::Intended,
                  "begin/act0",
                  {{"mark", "r/1"}, {"shown", "touch /nowhere/first"}, {"digest", "d"}}}},
                {5, {Event::Type::Started, "begin/act0", {{"process", Json::object()}}}}};
    }

private Q_SLOTS:
    void a_drill_that_recovered() {
        QTemporaryDir temporary;
        const fs::path runs = temporary.path().toStdString();
        drill(runs, QStringLiteral("happy"));
        const auto all = read(runs);
        QCOMPARE(all.size(), std::size_t(1));
        const auto& run = all.front();
        QCOMPARE(run.problem, std::string());
        QCOMPARE(run.procedure, std::string("flight-control.quadlets-restore"));
        QCOMPARE(run.title, std::string("Restore Flight Control on a quadlet host"));
        QVERIFY(run.drill);
        QCOMPARE(run.scenario, std::string("happy"));
        QCOMPARE(run.standing, Standing::Ended);
        QCOMPARE(run.result, std::string("recovered"));
        QCOMPARE(standing_text(run), std::string("recovered"));
        QCOMPARE(run.targets.back().id, std::string("here"));
        QCOMPARE(run.targets.front().name, std::string("quadlet1"));
        QCOMPARE(run.targets.front().machine_id.size(), std::size_t(32));
        QCOMPARE(run.overrides, std::size_t(0));
        QVERIFY(run.locked.empty());
        QCOMPARE(run.holder, 0L);
        QVERIFY(run.total() > std::chrono::seconds(10));
        milliseconds steps{0};
        for (const auto& step : run.told) steps += step.systems + step.people;
        for (const auto& span : read_run(run.folder).spans)
            if (span.step < 0) steps += span.length; // the form is no step's
        QCOMPARE(steps, run.total());
        // the world's date is not the person's
        QVERIFY(run.began > milliseconds(1'768'014'000'000) + std::chrono::hours(1) ||
                run.began < milliseconds(1'768'014'000'000));
        QVERIFY(run.ended >= run.began);
    }

    void drills_and_real_runs_are_estimated_apart() {
        std::vector<RunSummary> runs(5);
        const auto fill = [&](std::size_t at, bool drill, int seconds, const char* result) {
            auto& run = runs[at];
            run.procedure = "p";
            run.drill = drill;
            run.standing = Standing::Ended;
            run.result = result;
            run.systems = std::chrono::seconds(seconds);
            run.told = {{"one", "One", engine::StepState::Phase::Done, run.systems, {}},
                        {"two", "Two", engine::StepState::Phase::Skipped, {}, {}}};
        };
        fill(0, false, 10, "recovered");
        fill(1, false, 30, "recovered_with_leftovers");
        fill(2, false, 500, "undone");
        fill(3, true, 7, "recovered");
        fill(4, false, 12, "recovered");
        const auto real = usual(runs, "p", false);
        QCOMPARE(real.runs, std::size_t(3));
        QCOMPARE(real.total, milliseconds(12'000));
        QCOMPARE(real.steps.at("one"), milliseconds(12'000));
        QVERIFY(!real.steps.contains("two"));
        QCOMPARE(usual(runs, "p", true).total, milliseconds(7'000));
        QCOMPARE(usual(runs, "q", true).runs, std::size_t(0));
        fill(4, true, 9, "recovered");
        QCOMPARE(usual(runs, "p", true).total, milliseconds(8'000)); // between the two
    }

    void a_change_was_begun_and_its_end_is_unknown() {
        QTemporaryDir temporary;
        const fs::path whole = temporary.path().toStdString() + "/whole";
        const fs::path runs = temporary.path().toStdString() + "/lost";
        drill(whole, QStringLiteral("happy"));
        const auto events = Journal::read(read(whole).front().folder);
        const auto intent = std::find_if(events->begin(), events->end(),
                                         [](const Event& event) { return event.type == Event::Type::Intended; });
        drill(runs, QStringLiteral("happy"), QStringLiteral("%1:after").arg(intent - events->begin() + 1));
        const auto run = read(runs).front();
        QCOMPARE(run.standing, Standing::Unknown);
        QCOMPARE(run.begun.size(), std::size_t(1));
        QVERIFY(run.begun.front().find("systemctl stop") != std::string::npos);
        QCOMPARE(run.result, std::string());
        QCOMPARE(run.step_title, std::string("Stop the application services"));
        QVERIFY(run.step > 1 && run.step < run.steps);
        QVERIFY(standing_text(run).ends_with("a change was begun, and its end is unknown"));
        QVERIFY(!run.locked.empty()); // nobody gave the lock back
    }

    void where_an_unfinished_run_stands() {
        QTemporaryDir temporary;
        const fs::path runs = temporary.path().toStdString();
        drill(runs / "begun", QStringLiteral("happy"), QStringLiteral("2:after"));
        QCOMPARE(read(runs / "begun").front().standing, Standing::NotBegun);
        drill(runs / "left", QStringLiteral("empty-secret"));
        const auto left = read(runs / "left").front();
        QCOMPARE(left.standing, Standing::Blocked);
        QVERIFY(left.left);
        QVERIFY(left.begun.empty());
        drill(runs / "undone", QStringLiteral("port-taken"));
        QCOMPARE(read(runs / "undone").front().result, std::string("undone"));
    }

    void times_of_people_and_systems_are_apart() {
        QTemporaryDir temporary;
        const fs::path runs = temporary.path().toStdString();
        auto lines = into_first_change();
        lines.push_back({100'000, {Event::Type::Resumed, "", {{"operator", "m@ops"}}}}); // nobody drove it
        lines.push_back(
            {3, {Event::Type::Ended, "begin/act0", {{"ok", true}, {"outcome", {{"kind", "exited"}, {"code", 0}}}}}});
        const auto run = read_run(by_hand(runs, lines));
        QCOMPARE(run.summary.problem, std::string());
        QCOMPARE(run.summary.people, milliseconds(90'000));
        QCOMPARE(run.summary.systems, milliseconds(11'000));
        const auto& begin = *std::find_if(run.summary.told.begin(), run.summary.told.end(),
                                          [](const StepSummary& step) { return step.id == "begin"; });
        QCOMPARE(begin.people, milliseconds(60'000)); // the form is no step's
        QCOMPARE(begin.title, std::string("Begin it"));
        QCOMPARE(run.spans.front().step, -1);
        QCOMPARE(run.summary.began, milliseconds(1'700'000'000'000));
        QCOMPARE(run.summary.who, std::string("m@ops"));
        QVERIFY(!run.summary.drill);
    }

    void an_open_console_is_seen() {
        QTemporaryDir temporary;
        const fs::path runs = temporary.path().toStdString();
        const auto folder = by_hand(runs, into_first_change());
        QCOMPARE(read(runs).front().standing, Standing::Unknown);
        QCOMPARE(holder_of(folder), 0L);
        const auto journal = Journal::open(folder, {});
        QCOMPARE(holder_of(folder), static_cast<long>(::getpid()));
        const auto run = read(runs).front();
        QCOMPARE(run.standing, Standing::InHand);
        QCOMPARE(run.holder, static_cast<long>(::getpid()));
        QCOMPARE(holder_of(runs / "no such run"), 0L);
    }

    void what_is_damaged_is_a_row() {
        QTemporaryDir temporary;
        const fs::path runs = temporary.path().toStdString();
        const auto journal_broken = by_hand(runs, into_first_change());
        auto bytes = slurp(journal_broken / "journal.jsonl");
        bytes[bytes.find("gate")] = 'x';
        put(journal_broken / "journal.jsonl", bytes);
        const auto journal_gone = by_hand(runs, into_first_change());
        fs::remove(journal_gone / "journal.jsonl");
        const auto no_data = by_hand(runs, into_first_change());
        bytes = slurp(no_data / "journal.jsonl");
        put(no_data / "journal.jsonl", bytes + R"({"seq": 14, "prev": 7, "type": [], "data": 3})" + "\n");
        const auto session_broken = by_hand(runs, into_first_change());
        put(session_broken / "session.json", "{");
        const auto session_odd = by_hand(runs, into_first_change());
        put(session_odd / "session.json", R"({"file": 5, "drill": "no"})");
        const auto procedure_gone = by_hand(runs, into_first_change());
        fs::remove_all(procedure_gone / "procedure");
        const auto well = by_hand(runs, into_first_change());
        const auto all = read(runs);
        QCOMPARE(all.size(), std::size_t(7));
        for (const auto& run : all) {
            const bool is_well = run.folder == well;
            QCOMPARE(run.standing == Standing::Unreadable, !is_well);
            QCOMPARE(run.problem.empty(), is_well);
            QVERIFY(!standing_text(run).empty());
        }
        const auto broken = read_run(journal_broken).summary;
        QVERIFY2(broken.problem.find("line 9 does not follow") != std::string::npos, broken.problem.c_str());
        QCOMPARE(broken.title, std::string("A small one"));
        QCOMPARE(broken.step_title, std::string("Begin it"));
        QCOMPARE(read_run(procedure_gone).summary.procedure, std::string("test.small")); // the journal says it
    }

    void only_what_changed_is_read_again() {
        QTemporaryDir temporary;
        const fs::path runs = temporary.path().toStdString();
        const auto folder = by_hand(runs, into_first_change());
        History history{Runs(runs)};
        const std::atomic<bool> stop(false);
        QCOMPARE(history.read(stop).front().standing, Standing::Unknown);
        const auto time = fs::last_write_time(folder / "journal.jsonl");
        const auto good = slurp(folder / "journal.jsonl");
        put(folder / "journal.jsonl", std::string(good.size(), 'x'));
        fs::last_write_time(folder / "journal.jsonl", time);
        QCOMPARE(history.read(stop).front().standing, Standing::Unknown);
        put(folder / "journal.jsonl", good + "x\n");
        QCOMPARE(history.read(stop).front().standing, Standing::Unreadable);
    }

    void many_are_told_in_parts_and_can_be_stopped() {
        QTemporaryDir temporary;
        const fs::path runs = temporary.path().toStdString();
        for (int i = 0; i < 20; ++i) by_hand(runs, {opened()});
        History history{Runs(runs)};
        std::size_t first = 0;
        std::atomic<bool> stop(false);
        history.read(stop, [&](const std::vector<RunSummary>& some) { first = some.size(); });
        QCOMPARE(first, std::size_t(16));
        stop = true;
        QVERIFY(History{Runs(runs)}.read(stop).empty());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
