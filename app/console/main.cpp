#include "session/instance.h"
#include "session/office.h"
#include "theme/icons.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>
#include <sys/prctl.h>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

namespace {

/// For --check: one frame on the screen is enough.
void quit_after_one_frame(QQuickWindow* window) {
    QObject::connect(window, &QQuickWindow::frameSwapped, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    window->requestUpdate();
}

struct Said {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Reads the command line; its help speaks as the desktop does. Ends the program if it is wrong.
void read(QCommandLineParser& parser) {
    salvor::ui::Language language;
    language.use({});
    const auto option = [&](const char* name, const QString& what, const QString& value = {},
                            const QString& preset = {}) {
        parser.addOption({QString::fromLatin1(name), what, value, preset});
    };
    parser.addHelpOption();
    parser.addVersionOption();
    option("check", Said::tr("Draw one frame and end."));
    option("workflows", Said::tr("Folder of procedures."), Said::tr("folder"));
    option("runs", Said::tr("Folder of runs."), Said::tr("folder"));
    option("pace", Said::tr("Speed of drills: 1 is real time, 0 does not wait."), Said::tr("number"),
           QStringLiteral("1"));
    option("drill", Said::tr("Start this drill: PROCEDURE/SCENARIO."), Said::tr("name"));
    option("language", Said::tr("Language of the window, until another one is chosen: en, de, it, desktop."),
           Said::tr("language"));
    parser.process(*QCoreApplication::instance());
}

} // namespace

/// salvor-console: the window. `--check` loads it, draws it once and ends.
int main(int argc, char** argv) {
    prctl(PR_SET_DUMPABLE, 0); // no core file with a secret in it, and nobody else reads this memory
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("salvor-console"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SALVOR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.salvor.Console"));
    QCommandLineParser parser;
    read(parser);
    const auto doing = parser.isSet(QStringLiteral("drill"))
                           ? QStringLiteral("drill ") + parser.value(QStringLiteral("drill"))
                           : QString();
    // with a folder of runs of its own, or to be drawn once only, it is another program
    const bool alone = parser.isSet(QStringLiteral("runs")) || parser.isSet(QStringLiteral("check"));
    salvor::ui::Instance instance;
    if (!alone && !instance.first()) {
        instance.hand_over(doing, [] { QCoreApplication::quit(); });
        return QGuiApplication::exec();
    }
    salvor::ui::Office office({parser.value(QStringLiteral("workflows")).toStdString(),
                               parser.value(QStringLiteral("runs")).toStdString(),
                               parser.value(QStringLiteral("pace")).toDouble(),
                               {},
                               parser.value(QStringLiteral("language"))});
    QQmlApplicationEngine engine;
    QObject::connect(&office, &salvor::ui::Office::retold, &engine, &QQmlEngine::retranslate);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    salvor::ui::install_icons(engine);
    engine.setInitialProperties({{QStringLiteral("office"), QVariant::fromValue(&office)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Salvor/Console/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (window == nullptr) return 1;
    QObject::connect(&instance, &salvor::ui::Instance::raised, &office, [&office](const QString& what) {
        Q_EMIT office.raised();
        if (!what.isEmpty()) office.doIt(what);
    });
    if (!doing.isEmpty()) office.doIt(doing);
    if (parser.isSet(QStringLiteral("check"))) quit_after_one_frame(window);
    return QGuiApplication::exec();
}
