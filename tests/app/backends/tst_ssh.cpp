#include "lab.h"

#include "backends/ssh/settings.h"
#include "base/text.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <unistd.h>

using namespace salvor;
using Kind = exec::Outcome::Kind;
using backends::SshHost;
using backends::SshSettings;

/// Host keys, logins, settings and losses of an ssh connection.
class TestSsh : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void unknown_key_is_asked_and_kept();
    void unknown_key_not_confirmed();
    void hashed_known_hosts();
    void changed_key_names_file_and_line();
    void opening_says_where_it_is();
    void revoked_key();
    void strict_setting();
    void key_with_passphrase();
    void password();
    void nobody_lets_in();
    void unsupported_settings_are_named_data();
    void unsupported_settings_are_named();
    void unreachable();
    void lost_and_opened_again();
    void server_allows_few_channels();
    void keyboard_interactive();
    void destroyed_while_asking();
    void frozen_answers_do_not_block();

private:
    std::unique_ptr<SshHost> host(const std::string& more = {});
    Lab m_lab;
};

void TestSsh::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
}

void TestSsh::init() {
    m_lab.answers = {};
    m_lab.know_host();
}

std::unique_ptr<SshHost> TestSsh::host(const std::string& more) {
    return std::make_unique<SshHost>(m_lab.secrets, m_lab.answers,
                                     SshHost::Options{"lab", m_lab.write_config({}, more)});
}

void TestSsh::unknown_key_is_asked_and_kept() {
    std::filesystem::remove(m_lab.path("known_hosts"));
    const auto first = host();
    const auto opened = Lab::open(*first);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
    QCOMPARE(m_lab.answers.keys_asked, 1);
    QCOMPARE(opened->host_key, m_lab.answers.fingerprint);
    const auto second = host();
    QVERIFY(Lab::open(*second).has_value());
    QCOMPARE(m_lab.answers.keys_asked, 1);
    QProcess keygen;
    keygen.start(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), QString::fromStdString(m_lab.path("known_hosts"))});
    QVERIFY(keygen.waitForFinished());
    QVERIFY(keygen.readAll().contains(QByteArray::fromStdString(opened->host_key)));
}

void TestSsh::unknown_key_not_confirmed() {
    std::filesystem::remove(m_lab.path("known_hosts"));
    m_lab.answers.key_is_right = false;
    const auto opened = Lab::open(*host());
    QVERIFY(!opened && opened.error().code == Error::Code::Refused);
    QVERIFY(!std::filesystem::exists(m_lab.path("known_hosts")));
}

void TestSsh::hashed_known_hosts() {
    QProcess keygen;
    keygen.start(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-H"), QStringLiteral("-f"), QString::fromStdString(m_lab.path("known_hosts"))});
    QVERIFY(keygen.waitForFinished());
    QVERIFY(Lab::contents(m_lab.path("known_hosts")).starts_with("|1|"));
    QVERIFY(Lab::open(*host()).has_value());
    QCOMPARE(m_lab.answers.keys_asked, 0);
}

void TestSsh::changed_key_names_file_and_line() {
    const auto other = split(Lab::contents(m_lab.path("id.pub")), ' ');
    m_lab.put(m_lab.path("known_hosts"), "# a comment\nelsewhere ssh-ed25519 " + other[1] + "\n[127.0.0.1]:" +
                                             std::to_string(m_lab.port) + " ssh-ed25519 " + other[1] + "\n");
    const auto opened = Lab::open(*host());
    QVERIFY(!opened && opened.error().code == Error::Code::Refused);
    QVERIFY2(opened.error().what.find(m_lab.path("known_hosts") + ":3") != std::string::npos,
             opened.error().what.c_str());
    QCOMPARE(m_lab.answers.keys_asked, 0);
    // Told with everything that a person needs to judge it.
    QCOMPARE(m_lab.answers.changed.size(), std::size_t{1});
    const auto& changed = m_lab.answers.changed.front();
    const auto print_of = [&](const std::string& key) {
        QProcess keygen;
        keygen.start(QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), QString::fromStdString(key)});
        keygen.waitForFinished();
        return split(keygen.readAllStandardOutput().toStdString(), ' ').at(1);
    };
    QCOMPARE(changed.host, std::string("lab"));
    QCOMPARE(changed.shown, print_of(m_lab.path("hostkey.pub")));
    QCOMPARE(changed.known, print_of(m_lab.path("id.pub")));
    QCOMPARE(changed.file, m_lab.path("known_hosts"));
    QCOMPARE(changed.line, 3);
    QCOMPARE(changed.entry, "[127.0.0.1]:" + std::to_string(m_lab.port));
    QCOMPARE(changed.type, std::string("ssh-ed25519"));
}

