#pragma once

#include "exec/command.h"
#include "exec/outcome.h"

#include <QObject>

namespace salvor::exec {

/// One command, once. Never blocks. Main thread. `finished` comes exactly once, queued, after `start` or a `cancel`
/// before it, and is the last signal.
class Execution : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Starting, Running, Stopping, Finished };
    using QObject::QObject;

    State state() const { return m_state; }
    /// Only in Idle.
    virtual void start() = 0;
    /// In any state, any number of times. TERM to the group and all that carry the mark, a grace, KILL, until two empty
    /// looks: then Cancelled; else OutcomeUnknown. After a timeout of `limit` the same, ending as TimedOut.
    virtual void cancel() = 0;
    /// Bytes written so far, after masking.
    virtual std::size_t out_size() const = 0;
    virtual std::size_t err_size() const = 0;

Q_SIGNALS:
    /// The command runs; for a detached one the reference is complete.
    void started(const salvor::exec::ProcessRef& process);
    /// Output grew; coalesced.
    void grew();
    /// `limit` has passed and the command still runs (a detached one is not stopped by itself: the operator decides).
    void overdue();
    void finished(const salvor::exec::Outcome& outcome);

protected:
    void set_state(State state) { m_state = state; }

private:
    State m_state = State::Idle;
};

} // namespace salvor::exec
