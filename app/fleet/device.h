#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The devices of a Flight Control fleet: read through the target's `flightctl`, kept in columns, queried in workers.
/// What the service says is in its own words; what it does not say is "not reported", never 0 and never "".
namespace salvor::fleet {

/// What a store keeps as a number into a dictionary.
enum class Column : std::uint8_t {
    Status,        ///< status.summary.status
    Info,          ///< status.summary.info
    Updated,       ///< status.updated.status
    Lifecycle,     ///< status.lifecycle.status
    Applications,  ///< status.applicationsSummary.status
    Owner,         ///< metadata.owner, "Fleet/NAME"
    Labels,        ///< metadata.labels without alias: "key=value", sorted, a line each
    ReportedImage, ///< status.os.image
    RestoredImage, ///< spec.os.image: what the service pushes
    Changed,       ///< parts in which what is reported differs from the spec, a line each: "applications.till"
    Unreported     ///< parts of the spec of which the device reports nothing, a line each: "config.motd"
};
inline constexpr std::size_t columns = 11;
constexpr std::size_t index_of(Column column) { return static_cast<std::size_t>(column); }

/// One device, as one item of a DeviceList says it. The service writes "" for what a device has not reported; such a
/// text, a null and a missing one are all nothing here.
struct Device {
    std::string name;  ///< never empty
    std::string alias; ///< metadata.labels.alias; empty: none
    std::array<std::optional<std::string>, columns> texts;
    std::optional<std::int64_t> reported_version; ///< status.config.renderedVersion
    std::optional<std::int64_t> service_version;  ///< annotation device-controller/renderedVersion

    std::optional<std::string>& operator[](Column column) { return texts[index_of(column)]; }
    const std::optional<std::string>& operator[](Column column) const { return texts[index_of(column)]; }
};

/// What the service counts, of `get devices --summary-only`.
struct Summary {
    std::int64_t total = 0;
    std::map<std::string, std::int64_t> by_status;
    bool operator==(const Summary&) const = default;
};

} // namespace salvor::fleet
