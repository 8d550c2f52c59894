#include "session/step_page.h"

#include "base/text.h"
#include "engine/by_hand.h"
#include "engine/fold.h"
#include "engine/looker.h"
#include "engine/words.h"
#include "session/run_targets.h"
#include "session/spans.h"
#include "session/told.h"

#include <QCoreApplication>

namespace salvor::ui {

using engine::Leaf;
using Phase = engine::StepState::Phase;
using Status = Leaf::Status;
using OutlineKind = engine::OutlineEntry::Kind;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

} // namespace

static QString qs(const std::string& text) { return QString::fromStdString(text); }

StepPage::StepPage(const engine::Run& run, const engine::Outline& outline, const engine::Question* question,
                   const Watched& watched, std::size_t step)
    : m_run(run), m_outline(outline), m_question(question), m_watched(watched), m_at(step),
      m_step(run.procedure().steps.at(step)) {}

const engine::OutlineStep* StepPage::outlined() const {
    return m_at < m_outline.steps.size() ? &m_outline.steps[m_at] : nullptr;
}

static QString kind_of_question(const std::string& kind) {
    namespace q = engine::question;
    if (kind == q::Blocked || kind == q::Hold || kind == q::Undecided) return QStringLiteral("blocked");
    if (kind == q::Failed) return QStringLiteral("failed");
    if (kind == q::Unclear) return QStringLiteral("unknown");
    return QStringLiteral("needs-operator");
}

QString StepPage::kind() const {
    if (m_question != nullptr && m_question->step == m_step.id) return kind_of_question(m_question->kind);
    // what only lasted until a later step is taken away on purpose: that is no undo
    const bool back = !m_run.state().undone_to.empty() || (m_run.state().undo && m_run.state().undo->whole_run());
    const auto& acts = state().acts;
    const bool undone =
        back && std::any_of(acts.begin(), acts.end(), [](const auto& act) {
            return std::any_of(act.leaves.begin(), act.leaves.end(), [](const Leaf& leaf) { return leaf.undone; });
        });
    switch (state().phase) {
    case Phase::Waiting:
        return undone ? QStringLiteral("undone") : QStringLiteral("waiting");
    case Phase::Undoing:
    case Phase::Acting:
        return QStringLiteral("acting");
    case Phase::Observing:
    case Phase::Requiring:
    case Phase::Checking:
    case Phase::Preview:
        return QStringLiteral("observing");
    case Phase::Gate:
        return QStringLiteral("needs-operator");
    case Phase::Proving:
        return QStringLiteral("proving");
    case Phase::Done:
        return undone ? QStringLiteral("undone") : QStringLiteral("done");
    case Phase::Skipped:
        return QStringLiteral("skipped");
    }
    return QStringLiteral("unknown");
}

std::pair<int, int> StepPage::progress() const {
    int ended = 0;
    int all = 0;
    for (const auto& act : state().acts)
        for (const auto& leaf : act.leaves) {
            ++all;
            if (leaf.status != Status::Pending && leaf.status != Status::Intended) ++ended;
        }
    return {ended, std::max(all, static_cast<int>(commands().size()))};
}

QString StepPage::note() const {
    if (state().phase != Phase::Acting) return told(state().reason);
    const auto [ended, all] = progress();
    return Said::tr("%1 of %2").arg(ended).arg(all);
}

QString StepPage::title() const { return qs(show(m_step.title, m_run.context().scope())); }

QString StepPage::why() const { return m_step.why.empty() ? QString() : qs(show(m_step.why, m_run.context().scope())); }

QString StepPage::crumb() const {
    const auto count = m_run.procedure().steps.size();
    auto text = Said::tr("Step %1 of %2").arg(m_at + 1).arg(count);
    if (m_step.source.empty()) return text + Said::tr(" · not in the document");
    return text + Said::tr(" · document: %1, %2").arg(qs(m_run.procedure().section), qs(join(m_step.source, ", ")));
}

QString StepPage::clock() const {
    if (state().phase == Phase::Waiting && state().began.count() == 0) return {};
    const bool over = state().phase == Phase::Done || state().phase == Phase::Skipped;
    const auto span = (over ? state().ended : m_watched.now) - state().began;
    return span.count() < 0 ? QString() : clock_span(span);
}

QString StepPage::place() const {
    const auto* step = outlined();
    if (step == nullptr) return {};
    QStringList places;
    for (const auto& entry : step->entries) {
        if (entry.kind != OutlineKind::Change || entry.commands.empty()) continue;
        const auto& become = entry.commands.front().become;
        places << (become.empty() ? qs(entry.place) : Said::tr("%1, as %2").arg(qs(entry.place), qs(become)));
    }
    places.removeDuplicates();
    return places.join(QStringLiteral(" · "));
}

