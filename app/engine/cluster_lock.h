#pragma once

#include "engine/target_lock.h"

#include <deque>

namespace salvor::engine {

/// The lock of a namespace of a cluster: the Lease `salvor` in it (coordination.k8s.io/v1), with holder, run, step and
/// token as annotations. Every writing names the resourceVersion that was seen, so that of two consoles one is refused.
/// Whether a holder lives is told as client-go's leader election tells it: by watching whether the Lease changes, never
/// by comparing clocks of different machines. Main thread.
class ClusterLock : public TargetLock {
    Q_OBJECT
public:
    /// `target` is the cluster's own, `space` the namespace.
    ClusterLock(const Context& context, std::string target, std::string space, std::string who);
    /// A holder is asked about as soon as it is seen; from the second time on, which is asked for by calling this
    /// again, it is watched until it changes, or for 60 s, after which it may be taken.
    void acquire(Held held, std::function<void(Result<std::string>)> then) override;
    /// Looks at the Lease each time; writes it if the step is another.
    void at_step(const std::string& step, std::function<void(Result<void>)> then) override;
    void look(std::function<void(const LockHolder&)> then) override;
    void release(std::function<void(Result<void>)> then) override;
    void abandon() override;

private:
    /// The Lease as it was seen: null if there is none.
    using Seen = std::function<void(Result<Json> lease)>;
    void kubectl(std::vector<std::string> words, const Json& object, std::function<void(const Ran&)> then);
    void see(Seen then);
    Json lease(const Json& before) const;
    void replace(const Json& before, std::function<void(const Ran&)> then);
    void on_denied(const Ran& ran);
    void on_held(const Json& lease);
    void take(const Json& lease);
    void have();
    void end_acquire(Result<std::string> how);
    void renew_later();
    void renew();
    /// Does one thing at a time: each ends by calling next().
    void one_by_one(std::function<void()> work);
    void next();
    std::string m_target;
    std::string m_space;
    std::string m_who;
    std::string m_step;
    std::string m_version;                ///< of another's Lease, as first seen
    std::chrono::milliseconds m_since{0}; ///< when that was
    Held m_held;
    std::function<void(Result<std::string>)> m_then;
    std::deque<std::function<void()>> m_waiting;
    bool m_busy = false;
    LaterPtr<CommandRun> m_run;
    Clock::Timer m_timer;
    int m_count = 0;
};

} // namespace salvor::engine
