#pragma once

#include "base/text.h"
#include "procedure/reading.h"
#include "procedure/schema.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace salvor::procedure {

/// One key of a record: its name, what stands there (see Shape), whether it must, what it is for, and how it is read.
/// One table a record drives the reader, its hints, and the schema.
template<class T> struct Field {
    std::string_view key;
    std::string_view type;
    bool required = false;
    std::string_view help;
    void (*set)(Reading&, const document::Node&, T&) = nullptr; ///< null: known to the format, not yet to this version
};

/// A table and the record it fills.
template<class T> struct Filling {
    std::span<const Field<T>> fields;
    T& out;
};

template<class T> bool read_field(Reading& reading, const document::Node::Entry& entry, const Filling<T>& table) {
    const auto field =
        std::find_if(table.fields.begin(), table.fields.end(), [&](const Field<T>& f) { return f.key == entry.key; });
    if (field == table.fields.end()) return false;
    const Reading::In in(reading, entry.key);
    if (field->set == nullptr)
        reading.error(entry.mark, "\"" + entry.key + "\" is not supported by this version yet");
    else
        field->set(reading, *entry.value, table.out);
    return true;
}

template<class T> void collect_keys(const Filling<T>& table, std::vector<std::string>& keys) {
    for (const auto& field : table.fields) keys.emplace_back(field.key);
}

template<class T> void miss_fields(Reading& reading, const document::Node& node, const Filling<T>& table) {
    for (const auto& field : table.fields)
        if (field.required && node.find(field.key) == nullptr)
            reading.error(node.mark, "the key \"" + std::string(field.key) + "\" is missing", std::string(field.help));
}

/// Reads a map by its tables; false if it is none.
template<class... T> bool read_fields(Reading& reading, const document::Node& node, const Filling<T>&... tables) {
    if (node.kind != document::Node::Kind::Map) {
        reading.error(node.mark, "a map is wanted here");
        return false;
    }
    for (const auto& entry : node.entries) {
        if ((read_field(reading, entry, tables) || ...)) continue;
        std::vector<std::string> known;
        (collect_keys(tables, known), ...);
        const auto near = nearest(entry.key, known);
        reading.error(entry.mark, "the key \"" + entry.key + "\" is not known here",
                      near ? "did you mean " + *near + "?" : "one of " + join(known, " "));
    }
    (miss_fields(reading, node, tables), ...);
    return true;
}

/// Adds a table to the record as the schema sees it: what this version supports.
template<class T> void describe(Record& record, std::span<const Field<T>> fields) {
    for (const auto& field : fields)
        if (field.set != nullptr) record.fields.push_back({field.key, field.type, field.required, field.help});
}

/// Says what is wrong with the keys that stand together.
void check_rules(Reading& reading, const document::Node& node, std::span<const Rule> rules);

/// The records, each by its own file's table.
bool read_look(Reading& reading, const document::Node& node, Look& look);
void read_command(Reading& reading, const document::Node& node, Command& command);
void read_action(Reading& reading, const document::Node& node, Action& action);
void read_input(Reading& reading, const document::Node& node, Input& input);
/// Columns of a table, or of a group.
void read_columns(Reading& reading, const document::Node& node, std::vector<Input>& columns);
void read_top(Reading& reading, const document::Node& node, Procedure& procedure);
std::vector<Look> read_looks(Reading& reading, const document::Node& node, const std::string& prefix);
/// What looks and actions share.
std::span<const Field<Command>> command_table();
std::span<const Field<Entry>> entry_table();
/// What stands beside a `pipe`.
std::span<const Rule> pipe_rules();
/// What a secret, a file and what is read of one must say.
void check_secret(Reading& reading, const document::Node& node, const Entry& entry);
/// Fills in a command's `at` from the step where it says none.
void settle_at(Reading& reading, const document::Node& node, Command& command);

/// While it lives, what says no `at` runs where this entry does.
class DefaultAt {
public:
    DefaultAt(Reading& reading, const document::Node& node);
    ~DefaultAt() { m_reading.default_at = m_before; }
    DefaultAt(const DefaultAt&) = delete;
    DefaultAt& operator=(const DefaultAt&) = delete;

private:
    Reading& m_reading;
    std::string m_before;
};

} // namespace salvor::procedure
