#include "reading.h"

#include <filesystem>

using namespace salvor;
using namespace std::chrono_literals;
using fleet::FlightctlCall;
using fleet::Trouble;

namespace {

/// What came, in order: "1: Cancelled" and the like.
struct Heard {
    std::vector<std::string> lines;
    FlightctlCall::Then as(const std::string& name) {
        return [this, name](const FlightctlCall::Answer& answer) {
            std::string what = "no file";
            if (answer.error)
                what = answer.error->trouble == Trouble::Cancelled ? "cancelled" : answer.error->error.what;
            if (!answer.out.empty() && std::filesystem::file_size(answer.out) > 0) what = "file";
            lines.push_back(name + ": " + what);
        };
    }
};
using Lines = std::vector<std::string>;

const std::vector<std::string> count{"get", "devices", "--summary-only", "-o", "json"};

} // namespace

/// Whoever asks, one flightctl after the other.
class TestFlightctlCall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_has_its_own_answer_in_its_turn() {
        Service service;
        service.set("devices", small_fleet(5, "Online"));
        service.set("faults", {{{"at", 2}, {"do", "403"}}, {{"at", 1}, {"do", "slow"}, {"seconds", 0.3}}});
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        Heard heard;
        call.run(count, heard.as("1"));
        call.run({"get", "devices", "-o", "json"}, heard.as("2"));
        call.run({"version"}, heard.as("3"));
        QVERIFY(call.busy() && heard.lines.empty());
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{3}, 20000);
        QCOMPARE(heard.lines[0], std::string("1: file"));
        QVERIFY(heard.lines[1].starts_with("2: the login on "));
        QCOMPARE(heard.lines[2], std::string("3: file"));
        QVERIFY(!call.busy());
        QVERIFY(!service.read().contains("two_at_once"));
        QVERIFY(std::filesystem::is_empty(service.folder())); // answers that were taken leave nothing
    }

    void the_rate_holds_over_all() {
        Service service;
        RealClock clock;
        auto slow = options(service);
        slow.per_minute = 300; // one each 200 ms
        FlightctlCall call(service.host(), clock, slow);
        Heard heard;
        for (const auto* name : {"1", "2", "3", "4"}) call.run(count, heard.as(name));
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{4}, 20000);
        const auto calls = service.calls();
        const auto all = calls.back()["at"].get<double>() - calls.front()["at"].get<double>();
        QVERIFY2(all > 0.5, std::to_string(all).c_str());
    }

    void a_file_lives_until_its_answer_was_heard_and_as_long_as_it_is_kept() {
        Service service;
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        std::optional<FlightctlCall::Answer> kept;
        std::filesystem::path first;
        Heard heard;
        call.run(count, [&](const FlightctlCall::Answer& answer) {
            kept = answer;
            call.run(count, [&](const FlightctlCall::Answer& second) { // asked for from an answer
                first = second.out;
                QVERIFY(std::filesystem::exists(second.out) && second.out != kept->out);
            });
            QVERIFY(std::filesystem::exists(answer.out));
        });
        call.run(count, heard.as("3"));
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{1}, 20000);
        QVERIFY(!first.empty() || QTest::qWaitFor([&] { return !first.empty(); }, 20000));
        QVERIFY(std::filesystem::exists(kept->out));
        const auto file = kept->out;
        kept.reset();
        QVERIFY(!std::filesystem::exists(file));
    }

    void what_was_no_good_goes_again_in_its_turn() {
        Service service;
        service.set("devices", small_fleet(5, "Online"));
        service.set("faults", {{{"at", 1}, {"do", "garbage"}}, {{"at", 2}, {"do", "503"}}});
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        Heard heard;
        std::vector<std::string> waits;
        connect(&call, &FlightctlCall::waits, this,
                [&](const fleet::ReadError& error, auto) { waits.push_back(error.error.what); });
        int asked = 0;
        call.run(count, [&](const FlightctlCall::Answer& answer) {
            if (++asked == 1) {
                QVERIFY(call.again(fleet::garbage({Error::Code::Invalid, "it is none", {}, {}}, "here")));
                return;
            }
            heard.as("1")(answer);
        });
        call.run({"version"}, heard.as("2"));
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{2}, 20000);
        QCOMPARE(heard.lines, (Lines{"1: file", "2: file"}));
        QCOMPARE(waits.size(), std::size_t{2});
        QCOMPARE(service.calls().size(), std::size_t{4});
    }

    void one_that_was_kept_goes_before_those_that_wait() {
        Service service;
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        Heard heard;
        FlightctlCall::Answer kept;
        call.run(count, [&](const FlightctlCall::Answer& answer) {
            kept = answer;
            heard.as("1")(answer);
        });
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{1}, 20000);
        const auto error = fleet::garbage({Error::Code::Invalid, "it is none", {}, {}}, "here");
        call.run(count, heard.as("2"));
        call.run(count, heard.as("3"));
        QVERIFY(call.again(kept, error));
        QVERIFY(!call.again(kept, fleet::ReadError{}) && !call.again(FlightctlCall::Answer{}, error));
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{4}, 20000);
        QCOMPARE(heard.lines, (Lines{"1: file", "2: file", "1: file", "3: file"}));
    }

    void cancel_ends_what_runs_and_what_waits() {
        Service service;
        service.set("faults", {{{"at", 1}, {"do", "slow"}, {"seconds", 60}}});
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        Heard heard;
        for (const auto* name : {"1", "2", "3"}) call.run(count, heard.as(name));
        QTRY_COMPARE_WITH_TIMEOUT(service.calls().size(), std::size_t{1}, 20000);
        call.cancel();
        QVERIFY(heard.lines.empty()); // answers come later
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{3}, 10000);
        std::sort(heard.lines.begin(), heard.lines.end());
        QCOMPARE(heard.lines, (Lines{"1: cancelled", "2: cancelled", "3: cancelled"}));
        QCOMPARE(service.calls().size(), std::size_t{1});
        QTest::qWait(50);
        QCOMPARE(heard.lines.size(), std::size_t{3});
        call.run(count, heard.as("4"));
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{4}, 20000);
        QCOMPARE(heard.lines.back(), std::string("4: file"));
    }

    void one_alone_can_be_cancelled() {
        Service service;
        service.set("faults", {{{"at", 1}, {"do", "slow"}, {"seconds", 60}}});
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        Heard heard;
        const auto first = call.run(count, heard.as("1"));
        const auto second = call.run(count, heard.as("2"));
        call.run(count, heard.as("3"));
        call.cancel(second);
        QTRY_COMPARE_WITH_TIMEOUT(service.calls().size(), std::size_t{1}, 20000);
        call.cancel(first);
        call.cancel(99);
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{3}, 10000);
        QCOMPARE(heard.lines, (Lines{"2: cancelled", "1: cancelled", "3: file"}));
    }

    void while_paused_nothing_begins() {
        Service service;
        service.set("devices", small_fleet(5, "Online"));
        service.set("faults", {{{"at", 1}, {"do", "slow"}, {"seconds", 0.4}}, {{"at", 1}, {"do", "503"}}});
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        Heard heard;
        call.run(count, heard.as("1"));
        call.run(count, heard.as("2"));
        QTRY_COMPARE_WITH_TIMEOUT(service.calls().size(), std::size_t{1}, 20000);
        call.pause(true);
        const auto third = call.run(count, heard.as("3"));
        QTest::qWait(900); // the first has ended and would be tried again
        QCOMPARE(service.calls().size(), std::size_t{1});
        QVERIFY(heard.lines.empty());
        call.cancel(third); // may be ended all the same
        QTRY_COMPARE(heard.lines, Lines{"3: cancelled"});
        call.pause(false);
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{3}, 20000);
        QCOMPARE(heard.lines, (Lines{"3: cancelled", "1: file", "2: file"}));
        QCOMPARE(service.calls().size(), std::size_t{3});
        QVERIFY(!service.read().contains("two_at_once"));
    }

    void a_limit_that_holds_on_is_told_to_who_comes_later() {
        Service service;
        service.set("faults", {{{"at", 1}, {"do", "429"}, {"message", "Retry-After: 600"}}});
        RealClock clock;
        FlightctlCall call(service.host(), clock, options(service));
        std::vector<std::chrono::milliseconds> waits;
        connect(&call, &FlightctlCall::waits, this, [&](const auto& error, std::chrono::milliseconds wait) {
            QCOMPARE(error.trouble, Trouble::RateLimited);
            waits.push_back(wait);
        });
        Heard heard;
        const auto first = call.run(count, heard.as("1"));
        QTRY_COMPARE_WITH_TIMEOUT(waits.size(), std::size_t{1}, 20000);
        call.cancel(first);
        QTRY_COMPARE(heard.lines.size(), std::size_t{1});
        call.run(count, heard.as("2"));
        QTRY_COMPARE(waits.size(), std::size_t{2});
        QVERIFY(waits[1] > 590s && waits[1] <= 600s);
        QCOMPARE(service.calls().size(), std::size_t{1});
    }

    void an_answer_may_end_all_of_it() {
        Service service;
        RealClock clock;
        auto call = std::make_unique<FlightctlCall>(service.host(), clock, options(service));
        bool heard = false;
        call->run(count, [&](const FlightctlCall::Answer&) {
            call.reset();
            heard = true;
        });
        call->run(count, [](const FlightctlCall::Answer&) { QFAIL("it is gone"); });
        QTRY_VERIFY_WITH_TIMEOUT(heard, 20000);
        QTest::qWait(100);
    }

    void a_reader_shares_it_and_ends_only_its_own() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        service.set("faults", {{{"at", 2}, {"do", "slow"}, {"seconds", 60}}});
        RealClock clock;
        const auto call = std::make_shared<FlightctlCall>(service.host(), clock, options(service));
        auto reader = std::make_unique<fleet::DeviceReader>(call, clock, 10);
        Heard heard;
        std::optional<fleet::Reading> got;
        QVERIFY(reader->read_all([&](const fleet::Reading& reading) { got = reading; }));
        QTRY_COMPARE_WITH_TIMEOUT(service.calls().size(), std::size_t{2}, 20000);
        call->run({"version"}, heard.as("other"));
        reader->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value() && heard.lines.size() == 1, 20000);
        QCOMPARE(got->error->trouble, Trouble::Cancelled);
        QCOMPARE(heard.lines, Lines{"other: file"});
        service.set("faults", {{{"at", 1}, {"do", "slow"}, {"seconds", 60}}});
        QVERIFY(reader->read_all([](const fleet::Reading&) { QFAIL("nobody reads any more"); }));
        QTRY_COMPARE_WITH_TIMEOUT(service.calls().size(), std::size_t{1}, 20000);
        reader.reset(); // one that goes away holds nobody up
        call->run({"version"}, heard.as("another"));
        QTRY_COMPARE_WITH_TIMEOUT(heard.lines.size(), std::size_t{2}, 20000);
        QCOMPARE(heard.lines.back(), std::string("another: file"));
    }

    void garbage_of_a_reader_is_read_again_among_others() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        service.set("faults", {{{"at", 2}, {"do", "garbage"}}});
        RealClock clock;
        const auto call = std::make_shared<FlightctlCall>(service.host(), clock, options(service));
        fleet::DeviceReader reader(call, clock, 10);
        Heard heard;
        std::optional<fleet::Reading> got;
        QVERIFY(reader.read_all([&](const fleet::Reading& reading) { got = reading; }));
        for (int i = 0; i < 6; ++i) call->run(count, heard.as("other"));
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value() && heard.lines.size() == 6, 20000);
        QVERIFY(!got->error && got->complete);
        QCOMPARE(got->store->devices(), std::size_t{25});
        QCOMPARE(got->difference, std::string());
        QVERIFY(!service.read().contains("two_at_once"));
    }
};

QTEST_GUILESS_MAIN(TestFlightctlCall)
#include "tst_flightctl_call.moc"
