#include "session/ages.h"

#include "base/clock.h"
#include "session/language.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace salvor::ui {

static constexpr long long day = 86'400'000;

static QString two(long long number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }
static QString iso(Ages::Ms utc) { return QString::fromStdString(Clock::iso(utc)); }
static QString said(const char* words, int n = -1) { return QCoreApplication::translate("Ages", words, nullptr, n); }

int Ages::days(Ms then, Ms now) {
    return static_cast<int>(std::max<long long>(0, now.count() / day - then.count() / day));
}

QString Ages::since(Ms then, Ms now) {
    const auto minutes = std::max<long long>(0, (now - then).count() / 60'000);
    if (minutes < 1) return said(QT_TRANSLATE_NOOP("Ages", "just now"));
    if (minutes < 60) return said(QT_TRANSLATE_N_NOOP("Ages", "%n minute(s) ago"), static_cast<int>(minutes));
    const auto past = days(then, now);
    if (past == 0) return said(QT_TRANSLATE_NOOP("Ages", "today %1 UTC")).arg(clock(then));
    if (past == 1) return said(QT_TRANSLATE_NOOP("Ages", "yesterday %1 UTC")).arg(clock(then));
    if (past < 30) return said(QT_TRANSLATE_N_NOOP("Ages", "%n day(s) ago"), past);
    return date(then);
}

QString Ages::days_text(int days) {
    if (days == 0) return said(QT_TRANSLATE_NOOP("Ages", "today"));
    if (days == 1) return said(QT_TRANSLATE_NOOP("Ages", "yesterday"));
    return said(QT_TRANSLATE_N_NOOP("Ages", "%n day(s) ago"), days);
}

QString Ages::moment(Ms utc) { return date(utc) + QLatin1Char(' ') + clock(utc); }

QString Ages::date(Ms utc) {
    return QDateTime::fromMSecsSinceEpoch(utc.count(), Qt::UTC).toString(Language::day_format());
}

QString Ages::clock(Ms utc) { return iso(utc).mid(11, 5); }

QString Ages::span(Ms span) {
    const auto seconds = std::max<long long>(0, span.count()) / 1000;
    if (seconds < 3600) return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

QString Ages::about(Ms span) {
    const auto seconds = (span.count() + 500) / 1000;
    if (seconds < 90) return said(QT_TRANSLATE_NOOP("Ages", "%1 s")).arg(seconds);
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 60) return said(QT_TRANSLATE_NOOP("Ages", "%1 min")).arg(minutes);
    if (minutes % 60 == 0) return said(QT_TRANSLATE_NOOP("Ages", "%1 h")).arg(minutes / 60);
    return said(QT_TRANSLATE_NOOP("Ages", "%1 h %2")).arg(minutes / 60).arg(two(minutes % 60));
}

} // namespace salvor::ui
