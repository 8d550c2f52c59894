#pragma once

#include "backends/drill/world.h"

namespace salvor::backends::drill {

/// A drill as its file says it: which procedure in which world, what is wrong there, who answers what, how it must end.
struct Scenario {
    struct Fault {
        std::string after = {};            ///< entry whose end brings it about, for example "prepare/prove3", or
        std::string during = {};           ///< change in the middle of which it comes about
        std::string change = {};           ///< jq over the world, giving the world; or
        std::chrono::milliseconds away{0}; ///< the link to the change's host is cut for so long
        const std::string& at() const { return after.empty() ? during : after; }
    };
    std::string id;
    std::string title;
    std::string procedure;
    std::string world;
    std::map<std::string, std::string> targets; ///< bound target to host of the world
    std::string with;                           ///< jq over the world, before it begins
    Json script;                                ///< inputs, answers, choices: for the scripted operator
    std::vector<Fault> faults;
    std::string result; ///< recovered or undone, both also …_with_leftovers; left, superseded
    std::string that;   ///< jq over {facts, asked, world}: true
};

/// Reads a scenario; an error names the key.
Result<Scenario> read_scenario(const std::filesystem::path& file);

} // namespace salvor::backends::drill
