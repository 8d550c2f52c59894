#include "backends/drill/kube_call.h"
#include "backends/drill/kube_print.h"
#include "backends/drill/tools.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace salvor::backends::drill {

namespace {

constexpr std::array<std::string_view, 23> with_value{
    "namespace",    "output",          "selector",      "filename",  "container",  "patch",
    "type",         "replicas",        "from",          "for",       "timeout",    "context",
    "kubeconfig",   "request-timeout", "field-manager", "api-group", "image",      "tail",
    "grace-period", "cascade",         "address",       "raw",       "subresource"};
constexpr std::array<std::string_view, 17> flags{"all-namespaces",
                                                 "ignore-not-found",
                                                 "wait",
                                                 "server-side",
                                                 "force-conflicts",
                                                 "no-headers",
                                                 "stdin",
                                                 "tty",
                                                 "client",
                                                 "force",
                                                 "overwrite",
                                                 "show-labels",
                                                 "watch",
                                                 "now",
                                                 "quiet",
                                                 "all",
                                                 "namespaced"};

std::string long_name(const std::string& option) {
    static const std::map<std::string, std::string> shorts{
        {"-n", "namespace"}, {"-o", "output"}, {"-l", "selector"},       {"-f", "filename"},
        {"-c", "container"}, {"-p", "patch"},  {"-A", "all-namespaces"}, {"-i", "stdin"},
        {"-t", "tty"},       {"-w", "watch"},  {"-q", "quiet"}};
    const auto found = shorts.find(option);
    if (found != shorts.end()) return found->second;
    return option.starts_with("--") ? option.substr(2) : std::string();
}

template<class List> bool among(const List& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

} // namespace

KubeCall parse_kubectl(Call& call) {
    KubeCall kube{call, {}, {}, {}, {}, {}, {}};
    const auto& argv = call.argv;
    for (std::size_t at = 1; at < argv.size(); ++at) {
        if (argv[at] == "--") {
            kube.inside.assign(argv.begin() + static_cast<long>(at) + 1, argv.end());
            break;
        }
        if (argv[at].size() < 2 || argv[at][0] != '-') {
            (kube.verb.empty() ? kube.verb : kube.words.emplace_back()) = argv[at];
            continue;
        }
        const auto equals = argv[at].starts_with("--") ? argv[at].find('=') : std::string::npos;
        const auto name = long_name(argv[at].substr(0, equals));
        if (equals != std::string::npos && (among(with_value, name) || among(flags, name)))
            kube.options[name] = argv[at].substr(equals + 1);
        else if (among(with_value, name) && at + 1 < argv.size())
            kube.options[name] = argv[++at];
        else if (among(flags, name))
            kube.options[name] = "true";
        else
            kube.strange = argv[at];
    }
    kube.context = kube.option("context");
    return kube;
}

Answer not_found(const Cluster::Kind& kind, const std::string& name) {
    return {1, {}, "Error from server (NotFound): " + kind.resource() + " \"" + name + "\" not found\n"};
}

Named named(const KubeCall& kube, const Cluster& cluster) {
    Named out;
    const auto known = [&](const std::string& word) -> std::optional<Cluster::Kind> {
        auto kind = cluster.kind(word);
        if (!kind) out.error = "error: the server doesn't have a resource type \"" + word + "\"\n";
        return kind;
    };
    if (kube.words.empty()) {
        out.error = "error: You must specify the type of resource to get.\n";
        return out;
    }
    const bool slashed = kube.words.front().find('/') != std::string::npos;
    if (slashed) {
        for (const auto& word : kube.words)
            if (const auto kind = known(word.substr(0, word.find('/'))))
                out.names.emplace_back(*kind, word.substr(word.find('/') + 1));
        return out;
    }
    for (const auto& word : split(kube.words.front(), ','))
        if (const auto kind = known(word)) out.kinds.push_back(*kind);
    for (std::size_t i = 1; i < kube.words.size(); ++i)
        for (const auto& kind : out.kinds) out.names.emplace_back(kind, kube.words[i]);
    return out;
}

/// kubectl exec: the tool in the pod, which is a host of the world named CLUSTER/NAMESPACE/POD or
/// CLUSTER/NAMESPACE/OWNER.
static Answer exec(KubeCall& kube, Cluster& cluster) {
    if (kube.words.size() != 1 || kube.inside.empty()) return unknown(kube.call, "this use of exec");
    const auto name = kube.words.front().starts_with("pod/") ? kube.words.front().substr(4) : kube.words.front();
    const auto kind = *cluster.kind("pods");
    auto* pod = cluster.find(kind, kube.space(), name);
    if (pod == nullptr) return not_found(kind, name);
    const auto phase = pod->value("status", Json::object()).value("phase", std::string("Running"));
    if (phase == "Succeeded" || phase == "Failed")
        return {1, {}, "error: cannot exec into a container in a completed pod; current phase is " + phase + "\n"};
    if (phase != "Running")
        return {1, {}, "error: unable to upgrade connection: container not found (\"" + name + "\")\n"};
    const auto container = kube.option("container");
    const auto containers = pod->value("spec", Json::object()).value("containers", Json::array());
    const bool has = std::any_of(containers.begin(), containers.end(),
                                 [&](const Json& one) { return one.value("name", "") == container; });
    if (!container.empty() && !has)
        return {
            1, {}, "Error from server (BadRequest): container " + container + " is not valid for pod " + name + "\n"};
    const auto owners = (*pod)["metadata"].value("ownerReferences", Json::array());
    auto host = kube.context + "/" + kube.space() + "/" + name;
    auto& hosts = kube.call.world.state()["hosts"];
    if (!hosts.contains(host) && !owners.empty())
        host = kube.context + "/" + kube.space() + "/" + owners[0].value("name", std::string());
    if (!hosts.contains(host)) return unknown(kube.call, "what runs in " + host);
    Call inside{kube.inside,
                {},
                kube.has("stdin") ? kube.call.in : "",
                kube.call.origin,
                hosts[host].value("user", std::string("root")),
                host,
                {},
                kube.call.world};
    auto answer = run_tool(inside);
    answer.takes += std::chrono::milliseconds(80);
    if (answer.missing)
        return {126,
                {},
                "OCI runtime exec failed: exec failed: unable to start container process: exec: \"" + kube.inside[0] +
                    "\": executable file not found in $PATH: unknown\ncommand terminated with exit code 126\n"};
    if (answer.exit != 0) answer.err += "command terminated with exit code " + std::to_string(answer.exit) + "\n";
    return answer;
}

/// What a condition of `wait` and `rollout status` finds: the real one waits; here it is seen at once, or never.
static Answer wait_for(KubeCall& kube, Cluster& cluster) {
    const bool rollout = kube.verb == "rollout";
    if (rollout) kube.words.erase(kube.words.begin());
    const auto what = named(kube, cluster);
    if (!what.error.empty()) return {1, {}, what.error};
    const auto condition = rollout ? std::string("rollout") : kube.option("for");
    Answer answer;
    for (const auto& [kind, name] : what.names) {
        const auto* object = cluster.find(kind, kube.space(), name);
        bool met = condition == "delete" ? object == nullptr : false;
        if (object == nullptr && !met) return not_found(kind, name);
        const auto status = object == nullptr ? Json::object() : object->value("status", Json::object());
        if (condition == "rollout") met = status.value("readyReplicas", 0) == (*object)["spec"].value("replicas", 1);
        if (condition.starts_with("condition="))
            for (const auto& one : status.value("conditions", Json::array()))
                met = met || (one.value("type", "") == condition.substr(10) && one.value("status", "") == "True");
        if (condition.starts_with("jsonpath=")) {
            const auto end = condition.rfind('=');
            met = print_jsonpath(condition.substr(9, end - 9), *object) == condition.substr(end + 1);
        }
        if (!met) {
            answer.exit = 1;
            answer.err += "error: timed out waiting for the condition on " + kind.plural + "/" + name + "\n";
            answer.takes = parse_duration(kube.option("timeout")).value_or(std::chrono::seconds(30));
        } else {
            answer.out += rollout ? kind.object(name).substr(0, kind.object(name).find('.')) + " \"" + name +
                                        "\" successfully rolled out\n"
                                  : kind.object(name) + " condition met\n";
        }
    }
    return answer;
}

static Answer about_cluster(KubeCall& kube, Cluster& cluster, const Json& state) {
    if (kube.verb == "version")
        return {0, "Client Version: v1.29.0\n" + std::string(kube.has("client") ? "" : "Server Version: v1.29.0\n")};
    if (kube.verb == "auth" && kube.words.size() == 3 && kube.words[0] == "can-i") {
        const auto forbidden = state.value("forbidden", std::vector<std::string>());
        const auto kind = cluster.kind(kube.words[2].substr(0, kube.words[2].find('/')));
        const auto part = kube.option("subresource");
        const bool yes =
            !kind || !among(forbidden, kube.words[1] + " " + kind->plural + (part.empty() ? "" : "/" + part));
        return {yes ? 0 : 1, yes ? "yes\n" : "no\n"};
    }
    if (kube.verb == "logs" && kube.words.size() == 1) {
        const auto kind = *cluster.kind("pods");
        if (cluster.find(kind, kube.space(), kube.words[0]) == nullptr) return not_found(kind, kube.words[0]);
        return {0, state.value("logs", Json::object()).value(kube.space() + "/" + kube.words[0], std::string())};
    }
    if (kube.verb == "api-versions") {
        std::set<std::string> versions{"apps/v1", "batch/v1", "v1"};
        for (const auto& json : state.value("kinds", Json::array()))
            versions.insert(json.value("group", "") + "/" + json.value("version", "v1"));
        Answer answer;
        for (const auto& version : versions) answer.out += version + "\n";
        return answer;
    }
    if (kube.verb == "api-resources") {
        Answer answer;
        for (const auto& json : state.value("kinds", Json::array()))
            if (kube.option("api-group").empty() || json.value("group", "") == kube.option("api-group"))
                answer.out += kube.option("output") == "name"
                                  ? json.value("plural", "") + "." + json.value("group", "") + "\n"
                                  : json.value("plural", "") + "   " + json.value("group", "") + "/" +
                                        json.value("version", "v1") + "   true   " + json.value("kind", "") + "\n";
        return answer;
    }
    return unknown(kube.call, "kubectl " + kube.verb);
}

/// get --raw PATH: what the world's `raw` says of it.
static Answer raw_path(const KubeCall& kube, const Json& state) {
    const auto paths = state.value("raw", Json::object());
    if (!paths.contains(kube.option("raw")))
        return {1, {}, "Error from server (NotFound): the server could not find the requested resource\n"};
    return {0, paths[kube.option("raw")].get<std::string>()};
}

/// What the server's rules say before anything is done: `forbidden: [get secrets]`.
static std::optional<Answer> refused(const KubeCall& kube, const Cluster& cluster, const Json& state) {
    const auto forbidden = state.value("forbidden", std::vector<std::string>());
    if (forbidden.empty()) return std::nullopt;
    const auto no = [&](const Cluster::Kind& kind, const std::string& verb, const std::string& name) {
        return Answer{1,
                      {},
                      "Error from server (Forbidden): " + kind.resource() + (name.empty() ? "" : " \"" + name + "\"") +
                          " is forbidden: User \"" + state.value("user", std::string("operator")) + "\" cannot " +
                          verb + " resource \"" + kind.plural + "\" in API group \"" + kind.group +
                          "\" in the namespace \"" + kube.space() + "\"\n"};
    };
    if (kube.option("filename") == "-")
        for (const auto& [kind, name] : meant(kube, cluster).names)
            if (const auto verb = kube.verb == "replace" ? "update" : kube.verb;
                among(forbidden, verb + " " + kind.plural))
                return no(kind, verb, name);
    if (kube.words.empty()) return std::nullopt;
    for (const auto& word : split(kube.words.front().substr(0, kube.words.front().find('/')), ',')) {
        const auto kind = cluster.kind(word);
        if (!kind || !among(forbidden, kube.verb + " " + kind->plural)) continue;
        const bool one = kube.words.size() > 1;
        return no(*kind, one ? kube.verb : "list", one ? kube.words[1] : std::string());
    }
    return std::nullopt;
}

Answer tool_kubectl(Call& call) {
    auto kube = parse_kubectl(call);
    auto& clusters = call.world.state()["clusters"];
    if (!kube.strange.empty()) return unknown(call, "the option " + kube.strange);
    if (kube.verb == "version" && kube.has("client")) return {0, "Client Version: v1.29.0\n"};
    if (kube.context.empty() || !kube.options.contains("kubeconfig"))
        return unknown(call, "kubectl without --kubeconfig and --context");
    if (!clusters.contains(kube.context))
        return {1, {}, "Error in configuration: context was not found for specified context: " + kube.context + "\n"};
    auto& state = clusters[kube.context];
    if (state.value("down", false))
        return {1,
                {},
                "The connection to the server " + kube.context +
                    ".example.net:6443 was refused - did you specify the right host or port?\n"};
    Cluster cluster(state, call.world.clock().now());
    cluster.settle();
    if (auto no = refused(kube, cluster, state)) return *no;
    Answer answer;
    if (kube.verb == "get" && kube.has("raw"))
        answer = raw_path(kube, state);
    else if (kube.verb == "get")
        answer = kube_get(kube, cluster);
    else if (kube.verb == "exec")
        answer = exec(kube, cluster);
    else if (kube.verb == "port-forward")
        answer = kube_port_forward(kube, cluster);
    else if (kube.verb == "wait" || (kube.verb == "rollout" && !kube.words.empty() && kube.words[0] == "status"))
        answer = wait_for(kube, cluster);
    else if (among(std::array<std::string_view, 9>{"create", "apply", "replace", "diff", "delete", "scale", "patch",
                                                   "annotate", "label"},
                   kube.verb))
        answer = kube_change(kube, cluster);
    else
        answer = about_cluster(kube, cluster, state);
    answer.takes += std::chrono::milliseconds(120);
    return answer;
}

} // namespace salvor::backends::drill
