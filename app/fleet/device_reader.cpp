#include "fleet/device_reader.h"

#include "base/text.h"
#include "fleet/device_query.h"
#include "fleet/reading_work.h"
#include "fleet/states.h"

#include <QPointer>

namespace salvor::fleet {

DeviceReader::DeviceReader(std::shared_ptr<FlightctlCall> call, Clock& clock, int page)
    : m_call(std::move(call)), m_clock(clock), m_page(page) {
    connect(m_call.get(), &FlightctlCall::waits, this, [this](const ReadError& error, std::chrono::milliseconds wait) {
        if (!busy()) return;
        m_progress.waiting = error.error.what;
        m_progress.wait = wait;
        if (progress) progress(m_progress);
    });
}

DeviceReader::DeviceReader(exec::Host& host, Clock& clock, FlightctlOptions options, int page)
    : DeviceReader(std::make_shared<FlightctlCall>(host, clock, std::move(options)), clock, page) {}

DeviceReader::~DeviceReader() {
    if (m_call) m_call->cancel(m_ticket);
}

ReadError DeviceReader::stopped() const {
    return read_error({exec::Outcome::Kind::Cancelled}, {}, m_call->host_name());
}

/// `then` hears of an answer that is good so far; it is kept until the next one.
void DeviceReader::call(std::vector<std::string> arguments, std::function<void()> then) {
    m_ticket = m_call->run(std::move(arguments), [alive = QPointer<DeviceReader>(this),
                                                  then = std::move(then)](const FlightctlCall::Answer& answer) {
        if (!alive) return;
        alive->m_answer = answer;
        if (answer.error) return alive->fail_with(*answer.error);
        then();
    });
}

/// What came cannot be taken; in the end that is told.
bool DeviceReader::again(const ReadError& error) { return !m_stop && m_call->again(m_answer, error); }

bool DeviceReader::begin(Then then) {
    if (busy()) return false;
    m_then = std::move(then);
    m_progress = {};
    m_odd.clear();
    m_odd_count = 0;
    m_failed.reset();
    m_anew = m_stop = false;
    return true;
}

bool DeviceReader::read_all(Then then) {
    if (!begin(std::move(then))) return false;
    begin_all();
    return true;
}

void DeviceReader::begin_all() {
    m_anew = true;
    m_progress = {};
    auto work = ReadingWork::anew(m_call->folder());
    if (!work) return fail_with({Trouble::Failed, work.error(), std::nullopt});
    m_work = std::move(*work);
    list({}, [this] { built(true, true); });
}

bool DeviceReader::read_summary(Then then) {
    if (!begin(std::move(then))) return false;
    count();
    return true;
}

bool DeviceReader::read_selected(std::string selector, Then then) {
    if (!begin(std::move(then))) return false;
    m_anew = true;
    auto work = ReadingWork::anew(m_call->folder());
    if (!work) {
        fail_with({Trouble::Failed, work.error(), std::nullopt});
        return true;
    }
    m_work = std::move(*work);
    list(std::move(selector), [this] { built(false, false); });
    return true;
}

bool DeviceReader::refresh_with(std::vector<std::string> also, Then then) {
    if (!begin(std::move(then))) return false;
    if (!m_reading.store || !m_reading.complete) {
        begin_all();
        return true;
    }
    m_work = ReadingWork::after(m_reading.store);
    const auto selector =
        "status.summary.status in (" + std::string(awaiting_reconnect) + "," + std::string(conflict_paused) + ")";
    list(selector, [this, also = std::move(also)] {
        on_thread([this, also, work = m_work]() -> BackWorker::Answer {
            return [this, names = work->missing(also)] { ask_names(names); };
        });
    });
    return true;
}

/// Virtual time waits for the thread.
void DeviceReader::on_thread(BackWorker::Work work) {
    m_hold.emplace(m_clock.hold());
    m_worker.run([this, work = std::move(work)]() -> BackWorker::Answer {
        return [this, answer = work()] {
            m_hold.reset();
            answer();
        };
    });
}

/// All pages of a selection, from the first.
void DeviceReader::list(std::string selector, Next next) {
    m_selector = std::move(selector);
    m_next = std::move(next);
    page({});
}

void DeviceReader::page(const std::string& token) {
    if (m_stop) return fail_with(stopped());
    std::vector<std::string> arguments{"get", "devices", "-o", "json", "--limit", std::to_string(m_page)};
    if (!m_selector.empty()) arguments.insert(arguments.end(), {"--field-selector", m_selector});
    if (!token.empty()) arguments.insert(arguments.end(), {"--continue", token});
    call(std::move(arguments), [this, token] {
        const bool shows = grown && m_anew && !m_reading.store && m_selector.empty();
        on_thread([this, token, shows, work = m_work, file = m_answer.out]() -> BackWorker::Answer {
            const auto end = work->take_page(file);
            const bool more = end && !end->next.empty();
            return [this, token, end, far = shows && more ? work->so_far() : nullptr] {
                if (far) grown(far);
                page_came(end, token);
            };
        });
    });
}

void DeviceReader::page_came(const Result<PageEnd>& end, const std::string& token) {
    if (!end && end.error().code != Error::Code::Invalid)
        return fail_with({Trouble::Failed, end.error(), std::nullopt});
    if (!end) {
        const auto error = m_stop ? stopped() : garbage(end.error(), m_call->host_name());
        if (!again(error)) fail_with(error);
        return;
    }
    m_progress.waiting.clear();
    m_progress.wait = {};
    m_progress.devices += end->devices;
    if (end->remaining) m_progress.about = static_cast<std::int64_t>(m_progress.devices) + *end->remaining;
    m_odd.insert(m_odd.end(), end->odd.begin(), end->odd.end());
    m_odd.resize(std::min(m_odd.size(), PageEnd::odd_shown));
    m_odd_count += end->odd_count;
    if (progress) progress(m_progress);
    if (end->next.empty()) return m_next();
    if (end->next == token)
        return fail_with(garbage({Error::Code::Invalid, "it gives the same next page again and again", {}, {}},
                                 m_call->host_name()));
    page(end->next);
}

/// What became of devices that are not listed any more: elsewhere, or gone.
void DeviceReader::ask_names(std::vector<std::string> names) {
    if (names.empty()) return built(true, true);
    const auto requests = names.size() / names_for_one_request(names, 0).size() + 1;
    const auto pages = m_reading.store->devices() / static_cast<std::size_t>(m_page) + 1;
    if (requests > pages && names.size() > names_for_one_request(names, 0).size()) return begin_all();
    const auto now = names_for_one_request(names, 0);
    names.erase(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(now.size()));
    list("metadata.name in (" + join(now, ",") + ")", [this, now, names = std::move(names)] {
        on_thread([this, now, names, work = m_work]() -> BackWorker::Answer {
            work->remove_missing(now);
            return [this, names] { ask_names(names); };
        });
    });
}

void DeviceReader::built(bool complete, bool counted) {
    on_thread([this, complete, counted, work = std::exchange(m_work, nullptr)]() -> BackWorker::Answer {
        return [this, complete, counted, built = work->builder->finish()] {
            if (!built) return end(ReadError{Trouble::Failed, built.error(), std::nullopt});
            m_reading.store = built->store;
            m_reading.complete = complete;
            m_reading.read_at = m_clock.now();
            if (m_anew) m_reading.whole_at = m_reading.read_at;
            m_reading.changed = built->changed;
            m_reading.added = built->added;
            m_reading.removed = built->removed;
            m_reading.anew = m_anew;
            m_reading.odd = m_odd;
            m_reading.odd_count = m_odd_count;
            m_twice = built->twice == 0
                          ? std::string()
                          : std::to_string(built->twice) + (built->twice == 1 ? " device" : " devices") +
                                " came twice: the list changed while it was read; the later state is kept.";
            m_reading.difference = m_twice;
            if (counted) return count();
            end(std::exchange(m_failed, std::nullopt));
        };
    });
}

void DeviceReader::count() {
    if (m_stop) return end(stopped());
    call({"get", "devices", "--summary-only", "-o", "json"}, [this] {
        on_thread([this, file = m_answer.out]() -> BackWorker::Answer {
            return [this, summary = read_summary_file(file)] {
                if (!summary) {
                    const auto error = m_stop ? stopped() : garbage(summary.error(), m_call->host_name());
                    if (!again(error)) end(error);
                    return;
                }
                m_reading.summary = *summary;
                m_reading.summary_at = m_clock.now();
                if (m_reading.store && m_reading.complete) compare();
                end(std::nullopt);
            };
        });
    });
}

/// Whole lists are seconds old when they are counted, and devices go on meanwhile: states that differ are told only if
/// they did so the last time as well.
void DeviceReader::compare() {
    const auto listed = static_cast<std::int64_t>(m_reading.store->devices());
    const auto counted = m_reading.summary->total;
    m_reading.difference = m_twice;
    const auto add = [this](const std::string& text) {
        m_reading.difference += (m_reading.difference.empty() ? "" : " ") + text;
    };
    const bool differed = std::exchange(m_differed, false);
    m_reading.stale = listed != counted;
    if (listed != counted)
        return add("The service counts " + std::to_string(counted) + " devices, " + std::to_string(listed) +
                   " are listed: some came or went meanwhile; read again.");
    const auto states = count_by_status(*m_reading.store);
    for (const auto& [status, count] : m_reading.summary->by_status) {
        const auto at = states.find(status);
        const auto here = at == states.end() ? 0 : static_cast<std::int64_t>(at->second);
        if (here == count) continue;
        m_differed = true;
        if (!differed || std::exchange(m_reading.stale, true)) continue;
        add("The service counts " + std::to_string(count) + " devices as " + status + ", " + std::to_string(here) +
            " are listed so: some changed meanwhile; read again.");
    }
}

/// What came before the trouble is kept where nothing better is known.
void DeviceReader::fail_with(const ReadError& error) {
    const auto known = m_reading.store ? m_reading.store->devices() : 0;
    const bool better = m_work && m_anew && !m_reading.complete && m_work->builder->rows() > known;
    if (!better) return end(error);
    m_failed = error;
    built(false, false);
}

void DeviceReader::end(std::optional<ReadError> error) {
    m_reading.error = std::move(error);
    m_work.reset();
    m_answer = {};
    const auto then = std::exchange(m_then, nullptr);
    then(m_reading);
}

void DeviceReader::cancel() {
    if (!busy()) return;
    m_stop = true; // what the thread is at is not interrupted; nothing follows it
    m_call->cancel(m_ticket);
}

} // namespace salvor::fleet
