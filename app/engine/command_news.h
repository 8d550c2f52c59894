#pragma once

#include "exec/outcome.h"

#include <chrono>
#include <filesystem>
#include <string>

namespace salvor::engine {

/// Told of every command that runs, looks included: once as it begins on its host and once as it ends. A command that
/// could not begin is told of twice as well. Each number has its Began before its Ended.
struct CommandNews {
    enum class Kind { Began, Ended };
    long number = 0; ///< from 1, in this console's session
    Kind kind = Kind::Began;
    std::string name;          ///< base name of its output files
    std::string entry;         ///< entry or leaf it belongs to; empty for the engine's own
    std::string place;         ///< name of the bound host
    std::string shown;         ///< as the operator sees it; secrets as their names
    bool change = false;       ///< a leaf's command, not a look
    std::filesystem::path out; ///< empty for a secret, whose output is kept in no file
    std::filesystem::path err; ///< an empty file is removed at the end
    exec::Outcome outcome;     ///< of Ended
    bool accepted = false;     ///< of Ended: an outcome its `exits` allow; of the engine's own looks any exit code
    std::chrono::milliseconds utc{0};
};

} // namespace salvor::engine
