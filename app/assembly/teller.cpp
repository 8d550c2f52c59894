#include "assembly/teller.h"

namespace salvor::assembly {

using engine::Event;

static constexpr std::chrono::seconds limit{20};
static constexpr std::size_t most_waiting = 16;

Teller::Teller(exec::Host& here, std::vector<std::string> argv, std::map<std::string, exec::MixedText> env,
               engine::Run& run)
    : QObject(&run), m_here(here), m_argv(std::move(argv)), m_env(std::move(env)), m_run(run) {
    connect(&run, &engine::Run::happened, this, &Teller::heard);
}

Teller::~Teller() = default;

void Teller::heard(const Event& event) {
    using Type = Event::Type;
    const auto& state = m_run.state();
    const auto& steps = m_run.procedure().steps;
    const auto step = state.current < steps.size() ? steps[state.current].id : std::string();
    const auto run = m_run.context().run_id;
    if (event.type == Type::Asked)
        tell({"waiting", run, event.data.value("step", step), event.data.value("kind", std::string())});
    else if (event.type == Type::Ended && !event.data.value("ok", true))
        tell({"failed", run, event.subject.substr(0, event.subject.find('/')), {}});
    else if (event.type == Type::Ended_)
        tell({"ended", run, step, event.data.value("result", std::string())});
}

void Teller::tell(std::vector<std::string> words) {
    if (m_waiting.size() >= most_waiting) m_waiting.pop_front();
    m_waiting.push_back(std::move(words));
    next();
}

void Teller::next() {
    if (m_told || m_waiting.empty()) return;
    exec::Command command;
    command.stages = {m_argv};
    command.stages.front().insert(command.stages.front().end(), m_waiting.front().begin(), m_waiting.front().end());
    command.env = m_env;
    command.limit = limit;
    m_waiting.pop_front();
    m_told = m_here.execute(std::move(command));
    connect(m_told.get(), &exec::Execution::finished, this, [this] {
        m_told.release()->deleteLater();
        next();
    });
    m_told->start();
}

} // namespace salvor::assembly
