#include "models/output_index.h"

#include <algorithm>

namespace salvor::ui {

namespace {
constexpr std::uint32_t most_lines = 256;
constexpr std::uint64_t most_bytes = 64U << 10;
constexpr std::uint64_t most_at_once = 1U << 20;
} // namespace

std::uint32_t OutputIndex::add_file(OutputChannel channel, std::filesystem::path path) {
    m_sources.push_back(std::make_unique<OutputSource>(channel, std::move(path), m_files));
    const auto source = static_cast<std::uint32_t>(m_sources.size() - 1);
    m_open.push_back(source);
    return source;
}

std::uint32_t OutputIndex::add_text(OutputChannel channel, std::string text, std::int64_t utc, bool danger) {
    m_sources.push_back(std::make_unique<OutputSource>(channel, std::filesystem::path(), m_files));
    const auto source = static_cast<std::uint32_t>(m_sources.size() - 1);
    m_sources[source]->danger = danger;
    std::uint64_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        add_line(source, {begin, end - begin, 0, false}, utc);
        begin = end;
    }
    m_sources[source]->keep(std::move(text));
    return source;
}

void OutputIndex::set_text(std::uint32_t source, std::string text) {
    for (auto chunk = m_chunks.rbegin(); chunk != m_chunks.rend(); ++chunk)
        if (chunk->source == source) {
            chunk->bytes = text.size();
            break;
        }
    m_sources[source]->keep(std::move(text));
    m_cached = ~std::size_t(0);
}

bool OutputIndex::take(std::uint32_t source, std::int64_t utc) {
    auto& file = *m_sources[source];
    const auto before = file.size();
    const bool came = file.take([&](const OutputSource::Found& found) { add_line(source, found, utc); });
    if (file.size() > before) file.grew = utc;
    m_bytes += file.size() - before;
    return came;
}

void OutputIndex::end(std::uint32_t source, std::int64_t utc) {
    m_sources[source]->end([&](const OutputSource::Found& found) { add_line(source, found, utc); });
    std::erase(m_open, source);
}

void OutputIndex::clear() {
    m_files.clear();
    m_sources.clear();
    m_open.clear();
    m_chunks.clear();
    m_starts.clear();
    m_rows = m_lines = m_bytes = 0;
    m_first_error.reset();
    m_cached = ~std::size_t(0);
}

void OutputIndex::add_line(std::uint32_t source, const OutputSource::Found& found, std::int64_t utc) {
    const bool shown = shows(m_sources[source]->channel());
    auto* last = m_chunks.empty() ? nullptr : &m_chunks.back();
    const bool more = last != nullptr && last->source == source && last->utc / 1000 == utc / 1000 &&
                      last->lines < most_lines && last->bytes + found.bytes <= most_bytes;
    if (more) {
        ++last->lines;
        last->bytes += found.bytes;
        last->plain = last->plain && found.plain;
    } else {
        m_chunks.push_back({m_lines, found.offset, found.bytes, utc, 1, source, found.style, found.plain});
        m_starts.push_back(m_rows);
    }
    if (!m_first_error && m_sources[source]->channel() == OutputChannel::Err) m_first_error = m_lines;
    ++m_lines;
    if (shown) ++m_rows;
}

void OutputIndex::show(unsigned channels) {
    m_shown = channels;
    m_rows = 0;
    for (std::size_t i = 0; i < m_chunks.size(); ++i) {
        m_starts[i] = m_rows;
        if (shows(m_chunks[i])) m_rows += m_chunks[i].lines;
    }
}

std::uint64_t OutputIndex::tail_count() const {
    std::uint64_t count = !m_running.empty() && shows(OutputChannel::Note) ? 1 : 0;
    for (const auto source : m_open) {
        const auto& file = *m_sources[source];
        if (file.size() > file.begun() && shows(file.channel())) ++count;
    }
    return count;
}

std::uint64_t OutputIndex::row_of(std::uint64_t line) const {
    const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), line,
                                        [](std::uint64_t id, const Chunk& chunk) { return id < chunk.line; });
    if (after == m_chunks.begin()) return 0;
    const auto at = static_cast<std::size_t>(after - m_chunks.begin()) - 1;
    const auto& chunk = m_chunks[at];
    if (line >= m_lines) return m_rows + (line - m_lines);
    return m_starts[at] + (shows(chunk) ? line - chunk.line : 0);
}

