#include "vault/vault.h"

#include "leftovers.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace salvor;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

QString digest(const char* value) {
    return QString::fromLatin1(QCryptographicHash::hash(value, QCryptographicHash::Sha256).toHex());
}

/// A desktop session of its own: home, bus, and a real gnome-keyring where the test wants one.
class Session {
public:
    Session() {
        for (const char* name : {"data", "config", "cache", "run"}) QDir(m_home.path()).mkdir(text(name));
        QFile::setPermissions(path(text("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~Session() { end_session_of(m_home.path()); }
    QString path(const QString& name) const { return m_home.path() + QLatin1Char('/') + name; }

    /// What the helper says after `before` was run by a shell, on a bus of its own.
    QStringList on_bus(const QString& before, const QStringList& words, const QString& configuration = {}) {
        QStringList line{text("--"), text("bash"),      text("-c"), before + text("\nexec \"$@\""),
                         text("_"),  text(VAULT_HELPER)};
        if (!configuration.isEmpty()) line.prepend(text("--config-file=") + configuration);
        return run(text("dbus-run-session"), line + words);
    }
    QStringList run(const QString& program, const QStringList& arguments, const QString& address = {}) {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP"})
            environment.remove(text(name));
        environment.insert(text("HOME"), m_home.path());
        environment.insert(text("XDG_DATA_HOME"), path(text("data")));
        environment.insert(text("XDG_CONFIG_HOME"), path(text("config")));
        environment.insert(text("XDG_CACHE_HOME"), path(text("cache")));
        environment.insert(text("XDG_RUNTIME_DIR"), path(text("run")));
        if (!address.isEmpty()) environment.insert(text("DBUS_SESSION_BUS_ADDRESS"), address);
        if (!libraries.isEmpty()) environment.insert(text("LD_LIBRARY_PATH"), libraries);
        QProcess process;
        process.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        process.start(program, arguments);
        while (process.state() != QProcess::NotRunning && clock.elapsed() < 40'000) QTest::qWait(5); // may serve a bus
        took = clock.elapsed();
        process.kill();
        process.waitForFinished();
        errors = process.readAllStandardError();
        return QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    qint64 took = 0;
    QByteArray errors;
    QString libraries;

private:
    QTemporaryDir m_home;
};

/// A keyring that is open, and one that is closed once it was made.
const char* const open_keyring = R"(printf lab | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
for i in $(seq 100); do [ -e "$XDG_DATA_HOME/keyrings/login.keyring" ] && break; sleep .05; done)";
const char* const closed_keyring = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1";

} // namespace

class TestVault : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ready_keeps_and_gives_back();
    void locked_is_told_and_falls_back();
    void absent_without_service_bus_or_library();
    void refusing_without_a_keyring();
    void refusing_when_nothing_can_be_written();
    void a_silent_bus_is_given_up();
    void session_values_go_with_the_session();
    void nothing_is_called_after_the_end();
};

void TestVault::ready_keeps_and_gives_back() {
    Session session;
    const auto first =
        session.on_bus(text(open_keyring),
                       {text("look"), text("store"), text("sudo@quadlet1"), text("gr\xc3\xbc\xc3\x9f dich"),
                        text("keep"), text("login@a"), text("x"), text("read"), text("sudo@quadlet1"), text("names")});
    QVERIFY2(first.value(0).startsWith(text("state ready")), session.errors + first.join(QLatin1Char('\n')).toUtf8());
    QCOMPARE(first.mid(1), (QStringList{text("store ok"), text("read ") + digest("gr\xc3\xbc\xc3\x9f dich"),
                                        text("name login@a session"), text("name sudo@quadlet1 stored session")}));
    // Another program, another day: from the keyring alone. A tool of others sees it under the same name.
    const auto peer = text("secret-tool lookup user sudo@quadlet1 server salvor-test | base64 -d | sha256sum");
    const auto second =
        session.on_bus(text(open_keyring) + QLatin1Char('\n') + peer,
                       {text("look"), text("names"), text("read"), text("sudo@quadlet1"), text("remove"),
                        text("sudo@quadlet1"), text("read"), text("sudo@quadlet1"), text("names")});
    QCOMPARE(second.value(0), digest("gr\xc3\xbc\xc3\x9f dich") + text("  -"));
    QVERIFY(second.value(1).startsWith(text("state ready")));
    QCOMPARE(second.mid(2, 3), (QStringList{text("name sudo@quadlet1 stored"),
                                            text("read ") + digest("gr\xc3\xbc\xc3\x9f dich"), text("remove ok")}));
    QVERIFY(second.value(5).startsWith(text("read not-found")));
    QCOMPARE(second.size(), 6);
    // What proved the keyring is not left in it.
    const auto third =
        session.on_bus(text(open_keyring) + text("\nsecret-tool search --all server salvor-test 2>&1"), {text("look")});
    QVERIFY2(third.size() == 1 && third.first().startsWith(text("state ready")),
             third.join(QLatin1Char('\n')).toUtf8());
}

void TestVault::locked_is_told_and_falls_back() {
    Session session;
    QVERIFY(!session.on_bus(text(open_keyring), {text("store"), text("sudo@q"), text("v")}).isEmpty());
    const auto said = session.on_bus(text(closed_keyring),
                                     {text("look"), text("read"), text("sudo@q"), text("store"), text("login@q"),
                                      text("w"), text("read"), text("login@q"), text("remove"), text("sudo@q")});
    QVERIFY2(said.value(0).startsWith(text("state locked")), session.errors + said.join(QLatin1Char('\n')).toUtf8());
    QVERIFY(said.value(1).startsWith(text("read unreachable")));
    QVERIFY(said.value(2).startsWith(text("store unreachable")));
    QCOMPARE(said.value(3), text("read ") + digest("w")); // the session has it
    QVERIFY(said.value(4).startsWith(text("remove unreachable")));
    QVERIFY2(session.took < 10'000, QByteArray::number(session.took));
}

void TestVault::absent_without_service_bus_or_library() {
    Session session;
    QFile bare(session.path(text("bare.conf")));
    QVERIFY(bare.open(QIODevice::WriteOnly));
    bare.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth><policy "
               "context=\"default\"><allow send_destination=\"*\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
               "</policy></busconfig>");
    bare.close();
    const QStringList words{text("look"), text("store"), text("a"), text("b"), text("read"), text("a")};
    const auto check = [&](const QStringList& said) {
        QVERIFY2(said.value(0).startsWith(text("state absent")),
                 session.errors + said.join(QLatin1Char('\n')).toUtf8());
        QVERIFY(said.value(1).startsWith(text("store unreachable")));
        QCOMPARE(said.value(2), text("read ") + digest("b"));
        QVERIFY2(session.took < 4'000, QByteArray::number(session.took));
    };
    check(session.on_bus({}, words, bare.fileName()));
    check(session.run(text(VAULT_HELPER), words));
    check(session.run(text(VAULT_HELPER), words, text("unix:path=") + session.path(text("run/gone"))));
    QFile empty(session.path(text("cache/libsecret-1.so.0")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    session.libraries = session.path(text("cache"));
    check(session.on_bus(text(open_keyring), words));
}

void TestVault::refusing_without_a_keyring() {
    Session session;
    const auto said = session.on_bus(text(closed_keyring), {text("look"), text("read"), text("a")});
    QVERIFY2(said.value(0).startsWith(text("state refusing")), session.errors + said.join(QLatin1Char('\n')).toUtf8());
    QVERIFY(said.value(0).contains(text("no default keyring")));
    QVERIFY(said.value(1).startsWith(text("read unreachable")));
}

void TestVault::refusing_when_nothing_can_be_written() {
    Session session;
    // The daemon may still be writing when its keyring is there.
    const auto in_the_way = text(R"(
until rm -r "$XDG_DATA_HOME/keyrings" && >"$XDG_DATA_HOME/keyrings"; do sleep .05; done 2>/dev/null)");
    const auto said =
        session.on_bus(text(open_keyring) + in_the_way, {text("look"), text("store"), text("a"), text("b")});
    QVERIFY2(said.value(0).startsWith(text("state refusing")), session.errors + said.join(QLatin1Char('\n')).toUtf8());
    QVERIFY(said.value(1).startsWith(text("store unreachable")));
}

void TestVault::a_silent_bus_is_given_up() {
    Session session;
    const auto path = session.path(text("run/silent"));
    const int silent = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); // takes connections, and says nothing
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.toUtf8().constData(), sizeof address.sun_path);
    QVERIFY(::bind(silent, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && ::listen(silent, 8) == 0);
    const auto said =
        session.run(text(VAULT_HELPER), {text("look"), text("read"), text("a")}, text("unix:path=") + path);
    ::close(silent);
    QVERIFY2(said.value(0).startsWith(text("state refusing")), session.errors + said.join(QLatin1Char('\n')).toUtf8());
    QVERIFY(said.value(1).startsWith(text("read unreachable")));
    QVERIFY2(session.took > 4'500 && session.took < 8'000, QByteArray::number(session.took));
}

void TestVault::session_values_go_with_the_session() {
    Session session;
    session.on_bus(text(open_keyring), {text("look"), text("keep"), text("sudo@q"), text("v")});
    const auto said = session.on_bus(text(open_keyring), {text("look"), text("read"), text("sudo@q")});
    QVERIFY2(said.value(1).startsWith(text("read not-found")), said.join(QLatin1Char('\n')).toUtf8());
}

void TestVault::nothing_is_called_after_the_end() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    RealClock clock;
    int called = 0;
    {
        vault::Vault vault(clock);
        vault.read("a", [&](const Result<Secret>&) { ++called; });
        vault.store("b", Secret("c"), [&](const Result<void>&) { ++called; });
    }
    QTest::qWait(300);
    QCOMPARE(called, 0);
    vault::Vault vault(clock);
    QSignalSpy changed(&vault, &vault::Vault::changed);
    vault.read("a", [&](const Result<Secret>&) { ++called; });
    QTRY_COMPARE(called, 1);
    QVERIFY(vault.state() == vault::Vault::State::Absent);
    QVERIFY(!vault.remedy().empty());
    QVERIFY(changed.count() >= 1);
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
