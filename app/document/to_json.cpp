#include "document/to_json.h"

namespace salvor::document {

static Json scalar(const Node& node) {
    if (node.quoted) return node.text;
    if (node.is_null()) return nullptr;
    if (node.text == "true") return true;
    if (node.text == "false") return false;
    const auto number = Json::parse(node.text, nullptr, false);
    return number.is_number() ? number : Json(node.text);
}

Json to_json(const Node& node) {
    if (node.kind == Node::Kind::Scalar) return scalar(node);
    Json json = node.kind == Node::Kind::Map ? Json::object() : Json::array();
    for (const auto& item : node.items) json.push_back(to_json(*item));
    for (const auto& entry : node.entries) json[entry.key] = entry.value ? to_json(*entry.value) : Json();
    return json;
}

Result<Json> to_json(const std::string& bytes, const std::string& name) {
    auto parsed = parse(bytes);
    if (!parsed.root) {
        const auto& problem = parsed.problems.back();
        return fail(Error::Code::Invalid, problem.what, problem.hint,
                    name + ":" + std::to_string(problem.mark.line) + ":" + std::to_string(problem.mark.column));
    }
    return to_json(*parsed.root);
}

} // namespace salvor::document
