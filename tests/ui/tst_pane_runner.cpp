#include "assembly/drill_session.h"
#include "assembly/library.h"
#include "procedure/reader.h"
#include "session/run_outputs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace salvor;
using ui::OutputView;
using ui::PaneHosts;
using ui::PaneRunner;

/// Panes over a small world: what is seen, what cannot be, and that nothing of it is in the journal.
class TestPaneRunner : public QObject {
    Q_OBJECT

    /// Fills in the form, and then is away.
    class Nobody : public engine::Operator {
        void ask(const engine::Question& question, std::function<void(engine::Reply)> then) override {
            if (question.kind == "form") then({"go_on", {}, {}, Json::object()});
        }
    };
    /// A run over a host that counts its looks, with these panes; and over a group of three, whose names (in the
    /// operator's order) and counts `who` says, and which n1 has not.
    struct Stage {
        explicit Stage(const std::string& panes, bool group = false) {
            const auto prelude = assembly::read_file(SALVOR_SOURCE_DIR "/workflows/prelude.jq");
            read = procedure::read_bytes(
                "salvor: 1\nid: a.b\ntitle: T\nsource: {document: d, section: s, parts: [one]}\n"
                "targets:\n  host: {kind: ssh}\n" +
                    std::string(group ? "  nodes: {kind: ssh, many: true}\n" : "") + "panes:\n" + panes +
                    "steps:\n  - id: one\n    title: one\n    why: w\n    source: [one]\n    at: host\n    observe:\n"
                    "      - {fact: text, run: [cat, /etc/text], take: text}\n    act:\n"
                    "      - {run: [systemctl, stop, a.service], timeout: 30s, again: it may}\n"
                    "  - id: two\n    title: two\n    why: w\n    source: [one]\n    at: host\n    observe:\n"
                    "      - {fact: other, run: [cat, /etc/text], take: text}\n"
                    "finish: {data: [], function: [], leftovers: []}\n",
                "t.yaml", ".", *prelude);
            for (const auto& one : read.diagnostics) qWarning("%s", one.text().c_str());
            backends::drill::Scenario scenario;
            scenario.targets = {{"host", "box"}, {"here", "box"}};
            if (group) scenario.targets["nodes"] = "n2,n1,n3";
            Json world{
                {"fleet", Json::object()},
                {"kv", Json::object()},
                {"postgres", {{"databases", Json::object()}}},
                {"programs",
                 {{"ps",
                   "(.world.looks // 0) as $n | {world: (.world | .looks = $n + 1), out: \"look \\($n)\\nx\\n\"}"},
                  {"who",
                   "(.world.hosts[.host].looks // 0) as $n | .host as $h | if $h == \"n1\" then {exit: 3, err: "
                   "\"none here\\n\"} else {world: (.world | .hosts[$h].looks = $n + 1), out: \"\\($h) \\($n)\\n\"} "
                   "end"},
                  {"broken", "{exit: 3, err: \"no such table\\n\"}"}}},
                {"hosts",
                 {{"box",
                   {{"machine_id", "0123"},
                    {"user", "ops"},
                    {"sudo", true},
                    {"files", {{"/etc/text", {{"content", "hello"}}}}},
                    {"containers", Json::object()},
                    {"units", {{"a.service", {{"state", "active"}, {"pid", 7}, {"stop_ms", 100}}}}}}}}}};
            for (const auto* name : {"n1", "n2", "n3"})
                if (group) world["hosts"][name] = world["hosts"]["box"];
            for (const auto* name : {"n1", "n2", "n3"})
                if (group) world["hosts"][name]["machine_id"] = name;
            drill = std::make_unique<assembly::DrillSession>(scenario, world, 0);
            engine::Setup setup;
            bool bound = false;
            drill->bind(read.procedure, [&](auto got) {
                bound = true;
                if (got) return void(setup.bindings = *got);
                qWarning("%s", got.error().text().c_str());
            });
            if (!QTest::qWaitFor([&] { return bound; })) return;
            setup.procedure = &read.procedure;
            setup.evaluator = &drill->evaluator();
            setup.clock = &drill->clock();
            setup.secrets = &drill->secrets();
            setup.person = &person;
            setup.folder = folder.path().toStdString();
            setup.run_id = "testrun00001";
            setup.drill = true;
            setup.journal.sync = false;
            run = std::move(*engine::Run::open(std::move(setup)));
            outputs = std::make_unique<ui::RunOutputs>(*run, drill->clock());
            outputs->step()->setVisibleRows(20);
            for (int i = 0; i < static_cast<int>(read.procedure.panes.size()); ++i) pane(i)->view()->setVisibleRows(20);
        }
        PaneHosts* of(int at) {
            auto list = outputs->panes();
            return list.at(&list, at);
        }
        PaneRunner* pane(int at) { return of(at)->shown(); }
        int shown() {
            auto list = outputs->panes();
            return static_cast<int>(list.count(&list));
        }
        static QStringList seen(OutputView* view) {
            QStringList out;
            auto* rows = view->rows();
            for (int i = 0; i < rows->rowCount(); ++i)
                out << rows->data(rows->index(i, 0), rows->roleNames().key("plain")).toString();
            return out;
        }
        procedure::ReadResult read;
        QTemporaryDir folder;
        Nobody person;
        std::unique_ptr<assembly::DrillSession> drill;
        std::unique_ptr<engine::Run> run;
        std::unique_ptr<ui::RunOutputs> outputs;
    };

private Q_SLOTS:
    void a_look_is_made_again_and_again() {
        Stage stage("  - {id: ps, title: Processes, at: host, run: [ps], every: 100ms}\n");
        auto* pane = stage.pane(0);
        QCOMPARE(stage.of(0)->title(), QStringLiteral("Processes"));
        QCOMPARE(stage.of(0)->runners().size(), 1);
        QCOMPARE(pane->host(), QString());
        QCOMPARE(pane->note(), QStringLiteral("not looked yet"));
        stage.outputs->start();
        QTRY_VERIFY(Stage::seen(pane->view()).value(0).startsWith(QStringLiteral("look ")));
        QTRY_VERIFY(Stage::seen(pane->view()).value(0) > QStringLiteral("look 3"));
        QCOMPARE(Stage::seen(pane->view()).size(), 2);
        QVERIFY2(pane->note().contains(QStringLiteral(" · seen 0 s ago")), qPrintable(pane->note()));
        QVERIFY(!pane->stale());
        const auto files = std::filesystem::path(stage.folder.path().toStdString()) / "output" / "panes";
        QVERIFY(std::distance(std::filesystem::directory_iterator(files), {}) <= 6);
        QCOMPARE(std::filesystem::file_size(files / "../../journal.jsonl"), std::uintmax_t(0));
        stage.outputs->close();
        QCOMPARE(pane->note(), QStringLiteral("not looked at any more"));
        const auto last = Stage::seen(pane->view());
        QTest::qWait(300);
        QCOMPARE(Stage::seen(pane->view()), last);
        QCOMPARE(pane->view()->state(), OutputView::Ended);
    }

