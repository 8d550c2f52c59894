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
    std::string file = {}; ///< of the entry that decides
    int line = 0;
    std::string type = {};  ///< of the key in it
    std::string print = {}; ///< its fingerprint
    /// "file:line".
    std::string place() const { return file + ":" + std::to_string(line); }
};
KnownHost known_host(const std::vector<std::string>& files, const std::string& host, int port, ssh_key key);
/// What known_hosts calls a host: NAME or [NAME]:PORT.
std::string known_hosts_name(const std::string& host, int port);
/// Appends the key to the file (made 0600, its folder 0700, if missing).
Result<void> add_known_host(const std::string& file, const std::string& host, int port, ssh_key key);
/// "SHA256:…", as ssh-keygen prints it.
std::string fingerprint(ssh_key key);

} // namespace salvor::backends
