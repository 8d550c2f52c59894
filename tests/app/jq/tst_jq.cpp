#include "jq/client.h"

#include <QFile>
#include <QTest>
#include <csignal>
#include <optional>
#include <unistd.h>

using namespace salvor;

class TestJq : public QObject {
    Q_OBJECT
    std::unique_ptr<jq::Client> m_client;
    int m_program = -1;

    Result<std::vector<Json>> run(const std::string& filter, const Json& input, int program = -1, bool alone = false) {
        auto answer = std::make_shared<std::unique_ptr<Result<std::vector<Json>>>>();
        const auto got = [answer](Result<std::vector<Json>> values) {
            *answer = std::make_unique<Result<std::vector<Json>>>(std::move(values));
        };
        if (alone)
            m_client->evaluate_alone(program < 0 ? m_program : program, filter, input, got);
        else
            m_client->evaluate(program < 0 ? m_program : program, filter, input, got);
        if (!QTest::qWaitFor([&] { return *answer != nullptr; }, 30'000)) return fail(Error::Code::Failed, "no answer");
        return **answer;
    }
    std::string error(const std::string& filter, const Json& input) {
        auto got = run(filter, input);
        return got ? "" : got.error().what;
    }

private Q_SLOTS:
    void initTestCase() {
        m_client = std::make_unique<jq::Client>(nullptr, SALVOR_BINARY_DIR "/bin/salvor-jq");
        QFile file(QStringLiteral(SALVOR_SOURCE_DIR "/workflows/prelude.jq"));
        QVERIFY(file.open(QFile::ReadOnly));
        auto text = file.readAll().toStdString() + "\n";
        const std::vector<std::string> filters{".a + 1", "def f: f; f", "reduce range(60) as $i (\"x\"; .+.)",
                                               "range(100000)", "env | length"};
        for (std::size_t i = 0; i < filters.size(); ++i)
            text += "def c" + std::to_string(i) + ": (" + filters[i] + "\n);\n";
        m_program = m_client->add_program(text);
    }

    void answers() {
        QCOMPARE(run("c0", {{"a", 1}})->front().dump(), std::string("2"));
        QCOMPARE(run(".a | empty", {{"a", 1}})->size(), std::size_t(0));
        QCOMPARE(run(".[]", {1, 2, 3})->size(), std::size_t(3));
    }

    void ends_what_does_not_end() {
        QVERIFY(error("c1", 1).find("more than a second") != std::string::npos);
        QCOMPARE(run("c0", {{"a", 4}})->front().dump(), std::string("5")); // a new process, the same program
        QVERIFY(error("c2", 1).find("256 MiB") != std::string::npos);
        QVERIFY(!error("c3", 1).empty());
        QCOMPARE(run("c0", {{"a", 5}})->front().dump(), std::string("6"));
    }

    void those_behind_a_bad_filter_are_answered() {
        std::vector<std::string> order;
        for (const auto* filter : {"c0", "c1", "c0"})
            m_client->evaluate(m_program, filter, {{"a", 1}},
                               [&](Result<std::vector<Json>> got) { order.emplace_back(got ? "ok" : "error"); });
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), std::size_t(3), 30'000);
        QCOMPARE(order, (std::vector<std::string>{"ok", "error", "ok"}));
    }

    /// The processes of salvor-jq that this one has started.
    static std::vector<std::string> children() {
        std::vector<std::string> out;
        QFile list(QStringLiteral("/proc/self/task/%1/children").arg(::getpid()));
        if (!list.open(QFile::ReadOnly)) return out;
        for (const auto& pid : list.readAll().split(' '))
            if (!pid.trimmed().isEmpty()) out.push_back(pid.trimmed().toStdString());
        return out;
    }
    /// Whether a process holds the text anywhere that it can write.
    static bool holds(const std::string& pid, const QByteArray& text) {
        QFile maps(QString::fromStdString("/proc/" + pid + "/maps"));
        QFile memory(QString::fromStdString("/proc/" + pid + "/mem"));
        if (!maps.open(QFile::ReadOnly) || !memory.open(QFile::ReadOnly | QFile::Unbuffered)) return false;
        for (const auto& line : maps.readAll().split('\n')) {
            const auto words = line.simplified().split(' ');
            if (words.size() < 2 || !words[1].startsWith("rw")) continue;
            const auto ends = words[0].split('-');
            const auto from = ends[0].toLongLong(nullptr, 16);
            if (!memory.seek(from)) continue;
            if (memory.read(ends[1].toLongLong(nullptr, 16) - from).contains(text)) return true;
        }
        return false;
    }

    void what_is_asked_alone_is_answered() {
        QCOMPARE(run("c0", {{"a", 1}}, -1, true)->front().dump(), std::string("2"));
        QCOMPARE(run(".[]", {1, 2, 3}, -1, true)->size(), std::size_t(3));
        QVERIFY(!run("c99", 1, -1, true));
        QVERIFY(!run("nonsense(", 1, -1, true));
        QCOMPARE(run("c0", {{"a", 2}})->front().dump(), std::string("3")); // and the next ones, in order
        QVERIFY(!run("c1", 1, -1, true));                                  // it does not end
        QVERIFY(!run("c2", 1, -1, true));                                  // it fills memory
        QCOMPARE(run("c0", {{"a", 3}}, -1, true)->front().dump(), std::string("4"));
        QCOMPARE(run("c0", {{"a", 4}})->front().dump(), std::string("5"));
        QCOMPARE(children().size(), std::size_t(1));
    }

    void what_is_asked_alone_is_held_by_nobody() {
        const auto canary = [](const char* half) { return std::string(half) + "-in-memory-4711"; };
        const auto open = QByteArray::fromStdString(canary("shown"));
        const auto secret = QByteArray::fromStdString(canary("hidden"));
        QCOMPARE(run(".a", {{"a", canary("shown")}})->size(), std::size_t(1));
        QCOMPARE(children().size(), std::size_t(1));
        QVERIFY(holds(children().front(), open)); // so this look can fail
        QCOMPARE(run(".a | length", {{"a", canary("hidden")}}, -1, true)->front().dump(), std::string("21"));
        QVERIFY(!holds(children().front(), secret));
    }

    void knows_nothing_of_the_environment() { QCOMPARE(run("c4", nullptr)->front().dump(), std::string("0")); }

    void is_strict_data() {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("null <") << QByteArray(". < 5") << QByteArray("null");
        QTest::newRow("null ==") << QByteArray(". == 5") << QByteArray("null");
        QTest::newRow("unlike") << QByteArray(". >= 5") << QByteArray("\"7\"");
        QTest::newRow("all over nothing") << QByteArray("all(.[]; . > 0)") << QByteArray("[]");
        QTest::newRow("only without match") << QByteArray("only(\"x\")") << QByteArray("\"abc\"");
        QTest::newRow("one of two") << QByteArray("one") << QByteArray("[1,2]");
        QTest::newRow("import") << QByteArray("import \"a\" as $a; .") << QByteArray("1");
    }
    void is_strict() {
        QFETCH(QByteArray, filter);
        QFETCH(QByteArray, input);
        QVERIFY(!error(filter.toStdString(), Json::parse(input.toStdString())).empty());
    }

    void compares_versions() {
        QCOMPARE(run("version_in(\">=0.10 <1.2\")", "v1.1.3")->front().dump(), std::string("true"));
        QCOMPARE(run("version_in(\">=0.10 <1.2\")", "v1.2.0")->front().dump(), std::string("false"));
        QCOMPARE(run("version_in(\">=5\")", "5.4.2")->front().dump(), std::string("true"));
    }

    void says_what_does_not_compile() {
        QVERIFY(error("nonsense(", 1).find("compile error") != std::string::npos);
        QVERIFY(error("c99", 1).find("no filter") != std::string::npos);
    }

    void a_missing_program_is_an_error() {
        jq::Client lost(nullptr, "/nonexistent/salvor-jq");
        std::optional<bool> failed;
        lost.evaluate(lost.add_program(""), ".", 1, [&](Result<std::vector<Json>> got) { failed = !got.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(failed.has_value(), 5'000);
        QVERIFY(*failed);
    }
};

QTEST_GUILESS_MAIN(TestJq)
#include "tst_jq.moc"