void TestSsh::opening_says_where_it_is() {
    using exec::OpenStep;
    const auto steps = [&](SshHost& host) {
        std::vector<OpenStep> seen;
        connect(&host, &exec::Host::opening, [&](OpenStep step, const std::string&) { seen.push_back(step); });
        Lab::open(host);
        return seen;
    };
    const auto good = host();
    QVERIFY(steps(*good) == (std::vector{OpenStep::Resolve, OpenStep::Connect, OpenStep::HostKey, OpenStep::LogIn}));
    auto text = Lab::contents(m_lab.write_config({}));
    text.replace(text.find(m_lab.address), m_lab.address.size(), "no-such-host.invalid");
    m_lab.put(m_lab.path("nameless"), text);
    SshHost nobody(m_lab.secrets, m_lab.answers, {"lab", m_lab.path("nameless")});
    QVERIFY(steps(nobody) == std::vector{OpenStep::Resolve});
    std::filesystem::remove(m_lab.path("known_hosts"));
    m_lab.answers.key_is_right = false;
    const auto strange = host();
    QVERIFY(steps(*strange) == (std::vector{OpenStep::Resolve, OpenStep::Connect, OpenStep::HostKey}));
}

void TestSsh::revoked_key() {
    const auto key = split(Lab::contents(m_lab.path("hostkey.pub")), ' ');
    m_lab.put(m_lab.path("known_hosts"),
              Lab::contents(m_lab.path("known_hosts")) + "@revoked * ssh-ed25519 " + key[1] + "\n");
    const auto opened = Lab::open(*host());
    QVERIFY(!opened && opened.error().what.find("revoked") != std::string::npos);
}

void TestSsh::strict_setting() {
    std::filesystem::remove(m_lab.path("known_hosts"));
    const auto opened = Lab::open(*host(" StrictHostKeyChecking yes\n"));
    QVERIFY(!opened && opened.error().code == Error::Code::Refused);
    QCOMPARE(m_lab.answers.keys_asked, 0);
}

void TestSsh::key_with_passphrase() {
    const auto locked = m_lab.path("locked");
    std::filesystem::copy_file(m_lab.path("id"), locked, std::filesystem::copy_options::overwrite_existing);
    QProcess keygen;
    keygen.start(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-P"), QString(), QStringLiteral("-N"),
                  QStringLiteral("open sesame"), QStringLiteral("-f"), QString::fromStdString(locked)});
    QVERIFY(keygen.waitForFinished() && keygen.exitCode() == 0);
    const auto config = m_lab.path("locked-config");
    auto text = Lab::contents(m_lab.write_config({}));
    text.replace(text.find("IdentityFile " + m_lab.path("id")), 13 + m_lab.path("id").size(), "IdentityFile " + locked);
    m_lab.put(config, text);
    m_lab.answers.secrets["key " + locked] = "open sesame";
    SshHost good(m_lab.secrets, m_lab.answers, {"lab", config});
    const auto opened = Lab::open(good);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
    QCOMPARE(m_lab.answers.asked, std::vector<std::string>{"key " + locked});
    QCOMPARE(m_lab.answers.judged, std::vector<std::string>{"key " + locked + " taken"});
    m_lab.answers.secrets["key " + locked] = "wrong";
    SshHost bad(m_lab.secrets, m_lab.answers, {"lab", config});
    QVERIFY(!Lab::open(bad).has_value());
}

