#pragma once

#include "fleet/back_worker.h"
#include "fleet/device_list.h"
#include "fleet/device_store.h"
#include "fleet/flightctl_call.h"

namespace salvor::fleet {

struct ReadingWork;

/// What is known of a fleet, and how old that is.
struct Reading {
    std::shared_ptr<const DeviceStore> store; ///< null: nothing was ever read
    bool complete = false;                    ///< the whole list was read to its end
    Clock::Instant read_at{0};                ///< when the store's newest page came
    Clock::Instant whole_at{0};               ///< when all of it was read; what neither waits nor is paused is as old
    std::optional<Summary> summary;           ///< what the service counts
    Clock::Instant summary_at{0};
    /// Where list and count do not agree, and what came twice: in words; empty: they agree, or were not compared.
    std::string difference;
    bool stale = false; ///< more has changed than was asked for, by the service's counts: all is to be read again
    /// Devices whose version is no number; at most PageEnd::odd_shown of `odd_count`.
    std::vector<std::string> odd;
    std::size_t odd_count = 0;
    /// Of the last refresh, against what was known before; after a full reading empty.
    std::vector<Row> changed;
    std::vector<Row> added;
    std::vector<Row> removed;
    bool anew = false;              ///< the last reading made new rows
    std::optional<ReadError> error; ///< of the last reading; what is above is then as old as it says
};

/// Reads a fleet's devices through the `flightctl` of a host, so that login and token stay there. Pages are no
/// snapshot: of a name that comes twice the last wins, and what is listed is compared with what the service counts. One
/// reading at a time, one process at a time; parsing is done on a thread. Nothing is changed on the service. Main
/// thread; host and clock outlive it; nothing is answered once it is gone.
class DeviceReader : public QObject {
    Q_OBJECT
public:
    struct Progress {
        std::size_t devices = 0;           ///< read so far
        std::optional<std::int64_t> about; ///< of so many, as the service estimates
        std::string waiting;               ///< why it does not go on for a while; empty: it does
        std::chrono::milliseconds wait{0};
    };
    using Then = std::function<void(const Reading&)>;
    /// Over the calls of others too; what they wait for, this waits for.
    DeviceReader(std::shared_ptr<FlightctlCall> call, Clock& clock, int page = most_at_once);
    /// With calls of its own.
    DeviceReader(exec::Host& host, Clock& clock, FlightctlOptions options, int page = most_at_once);
    ~DeviceReader() override;

    /// The whole list, page by page, then the count. False: something is being read.
    bool read_all(Then then);
    /// Only the count: one cheap request.
    bool read_summary(Then then);
    /// The devices that await reconnection or are paused, and those that were and are not any more; then the count. If
    /// nothing is known yet, or so many left those states that it costs less, the whole list.
    bool refresh(Then then) { return refresh_with({}, std::move(then)); }
    /// The same, and what became of the devices of these names.
    bool refresh_with(std::vector<std::string> also, Then then);
    /// Only the devices that a field selector names: a store of these alone, never complete, compared with nothing.
    bool read_selected(std::string selector, Then then);
    /// Ends the reading under way, with Cancelled.
    void cancel();

    bool busy() const { return m_then != nullptr; }
    const Reading& reading() const { return m_reading; }
    std::function<void(const Progress&)> progress;
    /// Of the first reading of many pages: what came so far, before all of it is there. Rows keep their numbers to the
    /// reading's end.
    std::function<void(std::shared_ptr<const DeviceStore>)> grown;
    /// How many flightctl were started, by whomever.
    std::size_t calls() const { return m_call->started(); }

    static constexpr int most_at_once = 1000; ///< items a page, by the service

private:
    using Next = std::function<void()>;
    bool begin(Then then);
    void begin_all();
    void on_thread(BackWorker::Work work);
    ReadError stopped() const;
    void list(std::string selector, Next next);
    void page(const std::string& token);
    void page_came(const Result<PageEnd>& end, const std::string& token);
    void ask_names(std::vector<std::string> names);
    void count();
    void built(bool complete, bool counted);
    void end(std::optional<ReadError> error);
    void fail_with(const ReadError& error);
    void compare();

    void call(std::vector<std::string> arguments, std::function<void()> then);
    bool again(const ReadError& error);

    std::shared_ptr<FlightctlCall> m_call;
    Clock& m_clock;
    int m_page;
    Reading m_reading;
    Then m_then;
    FlightctlCall::Ticket m_ticket = 0;
    FlightctlCall::Answer m_answer; ///< its file is read on the thread
    std::optional<Clock::Hold> m_hold;
    BackWorker m_worker;
    std::shared_ptr<ReadingWork> m_work; ///< of the reading under way; used on the worker's thread
    std::string m_selector;
    Next m_next;
    Progress m_progress;
    std::vector<std::string> m_odd;
    std::size_t m_odd_count = 0;
    std::optional<ReadError> m_failed; ///< while what came before it is kept
    std::string m_twice;               ///< what came twice, of the store
    bool m_differed = false;           ///< states did, when list and count were compared last
    bool m_anew = false;
    bool m_stop = false;
};

} // namespace salvor::fleet
