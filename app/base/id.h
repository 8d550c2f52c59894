#pragma once

#include <string>

namespace salvor {

/// `digits` random characters of 0-9a-z from the system's generator; safe in file names, unit names and SQL
/// identifiers.
std::string random_id(int digits);

} // namespace salvor
