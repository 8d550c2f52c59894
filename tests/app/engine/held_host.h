#pragma once

#include "base/clock.h"
#include "exec/host.h"

#include <vector>

/// A command that begins later than it was started, as on a busy machine or over a slow line.
class HeldExecution : public salvor::exec::Execution {
public:
    explicit HeldExecution(std::unique_ptr<Execution> real) : m_real(std::move(real)) {
        connect(m_real.get(), &Execution::started, this, &Execution::started);
        connect(m_real.get(), &Execution::grew, this, &Execution::grew);
        connect(m_real.get(), &Execution::overdue, this, &Execution::overdue);
        connect(m_real.get(), &Execution::finished, this, [this](const salvor::exec::Outcome& outcome) {
            set_state(State::Finished);
            Q_EMIT finished(outcome);
        });
    }
    void hold(salvor::Clock& clock, salvor::Clock::Duration delay) {
        m_clock = &clock;
        m_delay = delay;
    }
    void start() override {
        set_state(State::Starting);
        if (m_clock == nullptr) return go_on();
        m_timer = m_clock->after(m_delay, [this] { go_on(); });
    }
    /// It begins now, if it has not yet.
    void go_on() {
        m_timer.cancel();
        if (m_real->state() == State::Idle) m_real->start();
    }
    void cancel() override { m_real->cancel(); }
    std::size_t out_size() const override { return m_real->out_size(); }
    std::size_t err_size() const override { return m_real->err_size(); }

private:
    std::unique_ptr<Execution> m_real;
    salvor::Clock* m_clock = nullptr;
    salvor::Clock::Duration m_delay{0};
    salvor::Clock::Timer m_timer;
};

/// Another host, whose commands with a certain word begin late: after a while, or right behind the first command with
/// another word, if that comes earlier.
class HeldHost : public salvor::exec::Host {
public:
    struct Rule {
        std::string held;
        std::string behind;
        salvor::Clock::Duration longest;
    };
    HeldHost(Host& real, salvor::Clock& clock, Rule rule) : m_real(real), m_clock(clock), m_rule(std::move(rule)) {}
    std::string name() const override { return m_real.name(); }
    void open(Opened then) override { m_real.open(std::move(then)); }
    std::unique_ptr<salvor::exec::Execution> execute(salvor::exec::Command command) override {
        const auto line = command.shown();
        auto made = std::make_unique<HeldExecution>(m_real.execute(std::move(command)));
        if (line.find(m_rule.held) != std::string::npos) {
            ++m_count;
            made->hold(m_clock, m_rule.longest);
            m_waiting.emplace_back(made.get());
        }
        if (line.find(m_rule.behind) != std::string::npos)
            connect(made.get(), &salvor::exec::Execution::finished, this, [this] {
                for (const auto& one : m_waiting)
                    if (one) one->go_on();
            });
        return made;
    }
    void find_marked(const std::string& mark, const std::string& become, Marked then) override {
        m_real.find_marked(mark, become, std::move(then));
    }
    void forget(const salvor::exec::ProcessRef& process, const std::string& run_id, Forgotten then) override {
        m_real.forget(process, run_id, std::move(then));
    }
    int held() const { return m_count; }

private:
    Host& m_real;
    salvor::Clock& m_clock;
    Rule m_rule;
    std::vector<QPointer<HeldExecution>> m_waiting;
    int m_count = 0;
};
