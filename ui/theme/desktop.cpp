#include "theme/desktop.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

#include <algorithm>

namespace salvor::ui {

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto gnome = QStringLiteral("org.gnome.desktop.interface");

/// Where the session's bus is, or nothing. Never starts one, as libdbus would.
QString bus_address() {
    const auto given = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!given.isEmpty()) return given;
    const auto folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const auto socket = folder + QStringLiteral("/bus");
    return !folder.isEmpty() && QFileInfo::exists(socket) ? QStringLiteral("unix:path=") + socket : QString();
}

/// A name that no other connection has: Qt gives the old one back to a name that it knows.
QString new_name() {
    static int count = 0;
    return QStringLiteral("salvor-desktop-%1").arg(++count);
}

} // namespace

Desktop::Desktop(QObject* parent)
    : QObject(parent), m_name(new_name()), m_told_still(qEnvironmentVariableIntValue("SALVOR_REDUCED_MOTION") == 1) {
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        for (const bool well : m_box->take()) {
            m_answered = true;
            if (well) connected();
        }
    });
    const auto address = bus_address();
    if (address.isEmpty()) return;
    m_thread = std::thread([box = m_box, address, name = m_name] {
        box->post(QDBusConnection::connectToBus(address, name).isConnected());
    });
}

Desktop::~Desktop() {
    // While the bus has not answered, taking leave of it would wait too.
    if (m_answered) QDBusConnection::disconnectFromBus(m_name);
    if (m_thread.joinable()) m_thread.detach();
}

void Desktop::connected() {
    auto bus = QDBusConnection(m_name);
    // By interface, not by sender: to learn a sender's address Qt would wait for the bus.
    bus.connect(QString(), path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(changed_there(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    call << QStringList{appearance, gnome};
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &Desktop::read);
}

void Desktop::read(QDBusPendingCallWatcher* call) {
    call->deleteLater();
    const auto reply = call->reply();
    if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QStringLiteral("a{sa{sv}}")) return;
    const auto spaces = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
    for (auto space = spaces.begin(); space != spaces.end(); ++space)
        for (auto key = space->begin(); key != space->end(); ++key) take(space.key(), key.key(), key.value());
    Q_EMIT changed();
}

void Desktop::changed_there(const QString& space, const QString& key, const QDBusVariant& value) {
    take(space, key, value.variant());
    Q_EMIT changed();
}

void Desktop::take(const QString& space, const QString& key, const QVariant& value) {
    if (space == appearance && key == QLatin1String("color-scheme")) {
        const auto number = value.toUInt();
        m_shade = number == 1 ? std::optional(Shade::Dark) : number == 2 ? std::optional(Shade::Light) : std::nullopt;
    } else if (space == appearance && key == QLatin1String("contrast")) {
        m_contrast = value.toUInt() == 1;
    } else if (space == gnome && key == QLatin1String("enable-animations")) {
        m_still = value.typeId() == QMetaType::Bool && !value.toBool();
    } else if (space == gnome && key == QLatin1String("text-scaling-factor")) {
        const auto factor = value.toDouble();
        m_scale = factor > 0 ? std::clamp(factor, 0.5, 3.0) : 1;
    }
}

} // namespace salvor::ui
