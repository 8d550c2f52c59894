#include "engine/fold.h"
#include "engine/words.h"
#include "session/ages.h"
#include "session/report_pages.h"
#include "session/run_words.h"
#include "session/told.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace salvor::ui {

using engine::Event;
using std::chrono::milliseconds;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(Debriefing)
};

/// Questions that say that something is in the way; the others belong to every run.
bool is_stop(const std::string& kind) {
    for (const auto* usual : {"form", "ask", "resume", "gate", "undo", "already_done"})
        if (kind == usual) return false;
    return true;
}

QString answer(const std::string& choice) {
    static const std::map<std::string, const char*> words{
        {"again", QT_TRANSLATE_NOOP("Debriefing", "try it again")},
        {"look", QT_TRANSLATE_NOOP("Debriefing", "look again")},
        {"repeat", QT_TRANSLATE_NOOP("Debriefing", "go back and do the earlier step again")},
        {"waive", QT_TRANSLATE_NOOP("Debriefing", "go on without it")},
        {"undo", QT_TRANSLATE_NOOP("Debriefing", "roll back")},
        {"leave", QT_TRANSLATE_NOOP("Debriefing", "leave the run as it is")},
        {"override", QT_TRANSLATE_NOOP("Debriefing", "take it as done without proof")},
        {"take", QT_TRANSLATE_NOOP("Debriefing", "take it as done")},
        {"wait", QT_TRANSLATE_NOOP("Debriefing", "wait on")},
        {"cancel", QT_TRANSLATE_NOOP("Debriefing", "stop it")},
        {"inputs", QT_TRANSLATE_NOOP("Debriefing", "change the answers of the form")},
        {"go_on", QT_TRANSLATE_NOOP("Debriefing", "go on")},
        {"run", QT_TRANSLATE_NOOP("Debriefing", "run it")}};
    const auto found = words.find(choice);
    return found == words.end() ? text_of(choice) : Said::tr(found->second);
}

HappenedRow row(const char* icon, const char* tone, const QString& word, const QString& title, const QString& text) {
    return {{}, QLatin1String(icon), QLatin1String(tone), word, title, text};
}

} // namespace

QString ReportPages::since_begin(const Event& event) const { return Ages::span(event.utc - m_run.events.front().utc); }

std::vector<FactRow> ReportPages::figures() const {
    int looks = 0;
    int held = 0;
    int changes = 0;
    int stops = 0;
    for (const auto& event : m_run.events) {
        if (event.type == Event::Type::Looked) {
            const auto* look = engine::look_of(m_run.procedure, event.subject);
            if (look == nullptr || look->say.empty() || event.data.value("why", "") == "does not apply") continue;
            ++looks;
            held += event.data.value("verdict", "") == "holds" ? 1 : 0;
        }
        changes += event.type == Event::Type::Intended ? 1 : 0;
        stops += event.type == Event::Type::Asked && is_stop(event.data.value("kind", "")) ? 1 : 0;
    }
    const auto& summary = m_run.summary;
    return {{Said::tr("Time"), Ages::span(summary.total()), Said::tr("by the drill's clock"), false},
            {Said::tr("Waited for you"), Ages::span(summary.people),
             Said::tr("%1 for systems").arg(Ages::span(summary.systems)), false},
            {Said::tr("Conditions looked at"), QString::number(looks),
             looks == held ? Said::tr("all held") : Said::tr("%n did not hold", "", looks - held), false},
            {Said::tr("Changes begun"), QString::number(changes),
             Said::tr("%n overridden", "", static_cast<int>(summary.overrides)), false},
            {Said::tr("Times stopped"), QString::number(stops), Said::tr("something was in the way"), false}};
}

