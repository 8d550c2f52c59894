#include "devices/device_table.h"
#include "devices/filter_text.h"
#include "fleet/store_builder.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace salvor;
using namespace salvor::ui;
using fleet::Column;

/// The table of devices without a window: places, order, selection, columns.
class TestDeviceTable : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    using Store = std::shared_ptr<const fleet::DeviceStore>;

    static std::string name(std::size_t i) {
        auto digits = std::to_string(i);
        return "d" + std::string(7 - digits.size(), '0') + digits;
    }

    static fleet::Device device(std::size_t i) {
        fleet::Device device;
        device.name = name(i);
        device.alias = "pos-" + std::to_string(i % 7);
        device[Column::Status] = i % 3 == 0 ? "ConflictPaused" : "Online";
        device[Column::Owner] = i % 2 == 0 ? "Fleet/even" : "Fleet/odd";
        device.reported_version = static_cast<std::int64_t>(10 + i % 5);
        device.service_version = 10;
        return device;
    }

    Store store(std::size_t count, std::size_t first = 0) {
        fleet::StoreBuilder builder(*fleet::Spill::make(m_folder.path().toStdString()));
        for (std::size_t i = first; i < first + count; ++i)
            if (!builder.put(device(i), "{}")) qFatal("not kept");
        return builder.finish()->store;
    }

    static void show(DeviceTable& table, const Store& store, const fleet::Filter& filter = {}, bool anew = true) {
        table.show(store, fleet::run(*store, {filter, table.sort()})->rows, anew);
    }

    static QStringList names(DeviceTable& table) {
        QStringList out;
        for (int i = 0; i < table.rows()->rowCount(); ++i)
            out << table.rows()->data(table.rows()->index(i, 0), table.rows()->roleNames().key("name")).toString();
        return out;
    }

