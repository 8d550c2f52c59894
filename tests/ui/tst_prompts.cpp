#include "session/prompts.h"

#include "base/text.h"
#include "keyring_session.h"
#include "lab.h"

#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <unistd.h>

using namespace salvor;
using ui::Prompts;

namespace {

constexpr int patience = 30'000; ///< ms, for what takes none of it unless the machine is busy

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

/// What was answered to one question, once it was.
struct Got {
    int times = 0;
    bool given = false;
    std::string value;
    std::shared_ptr<bool> waits = std::make_shared<bool>(true);
    ~Got() { *waits = false; } // a test that fails leaves its question open
    std::function<void(Result<Secret>)> taker() {
        return [this, waits = waits](const Result<Secret>& secret) {
            if (!*waits) return;
            ++times;
            given = secret.has_value();
            value = secret ? secret->expose([](std::string_view bytes) { return std::string(bytes); }) : std::string();
        };
    }
};

} // namespace

/// What hosts ask, over a real keyring, and partly of a real sshd.
class TestPrompts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_prompts.reset(); }

    void an_unknown_key_is_trusted_or_refused();
    void one_question_at_a_time();
    void typed_is_kept_for_the_session_only();
    void stored_by_wish_and_only_once_it_was_taken();
    void a_stored_one_that_is_wrong_is_offered_once();
    void a_second_value_of_one_login_is_not_kept();
    void quiet_never_asks();
    void withdrawn_and_ended_are_refusals();
    void a_changed_key_is_shown_and_not_asked();
    void real_logins();
    void real_changed_key();

private:
    bool stored(const std::string& key) const;
    RealClock m_clock;
    std::unique_ptr<KeyringSession> m_session;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<Prompts> m_prompts;
};

void TestPrompts::initTestCase() {
    m_session = std::make_unique<KeyringSession>();
    QVERIFY2(m_session->ready(), "gnome-keyring and dbus-daemon are needed");
}

