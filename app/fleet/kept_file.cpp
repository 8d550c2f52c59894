#include "fleet/kept_file.h"

#include "base/id.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace salvor::fleet {

namespace fs = std::filesystem;

static tl::unexpected<Error> failed(const char* what, const fs::path& path) {
    return fail(Error::Code::Failed, std::string(what) + ": " + std::strerror(errno), "rights, or free space",
                path.string());
}

static fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

static void make_folder(const fs::path& folder) {
    std::error_code ignored;
    if (folder.has_parent_path()) fs::create_directories(folder.parent_path(), ignored);
    ::mkdir(folder.c_str(), 0700);
}

static bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto wrote = ::write(fd, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return true;
}

/// Opens and writes, and waits until it has reached the disk if it is `durable`; 0 if all of it worked, else what went
/// wrong.
static int put(const fs::path& path, int flags, std::string_view bytes, bool durable) {
    const int fd = ::open(path.c_str(), flags | O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return errno;
    const int error = write_all(fd, bytes) && (!durable || ::fsync(fd) == 0) ? 0 : errno;
    ::close(fd);
    return error;
}

Result<std::string> read_kept(const fs::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT) return std::string();
    if (fd < 0) return failed("cannot be read", path);
    std::string out;
    std::string part(64U << 10, '\0');
    for (;;) {
        const auto got = ::read(fd, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
            const int error = got < 0 ? errno : 0;
            ::close(fd);
            errno = error;
            if (error != 0) return failed("cannot be read", path);
            return out;
        }
        out.append(part, 0, static_cast<std::size_t>(got));
    }
}

Result<void> replace_kept(const fs::path& path, std::string_view bytes) {
    make_folder(folder_of(path));
    const auto beside = folder_of(path) / ("." + path.filename().string() + "-" + random_id(8));
    errno = put(beside, O_EXCL, bytes, true);
    if (errno == 0 && ::rename(beside.c_str(), path.c_str()) == 0) {
        const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder >= 0) { // the name too
            ::fsync(folder);
            ::close(folder);
        }
        return {};
    }
    const auto out = failed("cannot be written", path);
    ::unlink(beside.c_str());
    return out;
}

Result<void> append_kept(const fs::path& path, std::string_view bytes) {
    make_folder(folder_of(path));
    errno = put(path, O_APPEND, bytes, false);
    if (errno != 0) return failed("cannot be written", path);
    return {};
}

NewFile::NewFile(fs::path path, fs::path beside, int fd, bool reserved)
    : m_path(std::move(path)), m_beside(std::move(beside)), m_fd(fd), m_reserved(reserved) {}

Result<std::unique_ptr<NewFile>> NewFile::open(const fs::path& path, bool overwrite) {
    if (!overwrite) { // its name is taken first, so that two cannot have it
        const int error = put(path, O_EXCL, {}, false);
        errno = error;
        if (error == EEXIST)
            return fail(Error::Code::Refused, "there is such a file already",
                        "another name, or say that it is to be overwritten", path.string());
        if (error != 0) return failed("cannot be written", path);
    }
    const auto beside = folder_of(path) / ("." + path.filename().string() + "-" + random_id(8));
    const int fd = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0) return std::unique_ptr<NewFile>(new NewFile(path, beside, fd, !overwrite));
    const auto out = failed("cannot be written", path);
    if (!overwrite) ::unlink(path.c_str());
    return out;
}

NewFile::~NewFile() {
    ::close(m_fd);
    if (m_finished) return;
    ::unlink(m_beside.c_str());
    if (m_reserved) ::unlink(m_path.c_str());
}

bool NewFile::flush() {
    if (m_error == 0 && !write_all(m_fd, m_buffer)) m_error = errno;
    m_buffer.clear();
    return m_error == 0;
}

void NewFile::add(std::string_view bytes) {
    m_buffer += bytes;
    if (m_buffer.size() >= (1U << 20)) flush();
}

Result<void> NewFile::finish() {
    if (flush() && (::fsync(m_fd) != 0 || ::rename(m_beside.c_str(), m_path.c_str()) != 0)) m_error = errno;
    errno = m_error;
    if (m_error != 0) return failed("cannot be written", m_path);
    m_finished = true;
    return {};
}

FolderLock::FolderLock(const fs::path& folder) {
    make_folder(folder);
    m_fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_fd >= 0 && ::flock(m_fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_fd);
        m_fd = -1;
    }
}

FolderLock::~FolderLock() {
    if (m_fd < 0) return;
    ::flock(m_fd, LOCK_UN); // a child that is just being started has a copy, and would hold it a little longer
    ::close(m_fd);
}

} // namespace salvor::fleet
