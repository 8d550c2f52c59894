#pragma once

#include "base/error.h"
#include "base/secret_store.h"
#include "exec/check.h"

#include <optional>
#include <string>
#include <string_view>

namespace salvor::launcher {

using exec::is_part;
using exec::is_user;
using exec::reveal;

/// A script for the launcher. It may hold secrets: whoever ends up with the text wipes it.
struct Script {
    std::string text;
    /// stdin goes right behind the script, into a file beside the detached command; otherwise it waits for STARTED.
    bool stdin_at_once = false;
};

/// The script that checks the fence, starts the command (or finds a detached one again) and says how it goes.
/// Invalid: a name, a mark or bytes that cannot be given to a program exactly. `with_mark` false: sudo would refuse it.
Result<Script> command_script(const exec::Command& command, const SecretStore& secrets, const std::string& nonce,
                              bool with_mark, const std::optional<std::string>& exported = std::nullopt);

/// How every script begins.
std::string script_head(const std::string& nonce);

/// Prints machine-id, boot id, user, uid, and the variables to take out of the environment, a line each.
std::string identity_script(const std::string& nonce);
/// Prints the pids that carry the mark, as seen by `become`.
std::string find_script(const std::string& nonce, const std::string& mark, const std::string& become);
/// What to stop: all that carries the mark, and the session, if its leader began at `began` (0: any).
struct StopTarget {
    std::string mark;
    std::string become;
    long session = 0;
    long began = 0;
};
std::string stop_script(const std::string& nonce, const StopTarget& target);
/// Removes the folder of a detached command, and that of its run if it is empty then; without `folder` all of the run.
Result<std::string> forget_script(const std::string& nonce, const std::string& folder, const std::string& run);

} // namespace salvor::launcher
