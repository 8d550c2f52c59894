#include "devices/device_table.h"
#include "devices/group_table.h"
#include "figures.h"
#include "fleet/back_worker.h"
#include "fleet/reading_work.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <fstream>

using namespace salvor;
using namespace salvor::ui;

/// How long the window stands still over a million devices (DEVICES=n for another number): the page's own models, in
/// its own thread, fed as FleetView feeds them. A page of a thousand devices is read by the worker as it would come of
/// flightctl; what is measured is the longest time for which the main thread's event loop did not come round.
class BenchDevices : public QObject {
    Q_OBJECT

    static constexpr std::size_t page_size = 1000;

    static std::size_t number(const char* name, std::size_t usual) {
        const auto* text = std::getenv(name);
        return text == nullptr ? usual : std::stoul(text);
    }

    void page(std::size_t from, bool last) const {
        std::ofstream out(m_file);
        out << R"({"kind":"DeviceList","metadata":{)" << (last ? "" : R"("continue":"more")") << R"(},"items":[)";
        for (std::size_t at = from; at < std::min(from + page_size, m_count); ++at) {
            const bool paused = at % 20 == 0;
            const auto group = at / 20 % 30;
            const auto digits = QStringLiteral("%1").arg(at, 9, 10, QLatin1Char('0')).toStdString();
            const Json device{
                {"metadata",
                 {{"name", "device-" + digits + "-" + std::string(30, 'a')},
                  {"owner", "Fleet/fleet-" + std::to_string(paused ? group : at % 50)},
                  {"labels", {{"alias", "pos-" + std::to_string(at)}, {"site", "store-" + std::to_string(at % 290)}}},
                  {"annotations", {{"device-controller/renderedVersion", "12"}}}}},
                {"spec", {{"os", {{"image", "r.example.com/os:2.4.1"}}}}},
                {"status",
                 {{"summary",
                   {{"status", paused         ? "ConflictPaused"
                               : at % 17 == 0 ? "AwaitingReconnect"
                                              : "Online"}}},
                  {"updated", {{"status", paused ? "OutOfDate" : "UpToDate"}}},
                  {"config", {{"renderedVersion", std::to_string(paused ? 13 + group % 5 : 12)}}},
                  {"os", {{"image", paused ? "r.example.com/os:2.5.0" : "r.example.com/os:2.4.1"}}}}}};
            out << (at == from ? "" : ",") << device.dump();
        }
        out << "]}";
    }

    /// The longest time between two rounds of the event loop while that is so.
    double stall_while(const std::function<bool()>& busy) {
        double longest = 0;
        QElapsedTimer clock;
        clock.start();
        qint64 last = clock.nsecsElapsed();
        while (busy()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            const auto now = clock.nsecsElapsed();
            longest = std::max(longest, static_cast<double>(now - last) / 1e6);
            last = clock.nsecsElapsed();
            QThread::usleep(200); // what is asked next counts with the next round
            last = clock.nsecsElapsed();
        }
        return longest;
    }

    struct Answer {
        std::shared_ptr<const fleet::DeviceStore> store;
        fleet::View view;
        fleet::StatusCounts counts;
        std::optional<std::vector<fleet::GroupState>> groups;
    };

    /// As FleetView::ask: the question on the thread, its answer here.
    void ask(std::shared_ptr<const fleet::DeviceStore> store, fleet::Query query, bool groups, bool grows) {
        m_busy = true;
        m_worker.run(
            [this, store = std::move(store), query = std::move(query), groups, grows]() -> fleet::BackWorker::Answer {
                auto answer = std::make_shared<Answer>();
                answer->store = store;
                answer->view = *fleet::run(*store, query);
                answer->counts = fleet::count_by_status(*store);
                if (groups)
                    answer->groups = m_memory->take(store, *fleet::difference_groups(*store, {}, true, true), false);
                return [this, grows, answer] {
                    QElapsedTimer clock;
                    clock.start();
                    auto old = std::exchange(m_store, answer->store);
                    if (grows)
                        m_table.grow(answer->store, std::move(answer->view.rows));
                    else
                        m_table.show(answer->store, std::move(answer->view.rows), false);
                    m_part_table = std::max(m_part_table, static_cast<double>(clock.nsecsElapsed()) / 1e6);
                    clock.restart();
                    if (answer->groups) {
                        m_groups.show(answer->store, std::move(*answer->groups), !grows);
                        m_members.show(answer->store, m_groups.members(), false);
                    }
                    m_part_groups = std::max(m_part_groups, static_cast<double>(clock.nsecsElapsed()) / 1e6);
                    m_worker.run([old = std::move(old)]() -> fleet::BackWorker::Answer { return {}; });
                    m_busy = false;
                };
            });
    }

