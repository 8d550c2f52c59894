#include "session/environments.h"

#include "base/text.h"
#include "keyring_session.h"
#include "lab.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <fstream>

using namespace salvor;
using ui::Environments;

namespace {
QString text(const char* utf8) { return QString::fromUtf8(utf8); }
} // namespace

/// The list of what can be aimed at, over a real sshd and a real keyring.
class TestEnvironments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void rows_say_what_there_is();
    void a_test_shows_its_steps_and_ages();
    void a_changed_key_can_be_compared();
    void all_are_tested_without_a_question();
    void a_cancelled_test_withdraws_its_question();
    void an_entry_is_added_changed_and_removed();
    void what_is_wrong_stands_beside_its_field();
    void a_found_one_is_kept_with_its_identity();
    void credentials_are_names_and_can_be_forgotten();
    void a_bad_file_is_told();
    void exported_and_imported();
    void a_file_that_brings_commands_is_asked_about();
    void words_of_a_command_line();

private:
    QVariant cell(const QString& id, const char* role) const;
    QString state(const char* id) const { return cell(text(id), "stateText").toString(); }
    void write_ssh(const std::string& more = {}) const;
    std::unique_ptr<KeyringSession> m_session;
    std::unique_ptr<Lab> m_lab;
    RealClock m_clock;
    std::unique_ptr<assembly::Library> m_library;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<ui::Prompts> m_prompts;
    std::unique_ptr<Environments> m_places;
};

void TestEnvironments::initTestCase() {
    m_session = std::make_unique<KeyringSession>();
    QVERIFY(m_session->ready());
    m_lab = std::make_unique<Lab>();
    const auto why = m_lab->start_sshd();
    QVERIFY2(why.empty(), why.c_str());
    m_library = std::make_unique<assembly::Library>(SALVOR_SOURCE_DIR "/workflows");
}

void TestEnvironments::write_ssh(const std::string& more) const {
    std::filesystem::create_directories(m_session->path(".ssh").toStdString());
    std::ofstream(m_session->path(".ssh/config").toStdString()) << Lab::contents(m_lab->write_config({})) << more;
}

void TestEnvironments::init() {
    m_lab->know_host();
    write_ssh();
    std::filesystem::remove_all(m_session->path("salvor").toStdString());
    m_vault = std::make_unique<vault::Vault>(m_clock, "salvor-test");
    m_prompts = std::make_unique<ui::Prompts>(*m_vault, m_clock);
    m_places = std::make_unique<Environments>(*m_vault, *m_prompts, m_clock, *m_library, assembly::EnvironmentFile(),
                                              assembly::Sources{m_session->path(".ssh/config").toStdString(), {}});
}

void TestEnvironments::cleanup() {
    m_places.reset();
    m_prompts.reset();
    m_vault.reset();
}

QVariant TestEnvironments::cell(const QString& id, const char* role) const {
    auto* rows = m_places->rows();
    const auto names = rows->roleNames();
    for (int row = 0; row < rows->rowCount(); ++row)
        if (rows->data(rows->index(row, 0), names.key("itemId")).toString() == id)
            return rows->data(rows->index(row, 0), names.key(role));
    return {};
}

void TestEnvironments::rows_say_what_there_is() {
    QAbstractItemModelTester tester(m_places->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_places->rows()->rowCount(), 3);
    QCOMPARE(cell(text("ssh:lab"), "iconName").toString(), text("server"));
    QCOMPARE(cell(text("ssh:lab"), "stateKind").toString(), text("not-seen"));
    QCOMPARE(cell(text("here"), "kindText").toString(), text("this machine"));
    QTRY_COMPARE(cell(text("keyring"), "stateText").toString(), text("Open"));
    QVERIFY(m_places->chosen() == nullptr);
    m_places->choose(text("nobody"));
    QVERIFY(m_places->chosen() == nullptr);
    m_places->choose(text("ssh:lab"));
    QCOMPARE(m_places->chosen()->name(), text("lab"));
    QVERIFY(cell(text("ssh:lab"), "chosen").toBool() && !cell(text("here"), "chosen").toBool());
    write_ssh("Host another\n");
    m_places->refresh();
    QCOMPARE(m_places->rows()->rowCount(), 4);
}

