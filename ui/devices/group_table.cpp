#include "devices/group_table.h"

#include "base/clock.h"
#include "devices/decisions.h"
#include "devices/device_columns.h"
#include "fleet/states.h"
#include "session/ages.h"
#include "session/told.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace salvor::ui {

using fleet::Decision;
using fleet::GroupState;
using Kind = fleet::DifferenceGroup::Kind;

static QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

static QString qs(const std::string& text) { return QString::fromStdString(text); }

GroupTable::GroupTable(QObject* parent) : QObject(parent) {}

QStringList GroupTable::decisions() {
    QStringList words;
    for (std::size_t i = 0; i < all_decisions.size(); ++i) words << decision_text(i);
    return words;
}

void GroupTable::begin(const std::string& file, const std::string& who) {
    m_who = who;
    m_whole = Whole::Yes;
    m_store.reset();
    m_groups.clear();
    m_frozen.clear();
    m_frozen_rows.assign({});
    m_chosen = -1;
    m_chosen_key.clear();
    m_file = file;
    auto marks = fleet::Marks::read(file);
    m_unread = marks ? QString() : tr("What is decided here is not kept: %1").arg(told(marks.error()));
    m_problem = m_unread;
    m_marks = marks ? std::move(*marks) : fleet::Marks();
    publish();
    Q_EMIT frozenChanged();
    Q_EMIT chosenChanged();
}

/// Nothing where it was decided on none of those that are here.
Decision GroupTable::decision_of(const GroupState& state) const {
    const auto mark = m_marks.group(state.key);
    const bool others = state.paused > 0 && newcomers(state).size() == state.paused;
    return mark && !others ? mark->decision : Decision::None;
}

void GroupTable::show(std::shared_ptr<const fleet::DeviceStore> store, std::vector<GroupState> groups, bool anew) {
    std::map<std::string, std::size_t> places;
    if (!anew)
        for (const auto& state : m_groups) places.emplace(state.key, places.size());
    const auto place = [&](const GroupState& state) {
        const auto known = places.find(state.key);
        return known == places.end() ? places.size() : known->second;
    };
    std::stable_sort(groups.begin(), groups.end(),
                     [&](const GroupState& a, const GroupState& b) { return place(a) < place(b); });
    m_store = std::move(store);
    m_groups = std::move(groups);
    m_paused_id = m_store->dictionary(fleet::Column::Status).find(fleet::conflict_paused).value_or(no_status);
    const auto same = std::find_if(m_groups.begin(), m_groups.end(),
                                   [this](const GroupState& state) { return state.key == m_chosen_key; });
    m_chosen = same != m_groups.end() ? static_cast<int>(same - m_groups.begin()) : m_groups.empty() ? -1 : 0;
    m_chosen_key = m_chosen < 0 ? std::string() : m_groups[static_cast<std::size_t>(m_chosen)].key;
    publish();
    Q_EMIT chosenChanged();
}

void GroupTable::choose(int row) {
    if (row == m_chosen || row < 0 || row >= count()) return;
    m_chosen = row;
    m_chosen_key = m_groups[static_cast<std::size_t>(row)].key;
    publish_rows();
    Q_EMIT changed();
    Q_EMIT chosenChanged();
}

bool GroupTable::paused(fleet::Row row) const {
    return m_store->id(fleet::Column::Status, row) == m_paused_id && !m_store->gone(row);
}

std::vector<fleet::Row> GroupTable::members() const {
    if (m_chosen < 0) return {};
    auto rows = m_groups[static_cast<std::size_t>(m_chosen)].group.rows;
    std::stable_partition(rows.begin(), rows.end(), [this](fleet::Row row) { return paused(row); });
    return rows;
}

std::vector<std::string> GroupTable::resumed() const {
    std::vector<std::string> names;
    for (const auto& state : m_groups) {
        if (state.group.kind != Kind::Paused) continue;
        for (const auto row : state.group.rows)
            if (!m_store->gone(row) && !paused(row)) names.emplace_back(m_store->name(row));
    }
    return names;
}

QString GroupTable::pausedCount() const {
    if (!m_store || m_whole == Whole::Coming) return {};
    return number(static_cast<std::size_t>(std::count_if(
        m_groups.begin(), m_groups.end(), [](const GroupState& state) { return state.group.kind == Kind::Paused; })));
}

QString GroupTable::fleet() const {
    if (m_chosen < 0) return {};
    const auto& group = m_groups[static_cast<std::size_t>(m_chosen)].group;
    const auto owner = qs(group.owner.value_or(""));
    return group.kind == Kind::Paused && owner.startsWith(QLatin1String("Fleet/")) ? owner.mid(6) : QString();
}

QString GroupTable::title() const {
    if (m_chosen < 0) return {};
    const auto& group = m_groups[static_cast<std::size_t>(m_chosen)].group;
    const int devices = static_cast<int>(group.rows.size());
    return group.owner ? tr("%Ln device(s) of %1 with the same difference", nullptr, devices).arg(qs(*group.owner))
                       : tr("%Ln device(s) of no fleet with the same difference", nullptr, devices);
}

