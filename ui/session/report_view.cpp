#include "session/report_view.h"

#include "base/sha256.h"
#include "engine/report.h"
#include "session/ages.h"
#include "session/run_words.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace salvor::ui {

using assembly::KeptRun;
using assembly::Standing;

namespace fs = std::filesystem;

/// On the worker's thread.
static Evidence look_at(const fs::path& folder) {
    Evidence found;
    found.verification = engine::Journal::verify(folder);
    if (const auto journal = assembly::read_file(folder / "journal.jsonl")) found.digest = sha256_hex(*journal);
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder / "output", error)) {
        ++found.outputs;
        found.bytes += entry.file_size(error);
    }
    return found;
}

/// 0, or errno. A file that is there is not written over. On the worker's thread.
static int write_new(const std::string& path, const std::string& bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    const bool written = ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    const int error = written ? 0 : errno == 0 ? EIO : errno;
    return ::close(file) != 0 && error == 0 ? errno : error;
}

ReportView::ReportView(Catalogue& catalogue, Clock& clock, QObject* parent)
    : QObject(parent), m_catalogue(catalogue), m_clock(clock) {
    connect(&catalogue, &Catalogue::changed, this, [this] { m_earlier.assign(earlier_rows()); });
}

ReportView::~ReportView() = default;

void ReportView::open(const QString& id) {
    if (id == m_id && m_reading) return;
    m_id = id;
    m_reading = true;
    m_saved.clear();
    m_save_error.clear();
    Q_EMIT savedChanged();
    Q_EMIT changed();
    m_worker.run([this, id, folder = m_catalogue.folders().root() / id.toStdString()](const auto&,
                                                                                      const auto&) -> Worker::Found {
        auto run = std::make_shared<KeptRun>(assembly::read_run(folder));
        if (run->summary.standing != Standing::Ended) run->summary.holder = assembly::holder_of(folder);
        if (run->summary.holder > 0 && run->summary.standing != Standing::Unreadable)
            run->summary.standing = Standing::InHand;
        return [this, id, run] {
            if (id != m_id) return; // another one was chosen since
            m_run = std::move(*run);
            m_found.reset();
            m_reading = false;
            show();
            verify();
        };
    });
}

void ReportView::close() {
    m_id.clear();
    m_reading = false;
    Q_EMIT changed();
}

void ReportView::verify() {
    if (m_id.isEmpty() || m_verifying) return;
    m_verifying = true;
    Q_EMIT changed();
    m_worker.run([this, id = m_id, folder = m_run.summary.folder](const auto&, const auto&) -> Worker::Found {
        return [this, id, found = look_at(folder)] {
            m_verifying = false;
            if (m_reading) return; // it is verified when it is read
            if (id != m_id) return verify();
            m_found = found;
            m_evidence.assign(ReportPages(m_run).evidence(m_found));
            Q_EMIT changed();
        };
    });
}

void ReportView::show() {
    try {
        fill();
    } catch (const std::exception& error) { // events of the right form with data of a wrong one
        auto summary = std::move(m_run.summary);
        m_run = {};
        m_run.summary = std::move(summary);
        m_run.summary.told.clear();
        m_run.summary.standing = Standing::Unreadable;
        m_run.summary.problem = std::string("the journal is damaged: ") + error.what();
        fill();
    }
    Q_EMIT changed();
}

void ReportView::retell() {
    if (!m_id.isEmpty() && !m_reading) show();
}

void ReportView::fill() {
    const ReportPages pages(m_run);
    const bool whole = !m_run.procedure.steps.empty();
    m_overrides.assign(pages.overrides());
    m_steps.assign(whole ? pages.steps() : std::vector<ReportStepRow>());
    m_band.assign(pages.band());
    m_ticks.assign(pages.ticks());
    m_reasons.assign(whole ? pages.reasons() : std::vector<ReasonRow>());
    m_target.assign(pages.target());
    m_evidence.assign(pages.evidence(m_found));
    m_figures.assign(m_run.summary.drill ? pages.figures() : std::vector<FactRow>());
    m_happened.assign(m_run.summary.drill ? pages.happened(scenario()) : std::vector<HappenedRow>());
    m_lessons = pages.lessons();
    m_earlier.assign(earlier_rows());
}

std::optional<assembly::ScenarioOnShelf> ReportView::scenario() const {
    for (const auto& procedure : m_catalogue.shelf())
        for (const auto& one : procedure.scenarios)
            if (one.procedure == m_run.summary.procedure && one.id == m_run.summary.scenario) return one;
    return std::nullopt;
}

