#include "../../nobody.h"
#include "assembly/library.h"
#include "assembly/real_session.h"
#include "assembly/teller.h"
#include "assembly/terminal.h"
#include "engine/by_hand.h"
#include "procedure/reader.h"
#include "procedure/template.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <fstream>

using namespace salvor;
using assembly::RealSession;
using tests::Nobody;

namespace {

/// Goes on with everything.
class Willing : public engine::Operator {
public:
    void ask(const engine::Question& question, std::function<void(engine::Reply)> then) override {
        if (question.choice("go_on") == nullptr) return then({"leave", question.title, {}, {}});
        then({"go_on", {}, {}, Json::object()});
    }
};

using Bound = Result<std::map<std::string, engine::Binding>>;

} // namespace

/// What an entry of the operator's environments does to a run on this machine.
class TestEnvironmentRun : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    Nobody m_nobody;

    std::string path(const char* name) const { return m_folder->path().toStdString() + "/" + name; }
    void entry(const std::string& more) const {
        std::ofstream(path("environments.yaml"))
            << "salvor: 1\nenvironments:\n  - id: desk\n    name: Desk\n    place: here\n" + more;
    }
    static procedure::Procedure procedure(const std::string& steps) {
        const auto prelude = assembly::read_file(SALVOR_SOURCE_DIR "/workflows/prelude.jq");
        auto read =
            procedure::read_bytes("salvor: 1\nid: a.b\ntitle: T\nsource: {document: d, section: s, parts: [one]}\n"
                                  "targets:\n  host: {kind: ssh}\nsteps:\n  - id: one\n    title: One\n    why: w\n"
                                  "    source: [one]\n    at: host\n" +
                                      steps + "finish: {data: [], function: [], leftovers: []}\n",
                                  "t.yaml", ".", *prelude);
        for (const auto& one : read.diagnostics) qWarning("%s", one.text().c_str());
        return std::move(read.procedure);
    }
    std::unique_ptr<RealSession> session(const std::string& place) {
        return std::make_unique<RealSession>(m_nobody,
                                             RealSession::Options{{{"host", place}}, {}, path("environments.yaml")});
    }
    static Bound bind(RealSession& session, const procedure::Procedure& procedure) {
        std::optional<Bound> got;
        session.bind(procedure, [&](Bound bound) { got = std::move(bound); });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 20000)) return fail(Error::Code::Failed, "no answer");
        return std::move(*got);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void another_machine_than_the_pinned_one_is_refused() {
        const auto any = procedure("    observe:\n      - {fact: text, run: [env], take: text}\n");
        entry("    machine_id: 00000000000000000000000000000001\n");
        for (const auto* place : {"env:desk", "here"}) { // by its name, and by where it aims
            const auto one = session(place);
            const auto bound = bind(*one, any);
            QVERIFY(!bound);
            QVERIFY2(bound.error().what.find("Desk is pinned to machine-id 0000") != std::string::npos,
                     bound.error().text().c_str());
        }
        const auto nobody = session("env:nonesuch");
        QVERIFY(bind(*nobody, any).error().code == Error::Code::NotFound);
        auto mine = assembly::read_file("/etc/machine-id").value();
        entry("    machine_id: " + mine);
        const auto right = session("env:desk");
        QVERIFY(bind(*right, any).has_value());
        QCOMPARE(right->environment("host")->name, std::string("Desk"));
    }

    void who_is_not_logged_in_is_told_how() {
        const auto any = procedure("    observe:\n      - {fact: text, run: [env], take: text}\n");
        entry("    hook: [sh, -c, 'exit 3']\n");
        const auto one = session("env:desk");
        const auto bound = bind(*one, any);
        QVERIFY(!bound);
        QVERIFY2(bound.error().what.find("Desk needs you: log in") != std::string::npos, bound.error().text().c_str());
        QVERIFY2(bound.error().hint.find("sh -c 'exit 3'") != std::string::npos, bound.error().text().c_str());
        entry("    hook: [sh, -c, 'touch \"$0\"', " + path("in") + "]\n");
        const auto other = session("env:desk");
        QVERIFY(bind(*other, any).has_value());
        QVERIFY(std::filesystem::exists(path("in")));
    }

    void commands_get_what_the_environment_says_and_nothing_else_of_the_desk() {
        qputenv("PGHOST", "leaks.example.net");
        qputenv("AWS_PROFILE", "let-in-profile");
        entry("    https_proxy: http://proxy.example.net:3128\n    ca_file: /etc/ssl/own.pem\n"
              "    lets_in: [AWS_PROFILE]\n    tell: [sh, -c, 'echo \"$@\" >>\"$0\"', " +
              path("told") + "]\n");
        const auto what = procedure("    observe:\n      - {fact: all, run: [env], take: lines}\n"
                                    "    act:\n      - {run: ['true'], again: it may}\n");
        const auto stands_on = session("env:desk");
        auto bound = bind(*stands_on, what);
        QVERIFY2(bound.has_value(), bound ? "" : bound.error().text().c_str());
        Willing person;
        engine::Setup setup;
        setup.procedure = &what;
        setup.evaluator = &stands_on->evaluator();
        setup.clock = &stands_on->clock();
        setup.secrets = &stands_on->secrets();
        setup.person = &person;
        setup.bindings = std::move(*bound);
        setup.folder = path("");
        setup.run_id = "testrun00001";
        setup.who = "test";
        std::filesystem::create_directories(path("output"));
        auto run = engine::Run::open(std::move(setup));
        QVERIFY2(run.has_value(), run ? "" : run.error().text().c_str());
        const auto& desk = *stands_on->environment("host");
        new assembly::Teller(**stands_on->here(), desk.tell, stands_on->variables_of(desk), **run);
        std::optional<QString> result;
        connect(run->get(), &engine::Run::ended, this, [&](const QString& how) { result = how; });
        (*run)->start();
        QVERIFY(QTest::qWaitFor([&] { return result.has_value(); }, 20000));
        QCOMPARE(*result, QStringLiteral("recovered"));
        const auto seen = (*run)->state().facts.at("all").get<std::vector<std::string>>();
        const auto has = [&](const std::string& line) {
            return std::find(seen.begin(), seen.end(), line) != seen.end();
        };
        QVERIFY(has("HTTPS_PROXY=http://proxy.example.net:3128") && has("SSL_CERT_FILE=/etc/ssl/own.pem"));
        for (const auto& line : seen) {
            QVERIFY2(line.rfind("PGHOST=", 0) != 0, line.c_str());
            QVERIFY2(line.find("let-in-profile") == std::string::npos, line.c_str()); // let in, and masked as a secret
        }
        QVERIFY(std::any_of(seen.begin(), seen.end(),
                            [](const std::string& line) { return line.rfind("AWS_PROFILE=", 0) == 0; }));
        std::string told;
        QVERIFY(QTest::qWaitFor(
            [&] {
                told = assembly::read_file(path("told")).value_or("");
                return told.find("ended testrun00001") != std::string::npos;
            },
            20000));
        QVERIFY2(told.find("waiting testrun00001 one gate\n") != std::string::npos, told.c_str());
        QVERIFY2(told.find("recovered\n") != std::string::npos, told.c_str());
    }

    void the_desktops_terminal_gets_the_line() {
        const auto any = procedure("    observe:\n      - {fact: text, run: [env], take: text}\n");
        entry("");
        const auto one = session("here");
        QVERIFY(bind(*one, any).has_value());
        const auto program = path("my-terminal");
        std::ofstream(program) << "#!/bin/sh\nshift\nprintf '%s\\n' \"$@\" >'" + path("typed") + "'\n";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        const auto search = qgetenv("PATH");
        qputenv("PATH", m_folder->path().toUtf8()); // no other terminal is found
        qputenv("TERMINAL", QByteArray::fromStdString(program));
        assembly::Terminal terminal(**one->here());
        qputenv("PATH", search);
        QVERIFY(terminal.known());
        bool closed = false;
        connect(&terminal, &assembly::Terminal::closed, this, [&] { closed = true; });
        terminal.open({"ssh", "-t", "quadlet1", "sudo -u root -i"});
        QCOMPARE(terminal.open(), 1);
        QVERIFY(QTest::qWaitFor([&] { return closed; }, 20000));
        QCOMPARE(terminal.open(), 0);
        QCOMPARE(assembly::read_file(path("typed")).value_or(""), std::string("ssh\n-t\nquadlet1\nsudo -u root -i\n"));
        qunsetenv("TERMINAL");
    }

    void a_shell_goes_the_same_way() {
        entry("");
        auto what = procedure("    observe:\n      - {fact: text, run: [env], take: text}\n");
        procedure::Target root;
        root.id = "root";
        root.kind = procedure::Target::Kind::Derived;
        root.inside = "host";
        root.as = "postgres";
        what.targets.push_back(root);
        procedure::Target db = root;
        db.id = "db";
        db.inside = "root";
        db.as = {};
        db.container = "flightctl-db";
        what.targets.push_back(db);
        engine::Context context;
        context.procedure = &what;
        context.bindings["host"] = {"quadlet1", nullptr, {"m", "k", "b", "me"}, {"ssh", "-F", "/x y", "quadlet1"}};
        QCOMPARE(*engine::shell_argv(context, "host"), (std::vector<std::string>{"ssh", "-F", "/x y", "quadlet1"}));
        QCOMPARE(*engine::shell_argv(context, "db"),
                 (std::vector<std::string>{"ssh", "-t", "-F", "/x y", "quadlet1",
                                           "sudo -u postgres -- podman exec -it flightctl-db sh"}));
        procedure::Target cluster;
        cluster.id = "cluster";
        cluster.kind = procedure::Target::Kind::Cluster;
        what.targets.push_back(cluster);
        procedure::Target pod = root;
        pod.id = "pod";
        pod.inside = "cluster";
        pod.as = {};
        pod.space = *procedure::parse_text("shop", {});
        pod.pod = *procedure::parse_text("db-0", {});
        pod.container = "main";
        what.targets.push_back(pod);
        context.bindings["cluster"] = {"shop", nullptr, {"m", "k", "b", "me"}, {"ssh", "bastion"}};
        context.bindings["cluster"].cluster = {"oc", "/kube config", "shop", "uid"};
        QVERIFY(!engine::shell_argv(context, "cluster")); // kubectl there would take the current context
        engine::RunState state;
        RealClock clock;
        context.clock = &clock;
        context.state = &state;
        QCOMPARE(
            *engine::shell_argv(context, "pod"),
            (std::vector<std::string>{"ssh", "-t", "bastion",
                                      "oc --kubeconfig '/kube config' --context shop exec -it -n shop db-0 -c main "
                                      "-- sh"}));
        exec::Command command;
        command.stages = {{"ls", "a b"}, {"wc", "-l"}};
        command.become = "root";
        QCOMPARE(engine::by_hand(context, "host", command),
                 std::string("ssh -F '/x y' quadlet1 'sudo -- ls '\\''a b'\\'' | sudo -- wc -l'"));
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentRun)
#include "tst_environment_run.moc"
