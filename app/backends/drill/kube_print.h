#pragma once

#include "backends/drill/cluster.h"

namespace salvor::backends::drill {

/// What `-o jsonpath=TEMPLATE` prints of a value: texts, `{.a.b[0].c}`, `{.a['b.c']}`, `\.` in a name, `[*]`,
/// `{range …}…{end}`, `{"\n"}`. Nothing if the template is none that is known here.
std::optional<std::string> print_jsonpath(const std::string& path, const Json& value);
/// The values at one path such as `.metadata.name`; nothing if it cannot be read.
std::optional<std::vector<Json>> at_jsonpath(const std::string& path, const Json& value);
/// The table that `kubectl get` prints for people.
std::string print_table(const Cluster::Kind& kind, const std::vector<Json>& objects, bool spaces, bool headers,
                        bool prefixed);
/// `-o custom-columns=NAME:.path,…`; nothing if a path cannot be read.
std::optional<std::string> print_columns(const std::string& columns, const std::vector<Json>& objects, bool headers);

} // namespace salvor::backends::drill
