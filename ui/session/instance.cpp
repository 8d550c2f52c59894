#include "session/instance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

namespace salvor::ui {

static constexpr int answer_within = 2000; ///< ms
static const auto name = QStringLiteral("io.github.salvor.Console");
static const auto path = QStringLiteral("/io/github/salvor/Console");

bool Instance::first() {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return true;
    bus.registerObject(path, this, QDBusConnection::ExportScriptableSlots);
    return bus.registerService(name);
}

void Instance::hand_over(const QString& doing, std::function<void()> then) {
    auto call = QDBusMessage::createMethodCall(name, path, name, QStringLiteral("Raise"));
    call << doing;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, answer_within), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, then);
}

} // namespace salvor::ui
