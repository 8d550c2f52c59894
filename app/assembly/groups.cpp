#include "assembly/groups.h"

#include "base/text.h"

namespace salvor::assembly {

/// "cas1" of "ssh:root@cas1" and of "cas1".
static std::string name_of(const std::string& place) {
    const auto name = place.substr(place.find(':') == std::string::npos ? 0 : place.find(':') + 1);
    return name.substr(name.find('@') == std::string::npos ? 0 : name.find('@') + 1);
}

std::map<std::string, std::string> spread_groups(const procedure::Procedure& procedure,
                                                 const std::map<std::string, std::string>& targets) {
    std::map<std::string, std::string> spread;
    for (const auto& [id, places] : targets) {
        const auto* target = procedure.target(id);
        if (target == nullptr || !target->many) {
            spread[id] = places;
            continue;
        }
        for (const auto& place : split(places, ',')) {
            const std::string plain(trimmed(place));
            spread[id + "@" + name_of(plain)] = plain;
        }
    }
    return spread;
}

Result<void> order_groups(const procedure::Procedure& procedure, const std::map<std::string, std::string>& targets,
                          std::map<std::string, engine::Binding>& bound) {
    for (const auto& [id, places] : targets) {
        const auto* target = procedure.target(id);
        if (target == nullptr || !target->many) continue;
        std::map<std::string, std::string> machines; // machine to name
        std::size_t order = 0;
        for (const auto& place : split(places, ',')) {
            const auto name = name_of(std::string(trimmed(place)));
            const auto host = bound.find(id + "@" + name);
            if (host == bound.end()) continue;
            host->second.order = order++;
            const auto& machine = host->second.identity.machine_id; // none in a plan
            const auto [same, fresh] = machines.emplace(machine, name);
            if (!fresh && !machine.empty())
                return fail(Error::Code::Refused,
                            "the hosts " + same->second + " and " + name + " of " + id + " are one machine",
                            "name each machine once");
        }
    }
    return {};
}

} // namespace salvor::assembly
