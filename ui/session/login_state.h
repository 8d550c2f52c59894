#pragma once

#include "assembly/environments.h"
#include "engine/operator.h"

namespace salvor::ui {

/// The argv by which a person logs in again, if that is what a run stops for: a token, an agent or a keyring that has
/// expired is no failure. The environment's own login goes before the usual one. Empty: it is something else.
std::vector<std::string> login_for(const engine::Question& question, const assembly::Environment* environment);

} // namespace salvor::ui
