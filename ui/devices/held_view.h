#pragma once

#include "devices/device_table.h"
#include "devices/group_table.h"

namespace salvor::ui {

/// The devices of the table that somebody has in hand: the selected ones, else the one where the keyboard stands. GUI
/// thread.
class HeldView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// Of one device; of several: empty, and one that is written counts for each.
    Q_PROPERTY(QString note READ note NOTIFY changed)
    /// What resumes by hand those of them that are paused, to be looked at; empty: none is.
    Q_PROPERTY(QString line READ line NOTIFY changed)
public:
    /// Both outlive it.
    HeldView(DeviceTable& table, GroupTable& groups, QObject* parent = nullptr);
    QString note() const;
    QString line() const;

    /// From now on decide and setNote are about these, whatever the table shows by then.
    Q_INVOKABLE void hold();
    Q_INVOKABLE void decide(int decision);
    Q_INVOKABLE void setNote(const QString& text);
    /// The whole of it, however many there are: to be copied.
    Q_INVOKABLE QString lines() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<std::string> names() const;
    std::vector<std::string> paused_names(std::size_t most) const;
    DeviceTable& m_table;
    GroupTable& m_groups;
    std::vector<std::string> m_held;
};

} // namespace salvor::ui
