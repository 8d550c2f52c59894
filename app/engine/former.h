#pragma once

#include "engine/context.h"

namespace salvor::engine {

/// What stands where a `write`, `remove` or `apply` acts: recorded before it begins, so that it can be put back, and
/// later held against that record and against what the change makes. Looks only; what it reads is shown to nobody, and
/// kept with the run's secrets. Main thread. Ends with exactly one result, unless it is let go of before.
class Former : public Task {
    Q_OBJECT
public:
    enum class Found {
        AsBefore, ///< as it was recorded
        AsMade,   ///< as the change makes it
        Between,  ///< begun, or begun to be taken back: to go on is safe
        Other,    ///< neither: somebody else had a hand in it
        Unknown
    };
    struct Seen {
        Found found = Found::Unknown;
        std::string why; ///< what is not as it was; never a value
    };
    /// `leaf`: the change, with what it found. `name`: of the files that its commands print to.
    Former(const Context& context, const procedure::Action& action, Leaf leaf, procedure::Scope scope,
           std::string name);
    /// Records what is there now: null, or {existed, …} and the file it is kept in. An error: it could not be put back
    /// as it is, and must not be touched.
    void keep(std::function<void(Result<Json>)> then);
    void compare(std::function<void(Seen)> then);
    void abandon() override;
    /// Whether the engine itself knows how to look: verbs that keep what they find, or make a private folder.
    static bool can(const procedure::Action& action);
    /// Of these, whether what is there before must be recorded: a private folder is the run's own.
    static bool needed(const procedure::Action& action);

private:
    using Got = std::function<void(const Ran&)>;
    struct Stat {
        std::string mode;  ///< "0644"
        std::string owner; ///< "0:0"
        std::size_t size = 0;
    };
    bool find_path();
    Result<std::filesystem::path> secret_file(const char* name, const char* ending) const;
    void ask(std::vector<std::string> argv, std::vector<int> exits, Got got);
    void run(exec::Command command, std::vector<int> exits, Got got);
    void failed(const std::string& why);
    void known(std::function<void(const Stat&)> then);
    void keep_folder();
    void keep_file(const Stat& stat);
    void keep_object();
    void see_gone();
    void see_folder();
    void see_file();
    void judge_file(const Stat& stat, const std::string& sha256);
    void see_object();
    void judge_object(const Json& now);
    void end(Found found, std::string why);
    bool existed() const { return m_leaf.former.is_object() && m_leaf.former.value("existed", false); }

    const Context& m_context;
    const procedure::Action& m_action;
    Leaf m_leaf;
    procedure::Scope m_scope;
    std::string m_name;
    std::string m_target;
    std::string m_path;
    int m_count = 0;
    LaterPtr<CommandRun> m_run;
    std::function<void(Seen)> m_then;
    std::function<void(Result<Json>)> m_kept; ///< of keep(): instead
};

} // namespace salvor::engine
