#include "engine/form_value.h"

#include "base/pattern.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace salvor::engine {

using procedure::Input;
using Type = Input::Type;

namespace {

/// What is wrong, and what to write instead; nothing if all is well.
struct Wrong {
    std::string what;
    std::string hint;
};
using Checked = std::optional<Wrong>;

constexpr double most_exact = 9007199254740991.0; // 2^53 - 1: a double, which jq computes with, holds each up to here
constexpr double most_quantity = 0x1p63;          // not reached [kubernetes apimachinery, pkg/api/resource/quantity.go]

const std::map<std::string, const char*, std::less<>>& rules() {
    static const std::map<std::string, const char*, std::less<>> known{
        {"dns-label", "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"},
        {"dns-name", "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*"},
        {"bucket", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"},
        {"keyspace", "[a-z][a-z0-9_]{0,47}"},
        {"unit", "[A-Za-z0-9:_.@-]+\\.(service|socket|target|timer|mount)"},
        {"user", "[a-z_][a-z0-9_-]{0,31}"},
        {"label", "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"}};
    return known;
}

/// 1 to 65535, whole numbers without ".0".
std::string number_text(double number) {
    return std::abs(number) <= most_exact && std::floor(number) == number
               ? std::to_string(static_cast<long long>(number))
               : Json(number).dump();
}

Checked range(const Input& input, double value, double low, double high) {
    low = input.min.value_or(low);
    high = input.max.value_or(high);
    if (value >= low && value <= high) return {};
    return Wrong{"is outside " + number_text(low) + " to " + number_text(high), {}};
}

int number_of(const std::string& digits) { return digits.empty() ? 0 : std::stoi(digits); }

Checked time(const std::string& text) {
    static const Pattern form("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T "
                              "]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(?:Z|[+-]([0-9]{2}):?([0-9]{2}))?)?");
    static const auto* const example = "2026-11-21T02:30:00Z";
    if (!form.fits(text)) return Wrong{"is no time", example};
    const auto parts = form.all(text).front();
    const auto part = [&](std::size_t at) { return at < parts.size() ? number_of(parts[at]) : 0; };
    const std::chrono::year_month_day day{std::chrono::year(part(1)),
                                          std::chrono::month(static_cast<unsigned>(part(2))),
                                          std::chrono::day(static_cast<unsigned>(part(3)))};
    if (!day.ok()) return Wrong{"is no day of the calendar", example};
    if (part(4) > 23 || part(5) > 59 || part(6) > 59) return Wrong{"is no time of day", "00:00:00–23:59:59"};
    if (part(7) > 14 || part(8) > 59) return Wrong{"has an offset that no clock has", "-14:00 to +14:00, or Z"};
    return {};
}

/// Each number has at most nine digits, and so few of them cannot overflow.
Checked duration(const std::string& text) {
    static const Pattern form("([0-9]+(ms|s|m|h|d))+");
    constexpr std::chrono::hours most(10 * 365 * 24);
    if (!form.fits(text)) return Wrong{"is no duration", "90s, 2m, 1h30m"};
    const auto length = text.size() > 60 ? std::nullopt : parse_duration(text);
    if (!length || *length > most) return Wrong{"is longer than ten years", "90s, 2m, 1h30m"};
    return {};
}

/// As Kubernetes writes it [kubernetes apimachinery, pkg/api/resource/quantity.go], of nothing or more.
Checked quantity(const Input& input, const std::string& text) {
    static const Pattern form("([+-]?)([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+|[A-Za-z]*)");
    static const std::map<std::string, double, std::less<>> units{
        {"n", 1e-9},    {"u", 1e-6},    {"m", 1e-3},    {"", 1.0},     {"k", 1e3},     {"M", 1e6},
        {"G", 1e9},     {"T", 1e12},    {"P", 1e15},    {"E", 1e18},   {"Ki", 0x1p10}, {"Mi", 0x1p20},
        {"Gi", 0x1p30}, {"Ti", 0x1p40}, {"Pi", 0x1p50}, {"Ei", 0x1p60}};
    static const auto* const example = "500m, 10Gi, 2G";
    if (!form.fits(text)) return Wrong{"is no quantity", example};
    const auto parts = form.all(text).front();
    if (parts[1] == "-") return Wrong{"is less than nothing", example};
    const auto unit = units.find(parts[3]);
    const bool power = parts[3].size() > 1 && (parts[3][0] == 'e' || parts[3][0] == 'E') && unit == units.end();
    if (unit == units.end() && !power)
        return Wrong{"has a unit that Kubernetes does not know", "Ki Mi Gi Ti Pi Ei, k M G T P E, m"};
    const auto number = parts[2] + (power ? parts[3] : std::string());
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    if (read.ec != std::errc()) return Wrong{"is more or finer than a quantity can be", example};
    if (!power) value *= unit->second;
    if (value >= most_quantity) return Wrong{"is more or finer than a quantity can be", example};
    return range(input, value, 0, most_quantity);
}

Checked url(const std::string& text) {
    static const Pattern form("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([/?#].*)?");
    static const Pattern authority("(?:[^@]*@)?(\\[[0-9A-Fa-f:.]+\\]|[^@:\\[\\]]*)(?::([0-9]*))?");
    static const auto* const example = "https://s3.example.com";
    if (text.find_first_of(" \t\r\n") != std::string::npos) return Wrong{"has a blank in it", example};
    if (!form.fits(text)) return Wrong{"is no URL", example};
    const auto where = form.all(text).front()[2];
    if (!authority.fits(where)) return Wrong{"has no host that can be read", example};
    const auto parts = authority.all(where).front();
    if (parts[1].empty()) return Wrong{"has no host", example};
    const auto port = parts.size() > 2 ? parts[2] : std::string();
    if (!port.empty() && (port.size() > 5 || number_of(port) < 1 || number_of(port) > 65535))
        return Wrong{"has the port " + port, "1–65535"};
    return {};
}

Checked host(const std::string& text) {
    static const Pattern form("[A-Za-z0-9_:\\[][A-Za-z0-9._:%\\[\\]-]*");
    if (!form.fits(text)) return Wrong{"is no name or address of a host", "cas1.example.com, 10.0.0.7"};
    return {};
}

/// By its type alone.
Checked of_type(const Input& input, const std::string& text) {
    switch (input.type) {
    case Type::Path:
        if (text[0] != '/') return Wrong{"is no absolute path", "begin it with /"};
        return {};
    case Type::Time:
        return time(text);
    case Type::Duration:
        return duration(text);
    case Type::Quantity:
        return quantity(input, text);
    case Type::Url:
        return url(text);
    case Type::Host:
        return host(text);
    default:
        return {};
    }
}

/// Of what is no free text: nobody sees it, and it came with what was pasted.
Checked blank_at_an_end(const Input& input, const std::string& text) {
    if (input.type == Type::Text || trimmed(text) == text) return {};
    return Wrong{"has a blank before or behind it", "the same without it"};
}

Checked text_checked(const Input& input, const std::string& text) {
    if (text.find('\0') != std::string::npos) return Wrong{"holds a NUL", {}};
    if (auto wrong = blank_at_an_end(input, text)) return wrong;
    if (auto wrong = of_type(input, text)) return wrong;
    const auto example = input.placeholder.empty() ? std::string() : "such as " + input.placeholder;
    if (const auto rule = rules().find(input.rule); rule != rules().end() && !Pattern(rule->second).fits(text))
        return Wrong{"does not fit the rule " + input.rule, example};
    if (!input.pattern.empty() && !Pattern(input.pattern).fits(text))
        return Wrong{"does not fit " + input.pattern, example};
    if (input.type == Type::Quantity) return {}; // its range is of its value
    const auto length = static_cast<double>(text.size());
    if (input.min && length < *input.min) return Wrong{"is too short", "at least " + number_text(*input.min)};
    if (input.max && length > *input.max) return Wrong{"is too long", "at most " + number_text(*input.max)};
    return {};
}

Result<Json> refused(const Input& input, const Wrong& wrong) {
    return fail(Error::Code::Invalid, wrong.what, wrong.hint, input.id);
}

} // namespace

Result<Json> text_value(const Input& input, const std::string& text) {
    if (const auto wrong = text_checked(input, text)) return refused(input, *wrong);
    return Json(text);
}

Result<Json> number_value(const Input& input, const Json& given) {
    const bool port = input.type == Type::Port;
    const Wrong no_number{"is no whole number", port ? "digits only, such as 8080" : "digits only, such as 42"};
    Json number = given;
    if (given.is_string()) {
        static const Pattern digits("-?[0-9]+");
        const auto& text = given.get_ref<const std::string&>();
        if (const auto wrong = blank_at_an_end(input, text)) return refused(input, *wrong);
        if (!digits.fits(text)) return refused(input, no_number);
        long long value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        number = read.ec == std::errc() ? Json(value) : Json(text[0] == '-' ? -1e300 : 1e300);
    } else if (number.is_number_float() && std::abs(number.get<double>()) <= most_exact)
        return refused(input, no_number);
    if (!number.is_number()) return refused(input, no_number);
    const double low = port ? 1 : -most_exact;
    const double high = port ? 65535 : most_exact;
    const auto value = number.get<double>();
    if (const auto wrong = range(input, value, low, high)) return refused(input, *wrong);
    if (std::abs(value) > most_exact)
        return refused(input, {"is too large to be exact", "at most " + number_text(most_exact)});
    return number;
}

} // namespace salvor::engine
