#pragma once

#include <string>
#include <variant>
#include <vector>

/// The smallest values of a procedure: places, expressions, texts.
namespace salvor::procedure {

/// Where in a file: 1-based line and column; 0 means nowhere (made by the program).
struct Place {
    int line = 0;
    int column = 0;
};

/// A jq text. `index` names it in Procedure::expressions, -1 means absent.
struct Expression {
    std::string text;
    Place place;
    int index = -1;
    explicit operator bool() const { return index >= 0; }
};

/// `${inputs.x}`, `${facts.y.z}`, `${inputs.map[item].path}`.
struct Path {
    struct Segment {
        std::string name;         ///< a literal segment, or
        std::vector<Path> nested; ///< exactly one path whose value names the segment
    };
    std::string root; ///< inputs facts own item host targets run form row
    std::vector<Segment> segments;
    bool splice = false;       ///< `...`: one argument an element
    bool may_be_empty = false; ///< `...?`
    std::string text;          ///< as written, for messages and holes
};

/// A text with paths in it.
struct Text {
    std::vector<std::variant<std::string, Path>> parts;
    Place place;
    std::string source; ///< as written
    bool empty() const { return parts.empty(); }
    /// The one path, if the text is nothing else.
    const Path* only_path() const { return parts.size() == 1 ? std::get_if<Path>(&parts.front()) : nullptr; }
};

} // namespace salvor::procedure
