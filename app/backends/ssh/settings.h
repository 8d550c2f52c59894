#pragma once

#include "base/error.h"

#include <string>
#include <vector>

namespace salvor::backends {

/// A host as a configuration names it.
struct SshPlace {
    std::string name; ///< of the configuration, or [user@]host
    std::string user; ///< empty: as the configuration says
    int port = 0;     ///< 0: as the configuration says
    /// ProxyJump's list, the first hop first: [user@]host[:port] or ssh://…, by commas.
    static std::vector<SshPlace> list(const std::string& text);
    /// `ssh -G` for it; `config_file` empty: the user's own.
    std::vector<std::string> asked(const std::string& config_file) const;
};

/// How a host is reached, as OpenSSH's own configuration says (`ssh -G`).
struct SshSettings {
    std::string host;
    int port = 22;
    std::string user;
    std::string name;            ///< what it was asked for as
    std::vector<SshPlace> jumps; ///< hosts on the way, the first hop first
    std::vector<std::string> identity_files;
    std::vector<std::string> known_hosts; ///< the user's files, the first is the one that is written; then the system's
    std::size_t own_known_hosts = 0;      ///< how many of them are the user's
    std::string agent;                    ///< "", "none", or a socket's path
    std::string ciphers; ///< lists as OpenSSH writes them; what libssh does not know of them is passed over
    std::string macs;
    std::string key_exchanges;
    std::string host_key_types;
    std::string accepted_keys;
    bool identities_only = false;
    bool refuse_unknown = false; ///< StrictHostKeyChecking yes

    /// Reads the output of `ssh -G`. Refused: a setting that changes where the connection goes or whom it trusts, and
    /// that is not supported; it is named.
    static Result<SshSettings> read(const std::string& text);
};

} // namespace salvor::backends
