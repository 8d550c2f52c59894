#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// Word, icon and tone of one state: the closed set of the window. GUI thread.
class StateLook : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// waiting, needs-operator, observing, acting, proving, done, ended, blocked, failed, skipped, unknown, half-done,
    /// undone, no-return, holds, fails, to-prove, not-seen, old. Anything else looks like unknown.
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed)
    /// What is shown and spoken, in the operator's language.
    Q_PROPERTY(QString word READ word NOTIFY changed)
    /// Name of an icon.
    Q_PROPERTY(QString icon READ icon NOTIFY changed)
    /// Name of a colour of the Theme: text2, text3, accent, ok, warn, danger.
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
public:
    using QObject::QObject;
    QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    QString word() const;
    QString icon() const;
    QString tone() const;
    /// Every kind there is.
    static QStringList kinds();

Q_SIGNALS:
    void changed();

private:
    QString m_kind;
};

} // namespace salvor::ui
