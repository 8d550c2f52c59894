#include "models/output_page.h"

#include <algorithm>
#include <deque>

namespace salvor::ui {

static std::vector<OutputPageRow::Span> spans_of(const OutputCell* begin, const OutputCell* end) {
    std::vector<OutputPageRow::Span> spans;
    int at = 0;
    for (const auto* cell = begin; cell != end; ++cell) {
        const int units = cell->letter < 0x10000 ? 1 : 2;
        if (cell->style != 0) {
            const bool on =
                !spans.empty() && spans.back().style == cell->style && spans.back().begin + spans.back().length == at;
            if (on)
                spans.back().length += units;
            else
                spans.push_back({at, units, cell->style});
        }
        at += units;
    }
    return spans;
}

void OutputPager::find_hits(OutputPageRow& row) const {
    if (m_hits.empty()) return;
    std::u16string folded = row.text;
    for (auto& c : folded)
        if (c >= u'A' && c <= u'Z') c = static_cast<char16_t>(c - u'A' + u'a');
    OutputStyle style = 0;
    const auto wanted = decode_line(m_hits, style).cells;
    const auto text = to_utf16(wanted.data(), wanted.data() + wanted.size());
    if (text.empty()) return;
    for (auto at = folded.find(text); at != std::u16string::npos; at = folded.find(text, at + text.size()))
        row.hits.push_back({static_cast<int>(at), static_cast<int>(text.size()), 0});
}

std::vector<OutputPageRow> OutputPager::rows_of(std::uint64_t number) const {
    auto line = m_index.line(number);
    auto style = line.style;
    auto decoded = decode_line(line.bytes, style);
    decoded.more += line.beyond;
    const bool command = line.channel == OutputChannel::Command;
    const auto pieces =
        wrap_line(decoded.cells, m_window.wraps ? static_cast<std::size_t>(std::max(m_window.columns, 8)) : 0, command);
    std::vector<OutputPageRow> rows;
    for (const auto& piece : pieces) {
        const auto* begin = decoded.cells.data() + piece.begin;
        const auto* end = decoded.cells.data() + piece.end;
        OutputPageRow row;
        row.line = line.id;
        row.sub = static_cast<std::uint32_t>(rows.size());
        row.channel = line.channel;
        row.danger = line.danger;
        row.gone = line.gone;
        row.marked = line.channel == OutputChannel::Err || (command && line.first && rows.empty());
        row.indent = command && (!line.first || !rows.empty()) ? 2 : 0;
        row.utc = line.utc;
        row.text = to_utf16(begin, end);
        row.spans = spans_of(begin, end);
        if (piece.joined) row.text += u" \\";
        find_hits(row);
        rows.push_back(std::move(row));
    }
    if (decoded.more > 0 && m_window.wraps) {
        auto& last = rows.back();
        OutputPageRow word; // what says how much is left out has a row of its own
        word.line = last.line;
        word.sub = last.sub + 1;
        word.channel = last.channel;
        word.utc = last.utc;
        rows.push_back(std::move(word));
    }
    rows.back().more = decoded.more;
    return rows;
}

void OutputPager::move_top(std::uint64_t& row, std::uint32_t& sub, long move) const {
    const auto total = m_index.rows();
    if (!m_window.wraps) {
        const auto back = static_cast<std::uint64_t>(move < 0 ? -move : 0);
        row = back > row ? 0 : std::min(row - back + static_cast<std::uint64_t>(std::max(move, 0L)), total - 1);
        return;
    }
    for (; move > 0; --move) {
        if (sub + 1 < rows_of(row).size()) {
            ++sub;
        } else if (row + 1 < total) {
            ++row;
            sub = 0;
        }
    }
    for (; move < 0; ++move) {
        if (sub > 0) {
            --sub;
        } else if (row > 0) {
            --row;
            sub = static_cast<std::uint32_t>(rows_of(row).size()) - 1;
        }
    }
}

OutputPage OutputPager::page(const OutputWindow& window, long move) {
    m_window = window;
    OutputPage page;
    page.window = window;
    page.total = m_index.rows();
    if (page.total == 0 || window.rows <= 0) return page;
    const auto wanted = static_cast<std::size_t>(window.rows);
    std::deque<OutputPageRow> rows;
    std::uint64_t top = 0;
    if (!window.follow) {
        top = std::min(m_index.row_of(window.line), page.total - 1);
        auto sub = window.sub;
        if (sub > 0) sub = std::min(sub, static_cast<std::uint32_t>(rows_of(top).size()) - 1);
        move_top(top, sub, move);
        auto row = top;
        for (; row < page.total && rows.size() < wanted; ++row)
            for (auto& one : rows_of(row))
                if (row != top || one.sub >= sub) rows.push_back(std::move(one));
        page.at_end = row == page.total && rows.size() <= wanted;
    }
    if (window.follow || (rows.size() < wanted && top > 0)) {
        rows.clear();
        top = page.total;
        while (top > 0 && rows.size() < wanted) {
            auto more = rows_of(--top);
            rows.insert(rows.begin(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        }
        while (rows.size() > wanted) rows.pop_front();
    } else if (rows.size() < wanted && !rows.empty() && rows.front().sub > 0) {
        // the first line itself: shown from where a page is full
        auto all = rows_of(0);
        for (auto at = rows.front().sub; at > 0 && rows.size() < wanted; --at) rows.push_front(all[at - 1]);
    }
    while (rows.size() > wanted) rows.pop_back();
    page.window.line = rows.front().line;
    page.window.sub = rows.front().sub;
    page.top = top;
    page.rows.assign(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    const OutputPageRow* before = nullptr;
    for (auto& row : page.rows) {
        const bool own = row.sub == 0 && (row.channel == OutputChannel::Command || row.channel == OutputChannel::Note);
        row.timed = row.utc > 0 && (before == nullptr || own || before->channel != row.channel ||
                                    before->utc / 1000 != row.utc / 1000);
        if (row.channel == OutputChannel::Command && row.indent > 0 && before != nullptr) row.timed = false;
        before = &row;
    }
    return page;
}

} // namespace salvor::ui
