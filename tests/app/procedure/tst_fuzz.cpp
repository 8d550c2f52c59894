#include "base/text.h"
#include "procedure/lint.h"

#include <QElapsedTimer>
#include <QTest>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <unistd.h>

using namespace salvor;
using namespace salvor::procedure;

/// Changed files, at random, until the time is over: the reader ends each with errors or a procedure, and never in a
/// crash. FUZZ_SECONDS (default 2), FUZZ_SEED (default: chance; it is printed). The input in hand is kept in
/// fuzz-last.yaml beside the test.
class TestFuzz : public QObject {
    Q_OBJECT

    std::mt19937 m_random;
    std::vector<std::string> m_seeds;

    std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }
    const std::string& seed() { return m_seeds[below(m_seeds.size())]; }

    static const std::vector<std::string>& words() {
        static const std::vector<std::string> all{
            "${",     "}",      "${facts.x}",  "${own.y...}", "${inputs.a[item].b}",
            "\t",     "\"",     "'",           "[",           "{",
            "]",      "}",      ": ",          "- ",          "\n",
            "|\n",    ">-\n",   "#",           "&a ",         "*a",
            "!!int ", "<<: ",   "---\n",       "...\n",       "\xff",
            "\xc3",   "\r\n",   "null",        "~",           "-1",
            "1e999",  "0x",     "99999999999", "steps: ",     "for: ",
            "$facts", "def ",   "\\(",         "  ",          "item",
            "until",  "secret", "true",        "at: ",        "undo: ",
            "? ",     "%",      "@",           "`",           "salvor: 1\n"};
        return all;
    }

    std::string changed(std::string text) {
        const auto at = below(text.size() + 1);
        const auto length = below(std::min<std::size_t>(40, text.size() - at) + 1);
        switch (below(9)) {
        case 0:
            return text.insert(at, words()[below(words().size())]);
        case 1:
            return text.erase(at, length);
        case 2:
            if (!text.empty()) text[below(text.size())] = static_cast<char>(m_random());
            return text;
        case 3:
            return text.replace(at, length, words()[below(words().size())]);
        case 4: { // a part of another file
            const auto& other = seed();
            const auto from = below(other.size());
            return text.insert(at, other.substr(from, below(300)));
        }
        case 5: { // a run of something
            const auto part = below(2) == 0 ? words()[below(words().size())] : text.substr(at, length);
            std::string run;
            for (auto times = below(below(8) == 0 ? 30'000 : 90); times > 0 && run.size() < 300'000; --times)
                run += part;
            return text.insert(at, run);
        }
        case 6: { // a line twice, or moved
            const auto all = lines(text);
            if (all.empty()) return text;
            return text.insert(at, all[below(all.size())] + "\n");
        }
        case 7:
            return text.substr(0, at);
        default: // deeper
            return text.insert(text.find_last_of('\n', at) + 1, std::string(below(80), ' '));
        }
    }

private Q_SLOTS:
    void initTestCase() {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(SALVOR_SOURCE_DIR "/tests/data/corpus")) {
            if (!entry.is_regular_file()) continue;
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            m_seeds.push_back(text.str());
        }
        std::ostringstream real;
        real << std::ifstream(SALVOR_SOURCE_DIR "/workflows/flight-control/quadlets-restore.yaml").rdbuf();
        m_seeds.push_back(real.str());
        QVERIFY(m_seeds.size() > 100);
    }

    void reader() {
        const auto seed_text = qEnvironmentVariable("FUZZ_SEED");
        const auto number = seed_text.isEmpty() ? std::random_device()() : seed_text.toUInt();
        m_random.seed(number);
        const auto seconds = qEnvironmentVariable("FUZZ_SECONDS", QStringLiteral("2")).toInt();
        const auto kept = std::filesystem::path(SALVOR_BINARY_DIR) / "tests/fuzz-last.yaml";
        const int fd = ::open(kept.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        QVERIFY(fd >= 0);
        QElapsedTimer clock;
        clock.start();
        long count = 0;
        long good = 0;
        qint64 slowest = 0;
        while (clock.elapsed() < seconds * 1000) {
            auto text = seed();
            for (auto changes = 1 + below(6); changes > 0; --changes) text = changed(std::move(text));
            [[maybe_unused]] const auto cut = ::ftruncate(fd, 0);
            [[maybe_unused]] const auto written = ::pwrite(fd, text.data(), text.size(), 0);
            const auto began = clock.nsecsElapsed();
            const auto read = read_bytes(text, "fuzz.yaml", ".", "");
            if (read.ok()) {
                lint(read.procedure);
                ++good;
            }
            slowest = std::max(slowest, clock.nsecsElapsed() - began);
            ++count;
        }
        ::close(fd);
        qInfo("FUZZ_SEED=%u: %ld inputs, %ld of them accepted, the slowest took %lld ms", number, count, good,
              static_cast<long long>(slowest / 1'000'000));
        QVERIFY(count > 10);
    }
};

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
