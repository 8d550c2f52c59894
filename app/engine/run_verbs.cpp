#include "base/sha256.h"
#include "base/text.h"
#include "engine/run.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;

/// A file that may be secret: its owner's alone.
static void restrict(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 ignored);
}

/// A look of one command before a change that puts a file in another's place; anything but one of these exits ends it.
void Run::look_before(const Action& action, const Leaf& leaf, exec::Command command, std::vector<int> exits,
                      std::function<void(const Ran&)> then) {
    command.mark = m_context.passing_mark();
    auto& hand = m_hands[leaf.id].command;
    hand.reset(new CommandRun(m_context, target_of(action, leaf), std::move(command), name_for("former")));
    hand->start([this, id = leaf.id, exits = std::move(exits), then = std::move(then)](const Ran& ran) {
        m_hands[id].command.reset();
        const bool told = ran.outcome.kind == exec::Outcome::Kind::Exited &&
                          std::find(exits.begin(), exits.end(), ran.outcome.code) != exits.end();
        if (told) return then(ran);
        leave("cannot record what is there before " + id + ": " + ran.outcome.text() + " " +
              std::string(trimmed(to_utf8(ran.err))));
    });
}

/// The file as it is now, with its mode and owner: into a secret file, for nobody knows what it holds. What could not
/// be put back as it was is not touched.
void Run::read_former(const Action& action, const Leaf& leaf, std::function<void(Json)> then) {
    if (action.verb == Action::Verb::Apply) return read_former_object(action, leaf, std::move(then));
    const auto scope = scope_of(action, leaf);
    auto path = fill(action.path, scope);
    if (!path) return broken(path.error().text());
    const auto look = [this, &action, leaf, scope](std::vector<std::string> argv, std::vector<int> exits,
                                                   std::function<void(const Ran&)> got) {
        auto command = m_context.own_command(target_of(action, leaf), std::move(argv), {}, &scope);
        if (!command) return broken(command.error().text());
        look_before(action, leaf, std::move(*command), std::move(exits), std::move(got));
    };
    look({"test", "-d", path->substr(0, path->rfind('/'))}, {0, 1}, [=, this, &action](const Ran& has_folder) {
        const bool folder_existed = has_folder.outcome.code == 0;
        look({"test", "-e", *path}, {0, 1}, [=, this, &action](const Ran& has_file) {
            if (has_file.outcome.code != 0)
                return look({"test", "-L", *path}, {0, 1}, [=, this](const Ran& is_link) {
                    if (is_link.outcome.code == 0)
                        return leave(*path + " is a symbolic link to nothing: it could not be put back as it is");
                    then({{"existed", false}, {"folder_existed", folder_existed}});
                });
            look({"stat", "-c", "%a %u:%g %s %F", "--", *path}, {0}, [=, this, &action](const Ran& known) {
                const auto parts = split(trimmed(known.out), ' ');
                const auto size = parts.size() > 3 ? std::strtoull(parts[2].c_str(), nullptr, 10) : 0;
                if (parts.size() < 4 || parts[3] != "regular")
                    return leave(*path + " is no regular file (" + std::string(trimmed(known.out)) +
                                 "): it could not be put back as it is");
                if (size > most_former)
                    return leave(*path + " is larger than 4 MiB: it could not be put back as it is");
                keep_former(action, leaf, *path, {{"mode", "0" + parts[0]}, {"owner", parts[1]}, {"size", size}}, then);
            });
        });
    });
}

void Run::keep_former(const Action& action, const Leaf& leaf, const std::string& path, Json known,
                      std::function<void(Json)> then) {
    const auto scope = scope_of(action, leaf);
    auto command = m_context.own_command(target_of(action, leaf), {"cat", "--", path}, {}, &scope);
    if (!command) return broken(command.error().text());
    auto file = former_file(leaf, "");
    if (!file) return leave(file.error().text());
    command->capture.out = *file;
    command->capture.raw = command->capture.hidden = true;
    const auto kept = [this, file = *file, known, path, then](const Ran&) {
        std::error_code missing;
        auto size = std::filesystem::file_size(file, missing);
        if (missing) size = 0;
        if (size != known.value("size", 0ULL)) return leave(path + " changed while it was recorded");
        restrict(file);
        auto former = known;
        former.update({{"existed", true}, {"folder_existed", true}, {"file", size == 0 ? "" : file.string()}});
        then(std::move(former));
    };
    m_context.replacing(
        *file, [this, &action, leaf, command = *command, kept] { look_before(action, leaf, command, {0}, kept); });
}

/// Where what was there before this leaf is kept: with the run's secrets.
Result<std::filesystem::path> Run::former_file(const Leaf& leaf, const std::string& ending) const {
    const auto folder = m_setup.folder / "secret";
    if (const auto made = make_private(m_setup.folder, folder); !made) return tl::unexpected(made.error());
    return folder / ("former-" + sha256_hex(leaf.id).substr(0, 16) + ending);
}

/// The object as the cluster has it now: into a secret file, for it may be a Secret.
void Run::read_former_object(const Action& action, const Leaf& leaf, std::function<void(Json)> then) {
    auto command = object_look(m_context, action, scope_of(action, leaf), {"get", "--ignore-not-found", "-o", "json"});
    if (!command) return leave(command.error().text());
    const auto kept = former_file(leaf, ".json");
    if (!kept) return leave(kept.error().text());
    command->capture.out = *kept;
    command->capture.raw = command->capture.hidden = true;
    command->mark = m_context.passing_mark();
    auto& hand = m_hands[leaf.id].command;
    hand.reset(new CommandRun(m_context, action.command.at, std::move(*command), name_for("former")));
    const auto got = [this, id = leaf.id, file = *kept, then = std::move(then)](const Ran& ran) {
        m_hands[id].command.reset();
        if (ran.outcome.kind != exec::Outcome::Kind::Exited || ran.outcome.code != 0)
            return leave("cannot record what is in the cluster: " + ran.outcome.text() + " " +
                         std::string(trimmed(ran.err)));
        std::error_code missing;
        const auto size = std::filesystem::file_size(file, missing);
        restrict(file);
        const bool existed = !missing && size > 0;
        then(existed ? Json{{"existed", true}, {"file", file.string()}} : Json{{"existed", false}});
    };
    m_context.replacing(*kept, [this, id = leaf.id, got] { m_hands[id].command->start(got); });
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
