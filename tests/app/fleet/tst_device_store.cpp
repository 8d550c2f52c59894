#include "fleet_maker.h"

#include <QTemporaryDir>
#include <algorithm>
#include <filesystem>
#include <set>
#include <sys/stat.h>

using namespace salvor;
using fleet::Column;
using fleet::DeviceStore;
using fleet::Row;

namespace {

using Documents = std::map<std::string, Json>;

/// The store says of these devices, and of no other, what a reader of each document alone says: of every so manieth,
/// and `always` of those.
void agree(const DeviceStore& store, const Documents& documents, const char* where, std::size_t every = 1,
           const std::set<std::string>& always = {}) {
    QVERIFY2(store.devices() == documents.size(), where);
    std::size_t living = 0;
    for (Row row = 0; row < store.rows(); ++row) living += store.gone(row) ? 0 : 1;
    QCOMPARE(living, documents.size());
    std::size_t count = 0;
    for (const auto& [name, document] : documents) {
        const auto row = store.find(name);
        QVERIFY2(row && !store.gone(*row), (where + (" misses " + name)).c_str());
        if (count++ % every != 0 && !always.contains(name)) continue;
        QCOMPARE(std::string(store.name(*row)), name);
        const auto read = fleet::read_device_list(FleetMaker::page({document}), [&](const fleet::Device& device, auto) {
            QCOMPARE(std::string(store.alias(*row)), device.alias);
            QCOMPARE(store.reported_version(*row), device.reported_version);
            QCOMPARE(store.service_version(*row), device.service_version);
            for (std::size_t at = 0; at < fleet::columns; ++at) {
                const auto text = store.text(static_cast<Column>(at), *row);
                QCOMPARE(text ? std::optional<std::string>(*text) : std::nullopt, device.texts[at]);
            }
        });
        QVERIFY(read);
        const auto again = store.document(*row);
        QVERIFY2(again, where);
        QCOMPARE(again->dump(), document.dump());
    }
}

Documents by_name(const std::vector<Json>& items) {
    Documents out;
    for (const auto& item : items) out[item["metadata"]["name"]] = item;
    return out;
}

} // namespace

class TestDeviceStore : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string folder() const { return m_folder.path().toStdString(); }

