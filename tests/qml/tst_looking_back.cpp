#include "kept_runs.h"
#include "session/catalogue.h"
#include "tree.h"

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
    KeptRuns m_kept;
    QTemporaryDir m_workflows;
    RealClock m_clock;
    Rows<Environment> m_environments;
    std::unique_ptr<Catalogue> m_catalogue;

    QQuickWindow* load(QQmlApplicationEngine& engine) {
        engine.addImportPath(s("qrc:/qt/qml"));
        engine.setInitialProperties({{s("catalogue"), QVariant::fromValue(m_catalogue.get())},
                                     {s("environments"), QVariant::fromValue<QAbstractItemModel*>(&m_environments)}});
        connect(&engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError>& all) {
            for (const auto& one : all) m_warnings << one.toString();
        });
        engine.load(QUrl::fromLocalFile(s(SALVOR_SOURCE_DIR "/tests/qml/LookingBack.qml")));
        if (engine.rootObjects().isEmpty()) return nullptr;
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        return window && QTest::qWaitForWindowExposed(window) ? window : nullptr;
    }
    QStringList m_warnings;

private Q_SLOTS:
    void initTestCase() {
        const auto now = m_clock.utc();
        const fs::path workflows = m_workflows.path().toStdString();
        fs::copy(SALVOR_SOURCE_DIR "/workflows", workflows,
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        fs::create_directories(workflows / "astarte");
        std::ofstream(workflows / "astarte/back-up.yaml")
            << "salvor: 1\nid: astarte.back-up\ntitle: Back up a cluster\nsteps: []\n";
        const auto happy = m_kept.drill(s("happy"));
        m_kept.drill(s("empty-secret"));
        m_kept.drill(s("kv-restarted"));
        const auto undone = m_kept.drill(s("port-taken"));
        const auto lost = m_kept.lost(3);
        m_kept.real(happy, now - hours(24 * 40));
        m_kept.real(undone, now - hours(24 * 3));
        m_kept.real(happy, now - hours(31), "quadlet2.example.net");
        m_kept.real(lost, now - std::chrono::minutes(52));
        fs::remove_all(lost);
        const auto damaged = m_kept.real(happy, now - hours(24 * 70),
                                         "quadlet-with-a-very-long-name-of-a-host-in-the-second-rack.example.net");
        std::ofstream(damaged / "journal.jsonl", std::ios::app) << "{}\n";
        m_environments.assign(
            {{s("quadlet1.example.net"), s("ssh"), s("root by sudo"), s("done"), s("Reachable")},
             {s("quadlet2.example.net"), s("ssh"), s("nothing runs there"), s("blocked"), s("Key changed")},
             {s("Keyring"), s("Secret Service"), s("stored values cannot be read until opened"), s("unknown"),
              s("Locked")}});
        m_catalogue = std::make_unique<Catalogue>(assembly::Library(workflows), m_kept.runs(), m_clock);
        QTRY_VERIFY(!m_catalogue->reading());
    }
    void init() { m_warnings.clear(); }

    void pages_are_named_and_fit_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QSize>("size");
        for (const auto* page : {"home"})
            for (const auto* scheme : {"light", "dark", "contrast"})
                for (const auto& size : {QSize(1440, 900), QSize(1024, 700), QSize(640, 400)})
                    QTest::addRow("%s-%s-%d", page, scheme, size.width()) << s(page) << s(scheme) << size;
    }
    void pages_are_named_and_fit() {
        QFETCH(QString, page);
        QFETCH(QString, scheme);
        QFETCH(QSize, size);
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        engine.singletonInstance<QObject*>(qmlTypeId("Salvor.Ui", 1, 0, "Theme"))->setProperty("choice", scheme);
        window->setProperty("shown", page);
        window->resize(size);
        QTest::qWait(250);
        const auto picture = window->grabWindow();
        if (const auto folder = qEnvironmentVariable("SALVOR_GRAB"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(s(QTest::currentDataTag()) + s(".png"))));
        QCOMPARE(tree::unnamed(*window), QStringList());
        QCOMPARE(tree::cut(*window), QStringList());
        QCOMPARE(m_warnings, QStringList());
    }
};

QTEST_MAIN(TestLookingBack)
#include "tst_looking_back.moc"
