#include "assembly/stage.h"

#include "assembly/policy.h"
#include "assembly/teller.h"

#include <pwd.h>
#include <unistd.h>

namespace salvor::assembly {

using backends::drill::Scenario;

std::string Stage::who() {
    const auto* user = getpwuid(getuid());
    std::string host(256, '\0');
    gethostname(host.data(), host.size() - 1);
    return std::string(user != nullptr ? user->pw_name : "?") + "@" + host.c_str();
}

std::unique_ptr<Stage> Stage::fresh(procedure::Procedure procedure, RealSession::Options options) {
    std::unique_ptr<Stage> stage(new Stage(std::move(procedure)));
    stage->m_options = std::move(options);
    return stage;
}

Result<std::unique_ptr<Stage>> Stage::kept(const std::filesystem::path& folder, RealSession::Options options) {
    auto session = Runs::session(folder);
    if (!session) return tl::unexpected(session.error());
    auto procedure = Runs::procedure(folder);
    if (!procedure) return tl::unexpected(procedure.error());
    if (session->value("drill", false))
        return fail(Error::Code::Refused, "this run was a drill: its world is gone", "start the drill anew");
    auto stage = fresh(std::move(*procedure), std::move(options));
    stage->m_folder = folder;
    stage->m_objective = std::chrono::milliseconds(session->value("objective_ms", 0L));
    auto& targets = stage->m_options.targets;
    for (const auto& [id, place] : session->value("targets", std::map<std::string, std::string>()))
        targets.emplace(id, place);
    if (stage->m_options.ssh_config.empty()) stage->m_options.ssh_config = session->value("ssh_config", std::string());
    return stage;
}

static Result<Scenario> find_scenario(const Library& library, const procedure::Procedure& procedure,
                                      const std::string& wanted) {
    std::vector<std::string> names;
    for (const auto& file : library.scenarios(procedure.file)) {
        auto scenario = backends::drill::read_scenario(file);
        if (!scenario) return scenario;
        if (scenario->procedure == procedure.id && scenario->id == wanted) return scenario;
        if (scenario->procedure == procedure.id) names.push_back(scenario->id);
    }
    return fail(Error::Code::NotFound, "there is no scenario " + wanted, "one of " + Json(names).dump());
}

Result<std::unique_ptr<Stage>> Stage::drill(const Library& library, procedure::Procedure procedure,
                                            const std::string& scenario, double pace) {
    auto found = find_scenario(library, procedure, scenario);
    if (!found) return tl::unexpected(found.error());
    auto file = library.world(found->world);
    if (!file) return tl::unexpected(file.error());
    auto world = backends::drill::World::read(*file);
    if (!world) return tl::unexpected(world.error());
    std::unique_ptr<Stage> stage(new Stage(std::move(procedure)));
    stage->m_drill = std::make_unique<DrillSession>(std::move(*found), std::move(*world), pace);
    return stage;
}

void Stage::open(const Library& library, const Runs& runs, exec::Prompter& prompter, Ready then) {
    m_prompter = m_drill ? &m_drill->prompter() : &prompter;
    const auto bound = [this, &library, &runs, then](Result<std::map<std::string, engine::Binding>> hosts) {
        if (!hosts) return then(tl::unexpected(hosts.error()));
        if (auto made = make_folder(library, runs); !made) return then(tl::unexpected(made.error()));
        then(setup(std::move(*hosts)));
    };
    if (m_drill) return m_drill->bind(m_procedure, bound);
    if (auto may = may_change(); !may) return then(tl::unexpected(may.error()));
    m_real = std::make_unique<RealSession>(prompter, m_options);
    m_real->bind(m_procedure, bound);
}

Result<void> Stage::make_folder(const Library& library, const Runs& runs) {
    if (!m_folder.empty()) return {};
    auto prelude = library.prelude();
    if (!prelude) return tl::unexpected(prelude.error());
    Json session = m_drill ? Json{{"drill", true}, {"scenario", m_drill->scenario().id}}
                           : Json{{"targets", m_options.targets}, {"ssh_config", m_options.ssh_config}};
    if (m_objective.count() > 0) session["objective_ms"] = m_objective.count();
    auto made = runs.make(m_procedure, *prelude, session);
    if (!made) return tl::unexpected(made.error());
    m_folder = made->folder;
    return {};
}

exec::Host* Stage::here() {
    if (!m_real) return nullptr;
    const auto host = m_real->here();
    return host ? *host : nullptr;
}

void Stage::tell_of(engine::Run& run) {
    if (!m_real) return;
    for (const auto& id : bound_targets(m_procedure)) {
        const auto* environment = m_real->environment(id);
        if (environment == nullptr || environment->tell.empty()) continue;
        if (auto* host = here())
            new Teller(*host, environment->tell, m_real->variables_of(*environment), run); // the run owns it
        return;
    }
}

engine::Setup Stage::setup(std::map<std::string, engine::Binding> bound) {
    engine::Setup setup;
    setup.procedure = &m_procedure;
    setup.evaluator = m_drill ? &m_drill->evaluator() : &m_real->evaluator();
    setup.clock = m_drill ? &m_drill->clock() : &m_real->clock();
    setup.secrets = m_drill ? &m_drill->secrets() : &m_real->secrets();
    setup.bindings = std::move(bound);
    setup.prompter = m_prompter;
    setup.folder = m_folder;
    setup.run_id = m_folder.filename().string();
    setup.drill = m_drill != nullptr;
    setup.copies = m_real && m_options.copies;
    setup.taken_over = m_taken_over;
    setup.chosen = m_chosen;
    setup.journal.sync = !setup.drill;
    if (m_drill) setup.inputs = m_drill->scenario().script.value("inputs", Json::object());
    for (const auto& input : m_procedure.inputs)
        if (input.type == procedure::Input::Type::Secret) setup.inputs.erase(input.id);
    return setup;
}

} // namespace salvor::assembly
