#pragma once

#include "base/error.h"

#include <filesystem>
#include <string>

namespace salvor::assembly {

/// Where what people decided of a fleet's devices, and what was counted, is kept: "devices/PLACE" in the folder of the
/// runs (`Runs::root`). `place` is "here", "ssh:HOST" or "env:ID"; each place has a folder of its own. It is not made
/// by this.
std::filesystem::path fleet_folder(const std::filesystem::path& runs, const std::string& place);
/// Files in that folder.
inline constexpr const char* marks_file = "marks.json";
inline constexpr const char* history_file = "history.jsonl";
/// Beside these folders: how a user looks at any fleet.
std::filesystem::path fleet_views_file(const std::filesystem::path& runs);

/// A private folder ".devices-…" for what is of use only while a console lives: devices may hold secrets. It goes with
/// the object; one that a killed console has left is removed when the next is made beside it. Its owner is told by a
/// lock (flock of the folder), which the system takes off whoever has ended.
class MeanwhileFolder {
public:
    /// In that folder, which is made; empty: the temporary one.
    explicit MeanwhileFolder(const std::filesystem::path& parent);
    ~MeanwhileFolder();
    MeanwhileFolder(const MeanwhileFolder&) = delete;
    MeanwhileFolder& operator=(const MeanwhileFolder&) = delete;

    /// Failed: it could not be made.
    const Result<void>& made() const { return m_made; }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    int m_lock = -1;
    Result<void> m_made;
};

} // namespace salvor::assembly
