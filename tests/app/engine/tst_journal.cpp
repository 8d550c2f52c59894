#include "engine/journal.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace salvor;
using namespace salvor::engine;

class TestJournal : public QObject {
    Q_OBJECT
    static std::string slurp(const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    static void fill(const std::filesystem::path& folder, int lines) {
        auto journal = Journal::open(folder, {});
        QVERIFY(journal);
        int written = 0;
        for (int i = 0; i < lines; ++i)
            (*journal)->append(
                {i == 0 ? Event::Type::Opened : Event::Type::Intended, "s/act" + std::to_string(i), {{"n", i}}},
                std::chrono::milliseconds(5), [&](Result<Event> event) { written += event ? 1 : 0; });
        QTRY_COMPARE(written, lines);
    }

private Q_SLOTS:
    void keeps_a_chain() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        fill(path, 5);
        fill(path, 3); // a later session goes on
        auto events = Journal::read(path);
        QVERIFY(events);
        QCOMPARE(events->size(), std::size_t(8));
        QCOMPARE((*events)[4].data["n"].get<int>(), 4);
        QVERIFY(Journal::verify(path).problems.empty());
    }

    void finds_one_flipped_byte() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        fill(path, 4);
        const auto good = slurp(path / "journal.jsonl");
        const auto last_line = good.rfind('\n', good.size() - 2);
        for (std::size_t at = 0; at < last_line; at += 7) { // the last line is chained by the next one only
            auto bad = good;
            bad[at] = bad[at] == 'x' ? 'y' : 'x';
            std::ofstream(path / "journal.jsonl", std::ios::binary) << bad;
            QVERIFY2(!Journal::verify(path).problems.empty(), std::to_string(at).c_str());
        }
    }

    void mends_a_torn_line() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        fill(path, 2);
        std::ofstream(path / "journal.jsonl", std::ios::binary | std::ios::app) << "{\"seq\":3,\"ty";
        auto journal = Journal::open(path, {});
        QVERIFY(journal);
        QCOMPARE((*journal)->events().size(), std::size_t(2));
        QCOMPARE((*journal)->torn(), std::string("{\"seq\":3,\"ty"));
        QVERIFY(std::filesystem::exists(path / "journal.torn"));
    }

    void is_one_console_at_a_time() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        auto first = Journal::open(path, {});
        QVERIFY(first);
        QVERIFY(!Journal::open(path, {}));
    }

    void a_full_disk_is_told() {
        QTemporaryDir folder;
        int count = 0;
        const auto full = [&count](const std::string&, bool before) { return before && ++count == 2; };
        auto journal = Journal::open(folder.path().toStdString(), {false, full});
        QVERIFY(journal);
        std::vector<bool> kept;
        for (int i = 0; i < 3; ++i)
            (*journal)->append({Event::Type::Looked, "x", {}}, {},
                               [&](Result<Event> event) { kept.push_back(event.has_value()); });
        QTRY_COMPARE(kept.size(), std::size_t(3));
        QCOMPARE(kept, (std::vector<bool>{true, false, false}));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
