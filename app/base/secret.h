#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace salvor {

/// Overwrites the bytes, so that they are in no freed memory. For texts that held a secret for a moment.
void wipe(std::string& text);

/// A value that must not be seen: move-only, in locked memory where the system allows it, wiped at its end. It cannot
/// be compared, printed, copied or turned into JSON. Any thread, one at a time.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view bytes);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    std::size_t size() const { return m_bytes.size(); }
    bool empty() const { return m_bytes.empty(); }
    void append(std::string_view bytes);
    /// Takes one line end off, if there is one.
    void strip_newline();

    /// The bytes, for the time of the call. Three callers only: a command's environment, its stdin, the redactor
    /// (tests/architecture counts them).
    template<class F> decltype(auto) expose(F&& look) const {
        return std::forward<F>(look)(std::string_view(m_bytes.data(), m_bytes.size()));
    }

private:
    void wipe();
    std::vector<char> m_bytes;
};

/// What everyone else holds in a secret's place: facts, jq, preview, journal, QML.
struct SecretRef {
    std::string id;
    std::size_t bytes = 0;
    bool operator==(const SecretRef&) const = default;
};

} // namespace salvor
