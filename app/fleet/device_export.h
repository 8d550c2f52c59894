#pragma once

#include "fleet/marks.h"

namespace salvor::fleet {

/// A device as JSON; what is not reported is null.
Json device_json(const DeviceStore& store, Row row);

enum class ExportFormat {
    Csv, ///< RFC 4180, UTF-8, a header row; what is not reported is empty
    Json ///< a list of what `device_json` gives, with group, decision, note, by and at; a device a line
};

/// One cell of CSV, quoted where it must be. A text that a spreadsheet would take for a formula gets a ' in front of it
/// (OWASP, "CSV Injection"): aliases, labels and notes come from others.
std::string csv_cell(std::string_view text);

/// These rows, each with the key of its group and what was decided, in a file that is made anew, 0600. `groups` are of
/// this store. Refused: there is such a file, and `overwrite` is not said; Failed: it cannot be written; then nothing
/// of it is left, and an older one stays. Any thread.
Result<void> export_devices(const std::filesystem::path& path, ExportFormat format, const DeviceStore& store,
                            const std::vector<Row>& rows, const std::vector<DifferenceGroup>& groups,
                            const Marks& marks, bool overwrite = false);

} // namespace salvor::fleet