    void what_cannot_be_seen_is_said() {
        Stage stage("  - {id: log, title: Log, at: host, follow: true, run: [journalctl, --follow]}\n"
                    "  - {id: b, title: B, at: host, run: [broken], every: 100ms}\n"
                    "  - {id: c, title: C, at: host, run: [cat, '${facts.text}'], every: 100ms}\n");
        stage.outputs->start();
        QTRY_VERIFY(stage.pane(0)->note().contains(QStringLiteral("this host has no journalctl")));
        QVERIFY(stage.pane(0)->stale());
        QTRY_VERIFY(stage.pane(1)->note().contains(QStringLiteral("exit 3: no such table")));
        QVERIFY(stage.pane(1)->note().startsWith(QStringLiteral("cannot look since ")));
        QTRY_VERIFY(stage.pane(2)->note().contains(QStringLiteral("text")));
        QVERIFY(stage.pane(2)->stale());
    }

    void every_host_of_a_group_is_shown() {
        Stage stage("  - {id: who, title: Who, at: nodes, run: [who], every: 200ms}\n"
                    "  - {id: log, title: Log, at: nodes, follow: true, every: 10s, run: [who]}\n"
                    "  - {id: one, title: One, at: nodes, one: true, run: [who], every: 200ms}\n",
                    true);
        auto* who = stage.of(0);
        QStringList names;
        for (auto* host : who->runners()) {
            host->view()->setVisibleRows(20);
            names << host->host();
            QCOMPARE(host->kind(), QStringLiteral("waiting"));
        }
        QCOMPARE(names, (QStringList{QStringLiteral("n2"), QStringLiteral("n1"),
                                     QStringLiteral("n3")})); // as the operator said
        QCOMPARE(stage.of(1)->runners().size(), 3);
        QCOMPARE(stage.of(2)->runners().size(), 1);
        QCOMPARE(stage.of(2)->shown()->host(), QStringLiteral("n2"));
        for (auto* host : stage.of(1)->runners()) host->view()->setVisibleRows(20);
        stage.outputs->start();
        const auto first = [&](int pane, int host) { return Stage::seen(stage.of(pane)->runners()[host]->view()); };
        QTRY_VERIFY(first(0, 0).value(0).startsWith(QStringLiteral("n2 ")));
        QTRY_VERIFY(first(0, 2).value(0).startsWith(QStringLiteral("n3 ")));
        QTRY_VERIFY(first(1, 2).value(1).startsWith(QStringLiteral("n3 "))); // follows them all
        QCOMPARE(who->runners()[0]->kind(), QStringLiteral("observing"));
        QTRY_COMPARE(who->runners()[1]->kind(), QStringLiteral("unknown"));
        QVERIFY2(who->runners()[1]->note().contains(QStringLiteral("none here")), "each says how it is");
        QVERIFY(!who->runners()[2]->stale());
        who->setCurrent(7);
        QCOMPARE(who->current(), 0);
        who->setCurrent(2);
        QCOMPARE(who->shown()->host(), QStringLiteral("n3"));
        stage.outputs->close();
        QCOMPARE(who->runners()[2]->kind(), QStringLiteral("ended"));
    }

