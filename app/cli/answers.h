#pragma once

#include "cli/terminal.h"
#include "engine/scripted_operator.h"

#include <map>

namespace salvor::cli {

/// A file of answers (ScriptedOperator says what is in it) as JSON, with texts laid over its inputs. An error names the
/// place of the first key or value that is not one, as "FILE:line:column". `file` may be empty: then there are only the
/// texts.
Result<Json> read_answers(const std::string& file, const std::map<std::string, std::string>& sets);

/// Answers from a file; of those that the form refuses it is said which, with the value where that is no secret, and
/// why.
class AnswersOperator : public engine::ScriptedOperator {
public:
    AnswersOperator(Terminal& terminal, engine::ScriptedOperator script)
        : engine::ScriptedOperator(std::move(script)), m_terminal(terminal) {}
    void ask(const engine::Question& question, std::function<void(engine::Reply)> then) override;

private:
    Terminal& m_terminal;
};

} // namespace salvor::cli
