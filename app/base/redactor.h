#pragma once

#include "base/secret_store.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace salvor {

/// Masks known secrets in a stream, whatever the chunks: plain, base64 (all three alignments), URL, JSON, hex and
/// shell-quoted form become "[secret NAME]". Holds back only a tail that may begin a form, so prompts appear at once.
/// Secrets under 6 bytes are not looked for; one that is put into the store later counts from then on, also in what was
/// held back. One stream each; any one thread. The store must outlive it.
class Redactor {
public:
    explicit Redactor(const SecretStore& store);
    ~Redactor();
    /// Gives, in order and at once, what may be written of what was held back before and of `chunk`. Most of it is
    /// given as it stands in `chunk`, uncopied.
    using Give = std::function<void(std::string_view)>;
    void feed(std::string_view chunk, const Give& give);
    std::string feed(std::string_view chunk);
    /// The rest, at the stream's end.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The text with every known secret masked.
std::string redacted(const SecretStore& store, std::string_view text);

} // namespace salvor
