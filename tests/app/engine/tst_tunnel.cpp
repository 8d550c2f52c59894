#include "small_run.h"

/// A tunnel of a run: what goes through it waits while it is down, and none is left over.
class TestTunnel : public QObject, SmallRun {
    Q_OBJECT

    static std::string open(const std::string& lasts) {
        return step("open", "    act:\n      - {fact: way, tunnel: {through: host, host: db.inside, port: '5432'}" +
                                lasts + "}\n");
    }
    static std::string use(const std::string& id, const std::string& more = {}) {
        return step(id, "    act:\n      - {run: [chancy, '" + id +
                            "${facts.way.port}'], timeout: 1m, harmless: h, again: "
                            "it only counts" +
                            more + "}\n");
    }
    static backends::drill::Scenario::Fault cut(const std::string& leaf, std::chrono::seconds away) {
        backends::drill::Scenario::Fault fault;
        fault.during = leaf;
        fault.away = away;
        return fault;
    }

private Q_SLOTS:
    void its_port_is_a_fact_and_it_ends_with_the_run() {
        const auto ended = run(open("") + use("a"), on("", ""));
        QCOMPARE(ended.result, std::string("recovered"));
        QVERIFY(ended.state.facts["way"]["host"] == Json("127.0.0.1"));
        const auto port = std::to_string(ended.state.facts["way"]["port"].get<int>());
        QVERIFY(ended.world["called"] == Json::array({"a" + port}));
        QVERIFY(ended.world["forwards"].empty());
        QVERIFY(ended.state.tunnels.empty());
    }

    void it_is_closed_where_it_lasts_to() {
        const auto ended = run(
            open(", lasts: b") + use("a") + step("b", "    observe:\n      - {fact: seen, let: '1'}\n"), on("", ""));
        QCOMPARE(ended.result, std::string("recovered"));
        QVERIFY(ended.world["forwards"].empty());
        QVERIFY(ended.state.leaf("open/act0")->undone);
    }

    /// The link goes in the middle of a change: the next one waits until the way is there again, at the same port.
    void what_goes_through_it_waits_while_it_is_down() {
        const auto ended = run(open("") + use("a") + use("b"), on("unclear", "again", "it was cut"),
                               {cut("a/act0", std::chrono::seconds(20))});
        const auto port = std::to_string(ended.state.facts["way"]["port"].get<int>());
        QVERIFY(ended.world["called"].back() == Json("b" + port));
        QVERIFY(ended.world["forwards"].empty());
        QVERIFY(ended.state.last >= std::chrono::seconds(20));
    }

    void a_person_is_asked_when_it_stays_down() {
        const auto ended = run(open("") + use("a") + use("b"), on("tunnel_down", "leave", "tomorrow"),
                               {cut("a/act0", std::chrono::hours(24))});
        QCOMPARE(ended.result, std::string("left"));
        QVERIFY(ended.count("tunnel_down") + ended.count("unreachable") >= 1);
        QVERIFY(ended.world["forwards"].empty());
    }

    void a_port_that_is_taken_is_no_tunnel() {
        const auto ended = run(
            step("open", "    act:\n      - {fact: way, tunnel: {through: host, host: db.inside, port: '5432', local: "
                         "'40005'}}\n"),
            on("failed", "leave", "no"), {}, ".forwards[\"40005\"] = {}");
        QCOMPARE(ended.result, std::string("left"));
        QCOMPARE(ended.count("failed"), 1L);
        QVERIFY(!ended.state.facts.contains("way"));
    }
};

QTEST_GUILESS_MAIN(TestTunnel)
#include "tst_tunnel.moc"
