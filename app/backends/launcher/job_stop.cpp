#include "backends/launcher/job.h"

namespace salvor::launcher {

using exec::Outcome;
using Kind = Outcome::Kind;

static constexpr std::chrono::milliseconds stop_within{4900};
static constexpr std::chrono::milliseconds last_words{200};

void CommandJob::cancel() {
    if (!m_finished) stop(Kind::Cancelled);
}

void CommandJob::abandon() {
    if (m_finished) return;
    if (!lasting()) return cancel();
    drop();
    m_finished = true;
}

void CommandJob::answer(bool known) {
    if (m_stop)
        m_stop->answer(known);
    else
        Talk::answer(known && !m_stopping);
}

void CommandJob::stop(Kind as) {
    if (m_stopping) return;
    if (!m_ready) {
        drop();
        return finish(Outcome{Kind::Cancelled, 0, {}, {}});
    }
    m_stopping = as;
    m_last = m_place.connection.timers.after(stop_within, [this] {
        finish(
            Outcome{Kind::OutcomeUnknown, 0, "it could not be proved within 5 s that nothing of it runs any more", {}});
    });
    if (m_begun)
        run_stop();
    else
        Talk::answer(false);
}

void CommandJob::run_stop() {
    StopTarget target{m_command.mark, m_command.become, m_session, m_session == m_process.pid ? m_process.started : 0};
    m_stop = std::make_unique<ScriptJob>(
        m_place, m_id, [target](const std::string& nonce) { return stop_script(nonce, target); },
        [this](const Outcome& outcome, const std::string& said) { stopped(outcome, said); });
    m_stop->start(true);
}

void CommandJob::stopped(const Outcome& outcome, const std::string& said) {
    if (m_finished) return;
    if (outcome.kind == Kind::ConnectionLost) return finish(outcome);
    Outcome end{Kind::OutcomeUnknown, 0, {}, {}};
    if (said.starts_with("ALIVE"))
        end.why = "still running after KILL: process" + said.substr(5);
    else if (said == "BLIND")
        end.why = "nothing of its session runs any more, but the look for its mark was not possible";
    else if (outcome.kind != Kind::Exited || said != "GONE")
        end.why = "the look after it failed: " + outcome.text();
    else if (m_command.mark.empty() || m_unmarked)
        end.why = "nothing of its session runs any more, but what left the session carries no mark to be found by";
    else
        end.kind = *m_stopping;
    if (m_channel == nullptr) return finish(std::move(end));
    m_place.connection.timers.cancel(m_last); // what it printed last is still on its way
    m_last = m_place.connection.timers.after(last_words, [this, end] { finish(end); });
}

} // namespace salvor::launcher
