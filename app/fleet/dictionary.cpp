#include "fleet/dictionary.h"

namespace salvor::fleet {

Dictionary::Dictionary(const Dictionary& other) : m_texts(other.m_texts) {
    m_index.reserve(m_texts.size());
    for (std::uint32_t id = 1; id < m_texts.size(); ++id) m_index.emplace(m_texts[id], id);
}

std::uint32_t Dictionary::add(std::string_view text) {
    if (const auto found = m_index.find(text); found != m_index.end()) return found->second;
    const auto id = static_cast<std::uint32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_index.emplace(m_texts.back(), id);
    return id;
}

std::optional<std::uint32_t> Dictionary::find(std::string_view text) const {
    const auto found = m_index.find(text);
    if (found == m_index.end()) return std::nullopt;
    return found->second;
}

std::size_t Dictionary::bytes() const {
    static const auto own = std::string().capacity(); // short texts stand in the object
    std::size_t sum = m_index.bucket_count() * sizeof(void*);
    for (const auto& text : m_texts)
        sum += sizeof(std::string) + (text.capacity() > own ? text.capacity() + 1 : 0) +
               sizeof(std::pair<const std::string_view, std::uint32_t>) + 2 * sizeof(void*);
    return sum;
}

} // namespace salvor::fleet
