#pragma once

#include "engine/outline.h"
#include "engine/run.h"
#include "models/run_rows.h"

namespace salvor::ui {

/// What the window saw of a run while it showed it, beside the journal: when, by the run's clock.
struct Watched {
    struct Span {
        std::chrono::milliseconds began{-1};
        std::chrono::milliseconds ended{-1};
    };
    std::map<std::string, std::chrono::milliseconds> looks; ///< by entry; of earlier sessions there is none
    std::map<std::string, Span> changes;                    ///< by leaf
    std::chrono::milliseconds now{0};
};

/// The texts and rows of one step, made from the run's state and its outline alone. Pure. GUI thread.
class StepPage {
public:
    /// `question` is what the run stops for, or null; `step` a position in the procedure's steps.
    StepPage(const engine::Run& run, const engine::Outline& outline, const engine::Question* question,
             const Watched& watched, std::size_t step);

    /// One of the closed set of step states.
    QString kind() const;
    /// "3 of 7" while changes run or after some of them ran.
    QString note() const;
    QString title() const;
    QString why() const;
    /// "Step 3 of 12 · document: Quadlets Deployment Restore Process, Step 2".
    QString crumb() const;
    QString clock() const;
    /// Where its changes run and as whom: "quadlet1, as root".
    QString place() const;
    /// What cannot be undone in it; empty if all can.
    QString no_return() const;
    std::vector<CommandRow> commands() const;
    std::vector<CheckRow> checks() const;
    /// What was read, by its name.
    std::vector<CheckRow> values() const;
    std::vector<DeviationRow> deviations() const;
    /// The commands of the way back, a line each.
    QString way_back() const;
    /// Ended and all changes that are known, for the progress line.
    std::pair<int, int> progress() const;

private:
    const engine::StepState& state() const { return m_run.state().steps[m_at]; }
    const engine::OutlineStep* outlined() const;
    /// The lines to run a change by hand, from its leaf.
    QString by_hand(const std::string& leaf) const;
    /// Where it runs; empty if the run has one system.
    QString place_of(const engine::Leaf& leaf) const;
    CommandRow row_of(const engine::Leaf& leaf) const;
    void add_previewed(const std::string& entry, std::vector<CommandRow>& rows) const;
    CheckRow check_row(const procedure::Look& look, bool proof) const;
    std::string at_length(const procedure::Look& look, const std::string& seen) const;
    QString age(const std::string& entry, const engine::LookState& seen) const;

    const engine::Run& m_run;
    const engine::Outline& m_outline;
    const engine::Question* m_question;
    const Watched& m_watched;
    std::size_t m_at;
    const procedure::Step& m_step;
};

} // namespace salvor::ui
