#pragma once

#include "backends/drill/world.h"
#include "exec/forward.h"

namespace salvor::backends::drill {

/// A port that leads through a host of the world, as long as that host is reached.
class DrillForward : public exec::Forward {
    Q_OBJECT
public:
    DrillForward(World& world, std::string through, To to);
    ~DrillForward() override;
    void start(int local) override;

private:
    void watch();
    void end(const std::string& why);
    World& m_world;
    std::string m_through;
    To m_to;
    std::string m_port;
    Clock::Timer m_timer;
};

} // namespace salvor::backends::drill
