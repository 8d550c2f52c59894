#pragma once

#include "base/secret.h"

#include <string>
#include <string_view>

namespace salvor::launcher {

/// Bytes that wait to be written to a channel. They may be secret: every copy is wiped. One thread.
class Outbox {
public:
    Outbox() = default;
    ~Outbox() { wipe(m_bytes); }
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    void add(std::string bytes) {
        std::string joined;
        joined.reserve(left().size() + bytes.size());
        joined.append(left()).append(bytes);
        wipe(m_bytes);
        wipe(bytes);
        m_bytes = std::move(joined);
        m_sent = 0;
    }
    std::string_view left() const { return std::string_view(m_bytes).substr(m_sent); }
    bool empty() const { return m_sent == m_bytes.size(); }
    /// So many of what is left were written.
    void sent(std::size_t count) {
        m_sent += count;
        if (!empty()) return;
        wipe(m_bytes);
        m_bytes.clear();
        m_sent = 0;
    }

private:
    std::string m_bytes;
    std::size_t m_sent = 0;
};

} // namespace salvor::launcher
