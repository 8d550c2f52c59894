#include "backends/ssh/ssh_channel.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <string_view>

namespace salvor::backends {

using launcher::Ending;

static constexpr std::size_t chunk = 64U << 10;
static constexpr std::chrono::milliseconds grace{300};
static constexpr std::chrono::milliseconds retry{500};

static int signal_number(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, int>, 13> names{{{"ABRT", SIGABRT},
                                                                             {"ALRM", SIGALRM},
                                                                             {"FPE", SIGFPE},
                                                                             {"HUP", SIGHUP},
                                                                             {"ILL", SIGILL},
                                                                             {"INT", SIGINT},
                                                                             {"KILL", SIGKILL},
                                                                             {"PIPE", SIGPIPE},
                                                                             {"QUIT", SIGQUIT},
                                                                             {"SEGV", SIGSEGV},
                                                                             {"TERM", SIGTERM},
                                                                             {"USR1", SIGUSR1},
                                                                             {"USR2", SIGUSR2}}};
    for (const auto& [known, number] : names)
        if (known == name) return number;
    return 0;
}

SshChannel::SshChannel(ssh_session session, launcher::Timers& timers, std::string command, bool urgent,
                       launcher::ChannelUser& user)
    : m_session(session), m_timers(timers), m_command(std::move(command)), m_urgent(urgent), m_user(&user) {
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = [](ssh_session, ssh_channel, void*, std::uint32_t, int, void* self) {
        static_cast<SshChannel*>(self)->m_pending = true;
        return 0;
    };
    m_callbacks.channel_eof_function = [](ssh_session, ssh_channel, void* self) {
        static_cast<SshChannel*>(self)->m_pending = true;
    };
    m_callbacks.channel_close_function = [](ssh_session, ssh_channel, void* self) {
        static_cast<SshChannel*>(self)->m_pending = true;
    };
    m_callbacks.channel_exit_status_function = [](ssh_session, ssh_channel, int status, void* self) {
        auto& channel = *static_cast<SshChannel*>(self);
        channel.m_ending = Ending{Ending::Kind::Exited, status, {}};
        channel.m_pending = true;
    };
    m_callbacks.channel_exit_signal_function = [](ssh_session, ssh_channel, const char* name, int, const char*,
                                                  const char*, void* self) {
        auto& channel = *static_cast<SshChannel*>(self);
        channel.m_ending = Ending{Ending::Kind::Signalled, signal_number(name), {}};
        channel.m_pending = true;
    };
    ssh_callbacks_init(&m_callbacks);
}

SshChannel::~SshChannel() {
    for (const auto& id : m_timer) m_timers.cancel(id);
    release();
}

void SshChannel::release() {
    if (m_channel == nullptr) return;
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
    m_channel = nullptr;
}

void SshChannel::send(std::string bytes) {
    m_outbox.add(std::move(bytes));
    m_pending = true;
}

void SshChannel::close_stdin() {
    m_close = true;
    m_pending = true;
}

void SshChannel::drop() {
    m_user = nullptr;
    m_state = State::Over;
}

void SshChannel::begin_on(ssh_channel open) {
    m_channel = open;
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
    m_state = State::Requesting;
}

void SshChannel::back_to_queue() {
    release();
    m_state = State::Waiting;
}

void SshChannel::end(const Ending& ending) {
    m_state = State::Over;
    if (auto* user = std::exchange(m_user, nullptr); user != nullptr) user->ended(ending);
}

bool SshChannel::step(bool& refused) {
    m_pending = false;
    if (m_state == State::Opening || m_state == State::Requesting) return start(refused);
    if (m_state != State::Running) return false;
    bool moved = write();
    for (std::size_t stream = 0; stream < 2 && m_state == State::Running; ++stream) moved = read(stream) || moved;
    if (m_state == State::Running) end_if_done();
    return moved;
}

bool SshChannel::start(bool& refused) {
    if (m_channel == nullptr) {
        m_channel = ssh_channel_new(m_session);
        ssh_set_channel_callbacks(m_channel, &m_callbacks);
    }
    const int result = m_state == State::Opening ? ssh_channel_open_session(m_channel)
                                                 : ssh_channel_request_exec(m_channel, m_command.c_str());
    if (result == SSH_AGAIN) return false;
    if (result != SSH_OK) {
        refused = m_state == State::Opening;
        if (!refused)
            end({Ending::Kind::Failed, 0,
                 std::string("the server does not run commands: ") + ssh_get_error(m_session)});
        return true;
    }
    m_state = m_state == State::Opening ? State::Requesting : State::Running;
    if (m_state == State::Running) m_user->opened();
    return true;
}

bool SshChannel::read(std::size_t stream) {
    std::array<char, chunk> buffer; // NOLINT: filled by the library
    if (m_paused.at(stream) || m_eof.at(stream)) return false;
    const int got = ssh_channel_read_nonblocking(m_channel, buffer.data(), buffer.size(), stream == 1 ? 1 : 0);
    if (got == SSH_EOF || (got <= 0 && ssh_channel_is_eof(m_channel) != 0)) m_eof.at(stream) = true;
    if (got <= 0) return false;
    if (!m_user->data(stream == 1, {buffer.data(), static_cast<std::size_t>(got)})) pause(stream);
    return true;
}

bool SshChannel::write() {
    bool moved = false;
    while (!m_outbox.empty()) {
        const auto left = m_outbox.left();
        const auto room = std::min<std::size_t>({ssh_channel_window_size(m_channel), chunk, left.size()});
        if (room == 0) return moved;
        const int written = ssh_channel_write(m_channel, left.data(), static_cast<std::uint32_t>(room));
        if (written <= 0) return moved;
        m_outbox.sent(static_cast<std::size_t>(written));
        moved = true;
    }
    if (m_close) {
        ssh_channel_send_eof(m_channel);
        m_close = false;
    }
    return moved;
}

void SshChannel::pause(std::size_t stream) {
    m_paused.at(stream) = true;
    m_timer.at(stream) = m_timers.after(retry, [this, stream] {
        if (m_user == nullptr) return;
        if (!m_user->data(stream == 1, {})) return pause(stream);
        m_paused.at(stream) = false;
        m_pending = true;
    });
}

void SshChannel::end_if_done() {
    const bool closed = ssh_channel_is_closed(m_channel) != 0;
    if (closed && !m_ending)
        m_ending = Ending{Ending::Kind::Lost, 0, "the server closed the channel and gave no exit status"};
    if (!m_ending || m_paused[0] || m_paused[1]) return;
    if ((m_eof[0] && m_eof[1]) || closed || m_waited) return end(*m_ending);
    if (m_timer[2] != launcher::Timers::Id{}) return;
    m_timer[2] = m_timers.after(grace, [this] {
        m_waited = true;
        m_pending = true;
    });
}

} // namespace salvor::backends
