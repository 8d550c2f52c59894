#include "engine/journal.h"
#include "figures.h"
#include "jq/client.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <fcntl.h>
#include <unistd.h>

using namespace salvor;

/// Conditions and the journal.
class BenchEngine : public QObject {
    Q_OBJECT

    static double elapsed(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

private Q_SLOTS:
    void two_hundred_conditions() {
        constexpr int count = 200;
        std::string program;
        for (int i = 0; i < count; ++i)
            program += "def c" + std::to_string(i) +
                       ": . as {$facts, $inputs, subject: $dot} | $dot | ($facts.services | map(.active) | "
                       "index([\"active\"]) "
                       "!= null and $inputs.n > " +
                       std::to_string(i) + "\n);\n";
        Json services = Json::array();
        for (int i = 0; i < 40; ++i) services.push_back({{"unit", "u" + std::to_string(i)}, {"active", "active"}});
        const Json input{{"facts", {{"services", services}}}, {"inputs", {{"n", 1000}}}, {"subject", nullptr}};
        std::vector<double> compiled;
        std::vector<double> warm;
        std::vector<double> peer;
        for (int round = 0; round < 7; ++round) {
            jq::Client client;
            const int number = client.add_program(program);
            const auto evaluate_all = [&] {
                QElapsedTimer clock;
                QEventLoop loop;
                int good = 0;
                int ended = 0;
                clock.start();
                for (int i = 0; i < count; ++i)
                    client.evaluate(number, "c" + std::to_string(i), input, [&](const Result<std::vector<Json>>& got) {
                        good += got && got->size() == 1 && got->front() == true ? 1 : 0;
                        if (++ended == count) loop.quit();
                    });
                loop.exec();
                if (good != count) qFatal("only %d of %d conditions were true", good, count);
                return elapsed(clock);
            };
            compiled.push_back(evaluate_all());
            warm.push_back(evaluate_all());
            QElapsedTimer clock; // the peer: jq's own program, once for twenty conditions
            clock.start();
            for (int i = 0; i < count / 10; ++i) {
                QProcess jq;
                jq.start(QStringLiteral("jq"), {QString::fromStdString(program + "c" + std::to_string(i))});
                jq.write(QByteArray::fromStdString(input.dump()));
                jq.closeWriteChannel();
                if (!jq.waitForFinished() || jq.exitCode() != 0) qFatal("jq is missing");
            }
            peer.push_back(elapsed(clock) * 10);
        }
        figures::line("200 conditions evaluated", figures::median(warm), "a jq each", figures::median(peer), "ms",
                      "60 ms");
        figures::note("  the first time, with start and compilation", figures::median(compiled), "ms", "-");
    }

    void journal_appends() {
        QTemporaryDir folder;
        auto journal = engine::Journal::open(folder.path().toStdString(), {});
        QVERIFY(journal);
        constexpr int count = 1000;
        double stall = 0;
        QElapsedTimer since;
        QTimer beat; // the main thread's pulse: what is later than its millisecond is a stall
        beat.setTimerType(Qt::PreciseTimer);
        connect(&beat, &QTimer::timeout, [&] { stall = std::max(stall, elapsed(since) - 1), since.restart(); });
        QEventLoop loop;
        int written = 0;
        std::function<void()> next = [&] {
            engine::Event event{engine::Event::Type::Intended, "step/act0", {{"shown", std::string(200, 'x')}}};
            (*journal)->append(std::move(event), {}, [&](const Result<engine::Event>&) {
                if (++written == count) return loop.quit();
                next();
            });
        };
        QElapsedTimer clock;
        clock.start();
        since.start();
        beat.start(1);
        next();
        loop.exec();
        const auto ours = count * 1000.0 / elapsed(clock);
        const int fd = ::open((folder.path() + QStringLiteral("/peer")).toLocal8Bit().constData(),
                              O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const std::string line(450, 'x');
        clock.restart();
        for (int i = 0; i < count; ++i)
            if (::write(fd, line.data(), line.size()) < 0 || ::fdatasync(fd) != 0) qFatal("no room");
        const auto theirs = count * 1000.0 / elapsed(clock);
        ::close(fd);
        figures::line("journal appends, synced, one after another", ours, "write and fdatasync", theirs, "/s", "-");
        figures::note("  longest stall of the main thread", stall, "ms", "5 ms");
    }
};

QTEST_GUILESS_MAIN(BenchEngine)
#include "bench_engine.moc"
