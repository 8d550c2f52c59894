#pragma once

#include "cli/terminal.h"
#include "engine/operator.h"

namespace salvor::cli {

/// Questions on the terminal: what is to be known, then the choices by number, a reason or a typed name where they need
/// one. Nothing dangerous is the answer of Enter.
class TerminalOperator : public engine::Operator {
public:
    TerminalOperator(Terminal& terminal, Json inputs) : m_terminal(terminal), m_inputs(std::move(inputs)) {}
    void ask(const engine::Question& question, std::function<void(engine::Reply)> then) override;

private:
    void choose(engine::Question question, engine::Reply reply, std::function<void(engine::Reply)> then);
    void complete(engine::Question question, engine::Choice choice, engine::Reply reply,
                  std::function<void(engine::Reply)> then);
    void fill(engine::Question question, std::size_t at, engine::Reply reply, std::function<void(engine::Reply)> then);
    Terminal& m_terminal;
    Json m_inputs;
};

/// A table of three or more columns, as wide as needed.
std::string table(const std::vector<std::vector<std::string>>& rows);

} // namespace salvor::cli
