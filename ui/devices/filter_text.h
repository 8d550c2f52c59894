#pragma once

#include "fleet/device_query.h"

namespace salvor::ui {

/// What was typed to narrow the table: conditions of Flight Control's own syntax ("region in (emea)",
/// "metadata.owner=Fleet/pos", told apart by their keys), or else words that stand in a name, alias, owner or label.
/// Invalid: a condition that cannot be read, with where and why. Pure.
Result<fleet::Filter> filter_of(const std::string& text);

} // namespace salvor::ui
