#include "lab.h"

#include "base/text.h"
#include "exec/launch.h"

#include <QElapsedTimer>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <unistd.h>

using namespace salvor;
using Kind = exec::Outcome::Kind;

/// Commands that survive the console and the connection.
class TestDetach : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_host.reset(); }

    void runs_to_its_end_data() { kinds(); }
    void runs_to_its_end();
    void codes_and_signals_data() { kinds(true); }
    void codes_and_signals();
    void stdin_is_exact_data() { kinds(true); }
    void stdin_is_exact();
    void is_never_started_twice_data() { kinds(true); }
    void is_never_started_twice();
    void is_found_again_after_the_host_went_data() { kinds(); }
    void is_found_again_after_the_host_went();
    void link_cut_under_a_printing_command();
    void is_found_by_its_mark_alone_data() { kinds(true); }
    void is_found_by_its_mark_alone();
    void never_started_cannot_start_later_data() { kinds(); }
    void never_started_cannot_start_later();
    void killed_without_a_result_data() { kinds(); }
    void killed_without_a_result();
    void another_boot_data() { kinds(); }
    void another_boot();
    void overdue_is_only_said_data() { kinds(true); }
    void overdue_is_only_said();
    void cancel_data() { kinds(); }
    void cancel();
    void no_secret_on_disk_data() { kinds(); }
    void no_secret_on_disk();
    void pipe_data() { kinds(); }
    void pipe();
    void begins_while_another_is_forgotten();
    void foreign_folder_is_refused_data() { kinds(); }
    void foreign_folder_is_refused();

private:
    static void kinds(bool drill = false);
    static std::string kind() { return QTest::currentDataTag() == nullptr ? "ssh" : QTest::currentDataTag(); }
    exec::Command detached(std::vector<std::string> arguments);
    exec::ProcessRef start_and_leave(const exec::Command& command);
    Ran attach(const exec::Command& command, const exec::ProcessRef& process);
    void forget(const exec::ProcessRef& process, const std::string& run = {});
    Lab m_lab;
    std::unique_ptr<exec::Host> m_host;
    std::unique_ptr<exec::Execution> m_left;
};

void TestDetach::kinds(bool drill) {
    QTest::addColumn<QString>("kind");
    QTest::newRow("process") << QStringLiteral("process");
    QTest::newRow("ssh") << QStringLiteral("ssh");
    if (drill) QTest::newRow("drill") << QStringLiteral("drill");
}

void TestDetach::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_lab.know_host();
}

void TestDetach::init() {
    m_host = m_lab.host(kind());
    QVERIFY(Lab::open(*m_host).has_value());
}

exec::Command TestDetach::detached(std::vector<std::string> arguments) {
    auto command = m_lab.helper(std::move(arguments));
    command.detach = true;
    return command;
}

exec::ProcessRef TestDetach::start_and_leave(const exec::Command& command) {
    exec::ProcessRef process;
    m_left = m_host->execute(command);
    connect(m_left.get(), &exec::Execution::started, [&](const exec::ProcessRef& got) { process = got; });
    m_left->start();
    for (int i = 0; i < 500 && process.pid == 0; ++i) QTest::qWait(10);
    m_left.reset();
    return process;
}

Ran TestDetach::attach(const exec::Command& command, const exec::ProcessRef& process) {
    auto again = command;
    again.detach = false;
    again.attach = process;
    return Lab::run(*m_host, again);
}

void TestDetach::forget(const exec::ProcessRef& process, const std::string& run) {
    bool forgotten = false;
    m_host->forget(process, run, [&](Result<void> done) { forgotten = done.has_value(); });
    QTRY_VERIFY(forgotten);
}

void TestDetach::runs_to_its_end() {
    auto command = detached({"print", "out\n", "err\n", "4"});
    command.env["GREETING"] = exec::MixedText(std::string("on no disk"));
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 4"));
    QCOMPARE(ran.out, std::string("out\n"));
    QCOMPARE(ran.err, std::string("err\n"));
    QCOMPARE(ran.started, 1);
    QVERIFY(ran.process.folder.ends_with(command.mark.substr(command.mark.find('/'))));
    QCOMPARE(std::filesystem::status(ran.process.folder).permissions(), std::filesystem::perms::owner_all);
    QCOMPARE(Lab::contents(ran.process.folder + "/result"), std::string("4\n"));
    for (const auto& entry : std::filesystem::directory_iterator(ran.process.folder))
        QVERIFY2(Lab::contents(entry.path()).find("on no disk") == std::string::npos, entry.path().c_str());
    QCOMPARE(ran.process.boot_id, std::string(trimmed(Lab::contents("/proc/sys/kernel/random/boot_id"))));
    forget(ran.process);
    QVERIFY(!std::filesystem::exists(ran.process.folder));
}

