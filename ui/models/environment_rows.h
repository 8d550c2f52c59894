#pragma once

#include "models/rows.h"

#include <QObject>
#include <QString>

namespace salvor::ui {

/// Something to aim at, and how it was when it was last tested. `stateKind` is one of the closed set of states.
struct EnvironmentRow {
    Q_GADGET
    Q_PROPERTY(QString itemId MEMBER itemId)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(QString kindText MEMBER kindText)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString stateKind MEMBER stateKind)
    Q_PROPERTY(QString stateText MEMBER stateText)
    Q_PROPERTY(QString age MEMBER age)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(bool own MEMBER own)
    Q_PROPERTY(bool chosen MEMBER chosen)
public:
    QString itemId;
    QString name;
    QString iconName;
    QString kindText;  ///< "ssh", "kube context", "this machine", "keyring"
    QString place;     ///< "here", "ssh:HOST", "kube:CONTEXT"; empty for the keyring
    QString detail;    ///< second line: where it leads, or what is wrong
    QString stateKind; ///< done, failed, blocked, needs-operator, acting, not-seen, unknown, skipped
    QString stateText; ///< "Reachable"
    QString age;       ///< since the test; empty if there was none
    QString tone;      ///< of its colour: line, accent, ok, warn, danger
    QString word;      ///< PROD
    bool own = false;  ///< of the operator's own file: can be changed
    bool chosen = false;
    bool operator==(const EnvironmentRow&) const = default;
};

/// A step of a connection test.
struct TestStepRow {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString said MEMBER said)
    Q_PROPERTY(QString hint MEMBER hint)
public:
    QString kind;
    QString title;
    QString said; ///< what was seen, or why it failed
    QString hint;
    bool operator==(const TestStepRow&) const = default;
};

/// A program that procedures name, as it was found there.
struct ToolRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString version MEMBER version)
    Q_PROPERTY(bool there MEMBER there)
public:
    QString name;
    QString path;
    QString version;
    bool there = false;
    bool operator==(const ToolRow&) const = default;
};

/// A secret's name; its value is nowhere in the window.
struct CredentialRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString keptWhere MEMBER keptWhere)
public:
    QString key;
    QString keptWhere; ///< "in the keyring", "for this session"
    bool operator==(const CredentialRow&) const = default;
};

} // namespace salvor::ui
