#include "desk_play.h"
#include "devices/fleet_view.h"
#include "service_play.h"

/// A fleet of many pages: what came is shown while the rest is read, and nothing is decided before all of it is there.
class TestFleetGrowing : public QObject, ServicePlay {
    Q_OBJECT
    tests::Nobody m_nobody;

    std::unique_ptr<FleetView> open(const char* runs) {
        auto fleet = std::make_unique<FleetView>(m_nobody, m_folder.filePath(QLatin1String(runs)).toStdString());
        fleet->table()->setVisibleRows(20);
        fleet->members()->setVisibleRows(20);
        fleet->open(QStringLiteral("env:fleet"));
        return fleet;
    }

    /// The second and the third page take a while.
    void slow(double seconds = 2) {
        m_service["faults"] = Json::array(
            {{{"at", 2}, {"do", "slow"}, {"seconds", seconds}}, {{"at", 3}, {"do", "slow"}, {"seconds", seconds}}});
        m_service["calls"] = Json::array();
        keep();
    }

    static bool ready(FleetView& fleet) {
        return until([&] { return fleet.state() == QLatin1String("ready") && fleet.complete() && !fleet.busy(); });
    }

    static QString key(FleetView& fleet, int row) { return cell(fleet.groups()->rows(), row, "key").toString(); }

    static int paused(FleetView& fleet) {
        int count = 0;
        for (const auto& state : fleet.groups()->groups()) count += static_cast<int>(state.paused);
        return count;
    }

private Q_SLOTS:
    void initTestCase() { ask_ours(); }
    void init() { have(2500); }

    void rows_are_there_while_pages_still_come() {
        slow();
        auto fleet = open("grows");
        auto& groups = *fleet->groups();
        QVERIFY2(until([&] { return fleet->table()->count() > 0; }), qPrintable(fleet->problem()));
        QCOMPARE(fleet->table()->count(), 1000);
        QVERIFY(fleet->growing() && fleet->busy() && !fleet->complete());
        QCOMPARE(fleet->state(), QStringLiteral("reading"));
        QCOMPARE(paused(*fleet), 300);
        const auto so_far = QLocale().toString(1000) + QStringLiteral(" device(s) so far");
        for (const auto& text : {fleet->deviceCountText(), fleet->age(), fleet->figures()}) QCOMPARE(text, so_far);
        QVERIFY(!fleet->old());
        QCOMPARE(groups.pausedCount(), QString()); // a part is no count
        QCOMPARE(fleet->awaitingText(), QString());

        QVERIFY2(groups.refusal().contains(QStringLiteral("until all devices are read")), qPrintable(groups.refusal()));
        groups.decide(key(*fleet, 0), 1);
        fleet->table()->selectAll();
        fleet->held()->hold();
        fleet->held()->decide(1);
        groups.freeze();
        QCOMPARE(groups.resumeCount(), 0);
        QCOMPARE(groups.frozenCount(), 0);
        fleet->table()->selectNone();

        fleet->table()->sortBy(QStringLiteral("alias"), false);
        fleet->table()->sortBy(QStringLiteral("alias"), false); // falling: what comes stands before what is here
        QVERIFY(until([&] { return !fleet->table()->sort().empty() && fleet->table()->view().front() == 999; }));
        fleet->table()->key(Qt::Key_End, 0);
        fleet->table()->key(Qt::Key_Up, 0);
        const auto held = fleet->table()->currentName();
        QCOMPARE(held, QStringLiteral("device-000001"));
        const int in_sight = fleet->table()->current() - fleet->table()->first();
        QVERIFY(until([&] { return fleet->deviceCount() == 2000; }));
        QVERIFY(fleet->growing());
        QCOMPARE(fleet->table()->currentName(), held);
        QCOMPARE(fleet->table()->current() - fleet->table()->first(), in_sight);
        QCOMPARE(fleet->table()->view().front(), fleet::Row(1999));

        QVERIFY(ready(*fleet));
        QCOMPARE(fleet->deviceCount(), 2500);
        QCOMPARE(fleet->table()->count(), 2500);
        QCOMPARE(fleet->table()->currentName(), held);
        QCOMPARE(fleet->table()->current() - fleet->table()->first(), in_sight);
        QCOMPARE(paused(*fleet), 750);
        QVERIFY(!fleet->growing());
        QVERIFY(!fleet->age().contains(QStringLiteral("so far")));
        QCOMPARE(groups.refusal(), QString());
        QCOMPARE(groups.pausedCount(), QStringLiteral("2"));
        QCOMPARE(fleet->awaitingText(), QStringLiteral("250"));
        groups.decide(key(*fleet, 0), 1);
        QCOMPARE(groups.resumeCount(), 500);
        groups.freeze();
        QCOMPARE(groups.frozenCount(), 500);
        QVERIFY(fleet->part()->name().startsWith(QStringLiteral("device-"))); // documents of what came first are there
    }

