#pragma once

#include "base/error.h"
#include "exec/outcome.h"

#include <chrono>
#include <optional>
#include <string>

namespace salvor::fleet {

/// Why devices could not be read. Told apart because the remedies differ.
enum class Trouble {
    NoProgram,      ///< there is no flightctl on the host
    TooOld,         ///< it does not know what is asked of it
    NotLoggedIn,    ///< nobody is logged in there
    SessionExpired, ///< somebody was
    Forbidden,      ///< the login's role may not
    RateLimited,    ///< too many requests from that address
    Unreachable,    ///< the API does not answer, or breaks off
    HostLost,       ///< the host on which flightctl runs is not reached any more
    Garbage,        ///< it answers what is no list of devices
    Refused,        ///< the request itself, by the service
    Cancelled,      ///< by whoever asked
    Failed          ///< something else, here or there
};

struct ReadError {
    Trouble trouble = Trouble::Failed;
    Error error;
    /// Of RateLimited: what the service asks to wait, if it says so.
    std::optional<std::chrono::seconds> wait = {};
    /// Whether the same request may succeed a little later.
    bool passing() const {
        return trouble == Trouble::RateLimited || trouble == Trouble::Unreachable || trouble == Trouble::Garbage;
    }
};

/// What a flightctl that did not exit 0 says, in words, with what can be done. `host` is where it ran. Texts of
/// flightctl by internal/cli of its source.
ReadError read_error(const exec::Outcome& outcome, const std::string& err, const std::string& host);
/// Of an answer that could not be taken as `what`.
ReadError garbage(const Error& error, const std::string& host, const std::string& what = "list of devices");

} // namespace salvor::fleet
