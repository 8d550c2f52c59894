#pragma once

namespace salvor::exec {

/// `why` of a FailedToStart when a detached command is looked for and its folder is not on the host: it was never
/// started (the folder is made before, and forgotten only after the outcome is in the journal).
inline constexpr auto never_started = "never started: its folder is not on the host";

/// How the `why` of a FailedToStart ends when the program is not on the host: told by the launcher, before anything
/// ran.
inline constexpr auto no_such_program = ": no such program";

} // namespace salvor::exec
