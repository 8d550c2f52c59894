#pragma once

#include "engine/expander.h"
#include "engine/fold.h"
#include "engine/former.h"
#include "engine/host_lock.h"
#include "engine/looker.h"
#include "engine/operator.h"
#include "engine/setup.h"
#include "engine/taking.h"

#include <QObject>
#include <set>

namespace salvor::engine {

class Form;
class JournalCopy;
class RunTunnels;

/// Drives one run: folds events, does what the state asks for, writes what happened. Main thread; never blocks.
class Run : public QObject {
    Q_OBJECT
public:
    /// A new run's, or that of the journal in the folder (then the procedure is the copy in it).
    static Result<std::unique_ptr<Run>> open(Setup setup);
    ~Run() override;

    /// Begins, or goes on where the journal ends (after the question of resume).
    void start();
    /// Stops what runs now, truthfully; without a running change it is the same as leave().
    void cancel();
    /// Ends the driving; what is detached runs on, and the run can be resumed.
    void leave(const std::string& reason);
    /// Rolls back everything from the step on, instead of going on. Only before start().
    void undo_to(const std::string& step) { m_undo_to = step; }

    /// A person opened a shell on a target, by this line: it stands in the journal, and before the next change of the
    /// step in hand everything is looked at again.
    void visited(const std::string& place, const std::string& line);

    /// Holds back changes that have not begun; what runs goes on to its end. Looks and questions go on.
    void pause(bool on);
    bool paused() const { return m_paused; }

    const RunState& state() const { return m_state; }
    /// For whoever shows the run: its scope, its bindings, looks of their own. Its state is always the newest.
    const Context& context() const { return m_context; }
    const procedure::Procedure& procedure() const { return *m_setup.procedure; }

Q_SIGNALS:
    void happened(const salvor::engine::Event& event);
    /// A command began or ended, looks included; what is in no journal yet. Not told of while the run goes away.
    void commanded(const salvor::engine::CommandNews& news);
    /// The run has ended (its result), was left ("left"), must not go on there ("refused", with the reason), or could
    /// not go on ("broken", with the reason).
    void ended(const QString& result, const QString& why);

private:
    /// What is in hand of one leaf.
    struct Hand {
        LaterPtr<CommandRun> command;
        LaterPtr<Task> helper;
        LaterPtr<Looker> looker;
        LaterPtr<Taking> taking;
        Clock::Timer timer;
    };

    explicit Run(Setup setup);
    using Action = procedure::Action;
    using Then = std::function<void()>;
    void record(Event::Type type, std::string subject, Json data, Then then = {});
    void advance();
    void dispatch(const Effect& effect);
    void begin(const Effect& effect);
    void dispatch_leaf(const Effect& effect);
    /// An effect has come to its end: that of this leaf, or the one that stands alone.
    void done(const std::string& leaf = {});
    void broken(const std::string& why, const char* result = "broken");
    // looks
    void look(const Effect& effect);
    void decide(const Effect& effect);
    void check_step(const procedure::Step& step, std::size_t at, Json files);
    void preview(const procedure::Step& step, std::size_t at, Json leaves);
    void expand(const Effect& effect);
    void check(const Effect& effect);
    void check_done(const Effect& effect, std::size_t at, Json files);
    void preflight();
    void watch_holds();
    void next_hold(std::vector<std::string> left);
    void look_at_hold(const std::string& entry, Then then, bool always = false);
    std::string name_for(const std::string& entry);
    // acts
    void intend(const Effect& effect);
    void add_differences(const procedure::Step& step, const Action& action, std::shared_ptr<Json> leaves,
                         std::size_t at, Then then);
    void run_leaf(const Effect& effect);
    void retry(const std::string& leaf);
    void on_overdue(const std::string& leaf);
    void run_command(const Action& action, const Leaf& leaf, std::optional<exec::ProcessRef> attach);
    void run_read(const Action& action, const Leaf& leaf);
    void run_ask(const Action& action, const Leaf& leaf);
    void run_verb(const Action& action, const Leaf& leaf);
    void verb_step(std::shared_ptr<VerbCommands> verb, std::size_t at, const std::string& target,
                   const std::string& leaf);
    void recover(const Effect& effect);
    void reach(const std::string& leaf, int tries, const std::string& why, const Then& then);
    void ask_unreachable(const std::string& leaf, const std::string& why, const Then& then);
    void find_again(const std::string& leaf);
    const Leaf& made_by(const Leaf& leaf) const;
    void look_at_former(const std::string& leaf, std::function<void(const Former::Seen&)> then);
    void find_file(const std::string& leaf);
    void prove_former(const std::string& leaf);
    void attach(const Leaf& leaf, const Action& action, const std::string& target, exec::Command command);
    void never_started(const std::string& id, const std::string& why);
    void still_runs(const std::string& id, const std::string& why);
    void judge_world(const std::string& leaf, const std::string& why);
    void wait_gone(const std::string& leaf, const std::string& target, const std::string& mark, int tries);
    void ended_leaf(const std::string& leaf, const Action& action, const procedure::Command* command, const Ran& ran);
    void value_of(const Action& action, const Leaf& leaf, const Ran& ran, std::function<void(Result<Json>)> then);
    void finish_undo(const Effect& effect);
    void ask_unproved(const std::string& id, const std::string& title, const std::string& why);
    void with_cluster(const Action& action, const Leaf& leaf, std::function<void(Result<void>)> then);
    void same_clusters(const std::string& leaf, std::vector<std::string> left, std::function<void(Result<void>)> then);
    std::string target_of(const Action& action, const Leaf& leaf) const;
    procedure::Scope scope_of(const Action& action, const Leaf& leaf) const;
    const procedure::Expression& each_of(const Leaf& leaf) const;
    // locks and copies
    /// A host, or without one, the name of what is locked in a cluster.
    using LockKey = std::pair<exec::Host*, std::string>;
    void with_lock(const std::string& target, std::function<void(Result<void>)> then);
    void take_locks(std::vector<std::string> targets, Then then);
    void release_locks(Then then);
    void release_lock(const LockKey& key, Then then);
    void tell_step(const std::string& target, const std::string& step, std::function<void(Result<void>)> then);
    void keep_copy(const std::string& root);
    void bring_copies(Then then);
    void superseded(const LockKey& key);
    std::string lock_name(const std::string& target) const;
    LockKey lock_key(const std::string& target) const;
    TargetLock* make_lock(const LockKey& key, const std::string& target, const std::string& root);
    void ask_without(const std::string& target, const Error& why, std::function<void(Result<void>)> then);
    bool fenced_off(const std::string& target, const Ran& ran);
    exec::Fence fence_for(const std::string& target) const;

