#pragma once

#include "cli/event_view.h"
#include "engine/run.h"

#include <memory>

namespace salvor::cli {

/// Shows a run while it goes on, and says at its end how it ended; writes the report into the run's folder. Main
/// thread.
class Driver : public QObject {
    Q_OBJECT
public:
    Driver(Terminal& terminal, bool json) : m_terminal(terminal), m_json(json) {}
    ~Driver() override;
    /// Starts the run and calls `then` with the program's exit code.
    void drive(engine::Setup setup, const std::string& undo_to, std::function<void(Exit)> then);
    const engine::Run* run() const { return m_run.get(); }

Q_SIGNALS:
    /// The run is made and has not begun.
    void opened(salvor::engine::Run& run);
    void happened(const salvor::engine::Event& event);

private:
    void show(const engine::Event& event);
    void end(const QString& result, const QString& why);
    void watch_signals();
    Terminal& m_terminal;
    bool m_json;
    bool m_unattended = false; ///< nobody else shows the questions
    engine::Setup m_setup;
    std::unique_ptr<engine::Run> m_run;
    std::function<void(Exit)> m_then;
    std::unique_ptr<EventView> m_view;
    std::unique_ptr<QSocketNotifier> m_signals;
    int m_interrupts = 0;
};

} // namespace salvor::cli
