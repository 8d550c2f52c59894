#pragma once

#include "base/mailbox.h"
#include "models/output_page.h"
#include "models/output_save.h"
#include "models/output_search.h"

#include <functional>
#include <map>
#include <set>

namespace salvor::ui {

/// What the reader of a log says; the newest page replaces older ones.
struct OutputReport {
    std::optional<OutputPage> page;
    std::uint64_t lines = 0;
    std::uint64_t bytes = 0;
    bool has_errors = false;
    bool busy = false;     ///< reads or searches on by itself
    std::set<long> silent; ///< commands that run and wrote nothing yet
    std::uint64_t found = 0;
    std::uint64_t found_at = 0;           ///< number of the match gone to, from 1; 0: none
    std::optional<std::uint64_t> went_to; ///< line that was asked for
    std::optional<std::string> copied;    ///< text of lines, asked for
    std::optional<OutputSave::Ended> saved;
};

/// Reads the files of commands as they grow, keeps the index, makes pages, searches and saves, all in small pieces
/// between orders. Lives on a thread of its own, without Qt; orders come by a mailbox and call it there. It never asks
/// for the time: that comes with the orders, in ms since 1970.
class OutputReader {
public:
    using Order = std::function<void(OutputReader&)>;
    OutputReader(Mailbox<Order>& orders, Mailbox<OutputReport>& reports) : m_orders(orders), m_reports(reports) {}
    /// Until stop().
    void run();
    void stop() { m_stopped = true; }

    struct Begin {
        long number = 0;
        std::string name;
        std::string shown;
        std::filesystem::path out; ///< empty: none
        std::filesystem::path err;
        std::int64_t utc = 0;
        bool look = false; ///< a look of the same name that gives the same again is only counted
    };
    struct End {
        long number = 0;
        std::string outcome; ///< the same for the same end
        std::string note;
        std::string again; ///< the note of a look that gave the same again; %1 stands for how often
        bool danger = false;
        std::int64_t utc = 0;
    };
    void began(Begin begin) { m_events.push_back({std::move(begin), std::nullopt}); }
    void ended(End end) { m_events.push_back({{}, std::move(end)}); }
    /// These files, which grow no more, instead of all there was.
    void replace(std::filesystem::path out, std::filesystem::path err, std::int64_t utc);
    /// Reads what came. `running` is a line for the end of the log; may be empty.
    void tick(std::int64_t utc, std::string running);

    void geometry(int rows, int columns, bool wraps);
    void follow(bool on);
    void scroll(long rows);
    void go_to_row(std::uint64_t row);
    void go_to_first_error();
    void show(unsigned channels);
    void search(const std::string& text);
    void go_to_match(bool forward);
    void copy(std::uint64_t from, std::uint64_t to);
    void save(std::filesystem::path path) { m_save.emplace(m_index, std::move(path)); }

private:
    struct Command {
        Begin begin;
        std::optional<std::uint32_t> out;
        std::optional<std::uint32_t> err;
        std::uint32_t note = 0;
        bool again = false;
        bool ended = false;
        std::string outcome;
        long times = 1;
    };
    struct Event {
        Begin begin;
        std::optional<End> end;
    };
    bool step();
    bool read_piece(const Command& command);
    void apply(Event event);
    void add_lines(Command& command);
    void finish(Command& command, const End& end);
    bool same_again(const Command& command, const Command& former, const End& end);
    void go_to(std::uint64_t line);
    void report();
    void answer(OutputReport report);
    bool is_running(const Command& command) const { return !command.ended && !command.again; }

    Mailbox<Order>& m_orders;
    Mailbox<OutputReport>& m_reports;
    bool m_stopped = false;
    OutputIndex m_index;
    OutputSearch m_search;
    OutputWindow m_window;
    std::optional<OutputSave> m_save;
    std::deque<Event> m_events;
    std::map<long, Command> m_commands;     ///< that run
    std::map<std::string, Command> m_looks; ///< by name: the last one that ended
    std::optional<End> m_ending;            ///< read to its end before anything else
    bool m_reading = false;
    bool m_dirty = false;
    bool m_go_when_found = false;
    bool m_searching = false;
    std::int64_t m_utc = 0;
    std::uint64_t m_current = 0; ///< line gone to
    int m_pieces = 0;
    std::uint64_t m_first_shown = 0;
    std::uint64_t m_last_shown = 0;
};

} // namespace salvor::ui
