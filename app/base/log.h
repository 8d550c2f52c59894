#pragma once

#include <memory>
#include <spdlog/logger.h>
#include <string>

namespace salvor {

/// The program's log: a file, and the terminal when asked. Names, places and outcomes; never values that a host gave.
std::shared_ptr<spdlog::logger> log();
/// Sends the log to `path` (created 0600, appended) from now on. Any thread.
void log_to(const std::string& path);

} // namespace salvor
