#include "models/output_text.h"

#include <algorithm>

namespace salvor::ui {

using Eaten = OutputEscapes::Eaten;

Eaten OutputEscapes::eat(unsigned char byte) {
    switch (m_at) {
    case At::Text:
        if (byte != 0x1b) return Eaten::No;
        m_at = At::Escape;
        return Eaten::Yes;
    case At::Escape:
        m_numbers.assign(1, 0);
        m_private = false;
        if (byte == '[')
            m_at = At::Control;
        else if (byte == ']' || byte == 'P' || byte == '_' || byte == '^' || byte == 'X')
            m_at = At::Title;
        else
            m_at = byte >= 0x20 && byte <= 0x2f ? At::Charset : At::Text;
        return Eaten::Yes;
    case At::Control:
        if (byte >= '0' && byte <= '9') {
            m_numbers.back() = std::min(m_numbers.back() * 10 + (byte - '0'), 9999);
        } else if (byte == ';' || byte == ':') {
            if (m_numbers.size() < 32) m_numbers.push_back(0);
        } else if (byte >= 0x20 && byte <= 0x3f) {
            m_private = true;
        } else {
            return control_end(byte);
        }
        return Eaten::Yes;
    case At::Title:
        m_at = byte == 0x07 ? At::Text : byte == 0x1b ? At::TitleEscape : At::Title;
        return Eaten::Yes;
    case At::TitleEscape:
        m_at = byte == '\\' ? At::Text : At::Title;
        return Eaten::Yes;
    case At::Charset:
        if (byte < 0x20 || byte > 0x2f) m_at = At::Text;
        return Eaten::Yes;
    }
    return Eaten::No;
}

Eaten OutputEscapes::control_end(unsigned char last) {
    m_at = At::Text;
    if (last < 0x40) return Eaten::No; // a control inside a sequence ends it
    if (m_private) return Eaten::Yes;
    if (last == 'K') return m_numbers.front() == 0 ? Eaten::EraseRight : Eaten::EraseAll;
    if (last != 'm') return Eaten::Yes;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const auto code = m_numbers[i];
        if (code != 38 && code != 48) {
            select(code);
            continue;
        }
        // 38;5;N and 38;2;R;G;B: of these only the sixteen have a colour here
        const auto kind = i + 1 < m_numbers.size() ? m_numbers[i + 1] : 0;
        const auto colour = i + 2 < m_numbers.size() ? m_numbers[i + 2] : 16;
        if (code == 38)
            style = static_cast<OutputStyle>((style & ~output_colour) |
                                             (kind == 5 && colour < 16 ? static_cast<unsigned>(colour) + 1U : 0U));
        i += kind == 2 ? 4 : 2;
    }
    return Eaten::Yes;
}

void OutputEscapes::select(int code) {
    const auto colour = [this](int number) {
        style = static_cast<OutputStyle>((style & ~output_colour) | static_cast<unsigned>(number));
    };
    if (code == 0) style = 0;
    if (code == 1) style |= output_bold;
    if (code == 22) style &= static_cast<OutputStyle>(~output_bold);
    if (code >= 30 && code <= 37) colour(code - 30 + 1);
    if (code >= 90 && code <= 97) colour(code - 90 + 9);
    if (code == 39) colour(0);
}

namespace {

constexpr char32_t wrong = 0xFFFD;

/// The next code point; at least one byte is taken.
char32_t next_letter(std::string_view bytes, std::size_t& at) {
    const auto first = static_cast<unsigned char>(bytes[at++]);
    if (first < 0x80) return first;
    const int more = first >= 0xf0 && first <= 0xf4 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (more == 0 || first > 0xf4) return wrong;
    char32_t letter = first & (0x3fU >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= bytes.size()) return wrong;
        const auto next = static_cast<unsigned char>(bytes[at]);
        const bool bad = i == 0 && ((first == 0xe0 && next < 0xa0) || (first == 0xed && next > 0x9f) ||
                                    (first == 0xf0 && next < 0x90) || (first == 0xf4 && next > 0x8f));
        if (next < 0x80 || next > 0xbf || bad) return wrong;
        letter = (letter << 6U) | (next & 0x3fU);
        ++at;
    }
    return letter;
}

bool turns_text(char32_t letter) {
    return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069) || letter == 0x2028 ||
           letter == 0x2029 || (letter >= 0x80 && letter < 0xa0);
}

