#pragma once

#include "base/error.h"
#include "procedure/reader.h"

#include <filesystem>

namespace salvor::assembly {

/// Where procedures are found, in this order: `given` (--workflows), $XDG_DATA_HOME/salvor, ../share/salvor beside the
/// program, $XDG_DATA_DIRS/salvor. Of each the sub-folder workflows.
class Library {
public:
    explicit Library(std::filesystem::path given = {});

    struct Entry {
        std::string id;
        std::filesystem::path file;
    };
    /// Every procedure file; two with one id are an error that names both.
    Result<std::vector<Entry>> entries() const;
    /// Every file that may be a procedure, by path; the id of one that does not tell it is empty.
    std::vector<Entry> files() const;
    /// Reads one, by id or by path.
    Result<procedure::ReadResult> read(const std::string& id_or_path) const;
    /// A scenario's file, by procedure id and scenario id; all of a procedure if `scenario` is empty.
    std::vector<std::filesystem::path> scenarios(const std::filesystem::path& procedure_file) const;
    Result<std::filesystem::path> world(const std::string& name) const;
    /// The jq text put before every procedure's filters.
    Result<std::string> prelude() const;
    const std::vector<std::filesystem::path>& roots() const { return m_roots; }

private:
    std::vector<std::filesystem::path> m_roots;
};

/// The whole of a file, or why not.
Result<std::string> read_file(const std::filesystem::path& path);

} // namespace salvor::assembly
