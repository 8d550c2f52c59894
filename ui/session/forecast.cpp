#include "session/forecast.h"

#include "session/ages.h"

#include <algorithm>

namespace salvor::ui {

using procedure::Action;
using Phase = engine::StepState::Phase;
using Ms = Forecast::Ms;

static constexpr Ms near_objective = std::chrono::minutes(15);

Forecast::Forecast(const engine::Run& run, const Watched& watched, Ms objective, QObject* parent)
    : QObject(parent), m_run(run), m_watched(watched), m_objective(objective) {}

void Forecast::set_usual(assembly::Usual usual) {
    m_usual = std::move(usual);
    Q_EMIT changed();
}

void Forecast::update(Ms utc, Ms began) {
    m_utc = utc;
    m_began = began;
    const int at = m_run.state().answered ? static_cast<int>(m_run.state().current) : -1;
    if (!m_estimator && at != m_estimated_at) {
        m_estimated_at = at;
        m_estimator.reset(new engine::Estimator(m_run.context()));
        m_estimator->start([this](std::vector<engine::StepEstimate> said) {
            m_said = std::move(said);
            m_estimator.reset();
            Q_EMIT changed();
        });
    }
    Q_EMIT changed();
}

void Forecast::Span::add(const Span& other) {
    takes += other.takes;
    whole = whole && other.whole;
}

QString Forecast::Span::text() const {
    if (takes.count() < 500) return {}; // nothing is said, or nothing to speak of
    return (whole ? tr("~ %1") : tr("> %1")).arg(Ages::about(takes));
}

Forecast::Span Forecast::of_step(std::size_t step) const {
    const auto usual = m_usual.steps.find(m_run.procedure().steps[step].id);
    if (usual != m_usual.steps.end()) return {usual->second, true};
    return step < m_said.size() ? Span{m_said[step].takes, m_said[step].whole} : Span();
}

/// The time that the step in hand has had already is over.
Forecast::Span Forecast::rest_of(std::size_t step) const {
    const auto& state = m_run.state().steps[step];
    if (state.phase == Phase::Done || state.phase == Phase::Skipped) return {{}, true};
    auto span = of_step(step);
    if (state.phase != Phase::Waiting) span.takes = std::max(Ms(0), span.takes - (m_watched.now - state.began));
    return span;
}

bool Forecast::over() const {
    const auto& state = m_run.state();
    return !state.result.empty() || (state.undo && state.undo->whole_run()) ||
           state.current >= m_run.procedure().steps.size();
}

QString Forecast::step_text(std::size_t step) const { return of_step(step).text(); }

QString Forecast::leftLabel() const {
    return m_usual.runs > 0 ? tr("Left, from %n run(s)", "", static_cast<int>(m_usual.runs))
                            : tr("Left, as the procedure says");
}

QString Forecast::leftText() const {
    if (over()) return {};
    Span left{{}, true};
    for (std::size_t i = m_run.state().current; i < m_run.procedure().steps.size(); ++i) left.add(rest_of(i));
    return left.text();
}

int Forecast::stops_in(std::size_t step) const {
    const auto& state = m_run.state().steps[step];
    const auto& acts = m_run.procedure().steps[step].act;
    int stops = 0;
    bool gate = false;
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const bool ask = acts[i].verb == Action::Verb::Ask;
        gate = gate || !ask || acts[i].irreversible;
        const bool begun = i < state.acts.size() && state.acts[i].expanded && !state.acts[i].leaves.empty() &&
                           state.acts[i].leaves.front().status != engine::Leaf::Status::Pending;
        stops += ask && !begun && state.phase <= Phase::Acting ? 1 : 0;
    }
    return stops + (gate && state.phase < Phase::Gate ? 1 : 0);
}

QString Forecast::stopsText() const {
    if (over()) return {};
    int stops = 0;
    bool at_most = false; // a step that may not apply stops perhaps
    Span until{{}, true};
    for (std::size_t i = m_run.state().current; i < m_run.procedure().steps.size(); ++i) {
        const auto here = stops_in(i);
        if (stops == 0 && here == 0) until.add(rest_of(i));
        at_most = at_most || (here > 0 && m_run.procedure().steps[i].when);
        stops += here;
    }
    if (stops == 0) return tr("No stop is left");
    const auto count = at_most ? tr("At most %n stop(s) left", "", stops) : tr("%n stop(s) left", "", stops);
    const auto text = until.takes.count() < 1000 ? QString() : until.text();
    if (text.isEmpty()) return count;
    return tr("%1, the next in %2").arg(count, text);
}

/// Undoing takes what it says itself, else about what the change took.
std::optional<Forecast::Span> Forecast::way_back() const {
    std::vector<std::string> stuck;
    const auto& procedure = m_run.procedure();
    const auto leaves = engine::undo_order(procedure, m_run.state(), procedure.steps.front().id, &stuck);
    if (!stuck.empty()) return std::nullopt;
    Span back{{}, true};
    for (const auto& id : leaves) {
        const auto* action = engine::action_of(procedure, m_run.state().leaf(id)->entry);
        if (action == nullptr) continue;
        const auto& undo = action->undo;
        const bool said = !undo.empty() && std::all_of(undo.begin(), undo.end(),
                                                       [](const Action& act) { return act.takes.has_value(); });
        const auto seen = m_watched.changes.find(id);
        if (said)
            for (const auto& act : undo) back.takes += *act.takes;
        else if (seen != m_watched.changes.end() && seen->second.ended.count() >= 0)
            back.takes += seen->second.ended - seen->second.began;
        else
            back.whole = false;
    }
    return back;
}

QString Forecast::turnBackText() const {
    if (m_objective.count() <= 0 || over()) return {};
    const auto back = way_back();
    if (!back) return tr("no way back any more");
    const auto last = deadline() - back->takes;
    if (last <= m_utc) return tr("too late since %1 UTC").arg(Ages::clock(last));
    const auto text = tr("%1 UTC · in %2").arg(Ages::clock(last), Ages::about(last - m_utc));
    return back->whole ? text : tr("at the latest %1").arg(text);
}

QString Forecast::objectiveText() const {
    if (m_objective.count() <= 0) return {};
    const auto whole = Ages::about(m_objective);
    if (objectiveKind() == QLatin1String("missed"))
        return tr("%1, missed since %2 UTC").arg(whole, Ages::clock(deadline()));
    return tr("%1, until %2 UTC").arg(whole, Ages::clock(deadline()));
}

QString Forecast::objectiveKind() const {
    if (m_objective.count() <= 0 || !m_run.state().result.empty()) return {};
    if (m_utc >= deadline()) return QStringLiteral("missed");
    return deadline() - m_utc <= near_objective ? QStringLiteral("near") : QString();
}

} // namespace salvor::ui
