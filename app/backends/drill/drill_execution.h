#pragma once

#include "backends/drill/call.h"
#include "base/secret_store.h"
#include "exec/execution.h"

namespace salvor::backends::drill {

/// One command in the world: its stages one after the other, each fed with what the one before printed. Main thread.
class DrillExecution : public exec::Execution {
    Q_OBJECT
public:
    DrillExecution(World& world, SecretStore& secrets, std::string host, exec::Command command);
    ~DrillExecution() override;
    void start() override;
    void cancel() override;
    std::size_t out_size() const override { return m_out.size(); }
    std::size_t err_size() const override { return m_err.size(); }

private:
    void begin();
    std::string fence() const;
    std::string missing() const;
    void find_again();
    exec::Outcome outcome() const;
    void stage();
    void run_stage();
    void own_program(const Call& call, const std::string& name);
    void staged(Answer answer);
    void stay(Answer answer);
    void look_whether_it_stays();
    void take_time();
    void lose(std::chrono::milliseconds away);
    void write();
    void end(const exec::Outcome& outcome);

    World& m_world;
    SecretStore& m_secrets;
    std::string m_host;
    exec::Command m_command;
    std::size_t m_stage = 0;
    std::string m_in;
    std::string m_origin;
    std::string m_out;
    std::string m_err;
    std::vector<int> m_exits;
    int m_signal = 0; ///< that ended the last stage
    std::chrono::milliseconds m_takes{0};
    std::function<std::optional<Answer>()> m_stays;
    std::function<void()> m_gone;
    Clock::Timer m_timer;
};

} // namespace salvor::backends::drill
