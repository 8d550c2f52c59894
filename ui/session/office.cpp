#include "session/office.h"

#include "session/run_words.h"
#include "session/told.h"

#include <QGuiApplication>

#include <algorithm>

namespace salvor::ui {

Office::Office(const Options& options, QObject* parent)
    : QObject(parent), m_vault(m_clock), m_settings(m_clock, options.settings), m_kept_language(m_settings.language()),
      m_prompts(m_vault, m_clock), m_desk(options.workflows, options.runs, m_prompts, options.pace),
      m_catalogue(m_desk.library(), m_desk.runs(), m_clock), m_choosing(m_desk.library(), m_prompts),
      m_others(m_desk.runs(), m_prompts, m_clock), m_environments(m_vault, m_prompts, m_clock, m_desk.library()),
      m_report(m_catalogue, m_clock), m_fleet(m_prompts, m_desk.runs().root()) {
    m_language.use(options.language.isEmpty() ? m_kept_language : options.language);
    m_fleet.retell(); // its columns were named before
    connect(&m_language, &Language::changed, this, &Office::retell);
    connect(&m_settings, &Settings::changed, this, [this] {
        if (std::exchange(m_kept_language, m_settings.language()) != m_kept_language) m_language.use(m_kept_language);
    });
    m_desk.setObserver(m_settings.observerOnly());
    connect(&m_desk, &Desk::opened, this, [this] { setPage(QStringLiteral("run")); });
    connect(&m_desk, &Desk::runChanged, this, [this] {
        m_attention.watch(m_desk.run());
        foretell();
        tell_keyring();
        if (auto* run = m_desk.run())
            connect(run->outputs(), &RunOutputs::zoomed, &m_settings, &Settings::setOutputSize);
        read_panes();
        lend_run();
        list();
    });
    connect(&m_fleet, &FleetView::chosen, this, [this] { setPage(QStringLiteral("run")); });
    connect(&m_fleet, &FleetView::resumeWanted, this, [this](const QString& place, const Json& names) {
        const int groups = m_fleet.groups()->frozen()->rowCount(); // one of each goes first, at least
        start_at(QStringLiteral("flight-control.resume-devices"), place,
                 {{"names", names}, {"canary", std::clamp(groups, 5, 25)}});
    });
    connect(&m_fleet, &FleetView::fixWanted, this, [this](const QString& place, const QString& fleet) {
        start_at(QStringLiteral("flight-control.edit-fleet"), place, {{"fleet", fleet.toStdString()}});
    });
    connect(&m_settings, &Settings::changed, this, &Office::read_panes);
    connect(&m_vault, &vault::Vault::changed, this, &Office::tell_keyring);
    connect(&m_catalogue, &Catalogue::changed, this, &Office::foretell);
    connect(&m_choosing, &Choosing::taken, this, [this](const QString& id, const QString& place, const Json& chosen) {
        m_desk.prepare_at(id, place, chosen);
        if (m_desk.startTitle().isEmpty()) return;
        m_desk.set_objective(m_settings.objective(id));
        Q_EMIT startWanted();
    });
    connect(&m_others, &Others::taken, &m_desk, &Desk::resume_taken);
    connect(&m_others, &Others::taken, &m_catalogue, &Catalogue::refresh);
    connect(&m_others, &Others::refused, &m_desk, &Desk::refuse);
    connect(&m_others, &Others::grown, this, [this](const QString& report) {
        if (m_report.runId() == report) m_report.open(report);
    });
    connect(&m_desk, &Desk::started, &m_settings, &Settings::setObjective);
    const auto allow = [this] { m_attention.allow(m_settings.notifications()); };
    connect(&m_settings, &Settings::changed, this, allow);
    allow();
    connect(&m_desk, &Desk::changed, this, [this] { m_prompts.setReason(m_desk.opening()); });
    connect(&m_desk, &Desk::runEnded, &m_catalogue, &Catalogue::refresh);
    connect(&m_catalogue, &Catalogue::changed, this, &Office::list);
    const auto places = [this] {
        QStringList hosts;
        QStringList clusters;
        for (const auto& one : m_environments.all()) {
            const bool own = one.source == assembly::Environment::Source::Own;
            auto& list = one.kind() == assembly::Environment::Kind::Kube ? clusters : hosts;
            list << QString::fromStdString(own ? "env:" + one.id : one.place);
        }
        hosts.removeDuplicates();
        clusters.removeDuplicates();
        m_desk.setPlaces(hosts, clusters);
    };
    connect(&m_environments, &Environments::changed, this, places);
    places();
    list();
}

Office::~Office() = default;

void Office::foretell() {
    auto* run = m_desk.run();
    if (run == nullptr) return;
    run->forecast()->set_usual(assembly::usual(m_catalogue.runs(), run->run().procedure().id, run->drill()));
}

void Office::read_panes() {
    auto* run = m_desk.run();
    if (run == nullptr) return;
    const bool hides = m_settings.presentMode() && m_settings.hiddenError().isEmpty();
    run->outputs()->read_as(m_settings.outputSize(), QRegularExpression(hides ? m_settings.hidden() : QString()));
}

void Office::start_at(const QString& procedure, const QString& place, Json inputs) {
    m_desk.prepare_at(procedure, place, nullptr);
    if (m_desk.startTitle().isEmpty()) return;
    m_desk.prefill(std::move(inputs));
    m_desk.set_objective(m_settings.objective(procedure));
    Q_EMIT startWanted();
}

void Office::lend_run() {
    m_fleet.run_changed(m_desk.run());
    if (auto* run = m_desk.run())
        connect(run, &RunView::devicesWanted, this, [this, run](FieldView* field) {
            m_fleet.follow(*run, field, field->input().at);
            setPage(QStringLiteral("devices"));
        });
}

void Office::lookAgain() {
    if (m_page == QLatin1String("devices")) return m_fleet.lookAgain();
    if (m_page == QLatin1String("run") && m_desk.run() != nullptr) return m_desk.run()->lookAgain();
    if (m_page == QLatin1String("environments")) return m_environments.testAll();
    m_catalogue.refresh();
}

void Office::tell_keyring() {
    auto* run = m_desk.run();
    if (run == nullptr || run->drill()) return;
    using State = vault::Vault::State;
    const auto state = m_vault.state();
    CheckRow row;
    row.kind = state == State::Ready     ? QStringLiteral("holds")
               : state == State::Looking ? QStringLiteral("observing")
                                         : QStringLiteral("skipped");
    row.says = tr("The keyring is open");
    row.seen = told(m_vault.words());
    row.remedy = told(m_vault.remedy());
    run->readiness()->set_keyring(row);
}

void Office::setPage(const QString& page) {
    if (page == m_page) return;
    m_page = page;
    if (page == QLatin1String("home")) m_catalogue.refresh();
    m_fleet.show_page(page == QLatin1String("devices"));
    Q_EMIT pageChanged();
}

/// Every text that C++ keeps; the others are made when QML reads them.
void Office::retell() {
    m_catalogue.retell();
    m_environments.retell();
    m_others.retell();
    m_report.retell();
    m_fleet.retell();
    Q_EMIT m_settings.changed();
    tell_keyring();
    if (auto* run = m_desk.run()) run->retell();
    list();
    Q_EMIT retold();
}

QString Office::version() const { return QStringLiteral(SALVOR_VERSION); }

void Office::list() {
    std::vector<DoingRow> pages{{QStringLiteral("home"), tr("Home"), {}, QStringLiteral("home")}};
    if (m_desk.run() != nullptr) pages.push_back({QStringLiteral("run"), tr("Run"), {}, QStringLiteral("run")});
    pages.push_back({QStringLiteral("devices"), tr("Devices"), {}, QStringLiteral("devices")});
    pages.push_back({QStringLiteral("drills"), tr("Drills"), {}, QStringLiteral("drills")});
    pages.push_back({QStringLiteral("reports"), tr("Reports"), {}, QStringLiteral("reports")});
    pages.push_back({QStringLiteral("environments"), tr("Environments"), {}, QStringLiteral("environments")});
    auto doings = pages;
    doings.push_back({QStringLiteral("settings"), tr("Settings"), {}, QStringLiteral("settings")});
    doings.push_back({QStringLiteral("keys"), tr("Keys"), {}, QStringLiteral("help")});
    for (const auto& row : static_cast<Rows<ProcedureRow>*>(m_catalogue.procedures())->rows())
        if (row.group && !row.offer.isEmpty())
            doings.push_back(
                {QStringLiteral("choose ") + row.title, row.offer + QStringLiteral("…"), {}, QStringLiteral("search")});
    for (const auto& row : static_cast<Rows<ProcedureRow>*>(m_catalogue.procedures())->rows())
        if (!row.group && row.problem.isEmpty())
            doings.push_back({QStringLiteral("start ") + row.procedureId, tr("Start %1…").arg(row.title), row.system,
                              QStringLiteral("play")});
    for (const auto& row : static_cast<Rows<ScenarioRow>*>(m_catalogue.scenarios())->rows())
        if (!row.group && row.problem.isEmpty())
            doings.push_back({QStringLiteral("drill ") + row.procedureId + QLatin1Char('/') + row.scenarioId,
                              tr("Drill: %1").arg(row.title), row.procedureId, QStringLiteral("drills")});
    for (const auto& row : static_cast<Rows<UnfinishedRow>*>(m_catalogue.unfinished())->rows())
        doings.push_back({QStringLiteral("resume ") + row.runId, tr("Resume %1…").arg(row.title), row.target,
                          QStringLiteral("undo")});
    m_pages.assign(std::move(pages));
    m_doings.assign(std::move(doings));
}

void Office::choose(const QString& system) {
    std::vector<std::string> procedures;
    for (const auto& one : m_catalogue.shelf())
        if (one.problem.empty() && system_title(one.system) == system) procedures.push_back(one.id);
    const auto& rows = static_cast<Rows<ProcedureRow>*>(m_catalogue.procedures())->rows();
    const auto head =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.group && row.title == system; });
    m_choosing.begin(system, head == rows.end() ? system : head->offer, std::move(procedures));
    Q_EMIT chooseWanted();
}

