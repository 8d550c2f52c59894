#include "session/secret_question.h"

namespace salvor::ui {

SecretQuestion::SecretQuestion(Asked asked, Then then, QObject* parent)
    : QObject(parent), m_asked(std::move(asked)), m_then(std::move(then)) {}

SecretQuestion::~SecretQuestion() {
    if (auto then = std::exchange(m_then, nullptr))
        then(fail(Error::Code::Refused, "nobody answered", {}, m_asked.host.toStdString()), false);
}

QString SecretQuestion::file() const {
    return m_asked.purpose.startsWith(QStringLiteral("key ")) ? m_asked.purpose.mid(4) : QString();
}

QString SecretQuestion::title() const {
    if (!file().isEmpty()) return tr("A key file for %1 is locked").arg(host());
    if (m_asked.purpose == QStringLiteral("sudo")) return tr("sudo on %1 asks for your password").arg(host());
    return tr("%1 asks for a password to log in").arg(host());
}

QString SecretQuestion::why() const {
    if (!file().isEmpty())
        return tr("%1 is opened with its passphrase, on this machine. It is not sent to %2.").arg(file(), host());
    if (m_asked.purpose == QStringLiteral("sudo"))
        return tr("A command is to run as another user there. sudo checks the password of your login, once, over the "
                  "connection "
                  "whose host key was checked.");
    return tr("No key of yours was taken. The password goes to %1 over the connection whose host key was checked.")
        .arg(host());
}

QString SecretQuestion::label() const { return file().isEmpty() ? tr("Password") : tr("Passphrase"); }

QString SecretQuestion::act() const {
    return file().isEmpty() ? tr("Give it to %1").arg(host()) : tr("Unlock the key");
}

void SecretQuestion::set_keyring(bool ready, const QString& words) {
    if (ready == m_can_remember && words == m_keyring) return;
    m_can_remember = ready;
    m_keyring = words;
    Q_EMIT changed();
}

void SecretQuestion::give(const QString& text, bool remember) {
    auto bytes = text.toUtf8();
    if (bytes.isEmpty()) return;
    Secret secret({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    bytes.fill('\0');
    answer(std::move(secret), remember && m_can_remember);
}

void SecretQuestion::refuse() {
    answer(fail(Error::Code::Refused, "no password was given", {}, m_asked.host.toStdString()), false);
}

void SecretQuestion::answer(Result<Secret> secret, bool remember) {
    auto then = std::exchange(m_then, nullptr);
    if (!then) return;
    Q_EMIT answered();
    then(std::move(secret), remember);
}

} // namespace salvor::ui
