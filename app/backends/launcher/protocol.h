#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace salvor::launcher {

/// The one command line, local and remote: safe characters only, whatever the login shell. All else goes over stdin.
std::string command_line(const std::string& nonce);
/// The script that command_line hands to /bin/sh -c.
std::string shell_script(const std::string& nonce);
/// What is sent when the shell said READY: the loader's line, the script, and the mark of its end. Bytes 1 to 255.
std::string framed(const std::string& nonce, std::string_view script);

/// Takes the launcher's own lines ("S.<nonce>.WORD rest") out of a stderr stream, wherever they begin and however the
/// stream is cut. Holds back only a tail that may begin one.
class Scanner {
public:
    using Data = std::function<void(std::string_view)>;
    using Line = std::function<void(std::string_view word, std::string_view rest)>;
    explicit Scanner(const std::string& nonce) : m_sign("S." + nonce + ".") {}
    void feed(std::string_view bytes, const Data& data, const Line& line);
    /// The held-back rest, at the stream's end.
    void finish(const Data& data);

private:
    std::string m_sign;
    std::string m_held;
};

} // namespace salvor::launcher
