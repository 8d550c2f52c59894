#include "assembly/discover.h"
#include "assembly/environments.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>

using namespace salvor;
using namespace salvor::assembly;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& file) {
    QFile stream(QString::fromStdString(file.string()));
    return stream.open(QIODevice::ReadOnly) ? stream.readAll().toStdString() : std::string();
}

std::vector<std::string> names(const Discovered& found) {
    std::vector<std::string> out;
    for (const auto& one : found.environments) out.push_back(one.place);
    return out;
}

} // namespace

class TestEnvironmentFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void what_is_written_is_read_back();
    void a_bad_file_is_refused_with_its_place_data();
    void a_bad_file_is_refused_with_its_place();
    void a_bad_file_is_left_alone();
    void nothing_half_written_is_left();
    void removed_and_replaced_by_id();
    void imported_as_exported();
    void ssh_hosts_without_wildcards();
    void ssh_include_in_a_circle_ends();
    void kube_contexts_are_merged();
    void kube_file_that_cannot_be_read_is_told();
    void own_entries_stand_for_what_was_found();

private:
    std::string write(const std::string& name, const std::string& text) {
        fs::create_directories((m_root / name).parent_path());
        std::ofstream(m_root / name, std::ios::binary) << text;
        return (m_root / name).string();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

void TestEnvironmentFile::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->path().toStdString();
    qputenv("HOME", m_folder->path().toUtf8());
    qputenv("XDG_CONFIG_HOME", (m_folder->path() + QStringLiteral("/config")).toUtf8());
    qunsetenv("KUBECONFIG");
}

static Environment quadlet() {
    Environment one;
    one.id = "quadlet1";
    one.name = "quadlet \"one\": #1, ü";
    one.place = "ssh:quadlet1";
    one.colour = "red";
    one.word = "PROD";
    one.machine_id = "4f2c09e71111222233334444c191ab00";
    one.host_key = "SHA256:" + std::string(43, 'x');
    one.ssh_config = "/etc/ssh/other: config";
    one.https_proxy = "http://proxy.example.net:3128";
    one.no_proxy = "localhost,127.0.0.1";
    one.ca_file = "/etc/ssl/own.pem";
    one.hook = {"oc", "login", "--web", "yes", "1.10"};
    one.tell = {"/usr/local/bin/tell-team", "a b"};
    one.lets_in = {"AWS_PROFILE", "KUBECONFIG"};
    return one;
}

