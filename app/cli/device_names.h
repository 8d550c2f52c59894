#pragma once

#include "base/error.h"

#include <string>
#include <vector>

namespace salvor::cli {

/// What a device's name or alias is made of; nothing else gets into a selector.
bool is_device_name(const std::string& text);

/// The names in a file, each once, in its order: a JSON list, or a line each, as names or as `salvor devices list
/// --json` prints them. Invalid: none, or what is no name, with its line.
Result<std::vector<std::string>> read_device_names(const std::string& file);

} // namespace salvor::cli
