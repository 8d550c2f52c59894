#pragma once

#include <QString>

#include <chrono>

namespace salvor::ui {

/// A span as a clock shows it: "0:38", "18:20", "1:12:40".
QString clock_span(std::chrono::milliseconds span);
/// How long a command took: "0.2 s", "11.6 s", then as a clock.
QString short_span(std::chrono::milliseconds span);
/// How old what was seen is: "2 s ago" to a minute, then minutes, hours, days.
QString age_of(std::chrono::milliseconds age);
/// "01:04:57" of a time in UTC.
QString utc_clock(std::chrono::milliseconds utc);
/// "2026-01-14 00:57 UTC".
QString utc_text(std::chrono::milliseconds utc);

} // namespace salvor::ui
