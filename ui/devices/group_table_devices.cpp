#include "base/clock.h"
#include "devices/decisions.h"
#include "devices/group_table.h"

#include <map>

// What is decided on single devices, and noted of them.
namespace salvor::ui {

using fleet::Decision;
using fleet::GroupState;
using Kind = fleet::DifferenceGroup::Kind;

/// The groups of devices that are paused now, by row.
std::map<fleet::Row, const std::string*> GroupTable::paused_keys() const {
    std::map<fleet::Row, const std::string*> keys;
    for (const auto& state : m_groups)
        if (state.group.kind == Kind::Paused)
            for (const auto row : state.group.rows)
                if (paused(row)) keys[row] = &state.key;
    return keys;
}

void GroupTable::mark_devices(const std::vector<std::string>& names, int decision) {
    if (m_whole != Whole::Yes || !m_store || decision < 0 || decision >= static_cast<int>(all_decisions.size())) return;
    const auto keys = paused_keys();
    for (const auto& name : names) {
        const auto row = m_store->find(name);
        const auto key = row ? keys.find(*row) : keys.end();
        if (key == keys.end()) continue;
        auto mark = m_marks.device(name).value_or(fleet::Mark());
        mark.decision = all_decisions[static_cast<std::size_t>(decision)];
        mark.by = m_who;
        mark.at_ms = RealClock().utc().count();
        mark.group = *key->second;
        m_marks.mark_device(name, mark);
    }
    keep();
}

void GroupTable::note_devices(const std::vector<std::string>& names, const QString& text) {
    const auto note = text.simplified().toStdString();
    for (const auto& name : names) {
        auto mark = m_marks.device(name).value_or(fleet::Mark());
        if (mark.note == note) continue;
        mark.note = note;
        mark.by = m_who;
        mark.at_ms = RealClock().utc().count();
        m_marks.mark_device(name, mark);
    }
    if (m_marks.unsaved()) keep();
}

QString GroupTable::note_of(const std::string& name) const {
    const auto mark = m_marks.device(name);
    return mark ? QString::fromStdString(mark->note) : QString();
}

QString GroupTable::decided_on(fleet::Row row) const {
    if (!m_store || row >= m_store->rows()) return {};
    const std::string name(m_store->name(row));
    const auto note = note_of(name);
    const auto with_note = [&](const QString& text) {
        return note.isEmpty() ? text : text.isEmpty() ? note : tr("%1: %2").arg(text, note);
    };
    if (!paused(row)) return note;
    const auto group = std::find_if(m_groups.begin(), m_groups.end(), [row](const GroupState& state) {
        const auto& rows = state.group.rows; // in order
        return state.group.kind == Kind::Paused && std::binary_search(rows.begin(), rows.end(), row);
    });
    if (group == m_groups.end()) return note;
    const auto decision = m_marks.decision_for(name, group->key);
    return with_note(decision == Decision::None ? QString() : decision_text(place_of(decision)));
}

} // namespace salvor::ui
