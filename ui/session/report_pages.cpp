#include "session/report_pages.h"

#include "base/clock.h"
#include "engine/fold.h"
#include "engine/words.h"
#include "session/ages.h"
#include "session/run_words.h"
#include "session/told.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace salvor::ui {

using assembly::Span;
using engine::Event;
using engine::StepState;
using engine::Verdict;
using std::chrono::milliseconds;
using Phase = StepState::Phase;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

std::string step_of(const std::string& subject) { return subject.substr(0, subject.find_first_of("/.")); }

/// Of these lengths the one that gives at most six marks.
milliseconds between_marks(milliseconds whole) {
    for (const int seconds : {5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 43200})
        if (whole / std::chrono::seconds(seconds) < 6) return std::chrono::seconds(seconds);
    return std::chrono::hours(24 * (whole / std::chrono::hours(24 * 6) + 1));
}

FactRow fact(const QString& label, const std::string& value, bool mono = false) {
    return {label, text_of(value), {}, mono};
}

/// What was seen, if it says more than the verdict.
QString seen_in(const engine::LookState& look) {
    auto text = look.why.empty()                 ? text_of(look.seen)
                : look.why.starts_with("seen: ") ? text_of(look.why.substr(6))
                                                 : told(look.why);
    static const QStringList nothing{QString(), QStringLiteral("null"), QStringLiteral("true"),
                                     QStringLiteral("false")};
    return nothing.contains(text) ? QString() : text;
}

} // namespace

ReportPages::ReportPages(const assembly::KeptRun& run) : m_run(run) {
    m_scope.inputs = run.state.inputs;
    m_scope.facts = run.state.facts;
    if (run.state.opened.is_object()) m_scope.targets = run.state.opened.value("targets", Json::object());
    m_scope.run = {{"id", run.state.id}, {"short", run.state.id.substr(0, 8)}};
    for (const auto& one : run.state.overrides) m_overridden.insert(step_of(one.subject));
    for (const auto& event : run.events)
        if (event.type == Event::Type::Undone && !run.state.undone_to.empty()) m_undone.insert(step_of(event.subject));
}

QString ReportPages::says(const procedure::Look& look) const {
    engine::Words words;
    for (const auto& step : m_run.state.steps)
        if (const auto made = step.looks.find(look.id); made != step.looks.end()) words = made->second.words;
    return text_of(engine::said(look, words, m_scope));
}

int ReportPages::number_of(const std::string& subject) const {
    const auto& steps = m_run.procedure.steps;
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const auto& step) { return step.id == step_of(subject); });
    return found == steps.end() ? 0 : static_cast<int>(found - steps.begin()) + 1;
}

QString ReportPages::named(const std::string& subject) const {
    if (const auto* look = engine::look_of(m_run.procedure, subject)) return says(*look);
    if (const auto* leaf = m_run.state.leaf(subject)) return text_of(leaf->shown);
    if (subject == "preflight") return Said::tr("What was missing on the hosts");
    const auto number = number_of(subject);
    return number == 0 ? text_of(subject) : text_of(m_run.summary.told[static_cast<std::size_t>(number) - 1].title);
}

std::vector<ReportPages::Looked> ReportPages::looked(const std::vector<procedure::Look>& looks,
                                                     const StepState& state) const {
    std::vector<Looked> found;
    for (const auto& look : looks) {
        const auto made = state.looks.find(look.id);
        if (made != state.looks.end() && !look.say.empty()) found.push_back({&look, &made->second});
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const Looked& one) { return one.state->verdict != Verdict::Holds; });
    return found;
}

std::vector<OverrideRow> ReportPages::overrides() const {
    std::vector<OverrideRow> rows;
    for (const auto& one : m_run.state.overrides) {
        OverrideRow row;
        const auto number = number_of(one.subject);
        row.title = number == 0 ? Said::tr("Override: %1").arg(named(one.subject))
                                : Said::tr("Override: step %1, “%2”").arg(number).arg(named(one.subject));
        QStringList text;
        if (number > 0) {
            const auto& state = m_run.state.steps[static_cast<std::size_t>(number) - 1];
            const auto seen = state.looks.find(one.subject);
            if (seen != state.looks.end())
                if (const auto what = seen_in(seen->second); !what.isEmpty()) text << Said::tr("Seen: %1.").arg(what);
        }
        const auto event = std::find_if(m_run.events.begin(), m_run.events.end(), [&](const Event& event) {
            const bool kind = event.type == Event::Type::Waived || event.type == Event::Type::Overridden ||
                              event.type == Event::Type::Skipped || event.type == Event::Type::Undone ||
                              event.type == Event::Type::Resumed;
            if (event.type == Event::Type::Resumed) return one.subject == "run" && event.data.contains("taken_over");
            if (event.type == Event::Type::Undone && event.data.value("verdict", std::string()) != "unproved")
                return false;
            return kind && event.subject == one.subject;
        });
        const auto when = event == m_run.events.end() ? QString() : Ages::clock(event->utc);
        const auto reason = text_of(one.reason);
        text << sentence(told(one.what)) + QLatin1Char('.');
        text << (when.isEmpty() ? Said::tr("Reason given: “%1”.").arg(reason)
                                : Said::tr("Reason given at %1 UTC: “%2”.").arg(when, reason));
        row.text = text.join(QLatin1Char(' '));
        rows.push_back(row);
    }
    return rows;
}

