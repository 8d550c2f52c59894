#pragma once

#include "base/error.h"
#include "engine/event.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace salvor::engine {

/// The append-only record of a run: JSON lines, each with its number, times, and the SHA-256 of the exact bytes of the
/// line before. A thread of its own writes; durable lines are synced before they are acknowledged. Main thread.
class Journal {
public:
    struct Options {
        bool sync = true; ///< a drill's journal skips the sync, not the thread
        /// For tests, on the journal's thread: the console is lost just `before` a line of this kind and subject is
        /// written, or just after. From then on nothing is written and every append is refused.
        std::function<bool(const std::string& key, bool before)> loses = {};
    };
    /// Called on the main thread once the event is on the disk (durable ones: synced). An error means that it is not.
    using Written = std::function<void(Result<Event>)>;

    /// Opens `folder`/journal.jsonl, made 0600 if it is not there. A last line without its end is moved to journal.torn
    /// (its text is in `torn()`); a broken chain is an error. `after` numbers on from what was read.
    static Result<std::unique_ptr<Journal>> open(const std::filesystem::path& folder, Options options);
    ~Journal();

    /// What stood in it when it was opened.
    const std::vector<Event>& events() const;
    const std::string& torn() const;
    /// Number of the next line; also names acts ("<run>/<number>").
    long next_number() const;

    /// Appends one event with these times; `then` comes in order.
    void append(Event event, std::chrono::milliseconds utc, Written then);

    struct Verification {
        long lines = 0;
        std::vector<std::string> problems;
        long elsewhere = 0; ///< outputs of lines that were taken over from another console: it has them
    };
    /// Reads a journal and its output files and names every place where a byte differs from what was written.
    static Verification verify(const std::filesystem::path& folder);
    /// What can be read of a journal: the lines before the first broken one, and what is wrong with that one.
    struct Contents {
        std::vector<Event> events;
        std::string problem; ///< empty: the chain is whole, as far as it goes
        bool torn = false;   ///< the last line has no end: it is being written, or its writer was lost
    };
    static Contents contents(const std::filesystem::path& folder);
    /// The events of a journal, for reports; stops at the first broken line.
    static Result<std::vector<Event>> read(const std::filesystem::path& folder);

private:
    Journal();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace salvor::engine
