#include "lab.h"

#include "fleet/device_reader.h"

#include <csignal>
#include <filesystem>
#include <fstream>

using namespace salvor;
using fleet::DeviceReader;
using fleet::Reading;
using fleet::Trouble;

/// Devices are read through the flightctl of another host: by ssh, with a real sshd, and in a drill.
class TestReaderHosts : public QObject {
    Q_OBJECT
    Lab m_lab;
    QTemporaryDir m_folder;
    int m_test = 0; ///< a service each: what a lost host leaves running is of its own

    std::string file() const { return m_lab.path("service" + std::to_string(m_test) + ".json"); }
    /// A service of so many devices, each with a document of a usual size.
    void serve(int devices, const Json& faults = Json::array()) const {
        Json state{{"devices", Json::array()}, {"faults", faults}};
        for (int i = 0; i < devices; ++i)
            state["devices"].push_back(
                {{"metadata", {{"name", "d" + std::to_string(10000 + i)}}},
                 {"spec", {{"os", {{"image", "r.example.com/os:1"}}}}},
                 {"status", {{"summary", {{"status", "Online"}, {"info", std::string(2000, 'x')}}}}}});
        std::ofstream(file()) << state;
    }
    fleet::FlightctlOptions options() const {
        fleet::FlightctlOptions out;
        out.folder = m_folder.path().toStdString();
        out.program = SALVOR_SOURCE_DIR "/tests/data/flightctl";
        out.env["FLIGHTCTL_SERVICE"] = exec::MixedText(file());
        out.per_minute = 60000;
        return out;
    }
    Json calls() const { return Json::parse(std::ifstream(file()), nullptr, false).value("calls", Json::array()); }
    static Reading ended(const std::optional<Reading>& got) {
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 60000)) qFatal("it does not end");
        return *got;
    }

private Q_SLOTS:
    void init() {
        ++m_test;
        const auto why = m_lab.start_sshd();
        QVERIFY2(why.empty(), why.c_str());
        m_lab.know_host();
    }
    void cleanup() { m_lab.stop_sshd(); }

    void a_fleet_is_read() {
        serve(2500);
        const auto host = m_lab.host("ssh");
        QVERIFY(Lab::open(*host));
        RealClock clock;
        DeviceReader reader(*host, clock, options());
        std::optional<Reading> got;
        QVERIFY(reader.read_all([&](const Reading& reading) { got = reading; }));
        const auto reading = ended(got);
        QVERIFY2(!reading.error, reading.error ? reading.error->error.text().c_str() : "");
        QCOMPARE(reading.store->devices(), std::size_t{2500});
        QVERIFY(reading.complete && reading.difference.empty());
        QVERIFY(reading.store->document(2499)->at("metadata").at("name") == "d12499");
    }

    void a_lost_host_leaves_what_was_read() {
        serve(30, {{{"at", 2}, {"do", "slow"}, {"seconds", 20}}});
        const auto host = m_lab.host("ssh");
        QVERIFY(Lab::open(*host));
        RealClock clock;
        DeviceReader reader(*host, clock, options(), 10);
        std::optional<Reading> got;
        QVERIFY(reader.read_all([&](const Reading& reading) { got = reading; }));
        QTRY_COMPARE_WITH_TIMEOUT(calls().size(), std::size_t{2}, 20000);
        for (const auto pid : m_lab.sessions()) ::kill(static_cast<pid_t>(pid), SIGKILL);
        const auto reading = ended(got);
        QVERIFY(reading.error);
        QCOMPARE(reading.error->trouble, Trouble::HostLost);
        QVERIFY(!reading.complete);
        QCOMPARE(reading.store->devices(), std::size_t{10});
    }

    void a_stopped_reading_leaves_no_process() {
        serve(30, {{{"at", 1}, {"do", "slow"}, {"seconds", 60}}});
        const auto host = m_lab.host("ssh");
        QVERIFY(Lab::open(*host));
        RealClock clock;
        DeviceReader reader(*host, clock, options());
        std::optional<Reading> got;
        QVERIFY(reader.read_all([&](const Reading& reading) { got = reading; }));
        QTRY_COMPARE_WITH_TIMEOUT(calls().size(), std::size_t{1}, 20000);
        reader.cancel();
        const auto reading = ended(got);
        QCOMPARE(reading.error->trouble, Trouble::Cancelled);
        QVERIFY(!running());
    }

    void a_drill_has_devices_too() {
        auto& world = m_lab.world();
        world.state()["fleet"] = Json::object();
        world.state()["hosts"]["lab"]["units"]["flightctl-api.service"] = {{"state", "active"}};
        for (int i = 0; i < 30; ++i)
            world.state()["postgres"]["databases"]["flightctl"]["devices"].push_back(
                {{"name", "d" + std::to_string(100 + i)}, {"status", i % 3 == 0 ? "ConflictPaused" : "Online"}});
        const auto host = m_lab.host("drill");
        QVERIFY(Lab::open(*host));
        RealClock clock;
        auto inside = options();
        inside.program = "flightctl";
        inside.env.clear();
        DeviceReader reader(*host, clock, inside);
        std::optional<Reading> got;
        QVERIFY(reader.read_all([&](const Reading& reading) { got = reading; }));
        const auto reading = ended(got);
        QVERIFY2(!reading.error, reading.error ? reading.error->error.text().c_str() : "");
        QCOMPARE(reading.store->devices(), std::size_t{30});
        QCOMPARE(reading.summary->by_status.at("ConflictPaused"), std::int64_t{10});
    }

private:
    /// Whether a flightctl of this test's service is still there.
    bool running() const {
        for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
            std::ifstream in(entry.path() / "environ", std::ios::binary);
            const std::string all((std::istreambuf_iterator<char>(in)), {});
            if (all.find("FLIGHTCTL_SERVICE=" + file()) != std::string::npos) return true;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TestReaderHosts)
#include "tst_reader_hosts.moc"
