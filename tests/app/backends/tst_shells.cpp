#include "lab.h"

#include "base/text.h"

#include <QTest>
#include <filesystem>
#include <unistd.h>

using namespace salvor;
using Kind = exec::Outcome::Kind;

/// Hosts as they are: every login shell, with start-up files that print and export, a /tmp from which nothing may be
/// executed, a read-only /usr. Needs root for the users and the mounts.
class TestShells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void login_shell_data();
    void login_shell();
    void tmp_without_exec_and_usr_read_only();

private:
    void settle(const std::string& shell);
    Lab m_lab;
    std::unique_ptr<TestUser> m_user;
};

void TestShells::initTestCase() {
    if (::geteuid() != 0) QSKIP("users with other login shells need root");
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_lab.know_host();
    m_user = std::make_unique<TestUser>("salvor-t7", "");
    QVERIFY(m_user->ready());
    std::filesystem::create_symlink("/bin/busybox", m_lab.path("ash"));
}

void TestShells::login_shell_data() {
    QTest::addColumn<QString>("shell");
    for (const char* shell : {"/bin/sh", "/bin/bash", "/usr/bin/fish", "/bin/tcsh", "/bin/csh", "/usr/bin/zsh", "ash"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

/// The user's shell, and start-up files of all of them that print on both channels, export a variable and redefine
/// words.
void TestShells::settle(const std::string& shell) {
    QVERIFY(Lab::tool(QStringLiteral("usermod"),
                      {QStringLiteral("-s"), QString::fromStdString(shell), QString::fromStdString(m_user->name)}));
    const auto home = "/home/" + m_user->name + "/";
    const std::string posix = "echo noise; echo more noise >&2; export CLUTTER=1; alias cat='cat -n' echo='echo -n'\n";
    for (const char* file : {".profile", ".bashrc", ".bash_profile", ".zshenv", ".zshrc"})
        m_lab.put(home + file, posix, 0644);
    for (const char* file : {".cshrc", ".tcshrc", ".login"})
        m_lab.put(home + file, "echo noise\nsetenv CLUTTER 1\nalias cat 'cat -n'\n", 0644);
    std::filesystem::create_directories(home + ".config/fish");
    m_lab.put(home + ".config/fish/config.fish", "echo noise; echo more noise >&2; set -gx CLUTTER 1\n", 0644);
    QVERIFY(Lab::tool(QStringLiteral("chown"),
                      {QStringLiteral("-R"), QString::fromStdString(m_user->name), QString::fromStdString(home)}));
}

void TestShells::login_shell() {
    QFETCH(QString, shell);
    const auto path = shell == QStringLiteral("ash") ? m_lab.path("ash") : shell.toStdString();
    QVERIFY2(std::filesystem::exists(path), path.c_str());
    settle(path);
    const auto host = m_lab.host("ssh", m_user->name);
    const auto opened = Lab::open(*host);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
    QCOMPARE(opened->user, m_user->name);

    std::string bytes;
    for (int byte = 1; byte < 256; ++byte) bytes += static_cast<char>(byte);
    const std::vector<std::string> words{bytes, "", "'", "\\\\'", "$(id)`id`", "!!", "-n", "a\nb\n", "*", "%"};
    auto arguments = words;
    arguments.insert(arguments.begin(), "argv");
    auto command = m_lab.helper(arguments);
    auto ran = Lab::run(*host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    const auto got = lines(ran.out); // and nothing of the start-up files' noise
    QCOMPARE(got.size(), words.size());
    for (std::size_t i = 0; i < words.size(); ++i) QCOMPARE(got[i], to_hex(words[i]));
    QCOMPARE(ran.err, std::string());

    command = m_lab.helper({"env"});
    command.env["VALUE"] = exec::MixedText(bytes);
    ran = Lab::run(*host, command);
    QVERIFY(ran.out.find(to_hex("VALUE=" + bytes) + "\n") != std::string::npos);
    QVERIFY2(ran.out.find(to_hex("CLUTTER=")) == std::string::npos, "what a start-up file exports came through");

    command = m_lab.command({"cat"});
    command.in.text = exec::MixedText(bytes + std::string("\0", 1) + bytes);
    QCOMPARE(to_hex(Lab::run(*host, command).out), to_hex(command.in.text.shown()));
    QCOMPARE(Lab::run(*host, m_lab.helper({"exit", "37"})).outcome.text(), std::string("exit 37"));
    QCOMPARE(Lab::run(*host, m_lab.helper({"signal", "9"})).outcome.text(), std::string("ended by signal 9"));
    QVERIFY(Lab::run(*host, m_lab.command({"no-such-program"})).outcome.kind == Kind::FailedToStart);
    command = m_lab.helper({"print", "out\n", "err\n", "4"});
    command.detach = true;
    ran = Lab::run(*host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 4"));
    QCOMPARE(ran.out, std::string("out\n"));
    QCOMPARE(ran.err, std::string("err\n"));
}

void TestShells::tmp_without_exec_and_usr_read_only() {
    Lab narrow;
    narrow.wrapper = {
        QStringLiteral("unshare"),
        QStringLiteral("--mount"),
        QStringLiteral("sh"),
        QStringLiteral("-c"),
        QStringLiteral(
            "mount --bind /tmp /tmp && mount -o remount,bind,noexec,nosuid /tmp && mount --bind /usr /usr && "
            "mount -o remount,bind,ro /usr && exec \"$@\""),
        QStringLiteral("sh")};
    const auto why = narrow.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    narrow.know_host();
    const auto host = narrow.host("ssh");
    QVERIFY(Lab::open(*host).has_value());
    narrow.put(narrow.path("script"), "#!/bin/sh\nexit 0\n", 0755);
    const auto refused = Lab::run(*host, narrow.command({narrow.path("script")})); // the mount is as it is meant to be
    QVERIFY2(refused.outcome.text() != "exit 0", refused.outcome.text().c_str());
    auto command = narrow.command({"sh", "-c", "exit 5"}); // proc_helper may lie under /tmp itself
    QCOMPARE(Lab::run(*host, command).outcome.text(), std::string("exit 5"));
    command = narrow.command({"sh", "-c", "exit 6"});
    command.detach = true;
    QCOMPARE(Lab::run(*host, command).outcome.text(), std::string("exit 6"));
    command = narrow.command({"printf", "b\\na\\n"});
    command.stages.push_back({"sort"});
    QCOMPARE(Lab::run(*host, command).out, std::string("a\nb\n"));
}

QTEST_GUILESS_MAIN(TestShells)
#include "tst_shells.moc"
