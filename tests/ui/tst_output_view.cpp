#include "output_bench.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <sys/stat.h>
#include <unistd.h>

class TestOutputView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_command_and_its_output() {
        Bench bench;
        QAbstractItemModelTester tester(bench.view.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.command("1", "systemctl stop a.service", "active\n", "Warning: changed\n");
        QVERIFY(bench.shows(Bench::rows("$ systemctl stop a.service\nactive\nE Warning: changed\nexit 0 after 4.1 s")));
        QCOMPARE(bench.role(0, "tone").toString(), QStringLiteral("command"));
        QCOMPARE(bench.role(0, "time").toString(), QStringLiteral("01:04:57"));
        QCOMPARE(bench.role(2, "tone").toString(), QStringLiteral("error"));
        QCOMPARE(bench.role(3, "tone").toString(), QStringLiteral("note"));
        bench.end(bench.begin("2", "false"), 5, false);
        QTRY_COMPARE(bench.seen().size(), 6);
        QCOMPARE(bench.role(5, "tone").toString(), QStringLiteral("danger"));
        QVERIFY(bench.view.figures().contains(QStringLiteral("24 bytes")));
    }

    void what_a_room_must_not_see_is_dots() {
        Bench bench;
        bench.command("1", "cmd", "host db1.example.net is up\n");
        QVERIFY(bench.shows(Bench::rows("$ cmd\nhost db1.example.net is up\nexit 0 after 4.1 s")));
        bench.view.hide(QRegularExpression(QStringLiteral("\\S+\\.example\\.net")));
        const auto dots = QString(15, QChar(0x2022));
        QCOMPARE(bench.seen().value(1), QStringLiteral("host %1 is up").arg(dots));
        bench.view.hide({});
        QCOMPARE(bench.seen().value(1), QStringLiteral("host db1.example.net is up"));
    }

    void it_grows_in_odd_pieces() {
        Bench bench;
        const auto news = bench.begin("1", "cmd");
        QVERIFY(bench.shows(Bench::rows("$ cmd")));
        for (const auto* piece :
             {"gr\xC3", "\xBC\xC3\x9F", "e 1", "0%\r2", "0%\r\x1b", "[3", "1m30", "% done\x1b[0m", "\n", "next"})
            bench.write("1.out", piece), QTest::qWait(40);
        QVERIFY(bench.shows(Bench::rows("$ cmd\n30% done%\nnext")));
        QVERIFY(bench.role(1, "styled").toBool());
        bench.end(news);
        QVERIFY(bench.shows(Bench::rows("$ cmd\n30% done%\nnext\nexit 0 after 4.1 s")));
    }

