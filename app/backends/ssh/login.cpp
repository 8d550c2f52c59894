#include "backends/ssh/login.h"

#include "backends/ssh/known_hosts.h"

#include <poll.h>

namespace salvor::backends {

static constexpr long answer_within = 20; // seconds, of the server

Login::Login(const SshSettings& settings, Link& link, SecretStore& secrets, std::string alias)
    : m_settings(settings), m_link(link), m_secrets(secrets), m_alias(std::move(alias)) {}

std::string Login::problem() const { return ssh_get_error(m_session); }

Result<std::string> Login::run(ssh_session session, int socket) {
    m_session = session;
    const bool no = false;
    const int yes = 1;
    const auto port = static_cast<unsigned>(m_settings.port);
    ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &no);
    ssh_options_set(session, SSH_OPTIONS_HOST, m_settings.host.c_str());
    ssh_options_set(session, SSH_OPTIONS_PORT, &port);
    ssh_options_set(session, SSH_OPTIONS_USER, m_settings.user.c_str());
    ssh_options_set(session, SSH_OPTIONS_FD, &socket);
    ssh_options_set(session, SSH_OPTIONS_NODELAY, &yes);
    ssh_options_set(session, SSH_OPTIONS_TIMEOUT, &answer_within);
    for (const auto& [option, list] : {std::pair{SSH_OPTIONS_CIPHERS_C_S, &m_settings.ciphers},
                                       {SSH_OPTIONS_CIPHERS_S_C, &m_settings.ciphers},
                                       {SSH_OPTIONS_HMAC_C_S, &m_settings.macs},
                                       {SSH_OPTIONS_HMAC_S_C, &m_settings.macs},
                                       {SSH_OPTIONS_KEY_EXCHANGE, &m_settings.key_exchanges},
                                       {SSH_OPTIONS_HOSTKEYS, &m_settings.host_key_types},
                                       {SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, &m_settings.accepted_keys}})
        if (!list->empty() && ssh_options_set(session, option, list->c_str()) != SSH_OK)
            return fail(Error::Code::Refused, "no algorithm of this setting is known to libssh: " + *list,
                        "add one that it knows", m_alias);
    const auto& files = m_settings.known_hosts;
    const bool own = m_settings.own_known_hosts > 0;
    ssh_options_set(session, SSH_OPTIONS_KNOWNHOSTS, own ? files[0].c_str() : "/dev/null");
    ssh_options_set(session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS,
                    files.size() > m_settings.own_known_hosts ? files[m_settings.own_known_hosts].c_str()
                                                              : "/dev/null");
    if (!m_settings.agent.empty() && m_settings.agent != "none" && m_settings.agent != "SSH_AUTH_SOCK")
        ssh_options_set(session, SSH_OPTIONS_IDENTITY_AGENT, m_settings.agent.c_str());
    if (ssh_connect(session) != SSH_OK) return fail(Error::Code::Unreachable, problem(), {}, m_alias);
    begin(exec::OpenStep::HostKey);
    auto key = check_host_key();
    if (!key) return key;
    begin(exec::OpenStep::LogIn);
    if (auto in = authenticate(); !in) return tl::unexpected(in.error());
    return key;
}

Result<std::string> Login::check_host_key() {
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(m_session, &raw) != SSH_OK) return fail(Error::Code::Failed, problem(), {}, m_alias);
    const std::unique_ptr<ssh_key_struct, decltype(&ssh_key_free)> key(raw, ssh_key_free);
    const auto print = fingerprint(raw);
    const auto known = known_host(m_settings.known_hosts, m_settings.host, m_settings.port, raw);
    if (known.state == KnownHost::State::Known) return print;
    if (known.state == KnownHost::State::Revoked)
        return fail(Error::Code::Refused, "its host key is revoked by " + known.place(), {}, m_alias);
    if (known.state == KnownHost::State::Changed) {
        const auto entry = known_hosts_name(m_settings.host, m_settings.port);
        const auto address = m_settings.host + ", port " + std::to_string(m_settings.port);
        m_link.events.post({.kind = LinkEvent::Kind::Changed,
                            .changed = {m_alias, address, ssh_key_type_to_char(ssh_key_type(raw)), print, known.type,
                                        known.print, known.file, known.line, entry}});
        return fail(Error::Code::Refused, "its host key is not the one in " + known.place() + "; it shows " + print,
                    "find out why before that line is removed: another machine may answer under this name", m_alias);
    }
    if (m_settings.refuse_unknown)
        return fail(Error::Code::Refused, "its host key is unknown and StrictHostKeyChecking is yes; it shows " + print,
                    {}, m_alias);
    if (!ask({LinkEvent::Kind::HostKey, ssh_key_type_to_char(ssh_key_type(raw)), print, {}}).yes)
        return fail(Error::Code::Refused, "its host key was not confirmed; it shows " + print, {}, m_alias);
    if (m_settings.own_known_hosts > 0)
        if (auto kept = add_known_host(m_settings.known_hosts[0], m_settings.host, m_settings.port, raw); !kept)
            return tl::unexpected(kept.error());
    return print;
}

void Login::begin(exec::OpenStep step) {
    m_link.events.post({.kind = LinkEvent::Kind::Step, .host = m_alias, .step = step});
}

void Login::judged(const std::string& purpose, bool taken) {
    m_link.events.post({.kind = LinkEvent::Kind::Judged, .text = purpose, .host = m_alias, .taken = taken});
}

LinkAnswer Login::ask(LinkEvent event) {
    event.host = m_alias;
    m_link.events.post(std::move(event));
    while (!m_link.stop) {
        pollfd wait{m_link.answers.fd(), POLLIN, 0};
        if (::poll(&wait, 1, 200) <= 0) continue;
        auto answers = m_link.answers.take();
        if (!answers.empty()) return std::move(answers.front());
    }
    return {};
}

Result<void> Login::authenticate() {
    int state = ssh_userauth_none(m_session, nullptr);
    for (int round = 0; round < 4 && state != SSH_AUTH_SUCCESS && state != SSH_AUTH_ERROR && !m_link.stop; ++round) {
        const int methods = ssh_userauth_list(m_session, nullptr);
        state = SSH_AUTH_DENIED;
        const auto attempt = [&](int method, const char* name, int (Login::*by)()) {
            if ((methods & method) == 0 || state != SSH_AUTH_DENIED || m_gave_up) return;
            m_tried += (m_tried.empty() ? "" : ", ") + std::string(name);
            state = (this->*by)();
        };
        attempt(SSH_AUTH_METHOD_PUBLICKEY, "agent", &Login::by_agent);
        attempt(SSH_AUTH_METHOD_PUBLICKEY, "key files", &Login::by_keys);
        attempt(SSH_AUTH_METHOD_INTERACTIVE, "keyboard-interactive", &Login::by_keyboard);
        attempt(SSH_AUTH_METHOD_PASSWORD, "password", &Login::by_password);
        if (state == SSH_AUTH_DENIED) break;
    }
    if (state == SSH_AUTH_SUCCESS) return {};
    if (state == SSH_AUTH_ERROR) return fail(Error::Code::Unreachable, problem(), {}, m_alias);
    return fail(Error::Code::Refused,
                m_settings.user + " is not let in; tried: " + (m_tried.empty() ? "nothing" : m_tried), {}, m_alias);
}

} // namespace salvor::backends
