#include "assembly/drill_session.h"
#include "assembly/library.h"
#include "session/target_proof.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace salvor;
using namespace salvor::ui;

/// What counts as proof that a system is the one that the run was opened on.
class TestTargetProof : public QObject {
    Q_OBJECT

    static engine::CommandNews ended_on(const std::string& place) {
        engine::CommandNews news;
        news.kind = engine::CommandNews::Kind::Ended;
        news.place = place;
        news.outcome = exec::Outcome::exited(1);
        return news;
    }

private Q_SLOTS:
    void a_command_proves_its_machine_and_no_cluster() {
        VirtualClock clock{std::chrono::milliseconds(0)};
        engine::Context context;
        context.bindings["host"].name = "n1";
        context.bindings["other"].name = "prod";
        context.bindings["shop"].name = "prod";
        context.bindings["shop"].cluster.emplace();
        TargetProof proof(context, clock);
        QVERIFY(!proof.age({"host"}));
        proof.heard(ended_on("n1"));
        QVERIFY(proof.age({"host"}));
        QVERIFY(!proof.age({"host", "shop"}));
        proof.heard(ended_on("prod")); // the machine or the cluster
        QVERIFY(!proof.age({"shop"}));
        QVERIFY(!proof.age({"other"}));
        auto began = ended_on("n1");
        began.outcome = exec::Outcome::failed_to_start("gone");
        bool later = false;
        const auto timer = clock.after(std::chrono::seconds(3), [&] { later = true; });
        QTRY_VERIFY(later);
        proof.heard(began);
        QCOMPARE(proof.age({"host"})->count(), 3000);
    }

    /// Both contexts are named alike, and one of the two answers as another cluster.
    void each_cluster_is_proved_by_itself() {
        const assembly::Library library(SALVOR_SOURCE_DIR "/tests/data/workflows");
        const auto read = library.read("cluster.tunnel");
        QVERIFY(read && read->ok());
        backends::drill::Scenario scenario;
        scenario.targets = {{"shop", "kube:shop"}};
        assembly::DrillSession drill(scenario, *backends::drill::World::read(*library.world("shop")), 0);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("output")));
        engine::RunState state;
        engine::Context context;
        context.procedure = &read->procedure;
        context.clock = &drill.clock();
        context.secrets = &drill.secrets();
        context.evaluator = &drill.evaluator();
        context.folder = folder.path().toStdString();
        context.run_id = "testrun00001";
        context.state = &state;
        drill.bind(read->procedure, [&](auto bound) { context.bindings = *bound; });
        QTRY_VERIFY(context.bindings.contains("shop"));
        context.bindings["other"] = context.bindings["shop"];
        context.bindings["other"].cluster->uid = "another";
        TargetProof proof(context, drill.clock());
        int answers = 0;
        proof.look({"shop", "other"}, [&] { ++answers; });
        QTRY_COMPARE(answers, 2);
        QVERIFY(proof.age({"shop"}));
        QVERIFY(!proof.age({"other"}));
        QVERIFY(!proof.age({"shop", "other"}));
    }
};

QTEST_GUILESS_MAIN(TestTargetProof)
#include "tst_target_proof.moc"