void TestPrompts::init() {
    m_vault = std::make_unique<vault::Vault>(m_clock, "salvor-test");
    QTRY_VERIFY_WITH_TIMEOUT(m_vault->state() == vault::Vault::State::Ready, patience);
    for (const auto& kept : m_vault->names()) {
        bool gone = false;
        m_vault->remove(kept.key, [&](const Result<void>& done) { gone = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(gone, patience);
    }
    m_prompts = std::make_unique<Prompts>(*m_vault, m_clock);
}

bool TestPrompts::stored(const std::string& key) const {
    for (const auto& kept : m_vault->names())
        if (kept.key == key) return kept.stored;
    return false;
}

void TestPrompts::an_unknown_key_is_trusted_or_refused() {
    int yes = 0;
    int no = 0;
    const auto count = [&](bool right) { ++(right ? yes : no); };
    const std::string print = "SHA256:uNiVztksCsDhcc0u9e8BrQ5YXMd2P1z7kVw4mSgTFoE";
    m_prompts->confirm_host_key("quadlet3", "ssh-ed25519", print, count);
    auto* question = m_prompts->hostKey();
    QVERIFY(question != nullptr && m_prompts->secret() == nullptr);
    QCOMPARE(question->host(), text("quadlet3"));
    QCOMPARE(question->type(), text("ED25519 SHA256"));
    QCOMPARE(question->fingerprint(), (QStringList{text("uNiVztksCsDhcc0u9e8B"), text("rQ5YXMd2P1z7kVw4mSgTFoE")}));
    QCOMPARE(question->command(), text("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"));
    question->trust();
    question->refuse();
    QCOMPARE(yes, 1);
    QCOMPARE(no, 0);
    QVERIFY(m_prompts->hostKey() == nullptr);
    m_prompts->confirm_host_key("quadlet3", "ecdsa-sha2-nistp256", print, count);
    QCOMPARE(m_prompts->hostKey()->type(), text("ECDSA SHA256"));
    m_prompts->hostKey()->refuse();
    QCOMPARE(no, 1);
}

void TestPrompts::one_question_at_a_time() {
    QSignalSpy changed(m_prompts.get(), &Prompts::changed);
    std::vector<int> order;
    m_prompts->confirm_host_key("a", "ssh-rsa", "SHA256:x", [&](bool) { order.push_back(1); });
    m_prompts->confirm_host_key("b", "ssh-rsa", "SHA256:x", [&](bool) { order.push_back(2); });
    Got got;
    m_prompts->ask_secret("c", "sudo", got.taker());
    QTRY_COMPARE_WITH_TIMEOUT(m_prompts->more(), 2, patience);
    QCOMPARE(m_prompts->hostKey()->host(), text("a"));
    m_prompts->hostKey()->trust();
    QCOMPARE(m_prompts->hostKey()->host(), text("b"));
    m_prompts->hostKey()->trust();
    QVERIFY(m_prompts->hostKey() == nullptr && m_prompts->secret() != nullptr);
    QCOMPARE(m_prompts->secret()->host(), text("c"));
    m_prompts->secret()->refuse();
    QVERIFY(got.times == 1 && !got.given);
    QCOMPARE(order, (std::vector<int>{1, 2}));
    QVERIFY(changed.count() >= 6);
}

void TestPrompts::typed_is_kept_for_the_session_only() {
    Got first;
    m_prompts->setReason(text("Restore on quadlet1"));
    m_prompts->ask_secret("quadlet1", "sudo", first.taker());
    QTRY_VERIFY_WITH_TIMEOUT(m_prompts->secret() != nullptr, patience);
    auto* question = m_prompts->secret();
    QVERIFY(question->title().contains(text("quadlet1")) && question->why().contains(text("sudo")));
    QCOMPARE(question->reason(), text("Restore on quadlet1"));
    QVERIFY(question->again().isEmpty() && question->canRemember());
    question->give({}, false); // nothing was typed
    QCOMPARE(first.times, 0);
    question->give(text("pässword"), false);
    QTRY_COMPARE_WITH_TIMEOUT(first.times, 1, patience);
    QCOMPARE(first.value, std::string("p\xc3\xa4ssword"));
    m_prompts->secret_judged("quadlet1", "sudo", true);
    Got second;
    m_prompts->ask_secret("quadlet1", "sudo", second.taker());
    QTRY_COMPARE_WITH_TIMEOUT(second.times, 1, patience);
    QCOMPARE(second.value, std::string("p\xc3\xa4ssword"));
    QVERIFY(m_prompts->secret() == nullptr);
    QTest::qWait(100);
    QVERIFY(!stored("sudo@quadlet1"));
}

void TestPrompts::stored_by_wish_and_only_once_it_was_taken() {
    Got first;
    m_prompts->ask_secret("q", "login", first.taker());
    QTRY_VERIFY_WITH_TIMEOUT(m_prompts->secret() != nullptr, patience);
    m_prompts->secret()->give(text("wrong"), true);
    QTRY_COMPARE_WITH_TIMEOUT(first.times, 1, patience);
    m_prompts->secret_judged("q", "login", false);
    QTest::qWait(100);
    QVERIFY(!stored("login@q"));
    Got second;
    m_prompts->ask_secret("q", "login", second.taker());
    QTRY_VERIFY_WITH_TIMEOUT(m_prompts->secret() != nullptr, patience); // not looped with what was refused
    QVERIFY(m_prompts->secret()->again().contains(text("not accepted")));
    m_prompts->secret()->give(text("right"), true);
    QTRY_COMPARE_WITH_TIMEOUT(second.value, std::string("right"), patience);
    QVERIFY(!stored("login@q"));
    m_prompts->secret_judged("q", "login", true);
    QTRY_VERIFY_WITH_TIMEOUT(stored("login@q"), patience);
    QVERIFY(m_prompts->problem().isEmpty());
}

void TestPrompts::a_stored_one_that_is_wrong_is_offered_once() {
    bool kept = false;
    m_vault->store("sudo@q", Secret("stale"), [&](const Result<void>& done) { kept = done.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(kept, patience);
    m_vault->drop("sudo@q"); // as on another day: only the keyring has it
    Got first;
    m_prompts->ask_secret("q", "sudo", first.taker());
    QTRY_COMPARE_WITH_TIMEOUT(first.value, std::string("stale"), patience);
    m_prompts->secret_judged("q", "sudo", false);
    for (int i = 0; i < 2; ++i) {
        Got next;
        m_prompts->ask_secret("q", "sudo", next.taker());
        QTRY_VERIFY_WITH_TIMEOUT(m_prompts->secret() != nullptr, patience);
        QVERIFY(m_prompts->secret()->again().contains(text("stored password")));
        m_prompts->secret()->refuse();
        QVERIFY(!next.given);
    }
    Got last;
    m_prompts->ask_secret("q", "sudo", last.taker());
    m_prompts->secret()->give(text("new"), true);
    m_prompts->secret_judged("q", "sudo", true);
    m_vault->drop("sudo@q");
    std::string now;
    QTRY_VERIFY((m_vault->read("sudo@q",
                               [&](const Result<Secret>& got) {
                                   if (got) now = got->expose([](std::string_view b) { return std::string(b); });
                               }),
                 now == "new"));
}

void TestPrompts::a_second_value_of_one_login_is_not_kept() {
    Got password;
    Got code;
    m_prompts->ask_secret("q", "login", password.taker());
    QTRY_VERIFY_WITH_TIMEOUT(m_prompts->secret() != nullptr, patience);
    m_prompts->secret()->give(text("password"), true);
    QTRY_COMPARE_WITH_TIMEOUT(password.times, 1, patience);
    m_prompts->ask_secret("q", "login", code.taker());
    QVERIFY(m_prompts->secret() != nullptr);
    QVERIFY(m_prompts->secret()->again().contains(text("one-time code")));
    m_prompts->secret()->give(text("123456"), true);
    QCOMPARE(code.value, std::string("123456"));
    m_prompts->secret_judged("q", "login", true);
    QTest::qWait(200);
    QVERIFY(!stored("login@q"));
    Got next;
    m_prompts->ask_secret("q", "login", next.taker());
    QTRY_VERIFY_WITH_TIMEOUT(m_prompts->secret() != nullptr, patience); // nothing of it is offered
    m_prompts->withdraw("q");
}

void TestPrompts::quiet_never_asks() {
    int refused = 0;
    m_prompts->quiet().confirm_host_key("q", "ssh-rsa", "SHA256:x", [&](bool yes) { refused += yes ? 0 : 1; });
    QCOMPARE(refused, 1);
    Got none;
    m_prompts->quiet().ask_secret("q", "sudo", none.taker());
    QTRY_VERIFY_WITH_TIMEOUT(none.times == 1 && !none.given, patience);
    m_vault->keep("sudo@q", Secret("known"));
    Got known;
    m_prompts->quiet().ask_secret("q", "sudo", known.taker());
    QTRY_COMPARE_WITH_TIMEOUT(known.value, std::string("known"), patience);
    m_prompts->quiet().secret_judged("q", "sudo", false);
    Got again;
    m_prompts->quiet().ask_secret("q", "sudo", again.taker());
    QTRY_VERIFY_WITH_TIMEOUT(again.times == 1 && !again.given, patience);
    exec::ChangedKey key;
    m_prompts->quiet().key_changed(key);
    QVERIFY(!m_prompts->hostKey() && !m_prompts->secret() && !m_prompts->changedKey());
}

void TestPrompts::withdrawn_and_ended_are_refusals() {
    int no = 0;
    Got first;
    m_prompts->confirm_host_key("gone", "ssh-rsa", "SHA256:x", [&](bool yes) { no += yes ? 0 : 1; });
    m_prompts->confirm_host_key("stays", "ssh-rsa", "SHA256:x", [&](bool yes) { no += yes ? 0 : 1; });
    m_prompts->ask_secret("gone", "sudo", first.taker());
    QTRY_COMPARE_WITH_TIMEOUT(m_prompts->more(), 2, patience);
    m_prompts->withdraw("gone");
    QVERIFY(no == 1 && first.times == 1 && !first.given);
    QCOMPARE(m_prompts->hostKey()->host(), text("stays"));
    m_prompts.reset();
    QCOMPARE(no, 2);
}

void TestPrompts::a_changed_key_is_shown_and_not_asked() {
    exec::ChangedKey key{"quadlet2",
                         "quadlet2.example.net, port 22",
                         "ssh-ed25519",
                         "SHA256:bC7pW0xJ3nRq9fYt6ZkHaL1sVe8Ud4GmTo5zyxwvuts",
                         "ecdsa-sha2-nistp256",
                         "SHA256:uNiVztksCsDhcc0u9e8BrQ5YXMd2P1z7kVw4mSgTFoE",
                         "/home/o p/.ssh/known_hosts",
                         214,
                         "[quadlet2]:2222"};
    m_prompts->key_changed(key);
    auto* notice = m_prompts->changedKey();
    QVERIFY(notice != nullptr);
    QCOMPARE(notice->known().join(QString()), text("uNiVztksCsDhcc0u9e8BrQ5YXMd2P1z7kVw4mSgTFoE"));
    QCOMPARE(notice->shown().join(QString()), text("bC7pW0xJ3nRq9fYt6ZkHaL1sVe8Ud4GmTo5········"));
    QVERIFY(!notice->report().contains(text("zyxwvuts")));
    QVERIFY(notice->knownPlace().contains(text("214")));
    QVERIFY(notice->removal().isEmpty() && !notice->compared());
    notice->setTyped(text("zyxw"));
    QVERIFY(notice->error().isEmpty() && notice->removal().isEmpty());
    notice->setTyped(text("zyxwvutX"));
    QVERIFY(!notice->error().isEmpty() && notice->removal().isEmpty());
    notice->setTyped(text("zyxwvuts"));
    QVERIFY(notice->compared() && notice->error().isEmpty());
    QCOMPARE(notice->removal(), text("ssh-keygen -f '/home/o p/.ssh/known_hosts' -R '[quadlet2]:2222'"));
    notice->dismiss();
    QVERIFY(m_prompts->changedKey() == nullptr);
}

void TestPrompts::real_logins() {
    if (::geteuid() != 0) QSKIP("making users needs root");
    const TestUser user("salvor-t9", "salvor-t9 ALL=(ALL) ALL\n");
    QVERIFY(user.ready());
    Lab lab;
    const auto why = lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    auto config = Lab::contents(lab.write_config(user.name));
    config.replace(config.find("IdentityFile"), 12, "IdentityFile /no/such/key #");
    lab.put(lab.path("config"), config);
    const auto in_time = [&](auto&& what) { return QTest::qWaitFor(what, patience); };
    std::optional<Result<exec::HostIdentity>> opened;
    auto host = std::make_unique<backends::SshHost>(lab.secrets, *m_prompts,
                                                    backends::SshHost::Options{"lab", lab.path("config")});
    host->open([&](Result<exec::HostIdentity> who) { opened = std::move(who); });
    QVERIFY(in_time([&] { return m_prompts->hostKey() != nullptr; }));
    m_prompts->hostKey()->trust();
    QVERIFY(in_time([&] { return m_prompts->secret() != nullptr; }));
    m_prompts->secret()->give(text("wrong"), true);
    QVERIFY(in_time([&] { return m_prompts->secret() != nullptr; }));
    QVERIFY(m_prompts->secret()->again().contains(text("not accepted")));
    m_prompts->secret()->give(QString::fromStdString(user.password), true);
    QVERIFY(in_time([&] { return opened.has_value(); }));
    QVERIFY2(opened->has_value(), opened->has_value() ? "" : opened->error().text().c_str());
    QTRY_VERIFY_WITH_TIMEOUT(stored("login@lab"), patience);
    // On another day, with another memory, nothing is asked; sudo asks for itself.
    host.reset();
    m_prompts.reset();
    m_vault = std::make_unique<vault::Vault>(m_clock, "salvor-test");
    m_prompts = std::make_unique<Prompts>(*m_vault, m_clock);
    opened.reset();
    host = std::make_unique<backends::SshHost>(lab.secrets, *m_prompts,
                                               backends::SshHost::Options{"lab", lab.path("config")});
    host->open([&](Result<exec::HostIdentity> who) { opened = std::move(who); });
    QVERIFY(in_time([&] { return opened.has_value(); }));
    QVERIFY(opened->has_value() && m_prompts->secret() == nullptr);
    auto command = lab.command({"true"});
    command.become = "root";
    const auto execution = host->execute(command);
    std::optional<exec::Outcome> outcome;
    connect(execution.get(), &exec::Execution::finished, [&](const exec::Outcome& how) { outcome = how; });
    execution->start();
    QVERIFY(in_time([&] { return m_prompts->secret() != nullptr; }));
    QCOMPARE(m_prompts->secret()->key(), text("sudo@lab"));
    m_prompts->secret()->give(QString::fromStdString(user.password), true);
    QVERIFY(in_time([&] { return outcome.has_value(); }));
    QCOMPARE(outcome->text(), std::string("exit 0"));
    QTRY_VERIFY_WITH_TIMEOUT(stored("sudo@lab"), patience);
}

void TestPrompts::real_changed_key() {
    Lab lab;
    const auto why = lab.start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    const auto other = split(Lab::contents(lab.path("id.pub")), ' ');
    lab.put(lab.path("known_hosts"), "[127.0.0.1]:" + std::to_string(lab.port) + " ssh-ed25519 " + other[1] + "\n");
    backends::SshHost host(lab.secrets, *m_prompts, {"lab", lab.write_config({})});
    QVERIFY(!Lab::open(host));
    auto* notice = m_prompts->changedKey();
    QVERIFY(notice != nullptr && m_prompts->hostKey() == nullptr);
    // What it says to run is what has to be run: then the key is asked about as a new one.
    QProcess keygen;
    keygen.start(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-lf"), QString::fromStdString(lab.path("hostkey.pub"))});
    QVERIFY(keygen.waitForFinished());
    const auto print = QString::fromUtf8(keygen.readAllStandardOutput()).section(QLatin1Char(' '), 1, 1);
    notice->setTyped(print.right(8));
    QVERIFY2(notice->compared(), qPrintable(print));
    QVERIFY(Lab::tool(QStringLiteral("sh"), {QStringLiteral("-c"), notice->removal()}));
    notice->dismiss();
    bool opened = false;
    host.open([&](const Result<exec::HostIdentity>& who) { opened = who.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(m_prompts->hostKey() != nullptr, patience);
    QVERIFY(m_prompts->changedKey() == nullptr);
    m_prompts->hostKey()->trust();
    QTRY_VERIFY_WITH_TIMEOUT(opened, patience);
}

QTEST_GUILESS_MAIN(TestPrompts)
#include "tst_prompts.moc"
