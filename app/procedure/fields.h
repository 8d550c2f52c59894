#pragma once

#include "base/text.h"
#include "procedure/reading.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace salvor::procedure {

/// One key of a record: its name, what stands there (for the schema), whether it must, what it is for, and how it is
/// read. One table a record drives the reader, its hints, and the schema.
template<class T> struct Field {
    std::string_view key;
    std::string_view type; ///< text, template, jq, duration, boolean, number, id, list:…, map:…, record names
    bool required = false;
    std::string_view help;
    void (*set)(Reading&, const document::Node&, T&) = nullptr; ///< null: known to the format, not yet to this version
};

/// Reads a map by its table.
template<class T>
void read_fields(Reading& reading, const document::Node& node, std::span<const Field<T>> fields, T& out) {
    if (node.kind != document::Node::Kind::Map) return reading.error(node.mark, "a map is wanted here");
    for (const auto& entry : node.entries) {
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&](const Field<T>& f) { return f.key == entry.key; });
        if (field == fields.end()) {
            std::vector<std::string> known;
            for (const auto& f : fields) known.emplace_back(f.key);
            const auto near = nearest(entry.key, known);
            reading.error(entry.mark, "the key \"" + entry.key + "\" is not known here",
                          near ? "did you mean " + *near + "?" : "one of " + join(known, " "));
        } else if (field->set == nullptr) {
            reading.error(entry.mark, "\"" + entry.key + "\" is not supported by this version yet");
        } else {
            const Reading::In in(reading, entry.key);
            field->set(reading, *entry.value, out);
        }
    }
    for (const auto& field : fields)
        if (field.required && node.find(field.key) == nullptr)
            reading.error(node.mark, "the key \"" + std::string(field.key) + "\" is missing", std::string(field.help));
}

/// The records, each by its own file's table.
void read_look(Reading& reading, const document::Node& node, Look& look);
void read_command(Reading& reading, const document::Node& node, Command& command);
void read_action(Reading& reading, const document::Node& node, Action& action);
void read_input(Reading& reading, const document::Node& node, Input& input);
void read_top(Reading& reading, const document::Node& node, Procedure& procedure);
std::vector<Look> read_looks(Reading& reading, const document::Node& node, const std::string& prefix);
/// Fills in a command's `at` from the step where it says none.
void settle_at(Reading& reading, const document::Node& node, Command& command);

} // namespace salvor::procedure
