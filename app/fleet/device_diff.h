#pragma once

#include "base/error.h"
#include "base/json.h"

#include <optional>
#include <string>
#include <vector>

namespace salvor::fleet {

/// One part of a device: what it reports beside what the service has restored and would push.
struct DiffRow {
    enum class Kind {
        Changed,    ///< both are known and differ; a side without a value does not have the part
        Same,       ///< both are known and agree
        NotReported ///< the device says nothing of the part: nobody can tell whether it differs
    };
    std::string part; ///< "os.image", "applications.till", "config.motd", "renderedVersion"
    std::optional<std::string> reported;
    std::optional<std::string> restored;
    std::optional<std::string> fleet; ///< of the fleet's template, where one is given
    Kind kind = Kind::NotReported;
    std::string note = {}; ///< "becomes 16", "runs, 1/1 ready; its image is not reported"
    bool operator==(const DiffRow&) const = default;
};

struct DeviceDiff {
    std::vector<DiffRow> rows;
    /// What resume does to this device, a sentence each; for one that is not paused, that resume does nothing to it.
    std::vector<std::string> resume;
    bool fleet_differs = false; ///< a template is given, and differs from the device's own spec in a part
};

/// `device`: a whole Device document; `fleet`: a Fleet's document, whose spec.template.spec is shown beside. Contents
/// of files, variables and the like may be secrets: they are shown as their size and a digest of this process, so that
/// two can be compared and none be read. Invalid if a part is of another kind than the API's. Pure.
Result<DeviceDiff> device_diff(const Json& device, const Json* fleet = nullptr);

} // namespace salvor::fleet
