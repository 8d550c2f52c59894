#pragma once

#include "devices/device_rows.h"
#include "fleet/back_worker.h"
#include "fleet/device_diff.h"
#include "fleet/device_store.h"

#include <QtQml/qqmlregistration.h>

#include <map>
#include <set>

namespace salvor::ui {

/// What one device reports beside what the service would push to it. GUI thread; documents are read on a thread.
class DifferenceView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// DiffPartRow; those that are equal are counted and left out, unless all are wanted.
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// What resume does to it.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// What is known of its fleet's template.
    Q_PROPERTY(QString fleetText READ fleetText NOTIFY changed)
    /// What somebody wrote on the fleet: its annotations that are not the service's own, "key: text".
    Q_PROPERTY(QList<QString> fleetNotes READ fleetNotes NOTIFY changed)
    Q_PROPERTY(bool hasFleet READ hasFleet NOTIFY changed)
    Q_PROPERTY(int equal READ equal NOTIFY changed)
    Q_PROPERTY(bool all MEMBER m_all WRITE setAll NOTIFY changed)
public:
    explicit DifferenceView(fleet::BackWorker& worker, QObject* parent = nullptr);

    QAbstractItemModel* rows() { return &m_rows; }
    QString name() const { return m_name; }
    QString sentence() const;
    QString problem() const { return m_problem; }
    QString fleetText() const;
    QStringList fleetNotes() const;
    bool hasFleet() const { return m_has_fleet; }
    int equal() const;
    void setAll(bool on);

    void show(std::shared_ptr<const fleet::DeviceStore> store, std::optional<fleet::Row> row);
    /// Fleets are others, or their templates may be.
    void forget_fleets();
    /// The document of a fleet, or why there is none.
    void take_fleet(const std::string& owner, Result<Json> fleet);
    void retell() { publish(); }

Q_SIGNALS:
    void changed();
    /// The fleet's document is not known yet.
    void fleetWanted(const QString& owner);

private:
    void begin();
    void read();
    void take(Result<fleet::DeviceDiff> diff);
    void publish();
    fleet::BackWorker& m_worker;
    std::shared_ptr<const fleet::DeviceStore> m_store;
    std::optional<fleet::Row> m_row;
    std::size_t m_asked = 0; ///< what comes of an older question is not shown
    std::string m_owner;
    std::map<std::string, Result<Json>> m_fleets;
    fleet::DeviceDiff m_diff;
    bool m_has_fleet = false;
    bool m_known = false;           ///< the difference of this device is there
    std::set<std::string> m_wanted; ///< fleets that were asked for
    bool m_all = false;
    QString m_name;
    QString m_problem;
    Rows<DiffPartRow> m_rows;
};

} // namespace salvor::ui
