#include "base/text.h"
#include "figures.h"
#include "lab.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <filesystem>

using namespace salvor;

/// Commands over an open ssh connection, beside OpenSSH's own with ControlMaster.
class BenchSsh : public QObject {
    Q_OBJECT

    Lab m_lab;
    std::string m_config;

    /// One command to its end, without polling; its milliseconds.
    static double ours(exec::Host& host, const exec::Command& command) {
        QElapsedTimer clock;
        QEventLoop loop;
        const auto execution = host.execute(command);
        connect(execution.get(), &exec::Execution::finished, &loop, &QEventLoop::quit);
        clock.start();
        execution->start();
        loop.exec();
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    /// The same by `ssh` over its master connection; stdout into a file.
    double theirs(const QStringList& argv, const std::string& out = "/dev/null") const {
        QProcess ssh;
        ssh.setStandardOutputFile(QString::fromStdString(out));
        QElapsedTimer clock;
        clock.start();
        ssh.start(QStringLiteral("ssh"), QStringList{QStringLiteral("-F"), QString::fromStdString(m_config),
                                                     QStringLiteral("lab"), QStringLiteral("--")} +
                                             argv);
        ssh.waitForFinished(600'000);
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    std::string master(const std::string& user, const std::string& more) {
        return m_lab.write_config(user, " ControlMaster auto\n ControlPersist 60\n ControlPath " + m_lab.path("ctl") +
                                            "-%n\n" + more);
    }

    static long peak_kib() {
        const auto status = Lab::contents("/proc/self/status");
        return std::atol(status.substr(status.find("VmHWM:") + 6).c_str());
    }

private Q_SLOTS:
    void initTestCase() {
        const auto why = m_lab.start_sshd();
        QVERIFY2(why.empty(), why.c_str());
        m_lab.know_host();
    }

    void one_exec() {
        const TestUser user("salvor-tb", ""); // a login shell without anybody's settings
        QVERIFY2(user.ready(), "a user for the benchmark needs root");
        m_config = master(user.name, {});
        const auto host = m_lab.host("ssh", user.name);
        QVERIFY(Lab::open(*host).has_value());
        theirs({QStringLiteral("true")}); // brings the master up
        std::vector<double> mine;
        std::vector<double> peer;
        for (int i = 0; i < 200; ++i) {
            mine.push_back(ours(*host, m_lab.command({"true"})));
            peer.push_back(theirs({QStringLiteral("true")}));
        }
        figures::line("one exec on an open session", figures::median(mine), "ssh with ControlMaster",
                      figures::median(peer), "ms", "<= 0.55");
        Lab::tool(QStringLiteral("ssh"), {QStringLiteral("-F"), QString::fromStdString(m_config), QStringLiteral("-O"),
                                          QStringLiteral("exit"), QStringLiteral("lab")});
    }

    void a_gibibyte_data() {
        QTest::addColumn<QString>("cipher");
        QTest::addRow("aes256-gcm") << QStringLiteral("aes256-gcm@openssh.com");
        QTest::addRow("chacha20") << QStringLiteral("chacha20-poly1305@openssh.com");
    }

    void a_gibibyte() {
        QFETCH(QString, cipher);
        const auto more = " Ciphers " + cipher.toStdString() + "\n";
        m_config = m_lab.write_config({}, more);
        backends::SshHost host(m_lab.secrets, m_lab.answers, {"lab", m_config});
        QVERIFY(Lab::open(host).has_value());
        m_lab.secrets.put("watched", Secret("a secret that is looked for in all of it"));
        const auto before = peak_kib();
        std::vector<double> mine;
        std::vector<double> peer;
        for (int i = 0; i < 3; ++i) {
            auto command = m_lab.helper({"flood", "1024"});
            command.limit = std::chrono::minutes(10);
            mine.push_back(ours(host, command));
            QCOMPARE(std::filesystem::file_size(command.capture.out), std::uintmax_t{1} << 30);
            std::filesystem::remove(command.capture.out);
            const auto out = m_lab.path("peer");
            peer.push_back(
                theirs({QString::fromUtf8(PROC_HELPER), QStringLiteral("flood"), QStringLiteral("1024")}, out));
            QCOMPARE(std::filesystem::file_size(out), std::uintmax_t{1} << 30);
            std::filesystem::remove(out);
        }
        // a ratio of throughputs: above one is faster than ssh
        figures::line("1 GiB of stdout, " + cipher.toStdString(), 1024e3 / figures::median(mine), "ssh into a file",
                      1024e3 / figures::median(peer), "MiB/s", ">= 1.0");
        figures::note("  memory that it took", static_cast<double>(peak_kib() - before) / 1024, "MiB", "< 32");
    }
};

QTEST_GUILESS_MAIN(BenchSsh)
#include "bench_ssh.moc"
