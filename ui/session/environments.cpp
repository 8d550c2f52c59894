#include "session/environments.h"

#include "base/text.h"
#include "session/spans.h"
#include "session/told.h"

#include <QPointer>
#include <algorithm>

namespace salvor::ui {

using assembly::ConnectionTest;
using assembly::Environment;
using Verdict = ConnectionTest::Verdict;

static constexpr int at_once = 4;
static const QString keyring = QStringLiteral("keyring");

Environments::Environments(vault::Vault& vault, Prompts& prompts, Clock& clock, const assembly::Library& library,
                           assembly::EnvironmentFile file, assembly::Sources sources, QObject* parent)
    : QObject(parent), m_vault(vault), m_prompts(prompts), m_clock(clock), m_library(library), m_file(std::move(file)),
      m_sources(std::move(sources)), m_view(new EnvironmentView(this)) {
    connect(&m_vault, &vault::Vault::changed, this, &Environments::publish);
    refresh();
}

Environments::~Environments() = default;

void Environments::refresh() {
    auto found = assembly::all_environments(m_file, m_sources);
    m_all = std::move(found.environments);
    m_problems.clear();
    for (const auto& problem : found.problems) m_problems << told(problem);
    std::erase_if(m_tests, [&](const auto& one) { return find(QString::fromStdString(one.first)) == nullptr; });
    publish();
}

const Environment* Environments::find(const QString& id) const {
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const auto& one) { return id == QString::fromStdString(one.id); });
    return found == m_all.end() ? nullptr : &*found;
}

const ConnectionTest* Environments::test_of(const std::string& id) const {
    const auto found = m_tests.find(id);
    return found == m_tests.end() ? nullptr : found->second.test.get();
}

/// Rows, the chosen one and the clock, from what is known now.
void Environments::publish() {
    std::vector<EnvironmentRow> rows;
    for (const auto& environment : m_all) {
        const auto* test = test_of(environment.id);
        auto row = row_of(environment, test);
        if (test != nullptr && test->verdict() != Verdict::Running)
            row.age = age_of(m_clock.utc() - m_tests.at(environment.id).at);
        row.chosen = row.itemId == m_chosen;
        if (row.chosen) m_view->show(row, environment, test, m_vault.names());
        rows.push_back(std::move(row));
    }
    auto last = row_of(m_vault);
    last.chosen = m_chosen == keyring;
    if (last.chosen) m_view->show_keyring(last, m_vault);
    rows.push_back(std::move(last));
    m_rows.assign(std::move(rows));
    tick();
    Q_EMIT changed();
}

/// Ages are in seconds for a minute, then in minutes.
void Environments::tick() {
    if (m_tests.empty()) return m_tick.cancel();
    const auto now = m_clock.utc();
    const bool young = std::any_of(m_tests.begin(), m_tests.end(),
                                   [&](const auto& one) { return now - one.second.at < std::chrono::seconds(61); });
    m_tick = m_clock.after(young ? std::chrono::seconds(1) : std::chrono::seconds(20), [this] { publish(); });
}

QString Environments::looked() const {
    std::chrono::milliseconds oldest{-1};
    for (const auto& [id, tested] : m_tests)
        if (tested.test->verdict() != Verdict::Running && (oldest.count() < 0 || tested.at < oldest))
            oldest = tested.at;
    return oldest.count() < 0 ? QString() : age_of(m_clock.utc() - oldest);
}

bool Environments::testing() const {
    return std::any_of(m_tests.begin(), m_tests.end(),
                       [](const auto& one) { return one.second.test->verdict() == Verdict::Running; });
}

void Environments::choose(const QString& id) {
    if (id != keyring && find(id) == nullptr) return;
    m_chosen = id;
    publish();
    Q_EMIT chosenChanged();
}

void Environments::test(const QString& id) {
    if (id == keyring) return m_vault.look();
    if (const auto* environment = find(id)) begin(*environment, m_prompts);
}

void Environments::testAll() {
    m_vault.look();
    m_waiting.clear();
    for (const auto& environment : m_all) m_waiting.push_back(environment.id);
    std::reverse(m_waiting.begin(), m_waiting.end());
    next_of_all();
}

void Environments::next_of_all() {
    auto running = std::count_if(m_tests.begin(), m_tests.end(),
                                 [](const auto& one) { return one.second.test->verdict() == Verdict::Running; });
    while (running < at_once && !m_waiting.empty()) {
        const auto id = m_waiting.back();
        m_waiting.pop_back();
        const auto* environment = find(QString::fromStdString(id));
        const auto* before = test_of(id);
        if (environment == nullptr || (before != nullptr && before->verdict() == Verdict::Running)) continue;
        begin(*environment, m_prompts.quiet());
        ++running;
    }
}

