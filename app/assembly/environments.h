#pragma once

#include "base/error.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace salvor::assembly {

/// Something an operator can aim at. Holds no secret.
struct Environment {
    enum class Source { Own, SshConfig, KubeConfig, Here };
    std::string id;   ///< unique; of one that was found, its place
    std::string name; ///< as the operator calls it
    /// "here", "ssh:HOST" (a name OpenSSH knows), "kube:CONTEXT", or "oc:CONTEXT" to use oc for kubectl.
    std::string place;
    std::string colour;            ///< one of `colours`
    std::string word;              ///< PROD, TEST, …; empty for none
    std::string machine_id;        ///< pinned for the proof of target; empty: not pinned
    std::string host_key;          ///< pinned, "SHA256:…"
    std::string ssh_config;        ///< file for `ssh -F`; empty: the user's own
    std::string http_proxy;        ///< URL without a password
    std::string https_proxy;       ///< the same
    std::string no_proxy;          ///< hosts by commas
    std::string ca_file;           ///< certificates to trust
    std::vector<std::string> hook; ///< argv run before a connection, e.g. a login; never with a secret in it
    /// argv run when a run waits, something in it failed, or it ended; STATE RUN STEP are put behind it.
    std::vector<std::string> tell = {};
    /// Names of the desk's variables that commands get: PGHOST, AWS_PROFILE, KUBECONFIG, … All others stay outside.
    std::vector<std::string> lets_in = {};
    Source source = Source::Own;
    std::string detail = {}; ///< of one that was found: "root@quadlet1.example.net", "cluster prod, user admin"
    std::string origin = {}; ///< of one that was found: the file

    bool operator==(const Environment&) const = default;
    enum class Kind { Here, Ssh, Kube };
    Kind kind() const;
    /// What follows the kind in `place`: host or context; empty for this machine.
    std::string target() const;
    /// Proxies and certificates as programs look for them.
    std::map<std::string, std::string> variables() const;
};

/// Whom "here", "ssh:HOST" or "env:ID" names: of a place the own entry that aims there, else nothing but the place
/// itself. Refused if several aim there: they may be pinned to different machines. NotFound if there is no entry of
/// that id, or if it is no place where a run can be.
Result<Environment> environment_of(const std::string& spec, const std::vector<Environment>& own);

/// Colours an environment may be marked with; the look says what they look like.
inline constexpr const char* colours[] = {"none", "blue", "green", "amber", "red"};

/// What is wrong with one field, beside which it can be shown.
struct FieldError {
    std::string field; ///< key of the file: "name", "place", …
    std::string what;
    std::string hint = {};
};
/// Every rule that an entry must keep by itself.
std::vector<FieldError> check(const Environment& environment);

/// $XDG_CONFIG_HOME/salvor/environments.yaml: the operator's own entries, also what is exported and imported. Reading
/// and writing are short; any thread, one at a time.
class EnvironmentFile {
public:
    explicit EnvironmentFile(std::filesystem::path path = {});
    const std::filesystem::path& path() const { return m_path; }

    /// Empty if there is no file. A file that is wrong anywhere is refused as a whole, with file:line:column.
    Result<std::vector<Environment>> read() const;
    /// Puts one in the place of the one of the same id, or at the end. The file as it stands now is read before and
    /// written whole, 0600, by rename; one that cannot be read is left alone.
    Result<void> put(const Environment& environment) const;
    Result<void> remove(const std::string& id) const;
    /// Puts in all of another file; gives how many. `commands`: also what those entries would run here (hook, tell).
    Result<std::size_t> import(const std::filesystem::path& other, bool commands) const;
    /// What is in another file.
    static Result<std::vector<Environment>> look_into(const std::filesystem::path& other);
    Result<void> export_to(const std::filesystem::path& other) const;

    static Result<std::vector<Environment>> parse(const std::string& bytes, const std::string& name);
    static std::string text(const std::vector<Environment>& environments);

private:
    Result<void> write(const std::vector<Environment>& environments) const;
    std::filesystem::path m_path;
};

/// Writes a file whole or not at all, 0600: beside it first, synced, then renamed. Its folder is made if missing.
Result<void> replace_file(const std::filesystem::path& path, const std::string& bytes);

/// $XDG_CONFIG_HOME/salvor, or ~/.config/salvor.
std::filesystem::path config_folder();

} // namespace salvor::assembly
