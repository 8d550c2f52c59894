#pragma once

#include "fleet/back_worker.h"
#include "fleet/device_export.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace salvor::ui {

/// The rows of the table into a file, with their groups and decisions: CSV, or JSON if the file's name says so. GUI
/// thread; what is written is written on the worker's.
class ExportView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// Where an export would go.
    Q_PROPERTY(QString path READ path CONSTANT)
    /// Why the last one did not; empty: it did, or there was none.
    Q_PROPERTY(QString error READ error NOTIFY changed)
    /// The file that is there already and that was not written over; empty: none.
    Q_PROPERTY(QString taken READ taken NOTIFY changed)
public:
    /// What is shown now.
    struct Source {
        std::shared_ptr<const fleet::DeviceStore> store;
        std::vector<fleet::Row> rows;
        std::vector<fleet::DifferenceGroup> groups;
        fleet::Marks marks;
    };
    /// `source` says what is shown; nothing if nothing is. The worker outlives it.
    ExportView(fleet::BackWorker& worker, std::function<std::optional<Source>()> source, QObject* parent = nullptr);
    static QString path();
    QString error() const { return m_error; }
    QString taken() const { return m_taken; }

    /// Forgets what was said of the last one.
    Q_INVOKABLE void begin();
    /// Over a file that is there only with `replace`.
    Q_INVOKABLE void save(const QString& path, bool replace);

Q_SIGNALS:
    void changed();
    void saved();

private:
    void done(const QString& path, const Result<void>& result);
    fleet::BackWorker& m_worker;
    std::function<std::optional<Source>()> m_source;
    QString m_error;
    QString m_taken;
};

} // namespace salvor::ui
