#include "lab.h"

#include "base/text.h"

#include <QTest>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>

using namespace salvor;
using Kind = exec::Outcome::Kind;

/// The conformance of hosts: the same commands on this machine, over ssh, and in the world of a drill, which must not
/// be kinder than the other two. What a drill has no words for (a grandchild, a gibibyte) is for the two alone.
class TestExec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_host.reset(); }

    void says_who_it_is_data() { kinds(true); }
    void says_who_it_is();
    void argv_is_exact_data() { kinds(true); }
    void argv_is_exact();
    void environment_is_exact_data() { kinds(true); }
    void environment_is_exact();
    void stdin_is_exact_data() { kinds(true); }
    void stdin_is_exact();
    void no_stdin_is_end_of_file_data() { kinds(true); }
    void no_stdin_is_end_of_file();
    void exit_codes_data() { kinds(true); }
    void exit_codes();
    void signals_are_told_data() { kinds(true); }
    void signals_are_told();
    void program_not_found_data() { kinds(true); }
    void program_not_found();
    void pipe_tells_each_stage_data() { kinds(true); }
    void pipe_tells_each_stage();
    void fence_keeps_it_from_starting_data() { kinds(true); }
    void fence_keeps_it_from_starting();
    void bytes_come_as_they_are_data() { kinds(true); }
    void bytes_come_as_they_are();
    void half_lines_and_channels_data() { kinds(true); }
    void half_lines_and_channels();
    void bad_input_is_refused_data() { kinds(true); }
    void bad_input_is_refused();
    void daemon_does_not_hold_the_end_data() { kinds(); }
    void daemon_does_not_hold_the_end();
    void many_at_once_data() { kinds(true); }
    void many_at_once();
    void big_output_data() { kinds(); }
    void big_output();
    void no_descriptor_leaks();

private:
    static void kinds(bool drill = false);
    static std::string kind() { return QTest::currentDataTag() == nullptr ? "process" : QTest::currentDataTag(); }
    Lab m_lab;
    std::unique_ptr<exec::Host> m_host;
};

void TestExec::kinds(bool drill) {
    QTest::addColumn<QString>("kind");
    QTest::newRow("process") << QStringLiteral("process");
    QTest::newRow("ssh") << QStringLiteral("ssh");
    if (drill) QTest::newRow("drill") << QStringLiteral("drill");
}

void TestExec::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_lab.know_host();
}

void TestExec::init() {
    m_host = m_lab.host(kind());
    const auto opened = Lab::open(*m_host);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
}

void TestExec::says_who_it_is() {
    QFETCH(QString, kind);
    const auto identity = Lab::open(*m_host);
    QCOMPARE(identity->machine_id, std::string(trimmed(Lab::contents("/etc/machine-id"))));
    QCOMPARE(identity->boot_id, std::string(trimmed(Lab::contents("/proc/sys/kernel/random/boot_id"))));
    QVERIFY(!identity->user.empty());
    QCOMPARE(identity->host_key.starts_with("SHA256:"), kind == QStringLiteral("ssh"));
}

/// Every byte but NUL; a drill's programs read text, so there only those that are text.
static std::string all_bytes(const std::string& kind) {
    std::string bytes;
    for (int byte = 1; byte < (kind == "drill" ? 128 : 256); ++byte) bytes += static_cast<char>(byte);
    return bytes;
}