ReportStepRow ReportPages::step(std::size_t at) const {
    const auto& step = m_run.procedure.steps[at];
    const auto& state = m_run.state.steps[at];
    const auto& told = m_run.summary.told[at];
    ReportStepRow row;
    row.number = static_cast<int>(at) + 1;
    row.title = text_of(told.title);
    row.systems = Ages::span(told.systems);
    row.people = Ages::span(told.people);
    row.marked = m_overridden.contains(step.id);
    const bool current = at == m_run.state.current && m_run.state.result.empty();
    const auto look = [&](const char* kind, const QString& word) {
        row.kind = QLatin1String(kind);
        row.word = word;
    };
    const auto any = [&](auto holds) {
        for (const auto& act : state.acts)
            if (std::any_of(act.leaves.begin(), act.leaves.end(), holds)) return true;
        return false;
    };
    const auto pending = [&](const engine::Leaf& leaf) {
        const auto& undo = m_run.state.undo;
        return undo && undo->whole_run() && undo->why != "return" && !leaf.undone &&
               std::find(undo->leaves.begin(), undo->leaves.end(), leaf.id) != undo->leaves.end();
    };
    if (any(pending))
        look("waiting", Said::tr("To be rolled back"));
    else if (any([](const engine::Leaf& leaf) { return leaf.undone && leaf.undo_unproved; }))
        look("skipped", Said::tr("Rolled back, not proved"));
    else if (m_undone.contains(step.id))
        look("undone", Said::tr("Rolled back"));
    else if (state.phase == Phase::Skipped)
        row.marked ? look("skipped", Said::tr("Skipped")) : look("not-seen", Said::tr("Does not apply"));
    else if (row.marked)
        look("skipped", Said::tr("Overridden"));
    else if (state.phase == Phase::Done)
        look("done", Said::tr("Done"));
    else if (current && state.phase != Phase::Waiting)
        row.kind = RunWords::kind(m_run.summary), row.word = RunWords::word(m_run.summary);
    else
        look("waiting", Said::tr("Not begun"));
    auto seen = looked(step.prove, state);
    if (seen.empty()) seen = looked(step.require, state);
    QStringList lines;
    for (const auto& one : seen) {
        const auto verdict = one.state->verdict;
        const auto word = verdict == Verdict::Holds   ? Said::tr("Holds")
                          : verdict == Verdict::Fails ? Said::tr("Does not hold")
                                                      : Said::tr("Unknown");
        const auto more = seen_in(*one.state);
        lines << word + QStringLiteral("  ") + says(*one.look) +
                     (more.isEmpty() ? QString() : QStringLiteral("\n    ") + more);
    }
    row.details = lines.join(QLatin1Char('\n'));
    if (seen.empty()) return row;
    const auto others = static_cast<int>(seen.size()) - 1;
    row.proof =
        others == 0 ? says(*seen.front().look) : Said::tr("%1; %n more", "", others).arg(says(*seen.front().look));
    return row;
}

std::vector<ReportStepRow> ReportPages::steps() const {
    std::vector<ReportStepRow> rows;
    for (std::size_t i = 0; i < m_run.summary.told.size(); ++i) rows.push_back(step(i));
    return rows;
}

std::vector<BandRow> ReportPages::band() const {
    constexpr double wide_enough = 0.11; // for a label
    const auto whole = static_cast<double>(m_run.summary.total().count());
    std::vector<BandRow> rows;
    milliseconds from{0};
    for (const auto& span : m_run.spans) {
        if (whole <= 0) break;
        BandRow row;
        row.from = static_cast<double>(from.count()) / whole;
        row.share = static_cast<double>(span.length.count()) / whole;
        row.people = span.people;
        const auto where = span.step < 0 ? Said::tr("the form") : Said::tr("step %1").arg(span.step + 1);
        const auto text = QStringLiteral("%1 · %2").arg(where, Ages::span(span.length));
        if (row.share >= wide_enough) row.label = text;
        row.spoken =
            span.people ? Said::tr("%1, waiting for people").arg(text) : Said::tr("%1, waiting for systems").arg(text);
        rows.push_back(row);
        from += span.length;
    }
    return rows;
}

