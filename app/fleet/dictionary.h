#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace salvor::fleet {

/// Texts that many devices share, each under a number that stays. 0 is the one that is not reported.
class Dictionary {
public:
    static constexpr std::uint32_t missing = 0;
    Dictionary() : m_texts(1) {}
    Dictionary(const Dictionary& other);
    Dictionary& operator=(const Dictionary&) = delete;

    std::uint32_t add(std::string_view text);
    std::optional<std::uint32_t> find(std::string_view text) const;
    /// Empty for `missing`.
    const std::string& text(std::uint32_t id) const { return m_texts[id]; }
    /// How many numbers there are, with `missing`.
    std::size_t size() const { return m_texts.size(); }
    /// Memory held, as far as can be told.
    std::size_t bytes() const;

private:
    std::deque<std::string> m_texts; ///< never moves a text
    std::unordered_map<std::string_view, std::uint32_t> m_index;
};

} // namespace salvor::fleet
