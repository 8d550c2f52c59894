#include "base/sha256.h"
#include "base/text.h"
#include "engine/run.h"

namespace salvor::engine {

using procedure::Action;

void Run::read_former(const Action& action, const Leaf& leaf, std::function<void(Json)> then) {
    if (action.verb == Action::Verb::Apply) return read_former_object(action, leaf, std::move(then));
    auto path = fill(action.path, scope_of(action, leaf));
    if (!path) return broken(path.error().text());
    const auto folder = path->substr(0, path->rfind('/'));
    auto run_one = [this, target = target_of(action, leaf), id = leaf.id, scope = scope_of(action, leaf)](
                       std::vector<std::string> argv, std::function<void(const Ran&)> got) {
        auto command = m_context.own_command(target, std::move(argv), {}, &scope);
        if (!command) return broken(command.error().text());
        const auto name = name_for("former");
        command->mark = m_context.passing_mark();
        auto& hand = m_hands[id].command;
        hand.reset(new CommandRun(m_context, target, std::move(*command), name));
        hand->start([this, id, got = std::move(got)](const Ran& ran) {
            m_hands[id].command.reset();
            got(ran);
        });
    };
    run_one({"test", "-d", folder}, [=, this](const Ran& has_folder) {
        if (has_folder.outcome.kind != exec::Outcome::Kind::Exited)
            return broken("cannot look at " + folder + ": " + has_folder.outcome.text());
        const bool folder_existed = has_folder.outcome.code == 0;
        run_one({"test", "-e", *path}, [=, this](const Ran& has_file) {
            if (has_file.outcome.kind != exec::Outcome::Kind::Exited)
                return broken("cannot look at " + *path + ": " + has_file.outcome.text());
            if (has_file.outcome.code != 0) return then({{"existed", false}, {"folder_existed", folder_existed}});
            run_one({"cat", "--", *path}, [=, this](const Ran& content) {
                if (content.outcome.kind != exec::Outcome::Kind::Exited || content.outcome.code != 0)
                    return broken("cannot record what is in " + *path + ": " + content.outcome.text());
                run_one({"stat", "-c", "%a", "--", *path}, [=](const Ran& mode) {
                    then({{"existed", true},
                          {"folder_existed", true},
                          {"content", content.out},
                          {"mode", "0" + std::string(trimmed(mode.out))}});
                });
            });
        });
    });
}

/// The object as the cluster has it now: into a secret file, for it may be a Secret.
void Run::read_former_object(const Action& action, const Leaf& leaf, std::function<void(Json)> then) {
    auto command = object_look(m_context, action, scope_of(action, leaf), {"get", "--ignore-not-found", "-o", "json"});
    if (!command) return leave(command.error().text());
    const auto folder = m_setup.folder / "secret";
    if (const auto made = make_private(m_setup.folder, folder); !made) return leave(made.error().text());
    const auto file = folder / ("former-" + sha256_hex(leaf.id).substr(0, 16) + ".json");
    command->capture.out = file;
    command->capture.raw = command->capture.hidden = true;
    command->mark = m_context.passing_mark();
    auto& hand = m_hands[leaf.id].command;
    hand.reset(new CommandRun(m_context, action.command.at, std::move(*command), name_for("former")));
    hand->start([this, id = leaf.id, file, then = std::move(then)](const Ran& ran) {
        m_hands[id].command.reset();
        if (ran.outcome.kind != exec::Outcome::Kind::Exited || ran.outcome.code != 0)
            return leave("cannot record what is in the cluster: " + ran.outcome.text() + " " +
                         std::string(trimmed(ran.err)));
        std::error_code missing;
        const auto size = std::filesystem::file_size(file, missing);
        std::error_code ignored;
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                     ignored);
        const bool existed = !missing && size > 0;
        then(existed ? Json{{"existed", true}, {"file", file.string()}} : Json{{"existed", false}});
    });
}

void Run::run_verb(const Action& action, const Leaf& leaf) {
    const bool undo = leaf.entry.ends_with("/undo");
    const auto* of = undo ? m_state.leaf(m_state.undo->leaves.at(m_state.undo->next)) : &leaf;
    auto verb =
        verb_commands(m_context, action, scope_of(action, leaf), of->id, of->former, undo, procedure::Unknowns::Refuse);
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
