#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <functional>
#include <string>

namespace salvor::exec {

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
};

} // namespace salvor::exec
