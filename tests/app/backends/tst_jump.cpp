#include "lab.h"

#include "backends/ssh/settings.h"
#include "base/text.h"

#include <QTest>
#include <csignal>
#include <filesystem>

using namespace salvor;
using backends::SshHost;

/// Hosts that are reached through others.
class TestJump : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void jump_hosts_are_listed();
    void through_a_jump_host();
    void each_host_of_the_way_asks_for_itself();
    void jump_host_that_forwards_nothing();
    void jump_hosts_in_a_circle();

private:
    /// A configuration that reaches the lab through the other lab's sshd.
    std::string through(Lab& jump, const std::string& more = {});
    Lab m_lab;
};

void TestJump::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
}

void TestJump::init() {
    m_lab.answers = {};
    m_lab.know_host();
}

std::string TestJump::through(Lab& jump, const std::string& more) {
    auto other = Lab::contents(jump.write_config({}));
    other.replace(other.find("Host lab"), 8, "Host jumper");
    return m_lab.write_config({}, " ProxyJump jumper\n" + other + more);
}

void TestJump::jump_hosts_are_listed() {
    const auto places = backends::SshPlace::list("ops@bastion:2222,ssh://inner,[::1]:23,plain");
    QCOMPARE(places.size(), std::size_t{4});
    QCOMPARE(places[0].asked("c"),
             (std::vector<std::string>{"ssh", "-G", "-F", "c", "-l", "ops", "-p", "2222", "--", "bastion"}));
    QCOMPARE(places[1].asked({}), (std::vector<std::string>{"ssh", "-G", "--", "inner"}));
    QCOMPARE(places[2].asked({}), (std::vector<std::string>{"ssh", "-G", "-p", "23", "--", "::1"}));
    QCOMPARE(places[3].name, std::string("plain"));
}

void TestJump::through_a_jump_host() {
    Lab jump;
    QVERIFY(jump.start_sshd().empty());
    jump.know_host();
    SshHost lab(m_lab.secrets, m_lab.answers, {"lab", through(jump)});
    const auto opened = Lab::open(lab);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
    QCOMPARE(m_lab.answers.keys_asked, 0);
    QProcess keygen; // the identity is the host's, not the jump host's
    keygen.start(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), QString::fromStdString(m_lab.path("hostkey.pub"))});
    QVERIFY(keygen.waitForFinished());
    QVERIFY(keygen.readAll().contains(QByteArray::fromStdString(opened->host_key)));
    auto command = m_lab.command({"cat"});
    command.in.text = exec::MixedText(std::string(300'000, 'x'));
    QCOMPARE(Lab::run(lab, command).out.size(), std::size_t{300'000});
    auto flood = m_lab.helper({"flood", "32"});
    QCOMPARE(Lab::run(lab, flood).outcome.text(), std::string("exit 0"));
    QCOMPARE(std::filesystem::file_size(flood.capture.out), std::uintmax_t{32} << 20);
    int lost = 0;
    connect(&lab, &exec::Host::lost, [&] { ++lost; });
    for (const long pid : jump.sessions()) ::kill(static_cast<pid_t>(pid), SIGKILL);
    QTRY_COMPARE(lost, 1);
    QVERIFY(Lab::open(lab).has_value());
    QCOMPARE(Lab::run(lab, m_lab.command({"true"})).outcome.text(), std::string("exit 0"));
}

void TestJump::each_host_of_the_way_asks_for_itself() {
    Lab jump;
    QVERIFY(jump.start_sshd().empty());
    struct Recorder : Answers {
        void confirm_host_key(const std::string& host, const std::string&, const std::string&,
                              std::function<void(bool)> then) override {
            hosts.push_back(host);
            then(host == trusted || trusted.empty());
        }
        std::vector<std::string> hosts;
        std::string trusted;
    } recorder;
    std::filesystem::remove(m_lab.path("known_hosts"));
    recorder.trusted = "jumper";
    const auto config = through(jump);
    SshHost refused(m_lab.secrets, recorder, {"lab", config});
    const auto first = Lab::open(refused);
    QVERIFY(!first && first.error().code == Error::Code::Refused);
    QVERIFY2(first.error().text().find("through jumper") != std::string::npos, first.error().text().c_str());
    QCOMPARE(recorder.hosts, (std::vector<std::string>{"jumper", "lab"}));
    recorder.trusted.clear();
    SshHost good(m_lab.secrets, recorder, {"lab", config});
    QVERIFY(Lab::open(good).has_value());
    QCOMPARE(recorder.hosts, (std::vector<std::string>{"jumper", "lab", "lab"})); // the jump host's key was kept
}

void TestJump::jump_host_that_forwards_nothing() {
    Lab jump;
    QVERIFY(jump.start_sshd("AllowTcpForwarding no\n").empty());
    jump.know_host();
    SshHost lab(m_lab.secrets, m_lab.answers, {"lab", through(jump)});
    const auto opened = Lab::open(lab);
    QVERIFY(!opened && opened.error().code == Error::Code::Unreachable);
    QVERIFY2(opened.error().text().find("AllowTcpForwarding") != std::string::npos, opened.error().text().c_str());
}

void TestJump::jump_hosts_in_a_circle() {
    Lab jump;
    QVERIFY(jump.start_sshd().empty());
    SshHost lab(m_lab.secrets, m_lab.answers,
                {"lab", through(jump, " ProxyJump other\nHost other\n ProxyJump jumper\n")});
    const auto opened = Lab::open(lab);
    QVERIFY2(!opened && opened.error().text().find("circle") != std::string::npos,
             opened ? "" : opened.error().text().c_str());
}

QTEST_GUILESS_MAIN(TestJump)
#include "tst_jump.moc"
