#include "fleet/flightctl_call.h"

#include "base/id.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace salvor::fleet {

using namespace std::chrono_literals;

static constexpr std::size_t most_bytes = 1U << 29;     ///< of one answer; a page has a few megabytes
static constexpr std::chrono::milliseconds grace = 20s; ///< for what flightctl does besides its request

static std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(64U << 10, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

FlightctlCall::FlightctlCall(exec::Host& host, Clock& clock, FlightctlOptions options)
    : m_host(host), m_clock(clock), m_options(std::move(options)), m_id("fleet" + random_id(8)) {}

FlightctlCall::~FlightctlCall() { remove_files(); }

void FlightctlCall::run(std::vector<std::string> arguments, Then then) {
    m_arguments = std::move(arguments);
    m_arguments.insert(m_arguments.end(), {"--request-timeout", std::to_string(m_options.request_timeout.count())});
    m_then = std::move(then);
    m_tried = 0;
    m_cancelled = false;
    begin();
}

/// As soon as the rate allows it.
void FlightctlCall::begin() {
    const auto gap = std::chrono::milliseconds(60'000 / std::max(1, m_options.per_minute));
    auto at = m_not_before;
    if (m_last) at = std::max(at, *m_last + gap);
    const auto now = m_clock.now();
    if (at <= now) return start();
    m_timer = m_clock.after(at - now, [this] { start(); });
}

void FlightctlCall::start() {
    ++m_tried;
    m_last = m_clock.now();
    exec::Command command;
    command.stages.emplace_back(1, m_options.program);
    command.stages.front().insert(command.stages.front().end(), m_arguments.begin(), m_arguments.end());
    command.env = m_options.env;
    command.become = m_options.become;
    command.limit = m_options.request_timeout + grace;
    command.mark = m_id + "/" + std::to_string(++m_number);
    remove_files();
    m_capture = {};
    m_capture.out = m_options.folder / (m_id + "-" + std::to_string(m_number) + ".out");
    m_capture.err = m_options.folder / (m_id + "-" + std::to_string(m_number) + ".err");
    m_capture.limit = most_bytes;
    command.capture = m_capture;
    m_execution = m_host.execute(std::move(command));
    connect(m_execution.get(), &exec::Execution::finished, this, [this](const exec::Outcome& outcome) {
        m_execution.release()->deleteLater();
        ended(outcome);
    });
    m_execution->start();
}

void FlightctlCall::ended(const exec::Outcome& outcome) {
    if (outcome.kind == exec::Outcome::Kind::Exited && outcome.code == 0 && !m_cancelled)
        return answer({m_capture.out, std::nullopt});
    const auto error = m_cancelled ? read_error({exec::Outcome::Kind::Cancelled}, {}, m_host.name())
                                   : read_error(outcome, text_of(m_capture.err), m_host.name());
    if (!again(error)) answer({{}, error});
}

bool FlightctlCall::again(const ReadError& error) {
    if (!error.passing() || m_tried >= m_options.tries || m_cancelled) return false;
    const auto wait = error.trouble == Trouble::RateLimited
                          ? std::chrono::milliseconds(error.wait.value_or(m_options.rate_wait))
                          : m_options.pause * (1 << std::min(m_tried - 1, 10));
    m_not_before = m_clock.now() + wait;
    if (waiting) waiting(error, wait);
    begin();
    return true;
}

void FlightctlCall::answer(Answer answer) {
    const auto then = m_then; // it may begin the next one
    then(std::move(answer));
}

void FlightctlCall::cancel() {
    m_cancelled = true;
    if (m_execution) return m_execution->cancel();
    if (!m_timer.armed()) return;
    m_timer.cancel();
    m_timer = m_clock.after(0ms, [this] {
        answer({{}, read_error({exec::Outcome::Kind::Cancelled}, {}, m_host.name())});
    });
}

void FlightctlCall::remove_files() {
    std::error_code ignored;
    for (const auto& file : {m_capture.out, m_capture.err})
        if (!file.empty()) std::filesystem::remove(file, ignored);
}

} // namespace salvor::fleet
