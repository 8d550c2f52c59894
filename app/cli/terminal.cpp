#include "cli/terminal.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <termios.h>
#include <unistd.h>

namespace salvor::cli {

Terminal::Terminal()
    : m_colour(isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr),
      m_stdin_tty(isatty(STDIN_FILENO) != 0), m_notifier(STDIN_FILENO, QSocketNotifier::Read) {
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Terminal::readable);
}

Terminal::~Terminal() { let_go(); }

// A tone travels in a text as \x01 and its number, and ends with \x02; both become escapes only when a line is written,
// so that nothing a host printed can steer the terminal.
std::string Terminal::paint(Tone tone, const std::string& text) const {
    if (!m_colour || tone == Tone::Plain) return text;
    return "\x01" + std::to_string(static_cast<int>(tone)) + text + "\x02";
}

static std::string written(const std::string& text) {
    static constexpr std::array<const char*, 7> codes{"", "32", "31", "33", "2", "1", "35;1"};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == 1 && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '6')
            out += std::string("\033[") + codes.at(static_cast<std::size_t>(text[++i] - '0')) + "m";
        else if (c == 2)
            out += "\033[0m";
        else
            out += (c < 0x20 && c != '\t' && c != '\n') || c == 0x7f ? '?' : text[i];
    }
    return out;
}

void Terminal::line(const std::string& text) {
    std::fputs((written(text) + "\n").c_str(), stdout);
    std::fflush(stdout);
}

void Terminal::error(const std::string& text) {
    std::fputs(("salvor: " + written(text) + "\n").c_str(), stderr);
    std::fflush(stderr);
}

void Terminal::echo(bool on) {
    termios settings{};
    if (!m_stdin_tty || tcgetattr(STDIN_FILENO, &settings) != 0) return;
    if (on)
        settings.c_lflag |= ECHO;
    else
        settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &settings);
}

void Terminal::read(const std::string& prompt, bool hidden, std::function<void(bool, std::string)> then) {
    if (m_stdin_tty) { // what was typed before the question was there is no answer to it
        tcflush(STDIN_FILENO, TCIFLUSH);
        m_buffer.clear();
    }
    std::fputs(prompt.c_str(), stdout);
    std::fflush(stdout);
    m_then = std::move(then);
    if ((m_hidden = hidden)) echo(false);
    const auto end = m_buffer.find('\n');
    if (end != std::string::npos || m_ended) return readable();
    m_notifier.setEnabled(true);
}

void Terminal::readable() {
    if (m_buffer.find('\n') == std::string::npos && !m_ended) {
        std::array<char, 4096> chunk{};
        const auto got = ::read(STDIN_FILENO, chunk.data(), chunk.size());
        if (got > 0) m_buffer.append(chunk.data(), static_cast<std::size_t>(got));
        m_ended = got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
    }
    const auto end = m_buffer.find('\n');
    if (end == std::string::npos && !m_ended) return;
    m_notifier.setEnabled(false);
    auto line = m_buffer.substr(0, end);
    const bool ok = end != std::string::npos;
    m_buffer.erase(0, ok ? end + 1 : std::string::npos);
    deliver(ok, std::move(line));
}

void Terminal::deliver(bool ok, std::string line) {
    if (std::exchange(m_hidden, false)) {
        echo(true);
        std::fputs("\n", stdout);
    }
    if (auto then = std::exchange(m_then, nullptr)) then(ok, std::move(line));
}

} // namespace salvor::cli
