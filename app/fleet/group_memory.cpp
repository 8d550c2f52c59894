#include "fleet/group_memory.h"

#include "fleet/marks.h"
#include "fleet/states.h"

#include <algorithm>

namespace salvor::fleet {

std::uint32_t GroupMemory::number_of(const DifferenceGroup& group) {
    const auto [at, added] = m_numbers.emplace(group_key(group), static_cast<std::uint32_t>(m_groups.size()));
    if (added) {
        m_groups.push_back(group);
        m_groups.back().rows.clear();
    }
    return at->second;
}

void GroupMemory::rename(const DeviceStore& store) {
    std::vector<std::uint32_t> renamed(store.rows(), none);
    for (Row row = 0; row < m_group_of.size(); ++row) {
        if (m_group_of[row] == none) continue;
        if (const auto now = store.find(m_store->name(row))) renamed[*now] = m_group_of[row];
    }
    m_group_of = std::move(renamed);
}

std::vector<GroupState> GroupMemory::count(const DeviceStore& store) const {
    std::vector<GroupState> states(m_groups.size());
    for (const auto& [key, number] : m_numbers) states[number].key = key;
    for (std::size_t i = 0; i < states.size(); ++i) states[i].group = m_groups[i];
    for (Row row = 0; row < m_group_of.size(); ++row) {
        if (m_group_of[row] == none) continue;
        auto& state = states[m_group_of[row]];
        state.group.rows.push_back(row);
        const auto status = store.text(Column::Status, row).value_or("");
        if (store.gone(row))
            ++state.gone;
        else if (status == conflict_paused)
            ++state.paused;
        else if (status == "Error" || status == "Degraded")
            ++state.unwell;
        else if (status == awaiting_reconnect || status == "Unknown" || status.empty())
            ++state.unheard;
        else if (status == "Online" && store.text(Column::Updated, row) == "UpToDate")
            ++state.at_rest;
    }
    std::erase_if(states, [](const GroupState& state) { return state.group.rows.empty(); });
    return states;
}

std::vector<GroupState> GroupMemory::take(std::shared_ptr<const DeviceStore> store, std::vector<DifferenceGroup> groups,
                                          bool anew) {
    if (anew && m_store) rename(*store);
    m_store = std::move(store);
    m_group_of.resize(m_store->rows(), none);
    std::vector<GroupState> unasked;
    for (auto& group : groups) {
        if (group.kind == DifferenceGroup::Kind::Paused) {
            const auto number = number_of(group);
            for (const auto row : group.rows) m_group_of[row] = number;
        } else {
            auto key = "unasked " + group_key(group);
            unasked.push_back({std::move(key), std::move(group), 0, 0, 0, 0, 0});
        }
    }
    auto states = count(*m_store);
    std::stable_sort(states.begin(), states.end(), [](const GroupState& a, const GroupState& b) {
        return a.group.rows.size() > b.group.rows.size();
    });
    std::move(unasked.begin(), unasked.end(), std::back_inserter(states));
    return states;
}

} // namespace salvor::fleet
