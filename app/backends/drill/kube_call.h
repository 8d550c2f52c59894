#pragma once

#include "backends/drill/call.h"
#include "backends/drill/cluster.h"

namespace salvor::backends::drill {

/// A command line of kubectl taken apart.
struct KubeCall {
    Call& call;
    std::string context;
    std::string verb;
    std::vector<std::string> words; ///< after the verb, without options
    std::map<std::string, std::string> options;
    std::vector<std::string> inside; ///< after --
    std::string strange;             ///< an option that is not known here

    std::string option(const std::string& name) const {
        const auto found = options.find(name);
        return found == options.end() ? std::string() : found->second;
    }
    bool has(const std::string& name) const { return options.contains(name) && options.at(name) != "false"; }
    std::string space() const { return options.contains("namespace") ? option("namespace") : "default"; }
};

KubeCall parse_kubectl(Call& call);

/// What a command names: kinds and names in the forms TYPE, TYPE NAME…, TYPE/NAME…, TYPE,TYPE.
struct Named {
    std::vector<Cluster::Kind> kinds;
    std::vector<std::pair<Cluster::Kind, std::string>> names;
    std::string error; ///< as kubectl words it; empty if all is known
};
Named named(const KubeCall& kube, const Cluster& cluster);
/// The same; with `-f -`, what the objects on stdin name.
Named meant(const KubeCall& kube, const Cluster& cluster);
/// "Error from server (NotFound): deployments.apps \"x\" not found".
Answer not_found(const Cluster::Kind& kind, const std::string& name);
Answer kube_port_forward(KubeCall& kube, Cluster& cluster);
Answer kube_get(KubeCall& kube, Cluster& cluster);
/// create, apply, replace, diff, delete, scale, patch, annotate, label.
Answer kube_change(KubeCall& kube, Cluster& cluster);

} // namespace salvor::backends::drill
