#pragma once

#include "backends/launcher/channel.h"
#include "backends/launcher/outbox.h"

#include <array>
#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <optional>
#include <string>

namespace salvor::backends {

/// One exec channel: waits for its turn, is opened, carries three streams, ends. Everything moves in `step`, on the
/// thread that owns the session. See launcher::Channel.
class SshChannel : public launcher::Channel {
public:
    SshChannel(ssh_session session, launcher::Timers& timers, std::string command, bool urgent,
               launcher::ChannelUser& user);
    ~SshChannel() override;
    void send(std::string bytes) override;
    void close_stdin() override;
    void drop() override;

    enum class State { Waiting, Opening, Requesting, Running, Over };
    State state() const { return m_state; }
    bool urgent() const { return m_urgent; }
    /// Counts against the server's limit.
    bool active() const {
        return m_state == State::Opening || m_state == State::Requesting || m_state == State::Running;
    }
    void begin() { m_state = State::Opening; }
    /// Begins on a session channel that is open already.
    void begin_on(ssh_channel open);
    /// True: something moved, look again. `refused`: the server gave no channel.
    bool step(bool& refused);
    void back_to_queue();
    void end(const launcher::Ending& ending);
    /// The library put something for this channel into its buffers since the last `step`.
    bool pending() const { return m_pending; }

private:
    bool start(bool& refused);
    bool read(std::size_t stream);
    bool write();
    void pause(std::size_t stream);
    void end_if_done();
    void release();

    ssh_session m_session;
    launcher::Timers& m_timers;
    std::string m_command;
    bool m_urgent;
    launcher::ChannelUser* m_user;
    State m_state = State::Waiting;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    launcher::Outbox m_outbox;
    bool m_close = false;
    bool m_pending = false;
    std::array<bool, 2> m_eof{};
    std::array<bool, 2> m_paused{};
    std::optional<launcher::Ending> m_ending;
    bool m_waited = false;
    std::array<launcher::Timers::Id, 3> m_timer{}; ///< of a paused stream each, and the last grace
};

} // namespace salvor::backends
