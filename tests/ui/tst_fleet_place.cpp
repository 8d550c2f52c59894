#include "desk_play.h"
#include "devices/fleet_view.h"
#include "service_play.h"

#include <QDir>
#include <QSignalSpy>

/// The devices of a place, read by tests/data/flightctl as a real program; what is decided is kept.
class TestFleetPlace : public QObject, ServicePlay {
    Q_OBJECT
    tests::Nobody m_nobody;

    std::unique_ptr<FleetView> open(const char* runs = "runs") {
        auto fleet = std::make_unique<FleetView>(m_nobody, m_folder.filePath(QLatin1String(runs)).toStdString());
        fleet->table()->setVisibleRows(20);
        fleet->members()->setVisibleRows(20);
        fleet->open(QStringLiteral("env:fleet"));
        return fleet;
    }

    static bool ready(FleetView& fleet) {
        return until([&] { return fleet.state() == QLatin1String("ready") && fleet.complete() && !fleet.busy(); });
    }

    static QString key(FleetView& fleet, int row) { return cell(fleet.groups()->rows(), row, "key").toString(); }

private Q_SLOTS:
    void initTestCase() { ask_ours(); }

    void init() {
        m_service = {
            {"devices",
             {device("aaa", "ConflictPaused", "Fleet/pos", 15), device("bbb", "ConflictPaused", "Fleet/pos", 15),
              device("ccc", "ConflictPaused", "Fleet/gate", 13), device("ddd", "Online", "Fleet/pos", 12),
              device("eee", "AwaitingReconnect", "Fleet/pos", 12)}},
            {"fleets",
             {{{"kind", "Fleet"},
               {"metadata", {{"name", "pos"}, {"annotations", {{"note", "keep 2.5.0"}}}}},
               {"spec", {{"template", {{"spec", {{"os", {{"image", "r.example.com/os:2.5.0"}}}}}}}}}}}}};
        keep();
    }

    void decisions_outlive_the_window() {
        auto fleet = open();
        QVERIFY2(ready(*fleet), qPrintable(fleet->state() + fleet->problem()));
        QVERIFY(!fleet->drill());
        QCOMPARE(fleet->groups()->pausedCount(), QStringLiteral("2"));
        QVERIFY(until([&] { return !fleet->part()->fleetNotes().isEmpty(); }));
        QCOMPARE(fleet->part()->fleetNotes(), QStringList(QStringLiteral("note: keep 2.5.0")));
        QVERIFY(until([&] { return fleet->part()->fleetText().contains(QStringLiteral("differs")); }));
        QVERIFY(until([&] { return !fleet->lastSeen().contains(QStringLiteral("asking")); }));
        fleet->groups()->decide(key(*fleet, 0), 1);
        fleet->groups()->note(key(*fleet, 1), QStringLiteral("ask Ada"));
        QCOMPARE(fleet->groups()->problem(), QString());
        QString place;
        Json names;
        connect(fleet.get(), &FleetView::resumeWanted, this, [&](const QString& where, const Json& which) {
            place = where;
            names = which;
        });
        fleet->groups()->freeze();
        fleet->useFrozen();
        QCOMPARE(place, QStringLiteral("env:fleet"));
        QCOMPARE(names.dump(), std::string(R"(["aaa","bbb"])"));

        auto later = open();
        QVERIFY(ready(*later));
        QCOMPARE(later->groups()->resumeCount(), 2);
        QVERIFY(cell(later->groups()->rows(), 1, "note").toString().contains(QStringLiteral("ask Ada")));
        later->groups()->decide(key(*later, 0), 3); // by another console, after the first one read what was decided
        fleet->groups()->freeze();
        QCOMPARE(fleet->groups()->frozenCount(), 0);
        later->groups()->note(key(*later, 1), QString()); // taken away
        QVERIFY(!cell(later->groups()->rows(), 1, "note").toString().contains(QStringLiteral("ask Ada")));
    }

