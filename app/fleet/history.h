#pragma once

#include "base/error.h"
#include "fleet/device.h"

#include <filesystem>

namespace salvor::fleet {

/// What the service counted at one moment.
struct Sample {
    std::int64_t at_ms = 0; ///< milliseconds since 1970, UTC
    Summary summary;
    bool operator==(const Sample&) const = default;
};

/// The counts so far, oldest first, in a file of a JSON line each that several consoles may write. Main thread.
class History {
public:
    static constexpr std::size_t most = 5000; ///< samples stay below this: older ones are thinned to every second
    static constexpr std::int64_t same_ms = 10'000;

    /// Kept in memory only.
    History() = default;
    /// Of that file; one that is missing is empty, an empty path is memory only. Lines that are no count, as the last
    /// one may be if a console was killed while it wrote, are left out and told. Failed: the file cannot be read.
    static Result<History> read(const std::filesystem::path& path);

    /// One that counts the same as the last, less than `same_ms` after it, is dropped. Failed: it is in memory only.
    Result<void> add(Sample sample);
    const std::vector<Sample>& samples() const { return m_samples; }
    /// How many lines of the file are no counts and were left out, in words; empty: none.
    const std::string& left_out() const { return m_left_out; }

private:
    Result<void> rewrite();
    std::filesystem::path m_path;
    std::vector<Sample> m_samples;
    std::string m_left_out;
    bool m_torn = false; ///< the file does not end with a whole line
};

/// How many of a sample await reconnection.
std::int64_t waiting_of(const Sample& sample);

/// When the last device that awaits reconnection will have spoken: an estimate from the counts, never a promise.
struct Forecast {
    enum State {
        AllBack,  ///< none waits; `paused` and `unheard` say what is not well all the same
        Expected, ///< at about `at_ms`, if they go on like this
        Stalled,  ///< some wait, and none came for a while
        Unknown   ///< too few counts, too old ones, more wait than before, or what is counted cannot be all
    };
    State state = Unknown;
    std::int64_t at_ms = 0; ///< UTC; of AllBack when it was first seen, of Stalled when the last one came; else 0
    std::string basis;      ///< "from 14 counts in the last 12 min: about 35 a minute"
    std::int64_t waiting = 0;
    std::int64_t paused = 0;  ///< ConflictPaused in the last count
    std::int64_t unheard = 0; ///< Unknown in the last count: they spoke, and not since
};

/// Devices come back fast first and then in a tail, so only the last counts are used: since there were four times as
/// many (at least 5 counts, at most an hour), and since the last time that clearly more waited than before. Through the
/// moments at which the count changed two lines are laid by the median of the slopes between all pairs (Theil-Sen: up
/// to a quarter of the counts may be odd): one that so many come a minute, one that each time the same share comes. The
/// one that lies nearer to the counts is taken, and the later answer where they are about as near. The share's end is
/// when less than half a device would be left. Stalled is when none came for 10 minutes and for four times as long as
/// it lately took from one to the next: a healthy device speaks within minutes, an agent reports each minute
/// (Flight Control's default status interval). Counts of later than `now_ms` (UTC) were written by a clock that was
/// ahead, and do not count; nor does a fleet of no devices, which is another organisation's or none. Pure.
Forecast forecast(const std::vector<Sample>& samples, std::int64_t now_ms);

} // namespace salvor::fleet
