#pragma once

#include "engine/context.h"

namespace salvor::engine {

/// A copy of a run's journal and procedure on a host that the run changes: /var/lib/salvor/RUN, 0700, root's. No
/// outputs and no secrets are in it. Another operator reads it there, and can take the run over. What is brought
/// stands at its place in the file, so that a line cut off by a lost connection is written again whole. Each write is
/// fenced by the host's lock: a console that was superseded spoils nothing. Main thread.
class JournalCopy : public Task {
    Q_OBJECT
public:
    static constexpr auto parent = "/var/lib/salvor";
    static constexpr std::chrono::seconds bring_every{2};
    using Fence = std::function<exec::Fence()>;

    /// `target` runs as root on the host.
    JournalCopy(const Context& context, std::string target, Fence fence);
    /// Brings what the journal holds by now; `then` comes when it is there or could not be brought, and never once the
    /// copy was superseded. From the first call on it also goes by itself.
    void bring(std::function<void()> then);
    /// Takes it away, once what is being brought is there: the run has ended.
    void remove(std::function<void()> then);
    void abandon() override;

Q_SIGNALS:
    /// Another console holds the lock now.
    void superseded();
    /// Why it cannot be brought, or that it can again (empty); told once a change.
    void troubled(const std::string& why);

private:
    void prepare();
    void next_file();
    void next_part();
    void settle(const std::string& why);
    void run(std::vector<std::string> argv, std::string in, std::function<void(const Ran&)> then);
    std::string folder() const { return std::string(parent) + "/" + m_context.run_id; }
    const Context& m_context;
    std::string m_target;
    Fence m_fence;
    bool m_prepared = false;
    bool m_busy = false;
    bool m_gone = false;
    std::string m_trouble;
    std::vector<std::filesystem::path> m_files; ///< still to be brought, relative to the run's folder
    std::size_t m_at = 0;                       ///< bytes of the journal that are there
    std::vector<std::function<void()>> m_now;   ///< wait for what is being brought
    std::vector<std::function<void()>> m_next;  ///< came meanwhile
    std::function<void()> m_settled;            ///< instead of bringing what came meanwhile
    LaterPtr<CommandRun> m_run;
    Clock::Timer m_timer;
    int m_count = 0;
};

} // namespace salvor::engine
