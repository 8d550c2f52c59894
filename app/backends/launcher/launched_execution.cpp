#include "backends/launcher/launched_host.h"

namespace salvor::launcher {

using exec::Outcome;

LaunchedExecution::LaunchedExecution(LaunchedHost& host, std::uint64_t id, exec::Command command)
    : m_host(&host), m_id(id), m_command(std::move(command)) {}

LaunchedExecution::~LaunchedExecution() {
    if (!m_host) return;
    m_host->m_executions.erase(m_id);
    if (state() == State::Idle || state() == State::Finished) return;
    m_host->order([id = m_id](Desk& desk) { desk.abandon(id); });
}

void LaunchedExecution::start() {
    if (state() != State::Idle || !m_host) return;
    set_state(State::Starting);
    const bool with_mark = !m_host->m_unmarked.contains(m_command.become);
    if (m_host->order([id = m_id, command = m_command, with_mark, progress = m_progress](Desk& desk) {
            desk.run(id, command, with_mark, progress);
        }))
        return;
    end(Outcome::failed_to_start(m_host->name() + " is not open"));
}

void LaunchedExecution::cancel() {
    if (state() == State::Finished || state() == State::Stopping || !m_host) return;
    if (state() == State::Idle) {
        set_state(State::Stopping);
        return end(Outcome{Outcome::Kind::Cancelled, 0, {}, {}});
    }
    set_state(State::Stopping);
    if (!m_host->order([id = m_id](Desk& desk) { desk.cancel(id); })) end(Outcome::lost("the connection is gone"));
}

void LaunchedExecution::end(const Outcome& outcome) {
    m_host->m_reports->post({.id = m_id, .kind = Report::Kind::Finished, .outcome = outcome});
}

void LaunchedExecution::take(const Report& report) {
    switch (report.kind) {
    case Report::Kind::Started:
        if (state() == State::Starting) set_state(State::Running);
        Q_EMIT started(report.process);
        break;
    case Report::Kind::Grew:
        m_progress->told = false;
        Q_EMIT grew();
        break;
    case Report::Kind::Overdue:
        Q_EMIT overdue();
        break;
    case Report::Kind::Finished:
        set_state(State::Finished);
        Q_EMIT finished(report.outcome);
        break;
    default:
        break;
    }
}

} // namespace salvor::launcher