std::vector<TickRow> ReportPages::ticks() const {
    const auto whole = m_run.summary.total();
    if (whole.count() <= 0 || m_run.events.empty()) return {};
    std::vector<TickRow> rows{{0, Said::tr("%1 UTC").arg(Ages::clock(m_run.events.front().utc))}};
    const auto gap = between_marks(whole);
    for (auto at = gap; at < whole; at += gap)
        rows.push_back({static_cast<double>(at.count()) / static_cast<double>(whole.count()),
                        QStringLiteral("+") + Ages::about(at)});
    return rows;
}

ReasonRow ReportPages::reason(const char* step, const QString& label) const {
    ReasonRow row{QStringLiteral("not-seen"), label, Said::tr("was not looked at")};
    const auto number = number_of(step);
    if (number == 0) return row;
    const auto at = static_cast<std::size_t>(number) - 1;
    const auto& looks = m_run.procedure.steps[at].prove;
    if (looks.empty()) {
        row.text = Said::tr("this procedure has no check of it");
        return row;
    }
    const auto seen = looked(looks, m_run.state.steps[at]);
    if (seen.empty()) return row;
    const auto others = static_cast<int>(seen.size()) - 1;
    const auto& first = *seen.front().state;
    row.kind = first.verdict == Verdict::Holds   ? QStringLiteral("holds")
               : !first.waived.empty()           ? QStringLiteral("skipped")
               : first.verdict == Verdict::Fails ? QStringLiteral("fails")
                                                 : QStringLiteral("unknown");
    row.text =
        others == 0 ? says(*seen.front().look) : Said::tr("%1; %n more", "", others).arg(says(*seen.front().look));
    return row;
}

std::vector<ReasonRow> ReportPages::reasons() const {
    return {reason("finish_data", Said::tr("Data")), reason("finish_function", Said::tr("Function")),
            reason("finish_leftovers", Said::tr("Leftovers"))};
}

std::vector<FactRow> ReportPages::target() const {
    const auto& summary = m_run.summary;
    std::vector<FactRow> rows;
    std::set<std::string> told;
    for (const auto& one : summary.targets) {
        if ((one.id == "here" && summary.targets.size() > 1) || !told.insert(one.name).second) continue;
        rows.push_back(fact(Said::tr("Target"), one.id == "here" ? RunWords::target(summary).toStdString() : one.name));
        if (one.uid.empty())
            rows.push_back(fact(Said::tr("machine-id"), one.machine_id, true));
        else
            rows.push_back(fact(Said::tr("uid of kube-system"), one.uid, true));
        if (!one.host_key.empty()) rows.push_back(fact(Said::tr("Host key"), one.host_key, true));
        if (!one.user.empty()) rows.push_back(fact(Said::tr("Login"), one.user));
    }
    rows.push_back(fact(Said::tr("Operator"), summary.who));
    std::set<std::string> others;
    for (const auto& event : m_run.events)
        if (event.type == Event::Type::Resumed && event.data.value("operator", "") != summary.who)
            others.insert(event.data.value("operator", ""));
    for (const auto& other : others) rows.push_back(fact(Said::tr("Resumed by"), other));
    rows.push_back(fact(Said::tr("Sessions"), std::to_string(m_run.state.session)));
    rows.push_back(fact(Said::tr("Procedure"), summary.procedure));
    if (m_run.state.opened.is_object())
        rows.push_back(fact(Said::tr("Its digest"), m_run.state.opened.value("digest", std::string()), true));
    rows.push_back(fact(Said::tr("Run"), summary.id, true));
    return rows;
}

std::vector<FactRow> ReportPages::evidence(const std::optional<Evidence>& found) const {
    const auto wait = QStringLiteral("…");
    const auto lines = found ? Said::tr("%n line(s)", "", static_cast<int>(found->verification.lines)) : wait;
    const auto files = found ? Said::tr("%n file(s)", "", static_cast<int>(found->outputs)) : wait;
    const auto bytes = found ? static_cast<qint64>(found->bytes) : 0;
    const auto size = QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
    return {{Said::tr("Folder"), text_of(m_run.summary.folder.string()), {}, true},
            {Said::tr("Journal"), lines, {}, false},
            {Said::tr("Its digest"), found ? text_of(found->digest) : wait, {}, true},
            {Said::tr("Outputs"), found ? QStringLiteral("%1, %2").arg(files, size) : wait, {}, false}};
}

} // namespace salvor::ui
