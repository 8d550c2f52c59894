#include "assembly/drill_session.h"
#include "assembly/library.h"
#include "engine/scripted_operator.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>

using namespace salvor;

/// The console is lost at every single append of the run, and the run resumed in the same world: it must end recovered,
/// and no change that must not be repeated may be done twice.
class TestChaos : public QObject {
    Q_OBJECT

    procedure::Procedure m_procedure;
    backends::drill::Scenario m_scenario;
    Json m_world;
    std::unique_ptr<engine::ScriptedOperator> m_person;

    struct Ended {
        std::string result;
        long lines = 0;
    };

    /// One session of the run; gives how it ended.
    Ended session(assembly::DrillSession& drill, const std::filesystem::path& folder, long fails_at,
                  const std::map<std::string, engine::Binding>& bound) {
        Json script = m_scenario.script;
        script["choices"] = Json::array({{{"stop", "unclear"}, {"do", "again"}, {"reason", "test"}, {"always", true}},
                                         {{"stop", "failed"}, {"do", "again"}, {"reason", "test"}, {"always", true}}});
        m_person = std::make_unique<engine::ScriptedOperator>(*engine::ScriptedOperator::from_json(script));
        engine::Setup setup;
        setup.procedure = &m_procedure;
        setup.evaluator = &drill.evaluator();
        setup.clock = &drill.clock();
        setup.secrets = &drill.secrets();
        setup.person = m_person.get();
        setup.bindings = bound;
        setup.folder = folder;
        setup.run_id = "chaosrun0001";
        setup.who = "test";
        setup.inputs = script["inputs"];
        setup.drill = true;
        setup.journal = {false, fails_at};
        auto run = engine::Run::open(std::move(setup));
        if (!run) return {"refused: " + run.error().text(), 0};
        Ended ended;
        QEventLoop loop; // not QTest::qWaitFor: it sleeps between its looks
        connect(
            run->get(), &engine::Run::ended, &loop,
            [&](const QString& result, const QString&) {
                ended.result = result.toStdString();
                loop.quit();
            },
            Qt::QueuedConnection);
        QTimer::singleShot(std::chrono::seconds(60), &loop, &QEventLoop::quit);
        (*run)->start();
        loop.exec();
        if (auto events = engine::Journal::read(folder)) ended.lines = static_cast<long>(events->size());
        return ended;
    }

    static long count(const std::vector<std::string>& log, const std::string& what) {
        return std::count_if(log.begin(), log.end(),
                             [&](const std::string& line) { return line.find(what) != std::string::npos; });
    }

    Ended once(long fails_at, std::vector<std::string>* log) {
        QTemporaryDir folder;
        assembly::DrillSession drill(m_scenario, m_world, 0);
        std::map<std::string, engine::Binding> bound;
        drill.bind(m_procedure, [&](Result<std::map<std::string, engine::Binding>> got) { bound = *got; });
        const std::filesystem::path path = folder.path().toStdString();
        auto ended = session(drill, path, fails_at, bound);
        if (fails_at > 0 && ended.result == "broken") ended = session(drill, path, 0, bound);
        *log = drill.world().log();
        return ended;
    }

private Q_SLOTS:
    void initTestCase() {
        const assembly::Library library(SALVOR_SOURCE_DIR "/workflows");
        auto read = library.read("flight-control.quadlets-restore");
        QVERIFY(read && read->ok());
        m_procedure = std::move(read->procedure);
        m_scenario = *backends::drill::read_scenario(SALVOR_SOURCE_DIR "/workflows/flight-control/drills/happy.yaml");
        m_world = *backends::drill::World::read(SALVOR_SOURCE_DIR "/workflows/worlds/quadlet-host.yaml");
    }

    /// Halves, for two cores. CHAOS_AT=n tries one append alone.
    void every_append_data() {
        QTest::addColumn<long>("from");
        QTest::addRow("odd") << 1L;
        QTest::addRow("even") << 2L;
    }

    void every_append() {
        QFETCH(long, from);
        std::vector<std::string> log;
        const auto whole = once(0, &log);
        QCOMPARE(whole.result, std::string("recovered"));
        QVERIFY(whole.lines > 100);
        const long only = qEnvironmentVariableIntValue("CHAOS_AT");
        for (long at = only > 0 ? only : from; at <= (only > 0 ? only : whole.lines); at += 2) {
            const auto ended = once(at, &log);
            const auto where = "lost at append " + std::to_string(at) + ": " + ended.result;
            QVERIFY2(ended.result == "recovered", where.c_str());
            for (const auto* change : {"create database", "rename to flightctl_old", "flightctl-restore"}) {
                const auto times = count(log, change);
                QVERIFY2(times == 1, (where + ", " + change + " " + std::to_string(times) + " times").c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestChaos)
#include "tst_chaos.moc"
