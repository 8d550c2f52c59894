#pragma once

#include "models/rows.h"

namespace salvor::ui {

/// A page of the window, or something that the palette can do: `name` says which.
struct DoingRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString iconName MEMBER iconName)
public:
    QString name;
    QString title;
    QString hint;
    QString iconName;
    bool operator==(const DoingRow&) const = default;
};

} // namespace salvor::ui
