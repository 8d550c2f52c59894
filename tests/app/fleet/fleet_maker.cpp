#include "fleet_maker.h"

#include "fleet/device_list.h"

#include <algorithm>
#include <set>

using namespace salvor;

static std::string number(std::size_t value) { return std::to_string(value); }

std::string FleetMaker::name() {
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz234567";
    std::string out(52, 'a');
    for (auto& letter : out) letter = letters[below(letters.size())];
    return out;
}

Json FleetMaker::spec() {
    Json spec = Json::object();
    if (!one_in(10)) spec["os"]["image"] = "registry.example.com/pos/os:2." + number(below(4)) + ".0";
    for (std::size_t i = below(3); i > 0; --i)
        spec["config"].push_back({{"name", "config-" + number(i)},
                                  {"inline", {{{"path", "/etc/" + number(i)}, {"content", number(below(9))}}}}});
    for (std::size_t i = below(3); i > 0; --i) {
        Json application{{"image", "registry.example.com/app/" + number(i) + ":7"}};
        if (!one_in(4)) application["name"] = "app-" + number(i);
        spec["applications"].push_back(application);
    }
    if (one_in(8)) spec["systemd"]["matchPatterns"] = {"sshd.service"};
    return spec;
}

Json FleetMaker::status(const Json& spec) {
    static const std::vector<std::string> states{"Online",         "Online",         "Online",    "Degraded",
                                                 "Error",          "Unknown",        "Rebooting", "AwaitingReconnect",
                                                 "ConflictPaused", "ConflictPaused", "NewState"};
    Json status{{"summary", {{"status", states[below(states.size())]}}}, {"lifecycle", {{"status", "Enrolled"}}}};
    if (one_in(2)) status["summary"]["info"] = "information " + number(below(5));
    status["updated"]["status"] = one_in(2) ? "UpToDate" : "OutOfDate";
    const std::vector<Json> versions{"", nullptr, number(below(20)), number(below(20)), number(below(20)), "many"};
    status["config"]["renderedVersion"] = versions[below(versions.size())];
    if (one_in(6))
        status["os"] = nullptr;
    else
        status["os"]["image"] = one_in(8) ? Json("")
                                : one_in(2)
                                    ? spec.value(Json::json_pointer("/os/image"), Json("registry.example.com/os:1"))
                                    : Json("registry.example.com/pos/os:2." + number(below(4)) + ".0");
    status["applications"] = Json::array();
    status["applicationsSummary"]["status"] = one_in(3) ? "Unknown" : "Healthy";
    if (one_in(5)) status.erase("applications");
    for (const auto& one : spec.value("applications", Json::array()))
        if (!one_in(3))
            status["applications"].push_back({{"name", one.value("name", one["image"].get<std::string>())},
                                              {"ready", "1/1"},
                                              {"restarts", 0},
                                              {"status", "Running"}});
    if (one_in(6)) status["applications"].push_back({{"name", "app-" + number(below(9))}, {"embedded", one_in(2)}});
    return status;
}

Json FleetMaker::device(const std::string& name) {
    Json device{{"apiVersion", "flightctl.io/v1beta1"}, {"kind", "Device"}};
    auto& meta = device["metadata"] = {{"name", name}, {"generation", 1}};
    if (!one_in(8)) meta["owner"] = "Fleet/fleet-" + number(below(6));
    if (one_in(12)) meta["labels"] = nullptr;
    if (!one_in(5)) meta["labels"]["alias"] = (one_in(4) ? "Pos-" : "pos-") + number(below(400));
    if (!one_in(5)) meta["labels"]["region"] = "region-" + number(below(4));
    if (one_in(2)) meta["labels"]["site"] = "Store-" + number(below(20));
    if (one_in(9)) meta["labels"]["empty"] = "";
    if (!one_in(7)) meta["annotations"]["device-controller/renderedVersion"] = number(below(20));
    meta["annotations"]["fleet-controller/templateVersion"] = "2026-01-10t06-00-11-204z";
    device["spec"] = spec();
    device["status"] = status(device["spec"]);
    if (one_in(15)) device.erase("spec");
    if (one_in(20)) device.erase("status");
    return device;
}

std::vector<Json> FleetMaker::devices(std::size_t count) {
    std::set<std::string> names;
    while (names.size() < count) names.insert(name());
    std::vector<Json> out;
    for (const auto& name : names) out.push_back(device(name));
    return out;
}

std::string FleetMaker::page(const std::vector<Json>& items, const std::string& next) {
    Json page{{"apiVersion", "flightctl.io/v1beta1"}, {"kind", "DeviceList"}, {"metadata", Json::object()}};
    if (!next.empty()) page["metadata"] = {{"continue", next}, {"remainingItemCount", 1}};
    page["items"] = items;
    return page.dump();
}

Result<fleet::PageEnd> put_page(const std::string& page, fleet::StoreBuilder& builder) {
    return fleet::read_device_list(page, [&](const fleet::Device& device, std::string_view document) {
        if (const auto kept = builder.put(device, document); !kept) qFatal("%s", kept.error().text().c_str());
    });
}

std::shared_ptr<const fleet::DeviceStore> store_of(const std::vector<Json>& items, const std::string& folder) {
    auto spill = fleet::Spill::make(folder);
    if (!spill) qFatal("%s", spill.error().text().c_str());
    fleet::StoreBuilder builder(*spill);
    if (const auto read = put_page(FleetMaker::page(items), builder); !read) qFatal("%s", read.error().text().c_str());
    return builder.finish()->store;
}
