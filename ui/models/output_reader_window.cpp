#include "models/output_reader.h"

#include <algorithm>

// What of the log is looked at.
namespace salvor::ui {

void OutputReader::geometry(int rows, int columns, bool wraps) {
    m_window.rows = rows;
    m_window.columns = columns;
    m_window.wraps = wraps;
    m_dirty = true;
}

void OutputReader::follow(bool on) {
    m_window.follow = on;
    m_dirty = true;
}

void OutputReader::scroll(long rows) {
    m_window.follow = false;
    if (m_window.rows <= 0) return;
    m_window = OutputPager(m_index, m_search.text()).page(m_window, rows).window;
    m_dirty = true;
}

void OutputReader::go_to_row(std::uint64_t row) {
    const auto rows = m_index.rows();
    if (rows == 0) return;
    m_window.follow = false;
    m_window.line = m_index.line(std::min(row, rows - 1)).id;
    m_window.sub = 0;
    m_dirty = true;
}

/// Shows a line without moving if it is in sight.
void OutputReader::go_to(std::uint64_t line) {
    m_current = line;
    const bool seen = line >= m_first_shown && line <= m_last_shown && m_last_shown > 0;
    m_window.follow = false;
    if (!seen) {
        m_window.line = line;
        m_window.sub = 0;
        if (m_window.rows > 0) scroll(-m_window.rows / 3);
    }
    OutputReport went;
    went.went_to = line;
    answer(std::move(went));
    m_dirty = true;
}

void OutputReader::go_to_first_error() {
    if (const auto line = m_index.first_error()) go_to(*line);
}

void OutputReader::show(unsigned channels) {
    m_index.show(channels);
    search(m_search.text());
}

void OutputReader::search(const std::string& text) {
    m_search.start(text);
    m_searching = !text.empty();
    m_go_when_found = false;
    m_dirty = true;
}

void OutputReader::go_to_match(bool forward) {
    const bool at_match = m_search.number_of(m_current) > 0;
    const auto from = at_match || m_first_shown == 0 ? m_current : m_first_shown - 1;
    m_go_when_found = false;
    if (!at_match && m_first_shown == 0 && m_search.number_of(0) > 0) return go_to(0);
    if (const auto line = m_search.next(from, forward))
        go_to(*line);
    else
        m_go_when_found = m_searching && forward;
}

void OutputReader::copy(std::uint64_t from, std::uint64_t to) {
    constexpr std::size_t most = 8U << 20;
    OutputReport report;
    report.copied.emplace();
    const auto last = std::min(m_index.row_of(std::max(from, to)) + 1, m_index.rows());
    for (auto row = m_index.row_of(std::min(from, to)); row < last && report.copied->size() < most; ++row) {
        const auto line = m_index.line(row);
        auto style = line.style;
        if (!report.copied->empty()) *report.copied += '\n';
        *report.copied += cells_to_utf8(decode_line(line.bytes, style, most).cells);
    }
    answer(std::move(report));
}

void OutputReader::answer(OutputReport report) {
    report.lines = m_index.lines();
    report.bytes = m_index.bytes();
    report.has_errors = m_index.has_errors();
    report.busy = m_reading || m_ending || m_searching || !m_events.empty();
    report.found = m_search.count();
    report.found_at = m_search.number_of(m_current);
    for (const auto& [number, command] : m_commands) {
        std::uint64_t bytes = 0;
        for (const auto& source : {command.out, command.err})
            if (source) bytes += m_index.size_of(*source);
        if (is_running(command) && bytes == 0) report.silent.insert(number);
    }
    m_reports.post(std::move(report));
}

void OutputReader::report() {
    OutputReport report;
    if (m_window.rows > 0) {
        report.page = OutputPager(m_index, m_search.text()).page(m_window, 0);
        m_window = report.page->window;
        m_first_shown = report.page->rows.empty() ? 0 : report.page->rows.front().line;
        m_last_shown = report.page->rows.empty() ? 0 : report.page->rows.back().line;
    }
    answer(std::move(report));
}

} // namespace salvor::ui
