#include "fleet/marks.h"

#include "base/sha256.h"
#include "fleet/difference.h"
#include "fleet/kept_file.h"
#include "fleet/states.h"

#include <algorithm>
#include <cctype>

namespace salvor::fleet {

namespace {

constexpr std::array decisions{std::pair{Decision::None, std::string_view("undecided")},
                               std::pair{Decision::Resume, std::string_view("resume")},
                               std::pair{Decision::FixFleetFirst, std::string_view("fix the fleet first")},
                               std::pair{Decision::Leave, std::string_view("leave")},
                               std::pair{Decision::Investigate, std::string_view("investigate")}};

constexpr int file_version = 1;
constexpr std::array sides{"groups", "devices"};

/// What a key may hold of a text: no shell and no file minds it.
std::string plain(const std::string& text) {
    auto out = text.substr(0, 40);
    for (auto& c : out)
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '.' && c != '-') c = '-';
    return out;
}

std::string short_image(const std::optional<std::string>& image) {
    return image ? plain(image_tag(*image)) : "unknown";
}

template<class T> Json json_of(const std::optional<T>& value) { return value ? Json(*value) : Json(); }

Json to_json(const Mark& mark) {
    Json json{{"decision", decision_word(mark.decision)}, {"note", mark.note}, {"by", mark.by}, {"at_ms", mark.at_ms}};
    if (!mark.group.empty()) json["group"] = mark.group;
    if (mark.devices.said()) json["devices"] = mark.devices.text();
    return json;
}

std::optional<Mark> mark_of(const Json& json) {
    if (!json.is_object()) return std::nullopt;
    const auto text = [&](const char* key) {
        const auto value = json.value(key, Json(""));
        return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
    };
    const auto word = text("decision");
    const auto note = text("note");
    const auto by = text("by");
    const auto group = text("group");
    const auto at = json.value("at_ms", Json(0));
    const bool said = json.contains("devices");
    const auto names = text("devices");
    const auto devices = names && said ? NameSet::parse(*names) : std::nullopt;
    const auto decision = word ? decision_meant(*word) : std::nullopt;
    if (!decision || !note || !by || !group || !at.is_number_integer() || said != devices.has_value())
        return std::nullopt;
    return Mark{*decision, *note, *by, at.get<std::int64_t>(), *group, devices.value_or(NameSet())};
}

/// "line:column" of a byte.
std::string place_of(const std::string& text, std::size_t byte) {
    const auto before = std::string_view(text).substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto last = before.rfind('\n');
    return std::to_string(line) + ":" + std::to_string(before.size() - (last == before.npos ? 0 : last + 1) + 1);
}

tl::unexpected<Error> broken(const std::string& what, const std::filesystem::path& path, const std::string& where) {
    return fail(Error::Code::Invalid, what, "put it right or move it away; nothing is written over it",
                path.string() + ":" + where);
}

Result<Json> document_of(const std::filesystem::path& path) {
    const auto text = read_kept(path);
    if (!text) return tl::unexpected(text.error());
    if (text->empty() && !std::filesystem::exists(path)) return Json::object();
    try {
        auto json = Json::parse(*text);
        if (json.is_object()) return json;
        return broken("these are no marks of devices", path, "1:1");
    } catch (const Json::parse_error& error) {
        return broken("the marks of devices are no JSON", path, place_of(*text, error.byte));
    }
}

} // namespace

std::string_view decision_word(Decision decision) {
    for (const auto& [one, word] : decisions)
        if (one == decision) return word;
    return decisions.front().second;
}

std::optional<Decision> decision_meant(std::string_view word) {
    std::string folded;
    for (const unsigned char c : word) folded += c == '-' || c == '_' ? ' ' : static_cast<char>(std::tolower(c));
    if (folded == "fix fleet first") return Decision::FixFleetFirst;
    for (const auto& [one, name] : decisions)
        if (name == folded) return one;
    return std::nullopt;
}

std::string decision_words() {
    std::string out;
    for (const auto& [one, word] : decisions) out += (out.empty() ? "" : ", ") + std::string(word);
    return out;
}

std::string group_key(const DifferenceGroup& group) {
    auto changed = group.changed;
    auto unreported = group.unreported;
    std::sort(changed.begin(), changed.end());
    std::sort(unreported.begin(), unreported.end());
    const Json whole{
        json_of(group.owner), json_of(group.gap), json_of(group.from), json_of(group.to), changed, unreported};
    const auto digest = sha256_hex(whole.dump(-1, ' ', true, Json::error_handler_t::replace)).substr(0, 12);
    auto owner = group.owner.value_or("no-fleet");
    if (owner.starts_with("Fleet/")) owner.erase(0, 6);
    const auto ahead = !group.gap ? "unknown" : (*group.gap > 0 ? "+" : "") + std::to_string(*group.gap);
    return plain(owner) + "_" + ahead + "_" + short_image(group.from) + "_to_" + short_image(group.to) + "_" + digest;
}

