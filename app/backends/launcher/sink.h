#pragma once

#include "base/redactor.h"
#include "base/secret_store.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace salvor::launcher {

/// Appends one stream to its file (0600), masked. Qt-free, I/O thread; `size` on any thread. Memory does not grow with
/// the output: on a full disk `take` says that it wants no more until there is room.
class FileSink {
public:
    /// An empty path: the stream is thrown away. `limit` 0: none, else bytes beyond it are read but not kept.
    FileSink(const std::filesystem::path& path, bool truncate, std::size_t limit, const SecretStore& secrets,
             bool raw = false);
    ~FileSink();
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;
    /// Why the file could not be opened; empty if it could.
    const std::string& error() const { return m_error; }
    /// False: kept, but no more until a call with nothing says true (the disk is full).
    bool take(std::string_view bytes);
    /// The stream is at its end: what the redactor held back.
    void finish();

    std::atomic<std::size_t> size{0};

private:
    void put(std::string_view text);
    bool flush();
    std::string m_error;
    int m_fd = -1;
    std::size_t m_limit;
    bool m_raw; ///< nothing is masked
    Redactor m_redactor;
    std::string m_pending;
};

/// A stream that is a secret: kept in a bounded, wiped buffer, never in a file.
class SecretSink {
public:
    static constexpr std::size_t limit = 64U << 10;
    void take(std::string_view bytes);
    bool too_long() const { return m_too_long; }
    /// One line end taken off, base64 decoded if asked; nothing if it is too long or no base64.
    std::optional<Secret> finish(bool base64);

private:
    Secret m_secret;
    bool m_too_long = false;
};

} // namespace salvor::launcher
