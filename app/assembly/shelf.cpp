#include "assembly/shelf.h"

#include "backends/drill/scenario.h"
#include "base/text.h"
#include "engine/event.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace salvor::assembly {

bool ScenarioOnShelf::Fault::comes_with(const engine::Event& event) const {
    using Type = engine::Event::Type;
    if (during) return event.type == Type::Intended && event.subject == at;
    if (event.type == Type::Checked) // a leaf's `done`, however long it was waited for; not what was before
        return event.data.value("when", std::string()) != "before" && event.subject + "/done" == at;
    return (event.type == Type::Looked || event.type == Type::Ended) && event.subject == at;
}

using procedure::Diagnostic;

namespace {

void add_command(std::string& words, const procedure::Command& command) {
    for (const auto& word : command.run) words += word.source + " ";
    words += "\n";
    for (const auto& part : command.pipe) add_command(words, part);
}

void tell(ProcedureOnShelf& on_shelf, const procedure::Procedure& procedure) {
    on_shelf.id = procedure.id;
    on_shelf.title = procedure.title;
    on_shelf.summary = procedure.summary;
    on_shelf.steps = procedure.steps.size();
    for (const auto& step : procedure.steps) {
        on_shelf.words += step.title.source + "\n";
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& look : *looks) add_command(on_shelf.words, look.command);
        for (const auto& action : step.act) {
            add_command(on_shelf.words, action.command);
            on_shelf.no_return += action.irreversible ? 1 : 0;
        }
    }
}

ProcedureOnShelf read_procedure(const Library& library, const Library::Entry& entry) {
    ProcedureOnShelf on_shelf;
    on_shelf.id = entry.id;
    on_shelf.system = entry.file.parent_path().filename().string();
    on_shelf.file = entry.file;
    on_shelf.title = entry.id.empty() ? entry.file.filename().string() : entry.id;
    const auto read = library.read(entry.file.string());
    if (!read) {
        on_shelf.problem = read.error().text();
        return on_shelf;
    }
    const auto wrong = std::find_if(read->diagnostics.begin(), read->diagnostics.end(), [](const Diagnostic& found) {
        return found.severity == Diagnostic::Severity::Error;
    });
    if (wrong != read->diagnostics.end()) {
        on_shelf.problem = wrong->text();
        if (!read->procedure.title.empty()) on_shelf.title = read->procedure.title;
    } else {
        tell(on_shelf, read->procedure);
    }
    return on_shelf;
}

void tell(ScenarioOnShelf& on_shelf, const Result<backends::drill::Scenario>& scenario) {
    if (!scenario) {
        on_shelf.problem = scenario.error().text();
        return;
    }
    on_shelf.id = scenario->id;
    on_shelf.title = scenario->title;
    on_shelf.procedure = scenario->procedure;
    on_shelf.expected = scenario->result;
    on_shelf.from_start = !scenario->with.empty();
    for (const auto& fault : scenario->faults) on_shelf.faults.push_back({fault.at(), fault.after.empty(), fault.away});
}

std::vector<ScenarioOnShelf> read_scenarios(const Library& library, const std::filesystem::path& beside) {
    std::vector<ScenarioOnShelf> found;
    for (const auto& file : library.scenarios(beside)) {
        ScenarioOnShelf one;
        one.file = file;
        one.id = file.stem().string();
        one.title = one.id;
        try {
            tell(one, backends::drill::read_scenario(file));
        } catch (const Json::exception& wrong) { // a value of another type than its key wants
            one.problem = file.string() + ": " + wrong.what();
        }
        found.push_back(std::move(one));
    }
    return found;
}

} // namespace

std::vector<ProcedureOnShelf> shelf(const Library& library) {
    std::vector<ProcedureOnShelf> all;
    std::map<std::string, std::filesystem::path> files; // by id
    std::map<std::filesystem::path, std::vector<ScenarioOnShelf>> scenarios;
    for (const auto& entry : library.files()) {
        auto one = read_procedure(library, entry);
        const auto [first, fresh] = files.emplace(one.id, one.file);
        if (!fresh && !one.id.empty() && one.problem.empty())
            one.problem =
                one.file.string() + ": another procedure has the id " + one.id + ": " + first->second.string();
        const auto folder = one.file.parent_path();
        if (!scenarios.contains(folder)) scenarios[folder] = read_scenarios(library, one.file);
        auto& beside = scenarios[folder];
        // one that cannot be read names no procedure: it stands with the first
        const auto others = std::stable_partition(beside.begin(), beside.end(), [&](const ScenarioOnShelf& scenario) {
            return scenario.procedure != one.id && scenario.problem.empty();
        });
        one.scenarios.assign(others, beside.end());
        beside.erase(others, beside.end());
        all.push_back(std::move(one));
    }
    for (auto& one : all) { // of a procedure that is not there: told with the first of its folder
        for (auto& scenario : std::exchange(scenarios[one.file.parent_path()], {})) {
            scenario.problem = scenario.file.string() + ": there is no procedure " + scenario.procedure + " beside it";
            one.scenarios.push_back(std::move(scenario));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const ProcedureOnShelf& a, const ProcedureOnShelf& b) {
        return std::tie(a.system, a.title) < std::tie(b.system, b.title);
    });
    return all;
}

} // namespace salvor::assembly
