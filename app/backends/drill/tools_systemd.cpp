#include "backends/drill/tools.h"
#include "base/text.h"

#include <algorithm>

namespace salvor::backends::drill {

namespace {

Json& units(const Call& call) { return call.machine()["units"]; }
Json& sessions(const Call& call) { return call.world.state()["postgres"]["sessions"]; }

bool active(const Json& unit) { return unit.value("state", std::string()) == "active"; }

void on_api(const Call& call, const std::string& unit, bool runs) {
    if (unit != "flightctl-api.service") return;
    auto& fleet = call.world.state()["fleet"];
    fleet["api_since"] = runs ? Json(call.world.clock().now().count()) : Json();
    fleet["reconnected"] = 0;
}

Answer stop(const Call& call, const std::string& name) {
    auto& unit = units(call)[name];
    if (unit.is_null()) return {5, {}, "Failed to stop " + name + ": Unit " + name + " not loaded.\n"};
    unit["state"] = "inactive";
    unit["pid"] = 0;
    call.machine()["containers"].erase(unit.value("container", std::string("-")));
    if (const auto session = unit.value("session", std::string());
        !session.empty() && !unit.value("session_stays", false))
        sessions(call).erase(std::remove(sessions(call).begin(), sessions(call).end(), session), sessions(call).end());
    on_api(call, name, false);
    call.world.changed();
    Answer answer;
    answer.takes = std::chrono::milliseconds(unit.value("stop_ms", 1200));
    return answer;
}

Answer start(const Call& call, const std::string& name) {
    auto& unit = units(call)[name];
    if (unit.is_null()) return {5, {}, "Failed to start " + name + ": Unit " + name + " not found.\n"};
    if (!active(unit)) {
        unit["state"] = "active";
        unit["pid"] = 4000 + static_cast<int>(call.world.revision());
        if (const auto container = unit.value("container", std::string()); !container.empty())
            call.machine()["containers"][container] = unit.value(
                "container_state", Json{{"address", "10.89.0." + std::to_string(20 + call.world.revision() % 200)}});
        if (const auto session = unit.value("session", std::string()); !session.empty())
            sessions(call).push_back(session);
        on_api(call, name, true);
        call.world.changed();
    }
    Answer answer;
    answer.takes = std::chrono::milliseconds(900);
    return answer;
}

Answer show(const Call& call) {
    const auto& unit = units(call).value(call.arg(2), Json::object());
    Answer answer;
    std::string wanted;
    for (const auto& word : call.argv)
        if (word.rfind("--property=", 0) == 0) wanted = word.substr(11);
    for (const auto& property : split(wanted, ',')) {
        std::string value;
        if (property == "ActiveState")
            value = unit.value("state", std::string("inactive"));
        else if (property == "MainPID")
            value = std::to_string(unit.value("pid", 0));
        else if (property == "NRestarts")
            value = std::to_string(unit.value("restarts", 0));
        else if (property == "SourcePath")
            value = unit.value("source", std::string());
        else if (property != "Job")
            return unknown(call, "the property " + property); // this world's units change at once
        answer.out += call.has("--value") ? value + "\n" : property + "=" + value + "\n";
    }
    return answer;
}

Answer list(const Call& call) {
    Answer answer;
    for (const auto& [name, unit] : units(call).items())
        answer.out += name + " loaded " + unit.value("state", std::string()) + " " +
                      (active(unit) ? "running" : "dead") + " " + unit.value("description", name) + "\n";
    return answer;
}

} // namespace

Answer tool_systemctl(Call& call) {
    const auto& verb = call.arg(1);
    const bool root = call.user == "root";
    if (verb == "list-units") return list(call);
    if (verb == "show") return show(call);
    if (verb == "is-active") {
        const auto& unit = units(call).value(call.arg(2), Json());
        if (unit.is_null()) return {4, "inactive\n"};
        return {active(unit) ? 0 : 3, unit.value("state", std::string()) + "\n"};
    }
    if (!root) return {4, {}, "Failed to " + verb + " unit: Interactive authentication required.\n"};
    if (verb == "daemon-reload") return {};
    if (verb == "stop") return stop(call, call.arg(2));
    if (verb == "start") return start(call, call.arg(2));
    if (verb == "restart") {
        stop(call, call.arg(2));
        return start(call, call.arg(2));
    }
    return unknown(call, "systemctl " + verb);
}

Answer tool_ss(Call& call) {
    Answer answer{0, "LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\n"};
    for (const auto& listener : call.machine().value("listeners", Json::array()))
        answer.out += "LISTEN 0 128 " + listener.get<std::string>() + " 0.0.0.0:*\n";
    const auto drop_in =
        call.machine()["units"]["flightctl-db.service"].value("source", std::string()) + ".d/10-publish-port.conf";
    if (call.machine()["files"].contains(drop_in)) answer.out += "LISTEN 0 128 127.0.0.1:5432 0.0.0.0:*\n";
    return answer;
}

} // namespace salvor::backends::drill
