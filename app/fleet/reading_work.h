#pragma once

#include "fleet/device_list.h"
#include "fleet/store_builder.h"

#include <filesystem>

namespace salvor::fleet {

/// A reading's end on the worker's thread: files of pages become rows. No Qt.
struct ReadingWork {
    /// Of a fleet read anew; Failed if devices cannot be kept in that folder.
    static Result<std::shared_ptr<ReadingWork>> anew(const std::filesystem::path& folder);
    static std::shared_ptr<ReadingWork> after(std::shared_ptr<const DeviceStore> old);

    /// All rows of the page, or none of them. The file is gone then. Invalid: what is in it is no page.
    Result<PageEnd> take_page(const std::filesystem::path& file);
    /// What came so far, each time that it is a tenth more than the last time: a copy of its words costs as much as
    /// there are. Else null.
    std::shared_ptr<const DeviceStore> so_far();
    /// Names of the older state's devices that wait or are paused and did not come, and those of `also` that did not.
    std::vector<std::string> missing(const std::vector<std::string>& also) const;
    /// Those of these names that did not come are no more.
    void remove_missing(const std::vector<std::string>& names);

    std::unique_ptr<StoreBuilder> builder;
    std::shared_ptr<const DeviceStore> old; ///< null: anew

private:
    std::size_t m_next_shown = 1; ///< rows
};

/// What `get devices --summary-only` printed; the file is gone then. Invalid: there is no count in it.
Result<Summary> read_summary_file(const std::filesystem::path& file);

/// As many of the names from `at` on as fit into one request's address; at least one.
std::vector<std::string> names_for_one_request(const std::vector<std::string>& names, std::size_t at);

} // namespace salvor::fleet
