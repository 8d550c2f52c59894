#include "../../nobody.h"
#include "assembly/drill_session.h"
#include "assembly/fleet_link.h"
#include "assembly/library.h"
#include "fleet/history.h"
#include "fleet/request_list.h"
#include "reading.h"

#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace salvor;
using assembly::FleetLink;
using fleet::Trouble;
namespace fs = std::filesystem;

namespace {

using Answer = tl::expected<Json, fleet::ReadError>;

engine::Binding binding_of(const Service& service) {
    engine::Binding binding;
    binding.name = "till-console";
    binding.env["FLIGHTCTL_SERVICE"] = exec::MixedText(service.file());
    const auto folder = fs::path(Service::program()).parent_path().string();
    binding.env["PATH"] = exec::MixedText(folder + ":/usr/bin:/bin");
    return binding;
}

/// Opens it, which over an open host is done at once.
void open(FleetLink& link) {
    bool opened = false;
    link.open([&](const Result<void>& result) { opened = result.has_value(); });
    if (!opened || !link.opened()) qFatal("it does not open");
}

void make_old(const fs::path& folder) {
    fs::last_write_time(folder, fs::file_time_type::clock::now() - std::chrono::minutes(5));
}

} // namespace

class TestFleetLink : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    fs::path folder() const { return m_dir.path().toStdString(); }

