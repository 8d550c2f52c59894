#include "fleet/last_seen.h"
#include "fleet/request_list.h"
#include "reading.h"

using namespace salvor;
using fleet::LastSeen;
using fleet::Request;
using fleet::RequestList;
using fleet::RequestMatch;
using fleet::RequestReading;
using fleet::Trouble;
using By = RequestMatch::By;

namespace {

Json request(const std::string& name, const std::string& alias = {}, const std::string& serial = {},
             const std::string& hostname = {}) {
    Json json{{"kind", "EnrollmentRequest"},
              {"metadata", {{"name", name}, {"creationTimestamp", "2026-01-14T21:03:40Z"}}},
              {"spec", {{"csr", "a request for a certificate"}}}};
    if (!alias.empty()) json["spec"]["labels"]["alias"] = alias;
    if (!serial.empty()) json["spec"]["deviceStatus"]["systemInfo"]["productSerial"] = serial;
    if (!hostname.empty()) json["spec"]["deviceStatus"]["systemInfo"]["hostname"] = hostname;
    return json;
}

Json device(const std::string& name, const std::string& alias, const std::string& serial, const std::string& hostname) {
    auto json = small(name, "AwaitingReconnect");
    json["metadata"]["labels"]["alias"] = alias;
    json["status"]["systemInfo"] = {{"productSerial", serial}, {"hostname", hostname}};
    return json;
}

fleet::RequestPage page_of(const Json& items) {
    const auto page = fleet::read_request_page(Json{{"kind", "EnrollmentRequestList"}, {"items", items}}.dump());
    if (!page) qFatal("%s", page.error().text().c_str());
    return *page;
}

RequestReading read(RequestList& list) {
    std::optional<RequestReading> got;
    if (!list.read([&](const RequestReading& reading) { got = reading; })) qFatal("it was busy");
    if (!QTest::qWaitFor([&] { return got.has_value(); }, 30000)) qFatal("it does not end");
    return *got;
}

using Names = std::vector<std::string>;

} // namespace

