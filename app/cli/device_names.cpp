#include "cli/device_names.h"

#include "assembly/library.h"
#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace salvor::cli {

bool is_device_name(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_';
    });
}

/// The name in one line; empty, if the line speaks of no device.
static std::string name_in(const std::string& line) {
    if (!line.starts_with("{")) return line;
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return line;
    const auto device = json.value("device", Json::object());
    const auto name = device.is_object() ? device.value("name", Json()) : Json();
    return name.is_string() ? name.get<std::string>() : std::string();
}

Result<std::vector<std::string>> read_device_names(const std::string& file) {
    const auto text = assembly::read_file(file);
    if (!text) return tl::unexpected(text.error());
    const auto list = Json::parse(*text, nullptr, false);
    std::vector<std::string> names;
    if (list.is_array()) {
        for (const auto& one : list) names.push_back(one.is_string() ? one.get<std::string>() : one.dump());
    } else {
        for (const auto& line : lines(*text)) names.push_back(name_in(std::string(trimmed(line))));
    }
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) continue;
        if (!is_device_name(names[i]))
            return fail(Error::Code::Invalid,
                        file + ":" + std::to_string(i + 1) + ": " + names[i].substr(0, 80) + " is no name of a device",
                        "a name a line, a JSON list, or what `salvor devices list --json` prints");
        if (std::find(kept.begin(), kept.end(), names[i]) == kept.end()) kept.push_back(names[i]);
    }
    if (kept.empty()) return fail(Error::Code::Invalid, file + " has no name of a device", "a name a line");
    return kept;
}

} // namespace salvor::cli