    /// Who came into a group later, and devices of another service that differ in the same way, are not decided on.
    void a_decision_is_of_those_that_were_there() {
        auto fleet = open("since");
        QVERIFY(ready(*fleet));
        fleet->groups()->decide(key(*fleet, 0), 1);
        m_service["devices"][0]["status"]["summary"]["status"] = "Online"; // one goes
        for (const auto* name : {"zz1", "zz2"})
            m_service["devices"].push_back(device(name, "ConflictPaused", "Fleet/pos", 15));
        keep();
        fleet->lookAgain();
        QVERIFY(until([&] { return fleet->groups()->undecided() == 2; }));
        auto later = open("since");
        for (auto* one : {fleet.get(), later.get()}) {
            QVERIFY(ready(*one));
            auto* groups = one->groups();
            const auto note = cell(groups->rows(), 0, "note").toString();
            QVERIFY2(note.contains(QStringLiteral("2 came since, not decided")), qPrintable(note));
            groups->freeze();
            QCOMPARE(groups->frozen_names(), std::vector<std::string>{"bbb"});
            QCOMPARE(groups->resumeCount(), 1);
            QVERIFY(cell(groups->frozen(), 0, "text").toString().contains(QStringLiteral("not among them")));
        }
        later->groups()->note(key(*later, 0), QStringLiteral("a note decides on nobody"));
        QCOMPARE(later->groups()->resumeCount(), 1);
        later->groups()->decide(key(*later, 0), 1);
        QCOMPARE(later->groups()->resumeCount(), 3);

        for (auto& one : m_service["devices"]) // another service behind the same login
            one["metadata"]["name"] = "other-" + one["metadata"]["name"].get<std::string>();
        keep();
        auto other = open("since");
        QVERIFY(ready(*other));
        QCOMPARE(other->groups()->resumeCount(), 0);
        QCOMPARE(cell(other->groups()->rows(), 0, "decision").toString(), QString());
        other->groups()->freeze();
        QCOMPARE(other->groups()->frozenCount(), 0);
    }

