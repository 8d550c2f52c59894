#include "tree.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

class TestTree : public QObject {
    Q_OBJECT
    static QQuickWindow* load(QQmlApplicationEngine& engine, const char* file) {
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.load(QUrl::fromLocalFile(QStringLiteral(SALVOR_SOURCE_DIR "/tests/qml/") + QLatin1String(file)));
        auto* window =
            engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        if (window && !QTest::qWaitForWindowExposed(window)) return nullptr;
        return window;
    }
private Q_SLOTS:
    void what_is_wrong_is_found() {
        QQmlApplicationEngine engine;
        auto* window = load(engine, "Wrong.qml");
        QVERIFY(window);
        const auto unnamed = tree::unnamed(*window);
        QCOMPARE(unnamed.size(), 3); // one button without a name, one item without role and name
        QVERIFY(unnamed[0].contains(QStringLiteral("QQuickButton")) && unnamed[0].endsWith(QStringLiteral("no name")));
        QVERIFY(unnamed[1].endsWith(QStringLiteral("no role")));
        const auto cut = tree::cut(*window);
        QVERIFY2(cut.size() == 3, qPrintable(cut.join(QLatin1Char(10))));
        QVERIFY(cut[0].contains(QStringLiteral("cut without a tooltip")));
        QVERIFY(cut[1].contains(QStringLiteral("wider than its parent")));
        QVERIFY(cut[2].contains(QStringLiteral("past the right edge")));
    }
    void what_is_right_is_not() {
        QQmlApplicationEngine engine;
        auto* window = load(engine, "Right.qml");
        QVERIFY(window);
        QCOMPARE(tree::unnamed(*window).join(QLatin1Char(10)), QString());
        QCOMPARE(tree::cut(*window).join(QLatin1Char(10)), QString());
    }
};

QTEST_MAIN(TestTree)
#include "tst_tree.moc"