private Q_SLOTS:
    void a_million_rows_are_at_their_places() {
        const auto all = store(1'000'000);
        DeviceTable table;
        table.setVisibleRows(30);
        show(table, all);
        QCOMPARE(table.count(), 1'000'000);
        QCOMPARE(table.rows()->rowCount(), 30); // never more than are in sight
        QCOMPARE(names(table).constFirst(), QStringLiteral("d0000000"));
        QVERIFY(table.key(Qt::Key_End, 0));
        QCOMPARE(names(table).constLast(), QStringLiteral("d0999999"));
        QCOMPARE(table.currentName(), QStringLiteral("d0999999"));
        table.scrollTo(0.7);
        QCOMPARE(table.first(), 700'000);
        QCOMPARE(names(table).constFirst(), QStringLiteral("d0700000"));
        QCOMPARE(table.position(), 0.7);
        table.wheel(0, -120, 0);
        QCOMPARE(table.first(), 700'003);
        table.press(4, 0);
        QCOMPARE(table.currentName(), QStringLiteral("d0700007"));
        QVERIFY(table.key(Qt::Key_PageUp, 0));
        QCOMPARE(table.currentName(), QStringLiteral("d0699978"));
        QCOMPARE(names(table).constFirst(), QStringLiteral("d0699978"));
        table.scrollTo(1);
        QCOMPARE(names(table).constLast(), QStringLiteral("d0999999"));
    }

    void keys_and_pointer_select() {
        DeviceTable table;
        table.setVisibleRows(10);
        show(table, store(100));
        QVERIFY(table.key(Qt::Key_Down, Qt::ShiftModifier));
        QVERIFY(table.key(Qt::Key_Down, Qt::ShiftModifier));
        QCOMPARE(table.names(), QStringLiteral("d0000000\nd0000001\nd0000002"));
        QVERIFY(table.key(Qt::Key_Escape, 0));
        QCOMPARE(table.selectedCount(), 0);
        QVERIFY(!table.key(Qt::Key_Escape, 0)); // there is nothing to let go of: the page may have it
        QVERIFY(table.key(Qt::Key_Home, 0));
        QVERIFY(table.key(Qt::Key_Down, Qt::ShiftModifier | Qt::ControlModifier));
        QCOMPARE(table.selectedCount(), 100);
        table.selectNone();
        table.press(3, Qt::ControlModifier);
        table.press(5, Qt::ControlModifier);
        QCOMPARE(table.selectedCount(), 2);
        table.press(5, Qt::ControlModifier);
        QCOMPARE(table.selectedCount(), 1);
        QVERIFY(table.key(Qt::Key_A, Qt::ControlModifier));
        QCOMPARE(table.selectedCount(), 100);
    }

    void what_a_filter_hides_is_not_selected() {
        DeviceTable table;
        table.setVisibleRows(10);
        const auto all = store(30);
        show(table, all);
        table.selectAll();
        fleet::Filter paused;
        paused.statuses = {"ConflictPaused"};
        show(table, all, paused, false);
        QCOMPARE(table.count(), 10);
        QCOMPARE(table.selectedCount(), 10);
        QCOMPARE(table.selection().size(), std::size_t{10});
        QVERIFY(!table.names().contains(QStringLiteral("d0000001")));
    }

    void the_device_in_hand_stays_when_the_fleet_is_read_anew() {
        DeviceTable table;
        table.setVisibleRows(10);
        show(table, store(50));
        for (int i = 0; i < 20; ++i) table.key(Qt::Key_Down, 0);
        QVERIFY(table.key(Qt::Key_Space, 0));
        show(table, store(50, 5)); // five are no more: every row has another number
        QCOMPARE(table.currentName(), QStringLiteral("d0000020"));
        QCOMPARE(table.current(), 15);
        QCOMPARE(table.names(), QStringLiteral("d0000020"));
    }

    void several_columns_sort_one_after_the_other() {
        DeviceTable table;
        table.setVisibleRows(4);
        const auto all = store(40);
        QSignalSpy sorted(&table, &DeviceTable::sortChanged);
        table.sortBy(QStringLiteral("owner"), false);
        table.sortBy(QStringLiteral("ahead"), true); // numbers fall first: who is far ahead matters
        QCOMPARE(sorted.size(), 2);
        QVERIFY((table.sort()[0].field == fleet::SortField::Owner && !table.sort()[0].descending));
        QVERIFY((table.sort()[1].field == fleet::SortField::Gap && table.sort()[1].descending));
        show(table, all);
        QCOMPARE(names(table), (QStringList{QStringLiteral("d0000004"), QStringLiteral("d0000014"),
                                            QStringLiteral("d0000024"), QStringLiteral("d0000034")}));
        const auto* columns = table.columns();
        QStringList ranks;
        for (int i = 0; i < columns->rowCount(); ++i)
            ranks << columns->data(columns->index(i, 0), columns->roleNames().key("rank")).toString();
        ranks.removeAll(QString());
        QCOMPARE(ranks, (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        table.sortBy(QStringLiteral("owner"), true); // the other way round
        QVERIFY(table.sort()[0].descending);
        table.sortBy(QStringLiteral("owner"), true); // and not any more
        QCOMPARE(table.sort().size(), std::size_t{1});
        table.sortBy(QStringLiteral("known"), false); // rows cannot stand in its order
        QCOMPARE(table.sort().size(), std::size_t{1});
    }

    void columns_are_chosen_moved_and_widened() {
        DeviceTable table;
        table.setVisibleRows(1);
        show(table, store(1));
        const auto ids = [&] {
            QStringList out;
            const auto* columns = table.columns();
            for (int i = 0; i < columns->rowCount(); ++i)
                out << columns->data(columns->index(i, 0), columns->roleNames().key("columnId")).toString();
            return out;
        };
        const auto cells = [&] {
            return table.rows()->data(table.rows()->index(0, 0), table.rows()->roleNames().key("cells")).toStringList();
        };
        QCOMPARE(ids().mid(0, 3),
                 (QStringList{QStringLiteral("alias"), QStringLiteral("name"), QStringLiteral("owner")}));
        table.moveColumn(QStringLiteral("owner"), -2);
        QCOMPARE(ids().constFirst(), QStringLiteral("owner"));
        QCOMPARE(cells().constFirst(), QStringLiteral("Fleet/even"));
        table.moveColumn(QStringLiteral("owner"), -1); // it is the first already
        QCOMPARE(ids().constFirst(), QStringLiteral("owner"));
        for (int i = 0; i < table.allTitles().size(); ++i) table.showColumn(i, false);
        QCOMPARE(ids().size(), 1); // one always stays
        QCOMPARE(cells().size(), 1);
        table.widen(ids().constFirst(), 5);
        QVERIFY(table.columns()->data(table.columns()->index(0, 0), table.columns()->roleNames().key("wide")).toInt() >
                5);
    }

    /// Of a refresh only the rows in sight that changed are drawn anew, and none moves.
    void columns_that_do_not_fit_are_reached() {
        DeviceTable table;
        table.setVisibleRows(5);
        show(table, store(20));
        table.setVisibleWide(4000);
        QVERIFY(table.key(Qt::Key_Right, Qt::NoModifier));
        QCOMPARE(table.shift(), 0); // all are in sight
        QCOMPARE(table.sizeAside(), 1.0);
        table.setVisibleWide(500);
        QVERIFY(table.sizeAside() < 1);
        table.key(Qt::Key_Right, Qt::NoModifier);
        const int step = table.shift();
        QVERIFY(step > 0);
        table.wheel(0, -120, Qt::ShiftModifier);
        QVERIFY(table.shift() > step);
        for (int i = 0; i < 100; ++i) table.key(Qt::Key_Right, Qt::NoModifier);
        const int end = table.shift();
        QCOMPARE(table.aside() + table.sizeAside(), 1.0); // the last one's edge, and no further
        table.showColumn(0, false);
        QVERIFY(table.shift() < end); // one less to be reached
        table.scrollAside(0);
        QCOMPARE(table.shift(), 0);
        table.key(Qt::Key_Left, Qt::NoModifier);
        QCOMPARE(table.shift(), 0);
    }

    void a_refresh_touches_only_what_changed() {
        DeviceTable table;
        table.setVisibleRows(20);
        const auto before = store(1000);
        show(table, before);
        fleet::StoreBuilder builder(before);
        auto changed = device(3);
        changed[Column::Status] = "Online";
        QVERIFY(builder.put(changed, "{\"new\": 1}"));
        QSignalSpy touched(table.rows(), &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(table.rows(), &QAbstractItemModel::rowsInserted);
        table.refresh(builder.finish()->store);
        QCOMPARE(touched.size(), 1);
        QCOMPARE(touched.constFirst().constFirst().toModelIndex().row(), 3);
        QCOMPARE(inserted.size(), 0);
    }

    void nothing_is_a_table_too() {
        DeviceTable table;
        table.setVisibleRows(10);
        show(table, store(0));
        QCOMPARE(table.count(), 0);
        QCOMPARE(table.current(), -1);
        QVERIFY(!table.key(Qt::Key_Down, 0));
        QVERIFY(table.names().isEmpty());
        QCOMPARE(table.size(), 1.0);
        table.selectAll();
        table.press(0, 0);
        QCOMPARE(table.selectedCount(), 0);
    }

    void what_is_typed_is_told_apart() {
        QCOMPARE(filter_of(" pos 17 ")->text, std::string("pos 17"));
        auto filter = filter_of("region in (emea, apac), metadata.owner=Fleet/pos,!broken");
        QVERIFY(filter);
        QCOMPARE(filter->labels.size(), std::size_t{2});
        QCOMPARE(filter->fields.size(), std::size_t{1});
        QVERIFY(filter->text.empty());
        QVERIFY(!filter_of("region in (emea"));
        QVERIFY(!filter_of("=x"));
        QCOMPARE(filter_of("")->text, std::string());
    }
};

QTEST_GUILESS_MAIN(TestDeviceTable)
#include "tst_device_table.moc"
