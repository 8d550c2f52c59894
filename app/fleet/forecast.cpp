#include "fleet/history.h"
#include "fleet/states.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace salvor::fleet {

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t too_old = 10 * minute; ///< of the last count
constexpr std::int64_t window = 60 * minute;  ///< counts before it say nothing of now
constexpr std::int64_t quiet = 10 * minute;   ///< without one that came, at least, to be stalled
constexpr std::int64_t far = minute * 60 * 24 * 7;
constexpr std::size_t fewest = 5;  ///< counts
constexpr std::size_t points = 90; ///< through which a line is laid

struct Point {
    double t; ///< minutes before the last count, so 0 or less
    double n;
};
using Points = std::vector<Point>;

std::string span(std::int64_t ms) {
    if (ms < 2 * minute) return std::to_string(ms / 1000) + " s";
    if (ms < 120 * minute) return std::to_string((ms + minute / 2) / minute) + " min";
    return std::to_string((ms + 30 * minute) / (60 * minute)) + " h";
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

/// A line by Theil and Sen.
struct Line {
    double slope = 0;
    double start = 0;
};
Line line_through(const Points& points) {
    std::vector<double> slopes;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = i + 1; j < points.size(); ++j)
            if (points[j].t > points[i].t) slopes.push_back((points[j].n - points[i].n) / (points[j].t - points[i].t));
    if (slopes.empty()) return {};
    Line out{median(std::move(slopes)), 0};
    std::vector<double> starts;
    for (const auto& point : points) starts.push_back(point.n - out.slope * point.t);
    out.start = median(std::move(starts));
    return out;
}

/// Where the last clear rise ended: a restore, or many that were approved. What was counted before says nothing of now.
std::size_t after_rise(const std::vector<Sample>& samples) {
    auto first = samples.size() - 1;
    for (; first > 0; --first) {
        const auto before = waiting_of(samples[first - 1]);
        if (waiting_of(samples[first]) - before > std::max<std::int64_t>(1, before / 10)) break;
    }
    return first;
}

/// The first count that says something of how they come now.
std::size_t recent(const std::vector<Sample>& samples, std::size_t least) {
    const auto& last = samples.back();
    auto first = samples.size() - 1;
    for (; first > least; --first) {
        const bool enough = samples.size() - first >= fewest && last.at_ms - samples[first].at_ms >= minute;
        if (last.at_ms - samples[first - 1].at_ms > window) break;
        if (enough && waiting_of(samples[first - 1]) > 4 * waiting_of(last)) break;
    }
    return first;
}

/// Where the count changed, with the first and the last.
Points changes(const std::vector<Sample>& samples, std::size_t first) {
    Points all;
    const auto end = samples.back().at_ms;
    for (auto i = first; i < samples.size(); ++i) {
        const bool edge = i == first || i + 1 == samples.size();
        if (!edge && waiting_of(samples[i]) == waiting_of(samples[i - 1])) continue;
        all.push_back(
            {static_cast<double>(samples[i].at_ms - end) / minute, static_cast<double>(waiting_of(samples[i]))});
    }
    if (all.size() <= points) return all;
    Points some;
    for (std::size_t i = 0; i < points; ++i) some.push_back(all[i * (all.size() - 1) / (points - 1)]);
    return some;
}

/// When the last one came, and for how long none may come before that is odd.
struct Falls {
    std::int64_t last_at;
    std::int64_t patience;
};
Falls falls(const std::vector<Sample>& samples, std::size_t least) {
    std::vector<std::int64_t> at;
    for (auto i = samples.size() - 1; i > least && at.size() < 10; --i)
        if (waiting_of(samples[i]) < waiting_of(samples[i - 1])) at.push_back(samples[i].at_ms);
    std::vector<double> gaps;
    for (std::size_t i = 1; i < at.size(); ++i) gaps.push_back(static_cast<double>(at[i - 1] - at[i]));
    const auto usual = gaps.empty() ? 0 : static_cast<std::int64_t>(median(std::move(gaps)));
    return {at.empty() ? samples[least].at_ms : at.front(), std::max(quiet, 4 * usual)};
}

double distance(const Points& points, const Line& line, bool share) {
    std::vector<double> off;
    for (const auto& point : points) {
        const auto there = line.start + line.slope * point.t;
        off.push_back(std::abs(point.n - (share ? std::exp(there) : there)));
    }
    return median(std::move(off));
}

std::string rate_text(double a_minute) {
    if (a_minute >= 1.5) return "about " + std::to_string(std::lround(a_minute)) + " a minute";
    return "about one each " + span(std::lround(static_cast<double>(minute) / a_minute));
}

