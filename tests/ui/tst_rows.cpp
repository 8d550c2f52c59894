#include "models/rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace {
struct Fruit {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int count MEMBER count)
public:
    QString name;
    int count = 0;
    bool operator==(const Fruit&) const = default;
};
} // namespace

class TestRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void only_what_changed_is_told() {
        salvor::ui::Rows<Fruit> rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.assign({{QStringLiteral("apple"), 1}, {QStringLiteral("pear"), 2}});
        QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&rows, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
        rows.assign({{QStringLiteral("apple"), 1}, {QStringLiteral("pear"), 3}, {QStringLiteral("plum"), 4}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(inserted.count(), 1);
        rows.assign({{QStringLiteral("apple"), 1}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(rows.rowCount(), 1);
    }
    void properties_are_roles() {
        salvor::ui::Rows<Fruit> rows;
        rows.assign({{QStringLiteral("apple"), 7}});
        const auto names = rows.roleNames();
        QCOMPARE(rows.data(rows.index(0), names.key("count")).toInt(), 7);
        QCOMPARE(rows.data(rows.index(0), names.key("name")).toString(), QStringLiteral("apple"));
        QVERIFY(!rows.data(rows.index(1), names.key("name")).isValid());
    }
};

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
