#pragma once

#include "base/error.h"

#include <QString>

#include <string>
#include <vector>

namespace salvor::ui {

/// What the engine and the hosts' back-ends say, in the language that is spoken. They speak English, as the journal and
/// the terminal do; what is not among the patterns stays as it is. Any thread.
QString told(const std::string& english);
/// Place, what and hint.
QString told(const Error& error);

/// What is known: texts of app/ with %1 to %9 where something is put in, which is told in turn.
const std::vector<const char*>& told_patterns();

} // namespace salvor::ui
