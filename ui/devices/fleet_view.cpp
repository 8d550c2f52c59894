#include "devices/fleet_view.h"

#include "assembly/fleet_folder.h"
#include "devices/filter_text.h"
#include "fleet/states.h"
#include "session/ages.h"
#include "session/told.h"

#include <QLocale>

#include <algorithm>

namespace salvor::ui {

using std::chrono::milliseconds;
using std::chrono::seconds;

static constexpr seconds repaint{1};
static constexpr seconds poll_every{30};

static QString qs(const std::string& text) { return QString::fromStdString(text); }

static QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

FleetView::FleetView(exec::Prompter& prompter, std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_prompter(prompter), m_folder(std::move(folder)), m_part(m_worker), m_requests(m_worker) {
    connect(&m_groups, &GroupTable::chosenChanged, this, [this] { show_members(); });
    connect(&m_members, &DeviceTable::currentChanged, this, &FleetView::show_part);
    connect(&m_table, &DeviceTable::currentChanged, this, &FleetView::show_part);
    connect(&m_table, &DeviceTable::sortChanged, this, [this] { sort_again(); });
    connect(&m_table, &DeviceTable::changed, this, &FleetView::changed);
    connect(&m_part, &DifferenceView::fleetWanted, this, [this](const QString& owner) {
        if (!m_link || !m_link->opened()) return;
        m_link->read_fleet(
            owner.toStdString(), [alive = QPointer<FleetView>(this), name = owner.toStdString()](const auto& fleet) {
                if (!alive) return;
                alive->m_part.take_fleet(name, fleet ? Result<Json>(*fleet)
                                                     : Result<Json>(tl::unexpected(fleet.error().error)));
            });
    });
    connect(this, &FleetView::changed, this, &FleetView::ticked);
    m_groups.begin({}, assembly::Stage::who());
}

FleetView::~FleetView() { m_stop.request_stop(); }

void FleetView::open(const QString& place) {
    m_run = nullptr;
    m_field = nullptr;
    m_drill = false;
    m_place = place.trimmed().toStdString();
    auto link =
        std::make_unique<assembly::FleetLink>(m_prompter, assembly::FleetLink::Options{m_place, {}, {}, m_folder});
    begin(std::move(link), assembly::fleet_folder(m_folder, m_place).string());
}

void FleetView::follow(RunView& run, FieldView* field, const std::string& target) {
    const auto* bound = run.run().context().binding(target);
    if (bound == nullptr || bound->host == nullptr) return;
    const bool same = m_link && m_run == &run && m_target == target;
    m_field = field;
    Q_EMIT changed();
    if (same) return lookAgain();
    m_run = &run;
    m_target = target;
    m_drill = run.drill();
    m_place = m_drill ? bound->name : run.place_of(target);
    // What is decided in a drill is of no use to another one.
    auto link = std::make_unique<assembly::FleetLink>(*bound->host, run.clock(), *bound, m_folder);
    begin(std::move(link), m_drill ? std::string() : assembly::fleet_folder(m_folder, m_place).string());
}

void FleetView::begin(std::unique_ptr<assembly::FleetLink> link, const std::string& kept) {
    drop();
    m_link = std::move(link);
    m_memory = std::make_shared<fleet::GroupMemory>();
    m_groups.begin(kept.empty() ? std::string() : kept + '/' + assembly::marks_file, assembly::Stage::who());
    m_trend.begin(kept.empty() ? std::string() : kept + '/' + assembly::history_file, m_clock.utc().count());
    m_state = QStringLiteral("opening");
    m_progress = tr("Connecting to %1…").arg(placeName());
    Q_EMIT changed();
    m_link->open([this](const Result<void>& result) { opened(result); });
    tick();
}

/// Nothing of a fleet stays.
void FleetView::drop() {
    m_stop.request_stop();
    m_tick = {};
    m_seen.reset();
    m_requests.begin(nullptr);
    m_link.reset();
    m_newest.reset();
    m_store.reset();
    m_table.clear();
    m_members.clear();
    m_counts.assign({});
    m_part.forget_fleets();
    m_part.show(nullptr, std::nullopt);
    m_groups.begin({}, assembly::Stage::who());
    m_anew = m_groups_due = m_sort_due = m_members_anew = m_grouped = false;
    m_fresh_due = m_may_retry = true;
    m_held.clear();
    m_counted = Clock::Instant(0);
    m_moved = 0;
    m_problem.clear();
    m_remedy.clear();
    m_progress.clear();
    m_progress_value = 0;
}

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
    m_link->pause(run_acts());
    read(true);
}

void FleetView::close() {
    drop();
    m_run = nullptr;
    m_field = nullptr;
    m_drill = false;
    m_state = QStringLiteral("none");
    Q_EMIT changed();
}

bool FleetView::busy() const { return m_link && (!m_link->opened() ? m_problem.isEmpty() : m_link->reader().busy()); }

void FleetView::read(bool all) {
    if (!m_link || !m_link->opened() || m_link->reader().busy()) return;
    m_polled = m_clock.now();
    m_progress = all ? tr("Reading all devices…") : tr("Reading what may have changed…");
    m_progress_value = 0;
    const auto then = [this](const fleet::Reading& reading) { took(reading); };
    if (all)
        m_link->reader().read_all(then);
    else // also who was resumed: what became of them is what this page is asked
        m_link->reader().refresh_with(m_store ? m_groups.resumed() : std::vector<std::string>(), then);
    Q_EMIT changed();
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
        m_anew = m_anew || reading.anew || !m_newest;
        m_sort_due = m_sort_due || m_anew;
        m_newest = reading.store;
        ask(true);
        if (std::exchange(m_fresh_due, false)) m_requests.read(m_newest);
    } else {
        m_state = QStringLiteral("failed");
    }
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
    read(m_newest == nullptr);
}

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

