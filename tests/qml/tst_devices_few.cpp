#include "../ui/service_play.h"
#include "window_play.h"

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

/// The Devices page over a service with none, one and a few devices, and while a larger one is being read.
class TestDevicesFew : public QObject, WindowPlay {
    Q_OBJECT
    struct Fleet : ServicePlay {
        using ServicePlay::ask_ours;
        using ServicePlay::have;
        using ServicePlay::keep;
        using ServicePlay::m_service;
    };
    Fleet m_fleet;
    QString m_mark;

    FleetView& fleet() { return *m_office->fleet(); }

    QString shot(const char* page) const { return QLatin1String(page) + QLatin1Char('-') + m_mark; }

    bool go_to(const QString& name) {
        for (int i = 0; i < 80; ++i) {
            auto* item = m_window->activeFocusItem();
            if (item != nullptr && tree::name_of(*item).startsWith(name)) return true;
            key(Qt::Key_Tab);
        }
        return false;
    }

    bool says(const QString& words) {
        const auto all = tree::texts(*m_window);
        return std::any_of(all.begin(), all.end(), [&](const QString& text) { return text.contains(words); });
    }

    void type(const QString& text) {
        for (const auto letter : text) QTest::keyClick(m_window, letter.toLatin1());
    }

    void look_at(int width, int height, const QString& theme, const QString& language) {
        open(width, height);
        if (QTest::currentTestFailed()) return;
        m_office->settings()->setTheme(theme);
        speak(language);
        m_mark = QString::fromUtf8(QTest::currentDataTag());
        m_office->setPage(QStringLiteral("devices"));
        fleet().open(QStringLiteral("env:fleet"));
    }

    void end() {
        close();
        const auto offences = std::exchange(m_offences, {});
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(QLatin1Char('\n'))));
    }

    static void looks() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QString>("language");
        QTest::newRow("light-1024") << "light" << 1024 << 700 << "en";
        QTest::newRow("dark-1024") << "dark" << 1024 << 700 << "en";
        QTest::newRow("light-2560") << "light" << 2560 << 1440 << "en";
        QTest::newRow("dark-2560") << "dark" << 2560 << 1440 << "en";
        QTest::newRow("german-1024") << "light" << 1024 << 700 << "de";
    }

