#pragma once

#include "backends/launcher/timers.h"

#include <string>
#include <string_view>

namespace salvor::launcher {

/// How the launcher's shell ended on its host.
struct Ending {
    enum class Kind { Exited, Signalled, Failed, Lost };
    Kind kind = Kind::Failed;
    int code = 0;         ///< exit code or number of the signal
    std::string why = {}; ///< of Failed (it was never started) and Lost (the connection is gone)
};

/// Who hears of a channel. All calls on the I/O thread, never from inside a call of Channel or Connection.
class ChannelUser {
public:
    virtual ~ChannelUser() = default;
    /// The shell was started (a channel may wait for others before that).
    virtual void opened() = 0;
    /// Bytes of stdout or stderr. False: taken, but give no more until a call with nothing says true.
    virtual bool data(bool err, std::string_view bytes) = 0;
    /// The last call; the channel is gone after it.
    virtual void ended(const Ending& ending) = 0;
};

/// The three streams of one launcher's shell. I/O thread.
class Channel {
public:
    virtual ~Channel() = default;
    /// Queues bytes for stdin; they are wiped after they went out.
    virtual void send(std::string bytes) = 0;
    /// Closes stdin after what is queued.
    virtual void close_stdin() = 0;
    /// Closes everything; no more calls to the user. Does not stop the program.
    virtual void drop() = 0;
};

/// What starts shells on one host: this machine's process table or an ssh connection. I/O thread.
class Connection {
public:
    virtual ~Connection() = default;
    /// Runs the launcher's command line for `nonce`. An `urgent` one never waits for a free channel behind others.
    virtual Channel& open(const std::string& nonce, bool urgent, ChannelUser& user) = 0;
    Timers timers;
};

} // namespace salvor::launcher
