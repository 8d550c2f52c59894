#include "procedure/lint.h"
#include "procedure/lint_trials.h"
#include "procedure/program.h"

#include "base/pattern.h"

#include <algorithm>

namespace salvor::procedure {

namespace {

/// Whether a message comes from compiling: then jq counts its errors; what a filter says at run time over nothing at
/// all is no error of the file.
bool is_compile_error(const std::string& message) { return message.find("compile error") != std::string::npos; }

/// Whether a filter failed by the shape of its input, not by what the text in it happens to say.
bool is_of_shape(const std::string& message) {
    for (const auto* part : {"compared ", "over nothing", "Cannot index", "Cannot iterate", "cannot be matched"})
        if (message.find(part) != std::string::npos) return true;
    return false;
}

/// Whether jq takes the end of a text of one line, as a folded one is, for a comment. In a string # is a character; in
/// its \(…) there is jq again.
static bool is_cut_by_comment(const std::string& text) {
    if (text.find('\n') != std::string::npos) return false;
    std::vector<int> depths; // of parentheses, in each \(…) that is open
    bool in_string = false;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '"') in_string = false;
            if (c == '\\' && ++i < text.size() && text[i] == '(') {
                depths.push_back(std::exchange(depth, 0));
                in_string = false;
            }
        } else if (c == '#') {
            return true;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && depth-- == 0 && !depths.empty()) {
            depth = depths.back();
            depths.pop_back();
            in_string = true;
        }
    }
    return false;
}

/// Compiles the whole, each alone only if that fails; then tries what can be tried.
class ExpressionLint : public std::enable_shared_from_this<ExpressionLint> {
public:
    ExpressionLint(const Procedure& procedure, exec::Evaluator& evaluator,
                   std::function<void(std::vector<Diagnostic>)> then)
        : m_procedure(procedure), m_evaluator(evaluator), m_then(std::move(then)) {}

    void start() {
        m_prelude = prelude_of(m_procedure);
        m_whole = m_evaluator.add_program(m_procedure.program);
        m_evaluator.compile(m_whole, [self = shared_from_this()](const Result<std::vector<Json>>& got) {
            self->find_comments();
            if (!got) return self->compile_next();
            self->m_trials = lint_trials(self->m_procedure);
            self->try_next();
        });
    }

private:
    void say(const Expression& expression, const std::string& what, const std::string& hint) {
        m_found.push_back(
            {Diagnostic::Severity::Error, m_procedure.file, expression.place, {}, what + " [rule 4]", hint});
    }

    /// jq counts lines from the prelude's first, and says where it gave up: often a line too far.
    std::string in_words(const std::string& message, const Expression& expression) const {
        static const Pattern place("^(.*?) at <top-level>, line ([0-9]{1,9}):");
        const auto found = place.all(message);
        if (found.empty()) return message;
        const auto count = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n') + 1; };
        const auto line = std::clamp(std::stol(found[0][2]) - count(m_prelude) + 1, 1L, count(expression.text));
        return found[0][1] + ", in line " + std::to_string(line) + " of: " + expression.text.substr(0, 200);
    }

    void find_comments() {
        for (const auto& expression : m_procedure.expressions)
            if (is_cut_by_comment(expression.text))
                say(expression, "a # in a jq text of one line makes all that follows a comment",
                    "write the comment as YAML's, or the text with | over several lines");
    }

    void compile_next() {
        if (m_at >= m_procedure.expressions.size()) return m_then(std::move(m_found));
        const auto& expression = m_procedure.expressions[m_at++];
        const auto text =
            definition_of(m_procedure, expression.index) + "\nc" + std::to_string(expression.index) + " | empty";
        m_evaluator.evaluate(m_evaluator.add_program(m_prelude), text, Json::object(),
                             [self = shared_from_this(), &expression](const Result<std::vector<Json>>& got) {
                                 if (!got && is_compile_error(got.error().what))
                                     self->say(expression, self->in_words(got.error().what, expression), {});
                                 self->compile_next();
                             });
    }

    void try_next() {
        if (m_at >= m_trials.size()) return m_then(std::move(m_found));
        const auto& trial = m_trials[m_at];
        m_evaluator.evaluate(m_whole, "c" + std::to_string(trial.expression->index), trial.envelope,
                             [self = shared_from_this()](const Result<std::vector<Json>>& got) { self->judge(got); });
    }

    /// What an expression gave with one trial; told when its last one is over: an error that always comes, or one that
    /// comes with what its author may not have thought of.
    void judge(const Result<std::vector<Json>>& got) {
        const auto& trial = m_trials[m_at++];
        const bool boolean = trial.wants == Trial::Wants::Boolean;
        const auto wanted = std::string(boolean ? "true or false" : "a list");
        std::string why;
        if (!got)
            why = is_of_shape(got.error().what) ? got.error().what : "";
        else if (got->size() != 1)
            why = "it gives " + std::to_string(got->size()) + " values, not one";
        else if (boolean ? !got->front().is_boolean() : !got->front().is_array())
            why = "it gives " + got->front().dump().substr(0, 40) + ", not " + wanted;
        if (why.empty()) m_good = true;
        if (!why.empty() && m_why.empty()) m_why = why;
        if (!why.empty() && !trial.about.empty()) m_special = trial.about + " " + why;
        if (m_at < m_trials.size() && m_trials[m_at].expression == trial.expression) return try_next();
        const auto hint =
            std::string("absent and present ask for what may be missing, every_or_none for a list that may "
                        "be empty");
        if (!m_good)
            say(*trial.expression, "this can never give " + wanted + ": " + m_why, {});
        else if (!m_special.empty())
            say(*trial.expression, "this is unknown " + m_special, hint);
        m_good = false;
        m_why.clear();
        m_special.clear();
        try_next();
    }

    const Procedure& m_procedure;
    exec::Evaluator& m_evaluator;
    std::function<void(std::vector<Diagnostic>)> m_then;
    std::string m_prelude;
    int m_whole = -1;
    std::vector<Diagnostic> m_found;
    std::vector<Trial> m_trials;
    std::size_t m_at = 0;
    bool m_good = false;
    std::string m_why;
    std::string m_special;
};

} // namespace

void lint_expressions(const Procedure& procedure, exec::Evaluator& evaluator,
                      std::function<void(std::vector<Diagnostic>)> then) {
    if (procedure.expressions.empty()) return then({});
    std::make_shared<ExpressionLint>(procedure, evaluator, std::move(then))->start();
}

} // namespace salvor::procedure
