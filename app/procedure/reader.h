#pragma once

#include "procedure/procedure.h"

#include <filesystem>
#include <string>
#include <vector>

namespace salvor::procedure {

/// One thing wrong with a file: "file:line:column: path: what: hint".
struct Diagnostic {
    enum class Severity { Error, Warning, Note };
    Severity severity = Severity::Error;
    std::string file;
    Place place;
    std::string path; ///< "steps.stop_services.act[0].timeout"
    std::string what;
    std::string hint;
    std::string text() const;
};

struct ReadResult {
    Procedure procedure;                 ///< usable only if there is no error
    std::vector<Diagnostic> diagnostics; ///< every one at once, in the file's order
    bool ok() const;
};

/// Reads a procedure and the files beside it (relative to its folder), and checks shape and references: keys, types,
/// ids, declared-before-use, targets, steps named by hold, lasts and repeat. `prelude` is jq text put before its
/// filters.
ReadResult read(const std::filesystem::path& file, const std::string& prelude);

/// The same from bytes, for tests and for the copy in a run's folder; files beside are looked for in `folder`.
ReadResult read_bytes(const std::string& bytes, const std::string& name, const std::filesystem::path& folder,
                      const std::string& prelude);

} // namespace salvor::procedure
