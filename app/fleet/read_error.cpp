#include "fleet/read_error.h"

#include "base/text.h"
#include "exec/launch.h"

#include <regex>

namespace salvor::fleet {

namespace {

bool says(const std::string& text, std::initializer_list<const char*> words) {
    for (const auto* word : words)
        if (text.find(word) != std::string::npos) return true;
    return false;
}

/// The line that begins with "Error:", without that; else the last one.
std::string said(const std::string& err) {
    std::string out;
    for (const auto& line : lines(err)) {
        if (trimmed(line).empty()) continue;
        out = std::string(trimmed(line));
        if (out.starts_with("Error:")) break;
    }
    if (out.starts_with("Error:")) out = std::string(trimmed(std::string_view(out).substr(6)));
    return headline(to_utf8(out), 300);
}

std::string found(const std::string& text, const char* pattern) {
    std::smatch match;
    return std::regex_search(text, match, std::regex(pattern, std::regex::icase)) ? match[1].str() : std::string();
}

ReadError make(Trouble trouble, Error::Code code, std::string what, std::string hint) {
    return {trouble, {code, std::move(what), std::move(hint), {}}, std::nullopt};
}

ReadError rate_limited(const std::string& err) {
    auto out = make(Trouble::RateLimited, Error::Code::Refused, "the service takes no more requests for now",
                    "it counts all requests from this address, also other people's: wait, or read less often");
    const auto seconds = found(err, R"(retry[- ]after:?\s*(\d{1,5}))");
    if (!seconds.empty()) out.wait = std::chrono::seconds(std::stoi(seconds));
    return out;
}

ReadError by_status(int status, const std::string& err, const std::string& host) {
    const auto text = said(err);
    switch (status) {
    case 401:
        return make(Trouble::SessionExpired, Error::Code::Refused,
                    "the service does not accept the login on " + host + " any more", "there: flightctl login URL");
    case 403:
        return make(Trouble::Forbidden, Error::Code::Refused, "the login on " + host + " may not do this: " + text,
                    "log in as somebody whose role may, or have the role given");
    case 429:
        return rate_limited(err);
    case 400:
    case 404:
    case 414:
        return make(Trouble::Refused, Error::Code::Invalid, "the service refuses the request: " + text,
                    "the words behind message: are the service's own");
    default:
        break;
    }
    if (status >= 500)
        return make(Trouble::Unreachable, Error::Code::Unreachable, "the API is not well: " + text,
                    "look whether flightctl-api and what it stands on run");
    return make(Trouble::Failed, Error::Code::Failed, "flightctl: " + text, {});
}

ReadError by_words(const std::string& err, const std::string& host, const exec::Outcome& outcome) {
    if (says(err, {"connection refused", "connection reset", "no such host", "i/o timeout", "deadline exceeded",
                   "Client.Timeout", "EOF", "network is unreachable", "no route to host", "TLS handshake timeout"}))
        return make(Trouble::Unreachable, Error::Code::Unreachable, "the API does not answer: " + said(err),
                    "look whether flightctl-api runs, and whether " + host + " reaches it");
    // Only now: of a login whose token could not be renewed because nobody answered, it is not known that it has ended.
    if (says(err, {"session has expired", "token has expired", "refresh token"})) {
        const auto server = found(err, R"(flightctl login (\S+))");
        return make(Trouble::SessionExpired, Error::Code::Refused, "the login on " + host + " has ended",
                    "there: flightctl login " + (server.empty() ? "URL" : server));
    }
    if (says(err, {"you must log in", "not logged in", "Please use the 'login' command"}))
        return make(Trouble::NotLoggedIn, Error::Code::Refused, "nobody is logged in to Flight Control on " + host,
                    "there, as the same user: flightctl login URL");
    if (const auto flag = found(err, R"(unknown (?:shorthand )?flag:? '?(\S+))");
        !flag.empty() || says(err, {"unknown command"}))
        return make(Trouble::TooOld, Error::Code::Invalid,
                    "the flightctl on " + host + " is too old: it does not know " +
                        (flag.empty() ? "the command" : flag),
                    "install the one of the service's version there");
    const auto text = said(err);
    return make(Trouble::Failed, Error::Code::Failed, "flightctl: " + (text.empty() ? outcome.text() : text),
                "try the same command in a terminal on " + host);
}

} // namespace

ReadError read_error(const exec::Outcome& outcome, const std::string& err, const std::string& host) {
    using Kind = exec::Outcome::Kind;
    switch (outcome.kind) {
    case Kind::Cancelled:
        return make(Trouble::Cancelled, Error::Code::Refused, "reading was stopped", {});
    case Kind::ConnectionLost:
        return make(Trouble::HostLost, Error::Code::Unreachable, host + " is not reached any more: " + outcome.why,
                    "read again when it is");
    case Kind::TimedOut:
        return make(Trouble::Unreachable, Error::Code::Unreachable, "flightctl got no answer in time",
                    "look whether flightctl-api runs");
    case Kind::FailedToStart:
        if (outcome.why.ends_with(exec::no_such_program))
            return make(Trouble::NoProgram, Error::Code::NotFound, "there is no flightctl on " + host,
                        "install it there, or name the host on which it is");
        return make(Trouble::Failed, Error::Code::Failed, outcome.text(), {});
    case Kind::Exited:
        if (const auto status = found(err, R"(response status:\s*(\d{3}))"); !status.empty())
            return by_status(std::stoi(status), err, host);
        return by_words(err, host, outcome);
    default:
        return make(Trouble::Failed, Error::Code::Failed, "flightctl " + outcome.text(), {});
    }
}

ReadError garbage(const Error& error, const std::string& host, const std::string& what) {
    return {Trouble::Garbage,
            {Error::Code::Invalid, "what flightctl on " + host + " printed is no " + what + ": " + error.what,
             "read again; if it stays so, compare the versions of flightctl and service", error.place},
            std::nullopt};
}

} // namespace salvor::fleet
