#include "session/spans.h"

#include "base/clock.h"
#include "session/ages.h"

#include <QCoreApplication>
#include <QLocale>

namespace salvor::ui {

using std::chrono::milliseconds;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(Spans)
};

} // namespace

static QString two(long long number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

QString clock_span(milliseconds span) {
    const auto seconds = std::max<long long>(span.count(), 0) / 1000;
    const auto rest = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    if (seconds >= 3600) return QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
}

QString short_span(milliseconds span) {
    if (span.count() >= 60'000) return clock_span(span);
    return Said::tr("%1 s").arg(QLocale().toString(static_cast<double>(span.count()) / 1000, 'f', 1));
}

QString age_of(milliseconds age) {
    const auto seconds = static_cast<int>(std::max<long long>(age.count(), 0) / 1000);
    if (seconds < 60) return Said::tr("%1 s ago").arg(seconds);
    if (seconds < 3600) return Said::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 86400) return Said::tr("%1 h ago").arg(seconds / 3600);
    return Said::tr("%n day(s) ago", "", seconds / 86400);
}

QString utc_clock(milliseconds utc) { return QString::fromStdString(Clock::iso(utc).substr(11, 8)); }

QString utc_text(milliseconds utc) { return QStringLiteral("%1 UTC").arg(Ages::moment(utc)); }

} // namespace salvor::ui
