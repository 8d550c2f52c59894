#include "assembly/connection_test.h"
#include "lab.h"

#include "base/text.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <unistd.h>

using namespace salvor;
using namespace salvor::assembly;
using Step = ConnectionTest::Step;
using State = ConnectionTest::State;
using Verdict = ConnectionTest::Verdict;

/// The way to a real sshd on loopback, with each thing that can be in it.
class TestConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void every_step_is_shown_as_it_happens();
    void unknown_key_refused();
    void changed_key();
    void nobody_lets_in();
    void another_machine();
    void unreachable_and_nameless();
    void sudo_refused_is_not_the_end();
    void sudo_password_is_asked();
    void cancelled_while_it_asks();
    void cancelled_while_a_program_runs();
    void this_machine();
    void cluster_by_kubectl_data();
    void cluster_by_kubectl();

private:
    Environment lab(const std::string& user = {}, const std::string& more = {});
    std::unique_ptr<ConnectionTest> ran(const Environment& environment, std::vector<Tool> tools = {});
    static ConnectionTest::Seen step(const ConnectionTest& test, Step wanted);
    Lab m_lab;
};

void TestConnection::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
}

void TestConnection::init() {
    m_lab.answers = {};
    m_lab.know_host();
}

Environment TestConnection::lab(const std::string& user, const std::string& more) {
    Environment one;
    one.id = one.name = "lab";
    one.place = "ssh:lab";
    one.ssh_config = m_lab.write_config(user, more);
    return one;
}

