#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salvor::fleet {

/// Which devices were meant, by name, so small that it can stand in a file beside what was decided on them: 64 bits of
/// each name (FNV-1a, draft-eastlake-fnv). That two of a million names look alike has a probability below 1e-7. Copies
/// share; any thread.
class NameSet {
public:
    /// Nobody said which.
    NameSet() = default;
    static NameSet of(const std::vector<std::string_view>& names);
    /// What `text` gave; nothing if it is none of that.
    static std::optional<NameSet> parse(std::string_view text);
    /// 16 hexadecimal digits a name.
    std::string text() const;

    bool said() const { return m_names != nullptr; }
    /// False as well where nobody said which.
    bool holds(std::string_view name) const;
    bool operator==(const NameSet& other) const;

private:
    explicit NameSet(std::vector<std::uint64_t> digests);
    std::shared_ptr<const std::vector<std::uint64_t>> m_names; ///< in order, each once
};

} // namespace salvor::fleet
