#pragma once

#include "session/run_view.h"

namespace salvor::ui {

/// A target of a procedure that is about to be started, and where it is to be found.
class TargetChoice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the desk")
    Q_PROPERTY(QString targetId READ targetId CONSTANT)
    Q_PROPERTY(QString label READ label CONSTANT)
    /// "here", "ssh:HOST" or "env:ID".
    Q_PROPERTY(QString place MEMBER m_place NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    /// How such a place is written, and those that are known.
    Q_PROPERTY(QString advice READ advice CONSTANT)
    Q_PROPERTY(QString example READ example CONSTANT)
    Q_PROPERTY(QList<QString> places READ places CONSTANT)
public:
    /// `places`: hosts, or clusters if it is one.
    TargetChoice(const procedure::Target& target, QStringList places, QObject* parent);
    QString targetId() const { return m_id; }
    QString label() const { return m_label; }
    QString place() const { return m_place; }
    void set_place(const QString& place);
    /// Whether such a target can be there.
    bool takes(const QString& place) const { return problem_of(place).isEmpty(); }
    QString error() const { return problem_of(m_place); }
    QString advice() const;
    QString example() const { return m_cluster ? QStringLiteral("kube:production") : QStringLiteral("ssh:quadlet1"); }
    QStringList places() const { return m_places; }

Q_SIGNALS:
    void changed();

private:
    QString problem_of(const QString& place) const;
    QString m_id;
    QString m_label;
    QStringList m_places;
    bool m_cluster = false;
    QString m_place;
};

/// What the window works with: opens runs and drills, holds the one that is open. GUI thread.
class Desk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(salvor::ui::RunView* run READ run NOTIFY runChanged)
    /// What is being opened, in words; empty if nothing is.
    Q_PROPERTY(QString opening READ opening NOTIFY changed)
    /// Why the last thing could not be opened, with the remedy; empty if nothing went wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// The procedure that is about to be started, and its targets.
    Q_PROPERTY(QString startTitle READ startTitle NOTIFY startChanged)
    Q_PROPERTY(QString startSummary READ startSummary NOTIFY startChanged)
    Q_PROPERTY(QQmlListProperty<salvor::ui::TargetChoice> startTargets READ startTargets NOTIFY startTargetsChanged)
    /// Minutes within which it is to have recovered; empty if there is no such objective.
    Q_PROPERTY(QString startObjective MEMBER m_objective NOTIFY startChanged)
    Q_PROPERTY(QString startObjectiveError READ startObjectiveError NOTIFY startChanged)
    Q_PROPERTY(bool startReady READ startReady NOTIFY startChanged)
    /// Places to choose from: "here", "ssh:HOST", "env:ID"; and those with the clusters, "kube:CONTEXT".
    Q_PROPERTY(QList<QString> places READ places NOTIFY changed)
    Q_PROPERTY(QList<QString> everyPlace READ everyPlace NOTIFY changed)
public:
    /// Folders are empty for the usual ones. The prompter outlives the desk. `pace`: of drills, 1 is real time.
    Desk(const std::string& workflows, const std::string& runs, exec::Prompter& prompter, double pace,
         QObject* parent = nullptr);
    ~Desk() override;

    RunView* run() const { return m_run.get(); }
    QString opening() const { return m_opening; }
    QString problem() const { return m_problem; }
    QString startTitle() const;
    QString startSummary() const;
    QQmlListProperty<TargetChoice> startTargets() { return {this, &m_targets}; }
    QString startObjectiveError() const;
    /// Minutes; what is offered in the next start.
    void set_objective(int minutes);
    bool startReady() const;
    QStringList places() const { return m_places; }
    QStringList everyPlace() const { return m_places + m_clusters; }
    void setPlaces(const QStringList& hosts, const QStringList& clusters);
    /// By policy nothing real may be changed from here: runs are refused, drills are not.
    void setObserver(bool on) { m_observer = on; }
    const assembly::Library& library() const { return m_library; }
    const assembly::Runs& runs() const { return m_runs; }

    /// Reads the procedure and asks where its targets are: `startTargets`, then `start`.
    Q_INVOKABLE void prepare(const QString& procedure);
    /// The same for one that was found at a place: every target that has no other place is there.
    void prepare_at(const QString& procedure, const QString& place, const Json& chosen);
    /// What stands in the form of the procedure that is about to be started: values by the ids of its inputs.
    void prefill(Json inputs) { m_prefilled = std::move(inputs); }
    /// Whether a real run may be opened now; says why not.
    bool may_open() { return !busy() && !observing(); }
    /// Goes on with one that was just taken over; `how` as in Stage::take_over.
    void resume_taken(const QString& id, const Json& how);
    /// Shows why something could not be opened.
    void refuse(const Error& error);
    Q_INVOKABLE void start();
    Q_INVOKABLE void startDrill(const QString& procedure, const QString& scenario);
    Q_INVOKABLE void resumeRun(const QString& id);
    /// Rolls a kept run back to its beginning, after its question.
    Q_INVOKABLE void undoRun(const QString& id);
    /// Lets go of a run that has ended or was left.
    Q_INVOKABLE void closeRun();
    Q_INVOKABLE void dismissProblem();
    /// Puts a text into the clipboard.
    Q_INVOKABLE void copy(const QString& text) const;

Q_SIGNALS:
    void runChanged();
    void changed();
    void startChanged();
    void startTargetsChanged(); ///< not when one is edited: a list that is shown anew loses the keyboard
    /// It begins, with this objective in minutes; 0 for none.
    void started(const QString& procedure, int objective);
    /// A run was opened and waits for the window to show it.
    void opened();
    void runEnded();

private:
    Result<procedure::Procedure> read(const QString& id) const;
    void open(std::unique_ptr<assembly::Stage> stage, const QString& what, const std::string& undo_to);
    void open_kept(const QString& id, bool undo, Json taken_over = {});
    bool busy();
    bool observing();

    assembly::Library m_library;
    assembly::Runs m_runs;
    exec::Prompter& m_prompter;
    double m_pace;
    std::unique_ptr<assembly::Stage> m_stage; ///< while it opens
    std::unique_ptr<RunView> m_run;
    std::optional<procedure::Procedure> m_start;
    QString m_objective;
    Json m_prefilled;
    Json m_chosen; ///< of the procedure that is about to be started
    QList<TargetChoice*> m_targets;
    QStringList m_places;
    QStringList m_clusters;
    bool m_observer = false;
    QString m_opening;
    QString m_problem;
};

} // namespace salvor::ui
