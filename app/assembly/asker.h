#pragma once

#include "exec/host.h"

#include <QTemporaryDir>
#include <chrono>

namespace salvor::assembly {

/// Commands on a host outside of any run, one after the other, outputs up to `limit` bytes. Main thread. The host
/// outlives it; what it is asked when it goes away is not answered.
class Asker : public QObject {
    Q_OBJECT
public:
    explicit Asker(exec::Host& host) : m_host(host) {}
    ~Asker() override;

    using Ran = std::function<void(const exec::Outcome&, const std::string& out, const std::string& err)>;
    /// `become`: user to run as, by sudo; empty: the login user.
    void run(std::vector<std::string> argv, const std::string& become, Ran then, std::size_t limit = 1U << 16);
    void cancel();

private:
    exec::Host& m_host;
    QTemporaryDir m_folder;
    std::string m_id;
    int m_number = 0;
    std::unique_ptr<exec::Execution> m_execution;
};

} // namespace salvor::assembly
