#include "theme/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using salvor::ui::Theme;
using Spaces = QMap<QString, QVariantMap>;

/// Plays the portal of a desktop.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    Spaces spaces;
    QStringList asked;
    bool silent = false;
public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList& wanted, const QDBusMessage& message) {
        asked = wanted;
        if (silent) message.setDelayedReply(true);
        return spaces;
    }
Q_SIGNALS:
    void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

/// The theme follows the desktop while it runs, and needs no desktop. Runs on a bus of its own.
class TestDesktop : public QObject {
    Q_OBJECT
    static constexpr auto appearance = "org.freedesktop.appearance";
    static constexpr auto gnome = "org.gnome.desktop.interface";
    Portal m_portal;
    QByteArray m_bus;

    void tell(const char* space, const char* key, const QVariant& value) {
        Q_EMIT m_portal.SettingChanged(QString::fromLatin1(space), QString::fromLatin1(key), QDBusVariant(value));
    }
private Q_SLOTS:
    void initTestCase() {
        m_bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        QVERIFY2(!m_bus.isEmpty(), "start it by dbus-run-session");
        qDBusRegisterMetaType<Spaces>();
        auto bus = QDBusConnection::connectToBus(QString::fromLatin1(m_bus), QStringLiteral("portal"));
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    void init() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus);
        qunsetenv("SALVOR_REDUCED_MOTION");
        m_portal.silent = false;
        m_portal.asked.clear();
        m_portal.spaces.clear();
    }
    void what_the_desktop_says_is_read() {
        m_portal.spaces[QString::fromLatin1(appearance)][QStringLiteral("color-scheme")] = 1U;
        m_portal.spaces[QString::fromLatin1(gnome)][QStringLiteral("enable-animations")] = false;
        m_portal.spaces[QString::fromLatin1(gnome)][QStringLiteral("text-scaling-factor")] = 1.5;
        Theme theme(nullptr);
        QVERIFY(!theme.isDark());
        QCOMPARE(theme.motion(), 120);
        QTRY_VERIFY(theme.isDark());
        QVERIFY(!theme.isContrast());
        QCOMPARE(theme.motion(), 0);
        QCOMPARE(theme.turn(), 0);
        QCOMPARE(theme.bodyFont().pixelSize(), 20);
        QCOMPARE(theme.control(), 48);
        QCOMPARE(m_portal.asked, QStringList({QString::fromLatin1(appearance), QString::fromLatin1(gnome)}));
    }
    void changes_are_followed() {
        Theme theme(nullptr);
        QTRY_VERIFY(!m_portal.asked.isEmpty());
        QTest::qWait(50);
        tell(appearance, "color-scheme", 1U);
        QTRY_VERIFY(theme.isDark());
        tell(appearance, "color-scheme", 2U);
        QTRY_VERIFY(!theme.isDark());
        tell(appearance, "contrast", 1U);
        QTRY_VERIFY(theme.isContrast());
        tell(appearance, "contrast", 0U);
        QTRY_VERIFY(!theme.isContrast());
        tell(gnome, "enable-animations", false);
        QTRY_COMPARE(theme.motion(), 0);
        tell(gnome, "enable-animations", true);
        QTRY_COMPARE(theme.motion(), 120);
        tell(gnome, "text-scaling-factor", 100.0);
        QTRY_COMPARE(theme.scale(), 3.0);
        tell(gnome, "text-scaling-factor", 0.0);
        QTRY_COMPARE(theme.scale(), 1.0);
    }
    void a_setting_overrides() {
        m_portal.spaces[QString::fromLatin1(appearance)][QStringLiteral("color-scheme")] = 1U;
        Theme theme(nullptr);
        theme.setChoice(QStringLiteral("light"));
        QTRY_VERIFY(!m_portal.asked.isEmpty());
        QTest::qWait(50);
        QVERIFY(!theme.isDark());
        theme.setChoice(QStringLiteral("desktop"));
        QVERIFY(theme.isDark());
        theme.setChoice(QStringLiteral("contrast"));
        QVERIFY(theme.isContrast());
    }
    void nonsense_is_not_taken() {
        m_portal.spaces[QString::fromLatin1(appearance)][QStringLiteral("color-scheme")] = QStringLiteral("dark");
        m_portal.spaces[QString::fromLatin1(gnome)][QStringLiteral("enable-animations")] = QStringLiteral("x");
        m_portal.spaces[QString::fromLatin1(gnome)][QStringLiteral("text-scaling-factor")] = QVariantList{1, 2};
        Theme theme(nullptr);
        QTRY_VERIFY(!m_portal.asked.isEmpty());
        QTest::qWait(50);
        QVERIFY(!theme.isDark());
        QCOMPARE(theme.motion(), 120);
        QCOMPARE(theme.scale(), 1.0);
    }
    void motion_can_be_switched_off_without_a_desktop() {
        qputenv("SALVOR_REDUCED_MOTION", "1");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        QCOMPARE(Theme(nullptr).motion(), 0);
    }
    void nobody_there_is_no_failure_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addRow("none") << QByteArray();
        QTest::addRow("no such socket") << QByteArray("unix:path=/nowhere");
        QTest::addRow("no address") << QByteArray("nonsense");
    }
    void nobody_there_is_no_failure() {
        QFETCH(QByteArray, address);
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        const auto before = QGuiApplication::palette();
        Theme theme(nullptr);
        QTest::qWait(100);
        QVERIFY(!theme.isDark());
        auto dark = before;
        dark.setColor(QPalette::Window, Qt::black);
        QGuiApplication::setPalette(dark);
        QTRY_VERIFY(theme.isDark());
        QGuiApplication::setPalette(before);
        QTRY_VERIFY(!theme.isDark());
    }
    void a_portal_that_says_nothing_holds_nothing_up() {
        m_portal.silent = true;
        Theme theme(nullptr);
        QTRY_VERIFY(!m_portal.asked.isEmpty());
        tell(appearance, "color-scheme", 1U);
        QTRY_VERIFY(theme.isDark());
    }
    void a_bus_that_says_nothing_holds_nothing_up() {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("bus")).toLocal8Bit();
        const int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        QCOMPARE(bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        QCOMPARE(listen(listener, 4), 0);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path);
        QDeadlineTimer limit(1000);
        auto* theme = new Theme(nullptr);
        QTest::qWait(100);
        QVERIFY(!theme->isDark());
        delete theme;
        QVERIFY2(!limit.hasExpired(), "it waited for the bus");
        close(listener); // the bus goes, so that the end of the test waits for nothing
    }
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
