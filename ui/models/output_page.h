#pragma once

#include "models/output_index.h"

namespace salvor::ui {

/// What part of a log is looked at. Stays as it is until it is told otherwise.
struct OutputWindow {
    bool follow = true;
    std::uint64_t line = 0; ///< the top line, by its number
    std::uint32_t sub = 0;  ///< row of it, if it is wrapped
    int rows = 0;
    int columns = 80;
    bool wraps = true;
};

/// One row as drawn.
struct OutputPageRow {
    std::uint64_t line = 0;
    std::uint32_t sub = 0;
    OutputChannel channel = OutputChannel::Out;
    bool danger = false;
    bool gone = false;
    bool marked = false; ///< its `$` or `E` is drawn
    bool timed = false;  ///< its time is drawn
    int indent = 0;
    std::int64_t utc = 0;
    std::u16string text;
    struct Span {
        int begin = 0;
        int length = 0;
        OutputStyle style = 0;
        bool operator==(const Span&) const = default;
    };
    std::vector<Span> spans; ///< where the style is not 0; in UTF-16 units
    std::vector<Span> hits;  ///< of the search
    std::uint64_t more = 0;  ///< letters that are not shown
    bool operator==(const OutputPageRow&) const = default;
};

struct OutputPage {
    std::vector<OutputPageRow> rows;
    OutputWindow window;   ///< with the top line that is shown
    std::uint64_t top = 0; ///< rows above, not wrapped
    std::uint64_t total = 0;
    bool at_end = true; ///< nothing stands below
};

/// Makes pages of an index. No Qt; one thread.
class OutputPager {
public:
    /// `hits` is a text in lower case whose places are told; may be empty.
    OutputPager(OutputIndex& index, const std::string& hits) : m_index(index), m_hits(hits) {}
    /// The page at a window, moved by so many drawn rows. Never shows less than a full page if there is one.
    OutputPage page(const OutputWindow& window, long move);

private:
    std::vector<OutputPageRow> rows_of(std::uint64_t row) const;
    void find_hits(OutputPageRow& row) const;
    void move_top(std::uint64_t& row, std::uint32_t& sub, long move) const;
    OutputIndex& m_index;
    const std::string& m_hits;
    OutputWindow m_window;
};

} // namespace salvor::ui
