#pragma once

#include "engine/run.h"
#include "exec/host.h"

#include <deque>

namespace salvor::assembly {

/// Runs a command of the operator's on this machine each time a run waits for a person, something in it failed, or it
/// ended, with STATE RUN STEP MORE behind its argv: "waiting" and the kind of the question, "failed", or "ended" and
/// the result. No secret and no command line of the run is among them. One at a time, 20 s at most; how it ends changes
/// nothing. Main thread.
class Teller : public QObject {
    Q_OBJECT
public:
    /// The host is open and outlives it; it goes with the run.
    Teller(exec::Host& here, std::vector<std::string> argv, std::map<std::string, exec::MixedText> env,
           engine::Run& run);
    ~Teller() override;

private:
    void heard(const engine::Event& event);
    void tell(std::vector<std::string> words);
    void next();

    exec::Host& m_here;
    std::vector<std::string> m_argv;
    std::map<std::string, exec::MixedText> m_env;
    engine::Run& m_run;
    std::deque<std::vector<std::string>> m_waiting;
    std::unique_ptr<exec::Execution> m_told;
};

} // namespace salvor::assembly
