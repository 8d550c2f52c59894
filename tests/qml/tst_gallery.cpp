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
        QTest::addColumn<QString>("open");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("zoom");
        const QSize wide(1440, 1240);
        const QSize narrow(1024, 700);
        for (const auto* scheme : {"light", "dark", "contrast"})
            for (const auto* open : {"page", "sheet", "palette", "keys", "about"})
                QTest::addRow("%s-%s", scheme, open)
                    << QString::fromLatin1(scheme) << QString::fromLatin1(open) << wide << 1.0;
        for (const auto* open : {"page", "sheet", "palette", "keys", "about"})
            QTest::addRow("narrow-%s", open) << QStringLiteral("light") << QString::fromLatin1(open) << narrow << 1.0;
        for (const auto* open : {"sheet", "palette", "keys"})
            QTest::addRow("zoom-%s", open) << QStringLiteral("dark") << QString::fromLatin1(open) << narrow << 1.5;
    }
    void everything_is_named_and_fits() {
        QFETCH(QString, scheme);
        QFETCH(QString, open);
        QFETCH(QSize, size);
        QFETCH(double, zoom);
        QQmlApplicationEngine engine;
        QStringList warnings;
        connect(&engine, &QQmlEngine::warnings, this, [&](const QList<QQmlError>& all) {
            for (const auto& one : all) warnings << one.toString();
        });
        auto* window = load(engine);
        QVERIFY(window);
        auto* theme = engine.singletonInstance<QObject*>(qmlTypeId("Salvor.Ui", 1, 0, "Theme"));
        theme->setProperty("choice", scheme);
        theme->setProperty("zoom", zoom);
        window->resize(size);
        window->setProperty("open", open);
        QTest::qWait(200);
        QTest::keyClick(window, Qt::Key_Tab);
        QTest::qWait(100);
        const auto picture = window->grabWindow();
        QVERIFY(!picture.isNull());
        const auto folder = qEnvironmentVariable("SALVOR_GRAB");
        if (!folder.isEmpty())
            QVERIFY(picture.save(
                QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"))));
        QCOMPARE(tree::unnamed(*window).join(QLatin1Char(10)), QString());
        // The page itself is made for a wide window.
        if (size == QSize(1440, 1240)) QCOMPARE(tree::cut(*window).join(QLatin1Char(10)), QString());
        QCOMPARE(warnings.join(QLatin1Char(10)), QString());
    }
    /// A dialog gives the focus back to what had it.
    void the_focus_goes_back() {
        QQmlApplicationEngine engine;
        auto* window = load(engine);
        QVERIFY(window);
        auto* first = window->findChild<QQuickItem*>(QStringLiteral("first"));
        QVERIFY(first);
        first->forceActiveFocus(Qt::TabFocusReason);
        window->setProperty("open", QStringLiteral("sheet"));
        QTRY_VERIFY(window->activeFocusItem() && window->activeFocusItem()->objectName() == QStringLiteral("typed"));
        QTest::qWait(200);
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(first->hasActiveFocus());
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
