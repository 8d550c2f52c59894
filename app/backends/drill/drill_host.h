#pragma once

#include "backends/drill/world.h"
#include "base/secret_store.h"
#include "exec/host.h"

namespace salvor::backends::drill {

/// A host of the world. Everything happens on the world's clock; what was detached is gone with the console, as the
/// world is. Main thread.
class DrillHost : public exec::Host {
    Q_OBJECT
public:
    DrillHost(World& world, SecretStore& secrets, std::string name);
    std::string name() const override { return m_name; }
    void open(Opened then) override;
    std::unique_ptr<exec::Execution> execute(exec::Command command) override;
    std::unique_ptr<exec::Forward> forward(const exec::Forward::To& to) override;
    void find_marked(const std::string& mark, const std::string& become, Marked then) override;
    void forget(const exec::ProcessRef& process, const std::string& run_id, Forgotten then) override;

private:
    World& m_world;
    SecretStore& m_secrets;
    std::string m_name;
};

} // namespace salvor::backends::drill
