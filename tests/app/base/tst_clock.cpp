#include "base/clock.h"

#include <QElapsedTimer>
#include <QTest>
#include <optional>

using namespace salvor;
using namespace std::chrono_literals;

class TestClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void virtual_time_jumps();
    void in_order_and_once();
    void cancelled_timer_is_silent();
    void hold_stands_still();
    void nested_holds();
    void pace();
    void real_clock();
    void iso();
};

void TestClock::virtual_time_jumps() {
    VirtualClock clock(1'000'000ms);
    QElapsedTimer real;
    real.start();
    bool done = false;
    const auto timer = clock.after(24h, [&] { done = true; });
    QVERIFY(timer.armed());
    QTRY_VERIFY(done);
    QVERIFY(!timer.armed());
    QCOMPARE(clock.now(), Clock::Instant(24h));
    QCOMPARE(clock.utc(), 1'000'000ms + 24h);
    QVERIFY(real.elapsed() < 1000);
}

void TestClock::in_order_and_once() {
    VirtualClock clock(0ms);
    std::vector<int> order;
    const auto third = clock.after(30ms, [&] { order.push_back(3); });
    const auto first = clock.after(10ms, [&] { order.push_back(1); });
    const auto second = clock.after(20ms, [&] { order.push_back(2); });
    const auto also = clock.after(20ms, [&] { order.push_back(4); });
    QTRY_COMPARE(order.size(), std::size_t{4});
    QTest::qWait(30);
    QCOMPARE(order, (std::vector<int>{1, 2, 4, 3}));
}

void TestClock::cancelled_timer_is_silent() {
    VirtualClock clock(0ms);
    int calls = 0;
    auto timer = clock.after(10ms, [&] { ++calls; });
    timer.cancel();
    {
        const auto gone = clock.after(20ms, [&] { ++calls; });
    }
    bool last = false;
    const auto end = clock.after(30ms, [&] { last = true; });
    QTRY_VERIFY(last);
    QCOMPARE(calls, 0);
}

void TestClock::hold_stands_still() {
    VirtualClock clock(0ms);
    bool fired = false;
    const auto timer = clock.after(2s, [&] { fired = true; });
    {
        const auto hold = clock.hold();
        QTest::qWait(50);
        QVERIFY(!fired);
        QCOMPARE(clock.now(), 0ms);
    }
    QTRY_VERIFY(fired);
}

void TestClock::nested_holds() {
    VirtualClock clock(0ms);
    bool fired = false;
    std::optional<Clock::Hold> first(clock.hold());
    std::optional<Clock::Hold> second(clock.hold());
    const auto timer = clock.after(1s, [&] { fired = true; });
    auto moved = std::move(*first);
    first.reset();
    second.reset();
    QTest::qWait(30);
    QVERIFY(!fired);
    moved = clock.hold();
    QTest::qWait(30);
    QVERIFY(!fired);
    { const auto end = std::move(moved); }
    QTRY_VERIFY(fired);
}

void TestClock::pace() {
    VirtualClock clock(0ms, 0.5);
    QElapsedTimer real;
    real.start();
    bool done = false;
    const auto timer = clock.after(200ms, [&] { done = true; });
    QTRY_VERIFY(done);
    QVERIFY2(real.elapsed() >= 90, std::to_string(real.elapsed()).c_str());
}

void TestClock::real_clock() {
    RealClock clock;
    const auto before = clock.now();
    bool done = false;
    const auto timer = clock.after(50ms, [&] { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(clock.now() - before >= 49ms);
    const auto hold = clock.hold();
    bool again = false;
    const auto held = clock.after(1ms, [&] { again = true; });
    QTRY_VERIFY(again);
}

void TestClock::iso() {
    QCOMPARE(Clock::iso(0ms), std::string("1970-01-01T00:00:00.000Z"));
    QCOMPARE(Clock::iso(1'795'228'663'512ms), std::string("2026-11-21T02:37:43.512Z"));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
