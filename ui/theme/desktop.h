#pragma once

#include "base/mailbox.h"

#include <QDBusVariant>
#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>
#include <thread>

class QDBusPendingCallWatcher;

namespace salvor::ui {

/// What the desktop's settings portal says about looks, and each change of it. Without a bus, without a portal, or
/// before either answers, nothing is known and nothing waits: connecting is done by a thread of its own, reading is
/// asynchronous. GUI thread.
class Desktop : public QObject {
    Q_OBJECT
public:
    enum class Shade { Light, Dark };

    explicit Desktop(QObject* parent = nullptr);
    ~Desktop() override;

    /// Nothing if the desktop has no preference or cannot be asked.
    std::optional<Shade> shade() const { return m_shade; }
    bool contrast() const { return m_contrast; }
    /// Whether animations are off, by the desktop or by SALVOR_REDUCED_MOTION=1.
    bool still() const { return m_still || m_told_still; }
    /// 1 is 100 %; 0.5 to 3.
    double text_scale() const { return m_scale; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void changed_there(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void connected();
    void read(QDBusPendingCallWatcher* call);
    void take(const QString& space, const QString& key, const QVariant& value);

    using Box = Mailbox<bool>;
    QString m_name; ///< of the connection
    std::shared_ptr<Box> m_box = std::make_shared<Box>();
    QSocketNotifier m_notifier{m_box->fd(), QSocketNotifier::Read};
    std::thread m_thread;
    bool m_answered = false; ///< the bus, well or not
    std::optional<Shade> m_shade;
    bool m_contrast = false;
    bool m_still = false;
    bool m_told_still = false;
    double m_scale = 1;
};

} // namespace salvor::ui
