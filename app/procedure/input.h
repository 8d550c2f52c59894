#pragma once

#include "base/json.h"
#include "procedure/look.h"

#include <optional>
#include <string>
#include <vector>

/// What a form asks for.
namespace salvor::procedure {

struct Input {
    enum class Type {
        Text,
        Integer,
        Boolean,
        Choice,
        Choices,
        Path,
        Host,
        Port,
        Url,
        Name,
        Quantity,
        Duration,
        Time,
        Secret,
        File,
        Json,
        Table,
        Result,
        Devices ///< names of devices of the fleet that `at` is logged in to
    };
    struct Option {
        Json value;
        std::string label;
        std::string hint;
        std::string disabled;
    };
    std::string id;
    Type type = Type::Text;
    std::string label;
    std::string help;
    std::string placeholder;
    std::optional<Json> preset; ///< `default`
    bool optional = false;
    std::string rule; ///< of a name: dns-label dns-name bucket keyspace unit user label
    std::string pattern;
    std::optional<double> min;
    std::optional<double> max;
    std::string at; ///< of a path: where it is; of devices: where flightctl is logged in
    std::vector<Option> options;
    std::optional<Look> options_look;
    std::vector<Input> columns; ///< of a table
    std::optional<Look> rows;   ///< of a table: those that are proposed
    bool fixed = false;         ///< of a column: read only
    std::string of;             ///< of a result: the procedure whose finished run is taken
    std::string group;          ///< a table made by the reader: one row for each host of this target
    bool secret = false;        ///< of json: typed into the form, and then kept as a secret is
    Expression when;
    std::vector<Look> must;
    Place place;
    /// In facts, journal and jq it stands for itself; only `$clear` has what was given.
    bool is_secret() const { return secret || type == Type::Secret; }
};

} // namespace salvor::procedure
