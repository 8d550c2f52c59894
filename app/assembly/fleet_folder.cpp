#include "assembly/fleet_folder.h"

#include <array>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace salvor::assembly {

namespace fs = std::filesystem;

static constexpr const char* prefix = ".devices-";
/// One that was just made may not be locked yet.
static constexpr std::chrono::minutes young{1};

fs::path fleet_folder(const fs::path& runs, const std::string& place) {
    std::string name;
    for (const unsigned char c : place) {
        const bool safe = std::isalnum(c) != 0 || c == '-' || c == '_' || (c == '.' && !name.empty());
        std::array<char, 4> coded{};
        std::snprintf(coded.data(), coded.size(), "%%%02X", c);
        name += safe ? std::string(1, static_cast<char>(c)) : std::string(coded.data());
    }
    return runs / "devices" / name;
}

fs::path fleet_views_file(const fs::path& runs) { return runs / "devices" / "views.json"; }

/// The folder's lock; below 0: another process has it, or it is no folder of ours.
static int lock_of(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0) return fd;
    struct stat about {};
    if (::fstat(fd, &about) == 0 && about.st_uid == ::geteuid() && ::flock(fd, LOCK_EX | LOCK_NB) == 0) return fd;
    ::close(fd);
    return -1;
}

static void remove_left_behind(const fs::path& parent) {
    std::error_code ignored;
    const auto now = fs::file_time_type::clock::now();
    for (const auto& entry : fs::directory_iterator(parent, ignored)) {
        if (!entry.path().filename().string().starts_with(prefix)) continue;
        std::error_code error;
        const auto changed = fs::last_write_time(entry.path(), error);
        if (error || now - changed < young) continue;
        const int fd = lock_of(entry.path());
        if (fd < 0) continue;
        fs::remove_all(entry.path(), error);
        ::close(fd);
    }
}

MeanwhileFolder::MeanwhileFolder(const fs::path& parent) {
    std::error_code ignored;
    const auto in = parent.empty() ? fs::temp_directory_path(ignored) : parent;
    fs::create_directories(in, ignored);
    remove_left_behind(in);
    auto name = (in / (std::string(prefix) + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) { // 0700
        m_made = fail(Error::Code::Failed, std::string("no private folder can be made: ") + std::strerror(errno),
                      "rights, or free space", in.string());
        return;
    }
    m_path = name;
    m_lock = lock_of(m_path);
}

MeanwhileFolder::~MeanwhileFolder() {
    std::error_code ignored;
    if (!m_path.empty()) fs::remove_all(m_path, ignored);
    if (m_lock >= 0) ::close(m_lock);
}

} // namespace salvor::assembly
