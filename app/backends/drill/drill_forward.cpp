#include "backends/drill/drill_forward.h"

#include "backends/drill/tools.h"

namespace salvor::backends::drill {

static constexpr std::chrono::milliseconds look_every{500};

DrillForward::DrillForward(World& world, std::string through, To to)
    : m_world(world), m_through(std::move(through)), m_to(std::move(to)) {}

DrillForward::~DrillForward() {
    if (!m_port.empty()) give_port(m_world, m_port);
}

void DrillForward::start(int local) {
    m_port = take_port(m_world, local > 0 ? std::to_string(local) : std::string(),
                       {{"through", m_through}, {"host", m_to.host}, {"port", std::to_string(m_to.port)}});
    if (m_port.empty()) return end("port " + std::to_string(local) + " of this machine cannot be opened: it is in use");
    m_timer = m_world.clock().after(std::chrono::milliseconds(0), [this] {
        Q_EMIT opened(std::stoi(m_port));
        watch();
    });
}

void DrillForward::watch() {
    if (!m_world.reached(m_through)) return end("the connection was lost");
    m_timer = m_world.clock().after(look_every, [this] { watch(); });
}

void DrillForward::end(const std::string& why) {
    if (!m_port.empty()) give_port(m_world, std::exchange(m_port, {}));
    m_timer = m_world.clock().after(std::chrono::milliseconds(0), [this, why] { Q_EMIT closed(why); });
}

} // namespace salvor::backends::drill
