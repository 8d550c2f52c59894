#include "fleet/spill.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace salvor::fleet {

static constexpr std::size_t buffer_size = 1U << 20;

static tl::unexpected<Error> failed(const std::string& what) {
    return fail(Error::Code::Failed, what + ": " + std::strerror(errno),
                "make room where runs are kept, or name another folder");
}

Result<std::shared_ptr<Spill>> Spill::make(const std::filesystem::path& folder) {
    auto name = (folder / "devices-XXXXXX").string();
    const int fd = ::mkostemp(name.data(), O_CLOEXEC); // 0600
    if (fd < 0) return failed("cannot keep devices in " + folder.string());
    ::unlink(name.c_str());
    return std::shared_ptr<Spill>(new Spill(fd));
}

Spill::~Spill() { ::close(m_fd); }

Result<SpillRange> Spill::append(std::string_view document) {
    if (document.size() > UINT32_MAX) return fail(Error::Code::Invalid, "a device's document is larger than 4 GiB");
    const SpillRange range{size(), static_cast<std::uint32_t>(document.size())};
    m_buffer += document;
    if (m_buffer.size() < buffer_size) return range;
    if (auto flushed = flush(); !flushed) return tl::unexpected(flushed.error());
    return range;
}

Result<void> Spill::flush() {
    for (std::size_t done = 0; done < m_buffer.size();) {
        const auto wrote =
            ::pwrite(m_fd, m_buffer.data() + done, m_buffer.size() - done, static_cast<off_t>(m_written + done));
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return failed("cannot keep the devices that were read");
        done += static_cast<std::size_t>(wrote);
    }
    m_written += m_buffer.size();
    m_buffer.clear();
    return {};
}

Result<std::string> Spill::read(const SpillRange& range) const {
    std::string out(range.size, '\0');
    for (std::size_t done = 0; done < out.size();) {
        const auto got = ::pread(m_fd, out.data() + done, out.size() - done, static_cast<off_t>(range.at + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return failed("cannot read a device again");
        done += static_cast<std::size_t>(got);
    }
    return out;
}

bool Spill::same(const SpillRange& range, std::string_view document) const {
    if (range.size != document.size()) return false;
    if (range.at >= m_written) return std::string_view(m_buffer).substr(range.at - m_written, range.size) == document;
    const auto there = read(range);
    return there && *there == document;
}

} // namespace salvor::fleet
