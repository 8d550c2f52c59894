#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QPointer>

namespace salvor::ui {

class RunView;

/// What a run asks of the desktop, over D-Bus and without waiting: a notification when it waits for the operator or
/// failed and nobody looks (org.freedesktop.Notifications), and no sleep while a change runs (org.freedesktop.login1,
/// Inhibit). Says no host's secrets and no command lines. Does nothing where there is no bus. GUI thread.
class Attention : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// From now on this run, or none.
    void watch(RunView* run);
    void allow(bool notifications) { m_notifications = notifications; }

private:
    void look();
    void notify(const QString& summary, const QString& body);
    void inhibit(bool on);
    QPointer<RunView> m_run;
    QString m_told; ///< the last thing that was notified
    bool m_notifications = true;
    bool m_wanted = false; ///< no sleep
    QDBusUnixFileDescriptor m_inhibitor;
};

} // namespace salvor::ui