QString StepPage::no_return() const {
    QStringList texts;
    for (const auto& action : m_step.act)
        if (action.irreversible) texts << qs(show(action.irreversible->because_text, m_run.context().scope()));
    return texts.join(QLatin1Char(' '));
}

static const char* kind_of(const Leaf& leaf) {
    if (leaf.undone) return "undone";
    switch (leaf.status) {
    case Status::Pending:
        return "waiting";
    case Status::AlreadySo:
        return "holds";
    case Status::Intended:
        return "acting";
    case Status::Ended:
    case Status::Done:
        return "ended"; // green is for what was looked at
    case Status::Failed:
        return "failed";
    case Status::Unknown:
        return "unknown";
    case Status::Overridden:
        return "skipped";
    }
    return "unknown";
}

QString StepPage::by_hand(const std::string& leaf) const {
    QStringList lines;
    if (const auto* step = outlined())
        for (const auto& entry : step->entries)
            if (entry.id == leaf)
                for (const auto& command : entry.commands)
                    lines << qs(engine::by_hand(m_run.context(), entry.target, command));
    return lines.join(QLatin1Char('\n'));
}

QString StepPage::place_of(const Leaf& leaf) const {
    const auto* action = engine::action_of(m_run.procedure(), leaf.entry);
    if (action == nullptr || !RunTargets::several(m_run.context())) return {};
    const auto& command = action->command;
    const auto at = m_run.context().placed(command.pipe.empty() ? command.at : command.pipe.front().at, leaf.at);
    const auto* bound = m_run.context().binding(at);
    return bound == nullptr ? QString() : qs(bound->name);
}

CommandRow StepPage::row_of(const Leaf& leaf) const {
    CommandRow row;
    row.kind = QString::fromLatin1(kind_of(leaf));
    row.shown = qs(leaf.shown);
    row.place = place_of(leaf);
    row.byHand = by_hand(leaf.id);
    if (leaf.status == Status::AlreadySo) row.note = Said::tr("is so already; not run");
    if (leaf.status == Status::Failed || leaf.status == Status::Unknown) {
        row.note = told(leaf.why);
        for (const auto& line : leaf.words.otherwise) row.note += QLatin1Char('\n') + qs(line);
    }
    if (const auto tunnel = m_run.state().tunnels.find(leaf.id); tunnel != m_run.state().tunnels.end()) {
        row.kind = tunnel->second.up ? QStringLiteral("holds") : QStringLiteral("fails");
        row.note = tunnel->second.up ? Said::tr("is up, at port %1").arg(tunnel->second.port)
                                     : Said::tr("is not up: %1").arg(told(tunnel->second.why));
        row.warning = !tunnel->second.up;
        return row;
    }
    row.warning = !row.note.isEmpty() && leaf.status != Status::AlreadySo;
    const auto found = m_watched.changes.find(leaf.id);
    if (found == m_watched.changes.end() || found->second.began.count() < 0) return row;
    const auto& span = found->second;
    row.time = short_span((span.ended.count() < 0 ? m_watched.now : span.ended) - span.began);
    return row;
}

/// The changes of an action that has not begun: as previewed, else as outlined.
void StepPage::add_previewed(const std::string& entry, std::vector<CommandRow>& rows) const {
    const bool several = RunTargets::several(m_run.context());
    const auto add = [&](const std::string& leaf, const std::string& place, const std::string& shown,
                         const std::string& note, bool warning) {
        CommandRow row;
        if (several) row.place = qs(place);
        row.byHand = by_hand(leaf);
        row.kind = QStringLiteral("waiting");
        row.shown = qs(shown);
        row.note = qs(note);
        row.warning = warning;
        rows.push_back(std::move(row));
    };
    if (state().previewed) {
        for (const auto leaves = state().preview.value("leaves", Json::array()); const auto& leaf : leaves)
            if (leaf.value("entry", std::string()) == entry)
                add(leaf.value("leaf", std::string()), leaf.value("at", std::string()),
                    leaf.value("shown", std::string()), leaf.value("irreversible", leaf.value("hole", std::string())),
                    leaf.contains("irreversible"));
        return;
    }
    const auto* step = outlined();
    if (step == nullptr) return;
    for (const auto& one : step->entries) {
        if (one.kind != OutlineKind::Change || (one.id != entry && one.id.rfind(entry + "/", 0) != 0)) continue;
        for (const auto& command : one.commands)
            add(one.id, one.place, command.shown(), one.irreversible, !one.irreversible.empty());
        if (!one.each.empty()) rows.back().note = Said::tr("once for each of: %1").arg(qs(one.each));
        if (!one.when.empty() && !rows.empty()) rows.back().note = Said::tr("only if: %1").arg(qs(one.when));
    }
}

