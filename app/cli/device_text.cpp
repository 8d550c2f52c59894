#include "cli/device_text.h"

#include "base/text.h"
#include "fleet/difference.h"
#include "fleet/states.h"

namespace salvor::cli {

using fleet::Column;

static std::string shown(const std::optional<std::string_view>& text) { return text ? std::string(*text) : "-"; }

static std::optional<std::string> copy(const std::optional<std::string_view>& text) {
    return text ? std::optional<std::string>(*text) : std::nullopt;
}

template<class T> static Json json_of(const std::optional<T>& value) { return value ? Json(*value) : Json(); }

static const char* kind_word(fleet::DiffRow::Kind kind) {
    switch (kind) {
    case fleet::DiffRow::Kind::Changed:
        return "changed";
    case fleet::DiffRow::Kind::Same:
        return "same";
    case fleet::DiffRow::Kind::NotReported:
        break;
    }
    return "not reported";
}

std::string ahead_text(const std::optional<std::int64_t>& gap) {
    if (!gap) return "not known";
    return (*gap > 0 ? "+" : "") + std::to_string(*gap);
}

std::string devices_text(std::size_t count) { return std::to_string(count) + (count == 1 ? " device" : " devices"); }

std::vector<std::string> device_heads() { return {"NAME", "ALIAS", "OWNER", "STATUS", "UPDATED", "AHEAD", "OS"}; }

std::vector<std::string> device_cells(const fleet::DeviceStore& store, fleet::Row row) {
    const auto alias = store.alias(row);
    const auto step =
        fleet::image_step(copy(store.text(Column::ReportedImage, row)), copy(store.text(Column::RestoredImage, row)));
    return {std::string(store.name(row)),
            alias.empty() ? "-" : std::string(alias),
            shown(store.text(Column::Owner, row)),
            store.text(Column::Status, row) ? shown(store.text(Column::Status, row)) : "not reported",
            shown(store.text(Column::Updated, row)),
            ahead_text(store.gap(row)),
            step.empty() ? "not reported" : step};
}

Json group_json(const fleet::DeviceStore& store, const fleet::DifferenceGroup& group, const fleet::Marks& marks) {
    Json names = Json::array();
    for (const auto row : group.rows) names.push_back(store.name(row));
    const auto key = fleet::group_key(group);
    const auto mark = marks.group(key);
    const bool decided = mark && mark->decision != fleet::Decision::None;
    return {{"kind", group.kind == fleet::DifferenceGroup::Kind::Paused ? "paused" : "unasked"},
            {"key", key},
            {"decision", decided ? Json(fleet::decision_word(mark->decision)) : Json()},
            {"note", mark ? Json(mark->note) : Json()},
            {"by", mark ? Json(mark->by) : Json()},
            {"at", mark ? Json(Clock::iso(std::chrono::milliseconds(mark->at_ms))) : Json()},
            {"came_since", fleet::came_since(store, group, mark).size()},
            {"owner", json_of(group.owner)},
            {"ahead", json_of(group.gap)},
            {"reported_os", json_of(group.from)},
            {"restored_os", json_of(group.to)},
            {"changed", group.changed},
            {"not_reported", group.unreported},
            {"devices", group.rows.size()},
            {"names", names}};
}

std::string mark_text(const fleet::Mark& mark) {
    return std::string(fleet::decision_word(mark.decision)) + (mark.by.empty() ? "" : ", by " + mark.by) + ", " +
           Clock::iso(std::chrono::milliseconds(mark.at_ms)) + (mark.note.empty() ? "" : ": " + mark.note);
}

Json diff_json(const fleet::DeviceDiff& diff) {
    Json rows = Json::array();
    for (const auto& row : diff.rows)
        rows.push_back({{"part", row.part},
                        {"kind", kind_word(row.kind)},
                        {"reported", json_of(row.reported)},
                        {"restored", json_of(row.restored)},
                        {"fleet", json_of(row.fleet)},
                        {"note", row.note}});
    return {{"rows", rows}, {"resume", join(diff.resume, " ")}, {"fleet_differs", diff.fleet_differs}};
}

Json counts_json(const fleet::StatusCounts& counts) {
    Json out = Json::object();
    for (const auto& [status, count] : counts) out[status.empty() ? "not reported" : status] = count;
    return out;
}

Json reading_json(const fleet::Reading& reading, const std::string& read_at) {
    return {{"read_at", read_at},
            {"complete", reading.complete},
            {"devices", reading.store ? Json(reading.store->devices()) : Json()},
            {"counted", reading.summary ? Json(reading.summary->total) : Json()},
            {"difference", reading.difference},
            {"unreadable_versions", reading.odd_count},
            {"error", reading.error ? Json(reading.error->error.text()) : Json()}};
}

std::vector<std::string> state_lines(const fleet::StatusCounts& counts) {
    std::vector<std::string> out;
    for (const auto& [status, count] : counts) {
        const auto state = fleet::state_of(status);
        out.push_back(fleet::both_words(status) + ": " + devices_text(count));
        out.push_back("  " + std::string(state.means));
        out.push_back("  Next: " + std::string(state.next));
        out.push_back("  What can be done: " + std::string(state.to_do));
    }
    return out;
}

} // namespace salvor::cli
