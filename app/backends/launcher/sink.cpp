#include "backends/launcher/sink.h"

#include "base/secret.h"
#include "base/text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace salvor::launcher {

FileSink::FileSink(const std::filesystem::path& path, bool truncate, std::size_t limit, const SecretStore& secrets,
                   bool raw)
    : m_limit(limit), m_raw(raw), m_redactor(secrets) {
    if (path.empty()) return;
    m_fd =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (truncate ? O_TRUNC : 0), 0600);
    if (m_fd < 0)
        m_error = "cannot write " + path.string() + ": " + std::strerror(errno);
    else if (const auto end = ::lseek(m_fd, 0, SEEK_END); end > 0)
        size = static_cast<std::size_t>(end);
}

FileSink::~FileSink() {
    if (m_fd >= 0) ::close(m_fd);
}

bool FileSink::take(std::string_view bytes) {
    if (m_fd < 0) return true;
    if (m_raw && !bytes.empty())
        put(bytes);
    else if (!bytes.empty())
        m_redactor.feed(bytes, [this](std::string_view text) { put(text); });
    return flush();
}

/// Straight to the file if nothing waits before it.
void FileSink::put(std::string_view text) {
    if (m_pending.empty() && m_limit == 0) {
        const auto written = ::write(m_fd, text.data(), text.size());
        if (written > 0) {
            size += static_cast<std::size_t>(written);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    m_pending += text;
}

void FileSink::finish() {
    if (m_fd < 0) return;
    m_pending += m_redactor.finish();
    flush();
}

bool FileSink::flush() {
    if (m_limit > 0 && m_pending.size() > m_limit - std::min<std::size_t>(size, m_limit))
        m_pending.resize(m_limit - std::min<std::size_t>(size, m_limit));
    while (!m_pending.empty()) {
        const auto written = ::write(m_fd, m_pending.data(), m_pending.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        m_pending.erase(0, static_cast<std::size_t>(written));
        size += static_cast<std::size_t>(written);
    }
    return true;
}

void SecretSink::take(std::string_view bytes) {
    if (m_secret.size() + bytes.size() > limit) m_too_long = true;
    if (!m_too_long) m_secret.append(bytes);
}

std::optional<Secret> SecretSink::finish(bool base64) {
    if (m_too_long) return std::nullopt;
    m_secret.strip_newline();
    if (!base64) return std::move(m_secret);
    auto plain = m_secret.expose([](std::string_view bytes) { return from_base64(bytes); });
    if (!plain) return std::nullopt;
    Secret decoded(*plain);
    wipe(*plain);
    return decoded;
}

} // namespace salvor::launcher
