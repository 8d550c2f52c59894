#include "assembly/fleet_link.h"

#include "assembly/library.h"
#include "fleet/device_parts.h"

namespace salvor::assembly {

/// Of a private folder in that one; QTemporaryDir makes it 0700.
static QString folder_template(const std::filesystem::path& folder) {
    std::error_code ignored;
    const auto parent = folder.empty() ? std::filesystem::temp_directory_path(ignored) : folder;
    std::filesystem::create_directories(parent, ignored);
    return QString::fromStdString((parent / ".devices-XXXXXX").string());
}

FleetLink::FleetLink(exec::Prompter& prompter, Options options)
    : m_prompter(prompter), m_options(std::move(options)), m_folder(folder_template(m_options.folder)) {
    procedure::Target host;
    host.id = "host";
    host.kind = procedure::Target::Kind::Ssh;
    host.label = "where flightctl is logged in";
    m_procedure.targets.push_back(std::move(host));
}

FleetLink::~FleetLink() = default;

void FleetLink::open(std::function<void(Result<void>)> then) {
    if (!m_folder.isValid())
        return then(fail(Error::Code::Failed, "no private folder can be made: " + m_folder.errorString().toStdString(),
                         "rights, or free space"));
    const auto own = EnvironmentFile(m_options.environments).read();
    if (!own) return then(tl::unexpected(own.error()));
    const auto environment = environment_of(m_options.place, *own);
    if (!environment) return then(tl::unexpected(environment.error()));
    if (environment->kind() == Environment::Kind::Kube)
        return then(fail(Error::Code::Invalid, "flightctl runs on a machine, not in the cluster " + environment->name,
                         "here, or ssh:HOST: where somebody is logged in to Flight Control"));
    m_session = std::make_unique<RealSession>(
        m_prompter,
        RealSession::Options{{{"host", m_options.place}}, m_options.ssh_config, m_options.environments, false});
    m_session->bind(m_procedure, [this, then = std::move(then)](const auto& bound) {
        if (!bound) return then(tl::unexpected(bound.error()));
        m_binding = bound->at("host");
        m_reader = std::make_unique<fleet::DeviceReader>(*m_binding.host, m_session->clock(), flightctl());
        then({});
    });
}

fleet::FlightctlOptions FleetLink::flightctl() const {
    fleet::FlightctlOptions options;
    options.folder = m_folder.path().toStdString();
    options.env = m_binding.env;
    return options;
}

void FleetLink::read_fleet(const std::string& name, std::function<void(tl::expected<Json, fleet::ReadError>)> then) {
    const auto plain = name.starts_with("Fleet/") ? name.substr(6) : name;
    m_call = std::make_unique<fleet::FlightctlCall>(*m_binding.host, m_session->clock(), flightctl());
    m_call->run({"get", "fleet", plain, "-o", "json"}, [this, then = std::move(then)](const auto& answer) {
        if (answer.error) return then(tl::unexpected(*answer.error));
        const auto json = Json::parse(read_file(answer.out).value_or(""), nullptr, false);
        if (fleet::text_at(json, {"kind"}) == "Fleet") return then(json);
        const auto error = fleet::garbage({Error::Code::Invalid, "it is no Fleet", {}, {}}, m_binding.name);
        then(tl::unexpected(error));
    });
}

} // namespace salvor::assembly
