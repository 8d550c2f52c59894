#include "base/text.h"
#include "fleet/conflict_groups.h"
#include "fleet/device_diff.h"
#include "fleet/difference.h"
#include "fleet/states.h"
#include "fleet_maker.h"

#include <QTemporaryDir>
#include <algorithm>
#include <set>

using namespace salvor;
using fleet::DifferenceGroup;
using fleet::DiffRow;
using fleet::Row;
using Kind = DiffRow::Kind;

namespace {

Json device(const char* status = "ConflictPaused") {
    return Json{
        {"metadata",
         {{"name", "q3m7"},
          {"owner", "Fleet/store-pos"},
          {"annotations", {{"device-controller/renderedVersion", "12"}}}}},
        {"spec",
         {{"os", {{"image", "registry.example.com/pos/os:2.4.1"}}},
          {"config", {{{"name", "motd"}, {"inline", {{{"path", "/etc/motd"}, {"content", "open sesame 71"}}}}}}},
          {"applications", {{{"name", "till"}, {"image", "registry.example.com/pos/till:7.2"}}}}}},
        {"status",
         {{"summary", {{"status", status}}},
          {"config", {{"renderedVersion", "15"}}},
          {"os", {{"image", "registry.example.com/pos/os:2.5.0"}}},
          {"applicationsSummary", {{"status", "Healthy"}}},
          {"applications", {{{"name", "till"}, {"ready", "1/1"}, {"status", "Running"}}}}}}};
}

const DiffRow& row_of(const fleet::DeviceDiff& diff, const std::string& part) {
    for (const auto& row : diff.rows)
        if (row.part == part) return row;
    qFatal("there is no row %s", part.c_str());
}

/// "applications.till=IMAGE", where the image that would be pushed is not its name.
std::string with_image(const std::string& part, const Json& device) {
    const auto& spec = device.value("spec", Json::object());
    for (const auto& one : spec.value("applications", Json::array())) {
        const auto image = one.value("image", "");
        const auto name = one.value("name", "").empty() ? image : one.value("name", "");
        if (part == "applications." + name && !image.empty() && image != name) return part + "=" + image;
    }
    return part;
}

std::string said(const fleet::DeviceDiff& diff) { return join(diff.resume, " "); }

std::string all_text(const fleet::DeviceDiff& diff) {
    auto out = said(diff);
    for (const auto& row : diff.rows)
        out += row.part + row.reported.value_or("") + row.restored.value_or("") + row.fleet.value_or("") + row.note;
    return out;
}

std::string sorted_lines(std::vector<std::string> parts) {
    std::sort(parts.begin(), parts.end());
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : "\n") + part;
    return out;
}

/// What a spec consists of, read plainly: each part with a text that its value must hold.
std::map<std::string, std::string> plain_parts(const Json& spec) {
    std::map<std::string, std::string> out;
    if (const auto image = spec.value(Json::json_pointer("/os/image"), std::string()); !image.empty())
        out["os.image"] = image;
    for (const auto& one : spec.value("config", Json::array()))
        out["config." + one["name"].get<std::string>()] = one["inline"][0]["path"];
    for (const auto& one : spec.value("applications", Json::array()))
        out["applications." + one.value("name", one["image"].get<std::string>())] = one["image"];
    if (spec.contains("systemd")) out["systemd"] = "sshd.service";
    return out;
}

} // namespace