/// The line that a terminal's cursor writes on.
class Cursor {
public:
    Cursor(OutputLine& line, std::size_t limit) : m_line(line), m_limit(limit) {}
    void put(char32_t letter, OutputStyle style) {
        if (m_at >= m_limit) {
            m_line.more = std::max<std::uint64_t>(m_line.more, ++m_at - m_limit);
            return;
        }
        if (m_line.cells.size() <= m_at) m_line.cells.resize(m_at + 1);
        m_line.cells[m_at++] = {letter, style};
    }
    void tab() { m_at = (m_at / 8 + 1) * 8; }
    void back() { m_at -= m_at > 0 ? 1 : 0; }
    void start() { m_at = 0; }
    void erase(bool all) {
        m_line.more = 0;
        m_line.cells.resize(std::min(m_line.cells.size(), all ? 0 : m_at));
    }

private:
    OutputLine& m_line;
    std::size_t m_limit;
    std::size_t m_at = 0;
};

} // namespace

OutputLine decode_line(std::string_view bytes, OutputStyle& style, std::size_t limit) {
    OutputLine line;
    Cursor cursor(line, limit);
    OutputEscapes escapes;
    escapes.style = style;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const auto eaten = escapes.eat(byte);
        if (eaten != Eaten::No) {
            ++at;
            if (eaten != Eaten::Yes) cursor.erase(eaten == Eaten::EraseAll);
        } else if (byte >= 0x20 && byte < 0x7f) {
            cursor.put(byte, escapes.style);
            ++at;
        } else if (byte >= 0x80) {
            const auto letter = next_letter(bytes, at);
            cursor.put(turns_text(letter) ? wrong : letter, escapes.style);
        } else {
            ++at;
            if (byte == '\r') cursor.start();
            if (byte == '\t') cursor.tab();
            if (byte == '\b') cursor.back();
            if (byte == 0) cursor.put(wrong, escapes.style);
        }
    }
    style = escapes.style;
    return line;
}

std::vector<OutputPiece> wrap_line(const std::vector<OutputCell>& cells, std::size_t columns, bool command) {
    std::vector<OutputPiece> rows;
    std::size_t begin = 0;
    while (columns >= 8) {
        const auto indent = command && begin > 0 ? std::size_t(2) : std::size_t(0);
        const auto left = cells.size() - begin;
        if (left + indent <= columns) break;
        const auto room = columns - indent - (command ? 2 : 0);
        auto end = begin + room;
        // a blank may stand just behind the row
        auto blank = end;
        while (blank > begin + room / 2 && cells[blank].letter != U' ') --blank;
        const bool at_blank = cells[blank].letter == U' ' && blank > begin + room / 2;
        rows.push_back({begin, at_blank ? blank : end, command && at_blank});
        begin = at_blank ? blank + 1 : end;
    }
    if (rows.empty() || begin < cells.size()) rows.push_back({begin, cells.size(), false});
    return rows;
}

std::string fold_ascii(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::u16string to_utf16(const OutputCell* begin, const OutputCell* end) {
    std::u16string out;
    out.reserve(static_cast<std::size_t>(end - begin));
    for (const auto* cell = begin; cell != end; ++cell) {
        auto letter = cell->letter;
        if (letter < 0x10000) {
            out.push_back(static_cast<char16_t>(letter));
        } else {
            letter -= 0x10000;
            out.push_back(static_cast<char16_t>(0xd800 + (letter >> 10U)));
            out.push_back(static_cast<char16_t>(0xdc00 + (letter & 0x3ffU)));
        }
    }
    return out;
}

std::string cells_to_utf8(const std::vector<OutputCell>& cells) {
    std::string out;
    out.reserve(cells.size());
    for (const auto& [letter, style] : cells) {
        if (letter < 0x80) {
            out.push_back(static_cast<char>(letter));
        } else if (letter < 0x800) {
            out.push_back(static_cast<char>(0xc0 | (letter >> 6U)));
            out.push_back(static_cast<char>(0x80 | (letter & 0x3fU)));
        } else {
            if (letter < 0x10000) {
                out.push_back(static_cast<char>(0xe0 | (letter >> 12U)));
            } else {
                out.push_back(static_cast<char>(0xf0 | (letter >> 18U)));
                out.push_back(static_cast<char>(0x80 | ((letter >> 12U) & 0x3fU)));
            }
            out.push_back(static_cast<char>(0x80 | ((letter >> 6U) & 0x3fU)));
            out.push_back(static_cast<char>(0x80 | (letter & 0x3fU)));
        }
    }
    return out;
}

} // namespace salvor::ui
