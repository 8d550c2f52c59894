#include "devices/trend_view.h"

#include "devices/device_columns.h"
#include "fleet/states.h"
#include "session/ages.h"
#include "session/told.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace salvor::ui {

using fleet::Forecast;
using fleet::Sample;

static constexpr std::size_t most_bars = 96;

static std::chrono::milliseconds ms(std::int64_t at) { return std::chrono::milliseconds(at); }

static std::int64_t count_of(const Sample& sample, const std::string& status) {
    const auto found = sample.summary.by_status.find(status);
    return found == sample.summary.by_status.end() ? 0 : found->second;
}

void TrendView::begin(const std::string& file, std::int64_t now_ms) {
    auto history = fleet::History::read(file);
    m_unread = history ? QString() : tr("What is counted is not kept: %1").arg(told(history.error()));
    m_problem = m_unread;
    m_history = history ? std::move(*history) : fleet::History();
    m_now = now_ms;
    publish();
}

void TrendView::add(const fleet::Summary& summary, std::int64_t at_ms) {
    m_now = at_ms;
    const auto kept = m_history.add({at_ms, summary});
    m_problem = kept ? m_unread : tr("What was counted is not kept: %1").arg(told(kept.error()));
    publish();
}

/// The samples at even distances, so that each bar stands for the same time.
static std::vector<const Sample*> bars(const std::vector<Sample>& samples) {
    std::vector<const Sample*> out;
    if (samples.empty()) return out;
    const auto first = samples.front().at_ms;
    const auto last = samples.back().at_ms;
    const auto wanted = std::min(most_bars, samples.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < wanted; ++i) {
        const auto until =
            wanted == 1 ? last
                        : first + (last - first) * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(wanted - 1);
        while (at + 1 < samples.size() && samples[at + 1].at_ms <= until) ++at;
        out.push_back(&samples[at]);
    }
    return out;
}

void TrendView::publish() {
    const auto& samples = m_history.samples();
    m_forecast = fleet::forecast(samples, m_now);
    std::set<std::string> statuses;
    for (const auto& sample : samples)
        for (const auto& [status, number] : sample.summary.by_status)
            if (number > 0) statuses.insert(status);
    std::vector<TrendRow> rows;
    const auto shown = bars(samples);
    for (const auto& status : statuses) {
        std::int64_t most = 1;
        for (const auto& sample : samples) most = std::max(most, count_of(sample, status));
        TrendRow row;
        row.status = QString::fromStdString(fleet::both_words(status));
        row.kind = status_kind(status);
        row.now = QLocale().toString(static_cast<qlonglong>(count_of(samples.back(), status)));
        row.was = QLocale().toString(static_cast<qlonglong>(count_of(samples.front(), status)));
        row.most = QLocale().toString(static_cast<qlonglong>(most));
        for (const auto* sample : shown)
            row.heights << static_cast<double>(count_of(*sample, status)) / static_cast<double>(most);
        rows.push_back(std::move(row));
    }
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

QString TrendView::expected() const {
    switch (m_forecast.state) {
    case Forecast::AllBack:
        return allBack();
    case Forecast::Expected:
        return tr("last one expected %1 UTC, %2").arg(Ages::clock(ms(m_forecast.at_ms)), told(m_forecast.basis));
    case Forecast::Stalled:
        return tr("none has reconnected for a while, %1").arg(told(m_forecast.basis));
    case Forecast::Unknown:
        break;
    }
    return {};
}

/// Only of a young count: what was so an hour ago need not be so.
QString TrendView::allBack() const {
    static constexpr std::int64_t young = 5 * 60 * 1000;
    const auto& samples = m_history.samples();
    if (samples.empty() || m_now - samples.back().at_ms >= young) return {};
    if (m_forecast.paused == 0 && m_forecast.unheard == 0) return tr("all have reconnected");
    QStringList besides;
    if (m_forecast.paused > 0) besides << tr("%Ln paused in conflict", nullptr, static_cast<int>(m_forecast.paused));
    if (m_forecast.unheard > 0) besides << tr("%Ln Unknown", nullptr, static_cast<int>(m_forecast.unheard));
    return tr("none awaits reconnection; %1").arg(besides.join(QLatin1String(", ")));
}

QString TrendView::span() const {
    const auto& samples = m_history.samples();
    if (samples.empty()) return tr("Nothing was counted yet.");
    return tr("%Ln count(s), %1 to %2 UTC", nullptr, static_cast<int>(samples.size()))
        .arg(Ages::moment(ms(samples.front().at_ms)), Ages::clock(ms(samples.back().at_ms)));
}

} // namespace salvor::ui
