#include "engine/run.h"

namespace salvor::engine {

using procedure::Action;

void Run::run_verb(const Action& action, const Leaf& leaf) {
    const bool undo = leaf.entry.ends_with("/undo");
    const auto& of = made_by(leaf);
    auto verb =
        verb_commands(m_context, action, scope_of(action, leaf), of.id, of.former, undo, procedure::Unknowns::Refuse);
    if (!verb)
        return ended_leaf(leaf.id, action, nullptr,
                          {exec::Outcome::failed_to_start(verb.error().text()), {}, {}, Json::object()});
    verb_step(std::make_shared<VerbCommands>(std::move(*verb)), 0, target_of(action, leaf), leaf.id);
}

/// The object of an `apply`; of one that came from a file, which may be secret, where it lies.
static Json applied_value(const Context& context, const Action& action, const procedure::Scope& scope) {
    const auto object = applied_object(context, action, scope, procedure::Unknowns::ShowAsHoles);
    if (!object) return nullptr;
    return action.apply.object.is_null() ? Json{{"path", object->name}} : Json::parse(object->text, nullptr, false);
}

void Run::verb_step(std::shared_ptr<VerbCommands> verb, std::size_t at, const std::string& target,
                    const std::string& id) {
    const auto leaf = *m_state.leaf(id);
    const auto& action = *action_of(*m_setup.procedure, leaf.entry);
    if (at >= verb->commands.size()) {
        Json data{{"ok", true}, {"outcome", exec::Outcome::exited(0).to_json()}};
        if (action.verb == Action::Verb::Apply) {
            data["value"] = applied_value(m_context, action, scope_of(action, leaf));
            return record(Event::Type::Ended, id, data, [this, id] { done(id); });
        }
        data["value"] =
            verb->folder.empty() ? Json{{"path", verb->path}} : Json{{"path", verb->path}, {"folder", verb->folder}};
        return record(Event::Type::Ended, id, data, [this, id] { done(id); });
    }
    auto command = verb->commands[at];
    command.mark = m_context.passing_mark();
    command.fence = fence_for(target);
    auto* needs = new SecretsNeeded(m_context);
    m_hands[id].helper.reset(needs);
    needs->start(command, [this, verb, at, target, id, command, &action](Result<void> ready) {
        if (!ready)
            return ended_leaf(id, action, nullptr,
                              {exec::Outcome::failed_to_start(ready.error().text()), {}, {}, Json::object()});
        auto& hand = m_hands[id].command;
        hand.reset(new CommandRun(m_context, target, command, name_for(id)));
        hand->about(id, true, nullptr);
        hand->start([this, verb, at, target, id, &action](Ran ran) {
            m_hands[id].command.reset();
            if (fenced_off(target, ran)) return;
            if (ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0)
                return verb_step(verb, at + 1, target, id);
            ended_leaf(id, action, nullptr, ran);
        });
    });
}

} // namespace salvor::engine
