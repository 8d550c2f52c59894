#include "base/secret_forms.h"

#include "base/secret.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

namespace salvor {

static bool is_alnum(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static std::string url_form(std::string_view secret, std::string_view kept, const char* format, bool plus) {
    std::string out;
    for (const char c : secret) {
        if (is_alnum(static_cast<unsigned char>(c)) || kept.find(c) != std::string_view::npos) {
            out += c;
        } else if (c == ' ' && plus) {
            out += '+';
        } else {
            std::array<char, 4> code{};
            std::snprintf(code.data(), code.size(), format, static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += code.data();
        }
    }
    return out;
}

/// The code point at `at`, which moves on; bytes that are no UTF-8 stand for themselves.
static unsigned long code_point(std::string_view text, std::size_t& at) {
    for (std::size_t length = 2; length <= 4 && at + length <= text.size(); ++length) {
        if (static_cast<unsigned char>(text[at]) < 0xc2 || !is_utf8(text.substr(at, length))) continue;
        if (static_cast<unsigned char>(text[at]) < (length == 2 ? 0xc2 : length == 3 ? 0xe0 : 0xf0)) continue;
        unsigned long point = static_cast<unsigned char>(text[at]) & (0x7fU >> length);
        for (std::size_t i = 1; i < length; ++i)
            point = point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
        at += length;
        return point;
    }
    return static_cast<unsigned char>(text[at++]);
}

static void add_unicode(std::string& out, unsigned long unit, const char* format) {
    std::array<char, 8> code{};
    std::snprintf(code.data(), code.size(), format, static_cast<unsigned>(unit & 0xffff));
    out += code.data();
}

static std::string json_form(std::string_view secret, bool ascii, bool slash, const char* format) {
    static constexpr std::string_view plain = "\"\\\b\f\n\r\t";
    static constexpr std::string_view named = "\"\\bfnrt";
    std::string out;
    for (std::size_t at = 0; at < secret.size();) {
        const char c = secret[at];
        const auto byte = static_cast<unsigned char>(c);
        if (const auto found = plain.find(c); found != std::string_view::npos) {
            out += {'\\', named[found]};
            ++at;
        } else if (byte < 0x20) {
            add_unicode(out, byte, format);
            ++at;
        } else if (byte >= 0x80 && ascii) {
            const auto point = code_point(secret, at);
            if (point > 0xffff) add_unicode(out, 0xd800 + ((point - 0x10000) >> 10), format);
            add_unicode(out, point > 0xffff ? 0xdc00 + ((point - 0x10000) & 0x3ff) : point, format);
        } else {
            if (c == '/' && slash) out += '\\';
            out += c;
            ++at;
        }
    }
    return out;
}

static std::string escaped(std::string_view secret, std::string_view special) {
    std::string out;
    for (const char c : secret) {
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

static std::string replaced_quotes(std::string_view secret, std::string_view with) {
    std::string out;
    for (const char c : secret) c == '\'' ? out += with : out += c;
    return out;
}

static std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

static void add_base64(std::vector<std::string>& forms, std::string_view secret) {
    for (std::size_t before = 0; before < 3; ++before) {
        std::string text(before, '\0');
        text += secret;
        auto digits = to_base64(text).substr((before * 8 + 5) / 6);
        const auto whole = text.size() * 8 / 6 - (before * 8 + 5) / 6;
        for (int url = 0; url < 2; ++url) {
            forms.push_back(digits);
            forms.push_back(digits.substr(0, digits.find('=')));
            forms.push_back(digits.substr(0, whole));
            std::replace(digits.begin(), digits.end(), '+', '-');
            std::replace(digits.begin(), digits.end(), '/', '_');
        }
        wipe(text);
    }
}

std::vector<std::string> secret_forms(std::string_view secret) {
    std::vector<std::string> forms{std::string(secret), to_hex(secret), upper(to_hex(secret))};
    add_base64(forms, secret);
    for (const char* format : {"%%%02X", "%%%02x"})
        for (const std::string_view kept : {"-._~", "-._~/", "-._~!'()*", "-_.*"})
            for (const bool plus : {false, true}) forms.push_back(url_form(secret, kept, format, plus));
    for (const char* format : {"\\u%04x", "\\u%04X"})
        for (const bool ascii : {false, true})
            for (const bool slash : {false, true}) forms.push_back(json_form(secret, ascii, slash, format));
    forms.push_back(replaced_quotes(secret, "'\\''"));
    forms.push_back(replaced_quotes(secret, "'\"'\"'"));
    forms.push_back(escaped(secret, "\"$`\\"));
    forms.push_back(escaped(secret, " !\"#$&'()*,;<>?[\\]^`{|}~"));
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

} // namespace salvor
