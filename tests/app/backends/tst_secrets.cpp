#include "lab.h"

#include "base/text.h"

#include <QTest>
#include <filesystem>

using namespace salvor;
using Kind = exec::Outcome::Kind;

/// Secrets that come out of commands, and secrets in their output.
class TestSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_host.reset(); }

    void capture_goes_to_memory_only_data() { kinds(); }
    void capture_goes_to_memory_only();
    void capture_decodes_data() { kinds(); }
    void capture_decodes();
    void capture_that_fails_shows_stderr_data() { kinds(); }
    void capture_that_fails_shows_stderr();
    void output_is_masked_in_any_pieces_data() { kinds(); }
    void output_is_masked_in_any_pieces();
    void not_on_any_command_line_data() { kinds(); }
    void not_on_any_command_line();
    void later_secrets_count_data() { kinds(); }
    void later_secrets_count();

private:
    static void kinds();
    /// Whether a file of the lab's folder holds the text.
    bool in_a_file(const std::string& text) const;
    Lab m_lab;
    std::unique_ptr<exec::Host> m_host;
};

void TestSecrets::kinds() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("process") << QStringLiteral("process");
    QTest::newRow("ssh") << QStringLiteral("ssh");
}

void TestSecrets::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_lab.know_host();
}

void TestSecrets::init() {
    m_host = m_lab.host(QTest::currentDataTag());
    QVERIFY(Lab::open(*m_host).has_value());
}

bool TestSecrets::in_a_file(const std::string& text) const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_lab.path("")))
        if (entry.is_regular_file() && Lab::contents(entry.path()).find(text) != std::string::npos) return true;
    return false;
}

static std::string value(const SecretStore& store, const std::string& id) {
    std::string out;
    store.with(id, [&](const Secret& secret) { secret.expose([&](std::string_view bytes) { out = bytes; }); });
    return out;
}

void TestSecrets::capture_goes_to_memory_only() {
    auto command = m_lab.helper({"print", "canary-8sj2k\n", "canary-8sj2k on stderr\n", "0"});
    command.capture.secret = "kv";
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(value(m_lab.secrets, "kv"), std::string("canary-8sj2k"));
    QVERIFY(!in_a_file("canary-8sj2k"));
    QCOMPARE(ran.err, std::string());
}

void TestSecrets::capture_decodes() {
    auto command = m_lab.helper({"print", to_base64(std::string("two\nlines\0!", 11)) + "\n"});
    command.capture.secret = "blob";
    command.capture.base64 = true;
    QCOMPARE(Lab::run(*m_host, command).outcome.text(), std::string("exit 0"));
    QCOMPARE(value(m_lab.secrets, "blob"), std::string("two\nlines\0!", 11));
    command = m_lab.helper({"print", "not base64 !"});
    command.capture.secret = "bad";
    command.capture.base64 = true;
    QVERIFY(Lab::run(*m_host, command).outcome.kind == Kind::OutcomeUnknown);
    QVERIFY(!m_lab.secrets.has("bad"));
    command = m_lab.helper({"flood", "1"});
    command.capture.secret = "long";
    QVERIFY(Lab::run(*m_host, command).outcome.kind == Kind::OutcomeUnknown);
    QVERIFY(!m_lab.secrets.has("long"));
}

void TestSecrets::capture_that_fails_shows_stderr() {
    auto command = m_lab.helper({"print", "half a secret", "no such key\n", "3"});
    command.capture.secret = "none";
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 3"));
    QVERIFY(!m_lab.secrets.has("none"));
    QCOMPARE(ran.err, std::string("no such key\n"));
    QVERIFY(!in_a_file("half a secret"));
}

void TestSecrets::output_is_masked_in_any_pieces() {
    m_lab.secrets.put("pieces", Secret("pa$$ 'w\"ord/9"));
    const std::string plain = "pa$$ 'w\"ord/9";
    const auto ran = Lab::run(*m_host, m_lab.helper({"halves", "<" + plain + "|" + to_base64("x" + plain + "yz") + "|" +
                                                                   to_hex(plain) + ">"}));
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QVERIFY2(ran.out.find(plain) == std::string::npos && ran.out.find(to_hex(plain)) == std::string::npos,
             ran.out.c_str());
    QVERIFY2(ran.out.starts_with("<[secret pieces]|") && ran.out.ends_with("|[secret pieces]>"), ran.out.c_str());
    const auto err = Lab::run(*m_host, m_lab.helper({"print", "", "err " + plain + " end"}));
    QCOMPARE(err.err, std::string("err [secret pieces] end"));
    const auto refused = Lab::run(*m_host, m_lab.command({"/no/" + plain}));
    QVERIFY2(refused.outcome.why.find(plain) == std::string::npos, refused.outcome.why.c_str());
}

void TestSecrets::not_on_any_command_line() {
    m_lab.secrets.put("argv", Secret("canary-in-env-51"));
    auto command = m_lab.helper({"sleep", "1"});
    command.env["PW"] = exec::MixedText(SecretRef{"argv", 16});
    command.in.text = exec::MixedText(SecretRef{"argv", 16});
    const auto execution = m_host->execute(command);
    bool started = false;
    bool finished = false;
    connect(execution.get(), &exec::Execution::started, [&] { started = true; });
    connect(execution.get(), &exec::Execution::finished, [&] { finished = true; });
    execution->start();
    QTRY_VERIFY(started);
    QTest::qWait(100);
    for (const auto& entry : std::filesystem::directory_iterator("/proc"))
        QVERIFY2(Lab::contents(entry.path() / "cmdline").find("canary-in-env-51") == std::string::npos,
                 entry.path().c_str());
    QTRY_VERIFY(finished);
}

void TestSecrets::later_secrets_count() {
    const auto command =
        m_lab.command({"sh", "-c", "printf 'first late-secret-77 '; sleep 0.4; printf 'then late-secret-77'"});
    const auto execution = m_host->execute(command);
    bool finished = false;
    connect(execution.get(), &exec::Execution::finished, [&] { finished = true; });
    execution->start();
    QTRY_VERIFY(execution->out_size() > 0);
    m_lab.secrets.put("late " + std::string(QTest::currentDataTag()), Secret("late-secret-77"));
    QTRY_VERIFY(finished);
    const auto out = Lab::contents(command.capture.out);
    QVERIFY2(out.ends_with("then [secret late " + std::string(QTest::currentDataTag()) + "]") ||
                 out.ends_with("then [secret late process]"),
             out.c_str());
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
