#include "lab.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <csignal>

using namespace salvor;

/// Ports of this machine that an ssh host's connection carries on.
class TestForward : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void carries_what_is_sent_both_ways();
    void several_connections_at_once();
    void a_large_answer_arrives_whole();
    void says_what_the_far_side_refuses();
    void a_port_that_is_taken();
    void ends_with_its_host();
    void closes_its_port_when_it_goes();

private:
    /// Its port, once it is open; 0 if it never was.
    int open(exec::Forward& forward, int local = 0);
    QByteArray talk(int port, const QByteArray& say, qsizetype expect);
    Lab m_lab;
    QTcpServer m_server; ///< answers each line with itself, and "N n" with n times x
    std::unique_ptr<exec::Host> m_host;
};

void TestForward::initTestCase() {
    const auto why = m_lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        auto* socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            while (socket->canReadLine()) {
                const auto line = socket->readLine();
                socket->write(line.startsWith("N ") ? QByteArray(line.mid(2).trimmed().toInt(), 'x') : line);
            }
        });
    });
}

void TestForward::init() {
    m_lab.answers = {};
    m_lab.know_host();
    m_host = m_lab.host("ssh");
    QVERIFY(Lab::open(*m_host));
}

int TestForward::open(exec::Forward& forward, int local) {
    QSignalSpy opened(&forward, &exec::Forward::opened);
    forward.start(local);
    if (!QTest::qWaitFor([&] { return opened.count() > 0; }, 5000)) return 0;
    return opened.front().front().toInt();
}

QByteArray TestForward::talk(int port, const QByteArray& say, qsizetype expect) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    QByteArray got;
    connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(say); });
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { got += socket.readAll(); });
    bool ended = false;
    connect(&socket, &QTcpSocket::disconnected, &socket, [&] { ended = true; });
    connect(&socket, &QTcpSocket::errorOccurred, &socket, [&] { ended = true; });
    [[maybe_unused]] const bool all = QTest::qWaitFor([&] { return got.size() >= expect || ended; }, 20'000);
    return got;
}

void TestForward::carries_what_is_sent_both_ways() {
    const auto forward = m_host->forward({"127.0.0.1", m_server.serverPort()});
    const int port = open(*forward);
    QVERIFY(port > 0);
    QVERIFY(port != m_server.serverPort());
    QCOMPARE(talk(port, "hello\n", 6), QByteArray("hello\n"));
}

void TestForward::several_connections_at_once() {
    const auto forward = m_host->forward({"127.0.0.1", m_server.serverPort()});
    const int port = open(*forward);
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    int answered = 0;
    for (int i = 0; i < 20; ++i) {
        auto& socket = sockets.emplace_back(std::make_unique<QTcpSocket>());
        const auto line = QByteArray::number(i) + "\n";
        connect(socket.get(), &QTcpSocket::connected, socket.get(), [one = socket.get(), line] { one->write(line); });
        connect(socket.get(), &QTcpSocket::readyRead, socket.get(), [one = socket.get(), line, &answered] {
            if (one->canReadLine() && one->readLine() == line) ++answered;
        });
        socket->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, 20, 20'000);
}

void TestForward::a_large_answer_arrives_whole() {
    const auto forward = m_host->forward({"127.0.0.1", m_server.serverPort()});
    const int port = open(*forward);
    constexpr int size = 8'000'000; // more than any window or buffer
    QCOMPARE(talk(port, "N " + QByteArray::number(size) + "\n", size), QByteArray(size, 'x'));
    // and commands go on beside it
    QCOMPARE(Lab::run(*m_host, m_lab.command({"echo", "still here"})).outcome.code, 0);
}

void TestForward::says_what_the_far_side_refuses() {
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const auto free_port = nobody.serverPort();
    nobody.close();
    const auto forward = m_host->forward({"127.0.0.1", free_port});
    QSignalSpy refused(forward.get(), &exec::Forward::refused);
    const int port = open(*forward);
    QVERIFY(port > 0); // the port is open all the same: only a probe can tell
    QCOMPARE(talk(port, "hello\n", 6), QByteArray());
    QTRY_COMPARE(refused.count(), 1);
    const auto why = refused.front().front().value<std::string>();
    QVERIFY2(why.find(std::to_string(free_port)) != std::string::npos, why.c_str());
}

void TestForward::a_port_that_is_taken() {
    const auto forward = m_host->forward({"127.0.0.1", m_server.serverPort()});
    QSignalSpy closed(forward.get(), &exec::Forward::closed);
    forward->start(m_server.serverPort());
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(closed.front().front().value<std::string>().find("cannot be opened") != std::string::npos);
}

void TestForward::ends_with_its_host() {
    const auto forward = m_host->forward({"127.0.0.1", m_server.serverPort()});
    QSignalSpy closed(forward.get(), &exec::Forward::closed);
    const int port = open(*forward);
    QCOMPARE(talk(port, "hello\n", 6), QByteArray("hello\n"));
    const auto kill_sessions = [&] { // again and again: a list of processes misses one that is being made
        for (const auto pid : m_lab.sessions()) ::kill(static_cast<pid_t>(pid), SIGKILL);
        return closed.count() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(kill_sessions(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(talk(port, "hello\n", 6), QByteArray(), 5000);
    QVERIFY(Lab::open(*m_host)); // and again at the same port
    const auto again = m_host->forward({"127.0.0.1", m_server.serverPort()});
    QCOMPARE(open(*again, port), port);
    QCOMPARE(talk(port, "again\n", 6), QByteArray("again\n"));
}

void TestForward::closes_its_port_when_it_goes() {
    auto forward = m_host->forward({"127.0.0.1", m_server.serverPort()});
    const int port = open(*forward);
    forward.reset();
    QTcpSocket socket;
    const auto reached = [&] {
        QTcpSocket one;
        one.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
        return QTest::qWaitFor([&] { return one.state() == QAbstractSocket::ConnectedState; }, 300);
    };
    QTRY_VERIFY_WITH_TIMEOUT(!reached(), 5000);
}

QTEST_GUILESS_MAIN(TestForward)
#include "tst_forward.moc"
