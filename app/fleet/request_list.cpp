#include "fleet/request_list.h"

#include "base/text.h"
#include "fleet/kept_file.h"

#include <QPointer>

namespace salvor::fleet {

std::size_t RequestReading::pending() const {
    std::size_t out = 0;
    for (const auto& request : requests) out += request.state == Request::State::Pending ? 1 : 0;
    return out;
}

RequestList::RequestList(std::shared_ptr<FlightctlCall> call, Clock& clock, int page)
    : m_call(std::move(call)), m_clock(clock), m_page(page) {}

RequestList::~RequestList() { m_call->cancel(m_ticket); }

bool RequestList::read(Then then) {
    if (busy()) return false;
    m_then = std::move(then);
    m_new.clear();
    page({});
    return true;
}

void RequestList::page(const std::string& token) {
    std::vector<std::string> arguments{"get", "enrollmentrequests", "-o", "json", "--limit", std::to_string(m_page)};
    if (!token.empty()) arguments.insert(arguments.end(), {"--continue", token});
    m_ticket = m_call->run(std::move(arguments), [alive = QPointer<RequestList>(this), token](const auto& answer) {
        if (alive) alive->came(answer, token);
    });
}

void RequestList::came(const FlightctlCall::Answer& answer, const std::string& token) {
    if (answer.error) return end(answer.error, false);
    const auto text = read_kept(answer.out);
    auto got = text ? read_request_page(*text) : tl::unexpected(text.error());
    if (got && !got->next.empty() && got->next == token)
        got = fail(Error::Code::Invalid, "it gives the same next page again and again");
    if (!got) {
        const auto error = garbage(got.error(), m_call->host_name(), "list of enrollment requests");
        if (!m_call->again(error)) end(error, false);
        return;
    }
    for (auto& request : got->requests) {
        auto name = request.name;
        m_new[name] = std::move(request); // pages are no snapshot: the last wins
    }
    got->next.empty() ? end(std::nullopt, true) : page(got->next);
}

/// What came before a trouble is kept where nothing better is known.
void RequestList::end(std::optional<ReadError> error, bool complete) {
    if (complete || (!m_reading.complete && !m_new.empty())) {
        m_reading.requests.clear();
        for (auto& [name, request] : m_new) m_reading.requests.push_back(std::move(request));
        m_reading.complete = complete;
        m_reading.read_at = m_clock.now();
    }
    m_new.clear();
    m_reading.error = std::move(error);
    const auto then = std::exchange(m_then, nullptr);
    then(m_reading);
}

void RequestList::cancel() {
    if (busy()) m_call->cancel(m_ticket);
}

} // namespace salvor::fleet
