#pragma once

#include "base/error.h"
#include "fleet/device.h"

#include <functional>
#include <string_view>

namespace salvor::fleet {

/// What a page of `flightctl get devices -o json` says besides its items.
struct PageEnd {
    std::string next;                      ///< metadata.continue; empty: the last page
    std::optional<std::int64_t> remaining; ///< metadata.remainingItemCount; an estimate of the service's
    std::optional<Summary> summary;
    std::size_t devices = 0;
    /// Versions that are no whole number, each with its device; they count as not reported. At most `odd_shown` of
    /// them, `odd_count` says how many there were.
    std::vector<std::string> odd;
    std::size_t odd_count = 0;
    static constexpr std::size_t odd_shown = 20;
};

/// Hears of each device, in order, with the bytes of its own JSON. The device is used again for the next one.
using DeviceSink = std::function<void(const Device& device, std::string_view document)>;

/// Reads one page in a single pass, without a document in memory. Pure; any thread. Garbage, a page that ends in the
/// middle, a value of another kind than the API's, or another document than a DeviceList are Invalid, with the byte and
/// the path where; values are never in the text. Devices before the place were told: whoever must not have them keeps
/// them aside until the page is good.
/// Shapes by the service's API, api/core/v1beta1/openapi.yaml (v1alpha1 in 0.10 has the same).
Result<PageEnd> read_device_list(std::string_view bytes, const DeviceSink& sink);

} // namespace salvor::fleet