std::unique_ptr<ConnectionTest> TestConnection::ran(const Environment& environment, std::vector<Tool> tools) {
    auto test = std::make_unique<ConnectionTest>(m_lab.answers, environment, std::move(tools));
    QSignalSpy finished(test.get(), &ConnectionTest::finished);
    test->start();
    for (int waited = 0; finished.isEmpty() && waited < 30'000; waited += 10) QTest::qWait(10);
    return test;
}

ConnectionTest::Seen TestConnection::step(const ConnectionTest& test, Step wanted) {
    for (const auto& one : test.steps())
        if (one.step == wanted) return one;
    return {};
}

void TestConnection::every_step_is_shown_as_it_happens() {
    ConnectionTest test(m_lab.answers, lab(), {{"sh", {}}, {"cat", {"--version"}}, {"no-such-program", {"--version"}}});
    std::vector<std::pair<Step, State>> order;
    connect(&test, &ConnectionTest::changed, [&] {
        for (const auto& one : test.steps())
            if (one.state != State::Waiting &&
                std::find(order.begin(), order.end(), std::pair(one.step, one.state)) == order.end())
                order.emplace_back(one.step, one.state);
    });
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QVERIFY(test.verdict() == Verdict::Reachable);
    for (const auto& one : test.steps())
        QVERIFY2(one.state == State::Good || (one.step == Step::Sudo && one.state == State::Skipped), one.text.c_str());
    const auto began = [&](Step wanted) {
        return std::find(order.begin(), order.end(), std::pair(wanted, State::Running)) - order.begin();
    };
    QVERIFY(began(Step::Resolve) < began(Step::Connect) && began(Step::Connect) < began(Step::HostKey) &&
            began(Step::HostKey) < began(Step::LogIn) && began(Step::LogIn) < began(Step::Tools));
    QVERIFY(test.identity() && !test.identity()->machine_id.empty());
    QCOMPARE(test.tools().size(), std::size_t{3});
    QVERIFY(test.tools()[0].path.ends_with("/sh") && test.tools()[0].version.empty());
    QVERIFY2(test.tools()[1].version.find("coreutils") != std::string::npos, test.tools()[1].version.c_str());
    QVERIFY(test.tools()[2].path.empty());
}

void TestConnection::unknown_key_refused() {
    std::filesystem::remove(m_lab.path("known_hosts"));
    m_lab.answers.key_is_right = false;
    const auto test = ran(lab());
    QVERIFY(test->verdict() == Verdict::KeyUnknown);
    QVERIFY(step(*test, Step::HostKey).state == State::Failed);
    QVERIFY(step(*test, Step::Connect).state == State::Good);
    QVERIFY(step(*test, Step::LogIn).state == State::Waiting);
}

void TestConnection::changed_key() {
    const auto other = split(Lab::contents(m_lab.path("id.pub")), ' ');
    m_lab.put(m_lab.path("known_hosts"),
              "[127.0.0.1]:" + std::to_string(m_lab.port) + " ssh-ed25519 " + other[1] + "\n");
    const auto test = ran(lab());
    QVERIFY(test->verdict() == Verdict::KeyChanged);
    QVERIFY(test->changed_key() && test->changed_key()->line == 1);
    QVERIFY(test->changed_key()->shown != test->changed_key()->known);
    QCOMPARE(m_lab.answers.keys_asked, 0);
}

void TestConnection::nobody_lets_in() {
    const auto test = ran(lab("nobody-here"));
    QVERIFY(test->verdict() == Verdict::LoginRefused);
    QVERIFY(step(*test, Step::HostKey).state == State::Good);
    QVERIFY(step(*test, Step::LogIn).state == State::Failed);
}

void TestConnection::another_machine() {
    auto pinned = lab();
    pinned.machine_id = std::string(32, '0');
    QVERIFY(ran(pinned)->verdict() == Verdict::WrongMachine);
    pinned.machine_id = trimmed(Lab::contents("/etc/machine-id"));
    QVERIFY(ran(pinned)->verdict() == Verdict::Reachable);
    pinned.host_key = "SHA256:" + std::string(43, 'x');
    const auto test = ran(pinned);
    QVERIFY(test->verdict() == Verdict::WrongMachine);
    QVERIFY(step(*test, Step::Identity).state == State::Failed);
}

void TestConnection::unreachable_and_nameless() {
    auto closed = lab();
    auto text = Lab::contents(closed.ssh_config);
    text.replace(text.find("Port "), 5 + std::to_string(m_lab.port).size(), "Port 1");
    m_lab.put(closed.ssh_config, text);
    auto test = ran(closed);
    QVERIFY(test->verdict() == Verdict::Unreachable && step(*test, Step::Connect).state == State::Failed);
    text.replace(text.find("127.0.0.1"), 9, "no-such-host.invalid");
    m_lab.put(closed.ssh_config, text);
    test = ran(closed);
    QVERIFY(test->verdict() == Verdict::Unreachable && step(*test, Step::Resolve).state == State::Failed);
}

void TestConnection::sudo_refused_is_not_the_end() {
    if (::geteuid() != 0) QSKIP("making users needs root");
    const TestUser user("salvor-t7", "");
    QVERIFY(user.ready());
    m_lab.answers.secrets["sudo"] = user.password;
    const auto test = ran(lab(user.name), {{"sh", {}}});
    QVERIFY2(test->verdict() == Verdict::SudoRefused, step(*test, Step::Sudo).text.c_str());
    QVERIFY(step(*test, Step::Sudo).state == State::Failed && !step(*test, Step::Sudo).text.empty());
    QVERIFY(step(*test, Step::Tools).state == State::Good && test->tools().size() == 1);
}

void TestConnection::sudo_password_is_asked() {
    if (::geteuid() != 0) QSKIP("making users needs root");
    const TestUser user("salvor-t8", "salvor-t8 ALL=(ALL) ALL\n");
    QVERIFY(user.ready());
    m_lab.answers.secrets["sudo"] = user.password;
    QVERIFY(ran(lab(user.name))->verdict() == Verdict::Reachable);
    QCOMPARE(m_lab.answers.judged, std::vector<std::string>{"sudo taken"});
    m_lab.answers = {};
    m_lab.answers.secrets["sudo"] = "wrong";
    QVERIFY(ran(lab(user.name))->verdict() == Verdict::SudoRefused);
    QCOMPARE(m_lab.answers.judged, std::vector<std::string>{"sudo refused"});
}

namespace {
struct Silent : exec::Prompter {
    void confirm_host_key(const std::string&, const std::string&, const std::string&,
                          std::function<void(bool)> then) override {
        kept = std::move(then);
    }
    void ask_secret(const std::string&, const std::string&, std::function<void(Result<Secret>)>) override {}
    std::function<void(bool)> kept;
};
} // namespace

void TestConnection::cancelled_while_it_asks() {
    std::filesystem::remove(m_lab.path("known_hosts"));
    Silent silent;
    auto test = std::make_unique<ConnectionTest>(silent, lab(), std::vector<Tool>());
    QSignalSpy finished(test.get(), &ConnectionTest::finished);
    test->start();
    QTRY_VERIFY(silent.kept);
    QElapsedTimer clock;
    clock.start();
    test->cancel();
    test->cancel();
    QCOMPARE(finished.count(), 1);
    QVERIFY(test->verdict() == Verdict::Cancelled);
    test.reset();
    QVERIFY2(clock.elapsed() < 50, std::to_string(clock.elapsed()).c_str());
    silent.kept(true); // too late, and harmless
    QTest::qWait(300);
    QTRY_VERIFY(m_lab.sessions().empty());
}

void TestConnection::cancelled_while_a_program_runs() {
    m_lab.put(m_lab.path("slow-program"), "#!/bin/sh\nsleep 30\n", 0755);
    ConnectionTest test(m_lab.answers, lab(), {{m_lab.path("slow-program"), {"--version"}}});
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QTRY_VERIFY(step(test, Step::Tools).state == State::Running);
    test.cancel();
    QCOMPARE(finished.count(), 1);
    QTRY_VERIFY(m_lab.sessions().empty());
}

void TestConnection::this_machine() {
    Environment here;
    here.id = here.name = here.place = "here";
    const auto test = ran(here, {{"sh", {}}});
    QVERIFY(test->verdict() == Verdict::Reachable || test->verdict() == Verdict::SudoRefused);
    QCOMPARE(test->steps().size(), std::size_t{3});
    QCOMPARE(test->identity()->machine_id, std::string(trimmed(Lab::contents("/etc/machine-id"))));
}

void TestConnection::cluster_by_kubectl_data() {
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* name, const char* script, Verdict verdict) {
        QTest::newRow(name) << QString::fromLatin1(script) << static_cast<int>(verdict);
    };
    row("allowed", "echo yes", Verdict::Reachable);
    row("not allowed", "echo no; exit 1", Verdict::Reachable);
    row("not logged in", "echo 'error: You must be logged in to the server (Unauthorized)' >&2; exit 1",
        Verdict::LoginRefused);
    row("away", "echo 'The connection to the server 127.0.0.1:1 was refused' >&2; exit 1", Verdict::Unreachable);
}

void TestConnection::cluster_by_kubectl() {
    QFETCH(QString, script);
    QFETCH(int, verdict);
    std::filesystem::create_directories(m_lab.path("bin"));
    m_lab.put(m_lab.path("bin/kubectl"),
              "#!/bin/sh\n[ \"$1 $2\" = '--context prod' ] || exit 9\n" + script.toStdString() + "\n", 0755);
    const auto before = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString(m_lab.path("bin") + ":") + before);
    Environment cluster;
    cluster.id = cluster.name = "prod";
    cluster.place = "kube:prod";
    const auto test = ran(cluster);
    qputenv("PATH", before);
    QCOMPARE(static_cast<int>(test->verdict()), verdict);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
