#pragma once

#include "models/output_source.h"

#include <optional>

namespace salvor::ui {

/// Which line of which file is where: some 48 bytes for up to 256 lines, so that memory hardly grows with the output.
/// Lines are numbered in the order in which they were read; what has no end yet stands behind them. No Qt; one thread.
class OutputIndex {
public:
    /// A line as it stands in its file.
    struct Line {
        std::uint64_t id = 0;
        OutputChannel channel = OutputChannel::Out;
        bool danger = false;
        bool first = false; ///< of its text: a command's other lines carry no mark
        bool gone = false;  ///< its file is not there any more, or is another one
        std::int64_t utc = 0;
        OutputStyle style = 0;
        std::string bytes;
        std::uint64_t beyond = 0; ///< bytes of a very long line that were not read
    };
    struct Chunk {
        std::uint64_t line = 0;
        std::uint64_t offset = 0;
        std::uint64_t bytes = 0;
        std::int64_t utc = 0; ///< when it was read, ms
        std::uint32_t lines = 0;
        std::uint32_t source = 0;
        OutputStyle style = 0; ///< at its beginning
        bool plain = true;     ///< ASCII without controls but line ends and tabs
    };

    /// Follows the file of a command; it need not be there yet.
    std::uint32_t add_file(OutputChannel channel, std::filesystem::path path);
    /// Lines that stand in no file.
    std::uint32_t add_text(OutputChannel channel, std::string text, std::int64_t utc, bool danger);
    /// Another text of as many lines.
    void set_text(std::uint32_t source, std::string text);
    /// Reads up to 256 KiB that came; false if there was nothing.
    bool take(std::uint32_t source, std::int64_t utc);
    /// Nothing comes any more: what has no end is a line now.
    void end(std::uint32_t source, std::int64_t utc);
    std::uint64_t size_of(std::uint32_t source) const { return m_sources[source]->size(); }
    /// What an ended file held, if it is short enough to be kept.
    const std::string* kept(std::uint32_t source) const { return m_sources[source]->kept(); }
    void clear();

    void show(unsigned channels); ///< bits 1 << OutputChannel
    void set_running(std::string text) { m_running = std::move(text); }
    /// Of what is shown, with what has no end yet.
    std::uint64_t rows() const { return m_rows + tail_count(); }
    Line line(std::uint64_t row);
    std::uint64_t row_of(std::uint64_t line) const;

    std::uint64_t lines() const { return m_lines; }
    std::uint64_t bytes() const { return m_bytes; } ///< of output
    bool has_errors() const { return m_first_error.has_value(); }
    std::optional<std::uint64_t> first_error() const { return m_first_error; }

    const std::vector<Chunk>& chunks() const { return m_chunks; }
    OutputChannel channel_of(const Chunk& chunk) const { return m_sources[chunk.source]->channel(); }
    bool shows(const Chunk& chunk) const { return shows(channel_of(chunk)); }
    /// A chunk's bytes from `from` on, at most 1 MiB; empty if they are gone.
    std::string bytes_of(const Chunk& chunk, std::uint64_t from = 0);
    /// The lines of a chunk that is not one very long line, as a terminal shows them.
    std::vector<OutputLine> decoded(const Chunk& chunk);

private:
    bool shows(OutputChannel channel) const { return (m_shown >> static_cast<unsigned>(channel) & 1U) != 0; }
    void add_line(std::uint32_t source, const OutputSource::Found& found, std::int64_t utc);
    std::uint64_t tail_count() const;
    Line tail(std::uint64_t number);
    const std::string& cached(std::size_t chunk);

    std::vector<std::unique_ptr<OutputSource>> m_sources;
    std::vector<std::uint32_t> m_open; ///< sources that grow
    std::vector<Chunk> m_chunks;
    std::vector<std::uint64_t> m_starts; ///< row at which each chunk begins
    std::uint64_t m_rows = 0;
    std::uint64_t m_lines = 0;
    std::uint64_t m_bytes = 0;
    unsigned m_shown = ~0U;
    std::string m_running;
    std::optional<std::uint64_t> m_first_error;
    OutputFiles m_files;
    std::size_t m_cached = ~std::size_t(0);
    std::uint32_t m_cached_lines = 0;
    std::string m_cache;
};

} // namespace salvor::ui
