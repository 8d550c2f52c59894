#include "fleet/device_list.h"
#include "fleet_maker.h"

#include <map>

using namespace salvor;
using fleet::Column;

namespace {

/// What one item gives.
fleet::Device one(const Json& item) {
    fleet::Device out;
    int devices = 0;
    const auto page = fleet::read_device_list(FleetMaker::page({item}), [&](const fleet::Device& device, auto) {
        out = device;
        ++devices;
    });
    if (!page) qFatal("%s", page.error().text().c_str());
    if (devices != 1) qFatal("%d devices", devices);
    return out;
}

Error error_of(const std::string& page) {
    const auto read = fleet::read_device_list(page, [](const auto&, auto) {});
    return read ? Error{Error::Code::Unknown, "it was taken", {}, {}} : read.error();
}

Json full() {
    return Json::parse(R"({"kind": "Device", "metadata": {"name": "q3m7", "owner": "Fleet/store-pos",
        "labels": {"site": "store-112", "alias": "POS-0417", "region": "emea-west"},
        "annotations": {"device-controller/renderedVersion": "12", "device-controller/conflictPaused": "true"}},
        "spec": {"os": {"image": "r.example.com:5000/pos/os:2.4.1"}, "decommissioning": {"target": "Unenroll"},
          "config": [{"name": "motd", "inline": [{"path": "/etc/motd", "content": "[{items}]"}]}],
          "applications": [{"name": "till", "image": "r.example.com/till:7.2"}, {"image": "r.example.com/scale:1"}],
          "systemd": {"matchPatterns": ["sshd.service"]}},
        "status": {"applications": [{"name": "till", "ready": "1/1"}, {"name": "kiosk"}, {"name": "inside", "embedded": true}],
          "applicationsSummary": {"status": "Healthy"}, "config": {"renderedVersion": "15"},
          "os": {"image": "r.example.com:5000/pos/os:2.5.0"}, "updated": {"status": "OutOfDate"},
          "summary": {"status": "ConflictPaused", "info": "version 99 > 1"}, "lifecycle": {"status": "Enrolled"}}})");
}

} // namespace

