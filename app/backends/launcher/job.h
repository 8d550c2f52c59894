#pragma once

#include "backends/launcher/script.h"
#include "backends/launcher/sink.h"
#include "backends/launcher/talk.h"

#include <functional>
#include <memory>

namespace salvor::launcher {

/// A small script whose stdout is wanted as text (at most 1 MiB): looks, stops, removals. I/O thread.
class ScriptJob : public Talk {
public:
    using Maker = std::function<std::string(const std::string& nonce)>;
    using Over = std::function<void(const exec::Outcome&, const std::string& out)>;
    ScriptJob(Place& place, std::uint64_t id, Maker maker, Over over);
    void start(bool urgent) { open(urgent); }

protected:
    std::optional<std::string> script() override { return m_maker(m_nonce); }
    void sent() override {}
    bool output(bool err, std::string_view bytes) override;
    void line(std::string_view word, std::string_view rest) override;
    void over(const Ending& ending, const std::string& refused) override;
    void stuck() override;

private:
    Maker m_maker;
    Over m_over;
    std::string m_out;
    std::string m_said; ///< "GONE" or "ALIVE pid pid"
    friend class CommandJob;
};

/// One command from its start to its end: output to its files, the limit, and the stopping that is proved by a look.
/// I/O thread; what it has to say goes to the reports.
class CommandJob : public Talk {
public:
    CommandJob(Place& place, std::uint64_t id, exec::Command command, bool with_mark,
               std::shared_ptr<Progress> progress);
    ~CommandJob() override;
    void start();
    void cancel();
    /// Nobody listens any more: a detached command is left alone, another one stopped.
    void abandon();
    void answer(bool known) override;
    bool finished() const { return m_finished; }

protected:
    std::optional<std::string> script() override;
    void sent() override;
    bool output(bool err, std::string_view bytes) override;
    void line(std::string_view word, std::string_view rest) override;
    void over(const Ending& ending, const std::string& refused) override;
    void stuck() override;

private:
    bool lasting() const { return m_command.detach || m_command.attach.has_value(); }
    void begun(std::string_view rest);
    void result(std::string_view rest);
    void send_stdin();
    void stop(exec::Outcome::Kind as);
    void run_stop();
    void stopped(const exec::Outcome& outcome, const std::string& said);
    exec::Outcome judged(const Ending& ending, const std::string& refused);
    std::optional<exec::Outcome> refused_by_sudo(const Ending& ending);
    bool keep(bool err, std::string_view bytes);
    exec::Outcome with_secret(exec::Outcome outcome);
    void finish(exec::Outcome outcome);

    exec::Command m_command;
    bool m_with_mark;
    std::shared_ptr<Progress> m_progress;
    std::unique_ptr<FileSink> m_out;
    std::unique_ptr<FileSink> m_err;
    std::unique_ptr<SecretSink> m_secret;
    std::string m_secret_err; ///< stderr of a command whose stdout is a secret: dropped on success
    std::string m_head;       ///< the beginning of stderr
    exec::ProcessRef m_process;
    long m_session = 0;
    bool m_stdin_at_once = false;
    bool m_unmarked = false; ///< sudo let the mark not through
    bool m_finished = false;
    std::optional<exec::Outcome> m_outcome; ///< as the launcher said it
    std::vector<int> m_stages;
    std::optional<exec::Outcome::Kind> m_stopping;
    std::unique_ptr<ScriptJob> m_stop;
    Timers::Id m_limit{};
    Timers::Id m_grew{};
    Timers::Id m_last{};
};

} // namespace salvor::launcher
