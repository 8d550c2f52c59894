#include "assembly/real_session.h"

#include "backends/process/process_host.h"
#include "backends/ssh/ssh_host.h"
#include "jq/client.h"

#include <algorithm>

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

RealSession::RealSession(exec::Prompter& prompter, Options options)
    : m_prompter(prompter), m_options(std::move(options)), m_clock(std::make_unique<RealClock>()),
      m_evaluator(std::make_unique<jq::Client>()) {}

RealSession::~RealSession() = default;

Result<exec::Host*> RealSession::host_for(const std::string& place) {
    auto& host = m_hosts[place];
    if (!host && place == "here") host = std::make_unique<backends::ProcessHost>(m_secrets, m_prompter, "here");
    if (!host && place.rfind("ssh:", 0) == 0)
        host = std::make_unique<backends::SshHost>(m_secrets, m_prompter,
                                                   backends::SshHost::Options{place.substr(4), m_options.ssh_config});
    if (!host) return fail(Error::Code::Invalid, "no such place: " + place, "here, or ssh:HOST");
    return host.get();
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
    for (const auto& id : ids)
        if (auto fits = check_place(*procedure.target(id), m_options.targets.at(id)); !fits)
            return then(tl::unexpected(fits.error()));
    auto bound = std::make_shared<std::map<std::string, engine::Binding>>();
    m_options.targets.emplace("here", "here");
    ids.insert(ids.begin(), "here");
    std::reverse(ids.begin(), ids.end()); // taken from the back: a cluster's host comes before it
    m_procedure = &procedure;
    bind_next(std::move(ids), bound, std::move(then));
}

void RealSession::bind_next(std::vector<std::string> left,
                            std::shared_ptr<std::map<std::string, engine::Binding>> bound, Bound then) {
    if (left.empty()) return then(std::move(*bound));
    const auto id = left.back();
    left.pop_back();
    const auto place = m_options.targets.at(id);
    if (is_cluster_place(place))
        return bind_cluster(*m_procedure->target(id), bound, [this, left, bound, then](Result<void> made) {
            if (!made) return then(tl::unexpected(made.error()));
            bind_next(left, bound, then);
        });
    auto host = host_for(place);
    if (!host) return then(tl::unexpected(host.error()));
    (*host)->open([this, id, left, bound, then, host = *host](Result<exec::HostIdentity> who) {
        if (!who) return then(tl::unexpected(who.error()));
        (*bound)[id] = {host->name(), host, *who};
        bind_next(left, bound, then);
    });
}

void RealSession::bind_cluster(const procedure::Target& target,
                               std::shared_ptr<std::map<std::string, engine::Binding>> bound,
                               std::function<void(Result<void>)> then) {
    const auto& on = bound->at(target.via.empty() ? "here" : target.via);
    const bool local = m_options.targets.at(target.via.empty() ? "here" : target.via) == "here";
    m_look = std::make_unique<ClusterLook>();
    m_look->start(*on.host, m_options.targets.at(target.id), local,
                  [bound, id = target.id, on, then](Result<engine::Binding::Cluster> seen) {
                      if (!seen) return then(tl::unexpected(seen.error()));
                      (*bound)[id] = {seen->context, on.host, on.identity, *seen};
                      then({});
                  });
}

} // namespace salvor::assembly
