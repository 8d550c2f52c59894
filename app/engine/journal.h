#pragma once

#include "base/error.h"
#include "engine/event.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace salvor::engine {

/// The append-only record of a run: JSON lines, each with its number, times, and the SHA-256 of the exact bytes of the
/// line before. A thread of its own writes; durable lines are synced before they are acknowledged. Beside it stands
/// journal.end, {lines, sha256}: how many there were at least, with the last of them, so that lines cut off its end are
/// missed; it is replaced after each durable line, so it may be behind and is never ahead. Main thread.
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
    /// (its text is in `torn()`); a broken chain and a missing end are errors.
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
        long elsewhere = 0; ///< files of lines that were taken over from another console: it has them
        std::map<std::string, std::string> files; ///< that it names, below its folder, with their SHA-256
        std::vector<std::string> unsure;          ///< were being replaced when the console was lost
    };
    /// Reads a journal and the files that it names, and names every place where a byte differs from what was written.
    static Verification verify(const std::filesystem::path& folder);
    /// The same of the journal alone; `files` are still to be compared.
    static Verification verify_lines(const std::filesystem::path& folder);
    /// Vouches for no line any more, before another journal is put in that place. False if it cannot be written.
    static bool forget_end(const std::filesystem::path& folder);
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
