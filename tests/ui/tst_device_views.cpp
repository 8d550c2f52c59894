#include "desk_play.h"
#include "devices/fleet_view.h"
#include "service_play.h"

#include <QSignalSpy>

/// How devices are looked at, kept under names.
class TestDeviceViews : public QObject, ServicePlay {
    Q_OBJECT
    tests::Nobody m_nobody;

    std::unique_ptr<FleetView> open(const char* runs) {
        auto fleet = std::make_unique<FleetView>(m_nobody, m_folder.filePath(QLatin1String(runs)).toStdString());
        fleet->table()->setVisibleRows(20);
        fleet->open(QStringLiteral("env:fleet"));
        return fleet;
    }

    static bool ready(FleetView& fleet) {
        return until([&] { return fleet.complete() && !fleet.busy(); });
    }

    QString file(const char* runs) const {
        return m_folder.filePath(QLatin1String(runs) + QStringLiteral("/devices/views.json"));
    }

    QByteArray bytes(const char* runs) const {
        QFile kept(file(runs));
        return kept.open(QFile::ReadOnly) ? kept.readAll() : QByteArray();
    }

    void write(const char* runs, const QByteArray& text) const {
        QVERIFY(QDir().mkpath(m_folder.filePath(QLatin1String(runs) + QStringLiteral("/devices"))));
        QFile kept(file(runs));
        QVERIFY(kept.open(QFile::WriteOnly));
        kept.write(text);
    }

    static QByteArray quoted(const char* text) { return QByteArray(text).replace('\'', '"'); }
    static QStringList names(FleetView& fleet) { return column(fleet.views()->rows(), "name"); }
    static QStringList titles(FleetView& fleet) { return column(fleet.table()->columns(), "columnId"); }

private Q_SLOTS:
    void initTestCase() {
        ask_ours();
        have(40);
    }

    void a_view_is_kept_and_used_again() {
        auto fleet = open("used");
        QVERIFY(ready(*fleet));
        const auto usual = titles(*fleet);
        fleet->setView(QStringLiteral("devices"));
        fleet->setFilter(QStringLiteral("metadata.owner=Fleet/pos"));
        fleet->chooseStatus(QStringLiteral("ConflictPaused"));
        fleet->setAhead(2);
        auto& table = *fleet->table();
        table.showColumn(0, false);
        table.moveColumn(QStringLiteral("status"), -1);
        table.widen(QStringLiteral("owner"), 260);
        table.sortBy(QStringLiteral("owner"), false);
        table.sortBy(QStringLiteral("name"), true);
        table.sortBy(QStringLiteral("name"), true);
        QVERIFY(until([&] { return table.count() == 8 && table.view().front() > table.view().back(); }));
        const auto shown = titles(*fleet);
        QVERIFY(shown != usual);
        QVERIFY(fleet->views()->keep(QStringLiteral("  Paused   tills ")));
        QCOMPARE(fleet->views()->problem(), QString());
        QCOMPARE(fleet->views()->current(), QStringLiteral("Paused tills"));

        auto later = open("used"); // another day
        QVERIFY(ready(*later));
        QCOMPARE(names(*later), QStringList(QStringLiteral("Paused tills")));
        QCOMPARE(later->table()->count(), 40);
        QSignalSpy filter(later.get(), &FleetView::filterChanged);
        later->views()->use(QStringLiteral("Paused tills"));
        QVERIFY(until([&] { return later->table()->count() == 8; }));
        QVERIFY(!filter.isEmpty());
        QCOMPARE(later->view(), QStringLiteral("devices"));
        QCOMPARE(later->filter(), QStringLiteral("metadata.owner=Fleet/pos"));
        QCOMPARE(later->ahead(), 2);
        QCOMPARE(column(later->counts(), "chosen").count(QStringLiteral("true")), 1);
        QCOMPARE(titles(*later), shown);
        QCOMPARE(
            cell(later->table()->columns(), static_cast<int>(shown.indexOf(QLatin1String("owner"))), "wide").toInt(),
            260);
        QVERIFY(!later->table()->isShown(0));
        QVERIFY(later->table()->view().front() > later->table()->view().back());

        later->setView(QStringLiteral("awaiting"));
        later->setFilter(QString());
        later->setAhead(0);
        QVERIFY(later->views()->keep(QStringLiteral("Awaiting")));
        later->views()->use(QStringLiteral("Paused tills"));
        QVERIFY(until([&] { return later->table()->count() == 8; }));
        later->views()->use(QStringLiteral("Awaiting"));
        QVERIFY(until([&] { return later->table()->count() == 4; }));
        QCOMPARE(later->view(), QStringLiteral("awaiting"));
    }

