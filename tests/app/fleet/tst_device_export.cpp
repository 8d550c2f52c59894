#include "fleet/device_export.h"
#include "fleet_maker.h"

#include <QTemporaryDir>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace salvor;
using fleet::Decision;
using fleet::ExportFormat;
namespace fs = std::filesystem;

namespace {

using Table = std::vector<std::vector<std::string>>;

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// By the grammar of RFC 4180, and nothing else.
Table parsed(const std::string& text) {
    Table rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto& cell = rows.back().back();
        if (quoted) {
            if (text[i] != '"')
                cell += text[i];
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                quoted = false;
        } else if (text[i] == '"') {
            if (!cell.empty()) qFatal("a quote inside a bare cell");
            quoted = true;
        } else if (text[i] == ',') {
            rows.back().emplace_back();
        } else if (text[i] == '\r') {
            if (text[++i] != '\n') qFatal("a bare CR");
            rows.push_back({""});
        } else if (text[i] == '\n') {
            qFatal("a bare LF");
        } else {
            cell += text[i];
        }
    }
    if (quoted || rows.back() != std::vector<std::string>{""}) qFatal("it does not end with a line");
    rows.pop_back();
    return rows;
}

Json device(const std::string& name, const std::string& alias, const std::string& reported) {
    return {{"metadata",
             {{"name", name},
              {"owner", "Fleet/a"},
              {"labels", {{"alias", alias}, {"site", "s1"}}},
              {"annotations", {{"device-controller/renderedVersion", "12"}}}}},
            {"spec", {{"os", {{"image", "r.example.com/os:2.4.1"}}}}},
            {"status",
             {{"summary", {{"status", "ConflictPaused"}}},
              {"config", {{"renderedVersion", reported}}},
              {"os", {{"image", "r.example.com/os:2.5.0"}}}}}};
}

} // namespace

