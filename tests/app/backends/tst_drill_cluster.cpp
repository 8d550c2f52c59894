#include "backends/drill/cluster.h"

#include <QTest>

using namespace salvor;
using backends::drill::Cluster;

/// What a simulated cluster's controllers do, as a real one's were seen to do it (tests/labs/kubernetes).
class TestDrillCluster : public QObject {
    Q_OBJECT

    Json m_state;
    Clock::Instant m_now{0};

    static Json workload(const std::string& kind, const std::string& name, int replicas) {
        return {{"apiVersion", "apps/v1"},
                {"kind", kind},
                {"metadata", {{"name", name}, {"namespace", "shop"}}},
                {"spec",
                 {{"replicas", replicas},
                  {"template",
                   {{"metadata", {{"labels", {{"app", name}}}}}, {"spec", {{"containers", {{{"name", "main"}}}}}}}}}}};
    }

    Json seen(const std::string& kind, const std::string& name) {
        Cluster cluster(m_state, m_now);
        cluster.settle();
        return *cluster.find(*cluster.kind(kind), "shop", name);
    }

    std::vector<Json> pods(const std::string& name) {
        Cluster cluster(m_state, m_now);
        cluster.settle();
        return cluster.list(*cluster.kind("pods"), "shop", "app=" + name);
    }

    void scale(const std::string& kind, const std::string& name, int replicas) {
        auto object = seen(kind, name);
        object["spec"]["replicas"] = replicas;
        Cluster(m_state, m_now).put(object);
    }

private Q_SLOTS:
    void init() {
        m_now = Clock::Instant{0};
        m_state = {{"uid", "u"},
                   {"settle_ms", 4000},
                   {"objects", {workload("Deployment", "web", 3), workload("StatefulSet", "db", 2)}}};
    }

    void runs_from_the_beginning() {
        const auto status = seen("Deployment", "web")["status"];
        QVERIFY(status["replicas"] == 3);
        QVERIFY(status["readyReplicas"] == 3);
        QVERIFY(status["observedGeneration"] == 1);
        QCOMPARE(pods("web").size(), 3U);
    }

    /// The count goes at once; the pods go on until they have ended.
    void a_deployment_does_not_count_what_ends() {
        scale("Deployment", "web", 0);
        const auto status = seen("Deployment", "web")["status"];
        QVERIFY(!status.contains("replicas"));
        QVERIFY(!status.contains("readyReplicas"));
        QVERIFY(status["observedGeneration"] == 2);
        for (const auto& pod : pods("web")) {
            QVERIFY(pod["metadata"].contains("deletionTimestamp"));
            QVERIFY(pod["status"]["phase"] == "Running");
        }
        QCOMPARE(pods("web").size(), 3U);
        m_now += std::chrono::milliseconds(4000);
        QCOMPARE(pods("web").size(), 0U);
    }

    void a_stateful_set_counts_what_ends() {
        scale("StatefulSet", "db", 0);
        QVERIFY(seen("StatefulSet", "db")["status"]["replicas"] == 2);
        QCOMPARE(pods("db").size(), 2U);
        m_now += std::chrono::milliseconds(4000);
        const auto status = seen("StatefulSet", "db")["status"];
        QVERIFY(status["replicas"] == 0);
        QVERIFY(!status.contains("readyReplicas"));
        QCOMPARE(pods("db").size(), 0U);
    }

    void what_begins_is_there_before_it_is_ready() {
        scale("Deployment", "web", 0);
        m_now += std::chrono::milliseconds(4000);
        seen("Deployment", "web");
        scale("Deployment", "web", 2);
        auto status = seen("Deployment", "web")["status"];
        QVERIFY(status["replicas"] == 2);
        QVERIFY(!status.contains("readyReplicas"));
        QCOMPARE(pods("web").size(), 2U);
        QVERIFY(pods("web")[0]["status"]["phase"] == "Pending");
        m_now += std::chrono::milliseconds(4000);
        status = seen("Deployment", "web")["status"];
        QVERIFY(status["readyReplicas"] == 2);
        QVERIFY(pods("web")[0]["status"]["phase"] == "Running");
    }

    void a_new_one_takes_its_time() {
        seen("Deployment", "web");
        Cluster(m_state, m_now).put(workload("Deployment", "new", 1));
        QVERIFY(!seen("Deployment", "new")["status"].contains("readyReplicas"));
        m_now += std::chrono::milliseconds(4000);
        QVERIFY(seen("Deployment", "new")["status"]["readyReplicas"] == 1);
    }

    void a_deleted_pod_comes_back() {
        const auto name = pods("web")[0]["metadata"]["name"].get<std::string>();
        Cluster cluster(m_state, m_now);
        QVERIFY(cluster.remove(*cluster.kind("pods"), "shop", name));
        QCOMPARE(pods("web").size(), 3U);
        QVERIFY(seen("Deployment", "web")["status"]["readyReplicas"] == 2);
        m_now += std::chrono::milliseconds(4000);
        QVERIFY(seen("Deployment", "web")["status"]["readyReplicas"] == 3);
    }
};

QTEST_GUILESS_MAIN(TestDrillCluster)
#include "tst_drill_cluster.moc"
