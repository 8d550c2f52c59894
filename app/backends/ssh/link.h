#pragma once

#include "backends/launcher/desk.h"
#include "base/error.h"
#include "base/secret.h"
#include "exec/host.h"
#include "exec/prompter.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace salvor::backends {

/// What a connection's thread says to the main thread.
struct LinkEvent {
    enum class Kind {
        HostKey, ///< is this key right? `text` its type, `more` its fingerprint
        Secret,  ///< a password or passphrase for `text` ("login", "key PATH")
        Step,    ///< `step` of the opening begins
        Judged,  ///< what was given for `text` was `taken`, or not
        Changed, ///< the key is not the known one: `changed`
        Up,      ///< logged in; `more` is the host key's fingerprint
        Refused, ///< a connection through the forward `number` was not carried: `error`
        Down     ///< the end: it was never up, or was lost; `error`
    };
    Kind kind = Kind::Down;
    std::string text = {};
    std::string more = {};
    Error error = {};
    std::string host = {}; ///< which host on the way it is about
    exec::OpenStep step = exec::OpenStep::Resolve;
    bool taken = false;
    exec::ChangedKey changed = {};
    std::uint64_t number = 0;
};

class SshConnection;

/// The answer to HostKey or Secret.
struct LinkAnswer {
    bool yes = false;
    Secret secret = {};
};

/// The mailboxes between one connection's thread and the main thread. An empty order ends the thread.
struct Link {
    Mailbox<LinkEvent> events;
    Mailbox<LinkAnswer> answers;
    Mailbox<launcher::Order> orders;
    Mailbox<std::function<void(SshConnection&)>> forwards; ///< followed by an empty order, which wakes the thread
    std::atomic<bool> stop{false};
    std::atomic<int> socket{-1}; ///< shut down to wake the thread from whatever it waits for
};

} // namespace salvor::backends
