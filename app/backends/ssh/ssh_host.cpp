#include "backends/ssh/ssh_host.h"

#include "backends/ssh/jump.h"
#include "backends/ssh/login.h"
#include "backends/ssh/socket.h"
#include "backends/ssh/ssh_connection.h"
#include "backends/ssh/ssh_forward.h"
#include "base/text.h"

#include <csignal>
#include <pthread.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace salvor::backends {

using exec::HostIdentity;

static constexpr std::size_t most_jumps = 8;

/// The thread that owns one session from its connection to its end, and the sessions on the way to it.
class SshHost::Thread {
public:
    Thread(std::vector<SshSettings> way, SecretStore& secrets, std::shared_ptr<launcher::Reports> reports)
        : m_way(std::move(way)), m_alias(m_way.back().name), m_secrets(secrets), m_reports(std::move(reports)),
          m_thread([this] { run(); }) {}
    ~Thread() {
        link.stop = true;
        if (const int fd = link.socket; fd >= 0) ::shutdown(fd, SHUT_RDWR);
        link.orders.post(nullptr);
        m_thread.join();
    }
    Link link;

private:
    using Session = std::unique_ptr<ssh_session_struct, decltype(&ssh_free)>;
    void run();
    Error connect();
    Error serve(ssh_session session, const std::string& key);

    std::vector<SshSettings> m_way; ///< jump hosts, then the host
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
    auto error = connect();
    link.events.post({LinkEvent::Kind::Down, {}, {}, std::move(error)});
}

/// Each host of the way by a session of its own, through the one before; then the work, until it ends. Gives why.
Error SshHost::Thread::connect() {
    const auto first = connect_to(m_way.front().host, m_way.front().port, link);
    if (!first) return first.error();
    std::vector<std::unique_ptr<Jump>> jumps; // the last is the nearest: they go in reverse
    const auto ended = [&](Error error) {
        link.socket = -1;
        while (!jumps.empty()) jumps.pop_back();
        return error;
    };
    int socket = *first;
    for (const auto& settings : m_way) {
        link.socket = socket;
        Session session(ssh_new(), ssh_free);
        Login login(settings, link, m_secrets, settings.name);
        const auto key = login.run(session.get(), socket);
        if (!key) {
            const auto through = jumps.empty() ? std::string() : " (through " + m_way[jumps.size() - 1].name + ")";
            auto error = key.error();
            error.what += through;
            return ended(std::move(error));
        }
        const auto& next = m_way[std::min(jumps.size() + 1, m_way.size() - 1)];
        if (&settings == &m_way.back()) {
            auto error = serve(session.get(), *key);
            link.socket = -1;
            ssh_disconnect(session.get());
            return ended(std::move(error));
        }
        auto jump = Jump::open(session.get(), next.host, next.port, link);
        if (!jump) return ended({jump.error().code, jump.error().what, jump.error().hint, settings.name});
        session.release(); // NOLINT: the jump has it
        jumps.push_back(std::move(*jump));
        socket = ::dup(jumps.back()->socket()); // the next session closes what it is given
    }
    return {};
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
        for (auto& change : link.forwards.take()) change(connection);
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
    read_settings({{m_options.host, {}, 0}}, {}, true);
}

/// The settings of the first that is left. The host itself stands last; what its configuration and that of its first
/// hop name as jump hosts is put before it.
void SshHost::read_settings(std::vector<SshPlace> left, std::vector<SshSettings> known, bool follow) {
    const auto argv = left.front().asked(m_options.config_file);
    m_here.run_script([line = shell_line(argv)](const std::string&) { return "exec " + line + "\n"; },
                      [this, left, known, follow](Result<std::string> printed) mutable {
                          if (!printed) return opened(tl::unexpected(printed.error()));
                          auto settings = SshSettings::read(*printed);
                          if (!settings) return opened(tl::unexpected(settings.error()));
                          settings->name = left.front().name;
                          if (follow && !settings->jumps.empty()) {
                              const auto jumps = settings->jumps;
                              left.insert(left.begin(), jumps.begin(), jumps.end());
                              if (left.size() > most_jumps)
                                  return opened(fail(Error::Code::Refused,
                                                     "more than 7 jump hosts, or a circle of them",
                                                     "ProxyJump in the ssh configuration", name()));
                              return read_settings(std::move(left), std::move(known), true);
                          }
                          known.push_back(std::move(*settings));
                          left.erase(left.begin());
                          if (left.empty()) return connect_now(std::move(known));
                          read_settings(std::move(left), std::move(known), false);
                      });
}

void SshHost::connect_now(std::vector<SshSettings> way) {
    m_thread = std::make_unique<Thread>(std::move(way), secrets(), reports());
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
    case LinkEvent::Kind::Step:
        return Q_EMIT opening(event.step, event.host);
    case LinkEvent::Kind::Judged:
        return prompter().secret_judged(event.host, event.text, event.taken);
    case LinkEvent::Kind::Changed:
        return prompter().key_changed(event.changed);
    case LinkEvent::Kind::Refused:
        return Q_EMIT forward_refused(event.number, event.error.text());
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
    prompter().confirm_host_key(event.host, event.text, event.more, [this, alive = QPointer<SshHost>(this)](bool yes) {
        if (alive && m_thread) m_thread->link.answers.post({yes, {}});
    });
}

void SshHost::answer_secret(const LinkEvent& event) {
    prompter().ask_secret(event.host, event.text, [this, alive = QPointer<SshHost>(this)](Result<Secret> secret) {
        if (!alive || !m_thread) return;
        m_thread->link.answers.post({secret.has_value(), secret ? std::move(*secret) : Secret()});
    });
}

std::unique_ptr<exec::Forward> SshHost::forward(const exec::Forward::To& to) {
    return std::make_unique<SshForward>(*this, ++m_forwards, to);
}

bool SshHost::carry(std::uint64_t number, int listener, const exec::Forward::To& to) {
    if (!m_up) {
        ::close(listener);
        return false;
    }
    auto& link = m_thread->link;
    link.forwards.post([number, listener, to, &events = link.events](SshConnection& connection) {
        connection.forward(number, listener, to, [number, &events](const std::string& why) {
            events.post({.kind = LinkEvent::Kind::Refused, .error = {Error::Code::Unreachable, why}, .number = number});
        });
    });
    link.orders.post(nullptr);
    return true;
}

void SshHost::stop_carrying(std::uint64_t number) {
    if (!m_up) return;
    m_thread->link.forwards.post([number](SshConnection& connection) { connection.stop_forward(number); });
    m_thread->link.orders.post(nullptr);
}

bool SshHost::order(launcher::Order order) {
    if (!m_up) return false;
    m_thread->link.orders.post(std::move(order));
    return true;
}

} // namespace salvor::backends