std::string OutputIndex::bytes_of(const Chunk& chunk, std::uint64_t from) {
    if (from >= chunk.bytes) return {};
    return m_sources[chunk.source]->read(chunk.offset + from,
                                         static_cast<std::size_t>(std::min(chunk.bytes - from, most_at_once)));
}

const std::string& OutputIndex::cached(std::size_t chunk) {
    if (m_cached != chunk || m_cached_lines != m_chunks[chunk].lines) {
        m_cache = m_chunks[chunk].bytes > most_bytes ? std::string() : bytes_of(m_chunks[chunk]);
        m_cached = chunk;
        m_cached_lines = m_chunks[chunk].lines;
    }
    return m_cache;
}

/// The bytes of one very long line that show what a terminal would: its end from the last return on, or its beginning.
static void read_long(OutputSource& source, std::uint64_t offset, std::uint64_t bytes, OutputIndex::Line& line) {
    const auto rest = source.read(offset + bytes - most_bytes, most_bytes);
    const auto last = rest.find_last_not_of("\r\n");
    const auto back = last == std::string::npos ? last : rest.rfind('\r', last);
    line.bytes = back == std::string::npos ? source.read(offset, most_bytes) : rest.substr(back + 1);
    line.gone = rest.empty();
    const auto letters = bytes - (rest.ends_with('\n') ? 1 : 0);
    if (back == std::string::npos) line.beyond = letters - std::min<std::uint64_t>(letters, line.bytes.size());
}

OutputIndex::Line OutputIndex::line(std::uint64_t row) {
    if (row >= m_rows) return tail(row - m_rows);
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    const auto at = static_cast<std::size_t>(after - m_starts.begin()) - 1;
    const auto& chunk = m_chunks[at];
    auto& source = *m_sources[chunk.source];
    const auto number = row - m_starts[at];
    Line line{chunk.line + number,
              source.channel(),
              source.danger,
              chunk.offset == 0 && number == 0,
              false,
              chunk.utc,
              chunk.style,
              {},
              0};
    if (chunk.bytes > most_bytes) {
        read_long(source, chunk.offset, chunk.bytes, line);
        if (line.bytes.ends_with('\n')) line.bytes.pop_back();
        return line;
    }
    const auto& bytes = cached(at);
    if (bytes.size() < chunk.bytes) {
        line.gone = true;
        return line;
    }
    std::size_t begin = 0;
    OutputEscapes escapes;
    escapes.style = chunk.style;
    for (std::uint64_t i = 0; i < number; ++i) {
        const auto end = bytes.find('\n', begin);
        if (!chunk.plain)
            for (auto c = begin; c < end; ++c) escapes.eat(static_cast<unsigned char>(bytes[c]));
        escapes.line_end();
        begin = end + 1;
    }
    line.style = escapes.style;
    line.bytes = bytes.substr(begin, std::min(bytes.find('\n', begin), bytes.size()) - begin);
    return line;
}

OutputIndex::Line OutputIndex::tail(std::uint64_t number) {
    Line line;
    line.id = m_lines + number;
    for (const auto open : m_open) {
        auto& source = *m_sources[open];
        if (source.size() <= source.begun() || !shows(source.channel())) continue;
        if (number-- > 0) continue;
        line.channel = source.channel();
        line.utc = source.grew;
        line.style = source.style_of_rest();
        const auto bytes = source.size() - source.begun();
        if (bytes > most_bytes)
            read_long(source, source.begun(), bytes, line);
        else
            line.bytes = source.read(source.begun(), static_cast<std::size_t>(bytes));
        return line;
    }
    line.channel = OutputChannel::Note;
    line.bytes = m_running;
    return line;
}

std::vector<OutputLine> OutputIndex::decoded(const Chunk& chunk) {
    std::vector<OutputLine> lines;
    const auto bytes = bytes_of(chunk);
    auto style = chunk.style;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const auto end = std::min(bytes.find('\n', begin), bytes.size());
        lines.push_back(decode_line(std::string_view(bytes).substr(begin, end - begin), style));
        begin = end + 1;
    }
    return lines;
}

} // namespace salvor::ui
