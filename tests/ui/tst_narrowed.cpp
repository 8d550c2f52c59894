#include "models/narrowed.h"

#include <QAbstractItemModelTester>
#include <QStandardItemModel>
#include <QTest>

using namespace salvor::ui;

/// What is left of a list while one types.
class TestNarrowed : public QObject {
    Q_OBJECT
    QStandardItemModel m_source;
    Narrowed m_narrowed;

    QStringList left(const char* words) {
        m_narrowed.setWords(QString::fromLatin1(words));
        QStringList titles;
        for (int row = 0; row < m_narrowed.rowCount(); ++row)
            titles << m_narrowed.index(row, 0).data(Qt::UserRole).toString();
        return titles;
    }

private Q_SLOTS:
    void initTestCase() {
        m_source.setItemRoleNames({{Qt::UserRole, "title"}, {Qt::UserRole + 1, "hint"}});
        const auto add = [this](const char* title, const char* hint) {
            auto* item = new QStandardItem;
            item->setData(QString::fromUtf8(title), Qt::UserRole);
            item->setData(QString::fromLatin1(hint), Qt::UserRole + 1);
            m_source.appendRow(item);
        };
        add("Drill: Restore a host", "practise");
        add("Restore a host from an archive", "start");
        add("Restore a host…", "start");
        add("Settings", "");
        m_narrowed.setSourceModel(&m_source);
        new QAbstractItemModelTester(&m_narrowed, QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    }

    void every_word_counts_in_title_and_hint() {
        QCOMPARE(left("").size(), 4);
        QCOMPARE(left("HOST practise"), QStringList{QStringLiteral("Drill: Restore a host")});
        QVERIFY(left("restore nothing").isEmpty());
    }

    void what_was_typed_in_full_comes_first() {
        QCOMPARE(left("restore A host").join(QLatin1Char('|')),
                 QStringLiteral("Restore a host…|Restore a host from an archive|Drill: Restore a host"));
        QCOMPARE(left("restore host").join(QLatin1Char('|')),
                 QStringLiteral("Restore a host from an archive|Restore a host…|Drill: Restore a host"));
    }
};

QTEST_GUILESS_MAIN(TestNarrowed)
#include "tst_narrowed.moc"
