#pragma once

#include "engine/context.h"

namespace salvor::ui {

/// When each system of a run was last seen to be the one that the run was opened on. GUI thread.
class TargetProof {
public:
    /// Both outlive it.
    TargetProof(const engine::Context& context, const Clock& clock) : m_context(context), m_clock(clock) {}

    /// Each command on a machine carries the fence: one that ran at all ran on the machine that was bound. One that ran
    /// for a cluster says nothing of which cluster answered, if any did; where a cluster and a machine have one name,
    /// neither is taken for proved.
    void heard(const engine::CommandNews& news);
    /// Asks each of these bound targets who it is; `then` after each answer. Nothing, while it asks already.
    void look(const std::vector<std::string>& targets, std::function<void()> then);
    /// Since the proof that is oldest; none, if one of them is not proved.
    std::optional<std::chrono::milliseconds> age(const std::vector<std::string>& targets) const;

private:
    void next(std::vector<std::string> left, std::function<void()> then);

    const engine::Context& m_context;
    const Clock& m_clock;
    std::map<std::string, std::chrono::milliseconds> m_seen; ///< by bound target id: names may be shared
    engine::LaterPtr<engine::CommandRun> m_look;
};

} // namespace salvor::ui
