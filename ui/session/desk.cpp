#include "session/desk.h"

#include "session/told.h"

#include <QClipboard>
#include <QGuiApplication>

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

static bool is_cluster(const procedure::Target& target) { return target.kind == procedure::Target::Kind::Cluster; }

TargetChoice::TargetChoice(const procedure::Target& target, QStringList places, QObject* parent)
    : QObject(parent), m_id(qs(target.id)), m_label(qs(target.label)), m_places(std::move(places)),
      m_cluster(is_cluster(target)) {}

QString TargetChoice::advice() const {
    return m_cluster ? tr("Write kube: and the name of a context, oc: and one to use oc, or env: and the name of an "
                          "environment.")
                     : tr("Write ssh: and the name of a host as OpenSSH knows it, env: and the name of an environment, "
                          "or here for this machine.");
}

QString TargetChoice::problem_of(const QString& place) const {
    if (place.isEmpty()) return tr("Where it is has not been said.");
    if (m_cluster) {
        const bool named = assembly::is_cluster_place(place.toStdString()) || place.startsWith(QLatin1String("env:"));
        if (named && !place.endsWith(QLatin1Char(':'))) return {};
        return tr("%1 is no cluster. Write kube: and the name of a context.").arg(place);
    }
    const bool named = place.startsWith(QLatin1String("ssh:")) || place.startsWith(QLatin1String("env:"));
    if (place == QLatin1String("here") || (named && place.size() > 4)) return {};
    return tr("%1 is no place. Write here for this machine, ssh: and the name of a host, or env: and that "
              "of an environment.")
        .arg(place);
}

void TargetChoice::set_place(const QString& place) {
    m_place = place;
    Q_EMIT changed();
}

Desk::Desk(const std::string& workflows, const std::string& runs, exec::Prompter& prompter, double pace,
           QObject* parent)
    : QObject(parent), m_library(workflows), m_runs(runs), m_prompter(prompter), m_pace(pace) {}

Desk::~Desk() = default;

void Desk::refuse(const Error& error) {
    m_opening.clear();
    m_problem = told(error);
    Q_EMIT changed();
}

void Desk::dismissProblem() {
    m_problem.clear();
    Q_EMIT changed();
}

Result<procedure::Procedure> Desk::read(const QString& id) const {
    auto read = m_library.read(id.toStdString());
    if (!read) return tl::unexpected(read.error());
    if (!read->ok()) return fail(Error::Code::Invalid, read->diagnostics.front().text());
    return std::move(read->procedure);
}

/// One run at a time is open in a window: the other one is to be left or ended first.
bool Desk::busy() {
    if (m_opening.isEmpty() && (!m_run || !m_run->result().isEmpty())) return false;
    refuse({Error::Code::Refused, "another run is open in this window", "leave it first; it can be resumed", {}});
    return true;
}

bool Desk::observing() {
    if (m_observer)
        refuse({Error::Code::Refused,
                "a policy makes this console an observer: it starts no run over real systems",
                "drills are allowed",
                {}});
    return m_observer;
}

void Desk::setPlaces(const QStringList& hosts, const QStringList& clusters) {
    if (hosts == m_places && clusters == m_clusters) return;
    m_places = hosts;
    m_clusters = clusters;
    Q_EMIT changed();
}

QString Desk::startTitle() const { return m_start ? qs(m_start->title) : QString(); }
QString Desk::startSummary() const { return m_start ? qs(m_start->summary) : QString(); }

void Desk::set_objective(int minutes) {
    m_objective = minutes > 0 ? QString::number(minutes) : QString();
    Q_EMIT startChanged();
}

