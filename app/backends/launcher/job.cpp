#include "backends/launcher/job.h"
#include "exec/launch.h"

#include "base/text.h"

#include <charconv>

namespace salvor::launcher {

using exec::Outcome;
using Kind = Outcome::Kind;

static constexpr std::size_t head_kept = 512;
static constexpr std::size_t secret_err_kept = 64U << 10;
static constexpr std::chrono::milliseconds tell_growth_after{15};

static long number(std::string_view text) {
    long value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

CommandJob::CommandJob(Place& place, std::uint64_t id, exec::Command command, bool with_mark,
                       std::shared_ptr<Progress> progress)
    : Talk(place, id), m_command(std::move(command)), m_with_mark(with_mark), m_progress(std::move(progress)) {}

CommandJob::~CommandJob() {
    for (const auto& timer : {m_grew, m_limit, m_last}) m_place.connection.timers.cancel(timer);
}

void CommandJob::start() {
    const auto& capture = m_command.capture;
    const bool again = m_command.attach.has_value();
    m_err = std::make_unique<FileSink>(capture.err, again, 0, m_place.secrets);
    if (capture.secret.empty())
        m_out = std::make_unique<FileSink>(capture.out, again, capture.limit, m_place.secrets, capture.raw);
    else
        m_secret = std::make_unique<SecretSink>();
    for (const auto* sink : {m_out.get(), m_err.get()})
        if (sink != nullptr && !sink->error().empty()) return finish(Outcome::failed_to_start(sink->error()));
    open(false);
}

std::optional<std::string> CommandJob::script() {
    auto script = command_script(m_command, m_place.secrets, m_nonce, m_with_mark, m_place.exported);
    if (!script) {
        drop();
        finish(Outcome::failed_to_start(script.error().text()));
        return std::nullopt;
    }
    m_stdin_at_once = script->stdin_at_once;
    return std::move(script->text);
}

void CommandJob::sent() {
    if (!m_stdin_at_once) return;
    if (auto bytes = reveal(m_command.in.whole(), m_place.secrets)) m_channel->send(std::move(*bytes));
}

void CommandJob::send_stdin() {
    if (m_channel == nullptr) return;
    if (!lasting() && !m_command.in.none())
        if (auto bytes = reveal(m_command.in.whole(), m_place.secrets)) m_channel->send(std::move(*bytes));
    m_channel->close_stdin();
}

bool CommandJob::output(bool err, std::string_view bytes) {
    if (err && m_head.size() < head_kept) m_head += bytes.substr(0, head_kept - m_head.size());
    const bool more = keep(err, bytes);
    m_progress->out = m_out ? m_out->size.load() : 0;
    m_progress->err = m_err->size.load();
    if (!bytes.empty() && m_grew == Timers::Id{})
        m_grew = m_place.connection.timers.after(tell_growth_after, [this] {
            m_grew = {};
            if (!m_progress->told.exchange(true)) report({.kind = Report::Kind::Grew});
        });
    return more;
}

bool CommandJob::keep(bool err, std::string_view bytes) {
    if (!m_secret) return (err ? m_err : m_out)->take(bytes);
    if (err)
        m_secret_err += bytes.substr(0, secret_err_kept - std::min(secret_err_kept, m_secret_err.size()));
    else
        m_secret->take(bytes);
    return true;
}

void CommandJob::line(std::string_view word, std::string_view rest) {
    if (word == "STARTED")
        begun(rest);
    else if (word == "UNMARKED")
        m_unmarked = true;
    else if (word == "STAGES")
        for (const auto& code : split(rest, ' ')) m_stages.push_back(static_cast<int>(number(code)));
    else if (word == "RESULT")
        result(rest);
    else if (word == "NEVER")
        m_outcome = Outcome::failed_to_start(exec::never_started);
    else if (word == "GONE")
        m_outcome = Outcome{Kind::OutcomeUnknown, 0, std::string(rest), {}};
}

/// "PID BEGAN SESSION BOOT [FOLDER]".
void CommandJob::begun(std::string_view rest) {
    const auto parts = split(rest, ' ');
    if (parts.size() < 4) return;
    m_process = {m_place.host, parts.size() > 4 ? parts[4] : std::string(), number(parts[0]), number(parts[1]),
                 parts[3]};
    m_session = number(parts[2]);
    report({.kind = Report::Kind::Started, .process = m_process});
    send_stdin();
    if (m_stopping) return run_stop();
    if (m_command.limit.count() == 0) return;
    m_limit = m_place.connection.timers.after(m_command.limit, [this] {
        if (lasting())
            report({.kind = Report::Kind::Overdue});
        else
            stop(Kind::TimedOut);
    });
}

/// "code|signal LAST [FIRST … LAST]": codes as a shell tells them.
void CommandJob::result(std::string_view rest) {
    const auto parts = split(rest, ' ');
    if (parts.size() < 2) return;
    const auto code = static_cast<int>(number(parts[1]));
    m_outcome = parts[0] == "signal" && code > 128 ? Outcome::signalled(code - 128) : Outcome::exited(code);
    for (std::size_t i = 2; i < parts.size(); ++i) m_stages.push_back(static_cast<int>(number(parts[i])));
}

void CommandJob::over(const Ending& ending, const std::string& refused) {
    if (m_finished) return;
    if (m_stopping && ending.kind != Ending::Kind::Lost) {
        if (m_stop) return;
        if (!m_begun) return finish(Outcome{Kind::Cancelled, 0, {}, {}});
    }
    finish(judged(ending, refused));
}

void CommandJob::stuck() {
    finish(
        Outcome{Kind::OutcomeUnknown, 0, "neither the host nor its sudo went on within 60 s; it may still begin", {}});
}

Outcome CommandJob::judged(const Ending& ending, const std::string& refused) {
    if (ending.kind == Ending::Kind::Lost) return Outcome::lost(ending.why);
    if (m_outcome) {
        m_outcome->stages = m_stages;
        return *m_outcome;
    }
    if (!m_begun) {
        auto why = !refused.empty() ? refused : ending.why;
        if (why.empty()) why = "the login shell ended before it started the command";
        return Outcome::failed_to_start(std::move(why));
    }
    if (ending.kind == Ending::Kind::Failed) return Outcome::failed_to_start(ending.why);
    if (lasting()) return Outcome::lost("whoever followed it on the host has ended; the command may run on");
    if (auto refusal = refused_by_sudo(ending)) return *refusal;
    auto outcome = ending.kind == Ending::Kind::Exited ? Outcome::exited(ending.code) : Outcome::signalled(ending.code);
    outcome.stages = m_stages;
    return outcome;
}

/// sudo says some refusals only when it is to run the command; they are all that is on stderr then, word for word.
std::optional<Outcome> CommandJob::refused_by_sudo(const Ending& ending) {
    static constexpr std::string_view setenv =
        "sudo: sorry, you are not allowed to set the following environment variables: ";
    static constexpr std::string_view password = "sudo: a password is required\n";
    if (m_command.become.empty() || ending.code != 1 || (m_out && m_out->size > 0)) return std::nullopt;
    const bool one_line = m_head.find('\n') == m_head.size() - 1;
    if (!one_line || !(m_head.starts_with(setenv) || m_head == password)) return std::nullopt;
    if (m_head.starts_with(setenv)) report({.kind = Report::Kind::NoSetenv});
    return Outcome::failed_to_start(std::string(trimmed(m_head)));
}

Outcome CommandJob::with_secret(Outcome outcome) {
    const bool failed = outcome.kind != Kind::Exited || outcome.code != 0;
    if (failed) m_err->take(m_secret_err);
    if (failed && (outcome.kind != Kind::Exited || !m_command.capture.any_exit)) return outcome;
    if (auto secret = m_secret->finish(m_command.capture.base64)) {
        m_place.secrets.put(m_command.capture.secret, std::move(*secret));
        return outcome;
    }
    return {Kind::OutcomeUnknown,
            0,
            m_secret->too_long() ? "its output is too long for a secret" : "its output is not base64",
            {}};
}

void CommandJob::finish(Outcome outcome) {
    if (std::exchange(m_finished, true)) return;
    m_place.connection.timers.cancel(m_limit);
    m_place.connection.timers.cancel(m_grew);
    m_place.connection.timers.cancel(m_last);
    drop();
    if (m_stop) m_stop->drop();
    if (m_secret) outcome = with_secret(std::move(outcome));
    for (auto* sink : {m_out.get(), m_err.get()})
        if (sink != nullptr) sink->finish();
    m_progress->out = m_out ? m_out->size.load() : 0;
    m_progress->err = m_err->size.load();
    report({.kind = Report::Kind::Finished, .outcome = std::move(outcome)});
}

} // namespace salvor::launcher
