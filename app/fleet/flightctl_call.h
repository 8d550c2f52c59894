#pragma once

#include "base/clock.h"
#include "exec/host.h"
#include "fleet/read_error.h"

#include <deque>
#include <filesystem>
#include <map>
#include <memory>

namespace salvor::fleet {

/// How flightctl is run.
struct FlightctlOptions {
    std::filesystem::path folder; ///< for what it prints; private, and exists
    std::string program = "flightctl";
    std::string become; ///< user to run as, by sudo; empty: the login user, whose login it is
    std::map<std::string, exec::MixedText> env;
    int per_minute = 140;                     ///< starts; under half of what a service allows an address (300)
    std::chrono::seconds request_timeout{30}; ///< of one request; flightctl has none of its own
    int tries = 4;                            ///< of a request whose trouble may pass
    std::chrono::milliseconds pause{1000};    ///< before the second try; doubled before each one after
    std::chrono::seconds rate_wait{60};       ///< where the service limits the rate and does not say for how long
};

/// One flightctl after the other on one host, never two at once and never faster than the rate, whoever asks. What may
/// pass is tried again: reading changes nothing. Main thread; the host is open and outlives it.
class FlightctlCall : public QObject {
    Q_OBJECT
public:
    FlightctlCall(exec::Host& host, Clock& clock, FlightctlOptions options);
    ~FlightctlCall() override;

    /// One that was asked for; whoever keeps it keeps the file of its answer.
    class Job;
    /// Either its stdout, in a file that is there until `then` has returned, or what is wrong.
    struct Answer {
        std::filesystem::path out;
        std::optional<ReadError> error;
        std::shared_ptr<Job> job = {};
    };
    using Then = std::function<void(Answer)>;
    using Ticket = std::uint64_t;
    /// `arguments` without the program. First in, first out; each has its own answer, which comes later.
    Ticket run(std::vector<std::string> arguments, Then then);
    /// Once more the one whose answer is being given: it was no good. False: it was tried often enough.
    bool again(const ReadError& error);
    /// The same for an answer that was kept; it goes before those that wait.
    bool again(const Answer& answer, const ReadError& error);
    /// Stops what runs and what waits; their answers come, as Cancelled.
    void cancel();
    /// Only that one; of one that has ended nothing.
    void cancel(Ticket ticket);
    /// While it is so nothing new is started, not even once more; what runs ends.
    void pause(bool paused);
    bool paused() const { return m_paused; }
    /// Whether one runs or waits.
    bool busy() const { return m_job || !m_queue.empty(); }

    std::size_t started() const { return m_number; }
    std::string host_name() const { return m_host.name(); }
    const std::filesystem::path& folder() const { return m_options.folder; }

Q_SIGNALS:
    /// Why nothing goes on for a while, and for how long.
    void waits(const salvor::fleet::ReadError& error, std::chrono::milliseconds wait);

private:
    void next();
    void begin();
    void start();
    void ended(const exec::Outcome& outcome);
    void give(Answer answer);
    void drop(std::shared_ptr<Job> job);
    void tell_dropped();
    ReadError stopped() const;

    exec::Host& m_host;
    Clock& m_clock;
    FlightctlOptions m_options;
    std::string m_id;
    std::size_t m_number = 0;
    Ticket m_ticket = 0;
    std::deque<std::shared_ptr<Job>> m_queue;
    std::shared_ptr<Job> m_job;                  ///< under way, until its answer was taken
    std::vector<std::shared_ptr<Job>> m_dropped; ///< cancelled before they ran
    bool m_paused = false;
    std::optional<Clock::Instant> m_last; ///< start
    Clock::Instant m_not_before{0};
    Clock::Timer m_timer;
    Clock::Timer m_telling;
    std::optional<ReadError> m_why; ///< nothing begins before m_not_before
    Clock::Timer m_telling_why;
    std::unique_ptr<exec::Execution> m_execution;
};

} // namespace salvor::fleet