std::vector<EarlierRow> ReportView::earlier_rows() const {
    constexpr std::size_t most = 8;
    std::vector<EarlierRow> rows;
    if (!m_run.summary.drill) return rows;
    for (const auto& run : m_catalogue.runs()) {
        if (!run.drill || run.procedure != m_run.summary.procedure || rows.size() == most) continue;
        rows.push_back({text_of(run.id), Ages::since(run.began, m_clock.utc()), text_of(run.scenario),
                        RunWords::kind(run), RunWords::result(run), Ages::span(run.total()),
                        run.id == m_run.summary.id});
    }
    return rows;
}

bool ReportView::resumable() const {
    const auto standing = m_run.summary.standing;
    return !drill() && !m_id.startsWith(QLatin1Char('.')) && standing != Standing::Ended &&
           standing != Standing::Unreadable && standing != Standing::InHand;
}

QString ReportView::scenarioTitle() const {
    const auto found = scenario();
    return found ? text_of(found->title) : scenarioId();
}

QString ReportView::kind() const { return RunWords::kind(m_run.summary); }
QString ReportView::headline() const { return RunWords::standing(m_run.summary); }
QString ReportView::targetName() const { return RunWords::target(m_run.summary); }
QString ReportView::identity() const { return RunWords::identity(m_run.summary); }
QString ReportView::explanation() const {
    return finished() ? QString() : RunWords::explanation(m_run.summary, m_clock.utc());
}
QString ReportView::total() const { return Ages::span(m_run.summary.total()); }
QString ReportView::systems() const { return Ages::span(m_run.summary.systems); }
QString ReportView::people() const { return Ages::span(m_run.summary.people); }

QString ReportView::times() const {
    const auto& run = m_run.summary;
    const auto end = Ages::days(run.began, run.ended) == 0 ? Ages::clock(run.ended) : Ages::moment(run.ended);
    return tr("%1 to %2 UTC").arg(Ages::moment(run.began), end);
}

QString ReportView::verifyKind() const {
    if (m_verifying || !m_found) return QStringLiteral("proving");
    return m_found->verification.problems.empty() ? QStringLiteral("holds") : QStringLiteral("fails");
}

QString ReportView::verifyText() const {
    if (m_verifying || !m_found) return tr("Reading journal and outputs…");
    const auto problems = static_cast<int>(m_found->verification.problems.size());
    return problems == 0 ? tr("Every byte is as it was written") : tr("%n place(s) not as written", "", problems);
}

QString ReportView::verifyProblems() const {
    constexpr std::size_t most = 5;
    QStringList all;
    if (m_found)
        for (const auto& one : m_found->verification.problems)
            if (static_cast<std::size_t>(all.size()) < most) all << text_of(one);
    return all.join(QLatin1Char('\n'));
}

QString ReportView::savePath() const {
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QStringLiteral("%1/salvor-%2.html").arg(folder, m_id);
}

void ReportView::save(const QString& file) {
    if (m_run.procedure.steps.empty()) return;
    const auto path = QDir::isAbsolutePath(file)
                          ? file
                          : QDir::home().filePath(file.startsWith(QStringLiteral("~/")) ? file.mid(2) : file);
    m_worker.run(
        [this, path, procedure = m_run.procedure, events = m_run.events](const auto&, const auto&) -> Worker::Found {
            const auto report = engine::make_report(procedure, events);
            const auto error =
                write_new(path.toStdString(), path.endsWith(QStringLiteral(".md")) ? report.markdown : report.html);
            return [this, path, error] {
                m_save_error = error == 0        ? QString()
                               : error == EEXIST ? tr("There is a file of this name already. Choose another name.")
                                                 : tr("It cannot be written: %1. Choose a folder you may write to.")
                                                       .arg(QString::fromLocal8Bit(std::strerror(error)));
                m_saved = error == 0 ? tr("Saved as %1.").arg(path) : QString();
                Q_EMIT savedChanged();
            };
        });
}

void ReportView::copyPath() { QGuiApplication::clipboard()->setText(folderPath()); }

void ReportView::toggle(int row) {
    auto rows = m_steps.rows();
    if (row < 0 || row >= static_cast<int>(rows.size())) return;
    rows[static_cast<std::size_t>(row)].open = !rows[static_cast<std::size_t>(row)].open;
    m_steps.assign(std::move(rows));
}

} // namespace salvor::ui
