#pragma once

#include "models/rows.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace salvor::ui {

/// How many devices have a status. `kind` is one of the closed set of states.
struct StatusRow {
    Q_GADGET
    Q_PROPERTY(QString status MEMBER status)
    Q_PROPERTY(QString also MEMBER also)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString count MEMBER count)
    Q_PROPERTY(QString means MEMBER means)
    Q_PROPERTY(bool chosen MEMBER chosen)
public:
    QString status; ///< the service's word
    QString also;   ///< the web page's, in quotes; empty: the same
    QString kind;
    QString count;
    QString means; ///< what it means, what comes next, what can be done
    bool chosen = false;
    bool operator==(const StatusRow&) const = default;
};

/// Devices that differ from what was restored in the same way.
struct GroupRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString decision MEMBER decision)
    Q_PROPERTY(int decisionRow MEMBER decisionRow)
    Q_PROPERTY(QString decisionText MEMBER decisionText)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString difference MEMBER difference)
    Q_PROPERTY(QString perhaps MEMBER perhaps)
    Q_PROPERTY(QString ahead MEMBER ahead)
    Q_PROPERTY(QString devices MEMBER devices)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(bool paused MEMBER paused)
    Q_PROPERTY(bool chosen MEMBER chosen)
public:
    QString key;      ///< what tells it from the others, at each reading
    QString decision; ///< "resume", "fix-fleet", "leave", "investigate"; empty: none yet
    int decisionRow = 0;
    QString decisionText;
    QString owner;
    QString difference; ///< known to differ
    QString perhaps;    ///< parts that no device reports
    QString ahead;
    QString devices;
    QString kind;
    QString result;
    QString note;
    bool paused = true; ///< false: they may be changed without being asked
    bool chosen = false;
    bool operator==(const GroupRow&) const = default;
};

/// A device in sight; `cells` in the order of the columns.
struct DeviceRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QStringList cells MEMBER cells)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(bool selected MEMBER selected)
    Q_PROPERTY(bool current MEMBER current)
public:
    QString name;
    QStringList cells;
    QString kind;
    QString spoken;
    bool selected = false;
    bool current = false;
    bool operator==(const DeviceRow&) const = default;
};

/// A column of the table of devices.
struct ColumnRow {
    Q_GADGET
    Q_PROPERTY(QString columnId MEMBER columnId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(int wide MEMBER wide)
    Q_PROPERTY(bool numeric MEMBER numeric)
    Q_PROPERTY(bool mono MEMBER mono)
    Q_PROPERTY(int order MEMBER order)
    Q_PROPERTY(QString rank MEMBER rank)
    Q_PROPERTY(bool sorts MEMBER sorts)
public:
    QString columnId;
    QString title;
    int wide = 0; ///< px at a text scale of 1
    bool numeric = false;
    bool mono = false;
    int order = 0; ///< 1 rising, -1 falling, 0: rows do not stand in its order
    QString rank;  ///< "2": the second column that rows are sorted by; empty: the only one, or none
    bool sorts = true;
    bool operator==(const ColumnRow&) const = default;
};

/// A part of a device: what it reports, what was restored.
struct DiffPartRow {
    Q_GADGET
    Q_PROPERTY(QString part MEMBER part)
    Q_PROPERTY(QString reported MEMBER reported)
    Q_PROPERTY(QString restored MEMBER restored)
    Q_PROPERTY(QString fleet MEMBER fleet)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString change MEMBER change)
public:
    QString part;
    QString reported;
    QString restored;
    QString fleet;
    QString note;
    QString change; ///< "changed", "same", "unreported"
    bool operator==(const DiffPartRow&) const = default;
};

/// A decision, and for how many devices it stands.
struct PlanRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)
public:
    QString kind;
    QString title;
    QString text;
    bool operator==(const PlanRow&) const = default;
};

/// A device that asks to be enrolled.
struct RequestRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString created MEMBER created)
    Q_PROPERTY(QString says MEMBER says)
    Q_PROPERTY(QString matches MEMBER matches)
    Q_PROPERTY(QString approval MEMBER approval)
public:
    QString name;
    QString created;
    QString says;
    QString matches;
    QString approval;
    bool operator==(const RequestRow&) const = default;
};

/// How one state's count went on: `heights` from 0 to 1, the oldest first.
struct TrendRow {
    Q_GADGET
    Q_PROPERTY(QString status MEMBER status)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString now MEMBER now)
    Q_PROPERTY(QString was MEMBER was)
    Q_PROPERTY(QString most MEMBER most)
    Q_PROPERTY(QList<double> heights MEMBER heights)
public:
    QString status;
    QString kind;
    QString now;
    QString was;
    QString most;
    QList<double> heights;
    bool operator==(const TrendRow&) const = default;
};

} // namespace salvor::ui
