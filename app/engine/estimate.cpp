#include "engine/estimate.h"

namespace salvor::engine {

using procedure::Action;

void Estimator::start(std::function<void(std::vector<StepEstimate>)> then) {
    m_then = std::move(then);
    for (const auto& step : m_context.procedure->steps) m_steps.push_back({{}, !step.act.empty()});
    action(0, 0);
}

/// One action after the other: how many items it has may need jq.
void Estimator::action(std::size_t step, std::size_t which) {
    if (!m_then) return;
    const auto& steps = m_context.procedure->steps;
    while (step < steps.size() && which >= steps[step].act.size()) {
        ++step;
        which = 0;
    }
    if (step >= steps.size()) return std::exchange(m_then, nullptr)(std::move(m_steps));
    const auto& found = steps[step].act[which];
    if (!found.takes && !found.takes_seconds) {
        // a file is written in no time; how long people take is not said
        if (found.verb == Action::Verb::Command) m_steps[step].whole = false;
        return action(step, which + 1);
    }
    m_context.items(found, [this, alive = QPointer<Estimator>(this), step, which,
                            &found](Result<std::vector<Context::Item>> items) {
        if (!alive || !m_then) return;
        if (!items) m_steps[step].whole = false;
        if (items && found.takes) m_steps[step].takes += *found.takes * static_cast<long>(items->size());
        if (!items || found.takes) return action(step, which + 1);
        this->items(step, which, std::move(*items));
    });
}

void Estimator::items(std::size_t step, std::size_t which, std::vector<Context::Item> left) {
    if (!m_then) return;
    if (left.empty()) return action(step, which + 1);
    const auto& found = m_context.procedure->steps[step].act[which];
    const auto item = std::move(left.back());
    left.pop_back();
    m_context.value(found.takes_seconds, m_context.scope(found.each, item.key, item.item, item.at), item.item,
                    [this, alive = QPointer<Estimator>(this), step, which,
                     left = std::move(left)](const Result<Json>& seconds) mutable {
                        if (!alive || !m_then) return;
                        if (seconds && seconds->is_number() && seconds->get<double>() >= 0)
                            m_steps[step].takes +=
                                std::chrono::milliseconds(static_cast<long long>(seconds->get<double>() * 1000));
                        else
                            m_steps[step].whole = false; // it hangs on what is not known yet
                        items(step, which, std::move(left));
                    });
}

} // namespace salvor::engine
