#include "devices/held_view.h"

#include "fleet/by_hand.h"
#include "fleet/states.h"

#include <limits>

namespace salvor::ui {

static constexpr int most_shown = 40; ///< names in the line that is looked at

HeldView::HeldView(DeviceTable& table, GroupTable& groups, QObject* parent)
    : QObject(parent), m_table(table), m_groups(groups) {
    connect(&table, &DeviceTable::changed, this, &HeldView::changed);
    connect(&groups, &GroupTable::changed, this, &HeldView::changed);
}

std::vector<std::string> HeldView::names() const {
    std::vector<std::string> names;
    for (const auto& name : m_table.names().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        names.push_back(name.toStdString());
    return names;
}

std::vector<std::string> HeldView::paused_names(std::size_t most) const {
    std::vector<std::string> names;
    if (!m_table.store()) return names;
    const auto& store = *m_table.store();
    auto rows = m_table.selection();
    if (const auto current = m_table.current_row(); rows.empty() && current) rows.push_back(*current);
    for (const auto row : rows) {
        if (names.size() == most) break;
        if (store.text(fleet::Column::Status, row) == fleet::conflict_paused && !store.gone(row))
            names.emplace_back(store.name(row));
    }
    return names;
}

QString HeldView::note() const {
    return m_table.selectedCount() > 1 ? QString() : m_groups.note_of(m_table.names().toStdString());
}

QString HeldView::line() const {
    static constexpr std::string_view end = ")'";
    auto text = fleet::resume_lines(paused_names(most_shown + 1));
    if (m_table.selectedCount() > most_shown && text.ends_with(end)) text.replace(text.size() - end.size(), 0, ",…");
    return QString::fromStdString(text);
}

QString HeldView::lines() const {
    return QString::fromStdString(fleet::resume_lines(paused_names(std::numeric_limits<std::size_t>::max())));
}

void HeldView::hold() { m_held = names(); }

void HeldView::decide(int decision) { m_groups.mark_devices(m_held, decision); }

void HeldView::setNote(const QString& text) { m_groups.note_devices(m_held, text); }

} // namespace salvor::ui
