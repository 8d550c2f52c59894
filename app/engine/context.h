#pragma once

#include "base/clock.h"
#include "base/secret_store.h"
#include "engine/command_news.h"
#include "engine/state.h"
#include "exec/evaluator.h"
#include "exec/host.h"
#include "procedure/substitute.h"

#include <QPointer>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace salvor::engine {

/// What a bound target is: the host it stands on, and who that host was when the run was opened.
struct Binding {
    std::string name;
    exec::Host* host = nullptr; ///< null in a plan, which runs nothing
    exec::HostIdentity identity;
    std::vector<std::string> way = {}; ///< argv by which a person gets there from here; empty: this machine
    std::map<std::string, exec::MixedText> env = {}; ///< what its environment gives to commands of the login user
    /// Of a cluster: what goes in front of each of its commands, and who it was; `host` is where kubectl runs.
    struct Cluster {
        std::string program = "kubectl"; ///< or oc
        std::string kubeconfig;
        std::string context;
        std::string uid; ///< of the namespace kube-system
        std::vector<std::string> argv() const { return {program, "--kubeconfig", kubeconfig, "--context", context}; }
    };
    std::optional<Cluster> cluster = {};
    std::size_t order = 0; ///< of a group's host: its place in the group
};

/// What gives a cluster's identity, behind Cluster::argv().
inline const std::vector<std::string> cluster_identity{"get", "namespace", "kube-system", "-o",
                                                       "jsonpath={.metadata.uid}"};

/// Of what a command says as errors no more is kept in hand, in bytes.
inline constexpr std::size_t most_errors = 64U << 10;

/// What a command gave.
struct Ran {
    exec::Outcome outcome;
    std::string out;             ///< up to 8 MiB; empty for a secret
    std::string err;             ///< up to most_errors
    Json files = Json::object(); ///< file names relative to the run's folder, with their digests
    bool unreachable = false;    ///< its host was not reached: it did not start
};

/// All that looks and acts need of a run, and the few things they do alike. Main thread; outlives them.
class Context {
public:
    const procedure::Procedure* procedure = nullptr;
    exec::Evaluator* evaluator = nullptr;
    int program = -1;
    Clock* clock = nullptr;
    SecretStore* secrets = nullptr;
    std::map<std::string, Binding> bindings; ///< by bound target id
    /// Clusters and when each was last seen to be the one that was bound; see CommandRun.
    mutable std::map<const Binding*, std::chrono::milliseconds> same_at;
    std::filesystem::path folder;
    std::string output = "output"; ///< where files of commands are, below the folder
    std::string run_id;
    std::string short_id;
    std::chrono::milliseconds started{0};
    Json form;                                        ///< of an `ask`, as filled so far; null outside
    Json row;                                         ///< of a table, the one in hand; null outside
    const RunState* state = nullptr;                  ///< the run's, always the newest
    mutable std::map<std::string, std::string> saved; ///< files of the run, and the entries that made them
    /// Asks a person for an input that is a secret and puts it into the store; empty where nobody can be asked.
    std::function<void(const procedure::Input&, std::function<void(Result<void>)>)> ask_secret;
    /// Called before a file of the run takes the place of another; empty where no journal names any.
    std::function<void(const std::filesystem::path& file, std::function<void()> then)> replacing;
    /// Its name in the journal: below the run's folder.
    std::string name_of(const std::filesystem::path& file) const { return file.lexically_relative(folder).string(); }
    using Observer = std::function<void(const CommandNews&)>;
    std::shared_ptr<Observer> observer; ///< hears of each command until it goes away; may be null

    /// The scope of an entry; `each` is its `for`, empty if it has none.
    /// `at`: the host in hand of a group, as `placed` says it.
    procedure::Scope scope(const procedure::Expression& each = {}, const std::string& key = {}, const Json& item = {},
                           const std::string& at = {}) const;
    /// One value of an expression; anything but exactly one is an error.
    void value(const procedure::Expression& expression, const procedure::Scope& scope, const Json& subject,
               std::function<void(Result<Json>)> then) const;
    /// Exactly one boolean, or an error: then the condition is unknown.
    void boolean(const procedure::Expression& expression, const procedure::Scope& scope, const Json& subject,
                 std::function<void(Result<bool>)> then) const;
    /// The items of a `for`: strings, or objects with a unique string `key`; one keyless item if there is no `for`.
    struct Item {
        std::string key;
        Json item;
        std::string at = {}; ///< host of the group, as `placed` says it
        /// Of a leaf or a file: host and item, where there are such.
        std::string name() const { return host_name(at) + (at.empty() || key.empty() ? "" : "/") + key; }
    };
    /// Each item on each host of the entry's group that its `where` takes; the first host only if it says `one`.
    void items(const procedure::Entry& entry, std::function<void(Result<std::vector<Item>>)> then) const;
    /// The hosts of a group, each as `placed` says it, in the operator's order.
    std::vector<std::string> hosts(const std::string& group) const;
    /// A target on each host of its group, or the target itself.
    std::vector<std::string> places(const std::string& target) const;
    /// A target, on the host in hand if it is a group or stands inside one: "owner@cas1".
    std::string placed(const std::string& target, const std::string& at) const;

