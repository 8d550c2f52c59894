#include "base/text.h"
#include "document/builder.h"

#include <algorithm>
#include <sstream>
#include <yaml-cpp/yaml.h>

namespace salvor::document {

static Mark mark_of(const std::string& bytes, std::size_t offset) {
    const auto before = std::string_view(bytes).substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n');
    return {static_cast<int>(line) + 1,
            static_cast<int>(start == std::string_view::npos ? offset : offset - start - 1) + 1};
}

/// The first byte that is not part of a UTF-8 sequence.
static std::size_t bad_byte(const std::string& bytes) {
    std::size_t low = 0;
    for (std::size_t end = 1; end <= bytes.size(); ++end) {
        if (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xc0) == 0x80) continue;
        if (!is_utf8(std::string_view(bytes).substr(low, end - low))) return low;
        low = end;
    }
    return low;
}

/// yaml-cpp scans a deep flow for keys again at each level: such input is refused before it sees it.
static std::size_t too_deep(const std::string& bytes, int depth) {
    int open = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '[' || bytes[i] == '{') ++open;
        if (bytes[i] == ']' || bytes[i] == '}') open = std::max(0, open - 1);
        if (open > 4 * depth) return i;
    }
    return std::string::npos;
}

/// What yaml-cpp's message most likely comes from, in the words of who wrote the file.
static std::string hint_for(const std::string& message, const std::string& line) {
    if (line.find('\t') != std::string::npos) return "use blanks, not tabs";
    if (line.find("${") != std::string::npos) return "quote a text that holds ${…}";
    if (message.find("illegal map value") != std::string::npos) return "quote a text that holds \": \"";
    if (message.find("end of") != std::string::npos && message.find("not found") != std::string::npos)
        return "close every [ and {, and quote texts with , [ or { in them";
    return {};
}

Parsed parse(const std::string& bytes, const Limits& limits) {
    Parsed parsed;
    const auto refuse = [&](Mark mark, std::string what, std::string hint) {
        parsed.problems.push_back({mark, std::move(what), std::move(hint)});
        return std::move(parsed);
    };
    if (bytes.size() > limits.bytes)
        return refuse({1, 1},
                      "the file has " + std::to_string(bytes.size()) + " bytes; at most " +
                          std::to_string(limits.bytes) + " are read",
                      "split it");
    if (!is_utf8(bytes)) return refuse(mark_of(bytes, bad_byte(bytes)), "this is not UTF-8", "save the file as UTF-8");
    if (const auto nul = bytes.find('\0'); nul != std::string::npos)
        return refuse(mark_of(bytes, nul), "a NUL byte stands here", "remove it");
    if (const auto deep = too_deep(bytes, limits.depth); deep != std::string::npos)
        return refuse(mark_of(bytes, deep), "the document is nested deeper than " + std::to_string(limits.depth),
                      "flatten it");
    Builder builder(limits);
    try {
        std::istringstream in(bytes);
        YAML::Parser parser(in);
        bool any = false;
        while (parser.HandleNextDocument(builder)) any = true;
        if (!any || !builder.root) builder.problems.push_back({{1, 1}, "the file is empty", {}});
    } catch (const Stop&) {
    } catch (const YAML::Exception& error) {
        const auto all = lines(bytes);
        const auto line = static_cast<std::size_t>(std::max(0, error.mark.line));
        builder.problems.push_back({{error.mark.line + 1, error.mark.column + 1},
                                    error.msg,
                                    hint_for(error.msg, line < all.size() ? all[line] : "")});
    } catch (const std::exception& error) {
        builder.problems.push_back({{1, 1}, std::string("it cannot be read: ") + error.what(), {}});
    }
    parsed.problems = std::move(builder.problems);
    if (parsed.problems.empty()) parsed.root = std::move(builder.root);
    return parsed;
}

} // namespace salvor::document
