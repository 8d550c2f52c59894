#include "backends/drill/scenario.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::backends::drill {

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
    for (const auto& fault : json->value("faults", Json::array()))
        scenario.faults.push_back({fault.value("after", std::string()), fault.value("change", std::string())});
    const auto ends = json->value("ends", Json::object());
    scenario.result = ends.value("result", std::string());
    scenario.that = ends.value("that", std::string("true"));
    if (scenario.id.empty() || scenario.procedure.empty() || scenario.world.empty() || scenario.result.empty())
        return fail(Error::Code::Invalid, "a scenario has id, procedure, world and ends.result", {}, file.string());
    return scenario;
}

} // namespace salvor::backends::drill
