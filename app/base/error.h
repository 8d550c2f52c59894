#pragma once

#include <string>
#include <tl/expected.hpp>

namespace salvor {

/// What went wrong, for a person: where, what, and what to do about it. Never holds a secret.
struct Error {
    enum class Code {
        Invalid,     ///< input that does not fit: a file, a form, an argument
        NotFound,    ///< what was named does not exist
        Refused,     ///< the other side, or a rule of ours, says no
        Unreachable, ///< a host, a service or a program does not answer
        Failed,      ///< it was tried and did not work
        Unknown      ///< nobody can say; never to be taken for success
    };
    Code code = Code::Failed;
    std::string what;
    std::string hint = {};
    std::string place = {}; ///< "file:line:column", a step, a host; empty if there is none

    /// "place: what (hint)".
    std::string text() const;
};

template<class T> using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(Error::Code::Invalid, "…")`.
inline tl::unexpected<Error> fail(Error::Code code, std::string what, std::string hint = {}, std::string place = {}) {
    return tl::unexpected<Error>(Error{code, std::move(what), std::move(hint), std::move(place)});
}

} // namespace salvor
