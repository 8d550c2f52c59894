#include "procedure/substitute.h"

#include "base/text.h"
#include "procedure/template.h"

#include <algorithm>

namespace salvor::procedure {

Json Scope::envelope(const Json& subject) const {
    return {{"inputs", inputs}, {"facts", facts},     {"own", own},     {"item", item},
            {"host", host},     {"targets", targets}, {"run", run},     {"now", now},
            {"form", form},     {"row", row},         {"clear", clear}, {"subject", subject}};
}

static const Json& root_of(const std::string& root, const Scope& scope) {
    static const Json none;
    if (root == "inputs") return scope.inputs;
    if (root == "facts") return scope.facts;
    if (root == "own") return scope.own;
    if (root == "item") return scope.item;
    if (root == "host") return scope.host;
    if (root == "targets") return scope.targets;
    if (root == "run") return scope.run;
    if (root == "form") return scope.form;
    return root == "row" ? scope.row : none;
}

static Error unknown(const Path& path) { return {Error::Code::Unknown, "${" + path.text + "} is not known", {}, {}}; }

Result<Json> value_at(const Path& path, const Scope& scope) {
    const Json* at = &root_of(path.root, scope);
    for (const auto& segment : path.segments) {
        auto name = segment.name;
        if (!segment.nested.empty()) {
            auto nested = value_at(segment.nested.front(), scope);
            if (!nested) return nested;
            if (!nested->is_string())
                return fail(Error::Code::Invalid, "${" + path.text + "}: what stands in [ ] is no text");
            name = nested->get<std::string>();
        }
        if (!at->is_object()) return tl::unexpected(unknown(path));
        const auto found = at->find(name);
        if (found == at->end()) return tl::unexpected(unknown(path));
        at = &*found;
    }
    if (at->is_null()) return tl::unexpected(unknown(path));
    return *at;
}

static bool is_secret(const Json& value) {
    return value.is_object() && value.size() == 2 && value.contains("secret") && value.contains("bytes");
}

static Result<std::string> plain(const Path& path, const Json& value) {
    if (is_secret(value)) return fail(Error::Code::Refused, "${" + path.text + "} is a secret and may not stand here");
    if (value.is_structured())
        return fail(Error::Code::Invalid, "${" + path.text + "} is a list or an object",
                    "an argv takes lists as ${" + path.text + "...}");
    auto text = value.is_string() ? value.get<std::string>() : value.dump();
    if (text.find('\0') != std::string::npos) return fail(Error::Code::Invalid, "${" + path.text + "} holds a NUL");
    return text;
}

/// Whether it is an input that was left out, not something that is not known yet.
static bool is_unset(const Path& path, const Scope& scope) {
    return path.root == "inputs" && path.segments.size() == 1 && scope.inputs.contains(path.segments[0].name) &&
           scope.inputs[path.segments[0].name].is_null();
}

static std::string hole(const Path& path) { return "‹" + path.text + "›"; }

Result<std::string> fill(const Text& text, const Scope& scope, Unknowns unknowns) {
    std::string out;
    for (const auto& part : text.parts) {
        if (const auto* literal = std::get_if<std::string>(&part)) {
            out += *literal;
            continue;
        }
        const auto& path = std::get<Path>(part);
        auto value = value_at(path, scope);
        if (!value && unknowns == Unknowns::ShowAsHoles) {
            out += hole(path);
            continue;
        }
        if (!value) return tl::unexpected(value.error());
        auto filled = plain(path, *value);
        if (!filled) return filled;
        out += *filled;
    }
    return out;
}

std::string show(const Text& text, const Scope& scope) {
    std::string out;
    for (const auto& part : text.parts) {
        if (const auto* literal = std::get_if<std::string>(&part)) {
            out += *literal;
            continue;
        }
        const auto value = value_at(std::get<Path>(part), scope);
        if (!value) {
            out += "…";
        } else if (is_secret(*value)) {
            out += "‹" + (*value)["secret"].get<std::string>() + "›";
        } else if (value->is_array()) {
            std::vector<std::string> parts;
            for (const auto& one : *value) parts.push_back(one.is_string() ? one.get<std::string>() : one.dump());
            out += join(parts, ", ");
        } else {
            out += value->is_string() ? value->get<std::string>() : value->dump();
        }
    }
    return out;
}

Result<exec::MixedText> fill_mixed(const Text& text, const Scope& scope, Unknowns unknowns) {
    exec::MixedText out;
    for (const auto& part : text.parts) {
        if (const auto* literal = std::get_if<std::string>(&part)) {
            out.parts.emplace_back(*literal);
            continue;
        }
        const auto& path = std::get<Path>(part);
        auto value = value_at(path, scope);
        if (!value && unknowns == Unknowns::ShowAsHoles) {
            out.parts.emplace_back(hole(path));
        } else if (!value) {
            return tl::unexpected(value.error());
        } else if (is_secret(*value)) {
            out.parts.emplace_back(
                SecretRef{(*value)["secret"].get<std::string>(), (*value)["bytes"].get<std::size_t>()});
        } else {
            auto filled = plain(path, *value);
            if (!filled) return tl::unexpected(filled.error());
            out.parts.emplace_back(std::move(*filled));
        }
    }
    return out;
}

static bool holds_secret(const Json& value) {
    if (is_secret(value)) return true;
    return value.is_structured() && std::any_of(value.begin(), value.end(), holds_secret);
}

static Result<Json> fill_json_text(const std::string& source, const Scope& scope, Unknowns unknowns) {
    auto text = parse_text(source, {});
    if (!text) return tl::unexpected(text.error());
    const auto* only = text->only_path();
    if (only == nullptr) {
        auto filled = fill(*text, scope, unknowns);
        return filled ? Result<Json>(Json(std::move(*filled))) : tl::unexpected(filled.error());
    }
    auto value = value_at(*only, scope);
    if (value && holds_secret(*value))
        return fail(Error::Code::Refused, "${" + only->text + "} is a secret and may not stand here");
    if (value) return value;
    if (is_unset(*only, scope)) return Json();
    if (unknowns == Unknowns::ShowAsHoles) return Json(hole(*only));
    return value;
}

Result<Json> fill_json(const Json& value, const Scope& scope, Unknowns unknowns) {
    if (value.is_string()) return fill_json_text(value.get<std::string>(), scope, unknowns);
    if (!value.is_structured()) return value;
    Json out = value.is_object() ? Json::object() : Json::array();
    for (auto part = value.begin(); part != value.end(); ++part) {
        auto filled = fill_json(*part, scope, unknowns);
        if (!filled) return filled;
        if (value.is_array())
            out.push_back(std::move(*filled));
        else if (!filled->is_null() || part->is_null())
            out[part.key()] = std::move(*filled);
    }
    return out;
}

static Result<void> spread(const Path& path, const Scope& scope, Unknowns unknowns, std::vector<std::string>& argv) {
    auto value = value_at(path, scope);
    if (!value && unknowns == Unknowns::ShowAsHoles) {
        argv.push_back(hole(path) + "…");
        return {};
    }
    if (!value) return tl::unexpected(value.error());
    if (!value->is_array()) return fail(Error::Code::Invalid, "${" + path.text + "...} is no list");
    if (value->empty() && !path.may_be_empty)
        return fail(Error::Code::Invalid, "${" + path.text + "...} is empty", "write ...? where that is meant");
    for (const auto& one : *value) {
        auto filled = plain(path, one);
        if (!filled) return tl::unexpected(filled.error());
        argv.push_back(std::move(*filled));
    }
    return {};
}

Result<std::vector<std::string>> fill_argv(const std::vector<Text>& argv, const Scope& scope, Unknowns unknowns) {
    std::vector<std::string> out;
    bool options_over = false;
    for (const auto& text : argv) {
        if (const auto* only = text.only_path(); only != nullptr && only->splice) {
            if (auto added = spread(*only, scope, unknowns, out); !added) return tl::unexpected(added.error());
            continue;
        }
        auto filled = fill(text, scope, unknowns);
        if (!filled) return tl::unexpected(filled.error());
        const bool from_path = !text.parts.empty() && std::holds_alternative<Path>(text.parts.front());
        if (from_path && !options_over && !out.empty() && !filled->empty() && filled->front() == '-')
            return fail(Error::Code::Refused,
                        "the argument " + *filled + " begins with - and would be taken for an option",
                        "put -- before it");
        options_over = options_over || *filled == "--";
        out.push_back(std::move(*filled));
    }
    if (out.empty() || out.front().empty()) return fail(Error::Code::Invalid, "the command is empty");
    return out;
}

} // namespace salvor::procedure
