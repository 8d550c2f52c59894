#include "fleet/conflict_groups.h"

#include "base/text.h"
#include "fleet/difference.h"
#include "fleet/states.h"

#include <algorithm>
#include <unordered_map>

namespace salvor::fleet {

namespace {

/// What devices of one group have in common, in numbers of the store.
struct Key {
    DifferenceGroup::Kind kind;
    std::int64_t gap;
    std::array<std::uint32_t, 5> ids;
    bool operator==(const Key&) const = default;
};
struct KeyHash {
    std::size_t operator()(const Key& key) const {
        std::uint64_t sum = static_cast<std::uint64_t>(key.gap) * 2 + static_cast<std::uint64_t>(key.kind);
        for (const auto id : key.ids) sum = (sum ^ id) * 0x9E3779B97F4A7C15U;
        return sum ^ (sum >> 29);
    }
};
constexpr std::array key_columns{Column::Owner, Column::ReportedImage, Column::RestoredImage, Column::Changed,
                                 Column::Unreported};

/// States in which a device takes what the service has for it. An Unknown one would too, once it speaks again.
bool connected(std::string_view status) {
    return status == "Online" || status == "Degraded" || status == "Error" || status == "Rebooting";
}

std::vector<std::string> parts_of(const DeviceStore& store, Column column, std::uint32_t id) {
    return id == Dictionary::missing ? std::vector<std::string>() : split(store.dictionary(column).text(id), '\n');
}

std::optional<std::string> text_of(const DeviceStore& store, Column column, std::uint32_t id) {
    return id == Dictionary::missing ? std::nullopt : std::optional(store.dictionary(column).text(id));
}

DifferenceGroup group_of(const DeviceStore& store, const Key& key) {
    DifferenceGroup group;
    group.kind = key.kind;
    if (key.gap != DeviceStore::no_version) group.gap = key.gap;
    group.owner = text_of(store, Column::Owner, key.ids[0]);
    group.from = text_of(store, Column::ReportedImage, key.ids[1]);
    group.to = text_of(store, Column::RestoredImage, key.ids[2]);
    group.changed = parts_of(store, Column::Changed, key.ids[3]);
    group.unreported = parts_of(store, Column::Unreported, key.ids[4]);
    return group;
}

} // namespace

std::string part_words(const std::string& part) {
    if (part.starts_with("config.")) return "config " + part.substr(std::string_view("config.").size());
    if (part.starts_with("applications.")) {
        const auto name = part.substr(std::string_view("applications.").size());
        const auto image = name.find('=');
        return "application " +
               (image == name.npos ? name : name.substr(0, image) + " " + image_tag(name.substr(image + 1)));
    }
    return part == "os.image" ? "OS" : part;
}

std::string DifferenceGroup::difference() const {
    std::vector<std::string> words;
    for (const auto& part : changed) {
        if (part == "os.image")
            words.insert(words.begin(), image_step(from, to));
        else
            words.push_back(part_words(part));
    }
    return words.empty() ? "no difference is reported" : join(words, ", ");
}

std::string DifferenceGroup::not_reported() const {
    std::vector<std::string> words;
    for (const auto& part : unreported) words.push_back(part_words(part));
    return join(words, ", ");
}

std::optional<std::vector<DifferenceGroup>> difference_groups(const DeviceStore& store, const Filter& filter,
                                                              bool paused, bool unasked, const std::stop_token& stop) {
    const auto rows = filtered(store, filter, stop);
    if (!rows) return std::nullopt;
    const auto& statuses = store.dictionary(Column::Status);
    const auto paused_id = statuses.find(conflict_paused);
    std::vector<char> speaks(statuses.size());
    for (std::uint32_t id = 1; id < speaks.size(); ++id) speaks[id] = connected(statuses.text(id)) ? 1 : 0;
    std::vector<DifferenceGroup> groups;
    std::unordered_map<Key, std::size_t, KeyHash> known;
    for (const auto row : *rows) {
        if (row % DeviceStore::block_rows == 0 && stop.stop_requested()) return std::nullopt;
        const auto status = store.id(Column::Status, row);
        const bool is_paused = paused_id && status == *paused_id;
        const bool is_unasked = speaks[status] != 0 && store.id(Column::Changed, row) != Dictionary::missing;
        if (!(is_paused && paused) && !(is_unasked && unasked)) continue;
        Key key{is_paused ? DifferenceGroup::Kind::Paused : DifferenceGroup::Kind::Unasked,
                store.gap(row).value_or(DeviceStore::no_version),
                {}};
        for (std::size_t i = 0; i < key_columns.size(); ++i) key.ids[i] = store.id(key_columns[i], row);
        const auto [at, added] = known.emplace(key, groups.size());
        if (added) groups.push_back(group_of(store, key));
        groups[at->second].rows.push_back(row);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const DifferenceGroup& a, const DifferenceGroup& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.rows.size() > b.rows.size();
    });
    return groups;
}

} // namespace salvor::fleet