std::vector<CommandRow> StepPage::commands() const {
    std::vector<CommandRow> rows;
    for (std::size_t i = 0; i < m_step.act.size(); ++i) {
        const auto& action = m_step.act[i];
        if (action.verb == procedure::Action::Verb::Ask) continue;
        if (i < state().acts.size() && state().acts[i].expanded)
            for (const auto& leaf : state().acts[i].leaves) rows.push_back(row_of(leaf));
        else
            add_previewed(action.id, rows);
    }
    return rows;
}

QString StepPage::age(const std::string& entry, const engine::LookState& seen) const {
    const auto found = m_watched.looks.find(entry);
    if (found != m_watched.looks.end()) return age_of(m_watched.now - found->second);
    return seen.verdict == engine::Verdict::NotYet ? QString() : Said::tr("earlier session");
}

/// Null or true, of each host and item too: that it holds is said already.
static bool says_nothing(const Json& seen) {
    return seen.is_null() || seen == true ||
           (seen.is_object() && !seen.empty() && std::all_of(seen.begin(), seen.end(), says_nothing));
}

/// What was seen as the journal says it; where that is the beginning of a fact, more of it.
std::string StepPage::at_length(const procedure::Look& look, const std::string& seen) const {
    static constexpr std::size_t most = 4000; // bytes
    const auto& facts = m_run.state().facts;
    const auto found = look.fact.empty() || !seen.ends_with("…") ? facts.end() : facts.find(look.fact);
    return found == facts.end() || engine::in_short(*found) != seen ? seen : engine::in_short(*found, most);
}

CheckRow StepPage::check_row(const procedure::Look& look, bool proof) const {
    using engine::Verdict;
    CheckRow row;
    const auto scope = m_run.context().scope();
    const auto found = state().looks.find(look.id);
    engine::LookState seen = found == state().looks.end() ? engine::LookState() : found->second;
    if (const auto held = m_run.state().holds.find(look.id); held != m_run.state().holds.end()) seen = held->second;
    row.says = qs(engine::said(look, seen.words, scope));
    row.kind = seen.verdict == Verdict::Holds    ? QStringLiteral("holds")
               : seen.verdict == Verdict::Fails  ? QStringLiteral("fails")
               : seen.verdict != Verdict::NotYet ? QStringLiteral("unknown")
               : proof                           ? QStringLiteral("to-prove")
                                                 : QStringLiteral("not-seen");
    if (!seen.waived.empty()) row.kind = QStringLiteral("skipped");
    const bool left_out = seen.seen == "does not apply"; // said by the engine; all else was seen in a system
    row.seen = seen.verdict == Verdict::Holds && !left_out ? qs(at_length(look, seen.seen))
                                                           : told(left_out ? seen.seen : seen.why);
    if (says_nothing(Json::parse(row.seen.toStdString(), nullptr, false))) row.seen.clear();
    if (!seen.waived.empty()) row.seen = Said::tr("passed over: %1").arg(qs(seen.waived));
    if (seen.verdict != Verdict::NotYet && seen.verdict != Verdict::Holds)
        row.remedy = qs(join(engine::advice(look, seen.words, scope), " "));
    row.age = age(look.id, seen);
    if (const auto* step = outlined())
        for (const auto& entry : step->entries)
            if (entry.id == look.id) row.command = qs(entry.shown());
    return row;
}

std::vector<CheckRow> StepPage::checks() const {
    std::vector<CheckRow> rows;
    for (const auto& look : m_step.observe)
        if (look.that || look.until) rows.push_back(check_row(look, false));
    for (const auto& look : m_step.require) rows.push_back(check_row(look, false));
    for (const auto& look : m_step.prove)
        if (look.that || look.until || !look.say.empty()) rows.push_back(check_row(look, true));
    return rows;
}

std::vector<CheckRow> StepPage::values() const {
    std::vector<CheckRow> rows;
    for (const auto& look : m_step.observe) {
        if (look.fact.empty() || look.that || look.until) continue;
        auto row = check_row(look, false);
        if (row.kind == QLatin1String("holds")) row.kind = QStringLiteral("ended"); // read, not judged
        row.says = qs(look.fact).replace(QLatin1Char('_'), QLatin1Char(' '));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<DeviationRow> StepPage::deviations() const {
    std::vector<DeviationRow> rows;
    for (const auto& one : m_step.deviates) rows.push_back({qs(one.part), qs(one.document), qs(one.because)});
    return rows;
}

QString StepPage::way_back() const {
    QStringList texts;
    const bool several = RunTargets::several(m_run.context());
    if (const auto* step = outlined())
        for (const auto& entry : step->entries)
            for (const auto& command : entry.undo)
                texts << (several ? QLatin1Char('[') + qs(entry.place) + QStringLiteral("] ") : QString()) +
                             qs(command.shown());
    return texts.join(QLatin1Char('\n'));
}

} // namespace salvor::ui
