#pragma once

#include "engine/outline.h"
#include "session/forecast.h"
#include "session/readiness.h"
#include "session/run_outputs.h"
#include "session/run_targets.h"
#include "session/shells.h"
#include "session/step_page.h"
#include "session/target_proof.h"

namespace salvor::ui {

/// One run as the window shows and operates it: the steps, the one in the middle, the question it stops for, the
/// clocks. Holds nothing of the run's state of its own. GUI thread.
class RunView : public QObject, public engine::Operator {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("opened by the desk")
    Q_PROPERTY(bool drill READ drill CONSTANT)
    Q_PROPERTY(QString procedureTitle READ procedureTitle CONSTANT)
    Q_PROPERTY(QString runId READ runId CONSTANT)
    Q_PROPERTY(QString runText READ runText NOTIFY changed)
    Q_PROPERTY(QString targetName READ targetName NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(salvor::ui::RunTargets* targets READ targets CONSTANT)
    Q_PROPERTY(salvor::ui::Shells* shells READ shells CONSTANT)
    Q_PROPERTY(QString proved READ proved NOTIFY ticked)
    /// Somebody has looked at the target's identity within the last five seconds, and it was the right one.
    Q_PROPERTY(bool proofFresh READ proofFresh NOTIFY ticked)
    Q_PROPERTY(QAbstractItemModel* steps READ steps CONSTANT)
    Q_PROPERTY(QString stepsDone READ stepsDone NOTIFY changed)
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY ticked)
    Q_PROPERTY(QString waitedForSystems READ waitedForSystems NOTIFY ticked)
    Q_PROPERTY(QString waitedForPeople READ waitedForPeople NOTIFY ticked)
    Q_PROPERTY(salvor::ui::Forecast* forecast READ forecast CONSTANT)
    Q_PROPERTY(salvor::ui::Readiness* readiness READ readiness CONSTANT)
    // the middle; -1 is the page before the first step
    Q_PROPERTY(int shownStep READ shownStep WRITE showStep NOTIFY changed)
    Q_PROPERTY(QString crumb READ crumb NOTIFY changed)
    Q_PROPERTY(QString stepTitle READ stepTitle NOTIFY changed)
    Q_PROPERTY(QString stepKind READ stepKind NOTIFY changed)
    Q_PROPERTY(QString stepNote READ stepNote NOTIFY changed)
    Q_PROPERTY(QString stepClock READ stepClock NOTIFY ticked)
    Q_PROPERTY(QString why READ why NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString noReturn READ noReturn NOTIFY changed)
    Q_PROPERTY(QString wayBack READ wayBack NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* commands READ commands CONSTANT)
    Q_PROPERTY(QAbstractItemModel* checks READ checks CONSTANT)
    Q_PROPERTY(QAbstractItemModel* values READ values CONSTANT)
    Q_PROPERTY(QAbstractItemModel* deviations READ deviations CONSTANT)
    /// The output of every command, looks included, and the procedure's own panes.
    Q_PROPERTY(salvor::ui::RunOutputs* outputs READ outputs CONSTANT)
    Q_PROPERTY(salvor::ui::QuestionView* question READ question NOTIFY questionChanged)
    Q_PROPERTY(bool questionHere READ questionHere NOTIFY changed) ///< it belongs to the page in the middle
    Q_PROPERTY(QString primaryText READ primaryText NOTIFY changed)
    Q_PROPERTY(bool primaryEnabled READ primaryEnabled NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed) ///< why it cannot go on
    /// What goes on, if nobody is asked: in place of the primary. Empty otherwise.
    Q_PROPERTY(QString busy READ busy NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(bool acting READ acting NOTIFY changed)
    Q_PROPERTY(bool paused READ paused NOTIFY changed)
    /// Empty while it goes on; then recovered or undone, both also …_with_leftovers, failed, left or broken.
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed)
    Q_PROPERTY(QString resultWhy READ resultWhy NOTIFY changed)
public:
    /// The stage is open; `setup` came from it. `undo_to` as engine::Run has it.
    static Result<std::unique_ptr<RunView>> open(std::unique_ptr<assembly::Stage> stage, engine::Setup setup,
                                                 const std::string& undo_to);
    ~RunView() override;

