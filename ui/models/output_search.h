#pragma once

#include "models/output_index.h"

namespace salvor::ui {

/// Looks for a text in the lines that are shown, piece by piece, so that whoever drives it can do other things between.
/// ASCII letters match in both cases. No Qt; one thread.
class OutputSearch {
public:
    /// Anew, from the first line on; an empty text ends it.
    void start(std::string_view text);
    /// Up to 1 MiB more; false once all lines that have an end were looked at.
    bool step(OutputIndex& index);

    const std::string& text() const { return m_text; }
    std::uint64_t count() const { return m_count; } ///< lines that match, so far
    /// The next matching line after `line` (or before it), round the end; nothing if there is none.
    std::optional<std::uint64_t> next(std::uint64_t line, bool forward) const;
    /// From 1; 0 if that line does not match.
    std::uint64_t number_of(std::uint64_t line) const;

    /// More matches are counted, but not gone to.
    static constexpr std::size_t most = 200'000;

private:
    void matched(std::uint64_t line);
    void look_at(OutputIndex& index, const OutputIndex::Chunk& chunk);
    bool look_at_long(OutputIndex& index, const OutputIndex::Chunk& chunk);
    std::string m_text;
    std::uint64_t m_next = 0;   ///< line
    std::size_t m_chunk = 0;    ///< it stands in, or behind
    std::uint64_t m_offset = 0; ///< in a very long line
    std::uint64_t m_count = 0;
    std::vector<std::uint64_t> m_lines;
};

} // namespace salvor::ui