class TestDifference : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void a_paused_device_is_told_in_words() {
        const auto diff = fleet::device_diff(device());
        QVERIFY(diff);
        QCOMPARE(said(*diff),
                 std::string("Resume takes it from OS 2.5.0 back to 2.4.1. What it has of application till, config "
                             "motd is not reported; resume pushes what the specification says. It reports version 15, "
                             "the service has 12; its version becomes 16."));
        const auto& version = diff->rows.front();
        QVERIFY(version == (DiffRow{"renderedVersion", "15", "12", std::nullopt, Kind::Changed, "becomes 16"}));
        QCOMPARE(row_of(*diff, "os.image").kind, Kind::Changed);
        const auto& till = row_of(*diff, "applications.till");
        QCOMPARE(till.kind, Kind::NotReported);
        QCOMPARE(till.note, std::string("Running, 1/1 ready; its image is not reported"));
        QVERIFY(!till.reported);
        QCOMPARE(row_of(*diff, "config.motd").kind, Kind::NotReported);
    }

    void what_may_be_secret_is_never_shown() {
        auto one = device();
        one["spec"]["applications"].push_back(
            {{"name", "vault"}, {"image", "r/v:1"}, {"envVars", {{"TOKEN", "open sesame 72"}}}});
        one["spec"]["applications"].push_back(
            {{"name", "compose"}, {"inline", {{{"path", "c.yaml"}, {"content", "open sesame 73"}}}}});
        one["spec"]["config"].push_back({{"name", "new"}, {"newKind", {{"value", "open sesame 74"}}}});
        one["spec"]["newPart"] = {{"password", "open sesame 75"}};
        Json fleet{{"spec", {{"template", {{"spec", one["spec"]}}}}}};
        auto diff = fleet::device_diff(one, &fleet);
        QVERIFY(diff);
        QVERIFY2(all_text(*diff).find("sesame") == std::string::npos, all_text(*diff).c_str());
        QVERIFY(!diff->fleet_differs);
        QCOMPARE(*row_of(*diff, "config.motd").restored, *row_of(*diff, "config.motd").fleet);
        fleet["spec"]["template"]["spec"]["config"][0]["inline"][0]["content"] = "open sesame 17"; // as long
        diff = fleet::device_diff(one, &fleet);
        QVERIFY(diff->fleet_differs);
        QVERIFY(*row_of(*diff, "config.motd").restored != *row_of(*diff, "config.motd").fleet);
        QVERIFY(said(*diff).ends_with("The fleet's template differs from this specification in config motd."));
        fleet["spec"]["template"]["spec"]["config"][0]["inline"][0]["content"] = "site {{ .metadata.labels.site }}";
        QVERIFY(!fleet::device_diff(one, &fleet)->fleet_differs); // filled in for each device
        auto& compose = fleet["spec"]["template"]["spec"]["applications"].back();
        QCOMPARE(compose["name"].get<std::string>(), std::string("compose"));
        compose["envVars"] = {{"MODE", "open sesame 76"}}; // the files are the same
        diff = fleet::device_diff(one, &fleet);
        QVERIFY(diff->fleet_differs);
        QVERIFY(row_of(*diff, "applications.compose").fleet->ends_with("; it differs in what is not shown"));
        QVERIFY(all_text(*diff).find("sesame") == std::string::npos);
    }

    void versions_and_images_are_compared_as_what_they_are_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* from, const char* to, const char* says) {
            QTest::addRow("%s to %s", from, to) << QByteArray(from) << QByteArray(to) << QByteArray(says);
        };
        row("r/os:2.9.0", "r/os:2.10.0", "from OS 2.9.0 on to 2.10.0.");
        row("r/os:v2", "r/os:v1.9", "from OS v2 back to v1.9.");
        row("r/os:blue", "r/os:green", "from OS blue to green.");
        row("r:5000/os:1", "r:5000/kiosk:1", "from OS image r:5000/os:1 to r:5000/kiosk:1.");
        row("r:5000/os", "r:5000/os:1", "from OS r:5000/os to 1.");
        row("r/os@sha256:0123456789abcdef", "r/os@sha256:fedcba9876543210",
            "from OS sha256:0123456789ab to sha256:fedcba987654.");
        row("r/os:1@sha256:0123456789abcdef", "r/os:1@sha256:fedcba9876543210",
            "from OS image r/os:1@sha256:0123456789abcdef to");
        row("r/os:1", "r/os:1", "It runs OS 1, as its specification says.");
    }
    void versions_and_images_are_compared_as_what_they_are() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, says);
        auto one = device();
        one["status"]["os"]["image"] = from.toStdString();
        one["spec"]["os"]["image"] = to.toStdString();
        const auto diff = fleet::device_diff(one);
        QVERIFY2(said(*diff).find(says.toStdString()) != std::string::npos, said(*diff).c_str());
    }

    void applications_come_and_go_only_where_they_are_reported() {
        auto one = device();
        one["status"]["applications"] = {{{"name", "kiosk"}, {"status", "Running"}},
                                         {{"name", "inside"}, {"embedded", true}}};
        auto diff = fleet::device_diff(one);
        QVERIFY2(said(*diff).find("Resume adds application till. Resume removes application kiosk.") !=
                     std::string::npos,
                 said(*diff).c_str());
        QVERIFY(all_text(*diff).find("inside") == std::string::npos);
        one["status"]["applications"] = Json::array();
        one["status"]["applicationsSummary"]["status"] = "Unknown";
        diff = fleet::device_diff(one);
        QVERIFY(said(*diff).find("adds") == std::string::npos);
        QCOMPARE(row_of(*diff, "applications.till").kind, Kind::NotReported);
    }

    void one_that_is_to_go_is_told() {
        auto one = device();
        QVERIFY(said(*fleet::device_diff(one)).find("decommissioned") == std::string::npos);
        one["spec"]["decommissioning"] = {{"target", "Unenroll"}};
        QVERIFY(said(*fleet::device_diff(one)).starts_with("It is to be decommissioned:"));
    }

    void other_states_are_not_resumed() {
        const auto waiting = fleet::device_diff(device("AwaitingReconnect"));
        QVERIFY(said(*waiting).starts_with("It is not paused, so resume does nothing to it. When it speaks,"));
        QVERIFY(said(*waiting).find("takes it") == std::string::npos);
        const auto online = fleet::device_diff(device("Online"));
        QVERIFY2(
            said(*online).starts_with(
                "It is not paused, so resume does nothing to it. The service may take it from OS 2.5.0 back to 2.4.1."),
            said(*online).c_str());
        QVERIFY(row_of(*online, "renderedVersion").note.empty());
    }

    void what_is_not_reported_is_never_equal() {
        auto one = device();
        one["status"] = {{"summary", {{"status", "ConflictPaused"}}},
                         {"config", {{"renderedVersion", ""}}},
                         {"os", {{"image", ""}}}};
        one["metadata"].erase("annotations");
        const auto diff = fleet::device_diff(one);
        for (const auto& row : diff->rows) QVERIFY2(row.kind == Kind::NotReported && !row.reported, row.part.c_str());
        QVERIFY(said(*diff).find("How far it is ahead of the service is not known.") != std::string::npos);
        QVERIFY(said(*diff).find("What it has of OS, ") != std::string::npos);
        QVERIFY(!fleet::device_diff(Json("x")));
        one["spec"]["applications"] = "x";
        QVERIFY(!fleet::device_diff(one));
        QVERIFY(fleet::device_diff(Json::object()));
    }

    void a_difference_applied_to_what_is_reported_gives_what_is_restored() {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            FleetMaker maker(seed);
            for (const auto& item : maker.devices(300)) {
                const auto diff = fleet::device_diff(item);
                QVERIFY(diff);
                const auto where = "seed " + std::to_string(seed) + ": " + item.dump();
                std::map<std::string, std::string> now; // what the device says of itself
                for (const auto& row : diff->rows)
                    if (row.part != "renderedVersion" && row.reported) now[row.part] = *row.reported;
                for (const auto& row : diff->rows) {
                    if (row.part == "renderedVersion") continue;
                    if (row.kind == Kind::Same) {
                        QVERIFY2(row.reported == row.restored, where.c_str());
                        continue;
                    }
                    QVERIFY2(row.kind != Kind::Changed || row.reported != row.restored, where.c_str());
                    QVERIFY2(row.kind != Kind::NotReported || !row.reported, where.c_str());
                    if (row.restored)
                        now[row.part] = *row.restored;
                    else
                        now.erase(row.part);
                }
                auto wanted = plain_parts(item.value("spec", Json::object()));
                const auto image = item.value(Json::json_pointer("/status/os/image"), Json());
                if (!wanted.contains("os.image") && image.is_string() && image != "") wanted["os.image"] = image;
                QVERIFY2(now.size() == wanted.size(), where.c_str());
                for (const auto& [part, text] : wanted) {
                    QVERIFY2(now.contains(part), (part + where).c_str());
                    QVERIFY2(now[part].find(text) != std::string::npos, (part + ": " + now[part] + where).c_str());
                }
            }
        }
    }

    void groups_agree_with_the_single_differences() {
        for (std::uint64_t seed = 11; seed <= 14; ++seed) {
            FleetMaker maker(seed);
            const auto items = maker.devices(seed == 11 ? 5000 : 600);
            const auto store = store_of(items, m_folder.path().toStdString());
            std::map<std::string, std::set<std::string>> wanted; // names by everything that makes a group
            for (const auto& item : items) {
                const auto diff = fleet::device_diff(item);
                const auto status = item.value(Json::json_pointer("/status/summary/status"), std::string());
                std::vector<std::string> changed;
                std::vector<std::string> unreported;
                for (const auto& row : diff->rows) {
                    if (row.part == "renderedVersion") continue;
                    const auto part = row.restored ? with_image(row.part, item) : row.part;
                    if (row.kind == Kind::Changed) changed.push_back(part);
                    if (row.kind == Kind::NotReported && row.restored) unreported.push_back(part);
                }
                static const std::set<std::string> speaks{"Online", "Degraded", "Error", "Rebooting"};
                const bool paused = status == "ConflictPaused";
                if (!paused && (!speaks.contains(status) || changed.empty())) continue;
                const auto& version = diff->rows.front();
                const auto image = item.value(Json::json_pointer("/status/os/image"), Json());
                const Json key{paused,
                               item["metadata"].value("owner", ""),
                               version.reported && version.restored
                                   ? Json(std::stoll(*version.reported) - std::stoll(*version.restored))
                                   : Json(),
                               image == "" ? Json() : image,
                               item.value(Json::json_pointer("/spec/os/image"), Json()),
                               sorted_lines(changed),
                               sorted_lines(unreported)};
                wanted[key.dump()].insert(item["metadata"]["name"].get<std::string>());
            }
            const auto groups = fleet::difference_groups(*store, {}, true, true);
            QVERIFY(groups);
            QVERIFY(groups->size() > 20);
            QCOMPARE(groups->size(), wanted.size());
            for (std::size_t i = 0; i < groups->size(); ++i) {
                const auto& group = (*groups)[i];
                const auto value = [](const auto& optional) { return optional ? Json(*optional) : Json(); };
                const Json key{group.kind == DifferenceGroup::Kind::Paused,
                               group.owner.value_or(""),
                               value(group.gap),
                               value(group.from),
                               value(group.to),
                               sorted_lines(group.changed),
                               sorted_lines(group.unreported)};
                std::set<std::string> names;
                for (const auto row : group.rows) names.emplace(store->name(row));
                QVERIFY2(wanted[key.dump()] == names, key.dump().c_str());
                if (i > 0 && (*groups)[i - 1].kind == group.kind)
                    QVERIFY((*groups)[i - 1].rows.size() >= group.rows.size());
            }
            const auto only = fleet::difference_groups(*store, {}, true, false);
            for (const auto& group : *only) QVERIFY(group.kind == DifferenceGroup::Kind::Paused);
            fleet::Filter filter;
            filter.owner = "Fleet/fleet-1";
            const auto owned = fleet::difference_groups(*store, filter, true, true);
            for (const auto& group : *owned) QCOMPARE(group.owner, std::optional<std::string>("Fleet/fleet-1"));
        }
    }

    void a_group_says_what_differs_and_what_is_not_known() {
        auto same = device();
        same["metadata"]["name"] = "same";
        same["status"]["os"]["image"] = "registry.example.com/pos/os:2.4.1";
        const auto store = store_of({device(), same}, m_folder.path().toStdString());
        const auto groups = *fleet::difference_groups(*store, {}, true, true);
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(groups[0].difference(), std::string("OS 2.5.0 → 2.4.1"));
        QCOMPARE(groups[0].not_reported(), std::string("application till 7.2, config motd"));
        QCOMPARE(groups[1].difference(), std::string("no difference is reported"));
        QCOMPARE(groups[0].gap, std::optional<std::int64_t>(3));
        auto other = device();
        other["metadata"]["name"] = "other"; // another image would be pushed to it
        other["spec"]["applications"][0]["image"] = "r.example.com/till:1.0";
        const auto apart = store_of({device(), other}, m_folder.path().toStdString());
        QCOMPARE(fleet::difference_groups(*apart, {}, true, true)->size(), std::size_t{2});
    }

    void every_state_has_its_sentences() {
        for (const char* name : {"Online", "Degraded", "Error", "Rebooting", "PoweredOff", "Unknown",
                                 "AwaitingReconnect", "ConflictPaused", "Later", ""}) {
            const auto state = fleet::state_of(name);
            QCOMPARE(state.name, std::string_view(name));
            QVERIFY2(!state.means.empty() && !state.next.empty() && !state.to_do.empty(), name);
        }
        QCOMPARE(fleet::both_words("ConflictPaused"), std::string("ConflictPaused \"Suspended\""));
        QCOMPARE(fleet::both_words("AwaitingReconnect"), std::string("AwaitingReconnect \"Pending sync\""));
        QCOMPARE(fleet::status_meant("pending SYNC"), fleet::awaiting_reconnect);
        QVERIFY(fleet::status_meant("Later").empty() && !fleet::is_status("Suspended"));
    }
};

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
