#include "procedure/schema.h"

#include "base/text.h"

#include <array>

namespace salvor::procedure {

namespace {

constexpr auto draft = "https://json-schema.org/draft/2020-12/schema";

/// What the plain types accept: a scalar stays text until its type reads it, so 1.10 is a text too.
Json plain_types() {
    const Json scalar{{"type", {"string", "number", "boolean"}}};
    const auto with = [&](const char* says) {
        auto type = scalar;
        type["description"] = says;
        return type;
    };
    return {{"text", scalar},
            {"template", with("a text in which ${path} is filled")},
            {"jq", with("an expression of jq")},
            {"argument", {{"type", "string"}, {"description", "quote what YAML would read as a number or a boolean"}}},
            {"candidate", {{"anyOf", {scalar, {{"$ref", "#/$defs/option"}}}}}},
            {"exit", {{"anyOf", {{{"type", "integer"}}, {{"const", "SIGPIPE"}}}}}},
            {"id", {{"type", "string"}, {"pattern", "^[a-z][a-z0-9_]*$"}}},
            {"duration",
             {{"type", "string"}, {"pattern", "^([0-9]+(ms|d|h|m|s))+$"}, {"examples", {"90s", "2m", "1h30m"}}}}};
}

Json of_type(std::string_view type) {
    if (const auto at = type.find(" or "); at != std::string_view::npos)
        return {{"anyOf", {of_type(type.substr(0, at)), of_type(type.substr(at + 4))}}};
    if (type == "any") return Json::object();
    if (type == "boolean" || type == "number" || type == "integer") return {{"type", type}};
    const auto blank = type.find(' ');
    const auto word = type.substr(0, blank);
    const auto rest = blank == std::string_view::npos ? std::string_view() : type.substr(blank + 1);
    if (word == "enum") return {{"enum", split(rest, ' ')}};
    if (word == "const") return {{"const", Json::parse(rest)}};
    if (word == "list") return {{"type", "array"}, {"items", of_type(rest)}};
    if (word == "list+") return {{"type", "array"}, {"items", of_type(rest)}, {"minItems", 1}};
    if (word == "map") return {{"type", "object"}, {"additionalProperties", of_type(rest)}};
    return {{"$ref", "#/$defs/" + std::string(type)}};
}

Json of_rule(const Rule& rule) {
    Json each = Json::array();
    for (const auto& key : rule.keys)
        if (!key.empty()) each.push_back({{"required", {key}}});
    switch (rule.kind) {
    case Rule::Kind::ExactlyOne:
        return {{"oneOf", each}};
    case Rule::Kind::Needs:
        return {{"dependentRequired", {{rule.keys[0], {rule.keys[1]}}}}};
    case Rule::Kind::AtMostOne:
        break;
    }
    each.push_back({{"not", {{"anyOf", each}}}});
    return {{"oneOf", each}};
}

Json of_record(const Record& record) {
    Json out{{"type", "object"}, {"additionalProperties", false}, {"properties", Json::object()}};
    for (const auto& field : record.fields) {
        auto type = of_type(field.type);
        if (!field.help.empty()) type["description"] = field.help;
        out["properties"][std::string(field.key)] = std::move(type);
        if (field.required) out["required"].push_back(field.key);
    }
    for (const auto& rule : record.rules) out["allOf"].push_back(of_rule(rule));
    return out;
}

} // namespace

Json schema() {
    Records records;
    for (auto* describe : {describe_looks, describe_actions, describe_inputs, describe_top}) describe(records);
    auto defs = plain_types();
    for (const auto& [name, record] : records) defs[name] = of_record(record);
    return {{"$schema", draft},
            {"title", "A procedure of Salvor"},
            {"$ref", "#/$defs/procedure"},
            {"$defs", std::move(defs)}};
}

} // namespace salvor::procedure
