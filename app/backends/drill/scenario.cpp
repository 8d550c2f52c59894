#include "backends/drill/scenario.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::backends::drill {

/// {after: entry, change: jq}, or {during: leaf, connection_lost: 90s}.
static Result<Scenario::Fault> read_fault(const Json& json) {
    Scenario::Fault fault;
    fault.after = json.value("after", std::string());
    fault.during = json.value("during", std::string());
    fault.change = json.value("change", std::string());
    const auto away = parse_duration(json.value("connection_lost", std::string("0s")));
    fault.away = away.value_or(std::chrono::milliseconds(0));
    const bool changes = !fault.after.empty() && !fault.change.empty();
    const bool cuts = !fault.during.empty() && fault.away.count() > 0;
    if (changes != cuts && json.size() == 2) return fault;
    return fail(Error::Code::Invalid, "this is no fault", "{after, change} or {during, connection_lost}");
}

Result<Scenario> read_scenario(const std::filesystem::path& file) {
    auto json = World::read(file);
    if (!json) return tl::unexpected(json.error());
    static const std::vector<std::string> known{"id",     "title",   "procedure", "world",  "targets", "with",
                                                "inputs", "answers", "choices",   "faults", "ends"};
    for (const auto& [key, value] : json->items())
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            const auto near = nearest(key, known);
            return fail(Error::Code::Invalid, "the key \"" + key + "\" is not known in a scenario",
                        near ? "did you mean " + *near + "?" : "", file.string());
        }
    Scenario scenario;
    scenario.id = json->value("id", std::string());
    scenario.title = json->value("title", std::string());
    scenario.procedure = json->value("procedure", std::string());
    scenario.world = json->value("world", std::string());
    scenario.targets = json->value("targets", std::map<std::string, std::string>());
    scenario.with = json->value("with", std::string());
    for (const auto* key : {"inputs", "answers", "choices"})
        if (json->contains(key)) scenario.script[key] = (*json)[key];
    if (scenario.script.is_null()) scenario.script = Json::object();
    for (const auto& fault : json->value("faults", Json::array())) {
        auto read = read_fault(fault);
        if (!read)
            return fail(Error::Code::Invalid, read.error().what + ": " + fault.dump(), read.error().hint,
                        file.string());
        scenario.faults.push_back(std::move(*read));
    }
    const auto ends = json->value("ends", Json::object());
    scenario.result = ends.value("result", std::string());
    scenario.that = ends.value("that", std::string("true"));
    if (scenario.id.empty() || scenario.procedure.empty() || scenario.world.empty() || scenario.result.empty())
        return fail(Error::Code::Invalid, "a scenario has id, procedure, world and ends.result", {}, file.string());
    return scenario;
}

} // namespace salvor::backends::drill
