#include "base/text.h"
#include "cli/device_command.h"
#include "fleet/request_list.h"

namespace salvor::cli {

namespace {

using State = fleet::Request::State;

/// Who asks to be enrolled, which device that may be, and what approving does. Nothing is approved.
class DeviceRequests : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override { return no_more_words(); }

    void opened() override {
        m_requests = std::make_unique<fleet::RequestList>(m_link->call(), m_link->clock());
        m_requests->read([this](const fleet::RequestReading& reading) {
            if (reading.error && reading.requests.empty()) return refuse_read(*reading.error);
            if (reading.requests.empty()) return show({});
            read_devices();
        });
    }

private:
    void read_devices() {
        reader().read_all([this](const fleet::Reading& devices) {
            if (devices.error || !devices.complete) {
                m_terminal.error("not compared with the devices: " +
                                 devices.error.value_or(fleet::ReadError{}).error.text());
                return show({});
            }
            m_compared = true;
            auto matches = *fleet::request_matches(m_requests->reading().requests, *devices.store);
            if (!matches.whole)
                m_terminal.error("serial numbers and host names were not compared: there are " +
                                 devices_text(devices.store->devices()));
            show(std::move(matches.of));
        });
    }

    void show(std::vector<std::vector<fleet::RequestMatch>> matches) {
        const auto& reading = m_requests->reading();
        matches.resize(reading.requests.size());
        for (std::size_t i = 0; i < reading.requests.size(); ++i) {
            const auto& request = reading.requests[i];
            if (m_arguments.json)
                m_terminal.line(Json{{"request", json_of(request, matches[i])}}.dump());
            else if (request.state != State::Approved)
                lines(request, matches[i]);
        }
        if (!m_arguments.json) sums(reading);
        if (!reading.error) return finish(Exit::Ok);
        m_terminal.error("not all requests were read");
        refuse_read(*reading.error);
    }

    void sums(const fleet::RequestReading& reading) {
        std::size_t approved = 0;
        for (const auto& request : reading.requests) approved += request.state == State::Approved ? 1 : 0;
        const auto open = reading.pending();
        m_terminal.line(Tone::Strong, open == 0
                                          ? (reading.error ? "of those that were read none asks to be enrolled"
                                                           : "nobody asks to be enrolled")
                                          : std::to_string(open) + (open == 1 ? " asks" : " ask") + " to be enrolled");
        if (approved > 0) m_terminal.line(Tone::Dim, std::to_string(approved) + " approved, not shown");
        m_terminal.line(Tone::Dim, "Read on " + m_link->binding().name + ", " + read_at());
    }

    void lines(const fleet::Request& request, const std::vector<fleet::RequestMatch>& matches) {
        std::vector<std::string> said;
        for (const auto& [key, value] : request.labels) said.push_back(key + "=" + value);
        if (!request.hostname.empty()) said.push_back("host name " + request.hostname);
        if (!request.serial.empty()) said.push_back("serial number " + request.serial);
        m_terminal.line(Tone::Strong, request.name);
        m_terminal.line("  created " + (request.created.empty() ? "at a time that is not said" : request.created) +
                        "; " + (said.empty() ? "says nothing of itself" : "says " + join(said, ", ")));
        for (const auto& match : matches)
            m_terminal.line(Tone::Warn, "  device " + match.device + " " + fleet::match_words(match));
        if (matches.empty()) m_terminal.line(Tone::Dim, m_compared ? "  no device is like it" : "  not compared");
        m_terminal.line("  " + fleet::approval_words(request, matches));
    }

    Json json_of(const fleet::Request& request, const std::vector<fleet::RequestMatch>& matches) const {
        const auto text = [](const std::string& value) { return value.empty() ? Json() : Json(to_utf8(value)); };
        Json labels = Json::object();
        for (const auto& [key, value] : request.labels) labels[key] = value;
        Json like = m_compared ? Json::array() : Json();
        for (const auto& match : matches)
            like.push_back({{"device", match.device}, {"because", fleet::match_words(match)}});
        const char* states[] = {"pending", "approved", "denied"};
        return {{"name", request.name},
                {"created", text(request.created)},
                {"labels", labels},
                {"hostname", text(request.hostname)},
                {"serial", text(request.serial)},
                {"version", text(request.version)},
                {"state", states[static_cast<int>(request.state)]},
                {"matches", like},
                {"approval", fleet::approval_words(request, matches)}};
    }

    std::unique_ptr<fleet::RequestList> m_requests;
    bool m_compared = false;
};

} // namespace

std::unique_ptr<Command> make_devices_requests(const std::string& what, Terminal& terminal,
                                               const Arguments& arguments) {
    return what == "requests" ? std::make_unique<DeviceRequests>(terminal, arguments) : nullptr;
}

} // namespace salvor::cli
