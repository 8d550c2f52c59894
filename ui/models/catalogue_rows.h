#pragma once

#include <QObject>
#include <QString>

namespace salvor::ui {

/// A run that is not finished, as a card.
struct UnfinishedRow {
    Q_GADGET
    Q_PROPERTY(QString runId MEMBER runId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString target MEMBER target)
    Q_PROPERTY(QString identity MEMBER identity)
    /// A kind of StateLabel.
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString standing MEMBER standing)
    Q_PROPERTY(QString explanation MEMBER explanation)
    /// The changes whose end is unknown, a line each.
    Q_PROPERTY(QString commands MEMBER commands)
    Q_PROPERTY(QString primary MEMBER primary)
    /// What the primary does: "resume", "report" (nothing can be resumed), or "" (with the reason why not).
    Q_PROPERTY(QString act MEMBER act)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(bool canUndo MEMBER canUndo)
    /// Only its form was begun: that can be thrown away.
    Q_PROPERTY(bool canDrop MEMBER canDrop)
    Q_PROPERTY(QString began MEMBER began)
    Q_PROPERTY(QString rest MEMBER rest)
    Q_PROPERTY(QString lock MEMBER lock)
public:
    QString runId;
    QString title;
    QString target;
    QString identity;
    QString kind;
    QString standing;
    QString explanation;
    QString commands;
    QString primary;
    QString act;
    QString reason;
    bool canUndo = false;
    bool canDrop = false;
    QString began;
    QString rest;
    QString lock;
    bool operator==(const UnfinishedRow&) const = default;
};

/// A procedure, or the head of its system (`group`).
struct ProcedureRow {
    Q_GADGET
    Q_PROPERTY(bool group MEMBER group)
    Q_PROPERTY(QString system MEMBER system)
    Q_PROPERTY(bool open MEMBER open)
    Q_PROPERTY(QString procedureId MEMBER procedureId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString note MEMBER note)
    /// Of a group: what is offered there, in the procedure's own words if there is one only; empty if none can be read.
    Q_PROPERTY(QString offer MEMBER offer)
    Q_PROPERTY(QString summary MEMBER summary)
    /// The whole row, for a reader.
    Q_PROPERTY(QString spoken MEMBER spoken)
    /// Why it cannot be read; it is not to be started then.
    Q_PROPERTY(QString problem MEMBER problem)
    Q_PROPERTY(QString lastKind MEMBER lastKind)
    Q_PROPERTY(QString lastText MEMBER lastText)
    Q_PROPERTY(QString lastNote MEMBER lastNote)
    Q_PROPERTY(QString drillKind MEMBER drillKind)
    /// A colour of the Theme.
    Q_PROPERTY(QString drillTone MEMBER drillTone)
    Q_PROPERTY(QString drillText MEMBER drillText)
    Q_PROPERTY(QString drillNote MEMBER drillNote)
    Q_PROPERTY(bool canDrill MEMBER canDrill)
    Q_PROPERTY(QString usual MEMBER usual)
    Q_PROPERTY(QString usualNote MEMBER usualNote)
public:
    bool group = false;
    QString system;
    bool open = true;
    QString procedureId;
    QString title;
    QString note;
    QString offer;
    QString summary;
    QString spoken;
    QString problem;
    QString lastKind;
    QString lastText;
    QString lastNote;
    QString drillKind;
    QString drillTone;
    QString drillText;
    QString drillNote;
    bool canDrill = false;
    QString usual;
    QString usualNote;
    bool operator==(const ProcedureRow&) const = default;
};

/// A drill's scenario, or the head of its procedure (`group`).
struct ScenarioRow {
    Q_GADGET
    Q_PROPERTY(bool group MEMBER group)
    Q_PROPERTY(QString procedureId MEMBER procedureId)
    Q_PROPERTY(QString scenarioId MEMBER scenarioId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString problem MEMBER problem)
    Q_PROPERTY(QString lastKind MEMBER lastKind)
    Q_PROPERTY(QString lastText MEMBER lastText)
    Q_PROPERTY(QString lastNote MEMBER lastNote)
    /// The last run of it; empty if there is none.
    Q_PROPERTY(QString lastRun MEMBER lastRun)
    Q_PROPERTY(QString usual MEMBER usual)
    Q_PROPERTY(QString usualNote MEMBER usualNote)
    Q_PROPERTY(QString score MEMBER score)
public:
    bool group = false;
    QString procedureId;
    QString scenarioId;
    QString title;
    QString note;
    QString problem;
    QString lastKind;
    QString lastText;
    QString lastNote;
    QString lastRun;
    QString usual;
    QString usualNote;
    QString score;
    bool operator==(const ScenarioRow&) const = default;
};

/// A kept run in the list of reports.
struct ReportRow {
    Q_GADGET
    Q_PROPERTY(QString runId MEMBER runId)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString target MEMBER target)
    Q_PROPERTY(QString began MEMBER began)
    Q_PROPERTY(QString age MEMBER age)
    Q_PROPERTY(QString duration MEMBER duration)
    Q_PROPERTY(QString overrides MEMBER overrides)
    Q_PROPERTY(bool drill MEMBER drill)
public:
    QString runId;
    QString kind;
    QString result;
    QString title;
    QString target;
    QString began;
    QString age;
    QString duration;
    QString overrides;
    bool drill = false;
    bool operator==(const ReportRow&) const = default;
};

} // namespace salvor::ui
