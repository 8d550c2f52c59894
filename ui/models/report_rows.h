#pragma once

#include <QObject>
#include <QString>

namespace salvor::ui {

/// What was taken for granted without proof, and why.
struct OverrideRow {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)
public:
    QString title;
    QString text;
    bool operator==(const OverrideRow&) const = default;
};

/// A step of a run that is over or was left.
struct ReportStepRow {
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString word MEMBER word)
    /// What was seen as proof, in one line; `details` has all of it, a line each.
    Q_PROPERTY(QString proof MEMBER proof)
    Q_PROPERTY(QString details MEMBER details)
    Q_PROPERTY(QString systems MEMBER systems)
    Q_PROPERTY(QString people MEMBER people)
    Q_PROPERTY(bool open MEMBER open)
    /// Something in it was overridden.
    Q_PROPERTY(bool marked MEMBER marked)
public:
    int number = 0;
    QString title;
    QString kind;
    QString word;
    QString proof;
    QString details;
    QString systems;
    QString people;
    bool open = false;
    bool marked = false;
    bool operator==(const ReportStepRow&) const = default;
};

/// A stretch of the band that shows where the time went; `from` and `share` are parts of the whole, 0 to 1.
struct BandRow {
    Q_GADGET
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(bool people MEMBER people)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString spoken MEMBER spoken)
public:
    double from = 0;
    double share = 0;
    bool people = false;
    QString label;
    QString spoken;
    bool operator==(const BandRow&) const = default;
};

/// A mark below the band.
struct TickRow {
    Q_GADGET
    Q_PROPERTY(double at MEMBER at)
    Q_PROPERTY(QString label MEMBER label)
public:
    double at = 0;
    QString label;
    bool operator==(const TickRow&) const = default;
};

/// A label and what belongs to it.
struct FactRow {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(bool mono MEMBER mono)
public:
    QString label;
    QString value;
    QString note;
    bool mono = false;
    bool operator==(const FactRow&) const = default;
};

/// One of the three things that are looked at before a run counts as recovered.
struct ReasonRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString text MEMBER text)
public:
    QString kind;
    QString label;
    QString text;
    bool operator==(const ReasonRow&) const = default;
};

/// Something that happened in a drill.
struct HappenedRow {
    Q_GADGET
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString iconName MEMBER iconName)
    /// A colour of the Theme.
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString text MEMBER text)
public:
    QString time;
    QString iconName;
    QString tone;
    QString word;
    QString title;
    QString text;
    bool operator==(const HappenedRow&) const = default;
};

/// An earlier drill of the same procedure.
struct EarlierRow {
    Q_GADGET
    Q_PROPERTY(QString runId MEMBER runId)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString scenario MEMBER scenario)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(QString duration MEMBER duration)
    /// The one that is shown.
    Q_PROPERTY(bool here MEMBER here)
public:
    QString runId;
    QString when;
    QString scenario;
    QString kind;
    QString result;
    QString duration;
    bool here = false;
    bool operator==(const EarlierRow&) const = default;
};

} // namespace salvor::ui
