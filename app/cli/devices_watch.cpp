#include "base/text.h"
#include "cli/device_command.h"
#include "fleet/states.h"

#include <algorithm>

namespace salvor::cli {

namespace {

using namespace std::chrono_literals;

/// Counts again and again, a line each, until none awaits reconnection or the time is over. Counts are kept, and add to
/// those of before.
class DeviceWatch : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override {
        const auto duration = parse_duration(m_arguments.watch);
        if (!duration || *duration <= 0ms)
            return fail(Error::Code::Invalid, m_arguments.watch + " is no duration", "30m, 90s or 1h30m");
        if (!m_arguments.selector.empty() || !m_arguments.field_selector.empty() || !m_arguments.status.empty())
            return fail(Error::Code::Invalid, "--watch counts all devices",
                        "without conditions: the service counts them itself");
        m_duration = *duration;
        return no_more_words();
    }

    void opened() override {
        auto history = fleet::History::read(kept() / assembly::history_file);
        if (!history) return refuse(history.error(), Exit::Failed);
        m_history = std::move(*history);
        if (!m_history.left_out().empty()) m_terminal.error(m_history.left_out());
        m_end = m_link->clock().now() + m_duration;
        count();
    }

    void stop() override {
        m_stopped = true;
        if (!m_timer.armed()) return DeviceCommand::stop();
        m_timer.cancel();
        end();
    }

private:
    void count() {
        m_timer = {};
        reader().read_summary([this](const fleet::Reading& reading) {
            if (reading.error && (m_stopped || !reading.error->passing())) return refuse_read(*reading.error);
            if (reading.error)
                m_terminal.error(reading.error->error.text());
            else
                counted(*reading.summary);
            if (m_forecast.state == fleet::Forecast::AllBack) return finish(Exit::Ok);
            const auto& clock = m_link->clock();
            if (m_stopped || clock.now() >= m_end) return end();
            // As the service's own page does; more often only where there is little time.
            const auto pause = std::clamp<std::chrono::milliseconds>(m_duration / 60, 1s, 10s);
            m_timer = m_link->clock().after(std::min(pause, m_end - clock.now()), [this] { count(); });
        });
    }

    void counted(const fleet::Summary& summary) {
        const auto now = m_link->clock().utc().count();
        if (const auto kept = m_history.add({now, summary}); !kept && !std::exchange(m_told, true))
            m_terminal.error("counts are not kept: " + kept.error().text());
        m_forecast = fleet::forecast(m_history.samples(), now);
        if (m_arguments.json) return m_terminal.line(Json{{"count", json(summary)}}.dump());
        std::vector<std::string> parts;
        for (const auto status : {fleet::awaiting_reconnect, fleet::conflict_paused}) {
            const auto at = summary.by_status.find(std::string(status));
            parts.push_back(fleet::both_words(status) + " " +
                            std::to_string(at == summary.by_status.end() ? 0 : at->second));
        }
        m_terminal.line(read_at() + "  " + devices_text(static_cast<std::size_t>(summary.total)) + ", " +
                        join(parts, ", ") + "  " + forecast_text());
    }

    std::string forecast_text() const {
        const auto at = Clock::iso(std::chrono::milliseconds(m_forecast.at_ms));
        switch (m_forecast.state) {
        case fleet::Forecast::AllBack:
            return all_back();
        case fleet::Forecast::Expected:
            return "the last one at about " + at + " (" + m_forecast.basis + ")";
        case fleet::Forecast::Stalled:
            return "stalled: " + m_forecast.basis;
        case fleet::Forecast::Unknown:
            break;
        }
        return "no forecast: " + m_forecast.basis;
    }

    std::string all_back() const {
        std::vector<std::string> besides;
        if (m_forecast.paused > 0) besides.push_back(std::to_string(m_forecast.paused) + " paused in conflict");
        if (m_forecast.unheard > 0)
            besides.push_back(std::to_string(m_forecast.unheard) + " Unknown, not heard of since");
        return besides.empty() ? "all are back" : "none awaits reconnection any more; " + join(besides, ", ");
    }

    Json json(const fleet::Summary& summary) const {
        Json counts = Json::object();
        for (const auto& [status, count] : summary.by_status) counts[status] = count;
        const char* states[] = {"all back", "expected", "stalled", "unknown"};
        const auto at = m_forecast.at_ms == 0 ? Json() : Json(Clock::iso(std::chrono::milliseconds(m_forecast.at_ms)));
        return {{"at", read_at()},
                {"total", summary.total},
                {"statuses", counts},
                {"forecast",
                 {{"state", states[m_forecast.state]},
                  {"at", at},
                  {"basis", m_forecast.basis},
                  {"waiting", m_forecast.waiting},
                  {"paused", m_forecast.paused},
                  {"unheard", m_forecast.unheard}}}};
    }

    /// Some are not back, or that is not known.
    void end() {
        const auto waiting = devices_text(static_cast<std::size_t>(m_forecast.waiting)) + " still " +
                             (m_forecast.waiting == 1 ? "awaits" : "await") + " reconnection";
        m_terminal.error(m_history.samples().empty() ? std::string("nothing was counted")
                         : m_forecast.waiting > 0    ? waiting
                                                     : "whether all are back is not known: " + m_forecast.basis);
        finish(Exit::Failed);
    }

    std::chrono::milliseconds m_duration{0};
    Clock::Instant m_end{0};
    Clock::Timer m_timer;
    fleet::History m_history;
    fleet::Forecast m_forecast;
    bool m_told = false;
    bool m_stopped = false;
};

} // namespace

std::unique_ptr<Command> make_devices_watch(const std::string& what, Terminal& terminal, const Arguments& arguments) {
    if (what != "list" || arguments.watch.empty()) return nullptr;
    return std::make_unique<DeviceWatch>(terminal, arguments);
}

} // namespace salvor::cli
