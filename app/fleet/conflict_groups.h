#pragma once

#include "fleet/device_query.h"

namespace salvor::fleet {

/// Devices that differ from what the service has restored in the same way.
struct DifferenceGroup {
    enum class Kind {
        Paused, ///< ConflictPaused: nothing is changed before somebody resumes them
        Unasked ///< connected and not paused: the service may change them without being asked
    };
    Kind kind = Kind::Paused;
    std::optional<std::string> owner;
    std::optional<std::int64_t> gap;     ///< versions ahead; nothing: not known
    std::optional<std::string> from;     ///< OS image that is reported
    std::optional<std::string> to;       ///< OS image of the spec
    std::vector<std::string> changed;    ///< parts that are known to differ
    std::vector<std::string> unreported; ///< parts that the devices say nothing of: perhaps changed, perhaps not
    std::vector<Row> rows;               ///< in order of names

    /// "OS 2.5.0 → 2.4.1, application till"; with nothing known to differ, that it is so.
    std::string difference() const;
    /// "config motd, application till": of what nothing is known; empty: of all something.
    std::string not_reported() const;
};

/// The groups of the devices that pass, the largest first. `kinds` says which are wanted. Pure; any thread. Nothing if
/// it was asked to stop.
/// A device is in no group if it is neither paused nor known to differ: a difference in parts that devices do not
/// report cannot be seen, and such a device may still be changed.
std::optional<std::vector<DifferenceGroup>> difference_groups(const DeviceStore& store, const Filter& filter,
                                                              bool paused, bool unasked,
                                                              const std::stop_token& stop = {});

/// "config.motd" as people say it: "config motd"; "applications.till=r.example.com/till:7": "application till 7".
std::string part_words(const std::string& part);

} // namespace salvor::fleet
