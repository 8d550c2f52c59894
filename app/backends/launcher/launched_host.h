#pragma once

#include "backends/launcher/desk.h"
#include "exec/host.h"
#include "exec/prompter.h"

#include <QPointer>
#include <QSocketNotifier>
#include <map>
#include <set>

namespace salvor::launcher {

class LaunchedExecution;

/// A host whose commands go through the launcher: all but the connection itself. Main thread.
class LaunchedHost : public exec::Host {
    Q_OBJECT
public:
    using Printed = std::function<void(Result<std::string>)>;

    LaunchedHost(std::string name, SecretStore& secrets, exec::Prompter& prompter);
    ~LaunchedHost() override;

    std::string name() const override { return m_name; }
    std::unique_ptr<exec::Execution> execute(exec::Command command) override;
    void find_marked(const std::string& mark, const std::string& become, Marked then) override;
    void forget(const exec::ProcessRef& process, const std::string& run_id, Forgotten then) override;
    /// Runs a script of ours (given a nonce) and hands on what it printed.
    void run_script(ScriptJob::Maker maker, Printed then);

protected:
    /// Hands the order to the I/O thread; false if the host is not open.
    virtual bool order(Order order) = 0;
    void read_identity(Opened then);
    /// The connection is gone: ends whatever has not ended by itself, as lost.
    void end_all(const std::string& why);
    std::shared_ptr<Reports> reports() const { return m_reports; }
    SecretStore& secrets() const { return m_secrets; }
    exec::Prompter& prompter() const { return m_prompter; }

private:
    friend class LaunchedExecution;
    void deliver();
    void take(const Report& report);
    void ask_password(std::uint64_t id);
    void try_password();
    void password_is(bool good);
    void answer_all(bool known);

    std::string m_name;
    SecretStore& m_secrets;
    exec::Prompter& m_prompter;
    std::shared_ptr<Reports> m_reports = std::make_shared<Reports>();
    QSocketNotifier m_notifier;
    std::uint64_t m_last_id = 0;
    std::map<std::uint64_t, QPointer<LaunchedExecution>> m_executions;
    std::map<std::uint64_t, Printed> m_scripts;
    std::set<std::string> m_unmarked; ///< users for whom sudo refuses the mark
    /// A password that is wrong is tried once, whoever waits for it: sudo locks accounts.
    enum class Password { None, Asking, Trying, Known } m_password = Password::None;
    std::uint64_t m_trial = 0;         ///< the job that tries it
    std::set<std::uint64_t> m_waiting; ///< jobs that wait for the password
};

/// See exec::Execution.
class LaunchedExecution : public exec::Execution {
    Q_OBJECT
public:
    LaunchedExecution(LaunchedHost& host, std::uint64_t id, exec::Command command);
    ~LaunchedExecution() override;
    void start() override;
    void cancel() override;
    std::size_t out_size() const override { return m_progress->out; }
    std::size_t err_size() const override { return m_progress->err; }

private:
    friend class LaunchedHost;
    void take(const Report& report);
    void end(const exec::Outcome& outcome);

    QPointer<LaunchedHost> m_host;
    std::uint64_t m_id;
    exec::Command m_command;
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
};

} // namespace salvor::launcher
