#include "engine/page.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::engine {

static constexpr auto style =
    "body{font:15px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}"
    "td,th{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "pre{background:#eee;padding:.4rem .6rem;white-space:pre-wrap;overflow-wrap:anywhere}"
    "@media print{pre{border:1px solid #999}h2,h3{break-after:avoid}}";

void Page::heading(int level, const std::string& text) {
    if (m_html)
        m_out += "<h" + std::to_string(level) + ">" + escaped(text) + "</h" + std::to_string(level) + ">\n";
    else
        m_out += std::string(static_cast<std::size_t>(level), '#') + " " + escaped(text) + "\n\n";
}

void Page::paragraph(const std::string& text) {
    m_out += m_html ? "<p>" + escaped(text) + "</p>\n" : join(lines(text), " ") + "\n\n"; // a | is only a cell's end
}

void Page::command(const std::string& text) {
    if (m_html) {
        std::vector<std::string> safe;
        for (const auto& line : lines(text)) safe.push_back(escaped(line));
        m_out += "<pre>" + join(safe, "\n") + "</pre>\n";
    } else {
        m_out += "    " + join(lines(text), "\n    ") + "\n\n";
    }
}

void Page::table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows) {
    if (rows.empty()) return;
    if (m_html) m_out += "<table>\n";
    const bool named = std::any_of(head.begin(), head.end(), [](const std::string& cell) { return !cell.empty(); });
    if (named || !m_html) row(head, true); // Markdown has no table without a head
    if (!m_html) {
        m_out += "|";
        for (std::size_t i = 0; i < head.size(); ++i) m_out += "---|";
        m_out += "\n";
    }
    for (const auto& one : rows) row(one, false);
    m_out += m_html ? "</table>\n" : "\n";
}

std::string Page::document(const std::string& title) const {
    if (!m_html) return m_out;
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + escaped(title) + "</title><style>" +
           style + "</style>\n" + m_out + "</html>\n";
}

std::string Page::escaped(const std::string& text) const {
    std::string out;
    for (const char c : text) {
        if (m_html && c == '<')
            out += "&lt;";
        else if (m_html && c == '>')
            out += "&gt;";
        else if (m_html && c == '&')
            out += "&amp;";
        else if (!m_html && c == '|')
            out += "\\|";
        else if (c == '\n')
            out += m_html ? "<br>" : " ";
        else
            out += c;
    }
    return out;
}

void Page::row(const std::vector<std::string>& cells, bool head) {
    m_out += m_html ? "<tr>" : "|";
    for (const auto& cell : cells) {
        if (m_html)
            m_out += (head ? "<th>" : "<td>") + escaped(cell) + (head ? "</th>" : "</td>");
        else
            m_out += " " + escaped(cell) + " |";
    }
    m_out += m_html ? "</tr>\n" : "\n";
}

} // namespace salvor::engine
