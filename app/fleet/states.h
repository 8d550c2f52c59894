#pragma once

#include <string>
#include <string_view>

namespace salvor::fleet {

/// A status of a device, in the service's word, the web page's word, and plain English.
struct State {
    std::string_view name; ///< status.summary.status
    std::string_view also; ///< what flightctl-ui calls it; empty: the same
    std::string_view means;
    std::string_view next;  ///< what happens by itself
    std::string_view to_do; ///< what can be done
};

inline constexpr std::string_view awaiting_reconnect = "AwaitingReconnect";
inline constexpr std::string_view conflict_paused = "ConflictPaused";

/// Of a status that is not known here, and of none, a text that says so. Source: DeviceSummaryStatusType of the
/// service's API and internal/service/common/device.go.
State state_of(std::string_view status);
/// ConflictPaused "Suspended".
std::string both_words(std::string_view status);
/// Whether the service knows such a status; a name of the web page is none.
bool is_status(std::string_view status);
/// The service's word for what was meant: "Suspended" and "suspended" are ConflictPaused; empty: nothing like it.
std::string_view status_meant(std::string_view word);
/// Their names, by commas.
std::string status_names();

} // namespace salvor::fleet
