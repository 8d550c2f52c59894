#pragma once

#include "base/error.h"
#include "base/secret_store.h"
#include "exec/command.h"

#include <string>
#include <string_view>

namespace salvor::exec {

/// Whether a command can be given to a program exactly; Invalid names what cannot: a variable's name, a mark, a NUL
/// byte, a secret that is not known or would be in sudo's log. Any thread.
Result<void> check(const Command& command, const SecretStore& secrets);
/// The text put together from its parts; Invalid if a secret is not in the store. The caller wipes it.
Result<std::string> reveal(const MixedText& text, const SecretStore& secrets);
/// Whether the text is the name of a variable that a command may be given.
bool is_variable(std::string_view text);
/// Whether the text can be a part of a mark, and so of a folder's name.
bool is_part(std::string_view text);
/// Whether the text can be a user's name for sudo, and is nothing else to a shell.
bool is_user(std::string_view text);

} // namespace salvor::exec
