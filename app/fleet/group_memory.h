#pragma once

#include "fleet/conflict_groups.h"

#include <map>
#include <memory>

namespace salvor::fleet {

/// What has become of devices that were paused with the same difference.
struct GroupState {
    std::string key;       ///< as group_key() gives it; "unasked " before it where nobody is paused
    DifferenceGroup group; ///< `rows`: all that were ever seen paused in it, in order of rows
    std::size_t paused = 0;
    std::size_t at_rest = 0; ///< Online and UpToDate
    std::size_t unwell = 0;  ///< Error or Degraded
    std::size_t gone = 0;    ///< no more devices of the service
    std::size_t unheard = 0; ///< AwaitingReconnect or Unknown: nobody knows what became of them
    std::size_t moving() const { return group.rows.size() - paused - at_rest - unwell - gone - unheard; }
};

/// Groups are of devices that are paused now; one that was resumed is in none any more. This remembers who was in
/// which, so that a group's end can be told. One thread.
class GroupMemory {
public:
    /// The groups of a newer state; `anew`: its rows are others than those before, and names tell who is who. Groups
    /// whose devices may change unasked stand behind, as they are now. The largest first, of each kind.
    std::vector<GroupState> take(std::shared_ptr<const DeviceStore> store, std::vector<DifferenceGroup> groups,
                                 bool anew);

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    void rename(const DeviceStore& store);
    std::uint32_t number_of(const DifferenceGroup& group);
    std::vector<GroupState> count(const DeviceStore& store) const;
    std::shared_ptr<const DeviceStore> m_store;
    std::map<std::string, std::uint32_t> m_numbers; ///< by key
    std::vector<DifferenceGroup> m_groups;          ///< without rows
    std::vector<std::uint32_t> m_group_of;          ///< by row
};

} // namespace salvor::fleet
