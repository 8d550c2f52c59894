#pragma once

#include "assembly/environments.h"

namespace salvor::assembly {

/// What was found on this machine, and what could not be read, each with its place.
struct Discovered {
    std::vector<Environment> environments;
    std::vector<Error> problems;
};

/// Hosts that an OpenSSH configuration names without a wildcard; Include is followed as OpenSSH does. Nothing is
/// resolved: `ssh -G` does that when one is opened. `file` empty: ~/.ssh/config.
Discovered ssh_hosts(std::filesystem::path file = {});
/// Contexts of kubeconfig files, merged as kubectl does: the first file that names one counts. Certificates, tokens and
/// passwords are not looked at. `paths` (by colons) empty: $KUBECONFIG, else ~/.kube/config. Never written.
Discovered kube_contexts(std::string paths = {});
/// Own entries first, then what was found and is not an own entry's place, and this machine.
Discovered all_environments(const EnvironmentFile& file);

} // namespace salvor::assembly
