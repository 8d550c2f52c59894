#include "devices/fleet_view.h"

#include "assembly/fleet_folder.h"
#include "devices/filter_text.h"
#include "fleet/states.h"
#include "session/told.h"

#include <algorithm>

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

FleetView::FleetView(exec::Prompter& prompter, std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_prompter(prompter), m_folder(std::move(folder)), m_part(m_worker), m_requests(m_worker),
      m_held(m_table, m_groups), m_export(m_worker, [this] { return shown_rows(); }) {
    for (auto* table : {&m_table, &m_members}) {
        table->set_decided([this](fleet::Row row) { return m_groups.decided_on(row); });
        connect(&m_groups, &GroupTable::marked, table, &DeviceTable::retell);
    }
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
    connect(&m_views, &ViewList::used, this, &FleetView::use_view);
    m_views.begin(assembly::fleet_views_file(m_folder).string(), [this] { return shown_view(); });
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
    m_anew = m_groups_due = m_sort_due = m_members_anew = m_grouped = m_coming = m_newest_whole = m_asked = m_stale =
        false;
    m_whole = GroupTable::Whole::Yes;
    m_fresh_due = m_may_retry = true;
    m_counted = Clock::Instant(0);
    m_moved = 0;
    m_problem.clear();
    m_remedy.clear();
    m_progress.clear();
    m_progress_value = 0;
}

void FleetView::close() {
    drop();
    m_run = nullptr;
    m_field = nullptr;
    m_drill = false;
    m_state = QStringLiteral("none");
    Q_EMIT changed();
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
    fleet::StatusCounts counts; ///< of all devices
    std::optional<std::vector<fleet::GroupState>> groups;
    bool anew = false;
    GroupTable::Whole whole = GroupTable::Whole::Yes;
};

void FleetView::ask(bool groups) {
    m_groups_due = m_groups_due || groups;
    if (!m_newest) return;
    m_asked = true;
    const auto whole = m_coming         ? GroupTable::Whole::Coming
                       : m_newest_whole ? GroupTable::Whole::Yes
                                        : GroupTable::Whole::Cut;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_worker.run([alive = QPointer<FleetView>(this), store = m_newest, query = query(), memory = m_memory,
                  due = m_groups_due, anew = m_anew, whole, stop = m_stop.get_token()]() -> fleet::BackWorker::Answer {
        auto view = fleet::run(*store, query, stop);
        auto found = due && view ? fleet::difference_groups(*store, {}, true, true, stop) : std::nullopt;
        if (!view || (due && !found)) return {};
        auto answer = std::make_shared<Answer>();
        answer->store = store;
        answer->view = std::move(*view);
        answer->counts = fleet::count_by_status(*store);
        if (due) answer->groups = memory->take(store, std::move(*found), anew);
        answer->anew = anew;
        answer->whole = whole;
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
    auto old = std::exchange(m_store, answer.store);
    m_by_status = std::move(answer.counts);
    m_anew = m_groups_due = m_asked = false;
    const bool more = answer.whole == GroupTable::Whole::Coming && !answer.anew;
    const bool whole_now = answer.whole == GroupTable::Whole::Yes && m_whole != answer.whole;
    m_whole = answer.whole;
    if (more || (whole_now && !answer.anew))
        m_table.grow(m_store, std::move(answer.view.rows));
    else if (m_sort_due || answer.anew || first)
        m_table.show(m_store, std::move(answer.view.rows), answer.anew);
    else
        m_table.refresh(m_store); // rows hold still until somebody wants them in order
    m_sort_due = false;
    if (answer.groups) {
        m_grouped = true;
        m_members_anew = answer.anew;
        m_groups.set_whole(m_whole);
        m_groups.show(m_store, std::move(*answer.groups), first || whole_now);
    }
    count();
    show_part();
    Q_EMIT changed();
    let_go(std::move(old));
    if (m_coming && m_newest != m_store) ask(true);
}

/// On the thread: the words of a million devices are not forgotten in an instant.
void FleetView::let_go(std::shared_ptr<const fleet::DeviceStore> store) {
    m_worker.run([store = std::move(store)]() -> fleet::BackWorker::Answer { return {}; });
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

SavedView FleetView::shown_view() const {
    SavedView view;
    if (m_view == QLatin1String("groups") || m_view == QLatin1String("awaiting")) view.page = m_view.toStdString();
    view.filter = m_filter_error.isEmpty() ? m_filter.toStdString() : std::string();
    if (m_status) view.status = m_status->toStdString();
    view.ahead = m_ahead;
    m_table.layout(view);
    return view;
}

void FleetView::use_view(const SavedView& view) {
    m_status = view.status ? std::optional(qs(*view.status)) : std::nullopt;
    m_ahead = view.ahead;
    m_table.set_layout(view);
    setView(qs(view.page));
    if (m_store) count();
    setFilter(qs(view.filter));
    if (!m_filter_error.isEmpty()) sort_again(); // of a later version: what can be read of it holds
}

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

void FleetView::retell() {
    m_table.retell();
    m_members.retell();
    m_groups.retell();
    m_part.retell();
    m_trend.retell();
    m_requests.retell();
    m_views.retell();
    if (m_store) count();
    Q_EMIT changed();
    Q_EMIT filterChanged();
}

} // namespace salvor::ui
