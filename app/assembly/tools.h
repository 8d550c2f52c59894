#pragma once

#include "assembly/library.h"

#include <string>
#include <vector>

namespace salvor::assembly {

/// A program that a procedure's commands name, and how it says its version without doing anything.
struct Tool {
    std::string name;
    std::vector<std::string> version; ///< arguments; empty: it is only looked for
};

/// How the programs we know of say their version. Whatever is not in this table is looked for and not started.
const std::vector<Tool>& known_tools();
/// The programs that the library's procedures name first in a command that is written out, sorted, each once.
std::vector<Tool> tools_named(const Library& library);

} // namespace salvor::assembly
