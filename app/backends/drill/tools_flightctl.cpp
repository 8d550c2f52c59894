#include "backends/drill/tools.h"

#include <regex>

namespace salvor::backends::drill {

namespace {

bool api_runs(const Call& call) {
    for (const auto& [name, host] : call.world.state()["hosts"].items())
        if (host.value("units", Json::object())
                .value("flightctl-api.service", Json::object())
                .value("state", std::string()) == "active")
            return true;
    return false;
}

Json& devices(const Call& call) { return call.world.state()["postgres"]["databases"]["flightctl"]["devices"]; }

std::string log_line(const std::string& level, const std::string& text) {
    return "time=\"2026-01-10T03:00:00Z\" level=" + level + " msg=\"" + text +
           "\" func=main.runRestore file=\"main.go:98\"\n";
}

/// A value under a section of the small YAML that the program reads.
std::string setting(const std::string& config, const std::string& section, const std::string& key) {
    static const auto none = std::string();
    std::smatch match;
    const std::regex pattern(section + ":\\n((  .*\\n)*)");
    if (!std::regex_search(config, match, pattern)) return none;
    const auto block = match[1].str();
    const std::regex line("  " + key + ": (.*)\\n");
    std::smatch value;
    return std::regex_search(block, value, line) ? value[1].str() : none;
}

Answer restore(Call& call) {
    const auto home = call.env.contains("HOME") ? call.env.at("HOME") : "/root";
    const auto& files = call.machine()["files"];
    const auto config =
        files.value(home + "/.flightctl/config.yaml", Json::object())
            .value("content", std::string("database:\n  hostname: localhost\nkv:\n  hostname: localhost\n"));
    const auto db = setting(config, "database", "hostname");
    const auto kv = setting(config, "kv", "hostname");
    const auto at = [&](const std::string& container) {
        return call.machine()["containers"].value(container, Json::object()).value("address", std::string());
    };
    Answer answer;
    answer.err =
        log_line("info", "Starting Flight Control restore preparation") +
        log_line("info", "Using config: {database:{hostname:" + db + ",port:5432},kv:{hostname:" + kv + ",port:6379}}");
    const auto password = [&](const char* name) {
        return call.env.contains(name) ? call.env.at(name) : std::string("adminpass");
    };
    if (db != at("flightctl-db") ||
        password("DB_PASSWORD") != call.world.state()["postgres"].value("app_password", std::string()))
        return {1, {}, answer.err + log_line("fatal", "initializing database: cannot connect")};
    if (kv != at("flightctl-kv") ||
        password("KV_PASSWORD") != call.world.state()["kv"].value("password", std::string()))
        return {1, {}, answer.err + log_line("fatal", "initializing KV store: cannot connect")};
    if (auto& fails = call.world.state()["fleet"]["restore_fails"]; fails.is_number() && fails > 0) {
        fails = fails.get<int>() - 1; // the store is emptied first
        call.world.state()["kv"]["keys"] = Json::array();
        call.world.changed();
        return {1, {}, answer.err + log_line("fatal", "updating devices: server closed the connection unexpectedly")};
    }
    auto& restores = call.world.state()["fleet"]["restores"];
    restores = restores.is_number() ? restores.get<int>() + 1 : 1;
    int marked = 0;
    Json keys = Json::array();
    for (auto& device : devices(call)) {
        if (device.value("deleted", false)) continue;
        keys.push_back("v1/" + device.value("org", std::string()) + "/device/" + device.value("name", std::string()) +
                       "/awaiting-reconnect");
        if (device.value("marked", false)) continue;
        device["marked"] = true;
        device["status"] = "AwaitingReconnect";
        ++marked;
    }
    call.world.state()["kv"]["keys"] = keys;
    call.world.changed();
    answer.err +=
        log_line("info", "Post-restoration device preparation completed successfully. Updated " +
                             std::to_string(marked) + " devices, 0 enrollment requests. Added " +
                             std::to_string(keys.size()) + " awaiting reconnection keys across 2 organizations.") +
        log_line("info", "Flight Control restore preparation completed");
    answer.takes = std::chrono::seconds(8);
    return answer;
}

} // namespace

Answer tool_flightctl(Call& call) {
    const auto fleet = call.world.state().value("fleet", Json::object());
    const auto version = fleet.value("server_version", std::string("v1.0.0"));
    if (call.arg(1) == "version") {
        Json json{{"clientVersion", {{"gitVersion", version}}}};
        if (!api_runs(call)) return {0, json.dump() + "\n", "Error: getting server version: connection refused\n"};
        json["serverVersion"]["version"] = version;
        return {0, json.dump() + "\n"};
    }
    if (call.arg(1) != "get" || call.arg(2) != "devices") return unknown(call, "this flightctl command");
    if (!api_runs(call)) return {1, {}, "Error: listing devices: connection refused\n"};
    Json counts = Json::object();
    Json items = Json::array();
    for (const auto& device : devices(call)) {
        if (device.value("deleted", false)) continue;
        const auto status = device.value("status", std::string());
        counts[status] = counts.value(status, 0) + 1;
        items.push_back({{"kind", "Device"},
                         {"metadata", {{"name", device["name"]}}},
                         {"status", {{"summary", {{"status", status}}}}}});
    }
    if (call.has("--summary-only"))
        return {0, Json{{"kind", "DeviceList"},
                        {"items", Json::array()},
                        {"summary", {{"total", items.size()}, {"summaryStatus", counts}}}}
                           .dump() +
                       "\n"};
    const auto limit = call.after("--limit").empty() ? 1000UL : std::stoul(call.after("--limit"));
    const auto from = call.after("--continue").empty() ? 0UL : std::stoul(call.after("--continue"));
    Json list{{"kind", "DeviceList"}, {"metadata", Json::object()}, {"items", Json::array()}};
    for (auto at = from; at < items.size() && at < from + limit; ++at) list["items"].push_back(items[at]);
    if (from + limit < items.size())
        list["metadata"] = {{"continue", std::to_string(from + limit)},
                            {"remainingItemCount", items.size() - from - limit}};
    return {0, list.dump() + "\n"};
}

Answer tool_flightctl_restore(Call& call) {
    const auto& file = call.machine()["files"][call.arg(0)];
    if (call.arg(1) == "--help") return {0, "Usage:\n  flightctl-restore [flags]\n"};
    if (call.arg(1) == "version")
        return {0, "Flight Control Restore Version: " + file.value("version", std::string("v1.0.0")) + "\n"};
    return call.argv.size() == 1 ? restore(call) : unknown(call, "these words of flightctl-restore");
}

} // namespace salvor::backends::drill
