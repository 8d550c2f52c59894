#include "assembly/real_session.h"

#include "assembly/groups.h"
#include "backends/process/process_host.h"
#include "backends/ssh/ssh_host.h"
#include "base/text.h"
#include "jq/client.h"

#include <algorithm>
#include <cstdlib>

namespace salvor::assembly {

std::vector<std::string> bound_targets(const procedure::Procedure& procedure) {
    std::vector<std::string> ids;
    for (const auto& target : procedure.targets)
        if (target.kind != procedure::Target::Kind::Derived && target.kind != procedure::Target::Kind::Here)
            ids.push_back(target.id);
    std::stable_partition(ids.begin(), ids.end(), [&](const std::string& id) {
        return procedure.target(id)->kind != procedure::Target::Kind::Cluster;
    });
    return ids;
}

static constexpr std::chrono::minutes login_limit{3}; ///< somebody may have to type a code into a browser

/// The machine that answers is the one that the environment names.
static Result<void> check_pins(const Environment& environment, const exec::HostIdentity& who) {
    const auto differs = [&](const char* what, const std::string& pinned, const std::string& seen) {
        return fail(Error::Code::Refused,
                    environment.name + " is pinned to " + what + " " + pinned + ", but " +
                        (seen.empty() ? "none" : seen) + " answers: nothing was done",
                    "find out which machine this is; if it was replaced on purpose, change the environment",
                    environment.place);
    };
    if (!environment.machine_id.empty() && environment.machine_id != who.machine_id)
        return differs("machine-id", environment.machine_id, who.machine_id);
    if (!environment.host_key.empty() && environment.host_key != who.host_key)
        return differs("host key", environment.host_key, who.host_key);
    return {};
}

RealSession::RealSession(exec::Prompter& prompter, Options options)
    : m_prompter(prompter), m_options(std::move(options)), m_clock(std::make_unique<RealClock>()),
      m_evaluator(std::make_unique<jq::Client>()) {}

RealSession::~RealSession() = default;

std::unique_ptr<exec::Host> make_host(const std::string& place, const std::string& ssh_config, SecretStore& secrets,
                                      exec::Prompter& prompter) {
    if (place == "here") return std::make_unique<backends::ProcessHost>(secrets, prompter, "here");
    if (!place.starts_with("ssh:")) return nullptr;
    return std::make_unique<backends::SshHost>(secrets, prompter,
                                               backends::SshHost::Options{place.substr(4), ssh_config});
}

Result<exec::Host*> RealSession::host_for(const Environment& environment) {
    const auto config = config_of(environment);
    auto& host = m_hosts[{environment.place, config}];
    if (!host) host = make_host(environment.place, config, m_secrets, m_prompter);
    if (!host) return fail(Error::Code::Invalid, "no such place: " + environment.place, "here, or ssh:HOST");
    return host.get();
}

Result<exec::Host*> RealSession::here() {
    Environment here;
    here.place = "here";
    return host_for(here);
}

std::string RealSession::config_of(const Environment& environment) const {
    if (environment.kind() != Environment::Kind::Ssh) return {};
    return m_options.ssh_config.empty() ? environment.ssh_config : m_options.ssh_config;
}

/// As a person would type it.
std::vector<std::string> RealSession::way_to(const Environment& environment) const {
    if (environment.kind() != Environment::Kind::Ssh) return {};
    std::vector<std::string> way{"ssh"};
    if (const auto config = config_of(environment); !config.empty()) way.insert(way.end(), {"-F", config});
    way.push_back(environment.target());
    return way;
}

const Environment* RealSession::environment(const std::string& target) const {
    const auto found = m_environments.find(target);
    return found == m_environments.end() ? nullptr : &found->second;
}

Result<void> RealSession::find_environments() {
    const auto own = EnvironmentFile(m_options.environments).read();
    if (!own) return tl::unexpected(own.error());
    for (const auto& [id, spec] : m_options.targets) {
        // Nobody aimed at this machine: of several entries the first says what its commands get.
        const auto here = std::find_if(own->begin(), own->end(), [](const auto& one) { return one.place == "here"; });
        const bool implied = id == "here" && spec == "here" && here != own->end();
        auto found = implied ? Result<Environment>(*here) : environment_of(spec, *own);
        if (!found) return tl::unexpected(found.error());
        m_environments[id] = std::move(*found);
    }
    return {};
}

/// What the desk has is let in as a secret: nobody knows what is in it.
std::map<std::string, exec::MixedText> RealSession::variables_of(const Environment& environment) {
    std::map<std::string, exec::MixedText> found;
    for (const auto& [name, value] : environment.variables()) found[name] = exec::MixedText(value);
    for (const auto& name : environment.lets_in)
        if (const char* value = std::getenv(name.c_str()); value != nullptr)
            found[name] = exec::MixedText(m_secrets.put("desk " + name, Secret(value)));
    return found;
}

void RealSession::log_in(const Environment& environment, std::function<void(Result<void>)> then) {
    if (environment.hook.empty() || !m_logged_in.insert(environment.id).second) return then({});
    auto host = here();
    if (!host) return then(tl::unexpected(host.error()));
    (*host)->open([this, environment, then, host = *host](const Result<exec::HostIdentity>& who) {
        if (!who) return then(tl::unexpected(who.error()));
        exec::Command command;
        command.stages = {environment.hook};
        command.env = variables_of(environment);
        command.limit = login_limit;
        m_login = host->execute(std::move(command));
        QObject::connect(m_login.get(), &exec::Execution::finished, m_login.get(),
                         [this, environment, then](const exec::Outcome& outcome) {
                             m_login.release()->deleteLater();
                             if (outcome.kind == exec::Outcome::Kind::Exited && outcome.code == 0) return then({});
                             m_logged_in.erase(environment.id);
                             then(fail(Error::Code::Unreachable,
                                       environment.name + " needs you: log in. Its command ended so: " + outcome.text(),
                                       "in a terminal: " + shell_line(environment.hook) + ", then again"));
                         });
        m_login->start();
    });
}

void RealSession::bind(const procedure::Procedure& procedure, Bound then) {
    auto ids = bound_targets(procedure);
    for (const auto& [id, place] : m_options.targets)
        if (procedure.target(id) == nullptr)
            return then(fail(Error::Code::Invalid, "the procedure has no target " + id,
                             "its targets are named by salvor show"));
    for (const auto& id : ids)
        if (!m_options.targets.contains(id))
            return then(fail(Error::Code::Invalid, "target " + id + " is not bound: " + procedure.target(id)->label,
                             binding_hint(*procedure.target(id))));
    auto bound = std::make_shared<std::map<std::string, engine::Binding>>();
    const auto given = m_options.targets;
    m_options.targets = spread_groups(procedure, given);
    std::erase_if(ids, [&](const std::string& id) { return procedure.target(id)->many; });
    for (const auto& [id, place] : m_options.targets)
        if (id.find('@') != std::string::npos) ids.insert(ids.begin(), id);
    then = [given, &procedure, then = std::move(then)](Result<std::map<std::string, engine::Binding>> all) {
        if (all)
            if (auto ordered = order_groups(procedure, given, *all); !ordered)
                return then(tl::unexpected(ordered.error()));
        then(std::move(all));
    };
    m_options.targets.emplace("here", "here");
    ids.insert(ids.begin(), "here");
    std::reverse(ids.begin(), ids.end()); // taken from the back: a cluster's host comes before it
    m_procedure = &procedure;
    if (auto found = find_environments(); !found) return then(tl::unexpected(found.error()));
    for (const auto& id : ids)
        if (const auto* target = procedure.target(id.substr(0, id.find('@'))); target != nullptr && id != "here")
            if (auto fits = check_place(*target, m_environments.at(id).place); !fits)
                return then(tl::unexpected(fits.error()));
    bind_next(std::move(ids), bound, std::move(then));
}

void RealSession::bind_next(std::vector<std::string> left,
                            std::shared_ptr<std::map<std::string, engine::Binding>> bound, Bound then) {
    if (left.empty()) return then(std::move(*bound));
    const auto id = left.back();
    left.pop_back();
    const auto& environment = m_environments.at(id);
    log_in(environment, [this, id, &environment, left, bound, then](const Result<void>& in) {
        if (!in) return then(tl::unexpected(in.error()));
        if (is_cluster_place(environment.place))
            return bind_cluster(*m_procedure->target(id), bound, [this, left, bound, then](Result<void> made) {
                if (!made) return then(tl::unexpected(made.error()));
                bind_next(left, bound, then);
            });
        auto host = host_for(environment);
        if (!host) return then(tl::unexpected(host.error()));
        (*host)->open([this, id, &environment, left, bound, then, host = *host](Result<exec::HostIdentity> who) {
            if (!who) return then(tl::unexpected(who.error()));
            if (auto same = check_pins(environment, *who); !same) return then(tl::unexpected(same.error()));
            (*bound)[id] = {host->name(), host, *who, way_to(environment), variables_of(environment)};
            bind_next(left, bound, then);
        });
    });
}

void RealSession::bind_cluster(const procedure::Target& target,
                               std::shared_ptr<std::map<std::string, engine::Binding>> bound,
                               std::function<void(Result<void>)> then) {
    const auto& on = bound->at(target.via.empty() ? "here" : target.via);
    const bool local = m_environments.at(target.via.empty() ? "here" : target.via).place == "here";
    m_look = std::make_unique<ClusterLook>();
    const auto& environment = m_environments.at(target.id);
    m_look->start(
        *on.host, environment.place, local,
        [bound, id = target.id, on, then, env = variables_of(environment)](Result<engine::Binding::Cluster> seen) {
            if (!seen) return then(tl::unexpected(seen.error()));
            (*bound)[id] = {seen->context, on.host, on.identity, on.way, env, *seen};
            then({});
        });
}

} // namespace salvor::assembly
