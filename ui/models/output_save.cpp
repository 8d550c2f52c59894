#include "models/output_save.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace salvor::ui {

static constexpr std::uint64_t long_line = 64U << 10;

OutputSave::OutputSave(const OutputIndex& index, std::filesystem::path path)
    : m_path(std::move(path)), m_part(m_path), m_until(index.lines()) {
    m_part += ".part";
    m_fd = ::open(m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_fd < 0) m_error = errno;
}

OutputSave::~OutputSave() {
    if (m_fd < 0) return;
    ::close(m_fd);
    ::unlink(m_part.c_str());
}

void OutputSave::write(const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size() && m_error == 0;) {
        const auto wrote = ::write(m_fd, bytes.data() + at, bytes.size() - at);
        if (wrote < 0 && errno != EINTR) m_error = errno;
        if (wrote > 0) at += static_cast<std::size_t>(wrote);
    }
}

static std::string clock_of(std::int64_t utc) {
    const auto seconds = utc / 1000 % 86400;
    std::string out = "00:00:00";
    const auto put = [&out](std::size_t at, std::int64_t number) {
        out[at] = static_cast<char>('0' + number / 10);
        out[at + 1] = static_cast<char>('0' + number % 10);
    };
    put(0, seconds / 3600);
    put(3, seconds / 60 % 60);
    put(6, seconds % 60);
    return out;
}

static const char* mark_of(OutputChannel channel) {
    return channel == OutputChannel::Command ? " $ " : channel == OutputChannel::Err ? " E " : "   ";
}

std::optional<OutputSave::Ended> OutputSave::step(OutputIndex& index) {
    std::uint64_t done = 0;
    while (m_error == 0 && m_line < m_until && m_chunk < index.chunks().size() && done < (1U << 20)) {
        const auto chunk = index.chunks()[m_chunk++];
        m_line = chunk.line + chunk.lines;
        if (!index.shows(chunk)) continue;
        const auto prefix = clock_of(chunk.utc) + mark_of(index.channel_of(chunk));
        done += chunk.bytes;
        if (chunk.bytes > long_line) { // as it came
            write(prefix);
            for (std::uint64_t from = 0; from < chunk.bytes && m_error == 0;) {
                const auto bytes = index.bytes_of(chunk, from);
                if (bytes.empty()) break;
                from += bytes.size();
                write(bytes);
            }
            ++m_lines;
            continue;
        }
        std::string text;
        auto style = chunk.style;
        const auto bytes = index.bytes_of(chunk);
        for (std::size_t begin = 0; begin < bytes.size(); ++m_lines) {
            const auto end = std::min(bytes.find('\n', begin), bytes.size());
            const auto line = std::string_view(bytes).substr(begin, end - begin);
            text += prefix + cells_to_utf8(decode_line(line, style, long_line).cells) + "\n";
            begin = end + 1;
        }
        write(text);
    }
    if (m_error == 0 && m_line < m_until && m_chunk < index.chunks().size()) return std::nullopt;
    return end();
}

OutputSave::Ended OutputSave::end() {
    if (m_error == 0 && ::fsync(m_fd) != 0 && errno != EINVAL) m_error = errno;
    if (m_error == 0 && ::rename(m_part.c_str(), m_path.c_str()) != 0) m_error = errno;
    if (m_error == 0) {
        ::close(m_fd);
        m_fd = -1;
    }
    return {m_path, m_lines, m_error};
}

} // namespace salvor::ui
