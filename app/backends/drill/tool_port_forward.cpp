#include "backends/drill/kube_call.h"
#include "backends/drill/tools.h"
#include "base/text.h"

namespace salvor::backends::drill {

/// The pod that a service or a pod's name leads to, if it runs; else why not, as kubectl words it.
static Result<Json> pod_behind(KubeCall& kube, Cluster& cluster, const std::string& what) {
    const auto slash = what.find('/');
    const auto kind = cluster.kind(slash == std::string::npos ? "pods" : what.substr(0, slash));
    const auto name = slash == std::string::npos ? what : what.substr(slash + 1);
    if (!kind) return fail(Error::Code::NotFound, "error: the server doesn't have a resource type \"" + what + "\"\n");
    const auto* object = cluster.find(*kind, kube.space(), name);
    if (object == nullptr) return fail(Error::Code::NotFound, not_found(*kind, name).err);
    std::vector<Json> pods{*object};
    if (kind->plural != "pods") {
        std::vector<std::string> wanted;
        const auto spec = object->value("spec", Json::object());
        const auto selector = spec.value("selector", Json::object());
        for (const auto& [key, value] : selector.items()) wanted.push_back(key + "=" + value.get<std::string>());
        pods = cluster.list(*cluster.kind("pods"), kube.space(), join(wanted, ","));
    }
    for (const auto& pod : pods)
        if (pod.value("status", Json::object()).value("phase", std::string("Running")) == "Running") return pod;
    return fail(Error::Code::Unreachable,
                "error: unable to forward port because pod is not running. Current status=Pending\n");
}

static std::string uid_of(const Json& object) { return object["metadata"].value("uid", std::string()); }

/// A port of the machine that leads to another place, as programs of the world see it: `forwards: {"40001": {…}}`.
std::string take_port(World& world, const std::string& wanted, const Json& to) {
    auto& forwards = world.state()["forwards"];
    if (!forwards.is_object()) forwards = Json::object();
    if (!wanted.empty() && forwards.contains(wanted)) return {};
    int port = 40001;
    while (forwards.contains(std::to_string(port))) ++port;
    const auto taken = wanted.empty() ? std::to_string(port) : wanted;
    forwards[taken] = to;
    return taken;
}

void give_port(World& world, const std::string& port) {
    world.when_free([&world, port] {
        if (world.state().contains("forwards")) world.state()["forwards"].erase(port);
    });
}

/// Runs on until the pod is gone, which it then says.
Answer kube_port_forward(KubeCall& kube, Cluster& cluster) {
    if (kube.words.size() != 2) return unknown(kube.call, "this use of port-forward");
    auto pod = pod_behind(kube, cluster, kube.words[0]);
    if (!pod) return {1, {}, pod.error().what};
    const auto& ports = kube.words[1];
    const auto colon = ports.find(':');
    const auto there = colon == std::string::npos ? ports : ports.substr(colon + 1);
    const auto name = (*pod)["metadata"].value("name", std::string());
    auto& world = kube.call.world;
    const auto port = take_port(world, colon == std::string::npos ? ports : ports.substr(0, colon),
                                {{"at", kube.call.host},
                                 {"cluster", kube.context},
                                 {"namespace", kube.space()},
                                 {"pod", name},
                                 {"port", there}});
    if (port.empty())
        return {1, {}, "Unable to listen on port " + ports.substr(0, colon) + ": address already in use\n"};
    Answer answer;
    answer.out = "Forwarding from 127.0.0.1:" + port + " -> " + there + "\n";
    answer.stays = [&world, context = kube.context, space = kube.space(), name,
                    uid = uid_of(*pod)]() -> std::optional<Answer> {
        auto& state = world.state()["clusters"][context];
        Cluster now(state, world.clock().now());
        now.settle();
        const auto* found = now.find(*now.kind("pods"), space, name);
        const bool there = found != nullptr && uid_of(*found) == uid &&
                           found->value("status", Json::object()).value("phase", std::string("Running")) == "Running";
        if (there && !state.value("down", false)) return std::nullopt;
        return Answer{1, {}, "error: lost connection to pod\n"};
    };
    answer.gone = [&world, port] { give_port(world, port); };
    return answer;
}

} // namespace salvor::backends::drill
