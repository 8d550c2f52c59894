#pragma once

#include "assembly/fleet_link.h"
#include "devices/device_rows.h"
#include "fleet/back_worker.h"
#include "fleet/request_list.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// Devices that ask to be enrolled: after a restore also those that were enrolled after the backup. GUI thread.
class RequestView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// RequestRow, of those that nobody has decided on.
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    /// How many those are; empty: nobody has looked yet.
    Q_PROPERTY(QString count READ count NOTIFY changed)
    /// What can be said of the list as a whole.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit RequestView(fleet::BackWorker& worker, QObject* parent = nullptr);
    ~RequestView() override;

    QAbstractItemModel* rows() { return &m_rows; }
    QString count() const;
    QString text() const;
    QString problem() const { return m_problem; }

    /// Nothing of an older fleet stays; null: there is none.
    void begin(assembly::FleetLink* link);
    /// Reads them, and looks which devices each may be about.
    void read(std::shared_ptr<const fleet::DeviceStore> store);
    void retell() { publish(); }

Q_SIGNALS:
    void changed();

private:
    void publish();
    fleet::BackWorker& m_worker;
    std::unique_ptr<fleet::RequestList> m_list;
    std::vector<fleet::Request> m_pending;
    std::vector<std::vector<fleet::RequestMatch>> m_matches;
    std::size_t m_generation = 0; ///< what comes of an older fleet is not shown
    bool m_whole = true;          ///< what was compared
    bool m_read = false;
    bool m_complete = false;
    QString m_problem;
    Rows<RequestRow> m_rows;
};

} // namespace salvor::ui
