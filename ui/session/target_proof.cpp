#include "session/target_proof.h"

#include "engine/same_cluster.h"

#include <algorithm>

namespace salvor::ui {

void TargetProof::heard(const engine::CommandNews& news) {
    if (news.kind != engine::CommandNews::Kind::Ended || news.outcome.kind != exec::Outcome::Kind::Exited) return;
    const auto& all = m_context.bindings;
    const bool cluster = std::any_of(
        all.begin(), all.end(), [&](const auto& one) { return one.second.cluster && one.second.name == news.place; });
    for (const auto& [id, bound] : all)
        if (!cluster && bound.name == news.place) m_seen[id] = m_clock.now();
}

void TargetProof::look(const std::vector<std::string>& targets, std::function<void()> then) {
    if (!m_look) next(targets, std::move(then));
}

void TargetProof::next(std::vector<std::string> left, std::function<void()> then) {
    if (left.empty()) return;
    const auto id = left.back();
    left.pop_back();
    const auto* target = m_context.binding(id);
    if (target == nullptr) return;
    auto command = target->cluster ? Result<exec::Command>(engine::identity_look(m_context, *target))
                                   : m_context.own_command(id, {"cat", "/etc/machine-id"});
    if (!command) return;
    if (!target->cluster) command->fence.machine_id = target->identity.machine_id;
    m_look.reset(new engine::CommandRun(m_context, id, std::move(*command), "prove-target"));
    m_look->start([this, id, target, left, then](const engine::Ran& ran) {
        m_look.reset();
        const bool exited = ran.outcome.kind == exec::Outcome::Kind::Exited;
        if (target->cluster ? engine::same_cluster(*target, ran).has_value() : exited)
            m_seen[id] = m_clock.now();
        else
            m_seen.erase(id);
        then();
        next(left, then);
    });
}

std::optional<std::chrono::milliseconds> TargetProof::age(const std::vector<std::string>& targets) const {
    std::optional<std::chrono::milliseconds> oldest;
    for (const auto& id : targets) {
        const auto seen = m_seen.find(id);
        if (seen == m_seen.end()) return {};
        oldest = std::max(oldest.value_or(std::chrono::milliseconds(0)), m_clock.now() - seen->second);
    }
    return oldest;
}

} // namespace salvor::ui