private Q_SLOTS:
    void over_an_open_host_all_share_one_flightctl() {
        Service service;
        service.set("devices", small_fleet(25, "Online"));
        service.set("fleets", {{{"kind", "Fleet"}, {"metadata", {{"name", "a"}}}},
                               {{"kind", "Fleet"}, {"metadata", {{"name", "b"}}}}});
        RealClock clock;
        FleetLink link(service.host(), clock, binding_of(service), folder());
        QVERIFY(!link.opened());
        open(link);
        QVERIFY(&link.clock() == &clock && link.binding().name == "till-console");
        std::optional<fleet::Reading> got;
        std::vector<std::string> fleets;
        const auto heard = [&](const Answer& answer) {
            fleets.push_back(answer ? (*answer)["metadata"]["name"].get<std::string>() : answer.error().error.what);
        };
        QVERIFY(link.reader().read_all([&](const fleet::Reading& reading) { got = reading; }));
        link.read_fleet("Fleet/a", heard);
        link.read_fleet("b", heard);
        link.read_fleet("c", heard);
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value() && fleets.size() == 3, 20000);
        QVERIFY(got->complete && got->store->devices() == 25);
        QCOMPARE(fleets[0], std::string("a"));
        QCOMPARE(fleets[1], std::string("b"));
        QVERIFY2(fleets[2].find("404") != std::string::npos, fleets[2].c_str());
        QCOMPARE(link.call()->started(), std::size_t{5});
        QVERIFY(!service.read().contains("two_at_once"));
    }

    void a_paused_link_asks_nothing() {
        Service service;
        service.set("devices", small_fleet(5, "Online"));
        RealClock clock;
        FleetLink link(service.host(), clock, binding_of(service), folder());
        link.pause(true); // before it is open
        open(link);
        std::optional<fleet::Reading> got;
        QVERIFY(link.reader().read_summary([&](const fleet::Reading& reading) { got = reading; }));
        QTest::qWait(200);
        QVERIFY(service.calls().empty() && !got);
        link.pause(false);
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 20000);
        QCOMPARE(got->summary->total, std::int64_t{5});
    }

    void a_link_that_is_gone_answers_nothing() {
        Service service;
        service.set("faults", {{{"at", 1}, {"do", "slow"}, {"seconds", 0.2}}});
        RealClock clock;
        auto link = std::make_unique<FleetLink>(service.host(), clock, binding_of(service), folder());
        open(*link);
        const auto kept = link->call();
        link->read_fleet("a", [](const Answer&) { QFAIL("it is gone"); });
        link.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!kept->busy(), 20000);
    }

    void in_a_drill_devices_come_back_on_its_clock() {
        const assembly::Library library(SALVOR_SOURCE_DIR "/workflows");
        const auto procedure = library.read("flight-control.after-restore");
        QVERIFY(procedure && procedure->ok());
        const fs::path drills = SALVOR_SOURCE_DIR "/workflows/flight-control/drills";
        auto scenario = backends::drill::read_scenario(drills / "after-restore-newcomers.yaml");
        QVERIFY(scenario);
        auto world = backends::drill::World::read(*library.world(scenario->world));
        QVERIFY(world);
        assembly::DrillSession session(std::move(*scenario), std::move(*world), 0);
        std::map<std::string, engine::Binding> bound;
        session.bind(procedure->procedure, [&](const auto& hosts) { bound = hosts.value_or(bound); });
        QTRY_VERIFY_WITH_TIMEOUT(!bound.empty(), 20000);
        const auto binding = bound.at("cli");
        FleetLink link(*binding.host, session.clock(), binding, folder());
        open(link);
        const auto began = session.clock().utc().count();
        fleet::History history;
        std::vector<fleet::Forecast> forecasts;
        Clock::Timer timer;
        std::function<void()> count = [&] {
            link.reader().read_summary([&](const fleet::Reading& reading) {
                QVERIFY(!reading.error);
                const auto now = session.clock().utc().count();
                QVERIFY(history.add({now, *reading.summary}));
                forecasts.push_back(fleet::forecast(history.samples(), now));
                if (forecasts.back().state != fleet::Forecast::AllBack)
                    timer = session.clock().after(std::chrono::seconds(10), count);
            });
        };
        count();
        QTRY_VERIFY_WITH_TIMEOUT(!forecasts.empty() && forecasts.back().state == fleet::Forecast::AllBack, 30000);
        const auto took = forecasts.back().at_ms - began; // the last one calls after 140 seconds
        QVERIFY2(took >= 140'000 && took < 165'000, std::to_string(took).c_str());
        const auto said = std::count_if(forecasts.begin(), forecasts.end(),
                                        [](const auto& one) { return one.state == fleet::Forecast::Expected; });
        QVERIFY2(said >= 5, std::to_string(said).c_str());
        std::optional<fleet::Reading> got;
        std::optional<fleet::RequestReading> requests;
        fleet::RequestList list(link.call(), link.clock());
        QVERIFY(link.reader().read_all([&](const fleet::Reading& reading) { got = reading; }));
        QVERIFY(list.read([&](const fleet::RequestReading& reading) { requests = reading; }));
        QTRY_VERIFY_WITH_TIMEOUT(got && requests, 30000);
        QVERIFY(got->complete && got->store->devices() == 12);
        QCOMPARE(requests->pending(), std::size_t{2});
    }

    void what_is_kept_meanwhile_goes_away() {
        fs::path path;
        {
            const assembly::MeanwhileFolder own(folder());
            QVERIFY(own.made());
            path = own.path();
            struct stat about {};
            QVERIFY(::stat(path.c_str(), &about) == 0 && (about.st_mode & 07777) == 0700);
            QVERIFY(path.parent_path() == folder());
        }
        QVERIFY(!fs::exists(path));
        const assembly::MeanwhileFolder none("/proc/nowhere");
        QVERIFY(!none.made() && none.made().error().text().find("/proc/nowhere") != std::string::npos);
    }

    void only_what_nobody_owns_any_more_is_removed() {
        const auto dead = folder() / ".devices-dead01";
        const auto alive = folder() / ".devices-alive1";
        const auto fresh = folder() / ".devices-fresh1";
        const auto other = folder() / "devices";
        for (const auto& one : {dead, alive, fresh, other}) {
            fs::create_directory(one);
            std::ofstream(one / "page.out") << "x";
        }
        for (const auto& one : {dead, alive, other}) make_old(one);
        const int lock = ::open(alive.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        QVERIFY(::flock(lock, LOCK_EX) == 0);
        const assembly::MeanwhileFolder own(folder());
        make_old(own.path());
        const assembly::MeanwhileFolder second(folder()); // the first one's owner lives
        QVERIFY(own.made() && second.made());
        QVERIFY(fs::exists(own.path()) && fs::exists(second.path()));
        QVERIFY(!fs::exists(dead));
        QVERIFY(fs::exists(alive / "page.out") && fs::exists(fresh / "page.out") && fs::exists(other / "page.out"));
        ::close(lock); // as when its process is killed
        const assembly::MeanwhileFolder third(folder());
        QVERIFY(!fs::exists(alive));
    }

    void each_place_has_a_folder_of_its_own() {
        const auto name = [](const std::string& place) {
            return assembly::fleet_folder("/runs", place).lexically_relative("/runs/devices").string();
        };
        QCOMPARE(name("here"), std::string("here"));
        QCOMPARE(name("env:fleet_1"), std::string("env%3Afleet_1"));
        QCOMPARE(name("../../etc"), std::string("%2E.%2F..%2Fetc"));
        QVERIFY(name("ssh:a:b") != name("ssh:a-b") && name("ssh:a/b") != name("ssh:a%2Fb"));
    }
};

QTEST_GUILESS_MAIN(TestFleetLink)
#include "tst_fleet_link.moc"
