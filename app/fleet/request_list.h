#pragma once

#include "fleet/device_store.h"
#include "fleet/flightctl_call.h"

#include <stop_token>

namespace salvor::fleet {

/// Somebody's wish to become a device. After a restore these are also devices that were enrolled after the backup: the
/// service does not know them, so they ask again.
struct Request {
    enum class State { Pending, Approved, Denied };
    std::string name;                          ///< the machine's fingerprint; the device gets the same name
    std::string created;                       ///< as the service says it; empty: not said
    std::map<std::string, std::string> labels; ///< that the device is to get
    std::string alias;                         ///< of these labels; empty: none
    std::string hostname;                      ///< what the machine says of itself; empty: nothing
    std::string serial;                        ///< the same
    std::string version;                       ///< the version that it runs already; empty: none
    State state = State::Pending;
};

/// A device that a request may be about.
struct RequestMatch {
    enum class By { Name, Serial, Hostname, Alias, HostAsAlias };
    std::string device;
    By by = By::Name;
    bool operator==(const RequestMatch&) const = default;
};

/// What is known of the requests, and how old that is.
struct RequestReading {
    std::vector<Request> requests; ///< each name once, sorted
    bool complete = false;         ///< the list was read to its end
    Clock::Instant read_at{0};
    std::optional<ReadError> error; ///< of the last reading; what was known before is still there
    std::size_t pending() const;
};

/// One page of `flightctl get enrollmentrequests -o json`. Invalid: it is none. Shapes by EnrollmentRequest in
/// api/core/v1beta1/openapi.yaml of the service. Pure.
struct RequestPage {
    std::vector<Request> requests;
    std::string next; ///< empty: the last one
};
Result<RequestPage> read_request_page(const std::string& text);

/// The devices that each request may be about, the surest kind first: the same name; the same serial number or host
/// name in what the device last said of itself; the alias that the request asks for, or its host name as alias. A match
/// by anything but the name is a likeness, no proof; a serial number or host name that more than three devices have
/// said alike is none. Devices' documents are read only if there are at most `most_documents`: `whole` says whether
/// they were. Reads files; any thread. Nothing if it was asked to stop.
struct RequestMatches {
    std::vector<std::vector<RequestMatch>> of; ///< each request
    bool whole = true;                         ///< false: serial numbers and host names were not compared
};
std::optional<RequestMatches> request_matches(const std::vector<Request>& requests, const DeviceStore& store,
                                              const std::stop_token& stop = {}, std::size_t most_documents = 20'000);
/// "has this name", "says the same serial number" …
std::string match_words(const RequestMatch& match);
/// What approving it does, in sentences. Sources: internal/service/enrollmentrequest and internal/agent of the service.
std::string approval_words(const Request& request, const std::vector<RequestMatch>& matches);

/// Reads the requests, page by page, in its turn. Changes nothing. Main thread; nothing is answered once it is gone.
class RequestList : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(const RequestReading&)>;
    RequestList(std::shared_ptr<FlightctlCall> call, Clock& clock, int page = 200);
    ~RequestList() override;
    /// False: they are being read.
    bool read(Then then);
    void cancel();
    bool busy() const { return m_then != nullptr; }
    const RequestReading& reading() const { return m_reading; }

private:
    void page(const std::string& token);
    void came(const FlightctlCall::Answer& answer, const std::string& token);
    void end(std::optional<ReadError> error, bool complete);
    std::shared_ptr<FlightctlCall> m_call;
    Clock& m_clock;
    int m_page;
    FlightctlCall::Ticket m_ticket = 0;
    std::map<std::string, Request> m_new;
    RequestReading m_reading;
    Then m_then;
};

} // namespace salvor::fleet
