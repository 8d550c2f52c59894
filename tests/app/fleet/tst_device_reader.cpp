#include "fleet/conflict_groups.h"
#include "fleet/reading_work.h"
#include "fleet/states.h"
#include "reading.h"

#include <QElapsedTimer>
#include <filesystem>
#include <set>

using namespace salvor;
using fleet::DeviceReader;
using fleet::Reading;
using fleet::Trouble;

namespace {

std::set<std::string> names_of(const Reading& reading) {
    std::set<std::string> out;
    for (fleet::Row row = 0; reading.store && row < reading.store->rows(); ++row)
        if (!reading.store->gone(row)) out.emplace(reading.store->name(row));
    return out;
}

std::set<std::string> names_of(const std::vector<Json>& items) {
    std::set<std::string> out;
    for (const auto& item : items) out.insert(item["metadata"]["name"].get<std::string>());
    return out;
}

bool has(const Json& call, const std::string& word) {
    for (const auto& one : call["argv"])
        if (one == word) return true;
    return false;
}

} // namespace

class TestDeviceReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_page_is_read_and_compared_with_the_count() {
        Service service;
        FleetMaker maker(1);
        const auto items = maker.devices(2300);
        service.set("devices", items);
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        std::vector<std::size_t> seen;
        reader.progress = [&](const DeviceReader::Progress& progress) { seen.push_back(progress.devices); };
        const auto reading = read(reader);
        QVERIFY2(!reading.error, reading.error ? reading.error->error.text().c_str() : "");
        QVERIFY(reading.complete && reading.anew);
        QVERIFY(names_of(reading) == names_of(items));
        QCOMPARE(reading.store->document(7)->dump(), items[7].dump());
        QCOMPARE(reading.summary->total, std::int64_t{2300});
        QCOMPARE(reading.difference, std::string());
        QVERIFY(reading.odd_count > 0); // the maker writes "many" here and there
        QCOMPARE(seen, (std::vector<std::size_t>{1000, 2000, 2300}));
        const auto calls = service.calls();
        QCOMPARE(calls.size(), std::size_t{4});
        for (const auto& call : calls) {
            QVERIFY(has(call, "--request-timeout"));
            QVERIFY(has(call, "json"));
            QVERIFY(!has(call, "name") && !has(call, "wide"));
        }
        QVERIFY(std::filesystem::is_empty(service.folder()) || has_only_errors(service.folder()));
    }

    /// Only the first reading shows itself as it grows: what is known stays until there is something whole.
    void the_first_reading_is_seen_to_grow() {
        Service service;
        FleetMaker maker(2);
        service.set("devices", maker.devices(2300));
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        std::vector<std::size_t> grown;
        reader.grown = [&](const std::shared_ptr<const fleet::DeviceStore>& store) {
            QVERIFY(reader.busy() && reader.reading().store == nullptr);
            QVERIFY(store->document(0));
            grown.push_back(store->devices());
        };
        QVERIFY(!read(reader).error);
        QCOMPARE(grown, (std::vector<std::size_t>{1000, 2000})); // the end is told as the whole
        QVERIFY(!read(reader).error);
        QCOMPARE(grown.size(), std::size_t{2});
        service.set("devices", maker.devices(300));
        DeviceReader one_page(service.host(), clock, options(service));
        one_page.grown = reader.grown;
        QVERIFY(!read(one_page).error);
        QCOMPARE(grown.size(), std::size_t{2});
    }

    void the_rate_is_kept() {
        QVERIFY(fleet::FlightctlOptions().per_minute < 150);
        Service service;
        service.set("devices", small_fleet(30, "Online"));
        RealClock clock;
        auto slow = options(service);
        slow.per_minute = 240; // one each 250 ms
        DeviceReader reader(service.host(), clock, slow, 10);
        QVERIFY(!read(reader).error);
        const auto calls = service.calls();
        QCOMPARE(calls.size(), std::size_t{4});
        for (std::size_t i = 1; i < calls.size(); ++i) {
            const auto gap = calls[i]["at"].get<double>() - calls[i - 1]["at"].get<double>();
            QVERIFY2(gap > 0.15, std::to_string(gap).c_str()); // the program's own start varies
        }
        const auto all = calls.back()["at"].get<double>() - calls.front()["at"].get<double>();
        QVERIFY2(all > 0.65, std::to_string(all).c_str());
    }

    void what_changes_between_pages_is_told() {
        Service service;
        auto items = small_fleet(25, "Online");
        service.set("devices", items);
        service.set("faults", {{{"at", 2},
                                {"do", "change"},
                                {"remove", {"d010", "d003"}}, // where the next page begins, and one that was listed
                                {"add", {small("d005a", "Online"), small("d015a", "Online")}}}});
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service), 10);
        const auto reading = read(reader);
        QVERIFY(!reading.error && reading.complete);
        auto wanted = names_of(items);
        wanted.erase("d010");
        wanted.insert("d015a"); // d005a came where the list had been read; d003 was listed before it went
        QVERIFY(names_of(reading) == wanted);
        QCOMPARE(reading.summary->total, std::int64_t{25});
        QCOMPARE(reading.difference, std::string());
        service.set("faults", {{{"at", 2}, {"do", "change"}, {"add", {small("d001a", "Online")}}}});
        const auto again = read(reader);
        QCOMPARE(again.difference, std::string("The service counts 26 devices, 25 are listed: some came or went "
                                               "meanwhile; read again."));
    }

    /// A refresh asks for those that wait or are paused: what else changed is told by the counts.
    void what_was_not_asked_for_is_told_by_the_counts() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service), 10);
        const auto first = read(reader);
        QVERIFY(first.complete && !first.stale);
        auto items = small_fleet(25, "Online");
        for (const auto at : {3, 4}) items[at]["status"]["summary"]["status"] = "Error";
        service.set("devices", items);
        const auto second = read(reader, &DeviceReader::refresh);
        QVERIFY(!second.stale && second.difference.empty()); // it may have been so for a second only
        const auto third = read(reader, &DeviceReader::refresh);
        QVERIFY(third.stale);
        QCOMPARE(third.difference, std::string("The service counts 2 devices as Error, 0 are listed so: some changed "
                                               "meanwhile; read again."));
        QVERIFY(third.whole_at == first.whole_at && third.read_at > first.read_at);
        const auto whole = read(reader);
        QVERIFY(!whole.stale && whole.difference.empty());
        QVERIFY(whole.whole_at > first.whole_at);
    }

    void of_two_the_last_wins() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        service.set("faults",
                    {{{"at", 2}, {"do", "repeat"}},
                     {{"at", 2}, {"do", "change"}, {"set", {{"d009", {{"/status/summary/status", "Error"}}}}}}});
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service), 10);
        const auto reading = read(reader);
        QVERIFY(!reading.error);
        QCOMPARE(reading.store->devices(), std::size_t{25});
        QCOMPARE(*reading.store->text(fleet::Column::Status, *reading.store->find("d009")), std::string_view("Error"));
        QVERIFY2(reading.difference.starts_with("1 device came twice"), reading.difference.c_str());
    }

    /// Whoever was resumed is of no state that a refresh lists: it is asked for by name, each time.
    void a_refresh_asks_also_for_these() {
        Service service;
        auto items = small_fleet(40, "Online");
        items[3]["status"]["summary"]["status"] = "ConflictPaused";
        service.set("devices", items);
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        QVERIFY(!read(reader).error);
        items[7]["status"]["summary"]["status"] = "Error";
        items[9]["status"]["summary"]["status"] = "Error";
        service.set("devices", items);
        std::optional<Reading> got;
        QVERIFY(reader.refresh_with({numbered(7), numbered(39)}, [&](const Reading& reading) { got = reading; }));
        QVERIFY(QTest::qWaitFor([&] { return got.has_value(); }, 30000));
        QVERIFY(!got->error && got->complete && !got->anew);
        QCOMPARE(got->changed, std::vector<fleet::Row>{7});
        QCOMPARE(got->store->text(fleet::Column::Status, 7), std::optional<std::string_view>("Error"));
        QCOMPARE(got->store->text(fleet::Column::Status, 9),
                 std::optional<std::string_view>("Online")); // not asked for
        QCOMPARE(got->store->devices(), std::size_t{40});
    }

    void a_refresh_reads_what_may_have_changed() {
        Service service;
        std::vector<Json> items;
        for (std::size_t i = 0; i < 90; ++i)
            items.push_back(small(numbered(i), i % 3 == 0   ? "ConflictPaused"
                                               : i % 3 == 1 ? "AwaitingReconnect"
                                                            : "Online"));
        service.set("devices", items);
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        const auto first = read(reader, &DeviceReader::refresh); // nothing is known yet: all of it
        QVERIFY(first.complete && first.anew);
        service.set("faults", {{{"at", 1},
                                {"do", "change"},
                                {"remove", {"d003"}},                          // was paused
                                {"add", {small("d900", "AwaitingReconnect")}}, // was approved
                                {"set",
                                 {{"d000", {{"/status/summary/status", "Online"}}},         // was resumed
                                  {"d001", {{"/status/summary/status", "ConflictPaused"}}}, // has spoken
                                  {"d004", {{"/status/summary/status", "Online"}}},         // has spoken
                                  {"d002", {{"/status/summary/status", "Error"}}}}}}});     // is not looked at
        const auto second = read(reader, &DeviceReader::refresh);
        QVERIFY(!second.error && second.complete && !second.anew);
        const auto names = [&](const std::vector<fleet::Row>& rows) {
            std::set<std::string> out;
            for (const auto row : rows) out.emplace(second.store->name(row));
            return out;
        };
        QVERIFY(names(second.changed) == (std::set<std::string>{"d000", "d001", "d004"}));
        QVERIFY(names(second.added) == std::set<std::string>{"d900"});
        QVERIFY(names(second.removed) == std::set<std::string>{"d003"});
        const auto status = [&](const char* name) {
            return std::string(*second.store->text(fleet::Column::Status, *second.store->find(name)));
        };
        QCOMPARE(status("d000"), std::string("Online"));
        QCOMPARE(status("d001"), std::string("ConflictPaused"));
        QCOMPARE(status("d002"), std::string("Online")); // as old as the full reading
        QCOMPARE(second.store->devices(), std::size_t{90});
        const auto calls = service.calls();
        QCOMPARE(calls.size(), std::size_t{3}); // the two states, who left them, the count
        QVERIFY(has(calls[0], "status.summary.status in (AwaitingReconnect,ConflictPaused)"));
        QVERIFY(has(calls[1], "metadata.name in (d000,d003,d004)"));
        QVERIFY(names_of(first).contains("d003") && first.store->devices() == 90); // the older state is as it was
    }

    void many_who_left_are_read_by_a_full_list() {
        Service service;
        FleetMaker maker(8);
        std::vector<Json> items;
        for (int i = 0; i < 200; ++i) items.push_back(small(maker.name(), "AwaitingReconnect"));
        service.set("devices", items);
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        QVERIFY(read(reader).complete);
        for (auto& item : items) item["status"]["summary"]["status"] = "Online";
        service.set("devices", items);
        const auto reading = read(reader, &DeviceReader::refresh);
        QVERIFY(reading.complete && !reading.error && reading.anew);
        QCOMPARE(fleet::count_by_status(*reading.store)["Online"], std::size_t{200});
        QCOMPARE(service.calls().size(), std::size_t{3});
    }

    void names_fit_into_an_address() {
        FleetMaker maker(9);
        std::vector<std::string> names;
        for (int i = 0; i < 100; ++i) names.push_back(maker.name());
        std::vector<std::string> all;
        while (all.size() < names.size()) {
            const auto some = fleet::names_for_one_request(names, all.size());
            QVERIFY(!some.empty() && some.size() <= 30);
            all.insert(all.end(), some.begin(), some.end());
        }
        QVERIFY(all == names);
        QCOMPARE(fleet::names_for_one_request({std::string(3000, 'x'), "y"}, 0).size(), std::size_t{1});
    }

    void the_count_alone_is_one_request() {
        Service service;
        service.set("devices", small_fleet(5, "ConflictPaused"));
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        const auto reading = read(reader, &DeviceReader::read_summary);
        QVERIFY(!reading.error && !reading.store);
        QCOMPARE(reading.summary->by_status.at("ConflictPaused"), std::int64_t{5});
        QCOMPARE(service.calls().size(), std::size_t{1});
        service.set("faults", {{{"at", 1}, {"on", true}, {"do", "garbage"}}});
        const auto bad = read(reader, &DeviceReader::read_summary);
        QVERIFY(bad.error && bad.error->trouble == Trouble::Garbage);
        QCOMPARE(bad.summary->total, std::int64_t{5});
    }

    void one_reading_at_a_time_and_it_can_be_stopped() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        service.set("faults", {{{"at", 2}, {"do", "slow"}, {"seconds", 30}}});
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service), 10);
        std::optional<Reading> got;
        QVERIFY(reader.read_all([&](const Reading& reading) { got = reading; }));
        QVERIFY(reader.busy());
        QVERIFY(!reader.refresh([](const Reading&) { QFAIL("it was busy"); }));
        QTRY_COMPARE_WITH_TIMEOUT(service.calls().size(), std::size_t{2}, 10000);
        QElapsedTimer time;
        time.start();
        reader.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 10000);
        QVERIFY(time.elapsed() < 8000);
        QCOMPARE(got->error->trouble, Trouble::Cancelled);
        QCOMPARE(got->store->devices(), std::size_t{10});
        QVERIFY(!got->complete && !reader.busy());
        reader.cancel(); // nothing is under way
        QVERIFY(read(reader).complete);
    }

    void whoever_goes_away_hears_nothing() {
        for (int round = 0; round < 12; ++round) {
            Service service;
            service.set("devices", small_fleet(25, "Online"));
            RealClock clock;
            bool heard = false;
            {
                DeviceReader reader(service.host(), clock, options(service), 3);
                QVERIFY(reader.read_all([&](const Reading&) { heard = true; }));
                QTest::qWait(round * 40);
                if (heard) continue;
            }
            QTest::qWait(100);
            QVERIFY(!heard);
        }
    }

private:
    static bool has_only_errors(const std::string& folder) {
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() != ".err") return false;
        return true;
    }
};

QTEST_GUILESS_MAIN(TestDeviceReader)
#include "tst_device_reader.moc"
