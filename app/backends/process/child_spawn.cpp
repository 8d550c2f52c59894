#include "backends/launcher/protocol.h"
#include "backends/process/child.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace salvor::backends {

namespace {

struct Pipe {
    Fd read;
    Fd write;
};

bool make(Pipe& pipe, bool parent_reads) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    pipe.read.reset(ends[0]);
    pipe.write.reset(ends[1]);
    return ::fcntl(ends[parent_reads ? 0 : 1], F_SETFL, O_NONBLOCK) == 0;
}

/// Where and who one is, and nothing that the desk exports.
std::vector<std::string> clean_environment() {
    std::vector<std::string> environment{"LC_ALL=C"};
    for (const char* name : {"PATH", "XDG_RUNTIME_DIR"})
        if (const char* value = std::getenv(name); value != nullptr)
            environment.push_back(std::string(name) + "=" + value);
    if (const auto* entry = ::getpwuid(::geteuid()); entry != nullptr) {
        environment.push_back(std::string("HOME=") + entry->pw_dir);
        environment.push_back(std::string("USER=") + entry->pw_name);
        environment.push_back(std::string("LOGNAME=") + entry->pw_name);
        environment.push_back(std::string("SHELL=") + entry->pw_shell);
    }
    return environment;
}

struct Attributes {
    posix_spawnattr_t attributes{};
    posix_spawn_file_actions_t actions{};
    Attributes(int in, int out, int err) {
        posix_spawnattr_init(&attributes);
        posix_spawn_file_actions_init(&actions);
        sigset_t all{};
        sigset_t none{};
        sigfillset(&all);
        sigemptyset(&none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
        posix_spawn_file_actions_adddup2(&actions, in, 0);
        posix_spawn_file_actions_adddup2(&actions, out, 1);
        posix_spawn_file_actions_adddup2(&actions, err, 2);
        posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    }
    ~Attributes() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
};

} // namespace

std::string Spawner::Child::spawn(const std::string& nonce) {
    const auto problem = [](const char* what) { return std::string(what) + ": " + std::strerror(errno); };
    Pipe in;
    Pipe out;
    Pipe err;
    if (!make(in, false) || !make(out, true) || !make(err, true)) return problem("no pipe");
    auto script = launcher::shell_script(nonce);
    auto environment = clean_environment();
    std::vector<char*> variables;
    variables.reserve(environment.size() + 1);
    for (auto& text : environment) variables.push_back(text.data());
    variables.push_back(nullptr);
    std::string shell = "/bin/sh";
    std::string option = "-c";
    std::array<char*, 4> argv{shell.data(), option.data(), script.data(), nullptr};
    const Attributes spawn(in.read.get(), out.write.get(), err.write.get());
    pid_t pid = -1;
    if (const int error =
            ::posix_spawn(&pid, shell.c_str(), &spawn.actions, &spawn.attributes, argv.data(), variables.data());
        error != 0)
        return std::string("/bin/sh cannot be started: ") + std::strerror(error);
    m_pid = pid;
    m_pidfd.reset(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    m_in = std::move(in.write);
    m_out[0] = std::move(out.read);
    m_out[1] = std::move(err.read);
    watch(0, 0);
    watch(1, EPOLLIN);
    watch(2, EPOLLIN);
    watch(3, EPOLLIN);
    return {};
}

} // namespace salvor::backends