QString GroupTable::chosenNote() const {
    const auto mark = m_marks.group(m_chosen_key);
    return mark ? qs(mark->note) : QString();
}

QString GroupTable::refusal() const {
    switch (m_whole) {
    case Whole::Coming:
        return tr("Nothing can be decided until all devices are read: of each group only a part may be here so far.");
    case Whole::Cut:
        return tr("Nothing can be decided: not all devices were read.");
    case Whole::Yes:
        break;
    }
    return {};
}

void GroupTable::mark(const QString& key, const std::function<void(fleet::Mark&, const GroupState&)>& change) {
    const auto named = key.toStdString();
    const auto group =
        std::find_if(m_groups.begin(), m_groups.end(), [&](const GroupState& state) { return state.key == named; });
    if (group == m_groups.end() || group->group.kind != Kind::Paused) return;
    auto mark = m_marks.group(named).value_or(fleet::Mark());
    change(mark, *group);
    mark.by = m_who;
    mark.at_ms = RealClock().utc().count();
    m_marks.mark_group(named, mark);
    keep();
}

void GroupTable::decide(const QString& key, int decision) {
    if (m_whole != Whole::Yes || decision < 0 || decision >= static_cast<int>(all_decisions.size())) return;
    mark(key, [&](fleet::Mark& mark, const GroupState& state) {
        mark.decision = all_decisions[static_cast<std::size_t>(decision)];
        std::vector<std::string_view> names;
        for (const auto row : state.group.rows)
            if (paused(row)) names.push_back(m_store->name(row));
        mark.devices = fleet::NameSet::of(names);
    });
}

void GroupTable::note(const QString& key, const QString& text) {
    mark(key, [&](fleet::Mark& mark, const GroupState&) { mark.note = text.simplified().toStdString(); });
}

int GroupTable::undecided() const {
    return static_cast<int>(std::count_if(m_groups.begin(), m_groups.end(), [this](const GroupState& state) {
        return state.paused > 0 && decided(state)[place_of(Decision::None)] > 0;
    }));
}

void GroupTable::freeze() {
    if (m_whole != Whole::Yes) return;
    if (!m_file.empty() && !m_marks.unsaved()) // another console may have decided otherwise
        if (auto now = fleet::Marks::read(m_file)) m_marks = std::move(*now);
    publish();
    std::vector<fleet::DifferenceGroup> groups;
    for (const auto& state : m_groups) groups.push_back(state.group);
    m_frozen = m_store ? fleet::names_to_resume(*m_store, groups, m_marks) : std::vector<std::string>();
    m_frozen_rows.assign(frozen_rows());
    Q_EMIT frozenChanged();
}

QString GroupTable::frozenNames() const {
    static constexpr std::size_t most = 100;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, m_frozen.size()); ++i) names << qs(m_frozen[i]);
    const auto text = names.join(QLatin1String(", "));
    const auto more = static_cast<int>(m_frozen.size() - static_cast<std::size_t>(names.size()));
    return more == 0 ? text : tr("%1 and %Ln more: copy the names to see them all", nullptr, more).arg(text);
}

QString GroupTable::frozenText() const {
    QStringList names;
    for (const auto& name : m_frozen) names << qs(name);
    return names.join(QLatin1Char('\n'));
}

/// What became of the devices of a group.
static std::pair<QString, QString> result_of(const GroupState& state) {
    const auto all = state.group.rows.size();
    if (state.group.kind == Kind::Unasked) return {QStringLiteral("old"), GroupTable::tr("May change unasked")};
    if (state.paused == all) return {QStringLiteral("waiting"), GroupTable::tr("Paused")};
    const auto left = all - state.paused - state.gone - state.unheard;
    const auto resumed = GroupTable::tr("%1 of %2 not paused any more").arg(number(left), number(all));
    if (state.unwell > 0)
        return {QStringLiteral("fails"), GroupTable::tr("%1, %2 unwell").arg(resumed, number(state.unwell))};
    if (state.moving() > 0)
        return {QStringLiteral("acting"), GroupTable::tr("%1, %2 not at rest").arg(resumed, number(state.moving()))};
    if (state.gone + state.unheard > 0)
        return {QStringLiteral("unknown"),
                GroupTable::tr("%1, %2 not heard of").arg(resumed, number(state.gone + state.unheard))};
    // Those that were paused later are of this group as well, and nobody has resumed them.
    return {state.paused > 0 ? QStringLiteral("half-done") : QStringLiteral("holds"), resumed};
}

/// Those that are paused in a group beyond those of its decision, in order.
const std::vector<fleet::Row>& GroupTable::newcomers(const GroupState& state) const {
    static const std::vector<fleet::Row> none;
    const auto known = m_newcomers.find(state.key);
    return known == m_newcomers.end() ? none : known->second;
}