void Environments::begin(const Environment& environment, exec::Prompter& prompter) {
    const auto* before = test_of(environment.id);
    if (before != nullptr && before->verdict() == Verdict::Running) return;
    if (!std::exchange(m_tools_read, true)) m_tools = assembly::tools_named(m_library);
    auto& tested = m_tests[environment.id];
    tested.at = m_clock.utc();
    if (tested.test) tested.test.release()->deleteLater();
    tested.test = std::make_unique<ConnectionTest>(prompter, environment, m_tools);
    auto* test = tested.test.get();
    connect(test, &ConnectionTest::changed, this, &Environments::publish);
    connect(test, &ConnectionTest::finished, this, [this, id = environment.id] {
        const auto found = m_tests.find(id);
        if (found != m_tests.end()) found->second.at = m_clock.utc();
        publish();
        next_of_all();
    });
    test->start();
    publish();
}

void Environments::cancel(const QString& id) {
    const auto found = m_tests.find(id.toStdString());
    if (found == m_tests.end()) return;
    found->second.test->cancel();
    m_prompts.withdraw(found->second.test->environment().target());
}

void Environments::showChangedKey(const QString& id) {
    const auto* test = test_of(id.toStdString());
    if (test != nullptr && test->changed_key()) m_prompts.key_changed(*test->changed_key());
}

void Environments::say(const Result<void>& result, const QString& done) {
    m_refusal = result ? QString() : told(result.error());
    m_done = result ? done : QString();
    refresh();
}

void Environments::forget(const QString& key) {
    m_vault.remove(key.toStdString(), [this, alive = QPointer<Environments>(this), key](const Result<void>& gone) {
        if (alive) say(gone, tr("%1 is forgotten.").arg(key));
    });
}

void Environments::pin(const QString& id) {
    const auto* environment = find(id);
    const auto* test = test_of(id.toStdString());
    if (environment == nullptr || test == nullptr || !test->identity()) return;
    if (test->verdict() != Verdict::Reachable && test->verdict() != Verdict::SudoRefused) return;
    auto entry = *environment;
    entry.machine_id = test->identity()->machine_id;
    entry.host_key = test->identity()->host_key;
    if (entry.source == Environment::Source::Own) return say(m_file.put(entry), tr("%1 is pinned.").arg(id));
    open_form(entry, true);
}

void Environments::open_form(const Environment& from, bool is_new) {
    QStringList taken{keyring};
    for (const auto& one : m_all) taken << QString::fromStdString(one.id);
    m_form = std::make_unique<EnvironmentForm>(from, is_new, taken, nullptr);
    connect(m_form.get(), &EnvironmentForm::cancelled, this, [this] {
        auto* form = m_form.release();
        Q_EMIT formChanged();
        form->deleteLater(); // after what shows it
    });
    connect(m_form.get(), &EnvironmentForm::wanted, this, [this](const Environment& entry) {
        if (const auto put = m_file.put(entry); !put) return m_form->refuse(put.error());
        auto* form = m_form.release();
        Q_EMIT formChanged();
        form->deleteLater();
        m_tests.erase(entry.id);
        say({}, tr("%1 is kept in %2.").arg(QString::fromStdString(entry.name), file()));
        choose(QString::fromStdString(entry.id));
    });
    Q_EMIT formChanged();
}

void Environments::add() {
    Environment fresh;
    fresh.place = "ssh:";
    open_form(fresh, true);
}

void Environments::edit(const QString& id) {
    if (const auto* environment = find(id)) open_form(*environment, environment->source != Environment::Source::Own);
}

void Environments::remove(const QString& id) {
    const auto* environment = find(id);
    if (environment == nullptr || environment->source != Environment::Source::Own) return;
    const auto name = QString::fromStdString(environment->name);
    const auto removed = m_file.remove(environment->id);
    if (removed && m_chosen == id) {
        m_chosen.clear();
        Q_EMIT chosenChanged();
    }
    say(removed, tr("%1 is no longer in %2.").arg(name, file()));
}

/// A file from elsewhere may name programs that would then run here, with the operator's rights.
void Environments::importFile(const QString& path) {
    m_import = path;
    m_import_commands.clear();
    const auto more = assembly::EnvironmentFile::look_into(path.toStdString());
    if (!more) return say(tl::unexpected(more.error()), {});
    for (const auto& one : *more)
        for (const auto& argv : {one.hook, one.tell})
            if (!argv.empty())
                m_import_commands << tr("%1: %2").arg(QString::fromStdString(one.name),
                                                      QString::fromStdString(shell_line(argv)));
    if (m_import_commands.isEmpty()) return import(false);
    Q_EMIT importChanged();
}

void Environments::import(bool commands) {
    if (m_import.isEmpty()) return;
    const auto path = std::exchange(m_import, {});
    const auto count = m_file.import(path.toStdString(), commands);
    m_import_commands.clear();
    Q_EMIT importChanged();
    say(count ? Result<void>() : tl::unexpected(count.error()),
        count ? tr("%n environment(s) taken from %1.", "", static_cast<int>(*count)).arg(path) : QString());
}

void Environments::exportFile(const QString& path) {
    say(m_file.export_to(path.toStdString()), tr("Your own environments are in %1. No secret is in it.").arg(path));
}

} // namespace salvor::ui
