#include "backends/drill/drill_host.h"

#include "backends/drill/drill_execution.h"
#include "backends/drill/drill_forward.h"

namespace salvor::backends::drill {

DrillHost::DrillHost(World& world, SecretStore& secrets, std::string name)
    : m_world(world), m_secrets(secrets), m_name(std::move(name)) {}

void DrillHost::open(Opened then) {
    const auto& hosts = m_world.state()["hosts"];
    if (!hosts.contains(m_name)) return then(fail(Error::Code::NotFound, "this world has no host " + m_name));
    if (!m_world.reached(m_name))
        return then(fail(Error::Code::Unreachable, "no connection: the host does not answer", {}, m_name));
    const auto& host = hosts[m_name];
    then(exec::HostIdentity{host.value("machine_id", std::string()), host.value("host_key", std::string()),
                            host.value("boot_id", std::string("boot")), host.value("user", std::string("operator"))});
}

std::unique_ptr<exec::Execution> DrillHost::execute(exec::Command command) {
    return std::make_unique<DrillExecution>(m_world, m_secrets, m_name, std::move(command));
}

std::unique_ptr<exec::Forward> DrillHost::forward(const exec::Forward::To& to) {
    return std::make_unique<DrillForward>(m_world, m_name, to);
}

void DrillHost::find_marked(const std::string&, const std::string&, Marked then) { then(std::vector<long>()); }

void DrillHost::forget(const exec::ProcessRef& process, const std::string&, Forgotten then) {
    std::erase_if(m_world.left(), [&](const auto& left) {
        return process.folder.empty() || process.folder == "/tmp/salvor-drill/" + left.first;
    });
    if (then) then({});
}

} // namespace salvor::backends::drill
