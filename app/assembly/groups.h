#pragma once

#include "engine/context.h"

namespace salvor::assembly {

/// Where a group is bound to several places, "ssh:a,ssh:b", each gets an id of its own, as engine::Context::placed says
/// it: "nodes@a". All else stays as it is.
std::map<std::string, std::string> spread_groups(const procedure::Procedure& procedure,
                                                 const std::map<std::string, std::string>& targets);
/// Gives the hosts of each group their order, as they were named; refuses a machine that is in a group twice.
Result<void> order_groups(const procedure::Procedure& procedure, const std::map<std::string, std::string>& targets,
                          std::map<std::string, engine::Binding>& bound);

} // namespace salvor::assembly