void TestDetach::codes_and_signals() {
    QCOMPARE(Lab::run(*m_host, detached({"exit", "137"})).outcome.text(), std::string("exit 137"));
    QCOMPARE(Lab::run(*m_host, detached({"signal", "9"})).outcome.text(), std::string("ended by signal 9"));
    QCOMPARE(Lab::run(*m_host, detached({"signal", "15"})).outcome.text(), std::string("ended by signal 15"));
    auto command = m_lab.command({"no-such-program-here"});
    command.detach = true;
    const auto ran = Lab::run(*m_host, command);
    QVERIFY(ran.outcome.kind == Kind::FailedToStart);
    QCOMPARE(ran.started, 0);
}

void TestDetach::stdin_is_exact() {
    std::string bytes;
    for (int i = 0; i < 200'000; ++i) bytes += static_cast<char>((i * 7 + i / 251) & (kind() == "drill" ? 127 : 255));
    auto command = m_lab.command({"cat"});
    command.detach = true;
    command.in.text = exec::MixedText(bytes);
    auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QVERIFY(ran.out == bytes);
    command = m_lab.command({"cat"});
    command.detach = true;
    ran = Lab::run(*m_host, command, 5000);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
}

void TestDetach::is_never_started_twice() {
    const auto count = m_lab.path("twice-" + std::string(QTest::currentDataTag()));
    const auto command = detached({"count", count});
    QCOMPARE(Lab::run(*m_host, command).outcome.text(), std::string("exit 0"));
    const auto again = Lab::run(*m_host, command);
    QVERIFY2(again.outcome.kind == Kind::FailedToStart, again.outcome.text().c_str());
    QCOMPARE(m_lab.seen(kind(), count), std::string("run\n"));
}

void TestDetach::is_found_again_after_the_host_went() {
    const auto command = detached({"tick", "20"});
    const auto process = start_and_leave(command);
    QVERIFY(process.pid > 0);
    QTest::qWait(200);
    m_host.reset();
    QTest::qWait(200);
    init();
    const auto ran = attach(command, process);
    QCOMPARE(ran.outcome.text(), std::string("exit 5"));
    QCOMPARE(lines(ran.out).size(), std::size_t{20});
    QVERIFY(ran.out.starts_with("tick 0\n"));
    QCOMPARE(ran.process.pid, process.pid);
    const auto late = attach(command, process);
    QCOMPARE(late.outcome.text(), std::string("exit 5"));
    QVERIFY(late.out == ran.out);
    forget(process);
    const auto gone = attach(command, process);
    QVERIFY2(gone.outcome.kind == Kind::OutcomeUnknown, gone.outcome.text().c_str());
}

void TestDetach::link_cut_under_a_printing_command() {
    const auto command = detached({"tick", "30"});
    const auto execution = m_host->execute(command);
    exec::ProcessRef process;
    exec::Outcome outcome;
    int finished = 0;
    int lost = 0;
    connect(execution.get(), &exec::Execution::started, [&](const exec::ProcessRef& got) { process = got; });
    connect(execution.get(), &exec::Execution::finished, [&](const exec::Outcome& got) { outcome = got, ++finished; });
    connect(m_host.get(), &exec::Host::lost, [&] { ++lost; });
    execution->start();
    QTRY_VERIFY(execution->out_size() > 0);
    for (const long pid : m_lab.sessions()) ::kill(static_cast<pid_t>(pid), SIGKILL);
    QTRY_COMPARE(finished, 1);
    QVERIFY2(outcome.kind == Kind::ConnectionLost, outcome.text().c_str());
    QTRY_COMPARE(lost, 1);
    QVERIFY(Lab::open(*m_host).has_value());
    const auto ran = attach(command, process);
    QCOMPARE(ran.outcome.text(), std::string("exit 5"));
    QCOMPARE(lines(ran.out).size(), std::size_t{30});
}

void TestDetach::is_found_by_its_mark_alone() {
    const auto command = detached({"tick", "10"});
    start_and_leave(command);
    const auto ran = attach(command, {});
    QCOMPARE(ran.outcome.text(), std::string("exit 5"));
    QCOMPARE(lines(ran.out).size(), std::size_t{10});
}

void TestDetach::never_started_cannot_start_later() {
    const auto count = m_lab.path("late-" + std::string(QTest::currentDataTag()));
    const auto command = detached({"count", count});
    exec::ProcessRef meant;
    meant.boot_id = "00000000-0000-0000-0000-000000000000";
    auto ran = attach(command, meant);
    QVERIFY2(ran.outcome.kind == Kind::OutcomeUnknown, ran.outcome.text().c_str());
    meant.boot_id = std::string(trimmed(Lab::contents("/proc/sys/kernel/random/boot_id")));
    ran = attach(command, meant);
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart && ran.outcome.why == exec::never_started,
             ran.outcome.text().c_str());
    ran = Lab::run(*m_host, command);
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
    QCOMPARE(Lab::contents(count), std::string());
    forget({}, command.mark.substr(0, command.mark.find('/')));
    const auto run =
        "/tmp/salvor-" + std::to_string(::geteuid()) + "-" + command.mark.substr(0, command.mark.find('/'));
    QVERIFY(!std::filesystem::exists(run));
}

