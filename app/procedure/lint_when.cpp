#include "procedure/lint_rules.h"

#include "base/pattern.h"
#include "procedure/references.h"
#include "procedure/template.h"

#include <algorithm>
#include <map>

namespace salvor::procedure {

namespace {

/// Whether the text asks what it does if a value is missing.
bool guards(const std::string& jq) {
    static const Pattern asks(R"(//|\bif\b|\babsent\b|\bpresent\b|\bnull\b|\?)");
    return !asks.all(jq_code(jq)).empty();
}

bool names(const Expression& expression, const std::string& fact) {
    for (const auto& [variable, name] : jq_names(expression.text))
        if (name == fact && variable != "inputs") return true;
    return false;
}

/// Whether one of its own `done` cannot hold without the fact, so that it is never found so before.
bool judges_by(const Action& action, const std::string& fact) {
    return std::any_of(action.done.begin(), action.done.end(), [&](const Look& done) {
        const auto& condition = done.until ? done.until : done.that;
        return condition && names(condition, fact) && !guards(condition.text);
    });
}

/// What a fact depends on: the `when` of its entry and of its step, empty where it always is; and whether its change
/// may be found done already, so that nothing ran that could give it.
struct Condition {
    std::string step;
    std::string step_when;
    std::string when;
    bool may_be_so = false;
};
using Conditions = std::map<std::string, Condition>;

Conditions conditions(const Procedure& procedure) {
    Conditions out;
    for (const auto& step : procedure.steps) {
        const auto add = [&](const Entry& entry, bool may_be_so) {
            if (!entry.fact.empty() && (step.when || entry.when || may_be_so))
                out[entry.fact] = {step.id, step.when.text, entry.each ? std::string() : entry.when.text, may_be_so};
        };
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& look : *looks) add(look, false);
        for (const auto& action : step.act) add(action, !action.done.empty() && !judges_by(action, action.fact));
    }
    std::erase_if(out, [](const auto& one) {
        return one.second.step_when.empty() && one.second.when.empty() && !one.second.may_be_so;
    });
    return out;
}

/// Whether whoever reads the fact runs only where the fact is.
bool covered(const Condition& condition, const std::string& fact, const Visitor::Where& where) {
    const auto fits = [&](const Expression& own, const std::string& wanted) {
        return own && (own.text.find(wanted) != std::string::npos || names(own, fact));
    };
    const auto any = [&](const std::string& wanted) {
        return wanted.empty() || fits(where.step.when, wanted) ||
               (where.entry != nullptr && fits(where.entry->when, wanted)) ||
               (where.outer != nullptr && fits(where.outer->when, wanted));
    };
    const bool own = where.entry != nullptr && where.entry->fact == fact;
    if (condition.may_be_so && !own) return false;
    return (where.step.id == condition.step || any(condition.step_when)) && (own || any(condition.when));
}

} // namespace

void lint_when(const Procedure& procedure, std::vector<Diagnostic>& found) {
    const auto all = conditions(procedure);
    const auto judge = [&](const Visitor::Where& where, const std::string& fact, Place place) {
        const auto one = all.find(fact);
        if (one == all.end() || covered(one->second, fact, where)) return;
        const bool so = one->second.may_be_so;
        found.push_back({Diagnostic::Severity::Error, procedure.file, place, where.step.id,
                         "the fact " + fact + " may be null here: " +
                             (so ? "its change is not run where its `done` holds already"
                                 : "it is known only when " +
                                       (one->second.when.empty() ? one->second.step_when : one->second.when)) +
                             " [rule 7]",
                         so ? "take it by a look behind the change, or ask: absent, present, //, if"
                            : "the same when, or ask: absent, present, //, if"});
    };
    Visitor visitor;
    visitor.expression = [&](const Visitor::Where& where, const Expression& expression) {
        if (guards(expression.text)) return;
        for (const auto& [variable, name] : jq_names(expression.text))
            if (variable != "inputs") judge(where, name, expression.place);
    };
    visitor.text = [&](const Visitor::Where& where, const Text& text) {
        if (where.entry == nullptr) return; // titles show … for what is not known
        for (const auto* path : paths_of(text))
            if ((path->root == "facts" || path->root == "own") && !path->segments.empty())
                judge(where, path->segments.front().name, text.place);
    };
    visit(procedure, visitor);
    for (const auto& given : procedure.gives)
        if (all.contains(given.fact))
            found.push_back({Diagnostic::Severity::Error, procedure.file, given.place, "gives",
                             "the fact " + given.fact + " is given away, and may not be known [rule 17]",
                             "give one that always is"});
}

} // namespace salvor::procedure
