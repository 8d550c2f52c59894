#include "backends/drill/tools.h"
#include "base/text.h"

#include <algorithm>

namespace salvor::backends::drill {

namespace {

/// The lines of a dump that belong to one database: all of a plain dump, or what follows \connect in one of a cluster.
std::vector<std::string> section(const std::string& dump) {
    std::vector<std::string> out;
    bool cluster = false;
    std::string database;
    for (const auto& line : lines(dump)) {
        if (line == "-- PostgreSQL database cluster dump") cluster = true;
        if (line == "-- PostgreSQL database cluster dump complete") continue;
        if (line.rfind("\\connect ", 0) == 0) {
            database = line.substr(9);
            continue;
        }
        if (!cluster || database == "flightctl") out.push_back(line);
    }
    return out;
}

} // namespace

Json devices_of_dump(const std::string& dump) {
    Json found{{"columns", Json::array()}, {"devices", Json::array()}};
    bool inside = false;
    for (const auto& line : section(dump)) {
        if (line.rfind("COPY public.devices (", 0) == 0) {
            inside = true;
            const auto from = line.find('(') + 1;
            for (const auto& column : split(line.substr(from, line.find(')') - from), ','))
                found["columns"].push_back(std::string(trimmed(column)));
        } else if (inside && line == "\\.") {
            inside = false;
        } else if (inside) {
            const auto values = split(line, '\t');
            Json device = Json::object();
            for (std::size_t i = 0; i < values.size() && i < found["columns"].size(); ++i)
                device[found["columns"][i].get<std::string>()] = values[i];
            found["devices"].push_back(std::move(device));
        }
    }
    return found;
}

/// The two programs that procedures use on dumps, told by the comment they begin with.
Answer tool_awk(Call& call) {
    const auto& program = call.arg(1);
    if (program.find("# the part of a dump that belongs to the database flightctl") != std::string::npos)
        return {0, join(section(call.in), "\n") + "\n"};
    if (program.find("# what a dump says of itself") == std::string::npos) return unknown(call, "this awk program");
    Answer answer;
    for (const auto& line : lines(call.in)) {
        if (line == "-- PostgreSQL database cluster dump") answer.out += "cluster\t1\n";
        if (line == "-- PostgreSQL database dump") answer.out += "header\t1\n";
        if (line == "-- PostgreSQL database dump complete") answer.out += "footer\tdatabase\n";
        if (line == "-- PostgreSQL database cluster dump complete") answer.out += "footer\tcluster\n";
    }
    const auto found = devices_of_dump(call.in);
    std::vector<std::string> columns = found["columns"];
    answer.out += "columns\t" + join(columns, ", ") + "\n";
    for (const auto& device : found["devices"])
        if (device.value("deleted_at", std::string()) == "\\N")
            answer.out += "device\t" + device.value("name", std::string()) + "\n";
    return answer;
}

} // namespace salvor::backends::drill