class TestDeviceExport : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }

    /// All rows of such a fleet.
    void write(const std::shared_ptr<const fleet::DeviceStore>& store, const fleet::Marks& marks) const {
        const auto rows = *fleet::filtered(*store, {}, {});
        const auto groups = *fleet::difference_groups(*store, {}, true, true);
        QVERIFY(fleet::export_devices(path("out.csv"), ExportFormat::Csv, *store, rows, groups, marks));
        QVERIFY(fleet::export_devices(path("out.json"), ExportFormat::Json, *store, rows, groups, marks));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void devices_stand_there_with_what_was_decided() {
        const auto store =
            store_of({device("d1", "till, \"left\"", "15"), device("d2", "", "15"), device("d3", "x", "")},
                     m_folder->path().toStdString());
        const auto groups = *fleet::difference_groups(*store, {}, true, true);
        const auto key = fleet::group_key(groups.front());
        fleet::Marks marks;
        marks.mark_group(key, {Decision::Resume, "with\nlines", "ops", 1768425600123});
        marks.mark_device("d2", {Decision::Leave, "=cmd|' /C calc'!A0", "night", 0});
        write(store, marks);
        const auto table = parsed(text_of(path("out.csv")));
        QCOMPARE(table.size(), std::size_t{4});
        for (const auto& row : table) QCOMPARE(row.size(), table.front().size());
        const auto cell = [&](std::size_t row, const char* head) {
            const auto at = std::find(table[0].begin(), table[0].end(), head);
            return at == table[0].end() ? std::string("no such column") : table[row][at - table[0].begin()];
        };
        QCOMPARE(cell(1, "alias"), std::string("till, \"left\""));
        QCOMPARE(cell(1, "ahead"), std::string("3"));
        QCOMPARE(cell(1, "changed"), std::string("os.image"));
        QCOMPARE(cell(1, "labels"), std::string("site=s1"));
        QCOMPARE(cell(1, "group"), key);
        QCOMPARE(cell(1, "decision"), std::string("resume"));
        QCOMPARE(cell(1, "note"), std::string("with\nlines"));
        QCOMPARE(cell(1, "decided_at"), std::string("2026-01-14T21:20:00.123Z"));
        QCOMPARE(cell(2, "alias"), std::string());
        QCOMPARE(cell(2, "decision"), std::string("leave"));
        QCOMPARE(cell(2, "decided_by"), std::string("night"));
        QCOMPARE(cell(2, "note"), std::string("'=cmd|' /C calc'!A0"));
        for (const auto* head : {"ahead", "reported_version", "lifecycle", "info", "decision", "note"})
            QCOMPARE(cell(3, head), std::string()); // not reported, not decided: never 0
        QCOMPARE(cell(3, "service_version"), std::string("12"));
        QVERIFY(cell(3, "group") != key && !cell(3, "group").empty());
        const auto json = Json::parse(text_of(path("out.json")));
        QCOMPARE(json.size(), std::size_t{3});
        QVERIFY(json[1]["decision"] == Json("leave"));
        QVERIFY(json[1]["note"] == Json("=cmd|' /C calc'!A0")); // JSON is for programs
        QVERIFY(json[2]["ahead"] == Json());
        QVERIFY(json[2]["decision"] == Json());
        QVERIFY(json[0]["group"] == Json(key));
    }

    void no_cell_is_a_formula() {
        const std::pair<const char*, const char*> cells[] = {{"plain", "plain"},
                                                             {"", ""},
                                                             {"=1+1", "'=1+1"},
                                                             {"+1", "'+1"},
                                                             {"-1", "'-1"},
                                                             {"@SUM(A1)", "'@SUM(A1)"},
                                                             {"\t=1", "\"'\t=1\""},
                                                             {"\r=1", "\"'\r=1\""},
                                                             {" =1", "\"' =1\""},
                                                             {"a=1", "a=1"},
                                                             {"a,b", "\"a,b\""},
                                                             {"say \"x\"", "\"say \"\"x\"\"\""},
                                                             {"a\nb", "\"a\nb\""},
                                                             {"\xEF\xBC\x9D"
                                                              "1",
                                                              "'\xEF\xBC\x9D"
                                                              "1"},
                                                             {"\xff", "\xEF\xBF\xBD"},
                                                             {"=\"a\",\"b\"", "\"'=\"\"a\"\",\"\"b\"\"\""}};
        for (const auto& [text, wanted] : cells) QCOMPARE(fleet::csv_cell(text), std::string(wanted));
    }

    void any_fleet_is_read_back_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void any_fleet_is_read_back() {
        QFETCH(int, seed);
        FleetMaker maker(static_cast<std::uint64_t>(seed));
        auto items = maker.devices(200);
        static constexpr std::string_view letters = "a=+-@\", ;'|";
        for (auto& item : items) {
            std::string alias(1 + maker.below(8), ' ');
            for (auto& c : alias) c = letters[maker.below(letters.size())];
            item["metadata"]["labels"]["alias"] = alias;
        }
        const auto store = store_of(items, m_folder->path().toStdString());
        write(store, {});
        const auto table = parsed(text_of(path("out.csv")));
        const auto json = Json::parse(text_of(path("out.json")));
        QCOMPARE(table.size(), items.size() + 1);
        QCOMPARE(json.size(), items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto alias = items[i]["metadata"]["labels"]["alias"].get<std::string>();
            QCOMPARE(table[i + 1][0], items[i]["metadata"]["name"].get<std::string>());
            QVERIFY(table[i + 1][1] == alias || table[i + 1][1] == "'" + alias);
            QCOMPARE(json[i]["alias"].get<std::string>(), alias);
            for (const auto& cell : table[i + 1]) QVERIFY(cell.empty() || std::strchr("=+@\t\r\n", cell[0]) == nullptr);
        }
    }

    void nothing_is_overwritten_unasked() {
        const auto store = store_of({device("d1", "a", "15")}, m_folder->path().toStdString());
        std::ofstream(path("out.csv")) << "older";
        const auto all = [&](const fs::path& to, bool overwrite) {
            return fleet::export_devices(to, ExportFormat::Csv, *store, {0}, {}, {}, overwrite);
        };
        const auto refused = all(path("out.csv"), false);
        QVERIFY(!refused && refused.error().code == Error::Code::Refused);
        QCOMPARE(text_of(path("out.csv")), std::string("older"));
        QVERIFY(all(path("out.csv"), true));
        QVERIFY(text_of(path("out.csv")).starts_with("name,alias"));
        QVERIFY(all(path("new.csv"), false));
        struct stat about {};
        QVERIFY(::stat(path("new.csv").c_str(), &about) == 0 && (about.st_mode & 07777) == 0600);
        fs::create_symlink(path("elsewhere"), path("link.csv"));
        QVERIFY(!all(path("link.csv"), false) && !fs::exists(path("elsewhere")));
        QVERIFY(!all(path("no/such/folder.csv"), false) && !all("/proc/x.csv", true));
        QCOMPARE(std::distance(fs::directory_iterator(m_folder->path().toStdString()), {}), std::ptrdiff_t{3});
    }

    void a_full_disk_leaves_nothing() {
        FleetMaker maker(3);
        const auto items = maker.devices(300);
        const auto store = store_of(items, m_folder->path().toStdString());
        const auto rows = *fleet::filtered(*store, {}, {});
        struct rlimit old {};
        ::getrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit small {
            4096, old.rlim_max
        };
        ::setrlimit(RLIMIT_FSIZE, &small);
        const auto full = fleet::export_devices(path("out.csv"), ExportFormat::Csv, *store, rows, {}, {});
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!full && full.error().code == Error::Code::Failed);
        QVERIFY(fs::is_empty(m_folder->path().toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestDeviceExport)
#include "tst_device_export.moc"
