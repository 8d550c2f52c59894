#include "assembly/real_session.h"

#include "backends/process/process_host.h"
#include "backends/ssh/ssh_host.h"
#include "jq/client.h"

namespace salvor::assembly {

std::vector<std::string> bound_targets(const procedure::Procedure& procedure) {
    std::vector<std::string> ids;
    for (const auto& target : procedure.targets)
        if (target.kind != procedure::Target::Kind::Derived && target.kind != procedure::Target::Kind::Here)
            ids.push_back(target.id);
    return ids;
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

Result<exec::Host*> RealSession::host_for(const std::string& place) {
    auto& host = m_hosts[place];
    if (!host) host = make_host(place, m_options.ssh_config, m_secrets, m_prompter);
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
                             "--target " + id + "=ssh:HOST or --target " + id + "=here"));
    auto bound = std::make_shared<std::map<std::string, engine::Binding>>();
    m_options.targets.emplace("here", "here");
    ids.push_back("here");
    bind_next(std::move(ids), bound, std::move(then));
}

void RealSession::bind_next(std::vector<std::string> left,
                            std::shared_ptr<std::map<std::string, engine::Binding>> bound, Bound then) {
    if (left.empty()) return then(std::move(*bound));
    const auto id = left.back();
    left.pop_back();
    const auto place = m_options.targets.at(id);
    auto host = host_for(place);
    if (!host) return then(tl::unexpected(host.error()));
    (*host)->open([this, id, left, bound, then, host = *host](Result<exec::HostIdentity> who) {
        if (!who) return then(tl::unexpected(who.error()));
        (*bound)[id] = {host->name(), host, *who};
        bind_next(left, bound, then);
    });
}

} // namespace salvor::assembly