    // people
    void ask_form(std::vector<std::string> errors, Json given);
    void ask_secret(const procedure::Input& input, std::function<void(Result<void>)> then);
    void put_form(const Question& question, Form* form, std::function<void(Json)> ended);
    Question make_question(const Effect& effect) const;
    bool any_begun() const;
    bool any_change() const;
    void ask(const Effect& effect);
    void put(Question question, std::function<void(Reply)> then);
    void put_next();
    void answered(const Question& question, const Reply& reply);
    void begin_undo(const std::string& step);
    void ask_resume();
    void resume_row(std::shared_ptr<Json> rows,
                    std::shared_ptr<std::vector<std::pair<std::size_t, std::string>>> looks);
    void resume_look(const Leaf& leaf, const Action& action,
                     std::function<void(const std::string&, const std::string&)> then);
    void put_resume(const Json& rows);

    void finish(const Effect& effect);
    void clear_hosts();
    void clear_host(std::vector<exec::Host*> left);

    Setup m_setup;
    Context m_context;
    RunState m_state;
    std::unique_ptr<Journal> m_journal;
    std::set<std::string> m_under_way; ///< subjects of the effects in hand
    bool m_alone = false;              ///< the effect in hand is one that stands alone
    bool m_intending = false;          ///< one intent at a time: it may ask for a lock
    bool m_stopped = false;
    bool m_resumed = false;
    bool m_cleared = false;
    bool m_paused = false;
    bool m_superseded = false;
    std::string m_undo_to;
    int m_names = 0;
    std::map<std::string, Hand> m_hands;                                    ///< by leaf
    std::vector<std::pair<Question, std::function<void(Reply)>>> m_waiting; ///< questions that come after the open one
    std::optional<Question> m_open;
    int m_asked = 0; ///< questions so far; an answer to an earlier one counts no more
    LaterPtr<Looker> m_looker;
    LaterPtr<Looker> m_hold_looker;
    LaterPtr<Expander> m_expander;
    LaterPtr<Task> m_helper;
    Clock::Timer m_hold_timer;
    Clock::Timer m_wait_timer;
    int m_losses = 0; ///< of the connection, while the change in hand is looked for
    friend class RunTunnels;
    std::unique_ptr<RunTunnels> m_tunnels;
    std::map<LockKey, LaterPtr<TargetLock>> m_locks;
    std::map<exec::Host*, LaterPtr<JournalCopy>> m_copies;
};

} // namespace salvor::engine
