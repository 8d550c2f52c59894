#include "procedure/lint_trials.h"

#include "base/pattern.h"

#include "procedure/references.h"
#include "procedure/substitute.h"

#include <map>

namespace salvor::procedure {

namespace {

/// A value that could be there, and what is special about it.
struct Sample {
    Json value;
    std::string about;
};
using Samples = std::vector<Sample>; ///< none: the shape is not known

/// What a `take` gives.
Samples of_take(Take take) {
    switch (take) {
    case Take::Text:
        return {{"word", {}}, {"", {}}};
    case Take::Line:
        return {{"word", {}}};
    case Take::Lines:
    case Take::Nul:
        return {{{"word", "other"}, {}}, {Json::array(), "with an empty list"}};
    case Take::Result:
        return {{{{"exit", 0}, {"out", {"word"}}, {"err", Json::array()}}, {}},
                {{{"exit", 1}, {"out", Json::array()}, {"err", {"word"}}}, {}}};
    default:
        return {};
    }
}

Samples of_look(const Look& look) {
    if (look.secret) return {{{{"secret", "x"}, {"bytes", 8}}, {}}};
    if (look.pick || look.let || look.save || !look.read.empty()) return {};
    if (!look.command.present()) return {{nullptr, {}}};
    return of_take(look.take);
}

Samples of_input(const Input& input) {
    using Type = Input::Type;
    Samples samples;
    switch (input.type) {
    case Type::Integer:
    case Type::Port:
        samples = {{1, {}}, {2, {}}};
        break;
    case Type::Boolean:
        samples = {{true, {}}, {false, {}}};
        break;
    case Type::Choice:
        for (const auto& option : input.options) samples.push_back({option.value, {}});
        break;
    case Type::Choices:
        samples = {{{"word"}, {}}, {Json::array(), {}}};
        break;
    case Type::Text:
    case Type::Path:
    case Type::Host:
    case Type::Url:
    case Type::Name:
        samples = {{"word", {}}};
        break;
    case Type::Secret:
        samples = {{{{"secret", "inputs.x"}, {"bytes", 8}}, {}}};
        break;
    case Type::Json:
        if (!input.secret) return {};
        samples = {{{{"secret", "inputs.x"}, {"bytes", 8}}, {}}};
        break;
    default:
        return {};
    }
    if (!samples.empty() && (input.optional || input.when))
        samples.push_back({nullptr, "where the input " + input.id + " is left out"});
    return samples;
}

class Trials {
public:
    explicit Trials(const Procedure& procedure) : m_procedure(procedure) {
        for (const auto& input : procedure.inputs) m_inputs[input.id] = of_input(input);
    }

    std::vector<Trial> run() {
        for (const auto& step : m_procedure.steps) {
            add(step.when, Trial::Wants::Boolean, {{nullptr, {}}});
            for (const auto* looks : {&step.observe, &step.require}) each(*looks);
            for (const auto& action : step.act) {
                add(action.each, Trial::Wants::List, {{nullptr, {}}});
                if (!action.each) add(action.when, Trial::Wants::Boolean, {{nullptr, {}}});
                for (const auto& done : action.done) look(done, action.each || action.by_host());
                m_facts[action.fact] = {};
            }
            each(step.prove);
        }
        return std::move(m_trials);
    }

private:
    void each(const std::vector<Look>& looks) {
        for (const auto& one : looks) {
            look(one, false);
            if (!one.fact.empty()) declare(one);
        }
    }

    void declare(const Look& look) {
        auto samples = look.each || look.by_host() ? Samples() : of_look(look);
        if (!samples.empty() && look.when)
            samples.push_back({nullptr, "where $facts." + look.fact + " does not apply"});
        m_facts[look.fact] = std::move(samples);
    }

    void look(const Look& look, bool in_items) {
        add(look.when, Trial::Wants::Boolean, {{nullptr, {}}});
        add(look.each, Trial::Wants::List, {{nullptr, {}}});
        if (look.each || look.by_host() || in_items) return; // $own and $item have no shape of their own
        const auto values = of_look(look);
        if (!look.fact.empty()) m_facts[look.fact] = values;
        for (const auto* condition : {&look.that, &look.until, &look.abort})
            add(*condition, Trial::Wants::Boolean, values);
    }

    /// Each value in hand with the first of all else, then the first with each other value of a fact or an input.
    void add(const Expression& expression, Trial::Wants wants, const Samples& subjects) {
        if (!expression || subjects.empty()) return;
        static const Pattern other(R"(\$(own|item|host|targets|run|now|form|row|clear)\b)");
        if (!other.all(jq_code(expression.text)).empty()) return;
        std::map<std::pair<std::string, std::string>, const Samples*> used;
        for (const auto& name : jq_names(expression.text)) {
            const auto& known = name.first == "inputs" ? m_inputs : m_facts;
            const auto found = known.find(name.second);
            if (found == known.end() || found->second.empty()) return;
            used[name] = &found->second;
        }
        Scope scope;
        for (const auto& [name, samples] : used)
            (name.first == "inputs" ? scope.inputs : scope.facts)[name.second] = samples->front().value;
        for (const auto& subject : subjects)
            m_trials.push_back({&expression, wants, scope.envelope(subject.value), subject.about});
        for (const auto& [name, samples] : used)
            for (std::size_t i = 1; i < samples->size(); ++i) {
                auto changed = scope;
                (name.first == "inputs" ? changed.inputs : changed.facts)[name.second] = (*samples)[i].value;
                m_trials.push_back({&expression, wants, changed.envelope(subjects.front().value), (*samples)[i].about});
            }
    }

    const Procedure& m_procedure;
    std::map<std::string, Samples> m_inputs;
    std::map<std::string, Samples> m_facts;
    std::vector<Trial> m_trials;
};

} // namespace

std::vector<Trial> lint_trials(const Procedure& procedure) { return Trials(procedure).run(); }

} // namespace salvor::procedure
