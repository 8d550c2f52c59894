#pragma once

#include <QString>

#include <chrono>

namespace salvor::ui {

/// Words for times that lie days apart, in the operator's language. `then` and `now` are UTC, since 1970.
struct Ages {
    using Ms = std::chrono::milliseconds;
    /// "just now", "12 min ago", "today 01:05 UTC", "yesterday 23:40 UTC", "6 days ago", then the date.
    static QString since(Ms then, Ms now);
    /// Whole days of UTC between the two; 0 is today.
    static int days(Ms then, Ms now);
    /// "6 days", "today", "yesterday": how long it was not done.
    static QString days_text(int days);
    /// "2026-01-14", as the language writes days.
    static QString date(Ms utc);
    /// "2026-01-14 00:57".
    static QString moment(Ms utc);
    /// "00:57".
    static QString clock(Ms utc);
    /// A span as a clock shows it: "0:38", "18:20", "1:12:40".
    static QString span(Ms span);
    /// A span as one plans with it: "40 s", "42 min", "1 h 25".
    static QString about(Ms span);
};

} // namespace salvor::ui
