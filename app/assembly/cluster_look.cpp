#include "assembly/cluster_look.h"

#include "assembly/discover.h"
#include "assembly/library.h"
#include "base/id.h"
#include "base/text.h"

#include <algorithm>

namespace salvor::assembly {

using procedure::Target;

bool is_cluster_place(const std::string& place) { return place.starts_with("kube:") || place.starts_with("oc:"); }

std::string binding_hint(const Target& target) {
    const auto option = "--target " + target.id + "=";
    return target.kind == Target::Kind::Cluster ? option + "kube:CONTEXT" : option + "ssh:HOST or " + option + "here";
}

Result<void> check_place(const Target& target, const std::string& place) {
    const bool cluster = target.kind == Target::Kind::Cluster;
    if (is_cluster_place(place) == cluster && (!cluster || place.back() != ':')) return {};
    return fail(Error::Code::Invalid,
                "target " + target.id + (cluster ? " is a cluster" : " is a host") + " and cannot be " + place,
                binding_hint(target));
}

engine::Binding::Cluster cluster_of(const std::string& place) {
    engine::Binding::Cluster cluster;
    cluster.program = place.starts_with("oc:") ? "oc" : "kubectl";
    cluster.context = place.substr(place.find(':') + 1);
    return cluster;
}

Result<std::string> local_kubeconfig(const std::string& place) {
    const auto context = cluster_of(place).context;
    const auto found = kube_contexts();
    std::vector<std::string> known;
    for (const auto& one : found.environments) {
        if (one.name == context) return one.origin;
        known.push_back(one.name);
    }
    const auto near = nearest(context, known);
    return fail(Error::Code::NotFound, "no kubeconfig of this machine has the context " + context,
                near            ? "did you mean " + *near + "?"
                : known.empty() ? "set KUBECONFIG"
                                : "one of " + join(known, " "));
}

void ClusterLook::start(exec::Host& host, const std::string& place, bool local, Seen then) {
    m_host = &host;
    m_cluster = cluster_of(place);
    m_then = std::move(then);
    if (local) {
        auto file = local_kubeconfig(place);
        if (!file) return m_then(tl::unexpected(file.error()));
        m_cluster.kubeconfig = *file;
        return identify();
    }
    run({"sh", "-c", R"(printf '%s\n' "${KUBECONFIG:-$HOME/.kube/config}")"},
        [this](const exec::Outcome& outcome, const std::string& out, const std::string& err) {
            m_cluster.kubeconfig = std::string(trimmed(out));
            if (outcome.kind != exec::Outcome::Kind::Exited || m_cluster.kubeconfig.empty())
                return m_then(fail(Error::Code::Failed, m_host->name() + " does not say where its kubeconfig is: " +
                                                            outcome.text() + " " + err));
            if (m_cluster.kubeconfig.find(':') != std::string::npos)
                return m_then(fail(Error::Code::Invalid,
                                   "KUBECONFIG on " + m_host->name() + " names several files: " + m_cluster.kubeconfig,
                                   "set it to the one that has the context " + m_cluster.context));
            identify();
        });
}

void ClusterLook::identify() {
    auto argv = m_cluster.argv();
    argv.insert(argv.end(), engine::cluster_identity.begin(), engine::cluster_identity.end());
    run(std::move(argv), [this](const exec::Outcome& outcome, const std::string& out, const std::string& err) {
        m_cluster.uid = std::string(trimmed(out));
        const bool seen = outcome.kind == exec::Outcome::Kind::Exited && outcome.code == 0 && !m_cluster.uid.empty();
        if (seen) return m_then(m_cluster);
        const auto said = lines(err);
        m_then(fail(Error::Code::Unreachable,
                    "the cluster " + m_cluster.context + " does not say who it is: " + outcome.text() +
                        (said.empty() ? "" : ": " + to_utf8(said.back()).substr(0, 300)),
                    "its identity is the uid of the namespace kube-system, which you must be able to get"));
    });
}

void ClusterLook::run(std::vector<std::string> argv, Then then) {
    exec::Command command;
    command.stages = {std::move(argv)};
    command.mark = random_id(12) + "/" + std::to_string(++m_count);
    command.capture.out = (m_folder.path() + QStringLiteral("/out%1").arg(m_count)).toStdString();
    command.capture.err = (m_folder.path() + QStringLiteral("/err%1").arg(m_count)).toStdString();
    command.capture.limit = 1U << 16;
    m_execution = m_host->execute(command);
    connect(m_execution.get(), &exec::Execution::finished, this,
            [this, capture = command.capture, then = std::move(then)](const exec::Outcome& outcome) {
                m_execution.release()->deleteLater();
                then(outcome, read_file(capture.out).value_or(""), read_file(capture.err).value_or(""));
            });
    m_execution->start();
}

} // namespace salvor::assembly
