#pragma once

namespace salvor::launcher {

// Functions of POSIX sh that the scripts are put together from; they need no more than dash, busybox or bash, /proc and
// the usual small tools. Variables and functions of theirs begin with "S_"; S_n is the nonce. sudo's ticket hangs on
// its parent's pid, so that sudo is always a child of this very shell, also in $(exec sudo …).

/// S_say WORD …, S_no REASON (refuse and end), S_stat PID (S_state S_parent S_sid S_start), S_boot, S_has PROGRAM.
extern const char* const text_base;
/// Unsets what the login shell exported, but for who and where one is.
extern const char* const text_clean;
/// S_sudo: makes sure that sudo will not ask; S_may ARGS -- ARGV: that the policy allows it; S_setenv NAMES.
extern const char* const text_sudo;
/// S_folder create|find RUN NUMBER: S_d, the folder of a detached command, ours and no link.
/// S_lost BOOT PID: there is no such command. If it never was started (NEVER), it cannot start later: an empty folder
/// stands in its place from now on. With another boot, or a pid that was known, nobody can say (GONE).
extern const char* const text_folder;
/// S_tail: out and err of S_d from their beginnings to the result, which it says, or that there will be none.
extern const char* const text_tail;
/// S_marked: adds the living processes that carry the mark S_m to S_p; S_blind is empty if grep proved that it did look
/// (it finds its own command line). S_session: those of session S_id. S_all: both, anew. S_as: sudo, if another user
/// looks.
extern const char* const text_look;
/// S_stop: TERM, a grace of about 2 s, KILL, until two looks in a row are empty; says GONE, ALIVE PIDS or BLIND.
extern const char* const text_stop;

} // namespace salvor::launcher