QString Desk::startObjectiveError() const {
    bool number = false;
    const int minutes = m_objective.trimmed().toInt(&number);
    if (m_objective.trimmed().isEmpty() || (number && minutes > 0 && minutes <= 10'000)) return {};
    return tr("%1 is no number of minutes from 1 to 10000.").arg(m_objective);
}

bool Desk::startReady() const {
    return m_start && startObjectiveError().isEmpty() &&
           std::all_of(m_targets.begin(), m_targets.end(),
                       [](const TargetChoice* target) { return target->error().isEmpty(); });
}

void Desk::prepare(const QString& id) {
    m_start.reset();
    m_chosen = nullptr;
    m_prefilled = nullptr;
    if (observing()) return;
    auto procedure = read(id);
    if (!procedure) return refuse(procedure.error());
    m_start = std::move(*procedure);
    for (auto* target : m_targets) target->deleteLater();
    m_targets.clear();
    for (const auto& one : assembly::bound_targets(*m_start)) {
        const auto& target_of = *m_start->target(one);
        auto* target = new TargetChoice(target_of, is_cluster(target_of) ? m_clusters : m_places, this);
        connect(target, &TargetChoice::changed, this, &Desk::startChanged);
        m_targets << target;
    }
    Q_EMIT startTargetsChanged();
    Q_EMIT startChanged();
}

void Desk::prepare_at(const QString& id, const QString& place, const Json& chosen) {
    prepare(id);
    m_chosen = chosen;
    for (auto* target : m_targets)
        if (target->takes(place)) target->set_place(place);
}

void Desk::start() {
    if (!startReady() || busy()) return;
    assembly::RealSession::Options options;
    for (const auto* target : m_targets)
        options.targets[target->targetId().toStdString()] = target->place().toStdString();
    const auto where = m_targets.isEmpty() ? tr("this machine") : m_targets.first()->place();
    auto stage = assembly::Stage::fresh(*m_start, std::move(options));
    const int minutes = m_objective.trimmed().toInt();
    stage->set_chosen(m_chosen);
    stage->set_objective(std::chrono::minutes(minutes));
    Q_EMIT started(qs(m_start->id), minutes);
    open(std::move(stage), tr("Connecting to %1").arg(where), {});
}

void Desk::startDrill(const QString& id, const QString& scenario) {
    if (busy()) return;
    m_prefilled = nullptr;
    auto procedure = read(id);
    if (!procedure) return refuse(procedure.error());
    auto stage = assembly::Stage::drill(m_library, std::move(*procedure), scenario.toStdString(), m_pace);
    if (!stage) return refuse(stage.error());
    open(std::move(*stage), tr("Building the simulated world"), {});
}

void Desk::open_kept(const QString& id, bool undo, Json taken_over) {
    if (!may_open()) return;
    m_prefilled = nullptr;
    auto folder = m_runs.find(id.toStdString());
    if (!folder) return refuse(folder.error());
    auto stage = assembly::Stage::kept(*folder, {});
    if (!stage) return refuse(stage.error());
    if (!taken_over.is_null()) (*stage)->take_over(std::move(taken_over));
    const auto first = (*stage)->procedure().steps.front().id;
    open(std::move(*stage), tr("Connecting to the targets of run %1").arg(id), undo ? first : std::string());
}

void Desk::resumeRun(const QString& id) { open_kept(id, false); }

void Desk::resume_taken(const QString& id, const Json& how) { open_kept(id, false, how); }

void Desk::undoRun(const QString& id) { open_kept(id, true); }

void Desk::open(std::unique_ptr<assembly::Stage> stage, const QString& what, const std::string& undo_to) {
    m_problem.clear();
    m_opening = what;
    m_stage = std::move(stage);
    Q_EMIT changed();
    auto prefilled = std::exchange(m_prefilled, nullptr);
    m_stage->open(m_library, m_runs, m_prompter, [this, undo_to, prefilled](Result<engine::Setup> setup) {
        if (!setup) return refuse(setup.error());
        if (prefilled.is_object()) setup->inputs = prefilled;
        auto run = RunView::open(std::move(m_stage), std::move(*setup), undo_to);
        if (!run) return refuse(run.error());
        if (auto* old = m_run.release()) old->deleteLater(); // whoever reads through its hosts lets go of them first
        m_run = std::move(*run);
        connect(m_run.get(), &RunView::ended, this, &Desk::runEnded);
        m_opening.clear();
        Q_EMIT runChanged();
        Q_EMIT changed();
        Q_EMIT opened();
        m_run->start();
    });
}

void Desk::closeRun() {
    if (m_run && m_run->result().isEmpty()) return;
    m_run.release()->deleteLater();
    Q_EMIT runChanged();
}

void Desk::copy(const QString& text) const { QGuiApplication::clipboard()->setText(text); }

} // namespace salvor::ui
