#include "session/pane_runner.h"

#include "base/text.h"
#include "exec/launch.h"
#include "session/spans.h"
#include "session/told.h"

namespace salvor::ui {

static constexpr std::chrono::seconds repaint{1};
static constexpr std::chrono::seconds usual_interval{5};
static constexpr std::chrono::seconds after_end{5};   ///< of one that follows
static constexpr std::chrono::seconds after_loss{10}; ///< the run itself comes first
static constexpr std::size_t most_output = 64U << 20;

static engine::Context own_context(const engine::Context& of_run) {
    auto context = of_run;
    context.output = "output/panes";
    context.observer.reset();
    return context;
}

PaneRunner::PaneRunner(const procedure::Pane& pane, const engine::Run& run, Clock& clock, std::string host,
                       QObject* parent)
    : QObject(parent), m_pane(pane), m_run(run), m_host(std::move(host)), m_context(own_context(run.context())),
      m_clock(clock), m_view(clock, pane.follow ? OutputView::Log : OutputView::Snapshot) {
    m_context.observer = std::make_shared<engine::Context::Observer>([this](const engine::CommandNews& news) {
        if (m_pane.follow) m_view.tell(news);
        if (news.kind == engine::CommandNews::Kind::Ended) m_ended = news;
    });
}

PaneRunner::~PaneRunner() { m_context.observer.reset(); }

QString PaneRunner::host() const {
    const auto* bound = m_host.empty() ? nullptr : m_context.binding(m_host);
    return bound == nullptr ? QString() : QString::fromStdString(bound->name);
}

QString PaneRunner::kind() const {
    if (!m_started) return m_looks == 0 ? QStringLiteral("waiting") : QStringLiteral("ended");
    if (!m_failure.isEmpty()) return QStringLiteral("unknown");
    return stale() ? QStringLiteral("old") : QStringLiteral("observing");
}

std::chrono::milliseconds PaneRunner::interval() const { return m_turns * m_pane.every.value_or(usual_interval); }

void PaneRunner::set_turns(int turns) {
    if (std::exchange(m_turns, turns) == turns || !m_started || m_pane.follow) return;
    if (m_command == nullptr && turns == 1) again(std::chrono::milliseconds(0));
    Q_EMIT noted();
}

void PaneRunner::start() {
    if (std::exchange(m_started, true)) return;
    std::error_code ignored;
    const auto folder = m_context.folder / m_context.output;
    std::filesystem::create_directories(folder, ignored);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    m_began = m_ticker.now();
    tick();
    look();
}

void PaneRunner::stop() {
    if (!std::exchange(m_started, false)) return;
    m_next.cancel();
    m_tick.cancel();
    m_command.reset();
    m_view.close();
    Q_EMIT noted();
}

void PaneRunner::tick() {
    m_tick = m_ticker.after(repaint, [this] {
        Q_EMIT noted();
        tick();
    });
}

void PaneRunner::again(std::chrono::milliseconds pause) {
    if (m_started) m_next = m_ticker.after(pause, [this] { look(); });
}

void PaneRunner::look() {
    const auto& at = m_pane.command.pipe.empty() ? m_pane.command.at : m_pane.command.pipe.front().at;
    auto command = m_context.resolve(m_pane.command, m_context.scope({}, {}, {}, m_host));
    if (!command) {
        failed(QString::fromStdString(command.error().what));
        return again(interval());
    }
    const auto& written = m_pane.command;
    command->mark = m_run.context().passing_mark();
    command->capture.limit = most_output;
    if (m_pane.follow && !written.timeout) command->limit = std::chrono::milliseconds(0);
    // a file that is shown is left alone until the next one is
    const auto of_host = m_host.empty() ? "" : std::to_string(m_context.bindings.at(m_host).order) + "-";
    const auto name = m_pane.id + "-" + of_host + std::to_string(m_pane.follow ? m_ends : m_looks % 3);
    ++m_looks;
    m_command.reset(new engine::CommandRun(m_context, m_context.placed(at, m_host), std::move(*command), name));
    m_command->about("panes/" + m_pane.id, false, &written);
    connect(m_command.get(), &engine::CommandRun::started, this, [this] {
        if (!m_pane.follow) return;
        m_failure.clear();
        Q_EMIT noted();
    });
    m_command->start([this](const engine::Ran& ran) {
        m_command.reset();
        looked(ran);
    });
}

void PaneRunner::looked(const engine::Ran& ran) {
    const bool lost = ran.unreachable || ran.outcome.kind == exec::Outcome::Kind::ConnectionLost;
    const auto errors = lines(ran.err);
    const auto why = told(ran.outcome.text() + (errors.empty() ? "" : ": " + errors.back()));
    const bool good = engine::Context::allowed(m_pane.command, ran.outcome);
    if (ran.outcome.ended()) ++m_ends;
    if (ran.outcome.kind == exec::Outcome::Kind::FailedToStart && ran.outcome.why.ends_with(exec::no_such_program)) {
        const auto program = ran.outcome.why.substr(0, ran.outcome.why.find(exec::no_such_program));
        return failed(tr("this host has no %1").arg(QString::fromStdString(program))); // and will have none
    }
    if (good && !m_pane.follow) {
        m_seen = m_ticker.now();
        m_failure.clear();
        if (m_ended) m_view.replace(*m_ended);
    } else {
        failed(lost   ? tr("%1 is not reached").arg(QString::fromStdString(m_ended ? m_ended->place : std::string()))
               : good ? tr("it ended, and is begun again")
                      : why);
    }
    Q_EMIT noted();
    again(lost ? after_loss : m_pane.follow ? std::max<std::chrono::milliseconds>(after_end, interval()) : interval());
}

void PaneRunner::failed(const QString& why) {
    if (m_failure.isEmpty()) m_failed_since = m_clock.utc();
    m_failure = why;
    Q_EMIT noted();
}

bool PaneRunner::stale() const {
    if (!m_started) return false;
    if (!m_failure.isEmpty()) return true;
    const auto last = m_seen ? m_seen : m_began;
    return !m_pane.follow && last && m_ticker.now() - *last > 3 * interval();
}

void PaneRunner::retell() {
    m_view.retell();
    Q_EMIT noted();
}

QString PaneRunner::note() const {
    if (!m_started) return m_looks == 0 ? tr("not looked yet") : tr("not looked at any more");
    if (!m_failure.isEmpty()) return tr("cannot look since %1 UTC: %2").arg(utc_clock(m_failed_since), m_failure);
    if (m_pane.follow) return tr("as it comes");
    const auto every = tr("every %1").arg(QString::fromStdString(show_duration(interval())));
    if (!m_seen) return tr("%1 · looking").arg(every);
    const auto age = m_ticker.now() - *m_seen;
    if (stale()) return tr("%1 · not seen for %2 s").arg(every).arg(age.count() / 1000);
    return tr("%1 · seen %2").arg(every, age_of(age));
}

} // namespace salvor::ui
