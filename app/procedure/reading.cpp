#include "procedure/reading.h"

#include "base/pattern.h"
#include "base/text.h"
#include "document/to_json.h"
#include "procedure/fields.h"
#include "procedure/template.h"

#include <algorithm>

namespace salvor::procedure {

using document::Mark;
using document::Node;

Reading::In::In(Reading& reading, const std::string& part) : m_reading(reading), m_before(reading.m_path) {
    m_reading.m_path += (m_before.empty() || part.front() == '[' ? "" : ".") + part;
}
Reading::In::~In() { m_reading.m_path = m_before; }

void Reading::error(Mark mark, std::string what, std::string hint) {
    diagnostics.push_back(
        {Diagnostic::Severity::Error, m_file, {mark.line, mark.column}, m_path, std::move(what), std::move(hint)});
}

void Reading::warn(Mark mark, std::string what, std::string hint) {
    diagnostics.push_back(
        {Diagnostic::Severity::Warning, m_file, {mark.line, mark.column}, m_path, std::move(what), std::move(hint)});
}

std::string Reading::text(const Node& node) {
    if (node.is_null()) {
        error(node.mark, "nothing stands here", "write '' for an empty text, or leave the key out");
        return {};
    }
    if (node.kind == Node::Kind::Scalar) return node.text;
    error(node.mark, "a text is wanted here",
          node.kind == Node::Kind::Map ? "quote a text that holds \": \"" : "one text, no list");
    return {};
}

std::string Reading::id(const Node& node) {
    auto value = text(node);
    static const Pattern rule("[a-z][a-z0-9_]*");
    if (!value.empty() && !rule.fits(value))
        error(node.mark, "\"" + value.substr(0, 60) + "\" is no id",
              "lower-case letters, digits and _, a letter first");
    return value;
}

bool Reading::boolean(const Node& node) {
    if (node.kind == Node::Kind::Scalar && !node.quoted && (node.text == "true" || node.text == "false"))
        return node.text == "true";
    error(node.mark, "true or false is wanted here");
    return false;
}

std::optional<double> Reading::number(const Node& node) {
    const auto json = node.kind == Node::Kind::Scalar && !node.quoted ? Json::parse(node.text, nullptr, false) : Json();
    if (json.is_number()) return json.get<double>();
    error(node.mark, "a number is wanted here");
    return std::nullopt;
}

std::optional<Duration> Reading::duration(const Node& node) {
    const auto value = parse_duration(text(node));
    if (!value) error(node.mark, "\"" + node.text + "\" is no duration", "90s, 2m, 1h30m");
    return value;
}

Expression Reading::expression(const Node& node) { return {text(node), place(node), -1}; }

Text Reading::tmpl(const Node& node) {
    auto parsed = parse_text(text(node), place(node));
    if (parsed) return std::move(*parsed);
    error(node.mark, parsed.error().what, parsed.error().hint);
    return {};
}

void Reading::each(const Node& node, const std::function<void(const Node&)>& read) {
    if (node.kind != Node::Kind::Sequence) return error(node.mark, "a list is wanted here");
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const In in(*this, "[" + std::to_string(i) + "]");
        read(*node.items[i]);
    }
}

void Reading::each_entry(const Node& node, const std::function<void(const std::string&, Mark, const Node&)>& read) {
    if (node.kind != Node::Kind::Map) return error(node.mark, "a map is wanted here");
    for (const auto& entry : node.entries) {
        const In in(*this, entry.key);
        read(entry.key, entry.mark, *entry.value);
    }
}

std::vector<std::string> Reading::texts(const Node& node) {
    std::vector<std::string> out;
    each(node, [&](const Node& item) { out.push_back(text(item)); });
    return out;
}

Json Reading::json(const Node& node) { return document::to_json(node); }

void check_rules(Reading& reading, const Node& node, std::span<const Rule> rules) {
    for (const auto& rule : rules) {
        const auto has = [&](std::string_view key) { return !key.empty() && node.find(key) != nullptr; };
        const auto count = std::count_if(rule.keys.begin(), rule.keys.end(), has);
        const bool broken = rule.kind == Rule::Kind::AtMostOne    ? count > 1
                            : rule.kind == Rule::Kind::ExactlyOne ? count != 1
                                                                  : has(rule.keys[0]) && !has(rule.keys[1]);
        if (broken) reading.error(node.mark, std::string(rule.what), std::string(rule.hint));
    }
}

int Reading::one_of(const Node& node, const std::vector<std::string>& names) {
    const auto value = text(node);
    const auto found = std::find(names.begin(), names.end(), value);
    if (found != names.end()) return static_cast<int>(found - names.begin());
    const auto near = nearest(value, names);
    error(node.mark, "\"" + value + "\" is not known here",
          near ? "did you mean " + *near + "?" : "one of " + join(names, " "));
    return -1;
}

} // namespace salvor::procedure
