#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

/// salvor-console [--check]: the window; --check loads it, draws it once and ends.
int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("salvor-console"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SALVOR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.salvor.Console"));
    if (QGuiApplication::arguments().contains(QStringLiteral("--version"))) {
        fputs("salvor-console " SALVOR_VERSION "\n", stdout);
        return 0;
    }
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Salvor/Console/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    if (QGuiApplication::arguments().contains(QStringLiteral("--check"))) QTimer::singleShot(200, &app, &QCoreApplication::quit);
    return QGuiApplication::exec();
}
