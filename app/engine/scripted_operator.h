#pragma once

#include "engine/operator.h"

namespace salvor::engine {

/// Answers from a file, for drills and unattended runs: {inputs, answers: {"step.fact.id": value}, choices: [{at, stop,
/// do, reason, always, inputs}]}. Gates are passed and what is to be typed is typed; a stop of another kind is left
/// unless a choice names it (`at`: step, `stop`: kind of question; the first that fits, each once unless `always`;
/// `inputs`: what the form is given from then on).
class ScriptedOperator : public Operator {
public:
    /// An error names the first wrong key.
    static Result<ScriptedOperator> from_json(const Json& script);
    void ask(const Question& question, std::function<void(Reply)> then) override;
    const Json& inputs() const { return m_inputs; }
    /// The questions that were answered, for whoever shows or checks them: {kind, step, subject, choice}.
    const Json& log() const { return m_log; }

private:
    struct Rule {
        std::string at;
        std::string stop;
        std::string choice;
        std::string reason;
        Json inputs = Json::object();
        bool always = false;
        int given = 0; ///< how often
        bool used = false;
    };
    Reply reply_to(const Question& question);
    Reply form(const Question& question) const;
    Json m_inputs = Json::object();
    Json m_answers = Json::object();
    std::vector<Rule> m_rules;
    Json m_log = Json::array();
};

} // namespace salvor::engine