void TestEnvironmentFile::what_is_written_is_read_back() {
    const EnvironmentFile file;
    QCOMPARE(file.path(), m_root / "config/salvor/environments.yaml");
    QVERIFY(file.read()->empty());
    Environment here;
    here.id = "desk";
    here.name = "no";
    here.place = "here";
    here.colour = "none";
    QVERIFY(file.put(quadlet()).has_value());
    QVERIFY(file.put(here).has_value());
    const auto read = file.read();
    QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
    QVERIFY(*read == (std::vector{quadlet(), here}));
    QCOMPARE(fs::status(file.path()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

void TestEnvironmentFile::a_bad_file_is_refused_with_its_place_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const char* body, const char* place, const char* word) {
        QTest::newRow(name) << QString::fromLatin1(body) << QString::fromLatin1(place) << QString::fromLatin1(word);
    };
    const auto* const good = "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    place: here\n";
    row("no yaml", "salvor: 1\nenvironments: [\n", ":3:", "");
    row("version", "salvor: 2\n", ":1:9", "salvor: 1");
    row("no version", "environments: []\n", ":1:1", "salvor: 1");
    row("unknown key", "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    plaice: here\n", ":5:5", "place");
    row("unknown key on top", "salvor: 1\nenviroments: []\n", ":2:1", "environments");
    row("place", "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    place: sshh:x\n", ":5:12", "ssh:HOST");
    row("an option as a host", "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    place: ssh:-oProxyCommand\n",
        ":5:12", "host");
    row("colour", "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    place: here\n    colour: pink\n", ":6:13",
        "amber");
    row("password",
        "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    place: here\n    http_proxy: http://u:p@x:1\n", ":6:17",
        "password");
    row("same id", (QByteArray(good) + "  - id: a\n    name: c\n    place: here\n").constData(), ":6:5", "second");
    row("no list", "salvor: 1\nenvironments: 7\n", ":2:15", "list");
    row("hook", "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    place: here\n    hook: oc login\n", ":6:11",
        "list");
    row("lets in", "salvor: 1\nenvironments:\n  - id: a\n    name: b\n    place: here\n    lets_in: [A=b]\n", ":6:14",
        "variable");
    row("key twice", "salvor: 1\nenvironments:\n  - id: a\n    id: b\n    name: b\n    place: here\n", ":4:5", "");
}

void TestEnvironmentFile::a_bad_file_is_refused_with_its_place() {
    QFETCH(QString, body);
    QFETCH(QString, place);
    QFETCH(QString, word);
    const auto read = EnvironmentFile::parse(body.toStdString(), "e.yaml");
    QVERIFY(!read);
    const auto said = QString::fromStdString(read.error().text());
    QVERIFY2(said.startsWith(QStringLiteral("e.yaml") + place), qPrintable(said));
    QVERIFY2(said.contains(word), qPrintable(said));
}

void TestEnvironmentFile::a_bad_file_is_left_alone() {
    const EnvironmentFile file;
    const std::string bad = "salvor: 1\nenvironments:\n  - id: precious\n";
    write("config/salvor/environments.yaml", bad);
    QVERIFY(!file.put(quadlet()));
    QVERIFY(!file.remove("precious"));
    QVERIFY(!file.import(write("other.yaml", EnvironmentFile::text({quadlet()})), true));
    QCOMPARE(contents(file.path()), bad);
    QCOMPARE(names(all_environments(file, {write("ssh", ""), {}})), std::vector<std::string>{"here"});
    QCOMPARE(all_environments(file, {write("ssh", ""), {}}).problems.size(), std::size_t{1});
}

void TestEnvironmentFile::nothing_half_written_is_left() {
    const EnvironmentFile file;
    QVERIFY(file.put(quadlet()).has_value());
    const auto before = contents(file.path());
    auto wrong = quadlet();
    wrong.id = "two lines\nof text";
    QVERIFY(!file.put(wrong));
    QCOMPARE(contents(file.path()), before);
    const EnvironmentFile nowhere("/proc/nowhere/environments.yaml");
    QVERIFY(!nowhere.put(quadlet()));
    int files = 0;
    for (const auto& entry : fs::directory_iterator(file.path().parent_path())) files += entry.exists() ? 1 : 0;
    QCOMPARE(files, 1);
}

void TestEnvironmentFile::removed_and_replaced_by_id() {
    const EnvironmentFile file;
    QVERIFY(file.put(quadlet()).has_value());
    auto other = quadlet();
    other.id = "quadlet2";
    QVERIFY(file.put(other).has_value());
    auto renamed = quadlet();
    renamed.name = "renamed";
    QVERIFY(file.put(renamed).has_value());
    QVERIFY(*file.read() == (std::vector{renamed, other}));
    QVERIFY(file.remove("quadlet1").has_value());
    QVERIFY(*file.read() == std::vector{other});
}

void TestEnvironmentFile::imported_as_exported() {
    const EnvironmentFile file;
    QVERIFY(file.put(quadlet()).has_value());
    QVERIFY(file.export_to(m_root / "out.yaml").has_value());
    const EnvironmentFile second(m_root / "second.yaml");
    const auto count = second.import(m_root / "out.yaml", true);
    QVERIFY(count && *count == 1);
    QVERIFY(*second.read() == std::vector{quadlet()});
    QVERIFY(!second.import(m_root / "missing.yaml", true));
}

void TestEnvironmentFile::ssh_hosts_without_wildcards() {
    write(".ssh/config",
          "# a comment\nHost quadlet1 q1 *.example.net !bad\n  HostName quadlet1.example.net\n  User root\n"
          "Include " +
              m_root.string() +
              "/.ssh/conf.d/*\nhost=\"with space\"\nHost *\n  User everyone\nMatch host x\n  User no\n"
              "  HostName later.example.net\n");
    write(".ssh/conf.d/a", "Host inner # the inner one\n  User ops\n");
    write(".ssh/conf.d/b", "Host quadlet1\n  User second\n");
    const auto found = ssh_hosts(m_root / ".ssh/config");
    QVERIFY(found.problems.empty());
    QCOMPARE(names(found), (std::vector<std::string>{"ssh:quadlet1", "ssh:q1", "ssh:inner", "ssh:with space"}));
    QCOMPARE(found.environments[0].detail, std::string("root@quadlet1.example.net")); // the first value counts
    QCOMPARE(found.environments[2].detail, std::string("ops@inner"));
    QVERIFY(found.environments[2].origin.ends_with("conf.d/a"));
    QCOMPARE(ssh_hosts(m_root / "gone").problems.size(), std::size_t{1});
    QCOMPARE(found.environments[2].ssh_config, (m_root / ".ssh/config").string());
    QVERIFY(ssh_hosts().problems.empty()); // of this user, who may have none
}

void TestEnvironmentFile::ssh_include_in_a_circle_ends() {
    write(".ssh/config", "Host a\nInclude " + m_root.string() + "/.ssh/config\n");
    const auto found = ssh_hosts(m_root / ".ssh/config");
    QCOMPARE(names(found), std::vector<std::string>{"ssh:a"});
    QCOMPARE(found.problems.size(), std::size_t{1});
}

static std::string kubeconfig(const std::string& context, const std::string& cluster) {
    return "apiVersion: v1\nkind: Config\ncurrent-context: " + context +
           "\npreferences: {}\nclusters:\n- cluster:\n    server: "
           "https://192.0.2.1:6443\n    certificate-authority-data: QUJD\n  name: " +
           cluster + "\ncontexts:\n- context:\n    cluster: " + cluster +
           "\n    user: admin\n    namespace: x\n  name: " + context +
           "\nusers:\n- name: admin\n  user:\n    token: very-secret-token\n    something-new: [1, {a: b}]\n";
}

void TestEnvironmentFile::kube_contexts_are_merged() {
    const auto a = write("a", kubeconfig("prod", "one"));
    const auto b = write("b", kubeconfig("prod", "two"));
    const auto c = write("c", R"({"contexts": [{"name": "json", "context": {"cluster": "three", "user": "u"}}]})");
    qputenv("KUBECONFIG", QByteArray::fromStdString(a + ":" + b + "::" + m_root.string() + "/gone:" + c));
    const auto before = contents(a);
    const auto found = kube_contexts();
    QCOMPARE(names(found), (std::vector<std::string>{"kube:prod", "kube:json"}));
    QCOMPARE(found.environments[0].detail, std::string("cluster one, user admin"));
    QVERIFY(found.problems.empty());
    QCOMPARE(contents(a), before);
    for (const auto& one : found.environments)
        for (const auto& text : {one.id, one.name, one.detail, one.origin})
            QVERIFY(text.find("very-secret") == std::string::npos);
}

void TestEnvironmentFile::kube_file_that_cannot_be_read_is_told() {
    write(".kube/config", "contexts: [\n");
    const auto found = kube_contexts();
    QVERIFY(found.environments.empty());
    QCOMPARE(found.problems.size(), std::size_t{1});
    QVERIFY(found.problems[0].place.find(".kube/config:") != std::string::npos);
}

void TestEnvironmentFile::own_entries_stand_for_what_was_found() {
    write(".ssh/config", "Host quadlet1 other\n");
    write(".kube/config", kubeconfig("prod", "one"));
    const EnvironmentFile file;
    QVERIFY(file.put(quadlet()).has_value());
    const auto all = all_environments(file, {m_root / ".ssh/config", {}});
    QCOMPARE(names(all), (std::vector<std::string>{"ssh:quadlet1", "ssh:other", "here", "kube:prod"}));
    QVERIFY(all.environments[0].source == Environment::Source::Own);
    QCOMPARE(all.environments[0].id, std::string("quadlet1"));
}

QTEST_GUILESS_MAIN(TestEnvironmentFile)
#include "tst_environment_file.moc"
