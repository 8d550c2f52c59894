#include "window_play.h"

#include <fstream>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

static QString s(const char* utf8) { return QString::fromUtf8(utf8); }

/// The sheets of the window, one after the other, each with what it is about: named, uncut, in the language; Esc closes
/// each in its safe way.
class TestSheets : public QObject, WindowPlay {
    Q_OBJECT

    /// What a delegate made is the child of an item only to the eye.
    static void gather(QObject* under, const char* type, QList<QObject*>& found) {
        if (QString::fromLatin1(under->metaObject()->className()).startsWith(QLatin1String(type)) &&
            !found.contains(under))
            found << under;
        auto parts = under->children();
        if (auto* item = qobject_cast<QQuickItem*>(under))
            for (auto* child : item->childItems())
                if (!parts.contains(child)) parts << child;
        for (auto* part : parts) gather(part, type, found);
    }
    QList<QObject*> all(const char* type) {
        QList<QObject*> found;
        gather(m_window->contentItem(), type, found);
        return found;
    }
    QObject* sheet(const char* type) { return all(type).value(0); }
    /// It is open; a picture of it; Esc closes it.
    void shown(const char* type, const char* name) {
        auto* one = sheet(type);
        QVERIFY2(one != nullptr, type);
        QVERIFY2(until([&] { return one->property("opened").toBool(); }), type);
        look(QLatin1String(name) + QLatin1Char('-') + QString::fromUtf8(QTest::currentDataTag()));
        key(Qt::Key_Escape);
        QVERIFY2(until([&] { return !one->property("visible").toBool(); }), type);
    }
    static void write(const QString& path, const char* bytes) { std::ofstream(path.toStdString()) << bytes; }

private Q_SLOTS:
    void initTestCase() {
        for (const auto* name : {"HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"}) qputenv(name, m_folder.path().toUtf8());
        qunsetenv("KUBECONFIG");
        write(m_folder.filePath(s("theirs.yaml")),
              "salvor: 1\nenvironments:\n"
              "  - {id: theirs, name: Behind the company's gate, place: here, hook: [gate-login, --site, "
              "'a site with a long name', --until, '2026-01-31T00:00:00Z', --and-then-write-the-token-to, "
              "/run/user/1000/gate/token-of-this-session]}\n"
              "  - {id: other, name: Reports to the room, place: here, tell: [notify-the-room, --room, operations]}\n");
    }

    void each_is_named_and_fits_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QString>("language");
        QTest::newRow("light-1024") << "light" << 1024 << 700 << "en";
        QTest::newRow("dark-2560") << "dark" << 2560 << 1440 << "en";
        for (const auto& language : Language::choices().mid(2))
            QTest::newRow(qPrintable(language)) << "light" << 1024 << 700 << language;
    }
    void each_is_named_and_fits() {
        QFETCH(QString, theme);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QString, language);
        m_offences.clear();
        open(width, height);
        if (QTest::currentTestFailed()) return;
        m_office->settings()->setTheme(theme);
        speak(language);
        auto* desk = m_office->desk();
        desk->setPlaces({s("here"), s("ssh:quadlet1.site.example.net"), s("ssh:runner-of-the-second-site.example.net")},
                        {s("kube:edge"), s("kube:shop-production-eu-central"), s("env:shop")});
        desk->prepare(s("flight-control.kubernetes-restore"));
        QVERIFY2(desk->problem().isEmpty(), qPrintable(desk->problem()));
        auto targets = desk->startTargets();
        for (qsizetype at = 0; at < targets.count(&targets); ++at)
            targets.at(&targets, at)->set_place(at == 0 ? s("ssh:quadlet1.site.example.net") : s("quadlet1"));
        m_office->startWanted();
        shown("StartSheet", "start");
        m_office->choosing()->begin(s("Flight Control"), s("Find the procedure for Flight Control…"),
                                    {"flight-control.quadlets-restore", "flight-control.kubernetes-restore"});
        m_office->chooseWanted();
        shown("ChooseSheet", "choose");
        auto* sheets = sheet("ShellSheets");
        QVERIFY(sheets != nullptr);
        QMetaObject::invokeMethod(sheets, "lookForOthers");
        shown("OthersSheet", "others");
        QMetaObject::invokeMethod(sheets, "takeOver", Q_ARG(QString, s("4f2c")),
                                  Q_ARG(QString, s("ssh:quadlet2.of-the-second-rack.example.net")));
        shown("TakeOverSheet", "take-over");
        desk->refuse({Error::Code::Unreachable,
                      "quadlet1.site.example.net is not reached: connection refused",
                      "look whether it runs, and whether ssh quadlet1 works from here",
                      {}});
        until([] { return false; }, 200); // it opens
        look(s("problem-") + QString::fromUtf8(QTest::currentDataTag()));
        key(Qt::Key_Escape);
        QVERIFY(until([&] { return desk->problem().isEmpty(); })); // it was read
        m_office->setPage(s("environments"));
        m_office->environments()->importFile(m_folder.filePath(s("theirs.yaml")));
        QCOMPARE(m_office->environments()->property("importCommands").toStringList().size(), 2);
        shown("ImportSheet", "import");
        QMetaObject::invokeMethod(sheet("FileSheet"), "open");
        shown("FileSheet", "import-file");
        sheets_of_a_run();
        for (const auto& text : m_listener.missed()) m_offences << QStringLiteral("not translated: ") + text;
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }

private:
    void sheets_of_a_run() {
        auto* desk = m_office->desk();
        desk->startDrill(s("flight-control.quadlets-restore"), s("happy"));
        QVERIFY(until([&] { return desk->run() != nullptr; }));
        QVERIFY(stopped());
        int at = 0;
        for (auto* one : all("ReasonSheet")) {
            QMetaObject::invokeMethod(one, "open");
            QVERIFY(until([&] { return one->property("opened").toBool(); }));
            look(s("reason%1-%2").arg(++at).arg(QString::fromUtf8(QTest::currentDataTag())));
            key(Qt::Key_Escape);
            QVERIFY(until([&] { return !one->property("visible").toBool(); }));
        }
        QCOMPARE(at, 3); // to close the window, to cancel, to leave
        QVERIFY(desk->run()->result().isEmpty());
    }
};

QTEST_MAIN(TestSheets)
#include "tst_sheets.moc"
