#pragma once

#include "backends/process/process_host.h"
#include "backends/ssh/settings.h"

#include <memory>
#include <vector>

namespace salvor::backends {

struct Link;
struct LinkEvent;

/// A host reached by ssh, as OpenSSH's configuration describes it (asked by `ssh -G`; libssh reads none itself). One
/// connection, owned by a thread of its own; `open` after a loss makes a new one. Main thread.
class SshHost : public launcher::LaunchedHost {
    Q_OBJECT
public:
    struct Options {
        std::string host;             ///< a name of the ssh configuration, or [user@]host
        std::string config_file = {}; ///< `ssh -F`; empty: the user's
    };
    SshHost(SecretStore& secrets, exec::Prompter& prompter, Options options);
    ~SshHost() override;
    void open(Opened then) override;
    std::unique_ptr<exec::Forward> forward(const exec::Forward::To& to) override;

protected:
    bool order(launcher::Order order) override;

private:
    class Thread;
    friend class SshForward;
    /// Carries what connects to the listening socket; false, and the socket is closed, if the host is not open.
    bool carry(std::uint64_t number, int listener, const exec::Forward::To& to);
    void stop_carrying(std::uint64_t number);
    /// Asks `ssh -G` for each host of the way, the last one is the host itself.
    void read_settings(std::vector<SshPlace> left, std::vector<SshSettings> known, bool follow);
    void connect_now(std::vector<SshSettings> way);
    void deliver();
    void take(const LinkEvent& event);
    void opened(Result<exec::HostIdentity> identity);
    void answer_host_key(const LinkEvent& event);
    void answer_secret(const LinkEvent& event);

    Options m_options;
    ProcessHost m_here; ///< runs `ssh -G`
    std::vector<Opened> m_opening;
    std::optional<exec::HostIdentity> m_identity; ///< while the connection stands
    std::string m_host_key;
    bool m_up = false;
    std::uint64_t m_forwards = 0;
    std::unique_ptr<Thread> m_thread;
    std::unique_ptr<QSocketNotifier> m_events;

Q_SIGNALS:
    void forward_refused(std::uint64_t number, const std::string& why);
};

} // namespace salvor::backends
