#include "devices/filter_text.h"

#include "base/pattern.h"
#include "base/text.h"

#include <algorithm>

namespace salvor::ui {

/// The conditions, parted at commas outside parentheses.
static std::vector<std::string> conditions(const std::string& text) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && depth <= 0)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

static bool is_field(const std::string& condition) {
    const auto& fields = fleet::selectable_fields();
    return std::any_of(fields.begin(), fields.end(), [&](const std::string& field) {
        const auto at = condition.find(field);
        return at != std::string::npos && condition.find_first_not_of(" !") == at;
    });
}

Result<fleet::Filter> filter_of(const std::string& text) {
    static const Pattern condition(R"(.*=.*|\s*!.+|.*\s(in|notin)\s*\(.*|.*\s(contains|notcontains)\s.*)");
    fleet::Filter filter;
    const std::string typed(trimmed(text));
    if (!condition.fits(typed)) {
        filter.text = typed;
        return filter;
    }
    std::vector<std::string> labels;
    std::vector<std::string> fields;
    for (const auto& part : conditions(typed)) (is_field(part) ? fields : labels).push_back(part);
    auto by_label = fleet::read_label_selector(join(labels, ","));
    if (!by_label) return tl::unexpected(by_label.error());
    auto by_field = fleet::read_field_selector(join(fields, ","));
    if (!by_field) return tl::unexpected(by_field.error());
    filter.labels = std::move(*by_label);
    filter.fields = std::move(*by_field);
    return filter;
}

} // namespace salvor::ui
