#include "session/readiness.h"

#include "base/text.h"
#include "session/told.h"

#include <algorithm>

namespace salvor::ui {

using procedure::Target;

static QString qs(const std::string& text) { return QString::fromStdString(text); }
static QString kind(const char* name) { return QString::fromLatin1(name); }

Readiness::Readiness(const engine::Run& run, QObject* parent) : QObject(parent), m_run(run) {
    std::vector<std::pair<exec::Host*, std::string>> known;
    for (const auto& target : run.procedure().targets) {
        const auto* bound = run.context().binding(target.id);
        if (bound == nullptr || !target.container.empty()) continue;
        const auto user = target.as.empty() ? bound->identity.user : target.as;
        if (std::find(known.begin(), known.end(), std::pair(bound->host, user)) != known.end()) continue;
        known.emplace_back(bound->host, user);
        CheckRow row;
        row.kind = kind("not-seen");
        row.says = says(target.id);
        m_ways.push_back({target.id, row});
    }
}

Readiness::~Readiness() = default;

QString Readiness::says(const std::string& target) const {
    const auto* bound = m_run.context().binding(target);
    const auto& as = m_run.procedure().target(target)->as;
    const auto& login = bound->identity.user;
    return as.empty() || as == login ? tr("%1 answers, as %2").arg(qs(bound->name), qs(login))
                                     : tr("sudo lets %1 become %2 on %3").arg(qs(login), qs(as), qs(bound->name));
}

void Readiness::retell() {
    for (auto& way : m_ways) way.row.says = says(way.target);
    Q_EMIT changed(); // the other rows are made each time
}

void Readiness::look() {
    if (looking()) return;
    for (auto& way : m_ways) way.row.kind = kind("waiting");
    m_seen.reset();
    try_way(0);
}

/// Whoever asks for a password does it now, once, and not in the middle of a change.
void Readiness::try_way(std::size_t at) {
    if (at >= m_ways.size()) return fly();
    auto& way = m_ways[at];
    way.row.kind = kind("observing");
    auto command = m_run.context().own_command(way.target, {"test", "-d", "/"});
    if (!command) {
        way.row.kind = kind("unknown");
        way.row.seen = told(command.error());
        return try_way(at + 1);
    }
    const auto id = m_run.context().binding(way.target)->identity.machine_id;
    command->fence.machine_id = id;
    m_way.reset(new engine::CommandRun(m_run.context(), way.target, std::move(*command), "ready-" + way.target));
    Q_EMIT changed();
    m_way->start([this, at, id](const engine::Ran& ran) {
        auto& row = m_ways[at].row;
        // it carries the fence: what ran at all ran on that machine, as that user, unless sudo itself ended it
        const bool ok = ran.outcome.kind == exec::Outcome::Kind::Exited && !ran.err.starts_with("sudo:");
        row.kind = kind(ok ? "holds" : "fails");
        const auto said = trimmed(ran.err);
        row.seen = ok             ? QStringLiteral("machine-id ") + qs(id)
                   : said.empty() ? told(ran.outcome.text())
                                  : qs(std::string(said));
        row.remedy = ok ? QString() : tr("Log in there by hand, see what it says, then look again.");
        m_way.reset();
        Q_EMIT changed();
        try_way(at + 1);
    });
}

void Readiness::fly() {
    m_flight.reset(new engine::Preflight(m_run.context(), "ready"));
    Q_EMIT changed();
    m_flight->start([this](Json seen) {
        m_seen = std::move(seen);
        m_flight.reset();
        Q_EMIT changed();
    });
}

CheckRow Readiness::answers(const QuestionView* question) const {
    CheckRow row;
    row.says = tr("Everything the run must know is answered");
    const auto* form = question == nullptr ? nullptr : question->form();
    if (m_run.state().answered && (form == nullptr || question->kind() != QLatin1String("form"))) {
        row.kind = kind("holds");
        row.seen = tr("%n answer(s)", "", static_cast<int>(m_run.state().inputs.size()));
    } else {
        row.kind = kind(form == nullptr ? "observing" : "needs-operator");
        if (form != nullptr && form->wrong() > 0)
            row.seen = tr("%n field(s) to fill in or correct", "", form->wrong());
        else if (form != nullptr)
            row.seen = tr("to be kept");
    }
    return row;
}

void Readiness::add_preflight(std::vector<CheckRow>& rows) const {
    const auto& state = m_run.state();
    const bool whole = state.preflighted;
    const auto seen = whole ? state.preflight : m_seen.value_or(Json::array());
    CheckRow all;
    all.says = whole ? tr("Every program is there, and every change is allowed")
                     : tr("What can be named already is there and allowed");
    int ok = 0;
    std::vector<CheckRow> missing;
    for (const auto& one : seen) {
        if (one.value("ok", false)) {
            ++ok;
            continue;
        }
        const auto where = qs(one.value("where", std::string()));
        const auto shown = qs(one.value("shown", std::string()));
        CheckRow row;
        row.kind = kind("fails");
        row.seen = told(one.value("said", std::string()));
        const bool policy = one.value("policy", false);
        row.says = policy ? tr("sudo lets this run on %1: %2").arg(where, shown) : tr("%1 is on %2").arg(shown, where);
        row.remedy = policy ? tr("Allow it in the sudoers of %1, then look again.").arg(where)
                            : tr("Install it on %1, then look again.").arg(where);
        if (one.value("log", false)) {
            row.says = tr("sudo on %1 writes down nothing that passes through it").arg(where);
            row.remedy = tr("Have it switched off in the sudoers of %1, then look again.").arg(where);
        }
        missing.push_back(std::move(row));
    }
    all.seen = tr("%1 of %2").arg(ok).arg(seen.size());
    all.kind = kind(m_flight                 ? "observing"
                    : !whole && !m_seen      ? "waiting"
                    : !missing.empty()       ? "fails"
                    : whole || !seen.empty() ? "holds"
                                             : "waiting");
    if (all.kind == QLatin1String("waiting") || m_flight) all.seen.clear();
    rows.push_back(std::move(all));
    std::move(missing.begin(), missing.end(), std::back_inserter(rows));
}

void Readiness::update(const QuestionView* question, std::vector<CheckRow> before) {
    std::vector<CheckRow> rows{answers(question)};
    for (const auto& way : m_ways) rows.push_back(way.row);
    if (m_keyring) rows.push_back(*m_keyring);
    add_preflight(rows);
    std::move(before.begin(), before.end(), std::back_inserter(rows));
    if (rows == m_rows.rows()) return;
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

QString Readiness::summary() const {
    const auto& rows = m_rows.rows();
    const auto count = [&](const char* name) {
        return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                              [&](const CheckRow& row) { return row.kind == QLatin1String(name); }));
    };
    const auto hold = tr("%1 of %2 hold").arg(count("holds")).arg(rows.size());
    const int fail = count("fails");
    return fail == 0 ? hold : tr("%1; missing: %2").arg(hold).arg(fail);
}

} // namespace salvor::ui
