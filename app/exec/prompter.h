#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <functional>
#include <string>

namespace salvor::exec {

/// A host's key that is not the one known for it.
struct ChangedKey {
    std::string host;       ///< as it was asked for
    std::string address;    ///< name or number, and port, it was reached at
    std::string type;       ///< of the key shown: "ssh-ed25519"
    std::string shown;      ///< its fingerprint, "SHA256:…"
    std::string known_type; ///< of the key known
    std::string known;      ///< its fingerprint
    std::string file;       ///< of known_hosts
    int line = 0;           ///< in that file, from 1
    std::string entry;      ///< what that line calls the host: NAME or [NAME]:PORT; `ssh-keygen -R` takes it
};

/// Who answers a host's questions: a terminal, a window, a file of answers. Main thread; answers come later.
class Prompter {
public:
    virtual ~Prompter() = default;
    /// An unknown host key: shown with its fingerprint, to be compared over another way. A changed key is never asked
    /// about.
    virtual void confirm_host_key(const std::string& host, const std::string& type, const std::string& fingerprint,
                                  std::function<void(bool)> then) = 0;
    /// A password or passphrase. `purpose` is "login", "sudo" or "key PATH".
    virtual void ask_secret(const std::string& host, const std::string& purpose,
                            std::function<void(Result<Secret>)> then) = 0;
    /// What became of what was last given for the purpose. After a refusal it may be asked for again.
    virtual void secret_judged(const std::string& /*host*/, const std::string& /*purpose*/, bool /*taken*/) {}
    /// Told before the opening of the host fails for it; there is nothing to answer.
    virtual void key_changed(const ChangedKey& /*key*/) {}
};

} // namespace salvor::exec
