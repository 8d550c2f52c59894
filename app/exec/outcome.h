#pragma once

#include "base/json.h"

#include <string>
#include <vector>

namespace salvor::exec {

/// How a command ended: a closed set.
struct Outcome {
    enum class Kind {
        Exited,         ///< with `code`
        Signalled,      ///< by signal `code`
        FailedToStart,  ///< `why`: program not found, permission denied, sudo or the login shell refused, fence
        TimedOut,       ///< the limit passed and a look proved that nothing of it runs any more
        Cancelled,      ///< stopped, and proved by a look
        ConnectionLost, ///< nobody knows what became of it (a detached command may run on)
        OutcomeUnknown  ///< stopped by us, but that nothing runs any more could not be proved
    };
    Kind kind = Kind::OutcomeUnknown;
    int code = 0;
    std::string why = {};
    /// Exit codes of a pipe's stages in order, 128 + n for a signal; empty for a single command.
    std::vector<int> stages = {};

    static Outcome exited(int code) { return {Kind::Exited, code, {}, {}}; }
    static Outcome signalled(int number) { return {Kind::Signalled, number, {}, {}}; }
    static Outcome failed_to_start(std::string why) { return {Kind::FailedToStart, 0, std::move(why), {}}; }
    static Outcome lost(std::string why) { return {Kind::ConnectionLost, 0, std::move(why), {}}; }

    /// Whether it is known that the command ran and is over.
    bool ended() const { return kind == Kind::Exited || kind == Kind::Signalled || kind == Kind::TimedOut; }
    /// "exit 3", "ended by signal 9", "did not start: …".
    std::string text() const;
    Json to_json() const;
    static Outcome from_json(const Json& json);
};

} // namespace salvor::exec
