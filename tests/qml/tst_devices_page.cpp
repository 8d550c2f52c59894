#include "window_play.h"

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

/// The Devices page over the training fleet of ten thousand, by keys alone.
class TestDevicesPage : public QObject, WindowPlay {
    Q_OBJECT

    FleetView& fleet() { return *m_office->fleet(); }

    /// Tab until what has the keyboard has that name.
    bool go_to(const QString& name) {
        for (int i = 0; i < 80; ++i) {
            auto* item = m_window->activeFocusItem();
            if (item != nullptr && tree::name_of(*item).startsWith(name)) return true;
            key(Qt::Key_Tab);
        }
        return false;
    }

    QString group(int row, const char* role) {
        auto* rows = fleet().groups()->rows();
        return rows->data(rows->index(row, 0), rows->roleNames().key(role)).toString();
    }

    /// From the page without a fleet to the groups of the training one.
    void practise() {
        m_office->setPage(QStringLiteral("devices"));
        look(shot("devices-none"));
        QVERIFY(go_to(QStringLiteral("Practise")));
        key(Qt::Key_Return);
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        QVERIFY(stopped());
        look(shot("devices-form"));
        QVERIFY(go_to(QStringLiteral("Choose on the Devices page")));
        key(Qt::Key_Return);
        QCOMPARE(m_office->page(), QStringLiteral("devices"));
        look(shot("devices-reading"));
        QVERIFY2(until([&] { return fleet().complete() && fleet().groups()->count() > 8; }, 120000),
                 qPrintable(fleet().problem()));
        QVERIFY(until([&] { return fleet().part()->hasFleet(); }, 60000));
    }

    QString shot(const char* page) {
        return QLatin1String(page) + QLatin1Char('-') + QString::fromUtf8(QTest::currentDataTag());
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8()); }

    void a_newcomer_resumes_eight_groups_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("dark-1440") << "dark" << 1440 << 900;
        QTest::newRow("light-1024") << "light" << 1024 << 700;
        QTest::newRow("light-2560") << "light" << 2560 << 1440;
    }
    void a_newcomer_resumes_eight_groups() {
        QFETCH(QString, theme);
        QFETCH(int, width);
        QFETCH(int, height);
        m_offences.clear();
        open(width, height);
        if (QTest::currentTestFailed()) return;
        m_office->settings()->setTheme(theme);
        speak(QStringLiteral("en"));
        m_english.clear();
        practise();
        if (QTest::currentTestFailed()) return;
        look(shot("devices-groups"));

        for (int i = 0; i < 60 && !holds_groups(); ++i) key(Qt::Key_Tab);
        QVERIFY(holds_groups());
        key(Qt::Key_Home);
        int left = 0;
        const int count = fleet().groups()->count();
        for (int i = 0; i < count; ++i) {
            QVERIFY(until([&] { return fleet().groups()->chosen() == i; }));
            const bool cold = group(i, "owner").contains(QStringLiteral("cold-chain"));
            if (cold) {
                QVERIFY(until([&] { return fleet().part()->sentence().contains(QStringLiteral("2.3.0")); }));
                look(shot("devices-ninth"));
            }
            key(cold ? Qt::Key_L : Qt::Key_R);
            left += cold ? 1 : 0;
            key(Qt::Key_Down);
        }
        QCOMPARE(left, 1);
        QCOMPARE(fleet().groups()->undecided(), 0);
        look(shot("devices-decided"));
        if (width < 1200) {
            QVERIFY(go_to(QStringLiteral("Show the resume plan")));
            key(Qt::Key_Return);
            look(shot("devices-plan"));
        }
        QVERIFY(go_to(QStringLiteral("Drill: resume")));
        key(Qt::Key_Return);
        look(shot("devices-frozen"));
        const int frozen = fleet().groups()->frozenCount();
        QVERIFY(go_to(QStringLiteral("Take these names")));
        key(Qt::Key_Return);
        QVERIFY(until([&] { return m_office->page() == QLatin1String("run"); }));
        until([] { return false; }, 300); // the sheet closes
        look(shot("devices-given"));
        QVERIFY(run().primaryEnabled());
        QVERIFY(frozen > 3500);

        m_office->setPage(QStringLiteral("devices"));
        for (const auto* view : {"devices", "awaiting", "requests", "history"}) {
            fleet().setView(QString::fromLatin1(view));
            until([] { return false; }, 200);
            look(QLatin1String("devices-") + shot(view));
        }
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }

    /// "Fix the fleet first": its document stands in the form, and is changed there by keys.
    void a_fleet_is_corrected_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("language");
        QTest::newRow("1024") << 1024 << "en";
        QTest::newRow("german-1440") << 1440 << "de";
    }
    void a_fleet_is_corrected() {
        QFETCH(int, width);
        QFETCH(QString, language);
        m_offences.clear();
        open(width, width * 11 / 16);
        if (QTest::currentTestFailed()) return;
        m_office->settings()->setTheme(QStringLiteral("light"));
        speak(language);
        m_english.clear(); // the document's own words are English
        m_office->desk()->startDrill(QStringLiteral("flight-control.edit-fleet"), QStringLiteral("happy"));
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        QVERIFY(stopped());
        QVERIFY(run().primaryEnabled());
        auto fields = run().question()->form()->fields();
        const auto label = fields.at(&fields, 1)->label();
        QVERIFY(go_to(label));
        look(shot("fleet-document"));
        key(Qt::Key_End, Qt::ControlModifier);
        key(Qt::Key_X);
        QVERIFY(!run().primaryEnabled());
        look(shot("fleet-document-wrong"));
        key(Qt::Key_Backspace);
        QVERIFY2(run().primaryEnabled(), qPrintable(run().reason()));
        auto* before = m_window->activeFocusItem();
        key(Qt::Key_Tab); // goes on, and is no letter of the document
        QVERIFY(m_window->activeFocusItem() != before);
        QVERIFY(run().primaryEnabled());
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }

    bool holds_groups() {
        auto* item = m_window->activeFocusItem();
        return item != nullptr &&
               QString::fromLatin1(item->metaObject()->className()).startsWith(QStringLiteral("DeviceGroupRow"));
    }
};

QTEST_MAIN(TestDevicesPage)
#include "tst_devices_page.moc"