    bool drill() const { return m_setup.drill; }
    QString procedureTitle() const;
    QString runId() const { return QString::fromStdString(m_setup.run_id); }
    QString runText() const;
    QString targetName() const;
    RunTargets* targets() const { return m_targets.get(); }
    Shells* shells() const { return m_shells.get(); }
    QString identity() const;
    QString proved() const;
    bool proofFresh() const;
    QAbstractItemModel* steps() { return &m_steps; }
    QString stepsDone() const;
    QString elapsed() const;
    QString waitedForSystems() const;
    QString waitedForPeople() const;
    Forecast* forecast() const { return m_forecast.get(); }
    Readiness* readiness() const { return m_readiness.get(); }
    int shownStep() const { return m_shown; }
    void showStep(int step);
    QString crumb() const;
    QString stepTitle() const;
    QString stepKind() const;
    QString stepNote() const;
    QString stepClock() const;
    QString why() const;
    QString place() const;
    QString noReturn() const;
    QString wayBack() const;
    QAbstractItemModel* commands() { return &m_commands; }
    QAbstractItemModel* checks() { return &m_checks; }
    QAbstractItemModel* values() { return &m_values; }
    QAbstractItemModel* deviations() { return &m_deviations; }
    RunOutputs* outputs() const { return m_outputs.get(); }
    QuestionView* question() const { return m_question; }
    bool questionHere() const;
    QString primaryText() const;
    bool primaryEnabled() const;
    QString reason() const;
    QString busy() const;
    double progress() const;
    bool acting() const;
    bool paused() const { return m_run->paused(); }
    QString result() const { return m_result; }
    QString resultText() const;
    QString resultWhy() const;
    const engine::Run& run() const { return *m_run; }
    Clock& clock() { return *m_setup.clock; }              ///< of its hosts
    std::string place_of(const std::string& target) const; ///< "here", "ssh:HOST" or "env:ID"; empty in a drill
    const std::filesystem::path& folder() const { return m_setup.folder; }
    engine::Run& engine_run() { return *m_run; }

    void start();
    /// What the primary button says. Does nothing if it is not enabled.
    Q_INVOKABLE void primary();
    Q_INVOKABLE void pause(bool on);
    /// Stops what runs now, truthfully.
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void leave(const QString& reason);
    /// Looks again at what is on the page: what a person may have changed counts from now on. Runs no change.
    Q_INVOKABLE void lookAgain();
    /// Looks at the target's identity now.
    Q_INVOKABLE void prove();
    void retell(); ///< makes its texts again: the language is another one

    void ask(const engine::Question& question, std::function<void(engine::Reply)> then) override;

Q_SIGNALS:
    void changed();
    void ticked();
    void questionChanged();
    /// What must be typed first: the sheet for it is to be opened.
    void confirmationWanted();
    void ended();
    void reportWanted();
    void devicesWanted(salvor::ui::FieldView* field); ///< they are to be chosen where all can be seen

private:
    RunView(std::unique_ptr<assembly::Stage> stage, engine::Setup setup);
    void happened(const engine::Event& event);
    void on_ended(const QString& result, const QString& why);
    void drop_question();
    void update_soon();
    void update();
    void follow();
    void outline_anew();
    void tick();
    void keep_draft();
    int current() const;
    std::optional<StepPage> page(int step) const;
    std::optional<StepPage> page() const { return page(m_shown); }
    const engine::Question* asked() const { return m_question == nullptr ? nullptr : &m_question->question(); }
    const std::vector<procedure::Input>* inputs_of(const engine::Question& question) const;
    std::chrono::milliseconds began() const;
    std::vector<StepRow> step_rows() const;
    std::vector<CheckRow> before_changes() const;

    std::unique_ptr<assembly::Stage> m_stage;
    engine::Setup m_setup;
    std::unique_ptr<engine::Run> m_run;
    std::unique_ptr<RunOutputs> m_outputs;
    engine::Outline m_outline;
    engine::LaterPtr<engine::Outliner> m_outliner;
    std::unique_ptr<TargetProof> m_proof;
    QuestionView* m_question = nullptr;
    QuestionView* m_last_question = nullptr; ///< answered; its page may still be there
    Watched m_watched;
    std::unique_ptr<RunTargets> m_targets;
    std::unique_ptr<Shells> m_shells;
    std::unique_ptr<Forecast> m_forecast;
    std::unique_ptr<Readiness> m_readiness;
    Rows<StepRow> m_steps;
    Rows<CommandRow> m_commands;
    Rows<CheckRow> m_checks;
    Rows<CheckRow> m_values;
    Rows<DeviationRow> m_deviations;
    int m_shown = -1;
    bool m_by_hand = false; ///< the operator looks at another step than the run stands at
    bool m_update_due = false;
    std::pair<int, int> m_outlined_at{-2, -2}; ///< the step in the middle, and how far the run had come
    QString m_result;
    std::string m_result_why;
    RealClock m_ticker; ///< repaints; the run's own clock may be a drill's
    Clock::Timer m_tick;
};

} // namespace salvor::ui
