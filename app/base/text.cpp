#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

namespace salvor {

std::string to_hex(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (unsigned char byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

static constexpr char base64_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string to_base64(std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned long group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out += at + i <= bytes.size() ? base64_digits[group >> (18 - 6 * i) & 63] : '=';
    }
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string out;
    unsigned long group = 0;
    int bits = 0;
    bool padded = false;
    for (char c : text) {
        if (c == '\n' || c == '\r') continue;
        if (c == '=') {
            padded = true;
            continue;
        }
        const auto* digit = std::find(base64_digits, base64_digits + 64, c);
        if (padded || digit == base64_digits + 64) return std::nullopt;
        group = group << 6 | static_cast<unsigned long>(digit - base64_digits);
        if ((bits += 6) >= 8) out += static_cast<char>(group >> (bits -= 8) & 255);
    }
    return out;
}

std::string shell_quote(std::string_view word) {
    const auto safe = [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               std::string_view("-_./:=@%+,").find(static_cast<char>(c)) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), safe)) return std::string(word);
    std::string out = "'";
    for (char c : word) {
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    return out + "'";
}

std::string shell_line(const std::vector<std::string>& argv) {
    std::vector<std::string> words;
    words.reserve(argv.size());
    for (const auto& word : argv) words.push_back(shell_quote(word));
    return join(words, " ");
}

/// The length of the UTF-8 sequence that begins at `at`, or 0.
static std::size_t sequence(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (length == 0 || lead > 0xf4 || at + length > bytes.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80) return 0;
    if ((lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xed && byte(1) > 0x9f)) return 0;
    if ((lead == 0xf0 && byte(1) < 0x90) || (lead == 0xf4 && byte(1) > 0x8f)) return 0;
    return length;
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto length = sequence(bytes, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string to_utf8(std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto length = sequence(bytes, at);
        if (length == 0) {
            out += "\xef\xbf\xbd";
            ++at;
        } else {
            out += bytes.substr(at, length);
            at += length;
        }
    }
    return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at; (at = text.find(separator, from)) != std::string_view::npos; from = at + 1)
        parts.emplace_back(text.substr(from, at - from));
    parts.emplace_back(text.substr(from));
    return parts;
}

std::vector<std::string> lines(std::string_view text) {
    auto parts = split(text, '\n');
    if (parts.back().empty()) parts.pop_back();
    for (auto& part : parts)
        if (!part.empty() && part.back() == '\r') part.pop_back();
    return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += separator;
        out += parts[i];
    }
    return out;
}

std::string headline(std::string_view text, std::size_t width) {
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    auto line = text.substr(0, text.find('\n'));
    if (line.size() > width) {
        auto end = width;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
        line = line.substr(0, end);
    }
    return std::string(line) + (line.size() < text.size() ? "…" : "");
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

static std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, corner + (a[i] == b[j] ? 0U : 1U)});
            corner = above;
        }
    }
    return row.back();
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    std::optional<std::string> best;
    std::size_t limit = word.size() / 3 + 2;
    for (const auto& candidate : candidates) {
        const auto found = distance(word, candidate);
        if (found >= limit) continue;
        limit = found;
        best = candidate;
    }
    return best;
}

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, long>, 5> units{
        {{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};
    long total = 0;
    if (text.empty()) return std::nullopt;
    while (!text.empty()) {
        long number = 0;
        std::size_t digits = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9' && digits < 9)
            number = number * 10 + (text[digits++] - '0');
        text.remove_prefix(digits);
        std::size_t letters = 0;
        while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z') ++letters;
        const auto* unit = std::find_if(units.begin(), units.end(),
                                        [&](const auto& known) { return known.first == text.substr(0, letters); });
        if (digits == 0 || unit == units.end()) return std::nullopt;
        total += number * unit->second;
        text.remove_prefix(letters);
    }
    return std::chrono::milliseconds(total);
}

std::string show_duration(std::chrono::milliseconds duration) {
    const auto ms = duration.count();
    std::array<char, 64> out{};
    if (ms < 10'000)
        std::snprintf(out.data(), out.size(), "%.1f s", static_cast<double>(ms) / 1000.0);
    else if (ms < 60'000)
        std::snprintf(out.data(), out.size(), "%ld s", static_cast<long>(ms / 1000));
    else if (ms < 3'600'000)
        std::snprintf(out.data(), out.size(), "%ld m %ld s", static_cast<long>(ms / 60'000),
                      static_cast<long>(ms / 1000 % 60));
    else
        std::snprintf(out.data(), out.size(), "%ld h %ld m", static_cast<long>(ms / 3'600'000),
                      static_cast<long>(ms / 60'000 % 60));
    return out.data();
}

} // namespace salvor
