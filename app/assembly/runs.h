#pragma once

#include "base/error.h"
#include "base/json.h"
#include "procedure/reader.h"

#include <filesystem>
#include <vector>

namespace salvor::assembly {

/// The folders of runs: $XDG_STATE_HOME/salvor/runs, one folder a run, 0700: journal, output, the procedure as run.
class Runs {
public:
    explicit Runs(std::filesystem::path given = {});
    /// Makes a new run's folder with copies of the procedure and its files; `copies` names them with their digests.
    struct Made {
        std::string id;
        std::filesystem::path folder;
    };
    Result<Made> make(const procedure::Procedure& procedure, const std::string& prelude, const Json& session) const;
    /// Writes a file durably, 0600; its folder is made.
    static bool put(const std::filesystem::path& path, const std::string& bytes);
    /// Makes a run that was fetched from beside its target one of ours: `fetched` is moved to its place. If the run is
    /// here already, its journal is replaced, unless it is the longer one; one that went another way is kept beside it.
    /// Refused while it is open in a console here.
    /// `ssh_config` is by what its hosts are reached from here.
    Result<std::filesystem::path> adopt(const std::filesystem::path& fetched, const std::string& run,
                                        const std::string& ssh_config) const;
    /// A run's folder, by its id, the beginning of its id, or "last".
    Result<std::filesystem::path> find(const std::string& id) const;
    std::vector<std::filesystem::path> all() const;
    /// What `make` was given as `session`: how its targets were bound.
    static Result<Json> session(const std::filesystem::path& folder);
    /// The procedure as it was when the run began.
    static Result<procedure::Procedure> procedure(const std::filesystem::path& folder);
    const std::filesystem::path& root() const { return m_root; }

private:
    std::filesystem::path m_root;
};

} // namespace salvor::assembly
