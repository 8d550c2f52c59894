#include "jq/client.h"
#include "procedure/lint.h"
#include "procedure/program.h"
#include "procedure/reader.h"

#include <QFile>
#include <QTest>
#include <optional>

using namespace salvor;
using namespace salvor::procedure;

static const std::string head = "salvor: 1\nid: a.b\ntitle: T\nsource: {document: d, section: s, parts: [one]}\n"
                                "targets:\n  host: {kind: ssh}\n  root: {inside: host, as: root}\n"
                                "inputs:\n  - {id: path, type: path, label: P}\n";
static const std::string tail = "finish: {data: [], function: [], leftovers: []}\n";

static std::string with_step(const std::string& body) {
    return head + "steps:\n  - id: first\n    title: F\n    why: w\n    source: [one]\n    at: host\n" + body + tail;
}

static ReadResult read_text(const std::string& text) { return read_bytes(text, "t.yaml", ".", ""); }

class TestReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_a_step() {
        const auto result = read_text(with_step(
            "    observe:\n      - {fact: was, record: true, for: '[\"a\"]', run: [systemctl, is-active, '${item}'], "
            "exits: [0, 3], take: line}\n"
            "    act:\n      - for: '[\"a\"]'\n        run: [systemctl, stop, '${item}']\n        at: root\n        "
            "timeout: 2m\n"
            "        done: {say: s, run: [true-ish, '${item}'], take: line, until: '. == \"x\"', within: 30s}\n"
            "        undo: {run: [systemctl, start, '${item}'], when: '$own.was == \"active\"', timeout: 1m}\n"));
        for (const auto& one : result.diagnostics) qWarning("%s", one.text().c_str());
        QVERIFY(result.ok());
        const auto& procedure = result.procedure;
        QCOMPARE(procedure.steps.size(), std::size_t(5)); // applies, first, three of finish
        const auto& step = *procedure.step("first");
        QCOMPARE(step.observe[0].id, std::string("first/observe0"));
        QCOMPARE(step.observe[0].command.at, std::string("host"));
        QCOMPARE(step.observe[0].command.exits, (std::vector<int>{0, 3}));
        const auto& action = step.act[0];
        QCOMPARE(action.id, std::string("first/act0"));
        QCOMPARE(action.command.at, std::string("root"));
        QCOMPARE(action.done[0].id, std::string("first/act0/done0"));
        QCOMPARE(action.done[0].command.at, std::string("root"));
        QCOMPARE(action.undo[0].id, std::string("first/act0/undo0"));
        QVERIFY(action.detached());
        QVERIFY(procedure.program.find("def c0: . as {$inputs") != std::string::npos);
    }

    void takes_its_program_apart() {
        const auto result = read_text(
            with_step("    prove:\n      - {fact: a, say: a, let: '1 + 1'}\n      - {say: b, that: $facts.a == 2}\n"));
        QVERIFY(result.ok());
        auto whole = prelude_of(result.procedure);
        QVERIFY(whole.find("def c") == std::string::npos);
        for (const auto& one : result.procedure.expressions) {
            const auto alone = definition_of(result.procedure, one.index);
            QVERIFY(alone.rfind("def c" + std::to_string(one.index) + ": ", 0) == 0);
            QCOMPARE(alone.find("def c", 1), std::string::npos);
            whole += alone + (alone.back() == '\n' ? "" : "\n");
        }
        QCOMPARE(whole, result.procedure.program);
        QCOMPARE(definition_of(result.procedure, 99), std::string());
    }

    void names_every_error_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const char* body, const char* place, const char* says) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(place) << QByteArray(says);
        };
        row("unknown key", "    obsrve: []\n", "16:5", "did you mean observe");
        row("twice", "    at: root\n", "16:5", "stands here twice");
        row("unquoted number", "    observe:\n      - {fact: x, run: [sleep, 1], take: line}\n", "17:32",
            "quote this argument");
        row("unquoted true", "    observe:\n      - {fact: x, run: [echo, true], take: line}\n", "17:31",
            "quote this argument");
        row("take", "    observe:\n      - {fact: x, run: [a], take: lines2}\n", "17:35", "did you mean lines");
        row("duration", "    observe:\n      - {fact: x, run: [a], timeout: 5x}\n", "17:38", "is no duration");
        row("two sources", "    observe:\n      - {fact: x, run: [a], let: '1'}\n", "17:9", "one source");
        row("until without within", "    prove:\n      - {say: s, run: [a], take: line, until: '. == \"a\"'}\n", "17:9",
            "needs `within`");
        row("that and until",
            "    prove:\n      - {say: s, run: [a], take: line, until: '. == \"a\"', that: '. == \"a\"', within: 1m}\n",
            "17:9", "exclude");
        row("unknown fact", "    prove:\n      - {say: s, that: $facts.nowhere == 1}\n", "17:24", "no fact nowhere");
        row("later fact",
            "    require:\n      - {say: s, that: $facts.late == 1}\n    prove:\n      - {fact: late, let: '1'}\n",
            "17:24", "before it is known");
        row("unknown input", "    observe:\n      - {fact: x, run: [cat, '${inputs.pat}'], take: line}\n", "17:30",
            "did you mean path");
        row("unknown target", "    observe:\n      - {fact: x, at: hots, run: [a], take: line}\n", "17:9",
            "did you mean host");
        row("own without for", "    observe:\n      - {fact: y, let: '1'}\n      - {fact: x, let: $own.y}\n", "18:24",
            "bound only under a `for`");
        row("item without for", "    observe:\n      - {fact: x, run: [a, '${item}'], take: line}\n", "17:28",
            "bound only under a `for`");
        row("fact twice", "    observe:\n      - {fact: x, let: '1'}\n      - {fact: x, let: '2'}\n", "18:9",
            "declared twice");
        row("hold unknown", "    prove:\n      - {say: s, let: '1', that: '. == 1', hold: nowhere}\n", "17:9",
            "no step nowhere");
        row("hold earlier", "    prove:\n      - {say: s, let: '1', that: '. == 1', hold: applies}\n", "17:9",
            "does not come later");
        row("computed name", "    observe:\n      - {fact: x, let: '$facts[\"a\"]'}\n", "17:24", "literal name");
        row("refused jq", "    observe:\n      - {fact: x, let: now}\n", "17:24", "is refused");
        row("refused env", "    observe:\n      - {fact: x, let: $ENV.HOME}\n", "17:24", "is refused");
        row("secret in argv",
            "    observe:\n      - {fact: k, secret: true, run: [a], take: line}\n      - {fact: x, run: [b, "
            "'${facts.k}'], take: line}\n",
            "18:28", "may not stand here");
        row("secret in say",
            "    observe:\n      - {fact: k, secret: true, run: [a], take: line}\n    require:\n      - {say: 'it is "
            "${facts.k}', that: '1 == 1'}\n",
            "19:15", "may not stand here");
        row("secret as JSON", "    observe:\n      - {fact: k, secret: true, run: [a], take: json}\n", "17:9",
            "taken as line or text");
        row("pipe of one", "    observe:\n      - {fact: x, pipe: [{run: [a]}], take: line}\n", "17:25", "two stages");
        row("two verbs", "    act:\n      - {run: [a], remove: {path: /x}, timeout: 1m, harmless: h}\n", "17:9",
            "has one of");
        row("write without place", "    act:\n      - write: {content: x}\n", "17:16", "a path or a name");
        row("missing file beside",
            "    observe:\n      - {fact: x, run: [psql], stdin: {beside: no.sql}, take: line}\n", "17:9",
            "there is no file no.sql");
        row("not yet", "    act:\n      - {devices: {}, irreversible: {because: b, type: t}}\n", "17:10",
            "not supported by this version");
        row("bad path", "    observe:\n      - {fact: x, run: [a, '${facts}'], take: line}\n", "17:28",
            "names no value");
        row("id", "    observe:\n      - {fact: Not-An-Id, let: '1'}\n", "17:16", "is no id");
        row("irreversible without type", "    act:\n      - {run: [a], timeout: 1m, irreversible: {because: b}}\n",
            "17:47", "\"type\" is missing");
        row("detach off", "    act:\n      - {run: [a], timeout: 1m, harmless: h, detach: false}\n", "17:54",
            "say why");
    }
    void names_every_error() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, says);
        const auto result = read_text(with_step(body.toStdString()));
        QVERIFY2(!result.ok(), "it was accepted");
        std::string all;
        bool found = false;
        for (const auto& one : result.diagnostics) {
            all += one.text() + "\n";
            found = found || (one.text().rfind("t.yaml:" + place.toStdString() + ":", 0) == 0 &&
                              one.text().find(says.toStdString()) != std::string::npos);
        }
        QVERIFY2(found, all.c_str());
    }

    void tells_all_at_once() {
        const auto result = read_text(
            with_step("    obsrve: []\n    prove:\n      - {say: s, that: $facts.nowhere == 1}\n    prov: []\n"));
        QVERIFY(result.diagnostics.size() >= 3);
    }

    void knows_no_other_version() {
        const auto result = read_text("salvor: 2\nid: x\n");
        QCOMPARE(result.diagnostics.size(), std::size_t(1));
        QVERIFY(result.diagnostics[0].text().find("version 2") != std::string::npos);
    }

    void lints_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const char* body, const char* says) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(says);
        };
        row("no way back", "    act:\n      - {run: [a], timeout: 1m, done: {say: s, run: [b]}}\n", "no way back");
        row("no timeout", "    act:\n      - {run: [a], harmless: h}\n", "no timeout");
        row("no proof", "    act:\n      - {run: [a], timeout: 1m, undo: {run: [b], timeout: 1m}}\n", "nothing proves");
        row("says nothing", "    require:\n      - {that: '1 == 1'}\n", "does not say");
        row("never false", "    require:\n      - {say: s}\n", "can ever be false");
    }
    void lints() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, says);
        const auto result = read_text(with_step(body.toStdString()));
        QVERIFY(result.ok());
        std::string all;
        for (const auto& one : lint(result.procedure)) all += one.text() + "\n";
        QVERIFY2(all.find(says.toStdString()) != std::string::npos, all.c_str());
    }

    void finds_jq_that_does_not_compile() {
        jq::Client client(nullptr, SALVOR_BINARY_DIR "/bin/salvor-jq");
        const auto result = read_text(with_step("    observe:\n      - {fact: x, let: '1 +'}\n      - {fact: y, let: "
                                                "'$facts.x | nosuch'}\n      - {fact: z, let: '$item'}\n"));
        QVERIFY(result.ok());
        std::optional<std::vector<Diagnostic>> found;
        lint_expressions(result.procedure, client, [&](std::vector<Diagnostic> all) { found = std::move(all); });
        QTRY_VERIFY_WITH_TIMEOUT(found.has_value(), 20'000);
        QCOMPARE(found->size(), std::size_t(3));
        QCOMPARE(found->front().place.line, 17);
    }

    void the_procedures_are_clean() {
        QFile prelude(QStringLiteral(SALVOR_SOURCE_DIR "/workflows/prelude.jq"));
        QVERIFY(prelude.open(QFile::ReadOnly));
        const auto result =
            read(SALVOR_SOURCE_DIR "/workflows/flight-control/quadlets-restore.yaml", prelude.readAll().toStdString());
        for (const auto& one : result.diagnostics) qWarning("%s", one.text().c_str());
        QVERIFY(result.diagnostics.empty());
        for (const auto& one : lint(result.procedure)) qWarning("%s", one.text().c_str());
        QVERIFY(lint(result.procedure).empty());
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
