#include "session/run_words.h"

#include "session/ages.h"
#include "session/told.h"

#include <QCoreApplication>
#include <set>
#include <unistd.h>

namespace salvor::ui {

using assembly::RunSummary;
using assembly::Standing;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

const RunSummary::Target* first(const RunSummary& run) { return run.targets.empty() ? nullptr : &run.targets.front(); }

/// Targets on one machine are one to the reader; this machine is none, unless there is no other.
int more(const RunSummary& run) {
    std::set<std::string> names;
    for (const auto& target : run.targets)
        if (target.id != "here") names.insert(target.name);
    return std::max(0, static_cast<int>(names.size()) - 1);
}

QString ended_text(const RunSummary& run) {
    const auto count = static_cast<int>(run.overrides);
    if (run.result == "recovered")
        return count == 0 ? Said::tr("Recovered") : Said::tr("Recovered, %n override(s)", "", count);
    if (run.result == "recovered_with_leftovers")
        return count == 0 ? Said::tr("Recovered, with leftovers")
                          : Said::tr("Recovered, with leftovers, %n override(s)", "", count);
    if (run.result == "undone") return Said::tr("Rolled back");
    if (run.result == "undone_with_leftovers") return Said::tr("Rolled back, and not all is as it was");
    if (run.result == "failed") return Said::tr("Failed");
    if (run.result == "superseded") return Said::tr("Taken over by another console");
    return text_of(run.result);
}

} // namespace

QString text_of(const std::string& bytes) { return QString::fromStdString(bytes); }

QString shortened(const QString& digits) {
    return digits.size() <= 16 ? digits : digits.left(8) + QStringLiteral("…") + digits.right(6);
}

QString sentence(QString text) {
    if (!text.isEmpty()) text[0] = text.at(0).toUpper();
    return text;
}

QString system_title(const std::string& folder) {
    auto words = text_of(folder).split(QLatin1Char('-'), Qt::SkipEmptyParts);
    for (auto& word : words) word[0] = word.at(0).toUpper();
    return words.join(QLatin1Char(' '));
}

QString RunWords::kind(const RunSummary& run) {
    switch (run.standing) {
    case Standing::Unreadable:
    case Standing::Failed:
        return QStringLiteral("failed");
    case Standing::NotBegun:
        return QStringLiteral("waiting");
    case Standing::InHand:
        return QStringLiteral("acting");
    case Standing::WaitsForPerson:
        return QStringLiteral("needs-operator");
    case Standing::Blocked:
        return QStringLiteral("blocked");
    case Standing::Unknown:
        return QStringLiteral("unknown");
    case Standing::Between:
        return QStringLiteral("half-done");
    case Standing::Ended:
        break;
    }
    if (run.result == "recovered") return QStringLiteral("done");
    if (run.result.ends_with("_with_leftovers")) return QStringLiteral("half-done");
    if (run.result == "superseded") return QStringLiteral("skipped");
    return run.result == "undone" ? QStringLiteral("undone") : QStringLiteral("failed");
}

QString RunWords::word(const RunSummary& run) {
    switch (run.standing) {
    case Standing::Unreadable:
        return Said::tr("Damaged");
    case Standing::NotBegun:
        return Said::tr("Not begun");
    case Standing::InHand:
        return Said::tr("Open");
    case Standing::WaitsForPerson:
        return Said::tr("Waits");
    case Standing::Blocked:
        return Said::tr("Blocked");
    case Standing::Failed:
        return Said::tr("Failed");
    case Standing::Unknown:
        return Said::tr("Unknown");
    case Standing::Between:
        return Said::tr("Stopped");
    case Standing::Ended:
        break;
    }
    return ended_text(run);
}

