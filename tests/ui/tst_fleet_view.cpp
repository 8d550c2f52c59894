#include "desk_play.h"
#include "devices/fleet_view.h"

#include <QSignalSpy>

/// The devices of a fleet, decided on and handed to a run; over the training fleet of ten thousand.
class TestFleetView : public QObject, DeskPlay {
    Q_OBJECT
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FleetView> m_fleet;

    RunView& run() { return *m_desk->run(); }

    FieldView* names() {
        if (run().question() == nullptr || run().question()->form() == nullptr) return nullptr;
        auto fields = run().question()->form()->fields();
        for (qsizetype i = 0; i < fields.count(&fields); ++i)
            if (fields.at(&fields, i)->kind() == QLatin1String("devices")) return fields.at(&fields, i);
        return nullptr;
    }

    void begin() {
        m_desk = open("ten-thousand", "flight-control.resume-devices");
        m_fleet = std::make_unique<FleetView>(m_nobody, m_folder.path().toStdString());
        m_fleet->table()->setVisibleRows(20);
        m_fleet->members()->setVisibleRows(20);
        QVERIFY(until([&] { return m_desk->run() != nullptr && names() != nullptr; }));
        m_fleet->run_changed(m_desk->run());
        connect(&run(), &RunView::devicesWanted, this,
                [this](FieldView* field) { m_fleet->follow(run(), field, field->input().at); });
        QVERIFY(names()->error().isEmpty() && names()->wrong()); // in a drill nobody has chosen yet
        names()->chooseDevices();
        QVERIFY2(until([&] { return m_fleet->complete() && m_fleet->groups()->count() > 0; }, 120000),
                 qPrintable(m_fleet->state() + m_fleet->problem() + m_fleet->progress()));
    }

    QStringList column(QAbstractItemModel* model, const char* role) { return ::column(model, role); }
    QString key(int row) { return cell(m_fleet->groups()->rows(), row, "key").toString(); }

private Q_SLOTS:
    void cleanup() {
        m_fleet.reset();
        m_desk.reset();
    }

    void nothing_is_read_before_it_is_said_where() {
        FleetView fleet(m_nobody, m_folder.path().toStdString());
        QCOMPARE(fleet.state(), QStringLiteral("none"));
        fleet.open(QStringLiteral("kube:somewhere"));
        QVERIFY(until([&] { return fleet.state() == QLatin1String("failed"); }));
        QVERIFY2(fleet.problem().contains(QStringLiteral("cluster")), qPrintable(fleet.problem()));
        QVERIFY(!fleet.remedy().isEmpty());
        fleet.open(QStringLiteral("nonsense"));
        QVERIFY(until([&] { return fleet.state() == QLatin1String("failed"); }));
        fleet.close();
        QCOMPARE(fleet.state(), QStringLiteral("none"));
    }

