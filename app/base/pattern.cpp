#include "base/pattern.h"

namespace salvor {

static QString wide(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Pattern::Pattern(std::string_view pattern)
    : m_whole(QRegularExpression::anchoredPattern(wide(pattern))), m_anywhere(wide(pattern)) {}

std::string Pattern::problem() const {
    return m_anywhere.isValid() ? std::string() : m_anywhere.errorString().toStdString();
}

bool Pattern::fits(std::string_view text) const { return m_whole.match(wide(text)).hasMatch(); }

std::vector<std::vector<std::string>> Pattern::all(std::string_view text) const {
    std::vector<std::vector<std::string>> found;
    for (auto at = m_anywhere.globalMatch(wide(text)); at.hasNext();) {
        const auto match = at.next();
        auto& groups = found.emplace_back();
        for (int i = 0; i <= m_anywhere.captureCount(); ++i) groups.push_back(match.captured(i).toStdString());
    }
    return found;
}

} // namespace salvor
