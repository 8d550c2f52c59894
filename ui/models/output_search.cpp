#include "models/output_search.h"

#include <algorithm>

namespace salvor::ui {

static constexpr std::uint64_t step_bytes = 1U << 20;
static constexpr std::uint64_t long_line = 64U << 10;

void OutputSearch::start(std::string_view text) {
    m_text = fold_ascii(text);
    m_next = m_chunk = m_offset = m_count = 0;
    m_lines.clear();
}

void OutputSearch::matched(std::uint64_t line) {
    ++m_count;
    if (m_lines.size() < most) m_lines.push_back(line);
}

bool OutputSearch::step(OutputIndex& index) {
    if (m_text.empty()) return false;
    std::uint64_t done = 0;
    const auto& chunks = index.chunks();
    while (m_chunk < chunks.size() && done < step_bytes) {
        const auto& chunk = chunks[m_chunk];
        const bool new_lines = m_next < chunk.line + chunk.lines;
        if (new_lines && index.shows(chunk)) {
            done += chunk.bytes;
            if (chunk.bytes > long_line) {
                if (!look_at_long(index, chunk)) return true;
            } else {
                look_at(index, chunk);
            }
        }
        m_next = chunk.line + chunk.lines;
        m_offset = 0;
        if (m_chunk + 1 == chunks.size()) return false; // the last one may grow
        ++m_chunk;
    }
    return m_chunk < chunks.size();
}

void OutputSearch::look_at(OutputIndex& index, const OutputIndex::Chunk& chunk) {
    if (!chunk.plain) {
        const auto lines = index.decoded(chunk);
        for (std::uint64_t i = m_next - std::min(m_next, chunk.line); i < lines.size(); ++i)
            if (fold_ascii(cells_to_utf8(lines[i].cells)).find(m_text) != std::string::npos) matched(chunk.line + i);
        return;
    }
    const auto bytes = fold_ascii(index.bytes_of(chunk));
    std::uint64_t line = chunk.line;
    std::size_t counted = 0; // line ends up to here are in `line`
    for (std::size_t at = bytes.find(m_text); at != std::string::npos;) {
        line += static_cast<std::uint64_t>(std::count(bytes.begin() + static_cast<std::ptrdiff_t>(counted),
                                                      bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        if (line >= m_next) matched(line);
        counted = bytes.find('\n', at);
        if (counted == std::string::npos) break;
        at = bytes.find(m_text, counted + 1);
    }
}

/// By raw bytes, 1 MiB at a time; false if more of it is left.
bool OutputSearch::look_at_long(OutputIndex& index, const OutputIndex::Chunk& chunk) {
    const auto bytes = fold_ascii(index.bytes_of(chunk, m_offset));
    if (bytes.find(m_text) != std::string::npos) {
        matched(chunk.line);
        return true;
    }
    if (m_offset + bytes.size() >= chunk.bytes || bytes.size() <= m_text.size()) return true;
    m_offset += bytes.size() - m_text.size();
    return false;
}

std::optional<std::uint64_t> OutputSearch::next(std::uint64_t line, bool forward) const {
    if (m_lines.empty()) return std::nullopt;
    if (forward) {
        const auto at = std::upper_bound(m_lines.begin(), m_lines.end(), line);
        return at == m_lines.end() ? m_lines.front() : *at;
    }
    const auto at = std::lower_bound(m_lines.begin(), m_lines.end(), line);
    return at == m_lines.begin() ? m_lines.back() : *std::prev(at);
}

std::uint64_t OutputSearch::number_of(std::uint64_t line) const {
    const auto at = std::lower_bound(m_lines.begin(), m_lines.end(), line);
    return at == m_lines.end() || *at != line ? 0 : static_cast<std::uint64_t>(at - m_lines.begin()) + 1;
}

} // namespace salvor::ui
