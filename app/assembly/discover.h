#pragma once

#include "assembly/environments.h"

namespace salvor::assembly {

/// What was found on this machine, and what could not be read, each with its place.
struct Discovered {
    std::vector<Environment> environments;
    std::vector<Error> problems;
};

/// Where to look. Empty for the usual places.
struct Sources {
    std::filesystem::path ssh_config; ///< else ~/.ssh/config of the user's home in the password file, as ssh has it
    std::string kubeconfig;           ///< paths by colons; else $KUBECONFIG, else $HOME/.kube/config, as kubectl has it
};

/// Hosts that an OpenSSH configuration names without a wildcard; Include is followed as OpenSSH does. Nothing is
/// resolved: `ssh -G` does that when one is opened. Hosts of a `file` that is named are opened by it (`ssh -F`).
Discovered ssh_hosts(std::filesystem::path file = {});
/// Contexts of kubeconfig files, merged as kubectl does: the first file that names one counts. Certificates, tokens and
/// passwords are not looked at. Never written.
Discovered kube_contexts(std::string paths = {});
/// Own entries first, then what was found and is not an own entry's place, and this machine.
Discovered all_environments(const EnvironmentFile& file, const Sources& sources = {});

} // namespace salvor::assembly
