#pragma once

#include "base/mailbox.h"
#include "exec/command.h"
#include "exec/outcome.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace salvor::launcher {

/// How far the output of one execution is, for the main thread; written by the I/O thread.
struct Progress {
    std::atomic<std::size_t> out{0};
    std::atomic<std::size_t> err{0};
    std::atomic<bool> told{false}; ///< a Grew is on its way
};

/// What the I/O thread says of job `id`.
struct Report {
    enum class Kind {
        Started, ///< `process`
        Grew,
        Overdue,
        Finished,      ///< `outcome`; the last of a command
        Printed,       ///< `outcome` and `text` (its stdout); the last of a script
        NeedsPassword, ///< sudo asks; it waits for Desk::answer
        TookPassword,  ///< sudo took it
        BadPassword,   ///< sudo did not take it
        NoSetenv,      ///< sudo refused the mark for this user: do without from now on
    };
    std::uint64_t id = 0;
    Kind kind = Kind::Grew;
    exec::ProcessRef process = {};
    exec::Outcome outcome = {};
    std::string text = {};
};

using Reports = Mailbox<Report>;

} // namespace salvor::launcher
