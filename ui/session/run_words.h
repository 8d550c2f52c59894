#pragma once

#include "assembly/history.h"

#include <QString>

namespace salvor::ui {

/// What the window says of a kept run, in the operator's language.
struct RunWords {
    /// A kind of StateLabel.
    static QString kind(const assembly::RunSummary& run);
    /// "Unknown", "Stopped": of a run that has not ended, how it stands. Otherwise as `result`.
    static QString word(const assembly::RunSummary& run);
    /// "Recovered, 1 override", "Unknown in step 3".
    static QString result(const assembly::RunSummary& run);
    /// "Unknown in step 3 of 12, Stop the application services".
    static QString standing(const assembly::RunSummary& run);
    /// What is known of how it came to stand there, and what is not. `now`: UTC.
    static QString explanation(const assembly::RunSummary& run, std::chrono::milliseconds now);
    /// The first target that is not this machine, and how many more there are; this machine if there is no other.
    static QString target(const assembly::RunSummary& run);
    /// "machine-id 4f2c09e7…c191ab" of that target.
    static QString identity(const assembly::RunSummary& run);
    /// Name of that target without its domain.
    static QString short_target(const assembly::RunSummary& run);
};

/// A std::string for Qt, whatever its bytes.
QString text_of(const std::string& bytes);
/// "4f2c09e7…c191ab".
QString shortened(const QString& digits);
/// With a capital letter at its beginning.
QString sentence(QString text);
/// "flight-control" as people write it: "Flight Control".
QString system_title(const std::string& folder);

} // namespace salvor::ui
