#include "models/output_colours.h"
#include "models/output_view.h"

#include "session/spans.h"

#include <QLocale>

#include <algorithm>

// What is seen of a log, and what of it is selected.
namespace salvor::ui {

OutputView::State OutputView::state() const { return m_closed ? Ended : m_following ? Following : Paused; }

QString OutputView::stateWord() const {
    return m_closed ? tr("Ended") : m_following ? tr("Following") : tr("Paused by you");
}

QString OutputView::figures() const {
    if (!m_message.isEmpty()) return m_message;
    const auto lines = m_lines < 1'000'000'000
                           ? tr("%Ln line(s)", "", static_cast<int>(m_lines))
                           : tr("%1 lines").arg(QLocale().toString(static_cast<qulonglong>(m_lines)));
    auto text = lines + QStringLiteral(" · ") +
                QLocale().formattedDataSize(static_cast<qint64>(m_bytes), 1, QLocale::DataSizeIecFormat);
    if (m_filter == Stdout) text += QStringLiteral(" · ") + tr("only stdout shown");
    if (m_filter == Stderr) text += QStringLiteral(" · ") + tr("only stderr shown");
    if (m_filter == Commands) text += QStringLiteral(" · ") + tr("only commands shown");
    if (m_has_errors && m_filter == All) text += QStringLiteral(" · ") + tr("E marks stderr");
    if (m_held_back) text += QStringLiteral(" · ") + tr("a newer one waits");
    return text;
}

QString OutputView::matches() const {
    if (m_query.isEmpty()) return {};
    const auto count = QLocale().toString(static_cast<qulonglong>(m_found));
    if (m_found_at > 0) return tr("%1 of %2").arg(QLocale().toString(static_cast<qulonglong>(m_found_at)), count);
    if (m_found == 0) return m_busy ? tr("looking…") : tr("no line");
    return tr("%Ln line(s)", "", static_cast<int>(std::min<std::uint64_t>(m_found, 2'000'000'000)));
}

/// A line of which some rows are hidden counts as a half.
double OutputView::position() const {
    if (m_page.total == 0 || m_page.rows.empty()) return 0;
    const double above = static_cast<double>(m_page.top) + (m_page.rows.front().sub > 0 ? 0.5 : 0);
    return above / static_cast<double>(m_page.total);
}

double OutputView::size() const {
    if (m_page.total == 0 || m_page.rows.empty()) return 1;
    double lines = m_page.rows.front().sub > 0 ? -0.5 : 0;
    const OutputPageRow* before = nullptr;
    for (const auto& row : m_page.rows) {
        if (before == nullptr || before->line != row.line) lines += 1;
        before = &row;
    }
    if (position() + lines / static_cast<double>(m_page.total) > 0.9999 && !m_page.at_end) lines -= 0.5;
    return std::clamp(lines / static_cast<double>(m_page.total), 0.0, 1.0);
}

bool OutputView::is_selected(std::uint64_t line) const {
    if (!m_anchor || !m_current) return false;
    return line >= std::min(*m_anchor, *m_current) && line <= std::max(*m_anchor, *m_current);
}

static QString tone_of(const OutputPageRow& row) {
    if (row.danger) return QStringLiteral("danger");
    switch (row.channel) {
    case OutputChannel::Command:
        return QStringLiteral("command");
    case OutputChannel::Err:
        return QStringLiteral("error");
    case OutputChannel::Note:
        return QStringLiteral("note");
    case OutputChannel::Out:
        break;
    }
    return row.gone ? QStringLiteral("note") : QStringLiteral("output");
}

/// Of the same length: colours and matches stay where they are.
static QString with_dots(QString text, const QRegularExpression& hidden) {
    if (hidden.pattern().isEmpty()) return text;
    for (auto found = hidden.globalMatch(text); found.hasNext();) {
        const auto hit = found.next();
        text.replace(hit.capturedStart(), hit.capturedLength(), QString(hit.capturedLength(), QChar(0x2022)));
    }
    return text;
}

void OutputView::hide(const QRegularExpression& what) {
    if (std::exchange(m_hidden, what) != what) show_rows();
}

void OutputView::show_rows() {
    std::vector<OutputRow> rows;
    m_widest = 0;
    for (const auto& one : m_page.rows) {
        OutputRow row;
        row.plain = with_dots(QString::fromStdU16String(one.text), m_hidden);
        if (one.gone) row.plain = tr("(this output is not kept any more)");
        if (one.more > 0)
            row.plain += (one.text.empty() ? QString() : QStringLiteral(" ")) +
                         tr("… %1 more characters").arg(QLocale().toString(static_cast<qulonglong>(one.more)));
        row.styled = !one.spans.empty();
        row.text = row.styled ? styled_output(row.plain, one.spans, static_cast<Scheme>(m_scheme)) : row.plain;
        if (one.timed && m_kind == Log) row.time = utc_clock(std::chrono::milliseconds(one.utc));
        if (one.marked) row.mark = one.channel == OutputChannel::Err ? QStringLiteral("E") : QStringLiteral("$");
        row.tone = one.more > 0 && one.text.empty() ? QStringLiteral("note") : tone_of(one);
        row.indent = one.indent;
        row.selected = is_selected(one.line);
        row.current = m_current == one.line;
        for (const auto& hit : one.hits) row.hits << hit.begin << hit.length;
        m_widest = std::max(m_widest, static_cast<int>(row.plain.size()) + one.indent);
        rows.push_back(std::move(row));
    }
    if (!rows.empty()) m_last_line = rows.back().plain;
    m_rows.assign(std::move(rows));
}

void OutputView::retell() {
    show_rows();
    Q_EMIT changed();
}

void OutputView::geometry() {
    m_log.order([rows = m_visible, columns = m_columns, wraps = m_wraps](OutputReader& reader) {
        reader.geometry(rows, columns, wraps);
    });
    Q_EMIT geometryChanged();
}

void OutputView::setVisibleRows(int rows) {
    if (std::exchange(m_visible, std::max(rows, 0)) != m_visible) geometry();
}

void OutputView::setColumns(int columns) {
    if (std::exchange(m_columns, std::max(columns, 8)) != m_columns) geometry();
}

void OutputView::setWraps(bool on) {
    if (std::exchange(m_wraps, on) == on) return;
    geometry();
    Q_EMIT changed();
}

void OutputView::setScheme(int scheme) {
    if (std::exchange(m_scheme, scheme) == scheme) return;
    show_rows();
    Q_EMIT geometryChanged();
}

void OutputView::setZoom(int pixels) {
    if (std::exchange(m_zoom, std::clamp(pixels, least_zoom, most_zoom)) != m_zoom) Q_EMIT changed();
}

void OutputView::select(int row, bool extend) {
    if (m_page.rows.empty()) return;
    const auto at = static_cast<std::size_t>(std::clamp(row, 0, static_cast<int>(m_page.rows.size()) - 1));
    m_current = m_page.rows[at].line;
    if (!extend || !m_anchor) m_anchor = m_current;
    if (m_following && m_kind == Log) pause(true);
    show_rows();
    Q_EMIT changed();
}

void OutputView::drag(int row) {
    if (row < 0) return moveCurrent(-1, true);
    if (row >= static_cast<int>(m_page.rows.size()) && row >= m_visible) return moveCurrent(1, true);
    select(row, true);
}

void OutputView::moveCurrent(int by, bool extend) {
    if (m_page.rows.empty()) return;
    const auto& rows = m_page.rows;
    const auto seen = std::find_if(rows.begin(), rows.end(), [this](const auto& row) { return m_current == row.line; });
    if (seen == rows.end()) return select(static_cast<int>(rows.size()) - 1, extend);
    auto at = static_cast<int>(seen - rows.begin());
    const auto size = static_cast<int>(rows.size());
    while (at >= 0 && at < size && rows[static_cast<std::size_t>(at)].line == *m_current) at += by;
    if (at >= 0 && at < size) return select(at, extend);
    m_edge = by;
    m_edge_extends = extend;
    scroll(by);
}

void OutputView::selectAll() {
    m_anchor = 0;
    m_current = std::max<std::uint64_t>(m_lines, 1) - 1;
    show_rows();
    Q_EMIT changed();
}

void OutputView::selectNone() {
    m_anchor.reset();
    m_current.reset();
    show_rows();
    Q_EMIT changed();
}

} // namespace salvor::ui
