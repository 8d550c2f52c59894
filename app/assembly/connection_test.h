#pragma once

#include "assembly/asker.h"
#include "assembly/environments.h"
#include "assembly/tools.h"
#include "exec/host.h"
#include "exec/prompter.h"

#include <QObject>
#include <memory>
#include <optional>

namespace salvor::assembly {

/// Goes the whole way to an environment once, step by step, and changes nothing there. Main thread; questions go to the
/// prompter, which must outlive it. `finished` comes once, after `start` or `cancel`.
class ConnectionTest : public QObject {
    Q_OBJECT
public:
    enum class Step { Resolve, Connect, HostKey, LogIn, Identity, Sudo, Tools };
    enum class State { Waiting, Running, Good, Failed, Skipped };
    struct Seen {
        Step step = Step::Resolve;
        State state = State::Waiting;
        std::string text = {}; ///< what was seen, or why it failed
        std::string hint = {};
        bool operator==(const Seen&) const = default;
    };
    struct Found {
        std::string name;
        std::string path;    ///< empty: not there
        std::string version; ///< the first line it says; empty: not asked
        bool operator==(const Found&) const = default;
    };
    enum class Verdict {
        Running,
        Reachable,
        Unreachable,  ///< no name, no connection, no answer
        KeyUnknown,   ///< and nobody said that it is right
        KeyChanged,   ///< or revoked
        LoginRefused, ///< or nobody gave what was asked for
        WrongMachine, ///< not the one that is pinned
        SudoRefused,  ///< all else is good
        Failed,       ///< something else, told by the step
        Cancelled
    };

    ConnectionTest(exec::Prompter& prompter, Environment environment, std::vector<Tool> tools,
                   QObject* parent = nullptr);
    ~ConnectionTest() override;
    void start();
    void cancel();

    const Environment& environment() const { return m_environment; }
    Verdict verdict() const { return m_verdict; }
    const std::vector<Seen>& steps() const { return m_steps; }
    const std::vector<Found>& tools() const { return m_found; }
    /// Once logged in.
    const std::optional<exec::HostIdentity>& identity() const { return m_identity; }
    /// Set with KeyChanged, unless the key is revoked.
    const std::optional<exec::ChangedKey>& changed_key() const { return m_changed_key; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    struct Stand;
    void begin(Step step);
    void good(Step step, std::string text);
    void skip(Step step, std::string text);
    void fail_at(Step step, Verdict verdict, const Error& error);
    void end(Verdict verdict);
    Seen& seen(Step step);
    void opened(const Result<exec::HostIdentity>& identity);
    void open_failed(const Error& error);
    void try_sudo();
    void next_tool();
    void ask_cluster();
    void run(std::vector<std::string> argv, const std::string& become, Asker::Ran then);

    exec::Prompter& m_prompter;
    Environment m_environment;
    std::vector<Tool> m_tools;
    Verdict m_verdict = Verdict::Running;
    Verdict m_later = Verdict::Reachable; ///< what it ends as when the rest is good
    std::vector<Seen> m_steps;
    std::vector<Found> m_found;
    std::optional<exec::HostIdentity> m_identity;
    std::optional<exec::ChangedKey> m_changed_key;
    bool m_key_asked = false;
    Step m_at = Step::Resolve;
    std::shared_ptr<Stand> m_stand;
};

} // namespace salvor::assembly
