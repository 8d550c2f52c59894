#include "engine/report.h"

#include "base/clock.h"

#include "base/text.h"
#include "engine/fold.h"
#include "engine/page.h"
#include "engine/words.h"
#include "procedure/substitute.h"

#include <array>

namespace salvor::engine {

using Phase = StepState::Phase;

namespace {

constexpr std::array<const char*, 11> phase_names{
    "waiting", "undoing", "observing", "requiring", "checking", "needs the operator", "needs the operator",
    "acting",  "proving", "done",      "skipped"};
constexpr std::array<const char*, 8> leaf_names{"not begun", "was so already", "begun",   "ended, not proved",
                                                "done",      "failed",         "unknown", "taken without proof"};

std::string leaf_text(const Leaf& leaf, int begun) {
    std::string text = leaf_names.at(static_cast<std::size_t>(leaf.status));
    if (leaf.undone) text += leaf.undo_unproved ? ", its undo was gone through, and not proved" : ", undone";
    if (begun > 1) text += "; begun " + std::to_string(begun) + " times";
    return text;
}

/// What is told of the whole run that its last state does not say any more.
struct Told {
    struct Again {
        std::string where;
        std::string what;
        std::string reason;
    };
    std::vector<Again> again;          ///< what was done once more, by consent
    std::map<std::string, int> begun;  ///< by leaf, how often
    std::chrono::milliseconds away{0}; ///< no console was there, by the clock of the wall
    std::chrono::milliseconds jump{0}; ///< the same by the run's clock, which begins anew with another boot
};

Told told_of(const std::vector<Event>& events) {
    Told told;
    const Event* before = nullptr;
    for (const auto& event : events) {
        if (event.type == Event::Type::Resumed && before != nullptr) {
            told.jump += event.at - before->at;
            told.away += std::max(event.utc - before->utc, std::chrono::milliseconds(0));
        }
        if (event.type == Event::Type::Intended) ++told.begun[event.subject];
        if (event.type == Event::Type::Retried && !event.data.value("look", false) &&
            event.subject.find('/') != std::string::npos)
            told.again.push_back({event.subject, "it was done again", event.data.value("reason", std::string())});
        if (event.type == Event::Type::Returned)
            told.again.push_back({event.subject, "everything from this step on was done anew",
                                  event.data.value("from", std::string()).empty()
                                      ? std::string()
                                      : "from " + event.data.value("from", std::string())});
        before = &event;
    }
    return told;
}

void write_step(Page& page, const procedure::Step& step, const StepState& now, const procedure::Scope& scope,
                const Told& told) {
    page.heading(3, procedure::show(step.title, scope) + ": " + phase_names.at(static_cast<std::size_t>(now.phase)) +
                        (now.reason.empty() ? "" : " (" + now.reason + ")"));
    if (now.phase == Phase::Waiting) return;
    std::vector<std::vector<std::string>> rows;
    for (const auto& act : now.acts)
        for (const auto& leaf : act.leaves)
            rows.push_back({leaf.shown, leaf_text(leaf, told.begun.contains(leaf.id) ? told.begun.at(leaf.id) : 0),
                            leaf.why.empty() ? leaf.outcome.text() : leaf.why});
    page.table({"Change", "State", "Outcome"}, rows);
    rows.clear();
    for (const auto* looks : {&step.observe, &step.require, &step.prove})
        for (const auto& look : *looks) {
            const auto made = now.looks.find(look.id);
            if (made == now.looks.end()) continue;
            rows.push_back({said(look, made->second.words, scope), name_of(made->second.verdict),
                            made->second.why.empty() ? made->second.seen : made->second.why});
        }
    page.table({"Looked at", "Verdict", "Seen"}, rows);
    rows.clear();
    for (const auto& deviation : step.deviates) rows.push_back({deviation.document, deviation.because});
    page.table({"The document", "Why this differs"}, rows);
}

/// What a waived look asked for, or the proof of a change that was taken as done without it, and what the procedure
/// says of it if it does not hold.
std::string not_held(const procedure::Procedure& procedure, const RunState& state, const std::string& entry,
                     const procedure::Scope& scope) {
    const auto told = [](const std::string& says, const std::vector<std::string>& otherwise) {
        return "; this does not hold: " + says + ". " + join(otherwise, " ");
    };
    if (const auto* leaf = state.leaf(entry))
        return leaf->words.says.empty() ? std::string() : told(join(leaf->words.says, "; "), leaf->words.otherwise);
    const auto* look = look_of(procedure, entry);
    if (look == nullptr || look->say.empty()) return {};
    Words words;
    for (const auto& step : state.steps)
        if (const auto made = step.looks.find(entry); made != step.looks.end()) words = made->second.words;
    return told(said(*look, words, scope), advice(*look, words, scope));
}

std::string write(const procedure::Procedure& procedure, const RunState& state, const Json& last, const Told& told,
                  bool html) {
    Page page(html);
    procedure::Scope scope;
    scope.inputs = state.inputs;
    scope.facts = state.facts;
    scope.run = {{"id", state.id}, {"short", state.id.substr(0, 8)}};
    for (const auto all = state.opened.value("targets", Json::object()); const auto& [id, target] : all.items())
        scope.targets[id] = target;
    page.heading(1, procedure.title + ": " + result_text(procedure, state));
    if (state.opened.value("drill", false)) page.paragraph("This was a drill over a simulated world.");
    if (!state.overrides.empty()) {
        page.heading(2, "Overrides");
        std::vector<std::vector<std::string>> rows;
        for (const auto& one : state.overrides)
            rows.push_back({one.subject, one.what + not_held(procedure, state, one.subject, scope), one.reason});
        page.table({"Where", "What", "Reason"}, rows);
    }
    if (!told.again.empty()) {
        page.heading(2, "Done again");
        std::vector<std::vector<std::string>> rows;
        for (const auto& one : told.again) rows.push_back({one.where, one.what, one.reason});
        page.table({"Where", "What", "Reason"}, rows);
    }
    page.heading(2, "Run");
    const auto began = std::chrono::milliseconds(state.opened.value("started", 0LL));
    std::vector<std::vector<std::string>> rows{{"Run", state.id},
                                               {"Procedure", procedure.id + ", " + state.opened.value("digest", "")},
                                               {"Operator", state.opened.value("operator", "")},
                                               {"Began", Clock::iso(began)}};
    for (const auto& [id, target] : scope.targets.items())
        rows.push_back(
            {"Target " + id,
             target.value("name", "") +
                 (target.contains("uid") ? ", uid of kube-system " + target.value("uid", "")
                                         : ", machine-id " + target.value("machine_id", "")) +
                 (target.value("host_key", "").empty() ? "" : ", host key " + target.value("host_key", ""))});
    const auto spent = std::chrono::milliseconds(last.value("mono", 0LL) - last.value("first", 0LL));
    rows.push_back({"Waited for people", show_duration(state.waited_for_people)});
    rows.push_back({"Worked and waited for systems", show_duration(std::max(spent - told.jump - state.waited_for_people,
                                                                            std::chrono::milliseconds(0)))});
    if (told.away.count() > 0) rows.push_back({"Lay untouched between consoles", show_duration(told.away)});
    rows.push_back({"Sessions", std::to_string(state.session)});
    for (const auto& [host, why] : state.behind)
        rows.push_back({"Copy of the journal on " + host, "was not complete: " + why});
    page.table({"", ""}, rows);
    page.heading(2, "Steps");
    for (std::size_t i = 0; i < procedure.steps.size() && i < state.steps.size(); ++i)
        write_step(page, procedure.steps[i], state.steps[i], scope, told);
    return page.document(procedure.title);
}

} // namespace

std::string result_text(const procedure::Procedure& procedure, const RunState& state) {
    if (state.result == "recovered") return "recovered";
    if (state.result == "recovered_with_leftovers") return "recovered, with leftovers";
    if (state.result == "undone") return "undone";
    if (state.result == "undone_with_leftovers") return "undone, and not all is as it was";
    if (!state.result.empty()) return state.result;
    if (!state.superseded.empty()) return "taken over by " + state.superseded;
    if (state.undo && state.undo->whole_run() && state.undo->why != "return")
        return "not finished, in the middle of its rollback to step " + state.undo->to + ": " +
               std::to_string(state.undo->leaves.size() - state.undo->next) + " changes are not undone yet";
    const auto at = state.current < procedure.steps.size() ? procedure.steps[state.current].id : std::string("its end");
    return state.answered ? "not finished, at step " + at : "not begun";
}

Report make_report(const procedure::Procedure& procedure, const std::vector<Event>& events) {
    auto state = initial(procedure);
    for (const auto& event : events) state = apply(procedure, std::move(state), event);
    const Json last{{"mono", events.empty() ? 0 : events.back().at.count()},
                    {"first", events.empty() ? 0 : events.front().at.count()}};
    Report report;
    const auto told = told_of(events);
    report.markdown = write(procedure, state, last, told, false);
    report.html = write(procedure, state, last, told, true);
    return report;
}

} // namespace salvor::engine
