#include "base/secret.h"

#include <algorithm>
#include <cstring>
#include <sys/mman.h>

namespace salvor {

Secret::Secret(std::string_view bytes) { append(bytes); }
void wipe(std::string& text) { explicit_bzero(text.data(), text.size()); }

Secret::~Secret() { wipe(); }
Secret::Secret(Secret&& other) noexcept : m_bytes(std::move(other.m_bytes)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

void Secret::append(std::string_view bytes) {
    if (m_bytes.size() + bytes.size() > m_bytes.capacity()) { // grow by hand: a vector would leave the old bytes behind
        std::vector<char> grown;
        grown.reserve(std::max<std::size_t>(256, 2 * (m_bytes.size() + bytes.size())));
        mlock(grown.data(), grown.capacity()); // best effort: the limit may be small
        grown.assign(m_bytes.begin(), m_bytes.end());
        wipe();
        m_bytes = std::move(grown);
    }
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
}

void Secret::strip_newline() {
    if (!m_bytes.empty() && m_bytes.back() == '\n') m_bytes.pop_back();
    if (!m_bytes.empty() && m_bytes.back() == '\r') m_bytes.pop_back();
}

void Secret::wipe() {
    if (m_bytes.capacity() == 0) return;
    m_bytes.resize(m_bytes.capacity());
    explicit_bzero(m_bytes.data(), m_bytes.size());
    munlock(m_bytes.data(), m_bytes.capacity());
    std::vector<char>().swap(m_bytes);
}

} // namespace salvor