    void print(const std::string& what, double stall) {
        figures::note(what + ": longest stall", stall, "ms", "16");
        figures::note("  of it the table, then the groups", m_part_table, "ms", "-");
        figures::note("", m_part_groups, "ms", "-");
        m_part_table = m_part_groups = 0;
    }

    double asked(const fleet::Query& query, bool groups) {
        ask(m_store, query, groups, false);
        return stall_while([this] { return m_busy; });
    }

    QTemporaryDir m_folder;
    std::string m_file = m_folder.filePath(QStringLiteral("page.json")).toStdString();
    std::size_t m_count = number("DEVICES", 1000000);
    std::shared_ptr<fleet::GroupMemory> m_memory = std::make_shared<fleet::GroupMemory>();
    std::shared_ptr<const fleet::DeviceStore> m_store;
    DeviceTable m_table;
    DeviceTable m_members;
    GroupTable m_groups;
    bool m_busy = false;
    double m_part_table = 0;
    double m_part_groups = 0;
    fleet::BackWorker m_worker; ///< gone first

private Q_SLOTS:
    void load() {
        m_table.setVisibleRows(40);
        m_members.setVisibleRows(20);
        auto work = *fleet::ReadingWork::anew(m_folder.path().toStdString());
        std::shared_ptr<const fleet::DeviceStore> whole;
        bool reading = true;
        std::size_t shown = 0;
        fleet::BackWorker reader; // each has a thread of its own, as in the window
        std::function<void(std::size_t)> next = [&](std::size_t from) {
            reader.run([&, from]() -> fleet::BackWorker::Answer {
                const bool last = from + page_size >= m_count;
                page(from, last);
                if (!work->take_page(m_file)) qFatal("a page is not taken");
                const auto far = last ? nullptr : work->so_far();
                if (last) whole = work->builder->finish()->store;
                return [&, from, last, far] {
                    if (far && !m_busy) {
                        ++shown;
                        ask(far, {}, true, true);
                    }
                    if (last)
                        reading = false;
                    else
                        next(from + page_size);
                };
            });
        };
        next(0);
        auto stall = stall_while([&] { return reading || m_busy; });
        ask(whole, {}, true, true);
        stall = std::max(stall, stall_while([this] { return m_busy; }));
        QCOMPARE(static_cast<std::size_t>(m_table.count()), m_count);
        figures::note("devices", static_cast<double>(m_count), "", "1,000,000");
        figures::note("  shown so far, times", static_cast<double>(shown), "", "-");
        print("load, page by page", stall);
    }

    void work() {
        fleet::Query text;
        text.filter.text = "pos-4711";
        print("filter: text", asked(text, false));
        print("filter: none again", asked({}, false));
        print("sort: alias, falling", asked({{}, {{fleet::SortField::Alias, true}}}, false));
        print("sort: status, gap, alias", asked({{},
                                                 {{fleet::SortField::Status, false},
                                                  {fleet::SortField::Gap, true},
                                                  {fleet::SortField::Alias, false}}},
                                                false));
        print("groups", asked({}, true));
        QElapsedTimer clock;
        clock.start();
        m_table.selectAll();
        print("select all", static_cast<double>(clock.nsecsElapsed()) / 1e6);
        print("sort, all selected", asked({{}, {{fleet::SortField::Owner, false}}}, false));
        clock.restart();
        m_table.key(Qt::Key_End, Qt::NoModifier);
        print("to the last row", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
};

QTEST_GUILESS_MAIN(BenchDevices)
#include "bench_devices.moc"
