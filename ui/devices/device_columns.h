#pragma once

#include "fleet/device_query.h"

#include <QString>

#include <array>
#include <optional>

namespace salvor::ui {

/// What a column of the table shows of a device.
struct DeviceColumn {
    const char* id;
    const char* title; ///< to be translated, context DeviceColumns
    int wide;          ///< px at a text scale of 1
    bool numeric;
    bool mono;
    std::optional<fleet::SortField> sort; ///< nothing: rows cannot stand in its order
    bool usual;                           ///< shown before anybody chose
    /// Null: what was decided, which the table is told.
    QString (*cell)(const fleet::DeviceStore& store, fleet::Row row);
};

/// All of them, in their usual order.
const std::array<DeviceColumn, 13>& device_columns();
QString column_title(const DeviceColumn& column);

/// "not reported", "not known" in the operator's language where there is nothing.
QString shown_text(const std::optional<std::string_view>& text);
/// "+3", "0".
QString shown_gap(const std::optional<std::int64_t>& gap);
/// Of a device's status: one of the closed set of states, for its icon.
QString status_kind(std::string_view status);
/// Means, next, to do: a sentence each, in the operator's language.
QString status_sentences(std::string_view status);

} // namespace salvor::ui
