#include "engine/context.h"

#include "base/text.h"
#include "engine/looker.h"

#include <algorithm>
#include <set>

namespace salvor::engine {

using procedure::Expression;
using procedure::Scope;
using procedure::Unknowns;

/// Calls `look` with each entry of the procedure that gives a fact.
static void each_fact(const procedure::Procedure& procedure,
                      const std::function<void(const procedure::Entry& entry)>& look) {
    for (const auto& step : procedure.steps) {
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& entry : *looks)
                if (!entry.fact.empty()) look(entry);
        for (const auto& action : step.act)
            if (!action.fact.empty()) look(action);
    }
}

/// The part of a fact that belongs to this host and item; null where there is none yet.
static Json slice(const Json& fact, const std::vector<std::string>& keys) {
    const auto* at = &fact;
    for (const auto& key : keys) {
        if (!at->is_object() || !at->contains(key)) return nullptr;
        at = &at->at(key);
    }
    return *at;
}

Json Context::target_json(const std::string& id, const Binding& bound) const {
    if (bound.cluster) return {{"name", bound.name}, {"context", bound.cluster->context}, {"uid", bound.cluster->uid}};
    Json json{{"name", bound.name}, {"machine_id", bound.identity.machine_id}, {"user", bound.identity.user}};
    if (id.find('@') == std::string::npos) return json;
    json["name"] = host_name(id);
    const auto answers = state->inputs.value(id.substr(0, id.find('@')), Json());
    if (answers.is_array()) // the group's columns
        for (const auto& row : answers)
            if (row.is_object() && row.value("name", Json()) == json["name"]) json.update(row);
    return json;
}

std::vector<std::string> Context::hosts(const std::string& group) const {
    std::vector<std::string> found;
    for (const auto& [id, bound] : bindings)
        if (id.starts_with(group + "@")) found.push_back(id);
    std::sort(found.begin(), found.end(), [this](const std::string& a, const std::string& b) {
        return bindings.at(a).order < bindings.at(b).order;
    });
    return found;
}

std::vector<std::string> Context::places(const std::string& target) const {
    const auto* group = procedure->group(target);
    if (group == nullptr) return {target};
    auto all = hosts(group->id);
    for (auto& one : all) one = placed(target, one);
    return all;
}

std::string Context::placed(const std::string& target, const std::string& at) const {
    const auto host = host_name(at);
    const auto* group = host.empty() || target.find('@') != std::string::npos ? nullptr : procedure->group(target);
    return group != nullptr && at.starts_with(group->id + "@") ? target + "@" + host : target;
}

/// What the host and the item in hand have of each fact that is kept by them.
static Json own_of(const procedure::Procedure& procedure, const Json& facts, const std::string& each,
                   const std::string& key, const std::string& at) {
    Json own = Json::object();
    const auto group = at.substr(0, at.find('@'));
    each_fact(procedure, [&](const procedure::Entry& entry) {
        const bool by_host = !at.empty() && entry.by_host() && entry.group == group;
        const bool by_item = !key.empty() && entry.by_item() && entry.each.text == each;
        if (!by_host && (!by_item || entry.by_host())) return;
        std::vector<std::string> keys;
        if (by_host) keys.push_back(host_name(at));
        if (by_item) keys.push_back(key);
        const auto all = facts.find(entry.fact);
        own[entry.fact] = all == facts.end() ? Json() : slice(*all, keys);
    });
    return own;
}

Scope Context::scope(const Expression& each, const std::string& key, const Json& item, const std::string& at) const {
    Scope scope;
    scope.inputs = state->inputs;
    for (const auto& input : procedure->inputs)
        if (!scope.inputs.contains(input.id)) scope.inputs[input.id] = nullptr;
    scope.facts = state->facts;
    scope.targets = Json::object();
    for (const auto& [id, bound] : bindings)
        if (id.find('@') == std::string::npos) scope.targets[id] = target_json(id, bound);
    for (const auto& target : procedure->targets) {
        if (!target.many) continue;
        scope.targets[target.id] = Json::array();
        for (const auto& id : hosts(target.id)) scope.targets[target.id].push_back(target_json(id, bindings.at(id)));
    }
    scope.run = {{"id", run_id}, {"short", short_id}, {"started", started.count() / 1000}};
    scope.now = clock->utc().count() / 1000;
    scope.form = form;
    scope.row = row;
    const bool in_item = each && !key.empty();
    if (in_item) scope.item = item;
    if (!at.empty() && binding(at) != nullptr) scope.host = target_json(at, *binding(at));
    if (in_item || !at.empty())
        scope.own = own_of(*procedure, state->facts, each.text, in_item ? key : std::string(), at);
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

void Context::items(const procedure::Entry& entry, std::function<void(Result<std::vector<Item>>)> then) const {
    if (entry.group.empty()) return list(entry.each, std::move(then));
    auto all = hosts(entry.group);
    if (all.empty()) return then(fail(Error::Code::NotFound, "the group " + entry.group + " is not bound"));
    choose(entry, std::move(all), {}, [this, &entry, then = std::move(then)](Result<std::vector<std::string>> chosen) {
        if (!chosen) return then(tl::unexpected(chosen.error()));
        if (entry.one && chosen->size() > 1) chosen->resize(1);
        list(entry.each, [chosen = std::move(*chosen), then](Result<std::vector<Item>> items) {
            if (!items) return then(std::move(items));
            std::vector<Item> all;
            for (const auto& host : chosen)
                for (const auto& item : *items) all.push_back({item.key, item.item, host});
            then(std::move(all));
        });
    });
}

/// The hosts that `where` takes.
void Context::choose(const procedure::Entry& entry, std::vector<std::string> left, std::vector<std::string> chosen,
                     std::function<void(Result<std::vector<std::string>>)> then) const {
    if (!entry.where) return then(std::move(left));
    if (left.empty()) return then(std::move(chosen));
    const auto host = left.front();
    left.erase(left.begin());
    boolean(entry.where, scope({}, {}, {}, host), nullptr,
            [this, &entry, host, left, chosen, then](Result<bool> taken) mutable {
                if (!taken) return then(tl::unexpected(taken.error()));
                if (*taken) chosen.push_back(host);
                choose(entry, std::move(left), std::move(chosen), then);
            });
}

void Context::list(const Expression& each, std::function<void(Result<std::vector<Item>>)> then) const {
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
    const auto host = target.find('@');
    const auto found = bindings.find((way.empty() ? target.substr(0, host) : way.back()->id) +
                                     (host == std::string::npos ? std::string() : target.substr(host)));
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