void Office::showReport(const QString& id, bool debriefing) {
    m_report.open(id);
    setPage(debriefing ? QStringLiteral("debriefing") : QStringLiteral("reports"));
}

void Office::practiseDevices() {
    m_desk.startDrill(QStringLiteral("flight-control.resume-devices"), QStringLiteral("ten-thousand"));
}

void Office::takeOver(const QString& run, const QString& reason) {
    if (m_desk.may_open()) m_others.takeOver(run, reason);
}

void Office::doIt(const QString& name) {
    const auto verb = name.section(QLatin1Char(' '), 0, 0);
    const auto what = name.section(QLatin1Char(' '), 1);
    if (verb == QLatin1String("start")) {
        m_desk.prepare(what);
        if (m_desk.startTitle().isEmpty()) return;
        m_desk.set_objective(m_settings.objective(what));
        Q_EMIT startWanted();
    } else if (verb == QLatin1String("drill")) {
        m_desk.startDrill(what.section(QLatin1Char('/'), 0, 0), what.section(QLatin1Char('/'), 1));
    } else if (verb == QLatin1String("choose")) {
        choose(what);
    } else if (verb == QLatin1String("resume")) {
        m_desk.resumeRun(what);
    } else {
        setPage(verb);
    }
}

} // namespace salvor::ui