    /// What the issue of devices is for: thousands of devices become nine decisions, and nobody else is touched.
    void eight_of_nine_groups_are_resumed() {
        begin();
        auto& fleet = *m_fleet;
        auto& groups = *fleet.groups();
        QVERIFY(fleet.drill() && fleet.choosing());
        QCOMPARE(fleet.deviceCount(), 10000);
        QCOMPARE(fleet.difference(), QString());
        const auto owners = column(groups.rows(), "owner");
        int cold = -1;
        int paused = 0;
        for (int i = 0; i < groups.count(); ++i) {
            if (!cell(groups.rows(), i, "paused").toBool()) continue;
            ++paused;
            if (owners[i] == QLatin1String("Fleet/cold-chain")) cold = i;
        }
        QCOMPARE(paused, 9);
        QVERIFY(cold >= 0);

        groups.choose(cold);
        QVERIFY(until([&] { return fleet.part()->hasFleet() && !fleet.part()->sentence().isEmpty(); }, 60000));
        QVERIFY2(fleet.part()->sentence().contains(QStringLiteral("2.3.0")), qPrintable(fleet.part()->sentence()));
        QVERIFY2(fleet.part()->fleetNotes().join(QLatin1Char(' ')).contains(QStringLiteral("cannot read the data")),
                 qPrintable(fleet.part()->fleetNotes().join(QLatin1Char(' '))));
        QCOMPARE(fleet.members()->count(), cell(groups.rows(), cold, "devices").toInt());

        QCOMPARE(groups.resumeCount(), 0);
        QCOMPARE(groups.undecided(), 9);
        for (int i = 0; i < groups.count(); ++i) groups.decide(key(i), i == cold ? 3 : 1);
        QCOMPARE(groups.undecided(), 0);
        groups.note(key(cold), QStringLiteral("the older image cannot read the data"));
        QVERIFY(cell(groups.rows(), cold, "note").toString().contains(QStringLiteral("cannot read")));
        groups.freeze();
        const int frozen = groups.frozenCount();
        QVERIFY(frozen > 3500 && frozen < 4000);
        groups.decide(key(cold), 1);
        QCOMPARE(groups.frozenCount(), frozen); // what is decided later does not come into it
        groups.decide(key(cold), 3);

        fleet.useFrozen();
        QVERIFY(!fleet.choosing());
        QCOMPARE(names()->chosenCount(), frozen);
        QVERIFY(!names()->wrong());
        fleet.run_changed(m_desk->run());
        const auto end = play(run());
        QVERIFY2(end == QLatin1String("recovered"),
                 qPrintable(end + QLatin1Char(' ') + (run().question() ? run().question()->text() : run().result())));

        fleet.lookAgain();
        QVERIFY(until([&] { return !fleet.busy(); }, 120000));
        QVERIFY(until([&] {
            return cell(groups.rows(), 0, "result").toString().contains(QStringLiteral("not paused any more"));
        }));
        std::size_t late = 0;
        int with_late = 0;
        for (int i = 0; i < groups.count(); ++i) {
            if (!cell(groups.rows(), i, "paused").toBool()) continue;
            const auto owner = cell(groups.rows(), i, "owner").toString();
            const auto result = cell(groups.rows(), i, "result").toString();
            const bool left = owner == QLatin1String("Fleet/cold-chain");
            QVERIFY2(left ? result == QLatin1String("Paused") : result.contains(QStringLiteral("not paused any more")),
                     qPrintable(owner + QStringLiteral(": ") + result));
            // who came back paused meanwhile was not resumed, and is told
            const auto& state = groups.groups()[static_cast<std::size_t>(i)];
            if (!left)
                QCOMPARE(cell(groups.rows(), i, "kind").toString(),
                         state.paused > 0 ? QStringLiteral("half-done") : QStringLiteral("holds"));
            if (!left) late += state.paused;
            if (!left && state.paused > 0) ++with_late;
        }
        QVERIFY(late <= 18);               // so many come back paused, in the world's file
        QCOMPARE(groups.resumeCount(), 0); // nobody has decided on them
        QCOMPARE(groups.undecided(), with_late);
    }

    /// A decision is of the group that was seen, whatever the rows have become.
    void rows_hold_still_and_decisions_are_of_their_group() {
        begin();
        auto& fleet = *m_fleet;
        auto& groups = *fleet.groups();
        const auto before = column(groups.rows(), "key");
        const auto last = key(8);
        fleet.lookAgain();
        fleet.setFilter(QStringLiteral("pos")); // gives up the question under way, and not the groups
        QVERIFY(until([&] { return !fleet.busy() && fleet.table()->count() < 10000; }, 120000));
        until([] { return false; }, 200);
        QCOMPARE(column(groups.rows(), "key").mid(0, before.size()), before);
        groups.decide(last, 1);
        QCOMPARE(cell(groups.rows(), 8, "decision").toString(), QStringLiteral("resume"));
        groups.decide(QStringLiteral("no such group"), 1);
        QCOMPARE(groups.undecided(), 8);
        const auto unasked = column(groups.rows(), "key").filter(QStringLiteral("unasked"));
        QVERIFY(!unasked.isEmpty());
        groups.decide(unasked.constFirst(), 1); // who is not paused cannot be resumed
        QCOMPARE(groups.resumeCount(), cell(groups.rows(), 8, "devices").toInt());
    }

