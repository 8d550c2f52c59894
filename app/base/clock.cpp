#include "base/clock.h"

#include <QTimer>
#include <array>
#include <ctime>
#include <map>

namespace salvor {

using std::chrono::milliseconds;

Clock::Hold::Hold(Clock* clock) : m_clock(clock) { m_clock->held(); }
Clock::Hold::~Hold() { release(); }
Clock::Hold::Hold(Hold&& other) noexcept : m_clock(std::exchange(other.m_clock, nullptr)) {}
Clock::Hold& Clock::Hold::operator=(Hold&& other) noexcept {
    release();
    m_clock = std::exchange(other.m_clock, nullptr);
    return *this;
}
void Clock::Hold::release() {
    if (m_clock != nullptr) m_clock->released();
    m_clock = nullptr;
}

std::string Clock::iso(milliseconds utc) {
    const auto seconds = static_cast<std::time_t>(utc.count() / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 64> out{};
    const auto length = std::strftime(out.data(), out.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(out.data() + length, out.size() - length, ".%03dZ", static_cast<int>(utc.count() % 1000));
    return out.data();
}

Clock::Instant RealClock::now() const {
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

milliseconds RealClock::utc() const {
    return std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
}

Clock::Timer RealClock::after(Duration delay, std::function<void()> then) {
    auto armed = std::make_shared<bool>(true);
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [armed, then = std::move(then)] {
        if (std::exchange(*armed, false)) then();
    });
    return Timer(armed);
}

struct VirtualClock::State {
    struct Entry {
        std::shared_ptr<bool> armed;
        std::function<void()> then;
    };
    milliseconds start;
    double pace;
    milliseconds now{0};
    std::multimap<Instant, Entry> timers;
    int holds = 0;
    QTimer idle;
};

VirtualClock::VirtualClock(milliseconds utc_start, double pace) : m_state(std::make_unique<State>()) {
    m_state->start = utc_start;
    m_state->pace = pace;
    m_state->idle.setSingleShot(true);
    m_state->idle.setTimerType(Qt::PreciseTimer);
    connect(&m_state->idle, &QTimer::timeout, this, &VirtualClock::step);
}
VirtualClock::~VirtualClock() = default;

Clock::Instant VirtualClock::now() const { return m_state->now; }
milliseconds VirtualClock::utc() const { return m_state->start + m_state->now; }

Clock::Timer VirtualClock::after(Duration delay, std::function<void()> then) {
    auto armed = std::make_shared<bool>(true);
    m_state->timers.emplace(m_state->now + std::max(delay, Duration(0)), State::Entry{armed, std::move(then)});
    schedule();
    return Timer(armed);
}

void VirtualClock::held() {
    ++m_state->holds;
    m_state->idle.stop();
}

void VirtualClock::released() {
    if (--m_state->holds == 0) schedule();
}

void VirtualClock::schedule() {
    auto& timers = m_state->timers;
    while (!timers.empty() && !*timers.begin()->second.armed) timers.erase(timers.begin());
    if (m_state->holds > 0 || timers.empty()) {
        m_state->idle.stop();
        return;
    }
    const auto wait = static_cast<double>((timers.begin()->first - m_state->now).count()) * m_state->pace;
    m_state->idle.start(static_cast<int>(wait));
}

void VirtualClock::step() {
    auto& timers = m_state->timers;
    while (!timers.empty() && !*timers.begin()->second.armed) timers.erase(timers.begin());
    if (m_state->holds > 0 || timers.empty()) return;
    auto node = timers.extract(timers.begin());
    m_state->now = std::max(m_state->now, node.key());
    *node.mapped().armed = false;
    node.mapped().then();
    schedule();
}

} // namespace salvor
