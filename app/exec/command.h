#pragma once

#include "base/json.h"
#include "base/secret.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace salvor::exec {

/// A text of which parts may be secrets; only the backend puts it together.
struct MixedText {
    std::vector<std::variant<std::string, SecretRef>> parts;
    MixedText() = default;
    MixedText(std::string plain) : parts{std::move(plain)} {}
    MixedText(SecretRef secret) : parts{std::move(secret)} {}
    bool secret() const;
    /// Secrets as their names in ‹ ›: for previews.
    std::string shown() const;
};

/// What a command gets on stdin. `origin` is the name of the file beside the procedure that the text came from, if any
/// (a drill's world answers queries by it).
struct Stdin {
    MixedText text;
    std::string origin = {};
    /// A line each before the text, for far_shell; a value with a line break is refused.
    std::vector<MixedText> ahead = {};
    bool none() const { return text.parts.empty() && ahead.empty(); }
    /// Both together, as they are sent.
    MixedText whole() const;
};

/// For `sh -c far_shell sh NAME… -- ARGV…`: reads a variable a line from stdin, then becomes ARGV with the rest of
/// stdin. So secrets get into an environment behind sudo and podman. Both would keep what they are given as variables:
/// sudo in the host's log (`ENV=` of its log line, also for --preserve-env=LIST), podman in the files of the exec
/// session. The name `-` reads the rest away: `kubectl exec -i` may lose the output, with exit code 0, of a program
/// that ends before its stdin does.
inline constexpr const char* far_shell =
    R"(until [ "$1" = -- ]; do if [ "$1" = - ]; then while IFS= read -r v; do :; done; exec </dev/null; )"
    R"(else IFS= read -r v && export "$1=$v" || exit 125; fi; shift; done; shift; exec "$@")";

/// Where a command that survives its client was put, and how it is found again.
struct ProcessRef {
    std::string host;
    std::string folder; ///< of its files out, err and result on that host; empty if it is not detached
    long pid = 0;
    long started = 0; ///< /proc/PID/stat field 22, in clock ticks since boot
    std::string
        boot_id; ///< /proc/sys/kernel/random/boot_id; to attach without a pid: of the boot it was meant to start in
    Json to_json() const;
    static ProcessRef from_json(const Json& json);
};

/// Checked on the host in the same breath as the command is started; a mismatch means FailedToStart and nothing ran.
struct Fence {
    /// What FailedToStart says of a token that is another's.
    static constexpr const char* lock_lost = "fence: the lock is not ours any more";
    std::string machine_id; ///< content of /etc/machine-id; empty: not checked
    std::string lock_file;  ///< path of the lock's token; empty: not checked
    std::string lock_token;
};

/// Where output goes. Files are appended by the backend's thread, masked. With `secret`, stdout goes to the run's
/// SecretStore under that id (bounded, one trailing newline taken off), never to a file, and stderr is dropped if the
/// command exits 0.
struct Capture {
    std::filesystem::path out;
    std::filesystem::path err;
    std::string secret;
    bool base64 = false;   ///< `decode: base64` of a secret
    bool any_exit = false; ///< what is printed is the secret, whatever the exit code
    bool raw = false;      ///< `out` as it comes: nothing in it is masked
    bool hidden = false;   ///< `out` is shown to nobody
    std::size_t limit = 0; ///< stop keeping (not reading) after so many bytes of stdout; 0: no limit
};

/// One program, or a pipe on one host, once. The argv is complete: `podman exec` and the like are in it, sudo is not
/// (`become` says so, and the preview shows it).
struct Command {
    std::vector<std::vector<std::string>> stages; ///< one argv each; more than one: stdout to stdin
    std::map<std::string, MixedText> env;         ///< no secrets if `become` is set: see far_shell
    Stdin in;
    std::string become; ///< user to run as, by sudo; empty: the login user
    std::string cwd;
    std::chrono::milliseconds limit{30'000}; ///< 0: none
    bool detach = false;                     ///< survives console and connection (files in a 0700 folder on the host)
    std::optional<ProcessRef> attach;        ///< a detached command to find again: nothing is started
    std::string mark;                        ///< value of SALVOR_ACTION in its environment, "<run>/<n>"; must be unique
    Fence fence;
    Capture capture;

    /// As the operator sees it and as the journal keeps it: "sudo -n -u root -- podman exec …", quoted for a shell.
    std::string shown() const;
    /// SHA-256 over everything that decides what runs (argv, env names and plain values, secret names, become, cwd,
    /// stdin); not over mark, fence and capture.
    std::string digest() const;
};

} // namespace salvor::exec
