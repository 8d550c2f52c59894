#include "session/run_targets.h"

#include "session/environment_view.h"

#include <algorithm>
#include <set>

namespace salvor::ui {

using procedure::Target;

static QString qs(const std::string& text) { return QString::fromStdString(text); }

/// Two names of one machine, or of one cluster: kubectl may stand on a machine that is a target itself.
static bool same_system(const engine::Binding& a, const engine::Binding& b) {
    if (a.cluster.has_value() != b.cluster.has_value()) return false;
    return a.cluster ? a.cluster->uid == b.cluster->uid : a.host == b.host;
}

RunTargets::RunTargets(const assembly::Stage& stage, const engine::Setup& setup, QObject* parent)
    : QObject(parent), m_stage(stage), m_setup(setup) {
    for (const auto& id : assembly::bound_targets(*setup.procedure))
        if (!hosts_of(id).empty() && shown_as(id).empty()) m_ids.push_back(id);
    if (m_ids.empty()) m_ids.emplace_back("here");
    m_current = m_ids.front();
    publish();
}

bool RunTargets::several(const engine::Context& context) {
    std::set<std::string> systems;
    for (const auto& [id, bound] : context.bindings)
        if (id != "here") systems.insert(bound.name);
    return systems.size() > 1;
}

std::vector<std::string> RunTargets::hosts_of(const std::string& id) const {
    if (m_setup.bindings.contains(id)) return {id};
    std::vector<std::string> hosts;
    for (const auto& [host, bound] : m_setup.bindings)
        if (host.starts_with(id + "@")) hosts.push_back(host);
    const auto order = [this](const std::string& host) { return m_setup.bindings.at(host).order; };
    std::sort(hosts.begin(), hosts.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return hosts;
}

std::string RunTargets::shown_as(const std::string& id) const {
    const auto hosts = hosts_of(id);
    for (const auto& shown : m_ids) {
        const auto others = hosts_of(shown);
        if (shown == id || std::equal(hosts.begin(), hosts.end(), others.begin(), others.end(),
                                      [this](const std::string& a, const std::string& b) {
                                          return same_system(m_setup.bindings.at(a), m_setup.bindings.at(b));
                                      }))
            return shown;
    }
    return {};
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
            if (hosts_of(id).empty() || shown_as(id).empty()) continue;
            now = shown_as(id);
            break;
        }
    if (now == m_current) return;
    m_current = now;
    publish();
}

QString RunTargets::identity_of(const engine::Binding& bound) {
    if (bound.cluster) return tr("uid %1 of kube-system").arg(qs(bound.cluster->uid));
    auto identity = tr("machine-id %1").arg(qs(bound.identity.machine_id));
    if (!bound.identity.host_key.empty()) identity += tr(" · host key %1").arg(qs(bound.identity.host_key));
    return identity;
}

QString RunTargets::kind_of(const engine::Binding& bound) const {
    if (m_setup.drill)
        return bound.cluster ? tr("simulated cluster · no real system is reached")
                             : tr("simulated host · no real system is reached");
    if (bound.cluster) return tr("cluster of the context %1").arg(qs(bound.cluster->context));
    return bound.identity.host_key.empty() ? tr("this machine, as %1").arg(qs(bound.identity.user))
                                           : tr("ssh host, login %1").arg(qs(bound.identity.user));
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
    const auto hosts = hosts_of(id);
    QStringList names;
    QStringList identities;
    for (const auto& host : hosts) {
        const auto& bound = m_setup.bindings.at(host);
        names << (bound.name == "here" && bound.way.empty() ? tr("this machine") : qs(bound.name));
        identities << identity_of(bound);
    }
    if (hosts.empty()) return row;
    row.name = names.join(QStringLiteral(", "));
    row.identity = identities.join(QStringLiteral(", "));
    row.kindText = kind_of(m_setup.bindings.at(hosts.front()));
    if (hosts.size() > 1) row.kindText = tr("%n hosts · %1", "", static_cast<int>(hosts.size())).arg(row.kindText);
    return row;
}

void RunTargets::publish() {
    std::vector<TargetRow> rows;
    for (const auto& id : m_ids) rows.push_back(row_of(id));
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

} // namespace salvor::ui