    /// Names of a training fleet are nobody's in the world.
    void what_a_drill_names_goes_into_no_real_run() {
        begin();
        auto& fleet = *m_fleet;
        fleet.groups()->decide(key(0), 1);
        fleet.groups()->freeze();
        QSignalSpy real(&fleet, &FleetView::resumeWanted);
        fleet.useFrozen();
        QVERIFY(!fleet.choosing());
        fleet.useFrozen(); // once more: no run waits for them
        QCOMPARE(real.size(), 0);
        fleet.close();
        QVERIFY(!fleet.drill());
        QCOMPARE(fleet.groups()->frozenCount(), 0);
        QCOMPARE(fleet.table()->count(), 0);
        fleet.useFrozen();
        QCOMPARE(real.size(), 0);
    }

    void a_run_that_is_closed_takes_its_devices_along() {
        begin();
        QVERIFY(m_fleet->deviceCount() > 0);
        m_fleet->run_changed(nullptr);
        QCOMPARE(m_fleet->state(), QStringLiteral("none"));
        QCOMPARE(m_fleet->deviceCount(), 0);
    }

    void the_table_is_filtered_and_sorted_in_the_back() {
        begin();
        auto& fleet = *m_fleet;
        fleet.setView(QStringLiteral("devices"));
        fleet.setFilter(QStringLiteral("metadata.owner=Fleet/cold-chain,status.summary.status=ConflictPaused"));
        QVERIFY(until([&] { return fleet.table()->count() > 0 && fleet.table()->count() < 100; }));
        const int cold = fleet.table()->count();
        fleet.setFilter(QStringLiteral("region in (emea"));
        QVERIFY(!fleet.filterError().isEmpty());
        QCOMPARE(fleet.table()->count(), cold); // what was shown stays while it is typed
        fleet.setFilter(QString());
        QVERIFY(until([&] { return fleet.table()->count() == 10000; }));
        fleet.chooseStatus(QStringLiteral("ConflictPaused"));
        QVERIFY(until([&] { return fleet.table()->count() < 10000; }));
        const int all = fleet.table()->count();
        fleet.setAhead(5);
        QVERIFY(until([&] { return fleet.table()->count() == cold; }));
        fleet.setAhead(0);
        QVERIFY(until([&] { return fleet.table()->count() == all; }));
        fleet.table()->sortBy(QStringLiteral("ahead"), false);
        QVERIFY(until(
            [&] { return cell(fleet.table()->rows(), 0, "cells").toStringList().contains(QStringLiteral("+7")); }));
        fleet.setView(QStringLiteral("awaiting"));
        QVERIFY(until([&] { return fleet.table()->count() != all; }));
        QCOMPARE(QString::number(fleet.table()->count()), fleet.awaitingText());
    }

    void a_device_alone_is_decided_on() {
        begin();
        auto& fleet = *m_fleet;
        auto& groups = *fleet.groups();
        groups.decide(key(0), 1);
        const int group = groups.resumeCount();
        QVERIFY(group > 1);
        fleet.setView(QStringLiteral("devices"));
        fleet.setFilter(fleet.members()->currentName());
        QVERIFY(until([&] { return fleet.table()->count() == 1; }));
        fleet.held()->hold();
        fleet.held()->decide(3); // leave this one, whatever its group says
        QCOMPARE(groups.resumeCount(), group - 1);
        groups.freeze();
        QCOMPARE(groups.frozenCount(), group - 1);
        QVERIFY(!groups.frozenText().contains(fleet.table()->currentName()));
    }
};

QTEST_MAIN(TestFleetView)
#include "tst_fleet_view.moc"