fleet::Query FleetView::query() const {
    fleet::Query query{m_wanted, m_table.sort()};
    if (m_view == QLatin1String("awaiting"))
        query.filter.statuses = {std::string(fleet::awaiting_reconnect)};
    else if (m_status)
        query.filter.statuses = {m_status->toStdString()};
    if (m_ahead > 0) query.filter.gap_least = m_ahead;
    return query;
}

/// What came of a store: the table's rows, and the groups, if they were due.
struct FleetView::Answer {
    std::shared_ptr<const fleet::DeviceStore> store;
    fleet::View view;
    std::optional<std::vector<fleet::GroupState>> groups;
    bool anew = false;
};

void FleetView::ask(bool groups) {
    m_groups_due = m_groups_due || groups;
    if (!m_newest) return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_worker.run([alive = QPointer<FleetView>(this), store = m_newest, query = query(), memory = m_memory,
                  due = m_groups_due, anew = m_anew, stop = m_stop.get_token()]() -> fleet::BackWorker::Answer {
        auto view = fleet::run(*store, query, stop);
        auto found = due && view ? fleet::difference_groups(*store, {}, true, true, stop) : std::nullopt;
        if (!view || (due && !found)) return {};
        auto answer = std::make_shared<Answer>();
        answer->store = store;
        answer->view = std::move(*view);
        if (due) answer->groups = memory->take(store, std::move(*found), anew);
        answer->anew = anew;
        return [alive, stop, answer] {
            if (alive && !stop.stop_requested()) alive->answered(std::move(*answer));
        };
    });
}

void FleetView::sort_again() {
    m_sort_due = true;
    m_moved = 0;
    ask(false);
}

void FleetView::answered(Answer answer) {
    const bool first = m_store == nullptr;
    m_store = answer.store;
    m_anew = m_groups_due = false;
    if (std::exchange(m_sort_due, false) || answer.anew || first)
        m_table.show(m_store, std::move(answer.view.rows), answer.anew);
    else
        m_table.refresh(m_store); // rows hold still until somebody wants them in order
    if (answer.groups) {
        m_grouped = true;
        m_members_anew = answer.anew;
        m_groups.show(m_store, std::move(*answer.groups), answer.anew && first);
    }
    count();
    show_part();
    Q_EMIT changed();
}

void FleetView::show_members() {
    if (m_store && m_grouped) m_members.show(m_store, m_groups.members(), std::exchange(m_members_anew, false));
}

void FleetView::show_part() {
    const auto& from = m_view == QLatin1String("groups") ? m_members : m_table;
    m_part.show(from.store(), from.current_row());
    if (const auto name = in_hand(); m_seen && !name.empty() && !run_acts()) m_seen->ask({name});
}

void FleetView::setView(const QString& view) {
    if (view == m_view) return;
    const bool other_rows = view == QLatin1String("awaiting") || m_view == QLatin1String("awaiting");
    m_view = view;
    Q_EMIT viewChanged();
    if (other_rows) sort_again();
    show_part();
}

void FleetView::setFilter(const QString& text) {
    m_filter = text;
    auto filter = filter_of(text.toStdString());
    m_filter_error = filter ? QString() : told(filter.error());
    if (filter) m_wanted = std::move(*filter);
    Q_EMIT filterChanged();
    if (filter) sort_again();
}

void FleetView::setAhead(int versions) {
    m_ahead = versions;
    Q_EMIT filterChanged();
    sort_again();
}

void FleetView::chooseStatus(const QString& status) {
    m_status = m_status == status ? std::nullopt : std::optional(status);
    setView(QStringLiteral("devices"));
    if (m_store) count();
    sort_again();
}

void FleetView::holdSelected() {
    m_held.clear();
    for (const auto& name : m_table.names().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        m_held.push_back(name.toStdString());
}

void FleetView::decideHeld(int decision) { m_groups.mark_devices(std::exchange(m_held, {}), decision); }

void FleetView::fixFleet() {
    if (!m_groups.fleet().isEmpty()) Q_EMIT fixWanted(qs(m_place), m_groups.fleet());
}

void FleetView::useFrozen() {
    if (m_groups.frozenCount() == 0) return;
    const Json names = m_groups.frozen_names();
    if (m_field == nullptr) {
        if (m_drill) return; // its names are nobody's in the world
        Q_EMIT resumeWanted(qs(m_place), names);
        return;
    }
    m_field->give(names);
    m_field = nullptr;
    Q_EMIT changed();
    Q_EMIT chosen();
}

void FleetView::run_changed(RunView* run) {
    m_open = run;
    if (m_link && !m_run.isNull() && m_run != run) close();
    if (run != nullptr) connect(run, &RunView::questionChanged, this, &FleetView::give_way);
}

/// A run goes on with the login: nothing is asked meanwhile, and what is being asked is left.
void FleetView::give_way() {
    if (!m_link || !m_link->opened() || !run_acts()) return;
    m_link->pause(true);
    if (m_link->reader().busy() && m_newest) m_link->reader().cancel();
}

void FleetView::show_page(bool shown) {
    m_shown = shown;
    if (shown && m_newest && !run_acts() && m_clock.now() - m_polled >= poll_every) read(false);
}

void FleetView::retell() {
    m_table.retell();
    m_members.retell();
    m_groups.retell();
    m_part.retell();
    m_trend.retell();
    m_requests.retell();
    if (m_store) count();
    Q_EMIT changed();
    Q_EMIT filterChanged();
}

} // namespace salvor::ui
