#pragma once

#include "base/clock.h"
#include "exec/prompter.h"
#include "session/key_views.h"
#include "session/secret_question.h"
#include "vault/vault.h"

#include <deque>
#include <map>
#include <memory>

namespace salvor::ui {

/// The window's answers to hosts: first from the vault, then from a person, one question at a time. A value that was
/// typed is kept for the session, and stored only by wish and only after it was taken; one that was refused is not
/// offered again by itself. Outlives every host that asks. GUI thread.
class Prompts : public QObject, public exec::Prompter {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// At most one of the three is not null: what is to be shown now.
    Q_PROPERTY(salvor::ui::HostKeyQuestion* hostKey READ hostKey NOTIFY changed)
    Q_PROPERTY(salvor::ui::SecretQuestion* secret READ secret NOTIFY changed)
    Q_PROPERTY(salvor::ui::ChangedKeyNotice* changedKey READ changedKey NOTIFY changed)
    /// Questions that wait behind it.
    Q_PROPERTY(int more READ more NOTIFY changed)
    /// What hosts are opened for just now, in words; shown with each question for a secret.
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed)
    /// Why the last value that was to be stored is not; empty if all went well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    Prompts(vault::Vault& vault, Clock& clock, QObject* parent = nullptr);
    /// Refuses what is open.
    ~Prompts() override;

    HostKeyQuestion* hostKey() const;
    SecretQuestion* secret() const;
    ChangedKeyNotice* changedKey() const;
    int more() const;
    QString reason() const { return m_reason; }
    void setReason(const QString& reason);
    QString problem() const { return m_problem; }
    Q_INVOKABLE void dismissProblem();

    void confirm_host_key(const std::string& host, const std::string& type, const std::string& fingerprint,
                          std::function<void(bool)> then) override;
    void ask_secret(const std::string& host, const std::string& purpose,
                    std::function<void(Result<Secret>)> then) override;
    void secret_judged(const std::string& host, const std::string& purpose, bool taken) override;
    void key_changed(const exec::ChangedKey& key) override;

    /// Answers from the vault and never asks: for looks that nobody waits for. An unknown key is not trusted.
    exec::Prompter& quiet();
    /// Refuses what this host asks.
    void withdraw(const std::string& host);

Q_SIGNALS:
    void changed();

private:
    class Quiet;
    /// What is known of the last value given for one key.
    struct Trial {
        bool open = false; ///< given, and not judged yet
        Clock::Instant given{0};
        bool stored = false;  ///< the keyring has it
        bool refused = false; ///< the vault's value is not offered until another was taken
        bool remember = false;
        bool several = false; ///< one login asks for more than one value: none of them is kept
    };
    static std::string key_of(const std::string& host, const std::string& purpose);
    void ask_person(const std::string& host, const std::string& purpose, const QString& again,
                    std::function<void(Result<Secret>)> then);
    void given(const std::string& key, Result<Secret> secret, bool remember,
               const std::function<void(Result<Secret>)>& then);
    void from_vault(const std::string& key, std::function<void(Result<Secret>)> then);
    void show(QObject* item);
    void drop(QObject* item);
    void tell_keyring();

    vault::Vault& m_vault;
    Clock& m_clock;
    std::unique_ptr<Quiet> m_quiet;
    std::deque<QObject*> m_queue; ///< children; the first is shown
    std::map<std::string, Trial> m_trials;
    QString m_reason;
    QString m_problem;
};

} // namespace salvor::ui
