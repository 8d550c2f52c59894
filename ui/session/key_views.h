#pragma once

#include "exec/prompter.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace salvor::ui {

/// A host that shows a key for the first time. Answered once. GUI thread.
class HostKeyQuestion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Prompts")
    Q_PROPERTY(QString host READ host CONSTANT)
    /// "ED25519 SHA256".
    Q_PROPERTY(QString type READ type CONSTANT)
    /// All of it, in lines of twenty characters.
    Q_PROPERTY(QList<QString> fingerprint READ fingerprint CONSTANT)
    /// What to run on the host's own console to read it there.
    Q_PROPERTY(QString command READ command CONSTANT)
public:
    HostKeyQuestion(QString host, const QString& type, QString fingerprint, std::function<void(bool)> then,
                    QObject* parent);
    ~HostKeyQuestion() override;
    QString host() const { return m_host; }
    QString type() const { return m_type; }
    QStringList fingerprint() const;
    QString command() const { return m_command; }
    Q_INVOKABLE void trust() { answer(true); }
    Q_INVOKABLE void refuse() { answer(false); }

Q_SIGNALS:
    void answered();

private:
    void answer(bool yes);
    QString m_host;
    QString m_type;
    QString m_fingerprint;
    QString m_command;
    std::function<void(bool)> m_then;
};

/// A host that shows another key than the known one. Told, never asked: nothing here lets a connection happen. GUI
/// thread.
class ChangedKeyNotice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Prompts")
    Q_PROPERTY(QString host READ host CONSTANT)
    Q_PROPERTY(QString address READ address CONSTANT)
    Q_PROPERTY(QString shownAt READ shownAt CONSTANT)
    Q_PROPERTY(QString knownType READ knownType CONSTANT)
    Q_PROPERTY(QList<QString> known READ known CONSTANT)
    /// "FILE, line 214".
    Q_PROPERTY(QString knownPlace READ knownPlace CONSTANT)
    Q_PROPERTY(QString shownType READ shownType CONSTANT)
    /// Its last eight characters are dots: they are to be read on the host's console.
    Q_PROPERTY(QList<QString> shown READ shown CONSTANT)
    /// What to run on the host's own console.
    Q_PROPERTY(QString command READ command CONSTANT)
    /// What was typed for the last eight, and what is wrong with it: empty as long as it may become right.
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(bool compared READ compared NOTIFY changed)
    /// The command that takes the known key out; empty until the last eight were typed.
    Q_PROPERTY(QString removal READ removal NOTIFY changed)
    /// What a colleague who looks after the host needs to know.
    Q_PROPERTY(QString report READ report CONSTANT)
public:
    static constexpr int hidden = 8;
    ChangedKeyNotice(exec::ChangedKey key, QString shown_at, QObject* parent);
    QString host() const { return QString::fromStdString(m_key.host); }
    QString address() const { return QString::fromStdString(m_key.address); }
    QString shownAt() const { return m_shown_at; }
    QString knownType() const;
    QStringList known() const;
    QString knownPlace() const;
    QString shownType() const;
    QStringList shown() const;
    QString command() const;
    QString typed() const { return m_typed; }
    void setTyped(const QString& typed);
    QString error() const;
    bool compared() const;
    QString removal() const;
    QString report() const;
    Q_INVOKABLE void dismiss() { Q_EMIT dismissed(); }

Q_SIGNALS:
    void changed();
    void dismissed();

private:
    exec::ChangedKey m_key;
    QString m_shown_at;
    QString m_typed;
};

/// "SHA256:abc…" without its head, in lines of twenty characters; a short rest stays on the line before.
QStringList fingerprint_lines(const QString& fingerprint);
/// "ED25519 SHA256" of "ssh-ed25519".
QString key_words(const QString& type);
/// What prints the fingerprint of a host's key of that type on its own console.
QString key_command(const QString& type);

} // namespace salvor::ui
