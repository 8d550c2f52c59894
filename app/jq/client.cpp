#include "jq/client.h"

#include "base/secret.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace salvor::jq {

static std::string framed(const Json& json) {
    auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    const auto size = static_cast<std::uint32_t>(text.size());
    std::string frame(sizeof size + text.size(), '\0');
    std::memcpy(frame.data(), &size, sizeof size);
    std::memcpy(frame.data() + sizeof size, text.data(), text.size());
    wipe(text); // it may hold a secret
    return frame;
}

/// Empties a buffer and the memory behind it.
static void forget(std::string& text) {
    text.resize(text.capacity());
    wipe(text);
    text.clear();
}

static std::string beside_this_program() {
    std::error_code error;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& place :
         {folder / "salvor-jq", folder / "../bin/salvor-jq", folder / "../libexec/salvor/salvor-jq"})
        if (std::filesystem::exists(place, error)) return place.string();
    return "salvor-jq";
}

Client::Client(Clock* clock, std::string program)
    : m_clock(clock), m_program(program.empty() ? beside_this_program() : std::move(program)) {}

Client::~Client() {
    stop();
    for (auto* text : {&m_in, &m_out}) forget(*text);
    for (auto& request : m_requests) forget(request.frame);
}

int Client::add_program(std::string text) {
    if (const auto known = std::find(m_texts.begin(), m_texts.end(), text); known != m_texts.end())
        return static_cast<int>(known - m_texts.begin()); // compiled already: it takes a third of a second
    m_texts.push_back(std::move(text));
    const int number = static_cast<int>(m_texts.size()) - 1;
    if (m_pid > 0) {
        m_out += framed({{"program", number}, {"text", m_texts.back()}});
        writable();
    }
    return number;
}

void Client::compile(int program, Then then) {
    enqueue({framed({{"program", program}, {"compile", true}}), false, std::move(then), nullptr});
}

void Client::evaluate(int program, const std::string& filter, const Json& input, Then then) {
    enqueue({framed({{"program", program}, {"filter", filter}, {"input", input}}), false, std::move(then), nullptr});
}

void Client::evaluate_alone(int program, const std::string& filter, const Json& input, Then then) {
    auto frame = framed({{"program", program}, {"filter", filter}, {"alone", true}});
    auto secret = framed(input);
    std::string both;
    both.reserve(frame.size() + secret.size());
    both.append(frame).append(secret);
    wipe(secret);
    enqueue({std::move(both), true, std::move(then), nullptr});
}

void Client::enqueue(Request request) {
    if (m_clock != nullptr) request.hold = std::make_shared<Clock::Hold>(m_clock->hold());
    m_requests.push_back(std::move(request));
    QMetaObject::invokeMethod(this, &Client::pump, Qt::QueuedConnection);
}

bool Client::start() {
    std::array<int, 2> pair{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pair[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, pair[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    std::array<char*, 2> argv{m_program.data(), nullptr};
    std::array<char*, 1> environment{nullptr};
    const int failed = posix_spawnp(&m_pid, m_program.c_str(), &actions, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(pair[1]);
    if (failed != 0) {
        ::close(pair[0]);
        m_pid = -1;
        return false;
    }
    m_fd = pair[0];
    fcntl(m_fd, F_SETFL, fcntl(m_fd, F_GETFL) | O_NONBLOCK);
    m_read = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
    m_write = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Write);
    m_write->setEnabled(false);
    connect(m_read.get(), &QSocketNotifier::activated, this, &Client::readable);
    connect(m_write.get(), &QSocketNotifier::activated, this, &Client::writable);
    m_in.clear();
    m_out.clear();
    for (std::size_t i = 0; i < m_texts.size(); ++i) m_out += framed({{"program", i}, {"text", m_texts[i]}});
    return true;
}

void Client::stop() {
    for (auto* notifier : {&m_read, &m_write}) {
        if (!*notifier) continue;
        (*notifier)->setEnabled(false);
        notifier->release()->deleteLater();
    }
    if (m_fd >= 0) ::close(std::exchange(m_fd, -1));
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(std::exchange(m_pid, -1), nullptr, 0); // it was killed: this returns at once
    }
}

void Client::pump() {
    if (m_waiting || m_requests.empty()) return;
    if (m_pid < 0 && !start()) {
        m_waiting = true;
        return answer(
            fail(Error::Code::NotFound, "the program " + m_program + " cannot be started", "it belongs beside salvor"));
    }
    m_waiting = true;
    m_out += m_requests.front().frame;
    writable();
}

void Client::writable() {
    while (!m_out.empty()) {
        const auto sent = ::send(m_fd, m_out.data(), m_out.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) break; // a full buffer: later; a dead child: the reader learns it
        m_out.erase(0, static_cast<std::size_t>(sent));
    }
    if (m_out.empty() && is_alone()) forget(m_out);
    if (m_write) m_write->setEnabled(!m_out.empty() && errno != EPIPE);
}

void Client::readable() {
    std::array<char, 65536> chunk;
    const auto got = ::read(m_fd, chunk.data(), chunk.size());
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return died();
    if (got > 0) m_in.append(chunk.data(), static_cast<std::size_t>(got));
    if (is_alone() && got > 0) ::explicit_bzero(chunk.data(), static_cast<std::size_t>(got));
    std::uint32_t size = 0;
    if (m_in.size() < sizeof size) return;
    std::memcpy(&size, m_in.data(), sizeof size);
    if (m_in.size() < sizeof size + size) return;
    const auto json = Json::parse(m_in.begin() + sizeof size, m_in.begin() + sizeof size + size, nullptr, false);
    m_in.erase(0, sizeof size + size);
    if (m_in.empty() && is_alone()) forget(m_in);
    if (json.contains("error")) return answer(fail(Error::Code::Unknown, "jq: " + json.value("error", std::string())));
    answer(json.value("values", std::vector<Json>()));
}

void Client::died() {
    stop();
    if (m_waiting)
        answer(fail(Error::Code::Unknown, "jq: the filter took more than a second or 256 MiB, and was ended"));
}

void Client::answer(Result<std::vector<Json>> result) {
    auto request = std::move(m_requests.front());
    m_requests.pop_front();
    m_waiting = false;
    if (request.alone) forget(request.frame);
    if (!m_requests.empty()) QMetaObject::invokeMethod(this, &Client::pump, Qt::QueuedConnection);
    request.hold.reset();
    request.then(std::move(result)); // last: it may be the end of this client
}

} // namespace salvor::jq
