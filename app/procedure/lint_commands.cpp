#include "procedure/lint_rules.h"

#include "base/pattern.h"
#include "procedure/references.h"
#include "procedure/template.h"

#include <algorithm>
#include <set>

namespace salvor::procedure {

namespace {

class CommandLint {
public:
    CommandLint(const Procedure& procedure, std::vector<Diagnostic>& found) : m_procedure(procedure), m_found(found) {}

    void run() {
        for (const auto& step : m_procedure.steps)
            for (const auto& look : step.require)
                for (const auto* one : {&look.that, &look.until, &look.let, &look.pick})
                    for (const auto& [variable, name] : jq_names(one->text)) m_tested.insert(name);
        Visitor visitor;
        visitor.command = [this](const Step& step, const Entry& entry, const Command& command) {
            m_step = step.id;
            texts(entry, command);
            kubectl(entry, command);
        };
        visit(m_procedure, visitor);
    }

private:
    void say(Diagnostic::Severity severity, Place place, const std::string& what, const std::string& hint) {
        m_found.push_back({severity, m_procedure.file, place, m_step, what, hint});
    }

    /// Whether the option takes a text of a language: -c, -e, -Atc, --command, --eval, --execute.
    static bool takes_language(const std::string& option) {
        static const Pattern letters("-[A-Za-z]*[ce]");
        return letters.fits(option) || option == "--command" || option == "--eval" || option == "--execute";
    }

    /// Whether -c and -e of it can be a program: of test and find they are questions about files.
    static bool takes_programs(const std::string& program) { return program != "test" && program != "find"; }

    /// Whether a value can hold nothing that ends a text of another language.
    bool is_safe(const Path& path, const Entry& entry) const {
        if (path.root == "run" || path.root == "targets") return true;
        if (path.root == "item") { // as safe as what the list is made from
            const auto names = jq_names(entry.each.text);
            return std::all_of(names.begin(), names.end(), [&](const auto& one) {
                return one.first == "inputs" ? is_safe_input(one.second) : m_tested.contains(one.second);
            });
        }
        if (path.segments.empty()) return false;
        const auto& name = path.segments.front().name;
        if (path.root == "inputs") return is_safe_input(name);
        return m_tested.contains(name);
    }

    bool is_safe_input(const std::string& name) const {
        const auto& inputs = m_procedure.inputs;
        const auto found = std::find_if(inputs.begin(), inputs.end(), [&](const Input& one) { return one.id == name; });
        if (found == inputs.end()) return true; // told elsewhere
        using Type = Input::Type;
        const bool offered = found->type == Type::Choice && !found->options.empty();
        return found->type == Type::Integer || found->type == Type::Port || found->type == Type::Name ||
               found->type == Type::Boolean || found->type == Type::Secret || offered || !found->pattern.empty();
    }

    void judge(const Text& text, const Entry& entry) {
        if (text.only_path() != nullptr) return; // a value of its own, such as the path of `test -e`
        for (const auto* path : paths_of(text))
            if (!is_safe(*path, entry))
                say(Diagnostic::Severity::Error, text.place,
                    "${" + path->text + "} stands in a text that another language reads [rule 12]",
                    "an integer, a name, a patterned text, or a fact that a require has tested");
    }

    void texts(const Entry& entry, const Command& command) {
        for (std::size_t i = 1; i < command.run.size(); ++i)
            if (takes_language(command.run[i - 1].source) && !command.kubectl && takes_programs(command.run[0].source))
                judge(command.run[i], entry);
        judge(command.in.text, entry);
    }

    void kubectl(const Entry& entry, const Command& command) {
        std::vector<std::string> words;
        for (const auto& argument : command.run) words.push_back(argument.source);
        if (!command.kubectl || words.front() != "get" || entry.take != Take::Json) return;
        const auto output = std::find(words.begin(), words.end(), "-o");
        const bool json = (output != words.end() && output + 1 != words.end() && *(output + 1) == "json") ||
                          std::find(words.begin(), words.end(), "-ojson") != words.end() ||
                          std::find(words.begin(), words.end(), "--output=json") != words.end();
        if (!json)
            return say(Diagnostic::Severity::Error, entry.place, "`take: json` of a get without `-o json` [rule 20]",
                       "-o, json");
        const bool named = words.size() > 2 && (words[2].empty() || words[2].front() != '-');
        const auto says_items = [](const Expression& one) { return one.text.find("items") != std::string::npos; };
        const auto* look = look_of(entry);
        const bool knows =
            says_items(entry.pick) || (look != nullptr && (says_items(look->that) || says_items(look->until)));
        const bool slashed = words.size() > 1 && words[1].find('/') != std::string::npos;
        if (!named && !slashed && !knows && !entry.save)
            say(Diagnostic::Severity::Warning, entry.place, "a get without a name gives a list [rule 20]",
                "pick: .items …, or a name");
    }

    /// The look an entry is, if it is one.
    const Look* look_of(const Entry& entry) const {
        for (const auto& step : m_procedure.steps)
            for (const auto* looks : {&step.observe, &step.require, &step.prove})
                for (const auto& look : *looks)
                    if (&look == &entry) return &look;
        return nullptr;
    }

    const Procedure& m_procedure;
    std::vector<Diagnostic>& m_found;
    std::string m_step;
    std::set<std::string> m_tested; ///< facts and inputs that a require looks at
};

} // namespace

void lint_commands(const Procedure& procedure, std::vector<Diagnostic>& found) { CommandLint(procedure, found).run(); }

} // namespace salvor::procedure