void TestEnvironments::a_test_shows_its_steps_and_ages() {
    m_places->choose(text("ssh:lab"));
    m_places->test(text("ssh:lab"));
    QCOMPARE(state("ssh:lab"), text("Testing"));
    QVERIFY(m_places->testing() && m_places->chosen()->testing());
    m_places->test(text("ssh:lab")); // one at a time
    QTRY_COMPARE_WITH_TIMEOUT(state("ssh:lab"), text("Reachable"), 20'000);
    QCOMPARE(cell(text("ssh:lab"), "stateKind").toString(), text("done"));
    QVERIFY(!m_places->testing());
    QVERIFY(m_places->chosen()->steps()->rowCount() == 7 && m_places->chosen()->tools()->rowCount() > 5);
    QCOMPARE(m_places->chosen()->machineId().toStdString(), std::string(trimmed(Lab::contents("/etc/machine-id"))));
    QVERIFY(m_places->chosen()->hostKey().startsWith(text("SHA256:")) && m_places->chosen()->canPin());
    QCOMPARE(cell(text("ssh:lab"), "age").toString(), text("0 s ago"));
    QTRY_COMPARE(cell(text("ssh:lab"), "age").toString(), text("1 s ago"));
    QCOMPARE(m_places->looked(), text("1 s ago"));
}

void TestEnvironments::a_changed_key_can_be_compared() {
    const auto other = split(Lab::contents(m_lab->path("id.pub")), ' ');
    m_lab->put(m_lab->path("known_hosts"),
               "[127.0.0.1]:" + std::to_string(m_lab->port) + " ssh-ed25519 " + other[1] + "\n");
    m_places->choose(text("ssh:lab"));
    m_places->test(text("ssh:lab"));
    QTRY_COMPARE_WITH_TIMEOUT(state("ssh:lab"), text("Key changed"), 20'000);
    QVERIFY(m_prompts->changedKey() != nullptr);
    m_prompts->changedKey()->dismiss();
    QVERIFY(m_places->chosen()->keyChanged());
    m_places->showChangedKey(text("ssh:lab"));
    QVERIFY(m_prompts->changedKey() != nullptr);
}

void TestEnvironments::all_are_tested_without_a_question() {
    std::filesystem::remove(m_lab->path("known_hosts"));
    write_ssh("Host nameless\n HostName no-such-host.invalid\n");
    m_places->refresh();
    bool asked = false;
    connect(m_prompts.get(), &ui::Prompts::changed, [&] { asked = true; });
    m_places->testAll();
    QTRY_VERIFY_WITH_TIMEOUT(!m_places->testing() && state("here") != text("Not tested"), 30'000);
    QCOMPARE(state("ssh:lab"), text("Key unknown"));
    QCOMPARE(state("ssh:nameless"), text("Unreachable"));
    QVERIFY(state("here") == text("Reachable") || state("here") == text("No sudo"));
    QVERIFY(!asked);
    QVERIFY(!std::filesystem::exists(m_lab->path("known_hosts")));
}

void TestEnvironments::a_cancelled_test_withdraws_its_question() {
    std::filesystem::remove(m_lab->path("known_hosts"));
    m_places->test(text("ssh:lab"));
    QTRY_VERIFY(m_prompts->hostKey() != nullptr);
    m_places->cancel(text("ssh:lab"));
    QVERIFY(m_prompts->hostKey() == nullptr);
    QCOMPARE(state("ssh:lab"), text("Cancelled"));
    QTRY_VERIFY(m_lab->sessions().empty());
}

void TestEnvironments::an_entry_is_added_changed_and_removed() {
    m_places->add();
    auto* form = m_places->form();
    QVERIFY(form != nullptr && form->isNew());
    form->setProperty("name", text("Quadlet Eins!"));
    form->setProperty("target", text("lab"));
    form->setProperty("word", text("PROD"));
    form->setProperty("colourIndex", 4);
    form->setProperty("hook", text("oc login --web 'two words'"));
    form->save();
    QVERIFY(m_places->form() == nullptr);
    QCOMPARE(cell(text("quadlet-eins"), "name").toString(), text("Quadlet Eins!"));
    QCOMPARE(cell(text("quadlet-eins"), "word").toString(), text("PROD"));
    QVERIFY(!cell(text("ssh:lab"), "name").isValid()); // it stands for what was found
    QCOMPARE(m_places->chosen()->itemId(), text("quadlet-eins"));
    QCOMPARE(m_places->all().front().colour, std::string("red"));
    QCOMPARE(m_places->all().front().hook, (std::vector<std::string>{"oc", "login", "--web", "two words"}));
    m_places->edit(text("quadlet-eins"));
    QVERIFY(!m_places->form()->isNew());
    QCOMPARE(m_places->form()->property("hook").toString(), text("oc login --web 'two words'"));
    m_places->form()->setProperty("name", text("Renamed"));
    m_places->form()->save();
    QCOMPARE(cell(text("quadlet-eins"), "name").toString(), text("Renamed"));
    m_places->add();
    m_places->form()->setProperty("name", text("Nobody"));
    m_places->form()->cancel();
    QVERIFY(m_places->form() == nullptr);
    QCOMPARE(m_places->all().size(), std::size_t{2});
    m_places->remove(text("here")); // not ours to remove
    m_places->remove(text("quadlet-eins"));
    QVERIFY(m_places->chosen() == nullptr);
    QVERIFY(cell(text("ssh:lab"), "name").isValid());
}

void TestEnvironments::what_is_wrong_stands_beside_its_field() {
    m_places->add();
    auto* form = m_places->form();
    QVERIFY(form->nameError().isEmpty() && form->errors() == 0); // nobody tried yet
    form->setProperty("word", text("A VERY LONG WORD"));
    form->setProperty("httpProxy", text("http://user:secret@proxy:3128"));
    form->setProperty("machineId", text("xyz"));
    form->setProperty("hook", text("oc 'login"));
    form->save();
    QVERIFY(m_places->form() == form);
    QVERIFY(!form->nameError().isEmpty() && !form->targetError().isEmpty() && !form->wordError().isEmpty());
    QVERIFY(form->httpProxyError().contains(text("password")) && !form->machineIdError().isEmpty());
    QVERIFY(!form->hookError().isEmpty() && form->hostKeyError().isEmpty());
    QCOMPARE(form->errors(), 6);
    form->setProperty("name", text("A"));
    QVERIFY(form->nameError().isEmpty());
    QCOMPARE(form->errors(), 5);
    QVERIFY(!std::filesystem::exists(m_places->file().toStdString()));
}

void TestEnvironments::a_found_one_is_kept_with_its_identity() {
    m_places->test(text("ssh:lab"));
    QTRY_COMPARE_WITH_TIMEOUT(state("ssh:lab"), text("Reachable"), 20'000);
    m_places->pin(text("ssh:lab"));
    auto* form = m_places->form();
    QVERIFY(form != nullptr && form->isNew());
    QCOMPARE(form->property("machineId").toString().toStdString(),
             std::string(trimmed(Lab::contents("/etc/machine-id"))));
    form->save();
    m_places->choose(text("lab"));
    QVERIFY(m_places->chosen()->pinned() && m_places->chosen()->own());
    m_places->test(text("lab"));
    QTRY_COMPARE_WITH_TIMEOUT(state("lab"), text("Reachable"), 20'000);
    QVERIFY(!m_places->chosen()->canPin());
    // Another machine under that name: it is not pinned by a press.
    m_places->edit(text("lab"));
    m_places->form()->setProperty("machineId", QString(32, QLatin1Char('0')));
    m_places->form()->save();
    m_places->test(text("lab"));
    QTRY_COMPARE_WITH_TIMEOUT(state("lab"), text("Other machine"), 20'000);
    QVERIFY(!m_places->chosen()->canPin());
    m_places->pin(text("lab"));
    QCOMPARE(m_places->all().front().machine_id, std::string(32, '0'));
}

void TestEnvironments::credentials_are_names_and_can_be_forgotten() {
    QTRY_VERIFY(m_vault->state() == vault::Vault::State::Ready);
    m_vault->keep("sudo@lab", Secret("very secret"));
    m_vault->keep("sudo@elsewhere", Secret("very secret"));
    m_places->choose(text("ssh:lab"));
    auto* rows = m_places->chosen()->credentials();
    QCOMPARE(rows->rowCount(), 1);
    const auto names = rows->roleNames();
    QCOMPARE(rows->data(rows->index(0, 0), names.key("key")).toString(), text("sudo@lab"));
    for (const auto role : names.keys())
        QVERIFY(!rows->data(rows->index(0, 0), role).toString().contains(text("very secret")));
    m_places->choose(text("keyring"));
    QVERIFY(m_places->chosen()->isKeyring());
    QCOMPARE(rows->rowCount(), 2);
    m_places->forget(text("sudo@lab"));
    QTRY_COMPARE(rows->rowCount(), 1);
    QTRY_VERIFY(m_places->done().contains(text("sudo@lab")));
}

void TestEnvironments::a_bad_file_is_told() {
    const auto file = m_places->file().toStdString();
    std::filesystem::create_directories(std::filesystem::path(file).parent_path());
    std::ofstream(file) << "salvor: 1\nenvironments:\n  - id: x\n";
    m_places->refresh();
    QCOMPARE(m_places->problems().size(), 1);
    QVERIFY2(m_places->problems().first().contains(text("environments.yaml:3:")),
             qPrintable(m_places->problems().first()));
    QCOMPARE(m_places->rows()->rowCount(), 3); // what was found is still there
    m_places->add();
    m_places->form()->setProperty("name", text("A"));
    m_places->form()->setProperty("kind", text("here"));
    m_places->form()->save();
    QVERIFY(m_places->form() != nullptr && m_places->form()->problem().contains(text("environments.yaml:3:")));
    QCOMPARE(Lab::contents(file), std::string("salvor: 1\nenvironments:\n  - id: x\n"));
}

void TestEnvironments::exported_and_imported() {
    const auto path = m_session->path("out.yaml");
    m_places->add();
    m_places->form()->setProperty("name", text("A"));
    m_places->form()->setProperty("kind", text("here"));
    m_places->form()->save();
    m_places->exportFile(path);
    QVERIFY2(m_places->refusal().isEmpty() && m_places->done().contains(path), qPrintable(m_places->refusal()));
    m_places->remove(text("a"));
    m_places->importFile(path);
    QCOMPARE(cell(text("a"), "name").toString(), text("A"));
    m_places->importFile(m_session->path("missing.yaml"));
    QVERIFY(!m_places->refusal().isEmpty() && m_places->done().isEmpty());
}

void TestEnvironments::a_file_that_brings_commands_is_asked_about() {
    const auto path = m_session->path("theirs.yaml");
    std::ofstream(path.toStdString()) << "salvor: 1\nenvironments:\n"
                                         "  - {id: a, name: A, place: here, hook: [sh, -c, 'touch x']}\n"
                                         "  - {id: b, name: B, place: here, tell: [notify]}\n";
    m_places->importFile(path);
    QVERIFY2(m_places->refusal().isEmpty(), qPrintable(m_places->refusal()));
    QCOMPARE(m_places->property("importCommands").toStringList(),
             QStringList({text("A: sh -c 'touch x'"), text("B: notify")}));
    QVERIFY(!cell(text("a"), "name").isValid());
    m_places->import(false);
    QCOMPARE(cell(text("a"), "name").toString(), text("A"));
    auto kept = assembly::EnvironmentFile().read();
    QVERIFY(kept && kept->size() == 2 && kept->front().hook.empty() && kept->back().tell.empty());
    m_places->importFile(path);
    m_places->import(true);
    kept = assembly::EnvironmentFile().read();
    QVERIFY(kept && kept->front().hook.size() == 3 && kept->back().tell.size() == 1);
    QVERIFY(m_places->property("importCommands").toStringList().isEmpty());
}

void TestEnvironments::words_of_a_command_line() {
    std::vector<std::string> words;
    QVERIFY(ui::split_words(text("a  \"b c\" 'd \"e' f\\ g \"\" h\"i\"j"), words));
    QCOMPARE(words, (std::vector<std::string>{"a", "b c", "d \"e", "f g", "", "hij"}));
    words.clear();
    QVERIFY(!ui::split_words(text("a 'b"), words));
}

QTEST_GUILESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