class TestDeviceList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_device_is_read() {
        const auto device = one(full());
        QCOMPARE(device.name, std::string("q3m7"));
        QCOMPARE(device.alias, std::string("POS-0417"));
        QCOMPARE(*device[Column::Owner], std::string("Fleet/store-pos"));
        QCOMPARE(*device[Column::Labels], std::string("region=emea-west\nsite=store-112"));
        QCOMPARE(*device[Column::Status], std::string("ConflictPaused"));
        QCOMPARE(*device[Column::Updated], std::string("OutOfDate"));
        QCOMPARE(*device[Column::RestoredImage], std::string("r.example.com:5000/pos/os:2.4.1"));
        QCOMPARE(*device[Column::ReportedImage], std::string("r.example.com:5000/pos/os:2.5.0"));
        QCOMPARE(device.reported_version, std::optional<std::int64_t>(15)); // not 99: the text is never parsed
        QCOMPARE(device.service_version, std::optional<std::int64_t>(12));
        QCOMPARE(*device[Column::Changed],
                 std::string("applications.kiosk\napplications.r.example.com/scale:1\nos.image"));
        QCOMPARE(*device[Column::Unreported],
                 std::string("applications.till=r.example.com/till:7.2\nconfig.motd\ndecommissioning\nsystemd"));
    }

    void what_is_missing_is_not_reported() {
        for (const char* text :
             {R"({"metadata": {"name": "a"}})", R"({"metadata": {"name": "a"}, "spec": null, "status": null})",
              R"({"metadata": {"name": "a", "owner": null, "labels": null, "annotations": null}, "spec": {"os": null},
                  "status": {"config": null, "os": {"image": null}, "summary": {"status": null}, "applications": null}})",
              R"({"metadata": {"name": "a", "owner": "", "annotations": {"device-controller/renderedVersion": ""}},
                  "status": {"config": {"renderedVersion": ""}, "os": {"image": ""}, "summary": {"status": "", "info": ""}}})"}) {
            const auto device = one(Json::parse(text));
            for (const auto& value : device.texts) QVERIFY2(!value, text);
            QVERIFY2(!device.reported_version && !device.service_version && device.alias.empty(), text);
        }
    }

    void an_empty_list_of_applications_is_a_report_only_of_one_who_spoke() {
        auto item = full();
        item["status"]["applications"] = Json::array();
        QVERIFY(one(item)[Column::Changed]->find("applications.till") != std::string::npos);
        item["status"]["applicationsSummary"]["status"] = "Unknown";
        QCOMPARE(*one(item)[Column::Changed], std::string("os.image"));
        item["status"].erase("applicationsSummary");
        QCOMPARE(*one(item)[Column::Changed], std::string("os.image"));
        item["status"]["applications"] = {{{"name", "inside"}, {"embedded", true}}};
        QVERIFY(one(item)[Column::Changed]->find("applications.till") != std::string::npos);
    }

    void a_version_that_is_none_is_told() {
        for (const char* text : {"many", "-3", "1.5", " 7", "99999999999999999999"}) {
            auto item = full();
            item["status"]["config"]["renderedVersion"] = text;
            const auto page = fleet::read_device_list(FleetMaker::page({item}), [](const auto& device, auto) {
                QVERIFY(!device.reported_version);
                QVERIFY(device.service_version);
            });
            QVERIFY(page);
            QCOMPARE(page->odd, std::vector<std::string>{"q3m7"});
            QCOMPARE(page->odd_count, std::size_t{1});
        }
    }

    void documents_are_the_very_bytes() {
        FleetMaker maker(7);
        const auto items = maker.devices(50);
        for (const int indent : {-1, 2}) {
            const Json page{{"items", items},
                            {"kind", "DeviceList"},
                            {"metadata", {{"continue", "tok"}, {"remainingItemCount", 9}}}};
            const auto text = page.dump(indent);
            std::size_t at = 0;
            const auto read =
                fleet::read_device_list(text, [&](const fleet::Device& device, std::string_view document) {
                    QVERIFY(document.data() >= text.data() &&
                            document.data() + document.size() <= text.data() + text.size());
                    QVERIFY(document.front() == '{' && document.back() == '}');
                    QCOMPARE(Json::parse(document).dump(), items[at].dump());
                    QCOMPARE(device.name, items[at]["metadata"]["name"].get<std::string>());
                    ++at;
                });
            QVERIFY(read);
            QCOMPARE(at, items.size());
            QCOMPARE(read->devices, items.size());
            QCOMPARE(read->next, std::string("tok"));
            QCOMPARE(read->remaining, std::optional<std::int64_t>(9));
        }
    }

    void a_summary_is_read() {
        const auto read = fleet::read_device_list(
            R"({"kind": "DeviceList", "items": [], "metadata": {}, "summary": {"total": 10, "summaryStatus":
                {"Online": 7, "ConflictPaused": 3}, "updateStatus": {"UpToDate": 10}, "capabilities": {"x": {"y": 1}}}})",
            [](const auto&, auto) { QFAIL("there is no device"); });
        QVERIFY(read);
        QVERIFY(read->summary == (fleet::Summary{10, {{"Online", 7}, {"ConflictPaused", 3}}}));
        QVERIFY(read->next.empty());
        QVERIFY(!read->remaining);
    }

    void wrong_kinds_are_told_with_their_place_data() {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("what");
        const auto row = [](const char* pointer, const char* value, const char* what) {
            QTest::addRow("%s = %s", pointer, value) << QByteArray(pointer) << QByteArray(value) << QByteArray(what);
        };
        row("/items/1", "\"x\"", "items[1] is a text, an object was expected");
        row("/items/1/metadata/name", "7", "items[1].metadata.name is a whole number");
        row("/items/1/metadata/name", "\"\"", "items[1].metadata.name is missing");
        row("/items/1/metadata/name", "\"a\\u001b[2J\"", "items[1].metadata.name holds a control character");
        row("/items/1/metadata/labels", "[]", "items[1].metadata.labels is a list, an object was expected");
        row("/items/1/metadata/labels/site", "5", "items[1].metadata.labels.*");
        row("/items/1/status/config/renderedVersion", "15", "items[1].status.config.renderedVersion is a whole number");
        row("/items/1/status/os", "\"2.5.0\"", "items[1].status.os is a text, an object was expected");
        row("/items/1/spec/applications", "{}", "items[1].spec.applications is an object, a list was expected");
        row("/items/1/status/applications/0", "[]", "items[1].status.applications[] is a list");
        row("/items/1/status/applications/0/embedded", "\"yes\"", "items[1].status.applications[].embedded");
        row("/items", "{}", "items is an object, a list was expected");
        row("/metadata", "\"\"", "metadata is a text");
        row("/metadata/remainingItemCount", "-1", "metadata.remainingItemCount is no whole number");
        row("/metadata/remainingItemCount", "1.5", "metadata.remainingItemCount is no whole number");
        row("/kind", "\"Device\"", "the answer is a Device, a DeviceList was expected");
        row("/kind", "null", "a DeviceList was expected");
        row("/items", "null", "the list has no items");
    }
    void wrong_kinds_are_told_with_their_place() {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, what);
        auto page = Json::parse(FleetMaker::page({full(), full()}, "next"));
        page[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        const auto error = error_of(page.dump());
        QVERIFY2(error.code == Error::Code::Invalid, error.text().c_str());
        QVERIFY2(error.what.find(what.toStdString()) != std::string::npos, error.what.c_str());
        QVERIFY2(error.place.starts_with("byte "), error.place.c_str());
        QVERIFY2(error.what.find("/etc/motd") == std::string::npos, "a value is in the text");
    }

    void wherever_it_is_cut_it_is_an_error() {
        const auto page = FleetMaker::page({full(), full()}, "next");
        for (std::size_t size = 0; size < page.size(); ++size) {
            const auto error = error_of(page.substr(0, size));
            QVERIFY2(error.code == Error::Code::Invalid, std::to_string(size).c_str());
            QVERIFY2(error.what == (size == 0 ? "the answer is empty" : "the answer ends in the middle"),
                     (std::to_string(size) + ": " + error.text()).c_str());
        }
    }

    void what_one_device_says_of_itself_holds_nobody_up() {
        auto odd = full();
        odd["status"]["applications"][1]["name"] = "a\tb\x1b[2J";
        const auto device = one(odd);
        QVERIFY(device[Column::Changed]->find("applications.a\uFFFDb\uFFFD[2J") != std::string::npos);
    }

    void garbage_is_an_error() {
        for (const char* text : {"<html>", "Error: x", "[]", "{}", "null", "7", "\"x\"", "{\"kind\": \"DeviceList\"}",
                                 "{\"kind\": \"DeviceList\", \"items\": []} more", "{\"items\": [}", "\xff\xfe"})
            QVERIFY2(error_of(text).code == Error::Code::Invalid, text);
        const auto deep = "{\"kind\": \"DeviceList\", \"x\": " + std::string(100000, '[');
        QVERIFY(error_of(deep).what.find("nested") != std::string::npos);
    }

    void any_byte_changed_never_crashes() {
        const auto page = FleetMaker::page({full(), full()}, "next");
        FleetMaker maker(11);
        for (int round = 0; round < 20000; ++round) {
            auto changed = page;
            for (std::size_t i = 1 + maker.below(3); i > 0; --i)
                changed[maker.below(changed.size())] = static_cast<char>(maker.below(256));
            const auto read =
                fleet::read_device_list(changed, [&](const fleet::Device& device, std::string_view document) {
                    QVERIFY(!device.name.empty());
                    QVERIFY(!Json::parse(document, nullptr, false).is_discarded());
                });
            QVERIFY(read ? Json::accept(changed) : !read.error().what.empty());
        }
    }

    /// A page that the fast way gives up on is read once more; whoever was told is not told again.
    void each_device_is_told_once() {
        auto odd = full();
        odd["metadata"]["name"] = "second";
        odd["status"]["systemInfo"]["serial"] = "@";
        auto page = FleetMaker::page({full(), odd}, "next");
        const auto at = page.find("\"@\"");
        page.replace(at, 3, "123456789012345678901234567890");
        for (const auto& text : {page, "\xef\xbb\xbf" + page}) { // no number of a machine's; a byte order mark
            std::vector<std::string> names;
            const auto read = fleet::read_device_list(text, [&](const auto& device, std::string_view document) {
                names.push_back(device.name);
                QVERIFY(document.data() >= text.data() && Json::accept(document));
            });
            QVERIFY2(read, read ? "" : read.error().text().c_str());
            QCOMPARE(names, (std::vector<std::string>{"q3m7", "second"}));
            QCOMPARE(read->devices, std::size_t{2});
            QCOMPARE(read->next, std::string("next"));
        }
    }

    void brackets_and_quotes_in_texts_are_none_of_the_pages() {
        auto odd = full();
        odd["metadata"]["labels"]["site"] = "a\\\"]},{[";
        odd["status"]["systemInfo"] = {{"]}\\", "\\\\\""},
                                       {"list", {1, -2.5, true, Json(), Json::array(), Json::object()}}};
        for (const int indent : {-1, 0, 3}) {
            const auto text = Json::parse(FleetMaker::page({odd, full(), odd}, "next")).dump(indent);
            std::vector<std::string> documents;
            QVERIFY(fleet::read_device_list(text, [&](const auto&, std::string_view document) {
                documents.push_back(Json::parse(document).dump());
            }));
            QCOMPARE(documents, (std::vector<std::string>{odd.dump(), full().dump(), odd.dump()}));
        }
    }
};

QTEST_GUILESS_MAIN(TestDeviceList)
#include "tst_device_list.moc"
