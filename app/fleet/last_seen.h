#pragma once

#include "fleet/flightctl_call.h"

#include <deque>

namespace salvor::fleet {

/// When the service last heard of a device, as far as it is known here.
struct Seen {
    std::optional<std::int64_t> at_ms; ///< UTC; nothing, without an error: not since the restore, or never
    Clock::Instant read_at{0};         ///< when that was asked
    std::optional<ReadError> error;    ///< it could not be asked
};

/// "12 min ago"; "never, or not since the service was restored"; "not known: …". `now_ms` UTC.
std::string seen_words(const Seen& seen, std::int64_t now_ms);

/// Asks for a few devices when each was last seen, one after the other: it costs a request a device, so it is for what
/// somebody looks at. Answers are kept with their age. `flightctl get device NAME --last-seen -o json` prints
/// {"lastSeen": TIME}, and nothing, with exit code 0, for a device without one (internal/cli/get.go, 204). Main thread.
class LastSeen : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t most = 100; ///< names that wait; the rest is left out
    static constexpr std::chrono::seconds fresh{60};

    LastSeen(std::shared_ptr<FlightctlCall> call, Clock& clock);
    ~LastSeen() override;
    /// Instead of those that still wait; one whose answer is young is not asked for again.
    void ask(const std::vector<std::string>& names);
    /// What is known; null: it was never asked, or is being asked for the first time.
    const Seen* of(const std::string& name) const;
    bool busy() const { return m_asking; }

Q_SIGNALS:
    void heard(const std::string& name);

private:
    void next();
    void came(const std::string& name, const FlightctlCall::Answer& answer);
    std::shared_ptr<FlightctlCall> m_call;
    Clock& m_clock;
    std::map<std::string, Seen> m_known;
    std::deque<std::string> m_waiting;
    bool m_asking = false;
    FlightctlCall::Ticket m_ticket = 0;
};

} // namespace salvor::fleet
