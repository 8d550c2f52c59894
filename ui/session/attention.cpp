#include "session/attention.h"

#include "session/run_view.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace salvor::ui {

void Attention::watch(RunView* run) {
    if (m_run != nullptr) m_run->disconnect(this);
    m_run = run;
    m_told.clear();
    inhibit(false);
    if (run == nullptr) return;
    connect(run, &RunView::changed, this, &Attention::look);
}

void Attention::look() {
    if (m_run == nullptr) return;
    inhibit(m_run->acting() && !m_run->drill());
    auto* question = m_run->question();
    const auto now = question != nullptr ? question->title() : m_run->result();
    if (now.isEmpty() || now == m_told) return;
    m_told = now;
    if (m_run->drill() || QGuiApplication::applicationState() == Qt::ApplicationActive) return;
    if (question != nullptr)
        notify(tr("%1 is waiting for you").arg(m_run->procedureTitle()), m_run->stepTitle());
    else if (m_run->result() == QLatin1String("failed") || m_run->result() == QLatin1String("broken") ||
             m_run->result() == QLatin1String("refused"))
        notify(tr("%1 failed").arg(m_run->procedureTitle()), m_run->resultText());
}

void Attention::notify(const QString& summary, const QString& body) {
    if (!m_notifications) return;
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    call << QStringLiteral("Salvor") << 0U << QStringLiteral("io.github.salvor.Console") << summary << body
         << QStringList() << QVariantMap() << -1;
    QDBusConnection::sessionBus().asyncCall(call);
}

void Attention::inhibit(bool on) {
    if (on == m_wanted) return;
    m_wanted = on;
    m_inhibitor = {}; // closing the descriptor lets the machine sleep again
    if (!on) return;
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QStringLiteral("Salvor") << tr("A change runs") << QStringLiteral("block");
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid() && m_wanted) m_inhibitor = reply.value();
    });
}

} // namespace salvor::ui