void TestSsh::password() {
    const TestUser user("salvor-t5", "");
    if (!user.ready()) QSKIP("a user with a password needs root and sudo");
    const auto config = m_lab.path("password-config");
    auto text = Lab::contents(m_lab.write_config(user.name));
    text.replace(text.find("IdentityFile"), 12, "IdentityFile /no/such/key #");
    m_lab.put(config, text);
    m_lab.answers.secrets["login"] = user.password;
    SshHost good(m_lab.secrets, m_lab.answers, {"lab", config});
    const auto opened = Lab::open(good);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
    QCOMPARE(opened->user, user.name);
    QCOMPARE(m_lab.answers.judged, std::vector<std::string>{"login taken"});
    m_lab.answers.secrets["login"] = "wrong";
    m_lab.answers.judged.clear();
    SshHost bad(m_lab.secrets, m_lab.answers, {"lab", config});
    QVERIFY(!Lab::open(bad).has_value());
    QCOMPARE(m_lab.answers.judged, std::vector<std::string>(3, "login refused"));
}

void TestSsh::nobody_lets_in() {
    const auto opened = Lab::open(*host(" PubkeyAuthentication yes\n IdentityAgent none\n User nobody-here\n"), 40'000);
    Q_UNUSED(opened)
    const auto config = m_lab.path("stranger-config");
    auto text = Lab::contents(m_lab.write_config("nobody-here"));
    m_lab.put(config, text);
    SshHost stranger(m_lab.secrets, m_lab.answers, {"lab", config});
    const auto refused = Lab::open(stranger, 40'000);
    QVERIFY(!refused && refused.error().code == Error::Code::Refused);
    QVERIFY2(refused.error().what.find("nobody-here") != std::string::npos, refused.error().what.c_str());
}

void TestSsh::unsupported_settings_are_named_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* key, const char* value) {
        QTest::newRow(key) << QString::fromLatin1(" %1 %2\n").arg(QString::fromLatin1(key), QString::fromLatin1(value))
                           << QString::fromLatin1(key).toLower();
    };
    row("ProxyCommand", "nc %h %p");
    row("HostKeyAlias", "other");
    row("CertificateFile", "/x/y-cert.pub");
    row("KnownHostsCommand", "/bin/keys");
    row("BindAddress", "127.0.0.2");
}

void TestSsh::unsupported_settings_are_named() {
    QFETCH(QString, line);
    QFETCH(QString, key);
    const auto opened = Lab::open(*host(line.toStdString()));
    QVERIFY(!opened && opened.error().code == Error::Code::Refused);
    QVERIFY2(opened.error().what.find(key.toStdString()) != std::string::npos, opened.error().what.c_str());
}

void TestSsh::unreachable() {
    SshHost closed(m_lab.secrets, m_lab.answers, {"127.0.0.1", {}});
    const auto config = m_lab.path("closed-config");
    auto text = Lab::contents(m_lab.write_config({}));
    text.replace(text.find("Port "), 5 + std::to_string(m_lab.port).size(), "Port 1");
    m_lab.put(config, text);
    SshHost nobody(m_lab.secrets, m_lab.answers, {"lab", config});
    const auto opened = Lab::open(nobody);
    QVERIFY(!opened && opened.error().code == Error::Code::Unreachable);
    const auto ran = Lab::run(nobody, m_lab.command({"true"}), 3000);
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    QCOMPARE(ran.finished, 1);
    SshHost broken(m_lab.secrets, m_lab.answers, {"lab", "/no/such/config"});
    QVERIFY(!Lab::open(broken).has_value());
}

void TestSsh::lost_and_opened_again() {
    const auto lab = host();
    QVERIFY(Lab::open(*lab).has_value());
    int lost = 0;
    connect(lab.get(), &exec::Host::lost, [&] { ++lost; });
    const auto execution = lab->execute(m_lab.helper({"sleep", "20"}));
    const auto command = m_lab.helper({"sleep", "20"});
    const auto stopping = lab->execute(command);
    std::vector<exec::Outcome> outcomes;
    int started = 0;
    for (const auto* one : {execution.get(), stopping.get()}) {
        connect(one, &exec::Execution::started, [&] { ++started; });
        connect(one, &exec::Execution::finished, [&](const exec::Outcome& outcome) { outcomes.push_back(outcome); });
    }
    execution->start();
    stopping->start();
    QTRY_COMPARE(started, 2);
    QElapsedTimer clock;
    clock.start();
    for (const long pid : m_lab.sessions()) ::kill(static_cast<pid_t>(pid), SIGKILL);
    QTRY_COMPARE(outcomes.size(), std::size_t{2});
    QVERIFY(clock.elapsed() < 2000);
    for (const auto& outcome : outcomes) QVERIFY2(outcome.kind == Kind::ConnectionLost, outcome.text().c_str());
    QTRY_COMPARE(lost, 1);
    QVERIFY(Lab::run(*lab, m_lab.command({"true"}), 3000).outcome.kind == Kind::FailedToStart);
    QVERIFY(Lab::open(*lab).has_value());
    QCOMPARE(Lab::run(*lab, m_lab.command({"true"})).outcome.text(), std::string("exit 0"));
}

