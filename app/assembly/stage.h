#pragma once

#include "assembly/drill_session.h"
#include "assembly/library.h"
#include "assembly/real_session.h"
#include "assembly/runs.h"

#include <optional>

namespace salvor::assembly {

/// What a run stands on, from the moment somebody wants it until it is over: procedure, session (real or drill),
/// folder. The same for the terminal and the window. Main thread; outlives the run.
class Stage {
public:
    /// Real targets: id to "here", "ssh:HOST" or "env:ID".
    static std::unique_ptr<Stage> fresh(procedure::Procedure procedure, RealSession::Options options);
    /// A kept run's own procedure and targets; what `options` names is laid over them. A drill is refused: its world is
    /// gone.
    static Result<std::unique_ptr<Stage>> kept(const std::filesystem::path& folder, RealSession::Options options);
    /// The scenario of that id, over its world. `pace`: 1 is real time, 0 does not wait.
    static Result<std::unique_ptr<Stage>> drill(const Library& library, procedure::Procedure procedure,
                                                const std::string& scenario, double pace);

    /// A kept run that was fetched from beside its target: {who, lines, reason}, for the journal.
    void take_over(Json from) { m_taken_over = std::move(from); }

    using Ready = std::function<void(Result<engine::Setup>)>;
    /// Opens the hosts, makes the folder of a new run, and says what the run is made from; `person` and `who` are the
    /// caller's to fill in. The prompter outlives the stage. Refused, but for drills, if may_change() is.
    void open(const Library& library, const Runs& runs, exec::Prompter& prompter, Ready then);

    const procedure::Procedure& procedure() const { return m_procedure; }
    /// How soon after its beginning the run is to have recovered; 0 if nobody set it. Kept with the run. Before open().
    void set_objective(std::chrono::milliseconds objective) { m_objective = objective; }
    std::chrono::milliseconds objective() const { return m_objective; }
    /// What a target is aimed at; null of a drill.
    const Environment* environment(const std::string& target) const {
        return m_real ? m_real->environment(target) : nullptr;
    }
    /// This machine, open, for what a person does beside a run; null of a drill.
    exec::Host* here();
    /// From now on the run's environment hears of it, if one of them wants to. Real runs only.
    void tell_of(engine::Run& run);
    /// How its procedure was found; see engine::Setup. Before open().
    void set_chosen(Json chosen) { m_chosen = std::move(chosen); }
    /// Null, unless it is a drill.
    DrillSession* drill() { return m_drill.get(); }
    /// Who sits here: user@machine.
    static std::string who();

private:
    explicit Stage(procedure::Procedure procedure) : m_procedure(std::move(procedure)) {}
    Result<void> make_folder(const Library& library, const Runs& runs);
    engine::Setup setup(std::map<std::string, engine::Binding> bound);

    procedure::Procedure m_procedure;
    RealSession::Options m_options;
    std::chrono::milliseconds m_objective{0};
    Json m_chosen;
    std::filesystem::path m_folder; ///< empty until it is made
    Json m_taken_over;
    std::unique_ptr<RealSession> m_real;
    std::unique_ptr<DrillSession> m_drill;
    exec::Prompter* m_prompter = nullptr;
};

} // namespace salvor::assembly
