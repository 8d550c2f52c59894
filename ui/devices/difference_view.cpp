#include "devices/difference_view.h"

#include "session/told.h"

#include <QPointer>

#include <algorithm>

namespace salvor::ui {

using fleet::DiffRow;

static QString qs(const std::string& text) { return QString::fromStdString(text); }

DifferenceView::DifferenceView(fleet::BackWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void DifferenceView::show(std::shared_ptr<const fleet::DeviceStore> store, std::optional<fleet::Row> row) {
    const bool same = m_row && row && m_store->name(*m_row) == store->name(*row);
    m_store = std::move(store);
    m_row = row;
    if (!same) begin();
    if (!m_row) return;
    m_owner = m_store->text(fleet::Column::Owner, *m_row).value_or("");
    if (m_owner.starts_with("Fleet/") && !m_fleets.contains(m_owner) && m_wanted.insert(m_owner).second)
        Q_EMIT fleetWanted(qs(m_owner));
    read();
}

/// Nothing of another device stays under this one's name.
void DifferenceView::begin() {
    m_diff = {};
    m_known = false;
    m_owner.clear();
    m_problem.clear();
    ++m_asked;
    m_name = m_row ? qs(std::string(m_store->alias(*m_row))) : QString();
    if (m_row && m_name.isEmpty()) m_name = qs(std::string(m_store->name(*m_row)));
    publish();
}

void DifferenceView::forget_fleets() {
    m_fleets.clear();
    m_wanted.clear();
}

void DifferenceView::take_fleet(const std::string& owner, Result<Json> fleet) {
    m_fleets.insert_or_assign(owner, std::move(fleet));
    if (m_row && owner == m_owner) read();
}

void DifferenceView::read() {
    const auto known = m_fleets.find(m_owner);
    m_has_fleet = known != m_fleets.end() && known->second.has_value();
    auto fleet = m_has_fleet ? std::make_shared<const Json>(*known->second) : nullptr;
    m_worker.run([alive = QPointer<DifferenceView>(this), store = m_store, row = *m_row, fleet,
                  number = ++m_asked]() -> fleet::BackWorker::Answer {
        auto document = store->document(row);
        auto diff = document ? fleet::device_diff(*document, fleet.get())
                             : Result<fleet::DeviceDiff>(tl::unexpected(document.error()));
        return [alive, number, diff = std::move(diff)] {
            if (alive && number == alive->m_asked) alive->take(diff);
        };
    });
}

void DifferenceView::take(Result<fleet::DeviceDiff> diff) {
    m_known = diff.has_value();
    m_problem = diff ? QString() : told(diff.error());
    m_diff = diff ? std::move(*diff) : fleet::DeviceDiff();
    publish();
}

void DifferenceView::setAll(bool on) {
    m_all = on;
    publish();
}

int DifferenceView::equal() const {
    return static_cast<int>(std::count_if(m_diff.rows.begin(), m_diff.rows.end(),
                                          [](const DiffRow& row) { return row.kind == DiffRow::Kind::Same; }));
}

QString DifferenceView::sentence() const {
    QStringList sentences;
    for (const auto& one : m_diff.resume) sentences << told(one);
    return sentences.join(QLatin1Char(' '));
}

QString DifferenceView::fleetText() const {
    if (!m_row) return {};
    if (m_owner.empty()) return tr("It belongs to no fleet: its own specification is what counts.");
    const auto known = m_fleets.find(m_owner);
    if (known == m_fleets.end()) return tr("Reading the template of %1…").arg(qs(m_owner));
    if (!known->second) return tr("The fleet's template is not shown: %1").arg(told(known->second.error()));
    if (!m_known) return {};
    return m_diff.fleet_differs
               ? tr("The template of %1 differs from what was restored for this device.").arg(qs(m_owner))
               : tr("The template of %1 says the same as what was restored.").arg(qs(m_owner));
}

QStringList DifferenceView::fleetNotes() const {
    const auto known = m_fleets.find(m_owner);
    if (known == m_fleets.end() || !known->second) return {};
    static constexpr int most = 300;
    QStringList notes;
    const auto metadata = known->second->value("metadata", Json::object());
    const auto annotations = metadata.is_object() ? metadata.value("annotations", Json::object()) : Json();
    for (const auto& [key, text] : annotations.items())
        if (text.is_string() && !key.starts_with("fleet-controller/") && !key.starts_with("device-controller/"))
            notes << tr("%1: %2").arg(qs(key), qs(text.get<std::string>()).left(most).simplified());
    return notes;
}

void DifferenceView::publish() {
    std::vector<DiffPartRow> rows;
    for (const auto& row : m_diff.rows) {
        using Kind = DiffRow::Kind;
        if (row.kind == Kind::Same && !m_all) continue;
        const bool unreported = row.kind == Kind::NotReported;
        const auto side = [&](const std::optional<std::string>& text) { return text ? qs(*text) : tr("none"); };
        rows.push_back({qs(row.part), row.reported || !unreported ? side(row.reported) : tr("not reported"),
                        side(row.restored), row.fleet ? qs(*row.fleet) : QString(), told(row.note),
                        row.kind == Kind::Changed ? QStringLiteral("changed")
                        : unreported              ? QStringLiteral("unreported")
                                                  : QStringLiteral("same")});
    }
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

} // namespace salvor::ui
