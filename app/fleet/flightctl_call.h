#pragma once

#include "base/clock.h"
#include "exec/host.h"
#include "fleet/read_error.h"

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

/// One flightctl after the other on one host, never two at once and never faster than the rate. What may pass is tried
/// again: reading changes nothing. Main thread; the host is open and outlives it.
class FlightctlCall : public QObject {
    Q_OBJECT
public:
    FlightctlCall(exec::Host& host, Clock& clock, FlightctlOptions options);
    ~FlightctlCall() override;

    /// Either its stdout, in a file that is gone with the next call, or what is wrong.
    struct Answer {
        std::filesystem::path out;
        std::optional<ReadError> error;
    };
    using Then = std::function<void(Answer)>;
    /// `arguments` without the program. Only when the one before has ended.
    void run(std::vector<std::string> arguments, Then then);
    /// Once more what was run last: its answer was no good. False: it was tried often enough.
    bool again(const ReadError& error);
    /// Stops what runs or waits; its answer comes, as Cancelled.
    void cancel();
    /// Hears why nothing goes on for a while, and for how long.
    std::function<void(const ReadError&, std::chrono::milliseconds)> waiting;

    std::size_t started() const { return m_number; }

private:
    void begin();
    void start();
    void ended(const exec::Outcome& outcome);
    void answer(Answer answer);
    void remove_files();

    exec::Host& m_host;
    Clock& m_clock;
    FlightctlOptions m_options;
    std::string m_id;
    std::size_t m_number = 0;
    std::vector<std::string> m_arguments;
    Then m_then;
    int m_tried = 0;
    bool m_cancelled = false;
    std::optional<Clock::Instant> m_last; ///< start
    Clock::Instant m_not_before{0};
    Clock::Timer m_timer;
    exec::Capture m_capture;
    std::unique_ptr<exec::Execution> m_execution;
};

} // namespace salvor::fleet
