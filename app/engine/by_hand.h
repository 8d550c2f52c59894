#pragma once

#include "engine/context.h"

namespace salvor::engine {

/// The argv of a shell on a target, from this machine: ssh, sudo, podman exec, kubectl exec. None: it has no shell (a
/// cluster), or its pod is not known yet; with ShowAsHoles that is a hole, "‹facts.x›", to be shown only.
std::optional<std::vector<std::string>> shell_argv(const Context& context, const std::string& target,
                                                   procedure::Unknowns unknowns = procedure::Unknowns::Refuse);

/// A command as a person runs it from here, for bash: the way to its target is part of it. A secret is fetched by the
/// procedure's own command; one that has none is asked for. What is not known yet stays a hole, "‹facts.x›".
std::string by_hand(const Context& context, const std::string& target, const exec::Command& command);

} // namespace salvor::engine