    /// The bound target a target stands on; null if it is not bound. Of a group: as `placed` says it.
    const Binding* binding(const std::string& target) const;
    /// A command with its containers, user and environment, ready for its host but for mark, fence and capture.
    Result<exec::Command> resolve(const procedure::Command& command, const procedure::Scope& scope,
                                  procedure::Unknowns unknowns = procedure::Unknowns::Refuse) const;
    /// An argv of the engine's own on a target.
    /// (`within`: the scope its pod is named in, if not that of no item)
    Result<exec::Command> own_command(const std::string& target, std::vector<std::string> argv, exec::Stdin in = {},
                                      const procedure::Scope* within = nullptr,
                                      procedure::Unknowns unknowns = procedure::Unknowns::Refuse) const;

    /// A mark for a command that is looked for by nobody later: unique, "<run>/<number>" as every mark.
    std::string passing_mark() const;
    /// The next number of a command's news.
    long command_number() const { return ++m_commands; }
    /// Whether the outcome is one that the command's `exits` allow.
    static bool allowed(const procedure::Command& command, const exec::Outcome& outcome);

private:
    void list(const procedure::Expression& each, std::function<void(Result<std::vector<Item>>)> then) const;
    void choose(const procedure::Entry& entry, std::vector<std::string> left, std::vector<std::string> chosen,
                std::function<void(Result<std::vector<std::string>>)> then) const;
    Json target_json(const std::string& id, const Binding& bound) const;
    mutable int m_marks = 0;
    mutable long m_commands = 0;
    Result<exec::Command> place(const std::string& target, const procedure::Scope& scope, procedure::Unknowns unknowns,
                                std::vector<std::string> argv, const std::map<std::string, procedure::Text>& env,
                                bool reads) const;
};

/// Work that ends in one callback. Main thread. Whoever lets go of it hears nothing of it any more.
class Task : public QObject {
    Q_OBJECT
public:
    /// Forgets the callback; what runs is not stopped by this.
    virtual void abandon() = 0;
};

/// Lets go of a task by the event loop, so that it may be let go of in its own callback.
struct Later {
    void operator()(Task* task) const {
        task->abandon();
        task->deleteLater();
    }
};
template<class T> using LaterPtr = std::unique_ptr<T, Later>;

/// Runs one command to its end on its host, opening it again if it was lost, and refusing if it is not the machine that
/// was bound; of a cluster, if it does not say within the last 10 s that it is the one that was bound. Destroying it
/// cancels what it can.
class CommandRun : public Task {
    Q_OBJECT
public:
    CommandRun(const Context& context, std::string target, exec::Command command, std::string name);
    ~CommandRun() override;
    /// What its news say of it: the entry or leaf, whether it changes, and as what it was written (outlives it; null
    /// for the engine's own). Before start.
    void about(std::string entry, bool change, const procedure::Command* written);
    void start(std::function<void(Ran)> then);
    void cancel();
    void abandon() override;
    const exec::Command& command() const { return m_command; }

Q_SIGNALS:
    void started(const salvor::exec::ProcessRef& process);
    void grew();
    void overdue();

private:
    void identify(const Binding& bound);
    void note_who(const Ran& ran);
    void begin();
    void end(const exec::Outcome& outcome);
    void tell_began();
    void tell_ended(const exec::Outcome& outcome);
    const Context& m_context; ///< gone once it is let go of
    std::string m_target;
    exec::Command m_command;
    std::string m_name;
    std::function<void(Ran)> m_then;
    std::unique_ptr<exec::Execution> m_execution;
    LaterPtr<CommandRun> m_who; ///< asks the cluster before
    bool m_unreachable = false;
    bool m_told_end = false;
    CommandNews m_news;
    std::weak_ptr<Context::Observer> m_observer;
    const procedure::Command* m_written = nullptr;
};

} // namespace salvor::engine