void TestDetach::killed_without_a_result() {
    const auto command = detached({"sleep", "30"});
    const auto process = start_and_leave(command);
    ::kill(static_cast<pid_t>(-process.pid), SIGKILL);
    const auto ran = attach(command, process);
    QVERIFY2(ran.outcome.kind == Kind::OutcomeUnknown, ran.outcome.text().c_str());
    QVERIFY2(ran.outcome.why.find("killed") != std::string::npos, ran.outcome.why.c_str());
}

void TestDetach::another_boot() {
    const auto command = detached({"exit", "0"});
    const auto process = Lab::run(*m_host, command).process;
    std::filesystem::remove(process.folder + "/result");
    m_lab.put(process.folder + "/pid", std::to_string(::getpid()) + " 1 00000000-0000-0000-0000-000000000000\n");
    const auto ran = attach(command, process);
    QVERIFY2(ran.outcome.kind == Kind::OutcomeUnknown, ran.outcome.text().c_str());
    QVERIFY2(ran.outcome.why.find("restarted") != std::string::npos, ran.outcome.why.c_str());
}

void TestDetach::overdue_is_only_said() {
    auto command = detached({"tick", "20"});
    command.limit = std::chrono::milliseconds(200);
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.overdue, 1);
    QCOMPARE(ran.outcome.text(), std::string("exit 5"));
}

void TestDetach::cancel() {
    for (const bool again : {false, true}) {
        auto command = detached({"stubborn"});
        if (again) {
            command.attach = start_and_leave(command);
            command.detach = false;
        }
        const auto execution = m_host->execute(command);
        exec::Outcome outcome;
        int finished = 0;
        connect(execution.get(), &exec::Execution::finished,
                [&](const exec::Outcome& got) { outcome = got, ++finished; });
        execution->start();
        QTRY_VERIFY(execution->out_size() > 0);
        execution->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished, 1, 6000);
        QVERIFY2(outcome.kind == Kind::Cancelled, outcome.text().c_str());
    }
}

void TestDetach::no_secret_on_disk() {
    m_lab.secrets.put("disk", Secret("canary-disk-402"));
    auto command = m_lab.command({"sh", "-c", "sleep 0.5; x=$(cat); echo ${#x}; test \"$PW\" = \"$x\" && echo same"});
    command.detach = true;
    command.env["PW"] = exec::MixedText(SecretRef{"disk", 15});
    command.in.text = exec::MixedText(SecretRef{"disk", 15});
    const auto process = start_and_leave(command);
    QVERIFY(process.pid > 0);
    for (const auto& entry : std::filesystem::directory_iterator(process.folder))
        QVERIFY2(Lab::contents(entry.path()).find("canary-disk-402") == std::string::npos, entry.path().c_str());
    const auto ran = attach(command, process);
    QCOMPARE(ran.out, std::string("15\nsame\n"));
    command.mark += "0";
    m_lab.secrets.put("disk", Secret(std::string(100'000, 'x')));
    QVERIFY(Lab::run(*m_host, command).outcome.kind == Kind::FailedToStart);
}

void TestDetach::pipe() {
    auto command = detached({"print", "b\na\n", "", "3"});
    command.stages.push_back({"sort"});
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(ran.out, std::string("a\nb\n"));
    QCOMPARE(ran.outcome.stages, (std::vector<int>{3, 0}));
}

/// Who is done takes the run's folder away if it is empty, and who begins may just have found it there.
void TestDetach::begins_while_another_is_forgotten() {
    m_host = m_lab.host("process");
    QVERIFY(Lab::open(*m_host).has_value());
    for (int i = 0; i < 60; ++i) {
        const auto first = Lab::run(*m_host, detached({"exit", "0"}));
        bool forgotten = false;
        m_host->forget(first.process, {}, [&](const Result<void>& done) { forgotten = done.has_value(); });
        const auto second = Lab::run(*m_host, detached({"exit", "0"}));
        QCOMPARE(second.outcome.text(), std::string("exit 0"));
        QTRY_VERIFY(forgotten);
        forget(second.process);
    }
}

void TestDetach::foreign_folder_is_refused() {
    auto command = detached({"exit", "0"});
    command.mark = "x" + command.mark;
    const auto folder =
        "/tmp/salvor-" + std::to_string(::geteuid()) + "-" + command.mark.substr(0, command.mark.find('/'));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory_symlink(m_lab.path(""), folder);
    const auto ran = Lab::run(*m_host, command);
    std::filesystem::remove(folder);
    QVERIFY2(ran.outcome.kind == Kind::FailedToStart, ran.outcome.text().c_str());
}

QTEST_GUILESS_MAIN(TestDetach)
#include "tst_detach.moc"