    void a_file_that_is_broken_is_left_alone_and_said() {
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("broken/devices/env%3Afleet"))));
        QFile file(m_folder.filePath(QStringLiteral("broken/devices/env%3Afleet/marks.json")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{broken");
        file.close();
        auto fleet = open("broken");
        QVERIFY(ready(*fleet));
        QVERIFY(!fleet->groups()->problem().isEmpty());
        fleet->groups()->decide(key(*fleet, 0), 1);
        QVERIFY(!fleet->groups()->problem().isEmpty()); // still not kept
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{broken"));
    }

    void what_was_resumed_is_looked_at_again_and_again() {
        auto fleet = open("resumed");
        QVERIFY(ready(*fleet));
        const auto result = [&] { return cell(fleet->groups()->rows(), 0, "kind").toString(); };
        for (const auto& [status, updated, kind] :
             {std::tuple{"Online", "Updating", "acting"}, std::tuple{"Online", "UpToDate", "holds"},
              std::tuple{"Error", "UpToDate", "fails"}, std::tuple{"Unknown", "UpToDate", "unknown"},
              std::tuple{"Online", "UpToDate", "holds"}}) {
            for (const std::size_t at : {0, 1}) {
                m_service["devices"][at]["status"]["summary"]["status"] = status;
                m_service["devices"][at]["status"]["updated"]["status"] = updated;
            }
            keep();
            fleet->lookAgain();
            QVERIFY2(until([&] { return result() == QLatin1String(kind) && !fleet->busy(); }),
                     qPrintable(result() + QStringLiteral(" is not ") + QLatin1String(kind)));
        }
    }

    void what_was_read_stays_when_the_service_goes() {
        auto fleet = open("goes");
        QVERIFY(ready(*fleet));
        m_service["logged_in"] = "expired";
        keep();
        fleet->lookAgain();
        QVERIFY(until([&] { return !fleet->problem().isEmpty(); }));
        QVERIFY2(fleet->problem().contains(QStringLiteral("has ended")), qPrintable(fleet->problem()));
        QVERIFY(!fleet->remedy().isEmpty());
        QCOMPARE(fleet->deviceCount(), 5);
        QCOMPARE(fleet->groups()->pausedCount(), QStringLiteral("2"));

        auto none = open("none");
        QVERIFY(until([&] { return none->state() == QLatin1String("failed"); }));
        QVERIFY(!none->complete());
        QCOMPARE(none->groups()->pausedCount(), QString()); // nothing is known, and not 0
        QCOMPARE(none->awaitingText(), QString());
    }

    void who_reports_no_status_can_be_seen_alone() {
        m_service["devices"][4]["status"]["summary"].erase("status");
        keep();
        auto fleet = open("silent");
        QVERIFY(ready(*fleet));
        auto* counts = fleet->counts();
        const auto chosen = [&] { return column(counts, "chosen").count(QStringLiteral("true")); };
        QCOMPARE(chosen(), 0);
        fleet->chooseStatus(QString());
        QVERIFY(until([&] { return fleet->table()->count() == 1; }));
        QCOMPARE(fleet->table()->currentName(), QStringLiteral("eee"));
        QCOMPARE(chosen(), 1);
        fleet->chooseStatus(QString());
        QVERIFY(until([&] { return fleet->table()->count() == 5; }));
        QCOMPARE(chosen(), 0);
    }

    void what_is_exported_is_what_is_shown() {
        auto fleet = open("export");
        QVERIFY(ready(*fleet));
        fleet->groups()->decide(key(*fleet, 0), 3);
        fleet->setFilter(QStringLiteral("metadata.owner=Fleet/pos"));
        QVERIFY(until([&] { return fleet->table()->count() == 4; }));
        const auto path = m_folder.filePath(QStringLiteral("devices.csv"));
        auto* exporting = fleet->exporting();
        QSignalSpy done(exporting, &ExportView::saved);
        exporting->save(path, false);
        QVERIFY(until([&] { return done.size() == 1; }));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[1].contains("aaa") && lines[1].contains("leave"));
        fleet->groups()->decide(key(*fleet, 0), 1);
        exporting->save(path, false); // over another one only by a word of its own
        QVERIFY(until([&] { return exporting->taken() == path; }));
        QVERIFY(!exporting->error().isEmpty());
        QCOMPARE(done.size(), 1);
        exporting->save(path, true);
        QVERIFY(until([&] { return done.size() == 2; }));
        QVERIFY(exporting->taken().isEmpty() && exporting->error().isEmpty());
        QFile again(path);
        QVERIFY(again.open(QFile::ReadOnly));
        QVERIFY(again.readAll().contains("resume"));
    }

    void devices_in_hand_have_notes_and_a_line_of_their_own() {
        auto fleet = open("held");
        QVERIFY(ready(*fleet));
        fleet->setFilter(QStringLiteral("metadata.owner=Fleet/pos"));
        QVERIFY(until([&] { return fleet->table()->count() == 4; }));
        const auto in_column = [&](int row) { return cell(fleet->table()->rows(), row, "cells").toStringList()[8]; };
        fleet->table()->setVisibleRows(10);
        fleet->table()->press(0, 0);
        QCOMPARE(fleet->held()->line(), QStringLiteral("flightctl resume device aaa"));
        fleet->held()->hold();
        fleet->held()->decide(3);
        fleet->held()->setNote(QStringLiteral(" ask  the shop "));
        QCOMPARE(fleet->held()->note(), QStringLiteral("ask the shop"));
        QCOMPARE(in_column(0), QStringLiteral("Leave: ask the shop"));
        fleet->groups()->decide(key(*fleet, 0), 1); // its group: a device's own decision goes before it
        QCOMPARE(in_column(0), QStringLiteral("Leave: ask the shop"));
        QCOMPARE(in_column(1), QStringLiteral("Resume"));
        fleet->table()->selectAll();
        QVERIFY(fleet->held()->note().isEmpty());
        QVERIFY2(fleet->held()->lines().startsWith(
                     QStringLiteral("flightctl resume devices --field-selector 'metadata.name in (aaa,")),
                 qPrintable(fleet->held()->lines()));
        fleet->held()->hold();
        fleet->held()->setNote(QString()); // nobody has one any more
        QCOMPARE(in_column(0), QStringLiteral("Leave"));
    }
};

QTEST_MAIN(TestFleetPlace)
#include "tst_fleet_place.moc"
