#include "backends/drill/tools.h"

namespace salvor::backends::drill {

namespace {

/// podman exec -i [--env NAME]… CONTAINER ARGV…: the tool inside, with just the variables that were named.
Answer exec_inside(Call& call) {
    std::size_t at = 2;
    std::map<std::string, std::string> env;
    for (; at < call.argv.size() && call.argv[at].front() == '-'; ++at) {
        if (call.argv[at] == "-i") continue;
        if (call.argv[at] != "--env") return unknown(call, "podman exec " + call.argv[at]);
        const auto& name = call.argv[++at];
        if (call.env.contains(name)) env[name] = call.env.at(name);
    }
    const auto container = call.arg(at++);
    if (!call.machine()["containers"].contains(container))
        return {125, {}, "Error: no container with name or ID \"" + container + "\" found: no such container\n"};
    Call inside{{call.argv.begin() + static_cast<long>(std::min(at, call.argv.size())), call.argv.end()},
                env,
                call.in,
                call.origin,
                "root",
                call.host,
                container,
                call.world};
    auto answer = run_tool(inside);
    if (answer.missing)
        return {127,
                {},
                "Error: crun: executable file `" + inside.arg(0) +
                    "` not found in $PATH: No such file or directory: OCI runtime attempted to invoke a command that "
                    "was not found\n"};
    answer.takes += std::chrono::milliseconds(60);
    return answer;
}

Answer secret(const Call& call) {
    const auto name = call.argv.back();
    const auto& secrets = call.machine()["secrets"];
    if (!call.has("--showsecret") || call.after("--format") != "{{.SecretData}}")
        return unknown(call, "this form of podman secret");
    if (!secrets.contains(name)) return {125, {}, "Error: inspecting secret \"" + name + "\": no such secret\n"};
    return {0, secrets[name].get<std::string>() + "\n"};
}

} // namespace

/// `podman ps` as it prints for people, in the columns that a world knows.
static Answer table(const Json& containers) {
    Answer answer;
    const auto row = [&](std::string name, const std::string& status) {
        name.resize(std::max<std::size_t>(name.size() + 2, 32), ' ');
        answer.out += name + status + "\n";
    };
    row("NAMES", "STATUS");
    for (const auto& [name, container] : containers.items()) row(name, "Up");
    return answer;
}

Answer tool_podman(Call& call) {
    const auto& verb = call.arg(1);
    auto& containers = call.machine()["containers"];
    if (call.arg(0).find("podman-system-generator") != std::string::npos) {
        const auto drop_in =
            call.machine()["units"]["flightctl-db.service"].value("source", std::string()) + ".d/10-publish-port.conf";
        return {0, call.machine()["files"].contains(drop_in)
                       ? "ExecStart=podman run --name flightctl-db --publish 127.0.0.1:5432:5432\n"
                       : "ExecStart=podman run --name flightctl-db\n"};
    }
    if (call.user != "root") return {125, {}, "Error: this world's containers are root's\n"};
    if (verb == "exec") return exec_inside(call);
    if (verb == "secret" && call.arg(2) == "inspect") return secret(call);
    if (verb == "version") return {0, call.machine().value("podman_version", std::string("5.4.2")) + "\n"};
    if (verb == "ps" && call.after("--format") == "{{.Names}}") {
        Answer answer;
        for (const auto& [name, container] : containers.items()) answer.out += name + "\n";
        return answer;
    }
    if (verb == "ps" && call.after("--format").empty()) return table(containers);
    if (verb == "inspect") {
        const auto name = call.argv.back();
        if (!containers.contains(name)) return {125, "[]\n", "Error: no such object: \"" + name + "\"\n"};
        const bool spaced = call.after("--format").find("}} {{end}}") != std::string::npos;
        return {0, containers[name].value("address", std::string()) + (spaced ? " \n" : "\n")};
    }
    if (verb == "image" && call.arg(2) == "inspect") {
        const auto images = call.machine().value("images", Json::object());
        if (!images.contains(call.argv.back()))
            return {125, "[]\n", "Error: " + call.argv.back() + ": image not known\n"};
        return {0, images[call.argv.back()].value("version", std::string("<no value>")) + "\n"};
    }
    return unknown(call, "podman " + verb);
}

} // namespace salvor::backends::drill
