#include "backends/drill/drill_execution.h"

#include "backends/drill/tools.h"
#include "base/redactor.h"
#include "base/text.h"
#include "exec/launch.h"

#include <QPointer>
#include <algorithm>
#include <fstream>

namespace salvor::backends::drill {

using exec::Outcome;

DrillExecution::DrillExecution(World& world, SecretStore& secrets, std::string host, exec::Command command)
    : m_world(world), m_secrets(secrets), m_host(std::move(host)), m_command(std::move(command)) {}

void DrillExecution::start() {
    if (state() != State::Idle) return;
    set_state(State::Starting);
    m_timer = m_world.clock().after(std::chrono::milliseconds(0), [this] { begin(); });
}

void DrillExecution::cancel() {
    if (state() == State::Finished || state() == State::Stopping) return;
    set_state(State::Stopping);
    m_timer = m_world.clock().after(std::chrono::milliseconds(300), [this] {
        end({Outcome::Kind::Cancelled, 0, {}, {}});
    });
}

std::string DrillExecution::clear(const exec::MixedText& text) const {
    std::string out;
    for (const auto& part : text.parts) {
        if (const auto* plain = std::get_if<std::string>(&part))
            out += *plain;
        else
            m_secrets.with(std::get<SecretRef>(part).id,
                           [&](const Secret& secret) { secret.expose([&](std::string_view bytes) { out += bytes; }); });
    }
    return out;
}

/// What a real host's launcher tests before it starts anything; empty if all is as it should be.
std::string DrillExecution::fence() const {
    auto& host = m_world.host(m_host);
    if (!m_command.fence.machine_id.empty() && m_command.fence.machine_id != host.value("machine_id", std::string()))
        return "this is another machine: " + host.value("machine_id", std::string());
    if (m_command.fence.lock_file.empty()) return {};
    const auto token = host["files"].value(m_command.fence.lock_file, Json::object()).value("content", std::string());
    return std::string(trimmed(token)) == m_command.fence.lock_token ? std::string()
                                                                     : "the lock on this host is not ours any more";
}

void DrillExecution::begin() {
    if (m_world.busy()) {
        m_timer = m_world.clock().after(std::chrono::milliseconds(1), [this] { begin(); });
        return;
    }
    if (m_command.attach) return find_again();
    if (const auto broken = fence(); !broken.empty()) return end(Outcome::failed_to_start(broken));
    set_state(State::Running);
    exec::ProcessRef process{m_host, m_command.detach ? "/tmp/salvor-drill/" + m_command.mark : std::string(), 4242, 1,
                             "boot"};
    Q_EMIT started(process);
    m_in = clear(m_command.in.whole());
    m_origin = m_command.in.origin;
    stage();
}

/// What a detached command leaves, once it has ended; its effect came when it was started.
void DrillExecution::find_again() {
    const auto found = m_world.left().find(m_command.mark);
    if (found == m_world.left().end()) return end(Outcome::failed_to_start(exec::never_started));
    set_state(State::Running);
    const auto rest = found->second.ends - m_world.clock().now();
    m_timer = m_world.clock().after(std::max(rest, std::chrono::milliseconds(0)), [this, left = found->second] {
        m_out = left.out;
        m_err = left.err;
        m_exits = {left.outcome.code};
        write();
        end(left.outcome);
    });
}

void DrillExecution::stage() {
    const auto& host = m_world.host(m_host);
    Call call{m_command.stages[m_stage],
              {},
              std::exchange(m_in, {}),
              std::exchange(m_origin, {}),
              m_command.become.empty() ? host.value("user", std::string("operator")) : m_command.become,
              m_host,
              {},
              m_world};
    for (const auto& [name, value] : m_command.env) call.env[name] = clear(value);
    auto answer = run_tool(call);
    if (!answer.query) return staged(std::move(answer));
    m_world.query(*answer.query, answer.database,
                  [this, alive = QPointer<DrillExecution>(this), answer](Result<Json> value) mutable {
                      if (!alive) return;
                      if (value)
                          answer.out = (value->is_string() ? value->get<std::string>() : value->dump()) + "\n";
                      else
                          answer = {125, {}, "drill: " + value.error().text() + "\n"};
                      staged(std::move(answer));
                  });
}

void DrillExecution::staged(Answer answer) {
    if (answer.missing) return end(Outcome::failed_to_start(m_command.stages[m_stage].front() + exec::no_such_program));
    m_exits.push_back(answer.exit);
    m_err += answer.err;
    m_takes += answer.takes;
    if (++m_stage < m_command.stages.size()) {
        m_in = std::move(answer.out);
        return stage();
    }
    m_out = std::move(answer.out);
    if (m_command.detach) m_world.left()[m_command.mark] = {outcome(), m_out, m_err, m_world.clock().now() + m_takes};
    const bool change = m_command.detach || !m_command.fence.lock_file.empty();
    if (change) m_world.log().push_back({shell_line(m_command.stages.back()), m_command.detach});
    if (const auto away = change ? m_world.take_cut() : std::nullopt) return lose(*away);
    take_time();
}

/// The link goes half-way through.
void DrillExecution::lose(std::chrono::milliseconds away) {
    m_timer = m_world.clock().after(m_takes / 2, [this, away] {
        m_world.cut(m_host, away);
        end(Outcome::lost("the link was cut"));
    });
}

/// As long as the tools took; when the limit passes first, a detached command is overdue and any other is stopped.
void DrillExecution::take_time() {
    const auto ended = [this] {
        if (!m_world.reached(m_host)) return end(Outcome::lost("the link was cut"));
        write();
        end(outcome());
    };
    const auto limit = m_command.limit;
    if (limit.count() <= 0 || m_takes <= limit) {
        m_timer = m_world.clock().after(m_takes, ended);
        return;
    }
    m_timer = m_world.clock().after(limit, [this, ended, rest = m_takes - limit] {
        if (!m_command.detach) return end({Outcome::Kind::TimedOut, 0, {}, {}});
        Q_EMIT overdue();
        if (state() == State::Running) m_timer = m_world.clock().after(rest, ended);
    });
}

Outcome DrillExecution::outcome() const {
    auto outcome = Outcome::exited(m_exits.back());
    if (m_exits.size() > 1) outcome.stages = m_exits;
    return outcome;
}

void DrillExecution::write() {
    if (!m_command.capture.secret.empty()) {
        Secret secret(m_out);
        secret.strip_newline();
        if (m_exits.back() == 0) m_secrets.put(m_command.capture.secret, std::move(secret));
        m_out.clear();
        if (m_exits.back() == 0) return;
    }
    std::ofstream(m_command.capture.out, std::ios::binary | std::ios::app) << redacted(m_secrets, m_out);
    std::ofstream(m_command.capture.err, std::ios::binary | std::ios::app) << redacted(m_secrets, m_err);
}

void DrillExecution::end(const Outcome& outcome) {
    if (state() == State::Finished) return;
    set_state(State::Finished);
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
}

} // namespace salvor::backends::drill
