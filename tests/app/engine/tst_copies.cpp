#include "small_run.h"

#include "engine/journal_copy.h"

#include <filesystem>
#include <fstream>

/// The copy of the journal on a host that is changed, and what a console does that was superseded.
class TestCopies : public QObject, SmallRun {
    Q_OBJECT

    static constexpr auto place = "/var/lib/salvor/testrun00001/";
    static std::string act(const std::string& program) {
        return "      - run: [" + program + "]\n        at: root\n        timeout: 30s\n        harmless: none\n";
    }
    static void copying(engine::Setup& setup) {
        setup.copies = true;
        const auto folder = setup.folder / "procedure" / "sql";
        std::filesystem::create_directories(folder);
        std::ofstream(setup.folder / "session.json") << "{}";
        std::ofstream(setup.folder / "procedure" / "t.yaml") << "salvor: 1\n";
        std::ofstream(folder / "q.sql") << "select 1;\n";
    }

private Q_SLOTS:
    void a_change_is_in_the_copy_before_it_begins() {
        const auto ended =
            run(step("one", "    act:\n" + stop("a.service") + act("witness")), on("", ""), {}, {}, copying);
        QCOMPARE(ended.result, std::string("recovered"));
        const Json files = ended.world["witness"];
        const auto content = [&](const std::string& name) {
            return files.value(place + name, Json::object()).value("content", std::string());
        };
        QCOMPARE(content("session.json"), std::string("{}"));
        QCOMPARE(content("procedure/sql/q.sql"), std::string("select 1;\n"));
        QTemporaryDir folder;
        std::ofstream(folder.filePath(QStringLiteral("journal.jsonl")).toStdString()) << content("journal.jsonl");
        const auto copy = engine::Journal::contents(folder.path().toStdString());
        QVERIFY2(copy.problem.empty() && !copy.torn, copy.problem.c_str());
        QVERIFY(copy.events.back().type == engine::Event::Type::Intended);
        QCOMPARE(copy.events.back().subject, std::string("one/act1"));
        QCOMPARE(files.value("/run/salvor/lock/step", Json::object()).value("content", std::string()),
                 std::string("step one\n"));
        for (const auto& [name, file] : ended.world["hosts"]["box"]["files"].items()) // the run has ended
            QVERIFY2(name == "/run/salvor" || name.find("salvor") == std::string::npos, name.c_str());
    }

    void a_superseded_console_changes_nothing_more() {
        const auto ended = run(step("one", "    act:\n" + stop("a.service") + act("thief") + stop("b.service")),
                               on("", ""), {}, {}, copying);
        QCOMPARE(ended.result, std::string("superseded"));
        QVERIFY2(ended.state.superseded.starts_with("bo@desk, run r2"), ended.state.superseded.c_str());
        QCOMPARE(ended.changes, (std::vector<std::string>{"systemctl stop a.service"}));
        QCOMPARE(ended.state_of("b.service"), std::string("active"));
        QVERIFY(ended.world["hosts"]["box"]["files"]["/run/salvor/lock/token"]["content"] == "other\n");
        QVERIFY(ended.report.find("taken over by bo@desk") != std::string::npos);
    }

    void without_copies_it_is_superseded_all_the_same() {
        const auto ended =
            run(step("one", "    act:\n" + act("thief") + stop("slow.service") + stop("b.service")), on("", ""));
        QCOMPARE(ended.result, std::string("superseded"));
        QVERIFY(ended.changes.empty());
    }

    /// The copy is for others; the run does not hang on it.
    void no_room_for_the_copy_is_told_and_stops_nothing() {
        const auto ended = run(step("one", "    act:\n" + stop("a.service") + stop("b.service")), on("", ""), {},
                               ".hosts.box.free_bytes = 0", copying);
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(ended.changes.size(), std::size_t(2));
        QVERIFY2(ended.report.find("No space left") != std::string::npos, ended.report.c_str());
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
