#include "session/prompts.h"

#include "session/spans.h"
#include "session/told.h"

#include <QPointer>
#include <algorithm>

namespace salvor::ui {

/// Two values of one login follow each other within this time; later it is another login.
static constexpr std::chrono::seconds one_login{30};

class Prompts::Quiet : public exec::Prompter {
public:
    explicit Quiet(Prompts& prompts) : m_prompts(prompts) {}
    void confirm_host_key(const std::string&, const std::string&, const std::string&,
                          std::function<void(bool)> then) override {
        then(false);
    }
    void ask_secret(const std::string& host, const std::string& purpose,
                    std::function<void(Result<Secret>)> then) override {
        const auto key = key_of(host, purpose);
        const auto& trial = m_prompts.m_trials[key];
        if (trial.refused || trial.open)
            return then(fail(Error::Code::Refused, "it asks for a password", "test it by itself to give one", host));
        m_prompts.from_vault(key, std::move(then));
    }
    void secret_judged(const std::string& host, const std::string& purpose, bool taken) override {
        m_prompts.secret_judged(host, purpose, taken);
    }

private:
    Prompts& m_prompts;
};

Prompts::Prompts(vault::Vault& vault, Clock& clock, QObject* parent)
    : QObject(parent), m_vault(vault), m_clock(clock), m_quiet(std::make_unique<Quiet>(*this)) {
    connect(&m_vault, &vault::Vault::changed, this, &Prompts::tell_keyring);
}

Prompts::~Prompts() {
    for (auto* item : std::exchange(m_queue, {})) delete item; // each refuses
}

exec::Prompter& Prompts::quiet() { return *m_quiet; }

std::string Prompts::key_of(const std::string& host, const std::string& purpose) {
    return purpose.starts_with("key ") ? purpose : purpose + "@" + host;
}

HostKeyQuestion* Prompts::hostKey() const {
    return m_queue.empty() ? nullptr : qobject_cast<HostKeyQuestion*>(m_queue.front());
}
SecretQuestion* Prompts::secret() const {
    return m_queue.empty() ? nullptr : qobject_cast<SecretQuestion*>(m_queue.front());
}
ChangedKeyNotice* Prompts::changedKey() const {
    return m_queue.empty() ? nullptr : qobject_cast<ChangedKeyNotice*>(m_queue.front());
}
int Prompts::more() const { return std::max(0, static_cast<int>(m_queue.size()) - 1); }

void Prompts::setReason(const QString& reason) {
    if (reason == m_reason) return;
    m_reason = reason;
    Q_EMIT changed();
}

void Prompts::dismissProblem() {
    m_problem.clear();
    Q_EMIT changed();
}

void Prompts::show(QObject* item) {
    m_queue.push_back(item);
    Q_EMIT changed();
}

void Prompts::drop(QObject* item) {
    std::erase(m_queue, item);
    Q_EMIT changed();
    item->deleteLater(); // after what shows it
}

void Prompts::confirm_host_key(const std::string& host, const std::string& type, const std::string& fingerprint,
                               std::function<void(bool)> then) {
    auto* question = new HostKeyQuestion(QString::fromStdString(host), QString::fromStdString(type),
                                         QString::fromStdString(fingerprint), std::move(then), this);
    connect(question, &HostKeyQuestion::answered, this, [this, question] { drop(question); });
    show(question);
}

void Prompts::key_changed(const exec::ChangedKey& key) {
    auto* notice = new ChangedKeyNotice(key, utc_clock(m_clock.utc()) + QStringLiteral(" UTC"), this);
    connect(notice, &ChangedKeyNotice::dismissed, this, [this, notice] { drop(notice); });
    show(notice);
}

void Prompts::withdraw(const std::string& host) {
    const auto name = QString::fromStdString(host);
    const auto all = m_queue;
    for (auto* item : all) {
        if (auto* key = qobject_cast<HostKeyQuestion*>(item); key != nullptr && key->host() == name) key->refuse();
        if (auto* secret = qobject_cast<SecretQuestion*>(item); secret != nullptr && secret->host() == name)
            secret->refuse();
    }
}

void Prompts::ask_secret(const std::string& host, const std::string& purpose,
                         std::function<void(Result<Secret>)> then) {
    const auto key = key_of(host, purpose);
    auto& trial = m_trials[key];
    // A login that asks on before it said what it thinks of the first answer wants something else: a one-time code.
    if (trial.open && purpose == "login" && m_clock.now() - trial.given < one_login) {
        trial.several = true;
        return ask_person(host, purpose, tr("It asks for one more answer, for example a one-time code."),
                          std::move(then));
    }
    if (trial.refused)
        return ask_person(host, purpose,
                          trial.stored ? tr("The stored password was not accepted. It stays stored until another one "
                                            "takes its place or you forget it.")
                                       : tr("The password given before was not accepted."),
                          std::move(then));
    from_vault(key, [this, host, purpose, then = std::move(then)](Result<Secret> secret) {
        if (secret) return then(std::move(secret));
        ask_person(host, purpose, {}, then);
    });
}

void Prompts::from_vault(const std::string& key, std::function<void(Result<Secret>)> then) {
    m_vault.read(key, [this, key, then = std::move(then), alive = QPointer<Prompts>(this)](Result<Secret> secret) {
        if (!alive) return;
        if (secret) {
            auto& trial = m_trials[key];
            trial.open = true;
            const auto kept = m_vault.names();
            trial.stored = std::any_of(kept.begin(), kept.end(),
                                       [&](const vault::Kept& one) { return one.key == key && one.stored; });
            trial.given = m_clock.now();
        }
        then(std::move(secret));
    });
}

void Prompts::ask_person(const std::string& host, const std::string& purpose, const QString& again,
                         std::function<void(Result<Secret>)> then) {
    const auto key = key_of(host, purpose);
    auto* question = new SecretQuestion(
        {QString::fromStdString(host), QString::fromStdString(purpose), m_reason, again, QString::fromStdString(key)},
        [this, key, then = std::move(then)](Result<Secret> secret, bool remember) {
            given(key, std::move(secret), remember, then);
        },
        this);
    connect(question, &SecretQuestion::answered, this, [this, question] { drop(question); });
    show(question);
    tell_keyring();
}

/// Kept for the session at once, so that it is not asked twice, and taken out again if it is refused.
void Prompts::given(const std::string& key, Result<Secret> secret, bool remember,
                    const std::function<void(Result<Secret>)>& then) {
    if (!secret) return then(std::move(secret));
    auto& trial = m_trials[key];
    trial.open = true;
    trial.stored = false;
    trial.given = m_clock.now();
    trial.remember = remember && !trial.several;
    if (trial.several) return then(std::move(secret));
    m_vault.keep(key, std::move(*secret));
    m_vault.read(key, then);
}

void Prompts::secret_judged(const std::string& host, const std::string& purpose, bool taken) {
    const auto key = key_of(host, purpose);
    auto& trial = m_trials[key];
    if (!trial.open) return;
    trial.open = false;
    const bool remember = std::exchange(trial.remember, false);
    const bool several = std::exchange(trial.several, false);
    if (!taken || several) m_vault.drop(key);
    trial.refused = !taken;
    if (!taken || several || !remember) return;
    m_vault.store_kept(key, [this, alive = QPointer<Prompts>(this), key](const Result<void>& stored) {
        if (!alive || stored) return;
        m_problem =
            tr("%1 is kept for this session only: %2").arg(QString::fromStdString(key), told(stored.error().what));
        Q_EMIT changed();
    });
}

void Prompts::tell_keyring() {
    auto words = told(m_vault.words());
    if (const auto remedy = m_vault.remedy(); !remedy.empty()) words += QLatin1Char(' ') + told(remedy);
    for (auto* item : m_queue)
        if (auto* question = qobject_cast<SecretQuestion*>(item))
            question->set_keyring(m_vault.state() == vault::Vault::State::Ready, words);
}

} // namespace salvor::ui
