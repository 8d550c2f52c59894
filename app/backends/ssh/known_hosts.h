#pragma once

#include "base/error.h"

#include <libssh/libssh.h>
#include <string>
#include <vector>

namespace salvor::backends {

/// What the known_hosts files (plain or hashed) say of a host's key.
struct KnownHost {
    enum class State { Known, Unknown, Changed, Revoked };
    State state = State::Unknown;
    std::string place = {}; ///< "file:line" of the entry that decides
};
KnownHost known_host(const std::vector<std::string>& files, const std::string& host, int port, ssh_key key);
/// Appends the key to the file (made 0600, its folder 0700, if missing).
Result<void> add_known_host(const std::string& file, const std::string& host, int port, ssh_key key);
/// "SHA256:…", as ssh-keygen prints it.
std::string fingerprint(ssh_key key);

} // namespace salvor::backends
