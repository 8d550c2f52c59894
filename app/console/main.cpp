#include "session/desk.h"
#include "theme/icons.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

namespace {

/// Until the window has sheets for them: every question of a host is refused, and the error says so.
class Refusing : public salvor::exec::Prompter {
    void confirm_host_key(const std::string&, const std::string&, const std::string&,
                          std::function<void(bool)> then) override {
        then(false);
    }
    void ask_secret(const std::string&, const std::string& purpose,
                    std::function<void(salvor::Result<salvor::Secret>)> then) override {
        then(salvor::fail(salvor::Error::Code::Refused, "nobody was asked for: " + purpose));
    }
};

/// For --check: one frame on the screen is enough.
void quit_after_one_frame(QQuickWindow* window) {
    QObject::connect(window, &QQuickWindow::frameSwapped, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    window->requestUpdate();
}

} // namespace

/// salvor-console: the window. `--check` loads it, draws it once and ends.
int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("salvor-console"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SALVOR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.salvor.Console"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("check"), QStringLiteral("Draw one frame and end.")});
    parser.addOption({QStringLiteral("workflows"), QStringLiteral("Folder of procedures."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("runs"), QStringLiteral("Folder of runs."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("pace"), QStringLiteral("Speed of drills: 1 is real time, 0 does not wait."),
                      QStringLiteral("number"), QStringLiteral("1")});
    parser.addOption(
        {QStringLiteral("drill"), QStringLiteral("Start this drill: PROCEDURE/SCENARIO."), QStringLiteral("name")});
    parser.process(app);
    Refusing prompter;
    salvor::ui::Desk desk(parser.value(QStringLiteral("workflows")).toStdString(),
                          parser.value(QStringLiteral("runs")).toStdString(), prompter,
                          parser.value(QStringLiteral("pace")).toDouble());
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    salvor::ui::install_icons(engine);
    engine.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&desk)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Salvor/Console/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (window == nullptr) return 1;
    if (const auto drill = parser.value(QStringLiteral("drill")); !drill.isEmpty())
        desk.startDrill(drill.section(QLatin1Char('/'), 0, 0), drill.section(QLatin1Char('/'), 1));
    if (parser.isSet(QStringLiteral("check"))) quit_after_one_frame(window);
    return QGuiApplication::exec();
}
