#include "engine/pod_words.h"
#include "engine/taking.h"

#include <algorithm>

/// How a command comes to stand on its target: containers, pods, users, variables.
namespace salvor::engine {

using procedure::Scope;
using procedure::Unknowns;

static constexpr std::size_t most_on_stdin = 64U << 20; ///< of a file: it is held in memory

static std::vector<std::string> in_container(const std::string& container,
                                             const std::map<std::string, exec::MixedText>& env,
                                             const std::vector<std::string>& argv) {
    std::vector<std::string> full{"podman", "exec", "-i"};
    for (const auto& [name, value] : env) full.insert(full.end(), {"--env", name});
    full.insert(full.end(), {"--env", "SALVOR_ACTION", container});
    full.insert(full.end(), argv.begin(), argv.end());
    return full;
}

/// Variables leave the environment and go ahead of stdin, for a shell at the far end of sudo, podman and kubectl: the
/// secret ones, or all, where nothing else carries them. `alone`: nothing follows them.
static void send_ahead(exec::Command& command, bool all, bool alone) {
    std::vector<std::string> shell{"sh", "-c", exec::far_shell, "sh"};
    for (auto it = command.env.begin(); it != command.env.end();) {
        if (!all && !it->second.secret()) {
            ++it;
            continue;
        }
        shell.push_back(it->first);
        command.in.ahead.push_back(it->second);
        it = command.env.erase(it);
    }
    if (command.in.ahead.empty()) return;
    if (alone) shell.emplace_back("-");
    shell.emplace_back("--");
    auto& argv = command.stages.front();
    argv.insert(argv.begin(), shell.begin(), shell.end());
}

Result<std::vector<std::string>> pod_words(const Binding& cluster, const std::string& space, const std::string& pod,
                                           const std::string& container, const std::vector<std::string>& flags) {
    if (pod.starts_with("-") || space.starts_with("-"))
        return fail(Error::Code::Refused, "the pod " + space + "/" + pod + " would be taken for an option");
    auto words = cluster.cluster->argv();
    words.emplace_back("exec");
    words.insert(words.end(), flags.begin(), flags.end());
    words.insert(words.end(), {"-n", space, pod});
    if (!container.empty()) words.insert(words.end(), {"-c", container});
    words.emplace_back("--");
    return words;
}

/// The host that a scope has in hand of the target's group: "nodes@cas1".
static std::string in_hand(const procedure::Procedure& procedure, const std::string& target, const Scope& scope) {
    const auto* group = procedure.group(target);
    if (group == nullptr || !scope.host.is_object()) return {};
    return group->id + "@" + scope.host.value("name", std::string());
}

Result<exec::Command> Context::place(const std::string& given, const Scope& scope, Unknowns unknowns,
                                     std::vector<std::string> argv, const std::map<std::string, procedure::Text>& env,
                                     bool reads) const {
    const auto target = placed(given, in_hand(*procedure, given, scope));
    const auto* bound = binding(target);
    if (bound == nullptr)
        return fail(Error::Code::NotFound, "target " + target + " is not bound", "--target " + target + "=ssh:HOST");
    const auto way = procedure->way(target); // from the inside out
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
    const auto pod = std::find_if(way.begin(), way.end(), [](const auto* at) { return !at->pod.empty(); });
    if (pod != way.end()) {
        auto space = fill((*pod)->space, scope, unknowns);
        auto name = fill((*pod)->pod, scope, unknowns);
        for (const auto* one : {&space, &name})
            if (!*one) return tl::unexpected(one->error());
        send_ahead(out, true, !reads);
        const bool fed = reads || !out.in.ahead.empty();
        const auto words = pod_words(*bound, *space, *name, (*pod)->container,
                                     fed ? std::vector<std::string>{"-i"} : std::vector<std::string>{});
        if (!words) return tl::unexpected(words.error());
        out.stages.front().insert(out.stages.front().begin(), words->begin(), words->end());
        return out;
    }
    const bool contained = std::any_of(way.begin(), way.end(), [](const auto* at) { return !at->container.empty(); });
    if (contained || !out.become.empty())
        send_ahead(out, false, false);
    else
        out.env.insert(bound->env.begin(), bound->env.end()); // what the procedure says itself goes first
    for (const auto* at : way)
        if (!at->container.empty()) out.stages.front() = in_container(at->container, out.env, out.stages.front());
    return out;
}

Result<exec::Command> Context::resolve(const procedure::Command& command, const Scope& scope, Unknowns unknowns) const {
    const auto one = [&](const procedure::Command& stage, bool reads) -> Result<exec::Command> {
        auto argv = fill_argv(stage.run, scope, unknowns);
        if (!argv) return tl::unexpected(argv.error());
        if (stage.kubectl) {
            const auto* bound = binding(stage.at);
            if (bound == nullptr || !bound->cluster)
                return fail(Error::Code::NotFound, "the cluster " + stage.at + " is not bound",
                            "--target " + stage.at + "=kube:CONTEXT");
            const auto words = bound->cluster->argv();
            argv->insert(argv->begin(), words.begin(), words.end());
        }
        return place(stage.at, scope, unknowns, std::move(*argv), stage.env, reads);
    };
    const auto host_of = [&](const std::string& target) {
        return binding(placed(target, in_hand(*procedure, target, scope)))->host;
    };
    const bool given = !command.in.beside.empty() || !command.in.file.empty() || !command.in.text.empty();
    Result<exec::Command> out = command.pipe.empty() ? one(command, given) : exec::Command{};
    if (!out) return out;
    for (const auto& stage : command.pipe) {
        const bool first = out->stages.empty();
        auto resolved = one(stage, given || !first);
        if (!resolved) return resolved;
        if (!first && (resolved->become != out->become || host_of(stage.at) != host_of(command.pipe.front().at)))
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
    } else if (!command.in.file.empty()) {
        auto path = fill(command.in.file, scope, unknowns);
        if (!path) return tl::unexpected(path.error());
        out->in.origin = *path;
        if (unknowns == Unknowns::Refuse || std::filesystem::exists(*path)) {
            auto bytes = read_own_file(*this, *path, most_on_stdin);
            if (!bytes) return tl::unexpected(bytes.error());
            out->in.text = exec::MixedText(std::move(*bytes));
        }
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

Result<exec::Command> Context::own_command(const std::string& target, std::vector<std::string> argv, exec::Stdin in,
                                           const Scope* within, Unknowns unknowns) const {
    auto command = place(target, within != nullptr ? *within : scope(), unknowns, std::move(argv), {}, !in.none());
    if (!command) return command;
    command->in.text = std::move(in.text);
    command->in.origin = std::move(in.origin);
    return command;
}

} // namespace salvor::engine
