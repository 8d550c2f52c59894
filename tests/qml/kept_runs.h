#pragma once

#include "assembly/runs.h"
#include "engine/journal.h"

#include <QTemporaryDir>

/// Leaves a copy of flight-control's folder the restore on quadlets alone, whatever else there is by now.
void one_procedure(const std::filesystem::path& folder);

/// Kept runs for the pages that look back, in a folder that goes away: drills by the command line, and real runs made
/// of their journals.
class KeptRuns {
public:
    KeptRuns();
    salvor::assembly::Runs runs() const { return salvor::assembly::Runs(root()); }
    std::filesystem::path root() const { return m_folder.path().toStdString() + "/runs"; }
    /// The procedures of the project, and a scenario "waived" in which an old backup is accepted with a reason.
    std::filesystem::path workflows() const { return m_folder.path().toStdString() + "/workflows"; }
    /// Its folder. `crash`: SALVOR_CRASH_AT.
    std::filesystem::path drill(const QString& scenario, const QString& crash = {});
    /// The same, lost just after the n-th change was begun.
    std::filesystem::path lost(int n);
    /// A run that says it was real, began at this time (UTC) and was played by a person who takes their time.
    std::filesystem::path real(const std::filesystem::path& drill, std::chrono::milliseconds began,
                               const std::string& host = "quadlet1.example.net");

private:
    QTemporaryDir m_folder;
    int m_made = 0;
};
