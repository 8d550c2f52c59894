#include "engine/outline.h"
#include "engine/page.h"

namespace salvor::engine {

using Kind = OutlineEntry::Kind;

static std::string mark_of(const OutlineEntry& entry) {
    switch (entry.kind) {
    case Kind::Look:
        return "Look: ";
    case Kind::Require:
        return "Required before: ";
    case Kind::Change:
        return "Change: ";
    case Kind::Ask:
        return "A person answers: ";
    case Kind::Prove:
        return "Proof: ";
    }
    return {};
}

static void write_entry(Page& page, const OutlineEntry& entry) {
    const bool change = entry.kind == Kind::Change;
    page.paragraph((entry.done ? "[x] " : "[ ] ") + mark_of(entry) + (change ? "on " + entry.place : entry.says) +
                   (change || entry.commands.empty() ? "" : " (on " + entry.place + ")"));
    if (!entry.when.empty()) page.paragraph("Only if: " + entry.when);
    if (!entry.each.empty()) page.paragraph("For each item of: " + entry.each);
    for (const auto& command : entry.commands) {
        page.command(command.shown());
        if (change) page.paragraph("Digest " + command.digest().substr(0, 16));
    }
    if (!entry.pick.empty()) page.paragraph("What counts of it: " + entry.pick);
    if (entry.commands.empty() && !entry.condition.empty()) page.paragraph("Computed: " + entry.condition);
    if (!entry.commands.empty() && !entry.condition.empty()) page.paragraph("It holds if: " + entry.condition);
    if (!entry.otherwise.empty()) page.paragraph("Otherwise: " + entry.otherwise);
    for (const auto* input : entry.form) page.paragraph(input->label + ": ______________________________");
    if (!entry.irreversible.empty())
        page.paragraph("Cannot be undone: " + entry.irreversible + " Before it \"" + entry.typed + "\" is typed.");
    for (const auto& undo : entry.undo) {
        page.paragraph("The way back:");
        page.command(undo.shown());
    }
    for (const auto& says : entry.undo_says) page.paragraph("The way back: " + says);
    if (!entry.seen.empty()) page.paragraph("In this run: " + entry.seen);
}

std::string outline_page(const Outline& outline, bool html) {
    Page page(html);
    const auto& procedure = *outline.procedure;
    page.heading(1, procedure.title);
    page.paragraph(procedure.summary);
    std::vector<std::vector<std::string>> rows{{"Procedure", procedure.id},
                                               {"Digest, the same in the run's report", procedure.digest},
                                               {"From", procedure.document + ", " + procedure.section}};
    if (!outline.run.empty()) rows.push_back({"Run", outline.run});
    for (const auto& [id, place] : outline.places) rows.push_back({"Target " + id, place});
    page.table({"", ""}, rows);
    page.paragraph("What stands between ‹ and › is not known yet: earlier steps tell it, or it is a secret, which "
                   "stands on no page.");
    if (outline.back) page.paragraph(outline.back_says);
    int number = 0;
    for (const auto& step : outline.steps) {
        page.heading(2, std::to_string(++number) + ". " + step.title + (step.done ? " (done)" : ""));
        if (!step.why.empty()) page.paragraph(step.why);
        for (const auto& entry : step.entries) write_entry(page, entry);
        for (const auto& deviation : step.step->deviates)
            page.paragraph("The document: " + deviation.document + " Here otherwise: " + deviation.because);
    }
    return page.document(procedure.title);
}

} // namespace salvor::engine
