#include "backends/ssh/ssh_connection.h"

#include "backends/launcher/protocol.h"

#include <algorithm>
#include <poll.h>

namespace salvor::backends {

using launcher::Ending;

static constexpr int longest_wait = 30'000;

SshConnection::SshConnection(ssh_session session, int wake_fd)
    : m_session(session), m_event(ssh_event_new()), m_wake_fd(wake_fd) {
    ssh_set_blocking(session, 0);
    ssh_event_add_session(m_event, session);
    ssh_event_add_fd(
        m_event, wake_fd, POLLIN, [](socket_t, int, void*) { return 0; }, nullptr);
}

SshConnection::~SshConnection() {
    m_channels.clear();
    m_forwards.clear();
    drop_spare();
    ssh_event_remove_fd(m_event, m_wake_fd);
    ssh_event_remove_session(m_event, m_session);
    ssh_event_free(m_event);
}

launcher::Channel& SshConnection::open(const std::string& nonce, bool urgent, launcher::ChannelUser& user) {
    return *m_channels.emplace_back(
        std::make_unique<SshChannel>(m_session, timers, launcher::command_line(nonce), urgent, user));
}

void SshConnection::forward(std::uint64_t number, int listener, const exec::Forward::To& to,
                            Forwarding::Refused refused) {
    m_forwards[number] = std::make_unique<Forwarding>(m_session, m_event, listener, to, std::move(refused));
}

std::size_t SshConnection::active() const {
    return static_cast<std::size_t>(
        std::count_if(m_channels.begin(), m_channels.end(), [](const auto& channel) { return channel->active(); }));
}

void SshConnection::let_in() {
    for (const bool urgent : {true, false})
        for (const auto& channel : m_channels)
            if (channel->state() == SshChannel::State::Waiting && channel->urgent() == urgent &&
                active() < m_limit - (urgent || m_limit == 1 ? 0 : 1)) {
                if (auto* spare = take_spare(); spare != nullptr)
                    channel->begin_on(spare);
                else
                    channel->begin();
            }
}

/// One channel more than is needed now, opened while there is nothing else to do.
void SshConnection::keep_spare() {
    if (!m_spares || m_spare_open || ssh_is_connected(m_session) == 0) return;
    const auto waits = [](const auto& channel) { return channel->state() == SshChannel::State::Waiting; };
    if (m_spare == nullptr) {
        if (active() + 2 > m_limit || std::any_of(m_channels.begin(), m_channels.end(), waits)) return;
        m_spare = ssh_channel_new(m_session);
    }
    const int result = ssh_channel_open_session(m_spare);
    m_spare_open = result == SSH_OK;
    if (result != SSH_OK && result != SSH_AGAIN) drop_spare();
}

/// The spare, if it is open still: a server may close what is idle.
ssh_channel SshConnection::take_spare() {
    if (!std::exchange(m_spare_open, false)) return nullptr;
    auto* spare = std::exchange(m_spare, nullptr);
    if (ssh_channel_is_open(spare) != 0 && ssh_channel_is_eof(spare) == 0) return spare;
    ssh_channel_free(spare);
    return nullptr;
}

void SshConnection::drop_spare() {
    if (m_spare != nullptr) ssh_channel_free(std::exchange(m_spare, nullptr));
    m_spare_open = m_spares = false;
}

/// Nested polls inside the library may fill any channel's buffers while another one is served: hence again until all is
/// quiet.
bool SshConnection::step_all() {
    bool moved = false;
    for (const auto& channel : m_channels) {
        bool refused = false;
        moved = channel->step(refused) || moved;
        if (!refused) continue;
        if (m_spare != nullptr) { // it may be what there is no room for
            drop_spare();
            channel->back_to_queue();
            continue;
        }
        if (const auto others = active() - 1; others > 0) {
            m_limit = others;
            channel->back_to_queue();
        } else {
            channel->end(
                {Ending::Kind::Failed, 0, std::string("the server opens no channel: ") + ssh_get_error(m_session)});
        }
    }
    for (const auto& [number, forward] : m_forwards) moved = forward->step() || moved;
    return moved ||
           std::any_of(m_channels.begin(), m_channels.end(), [](const auto& channel) { return channel->pending(); });
}

bool SshConnection::turn() {
    bool moved = true;
    for (int turns = 0; moved && turns < 64; ++turns) {
        let_in();
        moved = step_all();
        m_channels.remove_if([](const auto& channel) { return channel->state() == SshChannel::State::Over; });
    }
    keep_spare();
    const int result = ssh_event_dopoll(m_event, moved ? 0 : timers.wait(longest_wait));
    timers.run();
    if (result == SSH_ERROR || ssh_is_connected(m_session) == 0) return false;
    return (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) == 0;
}

void SshConnection::lose(const std::string& why) {
    drop_spare();
    m_forwards.clear();
    for (const auto& channel : m_channels) channel->end({Ending::Kind::Lost, 0, why});
    m_channels.clear();
}

} // namespace salvor::backends
