#include "assembly/tools.h"

#include <algorithm>
#include <set>

namespace salvor::assembly {

const std::vector<Tool>& known_tools() {
    static const std::vector<Tool> all{
        {"aws", {"--version"}},
        {"cqlsh", {"--version"}},
        {"docker", {"--version"}},
        {"flightctl", {"version"}},
        {"gzip", {"--version"}},
        {"jq", {"--version"}},
        {"kubectl", {"version", "--client"}},
        {"mysql", {"--version"}},
        {"nodetool", {}},
        {"oc", {"version", "--client"}},
        {"openssl", {"version"}},
        {"pg_dump", {"--version"}},
        {"pg_isready", {"--version"}},
        {"pg_restore", {"--version"}},
        {"podman", {"--version"}},
        {"psql", {"--version"}},
        {"redis-cli", {"--version"}},
        {"rsync", {"--version"}},
        {"sha256sum", {"--version"}},
        {"ss", {"--version"}},
        {"systemctl", {"--version"}},
        {"tar", {"--version"}},
    };
    return all;
}

std::vector<Tool> tools_named(const Library& library) {
    std::set<std::string> names;
    const auto one = [&](const procedure::Command& command) {
        if (command.run.empty()) return;
        if (command.kubectl) return void(names.insert("kubectl"));
        const auto& first = command.run.front();
        if (first.parts.size() == 1 && std::holds_alternative<std::string>(first.parts.front()))
            names.insert(std::get<std::string>(first.parts.front()));
    };
    const auto add = [&](const procedure::Command& command) {
        one(command);
        for (const auto& stage : command.pipe) one(stage);
    };
    const auto entries = library.entries();
    if (!entries) return {};
    for (const auto& entry : *entries) {
        const auto read = library.read(entry.file.string());
        if (!read || !read->ok()) continue;
        for (const auto& step : read->procedure.steps) {
            for (const auto* looks : {&step.observe, &step.require, &step.prove})
                for (const auto& look : *looks)
                    if (!look.command.any_exit) add(look.command); // else its author expects that it may be missing
            for (const auto& action : step.act) {
                add(action.command);
                for (const auto& undo : action.undo) add(undo.command);
            }
        }
    }
    std::vector<Tool> out;
    for (const auto& name : names) {
        const auto known = std::find_if(known_tools().begin(), known_tools().end(),
                                        [&](const Tool& tool) { return tool.name == name; });
        out.push_back(known == known_tools().end() ? Tool{name, {}} : *known);
    }
    return out;
}

} // namespace salvor::assembly
