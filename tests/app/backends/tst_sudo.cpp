#include "lab.h"

#include "base/text.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <unistd.h>

using namespace salvor;
using Kind = exec::Outcome::Kind;

/// Commands as another user, by sudo, over ssh as an ordinary user. Root makes the users; without root there is nothing
/// to try.
class TestSudo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_host.reset(); }
    void cleanupTestCase();

    void no_password_is_asked_or_sent();
    void environment_and_codes();
    void no_secret_becomes_a_variable_of_sudo();
    void as_a_user_who_is_not_root();
    void password_is_asked_once_and_masked();
    void wrong_password_is_one_attempt();
    void many_wait_for_one_password();
    void no_answer_is_a_refusal();
    void ticket_that_dies_at_once();
    void a_policy_that_wants_a_terminal_is_named();
    void exact_rule();
    void exact_rule_and_cancel_is_unknown();
    void cancel_as_root();
    void cancel_with_password();
    void detached();
    void detached_with_password();
    void pipe_with_password();
    void limit_as_root();

private:
    void use(const TestUser& user);
    exec::Command as_root(std::vector<std::string> argv);
    exec::Outcome cancelled(const exec::Command& command);
    static int marked(const std::string& mark);
    Lab m_lab;
    std::unique_ptr<exec::Host> m_host;
    std::unique_ptr<TestUser> m_free;
    std::unique_ptr<TestUser> m_asked;
    std::unique_ptr<TestUser> m_exact;
    std::unique_ptr<TestUser> m_forgetful;
    std::unique_ptr<TestUser> m_tty;
};

void TestSudo::initTestCase() {
    if (::geteuid() != 0) QSKIP("making users with sudo rules needs root");
    if (!std::filesystem::exists("/usr/bin/sudo")) QSKIP("sudo is not installed");
    m_free = std::make_unique<TestUser>("salvor-t1", "salvor-t1 ALL=(ALL) NOPASSWD: ALL\n");
    m_asked = std::make_unique<TestUser>("salvor-t2", "Defaults:salvor-t2 logfile=" + m_lab.path("sudo.log") +
                                                          "\nsalvor-t2 ALL=(ALL) ALL\n");
    m_exact =
        std::make_unique<TestUser>("salvor-t3", "salvor-t3 ALL=(root) NOPASSWD: /usr/bin/id -u, /usr/bin/sleep 30\n");
    m_forgetful =
        std::make_unique<TestUser>("salvor-t4", "Defaults:salvor-t4 timestamp_timeout=0\nsalvor-t4 ALL=(ALL) ALL\n");
    m_tty =
        std::make_unique<TestUser>("salvor-tc", "Defaults:salvor-tc requiretty\nsalvor-tc ALL=(ALL) NOPASSWD: ALL\n");
    for (const auto* user : {m_free.get(), m_asked.get(), m_exact.get(), m_forgetful.get(), m_tty.get()})
        QVERIFY(user->ready());
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_lab.know_host();
}

void TestSudo::cleanupTestCase() {
    m_lab.stop_sshd();
    for (auto* user : {&m_free, &m_asked, &m_exact, &m_forgetful, &m_tty}) user->reset();
}

void TestSudo::use(const TestUser& user) {
    m_lab.answers = {};
    m_lab.answers.secrets["sudo"] = user.password;
    m_host = m_lab.host("ssh", user.name);
    const auto opened = Lab::open(*m_host);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
    QCOMPARE(opened->user, user.name);
}

exec::Command TestSudo::as_root(std::vector<std::string> argv) {
    auto command = m_lab.command(std::move(argv));
    command.become = "root";
    return command;
}

/// As the test's own user, root, sees it.
int TestSudo::marked(const std::string& mark) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto environment = '\0' + Lab::contents(entry.path() / "environ");
        if (environment.find('\0' + ("SALVOR_ACTION=" + mark) + '\0') != std::string::npos) ++count;
    }
    return count;
}

