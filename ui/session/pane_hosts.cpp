#include "session/pane_hosts.h"

#include <algorithm>

namespace salvor::ui {

/// As Context::placed says them; one that is empty if it is of no group.
static std::vector<std::string> hosts_of(const procedure::Pane& pane, const engine::Context& context) {
    const auto& at = pane.command.pipe.empty() ? pane.command.at : pane.command.pipe.front().at;
    const auto* group = context.procedure->group(at);
    auto hosts = group == nullptr ? std::vector<std::string>() : context.hosts(group->id);
    if (hosts.empty()) return {std::string()};
    if (pane.one) hosts.resize(1);
    return hosts;
}

PaneHosts::PaneHosts(const procedure::Pane& pane, const engine::Run& run, Clock& clock, QObject* parent)
    : QObject(parent), m_pane(pane) {
    for (auto& host : hosts_of(pane, run.context())) {
        m_hosts.push_back(std::make_unique<PaneRunner>(pane, run, clock, std::move(host)));
        m_shown << m_hosts.back().get();
    }
    share_turns();
}

void PaneHosts::share_turns() {
    for (int i = 0; i < m_shown.size(); ++i)
        m_shown[i]->set_turns(i == m_current ? 1 : std::max(1, static_cast<int>(m_shown.size()) - 1));
}

void PaneHosts::setCurrent(int current) {
    if (current < 0 || current >= m_shown.size() || current == m_current) return;
    m_current = current;
    share_turns();
    Q_EMIT changed();
}

bool PaneHosts::belongs_to(const std::string& step) const {
    return m_pane.steps.empty() || std::find(m_pane.steps.begin(), m_pane.steps.end(), step) != m_pane.steps.end();
}

void PaneHosts::start() {
    for (auto* host : m_shown) host->start();
}

void PaneHosts::stop() {
    for (auto* host : m_shown) host->stop();
}

void PaneHosts::retell() {
    for (auto* host : m_shown) host->retell();
}

} // namespace salvor::ui
