#pragma once

#include "engine/context.h"

namespace salvor::engine {

/// How long the changes of one step take, as the procedure says.
struct StepEstimate {
    std::chrono::milliseconds takes{0};
    bool whole = false; ///< it says so of each of them; a step without changes says nothing
};

/// Adds up `takes` of all that a procedure changes, over the items that are known by now. Runs no command. Main thread.
class Estimator : public Task {
    Q_OBJECT
public:
    explicit Estimator(const Context& context) : m_context(context) {}
    /// By step.
    void start(std::function<void(std::vector<StepEstimate>)> then);
    void abandon() override { m_then = nullptr; }

private:
    void action(std::size_t step, std::size_t which);
    void items(std::size_t step, std::size_t which, std::vector<Context::Item> left);
    const Context& m_context;
    std::vector<StepEstimate> m_steps;
    std::function<void(std::vector<StepEstimate>)> m_then;
};

} // namespace salvor::engine
