#include "engine/tunnel.h"

#include "procedure/references.h"
#include "procedure/template.h"
#include "procedure/visit.h"

namespace salvor::engine {

using procedure::Action;
using procedure::Visitor;
using Names = std::map<std::string, std::set<std::string>>;

/// The facts that each entry reads by name.
static Names facts_read(const procedure::Procedure& procedure) {
    Names read;
    Visitor visitor;
    visitor.expression = [&](const Visitor::Where& where, const procedure::Expression& expression) {
        if (where.entry == nullptr) return;
        for (const auto& [variable, name] : procedure::jq_names(expression.text))
            if (variable != "inputs") read[where.entry->id].insert(name);
    };
    visitor.text = [&](const Visitor::Where& where, const procedure::Text& text) {
        if (where.entry == nullptr) return;
        for (const auto* path : procedure::paths_of(text))
            if ((path->root == "facts" || path->root == "own") && !path->segments.empty())
                read[where.entry->id].insert(path->segments.front().name);
    };
    procedure::visit(procedure, visitor);
    return read;
}

Names tunnels_used(const procedure::Procedure& procedure) {
    std::set<std::string> tunnels;
    Names of_fact; // what a fact was made from
    const auto read = facts_read(procedure);
    const auto add = [&](const procedure::Entry& entry) {
        const auto found = read.find(entry.id);
        if (!entry.fact.empty() && found != read.end()) of_fact[entry.fact] = found->second;
    };
    for (const auto& step : procedure.steps) {
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& look : *looks) add(look);
        for (const auto& action : step.act) {
            if (action.verb == Action::Verb::Tunnel)
                tunnels.insert(action.fact);
            else
                add(action);
        }
    }
    Names used;
    for (const auto& [entry, facts] : read) {
        auto left = std::vector<std::string>(facts.begin(), facts.end());
        std::set<std::string> seen;
        while (!left.empty()) {
            const auto fact = left.back();
            left.pop_back();
            if (!seen.insert(fact).second) continue;
            if (tunnels.contains(fact)) used[entry].insert(fact);
            left.insert(left.end(), of_fact[fact].begin(), of_fact[fact].end());
        }
    }
    return used;
}

} // namespace salvor::engine
