#include "fleet/device_query.h"
#include "fleet_maker.h"

#include <QTemporaryDir>
#include <algorithm>
#include <thread>

using namespace salvor;
using fleet::Filter;
using fleet::Query;
using fleet::Row;
using fleet::SortField;

namespace {

using Text = std::optional<std::string>;

/// A plain reader of one document: what the columns are compared with.
struct Plain {
    const Json& json;
    Text at(const char* pointer) const {
        const auto value = json.value(Json::json_pointer(pointer), Json());
        return value.is_string() && !value.get<std::string>().empty() ? Text(value.get<std::string>()) : std::nullopt;
    }
    std::string name() const { return *at("/metadata/name"); }
    Text alias() const { return at("/metadata/labels/alias"); }
    std::map<std::string, std::string> labels() const {
        const auto all = json.value(Json::json_pointer("/metadata/labels"), Json());
        std::map<std::string, std::string> out;
        for (const auto& [key, value] : all.items()) out[key] = value;
        return out;
    }
    std::optional<std::int64_t> gap() const {
        const auto number = [](const Text& text) -> std::optional<std::int64_t> {
            if (!text || text->find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
            return std::stoll(*text);
        };
        const auto reported = number(at("/status/config/renderedVersion"));
        const auto service = number(at("/metadata/annotations/device-controller~1renderedVersion"));
        return reported && service ? std::optional(*reported - *service) : std::nullopt;
    }
    /// For sorting by labels: as a table shows them.
    Text labels_text() const {
        std::vector<std::string> lines;
        for (const auto& [key, value] : labels())
            if (key != "alias") lines.push_back(key + "=" + value);
        std::sort(lines.begin(), lines.end());
        std::string out;
        for (const auto& line : lines) out += (out.empty() ? "" : "\n") + line;
        return out.empty() ? std::nullopt : Text(out);
    }
    Text field(SortField field) const {
        switch (field) {
        case SortField::Name:
            return name();
        case SortField::Alias:
            return alias();
        case SortField::Status:
            return at("/status/summary/status");
        case SortField::Updated:
            return at("/status/updated/status");
        case SortField::Owner:
            return at("/metadata/owner");
        case SortField::ReportedImage:
            return at("/status/os/image");
        case SortField::RestoredImage:
            return at("/spec/os/image");
        case SortField::Info:
            return at("/status/summary/info");
        case SortField::Labels:
            return labels_text();
        case SortField::Gap:
            break;
        }
        return std::nullopt;
    }
};

std::string lower(std::string text) {
    for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

bool passes(const Plain& device, const Filter& filter) {
    if (!filter.text.empty()) {
        std::vector<std::string> texts{device.name(), device.alias().value_or(""),
                                       device.at("/metadata/owner").value_or("")};
        for (const auto& [key, value] : device.labels())
            if (key != "alias") texts.push_back(key + "=" + value);
        if (std::none_of(texts.begin(), texts.end(), [&](const std::string& text) {
                return lower(text).find(lower(filter.text)) != std::string::npos;
            }))
            return false;
    }
    const auto status = device.at("/status/summary/status");
    if (!filter.statuses.empty() &&
        (!status || std::find(filter.statuses.begin(), filter.statuses.end(), *status) == filter.statuses.end()))
        return false;
    if (filter.owner && device.at("/metadata/owner").value_or("") != *filter.owner) return false;
    const auto gap = device.gap();
    if (filter.gap_least && (!gap || *gap < *filter.gap_least)) return false;
    if (filter.gap_most && (!gap || *gap > *filter.gap_most)) return false;
    for (const auto& one : filter.labels) {
        const auto labels = device.labels();
        const auto found = labels.find(one.key);
        if (!fleet::holds(one, found == labels.end() ? std::nullopt : std::optional<std::string_view>(found->second)))
            return false;
    }
    for (const auto& one : filter.fields) {
        auto key = "/" + one.key;
        std::replace(key.begin(), key.end(), '.', '/');
        const auto value = one.key == "metadata.alias" ? device.alias() : device.at(key.c_str());
        const auto fits = [&](const Text& text) {
            return fleet::holds(one, text ? std::optional<std::string_view>(*text) : std::nullopt);
        };
        using Op = fleet::Requirement::Op;
        const bool denied = one.op != Op::Equals && one.op != Op::In && one.op != Op::Contains && one.op != Op::Exists;
        const bool either =
            denied ? fits(device.name()) && fits(device.alias()) : fits(device.name()) || fits(device.alias());
        if (one.key == "metadata.nameOrAlias" ? !either : !fits(value)) return false;
    }
    return true;
}

/// Below 0: a stands before b.
int compared(const Plain& a, const Plain& b, const fleet::SortKey& key) {
    const auto order = [&](const auto& x, const auto& y) {
        if (!x || !y) return !x && !y ? 0 : x ? -1 : 1;
        const int way = *x < *y ? -1 : *y < *x ? 1 : 0;
        return key.descending ? -way : way;
    };
    if (key.field == SortField::Gap) return order(a.gap(), b.gap());
    return order(a.field(key.field), b.field(key.field));
}

Query random_query(FleetMaker& maker) {
    Query query;
    auto& filter = query.filter;
    static const std::vector<std::string> texts{"pos-1", "POS", "store-1", "region=region-2", "fleet-3",
                                                "q",     "ab",  "Store",   "xyzzy",           "="};
    if (maker.one_in(2)) filter.text = texts[maker.below(texts.size())];
    if (maker.one_in(3)) filter.statuses = {"ConflictPaused"};
    if (maker.one_in(5)) filter.statuses.emplace_back("NewState");
    if (maker.one_in(4)) filter.owner = maker.one_in(3) ? "" : "Fleet/fleet-" + std::to_string(maker.below(7));
    if (maker.one_in(4)) filter.gap_least = static_cast<std::int64_t>(maker.below(9)) - 3;
    if (maker.one_in(4)) filter.gap_most = static_cast<std::int64_t>(maker.below(9));
    static const std::vector<std::string> labels{"region=region-1",
                                                 "region in (region-0,region-3)",
                                                 "!site",
                                                 "site",
                                                 "region!=region-2,alias",
                                                 "alias=pos-7",
                                                 "!alias",
                                                 "empty=",
                                                 "nothing notin (x)"};
    static const std::vector<std::string> fields{
        "metadata.owner=Fleet/fleet-2",
        "metadata.owner!=Fleet/fleet-2",
        "metadata.alias contains pos",
        "metadata.nameOrAlias contains 7",
        "metadata.nameOrAlias notcontains pos",
        "metadata.nameOrAlias!=pos-7",
        "metadata.nameOrAlias notin (pos-7,Pos-9)",
        "status.updated.status=UpToDate,status.summary.status in (Online,Error)",
        "!metadata.owner",
        "status.applicationsSummary.status!=Healthy",
        "status.lifecycle.status=Enrolled",
        "metadata.name contains zz"};
    if (maker.one_in(3)) filter.labels = *fleet::read_label_selector(labels[maker.below(labels.size())]);
    if (maker.one_in(3)) filter.fields = *fleet::read_field_selector(fields[maker.below(fields.size())]);
    for (std::size_t i = maker.below(4); i > 0; --i)
        query.sort.push_back({static_cast<SortField>(maker.below(10)), maker.one_in(2)});
    return query;
}

} // namespace

class TestDeviceQuery : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void queries_agree_with_a_plain_reference_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 9; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void queries_agree_with_a_plain_reference() {
        QFETCH(int, seed);
        FleetMaker maker(static_cast<std::uint64_t>(seed));
        auto items = maker.devices(seed == 1 ? 4300 : 300);
        if (seed % 3 == 0) std::shuffle(items.begin(), items.end(), maker.random()); // rows out of order
        auto store = store_of(items, m_folder.path().toStdString());
        std::map<std::string, Json> now;
        for (const auto& item : items) now[item["metadata"]["name"]] = item;
        fleet::StoreBuilder builder(store); // some are gone
        for (int i = 0; i < 20; ++i) {
            const auto name = items[maker.below(items.size())]["metadata"]["name"].get<std::string>();
            builder.remove(name);
            now.erase(name);
        }
        store = builder.finish()->store;
        for (int round = 0; round < (seed == 1 ? 6 : 30); ++round) {
            const auto query = random_query(maker);
            std::vector<const Json*> wanted;
            for (const auto& [name, item] : now)
                if (passes(Plain{item}, query.filter)) wanted.push_back(&item);
            std::stable_sort(wanted.begin(), wanted.end(), [&](const Json* a, const Json* b) {
                for (const auto& key : query.sort)
                    if (const int way = compared(Plain{*a}, Plain{*b}, key); way != 0) return way < 0;
                return false;
            });
            const auto view = fleet::run(*store, query);
            QVERIFY(view);
            const auto where = "round " + std::to_string(round);
            QVERIFY2(view->rows.size() == wanted.size(), where.c_str());
            fleet::StatusCounts counts;
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                const Plain plain{*wanted[i]};
                QVERIFY2(std::string(store->name(view->rows[i])) == plain.name(),
                         (where + ", row " + std::to_string(i)).c_str());
                ++counts[plain.at("/status/summary/status").value_or("")];
            }
            QVERIFY(view->by_status == counts);
        }
        fleet::StatusCounts counts;
        for (const auto& [name, item] : now) ++counts[Plain{item}.at("/status/summary/status").value_or("")];
        QVERIFY(fleet::count_by_status(*store) == counts);
    }

