#include "engine/by_hand.h"

#include "base/text.h"
#include "engine/pod_words.h"

#include <algorithm>
#include <set>

namespace salvor::engine {

using procedure::Target;

namespace {

constexpr int deepest = 3; ///< a secret's command may need another secret

void in_front(std::vector<std::string>& argv, const std::vector<std::string>& words) {
    argv.insert(argv.begin(), words.begin(), words.end());
}

/// A name for bash: "flightctl-kv-password" becomes secret_flightctl_kv_password.
std::string variable(const std::string& id) {
    std::string name = "secret_";
    for (const char c : id) name += isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return name;
}

/// What the procedure reads a secret with; null if a person gives it.
const procedure::Look* source_of(const procedure::Procedure& procedure, const std::string& secret) {
    for (const auto& step : procedure.steps)
        for (const auto* looks : {&step.observe, &step.require})
            for (const auto& look : *looks)
                if (look.secret && look.fact == secret && look.command.present() && !look.each) return &look;
    return nullptr;
}

class Line {
public:
    explicit Line(const Context& context) : m_context(context) {}

    std::string text(const std::string& target, const exec::Command& command) {
        const auto line = this->line(target, command, 0);
        std::string before;
        for (const auto& id : m_blanks)
            before += "read -rsp " + shell_quote(id + ": ") + " " + variable(id) + "; echo\n";
        return before + line;
    }

private:
    std::string line(const std::string& target, exec::Command command, int depth) {
        for (auto it = command.env.begin(); it != command.env.end();) { // secrets go by stdin, as the console does it
            if (!it->second.secret()) {
                ++it;
                continue;
            }
            auto& argv = command.stages.front();
            if (argv.size() < 3 || argv[2] != exec::far_shell)
                in_front(argv, {"sh", "-c", exec::far_shell, "sh", "--"});
            argv.insert(std::find(argv.begin(), argv.end(), "--"), it->first);
            command.in.ahead.push_back(it->second);
            it = command.env.erase(it);
        }
        std::vector<std::string> stages;
        for (auto argv : command.stages) {
            std::vector<std::string> set;
            for (const auto& [name, value] : command.env) set.push_back(name + "=" + value.shown());
            if (!set.empty()) {
                in_front(argv, set);
                in_front(argv, {"env"});
            }
            if (command.become == "root")
                in_front(argv, {"sudo", "--"});
            else if (!command.become.empty())
                in_front(argv, {"sudo", "-u", command.become, "--"});
            stages.push_back(shell_line(argv));
        }
        auto there = join(stages, " | ");
        if (!command.cwd.empty()) there = "cd " + shell_quote(command.cwd) + " && " + there;
        const auto* bound = m_context.binding(target);
        if (bound != nullptr && !bound->way.empty()) there = shell_line(bound->way) + " " + shell_quote(there);
        const auto in = command.in.whole();
        return in.parts.empty() ? there : "printf %s" + pieces(in, depth) + " | " + there;
    }

    /// As arguments of printf: plain text, and each secret by what fetches it.
    std::string pieces(const exec::MixedText& text, int depth) {
        std::string out;
        for (const auto& part : text.parts) {
            const auto* plain = std::get_if<std::string>(&part);
            out += " " + (plain != nullptr ? shell_quote(*plain) : secret(std::get<SecretRef>(part).id, depth));
        }
        return out;
    }

    std::string secret(const std::string& id, int depth) {
        if (id.starts_with("desk ")) return "\"$" + id.substr(5) + "\""; // a variable that was let in
        const auto* look = depth < deepest ? source_of(*m_context.procedure, id) : nullptr;
        const auto blank = [&] {
            m_blanks.insert(id);
            return "\"$" + variable(id) + "\"";
        };
        if (look == nullptr) return blank();
        const auto command = m_context.resolve(look->command, m_context.scope(), procedure::Unknowns::ShowAsHoles);
        if (!command) return blank();
        const auto target = look->command.pipe.empty() ? look->command.at : look->command.pipe.front().at;
        const auto fetched = line(target, *command, depth + 1);
        return "\"$(" + fetched + (look->base64 ? " | base64 -d" : "") + ")\"";
    }

    const Context& m_context;
    std::set<std::string> m_blanks;
};

} // namespace

/// From the pod outwards there is only the machine with kubectl.
static Result<std::vector<std::string>> pod_shell(const Context& context, const Binding& bound, const Target& target,
                                                  procedure::Unknowns unknowns) {
    const auto space = fill(target.space, context.scope(), unknowns);
    const auto pod = fill(target.pod, context.scope(), unknowns);
    if (!space) return tl::unexpected(space.error());
    if (!pod) return tl::unexpected(pod.error());
    auto argv = pod_words(bound, *space, *pod, target.container, {"-it"});
    if (argv) argv->emplace_back("sh");
    return argv;
}

static std::vector<std::string> host_shell(const Context& context, const Binding* bound, const std::string& target) {
    std::vector<std::string> argv;
    for (const auto* at : context.procedure->way(target)) {
        if (!at->container.empty())
            in_front(argv, argv.empty() ? std::vector<std::string>{"podman", "exec", "-it", at->container, "sh"}
                                        : std::vector<std::string>{"podman", "exec", "-it", at->container});
        else if (!at->as.empty() && (bound == nullptr || at->as != bound->identity.user))
            in_front(argv, argv.empty() ? std::vector<std::string>{"sudo", "-u", at->as, "-i"}
                                        : std::vector<std::string>{"sudo", "-u", at->as, "--"});
    }
    return argv;
}

std::optional<std::vector<std::string>> shell_argv(const Context& context, const std::string& target,
                                                   procedure::Unknowns unknowns) {
    const auto* bound = context.binding(target);
    std::vector<std::string> argv;
    if (bound != nullptr && bound->cluster) {
        const auto way = context.procedure->way(target);
        const auto pod = std::find_if(way.begin(), way.end(), [](const auto* at) { return !at->pod.empty(); });
        if (pod == way.end()) return {};
        auto inside = pod_shell(context, *bound, **pod, unknowns);
        if (!inside) return {};
        argv = std::move(*inside);
    } else {
        argv = host_shell(context, bound, target);
    }
    if (bound == nullptr || bound->way.empty()) return argv.empty() ? std::vector<std::string>{"sh"} : argv;
    auto way = bound->way;
    if (argv.empty()) return way;
    way.insert(way.begin() + 1, "-t");
    way.push_back(shell_line(argv));
    return way;
}

std::string by_hand(const Context& context, const std::string& target, const exec::Command& command) {
    return Line(context).text(target, command);
}

} // namespace salvor::engine
