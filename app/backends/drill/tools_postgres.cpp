#include "backends/drill/tools.h"

#include <algorithm>
#include <regex>

namespace salvor::backends::drill {

namespace {

Json& postgres(const Call& call) { return call.world.state()["postgres"]; }

Answer refused(int exit, const std::string& what) {
    return {exit, {}, "psql: error: connection to server failed: FATAL:  " + what + "\n"};
}

/// Statements over whole databases, given by -c: create, drop, rename; several with ; between.
Answer statement(const Call& call, const std::string& text) {
    static const std::regex create("\\s*create database (\\w+) .*");
    static const std::regex drop("\\s*drop database if exists (\\w+)\\s*");
    static const std::regex rename("\\s*alter database (\\w+) rename to (\\w+)\\s*");
    auto& databases = postgres(call)["databases"];
    std::smatch match;
    std::size_t from = 0;
    while (from <= text.size()) {
        const auto end = std::min(text.find(';', from), text.size());
        const auto one = text.substr(from, end - from);
        from = end + 1;
        if (std::regex_match(one, match, create)) {
            if (databases.contains(match[1].str()))
                return {1, {}, "ERROR:  database \"" + match[1].str() + "\" already exists\n"};
            databases[match[1].str()] = {{"oid", std::to_string(90000 + call.world.revision())},
                                         {"devices", Json::array()},
                                         {"columns", Json::array()}};
        } else if (std::regex_match(one, match, drop)) {
            databases.erase(match[1].str());
        } else if (std::regex_match(one, match, rename)) {
            if (match[1] == "flightctl" && !postgres(call)["sessions"].empty())
                return {1, {}, "ERROR:  database \"flightctl\" is being accessed by other users\n"};
            if (!databases.contains(match[1].str()))
                return {1, {}, "ERROR:  database \"" + match[1].str() + "\" does not exist\n"};
            auto moved = databases[match[1].str()];
            databases.erase(match[1].str());
            databases[match[2].str()] = std::move(moved);
        } else {
            return unknown(call, "this statement");
        }
    }
    call.world.changed();
    return {};
}

Answer load(const Call& call, Json& database) {
    const auto dump = devices_of_dump(call.in);
    for (const auto& column : dump["columns"]) database["columns"].push_back("devices." + column.get<std::string>());
    for (const auto& table : postgres(call).value("other_columns", Json::array())) database["columns"].push_back(table);
    for (const auto& row : dump["devices"])
        database["devices"].push_back({{"org", row.value("org_id", "")},
                                       {"name", row.value("name", "")},
                                       {"status", "Online"},
                                       {"marked", false},
                                       {"deleted", row.value("deleted_at", "") != "\\N"}});
    call.world.changed();
    Answer answer;
    answer.takes = std::chrono::seconds(4);
    return answer;
}

} // namespace

Answer tool_psql(Call& call) {
    auto& databases = postgres(call)["databases"];
    const auto name = call.after("-d");
    if (call.after("-U") == "flightctl_app" &&
        (!call.env.contains("PGPASSWORD") ||
         call.env.at("PGPASSWORD") != postgres(call).value("app_password", std::string())))
        return refused(2, "password authentication failed for user \"flightctl_app\"");
    if (name != "postgres" && !databases.contains(name)) return refused(2, "database \"" + name + "\" does not exist");
    if (const auto text = call.after("-c"); !text.empty()) return statement(call, text);
    if (call.after("-f") != "-") return unknown(call, "this psql");
    if (call.origin.empty()) return load(call, databases[name]);
    if (name != "postgres" && databases[name]["columns"].empty())
        return {3, {}, "psql:<stdin>:2: ERROR:  relation \"devices\" does not exist\n"};
    Answer answer;
    answer.query = call.origin;
    answer.database = name == "postgres" ? Json() : databases[name];
    return answer;
}

Answer tool_pg(Call& call) {
    if (call.arg(0) == "pg_isready") return {0, "/var/run/postgresql:5432 - accepting connections\n"};
    return unknown(call, "pg_restore in this world");
}

Answer tool_kv(Call& call) {
    auto& kv = call.world.state()["kv"];
    if (call.has("--version")) return {0, call.arg(0) + " 7.4.1\n"};
    if (!call.env.contains("REDISCLI_AUTH")) return {0, "NOAUTH Authentication required.\n\n"};
    if (call.env.at("REDISCLI_AUTH") != kv.value("password", std::string()))
        return {0, {}, "AUTH failed: WRONGPASS invalid username-password pair or user is disabled.\n"};
    if (call.has("ping")) return {0, "PONG\n"};
    if (!call.has("--scan")) return unknown(call, "this command of the store");
    Answer answer;
    for (const auto& key : kv["keys"]) answer.out += key.get<std::string>() + "\n";
    return answer;
}

} // namespace salvor::backends::drill
