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
    const auto* at = procedure->target(target);
    while (at != nullptr && at->kind == procedure::Target::Kind::Derived) at = procedure->target(at->inside);
    const auto found = bindings.find(at != nullptr ? at->id : target);
    return found == bindings.end() ? nullptr : &found->second;
}

static std::vector<std::string> in_container(const std::string& container,
                                             const std::map<std::string, exec::MixedText>& env,
                                             const std::vector<std::string>& argv) {
    std::vector<std::string> full{"podman", "exec", "-i"};
    for (const auto& [name, value] : env) full.insert(full.end(), {"--env", name});
    full.insert(full.end(), {"--env", "SALVOR_ACTION", container});
    full.insert(full.end(), argv.begin(), argv.end());
    return full;
}

/// Secrets leave the environment and go ahead of stdin, for a shell at the far end of sudo and podman.
static void send_secrets_ahead(exec::Command& command) {
    std::vector<std::string> shell{"sh", "-c", exec::far_shell, "sh"};
    for (auto it = command.env.begin(); it != command.env.end();) {
        if (!it->second.secret()) {
            ++it;
            continue;
        }
        shell.push_back(it->first);
        command.in.ahead.push_back(it->second);
        it = command.env.erase(it);
    }
    if (command.in.ahead.empty()) return;
    shell.emplace_back("--");
    auto& argv = command.stages.front();
    argv.insert(argv.begin(), shell.begin(), shell.end());
}

Result<exec::Command> Context::place(const std::string& target, const Scope& scope, Unknowns unknowns,
                                     std::vector<std::string> argv,
                                     const std::map<std::string, procedure::Text>& env) const {
    const auto* bound = binding(target);
    if (bound == nullptr)
        return fail(Error::Code::NotFound, "target " + target + " is not bound", "--target " + target + "=ssh:HOST");
    std::vector<const procedure::Target*> way; // from the inside out
    for (const auto* at = procedure->target(target); at != nullptr; at = procedure->target(at->inside)) {
        way.push_back(at);
        if (at->kind != procedure::Target::Kind::Derived) break;
    }
    exec::Command out;
    out.stages.push_back(std::move(argv));
    std::vector<const std::map<std::string, procedure::Text>*> texts{&env};
    for (const auto* at : way) texts.push_back(&at->env);
    for (const auto* some : texts)
        for (const auto& [name, text] : *some) {
            auto value = fill_mixed(text, scope, unknowns);
            if (!value) return tl::unexpected(value.error());
            out.env.emplace(name, std::move(*value));
        }
    const auto as = std::find_if(way.begin(), way.end(), [](const auto* at) { return !at->as.empty(); });
    if (as != way.end() && (*as)->as != bound->identity.user) out.become = (*as)->as;
    const bool contained = std::any_of(way.begin(), way.end(), [](const auto* at) { return !at->container.empty(); });
    if (contained || !out.become.empty())
        send_secrets_ahead(out);
    else
        out.env.insert(bound->env.begin(), bound->env.end()); // what the procedure says itself goes first
    for (const auto* at : way)
        if (!at->container.empty()) out.stages.front() = in_container(at->container, out.env, out.stages.front());
    return out;
}

Result<exec::Command> Context::resolve(const procedure::Command& command, const Scope& scope, Unknowns unknowns) const {
    const auto one = [&](const procedure::Command& stage) -> Result<exec::Command> {
        auto argv = fill_argv(stage.run, scope, unknowns);
        if (!argv) return tl::unexpected(argv.error());
        return place(stage.at, scope, unknowns, std::move(*argv), stage.env);
    };
    Result<exec::Command> out = command.pipe.empty() ? one(command) : exec::Command{};
    if (!out) return out;
    for (const auto& stage : command.pipe) {
        auto resolved = one(stage);
        if (!resolved) return resolved;
        const bool first = out->stages.empty();
        if (!first &&
            (resolved->become != out->become || binding(stage.at)->host != binding(command.pipe.front().at)->host))
            return fail(Error::Code::Invalid, "the stages of this pipe stand on different hosts or users",
                        "this version joins pipes on one host only");
        if (!first && !resolved->in.ahead.empty())
            return fail(
                Error::Code::Invalid,
                "a secret variable can be given to the first stage of a pipe only, if sudo or podman stand before it");
        out->become = resolved->become;
        out->env.merge(resolved->env);
        if (first) out->in.ahead = std::move(resolved->in.ahead);
        out->stages.push_back(std::move(resolved->stages.front()));
    }
    if (!command.in.beside.empty()) {
        out->in.text = exec::MixedText(procedure->files.at(command.in.beside));
        out->in.origin = command.in.beside;
    } else if (!command.in.text.empty()) {
        auto text = fill_mixed(command.in.text, scope, unknowns);
        if (!text) return tl::unexpected(text.error());
        out->in.text = std::move(*text);
    }
    if (!command.cwd.empty()) {
        auto cwd = fill(command.cwd, scope, unknowns);
        if (!cwd) return tl::unexpected(cwd.error());
        out->cwd = std::move(*cwd);
    }
    out->limit = command.timeout.value_or(std::chrono::seconds(30));
    return out;
}

Result<exec::Command> Context::own_command(const std::string& target, std::vector<std::string> argv,
                                           exec::Stdin in) const {
    auto command = place(target, scope(), Unknowns::Refuse, std::move(argv), {});
    if (!command) return command;
    command->in.text = std::move(in.text);
    command->in.origin = std::move(in.origin);
    return command;
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
