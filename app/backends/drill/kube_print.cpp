#include "backends/drill/kube_print.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::backends::drill {

static std::string plain(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string() : value.dump();
}

/// The next step of a path: a name, an index, or * for all; false if it cannot be read.
static bool next_step(const std::string& path, std::size_t& at, std::string& name) {
    name.clear();
    if (path[at] == '[') {
        const auto end = path.find(']', at);
        if (end == std::string::npos) return false;
        name = path.substr(at + 1, end - at - 1);
        if (name.size() > 1 && (name.front() == '\'' || name.front() == '"')) name = name.substr(1, name.size() - 2);
        at = end + 1;
        return !name.empty();
    }
    if (path[at] != '.') return false;
    for (++at; at < path.size() && path[at] != '.' && path[at] != '['; ++at) {
        if (path[at] == '\\' && at + 1 < path.size()) ++at;
        name += path[at];
    }
    return true;
}

std::optional<std::vector<Json>> at_jsonpath(const std::string& path, const Json& value) {
    std::vector<Json> now{value};
    for (std::size_t at = 0; at < path.size();) {
        std::string name;
        if (!next_step(path, at, name)) return std::nullopt;
        if (name.empty()) continue;
        std::vector<Json> next;
        const bool index = name.find_first_not_of("0123456789") == std::string::npos;
        for (const auto& one : now) {
            if (name == "*")
                for (const auto& part : one) next.push_back(part);
            else if (one.is_array() && index && std::stoul(name) < one.size())
                next.push_back(one[std::stoul(name)]);
            else if (one.is_object() && one.contains(name))
                next.push_back(one[name]);
        }
        now = std::move(next);
    }
    return now;
}

static std::optional<std::string> print_pieces(const std::string& text, std::size_t& at, const Json& value,
                                               bool inside) {
    std::string out;
    while (at < text.size()) {
        if (text[at] != '{') {
            out += text[at++];
            continue;
        }
        const auto end = text.find('}', at);
        if (end == std::string::npos) return std::nullopt;
        const auto piece = text.substr(at + 1, end - at - 1);
        at = end + 1;
        if (piece == "end") return inside ? std::optional(out) : std::nullopt;
        if (piece.size() >= 2 && piece.front() == '"') {
            auto literal = Json::parse(piece, nullptr, false);
            if (!literal.is_string()) return std::nullopt;
            out += literal.get<std::string>();
            continue;
        }
        const bool range = piece.starts_with("range ");
        const auto found = at_jsonpath(range ? piece.substr(6) : piece, value);
        if (!found) return std::nullopt;
        if (!range) {
            std::vector<std::string> parts;
            for (const auto& one : *found) parts.push_back(plain(one));
            out += join(parts, " ");
            continue;
        }
        const auto from = at;
        std::optional<std::string> body = print_pieces(text, at, Json(), true); // also where there is nothing
        if (!body) return std::nullopt;
        for (const auto& one : *found) {
            at = from;
            out += print_pieces(text, at, one, true).value_or("");
        }
    }
    return inside ? std::nullopt : std::optional(out);
}

std::optional<std::string> print_jsonpath(const std::string& path, const Json& value) {
    std::size_t at = 0;
    return print_pieces(path.starts_with("{") || path.find('{') != std::string::npos ? path : "{" + path + "}", at,
                        value, false);
}

static std::string in_columns(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (widths.size() <= i) widths.push_back(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out += row[i] + (i + 1 < row.size() ? std::string(widths[i] - row[i].size() + 3, ' ') : "\n");
    }
    return out;
}

static std::string of(const Json& object, const char* part, const char* field) {
    const auto inner = object.value(part, Json::object());
    return inner.contains(field) ? plain(inner[field]) : "0";
}

static std::vector<std::string> cells(const Cluster::Kind& kind, const Json& object) {
    if (kind.kind == "Pod") {
        const auto statuses = object.value("status", Json::object()).value("containerStatuses", Json::array());
        const auto ready =
            std::count_if(statuses.begin(), statuses.end(), [](const Json& one) { return one.value("ready", false); });
        const auto phase = object.value("status", Json::object()).value("phase", std::string("Pending"));
        return {std::to_string(ready) + "/" + std::to_string(statuses.size()),
                object["metadata"].contains("deletionTimestamp") ? "Terminating" : phase, "0", "5d"};
    }
    if (kind.kind == "Deployment")
        return {of(object, "status", "readyReplicas") + "/" + of(object, "spec", "replicas"),
                of(object, "status", "updatedReplicas"), of(object, "status", "availableReplicas"), "5d"};
    if (kind.kind == "StatefulSet")
        return {of(object, "status", "readyReplicas") + "/" + of(object, "spec", "replicas"), "5d"};
    return {"5d"};
}

static std::vector<std::string> heads(const Cluster::Kind& kind) {
    if (kind.kind == "Pod") return {"READY", "STATUS", "RESTARTS", "AGE"};
    if (kind.kind == "Deployment") return {"READY", "UP-TO-DATE", "AVAILABLE", "AGE"};
    if (kind.kind == "StatefulSet") return {"READY", "AGE"};
    return {"AGE"};
}

std::string print_table(const Cluster::Kind& kind, const std::vector<Json>& objects, bool spaces, bool headers,
                        bool prefixed) {
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const std::string& space, std::string name, const std::vector<std::string>& rest) {
        std::vector<std::string> row;
        if (spaces) row.push_back(space);
        row.push_back(std::move(name));
        row.insert(row.end(), rest.begin(), rest.end());
        rows.push_back(std::move(row));
    };
    if (headers) add("NAMESPACE", "NAME", heads(kind));
    for (const auto& one : objects) {
        const auto name = one["metadata"].value("name", std::string());
        add(one["metadata"].value("namespace", std::string()), prefixed ? kind.object(name) : name, cells(kind, one));
    }
    return in_columns(rows);
}

std::optional<std::string> print_columns(const std::string& columns, const std::vector<Json>& objects, bool headers) {
    std::vector<std::vector<std::string>> rows(objects.size() + (headers ? 1 : 0));
    for (const auto& column : split(columns, ',')) {
        const auto colon = column.find(':');
        if (colon == std::string::npos) return std::nullopt;
        if (headers) rows[0].push_back(column.substr(0, colon));
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const auto found = at_jsonpath(column.substr(colon + 1), objects[i]);
            if (!found) return std::nullopt;
            std::vector<std::string> parts;
            for (const auto& one : *found) parts.push_back(plain(one));
            rows[i + (headers ? 1 : 0)].push_back(parts.empty() ? "<none>" : join(parts, ","));
        }
    }
    return in_columns(rows);
}

} // namespace salvor::backends::drill
