#include "backends/launcher/desk.h"

namespace salvor::launcher {

void Desk::run(std::uint64_t id, exec::Command command, bool with_mark, std::shared_ptr<Progress> progress) {
    auto& job = m_commands[id];
    job = std::make_unique<CommandJob>(m_place, id, std::move(command), with_mark, std::move(progress));
    job->start();
}

void Desk::script(std::uint64_t id, ScriptJob::Maker maker) {
    auto& job = m_scripts[id];
    job = std::make_unique<ScriptJob>(
        m_place, id, std::move(maker), [this, id](const exec::Outcome& outcome, const std::string& out) {
            m_done.push_back(id);
            m_place.reports.post({.id = id, .kind = Report::Kind::Printed, .outcome = outcome, .text = out});
        });
    job->start(false);
}

void Desk::cancel(std::uint64_t id) {
    if (const auto found = m_commands.find(id); found != m_commands.end()) found->second->cancel();
}

void Desk::abandon(std::uint64_t id) {
    if (const auto found = m_commands.find(id); found != m_commands.end()) found->second->abandon();
}

void Desk::answer(std::uint64_t id, bool known) {
    if (const auto found = m_commands.find(id); found != m_commands.end()) found->second->answer(known);
    if (const auto found = m_scripts.find(id); found != m_scripts.end()) found->second->answer(known);
}

void Desk::sweep() {
    std::erase_if(m_commands, [](const auto& entry) { return entry.second->finished(); });
    for (const auto id : m_done) m_scripts.erase(id);
    m_done.clear();
}

} // namespace salvor::launcher
