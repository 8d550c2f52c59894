#pragma once

#include "devices/device_rows.h"
#include "fleet/history.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// How many devices were in which state, since when, and when the last one is expected. GUI thread.
class TrendView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// TrendRow, one for each state that was ever counted.
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    /// "last one expected 02:04 UTC, from 14 counts in the last 12 min"; empty: nothing can be said.
    Q_PROPERTY(QString expected READ expected NOTIFY changed)
    Q_PROPERTY(bool stalled READ stalled NOTIFY changed)
    /// From when to when it was counted.
    Q_PROPERTY(QString span READ span NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit TrendView(QObject* parent = nullptr) : QObject(parent) {}
    QAbstractItemModel* rows() { return &m_rows; }
    QString expected() const;
    bool stalled() const { return m_forecast.state == fleet::Forecast::Stalled; }
    QString span() const;
    QString problem() const { return m_problem; }

    /// Counts are kept in that file; an empty one: in memory.
    void begin(const std::string& file, std::int64_t now_ms);
    void add(const fleet::Summary& summary, std::int64_t at_ms);
    void retell() { publish(); }

Q_SIGNALS:
    void changed();

private:
    QString allBack() const;
    void publish();
    fleet::History m_history;
    fleet::Forecast m_forecast;
    std::int64_t m_now = 0;
    QString m_problem;
    QString m_unread; ///< why the file could not be read: nothing is added to it
    Rows<TrendRow> m_rows;
};

} // namespace salvor::ui