GroupRow GroupTable::row_of(const GroupState& state) const {
    GroupRow row;
    row.key = qs(state.key);
    const auto mark = m_marks.group(state.key);
    const auto at = place_of(decision_of(state));
    row.decision = QLatin1String(decision_ids[at]);
    row.decisionRow = static_cast<int>(at);
    row.decisionText = decision_text(at);
    row.owner = state.group.owner ? qs(*state.group.owner) : tr("no fleet");
    row.difference = told(state.group.difference());
    const auto perhaps = state.group.not_reported();
    if (!perhaps.empty()) row.perhaps = tr("perhaps %1").arg(told(perhaps));
    row.ahead = shown_gap(state.group.gap);
    row.devices = number(state.group.rows.size());
    std::tie(row.kind, row.result) = result_of(state);
    if (mark && !mark->note.empty()) row.note = tr("%1: %2").arg(qs(mark->by), qs(mark->note));
    if (mark && row.note.isEmpty())
        row.note =
            tr("%1, %2").arg(qs(mark->by), Ages::since(std::chrono::milliseconds(mark->at_ms), RealClock().utc()));
    if (const auto more = static_cast<int>(newcomers(state).size()); more > 0)
        row.note = tr("%Ln came since, not decided", nullptr, more) + QLatin1String("; ") + row.note;
    row.paused = state.group.kind == Kind::Paused;
    row.chosen = state.key == m_chosen_key;
    return row;
}

/// Of a group's devices those that are paused, by what was decided on each: its own decision goes before the group's.
std::array<std::size_t, 5> GroupTable::decided(const GroupState& state) const {
    std::array<std::size_t, 5> counts{};
    const auto all = place_of(decision_of(state));
    const auto& since = newcomers(state);
    counts[all] = state.paused - since.size();
    counts[0] += since.size();
    const auto& rows = state.group.rows; // in order
    for (const auto& [name, mark] : m_marks.devices()) {
        if (mark.decision == Decision::None || (!mark.group.empty() && mark.group != state.key)) continue;
        const auto row = m_store->find(name);
        if (!row || !paused(*row) || !std::binary_search(rows.begin(), rows.end(), *row)) continue;
        --counts[std::binary_search(since.begin(), since.end(), *row) ? 0 : all];
        ++counts[place_of(mark.decision)];
    }
    return counts;
}

static QString plan_kind(Decision decision) {
    switch (decision) {
    case Decision::None:
        return QStringLiteral("needs-operator");
    case Decision::Resume:
        return QStringLiteral("to-prove");
    case Decision::Investigate:
        return QStringLiteral("unknown");
    default:
        return QStringLiteral("skipped");
    }
}

std::vector<PlanRow> GroupTable::plan_rows() const {
    std::array<int, 5> groups{};
    std::array<int, 5> devices{};
    for (const auto& state : m_groups) {
        if (state.paused == 0) continue;
        const auto counts = decided(state);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            groups[i] += counts[i] > 0 ? 1 : 0;
            devices[i] += static_cast<int>(counts[i]);
        }
    }
    std::vector<PlanRow> rows;
    for (std::size_t i = 0; i < all_decisions.size(); ++i)
        if (devices[i] > 0)
            rows.push_back({plan_kind(all_decisions[i]),
                            all_decisions[i] == Decision::None ? tr("Not decided") : decision_text(i),
                            tr("%Ln paused device(s)", nullptr, devices[i]) + QLatin1String(", ") +
                                tr("%Ln group(s)", nullptr, groups[i])});
    return rows;
}

std::vector<PlanRow> GroupTable::frozen_rows() const {
    std::vector<PlanRow> rows;
    for (const auto& state : m_groups) {
        const auto count = state.paused == 0 ? 0 : decided(state)[place_of(Decision::Resume)];
        if (count == 0) continue;
        const auto row = row_of(state);
        const int more = static_cast<int>(newcomers(state).size());
        rows.push_back(
            {QStringLiteral("to-prove"), number(count) + QStringLiteral(" · ") + row.owner,
             (row.perhaps.isEmpty() ? row.difference : tr("%1; %2").arg(row.difference, row.perhaps)) +
                 (more > 0 ? QLatin1String(" · ") + tr("%Ln came since, not among them", nullptr, more) : QString())});
    }
    return rows;
}

void GroupTable::keep() {
    if (m_unread.isEmpty()) { // else it was said at the beginning, and is so still
        const auto saved = m_marks.save();
        m_problem = saved ? QString() : tr("What was decided is not kept: %1").arg(told(saved.error()));
    }
    publish();
    Q_EMIT marked();
}

void GroupTable::publish() {
    m_resume_count = 0;
    m_newcomers.clear();
    for (const auto& state : m_groups)
        if (auto since = fleet::came_since(*m_store, state.group, m_marks.group(state.key)); !since.empty())
            m_newcomers.emplace(state.key, std::move(since));
    for (const auto& state : m_groups)
        if (state.paused > 0) m_resume_count += decided(state)[place_of(Decision::Resume)];
    publish_rows();
    m_plan.assign(plan_rows());
    Q_EMIT changed();
}

void GroupTable::publish_rows() {
    std::vector<GroupRow> rows;
    for (const auto& state : m_groups) rows.push_back(row_of(state));
    m_rows.assign(std::move(rows));
}

void GroupTable::retell() {
    publish(); // what was frozen stays as it was shown
    Q_EMIT retold();
}

} // namespace salvor::ui