exec::Outcome TestSudo::cancelled(const exec::Command& command) {
    const auto execution = m_host->execute(command);
    exec::Outcome outcome;
    int started = 0;
    int finished = 0;
    connect(execution.get(), &exec::Execution::started, [&] { ++started; });
    connect(execution.get(), &exec::Execution::finished, [&](const exec::Outcome& got) { outcome = got, ++finished; });
    execution->start();
    for (int i = 0; i < 500 && started == 0; ++i) QTest::qWait(10);
    QTest::qWait(600);
    QElapsedTimer clock;
    clock.start();
    execution->cancel();
    while (finished == 0 && clock.elapsed() < 8000) QTest::qWait(10);
    if (clock.elapsed() > 5200) outcome.why += " late";
    return outcome;
}

void TestSudo::no_password_is_asked_or_sent() {
    use(*m_free);
    auto command = as_root({"cat"});
    command.in.text = exec::MixedText(std::string("first line\nsecond\n"));
    auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(ran.out, std::string("first line\nsecond\n"));
    ran = Lab::run(*m_host, as_root({"cat"}), 5000);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(ran.out, std::string());
    QVERIFY(m_lab.answers.asked.empty());
}

void TestSudo::environment_and_codes() {
    use(*m_free);
    m_lab.secrets.put("pw", Secret("through-sudo-1"));
    auto command = as_root({"sh", "-c", exec::far_shell, "sh", "PW", "--", "sh", "-c",
                            "id -un; echo \"$SALVOR_ACTION\"; echo \"${#PW} $LC_ALL\"; cat; exit 129"});
    command.in.ahead = {exec::MixedText(SecretRef{"pw", 14})};
    command.in.text = exec::MixedText(std::string("then\nthe rest"));
    auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.out, "root\n" + command.mark + "\n14 C\nthen\nthe rest");
    QCOMPARE(ran.outcome.text(), std::string("exit 129"));
    const auto in = command.in;
    command = as_root({"sh", "-c", exec::far_shell, "sh", "PW", "-", "--", "sh", "-c", "echo ${#PW}; cat"});
    command.in = in;
    QCOMPARE(Lab::run(*m_host, command).out, std::string("14\n")); // the rest was read away
    QCOMPARE(Lab::run(*m_host, as_root({"false"})).outcome.text(), std::string("exit 1"));
    ran = Lab::run(*m_host, as_root({"no-such-program-here"}));
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    QVERIFY2(ran.outcome.why.find("command not found") != std::string::npos, ran.outcome.why.c_str());
    command = as_root({"true"});
    command.become = "no-such-user";
    QVERIFY(Lab::run(*m_host, command).outcome.kind == Kind::FailedToStart);
}

void TestSudo::no_secret_becomes_a_variable_of_sudo() {
    use(*m_free);
    m_lab.secrets.put("pw", Secret("through-sudo-1"));
    auto command = as_root({"true"});
    command.env["PW"] = exec::MixedText(SecretRef{"pw", 14});
    auto ran = Lab::run(*m_host, command);
    QVERIFY(ran.outcome.kind == Kind::FailedToStart);
    QVERIFY2(ran.outcome.why.find("sudo's log") != std::string::npos, ran.outcome.why.c_str());
    m_lab.secrets.put("lines", Secret("one line\nanother"));
    command = as_root({"sh", "-c", exec::far_shell, "sh", "PW", "--", "true"});
    command.in.ahead = {exec::MixedText(SecretRef{"lines", 16})};
    ran = Lab::run(*m_host, command);
    QVERIFY2(ran.outcome.why.find("line break") != std::string::npos, ran.outcome.why.c_str());
    // an empty stdin where a line should be is no empty secret
    command.in.ahead = {};
    QCOMPARE(Lab::run(*m_host, command).outcome.text(), std::string("exit 125"));
}

void TestSudo::as_a_user_who_is_not_root() {
    use(*m_free);
    auto command = as_root({PROC_HELPER, "stubborn"});
    command.become = m_exact->name;
    const auto outcome = cancelled(command);
    QVERIFY2(outcome.kind == Kind::Cancelled, outcome.text().c_str());
    QCOMPARE(marked(command.mark), 0);
}