    void a_host_that_is_not_seen_is_looked_at_less_often() {
        Stage stage("  - {id: who, title: Who, at: nodes, run: [who], every: 200ms}\n", true);
        auto* who = stage.of(0);
        stage.outputs->start();
        QTRY_VERIFY(who->shown()->note().contains(QStringLiteral("seen ")));
        QVERIFY2(who->shown()->note().startsWith(QStringLiteral("every 0.2 s")), qPrintable(who->shown()->note()));
        QTRY_VERIFY(who->runners()[2]->note().startsWith(QStringLiteral("every 0.4 s")));
        who->setCurrent(2);
        QVERIFY(who->runners()[0]->note().startsWith(QStringLiteral("every 0.4 s")));
        QVERIFY(who->shown()->note().startsWith(QStringLiteral("every 0.2 s")));
    }

    void a_follow_that_ended_begins_again_after_a_pause() {
        Stage stage("  - {id: log, title: Log, at: host, follow: true, every: 50ms, run: [ps]}\n");
        stage.outputs->start();
        auto* view = stage.pane(0)->view();
        QTRY_COMPARE(Stage::seen(view).value(1), QStringLiteral("look 0"));
        QTRY_VERIFY(stage.pane(0)->note().contains(QStringLiteral("begun again")));
        QTRY_VERIFY_WITH_TIMEOUT(Stage::seen(view).contains(QStringLiteral("look 1")), 8000);
        QVERIFY(Stage::seen(view).contains(QStringLiteral("look 0")));
    }

    void output_goes_to_its_step() {
        Stage stage("  - {id: ps, title: P, at: host, run: [ps], every: 100ms, steps: [two]}\n");
        auto& outputs = *stage.outputs;
        outputs.show_step("one");
        QCOMPARE(stage.shown(), 0);
        outputs.start();
        outputs.show_step("two");
        QCOMPARE(stage.shown(), 1);
        QVERIFY(stage.pane(0)->running());
        auto* one = outputs.of("one");
        one->setVisibleRows(20);
        stage.run->start();
        QTRY_VERIFY(Stage::seen(one).contains(QStringLiteral("cat /etc/text")));
        QTRY_VERIFY(Stage::seen(one).contains(QStringLiteral("hello")));
        outputs.of("two")->setVisibleRows(20);
        QTest::qWait(50);
        QVERIFY(!Stage::seen(outputs.of("two")).contains(QStringLiteral("hello")));
        QVERIFY(!Stage::seen(one).join(QString()).contains(QStringLiteral("ps")));
    }
};

QTEST_MAIN(TestPaneRunner)
#include "tst_pane_runner.moc"
