#pragma once

#include "models/output_text.h"

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <sys/types.h>

namespace salvor::ui {

enum class OutputChannel : std::uint8_t { Command, Out, Err, Note };

class OutputSource;

/// Bounds what the sources of a log hold: open files and short texts. One thread.
class OutputFiles {
public:
    void opened(OutputSource* source);
    void closed(OutputSource* source);
    void kept(OutputSource* source, std::size_t bytes);
    void clear();

private:
    std::deque<OutputSource*> m_open;
    std::deque<std::pair<OutputSource*, std::size_t>> m_kept;
    std::size_t m_bytes = 0;
};

/// One file that may grow, or a text that stands in none. Only reads. One thread.
class OutputSource {
public:
    OutputSource(OutputChannel channel, std::filesystem::path path, OutputFiles& files);
    ~OutputSource();
    OutputSource(const OutputSource&) = delete;
    OutputSource& operator=(const OutputSource&) = delete;

    /// A line that was found; `bytes` with its end.
    struct Found {
        std::uint64_t offset = 0;
        std::uint64_t bytes = 0;
        OutputStyle style = 0;
        bool plain = true;
    };
    /// Reads one piece of what came, and tells each line that ended in it; false if nothing came.
    bool take(const std::function<void(const Found&)>& found);
    /// The rest that has no end, as a line, if there is one.
    void end(const std::function<void(const Found&)>& found);
    /// Holds this text instead of a file.
    void keep(std::string text);
    const std::string* kept() const { return m_kept ? m_kept.get() : nullptr; }
    void forget_kept();
    void close();

    /// Up to `length` bytes; fewer, or none, if they are not there.
    std::string read(std::uint64_t offset, std::size_t length);
    /// Whether its file is the one that was read before.
    bool there();
    OutputChannel channel() const { return m_channel; }
    bool danger = false;
    std::int64_t grew = 0; ///< when its unfinished line came

    std::uint64_t begun() const { return m_begun; } ///< where the unfinished line begins
    std::uint64_t size() const { return m_seen; }
    OutputStyle style_of_rest() const { return m_line_style; }

private:
    bool open();
    void scan(const char* begin, const char* end);
    Found line_up_to(std::uint64_t end);
    OutputChannel m_channel;
    std::filesystem::path m_path;
    OutputFiles& m_files;
    int m_fd = -1;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    timespec m_written{}; ///< last, once it has ended: numbers of files are used again
    bool m_known = false; ///< device and inode are
    bool m_ended = false;
    std::uint64_t m_begun = 0;
    std::uint64_t m_seen = 0;
    bool m_plain = true;
    OutputStyle m_line_style = 0;
    OutputEscapes m_escapes;
    std::unique_ptr<std::string> m_kept;
};

} // namespace salvor::ui