Result<Marks> Marks::read(const std::filesystem::path& path) {
    Marks marks;
    marks.m_path = path;
    if (path.empty()) return marks;
    const auto json = document_of(path);
    if (!json) return tl::unexpected(json.error());
    if (json->value("marks", Json(file_version)) != Json(file_version))
        return broken("another version of the console has written these marks", path, "marks");
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const auto all = json->value(sides[side], Json::object());
        if (!all.is_object()) return broken("an object was expected", path, sides[side]);
        for (const auto& [key, value] : all.items()) {
            const auto mark = mark_of(value);
            if (!mark) return broken("this is no mark", path, std::string(sides[side]) + "/" + key);
            marks.m_sides[side].marks[key] = *mark;
        }
    }
    return marks;
}

void Marks::put(Side& side, const std::string& key, Mark mark) {
    side.changed.insert(key);
    if (mark.decision == Decision::None && mark.note.empty())
        side.marks.erase(key);
    else
        side.marks[key] = std::move(mark);
}

void Marks::mark_group(const std::string& key, Mark mark) { put(m_sides[0], key, std::move(mark)); }

void Marks::mark_device(const std::string& name, Mark mark) { put(m_sides[1], name, std::move(mark)); }

static std::optional<Mark> found(const std::map<std::string, Mark>& marks, const std::string& key) {
    const auto at = marks.find(key);
    return at == marks.end() ? std::nullopt : std::optional(at->second);
}

std::optional<Mark> Marks::group(const std::string& key) const { return found(groups(), key); }

std::optional<Mark> Marks::device(const std::string& name) const { return found(devices(), name); }

Decision Marks::decision_for(const std::string& name, const std::string& key) const {
    const auto own = devices().find(name);
    if (own != devices().end() && own->second.decision != Decision::None &&
        (own->second.group.empty() || own->second.group == key))
        return own->second.decision;
    const auto all = groups().find(key);
    return all == groups().end() || !all->second.covers(name) ? Decision::None : all->second.decision;
}

Result<void> Marks::save() {
    if (m_path.empty() || !unsaved()) return {};
    const FolderLock lock(m_path.has_parent_path() ? m_path.parent_path() : std::filesystem::path("."));
    if (!lock.held())
        return fail(Error::Code::Refused, "the marks are being written by another console, or their folder cannot be",
                    "save again", m_path.string());
    auto now = read(m_path);
    if (!now) return tl::unexpected(now.error());
    Json json{{"marks", file_version}};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        auto& kept = now->m_sides[i].marks;
        for (const auto& key : m_sides[i].changed) {
            const auto mark = found(m_sides[i].marks, key);
            if (mark)
                kept[key] = *mark;
            else
                kept.erase(key);
        }
        json[sides[i]] = Json::object();
        for (const auto& [key, mark] : kept) json[sides[i]][key] = to_json(mark);
    }
    auto written = replace_kept(m_path, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
    if (written) m_sides = std::move(now->m_sides);
    return written;
}

std::vector<Row> came_since(const DeviceStore& store, const DifferenceGroup& group, const std::optional<Mark>& mark) {
    std::vector<Row> out;
    const auto paused = store.dictionary(Column::Status).find(conflict_paused);
    if (!paused || !mark || mark->decision == Decision::None || !mark->devices.said()) return out;
    for (const auto row : group.rows)
        if (!store.gone(row) && store.id(Column::Status, row) == *paused && !mark->covers(store.name(row)))
            out.push_back(row);
    return out;
}

std::vector<std::string> names_to_resume(const DeviceStore& store, const std::vector<DifferenceGroup>& groups,
                                         const Marks& marks) {
    std::vector<std::vector<std::string>> turns;
    const auto paused = store.dictionary(Column::Status).find(conflict_paused);
    for (const auto& group : groups) {
        if (!paused || group.kind != DifferenceGroup::Kind::Paused) continue;
        const auto key = group_key(group);
        auto& names = turns.emplace_back();
        for (const auto row : group.rows) {
            if (store.gone(row) || store.id(Column::Status, row) != *paused) continue;
            std::string name(store.name(row));
            if (marks.decision_for(name, key) == Decision::Resume) names.push_back(std::move(name));
        }
        std::sort(names.begin(), names.end());
    }
    std::vector<std::string> out;
    for (std::size_t turn = 0; !turns.empty(); ++turn) {
        std::erase_if(turns, [&](const auto& names) { return names.size() <= turn; });
        for (auto& names : turns) out.push_back(std::move(names[turn]));
    }
    return out;
}

} // namespace salvor::fleet
