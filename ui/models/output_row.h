#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace salvor::ui {

/// A row of a pane as drawn.
struct OutputRow {
    Q_GADGET
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString plain MEMBER plain)
    Q_PROPERTY(QString tone MEMBER tone)
    Q_PROPERTY(bool styled MEMBER styled)
    Q_PROPERTY(int indent MEMBER indent)
    Q_PROPERTY(bool selected MEMBER selected)
    Q_PROPERTY(bool current MEMBER current)
    Q_PROPERTY(QList<int> hits MEMBER hits)
public:
    QString time;
    QString mark;
    QString text;  ///< rich if `styled`
    QString plain; ///< for a reader
    QString tone;  ///< command, output, error, note, danger
    bool styled = false;
    int indent = 0; ///< columns
    bool selected = false;
    bool current = false;
    QList<int> hits; ///< column and width of each place that matches
    bool operator==(const OutputRow&) const = default;
};

} // namespace salvor::ui
