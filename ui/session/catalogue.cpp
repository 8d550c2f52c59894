#include "session/catalogue.h"

#include "session/run_words.h"

#include <algorithm>

namespace salvor::ui {

using assembly::RunSummary;

/// Ages are in minutes, and other consoles may have begun or ended something.
static constexpr std::chrono::seconds look_again{60};

Catalogue::Catalogue(assembly::Library library, assembly::Runs runs, Clock& clock, QObject* parent)
    : QObject(parent), m_library(std::move(library)), m_runs(std::move(runs)), m_clock(clock),
      m_history(std::make_shared<assembly::History>(m_runs)) {
    refresh();
}

QString Catalogue::places() const {
    QStringList all;
    for (const auto& root : m_library.roots()) all << text_of(root.string());
    return all.join(QStringLiteral(", "));
}

int Catalogue::scenarioCount() const {
    const auto& rows = m_scenarios.rows();
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const ScenarioRow& row) { return !row.group; }));
}

bool Catalogue::scored() const {
    const auto& rows = m_scenarios.rows();
    return std::any_of(rows.begin(), rows.end(),
                       [](const ScenarioRow& row) { return !row.group && row.score != QStringLiteral("–"); });
}

void Catalogue::refresh() {
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_timer.cancel();
    m_worker.run([this, library = m_library, history = m_history](const std::atomic<bool>& stop,
                                                                  const auto& told) -> Worker::Found {
        told([this, shelf = assembly::shelf(library)]() mutable {
            m_listing.shelf = std::move(shelf);
            show();
        });
        const auto some = [&](const std::vector<RunSummary>& runs) {
            told([this, runs] {
                if (m_read) return; // what was there before holds still until all is read again
                m_listing.runs = runs;
                show();
            });
        };
        auto runs = history->read(stop, some);
        return [this, runs = std::move(runs)]() mutable {
            m_listing.runs = std::move(runs);
            m_reading = false;
            m_read = true;
            show();
            tick();
            if (std::exchange(m_again, false)) refresh();
        };
    });
    Q_EMIT changed();
}

void Catalogue::throwAway(const QString& run) {
    if (const auto folder = m_runs.find(run.toStdString()); folder) (void)assembly::throw_draft_away(*folder);
    refresh(); // what could not be is still there
}

void Catalogue::tick() {
    m_timer = m_clock.after(look_again, [this] { refresh(); });
}

void Catalogue::show() {
    m_listing.now = m_clock.utc();
    m_unfinished.assign(m_listing.unfinished());
    m_procedures.assign(m_listing.procedures(m_filter, m_closed));
    const auto all = m_filter.isEmpty() ? m_listing.shelf.size() : [this] {
        const auto& rows = m_procedures.rows(); // with a filter every group is open
        return static_cast<std::size_t>(
            std::count_if(rows.begin(), rows.end(), [](const ProcedureRow& row) { return !row.group; }));
    }();
    m_shown = static_cast<int>(all);
    m_scenarios.assign(m_listing.scenarios());
    m_practise.assign(m_listing.practise());
    m_reports.assign(m_listing.reports(m_wanted));
    Q_EMIT changed();
}

void Catalogue::setFilter(const QString& filter) {
    if (m_filter == filter) return;
    m_filter = filter;
    Q_EMIT filterChanged();
    show();
}

void Catalogue::want(QString& what, const QString& value) {
    if (what == value) return;
    what = value;
    Q_EMIT filterChanged();
    show();
}

void Catalogue::toggle(const QString& system) {
    if (!m_closed.remove(system)) m_closed.insert(system);
    show();
}

} // namespace salvor::ui
