#pragma once

#include "models/rows.h"

#include <QObject>
#include <QString>

namespace salvor::ui {

/// A step in the rail. `kind` is one of the closed set of step states.
struct StepRow {
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString clock MEMBER clock)
    Q_PROPERTY(QString estimate MEMBER estimate)
    Q_PROPERTY(bool noReturn MEMBER noReturn)
    Q_PROPERTY(bool current MEMBER current)
    Q_PROPERTY(bool shown MEMBER shown)
public:
    int number = 0;
    QString title;
    QString kind;
    QString note;     ///< beside the kind's word: "3 of 7"
    QString clock;    ///< spent
    QString estimate; ///< "~ 18 min", as long as nothing is spent
    bool noReturn = false;
    bool current = false; ///< the run stands here
    bool shown = false;   ///< the middle shows it
    bool operator==(const StepRow&) const = default;
};

/// A machine that the run works on.
struct TargetRow {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString kindText MEMBER kindText)
    Q_PROPERTY(QString identity MEMBER identity)
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(bool current MEMBER current)
public:
    QString label; ///< what the procedure calls it
    QString name;
    QString kindText; ///< how it is reached
    QString identity;
    QString word;         ///< of its environment: PROD, TEST
    QString tone;         ///< of its environment's colour
    bool current = false; ///< the step in hand acts on it
    bool operator==(const TargetRow&) const = default;
};

/// A change of a step: its argv exactly as it runs, secrets as their names.
struct CommandRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString shown MEMBER shown)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(bool warning MEMBER warning)
    Q_PROPERTY(QString byHand MEMBER byHand)
    Q_PROPERTY(QString place MEMBER place)
public:
    QString kind;
    QString place; ///< where it runs; empty if the run has one system
    QString shown;
    QString time;
    QString note; ///< why it failed, why it cannot be undone, what is not known yet
    bool warning = false;
    QString byHand; ///< the same, to be run in a terminal of this machine
    bool operator==(const CommandRow&) const = default;
};

/// A place where the step works, and the line that leads a person there.
struct ShellRow {
    Q_GADGET
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString line MEMBER line)
    Q_PROPERTY(bool known MEMBER known)
public:
    QString place;
    QString line;
    bool known = true; ///< nothing of the line is missing yet
    bool operator==(const ShellRow&) const = default;
};

/// What must hold, before or after; or a value that was read (`kind` "observing").
struct CheckRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString says MEMBER says)
    Q_PROPERTY(QString seen MEMBER seen)
    Q_PROPERTY(QString age MEMBER age)
    Q_PROPERTY(QString command MEMBER command)
    Q_PROPERTY(QString remedy MEMBER remedy)
public:
    QString kind;
    QString says;
    QString seen;
    QString age;
    QString command; ///< what it is looked at with
    QString remedy;  ///< what can be done about it; empty if nothing needs to be
    bool operator==(const CheckRow&) const = default;
};

/// Where the procedure does otherwise than its document.
struct DeviationRow {
    Q_GADGET
    Q_PROPERTY(QString part MEMBER part)
    Q_PROPERTY(QString document MEMBER document)
    Q_PROPERTY(QString because MEMBER because)
public:
    QString part;
    QString document;
    QString because;
    bool operator==(const DeviationRow&) const = default;
};

/// One answer to a question of the run.
struct ChoiceRow {
    Q_GADGET
    Q_PROPERTY(QString choice MEMBER choice)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(bool needsReason MEMBER needsReason)
    Q_PROPERTY(QString typeThis MEMBER typeThis)
    Q_PROPERTY(bool primary MEMBER primary)
    Q_PROPERTY(QString verb MEMBER verb)
    Q_PROPERTY(QString consequence MEMBER consequence)
public:
    QString choice;
    QString label;
    bool needsReason = false;
    QString typeThis;
    bool primary = false; ///< it is offered in the action bar
    QString verb;         ///< the label in a word or two, for a button beside it
    QString consequence;  ///< what comes of it, in a sentence
    bool operator==(const ChoiceRow&) const = default;
};

/// Journal says, world says, verdict: one change of a run that is resumed.
struct ResumeRow {
    Q_GADGET
    Q_PROPERTY(QString change MEMBER change)
    Q_PROPERTY(QString shown MEMBER shown)
    Q_PROPERTY(QString journal MEMBER journal)
    Q_PROPERTY(QString world MEMBER world)
    Q_PROPERTY(QString verdict MEMBER verdict)
    Q_PROPERTY(QString kind MEMBER kind)
public:
    QString change;
    QString shown;
    QString journal;
    QString world;
    QString verdict;
    QString kind;
    bool operator==(const ResumeRow&) const = default;
};

} // namespace salvor::ui
