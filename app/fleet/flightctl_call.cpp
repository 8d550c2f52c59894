#include "fleet/flightctl_call.h"

#include "base/id.h"

#include <QPointer>

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

class FlightctlCall::Job {
public:
    Job(Ticket number, std::vector<std::string> words, Then answer)
        : ticket(number), arguments(std::move(words)), then(std::move(answer)) {}
    ~Job() { remove_files(); }
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    void remove_files() const {
        std::error_code ignored;
        for (const auto& file : {capture.out, capture.err})
            if (!file.empty()) std::filesystem::remove(file, ignored);
    }

    const Ticket ticket;
    const std::vector<std::string> arguments;
    const Then then;
    exec::Capture capture;
    int tried = 0;
    bool cancelled = false;
    bool given = false; ///< its answer was, or is being
};

FlightctlCall::FlightctlCall(exec::Host& host, Clock& clock, FlightctlOptions options)
    : m_host(host), m_clock(clock), m_options(std::move(options)), m_id("fleet" + random_id(8)) {}

FlightctlCall::~FlightctlCall() = default;

ReadError FlightctlCall::stopped() const { return read_error({exec::Outcome::Kind::Cancelled}, {}, m_host.name()); }

FlightctlCall::Ticket FlightctlCall::run(std::vector<std::string> arguments, Then then) {
    arguments.insert(arguments.end(), {"--request-timeout", std::to_string(m_options.request_timeout.count())});
    m_queue.push_back(std::make_shared<Job>(++m_ticket, std::move(arguments), std::move(then)));
    const auto ticket = m_ticket;
    next();
    return ticket;
}

void FlightctlCall::next() {
    if (m_job || m_queue.empty()) return;
    m_job = std::move(m_queue.front());
    m_queue.pop_front();
    begin();
}

/// As soon as the rate allows it.
void FlightctlCall::begin() {
    if (m_paused) return;
    const auto gap = std::chrono::milliseconds(60'000 / std::max(1, m_options.per_minute));
    auto at = m_not_before;
    if (m_last) at = std::max(at, *m_last + gap);
    const auto now = m_clock.now();
    if (at <= now) return start();
    if (m_why && m_not_before > now && m_job->tried == 0) // of another one, and perhaps long ago
        m_telling_why =
            m_clock.after(0ms, [this, why = *m_why, wait = m_not_before - now] { Q_EMIT waits(why, wait); });
    m_timer = m_clock.after(at - now, [this] {
        m_timer = {};
        start();
    });
}

void FlightctlCall::start() {
    if (m_paused) return;
    ++m_job->tried;
    m_last = m_clock.now();
    exec::Command command;
    command.stages.emplace_back(1, m_options.program);
    command.stages.front().insert(command.stages.front().end(), m_job->arguments.begin(), m_job->arguments.end());
    command.env = m_options.env;
    command.become = m_options.become;
    command.limit = m_options.request_timeout + grace;
    command.mark = m_id + "/" + std::to_string(++m_number);
    m_job->remove_files();
    m_job->capture = {};
    m_job->capture.out = m_options.folder / (m_id + "-" + std::to_string(m_number) + ".out");
    m_job->capture.err = m_options.folder / (m_id + "-" + std::to_string(m_number) + ".err");
    m_job->capture.limit = most_bytes;
    command.capture = m_job->capture;
    m_execution = m_host.execute(std::move(command));
    connect(m_execution.get(), &exec::Execution::finished, this, [this](const exec::Outcome& outcome) {
        m_execution.release()->deleteLater();
        ended(outcome);
    });
    m_execution->start();
}

void FlightctlCall::ended(const exec::Outcome& outcome) {
    if (m_job->cancelled) return give({{}, stopped(), m_job});
    if (outcome.kind == exec::Outcome::Kind::Exited && outcome.code == 0)
        return give({m_job->capture.out, std::nullopt, m_job});
    const auto error = read_error(outcome, text_of(m_job->capture.err), m_host.name());
    if (!again({{}, {}, m_job}, error)) give({{}, error, m_job});
}

/// Whoever hears it may ask for another one, ask for this one again, or let go of all of it.
void FlightctlCall::give(Answer answer) {
    const QPointer<FlightctlCall> alive(this);
    const auto job = m_job;
    job->given = true;
    job->then(std::move(answer));
    if (!alive || m_job != job || !job->given) return;
    m_job.reset();
    next();
}

bool FlightctlCall::again(const ReadError& error) { return again({{}, {}, m_job}, error); }

bool FlightctlCall::again(const Answer& answer, const ReadError& error) {
    const auto& job = answer.job;
    if (!job || !error.passing() || job->tried >= m_options.tries || job->cancelled) return false;
    const auto wait = error.trouble == Trouble::RateLimited
                          ? std::chrono::milliseconds(error.wait.value_or(m_options.rate_wait))
                          : m_options.pause * (1 << std::min(job->tried - 1, 10));
    m_not_before = std::max(m_not_before, m_clock.now() + wait);
    m_why = error;
    job->given = false;
    if (job != m_job) m_queue.push_front(job);
    const QPointer<FlightctlCall> alive(this);
    Q_EMIT waits(error, wait);
    if (!alive || job->cancelled) return true;
    job == m_job ? begin() : next();
    return true;
}

void FlightctlCall::cancel() {
    while (!m_queue.empty()) cancel(m_queue.back()->ticket);
    if (m_job) cancel(m_job->ticket);
}

void FlightctlCall::cancel(Ticket ticket) {
    if (m_job && m_job->ticket == ticket) {
        m_job->cancelled = true;
        if (m_execution) return m_execution->cancel();
        if (m_job->given) return;
        m_timer = {};
        drop(std::exchange(m_job, nullptr));
        return next();
    }
    const auto at =
        std::find_if(m_queue.begin(), m_queue.end(), [&](const auto& job) { return job->ticket == ticket; });
    if (at == m_queue.end()) return;
    auto job = std::move(*at);
    m_queue.erase(at);
    job->cancelled = true;
    drop(std::move(job));
}

void FlightctlCall::drop(std::shared_ptr<Job> job) {
    m_dropped.push_back(std::move(job));
    m_telling = m_clock.after(0ms, [this] { tell_dropped(); });
}

void FlightctlCall::tell_dropped() {
    const QPointer<FlightctlCall> alive(this);
    auto jobs = std::exchange(m_dropped, {});
    std::sort(jobs.begin(), jobs.end(), [](const auto& a, const auto& b) { return a->ticket < b->ticket; });
    for (const auto& job : jobs) {
        job->given = true;
        job->then({{}, stopped(), job});
        if (!alive) return;
    }
}

void FlightctlCall::pause(bool paused) {
    m_paused = paused;
    if (!paused && m_job && !m_job->given && !m_execution && !m_timer.armed()) begin();
}

} // namespace salvor::fleet
