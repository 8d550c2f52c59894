#include "fleet/difference.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace salvor::fleet {

namespace {

std::string line_each(std::vector<std::string> parts) {
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return join(parts, "\n");
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Where tag and digest begin; a port in the registry's name is neither.
std::size_t end_of_name(const std::string& image) {
    const auto digest = std::min(image.find('@'), image.size());
    const auto slash = image.rfind('/', digest);
    const auto colon = image.find(':', slash == std::string::npos ? 0 : slash);
    return std::min(colon, digest);
}

} // namespace

Parts compare(const Reported& reported, const Restored& restored) {
    std::vector<std::string> changed;
    std::vector<std::string> unreported;
    if (restored.image) {
        if (!reported.image)
            unreported.emplace_back("os.image");
        else if (*reported.image != *restored.image)
            changed.emplace_back("os.image");
    }
    for (const auto& name : restored.applications) {
        const bool missing = reported.applications && !holds(*reported.applications, name);
        const auto image = restored.application_images.find(name);
        (missing ? changed : unreported)
            .push_back("applications." + name +
                       (image == restored.application_images.end() ? std::string() : "=" + image->second));
    }
    for (const auto& name : reported.applications.value_or(std::vector<std::string>()))
        if (!holds(restored.applications, name)) changed.push_back("applications." + name);
    for (const auto& name : restored.configs) unreported.push_back("config." + name);
    unreported.insert(unreported.end(), restored.others.begin(), restored.others.end());
    return {line_each(std::move(changed)), line_each(std::move(unreported))};
}

bool applications_known(bool has_list, bool empty, const std::optional<std::string>& summary) {
    return has_list && (!empty || (summary && *summary != "Unknown"));
}

std::string image_name(const std::string& image) { return image.substr(0, end_of_name(image)); }

std::string image_tag(const std::string& image) {
    auto rest = image.substr(end_of_name(image));
    const auto digest = rest.find('@');
    if (digest == 0) return rest.substr(1, 19); // "sha256:" and twelve digits
    if (digest != std::string::npos) rest.resize(digest);
    return rest.empty() ? image : rest.substr(1);
}

std::string image_step(const std::optional<std::string>& from, const std::optional<std::string>& to) {
    if (!to) return from ? "the spec names no OS" : std::string();
    if (!from) return "OS not reported → " + image_tag(*to);
    if (*from == *to) return "OS " + image_tag(*to) + " stays";
    if (image_name(*from) != image_name(*to) || image_tag(*from) == image_tag(*to)) return "OS " + *from + " → " + *to;
    return "OS " + image_tag(*from) + " → " + image_tag(*to);
}

std::optional<int> compare_versions(const std::string& a, const std::string& b) {
    const auto numbers = [](std::string_view text) -> std::optional<std::vector<unsigned long>> {
        if (text.starts_with('v')) text.remove_prefix(1);
        std::vector<unsigned long> out;
        for (const auto& part : split(text, '.')) {
            unsigned long number = 0;
            const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
            if (error != std::errc() || end != part.data() + part.size()) return std::nullopt;
            out.push_back(number);
        }
        return out;
    };
    auto left = numbers(a);
    auto right = numbers(b);
    if (!left || !right) return std::nullopt;
    left->resize(std::max(left->size(), right->size()));
    right->resize(left->size());
    return *left < *right ? -1 : *left == *right ? 0 : 1;
}

} // namespace salvor::fleet
