#include "session/spans.h"

#include "base/clock.h"

#include <QCoreApplication>

namespace salvor::ui {

using std::chrono::milliseconds;

static QString two(long long number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

QString clock_span(milliseconds span) {
    const auto seconds = std::max<long long>(span.count(), 0) / 1000;
    const auto rest = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    if (seconds >= 3600) return QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
}

QString short_span(milliseconds span) {
    if (span.count() >= 60'000) return clock_span(span);
    return QCoreApplication::translate("spans", "%1 s").arg(static_cast<double>(span.count()) / 1000, 0, 'f', 1);
}

QString age_of(milliseconds age) {
    const auto seconds = static_cast<int>(std::max<long long>(age.count(), 0) / 1000);
    if (seconds < 60) return QCoreApplication::translate("spans", "%1 s ago").arg(seconds);
    if (seconds < 3600) return QCoreApplication::translate("spans", "%1 min ago").arg(seconds / 60);
    if (seconds < 86400) return QCoreApplication::translate("spans", "%1 h ago").arg(seconds / 3600);
    return QCoreApplication::translate("spans", "%n day(s) ago", "", seconds / 86400);
}

QString utc_clock(milliseconds utc) { return QString::fromStdString(Clock::iso(utc).substr(11, 8)); }

QString utc_text(milliseconds utc) {
    const auto iso = QString::fromStdString(Clock::iso(utc));
    return iso.left(10) + QLatin1Char(' ') + iso.mid(11, 5) + QStringLiteral(" UTC");
}

} // namespace salvor::ui
