#include "lab.h"

#include <QElapsedTimer>
#include <QTest>
#include <unistd.h>

using namespace salvor;

/// A peer that is gone without a word: no reset, no answer. Needs root and network namespaces.
class TestDeadLink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void is_found_within_15_seconds();
    void cleanupTestCase();

private:
    static bool ip(const char* arguments) {
        return Lab::tool(QStringLiteral("ip"), QString::fromLatin1(arguments).split(QLatin1Char(' ')));
    }
    Lab m_lab;
};

void TestDeadLink::initTestCase() {
    if (::geteuid() != 0) QSKIP("network namespaces need root");
    ip("netns del salvor-t");
    if (!ip("netns add salvor-t")) QSKIP("network namespaces cannot be made here");
    QVERIFY(ip("link add salvor-t0 type veth peer name salvor-t1 netns salvor-t"));
    QVERIFY(ip("addr add 198.18.77.1/30 dev salvor-t0"));
    QVERIFY(ip("link set salvor-t0 up"));
    QVERIFY(ip("-n salvor-t addr add 198.18.77.2/30 dev salvor-t1"));
    QVERIFY(ip("-n salvor-t link set salvor-t1 up"));
    m_lab.address = "198.18.77.2";
    m_lab.wrapper = {QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"), QStringLiteral("salvor-t")};
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_lab.know_host();
}

void TestDeadLink::cleanupTestCase() {
    m_lab.stop_sshd();
    ip("netns del salvor-t");
    ip("link del salvor-t0");
}

void TestDeadLink::is_found_within_15_seconds() {
    const auto host = m_lab.host("ssh");
    QVERIFY(Lab::open(*host).has_value());
    QElapsedTimer exec;
    exec.start();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(Lab::run(*host, m_lab.command({"true"})).outcome.text(), std::string("exit 0"));
    const auto execution = host->execute(m_lab.helper({"sleep", "60"}));
    exec::Outcome outcome;
    int started = 0;
    int finished = 0;
    int lost = 0;
    connect(execution.get(), &exec::Execution::started, [&] { ++started; });
    connect(execution.get(), &exec::Execution::finished, [&](const exec::Outcome& got) { outcome = got, ++finished; });
    connect(host.get(), &exec::Host::lost, [&] { ++lost; });
    execution->start();
    QTRY_COMPARE(started, 1);
    QTest::qWait(500);
    QVERIFY(ip("-n salvor-t link set salvor-t1 down"));
    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished, 1, 20'000);
    QVERIFY2(outcome.kind == exec::Outcome::Kind::ConnectionLost, outcome.text().c_str());
    QVERIFY2(clock.elapsed() < 15'000, std::to_string(clock.elapsed()).c_str());
    qInfo("found after %lld ms: %s", clock.elapsed(), outcome.why.c_str());
    QTRY_COMPARE(lost, 1);
    const auto again = Lab::open(*host);
    QVERIFY(!again && again.error().code == Error::Code::Unreachable);
}

QTEST_GUILESS_MAIN(TestDeadLink)
#include "tst_dead_link.moc"
