#include "models/output_view.h"
#include "theme/icons.h"
#include "tree.h"

#include <QDir>
#include <QQmlApplicationEngine>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

#include <fstream>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

using namespace salvor;
using ui::OutputView;

/// Commands told by hand, with files written by hand.
class Story {
public:
    explicit Story(OutputView& view) : m_view(view) {}
    void command(const std::string& shown, const std::string& out, const std::string& err, int code, int took_ms,
                 bool ends = true) {
        engine::CommandNews news;
        news.number = ++m_number;
        news.name = std::to_string(m_number);
        news.shown = shown;
        news.change = true;
        news.out = write(".out", out);
        news.err = write(".err", err);
        news.utc = m_now;
        m_view.tell(news);
        m_now += std::chrono::milliseconds(took_ms);
        if (!ends) return;
        news.kind = engine::CommandNews::Kind::Ended;
        news.outcome = exec::Outcome::exited(code);
        news.accepted = code == 0;
        news.utc = m_now;
        m_view.tell(news);
    }
    engine::CommandNews snapshot(const std::string& out) {
        engine::CommandNews news;
        news.number = ++m_number;
        news.out = write(".out", out);
        news.utc = m_now;
        return news;
    }
    std::chrono::milliseconds now() const { return m_now; }

private:
    std::filesystem::path write(const char* end, const std::string& bytes) {
        auto path = std::filesystem::path(m_folder.path().toStdString()) / (std::to_string(m_number) + end);
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    OutputView& m_view;
    QTemporaryDir m_folder;
    long m_number = 0;
    std::chrono::milliseconds m_now{std::chrono::hours(24 * 20000) + std::chrono::seconds(3897)};
};

/// The pane over a real log: named, uncut, in three schemes; its keys. With SALVOR_GRAB=FOLDER its pictures are
/// written.
class TestOutputPane : public QObject {
    Q_OBJECT

    struct Shown {
        QQmlApplicationEngine engine;
        QStringList warnings;
        QQuickWindow* window = nullptr;
    };
    static void tell_of_services(Story& story) {
        story.command("sudo -n systemctl is-active flightctl-api.service flightctl-worker.service "
                      "flightctl-periodic.service flightctl-imagebuilder-worker.service "
                      "flightctl-imagebuilder-api.service flightctl-alert-exporter.service "
                      "flightctl-alertmanager-proxy.service",
                      "active\nactive\nactive\nactive\nactive\nactive\nactive\n", "", 0, 200);
        story.command("sudo -n systemctl stop flightctl-api.service", "", "", 0, 4100);
        story.command("sudo -n systemctl stop flightctl-periodic.service",
                      "\x1b[1;32m●\x1b[0m flightctl-periodic \x1b[31mfailed\x1b[0m, \x1b[36mretried\x1b[0m\n",
                      "Warning: The unit file, source configuration file or drop-ins of flightctl-periodic.service "
                      "changed on disk. Run 'systemctl daemon-reload' to reload units.\n",
                      0, 3200);
        story.command("sudo -n systemctl stop flightctl-ui.service", "",
                      "Failed to stop flightctl-ui.service: Unit flightctl-ui.service not loaded.\n", 5, 310);
        story.command("sudo -n systemctl stop flightctl-imagebuilder-worker.service", "", "", 0, 19000, false);
    }
    static void load(Shown& shown, OutputView& step, OutputView& snapshot, const QString& scheme) {
        connect(&shown.engine, &QQmlEngine::warnings, &shown.engine, [&](const QList<QQmlError>& all) {
            for (const auto& one : all) shown.warnings << one.toString();
        });
        shown.engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        ui::install_icons(shown.engine);
        shown.engine.setInitialProperties({{QStringLiteral("step"), QVariant::fromValue(&step)},
                                           {QStringLiteral("ps"), QVariant::fromValue(&snapshot)}});
        shown.engine.load(QUrl::fromLocalFile(QStringLiteral(SALVOR_SOURCE_DIR "/tests/qml/Panes.qml")));
        if (shown.engine.rootObjects().isEmpty()) return;
        shown.window = qobject_cast<QQuickWindow*>(shown.engine.rootObjects().constFirst());
        const auto theme = qmlTypeId("Salvor.Ui", 1, 0, "Theme");
        shown.engine.singletonInstance<QObject*>(theme)->setProperty("choice", scheme);
        QVERIFY(QTest::qWaitForWindowExposed(shown.window));
    }
    static void grab(QQuickWindow& window, const QString& name) {
        const auto folder = qEnvironmentVariable("SALVOR_GRAB");
        if (!folder.isEmpty()) QVERIFY(window.grabWindow().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
    static constexpr auto ps_text =
        "NAMES                         STATUS\nflightctl-db                  Up 41 hours (healthy)\n"
        "flightctl-kv                  Up 41 hours\nflightctl-imagebuilder-worker Up 41 hours\n";

private Q_SLOTS:
    void everything_is_named_and_fits_data() {
        QTest::addColumn<QString>("scheme");
        for (const auto* scheme : {"light", "dark", "contrast"}) QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }
    void everything_is_named_and_fits() {
        QFETCH(QString, scheme);
        VirtualClock clock(std::chrono::hours(24 * 20000) + std::chrono::seconds(3897 + 26), 1);
        OutputView step(clock, OutputView::Log);
        OutputView ps(clock, OutputView::Snapshot);
        Story story(step);
        Story containers(ps);
        tell_of_services(story);
        ps.replace(containers.snapshot(ps_text));
        Shown shown;
        load(shown, step, ps, scheme);
        QTRY_VERIFY(step.rows()->rowCount() > 15);
        QTRY_COMPARE(ps.rows()->rowCount(), 4);
        QTest::qWait(120);
        grab(*shown.window, scheme);
        QCOMPARE(tree::unnamed(*shown.window), QStringList());
        QCOMPARE(tree::cut(*shown.window), QStringList());
        step.setQuery(QStringLiteral("flightctl"));
        QTest::keyClick(shown.window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(shown.window, Qt::Key_Return);
        QTRY_VERIFY(!step.matches().isEmpty());
        QTest::qWait(120);
        grab(*shown.window, scheme + QStringLiteral("-find"));
        QCOMPARE(tree::unnamed(*shown.window), QStringList());
        QCOMPARE(tree::cut(*shown.window), QStringList());
        QCOMPARE(shown.warnings, QStringList());
    }
};

QTEST_MAIN(TestOutputPane)
#include "tst_output_pane.moc"
