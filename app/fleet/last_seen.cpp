#include "fleet/last_seen.h"

#include "base/text.h"
#include "fleet/device_parts.h"
#include "fleet/kept_file.h"

#include <QDateTime>
#include <QPointer>
#include <algorithm>

namespace salvor::fleet {

/// Whether another device would fare the same.
static bool for_all(const ReadError& error) {
    switch (error.trouble) {
    case Trouble::Refused:
    case Trouble::Garbage:
    case Trouble::Failed:
        return false;
    default:
        return true;
    }
}

static std::string span(std::int64_t seconds) {
    if (seconds < 120) return std::to_string(std::max<std::int64_t>(0, seconds)) + " s";
    if (seconds < 7200) return std::to_string(seconds / 60) + " min";
    return seconds < 172'800 ? std::to_string(seconds / 3600) + " h" : std::to_string(seconds / 86'400) + " days";
}

std::string seen_words(const Seen& seen, std::int64_t now_ms) {
    if (seen.error) return "not known: " + seen.error->error.what;
    if (!seen.at_ms) return "never, or not since the service was restored";
    return span((now_ms - *seen.at_ms) / 1000) + " ago";
}

/// Nothing in it: the device was not seen. Invalid: it is no such answer.
static Result<std::optional<std::int64_t>> time_in(const std::string& text) {
    if (trimmed(text).empty()) return std::nullopt;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return fail(Error::Code::Invalid, "it is no JSON object");
    const auto said = json.value("lastSeen", Json());
    if (said.is_null()) return std::nullopt;
    const auto time = said.is_string()
                          ? QDateTime::fromString(QString::fromStdString(said.get<std::string>()), Qt::ISODateWithMs)
                          : QDateTime();
    if (!time.isValid()) return fail(Error::Code::Invalid, "its lastSeen is no time");
    const auto at = time.toMSecsSinceEpoch();
    // Go writes the year 1 for a time that was never set.
    return at <= 0 ? std::optional<std::int64_t>() : std::optional<std::int64_t>(at);
}

LastSeen::LastSeen(std::shared_ptr<FlightctlCall> call, Clock& clock) : m_call(std::move(call)), m_clock(clock) {}

LastSeen::~LastSeen() {
    if (m_asking) m_call->cancel(m_ticket);
}

void LastSeen::ask(const std::vector<std::string>& names) {
    m_waiting.clear();
    for (const auto& name : names) {
        if (m_waiting.size() == most) break;
        const auto known = of(name);
        const bool young = known != nullptr && !known->error && m_clock.now() - known->read_at < fresh;
        if (!young && std::find(m_waiting.begin(), m_waiting.end(), name) == m_waiting.end()) m_waiting.push_back(name);
    }
    if (!m_asking) next();
}

const Seen* LastSeen::of(const std::string& name) const {
    const auto at = m_known.find(name);
    return at == m_known.end() ? nullptr : &at->second;
}

void LastSeen::next() {
    m_asking = !m_waiting.empty();
    if (!m_asking) return;
    const auto name = m_waiting.front();
    m_waiting.pop_front();
    m_ticket = m_call->run({"get", "device", name, "--last-seen", "-o", "json"},
                           [alive = QPointer<LastSeen>(this), name](const FlightctlCall::Answer& answer) {
                               if (alive) alive->came(name, answer);
                           });
}

void LastSeen::came(const std::string& name, const FlightctlCall::Answer& answer) {
    Seen seen;
    seen.read_at = m_clock.now();
    seen.error = answer.error;
    if (!seen.error) {
        const auto text = read_kept(answer.out);
        const auto time = text ? time_in(*text) : tl::unexpected(text.error());
        if (time) {
            seen.at_ms = *time;
        } else {
            seen.error = garbage(time.error(), m_call->host_name(), "time at which a device was seen");
            if (m_call->again(*seen.error)) return;
        }
    }
    if (seen.error && for_all(*seen.error)) m_waiting.clear();
    m_known[name] = std::move(seen);
    const QPointer<LastSeen> alive(this);
    m_asking = false;
    Q_EMIT heard(name);
    if (alive && !m_asking) next();
}

} // namespace salvor::fleet