void TestSudo::password_is_asked_once_and_masked() {
    use(*m_asked);
    auto command = as_root({"cat"});
    command.in.text = exec::MixedText("stdin and " + m_asked->password + "\n");
    for (int i = 0; i < 3; ++i) {
        command.capture.out = m_lab.path("asked-" + std::to_string(i));
        const auto ran = Lab::run(*m_host, command);
        QCOMPARE(ran.outcome.text(), std::string("exit 0"));
        QCOMPARE(ran.out, std::string("stdin and [secret sudo password for lab]\n"));
    }
    QCOMPARE(m_lab.answers.asked, std::vector<std::string>{"sudo"});
    const auto ran = Lab::run(*m_host, as_root({"id", "-u"}));
    QCOMPARE(ran.out, std::string("0\n"));
    QCOMPARE(ran.err, std::string());
}

void TestSudo::wrong_password_is_one_attempt() {
    use(*m_asked);
    m_lab.answers.secrets["sudo"] = "wrong password";
    auto ran = Lab::run(*m_host, as_root({"id", "-u"}));
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    QVERIFY2(ran.outcome.why.find("password") != std::string::npos, ran.outcome.why.c_str());
    QCOMPARE(m_lab.answers.asked.size(), std::size_t{1});
    QCOMPARE(m_lab.answers.judged, std::vector<std::string>{"sudo refused"});
    m_lab.answers.secrets["sudo"] = m_asked->password;
    ran = Lab::run(*m_host, as_root({"id", "-u"}));
    QCOMPARE(ran.out, std::string("0\n"));
    QCOMPARE(m_lab.answers.asked.size(), std::size_t{2});
    QCOMPARE(m_lab.answers.judged, (std::vector<std::string>{"sudo refused", "sudo taken"}));
}

void TestSudo::many_wait_for_one_password() {
    const auto failures = [this] {
        const auto log = Lab::contents(m_lab.path("sudo.log"));
        int count = 0;
        for (auto at = log.find("incorrect password"); at != std::string::npos;
             at = log.find("incorrect password", at + 1))
            ++count;
        return count;
    };
    for (const bool good : {false, true}) {
        use(*m_asked);
        if (!good) m_lab.answers.secrets["sudo"] = "wrong password";
        const auto before = failures();
        std::vector<std::unique_ptr<exec::Execution>> executions;
        std::vector<exec::Outcome> outcomes;
        for (int i = 0; i < 6; ++i) {
            executions.push_back(m_host->execute(as_root({"id", "-u"})));
            connect(executions.back().get(), &exec::Execution::finished,
                    [&](const exec::Outcome& got) { outcomes.push_back(got); });
            executions.back()->start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), std::size_t{6}, 20'000);
        QCOMPARE(
            std::count_if(outcomes.begin(), outcomes.end(), [](const auto& one) { return one.text() == "exit 0"; }),
            good ? 6 : 0);
        QCOMPARE(failures() - before, good ? 0 : 1);
    }
}

void TestSudo::no_answer_is_a_refusal() {
    use(*m_asked);
    m_lab.answers.secrets.clear();
    const auto ran = Lab::run(*m_host, as_root({"id", "-u"}));
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    QCOMPARE(ran.started, 0);
    QVERIFY(m_lab.answers.judged.empty());
}

void TestSudo::ticket_that_dies_at_once() {
    use(*m_forgetful);
    const auto ran = Lab::run(*m_host, as_root({"id", "-u"}));
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    QVERIFY2(ran.outcome.why.find("timestamp_timeout") != std::string::npos, ran.outcome.why.c_str());
}

void TestSudo::a_policy_that_wants_a_terminal_is_named() {
    use(*m_tty);
    const auto ran = Lab::run(*m_host, as_root({"id", "-u"}));
    QVERIFY(ran.outcome.kind == Kind::FailedToStart);
    QVERIFY2(ran.outcome.why.find("requiretty") != std::string::npos, ran.outcome.why.c_str());
    QVERIFY(m_lab.answers.asked.empty()); // no password helps
}

