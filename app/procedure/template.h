#pragma once

#include "base/error.h"
#include "procedure/procedure.h"

namespace salvor::procedure {

/// Takes a text with ${path} in it apart; an error says at which character it cannot be read.
Result<Text> parse_text(const std::string& source, Place place);

/// Every path of a text, with those nested in it.
std::vector<const Path*> paths_of(const Text& text);

} // namespace salvor::procedure
