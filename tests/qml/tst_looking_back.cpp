#include "kept_runs.h"
#include "session/language.h"
#include "session/others.h"
#include "session/report_view.h"
#include "tree.h"

#include <QAccessible>
#include <QDir>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>
#include <fstream>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

using namespace salvor;
using namespace salvor::ui;
using std::chrono::hours;

namespace fs = std::filesystem;

namespace {

struct Environment {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString kindText MEMBER kindText)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString stateKind MEMBER stateKind)
    Q_PROPERTY(QString stateText MEMBER stateText)
public:
    QString name;
    QString kindText;
    QString detail;
    QString stateKind;
    QString stateText;
    bool operator==(const Environment&) const = default;
};

QString s(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

/// Home, Drills, Reports and Debriefing over kept runs. With SALVOR_GRAB=FOLDER their pictures are written there.
class TestLookingBack : public QObject {
    Q_OBJECT
    Language m_language;
    KeptRuns m_kept;
    RealClock m_clock;
    Rows<Environment> m_environments;
    Rows<OtherRow> m_others;
    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<ReportView> m_report;
    QString m_drill; ///< runs to show
    QString m_real;
    QString m_damaged;
    QString m_lost;

    QQuickWindow* load(QQmlApplicationEngine& engine) {
        engine.addImportPath(s("qrc:/qt/qml"));
        engine.setInitialProperties({{s("report"), QVariant::fromValue(m_report.get())},
                                     {s("catalogue"), QVariant::fromValue(m_catalogue.get())},
                                     {s("environments"), QVariant::fromValue<QAbstractItemModel*>(&m_environments)},
                                     {s("others"), QVariant::fromValue<QAbstractItemModel*>(&m_others)}});
        connect(&engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError>& all) {
            for (const auto& one : all) m_warnings << one.toString();
        });
        engine.load(QUrl::fromLocalFile(s(SALVOR_SOURCE_DIR "/tests/qml/LookingBack.qml")));
        if (engine.rootObjects().isEmpty()) return nullptr;
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        return window && QTest::qWaitForWindowExposed(window) ? window : nullptr;
    }
    QStringList m_warnings;

    static QStringList said(QQuickWindow* window) { return window->property("said").toStringList(); }
    static QQuickItem* named(QQuickItem* under, const QString& name) {
        auto* accessible = QAccessible::queryAccessibleInterface(under);
        if (under->isVisible() && accessible != nullptr && accessible->text(QAccessible::Name) == name) return under;
        for (auto* child : under->childItems())
            if (auto* found = named(child, name)) return found;
        return nullptr;
    }
    static QString focused(QQuickWindow* window) {
        auto* item = window->activeFocusItem();
        auto* accessible = item == nullptr ? nullptr : QAccessible::queryAccessibleInterface(item);
        return accessible == nullptr ? QString() : accessible->text(QAccessible::Name);
    }

private Q_SLOTS:
    void initTestCase() {
        const auto now = m_clock.utc();
        const auto workflows = m_kept.workflows();
        fs::create_directories(workflows / "astarte");
        std::ofstream(workflows / "astarte/back-up.yaml")
            << "salvor: 1\nid: astarte.back-up\ntitle: Back up a cluster\nsteps: []\n";
        const auto happy = m_kept.drill(s("happy"));
        m_kept.drill(s("empty-secret"));
        const auto restarted = m_kept.drill(s("kv-restarted"));
        const auto undone = m_kept.drill(s("port-taken"));
        const auto lost = m_kept.lost(3);
        m_kept.real(happy, now - hours(24 * 40));
        m_kept.real(undone, now - hours(24 * 3));
        const auto waived = m_kept.drill(s("waived"));
        const auto real = m_kept.real(waived, now - hours(31), "quadlet2.example.net");
        const auto open = m_kept.real(lost, now - std::chrono::minutes(52));
        fs::remove_all(lost);
        const auto damaged = m_kept.real(happy, now - hours(24 * 70),
                                         "quadlet-with-a-very-long-name-of-a-host-in-the-second-rack.example.net");
        std::ofstream(damaged / "journal.jsonl", std::ios::app) << "{}\n";
        m_environments.assign(
            {{s("quadlet1.example.net"), s("ssh"), s("root by sudo"), s("done"), s("Reachable")},
             {s("quadlet2.example.net"), s("ssh"), s("nothing runs there"), s("blocked"), s("Key changed")},
             {s("Keyring"), s("Secret Service"), s("stored values cannot be read until opened"), s("unknown"),
              s("Locked")}});
        m_others.assign(
            {{s("4f2c"),
              s("Restore Flight Control on a quadlet host"),
              s("env:quadlet-of-the-second-rack"),
              s("waiting"),
              s("In step 7 of 14, Put the backup of the database in place"),
              s("Holder: ada@desk-of-the-night-shift.example.net, run 4f2c, flight-control.quadlets-restore, at step "
                "load_database, for 12 min"),
              s("Last renewed 7 s ago: its console is alive."),
              {},
              s(".watched-4f2c"),
              true}});
        m_catalogue = std::make_unique<Catalogue>(assembly::Library(workflows), m_kept.runs(), m_clock);
        QTRY_VERIFY(!m_catalogue->reading());
        m_report = std::make_unique<ReportView>(*m_catalogue, m_clock);
        m_drill = QString::fromStdString(restarted.filename().string());
        m_real = QString::fromStdString(real.filename().string());
        m_damaged = QString::fromStdString(damaged.filename().string());
        m_lost = QString::fromStdString(open.filename().string());
    }
    void init() {
        m_warnings.clear();
        m_language.use(s("en"));
        m_catalogue->retell();
    }

    void pages_are_named_and_fit_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const auto* page : {"home", "drills", "reports", "report", "damaged", "lost", "debriefing"}) {
            for (const auto* scheme : {"light", "dark", "contrast"})
                for (const auto& size : {QSize(1440, 900), QSize(1024, 700), QSize(640, 400)})
                    QTest::addRow("%s-%s-%d", page, scheme, size.width())
                        << s(page) << s(scheme) << size << QStringLiteral("en");
            for (const auto& language : Language::choices().mid(2))
                for (const auto& size : {QSize(1024, 700), QSize(640, 400)})
                    QTest::addRow("%s-%s-%d", page, qPrintable(language), size.width())
                        << s(page) << s("light") << size << language;
        }
    }
    void pages_are_named_and_fit() {
        QFETCH(QString, page);
        QFETCH(QString, scheme);
        QFETCH(QSize, size);
        QFETCH(QString, language);
        m_language.use(language);
        m_catalogue->retell();
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        engine.singletonInstance<QObject*>(qmlTypeId("Salvor.Ui", 1, 0, "Theme"))->setProperty("choice", scheme);
        const QHash<QString, QString> runs{
            {s("report"), m_real}, {s("damaged"), m_damaged}, {s("lost"), m_lost}, {s("debriefing"), m_drill}};
        m_report->close();
        if (runs.contains(page)) m_report->open(runs[page]);
        QTRY_VERIFY(!m_report->reading() && (m_report->runId().isEmpty() || m_report->verifyKind() != s("proving")));
        window->setProperty("shown", runs.contains(page) && page != s("debriefing") ? s("reports") : page);
        window->resize(size);
        QTest::qWait(250);
        const auto picture = window->grabWindow();
        if (const auto folder = qEnvironmentVariable("SALVOR_GRAB"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(s(QTest::currentDataTag()) + s(".png"))));
        QCOMPARE(tree::unnamed(*window), QStringList());
        QCOMPARE(tree::cut(*window), QStringList());
        QCOMPARE(m_warnings, QStringList());
    }

    void the_first_unfinished_run_has_the_focus() {
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        QTRY_COMPARE(focused(window), s("Look at quadlet1 and resume…"));
        QTest::keyClick(window, Qt::Key_Escape);
        QVERIFY(said(window).isEmpty());
        QTest::keyClick(window, Qt::Key_Return);
        QCOMPARE(said(window), QStringList{s("resume ") + m_lost});
        QTest::keyClick(window, Qt::Key_Tab);
        QTest::keyClick(window, Qt::Key_Space);
        QCOMPARE(said(window).last(), s("undo ") + m_lost);
        QTest::keyClick(window, Qt::Key_Tab);
        QTest::keyClick(window, Qt::Key_Space);
        QCOMPARE(said(window).last(), s("report ") + m_lost);
    }

    void arrows_go_through_the_procedures() {
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        auto* filter = named(window->contentItem(), s("Filter by system, step or command"));
        QVERIFY(filter);
        filter->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(window, Qt::Key_Tab);
        QTRY_VERIFY(focused(window).startsWith(s("Astarte")));
        QTest::keyClick(window, Qt::Key_Left); // closes it
        QTRY_COMPARE(m_catalogue->procedures()->rowCount(), 3);
        QTest::keyClick(window, Qt::Key_Right);
        QTRY_COMPARE(m_catalogue->procedures()->rowCount(), 4);
        QTest::keyClick(window, Qt::Key_Down);
        QVERIFY(focused(window).startsWith(s("Back up a cluster")));
        QTest::keyClick(window, Qt::Key_Return); // it cannot be read
        QVERIFY(said(window).isEmpty());
        QTest::keyClick(window, Qt::Key_End);
        QVERIFY(focused(window).startsWith(s("Restore Flight Control")));
        QTest::keyClick(window, Qt::Key_Return);
        QCOMPARE(said(window), QStringList{s("start flight-control.quadlets-restore")});
        QTest::keyClick(window, Qt::Key_Tab);
        QCOMPARE(focused(window), s("Drill Restore Flight Control on a quadlet host"));
        QTest::keyClick(window, Qt::Key_Space);
        QCOMPARE(said(window).last(), s("drill flight-control.quadlets-restore"));
    }

    void the_filter_narrows_and_esc_empties_it() {
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        auto* filter = named(window->contentItem(), s("Filter by system, step or command"));
        filter->forceActiveFocus(Qt::TabFocusReason);
        for (const char letter : std::string("pg_isready")) QTest::keyClick(window, letter);
        QTRY_COMPARE(m_catalogue->procedures()->rowCount(), 2);
        for (const char letter : std::string("nothing")) QTest::keyClick(window, letter);
        QTRY_COMPARE(m_catalogue->procedures()->rowCount(), 0);
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_COMPARE(m_catalogue->procedures()->rowCount(), 4);
    }

    void a_report_is_chosen_by_keys() {
        m_report->close();
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        window->setProperty("shown", s("reports"));
        auto* filter = named(window->contentItem(), s("Filter by procedure, target, person"));
        QVERIFY(filter);
        filter->forceActiveFocus(Qt::TabFocusReason);
        for (int i = 0; i < 3; ++i) QTest::keyClick(window, Qt::Key_Tab);
        QTest::keyClick(window, Qt::Key_Down);
        QVERIFY(m_report->runId().isEmpty()); // only looked at
        QTest::keyClick(window, Qt::Key_Return);
        QVERIFY(!m_report->runId().isEmpty());
        QTRY_VERIFY(!m_report->reading());
        QCOMPARE(m_warnings, QStringList());
    }

    void a_report_is_saved_once() {
        QTemporaryDir folder;
        m_report->open(m_real);
        QTRY_VERIFY(!m_report->reading());
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        window->setProperty("shown", s("reports"));
        auto* button = named(window->contentItem(), s("Save as…"));
        QVERIFY(button);
        button->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(window, Qt::Key_Space);
        QTRY_VERIFY(window->activeFocusItem()->property("placeholderText").isValid());
        auto* path = window->activeFocusItem();
        path->setProperty("text", folder.filePath(s("r.md")));
        QTest::keyClick(window, Qt::Key_Return); // a field: nothing is saved by it
        QTest::qWait(50);
        QVERIFY(m_report->saved().isEmpty());
        auto* save = named(window->contentItem(), s("Save as Markdown"));
        if (save == nullptr) save = named(path->window()->contentItem(), s("Save as Markdown"));
        QVERIFY(save);
        save->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(window, Qt::Key_Space);
        QTRY_COMPARE(m_report->saved(), s("Saved as ") + folder.filePath(s("r.md.")));
        QFile file(folder.filePath(s("r.md")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("OPS-4411"));
        m_report->save(folder.filePath(s("r.md")));
        QTRY_VERIFY(!m_report->saveError().isEmpty());
        m_report->save(s("/nonexistent/r.html"));
        QTRY_VERIFY(m_report->saveError().contains(s("cannot be written")));
    }

    void the_debriefing_proposes_the_same_drill() {
        m_report->open(m_drill);
        QTRY_VERIFY(!m_report->reading());
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        window->setProperty("shown", s("debriefing"));
        auto* button = named(window->contentItem(), s("Drill: the same again"));
        QVERIFY(button);
        button->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(window, Qt::Key_Space);
        QCOMPARE(said(window), QStringList{s("drill flight-control.quadlets-restore kv-restarted")});
    }
};

QTEST_MAIN(TestLookingBack)
#include "tst_looking_back.moc"