    void a_text_is_found_in_one_text_only() {
        const Json first{
            {"metadata", {{"name", "aaa"}, {"owner", "Fleet/web"}, {"labels", {{"alias", "Till"}, {"site", "X"}}}}}};
        const Json second{{"metadata", {{"name", "bbb"}}}};
        const auto store = store_of({first, second}, m_folder.path().toStdString());
        const auto rows = [&](std::string text) {
            Filter filter;
            filter.text = std::move(text);
            return *fleet::filtered(*store, filter, {});
        };
        QCOMPARE(rows("tILL"), std::vector<Row>{0});
        QCOMPARE(rows("site=x"), std::vector<Row>{0});
        QCOMPARE(rows("FLEET/WEB"), std::vector<Row>{0});
        QCOMPARE(rows("b"), (std::vector<Row>{0, 1})); // of "web", and of "bbb"
        QVERIFY(rows("aaatill").empty());
        QVERIFY(rows(std::string("aaa\0till", 8)).empty());
        QVERIFY(rows(std::string("\0", 1)).empty());
        QCOMPARE(rows(""), (std::vector<Row>{0, 1}));
    }

    void name_or_alias_is_denied_only_if_neither_is_it() {
        const auto device = [](const char* name, const char* alias) {
            Json json{{"metadata", {{"name", name}, {"labels", Json::object()}}}};
            if (*alias != '\0') json["metadata"]["labels"]["alias"] = alias;
            return json;
        };
        const auto store = store_of({device("a", "till"), device("b", "bar"), device("c", ""), device("till", "x")},
                                    m_folder.path().toStdString());
        const auto rows = [&](const char* selector) {
            Filter filter;
            filter.fields = *fleet::read_field_selector(selector);
            return *fleet::filtered(*store, filter, {});
        };
        using Rows = std::vector<Row>;
        QCOMPARE(rows("metadata.nameOrAlias=till"), (Rows{0, 3}));
        QCOMPARE(rows("metadata.nameOrAlias!=till"), (Rows{1, 2}));
        QCOMPARE(rows("metadata.nameOrAlias notin (till,c)"), Rows{1});
        QCOMPARE(rows("metadata.nameOrAlias notcontains a"), (Rows{2, 3}));
        QCOMPARE(rows("metadata.nameOrAlias"), (Rows{0, 1, 2, 3}));
        QCOMPARE(rows("!metadata.nameOrAlias"), Rows{}); // each has a name
    }

