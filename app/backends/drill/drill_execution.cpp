#include "backends/drill/drill_execution.h"

#include "backends/drill/tools.h"
#include "base/redactor.h"
#include "base/text.h"
#include "exec/check.h"
#include "exec/launch.h"

#include <QPointer>
#include <algorithm>
#include <fstream>

namespace salvor::backends::drill {

using exec::Outcome;
using exec::reveal;

DrillExecution::DrillExecution(World& world, SecretStore& secrets, std::string host, exec::Command command)
    : m_world(world), m_secrets(secrets), m_host(std::move(host)), m_command(std::move(command)) {}

DrillExecution::~DrillExecution() {
    if (m_gone) m_gone();
}

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

/// What a real host's launcher tests before it starts anything; empty if all is as it should be.
std::string DrillExecution::fence() const {
    auto& host = m_world.host(m_host);
    if (!m_command.fence.machine_id.empty() && m_command.fence.machine_id != host.value("machine_id", std::string()))
        return "this is another machine: machine-id " + host.value("machine_id", std::string());
    if (m_command.fence.lock_file.empty()) return {};
    const auto token = host["files"].value(m_command.fence.lock_file, Json::object()).value("content", std::string());
    return std::string(trimmed(token)) == m_command.fence.lock_token ? std::string() : exec::Fence::lock_lost;
}

/// The first program that is not there or may not be started, as a real host's launcher says it; empty if none.
std::string DrillExecution::missing() const {
    for (const auto& argv : m_command.stages) {
        const Call call{argv, {}, {}, {}, {}, m_host, {}, m_world};
        const auto& name = argv.front();
        if (name == "sh" || name == "sudo" || name == "setpriv" || has_tool(call, name)) continue;
        const auto& files = call.machine()["files"];
        return name + (files.contains(name) ? ": permission denied" : exec::no_such_program);
    }
    return {};
}

void DrillExecution::begin() {
    if (m_world.busy()) {
        m_timer = m_world.clock().after(std::chrono::milliseconds(1), [this] { begin(); });
        return;
    }
    if (const auto fits = exec::check(m_command, m_secrets); !fits)
        return end(Outcome::failed_to_start(fits.error().text()));
    if (m_command.attach) return find_again();
    if (m_command.detach && m_world.left().contains(m_command.mark))
        return end(Outcome::failed_to_start("this command was started before"));
    for (const auto& why : {fence(), missing()})
        if (!why.empty()) return end(Outcome::failed_to_start(why));
    set_state(State::Running);
    m_in = reveal(m_command.in.whole(), m_secrets).value_or("");
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
    if (m_world.busy()) {
        m_timer = m_world.clock().after(std::chrono::milliseconds(1), [this] { stage(); });
        return;
    }
    const auto& argv = m_command.stages[m_stage];
    const auto context = std::find(argv.begin(), argv.end(), "--context");
    const bool names = context != argv.end() && context + 1 != argv.end();
    if (!names || !m_world.has_operator(*(context + 1))) return run_stage();
    m_world.let_operate(*(context + 1), [this, alive = QPointer<DrillExecution>(this)](const Result<Json>& got) {
        if (!alive) return;
        if (!got) return staged({125, {}, "drill: the operator: " + got.error().text() + "\n"});
        run_stage();
    });
}

void DrillExecution::run_stage() {
    const auto& host = m_world.host(m_host);
    Call call{m_command.stages[m_stage],
              {},
              std::exchange(m_in, {}),
              std::exchange(m_origin, {}),
              m_command.become.empty() ? host.value("user", std::string("operator")) : m_command.become,
              m_host,
              {},
              m_world};
    for (const auto& [name, value] : m_command.env) call.env[name] = reveal(value, m_secrets).value_or("");
    auto answer = run_tool(call);
    if (!answer.program.empty()) return own_program(*answer.call, answer.program);
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

/// What a world's program gave: {exit, out or out64, err, signal, takes (s)}, each if it is not as usual.
static Result<Answer> answer_from(const Json& got) {
    for (const auto* key : {"out", "out64", "err"})
        if (got.contains(key) && !got.at(key).is_string())
            return fail(Error::Code::Invalid, std::string(key) + " is no text");
    for (const auto* key : {"exit", "signal", "takes"})
        if (got.contains(key) && !got.at(key).is_number())
            return fail(Error::Code::Invalid, std::string(key) + " is no number");
    Answer answer{got.value("exit", 0), got.value("out", std::string()), got.value("err", std::string())};
    if (got.contains("out64")) {
        auto bytes = from_base64(got.at("out64").get<std::string>());
        if (!bytes) return fail(Error::Code::Invalid, "out64 is no base64");
        answer.out = std::move(*bytes);
    }
    answer.signal = got.value("signal", 0);
    answer.takes = std::chrono::milliseconds(static_cast<long>(got.value("takes", 0.005) * 1000));
    return answer;
}

/// A program that the world itself describes.
void DrillExecution::own_program(const Call& call, const std::string& name) {
    const Json json{{"argv", call.argv}, {"env", call.env},   {"stdin", call.in},
                    {"user", call.user}, {"host", call.host}, {"now", m_world.clock().now().count() / 1000}};
    const auto wanted = [alive = QPointer<DrillExecution>(this)] { return !alive.isNull(); };
    m_world.program(name, json, wanted, [this, name](Result<Json> got) {
        auto answer = got ? answer_from(*got) : tl::unexpected(got.error());
        if (!answer) return staged({125, {}, "drill: " + name + ": " + answer.error().text() + "\n"});
        staged(std::move(*answer));
    });
}

void DrillExecution::staged(Answer answer) {
    m_signal = answer.signal;
    m_exits.push_back(answer.signal > 0 ? 128 + answer.signal : answer.exit);
    m_err += answer.err;
    m_takes += answer.takes;
    if (++m_stage < m_command.stages.size()) {
        m_in = std::move(answer.out);
        return stage();
    }
    m_out = std::move(answer.out);
    if (answer.stays) return stay(std::move(answer));
    if (m_command.detach) m_world.left()[m_command.mark] = {outcome(), m_out, m_err, m_world.clock().now() + m_takes};
    const bool change = m_command.detach || !m_command.fence.machine_id.empty() || !m_command.fence.lock_file.empty();
    if (change) m_world.log().push_back({shell_line(m_command.stages.back()), m_command.detach});
    if (const auto away = change ? m_world.take_cut() : std::nullopt)
        lose(*away);
    else
        take_time();
    // once its effect is there: from here on it may be left alone
    Q_EMIT started({m_host, m_command.detach ? "/tmp/salvor-drill/" + m_command.mark : std::string(), 4242, 1, "boot"});
}

/// It printed something, and runs on.
void DrillExecution::stay(Answer answer) {
    m_gone = answer.gone;
    m_stays = answer.stays;
    write();
    Q_EMIT started({m_host, {}, 4242, 1, "boot"});
    Q_EMIT grew();
    look_whether_it_stays();
}

void DrillExecution::look_whether_it_stays() {
    if (state() != State::Running) return;
    auto ended = m_world.reached(m_host) ? m_stays() : Answer{255, {}, "the link was cut\n"};
    if (!ended) {
        m_timer = m_world.clock().after(std::chrono::milliseconds(500), [this] { look_whether_it_stays(); });
        return;
    }
    m_err += ended->err;
    m_exits.back() = ended->exit;
    write();
    end(outcome());
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
    auto outcome = m_signal > 0 && m_exits.size() == 1 ? Outcome::signalled(m_signal) : Outcome::exited(m_exits.back());
    if (m_exits.size() > 1) outcome.stages = m_exits;
    return outcome;
}

void DrillExecution::write() {
    if (!m_command.capture.secret.empty()) {
        const auto plain = m_command.capture.base64 ? from_base64(m_out) : std::optional(m_out);
        Secret secret(plain.value_or(""));
        secret.strip_newline();
        if ((m_exits.back() == 0 || m_command.capture.any_exit) && plain)
            m_secrets.put(m_command.capture.secret, std::move(secret));
        m_out.clear();
        if (m_exits.back() == 0) return;
    }
    std::ofstream(m_command.capture.out, std::ios::binary | std::ios::trunc)
        << (m_command.capture.raw ? m_out : redacted(m_secrets, m_out));
    std::ofstream(m_command.capture.err, std::ios::binary | std::ios::trunc) << redacted(m_secrets, m_err);
    // what the run keeps is a file of this machine, where later commands read it
    if (m_command.capture.raw && m_command.capture.out.extension() == ".part")
        m_world.host("here")["files"][std::filesystem::path(m_command.capture.out).replace_extension().string()] = {
            {"content", to_utf8(m_out)}, {"mode", "600"}};
}

void DrillExecution::end(const Outcome& outcome) {
    if (state() == State::Finished) return;
    if (auto gone = std::exchange(m_gone, nullptr)) gone();
    set_state(State::Finished);
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
}

} // namespace salvor::backends::drill
