#include "figures.h"
#include "models/output_view.h"
#include "theme/icons.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

#include <fstream>
#include <unistd.h>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

using namespace salvor;
using ui::OutputView;

/// 200 MiB in 2.2 million lines that a command writes, through the pane, beside the same command alone.
class BenchOutput : public QObject {
    Q_OBJECT

    static double elapsed(const QElapsedTimer& clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }
    static double resident_mib() {
        double pages = 0;
        std::ifstream("/proc/self/statm") >> pages >> pages;
        return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
    }

private Q_SLOTS:
    void a_large_output() {
        QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
        {
            std::ofstream file(path("big").toStdString(), std::ios::binary);
            for (int i = 0; i < 2'230'000; ++i)
                file << "2026-01-14T01:05:17Z quadlet1 flightctl-worker[4711]: device " << i + 1'000'000
                     << " reconnected, spec 7\n";
        }
        std::vector<double> ours;
        std::vector<double> peer;
        std::vector<double> stalls;
        double memory = 0;
        for (int round = 0; round < 5; ++round) {
            const auto cat = [&](const char* to) {
                QProcess process;
                process.setStandardOutputFile(path(to));
                process.start(QStringLiteral("cat"), {path("big")});
                process.waitForFinished(-1);
            };
            QElapsedTimer clock;
            clock.start();
            cat("peer.out");
            peer.push_back(elapsed(clock));

            RealClock utc;
            OutputView view(utc, OutputView::Log);
            OutputView none(utc, OutputView::Snapshot);
            QQmlApplicationEngine engine;
            engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
            ui::install_icons(engine);
            engine.setInitialProperties({{QStringLiteral("step"), QVariant::fromValue(&view)},
                                         {QStringLiteral("ps"), QVariant::fromValue(&none)}});
            engine.load(QUrl::fromLocalFile(QStringLiteral(SALVOR_SOURCE_DIR "/tests/qml/Panes.qml")));
            auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
            QVERIFY(window != nullptr && QTest::qWaitForWindowExposed(window));
            QTest::qWait(300);
            const auto before = resident_mib();

            engine::CommandNews news;
            news.number = 1;
            news.shown = "cat big";
            news.out = path("ours.out").toStdString();
            news.utc = utc.utc();
            std::filesystem::remove(news.out);
            QEventLoop loop;
            double stall = 0;
            double last = 0;
            QTimer beat;
            connect(&beat, &QTimer::timeout, this, [&] {
                stall = std::max(stall, elapsed(clock) - last);
                last = elapsed(clock);
            });
            QProcess process;
            process.setStandardOutputFile(path("ours.out"));
            connect(&process, &QProcess::finished, this, [&] {
                news.kind = engine::CommandNews::Kind::Ended;
                news.outcome = exec::Outcome::exited(0);
                news.accepted = true;
                news.utc = utc.utc();
                view.tell(news);
            });
            connect(window, &QQuickWindow::frameSwapped, &loop, [&] {
                if (view.lastLine().startsWith(QStringLiteral("exit 0"))) loop.quit();
            });
            clock.start();
            beat.start(1);
            view.tell(news);
            process.start(QStringLiteral("cat"), {path("big")});
            loop.exec();
            ours.push_back(elapsed(clock));
            stalls.push_back(stall);
            memory = std::max(memory, resident_mib() - before);
        }
        figures::line("200 MiB through the pane, drawn", figures::median(ours), "cat into a file",
                      figures::median(peer), "ms", "below 5 x");
        figures::note("longest stall of the window", *std::max_element(stalls.begin(), stalls.end()), "ms", "below 50");
        figures::note("memory it takes", memory, "MiB", "below 50");
    }
};

QTEST_MAIN(BenchOutput)
#include "bench_output.moc"
