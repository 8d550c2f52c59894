#pragma once

#include "assembly/history.h"
#include "assembly/shelf.h"
#include "models/report_rows.h"
#include "procedure/substitute.h"

#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace salvor::ui {

/// What lies in a run's folder besides its journal. Counted on a thread.
struct Evidence {
    std::string digest; ///< SHA-256 of the journal file
    std::size_t outputs = 0;
    std::uintmax_t bytes = 0; ///< of the outputs
    engine::Journal::Verification verification;
};

/// A kept run, made into the parts of its report. Pure; GUI thread.
struct ReportPages {
    explicit ReportPages(const assembly::KeptRun& run);

    std::vector<OverrideRow> overrides() const;
    std::vector<ReportStepRow> steps() const;
    std::vector<BandRow> band() const;
    std::vector<TickRow> ticks() const;
    std::vector<ReasonRow> reasons() const;
    std::vector<FactRow> target() const;
    /// As long as nothing is counted, the same rows with "…".
    std::vector<FactRow> evidence(const std::optional<Evidence>& found) const;

    // of a drill
    std::vector<FactRow> figures() const;
    std::vector<HappenedRow> happened(const std::optional<assembly::ScenarioOnShelf>& scenario) const;
    /// What the procedure says of the things that stood in the way; three at most.
    QStringList lessons() const;

private:
    struct Looked {
        const procedure::Look* look = nullptr;
        const engine::LookState* state = nullptr;
    };
    /// The conditions of these that were looked at.
    std::vector<Looked> looked(const std::vector<procedure::Look>& looks, const engine::StepState& state) const;
    ReportStepRow step(std::size_t at) const;
    ReasonRow reason(const char* step, const QString& label) const;
    QString says(const procedure::Look& look) const;
    /// A look, a change or a step in words.
    QString named(const std::string& subject) const;
    int number_of(const std::string& subject) const;
    QString since_begin(const engine::Event& event) const;
    void tell_questions(std::vector<std::pair<std::chrono::milliseconds, HappenedRow>>& rows) const;
    const assembly::KeptRun& m_run;
    procedure::Scope m_scope;
    std::set<std::string> m_overridden; ///< ids of steps
    std::set<std::string> m_undone;     ///< ids of steps
};

} // namespace salvor::ui
