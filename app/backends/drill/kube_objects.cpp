#include "backends/drill/kube_call.h"
#include "backends/drill/kube_print.h"
#include "base/text.h"
#include "document/to_json.h"

#include <algorithm>

namespace salvor::backends::drill {

using Kind = Cluster::Kind;

/// The objects that a `get` names, each with its kind; an answer if one is not there.
static std::optional<Answer> collect(const KubeCall& kube, Cluster& cluster, const Named& what,
                                     std::vector<std::pair<Kind, Json>>& found) {
    if (what.names.empty()) {
        for (const auto& kind : what.kinds)
            for (auto& one :
                 cluster.list(kind, kube.has("all-namespaces") ? "" : kube.space(), kube.option("selector")))
                found.emplace_back(kind, std::move(one));
        return std::nullopt;
    }
    for (const auto& [kind, name] : what.names) {
        if (const auto* object = cluster.find(kind, kube.space(), name))
            found.emplace_back(kind, *object);
        else if (!kube.has("ignore-not-found"))
            return not_found(kind, name);
    }
    return std::nullopt;
}

static Answer as_table(const KubeCall& kube, const Named& what, const std::vector<std::pair<Kind, Json>>& found) {
    Answer answer;
    const bool many = what.kinds.size() > 1;
    for (std::size_t at = 0; at < found.size();) {
        std::vector<Json> same;
        const auto kind = found[at].first;
        for (; at < found.size() && found[at].first.kind == kind.kind; ++at) same.push_back(found[at].second);
        answer.out += (answer.out.empty() ? "" : "\n") +
                      print_table(kind, same, kube.has("all-namespaces"), !kube.has("no-headers"), many);
    }
    return answer;
}

/// What stands on stdin: one object, a List, or several documents parted by ---.
static std::vector<Json> objects_of(const std::string& text, std::string& error) {
    std::vector<Json> out;
    std::string part;
    const auto take = [&] {
        if (trimmed(part).empty()) return;
        auto json = document::to_json(part, "STDIN");
        if (!json)
            error = "error: error parsing STDIN: error converting YAML to JSON: yaml: " + json.error().what + "\n";
        else if (json->value("kind", std::string()) == "List")
            for (auto& one : json->value("items", Json::array())) out.push_back(one);
        else
            out.push_back(std::move(*json));
        part.clear();
    };
    for (const auto& line : lines(text)) {
        if (line == "---")
            take();
        else
            part += line + "\n";
    }
    take();
    return out;
}

/// `-f -`: the objects on stdin name what is meant.
Named meant(const KubeCall& kube, const Cluster& cluster) {
    if (kube.option("filename") != "-") return named(kube, cluster);
    Named out;
    for (const auto& object : objects_of(kube.call.in, out.error))
        if (const auto kind = cluster.kind_of(object))
            out.names.emplace_back(*kind, object.value("metadata", Json::object()).value("name", std::string()));
        else
            out.error = "error: unable to recognize \"STDIN\": no matches for kind\n";
    return out;
}

Answer kube_get(KubeCall& kube, Cluster& cluster) {
    const auto what = meant(kube, cluster);
    if (!what.error.empty()) return {1, {}, what.error};
    std::vector<std::pair<Kind, Json>> found;
    if (const auto missing = collect(kube, cluster, what, found)) return *missing;
    const auto output = kube.option("output");
    const bool from_file = kube.options.contains("filename"); // what a file names comes as a list, also one object
    const bool single = what.names.size() == 1 && !from_file;
    std::vector<Json> objects;
    for (const auto& [kind, object] : found) objects.push_back(object);
    const Json list{
        {"apiVersion", "v1"}, {"kind", "List"}, {"metadata", {{"resourceVersion", ""}}}, {"items", objects}};
    if (found.empty() && (single || from_file)) return {};
    if (output == "json") return {0, (single ? objects.front() : list).dump(4) + "\n"};
    if (found.empty() && !output.starts_with("jsonpath")) {
        const auto where = kube.has("all-namespaces") || !what.kinds.front().namespaced
                               ? std::string("No resources found\n")
                               : "No resources found in " + kube.space() + " namespace.\n";
        return {0, {}, where};
    }
    if (output == "name") {
        Answer answer;
        for (const auto& [kind, object] : found) answer.out += kind.object(object["metadata"]["name"]) + "\n";
        return answer;
    }
    if (output.empty() || output == "wide") return as_table(kube, what, found);
    std::optional<std::string> printed;
    if (output.starts_with("jsonpath=")) printed = print_jsonpath(output.substr(9), single ? objects.front() : list);
    if (output.starts_with("custom-columns="))
        printed = print_columns(output.substr(15), objects, !kube.has("no-headers"));
    if (!printed) return unknown(kube.call, "the output " + output);
    return {0, *printed};
}

/// As kubectl 1.20 says it: newer ones hide the values of a Secret.
static std::string difference(const std::string& name, const Json& before, const Json& after) {
    std::string out =
        "diff -u -N LIVE/" + name + " MERGED/" + name + "\n--- LIVE/" + name + "\n+++ MERGED/" + name + "\n";
    const auto old_lines = lines(before.is_null() ? "" : before.dump(2));
    const auto new_lines = lines(after.dump(2));
    for (const auto& line : old_lines)
        if (std::find(new_lines.begin(), new_lines.end(), line) == new_lines.end()) out += "-" + line + "\n";
    for (const auto& line : new_lines)
        if (std::find(old_lines.begin(), old_lines.end(), line) == old_lines.end()) out += "+" + line + "\n";
    return out;
}

/// Without what the server writes.
static Json without_server_fields(Json object) {
    for (const auto* field : {"resourceVersion", "generation", "uid", "creationTimestamp"})
        object["metadata"].erase(field);
    object.erase("status");
    return object;
}

/// Takes out of an object what was applied before and is applied no longer.
static void forget(Json& object, const Json& before, const Json& now) {
    if (!object.is_object() || !before.is_object() || !now.is_object()) return;
    for (const auto& [key, value] : before.items()) {
        if (!object.contains(key)) continue;
        if (!now.contains(key))
            object.erase(key);
        else
            forget(object[key], value, now[key]);
    }
}

/// What apply makes of an object; on the client's side it knows what was applied before by an annotation.
static Json merged(const KubeCall& kube, const Json* old, const Json& object) {
    static const auto* const noted = "kubectl.kubernetes.io/last-applied-configuration";
    Json after = old == nullptr ? Json::object() : *old;
    const bool by_client = !kube.has("server-side");
    if (old != nullptr && by_client) {
        const auto notes = (*old)["metadata"].value("annotations", Json::object());
        forget(after, Json::parse(notes.value(noted, std::string()), nullptr, false), object);
    }
    after.merge_patch(object);
    if (by_client && kube.verb == "apply") after["metadata"]["annotations"][noted] = object.dump() + "\n";
    return after;
}

static Answer put_one(const KubeCall& kube, Cluster& cluster, Json object) {
    const auto kind = cluster.kind_of(object);
    const auto name = object.value("metadata", Json::object()).value("name", std::string());
    if (!kind)
        return {1,
                {},
                "error: resource mapping not found for name: \"" + name +
                    "\" namespace: \"\" from \"STDIN\": no matches for kind \"" + object.value("kind", std::string()) +
                    "\" in version \"" + object.value("apiVersion", std::string()) +
                    "\"\nensure CRDs are installed first\n"};
    auto& meta = object["metadata"];
    if (kind->namespaced && !meta.contains("namespace")) meta["namespace"] = kube.space();
    const auto space = meta.value("namespace", std::string());
    if (kube.options.contains("namespace") && kind->namespaced && space != kube.space())
        return {1,
                {},
                "error: the namespace from the provided object \"" + space + "\" does not match the namespace \"" +
                    kube.space() + "\". You must pass '--namespace=" + space + "' to perform this operation.\n"};
    if (kind->namespaced && !cluster.has_namespace(space))
        return {1,
                {},
                "Error from server (NotFound): " +
                    std::string(kube.verb == "create" ? "error when creating \"STDIN\": " : "") + "namespaces \"" +
                    space + "\" not found\n"};
    auto* old = cluster.find(*kind, space, name);
    if (kube.verb == "create" && old != nullptr)
        return {1,
                {},
                "Error from server (AlreadyExists): error when creating \"STDIN\": " + kind->resource() + " \"" + name +
                    "\" already exists\n"};
    if (kube.verb == "replace" && old == nullptr) return not_found(*kind, name);
    const auto version = meta.value("resourceVersion", std::string());
    if (old != nullptr && !version.empty() && version != (*old)["metadata"].value("resourceVersion", std::string()))
        return {
            1,
            {},
            "Error from server (Conflict): Operation cannot be fulfilled on " + kind->resource() + " \"" + name +
                "\": the object has been modified; please apply your changes to the latest version and try again\n"};
    if (kube.verb == "replace") {
        object.erase("status");
        if (old->contains("status")) object["status"] = (*old)["status"];
    }
    Json after = kube.verb == "replace" || kube.verb == "create" ? object : merged(kube, old, object);
    const bool same = old != nullptr && without_server_fields(*old) == without_server_fields(after);
    if (kube.verb == "diff")
        return same ? Answer{}
                    : Answer{1, difference(kind->object(name), old == nullptr ? Json() : without_server_fields(*old),
                                           without_server_fields(after))};
    const auto did = kube.verb == "create"     ? "created"
                     : kube.verb == "replace"  ? "replaced"
                     : kube.has("server-side") ? "serverside-applied"
                     : old == nullptr          ? "created"
                     : same                    ? "unchanged"
                                               : "configured";
    if (!same) {
        cluster.put(std::move(after));
        kube.call.world.changed();
    }
    return {0, kind->object(name) + " " + did + "\n"};
}

static Answer from_stdin(const KubeCall& kube, Cluster& cluster) {
    if (kube.option("filename") != "-") return unknown(kube.call, "objects that do not come by stdin");
    std::string error;
    const auto objects = objects_of(kube.call.in, error);
    if (!error.empty()) return {1, {}, error};
    if (objects.empty()) return {1, {}, "error: no objects passed to " + kube.verb + "\n"};
    Answer answer;
    for (const auto& object : objects) {
        const auto one = put_one(kube, cluster, object);
        answer.out += one.out;
        answer.err += one.err;
        answer.exit = std::max(answer.exit, one.exit);
    }
    return answer;
}

/// create job NAME --from=cronjob/NAME.
static Answer job_from(const KubeCall& kube, Cluster& cluster) {
    const auto from = kube.option("from");
    if (kube.words.size() != 2 || kube.words[0] != "job" || !from.starts_with("cronjob/"))
        return unknown(kube.call, "this use of create");
    const auto crons = *cluster.kind("cronjobs");
    const auto* cron = cluster.find(crons, kube.space(), from.substr(8));
    if (cron == nullptr) return not_found(crons, from.substr(8));
    const auto jobs = *cluster.kind("jobs");
    if (cluster.find(jobs, kube.space(), kube.words[1]) != nullptr)
        return {1, {}, "error: failed to create job: jobs.batch \"" + kube.words[1] + "\" already exists\n"};
    cluster.put({{"apiVersion", "batch/v1"},
                 {"kind", "Job"},
                 {"metadata", {{"name", kube.words[1]}, {"namespace", kube.space()}}},
                 {"spec", (*cron)["spec"].value("jobTemplate", Json::object()).value("spec", Json::object())}});
    kube.call.world.changed();
    return {0, "job.batch/" + kube.words[1] + " created\n"};
}

static Answer delete_named(const KubeCall& kube, Cluster& cluster, const Named& what) {
    Answer answer;
    auto names = what.names;
    if (names.empty() && !kube.option("selector").empty())
        for (const auto& kind : what.kinds)
            for (const auto& one : cluster.list(kind, kube.space(), kube.option("selector")))
                names.emplace_back(kind, one["metadata"]["name"].get<std::string>());
    for (const auto& [kind, name] : names) {
        if (cluster.remove(kind, kube.space(), name)) {
            kube.call.world.changed();
            auto object = kind.object(name);
            answer.out += object.substr(0, object.find('/')) + " \"" + name + "\" deleted\n";
        } else if (!kube.has("ignore-not-found")) {
            return not_found(kind, name);
        }
    }
    answer.takes = std::chrono::milliseconds(kube.option("wait") == "false" ? 50 : 1500);
    return answer;
}

/// One of scale, patch, annotate, label, on one object.
static std::optional<std::string> alter(const KubeCall& kube, Json& object) {
    if (kube.verb == "scale") {
        const auto replicas = Json::parse(kube.option("replicas"), nullptr, false);
        if (!replicas.is_number_integer()) return std::nullopt;
        object["spec"]["replicas"] = replicas;
        return "scaled";
    }
    if (kube.verb == "patch") {
        const auto patch = Json::parse(kube.option("patch"), nullptr, false);
        if (kube.option("type") != "merge" || !patch.is_object()) return std::nullopt;
        const auto before = object;
        object.merge_patch(patch);
        return before == object ? "patched (no change)" : "patched";
    }
    const auto field = kube.verb == "label" ? "labels" : "annotations";
    for (const auto& word : kube.words) {
        const auto equals = word.find('=');
        if (equals != std::string::npos)
            object["metadata"][field][word.substr(0, equals)] = word.substr(equals + 1);
        else if (word.ends_with("-") && object["metadata"].contains(field))
            object["metadata"][field].erase(word.substr(0, word.size() - 1));
    }
    return kube.verb == "label" ? "labeled" : "annotated";
}

Answer kube_change(KubeCall& kube, Cluster& cluster) {
    if (kube.verb == "create" && kube.options.contains("from")) return job_from(kube, cluster);
    if (kube.verb == "create" || kube.verb == "apply" || kube.verb == "replace" || kube.verb == "diff")
        return from_stdin(kube, cluster);
    auto only_names = kube;
    if (kube.verb == "annotate" || kube.verb == "label")
        std::erase_if(only_names.words, [](const std::string& word) {
            return word.find('=') != std::string::npos || word.ends_with("-");
        });
    const auto what = meant(only_names, cluster);
    if (!what.error.empty()) return {1, {}, what.error};
    if (kube.verb == "delete") return delete_named(kube, cluster, what);
    Answer answer;
    for (const auto& [kind, name] : what.names) {
        const auto* object = cluster.find(kind, kube.space(), name);
        if (object == nullptr) return not_found(kind, name);
        auto altered = *object;
        const auto did = alter(kube, altered);
        if (!did) return unknown(kube.call, "this use of " + kube.verb);
        if (altered != *object) {
            cluster.put(std::move(altered));
            kube.call.world.changed();
        }
        answer.out += kind.object(name) + " " + *did + "\n";
    }
    return answer;
}

} // namespace salvor::backends::drill
