#include "tree.h"

#include <QDir>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

/// The page with every control: named, uncut, in three schemes. With SALVOR_GRAB=FOLDER its pictures are written there.
class TestGallery : public QObject {
    Q_OBJECT
    static QQuickWindow* load(QQmlApplicationEngine& engine) {
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.load(QUrl::fromLocalFile(QStringLiteral(SALVOR_SOURCE_DIR "/tests/qml/Gallery.qml")));
        if (engine.rootObjects().isEmpty()) return nullptr;
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        return window && QTest::qWaitForWindowExposed(window) ? window : nullptr;
    }
private Q_SLOTS:
    void everything_is_named_and_fits_data() {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("sheet");
        for (const auto* scheme : {"light", "dark", "contrast"})
            for (const bool sheet : {false, true})
                QTest::addRow("%s %s", scheme, sheet ? "sheet" : "page")
                    << QString::fromLatin1(scheme) << QSize(1440, 1240) << sheet;
    }
    void everything_is_named_and_fits() {
        QFETCH(QString, scheme);
        QFETCH(QSize, size);
        QFETCH(bool, sheet);
        QQmlApplicationEngine engine;
        QStringList warnings;
        connect(&engine, &QQmlEngine::warnings, this, [&](const QList<QQmlError>& all) {
            for (const auto& one : all) warnings << one.toString();
        });
        auto* window = load(engine);
        QVERIFY(window);
        const auto theme = qmlTypeId("Salvor.Ui", 1, 0, "Theme");
        engine.singletonInstance<QObject*>(theme)->setProperty("choice", scheme);
        window->resize(size);
        window->setProperty("sheetOpen", sheet);
        QTest::keyClick(window, Qt::Key_Tab);
        QTest::qWait(200);
        const auto picture = window->grabWindow();
        QVERIFY(!picture.isNull());
        if (const auto folder = qEnvironmentVariable("SALVOR_GRAB"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(
                QStringLiteral("%1%2.png").arg(scheme, sheet ? QStringLiteral("-sheet") : QString()))));
        QCOMPARE(tree::unnamed(*window), QStringList());
        QCOMPARE(tree::cut(*window), QStringList());
        QCOMPARE(warnings, QStringList());
    }
    /// A dialog gives the focus back to what had it.
    void the_focus_goes_back() {
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        auto* first = window->findChild<QQuickItem*>(QStringLiteral("first"));
        QVERIFY(first);
        first->forceActiveFocus(Qt::TabFocusReason);
        window->setProperty("sheetOpen", true);
        QTRY_VERIFY(!first->hasActiveFocus());
        QTest::qWait(200);
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(first->hasActiveFocus());
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
