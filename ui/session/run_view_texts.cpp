#include "session/run_view.h"

#include "engine/report.h"
#include "session/spans.h"
#include "session/told.h"

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

static constexpr std::chrono::seconds fresh_proof{5};

QString RunView::procedureTitle() const { return qs(m_run->procedure().title); }

/// In UTC; now, as long as the run has not opened its journal.
std::chrono::milliseconds RunView::began() const {
    const auto& opened = m_run->state().opened;
    if (!opened.is_object()) return m_setup.clock->utc();
    return std::chrono::milliseconds(opened.value("started", m_setup.clock->utc().count()));
}

QString RunView::runText() const { return tr("run of %1 · operator %2").arg(utc_text(began()), qs(m_setup.who)); }

QString RunView::targetName() const { return m_targets->name(); }

QString RunView::identity() const { return m_targets->identity(); }

QString RunView::proved() const {
    const auto age = m_proof->age(m_targets->hosts());
    return age ? tr("Proved %1").arg(age_of(*age)) : tr("Not proved yet");
}

bool RunView::proofFresh() const {
    const auto age = m_proof->age(m_targets->hosts());
    return age && *age <= fresh_proof;
}

QString RunView::stepsDone() const {
    const auto& steps = m_run->state().steps;
    const auto done = std::count_if(steps.begin(), steps.end(), [](const engine::StepState& step) {
        return step.phase == engine::StepState::Phase::Done || step.phase == engine::StepState::Phase::Skipped;
    });
    return tr("%1 of %2 done").arg(done).arg(steps.size());
}

/// All the time since the run was opened, the time between sessions as well: that is what people wait for.
QString RunView::elapsed() const { return clock_span(m_setup.clock->utc() - began()); }

static std::chrono::milliseconds people(const engine::RunState& state, std::chrono::milliseconds now) {
    const auto open = state.asked_at.count() < 0 ? std::chrono::milliseconds(0) : now - state.asked_at;
    return state.waited_for_people + open;
}

QString RunView::waitedForPeople() const { return clock_span(people(m_run->state(), m_setup.clock->now())); }

QString RunView::waitedForSystems() const {
    return clock_span(m_setup.clock->utc() - began() - people(m_run->state(), m_setup.clock->now()));
}

QString RunView::crumb() const {
    return page() ? page()->crumb() : tr("Before the first step · nothing is changed here");
}
QString RunView::stepTitle() const { return page() ? page()->title() : tr("Make ready"); }

QString RunView::stepKind() const {
    if (page()) return page()->kind();
    if (current() >= 0) return QStringLiteral("done");
    return m_question != nullptr ? QStringLiteral("needs-operator") : QStringLiteral("observing");
}

QString RunView::stepNote() const { return page() ? page()->note() : QString(); }
QString RunView::stepClock() const { return page() ? page()->clock() : QString(); }

QString RunView::why() const {
    return page() ? page()->why()
                  : tr("Everything that can be asked is asked here, once: the form, each way in, each program and "
                       "permission. Nothing is changed before that.");
}

QString RunView::place() const { return page() ? page()->place() : QString(); }
QString RunView::noReturn() const { return page() ? page()->no_return() : QString(); }
QString RunView::wayBack() const { return page() ? page()->way_back() : QString(); }

bool RunView::questionHere() const { return m_question != nullptr && current() == m_shown; }

QString RunView::primaryText() const {
    if (!m_result.isEmpty()) return drill() ? tr("Show the debriefing") : tr("Show the report");
    if (m_question == nullptr) return {};
    if (!questionHere()) {
        if (current() < 0) return tr("Go to the first page");
        return tr("Go to step %1, %2").arg(current() + 1).arg(page(current())->title());
    }
    const auto kind = m_question->kind();
    const auto said = [this](const QString& text) { return drill() ? tr("Drill: %1").arg(text) : text; };
    if (kind == QLatin1String("form")) return said(tr("Keep these answers for %1").arg(targetName()));
    const auto& choices = m_question->question().choices;
    if (choices.empty() || choices.front().needs_reason) return {};
    if (kind == QLatin1String("ask")) return said(tr("Keep these answers: %1").arg(stepTitle()));
    if (kind != QLatin1String("gate")) return said(told(choices.front().label));
    const auto act = tr("%1 on %2").arg(stepTitle(), targetName());
    return said(choices.front().type_this.empty() ? act : act + QStringLiteral("…"));
}

bool RunView::primaryEnabled() const {
    if (!m_result.isEmpty()) return true;
    if (m_question == nullptr || primaryText().isEmpty()) return false;
    return !questionHere() || m_question->form() == nullptr || m_question->form()->wrong() == 0;
}

QString RunView::reason() const {
    if (!questionHere()) return {};
    if (const auto* form = m_question->form(); form != nullptr && form->wrong() > 0)
        return tr("%n field(s) to fill in or correct", "", form->wrong());
    return primaryText().isEmpty() ? tr("Choose above how it goes on") : QString();
}

QString RunView::busy() const {
    if (m_question != nullptr || !m_result.isEmpty()) return {};
    if (m_run->paused()) return tr("Paused: no further change begins");
    const auto at = page(current());
    if (!at) return tr("Looking at what is offered and allowed");
    const auto kind = at->kind();
    if (kind == QLatin1String("acting")) return tr("%1 · %2 ended").arg(at->title(), at->note());
    if (kind == QLatin1String("proving")) return tr("Proving: %1").arg(at->title());
    return tr("Looking: %1").arg(at->title());
}

double RunView::progress() const {
    const auto at = page(current());
    if (!at || !acting()) return -1;
    const auto [ended, all] = at->progress();
    return all == 0 ? -1 : static_cast<double>(ended) / all;
}

bool RunView::acting() const { return m_run->state().has_leaf(engine::Leaf::Status::Intended); }

QString RunView::resultWhy() const { return told(m_result_why); }

QString RunView::resultText() const {
    if (m_result.isEmpty()) return {};
    if (m_result == QLatin1String("recovered")) return tr("Recovered");
    if (m_result == QLatin1String("recovered_with_leftovers")) return tr("Recovered, with leftovers");
    if (m_result == QLatin1String("undone")) return tr("Undone: what this run changed was rolled back");
    if (m_result == QLatin1String("undone_with_leftovers")) return tr("Rolled back, and not all is as it was");
    if (m_result == QLatin1String("left")) return tr("Left as it is; the run can be resumed");
    if (m_result == QLatin1String("superseded")) return tr("Taken over by another console: it goes on there");
    if (m_result == QLatin1String("refused")) return tr("The run does not go on here");
    if (m_result == QLatin1String("broken")) return tr("The run could not go on; it can be resumed");
    return tr("Failed");
}

} // namespace salvor::ui
