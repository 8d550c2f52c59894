#include "procedure/template.h"

#include <algorithm>
#include <array>

namespace salvor::procedure {

namespace {

constexpr std::array<std::string_view, 9> roots{"inputs",  "facts", "own",  "item", "host",
                                                "targets", "run",   "form", "row"};

bool name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

class Parser {
public:
    explicit Parser(const std::string& source) : m_source(source) {}

    Result<Path> path(std::size_t& at, bool outer) {
        Path path;
        const auto from = at;
        path.root = name(at);
        if (std::find(roots.begin(), roots.end(), path.root) == roots.end())
            return wrong(from, "${" + path.root + "…} names nothing",
                         "inputs facts own item host targets run form row");
        while (at < m_source.size()) {
            if (outer && m_source.compare(at, 3, "...") == 0) break;
            if (m_source[at] == '.') {
                auto segment = name(++at);
                if (segment.empty()) return wrong(at, "a name is missing after the dot", {});
                path.segments.push_back({std::move(segment), {}});
            } else if (m_source[at] == '[') {
                auto nested = this->path(++at, false);
                if (!nested) return nested;
                if (at >= m_source.size() || m_source[at] != ']') return wrong(at, "] is missing", {});
                ++at;
                path.segments.push_back({{}, {std::move(*nested)}});
            } else {
                break;
            }
        }
        path.text = m_source.substr(from, at - from);
        return path;
    }

    Result<Path> substitution(std::size_t& at) {
        auto found = path(at, true);
        if (!found) return found;
        if (m_source.compare(at, 3, "...") == 0) {
            found->splice = true;
            at += 3;
            if (at < m_source.size() && m_source[at] == '?') {
                found->may_be_empty = true;
                ++at;
            }
        }
        if (at >= m_source.size() || m_source[at] != '}')
            return wrong(at, "this is no path, or } is missing", "paths only; compute with a let fact");
        ++at;
        return found;
    }

private:
    std::string name(std::size_t& at) {
        const auto from = at;
        while (at < m_source.size() && name_char(m_source[at])) ++at;
        return m_source.substr(from, at - from);
    }
    tl::unexpected<Error> wrong(std::size_t at, const std::string& what, const std::string& hint) {
        return fail(Error::Code::Invalid, what + " (at character " + std::to_string(at + 1) + ")", hint);
    }
    const std::string& m_source;
};

} // namespace

Result<Text> parse_text(const std::string& source, Place place) {
    Text text{{}, place, source};
    std::string plain;
    Parser parser(source);
    for (std::size_t at = 0; at < source.size();) {
        if (source.compare(at, 2, "${") != 0) {
            plain += source[at++];
            continue;
        }
        if (!plain.empty()) text.parts.emplace_back(std::exchange(plain, {}));
        at += 2;
        auto path = parser.substitution(at);
        if (!path) return tl::unexpected(path.error());
        text.parts.emplace_back(std::move(*path));
    }
    if (!plain.empty() || text.parts.empty()) text.parts.emplace_back(std::move(plain));
    return text;
}

static void collect(const Path& path, std::vector<const Path*>& out) {
    out.push_back(&path);
    for (const auto& segment : path.segments)
        for (const auto& nested : segment.nested) collect(nested, out);
}

std::vector<const Path*> paths_of(const Text& text) {
    std::vector<const Path*> out;
    for (const auto& part : text.parts)
        if (const auto* path = std::get_if<Path>(&part)) collect(*path, out);
    return out;
}

} // namespace salvor::procedure
