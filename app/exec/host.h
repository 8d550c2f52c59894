#pragma once

#include "base/error.h"
#include "exec/execution.h"
#include "exec/forward.h"

#include <QObject>
#include <functional>
#include <memory>

namespace salvor::exec {

/// Who a host is: what a run is bound to. Texts, compared as texts.
struct HostIdentity {
    std::string machine_id; ///< content of /etc/machine-id, trimmed
    std::string host_key;   ///< "SHA256:…" fingerprint; empty for this machine
    std::string boot_id;    ///< /proc/sys/kernel/random/boot_id; changes with each boot, not part of the identity
    std::string user;       ///< login user
    bool same_machine(const HostIdentity& other) const {
        return machine_id == other.machine_id && host_key == other.host_key;
    }
};

/// What opening a host does, in this order; the last three for each host on the way.
enum class OpenStep {
    Resolve, ///< its name is looked up
    Connect, ///< a connection is made
    HostKey, ///< its key is compared with the known one, or asked about
    LogIn    ///< agent, keys, password
};

/// A place where commands run: this machine, an ssh host, a drill's host. Main thread.
class Host : public QObject {
    Q_OBJECT
public:
    using Opened = std::function<void(Result<HostIdentity>)>;
    using Marked = std::function<void(Result<std::vector<long>>)>;
    using Forgotten = std::function<void(Result<void>)>;
    using QObject::QObject;

    virtual std::string name() const = 0;
    /// Connects if it is not connected (again, after a loss), logs in, asks what must be asked, and says who it is.
    virtual void open(Opened then) = 0;
    /// A new execution, idle, owned by the caller. The host must be open when it starts; it must outlive it.
    virtual std::unique_ptr<Execution> execute(Command command) = 0;
    /// A way to a port that this host reaches, owned by the caller, which it must outlive; null where there is none to
    /// be had (this machine reaches its ports itself).
    virtual std::unique_ptr<Forward> forward(const Forward::To&) { return nullptr; }
    /// Pids of processes whose environment has SALVOR_ACTION=`mark`, looked for as `become` (empty: login user).
    virtual void find_marked(const std::string& mark, const std::string& become, Marked then) = 0;
    /// Removes what a detached command left on the host (its folder, and the run's own if it is then empty). Called
    /// once its outcome is in the journal; without a folder in the reference everything of that run (`run_id`) is
    /// removed. `then` may be empty.
    virtual void forget(const ProcessRef& process, const std::string& run_id, Forgotten then) = 0;

Q_SIGNALS:
    /// While it is opened: the step that begins, and the host of the way it is about.
    void opening(salvor::exec::OpenStep step, const std::string& host);
    /// The connection is gone; running executions end as ConnectionLost.
    void lost(const salvor::Error& error);
};

} // namespace salvor::exec
