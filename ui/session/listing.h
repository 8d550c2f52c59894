#pragma once

#include "assembly/history.h"
#include "assembly/shelf.h"
#include "models/catalogue_rows.h"

#include <QSet>

namespace salvor::ui {

/// What was read, made into the rows of Home, Drills and Reports. Pure; GUI thread.
struct Listing {
    std::vector<assembly::ProcedureOnShelf> shelf;
    std::vector<assembly::RunSummary> runs; ///< newest first
    std::chrono::milliseconds now{0};       ///< UTC

    std::vector<UnfinishedRow> unfinished() const;
    /// `filter`: of system, title, step or command line; then every group is open. `closed`: names of systems.
    std::vector<ProcedureRow> procedures(const QString& filter, const QSet<QString>& closed) const;
    std::vector<ScenarioRow> scenarios() const;
    /// The one drill to propose: one that ended otherwise than it must, else one never done, else the oldest.
    std::vector<ScenarioRow> practise() const;

    struct Wanted {
        QString text;   ///< of title, target, operator, run
        QString result; ///< "", "recovered", "other", "unfinished"
        QString kind;   ///< "", "real", "drill"
    };
    std::vector<ReportRow> reports(const Wanted& wanted) const;

private:
    UnfinishedRow unfinished_row(const assembly::RunSummary& run) const;
    /// What the head of a system offers.
    QString offer(const std::string& system) const;
    ProcedureRow procedure_row(const assembly::ProcedureOnShelf& procedure) const;
    ScenarioRow scenario_row(const assembly::ProcedureOnShelf& procedure,
                             const assembly::ScenarioOnShelf& scenario) const;
    const assembly::RunSummary* last(const std::string& procedure, bool drill, const std::string& scenario = {}) const;
    void tell_drill(ProcedureRow& row) const;
    void tell_usual(ProcedureRow& row) const;
};

} // namespace salvor::ui
