#include "kept_runs.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace salvor;
using engine::Event;
using engine::Journal;
namespace fs = std::filesystem;

void one_procedure(const fs::path& folder) {
    std::vector<fs::path> others;
    for (const auto& file : fs::recursive_directory_iterator(folder))
        if (const auto name = file.path().filename().string();
            name.starts_with("kubernetes-") || name.starts_with("quadlets-archive-") ||
            name.starts_with("after-restore") || name.starts_with("resume-") || name.starts_with("edit-fleet") ||
            name.starts_with("stuck-"))
            others.push_back(file.path());
    for (const auto& file : others) fs::remove(file);
}

KeptRuns::KeptRuns() {
    fs::create_directories(root());
    fs::create_directories(workflows());
    for (const auto* part : {"flight-control", "worlds", "prelude.jq"}) // one system, whatever else there is by now
        fs::copy(fs::path(SALVOR_SOURCE_DIR "/workflows") / part, workflows() / part, fs::copy_options::recursive);
    one_procedure(workflows() / "flight-control");
    std::ofstream(workflows() / "flight-control/drills/waived.yaml") << R"(id: waived
title: The backup is older than it should be
procedure: flight-control.quadlets-restore
world: quadlet-host
targets: {host: quadlet1, cli: quadlet1}
inputs: {backup: /var/backups/flightctl.sql, max_age_hours: 1}
answers: {confirm_database.confirmed.answer: 'yes', triage.handed_over.who: the store team}
choices:
  - {at: backup, stop: blocked, do: waive, reason: 'the store was idle since then, ticket OPS-4411'}
ends: {result: recovered}
)";
}

fs::path KeptRuns::drill(const QString& scenario, const QString& crash) {
    QProcess salvor;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!crash.isEmpty()) environment.insert(QStringLiteral("SALVOR_CRASH_AT"), crash);
    salvor.setProcessEnvironment(environment);
    salvor.start(QStringLiteral(SALVOR_BINARY_DIR "/bin/salvor"),
                 {QStringLiteral("drill"), QStringLiteral("flight-control.quadlets-restore"), scenario,
                  QStringLiteral("--runs"), QString::fromStdString(root().string()), QStringLiteral("--workflows"),
                  QString::fromStdString(workflows().string())});
    if (!salvor.waitForFinished(60'000)) qFatal("the drill did not end");
    return runs().all().back();
}

fs::path KeptRuns::lost(int n) {
    const auto whole = drill(QStringLiteral("happy"));
    const auto events = Journal::contents(whole).events;
    fs::remove_all(whole);
    int line = 0;
    for (const auto& event : events) {
        ++line;
        if (event.type == Event::Type::Intended && --n == 0) break;
    }
    return drill(QStringLiteral("happy"), QStringLiteral("%1:after").arg(line));
}

fs::path KeptRuns::real(const fs::path& drill, std::chrono::milliseconds began, const std::string& host) {
    const auto folder = root() / (std::string("real") + std::to_string(++m_made) + "h2k9qx");
    fs::copy(drill, folder, fs::copy_options::recursive);
    for (const auto* of_the_drill : {"journal.jsonl", "journal.end"}) fs::remove(folder / of_the_drill);
    const auto session = *assembly::Runs::session(drill);
    std::ofstream(folder / "session.json")
        << Json{{"targets", {{"host", "ssh:" + host}}}, {"file", session["file"]}, {"made", began.count()}};
    auto events = Journal::contents(drill).events;
    auto journal = Journal::open(folder, {});
    std::chrono::milliseconds utc = began - events.front().utc;
    std::size_t written = 0;
    for (auto& event : events) {
        if (event.type == Event::Type::Opened) {
            event.data["drill"] = false;
            event.data["started"] = began.count();
            event.data["operator"] = "m.rossi@ops-7";
            for (auto& [id, target] : event.data["targets"].items())
                if (id != "here") target["name"] = host;
        }
        if (event.type == Event::Type::Replied)
            utc += std::chrono::seconds(47); // a person takes their time; what the fold sees is the same
        (*journal)->append(event, event.utc + utc, [&](Result<Event> done) { written += done ? 1U : 0U; });
    }
    if (!QTest::qWaitFor([&] { return written == events.size(); })) qFatal("the journal was not written");
    return folder;
}
