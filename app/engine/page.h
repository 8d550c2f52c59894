#pragma once

#include <string>
#include <vector>

namespace salvor::engine {

/// Headings, paragraphs, commands and tables, written as Markdown or HTML. The HTML is one file that opens offline,
/// without scripts, and prints on paper.
class Page {
public:
    explicit Page(bool html) : m_html(html) {}
    void heading(int level, const std::string& text);
    void paragraph(const std::string& text);
    /// A command as it runs, every character of it.
    void command(const std::string& text);
    /// An empty head makes a table without one; no rows, no table.
    void table(const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows);
    /// The whole document.
    std::string document(const std::string& title) const;

private:
    std::string escaped(const std::string& text) const;
    void row(const std::vector<std::string>& cells, bool head);
    bool m_html;
    std::string m_out;
};

} // namespace salvor::engine
