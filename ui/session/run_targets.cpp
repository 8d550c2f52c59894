#include "session/run_targets.h"

#include "session/environment_view.h"

#include <algorithm>

namespace salvor::ui {

using procedure::Target;

static QString qs(const std::string& text) { return QString::fromStdString(text); }

RunTargets::RunTargets(const assembly::Stage& stage, const engine::Setup& setup, QObject* parent)
    : QObject(parent), m_stage(stage), m_setup(setup) {
    for (const auto& id : assembly::bound_targets(*setup.procedure)) {
        const auto found = setup.bindings.find(id);
        if (found == setup.bindings.end()) continue;
        const bool known = std::any_of(m_ids.begin(), m_ids.end(), [&](const std::string& other) {
            return setup.bindings.at(other).host == found->second.host;
        });
        if (!known) m_ids.push_back(id);
    }
    if (m_ids.empty()) m_ids.emplace_back("here");
    m_current = m_ids.front();
    publish();
}

std::string RunTargets::bound(const std::string& target) const {
    const auto* at = m_setup.procedure->target(target);
    while (at != nullptr && at->kind == Target::Kind::Derived) at = m_setup.procedure->target(at->inside);
    return at == nullptr ? target : at->id;
}

void RunTargets::follow(const procedure::Step* step) {
    auto now = m_ids.front();
    if (step != nullptr)
        for (const auto& action : step->act) {
            const auto id = bound(action.command.pipe.empty() ? action.command.at : action.command.pipe.front().at);
            const auto found = m_setup.bindings.find(id);
            if (found == m_setup.bindings.end()) continue;
            const auto same = std::find_if(m_ids.begin(), m_ids.end(), [&](const std::string& one) {
                const auto other = m_setup.bindings.find(one);
                return other != m_setup.bindings.end() && other->second.host == found->second.host;
            });
            if (same == m_ids.end()) continue;
            now = *same;
            break;
        }
    if (now == m_current) return;
    m_current = now;
    publish();
}

const engine::Binding* RunTargets::binding() const {
    const auto found = m_setup.bindings.find(m_current);
    return found == m_setup.bindings.end() ? nullptr : &found->second;
}

TargetRow RunTargets::row_of(const std::string& id) const {
    TargetRow row;
    const auto* target = m_setup.procedure->target(id);
    row.label = target == nullptr ? QString() : qs(target->label);
    row.tone = tone_of({});
    row.current = id == m_current;
    if (const auto* environment = m_stage.environment(id)) {
        row.word = qs(environment->word);
        row.tone = tone_of(environment->colour);
    }
    const auto found = m_setup.bindings.find(id);
    if (found == m_setup.bindings.end()) return row;
    const auto& who = found->second.identity;
    row.name = qs(found->second.name);
    row.identity = tr("machine-id %1").arg(qs(who.machine_id));
    if (!who.host_key.empty()) row.identity += tr(" · host key %1").arg(qs(who.host_key));
    row.kindText = m_setup.drill          ? tr("simulated host · no real system is reached")
                   : who.host_key.empty() ? tr("this machine, as %1").arg(qs(who.user))
                                          : tr("ssh host, login %1").arg(qs(who.user));
    return row;
}

void RunTargets::publish() {
    std::vector<TargetRow> rows;
    for (const auto& id : m_ids) rows.push_back(row_of(id));
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

} // namespace salvor::ui
