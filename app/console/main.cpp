#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

#include <algorithm>
#include <cstdio>
#include <string_view>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

namespace {

/// For --check: one frame on the screen is enough.
void quit_after_one_frame(QObject* root) {
    auto* window = qobject_cast<QQuickWindow*>(root);
    if (!window) return QCoreApplication::exit(1);
    QObject::connect(window, &QQuickWindow::frameSwapped, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    window->requestUpdate();
}

} // namespace

/// salvor-console [--version | --check]: the window; --check loads it, draws it once and ends.
int main(int argc, char** argv) {
    const auto given = [&](std::string_view option) { return std::find(argv + 1, argv + argc, option) != argv + argc; };
    if (given("--version")) return std::puts("salvor-console " SALVOR_VERSION) < 0 ? 1 : 0; // needs no display
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("salvor-console"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SALVOR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.salvor.Console"));
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Salvor/Console/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    if (given("--check")) quit_after_one_frame(engine.rootObjects().constFirst());
    return QGuiApplication::exec();
}
