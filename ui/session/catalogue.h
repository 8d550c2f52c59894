#pragma once

#include "base/clock.h"
#include "models/rows.h"
#include "session/listing.h"
#include "session/worker.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// What there is to start, to go on with and to look back on: procedures, scenarios, kept runs. Files are read on a
/// thread of its own; the lists say what was read last. GUI thread.
class Catalogue : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QAbstractItemModel* unfinished READ unfinished CONSTANT)
    Q_PROPERTY(int unfinishedCount READ unfinishedCount NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* procedures READ procedures CONSTANT)
    /// Procedures there are, without the filter.
    Q_PROPERTY(int procedureCount READ procedureCount NOTIFY changed)
    /// Procedures that the filter lets through.
    Q_PROPERTY(int shownCount READ shownCount NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* scenarios READ scenarios CONSTANT)
    Q_PROPERTY(int scenarioCount READ scenarioCount NOTIFY changed)
    /// A drill has a score: its column has something to show.
    Q_PROPERTY(bool scored READ scored NOTIFY changed)
    /// No row or one: the drill to propose.
    Q_PROPERTY(QAbstractItemModel* practise READ practise CONSTANT)
    Q_PROPERTY(QAbstractItemModel* reports READ reports CONSTANT)
    Q_PROPERTY(int reportCount READ reportCount NOTIFY changed)
    /// Kept runs there are, without the filters.
    Q_PROPERTY(int runCount READ runCount NOTIFY changed)
    /// Filters the procedures by system, title, step or command line.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// Filters the reports: text; "", "recovered", "other" or "unfinished"; "", "real" or "drill".
    Q_PROPERTY(QString reportText READ reportText WRITE setReportText NOTIFY filterChanged)
    Q_PROPERTY(QString reportResult READ reportResult WRITE setReportResult NOTIFY filterChanged)
    Q_PROPERTY(QString reportKind READ reportKind WRITE setReportKind NOTIFY filterChanged)
    /// It reads, and nothing has been read before.
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    /// Where procedures are looked for, and where runs are kept.
    Q_PROPERTY(QString places READ places CONSTANT)
public:
    /// The clock outlives it. Begins to read at once.
    Catalogue(assembly::Library library, assembly::Runs runs, Clock& clock, QObject* parent = nullptr);

    QAbstractItemModel* unfinished() { return &m_unfinished; }
    QAbstractItemModel* procedures() { return &m_procedures; }
    QAbstractItemModel* scenarios() { return &m_scenarios; }
    QAbstractItemModel* practise() { return &m_practise; }
    QAbstractItemModel* reports() { return &m_reports; }
    int unfinishedCount() const { return m_unfinished.rowCount(); }
    int procedureCount() const { return static_cast<int>(m_listing.shelf.size()); }
    int shownCount() const { return m_shown; }
    int scenarioCount() const;
    bool scored() const;
    int reportCount() const { return m_reports.rowCount(); }
    int runCount() const { return static_cast<int>(m_listing.runs.size()); }
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    QString reportText() const { return m_wanted.text; }
    void setReportText(const QString& text) { want(m_wanted.text, text); }
    QString reportResult() const { return m_wanted.result; }
    void setReportResult(const QString& result) { want(m_wanted.result, result); }
    QString reportKind() const { return m_wanted.kind; }
    void setReportKind(const QString& kind) { want(m_wanted.kind, kind); }
    bool empty() const { return m_reading && !m_read; }
    bool reading() const { return m_reading; }
    QString places() const;

    /// Reads again what has changed; asked for while it reads, it reads once more after that.
    Q_INVOKABLE void refresh();
    /// The answers that were typed into a form and never given.
    Q_INVOKABLE void throwAway(const QString& run);
    /// Shows or hides the procedures of a system.
    Q_INVOKABLE void toggle(const QString& system);

    /// What was read last, for whoever needs medians of earlier runs.
    const std::vector<assembly::RunSummary>& runs() const { return m_listing.runs; }
    const std::vector<assembly::ProcedureOnShelf>& shelf() const { return m_listing.shelf; }
    const assembly::Runs& folders() const { return m_runs; }
    /// Makes its texts again: the language is another one.
    void retell() { show(); }

Q_SIGNALS:
    void changed();
    void filterChanged();

private:
    void want(QString& what, const QString& value);
    void show();
    void tick();
    assembly::Library m_library;
    assembly::Runs m_runs;
    Clock& m_clock;
    std::shared_ptr<assembly::History> m_history; ///< only the worker's thread uses it
    Listing m_listing;
    Listing::Wanted m_wanted;
    QString m_filter;
    QSet<QString> m_closed;
    Rows<UnfinishedRow> m_unfinished;
    Rows<ProcedureRow> m_procedures;
    Rows<ScenarioRow> m_scenarios;
    Rows<ScenarioRow> m_practise;
    Rows<ReportRow> m_reports;
    int m_shown = 0;
    bool m_reading = false;
    bool m_again = false;
    bool m_read = false;
    Clock::Timer m_timer;
    Worker m_worker; ///< last: it is gone first
};

} // namespace salvor::ui
