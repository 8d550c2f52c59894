#pragma once

#include "assembly/asker.h"
#include "assembly/runs.h"
#include "base/secret_store.h"
#include "engine/host_lock.h"
#include "exec/prompter.h"

namespace salvor::assembly {

/// Runs of any console on a host, by the copies of their journals there (engine/journal_copy.h) and its lock, as root.
/// Looking and following only read. Main thread; the prompter outlives it, and nothing is answered once it is gone.
class Beside : public QObject {
    Q_OBJECT
public:
    /// `place`: "here" or "ssh:HOST"; `ssh_config` as in RealSession::Options.
    Beside(exec::Prompter& prompter, const std::string& place, const std::string& ssh_config);
    ~Beside() override;

    struct Kept {
        std::vector<std::string> runs; ///< ids of those that have a copy there
        engine::LockHolder holder;     ///< of the host's lock; empty texts: nobody
        /// The run whose id begins so, or the only one.
        Result<std::string> choose(const std::string& wanted) const;
    };
    void look(std::function<void(Result<Kept>)> then);
    /// Copies a run's files into an empty folder, made 0700.
    void fetch(const std::string& run, const std::filesystem::path& folder, std::function<void(Result<void>)> then);
    /// Adds what has come to the journal since; NotFound: the copy is gone, for the run has ended.
    void follow(const std::string& run, const std::filesystem::path& folder, std::function<void(Result<void>)> then);

    /// What is decided when another console's run is taken over.
    struct Decision {
        std::string run;
        engine::LockHolder holder; ///< of the host's lock, as it was shown
        std::string reason;        ///< not empty
        std::string ssh_config;    ///< by what the run's hosts are reached from here
    };
    /// Makes it one of `runs`: its console is fenced off first, so that it changes nothing more, then the copy of its
    /// journal is fetched. Gives {who, lines, reason} for Stage::take_over. Refused while the run is open here, and if
    /// may_change() is.
    void take_over(const Decision& decision, const Runs& runs, std::function<void(Result<Json>)> then);

private:
    void fence_off(std::function<void(Result<void>)> then);
    void adopt(const Decision& decision, const std::string& who, const Runs& runs,
               std::function<void(Result<Json>)> then);
    void open(std::function<void(Result<std::string>)> then);
    void fetch_next(const std::string& run, const std::filesystem::path& folder, std::vector<std::string> files,
                    std::function<void(Result<void>)> then);
    void ask(std::vector<std::string> argv, std::function<void(Result<std::string>)> then);
    SecretStore m_secrets;
    std::unique_ptr<exec::Host> m_host;
    std::unique_ptr<Asker> m_asker;
    std::string m_become;
};

} // namespace salvor::assembly