class TestRequestList : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void a_page_says_what_a_request_says() {
        auto full = request("r1", "till-7", "SN-7", "till7");
        full["spec"]["labels"]["region"] = "emea";
        full["spec"]["knownRenderedVersion"] = "15";
        auto approved = request("r2");
        approved["status"] = {{"approval", {{"approved", true}}}};
        auto by_condition = request("r3");
        by_condition["status"]["conditions"] = {{{"type", "Approved"}, {"status", "True"}}};
        auto denied = request("r4");
        denied["status"] = {{"approval", {{"approved", false}}}};
        auto open = request("r5");
        open["status"] = {{"conditions", {{{"type", "Approved"}, {"status", "False"}}}}, {"approval", nullptr}};
        const auto page = page_of({full, approved, by_condition, denied, open});
        const auto& one = page.requests.front();
        QCOMPARE(one.alias + " " + one.serial + " " + one.hostname, std::string("till-7 SN-7 till7"));
        QCOMPARE(one.created, std::string("2026-01-14T21:03:40Z"));
        QCOMPARE(one.labels.at("region") + one.version, std::string("emea15"));
        using State = Request::State;
        const State wanted[] = {State::Pending, State::Approved, State::Approved, State::Denied, State::Pending};
        for (std::size_t i = 0; i < 5; ++i) QVERIFY(page.requests[i].state == wanted[i]);
    }

    void what_is_no_page_is_told() {
        for (const auto* text :
             {"", "[]", "{}", "<html>", R"({"kind": "DeviceList", "items": []})",
              R"({"kind": "EnrollmentRequestList", "items": 7})", R"({"kind": "EnrollmentRequestList", "items": [{}]})",
              R"({"kind": "EnrollmentRequestList", "items": [{"metadata": {"name": "a"}, "spec": {"labels": 7}}]})"})
            QVERIFY2(!fleet::read_request_page(text), text);
        QVERIFY(fleet::read_request_page(R"({"kind": "EnrollmentRequestList", "items": null})"));
        QVERIFY(fleet::read_request_page(
            R"({"kind": "EnrollmentRequestList", "items": [{"metadata": {"name": "a"}, "spec": 7,
            "status": []}]})"));
    }

    void all_pages_are_read() {
        Service service;
        Json requests = Json::array();
        for (int i = 0; i < 25; ++i) requests.push_back(request(numbered(static_cast<std::size_t>(i))));
        requests[3]["status"] = {{"approval", {{"approved", true}}}};
        service.set("requests", requests);
        service.set("faults", {{{"at", 2}, {"do", "garbage"}}});
        RealClock clock;
        const auto call = std::make_shared<fleet::FlightctlCall>(service.host(), clock, options(service));
        RequestList list(call, clock, 10);
        auto reading = read(list);
        QVERIFY(!reading.error && reading.complete);
        QCOMPARE(reading.requests.size(), std::size_t{25});
        QCOMPARE(reading.pending(), std::size_t{24});
        QCOMPARE(service.calls().size(), std::size_t{4});
        service.set("faults", {{{"at", 2}, {"do", "expired"}}});
        reading = read(list); // what was known stays
        QVERIFY(reading.error && reading.error->trouble == Trouble::SessionExpired);
        QVERIFY(reading.complete && reading.requests.size() == 25);
        RequestList other(call, clock, 10);
        service.set("faults", {{{"at", 2}, {"do", "403"}}});
        reading = read(other); // and where nothing was, what came
        QVERIFY(reading.error && !reading.complete && reading.requests.size() == 10);
        service.set("faults", {{{"at", 1}, {"on", true}, {"do", "same_token"}}});
        reading = read(other);
        QVERIFY(reading.error && reading.error->trouble == Trouble::Garbage);
        QVERIFY2(reading.error->error.what.find("no list of enrollment requests") != std::string::npos,
                 reading.error->error.text().c_str());
    }

    void a_reading_can_be_stopped_and_let_go() {
        Service service;
        service.set("faults", {{{"at", 1}, {"on", true}, {"do", "slow"}, {"seconds", 60}}});
        RealClock clock;
        const auto call = std::make_shared<fleet::FlightctlCall>(service.host(), clock, options(service));
        auto list = std::make_unique<RequestList>(call, clock);
        std::optional<RequestReading> got;
        QVERIFY(list->read([&](const RequestReading& reading) { got = reading; }));
        QVERIFY(!list->read([](const RequestReading&) { QFAIL("it was busy"); }));
        QTRY_COMPARE_WITH_TIMEOUT(service.calls().size(), std::size_t{1}, 20000);
        list->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 10000);
        QCOMPARE(got->error->trouble, Trouble::Cancelled);
        QVERIFY(list->read([](const RequestReading&) { QFAIL("it is gone"); }));
        list.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!call->busy(), 10000);
    }

    void a_request_is_compared_with_the_devices() {
        const auto store = store_of({device("d1", "till-1", "SN-1", "host1"), device("d2", "till-2", "SN-2", "host2"),
                                     device("d3", "host9", "None", "localhost"), device("d4", "gone", "SN-4", "host4")},
                                    m_folder.path().toStdString());
        fleet::StoreBuilder builder(store);
        QVERIFY(builder.remove("d4"));
        const auto now = builder.finish()->store;
        const auto requests =
            page_of({request("d1", "other"), request("n1", "till-2"), request("n2", "", "SN-2", "host1"),
                     request("n3", "", "", "host9"), request("n4", "", "None", "localhost"),
                     request("d4", "gone", "SN-4", "host4"), request("n5", "till-1", "SN-1", "host1")})
                .requests;
        using Matches = std::vector<RequestMatch>;
        const auto found = *fleet::request_matches(requests, *now);
        const auto& matches = found.of;
        QVERIFY(found.whole);
        QVERIFY(matches[0] == (Matches{{"d1", By::Name}}));
        QVERIFY(matches[1] == (Matches{{"d2", By::Alias}}));
        QVERIFY(matches[2] == (Matches{{"d2", By::Serial}, {"d1", By::Hostname}}));
        QVERIFY(matches[3] == (Matches{{"d3", By::HostAsAlias}})); // its host name is a device's alias
        QVERIFY(matches[4].empty());                               // what many machines say says nothing
        QVERIFY(matches[5].empty());                               // that device is no more
        QVERIFY(matches[6] == (Matches{{"d1", By::Serial}}));      // each device once, by the surest
        const auto short_ones = *fleet::request_matches(requests, *now, {}, 2);
        QVERIFY(short_ones.of[2].empty() && short_ones.of[6] == (Matches{{"d1", By::Alias}}));
        QVERIFY(!short_ones.whole); // which is not the same as unlike
        std::stop_source source;
        source.request_stop();
        QVERIFY(!fleet::request_matches(requests, *now, source.get_token()));
    }

    void what_many_say_alike_is_no_likeness() {
        std::vector<Json> devices;
        for (int i = 0; i < 5; ++i)
            devices.push_back(device("d" + std::to_string(i), "", i < 2 ? "SN-7" : "To Be Filled By O.E.M.", "image"));
        const auto store = store_of(devices, m_folder.path().toStdString());
        const auto matches = *fleet::request_matches(
            page_of({request("n1", "", "To Be Filled By O.E.M.", "image"), request("n2", "", "SN-7", "other")})
                .requests,
            *store);
        QVERIFY(matches.of[0].empty());
        QCOMPARE(matches.of[1].size(), std::size_t{2});
    }

    void what_approval_does_is_said() {
        const auto says = [](const std::string& text, const char* words) {
            return text.find(words) != std::string::npos;
        };
        Request one;
        one.name = "n1";
        auto text = fleet::approval_words(one, {});
        QVERIFY(says(text, "new device of this name, without labels") && !says(text, "version"));
        one.labels = {{"alias", "till"}, {"site", "s1"}};
        one.version = "15";
        text = fleet::approval_words(one, {{"d2", By::Serial}});
        QVERIFY2(says(text, "with the labels alias=till, site=s1") && says(text, "runs version 15") &&
                     says(text, "pauses it in conflict") && says(text, "d2 has said the same serial number and may be"),
                 text.c_str());
        QVERIFY(says(fleet::approval_words(one, {{"n1", By::Name}}), "There is a device of this name"));
        one.state = Request::State::Approved;
        QVERIFY(says(fleet::approval_words(one, {}), "It is approved"));
        one.state = Request::State::Denied;
        QVERIFY(fleet::approval_words(one, {}).starts_with("It was denied. Approval makes"));
    }

    void when_a_device_was_last_seen_is_asked_for_one_by_one() {
        Service service;
        service.set("devices", small_fleet(6, "ConflictPaused"));
        service.set("last_seen", {{"d000", "2026-01-14T21:20:00.123456Z"},
                                  {"d001", "2026-01-14T22:20:00+01:00"},
                                  {"d003", "soon"},
                                  {"d004", "0001-01-01T00:00:00Z"}});
        RealClock clock;
        const auto call = std::make_shared<fleet::FlightctlCall>(service.host(), clock, options(service));
        LastSeen seen(call, clock);
        std::vector<std::string> heard;
        connect(&seen, &LastSeen::heard, this, [&](const std::string& name) { heard.push_back(name); });
        seen.ask({"d000", "d001", "d002", "d003", "d004", "nobody", "d000"});
        QVERIFY(seen.of("d000") == nullptr && seen.busy());
        QTRY_VERIFY_WITH_TIMEOUT(!seen.busy(), 30000);
        QCOMPARE(heard, (Names{"d000", "d001", "d002", "d003", "d004", "nobody"}));
        QCOMPARE(*seen.of("d000")->at_ms, std::int64_t{1768425600123});
        QCOMPARE(*seen.of("d001")->at_ms, std::int64_t{1768425600000});
        QVERIFY(!seen.of("d002")->at_ms && !seen.of("d002")->error);
        QCOMPARE(seen.of("d003")->error->trouble, Trouble::Garbage);
        QVERIFY(!seen.of("d004")->at_ms && !seen.of("d004")->error);
        QCOMPARE(seen.of("nobody")->error->trouble, Trouble::Refused);
        QCOMPARE(fleet::seen_words(*seen.of("d000"), 1768425600123 + 720'000), std::string("12 min ago"));
        QCOMPARE(fleet::seen_words(*seen.of("d002"), 0), std::string("never, or not since the service was restored"));
        QVERIFY(fleet::seen_words(*seen.of("nobody"), 0).starts_with("not known: the service refuses"));
        QVERIFY(!service.read().contains("two_at_once"));
        const auto before = service.calls().size();
        seen.ask({"d000", "d005"}); // one answer is young
        QTRY_VERIFY_WITH_TIMEOUT(!seen.busy(), 30000);
        QCOMPARE(service.calls().size(), before + 1);
    }

    void a_new_question_replaces_what_waits_and_an_end_for_all_ends_all() {
        Service service;
        service.set("devices", small_fleet(200, "ConflictPaused"));
        RealClock clock;
        const auto call = std::make_shared<fleet::FlightctlCall>(service.host(), clock, options(service));
        LastSeen seen(call, clock);
        std::vector<std::string> many;
        for (std::size_t i = 0; i < 200; ++i) many.push_back(numbered(i));
        seen.ask(many);
        seen.ask({"d150"});
        QTRY_VERIFY_WITH_TIMEOUT(!seen.busy(), 30000);
        QCOMPARE(service.calls().size(), std::size_t{2}); // the one under way, and that
        QVERIFY(seen.of("d000") && seen.of("d150") && !seen.of("d001"));
        service.set("logged_in", "expired");
        seen.ask({"d001", "d002", "d003"});
        QTRY_VERIFY_WITH_TIMEOUT(!seen.busy(), 30000);
        QCOMPARE(service.calls().size(), std::size_t{1});
        QCOMPARE(seen.of("d001")->error->trouble, Trouble::SessionExpired);
        service.set("faults", {{{"at", 1}, {"do", "unknown_flag"}, {"flag", "--last-seen"}}});
        seen.ask({"d001"}); // an error is no answer to keep
        QTRY_VERIFY_WITH_TIMEOUT(!seen.busy(), 30000);
        QCOMPARE(seen.of("d001")->error->trouble, Trouble::TooOld);
    }
};

QTEST_GUILESS_MAIN(TestRequestList)
#include "tst_request_list.moc"
