#pragma once

#include "base/error.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// YAML as procedures, worlds, scenarios and answers use it: one document, UTF-8, no anchors, aliases, tags or merge
/// keys, no duplicate keys; every node knows its place. Read by yaml-cpp's events.
namespace salvor::document {

/// 1-based.
struct Mark {
    int line = 0;
    int column = 0;
};

struct Node {
    enum class Kind { Scalar, Sequence, Map };
    struct Entry {
        std::string key;
        Mark mark;
        std::unique_ptr<Node> value;
    };
    Kind kind = Kind::Scalar;
    Mark mark;
    std::string text;    ///< of a scalar, its bytes as they stand: 1.10, no and 0o17 are not touched
    bool quoted = false; ///< 'x', "x" or a block scalar: never null, a number or a boolean
    std::vector<std::unique_ptr<Node>> items;
    std::vector<Entry> entries;

    const Node* find(std::string_view key) const;
    bool is_null() const { return kind == Kind::Scalar && !quoted && (text.empty() || text == "~" || text == "null"); }
};

/// What is wrong with a document: where and what, and how to mend it.
struct Problem {
    Mark mark;
    std::string what;
    std::string hint;
};

struct Limits {
    std::size_t bytes = 1U << 20;
    int depth = 64;
    std::size_t nodes = 100'000;
};

struct Parsed {
    std::unique_ptr<Node> root;    ///< null if there is a problem
    std::vector<Problem> problems; ///< duplicates are all told; what ends the reading comes last
};

/// Parses one document. Any thread; never throws; within the limits in well under a second.
Parsed parse(const std::string& bytes, const Limits& limits = {});

} // namespace salvor::document
