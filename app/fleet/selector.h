#pragma once

#include "base/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salvor::fleet {

/// One condition of a selector; all of a selector's must hold.
struct Requirement {
    enum class Op { Equals, NotEquals, In, NotIn, Contains, NotContains, Exists, NotExists };
    std::string key;
    Op op = Op::Exists;
    std::vector<std::string> values = {};
    bool operator==(const Requirement&) const = default;
};
using Selector = std::vector<Requirement>;

/// Flight Control's selectors: `key=value`, `==`, `!=`, `key in (a,b)`, `notin`, `key`, `!key`, joined by commas;
/// fields also `contains` and `notcontains`. Invalid gives the column (from 1) and what would be right. An empty text
/// selects everything. Pure.
Result<Selector> read_label_selector(std::string_view text);
/// Of the service's fields those that are kept here; another one is Invalid and says which there are.
Result<Selector> read_field_selector(std::string_view text);
const std::vector<std::string>& selectable_fields();

/// Whether it holds for a value, or for something that has none. As in the service, `!=`, `notin` and `notcontains`
/// hold where there is no value (internal/store/selector of flightctl).
bool holds(const Requirement& requirement, std::optional<std::string_view> value);

} // namespace salvor::fleet
