#include "assembly/drill_session.h"

#include "assembly/cluster_look.h"
#include "assembly/groups.h"
#include "assembly/shelf.h"
#include "jq/client.h"

#include <algorithm>

namespace salvor::assembly {

using backends::drill::DrillHost;
using backends::drill::Scenario;
using backends::drill::World;

/// The world's own date, so that each drill is the same.
static constexpr std::chrono::milliseconds world_began{1'768'014'000'000}; // 2026-01-10T03:00:00Z

DrillSession::DrillSession(Scenario scenario, Json world, double pace)
    : m_scenario(std::move(scenario)), m_clock(world_began, pace), m_evaluator(std::make_unique<jq::Client>(&m_clock)),
      m_prompter(m_scenario.script.is_object() ? m_scenario.script.value("inputs", Json::object()) : Json::object()),
      m_world(std::make_unique<World>(std::move(world), *m_evaluator, m_clock)) {}

DrillSession::~DrillSession() = default;

void DrillSession::Secrets::confirm_host_key(const std::string&, const std::string&, const std::string&,
                                             std::function<void(bool)> then) {
    then(false); // a world's hosts have no keys to ask about
}

void DrillSession::Secrets::ask_secret(const std::string& host, const std::string& purpose,
                                       std::function<void(Result<Secret>)> then) {
    const auto id = purpose.substr(purpose.find(' ') + 1);
    if (!m_inputs.contains(id) || !(m_inputs[id].is_string() || m_inputs[id].is_object()))
        return then(fail(Error::Code::Refused, "the scenario does not say " + id, {}, host));
    then(Secret(m_inputs[id].is_string() ? m_inputs[id].get<std::string>() : m_inputs[id].dump()));
}

void DrillSession::bind(const procedure::Procedure& procedure, Bound then) {
    if (m_scenario.with.empty()) return open(procedure, then);
    m_world->change(m_scenario.with, [this, &procedure, then](Result<void> changed) {
        if (!changed) return then(tl::unexpected(changed.error()));
        open(procedure, then);
    });
}

/// A target of a scenario is a host of the world, or a cluster of it.
Result<void> DrillSession::fits_world(const procedure::Target& target, const std::string& place) const {
    if ((target.kind == procedure::Target::Kind::Cluster) != is_cluster_place(place))
        return fail(Error::Code::Invalid, "the scenario binds " + target.id + " to " + place, binding_hint(target));
    if (!is_cluster_place(place)) return {};
    const auto& world = m_world->state();
    if (world.contains("clusters") && world["clusters"].contains(cluster_of(place).context)) return {};
    return fail(Error::Code::NotFound, "this world has no cluster " + cluster_of(place).context);
}

void DrillSession::open(const procedure::Procedure& procedure, const Bound& then) {
    std::map<std::string, engine::Binding> bound;
    auto targets = spread_groups(procedure, m_scenario.targets);
    targets.emplace("here", "here");
    for (const auto& target : procedure.targets)
        if (target.kind != procedure::Target::Kind::Derived && !m_scenario.targets.contains(target.id) &&
            !targets.contains(target.id))
            return then(fail(Error::Code::Invalid, "the scenario does not bind the target " + target.id));
    for (const auto& [id, name] : targets) {
        if (is_cluster_place(name)) continue;
        auto& host = m_hosts[name];
        if (!host) host = std::make_unique<DrillHost>(*m_world, m_secrets, name);
        Result<exec::HostIdentity> who = fail(Error::Code::Failed, "not opened");
        host->open([&who](Result<exec::HostIdentity> found) { who = std::move(found); });
        if (!who) return then(tl::unexpected(who.error()));
        bound[id] = {name, host.get(), *who};
    }
    for (const auto& target : procedure.targets) {
        if (target.kind == procedure::Target::Kind::Derived || target.kind == procedure::Target::Kind::Here) continue;
        if (target.many) continue;
        if (auto fits = fits_world(target, targets.at(target.id)); !fits) return then(tl::unexpected(fits.error()));
        if (target.kind != procedure::Target::Kind::Cluster) continue;
        auto cluster = cluster_of(targets.at(target.id));
        cluster.kubeconfig = "/etc/drill/kubeconfig";
        cluster.uid = m_world->state()["clusters"][cluster.context].value("uid", std::string());
        const auto& on = bound.at(target.via.empty() ? "here" : target.via);
        bound[target.id] = {cluster.context, on.host, on.identity, {}, {}, cluster};
    }
    if (auto ordered = order_groups(procedure, m_scenario.targets, bound); !ordered)
        return then(tl::unexpected(ordered.error()));
    then(std::move(bound));
}

void DrillSession::happened(const engine::Event& event) {
    auto& faults = m_scenario.faults;
    const auto found = std::find_if(faults.begin(), faults.end(), [&](const Scenario::Fault& one) {
        return ScenarioOnShelf::Fault{one.at(), one.after.empty(), one.away}.comes_with(event);
    });
    if (found == faults.end()) return;
    const auto fault = *found;
    faults.erase(found);
    if (fault.after.empty()) return m_world->cut_next(fault.away);
    m_world->change(fault.change, [this](Result<void> changed) {
        if (!changed) m_problem = "a fault could not be brought about: " + changed.error().text();
    });
}

void DrillSession::judge(const engine::RunState& state, const std::string& result, const Json& asked,
                         std::function<void(std::string)> then) {
    if (!m_problem.empty()) return then(m_problem);
    if (!m_scenario.faults.empty())
        return then("the fault after " + m_scenario.faults.front().at() + " never came about");
    const auto how = state.superseded.empty() ? result : "superseded";
    if (how != m_scenario.result) return then("it ended as " + how + ", and should have ended as " + m_scenario.result);
    const Json input{{"facts", state.facts}, {"asked", asked}, {"world", m_world->state()}};
    const int program = m_evaluator->add_program("");
    m_evaluator->evaluate(program, m_scenario.that, input, [then](Result<std::vector<Json>> got) {
        if (!got) return then(got.error().text());
        if (got->size() == 1 && got->front() == true) return then({});
        then("its end is not as the scenario says it must be");
    });
}

} // namespace salvor::assembly