    void what_is_not_reported_stands_last_either_way() {
        std::vector<Json> items;
        for (const char* version : {"", "5", "3", ""}) {
            items.push_back({{"metadata",
                              {{"name", "d" + std::to_string(items.size())},
                               {"annotations", {{"device-controller/renderedVersion", "3"}}}}},
                             {"status", {{"config", {{"renderedVersion", version}}}}}});
        }
        const auto store = store_of(items, m_folder.path().toStdString());
        QCOMPARE(fleet::run(*store, {{}, {{SortField::Gap, false}}})->rows, (std::vector<Row>{2, 1, 0, 3}));
        QCOMPARE(fleet::run(*store, {{}, {{SortField::Gap, true}}})->rows, (std::vector<Row>{1, 2, 0, 3}));
        Filter zero;
        zero.gap_least = 0;
        zero.gap_most = 0;
        QCOMPARE(*fleet::filtered(*store, zero, {}), std::vector<Row>{2}); // not reported is not 0
    }

    void an_outdated_query_is_dropped() {
        FleetMaker maker(9);
        const auto store = store_of(maker.devices(9000), m_folder.path().toStdString());
        std::stop_source source;
        source.request_stop();
        QVERIFY(!fleet::run(*store, {}, source.get_token()));
        QVERIFY(!fleet::run(*store, {{}, {{SortField::Alias, false}}}, source.get_token()));
        std::stop_source later;
        bool ended = false;
        std::thread worker([&] {
            for (int i = 0; i < 100000 && fleet::run(*store, {{}, {{SortField::Alias, true}}}, later.get_token());
                 ++i) {
            }
            ended = later.stop_requested();
        });
        QTest::qWait(30);
        later.request_stop();
        worker.join();
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(TestDeviceQuery)
#include "tst_device_query.moc"
