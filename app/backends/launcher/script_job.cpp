#include "backends/launcher/job.h"

namespace salvor::launcher {

static constexpr std::size_t out_kept = 1U << 20;

ScriptJob::ScriptJob(Place& place, std::uint64_t id, Maker maker, Over over)
    : Talk(place, id), m_maker(std::move(maker)), m_over(std::move(over)) {}

bool ScriptJob::output(bool err, std::string_view bytes) {
    if (!err) m_out += bytes.substr(0, out_kept - std::min(out_kept, m_out.size()));
    return true;
}

void ScriptJob::line(std::string_view word, std::string_view rest) {
    m_said = std::string(word);
    if (!rest.empty()) m_said += " " + std::string(rest);
}

void ScriptJob::over(const Ending& ending, const std::string& refused) {
    exec::Outcome outcome = exec::Outcome::exited(ending.code);
    if (ending.kind == Ending::Kind::Lost) outcome = exec::Outcome::lost(ending.why);
    if (ending.kind == Ending::Kind::Signalled) outcome = exec::Outcome::signalled(ending.code);
    if (ending.kind == Ending::Kind::Failed) outcome = exec::Outcome::failed_to_start(ending.why);
    if (outcome.kind == exec::Outcome::Kind::Exited && outcome.code != 0 && m_said.empty() && !refused.empty())
        outcome = exec::Outcome::failed_to_start(refused);
    if (auto then = std::exchange(m_over, nullptr)) then(outcome, m_said.empty() ? m_out : m_said);
}

void ScriptJob::stuck() {
    drop();
    over({Ending::Kind::Failed, 0, "no answer within 60 s"}, {});
}

} // namespace salvor::launcher
