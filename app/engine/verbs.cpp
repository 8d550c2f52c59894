#include "base/sha256.h"
#include "base/text.h"
#include "engine/expander.h"
#include "engine/taking.h"

namespace salvor::engine {

using procedure::Action;
using procedure::Scope;
using procedure::Unknowns;

std::string private_folder(const Context& context, const std::string& leaf_id) {
    return "/tmp/salvor-" + context.run_id + "-" + sha256_hex(leaf_id).substr(0, 8);
}

namespace {
/// Where a verb's commands stand, and how they are filled.
struct Stand {
    const Context& context;
    const std::string& target;
    const Scope& scope;
    Unknowns unknowns;
};
} // namespace

static Result<void> add(const Stand& stand, VerbCommands& verb, std::vector<std::string> argv,
                        exec::MixedText in = {}) {
    exec::Stdin stdin_text;
    stdin_text.text = std::move(in);
    auto command =
        stand.context.own_command(stand.target, std::move(argv), std::move(stdin_text), &stand.scope, stand.unknowns);
    if (!command) return tl::unexpected(command.error());
    verb.commands.push_back(std::move(*command));
    return {};
}

static Result<VerbCommands> private_file(const Context& context, const Action& action, const Scope& scope,
                                         const std::string& leaf_id, bool undo, Unknowns unknowns) {
    VerbCommands verb;
    const Stand at{context, action.command.at, scope, unknowns};
    verb.folder = private_folder(context, leaf_id);
    verb.path = verb.folder + "/" + action.name;
    std::vector<std::vector<std::string>> argvs{{"rm", "-rf", "--", verb.folder}};
    if (!undo) {
        argvs.push_back({"mkdir", "-m", "0700", verb.folder});
        for (auto slash = action.name.find('/'); slash != std::string::npos; slash = action.name.find('/', slash + 1))
            argvs.push_back({"mkdir", "-m", "0700", verb.folder + "/" + action.name.substr(0, slash)});
    }
    for (auto& argv : argvs)
        if (auto added = add(at, verb, std::move(argv)); !added) return tl::unexpected(added.error());
    if (undo) return verb;
    auto content = fill_mixed(action.content, scope, unknowns);
    if (!content) return tl::unexpected(content.error());
    if (auto added = add(at, verb, {"install", "-m", action.mode, "/dev/stdin", verb.path}, std::move(*content));
        !added)
        return tl::unexpected(added.error());
    return verb;
}

/// The words that hand one object to kubectl, on stdin.
static std::vector<std::string> object_words(const Binding& bound, std::vector<std::string> verb,
                                             const std::string& space) {
    auto words = bound.cluster->argv();
    words.insert(words.end(), verb.begin(), verb.end());
    words.insert(words.end(), {"-n", space, "-f", "-"});
    return words;
}

Result<AppliedObject> applied_object(const Context& context, const Action& action, const Scope& scope,
                                     Unknowns unknowns) {
    const auto* bound = context.binding(action.command.at);
    if (bound == nullptr || !bound->cluster)
        return fail(Error::Code::NotFound, "the cluster " + action.command.at + " is not bound",
                    "--target " + action.command.at + "=kube:CONTEXT");
    AppliedObject out;
    auto space = fill(action.apply.space, scope, unknowns);
    if (!space) return tl::unexpected(space.error());
    out.space = *space;
    if (action.apply.object.is_null()) {
        auto path = fill(action.apply.file, scope, unknowns);
        if (!path) return tl::unexpected(path.error());
        out.name = *path;
        auto bytes = read_own_file(context, *path, 4U << 20);
        if (bytes)
            out.text = std::move(*bytes);
        else if (unknowns == Unknowns::Refuse)
            return tl::unexpected(bytes.error());
        return out;
    }
    auto object = fill_json(action.apply.object, scope, unknowns);
    if (!object) return tl::unexpected(object.error());
    out.name = object->value("kind", std::string()) + "/" +
               object->value("metadata", Json::object()).value("name", std::string());
    out.text = object->dump(2) + "\n";
    return out;
}

Json without_server_fields(const std::string& text) {
    auto object = Json::parse(text, nullptr, false);
    if (!object.is_object()) return nullptr;
    if (object.contains("items") && object["items"].size() == 1) object = Json(object["items"][0]);
    object.erase("status");
    for (const auto* field : {"resourceVersion", "uid", "creationTimestamp", "generation", "managedFields", "selfLink"})
        object["metadata"].erase(field);
    return object;
}

static Result<VerbCommands> apply_commands(const Context& context, const Action& action, const Scope& scope,
                                           const Json& former, bool undo, Unknowns unknowns) {
    auto object = applied_object(context, action, scope, unknowns);
    if (!object) return tl::unexpected(object.error());
    VerbCommands verb;
    verb.path = object->name;
    std::vector<std::string> words{"apply"};
    if (action.apply.server_side) words.emplace_back("--server-side");
    if (undo && former.is_object() && former.value("existed", false)) {
        auto before = read_own_file(context, former.value("file", std::string()), 4U << 20);
        if (!before) return tl::unexpected(before.error());
        object->text = without_server_fields(*before).dump(2) + "\n";
        object->name = "the former " + object->name;
        words = {"replace"};
    } else if (undo) {
        words = {"delete", "--ignore-not-found"};
    }
    exec::Stdin in{exec::MixedText(object->text), object->name};
    auto command = context.own_command(
        action.command.at, object_words(*context.binding(action.command.at), std::move(words), object->space),
        std::move(in), &scope, unknowns);
    if (!command) return tl::unexpected(command.error());
    verb.commands.push_back(std::move(*command));
    return verb;
}

Result<exec::Command> object_look(const Context& context, const Action& action, const Scope& scope,
                                  std::vector<std::string> words) {
    auto object = applied_object(context, action, scope, Unknowns::Refuse);
    if (!object) return tl::unexpected(object.error());
    exec::Stdin in{exec::MixedText(object->text), object->name};
    return context.own_command(action.command.at,
                               object_words(*context.binding(action.command.at), std::move(words), object->space),
                               std::move(in), &scope);
}

/// What a file held before, as it was recorded.
static Result<exec::MixedText> former_content(const Context& context, const Json& former) {
    if (former.contains("content"))
        return exec::MixedText(former.value("content", std::string())); // of an older version
    const auto file = former.value("file", std::string());
    if (file.empty()) return exec::MixedText(std::string());
    auto bytes = read_own_file(context, file, most_former);
    if (!bytes) return tl::unexpected(bytes.error());
    return exec::MixedText(std::move(*bytes));
}

Result<VerbCommands> verb_commands(const Context& context, const Action& action, const Scope& scope,
                                   const std::string& leaf_id, const Json& former, bool undo, Unknowns unknowns) {
    if (action.verb == Action::Verb::Write && !action.name.empty())
        return private_file(context, action, scope, leaf_id, undo, unknowns);
    if (action.verb == Action::Verb::Apply) return apply_commands(context, action, scope, former, undo, unknowns);
    VerbCommands verb;
    const Stand at{context, action.command.at, scope, unknowns};
    auto path = fill(action.path, scope, unknowns);
    if (!path) return tl::unexpected(path.error());
    verb.path = *path;
    const bool put_back = undo && former.is_object() && former.value("existed", false);
    const bool writes = action.verb == Action::Verb::Write ? !undo : false;
    Result<void> added;
    if (writes || put_back) {
        auto content = writes ? fill_mixed(action.content, scope, unknowns) : former_content(context, former);
        if (!content) return tl::unexpected(content.error());
        const auto mode = writes ? action.mode : former.value("mode", std::string("0600"));
        std::vector<std::string> argv{"install", "-D", "-m", mode};
        if (const auto owner = split(former.is_object() ? former.value("owner", "") : "", ':');
            !writes && owner.size() == 2)
            argv.insert(argv.end(), {"-o", owner[0], "-g", owner[1]});
        argv.insert(argv.end(), {"/dev/stdin", verb.path});
        added = add(at, verb, std::move(argv), std::move(*content));
    } else {
        added = add(at, verb, {"rm", "-f", "--", verb.path});
        if (added && undo && former.is_object() && !former.value("folder_existed", true))
            added = add(at, verb, {"rmdir", "--", verb.path.substr(0, verb.path.rfind('/'))});
    }
    if (!added) return tl::unexpected(added.error());
    return verb;
}

} // namespace salvor::engine
