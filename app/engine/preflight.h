#pragma once

#include "engine/expander.h"

namespace salvor::engine {

/// Before the first change, of every change that can be said already: whether sudo's policy lets it run
/// (`sudo -n -l -- ARGV`), whether its program is there (`command -v`), and, where secrets pass through sudo, whether
/// it writes down what commands read or print. Lists all that is missing at once. Runs looks only. Main thread.
class Preflight : public Task {
    Q_OBJECT
public:
    /// `name`: of the files that its commands write to.
    explicit Preflight(const Context& context, std::string name = "preflight")
        : m_context(context), m_name(std::move(name)) {}
    /// What was asked about, and what the answer was: [{where, step, shown, policy, ok, said}].
    void start(std::function<void(Json)> then);
    /// What is missing in such a list, in words.
    static std::vector<std::string> missing(const Json& seen);
    void abandon() override {
        m_then = nullptr;
        m_run.reset(); // now, while the context is there
    }

private:
    struct Question {
        std::string target;
        exec::Command command; ///< the change itself
        std::vector<std::string> ask;
        enum class Kind { Program, Policy, Log } kind = Kind::Program;
        std::string shown;
        std::string step;
    };
    void collect(std::size_t step, std::size_t action);
    void add(const procedure::Step& step, const procedure::Action& action, const procedure::Scope& scope,
             const std::string& at);
    void add_logs();
    void judge_log(const Question& question, const Ran& ran);
    void next(std::size_t at);
    void judge(std::size_t at, const Ran& ran, bool as_root);
    void ask(std::size_t at, bool as_root);

    const Context& m_context;
    std::vector<Question> m_questions;
    std::string m_name;
    std::vector<std::string> m_asked;
    Json m_seen = Json::array();
    std::function<void(Json)> m_then;
    LaterPtr<CommandRun> m_run;
};

} // namespace salvor::engine