void TestExec::argv_is_exact() {
    const std::vector<std::string> words{all_bytes(kind()), "",          " ",  "'",
                                         "''\\''",          "$(id)`id`", "-n", "a\nb\n",
                                         "S.x.END",         "~",         "*",  std::string(100'000, 'q')};
    auto arguments = words;
    arguments.insert(arguments.begin(), "argv");
    const auto ran = Lab::run(*m_host, m_lab.helper(arguments));
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    const auto got = lines(ran.out);
    QCOMPARE(got.size(), words.size());
    for (std::size_t i = 0; i < words.size(); ++i) QCOMPARE(got[i], to_hex(words[i]));
}

void TestExec::environment_is_exact() {
    qputenv("SALVOR_TEST_DESK", "must not travel");
    auto command = m_lab.helper({"env"});
    m_lab.secrets.put("db", Secret("hunter2 \n'quoted'"));
    command.env["ALL_BYTES"] = exec::MixedText(all_bytes(kind()));
    command.env["s"] = exec::MixedText(std::string("plain"));
    exec::MixedText url(std::string("u:"));
    url.parts.emplace_back(SecretRef{"db", 16});
    command.env["URL"] = url;
    const auto ran = Lab::run(*m_host, command);
    std::map<std::string, std::string> got;
    for (const auto& line : lines(ran.out)) {
        if (line.find('[') != std::string::npos) continue;
        std::string plain;
        for (std::size_t i = 0; i + 1 < line.size(); i += 2)
            plain += static_cast<char>(std::stoi(line.substr(i, 2), nullptr, 16));
        const auto equals = plain.find('=');
        if (equals != std::string::npos) got[plain.substr(0, equals)] = plain.substr(equals + 1);
    }
    QCOMPARE(got["ALL_BYTES"], all_bytes(kind()));
    QCOMPARE(got["s"], std::string("plain"));
    QVERIFY2(ran.out.find(to_hex("URL=u:") + "[secret db]\n") != std::string::npos,
             ran.out.c_str());     // it came, and is masked
    if (kind() == "drill") return; // gives what the command says and nothing around it
    QCOMPARE(got["SALVOR_ACTION"], command.mark);
    QCOMPARE(got["LC_ALL"], std::string("C"));
    static const std::vector<std::string> allowed{
        "PATH",          "HOME",      "USER", "LOGNAME", "SHELL", "LC_ALL", "XDG_RUNTIME_DIR",
        "SALVOR_ACTION", "ALL_BYTES", "s",    "SHLVL",   "_"}; // the last two: bash as /bin/sh sets them itself
    for (const auto& [name, value] : got)
        QVERIFY2(std::find(allowed.begin(), allowed.end(), name) != allowed.end(), name.c_str());
    QVERIFY(!got.contains("SALVOR_TEST_DESK"));
}

void TestExec::stdin_is_exact() {
    std::string bytes;
    for (int i = 0; i < 300'000; ++i) bytes += static_cast<char>((i * 7 + i / 251) & (kind() == "drill" ? 127 : 255));
    QVERIFY(bytes.find('\0') != std::string::npos);
    auto command = m_lab.command({"cat"});
    command.in.text = exec::MixedText(bytes);
    const auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QVERIFY(ran.out == bytes);
}

void TestExec::no_stdin_is_end_of_file() {
    const auto ran = Lab::run(*m_host, m_lab.command({"cat"}), 5000);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(ran.finished, 1);
}

void TestExec::exit_codes() {
    for (const int code : {0, 1, 3, 126, 127, 129, 137, 255}) {
        const auto ran = Lab::run(*m_host, m_lab.helper({"exit", std::to_string(code)}));
        QCOMPARE(ran.outcome.text(), "exit " + std::to_string(code));
        QCOMPARE(ran.started, 1);
        QVERIFY(ran.process.pid > 0 && ran.process.started > 0);
    }
}

void TestExec::signals_are_told() {
    for (const int number : {SIGTERM, SIGKILL, SIGSEGV, SIGPIPE, SIGHUP}) {
        const auto ran = Lab::run(*m_host, m_lab.helper({"signal", std::to_string(number)}));
        QCOMPARE(ran.outcome.text(), "ended by signal " + std::to_string(number));
    }
}

void TestExec::program_not_found() {
    const auto plain = m_lab.path("plain");
    m_lab.put(plain, "#!/bin/sh\n", 0644);
    for (const std::string& program :
         {std::string("no-such-program-here"), std::string("/no/such/program"), plain, std::string("/tmp")}) {
        const auto ran = Lab::run(*m_host, m_lab.command({program, "x"}));
        QVERIFY2(ran.outcome.kind == Kind::FailedToStart, (program + ": " + ran.outcome.text()).c_str());
        QVERIFY2(ran.outcome.why.find(program) != std::string::npos, ran.outcome.why.c_str());
        QCOMPARE(ran.started, 0);
    }
    if (kind() == "drill") return; // its programs have no folder
    auto command = m_lab.command({"true"});
    command.cwd = "/no/such/folder";
    QCOMPARE(static_cast<int>(Lab::run(*m_host, command).outcome.kind), static_cast<int>(Kind::FailedToStart));
    command = m_lab.command({"pwd"});
    command.cwd = "/usr";
    QCOMPARE(Lab::run(*m_host, command).out, std::string("/usr\n"));
}

void TestExec::pipe_tells_each_stage() {
    auto command = m_lab.helper({"print", "b\na\n", "oops\n", "4"});
    command.stages.push_back({"sort"});
    command.stages.push_back({PROC_HELPER, "exit", "6"});
    command.stages.push_back({"cat"});
    auto ran = Lab::run(*m_host, command);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QVERIFY2((ran.outcome.stages == std::vector<int>{4, 0, 6, 0}) ||
                 (ran.outcome.stages == std::vector<int>{4, 141, 6, 0}) ||
                 (ran.outcome.stages == std::vector<int>{4, 2, 6, 0}),
             ran.outcome.to_json().dump().c_str());
    QCOMPARE(ran.err.substr(0, 5), std::string("oops\n"));
    command = m_lab.command({"cat"});
    command.in.text = exec::MixedText(std::string("b\na\n"));
    command.stages.push_back({"sort"});
    ran = Lab::run(*m_host, command);
    QCOMPARE(ran.out, std::string("a\nb\n"));
    QCOMPARE(ran.outcome.stages, (std::vector<int>{0, 0}));
    command = m_lab.helper({"signal", "9"});
    command.stages.push_back({"cat"});
    QCOMPARE(Lab::run(*m_host, command).outcome.stages, (std::vector<int>{137, 0}));
}

void TestExec::fence_keeps_it_from_starting() {
    const auto token = m_lab.path("token");
    m_lab.put(token, "mine\n", 0644);
    const auto count = m_lab.path("count-" + std::string(QTest::currentDataTag()));
    auto command = m_lab.helper({"count", count});
    command.fence = {std::string(trimmed(Lab::contents("/etc/machine-id"))), token, "mine"};
    QCOMPARE(Lab::run(*m_host, command).outcome.text(), std::string("exit 0"));
    command.fence.lock_token = "another's";
    auto ran = Lab::run(*m_host, command);
    QCOMPARE(static_cast<int>(ran.outcome.kind), static_cast<int>(Kind::FailedToStart));
    QVERIFY2(ran.outcome.why.find("lock") != std::string::npos, ran.outcome.why.c_str());
    command.fence = {"0123456789abcdef0123456789abcdef", {}, {}};
    ran = Lab::run(*m_host, command);
    QVERIFY2(ran.outcome.why.find("machine-id") != std::string::npos, ran.outcome.why.c_str());
    command.fence = {{}, "/no/such/token", "mine"};
    QCOMPARE(static_cast<int>(Lab::run(*m_host, command).outcome.kind), static_cast<int>(Kind::FailedToStart));
    QCOMPARE(m_lab.seen(kind(), count), std::string("run\n"));
}

/// Progress by carriage returns, colours, NUL and bytes that are no UTF-8: kept as they came.
void TestExec::bytes_come_as_they_are() {
    const std::string bytes("10%\r50%\r100%\n\033[1;31mred\033[0m \0 \xff\xc3 half", 38);
    const auto ran = Lab::run(*m_host, m_lab.helper({"raw", to_base64(bytes)}));
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(to_hex(ran.out), to_hex(bytes));
}

void TestExec::half_lines_and_channels() {
    const auto ran = Lab::run(*m_host, m_lab.helper({"print", "no end", "S.half", "0"}));
    QCOMPARE(ran.out, std::string("no end"));
    QCOMPARE(ran.err, std::string("S.half"));
}

void TestExec::bad_input_is_refused() {
    auto command = m_lab.helper({"exit", "0"});
    command.env["BAD-NAME"] = exec::MixedText(std::string("x"));
    QCOMPARE(static_cast<int>(Lab::run(*m_host, command).outcome.kind), static_cast<int>(Kind::FailedToStart));
    command = m_lab.helper({"exit", std::string("a\0b", 3)});
    QCOMPARE(static_cast<int>(Lab::run(*m_host, command).outcome.kind), static_cast<int>(Kind::FailedToStart));
    command = m_lab.command({"cat"});
    command.in.text = exec::MixedText(SecretRef{"nobody knows it", 3});
    QVERIFY(Lab::run(*m_host, command).outcome.kind != Kind::Exited);
    command = m_lab.helper({"exit", "0"});
    command.mark = "../x/$(id)";
    QCOMPARE(static_cast<int>(Lab::run(*m_host, command).outcome.kind), static_cast<int>(Kind::FailedToStart));
}

void TestExec::daemon_does_not_hold_the_end() {
    const auto ran = Lab::run(*m_host, m_lab.helper({"daemon"}));
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(ran.out, std::string("done\n"));
    QVERIFY2(ran.milliseconds < 2000, std::to_string(ran.milliseconds).c_str());
}

void TestExec::many_at_once() {
    std::vector<std::unique_ptr<exec::Execution>> executions;
    int good = 0;
    for (int i = 0; i < 25; ++i) {
        executions.push_back(m_host->execute(m_lab.helper({"tick", "4"})));
        connect(executions.back().get(), &exec::Execution::finished,
                [&](const exec::Outcome& outcome) { good += outcome.text() == "exit 5" ? 1 : 0; });
        executions.back()->start();
    }
    QTRY_COMPARE_WITH_TIMEOUT(good, 25, 30'000);
}

void TestExec::big_output() {
    const auto before = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    [[maybe_unused]] const auto rss = before();
    const auto command = m_lab.helper({"flood", "256"});
    Ran ran;
    const auto execution = m_host->execute(command);
    int grew = 0;
    connect(execution.get(), &exec::Execution::grew, [&] { ++grew; });
    connect(execution.get(), &exec::Execution::finished,
            [&](const exec::Outcome& outcome) { ran.outcome = outcome, ++ran.finished; });
    execution->start();
    QTRY_COMPARE_WITH_TIMEOUT(ran.finished, 1, 60'000);
    QCOMPARE(ran.outcome.text(), std::string("exit 0"));
    QCOMPARE(execution->out_size(), std::size_t{256} << 20);
    QCOMPARE(std::filesystem::file_size(command.capture.out), std::uintmax_t{256} << 20);
    QVERIFY(grew > 0);
#ifndef __SANITIZE_ADDRESS__ // it keeps freed memory
    QVERIFY2(before() - rss < 24 * 1024, std::to_string(before() - rss).c_str());
#endif
    std::filesystem::remove(command.capture.out);
}

void TestExec::no_descriptor_leaks() {
    const auto count = [] {
        return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                             std::filesystem::directory_iterator());
    };
    Lab::run(*m_host, m_lab.helper({"exit", "0"}));
    const auto before = count();
    for (int i = 0; i < 10'000; i += 20) { // twenty at once: the whole takes seconds
        std::vector<std::unique_ptr<exec::Execution>> executions;
        int ended = 0;
        for (int j = 0; j < 20; ++j) {
            auto command = m_lab.helper({"print", "x", "y"});
            command.capture = {};
            executions.push_back(m_host->execute(command));
            connect(executions.back().get(), &exec::Execution::finished,
                    [&](const exec::Outcome& outcome) { ended += outcome.text() == "exit 0" ? 1 : 0; });
            executions.back()->start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended, 20, 30'000);
    }
    QCOMPARE(count(), before);
    QTest::qWait(400);
    int zombies = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto stat = Lab::contents(entry.path() / "stat");
        const auto rest = stat.find(')') == std::string::npos ? "" : stat.substr(stat.rfind(')') + 2);
        if (rest.starts_with("Z") && std::atol(rest.substr(2).c_str()) == ::getpid()) ++zombies;
    }
    QCOMPARE(zombies, 0);
}

QTEST_GUILESS_MAIN(TestExec)
#include "tst_exec.moc"
