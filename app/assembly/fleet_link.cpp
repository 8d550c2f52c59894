#include "assembly/fleet_link.h"

#include "assembly/library.h"
#include "fleet/device_parts.h"

#include <QPointer>

namespace salvor::assembly {

FleetLink::FleetLink(exec::Prompter& prompter, Options options)
    : m_prompter(&prompter), m_options(std::move(options)), m_folder(m_options.folder) {
    procedure::Target host;
    host.id = "host";
    host.kind = procedure::Target::Kind::Ssh;
    host.label = "where flightctl is logged in";
    m_procedure.targets.push_back(std::move(host));
}

FleetLink::FleetLink(exec::Host& host, Clock& clock, engine::Binding binding, std::filesystem::path folder)
    : m_folder(folder), m_clock(&clock), m_binding(std::move(binding)) {
    m_binding.host = &host;
}

FleetLink::~FleetLink() = default;

void FleetLink::open(std::function<void(Result<void>)> then) {
    if (const auto& made = m_folder.made(); !made) return then(tl::unexpected(made.error()));
    if (m_prompter == nullptr) {
        make_reader();
        return then({});
    }
    const auto own = EnvironmentFile(m_options.environments).read();
    if (!own) return then(tl::unexpected(own.error()));
    const auto environment = environment_of(m_options.place, *own);
    if (!environment) return then(tl::unexpected(environment.error()));
    if (environment->kind() == Environment::Kind::Kube)
        return then(fail(Error::Code::Invalid, "flightctl runs on a machine, not in the cluster " + environment->name,
                         "here, or ssh:HOST: where somebody is logged in to Flight Control"));
    m_session = std::make_unique<RealSession>(
        *m_prompter,
        RealSession::Options{{{"host", m_options.place}}, m_options.ssh_config, m_options.environments, false});
    m_clock = &m_session->clock();
    m_session->bind(m_procedure, [this, then = std::move(then)](const auto& bound) {
        if (!bound) return then(tl::unexpected(bound.error()));
        m_binding = bound->at("host");
        make_reader();
        then({});
    });
}

void FleetLink::make_reader() {
    fleet::FlightctlOptions options;
    options.folder = m_folder.path();
    options.env = m_binding.env;
    m_call = std::make_shared<fleet::FlightctlCall>(*m_binding.host, *m_clock, std::move(options));
    m_call->pause(m_paused);
    m_reader = std::make_unique<fleet::DeviceReader>(m_call, *m_clock);
}

void FleetLink::pause(bool paused) {
    m_paused = paused;
    if (m_call) m_call->pause(paused);
}

void FleetLink::read_fleet(const std::string& name, std::function<void(tl::expected<Json, fleet::ReadError>)> then) {
    const auto plain = name.starts_with("Fleet/") ? name.substr(6) : name;
    m_call->run({"get", "fleet", plain, "-o", "json"},
                [alive = QPointer<FleetLink>(this), then = std::move(then)](const auto& answer) {
                    if (!alive) return;
                    if (answer.error) return then(tl::unexpected(*answer.error));
                    const auto json = Json::parse(read_file(answer.out).value_or(""), nullptr, false);
                    if (fleet::text_at(json, {"kind"}) == "Fleet") return then(json);
                    const auto error = fleet::garbage({Error::Code::Invalid, "it has another kind", {}, {}},
                                                      alive->m_binding.name, "Fleet");
                    if (!alive->m_call->again(error)) then(tl::unexpected(error));
                });
}

} // namespace salvor::assembly
