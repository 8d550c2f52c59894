#include "rules.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

namespace {

QString top() { return QStringLiteral(SALVOR_SOURCE_DIR); }

bool there(const QString& path) { return QFileInfo::exists(top() + QLatin1Char('/') + path); }

QString read(const QString& path) {
    QFile file(top() + QLatin1Char('/') + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every file of the tree but builds and the repository's own, by its path from the top.
QStringList files() {
    QStringList out;
    const QDir dir(top());
    for (const auto& entry : dir.entryInfoList(QDir::Files | QDir::Hidden)) out << entry.fileName();
    for (const char* folder : {"app", "ui", "qml", "workflows", "resources", "tests"})
        for (QDirIterator it(dir.filePath(QString::fromUtf8(folder)), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
             it.hasNext();)
            out << dir.relativeFilePath(it.next());
    return out;
}

bool is_code(const QString& path) {
    return (path.startsWith(QStringLiteral("app/")) || path.startsWith(QStringLiteral("ui/"))) &&
           (path.endsWith(QStringLiteral(".cpp")) || path.endsWith(QStringLiteral(".h")));
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_tree_keeps_the_rules() {
        QStringList problems;
        int code = 0;
        for (const auto& path : files()) {
            const auto text = read(path);
            problems << rules::size(path, text) << rules::private_paths(path, text)
                     << rules::run_bit(path, text, QFileInfo(top() + QLatin1Char('/') + path).isExecutable());
            if (!is_code(path)) continue;
            ++code;
            problems << rules::includes(path, text) << rules::calls(path, text);
        }
        QVERIFY2(code > 50, "the scan found hardly any source");
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void the_page_names_what_is_there() {
        const auto page = read(QStringLiteral("ARCHITECTURE.md"));
        QVERIFY(page.contains(QStringLiteral("`app/engine`")));
        const auto problems = rules::named_paths(page, there);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void a_wrong_include_is_found_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        QTest::addColumn<bool>("wrong");
        const auto row = [](const char* path, const char* include, bool wrong) {
            QTest::addRow("%s -> %s", path, include) << QString::fromUtf8(path) << QString::fromUtf8(include) << wrong;
        };
        row("app/base/a.cpp", "base/b.h", false);
        row("app/base/a.cpp", "exec/host.h", true);
        row("app/exec/a.h", "engine/run.h", true);
        row("app/engine/a.cpp", "backends/ssh/ssh_host.h", true);
        row("app/engine/a.cpp", "jq/client.h", true);
        row("app/engine/a.cpp", "procedure/procedure.h", false);
        row("app/cli/a.cpp", "backends/drill/drill_host.h", true);
        row("app/cli/a.cpp", "assembly/library.h", false);
        row("app/vault/a.cpp", "exec/host.h", true);
        row("app/fleet/a.cpp", "exec/host.h", false);
        row("app/fleet/a.cpp", "engine/run.h", true);
        row("app/fleet/a.cpp", "backends/process/process_host.h", true);
        row("app/backends/drill/a.cpp", "backends/process/process_host.h", true);
        row("app/backends/launcher/a.cpp", "backends/ssh/login.h", true);
        row("app/backends/process/a.cpp", "backends/launcher/job.h", false);
        row("ui/models/a.cpp", "backends/process/process_host.h", true);
        row("app/new/a.cpp", "base/b.h", true);
    }
    void a_wrong_include_is_found() {
        QFETCH(QString, path);
        QFETCH(QString, include);
        QFETCH(bool, wrong);
        QCOMPARE(!rules::includes(path, QStringLiteral("#include \"%1\"\n").arg(include)).isEmpty(), wrong);
    }

    void a_banned_call_is_found_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("wrong");
        const auto row = [](const char* path, const char* line, bool wrong) {
            QTest::addRow("%s: %s", path, line) << QString::fromUtf8(path) << QString::fromUtf8(line) << wrong;
        };
        for (const char* line :
             {"QEventLoop loop;", "QCoreApplication::processEvents();", "p.waitForFinished();", "QProcess p;",
              "QTimer t;", "QElapsedTimer t;", "QDateTime::currentDateTimeUtc()", "QDateTime::currentMSecsSinceEpoch()",
              "std::chrono::steady_clock::now()", "std::chrono::system_clock::now()", "c->setContextProperty(a, b);",
              "QJsonDocument d;", "std::system(x);", "QThread::msleep(5);", "std::this_thread::sleep_for(1s);",
              "popen(x, \"r\")", "secret.expose([](auto b) {});"})
            row("app/engine/a.cpp", line, true);
        row("app/engine/a.cpp", "return; // not a QTimer", false);
        row("app/base/clock.cpp", "QTimer t;", false);
        row("app/base/masks.cpp", "secret.expose(f);", false);
        row("app/base/masks.cpp", "a.expose(f); b.expose(f);", true);
    }
    void a_banned_call_is_found() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, wrong);
        QCOMPARE(!rules::calls(path, line).isEmpty(), wrong);
    }

    void a_long_file_is_found() {
        const auto lines = [](int n) { return QString(n, QLatin1Char('\n')); };
        QVERIFY(!rules::size(QStringLiteral("app/x/a.cpp"), lines(401)).isEmpty());
        QVERIFY(rules::size(QStringLiteral("app/x/a.cpp"), lines(400)).isEmpty());
        QVERIFY(!rules::size(QStringLiteral("app/x/a.h"), lines(201)).isEmpty());
        QVERIFY(!rules::size(QStringLiteral("qml/A.qml"), lines(251)).isEmpty());
        QVERIFY(!rules::size(QStringLiteral("CMakeLists.txt"), lines(151)).isEmpty());
    }

    void a_private_path_is_found() {
        const auto name = QStringLiteral("/wo") + QStringLiteral("rk/x");
        QVERIFY(!rules::private_paths(QStringLiteral("a"), QStringLiteral("see ") + name).isEmpty());
        QVERIFY(!rules::private_paths(QStringLiteral("a"), QStringLiteral("see ../") + QStringLiteral("shared/x"))
                     .isEmpty());
        QVERIFY(rules::private_paths(QStringLiteral("a"), QStringLiteral("a frame") + name).isEmpty());
    }

    void a_missing_run_bit_is_found() {
        QVERIFY(!rules::run_bit(QStringLiteral("a"), QStringLiteral("#!/bin/bash\n"), false).isEmpty());
        QVERIFY(rules::run_bit(QStringLiteral("a"), QStringLiteral("#!/bin/bash\n"), true).isEmpty());
        QVERIFY(rules::run_bit(QStringLiteral("a"), QStringLiteral("x=1\n"), false).isEmpty());
    }

    void a_path_that_is_not_there_is_found() {
        QCOMPARE(rules::named_paths(QStringLiteral("`app/base` and `app/nowhere`, `salvor`"), there).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