void TestSsh::server_allows_few_channels() {
    m_lab.stop_sshd();
    const auto why = m_lab.start_sshd("MaxSessions 3\n");
    QVERIFY2(why.empty(), why.c_str());
    {
        const auto lab = host();
        QVERIFY(Lab::open(*lab).has_value());
        std::vector<std::unique_ptr<exec::Execution>> executions;
        int good = 0;
        for (int i = 0; i < 12; ++i) {
            executions.push_back(lab->execute(m_lab.helper({"tick", "4"})));
            connect(executions.back().get(), &exec::Execution::finished,
                    [&](const exec::Outcome& outcome) { good += outcome.text() == "exit 5" ? 1 : 0; });
            executions.back()->start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(good, 12, 20'000);
    }
    m_lab.stop_sshd();
    QVERIFY(m_lab.start_sshd().empty());
}

void TestSsh::keyboard_interactive() {
    const TestUser user("salvor-t6", "");
    if (!user.ready()) QSKIP("a user with a password needs root and sudo");
    Lab asking;
    QVERIFY(asking
                .start_sshd("UsePAM yes\nKbdInteractiveAuthentication yes\nPasswordAuthentication no\n"
                            "AuthenticationMethods keyboard-interactive\n")
                .empty());
    asking.know_host();
    asking.answers.secrets["login"] = user.password;
    SshHost good(asking.secrets, asking.answers, {"lab", asking.write_config(user.name)});
    const auto opened = Lab::open(good, 40'000);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
    QCOMPARE(opened->user, user.name);
    asking.answers.secrets["login"] = "wrong";
    SshHost bad(asking.secrets, asking.answers, {"lab", asking.write_config(user.name)});
    QVERIFY(!Lab::open(bad, 40'000).has_value());
}

void TestSsh::destroyed_while_asking() {
    struct Silent : exec::Prompter {
        void confirm_host_key(const std::string&, const std::string&, const std::string&,
                              std::function<void(bool)> then) override {
            kept = std::move(then);
        }
        void ask_secret(const std::string&, const std::string&, std::function<void(Result<Secret>)>) override {}
        std::function<void(bool)> kept;
    } silent;
    std::filesystem::remove(m_lab.path("known_hosts"));
    auto lab = std::make_unique<SshHost>(m_lab.secrets, silent, SshHost::Options{"lab", m_lab.write_config({})});
    lab->open([](const Result<exec::HostIdentity>&) {});
    QTRY_VERIFY(silent.kept);
    QElapsedTimer clock;
    clock.start();
    lab.reset();
    QVERIFY2(clock.elapsed() < 1000, std::to_string(clock.elapsed()).c_str());
    silent.kept(true);
}

void TestSsh::frozen_answers_do_not_block() {
    const auto lab = host();
    QVERIFY(Lab::open(*lab).has_value());
    const auto sessions = m_lab.sessions();
    for (const long pid : sessions) ::kill(static_cast<pid_t>(pid), SIGSTOP);
    const auto execution = lab->execute(m_lab.command({"true"}));
    QElapsedTimer clock;
    clock.start();
    execution->start();
    QTest::qWait(300);
    QVERIFY(clock.elapsed() < 1000);
    QVERIFY(execution->state() == exec::Execution::State::Starting);
    for (const long pid : sessions) ::kill(static_cast<pid_t>(pid), SIGCONT);
    QTRY_VERIFY(execution->state() == exec::Execution::State::Finished);
}

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
