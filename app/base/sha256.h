#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace salvor {

/// SHA-256 (FIPS 180-4) in steps. Qt-free, one thread at a time.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void add(std::string_view bytes);
    /// The digest of all that was added, as 64 lower-case hex digits. Ends this object's use.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The digest of one text.
std::string sha256_hex(std::string_view bytes);

} // namespace salvor
