#pragma once

#include "models/rows.h"
#include "session/catalogue.h"
#include "session/report_pages.h"
#include "session/run_words.h"
#include "session/told.h"

#include <QUrl>

namespace salvor::ui {

/// The report of one kept run, and the debriefing if it was a drill. Reading, verifying and writing happen on a thread.
/// GUI thread.
class ReportView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Empty: no run is chosen.
    Q_PROPERTY(QString runId READ runId NOTIFY changed)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    /// What of it cannot be read; the rest is what could.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool drill READ drill NOTIFY changed)
    Q_PROPERTY(bool finished READ finished NOTIFY changed)
    Q_PROPERTY(bool resumable READ resumable NOTIFY changed)
    Q_PROPERTY(QString procedureId READ procedureId NOTIFY changed)
    Q_PROPERTY(QString scenarioId READ scenarioId NOTIFY changed)
    Q_PROPERTY(QString scenarioTitle READ scenarioTitle NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString targetName READ targetName NOTIFY changed)
    Q_PROPERTY(QString identity READ identity NOTIFY changed)
    Q_PROPERTY(QString times READ times NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString systems READ systems NOTIFY changed)
    Q_PROPERTY(QString people READ people NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* overrides READ overrides CONSTANT)
    Q_PROPERTY(QAbstractItemModel* steps READ steps CONSTANT)
    Q_PROPERTY(QAbstractItemModel* band READ band CONSTANT)
    Q_PROPERTY(QAbstractItemModel* ticks READ ticks CONSTANT)
    Q_PROPERTY(QAbstractItemModel* reasons READ reasons CONSTANT)
    Q_PROPERTY(QAbstractItemModel* target READ target CONSTANT)
    Q_PROPERTY(QAbstractItemModel* evidence READ evidence CONSTANT)
    Q_PROPERTY(QAbstractItemModel* figures READ figures CONSTANT)
    Q_PROPERTY(QAbstractItemModel* happened READ happened CONSTANT)
    Q_PROPERTY(QAbstractItemModel* earlier READ earlier CONSTANT)
    Q_PROPERTY(QStringList lessons READ lessons NOTIFY changed)
    Q_PROPERTY(QUrl folder READ folder NOTIFY changed)
    Q_PROPERTY(QString folderPath READ folderPath NOTIFY changed)
    /// A kind of StateLabel and the words of the verification.
    Q_PROPERTY(QString verifyKind READ verifyKind NOTIFY changed)
    Q_PROPERTY(QString verifyText READ verifyText NOTIFY changed)
    /// The first places that differ, a line each.
    Q_PROPERTY(QString verifyProblems READ verifyProblems NOTIFY changed)
    /// What the last `save` wrote; empty if it wrote nothing.
    Q_PROPERTY(QString saved READ saved NOTIFY savedChanged)
    /// Why the last `save` did not; empty if it did.
    Q_PROPERTY(QString saveError READ saveError NOTIFY savedChanged)
    /// A name to propose.
    Q_PROPERTY(QString savePath READ savePath NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
public:
    /// Both outlive it.
    ReportView(Catalogue& catalogue, Clock& clock, QObject* parent = nullptr);
    ~ReportView() override;

    QString runId() const { return m_id; }
    bool reading() const { return m_reading; }
    QString problem() const { return sentence(told(m_run.summary.problem)); }
    bool drill() const { return m_run.summary.drill; }
    bool finished() const { return m_run.summary.standing == assembly::Standing::Ended; }
    bool resumable() const;
    QString procedureId() const { return text_of(m_run.summary.procedure); }
    QString scenarioId() const { return text_of(m_run.summary.scenario); }
    QString scenarioTitle() const;
    QString kind() const;
    QString headline() const;
    QString title() const { return text_of(m_run.summary.title); }
    QString targetName() const;
    QString identity() const;
    QString times() const;
    QString explanation() const;
    QString total() const;
    QString systems() const;
    QString people() const;
    QAbstractItemModel* overrides() { return &m_overrides; }
    QAbstractItemModel* steps() { return &m_steps; }
    QAbstractItemModel* band() { return &m_band; }
    QAbstractItemModel* ticks() { return &m_ticks; }
    QAbstractItemModel* reasons() { return &m_reasons; }
    QAbstractItemModel* target() { return &m_target; }
    QAbstractItemModel* evidence() { return &m_evidence; }
    QAbstractItemModel* figures() { return &m_figures; }
    QAbstractItemModel* happened() { return &m_happened; }
    QAbstractItemModel* earlier() { return &m_earlier; }
    QStringList lessons() const { return m_lessons; }
    QUrl folder() const { return QUrl::fromLocalFile(folderPath()); }
    QString folderPath() const { return text_of(m_run.summary.folder.string()); }
    QString verifyKind() const;
    QString verifyText() const;
    QString verifyProblems() const;
    QString saved() const { return m_saved; }
    QString saveError() const { return m_save_error; }
    QString savePath() const;
    bool canSave() const { return !m_reading && !m_run.procedure.steps.empty(); }

    /// Reads the run of that id, and verifies it.
    Q_INVOKABLE void open(const QString& id);
    /// No run is chosen any more.
    Q_INVOKABLE void close();
    Q_INVOKABLE void verify();
    /// Writes a new file: Markdown if the name ends with .md, HTML otherwise. A relative name is of the home folder.
    Q_INVOKABLE void save(const QString& file);
    Q_INVOKABLE void copyPath();
    /// Shows or hides all that was seen as proof of a step.
    Q_INVOKABLE void toggle(int row);
    /// Makes its texts again: the language is another one.
    void retell();

Q_SIGNALS:
    void changed();
    void savedChanged();

private:
    void show();
    void fill();
    std::optional<assembly::ScenarioOnShelf> scenario() const;
    std::vector<EarlierRow> earlier_rows() const;
    Catalogue& m_catalogue;
    Clock& m_clock;
    QString m_id;
    assembly::KeptRun m_run;
    std::optional<Evidence> m_found;
    QStringList m_lessons;
    QString m_saved;
    QString m_save_error;
    bool m_reading = false;
    bool m_verifying = false;
    Rows<OverrideRow> m_overrides;
    Rows<ReportStepRow> m_steps;
    Rows<BandRow> m_band;
    Rows<TickRow> m_ticks;
    Rows<ReasonRow> m_reasons;
    Rows<FactRow> m_target;
    Rows<FactRow> m_evidence;
    Rows<FactRow> m_figures;
    Rows<HappenedRow> m_happened;
    Rows<EarlierRow> m_earlier;
    Worker m_worker; ///< last: it is gone first
};

} // namespace salvor::ui
