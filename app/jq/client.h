#pragma once

#include "base/clock.h"
#include "exec/evaluator.h"

#include <QObject>
#include <QSocketNotifier>
#include <deque>
#include <memory>
#include <sys/types.h>

namespace salvor::jq {

/// jq through the program salvor-jq, started when it is first needed and started anew when a filter has ended it: then
/// that filter has an error, and those that wait behind it run on the new one. Main thread; never blocks.
class Client : public QObject, public exec::Evaluator {
    Q_OBJECT
public:
    /// `clock`, if given, is held while answers are waited for. `program`: path of salvor-jq; empty: beside this
    /// program.
    explicit Client(Clock* clock = nullptr, std::string program = {});
    ~Client() override;
    int add_program(std::string text) override;
    void compile(int program, Then then) override;
    void evaluate(int program, const std::string& filter, const Json& input, Then then) override;
    void evaluate_alone(int program, const std::string& filter, const Json& input, Then then) override;

private:
    struct Request {
        std::string frame;
        bool alone = false; ///< what goes in and out is wiped
        Then then;
        std::shared_ptr<Clock::Hold> hold;
    };
    bool start();
    void stop();
    void pump();
    void readable();
    void writable();
    void died();
    void answer(Result<std::vector<Json>> result);

    void enqueue(Request request);
    bool is_alone() const { return m_waiting && !m_requests.empty() && m_requests.front().alone; }
    Clock* m_clock;
    std::string m_program;
    std::vector<std::string> m_texts;
    std::deque<Request> m_requests;
    bool m_waiting = false;
    pid_t m_pid = -1;
    int m_fd = -1;
    std::string m_in;
    std::string m_out;
    std::unique_ptr<QSocketNotifier> m_read;
    std::unique_ptr<QSocketNotifier> m_write;
};

} // namespace salvor::jq
