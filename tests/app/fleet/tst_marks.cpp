#include "fleet/difference.h"
#include "fleet/kept_file.h"
#include "fleet/marks.h"
#include "fleet_maker.h"

#include <QTemporaryDir>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace salvor;
using fleet::Decision;
using fleet::DifferenceGroup;
using fleet::Mark;
using fleet::Marks;
namespace fs = std::filesystem;

namespace {

DifferenceGroup group() {
    DifferenceGroup group;
    group.owner = "Fleet/store-pos";
    group.gap = 3;
    group.from = "r.example.com/os:2.5.0";
    group.to = "r.example.com/os:2.4.1";
    group.changed = {"applications.till", "os.image"};
    group.unreported = {"config.motd"};
    return group;
}

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Json paused(const std::string& name, const std::string& reported, const std::string& status = "ConflictPaused") {
    return {{"metadata",
             {{"name", name}, {"owner", "Fleet/a"}, {"annotations", {{"device-controller/renderedVersion", "12"}}}}},
            {"status", {{"summary", {{"status", status}}}, {"config", {{"renderedVersion", reported}}}}}};
}

} // namespace

/// What people decided is theirs: it is never lost, never guessed, and never another's.
class TestMarks : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path path(const char* name = "here/marks.json") const {
        return fs::path(m_folder->path().toStdString()) / name;
    }

