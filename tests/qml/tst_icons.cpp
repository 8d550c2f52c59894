#include "theme/icons.h"
#include "theme/state_look.h"

#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QQmlEngine>
#include <QQuickImageProvider>
#include <QRegularExpression>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

/// Icons: what is named is there, draws something, in the colour that was asked for.
class TestIcons : public QObject {
    Q_OBJECT
    static QString file_of(const QString& name) {
        return QStringLiteral(":/qt/qml/Salvor/Console/icons/%1.svg").arg(name);
    }
private Q_SLOTS:
    void every_name_in_the_qml_is_there() {
        static const QRegularExpression named(QStringLiteral(R"re((?:\biconName|Icon \{[^}]*?\bname):([^\n]*))re"));
        static const QRegularExpression quoted(QStringLiteral(R"re("([a-z][a-z0-9-]*)"(?!\s*[:\]]))re"));
        QDirIterator files(QStringLiteral(SALVOR_SOURCE_DIR "/qml"), {QStringLiteral("*.qml")});
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto text = QString::fromUtf8(file.readAll());
            for (auto it = named.globalMatch(text); it.hasNext();) {
                for (auto in = quoted.globalMatch(it.next().captured(1)); in.hasNext(); ++seen) {
                    const auto name = in.next().captured(1);
                    QVERIFY2(QFile::exists(file_of(name)), qPrintable(file.fileName() + QStringLiteral(": ") + name));
                }
            }
        }
        QVERIFY(seen > 10);
    }
    void every_state_has_an_icon() {
        const auto kinds = salvor::ui::StateLook::kinds();
        QCOMPARE(kinds.size(), 19);
        for (const auto& kind : kinds) QVERIFY2(QFile::exists(file_of(kind)), qPrintable(kind));
    }
    void each_draws_in_the_colour_that_is_asked_for() {
        QQmlEngine engine;
        salvor::ui::install_icons(engine);
        salvor::ui::install_icons(engine);
        auto* icons = static_cast<QQuickImageProvider*>(engine.imageProvider(QStringLiteral("salvor-icon")));
        QVERIFY(icons);
        const auto all = QDir(QStringLiteral(":/qt/qml/Salvor/Console/icons")).entryList();
        QVERIFY(all.size() > 70);
        for (const auto& file : all) {
            QSize size;
            const auto image = icons->requestImage(file.chopped(4) + QStringLiteral("/ff112233"), &size, QSize(32, 32));
            QCOMPARE(size, QSize(32, 32));
            int drawn = 0;
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 32; ++x) {
                    const auto pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 250) continue;
                    ++drawn;
                    QVERIFY(qAbs(pixel.red() - 0x11) < 3 && qAbs(pixel.green() - 0x22) < 3 &&
                            qAbs(pixel.blue() - 0x33) < 3);
                }
            QVERIFY2(drawn > 10, qPrintable(file));
        }
        QTest::ignoreMessage(QtWarningMsg, "No icon no-such/112233");
        QCOMPARE(icons->requestImage(QStringLiteral("no-such/112233"), nullptr, {}).pixelColor(8, 8).alpha(), 0);
    }
};

QTEST_GUILESS_MAIN(TestIcons)
#include "tst_icons.moc"
