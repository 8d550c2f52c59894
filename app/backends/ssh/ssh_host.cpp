#include "backends/ssh/ssh_host.h"

#include "backends/ssh/login.h"
#include "backends/ssh/socket.h"
#include "backends/ssh/ssh_connection.h"
#include "base/text.h"

#include <csignal>
#include <pthread.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace salvor::backends {

using exec::HostIdentity;

/// The thread that owns one session from its connection to its end.
class SshHost::Thread {
public:
    Thread(SshSettings settings, std::string alias, SecretStore& secrets, std::shared_ptr<launcher::Reports> reports)
        : m_settings(std::move(settings)), m_alias(std::move(alias)), m_secrets(secrets), m_reports(std::move(reports)),
          m_thread([this] { run(); }) {}
    ~Thread() {
        link.stop = true;
        if (const int fd = link.socket; fd >= 0) ::shutdown(fd, SHUT_RDWR);
        link.orders.post(nullptr);
        m_thread.join();
    }
    Link link;

private:
    void run();
    Error serve(ssh_session session, const std::string& key);

    SshSettings m_settings;
    std::string m_alias;
    SecretStore& m_secrets;
    std::shared_ptr<launcher::Reports> m_reports;
    std::thread m_thread;
};

void SshHost::Thread::run() {
    pthread_setname_np(pthread_self(), "ssh");
    sigset_t all{};
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    const auto socket = connect_to(m_settings.host, m_settings.port, link);
    if (!socket) return link.events.post({LinkEvent::Kind::Down, {}, {}, socket.error()});
    link.socket = *socket;
    const std::unique_ptr<ssh_session_struct, decltype(&ssh_free)> session(ssh_new(), ssh_free);
    Login login(m_settings, link, m_secrets, m_alias);
    const auto key = login.run(session.get(), *socket);
    auto error = key ? serve(session.get(), *key) : key.error();
    link.socket = -1;
    ssh_disconnect(session.get());
    link.events.post({LinkEvent::Kind::Down, {}, {}, std::move(error)});
}

Error SshHost::Thread::serve(ssh_session session, const std::string& key) {
    SshConnection connection(session, link.orders.fd());
    launcher::Desk desk(m_alias, connection, m_secrets, *m_reports);
    link.events.post({LinkEvent::Kind::Up, {}, key, {}});
    bool alive = true;
    while (alive && !link.stop) {
        alive = connection.turn();
        for (auto& order : link.orders.take())
            if (order) order(desk);
        desk.sweep();
    }
    std::string why = ssh_get_error(session);
    if (why.empty()) why = "the connection was closed";
    connection.lose(why);
    desk.sweep();
    return {Error::Code::Unreachable, why, {}, m_alias};
}

SshHost::SshHost(SecretStore& secrets, exec::Prompter& prompter, Options options)
    : LaunchedHost(options.host, secrets, prompter), m_options(std::move(options)), m_here(secrets, prompter) {}

SshHost::~SshHost() = default;

void SshHost::open(Opened then) {
    if (m_identity) return then(*m_identity);
    m_opening.push_back(std::move(then));
    if (m_opening.size() > 1) return;
    m_events.reset();
    m_thread.reset();
    read_settings();
}

void SshHost::read_settings() {
    std::vector<std::string> argv{"ssh", "-G"};
    if (!m_options.config_file.empty()) argv.insert(argv.end(), {"-F", m_options.config_file});
    argv.insert(argv.end(), {"--", m_options.host});
    m_here.run_script([line = shell_line(argv)](const std::string&) { return "exec " + line + "\n"; },
                      [this](Result<std::string> printed) {
                          if (!printed) return opened(tl::unexpected(printed.error()));
                          auto settings = SshSettings::read(*printed);
                          if (!settings) return opened(tl::unexpected(settings.error()));
                          connect_now(*settings);
                      });
}

void SshHost::connect_now(const SshSettings& settings) {
    m_thread = std::make_unique<Thread>(settings, name(), secrets(), reports());
    m_events = std::make_unique<QSocketNotifier>(m_thread->link.events.fd(), QSocketNotifier::Read);
    connect(m_events.get(), &QSocketNotifier::activated, this, &SshHost::deliver);
}

void SshHost::deliver() {
    const QPointer<SshHost> alive(this);
    const auto* thread = m_thread.get();
    for (const auto& event : m_thread->link.events.take()) {
        take(event);
        if (!alive || m_thread.get() != thread) return;
    }
}

void SshHost::take(const LinkEvent& event) {
    switch (event.kind) {
    case LinkEvent::Kind::HostKey:
        return answer_host_key(event);
    case LinkEvent::Kind::Secret:
        return answer_secret(event);
    case LinkEvent::Kind::Up:
        m_up = true;
        m_host_key = event.more;
        return read_identity([this](Result<HostIdentity> identity) {
            if (identity) identity->host_key = m_host_key;
            opened(std::move(identity));
        });
    case LinkEvent::Kind::Down:
        break;
    }
    const bool was_up = std::exchange(m_up, false);
    m_identity.reset();
    end_all(event.error.what);
    if (was_up) Q_EMIT lost(event.error);
    opened(tl::unexpected(event.error));
}

void SshHost::opened(Result<HostIdentity> identity) {
    if (identity && m_up) m_identity = *identity;
    for (const auto& then : std::exchange(m_opening, {})) then(identity);
}

void SshHost::answer_host_key(const LinkEvent& event) {
    prompter().confirm_host_key(name(), event.text, event.more, [this, alive = QPointer<SshHost>(this)](bool yes) {
        if (alive && m_thread) m_thread->link.answers.post({yes, {}});
    });
}

void SshHost::answer_secret(const LinkEvent& event) {
    prompter().ask_secret(name(), event.text, [this, alive = QPointer<SshHost>(this)](Result<Secret> secret) {
        if (!alive || !m_thread) return;
        m_thread->link.answers.post({secret.has_value(), secret ? std::move(*secret) : Secret()});
    });
}

bool SshHost::order(launcher::Order order) {
    if (!m_up) return false;
    m_thread->link.orders.post(std::move(order));
    return true;
}

} // namespace salvor::backends
