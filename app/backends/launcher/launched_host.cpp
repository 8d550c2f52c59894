#include "backends/launcher/launched_host.h"

#include "base/text.h"

namespace salvor::launcher {

using exec::Outcome;

LaunchedHost::LaunchedHost(std::string name, SecretStore& secrets, exec::Prompter& prompter)
    : m_name(std::move(name)), m_secrets(secrets), m_prompter(prompter),
      m_notifier(m_reports->fd(), QSocketNotifier::Read) {
    connect(&m_notifier, &QSocketNotifier::activated, this, &LaunchedHost::deliver);
}

LaunchedHost::~LaunchedHost() = default;

std::unique_ptr<exec::Execution> LaunchedHost::execute(exec::Command command) {
    const auto id = ++m_last_id;
    auto execution = std::make_unique<LaunchedExecution>(*this, id, std::move(command));
    m_executions[id] = execution.get();
    return execution;
}

void LaunchedHost::run_script(ScriptJob::Maker maker, Printed then) {
    const auto id = ++m_last_id;
    m_scripts[id] = std::move(then);
    if (order([id, maker = std::move(maker)](Desk& desk) { desk.script(id, maker); })) return;
    m_reports->post(
        {.id = id, .kind = Report::Kind::Printed, .outcome = Outcome::failed_to_start(m_name + " is not open")});
}

void LaunchedHost::find_marked(const std::string& mark, const std::string& become, Marked then) {
    if (!become.empty() && !is_user(become)) return then(fail(Error::Code::Invalid, "\"" + become + "\" is no user"));
    run_script([mark, become](const std::string& nonce) { return find_script(nonce, mark, become); },
               [then = std::move(then)](Result<std::string> printed) {
                   if (!printed) return then(tl::unexpected(printed.error()));
                   std::vector<long> pids;
                   for (const auto& word : split(trimmed(*printed), ' '))
                       if (!word.empty()) pids.push_back(std::atol(word.c_str()));
                   then(std::move(pids));
               });
}

void LaunchedHost::forget(const exec::ProcessRef& process, const std::string& run_id, Forgotten then) {
    if (!then) then = [](const Result<void>&) {};
    if (auto script = forget_script({}, process.folder, run_id); !script) return then(tl::unexpected(script.error()));
    run_script(
        [folder = process.folder, run_id](const std::string& nonce) { return *forget_script(nonce, folder, run_id); },
        [then = std::move(then)](const Result<std::string>& printed) {
            then(printed ? Result<void>() : tl::unexpected(printed.error()));
        });
}

void LaunchedHost::read_identity(Opened then) {
    run_script(identity_script, [this, then = std::move(then)](Result<std::string> printed) {
        if (!printed) return then(tl::unexpected(printed.error()));
        const auto parts = lines(*printed);
        if (parts.size() < 4 || parts[1].empty())
            return then(fail(Error::Code::Failed, "the host does not say who it is",
                             "/proc and /etc/machine-id are read", m_name));
        std::string exported;
        for (const auto& name : split(parts.size() > 4 ? parts[4] : std::string(), ' '))
            if (exec::is_variable(name)) exported += " " + name;
        if (parts.size() > 4) order([exported](Desk& desk) { desk.know_exported(exported); });
        then(exec::HostIdentity{parts[0], {}, parts[1], parts[2]});
    });
}

void LaunchedHost::end_all(const std::string& why) {
    for (const auto& [id, execution] : m_executions)
        if (execution && execution->state() != exec::Execution::State::Idle)
            m_reports->post({.id = id, .kind = Report::Kind::Finished, .outcome = Outcome::lost(why)});
    for (const auto& [id, then] : m_scripts)
        m_reports->post({.id = id, .kind = Report::Kind::Printed, .outcome = Outcome::lost(why)});
    m_waiting.clear();
}

void LaunchedHost::deliver() {
    const QPointer<LaunchedHost> alive(this);
    for (const auto& report : m_reports->take()) {
        take(report);
        if (!alive) return;
    }
}

void LaunchedHost::take(const Report& report) {
    if (report.kind == Report::Kind::NeedsPassword) return ask_password(report.id);
    if (report.kind == Report::Kind::TookPassword || report.kind == Report::Kind::BadPassword) {
        const bool taken = report.kind == Report::Kind::TookPassword;
        m_prompter.secret_judged(m_name, "sudo", taken);
        return password_is(taken);
    }
    const bool last = report.kind == Report::Kind::Finished || report.kind == Report::Kind::Printed;
    if (last) m_waiting.erase(report.id);
    if (last && m_password == Password::Trying && report.id == m_trial) try_password();
    if (report.kind == Report::Kind::Printed) {
        auto node = m_scripts.extract(report.id);
        if (node.empty()) return;
        const auto& outcome = report.outcome;
        if (outcome.kind == Outcome::Kind::Exited && outcome.code == 0) return node.mapped()(report.text);
        const bool lost = outcome.kind == Outcome::Kind::ConnectionLost;
        return node.mapped()(fail(lost ? Error::Code::Unreachable : Error::Code::Failed, outcome.text(), {}, m_name));
    }
    const auto found = m_executions.find(report.id);
    if (found == m_executions.end()) return;
    const auto execution = found->second;
    if (report.kind == Report::Kind::Finished) m_executions.erase(found);
    if (!execution) return;
    if (report.kind == Report::Kind::NoSetenv) m_unmarked.insert(execution->m_command.become);
    execution->take(report);
}

void LaunchedHost::ask_password(std::uint64_t id) {
    m_waiting.insert(id);
    if (m_password == Password::Known) return answer_all(true);
    if (m_password != Password::None) return;
    m_password = Password::Asking;
    m_prompter.ask_secret(m_name, "sudo", [this, alive = QPointer<LaunchedHost>(this)](Result<Secret> secret) {
        if (!alive) return;
        if (!secret || secret->empty()) return password_is(false);
        m_secrets.put("sudo password for " + m_name, std::move(*secret));
        try_password();
    });
}

void LaunchedHost::try_password() {
    m_password = m_waiting.empty() ? Password::None : Password::Trying;
    if (m_waiting.empty()) return;
    m_trial = *m_waiting.begin();
    m_waiting.erase(m_waiting.begin());
    order([id = m_trial](Desk& desk) { desk.answer(id, true); });
}

void LaunchedHost::password_is(bool good) {
    m_password = good ? Password::Known : Password::None;
    answer_all(good);
}

void LaunchedHost::answer_all(bool known) {
    for (const auto id : std::exchange(m_waiting, {})) order([id, known](Desk& desk) { desk.answer(id, known); });
}

} // namespace salvor::launcher
