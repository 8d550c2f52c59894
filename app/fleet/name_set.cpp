#include "fleet/name_set.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace salvor::fleet {

static constexpr std::size_t digits = 16;

static std::uint64_t digest_of(std::string_view name) {
    std::uint64_t digest = 0xcbf29ce484222325U;
    for (const unsigned char c : name) digest = (digest ^ c) * 0x100000001b3U;
    return digest;
}

NameSet::NameSet(std::vector<std::uint64_t> digests) {
    std::sort(digests.begin(), digests.end());
    digests.erase(std::unique(digests.begin(), digests.end()), digests.end());
    m_names = std::make_shared<const std::vector<std::uint64_t>>(std::move(digests));
}

static std::vector<std::uint64_t> digests_of(const std::vector<std::string_view>& names) {
    std::vector<std::uint64_t> out(names.size());
    std::transform(names.begin(), names.end(), out.begin(), digest_of);
    return out;
}

NameSet NameSet::of(const std::vector<std::string_view>& names) { return NameSet(digests_of(names)); }

std::optional<NameSet> NameSet::parse(std::string_view text) {
    if (text.size() % digits != 0) return std::nullopt;
    std::vector<std::uint64_t> out(text.size() / digits);
    for (auto& digest : out) {
        const auto* end = text.data() + digits;
        const auto read = std::from_chars(text.data(), end, digest, 16);
        if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
        text.remove_prefix(digits);
    }
    return NameSet(std::move(out));
}

std::string NameSet::text() const {
    std::string out;
    if (!m_names) return out;
    out.reserve(m_names->size() * digits);
    for (const auto digest : *m_names) {
        char hex[digits + 1];
        std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(digest));
        out += hex;
    }
    return out;
}

bool NameSet::holds(std::string_view name) const {
    return m_names && std::binary_search(m_names->begin(), m_names->end(), digest_of(name));
}

bool NameSet::operator==(const NameSet& other) const {
    if (m_names == other.m_names) return true;
    return m_names && other.m_names && *m_names == *other.m_names;
}

} // namespace salvor::fleet
