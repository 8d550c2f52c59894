#pragma once

#include "base/error.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace salvor::fleet {

/// Files that outlive the program, 0600, in a folder that is made (0700) if it is not there. Any thread.

/// The whole of it; empty if there is no such file. Failed: it cannot be read.
Result<std::string> read_kept(const std::filesystem::path& path);
/// Written beside and renamed: whoever reads has the old or the new one, whole, also after a power cut.
Result<void> replace_kept(const std::filesystem::path& path, std::string_view bytes);
/// At its end, in one write; the last ones may be lost in a power cut.
Result<void> append_kept(const std::filesystem::path& path, std::string_view bytes);
/// A file that is made anew, in parts; it is there, whole, once it is finished, else nothing of it is left. Its folder
/// is not made.
class NewFile {
public:
    /// Refused: there is one already, and `overwrite` is not said. Failed: it cannot be made.
    static Result<std::unique_ptr<NewFile>> open(const std::filesystem::path& path, bool overwrite);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    /// What goes wrong is told by `finish`.
    void add(std::string_view bytes);
    /// The last call. Failed with a full disk.
    Result<void> finish();

private:
    NewFile(std::filesystem::path path, std::filesystem::path beside, int fd, bool reserved);
    bool flush();
    std::filesystem::path m_path;
    std::filesystem::path m_beside;
    int m_fd;
    bool m_reserved; ///< an empty one of ours stands at `m_path`
    bool m_finished = false;
    int m_error = 0;
    std::string m_buffer;
};

/// Holds a folder against other consoles that would write in it, while it lives. Never waits.
class FolderLock {
public:
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    bool held() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

} // namespace salvor::fleet