void ReportPages::tell_questions(std::vector<std::pair<milliseconds, HappenedRow>>& rows) const {
    milliseconds asked{-1};
    for (const auto& event : m_run.events) {
        const auto kind = event.data.value("kind", std::string());
        if (event.type == Event::Type::Asked && is_stop(kind)) {
            asked = event.utc;
            QStringList text;
            for (const auto& line : event.data.value("text", std::vector<std::string>())) text << told(line);
            const auto number = number_of(event.data.value("step", event.subject));
            auto title = told(event.data.value("title", std::string()));
            if (number > 0) title = Said::tr("Step %1: %2").arg(number).arg(title);
            rows.push_back({event.utc, row("blocked", "danger", Said::tr("Stopped"), title,
                                           text.mid(0, 3).join(QLatin1Char('\n')))});
        } else if (event.type == Event::Type::Replied && is_stop(kind) && asked.count() >= 0) {
            const auto reason = event.data.value("reason", std::string());
            const auto title = Said::tr("You chose: %1").arg(answer(event.data.value("choice", "")));
            auto text = Said::tr("After %1.").arg(Ages::span(event.utc - asked));
            if (!reason.empty()) text = Said::tr("%1 Reason: “%2”.").arg(text, text_of(reason));
            rows.push_back({event.utc, row("person", "accent", Said::tr("Answer"), title, text)});
            asked = milliseconds(-1);
        }
    }
}

std::vector<HappenedRow> ReportPages::happened(const std::optional<assembly::ScenarioOnShelf>& scenario) const {
    if (m_run.events.empty()) return {};
    std::vector<std::pair<milliseconds, HappenedRow>> rows;
    const auto fault = Said::tr("Fault");
    if (scenario && scenario->from_start)
        rows.push_back({m_run.events.front().utc, row("info", "text2", fault, text_of(scenario->title),
                                                      Said::tr("It was so before the start."))});
    for (const auto& one : scenario ? scenario->faults : std::vector<assembly::ScenarioOnShelf::Fault>()) {
        const auto at = std::find_if(m_run.events.begin(), m_run.events.end(),
                                     [&](const Event& event) { return one.comes_with(event); });
        if (at == m_run.events.end()) continue; // it was not come to
        const auto where = named(at->subject);
        const auto text = one.during
                              ? Said::tr("The link was cut for %1 while this ran: %2").arg(Ages::about(one.away), where)
                              : Said::tr("It came about right after this: %1").arg(where);
        rows.push_back({at->utc, row("info", "text2", fault, text_of(scenario->title), text)});
    }
    tell_questions(rows);
    for (const auto& event : m_run.events) {
        const auto reason = Said::tr("Reason: “%1”.").arg(text_of(event.data.value("reason", std::string())));
        if (event.type == Event::Type::Waived || event.type == Event::Type::Overridden ||
            event.type == Event::Type::Skipped)
            rows.push_back({event.utc, row("skipped", "warn", Said::tr("Override"), named(event.subject), reason)});
        if (event.type == Event::Type::UndoBegun && !event.data.value("to", "").empty())
            rows.push_back(
                {event.utc, row("undo", "text2", Said::tr("Undo"),
                                Said::tr("Rolled back to before “%1”").arg(named(event.data.value("to", ""))),
                                Said::tr("Undone: %n change(s).", "",
                                         static_cast<int>(event.data.value("leaves", Json::array()).size())))});
        if (event.type == Event::Type::Left)
            rows.push_back({event.utc, row("ended", "text2", Said::tr("Left"),
                                           Said::tr("The run was left in step %1").arg(m_run.summary.step), {})});
        if (event.type == Event::Type::Ended_)
            rows.push_back({event.utc, row(RunWords::kind(m_run.summary).toLatin1().constData(), "text2",
                                           Said::tr("End"), RunWords::result(m_run.summary), {})});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<HappenedRow> sorted;
    for (auto& [at, one] : rows) {
        one.time = Ages::span(at - m_run.events.front().utc);
        sorted.push_back(std::move(one));
    }
    return sorted;
}

QStringList ReportPages::lessons() const {
    constexpr int most = 3;
    QStringList all;
    std::map<std::string, engine::Words> words; // of what was looked at last, by look or by change
    for (const auto& event : m_run.events) {
        if (event.type == Event::Type::Looked || event.type == Event::Type::Checked || event.type == Event::Type::Held)
            words[event.subject] = engine::Words::from(event.data);
        if (event.type != Event::Type::Asked || !is_stop(event.data.value("kind", ""))) continue;
        const auto* look = engine::look_of(m_run.procedure, event.subject);
        const auto& last = words[event.subject];
        for (const auto& line : look == nullptr ? last.otherwise : engine::advice(*look, last, m_scope))
            if (const auto text = text_of(line); !all.contains(text) && all.size() < most) all << text;
    }
    return all;
}

} // namespace salvor::ui