private Q_SLOTS:
    /// What was decided on a device counts as long as it differs as it did.
    void a_device_in_another_group_is_undecided() {
        fleet::Marks marks;
        marks.mark_group("x", {fleet::Decision::Leave, "", "me", 1});
        marks.mark_device("a", {fleet::Decision::Resume, "", "me", 1, "x"});
        marks.mark_device("b", {fleet::Decision::Resume, "", "me", 1});
        QVERIFY(marks.decision_for("a", "x") == fleet::Decision::Resume);
        QVERIFY(marks.decision_for("a", "y") == fleet::Decision::None);
        QVERIFY(marks.decision_for("b", "y") == fleet::Decision::Resume); // named without a group
        QVERIFY(marks.decision_for("c", "x") == fleet::Decision::Leave);
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void words_go_both_ways() {
        for (const auto decision :
             {Decision::None, Decision::Resume, Decision::FixFleetFirst, Decision::Leave, Decision::Investigate}) {
            QVERIFY(fleet::decision_meant(fleet::decision_word(decision)) == decision);
            QVERIFY(fleet::decision_words().find(fleet::decision_word(decision)) != std::string::npos);
        }
        QVERIFY(fleet::decision_meant("Fix-the-fleet-first") == Decision::FixFleetFirst);
        QVERIFY(fleet::decision_meant("fix fleet first") == Decision::FixFleetFirst);
        for (const auto* word : {"", "resum", "resume all", "yes"}) QVERIFY(!fleet::decision_meant(word));
    }

    void a_key_is_stable_readable_and_of_one_group() {
        // A file of another day has this key.
        QCOMPARE(fleet::group_key(group()), std::string("store-pos_+3_2.5.0_to_2.4.1_54158af7e572"));
        auto same = group();
        same.rows = {1, 2, 3};
        std::swap(same.changed[0], same.changed[1]);
        QCOMPARE(fleet::group_key(same), fleet::group_key(group()));
        std::set<std::string> keys{fleet::group_key(group())};
        const auto differs = [&](auto change) {
            auto other = group();
            change(other);
            return keys.insert(fleet::group_key(other)).second;
        };
        QVERIFY(differs([](auto& g) { g.owner = "Fleet/store-poS"; }));
        QVERIFY(differs([](auto& g) { g.owner.reset(); }));
        QVERIFY(differs([](auto& g) { g.gap = 4; }));
        QVERIFY(differs([](auto& g) { g.gap.reset(); }));
        QVERIFY(differs([](auto& g) { g.from = "other.example.com/os:2.5.0"; })); // the same tag
        QVERIFY(differs([](auto& g) { g.from.reset(); }));
        QVERIFY(differs([](auto& g) { g.to.reset(); }));
        QVERIFY(differs([](auto& g) { g.changed.pop_back(); }));
        QVERIFY(differs([](auto& g) { g.unreported.clear(); }));
        QVERIFY(differs([](auto& g) { std::swap(g.changed, g.unreported); }));
        auto odd = group();
        odd.owner = "Fleet/a b;$(rm)\xff";
        for (const char c : fleet::group_key(odd))
            QVERIFY(std::isalnum(static_cast<unsigned char>(c)) != 0 || std::strchr("+-._", c) != nullptr);
    }

    void what_was_marked_is_there_again() {
        QVERIFY(Marks::read(path())); // there is none yet
        auto marks = *Marks::read(path());
        const Mark resume{Decision::Resume, "with blanks, \"quotes\" and ü", "ops", 1768425600123};
        const Mark leave{Decision::Leave, "", "night", 5};
        marks.mark_group("key", resume);
        marks.mark_device("d1", leave);
        marks.mark_device("d2", leave);
        marks.mark_device("d2", {});
        QVERIFY(marks.unsaved() && !fs::exists(path()));
        QVERIFY(marks.save());
        QVERIFY(!marks.unsaved());
        struct stat about {};
        QVERIFY(::stat(path().c_str(), &about) == 0 && (about.st_mode & 07777) == 0600);
        QVERIFY(::stat(path().parent_path().c_str(), &about) == 0 && (about.st_mode & 07777) == 0700);
        const auto again = Marks::read(path());
        QVERIFY(again);
        QVERIFY(again->group("key") == resume && again->device("d1") == leave && !again->device("d2"));
        QVERIFY(!again->group("d1") && !again->device("key"));
        QCOMPARE(std::distance(fs::directory_iterator(path().parent_path()), {}), std::ptrdiff_t{1}); // nothing beside
    }

    void two_consoles_keep_each_others_marks() {
        auto one = *Marks::read(path());
        auto other = *Marks::read(path());
        one.mark_group("a", {Decision::Resume, "", "one", 1});
        one.mark_group("both", {Decision::Resume, "", "one", 1});
        QVERIFY(one.save());
        other.mark_group("b", {Decision::Leave, "", "other", 2});
        other.mark_group("both", {Decision::Leave, "", "other", 2});
        QVERIFY(other.save());
        QCOMPARE(other.group("a")->by, std::string("one"));
        one.mark_group("a", {}); // is taken away
        QVERIFY(one.save());
        const auto now = *Marks::read(path());
        QVERIFY(!now.group("a") && now.group("b"));
        QCOMPARE(now.group("both")->by, std::string("other"));
        const fleet::FolderLock writing(path().parent_path());
        QVERIFY(writing.held());
        one.mark_group("c", {Decision::Leave, "", "one", 3});
        const auto refused = one.save();
        QVERIFY(!refused && refused.error().code == Error::Code::Refused && one.unsaved());
    }

    /// A program that is just being started has a copy of every descriptor until it is executed.
    void a_lock_that_is_given_back_is_free_though_a_child_has_its_descriptor() {
        auto writing = std::make_unique<fleet::FolderLock>(path().parent_path());
        QVERIFY(writing->held());
        const pid_t child = ::fork();
        if (child == 0) {
            ::pause();
            ::_exit(0);
        }
        QVERIFY(child > 0);
        QVERIFY(!fleet::FolderLock(path().parent_path()).held());
        writing.reset();
        const bool free = fleet::FolderLock(path().parent_path()).held();
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(free);
    }

    void what_is_broken_is_told_and_stays() {
        fs::create_directories(path().parent_path());
        const std::pair<const char*, const char*> cases[] = {
            {"{\"marks\": 1,\n \"groups\": {\"a\": tru", ":2:"},
            {"", ":1:1"},
            {"[1]", ":1:1"},
            {R"({"marks": 2})", ":marks"},
            {R"({"groups": []})", ":groups"},
            {R"({"groups": {"a": 7}})", ":groups/a"},
            {R"({"devices": {"d": {"decision": "explode"}}})", ":devices/d"},
            {R"({"devices": {"d": {"decision": "leave", "note": 7}}})", ":devices/d"},
            {R"({"groups": {"g": {"decision": "leave", "devices": "7"}}})", ":groups/g"},
            {R"({"devices": {"d": {"decision": "leave", "at_ms": "now"}}})", ":devices/d"}};
        for (const auto& [text, place] : cases) {
            fs::remove(path());
            auto before = *Marks::read(path());
            before.mark_device("x", {Decision::Leave, "", "ops", 1});
            std::ofstream(path()) << text;
            const auto read = Marks::read(path());
            QVERIFY2(!read && read.error().code == Error::Code::Invalid, text);
            QVERIFY2(read.error().place.find(path().string() + place) == 0, read.error().text().c_str());
            QVERIFY2(!before.save() && before.unsaved(), text);
            QCOMPARE(text_of(path()), std::string(text));
        }
        auto nowhere = *Marks::read("/proc/nowhere/marks.json");
        nowhere.mark_device("x", {Decision::Leave, "", "ops", 1});
        QVERIFY(!nowhere.save());
    }

    void without_a_file_they_stay_in_memory() {
        auto marks = *Marks::read({});
        marks.mark_group("a", {Decision::Resume, "", "ops", 1});
        QVERIFY(marks.save());
        QVERIFY(marks.group("a"));
    }

    void a_devices_own_decision_goes_first() {
        Marks marks;
        marks.mark_group("g", {Decision::Resume, "", "ops", 1});
        marks.mark_device("left", {Decision::Leave, "", "ops", 1});
        marks.mark_device("noted", {Decision::None, "a note decides nothing", "ops", 1});
        QVERIFY(marks.decision_for("any", "g") == Decision::Resume);
        QVERIFY(marks.decision_for("left", "g") == Decision::Leave);
        QVERIFY(marks.decision_for("noted", "g") == Decision::Resume);
        QVERIFY(marks.decision_for("any", "other") == Decision::None);
        QVERIFY(marks.decision_for("left", "") == Decision::Leave);
    }

    /// Neither who came later, nor another service's devices, which differ in the same way.
    void a_groups_decision_is_of_those_that_were_in_it() {
        const auto store = store_of({paused("a", "15"), paused("b", "15"), paused("c", "15"), paused("d", "14")},
                                    m_folder->path().toStdString());
        const auto groups = *fleet::difference_groups(*store, {}, true, false);
        auto marks = *Marks::read(path());
        const auto& wide = groups.front();
        const Mark mark{Decision::Resume, "", "ops", 1, "", fleet::NameSet::of({"a", "c"})};
        marks.mark_group(fleet::group_key(wide), mark);
        QVERIFY(marks.save());
        const auto again = *Marks::read(path());
        QVERIFY(again.group(fleet::group_key(wide)) == mark);
        QCOMPARE(fleet::names_to_resume(*store, groups, again), (std::vector<std::string>{"a", "c"}));
        const auto since = fleet::came_since(*store, wide, mark);
        QCOMPARE(since.size(), std::size_t{1});
        QCOMPARE(std::string(store->name(since.front())), std::string("b"));
        QVERIFY(fleet::came_since(*store, wide, std::nullopt).empty());
        QVERIFY(fleet::came_since(*store, wide, Mark{Decision::Resume, "", "ops", 1}).empty()); // of all of it
        QVERIFY(fleet::came_since(*store, wide, Mark{Decision::None, "n", "ops", 1, "", fleet::NameSet::of({"a"})})
                    .empty());
        const Mark none{Decision::Resume, "", "ops", 1, "", fleet::NameSet::of({})};
        QCOMPARE(fleet::came_since(*store, wide, none).size(), std::size_t{3});
    }

    void names_are_told_apart_by_their_digests() {
        using fleet::NameSet;
        const auto some = NameSet::of({"pos-2", "pos-1", "pos-2"});
        QVERIFY(some.said() && some.holds("pos-1") && some.holds("pos-2") && !some.holds("pos-3") && !some.holds(""));
        QCOMPARE(some.text().size(), std::size_t{32});
        QVERIFY(NameSet::parse(some.text()) == some);
        QVERIFY(!NameSet().said() && !NameSet().holds("") && NameSet().text().empty());
        QCOMPARE(NameSet::of({"a"}).text(), std::string("af63dc4c8601ec8c")); // FNV-1a's published value
        for (const auto* broken : {"af63dc4c8601ec8", "af63dc4c8601ec8g", "+f63dc4c8601ec8c", "-f63dc4c8601ec8c"})
            QVERIFY2(!NameSet::parse(broken), broken);
    }

    void only_paused_devices_are_resumed() {
        const auto store = store_of({paused("zz", "15"), paused("a1", "15"), paused("a2", "15"), paused("b1", "14"),
                                     paused("b2", "14"), paused("gone", "15"), paused("on", "15", "Online"),
                                     paused("wait", "", "AwaitingReconnect")},
                                    m_folder->path().toStdString());
        fleet::StoreBuilder builder(store);
        QVERIFY(builder.remove("gone"));
        const auto now = builder.finish()->store;
        const auto groups = *fleet::difference_groups(*now, {}, true, true);
        Marks marks;
        QVERIFY(fleet::names_to_resume(*now, groups, marks).empty());
        for (const auto& one : groups)
            if (one.gap == 3) marks.mark_group(fleet::group_key(one), {Decision::Resume, "", "ops", 1});
        marks.mark_device("a2", {Decision::Investigate, "", "ops", 1});
        for (const auto* name : {"b2", "on", "wait", "gone", "nobody"})
            marks.mark_device(name, {Decision::Resume, "", "ops", 1});
        QCOMPARE(fleet::names_to_resume(*now, groups, marks), (std::vector<std::string>{"a1", "b2", "zz"}));
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
