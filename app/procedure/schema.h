#pragma once

#include "base/json.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salvor::procedure {

/// One key of a record as the schema sees it. `type` is one of: text template jq id duration boolean number any;
/// "enum a b"; "const x"; "list T" (at least none), "list+ T" (at least one), "map T"; "T or U"; the name of a record.
struct Shape {
    std::string_view key;
    std::string_view type;
    bool required = false;
    std::string_view help;
};

/// Keys of a record that belong together or exclude each other; unused places are empty.
struct Rule {
    enum class Kind {
        AtMostOne,  ///< of the keys
        ExactlyOne, ///< of the keys
        Needs       ///< the first needs the second
    };
    Kind kind = Kind::AtMostOne;
    std::array<std::string_view, 12> keys{};
    std::string_view what; ///< what is wrong, for the reader
    std::string_view hint;
};

struct Record {
    std::vector<Shape> fields;
    std::vector<Rule> rules;
};
using Records = std::map<std::string, Record>;

/// Each reading file adds its records.
void describe_looks(Records& records);
void describe_actions(Records& records);
void describe_inputs(Records& records);
void describe_top(Records& records);

/// The JSON Schema (draft 2020-12) of procedure files, for editors: the reader's own field tables. It knows keys, types
/// and exclusive groups; references, expressions and secrets are the reader's alone.
Json schema();

} // namespace salvor::procedure
