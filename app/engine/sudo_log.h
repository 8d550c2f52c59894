#pragma once

#include <string>

namespace salvor::engine {

/// What a host's sudo keeps of the commands that it runs, as `sudo -l` prints its policy (sudoers(5): log_input,
/// log_output, and the tags LOG_INPUT and LOG_OUTPUT of a rule). Secrets are sent on stdin, and read from stdout.
struct SudoLog {
    bool input = false;
    bool output = false;
    static SudoLog from(const std::string& printed);
};

} // namespace salvor::engine
