#include "backends/process/process_host.h"

#include "backends/process/spawner.h"

#include <csignal>
#include <pthread.h>
#include <thread>

namespace salvor::backends {

/// The thread "io". It never waits but in epoll, so that it can be joined at once.
class ProcessHost::Thread {
public:
    Thread(std::string host, SecretStore& secrets, std::shared_ptr<launcher::Reports> reports)
        : m_thread([this, host = std::move(host), &secrets, reports = std::move(reports)] {
              run(host, secrets, *reports);
          }) {}
    ~Thread() {
        m_orders.post(nullptr);
        m_thread.join();
    }
    void post(launcher::Order order) { m_orders.post(std::move(order)); }

private:
    void run(const std::string& host, SecretStore& secrets, launcher::Reports& reports) {
        pthread_setname_np(pthread_self(), "io");
        sigset_t all{};
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, nullptr); // SIGPIPE among them: a write says EPIPE instead
        Spawner spawner;
        launcher::Desk desk(host, spawner, secrets, reports);
        spawner.also_wait_for(m_orders.fd());
        for (;;) {
            spawner.turn();
            for (auto& order : m_orders.take()) {
                if (!order) return;
                order(desk);
            }
            desk.sweep();
        }
    }

    Mailbox<launcher::Order> m_orders;
    std::thread m_thread;
};

ProcessHost::ProcessHost(SecretStore& secrets, exec::Prompter& prompter, std::string name)
    : LaunchedHost(std::move(name), secrets, prompter),
      m_thread(std::make_unique<Thread>(this->name(), this->secrets(), reports())) {}

ProcessHost::~ProcessHost() = default;

void ProcessHost::open(Opened then) {
    if (m_identity) return then(*m_identity);
    read_identity([this, then = std::move(then)](Result<exec::HostIdentity> identity) {
        if (identity) m_identity = *identity;
        then(std::move(identity));
    });
}

bool ProcessHost::order(launcher::Order order) {
    m_thread->post(std::move(order));
    return true;
}

} // namespace salvor::backends
