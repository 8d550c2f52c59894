#include "models/output_source.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace salvor::ui {

namespace {
constexpr std::size_t most_open = 16;
constexpr std::size_t most_kept = 8U << 20;
constexpr std::size_t short_text = 64U << 10;
constexpr std::size_t piece = 256U << 10;
} // namespace

void OutputFiles::opened(OutputSource* source) {
    m_open.push_back(source);
    while (m_open.size() > most_open) {
        auto* oldest = m_open.front();
        m_open.pop_front();
        oldest->close();
    }
}

void OutputFiles::closed(OutputSource* source) { std::erase(m_open, source); }

void OutputFiles::kept(OutputSource* source, std::size_t bytes) {
    m_kept.emplace_back(source, bytes);
    m_bytes += bytes;
    while (m_bytes > most_kept && m_kept.size() > 1) {
        m_kept.front().first->forget_kept();
        m_bytes -= m_kept.front().second;
        m_kept.pop_front();
    }
}

void OutputFiles::clear() {
    m_open.clear();
    m_kept.clear();
    m_bytes = 0;
}

OutputSource::OutputSource(OutputChannel channel, std::filesystem::path path, OutputFiles& files)
    : m_channel(channel), m_path(std::move(path)), m_files(files) {}

OutputSource::~OutputSource() {
    if (m_fd >= 0) ::close(m_fd);
}

bool OutputSource::open() {
    if (m_fd >= 0) return true;
    if (m_path.empty()) return false;
    const int fd = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    struct stat info {};
    if (fd < 0) return false;
    const bool right = fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
    const bool other =
        !right || (m_known && (info.st_dev != m_device || info.st_ino != m_inode)) ||
        (m_known && m_ended && (info.st_mtim.tv_sec != m_written.tv_sec || info.st_mtim.tv_nsec != m_written.tv_nsec));
    if (other) {
        ::close(fd);
        return false;
    }
    m_fd = fd;
    m_known = true;
    m_device = info.st_dev;
    m_inode = info.st_ino;
    if (m_ended) m_files.opened(this); // those that grow stay open
    return true;
}

void OutputSource::close() {
    if (m_fd >= 0) ::close(m_fd);
    m_fd = -1;
}

bool OutputSource::there() { return m_kept || open(); }

std::string OutputSource::read(std::uint64_t offset, std::size_t length) {
    if (m_kept) return offset < m_kept->size() ? m_kept->substr(offset, length) : std::string();
    std::string bytes;
    if (!open()) return bytes;
    bytes.resize(length);
    const auto got = ::pread(m_fd, bytes.data(), length, static_cast<off_t>(offset));
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

void OutputSource::scan(const char* begin, const char* end) {
    if (m_plain) {
        unsigned odd = 0;
        for (const auto* at = begin; at != end; ++at) {
            const auto byte = static_cast<unsigned char>(*at);
            odd |= static_cast<unsigned>(byte >= 0x7f) |
                   static_cast<unsigned>(byte < 0x20 && byte != '\n' && byte != '\t');
        }
        m_plain = odd == 0;
    }
    const bool escapes =
        m_escapes.inside() || std::memchr(begin, 0x1b, static_cast<std::size_t>(end - begin)) != nullptr;
    if (!escapes) return;
    for (const auto* at = begin; at != end; ++at)
        if (*at != '\n') m_escapes.eat(static_cast<unsigned char>(*at));
}

OutputSource::Found OutputSource::line_up_to(std::uint64_t end) {
    const Found found{m_begun, end - m_begun, m_line_style, m_plain && m_line_style == 0};
    m_escapes.line_end();
    m_begun = end;
    m_plain = true;
    m_line_style = m_escapes.style;
    return found;
}

bool OutputSource::take(const std::function<void(const Found&)>& found) {
    const auto bytes = read(m_seen, piece);
    if (bytes.empty()) return false;
    const auto* at = bytes.data();
    const auto* const end = at + bytes.size();
    while (at != end) {
        const auto* line = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        const auto* stop = line != nullptr ? line + 1 : end;
        scan(at, stop);
        m_seen += static_cast<std::uint64_t>(stop - at);
        if (line != nullptr) found(line_up_to(m_seen));
        at = stop;
    }
    return true;
}

void OutputSource::end(const std::function<void(const Found&)>& found) {
    if (m_seen > m_begun) found(line_up_to(m_seen));
    struct stat info {};
    if (m_fd >= 0 && fstat(m_fd, &info) == 0) m_written = info.st_mtim;
    m_ended = true;
    if (m_seen > 0 && m_seen <= short_text) {
        auto bytes = read(0, m_seen);
        if (bytes.size() == m_seen) m_kept = std::make_unique<std::string>(std::move(bytes));
        close();
        if (m_kept) m_files.kept(this, m_kept->size());
    } else if (m_fd >= 0) {
        m_files.opened(this);
    }
}

void OutputSource::keep(std::string text) { m_kept = std::make_unique<std::string>(std::move(text)); }

void OutputSource::forget_kept() { m_kept.reset(); }

} // namespace salvor::ui
