#include "devices/fleet_view.h"
#include "session/ages.h"
#include "session/told.h"

#include <QLocale>

#include <algorithm>

// When the page of devices reads, and what it does with what came.
namespace salvor::ui {

using std::chrono::milliseconds;
using std::chrono::seconds;

static constexpr seconds repaint{1};
static constexpr seconds poll_every{30};

static QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

void FleetView::opened(const Result<void>& result) {
    if (!result) {
        m_state = QStringLiteral("failed");
        return fail_with(result.error());
    }
    m_state = QStringLiteral("reading");
    m_requests.begin(m_link.get());
    m_seen = std::make_unique<fleet::LastSeen>(m_link->call(), m_link->clock());
    connect(m_seen.get(), &fleet::LastSeen::heard, this, &FleetView::ticked);
    m_link->reader().progress = [this](const fleet::DeviceReader::Progress& progress) {
        m_progress =
            !progress.waiting.empty() ? tr("%1; waiting %2").arg(told(progress.waiting), Ages::about(progress.wait))
            : progress.about          ? tr("%1 of about %2 devices read")
                                   .arg(number(progress.devices), number(static_cast<std::size_t>(*progress.about)))
                             : tr("%1 devices read").arg(number(progress.devices));
        m_progress_value =
            progress.about && *progress.about > 0
                ? std::min(1.0, static_cast<double>(progress.devices) / static_cast<double>(*progress.about))
                : 0;
        Q_EMIT changed();
    };
    m_link->reader().grown = [this](std::shared_ptr<const fleet::DeviceStore> store) { grew(std::move(store)); };
    m_link->pause(run_acts());
    read(true);
}

bool FleetView::busy() const { return m_link && (!m_link->opened() ? m_problem.isEmpty() : m_link->reader().busy()); }

void FleetView::read(bool all) {
    if (!m_link || !m_link->opened() || m_link->reader().busy()) return;
    m_polled = m_clock.now();
    m_progress = all ? tr("Reading all devices…") : tr("Reading what may have changed…");
    m_progress_value = 0;
    m_coming = false;
    const auto then = [this](const fleet::Reading& reading) { took(reading); };
    if (all)
        m_link->reader().read_all(then);
    else // also who was resumed: what became of them is what this page is asked
        m_link->reader().refresh_with(m_store ? m_groups.resumed() : std::vector<std::string>(), then);
    Q_EMIT changed();
}

/// More of the first reading. A question about what was there before is answered first, or none ever would be.
void FleetView::grew(std::shared_ptr<const fleet::DeviceStore> store) {
    m_anew = m_anew || !m_coming; // it may have been begun before, and ended badly
    m_coming = true;
    let_go(std::exchange(m_newest, std::move(store)));
    if (!m_asked) ask(true);
}

void FleetView::took(const fleet::Reading& reading) {
    m_progress.clear();
    m_problem.clear();
    m_remedy.clear();
    m_may_retry = !reading.error || reading.error->passing();
    if (reading.summary && reading.summary_at > m_counted) {
        m_counted = reading.summary_at;
        const auto since = std::chrono::duration_cast<milliseconds>(m_link->clock().now() - reading.summary_at);
        m_trend.add(*reading.summary, (m_link->clock().utc() - since).count());
    }
    if (reading.store) {
        m_state = QStringLiteral("ready");
        if (!reading.error && !reading.anew)
            m_moved += reading.changed.size() + reading.added.size() + reading.removed.size();
        m_anew = m_anew || (reading.anew && !m_coming) || !m_newest; // rows that were shown keep their numbers
        m_sort_due = m_sort_due || m_anew || m_coming;
        m_coming = false;
        m_newest = reading.store;
        m_newest_whole = reading.complete;
        ask(true);
        if (std::exchange(m_fresh_due, false)) m_requests.read(m_newest);
    } else {
        m_coming = false;
        m_state = QStringLiteral("failed");
    }
    m_stale = reading.stale && !reading.error;
    if (m_stale && !reading.anew && few() && !run_acts()) return read(true); // more changed than was asked for
    const bool gave_way = reading.error && reading.error->trouble == fleet::Trouble::Cancelled && run_acts();
    if (reading.error && !gave_way) return fail_with(reading.error->error);
    Q_EMIT changed();
}

void FleetView::fail_with(const Error& error) {
    m_progress.clear();
    m_problem = told(error.what);
    m_remedy = told(error.hint);
    Q_EMIT changed();
}

void FleetView::lookAgain() {
    m_moved = 0;
    m_fresh_due = true;
    m_part.forget_fleets();
    m_sort_due = true;
    ask(true);
    read(m_newest == nullptr || m_stale || few());
}

/// So few that all of them are read as soon as what may have changed.
bool FleetView::few() const { return m_newest && m_newest->devices() <= 20 * fleet::DeviceReader::most_at_once; }

void FleetView::readAll() {
    m_fresh_due = true;
    read(true);
}

void FleetView::cancel() {
    if (m_link && m_link->opened()) m_link->reader().cancel();
}

bool FleetView::run_acts() const {
    if (m_open == nullptr || m_link == nullptr || !m_link->opened() || !m_open->result().isEmpty()) return false;
    const auto& bindings = m_open->run().context().bindings;
    const auto& own = m_link->binding();
    const bool here = std::any_of(bindings.begin(), bindings.end(), [&](const auto& one) {
        return one.second.name == own.name && one.second.identity.machine_id == own.identity.machine_id;
    });
    return here && m_open->drill() == m_drill && m_open->question() == nullptr;
}

void FleetView::tick() {
    m_tick = m_clock.after(repaint, [this] {
        if (m_link && m_link->opened()) m_link->pause(run_acts());
        const bool due = m_clock.now() - m_polled >= poll_every;
        if (m_shown && due && m_newest && m_may_retry && !run_acts()) read(false);
        if (m_shown) Q_EMIT ticked();
        tick();
    });
}

/// A run goes on with the login: nothing is asked meanwhile, and what is being asked is left.
void FleetView::give_way() {
    if (!m_link || !m_link->opened() || !run_acts()) return;
    m_link->pause(true);
    if (m_link->reader().busy() && m_link->reader().reading().store) m_link->reader().cancel();
}

void FleetView::show_page(bool shown) {
    m_shown = shown;
    if (shown && m_newest && !run_acts() && m_clock.now() - m_polled >= poll_every) read(false);
}

} // namespace salvor::ui
