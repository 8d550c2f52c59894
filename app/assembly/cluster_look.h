#pragma once

#include "engine/context.h"

#include <QTemporaryDir>

namespace salvor::assembly {

/// Whether a place is a cluster's: "kube:CONTEXT", or "oc:CONTEXT" where oc is used instead of kubectl.
bool is_cluster_place(const std::string& place);
/// What a target of that kind may be bound to, for hints: "--target ID=kube:CONTEXT".
std::string binding_hint(const procedure::Target& target);
/// Whether the place fits the target's kind; an error that says what does.
Result<void> check_place(const procedure::Target& target, const std::string& place);
/// The cluster a place names, as far as it is known without a look: program and context.
engine::Binding::Cluster cluster_of(const std::string& place);
/// The kubeconfig of this machine that has the context, as kubectl would find it; NotFound if none has.
Result<std::string> local_kubeconfig(const std::string& place);

/// Finds out who a cluster is: the kubeconfig of the host on which kubectl runs, and the UID of kube-system. Runs looks
/// only. Main thread; the host is open and outlives it.
class ClusterLook : public QObject {
    Q_OBJECT

public:
    using Seen = std::function<void(Result<engine::Binding::Cluster>)>;
    /// `local`: kubectl runs on this machine.
    void start(exec::Host& host, const std::string& place, bool local, Seen then);

private:
    using Then = std::function<void(const exec::Outcome&, std::string out, std::string err)>;
    void identify();
    void run(std::vector<std::string> argv, Then then);
    exec::Host* m_host = nullptr;
    engine::Binding::Cluster m_cluster;
    Seen m_then;
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<exec::Execution> m_execution;
};

} // namespace salvor::assembly