QString RunWords::result(const RunSummary& run) {
    const auto step = static_cast<int>(run.step);
    switch (run.standing) {
    case Standing::Unreadable:
        return Said::tr("Damaged");
    case Standing::NotBegun:
        return Said::tr("Not begun");
    case Standing::InHand:
        return Said::tr("Open in step %1").arg(step);
    case Standing::WaitsForPerson:
        return Said::tr("Waits in step %1").arg(step);
    case Standing::Blocked:
        return Said::tr("Blocked in step %1").arg(step);
    case Standing::Failed:
        return Said::tr("Failed in step %1").arg(step);
    case Standing::Unknown:
        return Said::tr("Unknown in step %1").arg(step);
    case Standing::Between:
        return Said::tr("Stopped in step %1").arg(step);
    case Standing::Ended:
        break;
    }
    return ended_text(run);
}

QString RunWords::standing(const RunSummary& run) {
    const auto in_step = [&](const QString& words) {
        return words.arg(run.step).arg(run.steps).arg(text_of(run.step_title));
    };
    switch (run.standing) {
    case Standing::Unreadable:
        return Said::tr("Its files are damaged");
    case Standing::NotBegun:
        return Said::tr("Form begun, nothing was run");
    case Standing::InHand:
        return in_step(Said::tr("Open in step %1 of %2, %3"));
    case Standing::WaitsForPerson:
        return in_step(Said::tr("Waits for you in step %1 of %2, %3"));
    case Standing::Blocked:
        return in_step(Said::tr("Blocked in step %1 of %2, %3"));
    case Standing::Failed:
        return in_step(Said::tr("Failed in step %1 of %2, %3"));
    case Standing::Unknown:
        return in_step(Said::tr("Unknown in step %1 of %2, %3"));
    case Standing::Between:
        return in_step(Said::tr("Stopped in step %1 of %2, %3"));
    case Standing::Ended:
        break;
    }
    return ended_text(run);
}

QString RunWords::explanation(const RunSummary& run, std::chrono::milliseconds now) {
    if (run.standing == Standing::Unreadable) {
        return Said::tr("%1. It cannot be resumed.").arg(sentence(told(run.problem)));
    }
    if (run.standing == Standing::InHand)
        return run.holder == ::getpid()
                   ? Said::tr("It is open in this window.")
                   : Said::tr("Another console on this machine has it open, process %1.").arg(run.holder);
    const auto when = Ages::since(run.ended, now);
    QString text;
    if (run.standing == Standing::Unknown)
        text = run.left ? Said::tr("It was left %1 while the end of a change was not known. What it did is not known "
                                   "until the system is looked at.")
                              .arg(when)
                        : Said::tr("The console ended %1 while a command ran. What it did is not known until the "
                                   "system is looked at.")
                              .arg(when);
    else if (run.standing == Standing::Failed)
        text = Said::tr("A change failed there. The last entry was made %1.").arg(when);
    else if (run.standing == Standing::Blocked)
        text = Said::tr("Something that must hold did not hold there. The last entry was made %1.").arg(when);
    else if (run.left)
        text = Said::tr("It was left %1. No command was under way.").arg(when);
    else
        text = Said::tr("The console ended %1. No command was under way.").arg(when);
    if (run.undoing) text = Said::tr("It was being rolled back. %1").arg(text);
    return run.holder >= 0 ? text : Said::tr("%1 It may still be open in another console.").arg(text);
}

QString RunWords::target(const RunSummary& run) {
    const auto* target = first(run);
    if (target == nullptr) return Said::tr("target not known");
    if (target->id == "here") return Said::tr("this machine");
    return more(run) == 0 ? text_of(target->name)
                          : Said::tr("%1 and %n more", "", more(run)).arg(text_of(target->name));
}

QString RunWords::identity(const RunSummary& run) {
    const auto* target = first(run);
    if (target == nullptr) return {};
    if (!target->uid.empty()) return Said::tr("uid %1 of kube-system").arg(shortened(text_of(target->uid)));
    if (target->machine_id.empty()) return {};
    return QStringLiteral("machine-id ") + shortened(text_of(target->machine_id));
}

QString RunWords::short_target(const RunSummary& run) {
    const auto* target = first(run);
    if (target == nullptr || target->id == "here") return Said::tr("this machine");
    const auto name = text_of(target->name);
    const bool address = !name.isEmpty() && name.at(0).isDigit();
    return address ? name : name.section(QLatin1Char('.'), 0, 0);
}

} // namespace salvor::ui