    void what_runs_and_is_silent_says_so() {
        Bench bench;
        const auto news = bench.begin("1", "sleep 60");
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen().value(1), QStringLiteral("… running for 1 s, no output yet"), 3000);
        bench.write("1.out", "x\n");
        QVERIFY(bench.shows(Bench::rows("$ sleep 60\nx")));
        bench.end(news);
        QVERIFY(bench.shows(Bench::rows("$ sleep 60\nx\nexit 0 after 4.1 s")));
    }

    void follow_and_pause() {
        Bench bench;
        const auto news = bench.begin("1", "cmd");
        bench.write("1.out", Bench::numbered(1, 100));
        QTRY_COMPARE(bench.seen().value(9), QStringLiteral("line 100"));
        QCOMPARE(bench.view.state(), OutputView::Following);
        QVERIFY(bench.view.key(Qt::Key_Space, 0));
        QCOMPARE(bench.view.state(), OutputView::Paused);
        bench.write("1.out", Bench::numbered(101, 200));
        QTRY_VERIFY(bench.view.figures().startsWith(QStringLiteral("201 ")));
        QCOMPARE(bench.seen().value(9), QStringLiteral("line 100"));
        QVERIFY(bench.view.key(Qt::Key_End, 0));
        QTRY_COMPARE(bench.seen().value(9), QStringLiteral("line 200"));
        bench.view.scroll(-5);
        QTRY_COMPARE(bench.seen().value(9), QStringLiteral("line 195"));
        QCOMPARE(bench.view.state(), OutputView::Paused);
        bench.view.scroll(50);
        QTRY_COMPARE(bench.seen().value(9), QStringLiteral("line 200")); // never less than a full page
        QVERIFY(bench.view.key(Qt::Key_Home, 0));
        QTRY_COMPARE(bench.seen().value(0), QStringLiteral("$ cmd"));
        QVERIFY(bench.view.key(Qt::Key_PageDown, 0));
        QTRY_COMPARE(bench.seen().value(0), QStringLiteral("line 9"));
        QVERIFY(bench.view.key(Qt::Key_PageUp, 0));
        QTRY_COMPARE(bench.seen().value(0), QStringLiteral("$ cmd"));
        bench.view.scrollTo(0.5);
        QTRY_COMPARE(bench.seen().value(0), QStringLiteral("line 101"));
        QCOMPARE(bench.view.position(), 101 / 201.0);
        bench.end(news);
        bench.view.close();
        QCOMPARE(bench.view.state(), OutputView::Ended);
    }

    void wrapped_lines_scroll_by_rows() {
        Bench bench(OutputView::Log, 4, 10);
        std::string text;
        for (int i = 0; i < 10; ++i) text += std::to_string(i) + std::string(24, 'x') + "\n"; // three rows each
        bench.command("1", "cmd", text);
        QTRY_COMPARE(bench.seen().size(), 4);
        QTRY_COMPARE(bench.seen().value(3), QStringLiteral("s"));
        bench.view.home();
        QTRY_COMPARE(bench.seen().value(1), QStringLiteral("0xxxxxxxxx"));
        for (int i = 0; i < 4; ++i) bench.view.scroll(1);
        QTRY_COMPARE(bench.seen().value(0), QStringLiteral("1xxxxxxxxx"));
        bench.view.scroll(1);
        QTRY_COMPARE(bench.seen().value(2), QStringLiteral("2xxxxxxxxx"));
        bench.view.scroll(-2);
        QTRY_COMPARE(bench.seen().value(1), QStringLiteral("1xxxxxxxxx"));
        QVERIFY(bench.view.key(Qt::Key_W, 0));
        QTRY_COMPARE(bench.seen().value(0), QString::fromStdString("0" + std::string(24, 'x')));
        QCOMPARE(bench.view.widest(), 25);
        QVERIFY(bench.view.key(Qt::Key_Right, 0));
        QCOMPARE(bench.view.shift(), 8);
        bench.view.setShift(100);
        QCOMPARE(bench.view.shift(), 15);
    }

    void filters() {
        Bench bench;
        bench.command("1", "one", "a\nb\n", "bad\n");
        bench.command("2", "two", "c\n", "worse\n");
        bench.view.setFilter(OutputView::Stdout);
        QVERIFY(bench.shows(Bench::rows("a\nb\nc")));
        bench.view.setFilter(OutputView::Stderr);
        QVERIFY(bench.shows(Bench::rows("E bad\nE worse")));
        bench.view.setFilter(OutputView::Commands);
        QVERIFY(bench.shows(Bench::rows("$ one\nexit 0 after 4.1 s\n$ two\nexit 0 after 4.1 s")));
        bench.view.firstError();
        QTRY_COMPARE(bench.view.filter(), OutputView::All);
        QTRY_COMPARE(bench.seen().value(3), QStringLiteral("E bad"));
        QTRY_VERIFY(bench.role(3, "current").toBool());
    }

    void search() {
        Bench bench;
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += i % 1000 == 7     ? "here is the \x1b[31mNee\x1b[0mdle\n"
                    : i % 1000 == 500 ? "a plain needle, needle\n"
                                      : "straw\n";
        const auto news = bench.begin("1", "cmd");
        bench.write("1.out", text);
        bench.view.setQuery(QStringLiteral("NEEDLE"));
        QTRY_VERIFY(bench.view.matches().startsWith(QStringLiteral("10 ")));
        bench.view.end();
        bench.view.findNext(true);
        QTRY_COMPARE(bench.view.matches(), QStringLiteral("1 of 10")); // from the end on: round
        QTRY_VERIFY(bench.seen().contains(QStringLiteral("here is the Needle")));
        const auto at = static_cast<int>(bench.seen().indexOf(QStringLiteral("here is the Needle")));
        QCOMPARE(bench.role(at, "hits").value<QList<int>>(), (QList<int>{12, 6}));
        QVERIFY(bench.role(at, "current").toBool());
        QVERIFY(bench.view.key(Qt::Key_F3, 0));
        QTRY_COMPARE(bench.view.matches(), QStringLiteral("2 of 10"));
        QTRY_VERIFY(bench.seen().contains(QStringLiteral("a plain needle, needle")));
        QVERIFY(bench.view.key(Qt::Key_F3, Qt::ShiftModifier));
        QVERIFY(bench.view.key(Qt::Key_F3, Qt::ShiftModifier));
        QTRY_COMPARE(bench.view.matches(), QStringLiteral("10 of 10"));
        bench.write("1.out", "one more needle\n");
        QTRY_COMPARE(bench.view.matches(), QStringLiteral("10 of 11"));
        bench.view.setFilter(OutputView::Stderr);
        QTRY_COMPARE(bench.view.matches(), QStringLiteral("no line"));
        bench.view.setQuery(QString());
        QCOMPARE(bench.view.matches(), QString());
        bench.end(news);
    }

    void selection_and_copy() {
        Bench bench;
        bench.command("1", "systemctl stop 'a b.service'", Bench::numbered(1, 30));
        QTRY_COMPARE(bench.seen().value(8), QStringLiteral("line 30"));
        bench.view.select(2, false);
        QCOMPARE(bench.view.state(), OutputView::Paused);
        bench.view.select(4, true);
        QVERIFY(bench.role(3, "selected").toBool());
        QVERIFY(!bench.role(5, "selected").toBool());
        QSignalSpy copied(&bench.view, &OutputView::copied);
        QVERIFY(bench.view.key(Qt::Key_C, Qt::ControlModifier));
        QTRY_COMPARE(copied.count(), 1);
        QCOMPARE(copied.first().first().toString(), QStringLiteral("line 24\nline 25\nline 26"));
        QCOMPARE(QGuiApplication::clipboard()->text(), copied.first().first().toString());
        // by keys, past the upper edge
        for (int i = 0; i < 5; ++i) {
            bench.view.key(Qt::Key_Up, 0);
            QTest::qWait(20);
        }
        QTRY_COMPARE(bench.seen().value(0), QStringLiteral("line 21"));
        bench.view.copy();
        QTRY_COMPARE(copied.count(), 2);
        QCOMPARE(copied.last().first().toString(), QStringLiteral("line 21"));
        bench.view.key(Qt::Key_Home, 0);
        QTRY_COMPARE(bench.seen().value(0).left(3), QStringLiteral("$ s"));
        bench.view.select(0, false);
        bench.view.copy();
        QTRY_COMPARE(copied.count(), 3); // exactly as it ran
        QCOMPARE(copied.last().first().toString(), QStringLiteral("systemctl stop 'a b.service'"));
    }

    void saving() {
        Bench bench;
        bench.command("1", "cmd", "a\x1b[31mb\n" + std::string(100'000, 'x') + "\nlast", "bad\n");
        QTRY_VERIFY(bench.view.figures().startsWith(QStringLiteral("6 ")));
        QSignalSpy saved(&bench.view, &OutputView::saved);
        const auto path = bench.path("kept.log");
        bench.view.save(QUrl::fromLocalFile(QString::fromStdString(path.string())));
        QTRY_COMPARE(saved.count(), 1);
        std::ifstream file(path);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto expected =
            "T $ cmd\nT   ab\nT   " + std::string(100'000, 'x') + "\nT E bad\nT   last\nT   exit 0 after 4.1 s\n";
        auto got = QString::fromStdString(text);
        got.replace(QRegularExpression(QStringLiteral("01:0[45]:\\d\\d")), QStringLiteral("T")); // as they were read
        QCOMPARE(got, QString::fromStdString(expected));
        struct stat info {};
        QCOMPARE(::stat(path.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
        QVERIFY(!std::filesystem::exists(path.string() + ".part"));
        QSignalSpy failed(&bench.view, &OutputView::saveFailed);
        bench.view.save(QUrl::fromLocalFile(QString::fromStdString(bench.path("none/kept.log").string())));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(bench.view.figures().contains(QStringLiteral("was not saved")));
    }

    void a_look_that_sees_the_same_again_is_counted() {
        Bench bench(OutputView::Log, 20);
        const auto look = [&](const std::string& out) {
            std::filesystem::remove(bench.path("look.out"));
            const auto news = bench.begin("look", "is-active", "one/prove0");
            bench.write("look.out", out);
            bench.end(news);
            QTest::qWait(30);
        };
        look("activating\n");
        QVERIFY(bench.shows(Bench::rows("$ is-active\nactivating\nexit 0 after 4.1 s")));
        look("activating\n");
        look("activating\n");
        QTRY_COMPARE(bench.seen().size(), 3);
        QTRY_VERIFY(bench.seen().value(2).contains(QStringLiteral("the same 3 times, last at")));
        look("active\n");
        QTRY_COMPARE(bench.seen().size(), 6);
        QCOMPARE(bench.seen().value(1), QStringLiteral("activating")); // its file is another one now
        QCOMPARE(bench.seen().value(4), QStringLiteral("active"));
    }

    void what_is_replaced_is_not_shown_as_if_it_were_the_same() {
        Bench bench(OutputView::Log, 5);
        bench.command("big", "cmd", std::string(70'000, 'x') + "\n" + Bench::numbered(1, 9000));
        QTRY_COMPARE(bench.seen().value(3), QStringLiteral("line 9000"));
        for (int i = 0; i < 40; ++i) bench.command("b" + std::to_string(i), "cmd", Bench::numbered(1, 9000));
        std::filesystem::remove(bench.path("big.out"));
        bench.write("big.out", Bench::numbered(20'000, 40'000));
        bench.view.setFilter(OutputView::Stdout);
        bench.view.home();
        QTRY_VERIFY(bench.seen().value(0).contains(QStringLiteral("not kept any more")));
    }

    void a_very_long_line_is_cut_with_a_word() {
        Bench bench(OutputView::Log, 5);
        bench.view.setWraps(false);
        bench.command("1", "cmd", std::string(300'000, 'x') + "\n50%\r" + std::string(100'000, ' ') + "\r70%\n");
        QTRY_COMPARE(bench.seen().size(), 4);
        QVERIFY2(bench.seen().value(1).endsWith(QStringLiteral("… 296,000 more characters")),
                 qPrintable(bench.seen().value(1).right(60)));
        QVERIFY(bench.seen().value(2).startsWith(QStringLiteral("70%")));
        bench.view.setWraps(true);
        bench.view.home();
        QTRY_COMPARE(bench.seen().value(4), QString(60, QLatin1Char('x')));
    }

    void a_secret_has_no_output() {
        Bench bench;
        engine::CommandNews news;
        news.number = 1;
        news.shown = "podman secret inspect";
        news.utc = bench.clock.utc();
        news.err = bench.path("1.err");
        bench.view.tell(news);
        bench.end(news);
        QVERIFY(bench.shows(Bench::rows("$ podman secret inspect\nexit 0 after 4.1 s · its output is a secret")));
    }

    void a_snapshot_is_replaced_and_held() {
        Bench bench(OutputView::Snapshot, 3);
        const auto show = [&](const std::string& text) {
            engine::CommandNews news;
            news.name = "p" + std::to_string(++bench.number);
            bench.write(news.name, text);
            news.out = bench.path(news.name);
            news.utc = bench.clock.utc();
            bench.view.replace(news);
        };
        show(Bench::numbered(1, 5));
        QVERIFY(bench.shows(Bench::rows("line 1\nline 2\nline 3")));
        QCOMPARE(bench.role(0, "time").toString(), QString());
        bench.view.scroll(1);
        QVERIFY(bench.shows(Bench::rows("line 2\nline 3\nline 4")));
        show(Bench::numbered(11, 15));
        QVERIFY(bench.shows(Bench::rows("line 12\nline 13\nline 14"))); // where it was
        bench.view.togglePause();
        show(Bench::numbered(21, 25));
        QTest::qWait(60);
        QCOMPARE(bench.seen().value(0), QStringLiteral("line 12"));
        QVERIFY(bench.view.figures().contains(QStringLiteral("a newer one waits")));
        bench.view.togglePause();
        QVERIFY(bench.shows(Bench::rows("line 22\nline 23\nline 24")));
    }

    /// 200 MiB, 2.2 million lines: bounded memory, and the window is never held up.
    void a_large_output() {
        const auto resident = [] {
            long pages = 0;
            std::ifstream("/proc/self/statm") >> pages >> pages;
            return pages * sysconf(_SC_PAGESIZE) >> 20U;
        };
        Bench bench;
        const auto news = bench.begin("1", "cat");
        {
            std::ofstream file(bench.path("1.out"), std::ios::binary);
            std::string block;
            for (int i = 0; i < 1000; ++i) block += std::string(94 - 1, static_cast<char>('a' + i % 26)) + "\n";
            for (int i = 0; i < 2230; ++i) file << block;
            file << "the needle\n";
        }
        const auto before = resident();
        QElapsedTimer timer;
        timer.start();
        qint64 last = 0;
        qint64 stall = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] {
            stall = std::max(stall, timer.elapsed() - last);
            last = timer.elapsed();
        });
        beat.start(1);
        bench.end(news);
        QTRY_COMPARE_WITH_TIMEOUT(bench.seen().value(8), QStringLiteral("the needle"), 30'000);
        const auto read_ms = timer.elapsed();
        bench.view.setQuery(QStringLiteral("needle"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.view.matches(), QStringLiteral("1 line(s)"), 30'000);
        bench.view.scrollTo(0.5);
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.seen().value(0).startsWith(QLatin1Char('e')) || bench.seen().value(0).size() > 50, 5'000);
        const auto grown = resident() - before;
        qInfo("read in %lld ms, searched in %lld ms, longest stall %lld ms, memory +%ld MiB", read_ms,
              timer.elapsed() - read_ms, stall, grown);
        QVERIFY2(grown < 48, qPrintable(QString::number(grown)));
    }

    void zoom_has_bounds() {
        Bench bench;
        for (int i = 0; i < 30; ++i) bench.view.key(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(bench.view.zoom(), 24);
        for (int i = 0; i < 30; ++i) bench.view.key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(bench.view.zoom(), 9);
        bench.view.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(bench.view.zoom(), 12);
    }
};

QTEST_MAIN(TestOutputView)
#include "tst_output_view.moc"
