#pragma once

#include <QObject>
#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace salvor {

/// The only source of time in the program: real, or virtual in a drill. Main thread.
class Clock : public QObject {
    Q_OBJECT
public:
    using Duration = std::chrono::milliseconds;
    /// Time since the clock began (monotonic).
    using Instant = std::chrono::milliseconds;

    /// While one lives, real work is under way and virtual time stands still (DECISIONS: a clock that jumps when the
    /// event loop is idle would fire false timeouts). Of a real clock it does nothing.
    class Hold {
    public:
        explicit Hold(Clock* clock);
        ~Hold();
        Hold(Hold&&) noexcept;
        Hold& operator=(Hold&&) noexcept;

    private:
        void release();
        Clock* m_clock;
    };

    /// Ends the timer when it goes away.
    class Timer {
    public:
        Timer() = default;
        explicit Timer(std::shared_ptr<bool> armed) : m_armed(std::move(armed)) {}
        ~Timer() { cancel(); }
        Timer(Timer&&) noexcept = default;
        Timer& operator=(Timer&& other) noexcept {
            cancel();
            m_armed = std::move(other.m_armed);
            return *this;
        }
        bool armed() const { return m_armed && *m_armed; }
        void cancel() {
            if (m_armed) *m_armed = false;
            m_armed.reset();
        }

    private:
        std::shared_ptr<bool> m_armed;
    };

    virtual Instant now() const = 0;
    /// Milliseconds since 1970, UTC. In a drill the world's own.
    virtual std::chrono::milliseconds utc() const = 0;
    /// Calls `then` on this thread after `delay`, once, unless the timer is gone by then.
    [[nodiscard]] virtual Timer after(Duration delay, std::function<void()> then) = 0;
    [[nodiscard]] Hold hold() { return Hold(this); }
    /// "2026-11-21T02:37:43.512Z".
    static std::string iso(std::chrono::milliseconds utc);

protected:
    virtual void held() {}
    virtual void released() {}
};

class RealClock : public Clock {
    Q_OBJECT
public:
    Instant now() const override;
    std::chrono::milliseconds utc() const override;
    Timer after(Duration delay, std::function<void()> then) override;
};

/// Time that passes only when nothing is held and the event loop is idle: then it goes to the next timer at once, or at
/// `pace` times real speed (1: a trainee's pace; 0: no waiting).
class VirtualClock : public Clock {
    Q_OBJECT
public:
    explicit VirtualClock(std::chrono::milliseconds utc_start, double pace = 0);
    ~VirtualClock() override;
    Instant now() const override;
    std::chrono::milliseconds utc() const override;
    Timer after(Duration delay, std::function<void()> then) override;

protected:
    void held() override;
    void released() override;

private:
    void schedule();
    void step();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace salvor
