#pragma once

#include "backends/ssh/link.h"
#include "backends/ssh/settings.h"

#include <libssh/libssh.h>

namespace salvor::backends {

/// Connects and logs in on a connection's own thread (it blocks): host key first, then agent, key files, keyboard-
/// interactive, password. Questions go to the main thread over the link.
class Login {
public:
    Login(const SshSettings& settings, Link& link, SecretStore& secrets, std::string alias);
    /// Logs the session in over a connected socket; gives the host key's fingerprint.
    Result<std::string> run(ssh_session session, int socket);

private:
    Result<std::string> check_host_key();
    Result<void> authenticate();
    int by_agent();
    int by_keys();
    int by_key(const std::string& file);
    int by_keyboard();
    int by_password();
    LinkAnswer ask(LinkEvent event);
    void begin(exec::OpenStep step);
    void judged(const std::string& purpose, bool taken);
    std::string problem() const;
    static int passphrase(const char* prompt, char* buffer, std::size_t size, int echo, int verify, void* self);

    const SshSettings& m_settings;
    Link& m_link;
    SecretStore& m_secrets;
    std::string m_alias;
    ssh_session m_session = nullptr;
    std::string m_key_file;
    bool m_gave_up = false; ///< the operator gave no answer
    bool m_asked = false;   ///< for the passphrase in hand
    std::string m_tried;
};

} // namespace salvor::backends
