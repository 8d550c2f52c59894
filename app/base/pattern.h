#pragma once

#include <QRegularExpression>
#include <string>
#include <string_view>
#include <vector>

namespace salvor {

/// A regular expression (PCRE2) over UTF-8. Any text, however long, ends in an answer: std::regex overflows the stack
/// on long ones. Any thread.
class Pattern {
public:
    explicit Pattern(std::string_view pattern);
    /// Empty if the pattern can be used, else what is wrong with it.
    std::string problem() const;
    /// Whether the whole text is as the pattern says.
    bool fits(std::string_view text) const;
    /// Every place where it is found, from the left: the captured texts, the whole first; groups that took no part are
    /// empty.
    std::vector<std::vector<std::string>> all(std::string_view text) const;

private:
    QRegularExpression m_whole;
    QRegularExpression m_anywhere;
};

} // namespace salvor
