#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How bytes of a command become lines as a terminal shows them. No Qt; any thread.
namespace salvor::ui {

/// How a letter is drawn: 0 as its line is; low five bits 1 + one of the 16 colours; bold.
using OutputStyle = std::uint8_t;
inline constexpr OutputStyle output_colour = 0x1f;
inline constexpr OutputStyle output_bold = 0x20;

/// More letters of a line are counted, not kept.
inline constexpr std::size_t output_line_limit = 4000;

struct OutputCell {
    char32_t letter = U' ';
    OutputStyle style = 0;
    bool operator==(const OutputCell&) const = default;
};

/// Follows escape sequences byte by byte and keeps the style they set; all but colour, bold and "erase line" are
/// passed over.
class OutputEscapes {
public:
    enum class Eaten { No, Yes, EraseRight, EraseAll };
    Eaten eat(unsigned char byte);
    /// A line ends: an unfinished sequence ends with it.
    void line_end() { m_at = At::Text; }
    bool inside() const { return m_at != At::Text; }
    OutputStyle style = 0;

private:
    enum class At { Text, Escape, Control, Title, TitleEscape, Charset };
    Eaten control_end(unsigned char last);
    void select(int code);
    At m_at = At::Text;
    std::vector<int> m_numbers;
    bool m_private = false;
};

struct OutputLine {
    std::vector<OutputCell> cells;
    std::uint64_t more = 0; ///< letters beyond the limit
};

/// A line without its end: `\r` goes back and overwrites, tabs go to every eighth column, invalid UTF-8, NUL and marks
/// that turn the direction of text become U+FFFD, other controls are left out. `style` goes on from line to line.
OutputLine decode_line(std::string_view bytes, OutputStyle& style, std::size_t limit = output_line_limit);

/// Where a line is broken to fit into columns, at blanks if there are any near: [begin, end) of each row. A command's
/// rows leave room for " \" and, from the second on, for the indent of two. Columns 0: not broken.
struct OutputPiece {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool joined = false; ///< ends with a blank that " \" stands for
};
std::vector<OutputPiece> wrap_line(const std::vector<OutputCell>& cells, std::size_t columns, bool command);

/// ASCII letters in lower case, other bytes as they are.
std::string fold_ascii(std::string_view text);
std::u16string to_utf16(const OutputCell* begin, const OutputCell* end);
std::string cells_to_utf8(const std::vector<OutputCell>& cells);

} // namespace salvor::ui
