#include "reading.h"

using namespace salvor;
using namespace std::chrono_literals;
using fleet::DeviceReader;
using fleet::Reading;
using fleet::Trouble;

/// What can go wrong while devices are read: told apart, waited for, and never at the cost of what is known.
class TestReaderTroubles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void troubles_are_told_apart_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<int>("calls");
        const auto state = [](const char* key, const char* value, Trouble trouble, const char* says, int calls = 1) {
            QTest::addRow("%s: %s", key, value)
                << QByteArray(key) << QByteArray(value) << static_cast<int>(trouble) << QByteArray(says) << calls;
        };
        state("logged_in", "false", Trouble::NotLoggedIn, "flightctl login URL");
        state("logged_in", "\"expired\"", Trouble::SessionExpired, "flightctl login https://api.example.com");
        state("role", "\"none\"", Trouble::Forbidden, "may not do this");
        const auto fault = [&](const char* fault, Trouble trouble, const char* says, int calls = 1) {
            state("faults", (std::string("[{\"at\": 1, \"on\": true, \"do\": ") + fault + "}]").c_str(), trouble, says,
                  calls);
        };
        fault("\"401\"", Trouble::SessionExpired, "flightctl login");
        fault("\"403\"", Trouble::Forbidden, "may not do this");
        fault("\"400\", \"message\": \"limit cannot be\"", Trouble::Refused, "limit cannot be");
        fault("\"404\"", Trouble::Refused, "not found");
        fault("\"429\", \"message\": \"Retry-After: 0\"", Trouble::RateLimited, "no more requests", 4);
        fault("\"500\"", Trouble::Unreachable, "the API is not well", 4);
        fault("\"503\"", Trouble::Unreachable, "look whether flightctl-api", 4);
        fault("\"refused\"", Trouble::Unreachable, "connection refused", 4);
        fault("\"garbage\"", Trouble::Garbage, "the answer is not JSON", 4);
        fault("\"empty\"", Trouble::Garbage, "the answer ends in the middle", 4);
        fault("\"cut\", \"bytes\": 300", Trouble::Garbage, "the answer ends in the middle", 4);
        fault("\"same_token\"", Trouble::Garbage, "again and again", 2);
        fault("\"unknown_flag\", \"flag\": \"--continue\"", Trouble::TooOld, "does not know --continue");
    }

    void troubles_are_told_apart() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        QFETCH(int, trouble);
        QFETCH(QByteArray, says);
        QFETCH(int, calls);
        Service service;
        service.set("devices", small_fleet(5, "Online"));
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        const auto good = read(reader);
        QVERIFY(good.complete && !good.error);
        service.set(key.toStdString(), Json::parse(value.toStdString()));
        const auto reading = read(reader);
        QVERIFY(reading.error);
        QCOMPARE(static_cast<int>(reading.error->trouble), trouble);
        const auto text = reading.error->error.text();
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QCOMPARE(static_cast<int>(service.calls().size()), calls);
        QVERIFY(reading.complete && reading.store == good.store); // what was read stays, with its age
        QVERIFY(reading.read_at == good.read_at);
        QVERIFY(!reading.error->error.hint.empty());
    }

    void what_passes_is_tried_again() {
        for (const auto* fault : {"503", "refused", "garbage", "empty", "500"}) {
            Service service;
            service.set("devices", small_fleet(25, "Online"));
            service.set("faults", {{{"at", 2}, {"do", fault}}, {{"at", 3}, {"do", fault}}});
            RealClock clock;
            DeviceReader reader(service.host(), clock, options(service), 10);
            const auto reading = read(reader);
            QVERIFY2(!reading.error && reading.complete, fault);
            QCOMPARE(reading.store->devices(), std::size_t{25});
            QCOMPARE(reading.difference, std::string()); // a page that was tried again is no page twice
            QCOMPARE(service.calls().size(), std::size_t{6});
        }
    }

    void a_limited_rate_is_waited_for() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        service.set("faults", {{{"at", 2}, {"do", "429"}, {"message", "slow down (Retry-After: 1)"}}});
        RealClock clock;
        auto patient = options(service);
        patient.rate_wait = 30s; // not this: the service says how long
        DeviceReader reader(service.host(), clock, patient, 10);
        std::string waited;
        reader.progress = [&](const DeviceReader::Progress& progress) {
            if (!progress.waiting.empty()) waited = progress.waiting + " " + std::to_string(progress.wait.count());
        };
        QVERIFY(!read(reader).error);
        const auto calls = service.calls();
        QVERIFY(calls[2]["at"].get<double>() - calls[1]["at"].get<double>() >= 1.0);
        QVERIFY2(waited.starts_with("the service takes no more requests") && waited.ends_with(" 1000"), waited.c_str());
        service.set("faults", Json::array()); // a limiter that says nothing
        service.set("rate", {2, 1});
        DeviceReader other(service.host(), clock, options(service), 10);
        const auto reading = read(other);
        QVERIFY(!reading.error && reading.store->devices() == 25);
    }

    void a_session_that_ends_in_the_middle_leaves_what_was_read() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        service.set("faults", {{{"at", 3}, {"do", "expired"}}});
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service), 10);
        const auto reading = read(reader);
        QVERIFY(reading.error && reading.error->trouble == Trouble::SessionExpired);
        QVERIFY(!reading.complete && reading.store);
        QCOMPARE(reading.store->devices(), std::size_t{20});
        QVERIFY(!reading.summary);
        service.set("faults", {{{"at", 2}, {"do", "expired"}}}); // sooner than before
        const auto shorter = read(reader);
        QVERIFY(shorter.error && !shorter.complete);
        QCOMPARE(shorter.store->devices(), std::size_t{20}); // the longer part stays
        service.set("faults", Json::array());
        const auto after = read(reader);
        QVERIFY(after.complete && !after.error && after.store->devices() == 25);
    }

    void without_a_program_it_says_so() {
        Service service;
        RealClock clock;
        auto other = options(service);
        other.program = "no-flightctl-here";
        DeviceReader reader(service.host(), clock, other);
        const auto reading = read(reader);
        QVERIFY(reading.error && reading.error->trouble == Trouble::NoProgram);
        QCOMPARE(reading.error->error.what, std::string("there is no flightctl on here"));
    }

    void devices_that_cannot_be_kept_are_told() {
        Service service;
        RealClock clock;
        auto other = options(service);
        other.folder = "/nowhere/at/all";
        DeviceReader reader(service.host(), clock, other);
        const auto reading = read(reader);
        QVERIFY(reading.error && reading.error->trouble == Trouble::Failed);
        QVERIFY(reading.error->error.what.find("/nowhere/at/all") != std::string::npos);
    }

    void a_wait_can_be_stopped() {
        Service service;
        service.set("faults", {{{"at", 1}, {"on", true}, {"do", "429"}, {"message", "Retry-After: 600"}}});
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service));
        std::optional<Reading> got;
        bool waits = false;
        reader.progress = [&](const DeviceReader::Progress& progress) { waits = !progress.waiting.empty(); };
        QVERIFY(reader.read_all([&](const Reading& reading) { got = reading; }));
        QTRY_VERIFY_WITH_TIMEOUT(waits, 10000);
        reader.cancel();
        QTRY_VERIFY(got.has_value());
        QCOMPARE(got->error->trouble, Trouble::Cancelled);
    }

    void a_failed_refresh_changes_nothing() {
        Service service;
        service.set("devices", small_fleet(50, "ConflictPaused"));
        RealClock clock;
        DeviceReader reader(service.host(), clock, options(service), 20);
        const auto first = read(reader);
        service.set("faults",
                    {{{"at", 1}, {"do", "change"}, {"set", {{"d001", {{"/status/summary/status", "Online"}}}}}},
                     {{"at", 2}, {"do", "403"}}});
        const auto second = read(reader, &DeviceReader::refresh);
        QVERIFY(second.error && second.error->trouble == Trouble::Forbidden);
        QVERIFY(second.store == first.store && second.complete);
        service.set("faults", Json::array());
        const auto third = read(reader, &DeviceReader::refresh);
        QVERIFY(!third.error);
        QCOMPARE(third.changed.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestReaderTroubles)
#include "tst_reader_troubles.moc"
