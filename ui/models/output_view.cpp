#include "models/output_view.h"

#include "session/spans.h"
#include "session/told.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

namespace salvor::ui {

static constexpr std::chrono::milliseconds frame{33};
static constexpr std::chrono::milliseconds lazy{250};
static constexpr int quiet_ticks = 60;
static constexpr std::chrono::seconds message_time{5};

OutputView::OutputView(Clock& clock, Kind kind, QObject* parent)
    : QObject(parent), m_clock(clock), m_kind(kind), m_wraps(kind == Log) {
    connect(&m_log, &OutputLog::reported, this, &OutputView::reported);
    if (kind == Snapshot) m_log.order([](OutputReader& reader) { reader.follow(false); });
}

OutputView::~OutputView() = default;

QString OutputView::note_of(const engine::CommandNews& news, std::chrono::milliseconds span) const {
    using Kind = exec::Outcome::Kind;
    const auto& outcome = news.outcome;
    const auto after = short_span(span);
    const auto why = told(outcome.why);
    switch (outcome.kind) {
    case Kind::Exited:
        return tr("exit %1 after %2").arg(outcome.code).arg(after);
    case Kind::Signalled:
        return tr("ended by signal %1 after %2").arg(outcome.code).arg(after);
    case Kind::FailedToStart:
        return tr("did not start: %1").arg(why);
    case Kind::TimedOut:
        return tr("stopped after %1: its time was over").arg(after);
    case Kind::Cancelled:
        return tr("stopped after %1").arg(after);
    case Kind::ConnectionLost:
        return tr("connection lost after %1: what became of it is not known").arg(after);
    case Kind::OutcomeUnknown:
        break;
    }
    return why.isEmpty() ? tr("its end is not known") : tr("its end is not known: %1").arg(why);
}

void OutputView::tell(const engine::CommandNews& news) {
    if (m_closed) return;
    const bool look = !news.change && !news.entry.empty();
    if (news.kind == engine::CommandNews::Kind::Began) {
        m_running[news.number] = {news.utc, m_ticker.now()};
        m_log.order(
            [begin = OutputReader::Begin{news.number, news.name, news.shown, news.out, news.err, news.utc.count(),
                                         look}](OutputReader& reader) { reader.began(begin); });
    } else {
        const auto running = m_running.find(news.number);
        if (running == m_running.end()) return;
        auto note = note_of(news, news.utc - running->second.began);
        if (news.out.empty()) note = tr("%1 · its output is a secret").arg(note);
        // %1 is put in where the count is known
        const auto again =
            tr("%1 · the same %2 times, last at %3").arg(note, QStringLiteral("%1"), utc_clock(news.utc));
        m_running.erase(running);
        m_log.order(
            [end = OutputReader::End{news.number, news.outcome.text(), note.toStdString(), again.toStdString(),
                                     !news.accepted, news.utc.count()}](OutputReader& reader) { reader.ended(end); });
        if (m_running.empty()) m_log.order([utc = news.utc.count()](OutputReader& reader) { reader.tick(utc, {}); });
    }
    m_quiet = 0;
    tick_soon();
}

void OutputView::replace(const engine::CommandNews& ended) {
    if (!m_following) {
        m_held_back = ended;
        return;
    }
    m_held_back.reset();
    m_log.order([ended](OutputReader& reader) { reader.replace(ended.out, ended.err, ended.utc.count()); });
}

void OutputView::close() {
    if (std::exchange(m_closed, true)) return;
    const auto utc = m_clock.utc().count();
    for (const auto& [number, one] : m_running)
        m_log.order([end = OutputReader::End{number, "left", tr("the run was left").toStdString(), {}, false, utc}](
                        OutputReader& reader) { reader.ended(end); });
    m_running.clear();
    m_tick.cancel();
    m_log.order([utc](OutputReader& reader) { reader.tick(utc, {}); });
    Q_EMIT changed();
}

void OutputView::tick_soon() {
    if (m_tick.armed() || m_running.empty()) return;
    m_tick = m_ticker.after(m_quiet > quiet_ticks ? lazy : frame, [this] { tick(); });
}

void OutputView::tick() {
    const auto utc = m_clock.utc();
    QString running;
    for (const auto& [number, one] : m_running) {
        const auto span = std::chrono::floor<std::chrono::seconds>(m_ticker.now() - one.seen);
        if (m_silent.contains(number) && span >= std::chrono::seconds(1))
            running = tr("… running for %1, no output yet")
                          .arg(span < std::chrono::minutes(1) ? tr("%1 s").arg(span.count()) : clock_span(span));
    }
    ++m_quiet;
    m_log.order([utc, text = running.toStdString()](OutputReader& reader) { reader.tick(utc.count(), text); });
    m_tick.cancel();
    tick_soon();
}

void OutputView::reported(const OutputReport& report) {
    if (report.bytes != m_bytes) m_quiet = 0;
    m_lines = report.lines;
    m_bytes = report.bytes;
    m_has_errors = report.has_errors;
    m_busy = report.busy;
    m_silent = report.silent;
    m_found = report.found;
    m_found_at = report.found_at;
    if (report.went_to) {
        m_anchor = m_current = report.went_to;
        m_following = m_kind == Snapshot && m_following;
    }
    if (report.copied) {
        const auto text = QString::fromStdString(*report.copied);
        if (auto* clipboard = QGuiApplication::clipboard()) clipboard->setText(text);
        say(tr("%n line(s) copied", "", static_cast<int>(text.count(QLatin1Char('\n'))) + 1));
        Q_EMIT copied(text);
    }
    if (report.saved) {
        const auto path = QString::fromStdString(report.saved->path.string());
        const auto why = QString::fromStdString(std::generic_category().message(report.saved->error));
        say(report.saved->error == 0 ? tr("Saved to %1").arg(path) : tr("%1 was not saved: %2").arg(path, why));
        if (report.saved->error == 0)
            Q_EMIT saved(path);
        else
            Q_EMIT saveFailed(why);
    }
    if (report.page) m_page = *report.page;
    if (report.page && m_edge != 0 && !m_page.rows.empty()) {
        m_current = m_edge < 0 ? m_page.rows.front().line : m_page.rows.back().line;
        if (!m_edge_extends) m_anchor = m_current;
        m_edge = 0;
    }
    show_rows();
    Q_EMIT changed();
}

void OutputView::say(const QString& message) {
    m_message = message;
    m_message_timer = m_ticker.after(message_time, [this] {
        m_message.clear();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void OutputView::pause(bool on) {
    if (m_following == on) {
        m_following = !on;
        if (m_kind == Log) m_log.order([on](OutputReader& reader) { reader.follow(!on); });
        if (!on && m_held_back) replace(engine::CommandNews(*m_held_back));
    }
    if (!on) selectNone();
    Q_EMIT changed();
}

void OutputView::setFilter(Filter filter) {
    if (m_filter == filter) return;
    m_filter = filter;
    const auto bit = [](OutputChannel channel) { return 1U << static_cast<unsigned>(channel); };
    const auto shown = filter == All      ? ~0U
                       : filter == Stdout ? bit(OutputChannel::Out)
                       : filter == Stderr ? bit(OutputChannel::Err)
                                          : bit(OutputChannel::Command) | bit(OutputChannel::Note);
    m_log.order([shown](OutputReader& reader) { reader.show(shown); });
    Q_EMIT changed();
}

void OutputView::setQuery(const QString& query) {
    if (m_query == query) return;
    m_query = query;
    m_log.order([text = query.toStdString()](OutputReader& reader) { reader.search(text); });
    Q_EMIT changed();
}

void OutputView::findNext(bool forward) {
    m_log.order([forward](OutputReader& reader) { reader.go_to_match(forward); });
}

void OutputView::firstError() {
    if (!m_has_errors) return say(tr("No line of stderr"));
    if (m_filter == Stdout || m_filter == Commands) setFilter(All);
    m_log.order([](OutputReader& reader) { reader.go_to_first_error(); });
}

void OutputView::scroll(int rows) {
    m_following = m_kind == Snapshot && m_following;
    m_log.order([rows](OutputReader& reader) { reader.scroll(rows); });
    Q_EMIT changed();
}

void OutputView::scrollTo(double position) {
    m_following = m_kind == Snapshot && m_following;
    const auto row = static_cast<std::uint64_t>(std::max(position, 0.0) * static_cast<double>(m_page.total) + 0.5);
    m_log.order([row](OutputReader& reader) { reader.go_to_row(row); });
    Q_EMIT changed();
}

void OutputView::copy() {
    if (m_page.rows.empty()) return;
    const auto to = m_current.value_or(m_page.rows.back().line);
    m_log.order([from = m_anchor.value_or(to), to](OutputReader& reader) { reader.copy(from, to); });
}

void OutputView::save(const QUrl& file) {
    const auto path = file.isLocalFile() ? file.toLocalFile() : file.path();
    if (path.isEmpty()) return;
    m_log.order([path = std::filesystem::path(path.toStdString())](OutputReader& reader) { reader.save(path); });
}

} // namespace salvor::ui
