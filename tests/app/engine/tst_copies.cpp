#include "small_run.h"

#include "engine/journal_copy.h"
#include "held_host.h"

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

    /// kubectl runs on the machine that is changed, as it does with a cluster at hand.
    static void with_cluster(engine::Setup& setup) {
        const auto on = setup.bindings.at("host");
        for (const auto* id : {"a_shop", "shop"}) // before and after the host's own
            setup.bindings[id] = {"lab", on.host, on.identity,
                                  {},    {},      engine::Binding::Cluster{"kubectl", "/k", "lab", "uid"}};
    }
    static long taken(const Ended& ended) {
        return std::count_if(ended.news.begin(), ended.news.end(), [](const engine::CommandNews& news) {
            return news.kind == engine::CommandNews::Kind::Began && news.shown.find("mv -T") != std::string::npos;
        });
    }
    static void nothing_is_left_of(const Ended& ended) {
        for (const auto& [host, token] : ended.state.locks) QVERIFY2(token.empty(), host.c_str());
        for (const auto& [name, file] : ended.world["hosts"]["box"]["files"].items())
            QVERIFY2(name == "/run/salvor" || name.find("salvor") == std::string::npos, name.c_str());
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
        nothing_is_left_of(ended); // the run has ended
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

    /// Whoever took the lock may be done with it by the time it is to be given back.
    void taken_over_after_the_last_change() {
        for (const auto* program : {"thief", "passing_thief"})
            for (const bool copies : {true, false}) {
                const auto ended = run(
                    step("one", "    act:\n" + stop("a.service") + act(program)), on("", ""), {}, {},
                    copies ? copying : [](engine::Setup&) {});
                QCOMPARE(ended.result, std::string("superseded"));
            }
    }

    /// The lock goes with a restart of its host: nobody took it over, and the run can be resumed.
    void a_host_that_was_restarted_is_not_taken_over() {
        const auto acts = stop("a.service") + act("restart") + stop("b.service");
        const auto ended = run(step("one", "    act:\n" + acts), on("", ""), {}, {}, copying);
        QCOMPARE(ended.result, std::string("left"));
        QVERIFY(ended.state.left && ended.state.superseded.empty());
        QCOMPARE(ended.changes, (std::vector<std::string>{"systemctl stop a.service"}));
    }

    /// A cluster's commands run on the same machine: its lock is taken once, given back once, under one name.
    void a_cluster_on_the_same_machine_has_no_lock_of_its_own() {
        const auto set = [](engine::Setup& setup) {
            with_cluster(setup);
            copying(setup);
        };
        const auto ended = run(step("one", "    act:\n" + stop("a.service")), on("", ""), {}, {}, set);
        QCOMPARE(ended.result, std::string("recovered"));
        QCOMPARE(taken(ended), 1L);
        nothing_is_left_of(ended);
    }

    /// A renewal that is under way while the lock is given back finds it gone: nobody else was there.
    void a_renewal_may_be_under_way_as_the_lock_is_given_back() {
        for (const bool copies : {true, false}) {
            std::unique_ptr<HeldHost> held;
            const auto ended = run(step("one", "    act:\n" + act("long")), on("", ""), {}, {}, [&](auto& setup) {
                if (copies) copying(setup);
                const HeldHost::Rule rule{"/run/salvor/lock/renewed", "-r /run/salvor/lock", std::chrono::seconds(3)};
                held = std::make_unique<HeldHost>(*setup.bindings.at("host").host, *setup.clock, rule);
                for (auto& [id, bound] : setup.bindings) bound.host = held.get();
            });
            QVERIFY(held->held() > 1); // the first is that of the taking
            QCOMPARE(ended.result, std::string("recovered"));
            nothing_is_left_of(ended);
        }
    }

    /// A slow write of the copy does not come after what takes the copy away.
    void a_write_of_the_copy_may_be_under_way_as_it_is_taken_away() {
        std::unique_ptr<HeldHost> held;
        const std::string prove = "    prove:\n      - {say: s, run: [slowly], take: line, that: '. == \"so\"'}\n";
        const auto acts = "    act:\n" + stop("a.service") + act("long");
        const auto ended = run(step("one", acts + prove), on("", ""), {}, {}, [&](auto& setup) {
            copying(setup);
            const HeldHost::Rule rule{"oflag=seek_bytes", "-rf /var/lib/salvor", std::chrono::seconds(5)};
            held = std::make_unique<HeldHost>(*setup.bindings.at("host").host, *setup.clock, rule);
            for (auto& [id, bound] : setup.bindings) bound.host = held.get();
        });
        QVERIFY(held->held() > 0);
        QCOMPARE(ended.result, std::string("recovered"));
        for (const auto& news : ended.news) // each write was waited for
            if (news.kind == engine::CommandNews::Kind::Ended && news.shown.find("dd of=") != std::string::npos)
                QCOMPARE(news.outcome.kind, exec::Outcome::Kind::Exited);
        nothing_is_left_of(ended);
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
