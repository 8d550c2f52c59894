#include "engine/sudo_log.h"

namespace salvor::engine {

SudoLog SudoLog::from(const std::string& printed) {
    SudoLog log;
    std::string word;
    for (const char c : printed + ' ') { // words stand between commas, colons and white space
        if (c != ',' && c != ':' && c != ' ' && c != '\n' && c != '\t') {
            word += c;
            continue;
        }
        if (word == "log_input" || word == "LOG_INPUT") log.input = true;
        if (word == "log_output" || word == "LOG_OUTPUT") log.output = true;
        word.clear();
    }
    return log;
}

} // namespace salvor::engine
