#include "assembly/terminal.h"

#include "base/id.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

namespace salvor::assembly {

namespace {

/// Programs and what they want before a command.
const std::vector<std::vector<std::string>> known_ones{{"xdg-terminal-exec"},
                                                       {"konsole", "-e"},
                                                       {"gnome-terminal", "--wait", "--"},
                                                       {"kgx", "--"},
                                                       {"xfce4-terminal", "--disable-server", "-x"},
                                                       {"foot"},
                                                       {"kitty"},
                                                       {"alacritty", "-e"},
                                                       {"x-terminal-emulator", "-e"},
                                                       {"xterm", "-e"}};

/// What a program of the desktop needs to reach it.
constexpr const char* desktop[] = {"DISPLAY",
                                   "WAYLAND_DISPLAY",
                                   "XAUTHORITY",
                                   "DBUS_SESSION_BUS_ADDRESS",
                                   "XDG_CURRENT_DESKTOP",
                                   "XDG_DATA_DIRS",
                                   "XDG_CONFIG_DIRS",
                                   "SSH_AUTH_SOCK",
                                   "LANG"};

bool in_path(const std::string& program) {
    if (program.find('/') != std::string::npos) return ::access(program.c_str(), X_OK) == 0;
    const char* path = std::getenv("PATH");
    for (const auto& folder : split(path == nullptr ? "" : path, ':'))
        if (!folder.empty() && ::access((folder + "/" + program).c_str(), X_OK) == 0) return true;
    return false;
}

} // namespace

Terminal::Terminal(exec::Host& here) : m_here(here), m_terminal(find()) {}

Terminal::~Terminal() = default;

std::vector<std::string> Terminal::find() {
    if (in_path(known_ones.front().front())) return known_ones.front();
    if (const char* own = std::getenv("TERMINAL"); own != nullptr && *own != '\0' && in_path(own)) {
        const std::string name = std::string(own).substr(std::string(own).rfind('/') + 1);
        for (const auto& one : known_ones)
            if (one.front() == name) {
                auto words = one;
                words.front() = own;
                return words;
            }
        return {own, "-e"};
    }
    for (const auto& one : known_ones)
        if (in_path(one.front())) return one;
    return {};
}

void Terminal::open(const std::vector<std::string>& argv) {
    if (!known()) return;
    exec::Command command;
    command.stages = {m_terminal};
    command.stages.front().insert(command.stages.front().end(), argv.begin(), argv.end());
    for (const auto* name : desktop)
        if (const char* value = std::getenv(name); value != nullptr) command.env[name] = exec::MixedText(value);
    command.limit = std::chrono::milliseconds(0);
    command.detach = true; // it is the person's, not this program's
    const auto id = random_id(12);
    command.mark = id + "/1";
    auto execution = m_here.execute(std::move(command));
    auto* one = execution.get();
    m_open.push_back(std::move(execution));
    connect(one, &exec::Execution::started, this, [this, one, id](const exec::ProcessRef& process) {
        connect(one, &exec::Execution::finished, this, [this, process, id] { m_here.forget(process, id, {}); });
    });
    connect(one, &exec::Execution::finished, this, [this, one] { over(one); });
    one->start();
    Q_EMIT opened();
}

void Terminal::over(exec::Execution* one) {
    const auto found =
        std::find_if(m_open.begin(), m_open.end(), [&](const auto& other) { return other.get() == one; });
    if (found == m_open.end()) return;
    found->release()->deleteLater();
    m_open.erase(found);
    Q_EMIT closed();
}

} // namespace salvor::assembly