private Q_SLOTS:
    void initTestCase() { m_fleet.ask_ours(); }

    void a_few_devices_data() { looks(); }
    void a_few_devices() {
        QFETCH(QString, theme);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QString, language);
        for (const int devices : {0, 1, 15}) {
            m_fleet.have(devices);
            look_at(width, height, theme, language);
            if (QTest::currentTestFailed()) return;
            QVERIFY2(until([&] { return fleet().complete() && !fleet().busy(); }), qPrintable(fleet().problem()));
            QCOMPARE(fleet().deviceCount(), devices);
            const auto named = QString::number(devices) + QLatin1Char('-');
            key(Qt::Key_Tab);
            for (const auto* view : {"groups", "devices", "awaiting", "requests", "history"}) {
                fleet().setView(QLatin1String(view));
                until([] { return false; }, 250);
                look(QStringLiteral("few-") + named + shot(view));
                if (devices > 0 || language != QLatin1String("en")) continue;
                const bool empty = QByteArray(view) != "requests" && QByteArray(view) != "history";
                QVERIFY2(!empty || says(QStringLiteral("This service has no devices")), view);
                QVERIFY2(!empty || !says(QStringLiteral("No device is in hand.")), view);
            }
            close();
        }
        end();
    }

    void rows_grow_and_nothing_can_be_decided_data() { looks(); }
    void rows_grow_and_nothing_can_be_decided() {
        QFETCH(QString, theme);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QString, language);
        m_fleet.have(1500);
        m_fleet.m_service["faults"] = Json::array({{{"at", 2}, {"do", "slow"}, {"seconds", 4}}});
        m_fleet.keep();
        look_at(width, height, theme, language);
        if (QTest::currentTestFailed()) return;
        QVERIFY2(until([&] { return fleet().growing() && fleet().groups()->count() > 1; }),
                 qPrintable(fleet().problem()));
        key(Qt::Key_Tab);
        until([] { return false; }, 250);
        look(shot("growing-groups"));
        fleet().setView(QStringLiteral("devices"));
        until([] { return false; }, 250);
        look(shot("growing-devices"));
        QVERIFY(fleet().growing());
        if (language == QLatin1String("en")) {
            QVERIFY(says(QStringLiteral("1,000 devices so far")));
            QVERIFY(says(QStringLiteral("So far:")));
            QVERIFY(says(QStringLiteral("Nothing can be decided until all devices are read")));
        }
        QVERIFY(until([&] { return fleet().complete() && !fleet().busy(); }));
        until([] { return false; }, 250);
        look(shot("grown-devices"));
        QVERIFY(!says(QStringLiteral("so far")));
        end();
    }

    /// Kept, chosen, renamed and deleted by keys.
    void views_by_keys() {
        m_fleet.have(15);
        look_at(1024, 700, QStringLiteral("light"), QStringLiteral("en"));
        if (QTest::currentTestFailed()) return;
        m_mark = QStringLiteral("1024");
        QVERIFY(until([&] { return fleet().complete() && !fleet().busy(); }));
        fleet().setView(QStringLiteral("devices"));
        QVERIFY(go_to(QStringLiteral("Filter")));
        type(QStringLiteral("gate"));
        QVERIFY(until([&] { return fleet().table()->count() == 2; }));
        QVERIFY(go_to(QStringLiteral("Views")));
        key(Qt::Key_Return);
        until([] { return false; }, 300);
        look(shot("views-none"));
        type(QStringLiteral("gates"));
        key(Qt::Key_Return);
        QCOMPARE(fleet().views()->count(), 1);
        look(shot("views-one"));
        key(Qt::Key_Return); // the name is there already: Enter replaces nothing
        key(Qt::Key_Escape);
        QVERIFY(until([&] { return !says(QStringLiteral("Views of the devices")); }));

        fleet().setView(QStringLiteral("groups"));
        fleet().setFilter(QString());
        QVERIFY(until([&] { return fleet().table()->count() == 15; }));
        QVERIFY(go_to(QStringLiteral("Views")));
        key(Qt::Key_Return);
        until([] { return false; }, 300);
        QVERIFY(go_to(QStringLiteral("Use gates")));
        key(Qt::Key_Return);
        QVERIFY(until([&] { return fleet().table()->count() == 2; }));
        QCOMPARE(fleet().view(), QStringLiteral("devices"));
        QVERIFY(until([&] { return says(QStringLiteral("gate")); })); // in the filter's field too
        until([] { return false; }, 300);
        look(shot("views-used"));

        QVERIFY(go_to(QStringLiteral("Views")));
        key(Qt::Key_Return);
        until([] { return false; }, 300);
        QVERIFY(go_to(QStringLiteral("Rename gates")));
        key(Qt::Key_Return);
        type(QStringLiteral("doors"));
        key(Qt::Key_Return);
        QVERIFY(fleet().views()->has(QStringLiteral("doors")) && !fleet().views()->has(QStringLiteral("gates")));
        QVERIFY(go_to(QStringLiteral("Delete doors")));
        key(Qt::Key_Return);
        look(shot("views-delete"));
        QCOMPARE(fleet().views()->count(), 1); // it asks
        key(Qt::Key_Return);                   // and what the keyboard is at keeps it
        QCOMPARE(fleet().views()->count(), 1);
        key(Qt::Key_Return);
        key(Qt::Key_Tab);
        key(Qt::Key_Return);
        QCOMPARE(fleet().views()->count(), 0);
        look(shot("views-deleted"));
        key(Qt::Key_Escape);
        end();
    }
};

QTEST_MAIN(TestDevicesFew)
#include "tst_devices_few.moc"
