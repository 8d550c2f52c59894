#include "lab.h"

#include <QElapsedTimer>
#include <QTest>

using namespace salvor;
using Kind = exec::Outcome::Kind;

/// Cancel and the limit: what is said is proved by a look.
class TestStop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_host.reset(); }

    void stubborn_program_and_its_grandchild_data() { kinds(); }
    void stubborn_program_and_its_grandchild();
    void gentle_program_gets_term_data() { kinds(); }
    void gentle_program_gets_term();
    void before_it_started_data() { kinds(true); }
    void before_it_started();
    void limit_stops_it_data() { kinds(true); }
    void limit_stops_it();
    void pipe_is_stopped_whole_data() { kinds(); }
    void pipe_is_stopped_whole();
    void without_a_mark_it_is_unknown_data() { kinds(); }
    void without_a_mark_it_is_unknown();
    void marked_processes_are_found_data() { kinds(); }
    void marked_processes_are_found();
    void nobody_listens_data() { kinds(); }
    void nobody_listens();

private:
    static void kinds(bool drill = false);
    struct Running {
        std::unique_ptr<exec::Execution> execution;
        exec::ProcessRef process;
        exec::Outcome outcome;
        int started = 0;
        int finished = 0;
    };
    std::unique_ptr<Running> start(const exec::Command& command);
    std::vector<long> marked(const std::string& mark);
    Lab m_lab;
    std::unique_ptr<exec::Host> m_host;
};

void TestStop::kinds(bool drill) {
    QTest::addColumn<QString>("kind");
    QTest::newRow("process") << QStringLiteral("process");
    QTest::newRow("ssh") << QStringLiteral("ssh");
    if (drill) QTest::newRow("drill") << QStringLiteral("drill");
}

void TestStop::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_lab.know_host();
}

void TestStop::init() {
    m_host = m_lab.host(QTest::currentDataTag());
    QVERIFY(Lab::open(*m_host).has_value());
}

std::unique_ptr<TestStop::Running> TestStop::start(const exec::Command& command) {
    auto running = std::make_unique<Running>();
    running->execution = m_host->execute(command);
    auto* to = running.get();
    connect(to->execution.get(), &exec::Execution::started, [to](const exec::ProcessRef& process) {
        to->process = process;
        ++to->started;
    });
    connect(to->execution.get(), &exec::Execution::finished, [to](const exec::Outcome& outcome) {
        to->outcome = outcome;
        ++to->finished;
    });
    to->execution->start();
    return running;
}

std::vector<long> TestStop::marked(const std::string& mark) {
    std::optional<Result<std::vector<long>>> found;
    m_host->find_marked(mark, {}, [&](Result<std::vector<long>> pids) { found = std::move(pids); });
    for (int i = 0; i < 500 && !found; ++i) QTest::qWait(10);
    return found && *found ? **found : std::vector<long>{-1};
}

void TestStop::stubborn_program_and_its_grandchild() {
    const auto command = m_lab.helper({"stubborn"});
    const auto running = start(command);
    QTRY_VERIFY(running->execution->out_size() > 0);
    QVERIFY(marked(command.mark).size() >= 2);
    QElapsedTimer clock;
    clock.start();
    running->execution->cancel();
    running->execution->cancel();
    QCOMPARE(running->execution->state(), exec::Execution::State::Stopping);
    QTRY_COMPARE_WITH_TIMEOUT(running->finished, 1, 6000);
    QVERIFY2(running->outcome.kind == Kind::Cancelled, running->outcome.text().c_str());
    QVERIFY2(clock.elapsed() < 5000, std::to_string(clock.elapsed()).c_str());
    QVERIFY(marked(command.mark).empty());
    QCOMPARE(Lab::contents(command.capture.out), std::string("ready\n"));
}

void TestStop::gentle_program_gets_term() {
    const auto trace = m_lab.path("term-" + std::string(QTest::currentDataTag()));
    const auto running = start(m_lab.command(
        {"sh", "-c", "trap 'echo got TERM >" + trace + "; exit 3' TERM; echo ready; while :; do sleep 0.05; done"}));
    QTRY_VERIFY(running->execution->out_size() > 0);
    QElapsedTimer clock;
    clock.start();
    running->execution->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(running->finished, 1, 6000);
    QVERIFY2(running->outcome.kind == Kind::Cancelled, running->outcome.text().c_str());
    QCOMPARE(Lab::contents(trace), std::string("got TERM\n"));
    QVERIFY2(clock.elapsed() < 1500, std::to_string(clock.elapsed()).c_str());
}

void TestStop::before_it_started() {
    const auto count = m_lab.path("never-" + std::string(QTest::currentDataTag()));
    const auto idle = m_host->execute(m_lab.helper({"count", count}));
    exec::Outcome outcome;
    int finished = 0;
    connect(idle.get(), &exec::Execution::finished, [&](const exec::Outcome& got) { outcome = got, ++finished; });
    idle->cancel();
    QCOMPARE(finished, 0);
    QTRY_COMPARE(finished, 1);
    QVERIFY(outcome.kind == Kind::Cancelled);
    const auto running = start(m_lab.helper({"sleep", "20"}));
    running->execution->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(running->finished, 1, 6000);
    QVERIFY2(running->outcome.kind == Kind::Cancelled, running->outcome.text().c_str());
    QVERIFY(marked(m_lab.helper({"x"}).mark).empty());
    QCOMPARE(m_lab.seen(QTest::currentDataTag(), count), std::string());
}

void TestStop::limit_stops_it() {
    auto command = m_lab.helper({"stubborn"});
    command.limit = std::chrono::milliseconds(300);
    const auto running = start(command);
    QTRY_COMPARE_WITH_TIMEOUT(running->finished, 1, 7000);
    QVERIFY2(running->outcome.kind == Kind::TimedOut, running->outcome.text().c_str());
    QVERIFY(marked(command.mark).empty());
}

void TestStop::pipe_is_stopped_whole() {
    auto command = m_lab.helper({"stubborn"});
    command.stages.push_back({"cat"});
    command.stages.push_back({"sort"});
    const auto running = start(command);
    QTRY_COMPARE(running->started, 1);
    QTRY_VERIFY(marked(command.mark).size() >= 4);
    running->execution->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(running->finished, 1, 6000);
    QVERIFY2(running->outcome.kind == Kind::Cancelled, running->outcome.text().c_str());
    QVERIFY(marked(command.mark).empty());
}

void TestStop::without_a_mark_it_is_unknown() {
    auto command = m_lab.helper({"sleep", "20"});
    command.mark.clear();
    const auto running = start(command);
    QTRY_COMPARE(running->started, 1);
    running->execution->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(running->finished, 1, 6000);
    QVERIFY2(running->outcome.kind == Kind::OutcomeUnknown, running->outcome.text().c_str());
}

void TestStop::marked_processes_are_found() {
    const auto command = m_lab.helper({"sleep", "20"});
    QVERIFY(marked(command.mark).empty());
    const auto running = start(command);
    QTRY_COMPARE(running->started, 1);
    QTRY_COMPARE(marked(command.mark), std::vector<long>{running->process.pid});
    QVERIFY(marked(command.mark + "0").empty());
    running->execution->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(running->finished, 1, 6000);
}

void TestStop::nobody_listens() {
    const auto command = m_lab.helper({"stubborn"});
    auto running = start(command);
    QTRY_VERIFY(running->execution->out_size() > 0);
    running.reset();
    QTRY_VERIFY_WITH_TIMEOUT(marked(command.mark).empty(), 6000);
}

QTEST_GUILESS_MAIN(TestStop)
#include "tst_stop.moc"