    /// What was asked of what is shown is not lost with what comes.
    void a_filter_holds_while_it_grows() {
        slow();
        auto fleet = open("filtered");
        QVERIFY(until([&] { return fleet->growing() && fleet->table()->count() >= 1000; }));
        fleet->chooseStatus(QStringLiteral("AwaitingReconnect"));
        QVERIFY(until([&] { return fleet->growing() && fleet->table()->count() * 10 == fleet->deviceCount(); }));
        QVERIFY2(fleet->figures().contains(QStringLiteral(" of ")) &&
                     fleet->figures().endsWith(QStringLiteral(" so far")),
                 qPrintable(fleet->figures()));
        QVERIFY(ready(*fleet));
        QCOMPARE(fleet->table()->count(), 250);
    }

    void a_fleet_that_is_shown_stays_until_it_was_read_again() {
        auto fleet = open("again");
        QVERIFY(ready(*fleet));
        fleet->groups()->decide(key(*fleet, 0), 1);
        have(3500);
        slow(0.7);
        fleet->readAll();
        bool less = false;
        QVERIFY(until([&] {
            less = less || fleet->growing() || !fleet->groups()->refusal().isEmpty() ||
                   (fleet->deviceCount() != 2500 && fleet->deviceCount() != 3500);
            return fleet->deviceCount() == 3500;
        }));
        QVERIFY(!less);
        QVERIFY(ready(*fleet));
        QCOMPARE(fleet->groups()->resumeCount(), 500); // nobody has decided on those that came since
        QVERIFY(cell(fleet->groups()->rows(), 0, "note").toString().contains(QStringLiteral("200 came since")));
    }

    void what_was_cut_short_is_not_decided_on() {
        slow();
        auto fleet = open("cut");
        auto& groups = *fleet->groups();
        QVERIFY(until([&] { return fleet->growing(); }));
        fleet->cancel();
        QVERIFY(until([&] { return !fleet->busy() && !fleet->growing(); }));
        QCOMPARE(fleet->state(), QStringLiteral("ready"));
        QVERIFY(!fleet->complete());
        QVERIFY(!fleet->problem().isEmpty());
        QCOMPARE(fleet->deviceCountText(), QLocale().toString(1000) + QStringLiteral(" device(s), not all"));
        QVERIFY2(groups.refusal().contains(QStringLiteral("not all devices were read")), qPrintable(groups.refusal()));
        groups.decide(key(*fleet, 0), 1);
        groups.freeze();
        QCOMPARE(groups.resumeCount() + groups.frozenCount(), 0);

        m_service.erase("faults");
        keep();
        fleet->readAll();
        QVERIFY(ready(*fleet));
        QCOMPARE(groups.refusal(), QString());
        QCOMPARE(fleet->deviceCount(), 2500);
        groups.decide(key(*fleet, 0), 1);
        QCOMPARE(groups.resumeCount(), 500);
    }
};

QTEST_MAIN(TestFleetGrowing)
#include "tst_fleet_growing.moc"
