#include "engine/context.h"

#include "base/text.h"
#include "engine/looker.h"

#include <algorithm>
#include <set>

namespace salvor::engine {

using procedure::Expression;
using procedure::Scope;
using procedure::Unknowns;

/// Calls `look` with each fact of the procedure that has a `for`, and that `for`'s text.
static void each_keyed_fact(const procedure::Procedure& procedure,
                            const std::function<void(const std::string& fact, const std::string& each)>& look) {
    for (const auto& step : procedure.steps) {
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& entry : *looks)
                if (!entry.fact.empty() && entry.each && !entry.one) look(entry.fact, entry.each.text);
        for (const auto& action : step.act)
            if (!action.fact.empty() && action.each && !action.one) look(action.fact, action.each.text);
    }
}

Scope Context::scope(const Expression& each, const std::string& key, const Json& item) const {
    Scope scope;
    scope.inputs = state->inputs;
    for (const auto& input : procedure->inputs)
        if (!scope.inputs.contains(input.id)) scope.inputs[input.id] = nullptr;
    scope.facts = state->facts;
    scope.targets = Json::object();
    for (const auto& [id, bound] : bindings)
        if (bound.cluster)
            scope.targets[id] = {
                {"name", bound.name}, {"context", bound.cluster->context}, {"uid", bound.cluster->uid}};
        else
            scope.targets[id] = {
                {"name", bound.name}, {"machine_id", bound.identity.machine_id}, {"user", bound.identity.user}};
    scope.run = {{"id", run_id}, {"short", short_id}, {"started", started.count() / 1000}};
    scope.now = clock->utc().count() / 1000;
    if (each && !key.empty()) {
        scope.item = item;
        scope.own = Json::object();
        each_keyed_fact(*procedure, [&](const std::string& fact, const std::string& text) {
            if (text != each.text) return;
            const auto all = state->facts.find(fact);
            scope.own[fact] =
                all != state->facts.end() && all->is_object() && all->contains(key) ? (*all)[key] : Json();
        });
    }
    return scope;
}

void Context::value(const Expression& expression, const Scope& scope, const Json& subject,
                    std::function<void(Result<Json>)> then) const {
    const auto filter = "c" + std::to_string(expression.index);
    const auto where = procedure->file + ":" + std::to_string(expression.place.line);
    evaluator->evaluate(
        program, filter, scope.envelope(subject),
        [then = std::move(then), where, text = expression.text, seen = subject](Result<std::vector<Json>> got) {
            if (!got) {
                auto error = got.error();
                error.what += ", in: " + text.substr(0, 200) + (seen.is_null() ? "" : ", over: " + in_short(seen));
                error.place = where;
                return then(tl::unexpected(error));
            }
            if (got->size() != 1)
                return then(fail(Error::Code::Unknown,
                                 "the expression gave " + std::to_string(got->size()) + " values instead of one", {},
                                 where));
            then(std::move(got->front()));
        });
}

void Context::boolean(const Expression& expression, const Scope& scope, const Json& subject,
                      std::function<void(Result<bool>)> then) const {
    value(expression, scope, subject, [then = std::move(then)](Result<Json> got) {
        if (!got) return then(tl::unexpected(got.error()));
        if (!got->is_boolean())
            return then(fail(Error::Code::Unknown,
                             "the condition gave " + got->dump().substr(0, 60) + " instead of true or false"));
        then(got->get<bool>());
    });
}

void Context::items(const Expression& each, std::function<void(Result<std::vector<Item>>)> then) const {
    if (!each) return then(std::vector<Item>{{}});
    value(each, scope(), nullptr, [then = std::move(then)](Result<Json> got) {
        if (!got) return then(tl::unexpected(got.error()));
        if (!got->is_array()) return then(fail(Error::Code::Invalid, "`for` gave no list"));
        std::vector<Item> items;
        std::set<std::string> keys;
        for (const auto& item : *got) {
            const auto key = item.is_string() ? item : item.is_object() ? item.value("key", Json()) : Json();
            if (!key.is_string() || key.get<std::string>().empty() || !keys.insert(key.get<std::string>()).second)
                return then(fail(Error::Code::Invalid,
                                 "`for` needs strings, or objects with a unique key: " + item.dump().substr(0, 60)));
            items.push_back({key.get<std::string>(), item});
        }
        then(std::move(items));
    });
}

const Binding* Context::binding(const std::string& target) const {
    const auto way = procedure->way(target);
    const auto found = bindings.find(way.empty() ? target : way.back()->id);
    return found == bindings.end() ? nullptr : &found->second;
}

std::string Context::passing_mark() const {
    // numbers of acts are journal lines: these are far beyond
    return run_id + "/9" + std::to_string(clock->utc().count()) + std::to_string(1000 + ++m_marks % 9000);
}

bool Context::allowed(const procedure::Command& command, const exec::Outcome& outcome) {
    using Kind = exec::Outcome::Kind;
    if (outcome.kind == Kind::Signalled) return command.sigpipe && outcome.code == 13;
    if (outcome.kind != Kind::Exited) return false;
    const auto fits = [](const procedure::Command& stage, int code) {
        return stage.any_exit || (stage.sigpipe && code == 141) ||
               std::find(stage.exits.begin(), stage.exits.end(), code) != stage.exits.end();
    };
    if (command.pipe.empty()) return fits(command, outcome.code);
    if (outcome.stages.size() != command.pipe.size()) return false;
    for (std::size_t i = 0; i < command.pipe.size(); ++i)
        if (!fits(command.pipe[i], outcome.stages[i])) return false;
    return true;
}

} // namespace salvor::engine
