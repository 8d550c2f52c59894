#include "session/shells.h"

#include "base/text.h"
#include "engine/by_hand.h"

#include <algorithm>
#include <set>
#include <utility>

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

Shells::Shells(engine::Run& run, exec::Host* here, QObject* parent) : QObject(parent), m_run(run) {
    if (here == nullptr) return;
    m_terminal = std::make_unique<assembly::Terminal>(*here);
    connect(m_terminal.get(), &assembly::Terminal::opened, this, &Shells::changed);
    connect(m_terminal.get(), &assembly::Terminal::closed, this, [this] {
        Q_EMIT changed();
        Q_EMIT cameBack();
    });
}

QString Shells::reason() const {
    if (m_terminal == nullptr) return tr("A drill has no real system to open a shell on.");
    if (m_terminal->known()) return {};
    return tr("This desktop has no terminal that is known here. The line can be copied; set TERMINAL to the program of "
              "yours.");
}

void Shells::retell() {
    show_step(std::exchange(m_step, -2));
    Q_EMIT changed();
}

/// Targets in the order in which the step names them.
static std::vector<std::string> targets_of(const procedure::Step& step) {
    std::vector<std::string> found;
    const auto add_one = [&](const procedure::Command& command) {
        if (!command.at.empty() && command.present() &&
            std::find(found.begin(), found.end(), command.at) == found.end())
            found.push_back(command.at);
    };
    const auto add = [&](const procedure::Command& command) {
        if (command.pipe.empty()) add_one(command);
        for (const auto& stage : command.pipe) add_one(stage);
    };
    for (const auto& action : step.act) add(action.command);
    for (const auto* looks : {&step.observe, &step.require, &step.prove})
        for (const auto& look : *looks) add(look.command);
    return found;
}

/// "db-0 in shop", "main in db-0 in shop".
QString Shells::in_pod(const procedure::Procedure& procedure, const std::string& target, const procedure::Scope& scope,
                       const QString& cluster) {
    for (const auto* at : procedure.way(target)) {
        if (at->pod.empty()) continue;
        const auto place = tr("%1 in %2").arg(qs(show(at->pod, scope)), cluster);
        return at->container.empty() ? place : tr("%1 in %2").arg(qs(at->container), place);
    }
    return cluster;
}

void Shells::show_step(int step) {
    m_step = step; // of the same step too: a pod may be known by now
    m_argvs.clear();
    std::set<std::pair<std::string, std::vector<std::string>>> known; // targets that are one place
    std::vector<ShellRow> rows;
    const auto& procedure = m_run.procedure();
    const auto targets =
        step >= 0 ? targets_of(procedure.steps[static_cast<std::size_t>(step)]) : std::vector<std::string>();
    std::vector<std::string> places; // a group is each of its hosts
    for (const auto& id : targets)
        for (auto& place : m_run.context().places(id)) places.push_back(std::move(place));
    for (const auto& id : places) {
        const auto* bound = m_run.context().binding(id);
        const auto* target = procedure.target(id.substr(0, id.find('@')));
        if (bound == nullptr) continue;
        auto argv = engine::shell_argv(m_run.context(), id);
        const bool there = argv.has_value();
        if (!there) argv = engine::shell_argv(m_run.context(), id, procedure::Unknowns::ShowAsHoles);
        if (!argv || !known.emplace(bound->name, *argv).second) continue;
        ShellRow row;
        row.place = qs(bound->name);
        row.known = there;
        if (bound->cluster && !there)
            row.place = tr("a pod of %1").arg(row.place);
        else if (bound->cluster)
            row.place = in_pod(procedure, id, m_run.context().scope(), row.place);
        else if (target != nullptr && !target->container.empty())
            row.place = tr("%1 on %2").arg(qs(target->container), row.place);
        else if (target != nullptr && !target->as.empty())
            row.place = tr("%1, as %2").arg(row.place, qs(target->as));
        row.line = qs(shell_line(*argv));
        rows.push_back(std::move(row));
        m_argvs.push_back(there ? std::move(*argv) : std::vector<std::string>());
    }
    m_rows.assign(std::move(rows));
}

QString Shells::login() const { return m_login.empty() ? QString() : qs(shell_line(m_login)); }

void Shells::set_login(const std::vector<std::string>& argv) {
    if (std::exchange(m_login, argv) != argv) Q_EMIT changed();
}

void Shells::logIn() {
    if (!reason().isEmpty() || m_login.empty()) return;
    m_run.visited("here", shell_line(m_login));
    m_terminal->open(m_login);
}

void Shells::openShell(int row) {
    if (!reason().isEmpty() || row < 0 || row >= static_cast<int>(m_argvs.size())) return;
    if (m_argvs[static_cast<std::size_t>(row)].empty()) return;
    const auto& shown = m_rows.rows()[static_cast<std::size_t>(row)];
    m_run.visited(shown.place.toStdString(), shown.line.toStdString());
    m_terminal->open(m_argvs[static_cast<std::size_t>(row)]);
}

} // namespace salvor::ui
