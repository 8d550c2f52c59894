#include "backends/ssh/login.h"

#include "base/secret.h"

#include <cstring>
#include <fstream>
#include <unistd.h>

namespace salvor::backends {

static constexpr int attempts = 3;

int Login::by_agent() {
    const bool named = !m_settings.agent.empty() && m_settings.agent != "SSH_AUTH_SOCK";
    if (m_settings.agent == "none" || m_settings.identities_only) return SSH_AUTH_DENIED;
    if (!named && std::getenv("SSH_AUTH_SOCK") == nullptr) return SSH_AUTH_DENIED;
    const int state = ssh_userauth_agent(m_session, nullptr);
    return state == SSH_AUTH_ERROR && ssh_is_connected(m_session) != 0 ? SSH_AUTH_DENIED : state;
}

int Login::by_keys() {
    for (const auto& file : m_settings.identity_files) {
        if (::access(file.c_str(), R_OK) != 0) continue;
        const int state = by_key(file);
        if (state != SSH_AUTH_DENIED || m_gave_up) return state;
    }
    return SSH_AUTH_DENIED;
}

int Login::by_key(const std::string& file) {
    ssh_key half = nullptr;
    if (ssh_pki_import_pubkey_file((file + ".pub").c_str(), &half) == SSH_OK) {
        const int wanted = ssh_userauth_try_publickey(m_session, nullptr, half); // no passphrase for a key nobody wants
        ssh_key_free(half);
        if (wanted != SSH_AUTH_SUCCESS) return wanted;
    }
    m_key_file = file;
    for (int attempt = 0; attempt < attempts && !m_gave_up; ++attempt) {
        ssh_key key = nullptr;
        m_asked = false;
        const bool read = ssh_pki_import_privkey_file(file.c_str(), nullptr, &Login::passphrase, this, &key) == SSH_OK;
        if (m_asked && !m_gave_up) judged("key " + file, read);
        if (!read) continue;
        const int state = ssh_userauth_publickey(m_session, nullptr, key);
        ssh_key_free(key);
        return state;
    }
    return SSH_AUTH_DENIED;
}

int Login::passphrase(const char*, char* buffer, std::size_t size, int, int, void* self) {
    auto& login = *static_cast<Login*>(self);
    login.m_asked = true;
    const auto answer = login.ask({LinkEvent::Kind::Secret, "key " + login.m_key_file, {}, {}});
    login.m_gave_up = answer.secret.empty();
    if (login.m_gave_up || answer.secret.size() >= size) return -1;
    answer.secret.expose([&](std::string_view bytes) {
        std::memcpy(buffer, bytes.data(), bytes.size());
        buffer[bytes.size()] = '\0';
    });
    return 0;
}

/// Calls `use` with the secret as C needs it, and wipes that copy.
template<class F> static int with_text(const Secret& secret, F&& use) {
    return secret.expose([&](std::string_view bytes) {
        std::string text(bytes);
        const int result = use(text.c_str());
        wipe(text);
        return result;
    });
}

int Login::by_password() {
    for (int attempt = 0; attempt < attempts; ++attempt) {
        auto answer = ask({LinkEvent::Kind::Secret, "login", {}, {}});
        m_gave_up = answer.secret.empty();
        if (m_gave_up) return SSH_AUTH_DENIED;
        const int state =
            with_text(answer.secret, [&](const char* text) { return ssh_userauth_password(m_session, nullptr, text); });
        m_secrets.put("login password for " + m_alias, std::move(answer.secret));
        if (state != SSH_AUTH_ERROR) judged("login", state != SSH_AUTH_DENIED);
        if (state != SSH_AUTH_DENIED) return state;
    }
    return SSH_AUTH_DENIED;
}

int Login::by_keyboard() {
    for (int attempt = 0; attempt < attempts; ++attempt) {
        int state = ssh_userauth_kbdint(m_session, nullptr, nullptr);
        while (state == SSH_AUTH_INFO) {
            const int prompts = ssh_userauth_kbdint_getnprompts(m_session);
            for (int i = 0; i < prompts; ++i) {
                auto answer = ask({LinkEvent::Kind::Secret, "login", {}, {}});
                m_gave_up = answer.secret.empty();
                if (m_gave_up) return SSH_AUTH_DENIED;
                with_text(answer.secret, [&](const char* text) {
                    return ssh_userauth_kbdint_setanswer(m_session, static_cast<unsigned>(i), text);
                });
                m_secrets.put("login password for " + m_alias, std::move(answer.secret));
            }
            state = ssh_userauth_kbdint(m_session, nullptr, nullptr);
        }
        if (state != SSH_AUTH_ERROR) judged("login", state != SSH_AUTH_DENIED);
        if (state != SSH_AUTH_DENIED) return state;
    }
    return SSH_AUTH_DENIED;
}

} // namespace salvor::backends
