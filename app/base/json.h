#pragma once

#include <nlohmann/json.hpp>

namespace salvor {

/// The one JSON type below ui/.
using Json = nlohmann::json;

} // namespace salvor
