#include "base/sha256.h"
#include "engine/expander.h"

namespace salvor::engine {

using procedure::Action;
using procedure::Scope;
using procedure::Unknowns;

/// The private folder of a leaf on its target: unguessable by others only in its content, so it is made with mkdir,
/// which refuses what is there already.
static std::string private_folder(const Context& context, const std::string& leaf_id) {
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

Result<VerbCommands> verb_commands(const Context& context, const Action& action, const Scope& scope,
                                   const std::string& leaf_id, const Json& former, bool undo, Unknowns unknowns) {
    if (action.verb == Action::Verb::Write && !action.name.empty())
        return private_file(context, action, scope, leaf_id, undo, unknowns);
    VerbCommands verb;
    const Stand at{context, action.command.at, scope, unknowns};
    auto path = fill(action.path, scope, unknowns);
    if (!path) return tl::unexpected(path.error());
    verb.path = *path;
    const bool put_back = undo && former.is_object() && former.value("existed", false);
    const bool writes = action.verb == Action::Verb::Write ? !undo : false;
    Result<void> added;
    if (writes || put_back) {
        Result<exec::MixedText> content = exec::MixedText();
        if (writes)
            content = fill_mixed(action.content, scope, unknowns);
        else
            content = exec::MixedText(former.value("content", std::string()));
        if (!content) return tl::unexpected(content.error());
        const auto mode = writes ? action.mode : former.value("mode", std::string("0600"));
        added = add(at, verb, {"install", "-D", "-m", mode, "/dev/stdin", verb.path}, std::move(*content));
    } else {
        added = add(at, verb, {"rm", "-f", "--", verb.path});
        if (added && undo && former.is_object() && !former.value("folder_existed", true))
            added = add(at, verb, {"rmdir", "--", verb.path.substr(0, verb.path.rfind('/'))});
    }
    if (!added) return tl::unexpected(added.error());
    return verb;
}

} // namespace salvor::engine