/// Minutes from the last count on, and why; nothing if fewer do not wait.
struct End {
    double minutes;
    std::string why;
};
std::optional<End> end_of(const Points& points, double left) {
    const auto steady = line_through(points);
    auto logs = points;
    for (auto& point : logs) point.n = std::log(point.n);
    const auto share = line_through(logs);
    if (steady.slope >= 0 || share.slope >= 0) return std::nullopt;
    const End by_number{left / -steady.slope, rate_text(-steady.slope)};
    const auto half = static_cast<std::int64_t>(std::log(2) / -share.slope * minute);
    const End by_share{std::log(2 * left) / -share.slope, "half of them in " + span(half)};
    const auto off_number = distance(points, steady, false);
    const auto off_share = distance(points, share, true);
    const auto later = by_number.minutes > by_share.minutes ? by_number : by_share;
    if (std::max(off_number, off_share) <= 1.25 * std::min(off_number, off_share) + 0.2) return later;
    return off_number < off_share ? by_number : by_share;
}

/// Of counts of which the last is young and says that some wait.
Forecast of_waiting(const std::vector<Sample>& samples, std::int64_t now_ms) {
    const auto& last = samples.back();
    const auto waiting = waiting_of(last);
    const auto unknown = [&](const std::string& basis) { return Forecast{Forecast::Unknown, 0, basis, waiting}; };
    const auto least = after_rise(samples);
    const auto first = recent(samples, least);
    const auto counts = samples.size() - first;
    const auto over = last.at_ms - samples[first].at_ms;
    const auto from = counts == 1 ? std::string("from 1 count")
                                  : "from " + std::to_string(counts) + " counts in the last " + span(over);
    if (waiting > waiting_of(samples[first]) || (least > 0 && first == least && counts < fewest))
        return unknown(from + ": more wait than before");
    const auto [last_fall, patience] = falls(samples, least);
    if (const auto still = last.at_ms - last_fall; still >= patience)
        return {Forecast::Stalled, last_fall, "none came in the last " + span(still) + " of counting", waiting};
    if (counts < fewest || over < minute) return unknown(from + ": too few");
    const auto end = end_of(changes(samples, first), static_cast<double>(waiting));
    if (!end) return unknown(from + ": none came yet");
    if (end->minutes * minute > far) return unknown(from + ": too slow to say");
    const auto at = last.at_ms + static_cast<std::int64_t>(end->minutes * minute);
    return {Forecast::Expected, std::max(at, now_ms), from + ": " + end->why, waiting};
}

} // namespace

static std::int64_t count_of(const Sample& sample, std::string_view status) {
    const auto at = sample.summary.by_status.find(std::string(status));
    return at == sample.summary.by_status.end() ? 0 : at->second;
}

/// Of counts in order, none of them later than `now_ms`.
static Forecast of_counts(const std::vector<Sample>& samples, std::int64_t now_ms) {
    if (samples.empty()) return {Forecast::Unknown, 0, "nothing was counted yet", 0};
    const auto& last = samples.back();
    const auto waiting = waiting_of(last);
    const auto age = now_ms - last.at_ms;
    if (last.summary.total == 0) return {Forecast::Unknown, 0, "the service counts no devices", 0};
    if (last.summary.by_status.empty()) return {Forecast::Unknown, 0, "the service counts no states", 0};
    if (age > too_old) return {Forecast::Unknown, 0, "the last count is " + span(age) + " old", waiting};
    if (waiting > 0) return of_waiting(samples, now_ms);
    if (const auto unheard = count_of(last, "Unknown"); 2 * unheard > last.summary.total)
        return {Forecast::Unknown, 0, "none waits, but most are Unknown: not heard of any more", 0};
    auto first = samples.size() - 1;
    while (first > 0 && waiting_of(samples[first - 1]) == 0) --first;
    return {Forecast::AllBack, samples[first].at_ms, "none waits, counted " + span(age) + " ago", 0};
}

Forecast forecast(const std::vector<Sample>& samples, std::int64_t now_ms) {
    const auto later =
        std::find_if(samples.begin(), samples.end(), [&](const Sample& one) { return one.at_ms > now_ms; });
    const std::vector<Sample> known(samples.begin(), later);
    auto out = of_counts(known, now_ms);
    if (known.empty()) return out;
    out.paused = count_of(known.back(), conflict_paused);
    out.unheard = count_of(known.back(), "Unknown");
    return out;
}

} // namespace salvor::fleet
