#include "fleet/history.h"
#include "fleet/kept_file.h"
#include "fleet_maker.h"

#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <sys/stat.h>

using namespace salvor;
using fleet::Forecast;
using fleet::History;
using fleet::Sample;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t begin = 1'768'425'600'000;

Sample sample(std::int64_t at_ms, std::int64_t waiting, std::int64_t total = 10'000) {
    Sample out{begin + at_ms, {total, {{"Online", total - waiting}}}};
    if (waiting > 0) out.summary.by_status["AwaitingReconnect"] = waiting;
    return out;
}

/// Counts each ten seconds, for so many minutes.
template<class Waiting> std::vector<Sample> series(double minutes, const Waiting& waiting) {
    std::vector<Sample> out;
    for (std::int64_t at = 0; at <= static_cast<std::int64_t>(minutes * minute); at += 10'000)
        out.push_back(sample(at, static_cast<std::int64_t>(waiting(static_cast<double>(at) / minute))));
    return out;
}

Forecast at_end(const std::vector<Sample>& samples) { return fleet::forecast(samples, samples.back().at_ms); }

/// Minutes from the beginning.
double minutes(const Forecast& forecast) { return static_cast<double>(forecast.at_ms - begin) / minute; }

bool says(const Forecast& forecast, const char* words) { return forecast.basis.find(words) != std::string::npos; }

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path path() const { return fs::path(m_folder->path().toStdString()) / "here/history.jsonl"; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void counts_are_there_again() {
        auto history = *History::read(path());
        QVERIFY(history.samples().empty() && history.left_out().empty());
        for (int i = 0; i < 5; ++i) QVERIFY(history.add(sample(i * 20'000, 50 - i)));
        const auto again = *History::read(path());
        QCOMPARE(again.samples().size(), std::size_t{5});
        QVERIFY(again.samples() == history.samples());
        struct stat about {};
        QVERIFY(::stat(path().c_str(), &about) == 0 && (about.st_mode & 07777) == 0600);
        QVERIFY(!History::read("/proc/1/mem"));
        auto nowhere = *History::read("/proc/nowhere/history.jsonl");
        QVERIFY(!nowhere.add(sample(0, 1)) && nowhere.samples().size() == 1);
        History memory;
        QVERIFY(memory.add(sample(0, 1)) && memory.samples().size() == 1);
    }

    void one_that_says_the_same_at_once_is_dropped() {
        History history;
        QVERIFY(history.add(sample(0, 50)) && history.add(sample(9'000, 50)));
        QCOMPARE(history.samples().size(), std::size_t{1});
        QVERIFY(history.add(sample(9'500, 49)) && history.add(sample(10'500, 50)) && history.add(sample(20'500, 50)));
        QCOMPARE(history.samples().size(), std::size_t{4});
        QVERIFY(history.add(sample(15'000, 7))); // a clock that was put back
        QCOMPARE(fleet::waiting_of(history.samples()[3]), std::int64_t{7});
    }

    void a_torn_line_is_left_out_and_told() {
        auto history = *History::read(path());
        for (int i = 0; i < 4; ++i) QVERIFY(history.add(sample(i * 20'000, 50 - i)));
        const auto whole = text_of(path());
        const auto last = whole.rfind('\n', whole.size() - 2) + 1;
        for (std::size_t cut = last + 1; cut < whole.size(); ++cut) {
            std::ofstream(path(), std::ios::trunc) << whole.substr(0, cut);
            auto torn = *History::read(path());
            const bool complete = cut + 1 == whole.size(); // only the line's end is missing
            QCOMPARE(torn.samples().size(), std::size_t{complete ? 4U : 3U});
            QVERIFY(complete == torn.left_out().empty());
            if (!complete) QVERIFY(torn.left_out().starts_with("1 line is no count"));
            QVERIFY(torn.add(sample(100'000, 9)));
            const auto after = *History::read(path());
            QCOMPARE(after.samples().size(), std::size_t{complete ? 5U : 4U});
            QVERIFY(after.left_out().empty() && after.samples() == torn.samples());
        }
        std::ofstream(path(), std::ios::trunc)
            << "7\n{}\n{\"at_ms\":1,\"total\":2,\"by_status\":{\"a\":\"b\"}}\n\xff\n";
        const auto odd = *History::read(path());
        QVERIFY(odd.samples().empty());
        QVERIFY2(odd.left_out().starts_with("4 lines are"), odd.left_out().c_str());
    }

    void two_consoles_count_into_one_file() {
        auto one = *History::read(path());
        auto other = *History::read(path());
        for (int i = 0; i < 10; ++i) QVERIFY((i % 2 == 0 ? one : other).add(sample(i * 20'000, 50 - i)));
        QCOMPARE(History::read(path())->samples().size(), std::size_t{10});
    }

    void it_stays_below_its_bound() {
        auto history = *History::read(path());
        auto other = *History::read(path());
        std::string text; // most of them at once: each append goes to the disk
        for (int i = 0; i < 4'998; ++i) {
            const auto one = sample(i * 20'000, 50'000 - i, 90'000);
            Json json{{"at_ms", one.at_ms}, {"total", one.summary.total}, {"by_status", one.summary.by_status}};
            text += json.dump() + "\n";
        }
        QVERIFY(fleet::append_kept(path(), text));
        history = *History::read(path());
        for (int i = 4'998; i < 5'010; ++i) {
            QVERIFY(history.add(sample(i * 20'000, 50'000 - i, 90'000)));
            QVERIFY(history.samples().size() < History::most);
        }
        const auto again = *History::read(path());
        QVERIFY(again.samples() == history.samples());
        QVERIFY(again.samples().size() > 2'500);
        QCOMPARE(again.samples().front().at_ms, begin); // still from the first
        for (std::size_t i = again.samples().size() - 900; i < again.samples().size(); ++i)
            QCOMPARE(again.samples()[i].at_ms - again.samples()[i - 1].at_ms, std::int64_t{20'000}); // the newest all
        std::string many;
        for (int i = 0; i < 3; ++i) many += text;
        std::ofstream(path(), std::ios::app) << many;
        QVERIFY(History::read(path())->samples().size() < History::most);
    }

    void a_steady_return_is_foreseen() {
        const auto steady = [](double t) { return 1000 - 50 * t; };
        const auto early = at_end(series(2, steady)); // a tail may begin just so: not told too early
        QVERIFY(early.state == Forecast::Expected && minutes(early) > 19.5);
        for (const double now : {6.0, 12.0, 18.0}) {
            const auto forecast = at_end(series(now, steady));
            QCOMPARE(forecast.state, Forecast::Expected);
            QVERIFY2(std::abs(minutes(forecast) - 20) < 0.5, std::to_string(minutes(forecast)).c_str());
            QVERIFY2(says(forecast, ": about 50 a minute"), forecast.basis.c_str());
        }
        const auto slow = at_end(series(50, [](double t) { return 14 - t / 4.5; }));
        QCOMPARE(slow.state, Forecast::Expected);
        QVERIFY2(std::abs(minutes(slow) - 63) < 8, std::to_string(minutes(slow)).c_str());
        QVERIFY2(says(slow, "one each 4 min") || says(slow, "one each 5 min"), slow.basis.c_str());
    }

    void a_tail_is_foreseen() {
        // Half of them each three minutes; the last of 4,000 is there when half a one would be left, after 39 minutes.
        for (const double now : {6.0, 12.0, 20.0, 27.0}) {
            const auto forecast = at_end(series(now, [](double t) { return std::lround(4000 * std::exp2(-t / 3)); }));
            QCOMPARE(forecast.state, Forecast::Expected);
            QVERIFY2(std::abs(minutes(forecast) - 39) < 5, std::to_string(minutes(forecast)).c_str());
            QVERIFY2(says(forecast, "half of them in 3 min"), forecast.basis.c_str());
        }
        // Fast first, then a tail: what was fast is not counted on.
        const auto both = at_end(
            series(24, [](double t) { return t < 8 ? 5000 - 500 * t : std::lround(1000 * std::exp2(-(t - 8) / 6)); }));
        QCOMPARE(both.state, Forecast::Expected);
        QVERIFY2(minutes(both) > 55 && minutes(both) < 90, std::to_string(minutes(both)).c_str());
    }

    void noise_and_odd_counts_do_not_mislead() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            FleetMaker maker(seed);
            auto samples = series(10, [&](double t) { return 1000 - 50 * t + static_cast<double>(maker.below(9)); });
            for (int i = 0; i < 6; ++i) // some counts are far too low
                samples[10 + maker.below(40)].summary.by_status["AwaitingReconnect"] -= 30;
            const auto forecast = at_end(samples);
            QVERIFY2(forecast.state == Forecast::Expected || says(forecast, "more wait"), forecast.basis.c_str());
            if (forecast.state == Forecast::Expected)
                QVERIFY2(std::abs(minutes(forecast) - 20) < 3,
                         (std::to_string(minutes(forecast)) + ", seed " + std::to_string(seed)).c_str());
        }
    }

    void how_it_is_counted_does_not_matter() {
        const auto often = series(12, [](double t) { return 1000 - 50 * t; });
        std::vector<Sample> seldom;
        for (std::size_t i = 0; i < often.size(); i += 12) seldom.push_back(often[i]);
        QVERIFY(std::abs(minutes(at_end(often)) - minutes(at_end(seldom))) < 0.5);
    }

    void a_stall_is_told() {
        const auto stalls = [](double t) { return std::max(40.0, 1000 - 100 * t); };
        QCOMPARE(at_end(series(8, stalls)).state, Forecast::Expected);
        QCOMPARE(at_end(series(18, stalls)).state, Forecast::Expected); // not for long enough
        const auto stalled = at_end(series(21, stalls));
        QCOMPARE(stalled.state, Forecast::Stalled);
        QCOMPARE(stalled.waiting, std::int64_t{40});
        QVERIFY2(says(stalled, "none came in the last 11 min"), stalled.basis.c_str());
        QVERIFY2(std::abs(minutes(stalled) - 9.6) < 0.3, std::to_string(minutes(stalled)).c_str());
        QCOMPARE(at_end(series(11, [](double) { return 7; })).state, Forecast::Stalled); // none ever came
        // In a tail it takes long from one to the next; that alone is no stall.
        const auto tail = [](double t) { return 8 - std::floor(t / 7); };
        QCOMPARE(at_end(series(41, tail)).state, Forecast::Expected);
    }

    void a_rise_is_no_return() {
        const auto grows = at_end(series(10, [](double t) { return 100 + 20 * t; }));
        QCOMPARE(grows.state, Forecast::Unknown);
        QVERIFY2(says(grows, "more wait than before"), grows.basis.c_str());
        QCOMPARE(grows.at_ms, std::int64_t{0});
        QVERIFY(says(at_end(series(3, [](double t) { return 10 * std::exp2(t * 6); })), "more wait than before"));
        // A second restore: what was before it is forgotten.
        const auto again = [](double t) { return t < 10 ? 1000 - 90 * t : 1000 - 50 * (t - 10); };
        QVERIFY(says(at_end(series(10.3, again)), "more wait than before"));
        const auto after = at_end(series(16, again));
        QCOMPARE(after.state, Forecast::Expected);
        QVERIFY2(std::abs(minutes(after) - 30) < 0.5, std::to_string(minutes(after)).c_str());
    }

    void too_little_is_no_forecast() {
        QCOMPARE(fleet::forecast({}, begin).state, Forecast::Unknown);
        auto few = at_end(series(0.5, [](double t) { return 1000 - 50 * t; }));
        QCOMPARE(few.state, Forecast::Unknown);
        QVERIFY2(says(few, "from 4 counts in the last 30 s: too few"), few.basis.c_str());
        few = at_end(series(3, [](double) { return 1000; }));
        QVERIFY2(says(few, "none came yet"), few.basis.c_str());
        const auto samples = series(5, [](double t) { return 1000 - 50 * t; });
        const auto old = fleet::forecast(samples, samples.back().at_ms + 15 * minute);
        QCOMPARE(old.state, Forecast::Unknown);
        QVERIFY2(says(old, "the last count is 15 min old"), old.basis.c_str());
        QCOMPARE(old.waiting, std::int64_t{750});
        const auto late = fleet::forecast(series(19.5, [](double t) { return 1000 - 50 * t; }), begin + 25 * minute);
        QCOMPARE(late.state, Forecast::Expected); // never before now
        QCOMPARE(late.at_ms, begin + 25 * minute);
        QCOMPARE(fleet::forecast({Sample{begin, {5, {}}}}, begin).state, Forecast::Unknown);
    }

    void all_back_is_said_with_its_age() {
        auto samples = series(3, [](double t) { return std::max(0.0, 100 - 50 * t); });
        const auto back = fleet::forecast(samples, samples.back().at_ms + 5'000);
        QCOMPARE(back.state, Forecast::AllBack);
        QCOMPARE(back.waiting, std::int64_t{0});
        QVERIFY2(std::abs(minutes(back) - 2) < 0.2, std::to_string(minutes(back)).c_str());
        QCOMPARE(back.basis, std::string("none waits, counted 5 s ago"));
        QCOMPARE(fleet::forecast(samples, samples.back().at_ms + 15 * minute).state, Forecast::Unknown);
        QCOMPARE(fleet::forecast({Sample{begin, {0, {}}}}, begin).state, Forecast::Unknown); // another organisation
        const auto one = [](std::map<std::string, std::int64_t> states) {
            return fleet::forecast({Sample{begin, {5, std::move(states)}}}, begin);
        };
        const auto mixed = one({{"Online", 2}, {"ConflictPaused", 2}, {"Unknown", 1}});
        QCOMPARE(mixed.state, Forecast::AllBack);
        QCOMPARE(mixed.paused, std::int64_t{2});
        QCOMPARE(mixed.unheard, std::int64_t{1});
        QCOMPARE(one({{"Online", 1}, {"Unknown", 4}}).state, Forecast::Unknown);
    }

    void a_count_of_a_clock_that_was_ahead_does_not_count() {
        const std::vector<Sample> samples{{begin, {5, {{"AwaitingReconnect", 5}}}},
                                          {begin + 10 * minute, {5, {{"Online", 5}}}}};
        const auto now = fleet::forecast(samples, begin + minute);
        QVERIFY(now.state != Forecast::AllBack);
        QCOMPARE(now.waiting, std::int64_t{5});
        QCOMPARE(fleet::forecast(samples, begin - 1).state, Forecast::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_device_history.moc"
