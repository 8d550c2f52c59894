#include "procedure/lint.h"

namespace salvor::procedure {

namespace {

/// Whether a message comes from compiling: then jq counts its errors; what a filter says at run time over nothing at
/// all is no error of the file.
bool is_compile_error(const std::string& message) { return message.find("compile error") != std::string::npos; }

struct Progress {
    const Procedure& procedure;
    exec::Evaluator& evaluator;
    std::function<void(std::vector<Diagnostic>)> then;
    std::string prelude;
    std::vector<Diagnostic> found;
    std::size_t at = 0;
};

/// The `def` of one expression, as it stands in the program.
std::string definition(const Procedure& procedure, int index) {
    const auto head = "def c" + std::to_string(index) + ": ";
    const auto from = procedure.program.find(head);
    const auto next = procedure.program.find("\ndef c" + std::to_string(index + 1) + ": ", from);
    return procedure.program.substr(from, next == std::string::npos ? std::string::npos : next - from);
}

void next(const std::shared_ptr<Progress>& progress) {
    if (progress->at >= progress->procedure.expressions.size()) return progress->then(std::move(progress->found));
    const auto& expression = progress->procedure.expressions[progress->at++];
    const auto text =
        definition(progress->procedure, expression.index) + "\nc" + std::to_string(expression.index) + " | empty";
    const int program = progress->evaluator.add_program(progress->prelude);
    progress->evaluator.evaluate(program, text, Json::object(), [progress, &expression](Result<std::vector<Json>> got) {
        if (!got && is_compile_error(got.error().what))
            progress->found.push_back({Diagnostic::Severity::Error,
                                       progress->procedure.file,
                                       expression.place,
                                       {},
                                       got.error().what + " in: " + expression.text.substr(0, 120) + " [rule 4]",
                                       {}});
        next(progress);
    });
}

} // namespace

void lint_expressions(const Procedure& procedure, exec::Evaluator& evaluator,
                      std::function<void(std::vector<Diagnostic>)> then) {
    if (procedure.expressions.empty()) return then({});
    auto progress = std::make_shared<Progress>(Progress{procedure, evaluator, std::move(then), {}, {}, 0});
    const auto first = procedure.program.find("\ndef c0: ");
    progress->prelude = procedure.program.substr(0, first == std::string::npos ? 0 : first + 1);
    const int whole = evaluator.add_program(procedure.program);
    evaluator.evaluate(whole, "c0 | empty", Json::object(), [progress](Result<std::vector<Json>> got) {
        if (got || !is_compile_error(got.error().what)) return progress->then({}); // the whole compiles, each does
        next(progress);
    });
}

} // namespace salvor::procedure
