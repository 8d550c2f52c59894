#include "fleet/device_export.h"

#include "base/clock.h"
#include "base/text.h"
#include "fleet/kept_file.h"

#include <algorithm>
#include <unordered_map>

namespace salvor::fleet {

namespace {

Json json_of(const std::optional<std::string_view>& text) { return text ? Json(to_utf8(*text)) : Json(); }
Json json_of(const std::optional<std::int64_t>& number) { return number ? Json(*number) : Json(); }

std::vector<std::string> lines_of(const std::optional<std::string_view>& text) {
    return text && !text->empty() ? split(to_utf8(*text), '\n') : std::vector<std::string>();
}

/// What stands beside a device.
struct Decided {
    std::string group;
    Decision decision = Decision::None;
    const Mark* mark = nullptr; ///< that decided, or has the note
};

class Deciding {
public:
    Deciding(const std::vector<DifferenceGroup>& groups, const Marks& marks) : m_marks(marks) {
        for (const auto& group : groups) {
            m_keys.push_back(group_key(group));
            for (const auto row : group.rows) m_group[row] = m_keys.size() - 1;
        }
    }
    Decided of(const std::string& name, Row row) const {
        Decided out;
        if (const auto at = m_group.find(row); at != m_group.end()) out.group = m_keys[at->second];
        out.decision = m_marks.decision_for(name, out.group);
        const auto own = m_marks.devices().find(name);
        const auto all = m_marks.groups().find(out.group);
        const bool has_own = own != m_marks.devices().end();
        const bool has_all = all != m_marks.groups().end() && all->second.covers(name);
        if (has_own && (own->second.decision != Decision::None || !has_all))
            out.mark = &own->second;
        else if (has_all)
            out.mark = &all->second;
        return out;
    }

private:
    const Marks& m_marks;
    std::vector<std::string> m_keys;
    std::unordered_map<Row, std::size_t> m_group;
};

std::string at_text(const Mark& mark) { return Clock::iso(std::chrono::milliseconds(mark.at_ms)); }

/// A program's own number: no formula, whatever its sign.
std::string number_cell(const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : ""; }

constexpr std::array heads{"name",
                           "alias",
                           "owner",
                           "status",
                           "updated",
                           "lifecycle",
                           "ahead",
                           "reported_version",
                           "service_version",
                           "reported_os",
                           "restored_os",
                           "changed",
                           "not_reported",
                           "labels",
                           "info",
                           "group",
                           "decision",
                           "decided_by",
                           "decided_at",
                           "note"};

std::string csv_row(const DeviceStore& store, Row row, const Decided& decided) {
    const auto text = [&](Column column) { return csv_cell(store.text(column, row).value_or("")); };
    const auto list = [&](Column column) { return csv_cell(join(lines_of(store.text(column, row)), "; ")); };
    const bool is_decided = decided.decision != Decision::None;
    const auto* mark = decided.mark;
    const std::array cells{csv_cell(store.name(row)),
                           csv_cell(store.alias(row)),
                           text(Column::Owner),
                           text(Column::Status),
                           text(Column::Updated),
                           text(Column::Lifecycle),
                           number_cell(store.gap(row)),
                           number_cell(store.reported_version(row)),
                           number_cell(store.service_version(row)),
                           text(Column::ReportedImage),
                           text(Column::RestoredImage),
                           list(Column::Changed),
                           list(Column::Unreported),
                           list(Column::Labels),
                           text(Column::Info),
                           csv_cell(decided.group),
                           csv_cell(is_decided ? decision_word(decided.decision) : ""),
                           csv_cell(mark != nullptr ? mark->by : ""),
                           csv_cell(mark != nullptr ? at_text(*mark) : ""),
                           csv_cell(mark != nullptr ? mark->note : "")};
    static_assert(cells.size() == heads.size());
    return join({cells.begin(), cells.end()}, ",") + "\r\n";
}

std::string json_row(const DeviceStore& store, Row row, const Decided& decided) {
    auto json = device_json(store, row);
    const auto* mark = decided.mark;
    json["group"] = decided.group.empty() ? Json() : Json(decided.group);
    json["decision"] = decided.decision == Decision::None ? Json() : Json(decision_word(decided.decision));
    json["by"] = mark != nullptr ? Json(mark->by) : Json();
    json["at"] = mark != nullptr ? Json(at_text(*mark)) : Json();
    json["note"] = mark != nullptr ? Json(mark->note) : Json();
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// = + - @ and their full-width forms, tabs and line breaks, also behind blanks.
bool like_a_formula(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == text.npos) return false;
    text.remove_prefix(first);
    if (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) return true;
    for (const auto* wide : {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
        if (text.starts_with(wide)) return true;
    return false;
}

} // namespace

std::string csv_cell(std::string_view text) {
    auto out = to_utf8(text);
    std::erase_if(out,
                  [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
    if (like_a_formula(out)) out.insert(out.begin(), '\'');
    if (out.find_first_of("\",\r\n;\t ") == std::string::npos) return out;
    std::string quoted = "\"";
    for (const char c : out) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

Json device_json(const DeviceStore& store, Row row) {
    Json labels = Json::object();
    for (const auto& line : lines_of(store.text(Column::Labels, row)))
        if (const auto at = line.find('='); at != std::string::npos) labels[line.substr(0, at)] = line.substr(at + 1);
    const auto alias = store.alias(row);
    const auto text = [&](Column column) { return json_of(store.text(column, row)); };
    return {{"name", to_utf8(store.name(row))},
            {"alias", alias.empty() ? Json() : Json(to_utf8(alias))},
            {"owner", text(Column::Owner)},
            {"labels", labels},
            {"status", text(Column::Status)},
            {"info", text(Column::Info)},
            {"updated", text(Column::Updated)},
            {"lifecycle", text(Column::Lifecycle)},
            {"reported_version", json_of(store.reported_version(row))},
            {"service_version", json_of(store.service_version(row))},
            {"ahead", json_of(store.gap(row))},
            {"reported_os", text(Column::ReportedImage)},
            {"restored_os", text(Column::RestoredImage)},
            {"changed", lines_of(store.text(Column::Changed, row))},
            {"not_reported", lines_of(store.text(Column::Unreported, row))}};
}

Result<void> export_devices(const std::filesystem::path& path, ExportFormat format, const DeviceStore& store,
                            const std::vector<Row>& rows, const std::vector<DifferenceGroup>& groups,
                            const Marks& marks, bool overwrite) {
    auto file = NewFile::open(path, overwrite);
    if (!file) return tl::unexpected(file.error());
    const Deciding deciding(groups, marks);
    const bool csv = format == ExportFormat::Csv;
    (*file)->add(csv ? join({heads.begin(), heads.end()}, ",") + "\r\n" : "[");
    bool first = true;
    for (const auto row : rows) {
        const auto decided = deciding.of(std::string(store.name(row)), row);
        if (!csv) (*file)->add(std::exchange(first, false) ? "\n" : ",\n");
        (*file)->add(csv ? csv_row(store, row, decided) : json_row(store, row, decided));
    }
    if (!csv) (*file)->add("\n]\n");
    return (*file)->finish();
}

} // namespace salvor::fleet