    void views_are_renamed_and_deleted() {
        auto fleet = open("named");
        auto& views = *fleet->views();
        QVERIFY(views.keep(QStringLiteral("a")) && views.keep(QStringLiteral("b")));
        QVERIFY(!views.keep(QStringLiteral("   ")));
        QVERIFY(!views.rename(QStringLiteral("a"), QStringLiteral("b")));
        QVERIFY2(views.problem().contains(QStringLiteral("already")), qPrintable(views.problem()));
        QVERIFY(views.rename(QStringLiteral("a"), QStringLiteral("c")));
        QCOMPARE(views.problem(), QString());
        QCOMPARE(names(*fleet), QStringList({QStringLiteral("b"), QStringLiteral("c")}));
        QVERIFY(views.has(QStringLiteral(" c ")) && !views.has(QStringLiteral("a")));

        auto other = open("named"); // another console
        QVERIFY(other->views()->keep(QStringLiteral("d")));
        QVERIFY(views.remove(QStringLiteral("b")));
        QCOMPARE(names(*fleet), QStringList({QStringLiteral("c"), QStringLiteral("d")})); // and the other one's stays
        QVERIFY(!other->views()->remove(QStringLiteral("b")));
        QVERIFY(!other->views()->problem().isEmpty());
        other->views()->look();
        QCOMPARE(names(*other), names(*fleet));
        QCOMPARE(QFile::permissions(file("named")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void a_file_that_is_broken_is_told_and_left_alone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{broken");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("another version") << (quoted("{'version': 2, 'views': []}"));
        QTest::newRow("no list") << (quoted("{'version': 1, 'views': {}}"));
        QTest::newRow("no name") << (quoted("{'version': 1, 'views': [{'page': 'devices'}]}"));
        QTest::newRow("no page") << (quoted("{'version': 1, 'views': [{'name': 'a', 'page': 'elsewhere'}]}"));
        QTest::newRow("width") << (quoted(
            "{'version': 1, 'views': [{'name': 'a', 'page': 'devices', 'columns': [{'id': 'name', 'wide': 'x'}]}]}"));
        QTest::newRow("order") << (quoted(
            "{'version': 1, 'views': [{'name': 'a', 'page': 'devices', 'order': [{'id': 'name', 'falling': 1}]}]}"));
        QTest::newRow("twice") << (quoted(
            "{'version': 1, 'views': [{'name': 'a', 'page': 'devices'}, {'name': 'a', 'page': 'devices'}]}"));
    }
    void a_file_that_is_broken_is_told_and_left_alone() {
        QFETCH(QByteArray, text);
        write("broken", text);
        FleetView fleet(m_nobody, m_folder.filePath(QStringLiteral("broken")).toStdString());
        auto& views = *fleet.views();
        QVERIFY2(views.problem().contains(QStringLiteral("views.json")), qPrintable(views.problem()));
        QVERIFY(!views.keep(QStringLiteral("mine")));
        QVERIFY(!views.problem().isEmpty());
        QCOMPARE(views.count(), 0);
        QCOMPARE(bytes("broken"), text);
        write("broken", quoted("{'version': 1, 'views': []}")); // put right
        views.look();
        QCOMPARE(views.problem(), QString());
        QVERIFY(views.keep(QStringLiteral("mine")));
        write("broken", text); // and broken while it is used
        QVERIFY(!views.keep(QStringLiteral("other")));
        QVERIFY(!views.problem().isEmpty());
        QCOMPARE(bytes("broken"), text);
        QCOMPARE(names(fleet), QStringList(QStringLiteral("mine")));
    }

    /// A later version may have columns that this one does not know: they are kept, and not shown.
    void what_is_not_known_is_left_out() {
        write("later", quoted("{'version': 1, 'views': [{'name': 'a', 'page': 'devices', 'filter': 'region in (', "
                              "'columns': [{'id': 'hologram', 'wide': 9}, {'id': 'name', 'wide': 9}, {'id': 'name', "
                              "'wide': 100}], 'order': [{'id': 'hologram'}, {'id': 'info'}, {'id': 'known'}]}]}"));
        auto fleet = open("later");
        QVERIFY(ready(*fleet));
        fleet->views()->use(QStringLiteral("a"));
        QCOMPARE(titles(*fleet), QStringList(QStringLiteral("name")));
        QCOMPARE(cell(fleet->table()->columns(), 0, "wide").toInt(), 48);
        QCOMPARE(fleet->table()->sort().size(), std::size_t{1}); // versions stand in no order
        QVERIFY(!fleet->filterError().isEmpty());
        QVERIFY(fleet->views()->rename(QStringLiteral("a"), QStringLiteral("b")));
        QVERIFY(bytes("later").contains("hologram"));
    }
};

QTEST_MAIN(TestDeviceViews)
#include "tst_device_views.moc"