private Q_SLOTS:
    void a_fleet_is_kept_whole() {
        for (const std::uint64_t seed : {1, 2, 3}) {
            FleetMaker maker(seed);
            const auto items = maker.devices(seed == 3 ? 4500 : 300); // more than one block
            const auto store = store_of(items, folder());
            QCOMPARE(store->sorted_rows(), items.size());
            agree(*store, by_name(items), ("seed " + std::to_string(seed)).c_str(), seed == 3 ? 13 : 1);
            QVERIFY(!store->find("nobody"));
            QVERIFY(!store->find(""));
        }
    }

    /// What was there so far never changes, whatever comes after it; in order of names or not.
    void what_came_so_far_is_a_store_of_its_own() {
        for (const bool in_order : {true, false}) {
            FleetMaker maker(5);
            auto items = maker.devices(5000);
            if (!in_order) std::shuffle(items.begin(), items.end(), maker.random());
            fleet::StoreBuilder builder(*fleet::Spill::make(folder()));
            std::vector<std::pair<std::shared_ptr<const fleet::DeviceStore>, std::vector<Json>>> parts;
            for (std::size_t at = 0; at < items.size(); at += 500) {
                std::vector<Json> page(items.begin() + static_cast<std::ptrdiff_t>(at),
                                       items.begin() + static_cast<std::ptrdiff_t>(at + 500));
                if (at >= 2000) page.push_back(maker.device(items[at - 2000]["metadata"]["name"])); // another state
                QVERIFY(put_page(FleetMaker::page(page), builder));
                auto known = parts.empty() ? std::vector<Json>() : parts.back().second;
                known.insert(known.end(), page.begin(), page.end());
                const auto part = builder.so_far();
                QVERIFY(part);
                parts.emplace_back(*part, std::move(known));
            }
            const auto built = builder.finish();
            QVERIFY(built && built->twice == 6);
            parts.emplace_back(built->store, parts.back().second);
            for (const auto& [part, known] : parts) {
                agree(*part, by_name(known), in_order ? "in order" : "in none", 17);
                for (fleet::Row row = 0; row < part->rows(); ++row) QCOMPARE(built->store->name(row), part->name(row));
            }
        }
    }

    void the_last_of_one_name_wins_and_order_does_not_matter() {
        FleetMaker maker(4);
        auto items = maker.devices(4500);
        const auto last = by_name(items);
        std::vector<Json> all;
        for (const auto& item : items) // an older state of every third comes before
            if (maker.one_in(3)) all.push_back(maker.device(item["metadata"]["name"]));
        const auto twice = all.size();
        std::shuffle(all.begin(), all.end(), maker.random());
        std::shuffle(items.begin(), items.end(), maker.random());
        all.insert(all.end(), items.begin(), items.end());
        fleet::StoreBuilder builder(*fleet::Spill::make(folder()));
        QVERIFY(put_page(FleetMaker::page(all), builder));
        const auto built = builder.finish();
        QVERIFY(built);
        QCOMPARE(built->twice, twice);
        QVERIFY(built->changed.empty() && built->added.empty() && built->removed.empty());
        agree(*built->store, last, "shuffled", 7);
    }

    void one_percent_changed_is_one_percent_touched() {
        FleetMaker maker(5);
        const auto items = maker.devices(9000);
        const auto old = store_of(items, folder());
        auto now = by_name(items);
        std::vector<Json> page;
        std::set<std::string> changed;
        for (Row row = 100; row < 300; ++row) { // all in one block
            auto item = items[row];
            item["status"]["summary"]["status"] = "Rebooted";
            changed.insert(item["metadata"]["name"]);
            now[item["metadata"]["name"]] = item;
            page.push_back(item);
        }
        for (Row row = 8000; row < 8900; ++row) page.push_back(items[row]); // as they were
        fleet::StoreBuilder builder(old);
        QVERIFY(put_page(FleetMaker::page(page), builder));
        const auto built = builder.finish();
        QVERIFY(built);
        QCOMPARE(built->changed.size(), changed.size());
        for (const auto row : built->changed) QVERIFY(changed.contains(std::string(built->store->name(row))));
        QVERIFY(built->added.empty() && built->removed.empty());
        agree(*built->store, now, "now", 23, changed);
        agree(*old, by_name(items), "the old one is as it was", 23, changed);
        std::size_t shared = 0;
        for (std::size_t at = 0; at < old->blocks().size(); ++at)
            shared += old->blocks()[at] == built->store->blocks()[at] ? 1 : 0;
        QCOMPARE(shared, old->blocks().size() - 1);
        for (std::size_t at = 0; at < old->blocks().size(); ++at)
            QVERIFY(old->blocks()[at]->texts == built->store->blocks()[at]->texts);
    }

    void any_sequence_of_refreshes_agrees() {
        for (const std::uint64_t seed : {21, 22}) {
            FleetMaker maker(seed);
            const auto where = "seed " + std::to_string(seed);
            auto now = by_name(maker.devices(4200));
            std::vector<Json> items;
            for (const auto& [name, item] : now) items.push_back(item);
            auto store = store_of(items, folder());
            for (int round = 0; round < 4; ++round) {
                const auto before = now;
                fleet::StoreBuilder builder(store);
                std::vector<Json> page;
                std::set<std::string> touched;
                for (int i = 0; i < 60; ++i) { // changed, as before, renamed, new
                    auto at = now.begin();
                    std::advance(at, static_cast<std::ptrdiff_t>(maker.below(now.size())));
                    auto item = maker.one_in(3) ? at->second : maker.device(maker.one_in(4) ? maker.name() : at->first);
                    if (!touched.insert(item["metadata"]["name"]).second) continue;
                    page.push_back(item);
                    now[item["metadata"]["name"]] = item;
                }
                QVERIFY(put_page(FleetMaker::page(page), builder));
                for (int i = 0; i < 10; ++i) {
                    auto at = now.begin();
                    std::advance(at, static_cast<std::ptrdiff_t>(maker.below(now.size())));
                    QVERIFY(builder.remove(at->first));
                    now.erase(at);
                }
                QVERIFY(!builder.remove("nobody"));
                const auto built = builder.finish();
                QVERIFY(built);
                agree(*built->store, now, where.c_str(), 19, touched);
                std::set<std::string> added;
                std::set<std::string> removed;
                for (const auto& [name, item] : now)
                    if (!before.contains(name)) added.insert(name);
                for (const auto& [name, item] : before)
                    if (!now.contains(name)) removed.insert(name);
                const auto names = [&](const std::vector<Row>& rows) {
                    std::set<std::string> out;
                    for (const auto row : rows) out.emplace(built->store->name(row));
                    return out;
                };
                QVERIFY2(names(built->added) == added, where.c_str());
                QVERIFY2(names(built->removed) == removed, where.c_str());
                for (const auto& name : names(built->changed)) QVERIFY(touched.contains(name));
                store = built->store;
            }
        }
    }

    void who_comes_back_is_added() {
        FleetMaker maker(31);
        const auto items = maker.devices(10);
        const auto all = store_of(items, folder());
        fleet::StoreBuilder away(all);
        QVERIFY(away.remove(items[4]["metadata"]["name"].get<std::string>()));
        QVERIFY(!away.remove(items[4]["metadata"]["name"].get<std::string>()));
        const auto without = away.finish()->store;
        QCOMPARE(without->devices(), std::size_t{9});
        fleet::StoreBuilder back(without);
        QVERIFY(put_page(FleetMaker::page({items[4]}), back));
        const auto built = back.finish();
        QCOMPARE(built->added, std::vector<Row>{4});
        agree(*built->store, by_name(items), "all are back");
    }

    void a_refresh_without_change_keeps_nothing_twice() {
        FleetMaker maker(32);
        const auto items = maker.devices(500);
        const auto spill = *fleet::Spill::make(folder());
        fleet::StoreBuilder first(spill);
        QVERIFY(put_page(FleetMaker::page(items), first));
        auto store = first.finish()->store;
        const auto size = spill->size();
        for (int round = 0; round < 5; ++round) {
            fleet::StoreBuilder again(store);
            QVERIFY(put_page(FleetMaker::page(items), again));
            const auto built = again.finish();
            QVERIFY(built->changed.empty());
            QVERIFY(built->store->blocks()[0] == store->blocks()[0]);
            store = built->store;
        }
        QCOMPARE(spill->size(), size);
    }

    void the_spill_is_private_and_leaves_nothing() {
        QTemporaryDir own;
        const auto spill = fleet::Spill::make(own.path().toStdString());
        QVERIFY(spill);
        struct stat seen {};
        QCOMPARE(::fstat((*spill)->fd(), &seen), 0);
        QCOMPARE(seen.st_mode & 0777, mode_t{0600});
        QVERIFY(std::filesystem::is_empty(own.path().toStdString()));
        QVERIFY(!fleet::Spill::make("/nowhere/at/all"));
        const std::string large(3 << 20, 'x');
        const auto a = (*spill)->append("first");
        const auto b = (*spill)->append(large);
        const auto c = (*spill)->append("last");
        QVERIFY(a && b && c);
        QVERIFY((*spill)->same(*c, "last") && !(*spill)->same(*c, "lost")); // not flushed yet
        QVERIFY((*spill)->flush());
        QCOMPARE(*(*spill)->read(*a), std::string("first"));
        QVERIFY(*(*spill)->read(*b) == large);
        QCOMPARE(*(*spill)->read(*c), std::string("last"));
        QVERIFY(!(*spill)->read({(*spill)->size(), 4}));
    }

    void a_device_takes_at_most_250_bytes() {
        FleetMaker maker(33);
        const auto store = store_of(maker.devices(5000), folder());
        const auto each = store->bytes() / store->devices();
        QVERIFY2(each <= 250, std::to_string(each).c_str());
    }
};

QTEST_GUILESS_MAIN(TestDeviceStore)
#include "tst_device_store.moc"
