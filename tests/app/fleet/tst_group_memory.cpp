#include "fleet/group_memory.h"
#include "fleet/states.h"
#include "fleet_maker.h"
#include "reading.h"

#include <QTemporaryDir>
#include <set>

using namespace salvor;
using fleet::GroupState;

namespace {

/// A device as far as groups need it.
Json device(const std::string& name, const std::string& status, const std::string& owner, int gap,
            const std::string& updated = "OutOfDate") {
    return {{"metadata",
             {{"name", name}, {"owner", owner}, {"annotations", {{"device-controller/renderedVersion", "10"}}}}},
            {"spec", {{"os", {{"image", "r/os:1"}}}}},
            {"status",
             {{"summary", {{"status", status}}},
              {"updated", {{"status", updated}}},
              {"config", {{"renderedVersion", std::to_string(10 + gap)}}},
              {"os", {{"image", gap > 0 ? "r/os:2" : "r/os:1"}}}}}};
}

std::vector<GroupState> take(fleet::GroupMemory& memory, const std::shared_ptr<const fleet::DeviceStore>& store,
                             bool anew) {
    return memory.take(store, *fleet::difference_groups(*store, {}, true, true), anew);
}

const GroupState* of(const std::vector<GroupState>& states, const std::string& owner) {
    for (const auto& state : states)
        if (state.group.owner == owner && state.group.kind == fleet::DifferenceGroup::Kind::Paused) return &state;
    return nullptr;
}

} // namespace

class TestGroupMemory : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::shared_ptr<const fleet::DeviceStore> store(const std::vector<Json>& items) {
        return store_of(items, m_folder.path().toStdString());
    }

private Q_SLOTS:
    void who_was_resumed_stays_in_its_group() {
        fleet::GroupMemory memory;
        auto states =
            take(memory,
                 store({device("a", "ConflictPaused", "Fleet/x", 3), device("b", "ConflictPaused", "Fleet/x", 3),
                        device("c", "ConflictPaused", "Fleet/y", 1), device("d", "Online", "Fleet/x", 0)}),
                 true);
        QCOMPARE(states.size(), std::size_t{2});
        QCOMPARE(of(states, "Fleet/x")->paused, std::size_t{2});
        states = take(memory,
                      store({device("a", "Online", "Fleet/x", 0, "UpToDate"), device("b", "Online", "Fleet/x", 0),
                             device("c", "ConflictPaused", "Fleet/y", 1), device("d", "Online", "Fleet/x", 0)}),
                      true);
        const auto* x = of(states, "Fleet/x");
        QVERIFY(x != nullptr);
        QCOMPARE(x->group.rows.size(), std::size_t{2});
        QCOMPARE(x->paused, std::size_t{0});
        QCOMPARE(x->at_rest, std::size_t{1});
        QCOMPARE(x->moving(), std::size_t{1}); // online, and not yet up to date
        QCOMPARE(of(states, "Fleet/y")->paused, std::size_t{1});
    }

    void rows_of_a_fleet_that_is_read_anew_are_found_by_name() {
        fleet::GroupMemory memory;
        take(memory, store({device("b", "ConflictPaused", "Fleet/x", 3), device("c", "ConflictPaused", "Fleet/y", 1)}),
             true);
        const auto newer = store({device("a", "Online", "Fleet/z", 0), device("b", "Error", "Fleet/x", 0),
                                  device("c", "ConflictPaused", "Fleet/y", 1)});
        const auto states = take(memory, newer, true);
        QCOMPARE(newer->name(of(states, "Fleet/x")->group.rows.front()), std::string_view("b"));
        QCOMPARE(of(states, "Fleet/x")->unwell, std::size_t{1});
        QCOMPARE(newer->name(of(states, "Fleet/y")->group.rows.front()), std::string_view("c"));
    }

    void whose_difference_became_another_one_changes_its_group() {
        fleet::GroupMemory memory;
        take(memory, store({device("a", "ConflictPaused", "Fleet/x", 3)}), true);
        const auto states = take(memory, store({device("a", "ConflictPaused", "Fleet/y", 3)}), true);
        QCOMPARE(states.size(), std::size_t{1});
        QCOMPARE(states.front().group.owner, std::optional<std::string>("Fleet/y"));
    }

    void who_changes_unasked_stands_behind() {
        fleet::GroupMemory memory;
        const auto states = take(memory,
                                 store({device("a", "Online", "Fleet/x", 2), device("b", "Online", "Fleet/x", 2),
                                        device("c", "ConflictPaused", "Fleet/x", 2)}),
                                 true);
        QCOMPARE(states.size(), std::size_t{2});
        QVERIFY(states[0].group.kind == fleet::DifferenceGroup::Kind::Paused);
        QCOMPARE(states[1].group.rows.size(), std::size_t{2});
        QVERIFY(states[0].key != states[1].key);
    }

    /// Each device that was ever paused stands in one group, whatever became of it.
    void nobody_is_lost_or_counted_twice() {
        FleetMaker maker(7);
        const auto names = [&] {
            std::vector<std::string> out;
            for (int i = 0; i < 300; ++i) out.push_back(numbered(static_cast<std::size_t>(i)));
            return out;
        }();
        fleet::GroupMemory memory;
        std::set<std::string> paused;
        for (int reading = 0; reading < 12; ++reading) {
            std::vector<Json> items;
            for (const auto& name : names) {
                if (maker.one_in(9)) continue; // not listed this time
                const bool is = maker.one_in(3);
                if (is) paused.insert(name);
                items.push_back(device(name,
                                       is                ? "ConflictPaused"
                                       : maker.one_in(2) ? "Online"
                                                         : "Error",
                                       maker.one_in(2) ? "Fleet/x" : "Fleet/y", static_cast<int>(maker.below(3))));
            }
            const auto now = store(items);
            std::set<std::string> seen;
            std::size_t still = 0;
            for (const auto& state : take(memory, now, true)) {
                if (state.group.kind != fleet::DifferenceGroup::Kind::Paused) continue;
                QCOMPARE(state.paused + state.at_rest + state.unwell + state.gone + state.unheard + state.moving(),
                         state.group.rows.size());
                still += state.paused;
                for (const auto row : state.group.rows) QVERIFY(seen.emplace(now->name(row)).second);
            }
            std::size_t listed = 0;
            for (const auto& item : items) listed += item["status"]["summary"]["status"] == "ConflictPaused" ? 1 : 0;
            QCOMPARE(still, listed);
            for (const auto& name : seen) QVERIFY(paused.contains(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestGroupMemory)
#include "tst_group_memory.moc"
