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

    /// The text without its last lines.
    static std::string cut(std::string text, int lines) {
        for (; lines > 0; --lines) text.resize(text.rfind('\n', text.size() - 2) + 1);
        return text;
    }

    void lines_cut_off_the_end_are_missed() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        fill(path, 4);
        const auto good = slurp(path / "journal.jsonl");
        for (int lines = 1; lines <= 4; ++lines) {
            std::ofstream(path / "journal.jsonl", std::ios::binary) << (lines == 4 ? std::string() : cut(good, lines));
            QVERIFY2(!Journal::verify(path).problems.empty(), std::to_string(lines).c_str());
            QVERIFY(!Journal::contents(path).problem.empty());
            QVERIFY(!Journal::open(path, {}));
        }
        std::ofstream(path / "journal.jsonl", std::ios::binary) << good;
        QVERIFY(Journal::verify(path).problems.empty());
        std::filesystem::remove(path / "journal.end"); // and whoever takes that away too is told of
        QVERIFY(!Journal::verify(path).problems.empty());
        QVERIFY(!Journal::open(path, {}));
    }

    void the_last_line_is_held_too() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        fill(path, 2);
        auto bad = slurp(path / "journal.jsonl");
        bad[bad.rfind("act1")] = 'A';
        std::ofstream(path / "journal.jsonl", std::ios::binary) << bad;
        QVERIFY(!Journal::verify(path).problems.empty());
    }

    /// Killed between a line and what stands beside it, and in the middle of that.
    void a_lost_console_is_no_alarm() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        fill(path, 3);
        const auto before = slurp(path / "journal.end");
        fill(path, 1);
        std::ofstream(path / "journal.end", std::ios::binary) << before;
        std::ofstream(path / "journal.end.part", std::ios::binary) << "{\"lin";
        QCOMPARE(Journal::verify(path).problems, std::vector<std::string>());
        fill(path, 1);
        QCOMPARE(Journal::verify(path).problems, std::vector<std::string>());
        QCOMPARE(Journal::verify(path).lines, 5L);
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
