#include "session/others.h"

#include "assembly/environments.h"
#include "assembly/history.h"
#include "session/run_words.h"
#include "session/told.h"

#include <algorithm>
#include <utility>

namespace salvor::ui {

namespace fs = std::filesystem;
using assembly::Standing;
using std::chrono::seconds;

static constexpr seconds often{2};
static constexpr seconds seldom{15}; ///< after a look that failed

/// A place that was looked at. It is asked one thing after the other.
struct Others::Host {
    QString place;
    std::string ssh_config;
    std::unique_ptr<assembly::Beside> beside;
    engine::LockHolder holder;
    bool busy = false;
    std::function<void()> next; ///< what somebody wants done when it is not busy any more
    Clock::Timer timer;
};

struct Others::Followed {
    std::string run;
    Host* host = nullptr;
    fs::path folder; ///< where its copy is kept here
    assembly::RunSummary summary;
    std::string problem;
    bool fetched = false;
    bool gone = false; ///< the copy was taken away: its console ended it
    bool taking = false;

    bool ended() const { return gone || summary.standing == Standing::Ended; }
};

Others::Others(const assembly::Runs& runs, exec::Prompter& prompter, Clock& clock, QObject* parent)
    : QObject(parent), m_runs(runs), m_prompter(prompter), m_clock(clock) {}

Others::~Others() {
    std::error_code ignored;
    for (const auto& one : m_followed) fs::remove_all(one->folder, ignored);
}

void Others::setPlace(const QString& place) {
    if (place == m_place) return;
    m_place = place;
    m_verdict.clear();
    Q_EMIT changed();
}

void Others::look() {
    const auto place = m_place.trimmed();
    if (looking() || place.isEmpty()) return;
    m_verdict.clear();
    m_failed = false;
    auto known = std::find_if(m_hosts.begin(), m_hosts.end(), [&](const auto& host) { return host->place == place; });
    if (known == m_hosts.end()) {
        auto own = assembly::EnvironmentFile().read();
        auto environment = own ? assembly::environment_of(place.toStdString(), *own)
                               : Result<assembly::Environment>(tl::unexpected(own.error()));
        if (!environment) {
            m_failed = true;
            m_verdict = told(environment.error());
            Q_EMIT changed();
            return;
        }
        auto host = std::make_unique<Host>();
        host->place = place;
        host->ssh_config = environment->ssh_config;
        host->beside = std::make_unique<assembly::Beside>(m_prompter, environment->place, environment->ssh_config);
        known = m_hosts.insert(m_hosts.end(), std::move(host));
    }
    m_looking = known->get();
    when_free(*m_looking, [this, host = m_looking] { go_round(*host); });
    Q_EMIT changed();
}

void Others::when_free(Host& host, std::function<void()> act) {
    if (host.busy) {
        host.next = std::move(act);
        return;
    }
    host.timer.cancel();
    act();
}

/// One look at a host: its lock, which runs there are, and what has come to each.
void Others::go_round(Host& host) {
    host.busy = true;
    host.beside->look([this, &host](Result<assembly::Beside::Kept> kept) {
        if (kept) host.holder = kept->holder;
        if (kept && m_looking == &host) // or who watches one no more would see it again in the next round
            for (const auto& run : kept->runs) meet(host, run);
        const auto theirs = runs_on(host);
        if (m_looking == &host) {
            m_looking = nullptr;
            m_failed = !kept;
            m_verdict = !kept            ? told(kept.error())
                        : theirs.empty() ? tr("No other console has a run there.")
                                         : tr("%n run(s) of other consoles.", "", static_cast<int>(theirs.size()));
        }
        for (const auto& run : theirs) find(text_of(run))->problem = kept ? std::string() : kept.error().text();
        if (!kept) return end_round(host, false);
        bring(host, theirs);
    });
}

void Others::meet(Host& host, const std::string& run) {
    if (find(text_of(run)) != nullptr || m_runs.find(run)) return; // one of ours
    auto one = std::make_unique<Followed>();
    one->run = run;
    one->host = &host;
    one->folder = m_runs.root() / (".watched-" + run);
    std::error_code ignored;
    fs::remove_all(one->folder, ignored);
    m_followed.push_back(std::move(one));
}

void Others::bring(Host& host, std::vector<std::string> left) {
    if (left.empty()) return end_round(host, true);
    const auto run = left.front();
    left.erase(left.begin());
    auto* one = find(text_of(run));
    if (one == nullptr || one->ended()) return bring(host, left);
    const auto brought = [this, &host, run, left](const Result<void>& more) {
        if (auto* there = find(text_of(run))) {
            there->gone = there->fetched && !more && more.error().code == Error::Code::NotFound;
            if (more) there->fetched = true;
            if (!more && !there->gone) there->problem = more.error().text();
            read(*there);
        }
        bring(host, left);
    };
    if (one->fetched) return host.beside->follow(run, one->folder, brought);
    host.beside->fetch(run, one->folder, brought);
}

void Others::end_round(Host& host, bool well) {
    host.busy = false;
    show();
    if (auto next = std::exchange(host.next, {})) return next();
    for (const auto& one : m_followed)
        if (one->host == &host && !one->ended()) // one that was not read yet goes on, too
            host.timer = m_clock.after(well ? often : seldom, [this, &host] { go_round(host); });
}

/// On a thread: the copy of a long run takes its time.
void Others::read(const Followed& one) {
    m_worker.run([this, run = one.run, folder = one.folder](const auto&, const auto&) -> Worker::Found {
        auto summary = std::make_shared<assembly::RunSummary>(assembly::read_run(folder).summary);
        return [this, run, summary] {
            auto* there = find(text_of(run));
            if (there == nullptr) return;
            const bool more = there->summary.ended != summary->ended;
            there->summary = std::move(*summary);
            show();
            if (more) Q_EMIT grown(row(*there).report);
        };
    });
}

std::vector<std::string> Others::runs_on(const Host& host) const {
    std::vector<std::string> runs;
    for (const auto& one : m_followed)
        if (one->host == &host) runs.push_back(one->run);
    return runs;
}

Others::Followed* Others::find(const QString& run) const {
    const auto there =
        std::find_if(m_followed.begin(), m_followed.end(), [&](const auto& one) { return text_of(one->run) == run; });
    return there == m_followed.end() ? nullptr : there->get();
}

OtherRow Others::row(const Followed& one) const {
    const auto& run = one.summary;
    OtherRow row;
    row.runId = text_of(one.run);
    row.title = run.title.empty() ? row.runId : text_of(run.title);
    row.place = one.host->place == QLatin1String("here") ? tr("this machine") : one.host->place;
    const bool theirs = one.host->holder.run == one.run;
    row.open = !one.ended() && !one.taking && !run.id.empty() && run.standing != Standing::Unreadable;
    const bool alive = theirs && one.host->holder.renewed_ago >= 0 &&
                       one.host->holder.renewed_ago <= engine::HostLock::stale_after.count();
    row.kind = run.standing == Standing::Ended ? RunWords::kind(run)
               : alive && !one.gone            ? QStringLiteral("acting")
                                               : QStringLiteral("unknown");
    row.standing = run.id.empty()                    ? tr("The copy of its journal is being read…")
                   : run.standing == Standing::Ended ? RunWords::standing(run)
                   : one.gone                        ? tr("It has ended; its console has the result.")
                   : run.standing == Standing::Unreadable
                       ? RunWords::standing(run)
                       : tr("In step %1 of %2, %3").arg(run.step).arg(run.steps).arg(text_of(run.step_title));
    if (!one.ended()) {
        row.holder =
            theirs ? told("Holder: " + one.host->holder.text()) : tr("Nobody holds the lock of the host for it.");
        if (theirs) row.alive = told(one.host->holder.alive());
    }
    if (!one.problem.empty()) row.problem = sentence(told(one.problem));
    row.report = text_of(one.folder.filename().string());
    return row;
}

void Others::show() {
    std::vector<OtherRow> rows;
    for (const auto& one : m_followed) rows.push_back(row(*one));
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

void Others::retell() {
    m_verdict.clear();
    show();
}

void Others::drop(const QString& run) {
    std::error_code ignored;
    if (const auto* one = find(run)) fs::remove_all(one->folder, ignored);
    std::erase_if(m_followed, [&](const auto& one) { return text_of(one->run) == run; });
    show();
}

void Others::takeOver(const QString& run, const QString& reason) {
    auto* one = find(run);
    if (one == nullptr || !row(*one).open || reason.trimmed().isEmpty()) return;
    one->taking = true;
    show();
    when_free(*one->host, [this, run, reason, host = one->host] {
        if (find(run) == nullptr) return end_round(*host, true);
        host->busy = true;
        host->beside->take_over({run.toStdString(), host->holder, reason.trimmed().toStdString(), host->ssh_config},
                                m_runs, [this, run, host](const Result<Json>& how) {
                                    if (auto* there = find(run)) there->taking = false;
                                    if (how) drop(run);
                                    end_round(*host, true);
                                    if (how) return Q_EMIT taken(run, *how);
                                    Q_EMIT refused(how.error());
                                });
    });
}

} // namespace salvor::ui