void TestSudo::exact_rule() {
    use(*m_exact);
    auto ran = Lab::run(*m_host, as_root({"id", "-u"}));
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(ran.out, std::string("0\n"));
    ran = Lab::run(*m_host, as_root({"id", "-g"}));
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    auto command = as_root({"id", "-u"});
    command.env["A"] = exec::MixedText(std::string("b"));
    ran = Lab::run(*m_host, command);
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    QVERIFY2(ran.outcome.why.find("SETENV") != std::string::npos, ran.outcome.why.c_str());
    QVERIFY(m_lab.answers.asked.empty());
}

void TestSudo::exact_rule_and_cancel_is_unknown() {
    use(*m_exact);
    const auto outcome = cancelled(as_root({"sleep", "30"}));
    QVERIFY2(outcome.kind == Kind::OutcomeUnknown, outcome.text().c_str());
    QVERIFY2(!outcome.why.ends_with("late"), outcome.text().c_str());
}

void TestSudo::cancel_as_root() {
    use(*m_free);
    const auto command = as_root({PROC_HELPER, "stubborn"});
    const auto outcome = cancelled(command);
    QVERIFY2(outcome.kind == Kind::Cancelled, outcome.text().c_str());
    QCOMPARE(marked(command.mark), 0);
}

void TestSudo::cancel_with_password() {
    use(*m_asked);
    const auto command = as_root({PROC_HELPER, "stubborn"});
    const auto outcome = cancelled(command);
    QVERIFY2(outcome.kind == Kind::Cancelled, outcome.text().c_str());
    QCOMPARE(marked(command.mark), 0);
    QCOMPARE(m_lab.answers.asked.size(), std::size_t{1});
}

void TestSudo::detached() {
    use(*m_free);
    auto command = as_root({"sh", "-c", "id -un; cat; sleep 0.5; exit 6"});
    command.detach = true;
    command.in.text = exec::MixedText(std::string("in\n"));
    auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 6"));
    QCOMPARE(ran.out, std::string("root\nin\n"));
    command = as_root({"id", "-g", "--no-such"});
    command.become = "no-such-user";
    command.detach = true;
    ran = Lab::run(*m_host, command);
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    command = as_root({PROC_HELPER, "stubborn"});
    command.detach = true;
    const auto outcome = cancelled(command);
    QVERIFY2(outcome.kind == Kind::Cancelled, outcome.text().c_str());
    QCOMPARE(marked(command.mark), 0);
}

void TestSudo::detached_with_password() {
    use(*m_asked);
    m_lab.secrets.put("stdin", Secret("secret stdin 33"));
    auto command = as_root({"sh", "-c", "id -un; wc -c; sleep 1; exit 6"});
    command.detach = true;
    command.in.text = exec::MixedText(SecretRef{"stdin", 15});
    exec::ProcessRef process;
    {
        const auto execution = m_host->execute(command);
        connect(execution.get(), &exec::Execution::started, [&](const exec::ProcessRef& got) { process = got; });
        execution->start();
        QTRY_VERIFY(process.pid > 0);
    }
    for (const long pid : m_lab.sessions()) ::kill(static_cast<pid_t>(pid), SIGKILL);
    QTest::qWait(300);
    use(*m_asked);
    command.detach = false;
    command.attach = process;
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 6"));
    QCOMPARE(ran.out, std::string("root\n15\n"));
}

void TestSudo::pipe_with_password() {
    use(*m_asked);
    auto command = as_root({"sh", "-c", "id -un; exit 3"});
    command.stages.push_back({"cat"});
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(ran.out, std::string("root\n"));
    QCOMPARE(ran.outcome.stages, (std::vector<int>{3, 0}));
}

void TestSudo::limit_as_root() {
    use(*m_free);
    auto command = as_root({"sleep", "30"});
    command.limit = std::chrono::milliseconds(500);
    const auto ran = Lab::run(*m_host, command);
    QVERIFY2(ran.outcome.kind == Kind::TimedOut, ran.outcome.text().c_str());
    QCOMPARE(marked(command.mark), 0);
}

QTEST_GUILESS_MAIN(TestSudo)
#include "tst_sudo.moc"
