#pragma once

#include "fleet/conflict_groups.h"
#include "fleet/device_diff.h"
#include "fleet/device_export.h"
#include "fleet/device_reader.h"

namespace salvor::cli {

/// Devices, groups and differences as lines and as JSON.

/// Columns of a table: name, alias, owner, status, updated, ahead, OS.
std::vector<std::string> device_cells(const fleet::DeviceStore& store, fleet::Row row);
std::vector<std::string> device_heads();
/// With the group's key and what was decided.
Json group_json(const fleet::DeviceStore& store, const fleet::DifferenceGroup& group, const fleet::Marks& marks);
/// "resume, by ops, 2026-01-14T21:20:00.123Z: NOTE".
std::string mark_text(const fleet::Mark& mark);
Json diff_json(const fleet::DeviceDiff& diff);
/// What was read, when, and what is wrong with it.
Json reading_json(const fleet::Reading& reading, const std::string& read_at);
/// For each status: both words, how many, what it means, what comes next, what can be done.
std::vector<std::string> state_lines(const fleet::StatusCounts& counts);
Json counts_json(const fleet::StatusCounts& counts);
/// "+3", "0", or "not known".
std::string ahead_text(const std::optional<std::int64_t>& gap);
/// "1 device", "12 devices".
std::string devices_text(std::size_t count);

} // namespace salvor::cli
