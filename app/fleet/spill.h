#pragma once

#include "base/error.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace salvor::fleet {

/// Where a document stands in a spill.
struct SpillRange {
    std::uint64_t at = 0;
    std::uint32_t size = 0; ///< bytes; 0: there is none
};

/// The devices' documents, kept out of memory: a file that has no name any more (mode 0600), so that nothing of it is
/// left behind however the program ends. Documents may hold secrets of configurations. One thread appends; what was
/// flushed can be read on any thread at the same time.
class Spill {
public:
    /// In that folder, which exists. Failed if it cannot be written there.
    static Result<std::shared_ptr<Spill>> make(const std::filesystem::path& folder);
    ~Spill();
    Spill(const Spill&) = delete;
    Spill& operator=(const Spill&) = delete;

    /// Invalid beyond 4 GiB for one document; Failed with a full disk.
    Result<SpillRange> append(std::string_view document);
    /// Until then what was appended last may be in memory only.
    Result<void> flush();
    Result<std::string> read(const SpillRange& range) const;
    /// Whether these very bytes are there.
    bool same(const SpillRange& range, std::string_view document) const;
    std::uint64_t size() const { return m_written + m_buffer.size(); }
    int fd() const { return m_fd; }

private:
    explicit Spill(int fd) : m_fd(fd) {}
    int m_fd;
    std::uint64_t m_written = 0;
    std::string m_buffer;
};

} // namespace salvor::fleet
