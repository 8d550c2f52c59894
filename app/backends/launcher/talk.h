#pragma once

#include "backends/launcher/channel.h"
#include "backends/launcher/protocol.h"
#include "backends/launcher/report.h"
#include "base/secret_store.h"

#include <optional>
#include <string>

namespace salvor::launcher {

/// What all jobs of one host share. I/O thread.
struct Place {
    std::string host;
    Connection& connection;
    SecretStore& secrets;
    Reports& reports;
    /// What the login shell exports beyond what a command is to see, a blank before each name; it was listed when the
    /// connection was opened, so that each command need not. Nothing: not listed yet.
    std::optional<std::string> exported = std::nullopt;
    /// Where the sudo password lies, so that redactors mask it.
    std::string password_id() const { return "sudo password for " + host; }
};

/// One conversation with a launcher's shell: it is READY, gets its script, may ASK for sudo's password, says lines of
/// its own, ends. What it prints before READY is the login shell's noise. I/O thread.
class Talk : public ChannelUser {
public:
    Talk(Place& place, std::uint64_t id);
    ~Talk() override;
    /// The answer to NeedsPassword: send what is in the store, or give up.
    virtual void answer(bool known);

    void opened() final;
    bool data(bool err, std::string_view bytes) final;
    void ended(const Ending& ending) final;

protected:
    void open(bool urgent);
    /// The script, when the shell is ready; nothing: end without one.
    virtual std::optional<std::string> script() = 0;
    /// The script went out.
    virtual void sent() {}
    virtual bool output(bool err, std::string_view bytes) = 0;
    virtual void line(std::string_view word, std::string_view rest) = 0;
    /// The end; `refused` is the launcher's or sudo's reason, empty if there was none.
    virtual void over(const Ending& ending, const std::string& refused) = 0;

    /// A minute after the script went out there is still no STARTED, question or end.
    virtual void stuck() = 0;

    void report(Report report);
    /// No more of this channel: `over` will not be called.
    void drop();

    Place& m_place;
    const std::uint64_t m_id;
    const std::string m_nonce;
    Channel* m_channel = nullptr;
    bool m_ready = false;
    bool m_begun = false; ///< STARTED was seen: stderr is the command's from here on

private:
    void heard(std::string_view word, std::string_view rest);
    void asked();
    Scanner m_scanner;
    std::string m_refused;
    std::string m_noise; ///< the last of what was said before STARTED
    int m_asked = 0;
    Timers::Id m_deadline{};
};

} // namespace salvor::launcher
