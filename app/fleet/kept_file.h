#pragma once

#include "base/error.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace salvor::fleet {

/// Files that outlive the program, 0600, in a folder that is made (0700) if it is not there. Any thread.

/// The whole of it; empty if there is no such file. Failed: it cannot be read.
Result<std::string> read_kept(const std::filesystem::path& path);
/// Written beside and renamed: whoever reads has the old or the new one, whole, also after a power cut.
Result<void> replace_kept(const std::filesystem::path& path, std::string_view bytes);
/// At its end, in one write.
Result<void> append_kept(const std::filesystem::path& path, std::string_view bytes);
/// Made anew. Refused: there is one already.
Result<void> make_kept(const std::filesystem::path& path, std::string_view bytes);

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
