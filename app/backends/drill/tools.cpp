#include "backends/drill/tools.h"

#include "exec/command.h"

#include <algorithm>
#include <array>

namespace salvor::backends::drill {

namespace {

struct Tool {
    std::string_view name;
    Answer (*run)(Call&);
};

constexpr std::array<Tool, 31> tools{{{"awk", tool_awk},
                                      {"test", tool_files},
                                      {"cat", tool_files},
                                      {"mkdir", tool_files},
                                      {"rmdir", tool_files},
                                      {"rm", tool_files},
                                      {"tee", tool_files},
                                      {"dd", tool_files},
                                      {"mv", tool_files},
                                      {"cp", tool_files},
                                      {"install", tool_files},
                                      {"stat", tool_files},
                                      {"find", tool_files},
                                      {"od", tool_files},
                                      {"df", tool_files},
                                      {"sha256sum", tool_files},
                                      {"gzip", tool_files},
                                      {"grep", tool_files},
                                      {"systemctl", tool_systemctl},
                                      {"ss", tool_ss},
                                      {"podman", tool_podman},
                                      {"kubectl", tool_kubectl},
                                      {"oc", tool_kubectl},
                                      {"psql", tool_psql},
                                      {"pg_isready", tool_pg},
                                      {"pg_restore", tool_pg},
                                      {"redis-cli", tool_kv},
                                      {"valkey-cli", tool_kv},
                                      {"flightctl", tool_flightctl},
                                      {"flightctl-restore", tool_flightctl_restore},
                                      {"podman-system-generator", tool_podman}}};

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// `sudo -n -l -u USER -- ARGV`: what the policy says; the world's is a list of programs or true. `sudo -n -l`: its
/// Defaults.
Answer sudo_list(const Call& call) {
    if (call.argv.size() == 3)
        return {0, "Matching Defaults entries for " + call.user + " on " + call.host + ":\n    env_reset, " +
                       call.machine().value("sudo_defaults", std::string("mail_badpass")) + "\n"};
    const auto words = std::find(call.argv.begin(), call.argv.end(), "--");
    if (words == call.argv.end() || words + 1 == call.argv.end()) return unknown(call, "this use of sudo");
    const auto policy = call.machine().value("sudo", Json(true));
    const auto program = base_name(*(words + 1));
    const bool allowed =
        policy == true || (policy.is_array() && std::find(policy.begin(), policy.end(), program) != policy.end());
    return allowed ? Answer{0, *(words + 1) + "\n"} : Answer{1, {}, {}};
}

/// What the real shell does with this text: variables from stdin, a line each, then the rest of the words.
Answer behind_far_shell(const Call& call) {
    Call inside = call;
    auto word = call.argv.begin() + 4;
    for (; word != call.argv.end() && *word != "--"; ++word) {
        if (*word == "-") {
            inside.in.clear();
            continue;
        }
        const auto end = inside.in.find('\n');
        if (end == std::string::npos) return {125, {}, {}};
        inside.env[*word] = inside.in.substr(0, end);
        inside.in.erase(0, end + 1);
    }
    if (word == call.argv.end()) return unknown(call, "this use of sh");
    inside.argv.assign(word + 1, call.argv.end());
    return run_tool(inside);
}

} // namespace

bool has_tool(const Call& call, const std::string& name) {
    if (name.find('/') != std::string::npos) {
        const auto& files = call.machine()["files"];
        return files.contains(name) && files[name].value("executable", false);
    }
    const auto absent = call.machine().value("absent_tools", Json::array());
    if (std::find(absent.begin(), absent.end(), name) != absent.end()) return false;
    if (call.machine().contains("tools")) { // a pod, which has just these
        const auto inside = call.machine()["tools"];
        return std::find(inside.begin(), inside.end(), name) != inside.end();
    }
    if (!call.container.empty()) {
        const auto inside = call.machine()["containers"][call.container].value("tools", Json::array());
        return std::find(inside.begin(), inside.end(), name) != inside.end();
    }
    return call.world.has_program(name) ||
           std::any_of(tools.begin(), tools.end(), [&](const Tool& tool) { return tool.name == name; });
}

Answer run_tool(Call& call) {
    call.world.pass_time();
    if (call.arg(0) == "setpriv" && call.arg(1) == "--pdeathsig" && call.arg(3) == "--") {
        call.argv.erase(call.argv.begin(), call.argv.begin() + 4);
        return run_tool(call);
    }
    if (call.arg(0) == "sh" && call.arg(2) == "command -v \"$1\"")
        return has_tool(call, call.arg(4)) ? Answer{0, call.arg(4) + "\n"} : Answer{127};
    if (call.arg(0) == "sh" && call.arg(2) == exec::far_shell) return behind_far_shell(call);
    if (call.arg(0) == "sudo" && call.has("-l")) return sudo_list(call);
    const auto name = base_name(call.arg(0));
    const auto* tool = std::find_if(tools.begin(), tools.end(), [&](const Tool& one) { return one.name == name; });
    const bool own = call.world.has_program(name);
    if ((tool == tools.end() && !own) || !has_tool(call, call.arg(0))) {
        Answer answer{127, {}, call.arg(0) + ": not found\n"};
        answer.missing = true;
        return answer;
    }
    if (!own) return tool->run(call);
    Answer answer;
    answer.program = name;
    answer.call = std::make_shared<Call>(call);
    return answer;
}

} // namespace salvor::backends::drill
