#pragma once

#include "assembly/library.h"

namespace salvor::engine {
struct Event;
}

namespace salvor::assembly {

/// What a list says of a scenario.
struct ScenarioOnShelf {
    std::string id;
    std::string title;
    std::string procedure; ///< id
    std::string expected;  ///< how it must end: recovered or undone, both also …_with_leftovers, left
    std::filesystem::path file;
    std::string problem; ///< why it cannot be read
    /// What goes wrong on the way.
    struct Fault {
        std::string at;                    ///< entry; or "LEAF/done": what proves it was looked at
        bool during = false;               ///< in the middle of it; else when it has ended
        std::chrono::milliseconds away{0}; ///< the link is cut for so long; else the world changes
        /// Whether this is the event that brings it about.
        bool comes_with(const engine::Event& event) const;
    };
    std::vector<Fault> faults;
    bool from_start = false; ///< something is wrong before it begins
};

/// What a list says of a procedure. One that cannot be read is told with its first problem; it is never left out.
struct ProcedureOnShelf {
    std::string id;     ///< empty if its file does not even tell that
    std::string system; ///< name of its folder
    std::filesystem::path file;
    std::string title;
    std::string summary;
    std::size_t steps = 0;     ///< as a run counts them
    std::size_t no_return = 0; ///< changes that cannot be undone
    std::string problem;
    std::string words; ///< titles of its steps and its command lines, to search in
    std::vector<ScenarioOnShelf> scenarios;
};

/// Everything the library holds, by system and title. Any thread; blocks while it reads.
std::vector<ProcedureOnShelf> shelf(const Library& library);

} // namespace salvor::assembly
