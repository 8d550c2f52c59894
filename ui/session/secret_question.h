#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace salvor::ui {

/// A password or passphrase that is asked for. Answered once. What is typed goes into a Secret; the field that it was
/// typed in is to be cleared, and holds copies that nobody can wipe. GUI thread.
class SecretQuestion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Prompts")
    Q_PROPERTY(QString host READ host CONSTANT)
    Q_PROPERTY(QString title READ title CONSTANT)
    /// Who asks, and why, in a sentence.
    Q_PROPERTY(QString why READ why CONSTANT)
    /// What it is wanted for just now, as the program that asked says; may be empty.
    Q_PROPERTY(QString reason READ reason CONSTANT)
    /// Label of the field.
    Q_PROPERTY(QString label READ label CONSTANT)
    /// What giving it does: the button's words.
    Q_PROPERTY(QString act READ act CONSTANT)
    /// Why it is asked again; empty at first.
    Q_PROPERTY(QString again READ again CONSTANT)
    /// Name it would be stored under.
    Q_PROPERTY(QString key READ key CONSTANT)
    Q_PROPERTY(bool canRemember READ canRemember NOTIFY changed)
    /// The keyring's state, with its remedy.
    Q_PROPERTY(QString keyring READ keyring NOTIFY changed)
public:
    struct Asked {
        QString host;
        QString purpose; ///< "login", "sudo", "key PATH"
        QString reason;
        QString again;
        QString key;
    };
    using Then = std::function<void(Result<Secret>, bool remember)>;
    SecretQuestion(Asked asked, Then then, QObject* parent);
    /// Refuses, if nobody answered.
    ~SecretQuestion() override;
    QString host() const { return m_asked.host; }
    QString title() const;
    QString why() const;
    QString reason() const { return m_asked.reason; }
    QString label() const;
    QString act() const;
    QString again() const { return m_asked.again; }
    QString key() const { return m_asked.key; }
    bool canRemember() const { return m_can_remember; }
    QString keyring() const { return m_keyring; }
    void set_keyring(bool ready, const QString& words);

    /// Nothing is taken for an answer if it is empty.
    Q_INVOKABLE void give(const QString& text, bool remember);
    Q_INVOKABLE void refuse();

Q_SIGNALS:
    void changed();
    void answered();

private:
    void answer(Result<Secret> secret, bool remember);
    QString file() const;
    Asked m_asked;
    Then m_then;
    bool m_can_remember = false;
    QString m_keyring;
};

} // namespace salvor::ui
