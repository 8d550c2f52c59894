#include "devices/export_view.h"

#include "session/told.h"

#include <QDir>
#include <QPointer>
#include <QStandardPaths>

namespace salvor::ui {

ExportView::ExportView(fleet::BackWorker& worker, std::function<std::optional<Source>()> source, QObject* parent)
    : QObject(parent), m_worker(worker), m_source(std::move(source)) {}

QString ExportView::path() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("devices.csv"));
}

void ExportView::begin() {
    m_error.clear();
    m_taken.clear();
    Q_EMIT changed();
}

void ExportView::save(const QString& path, bool replace) {
    auto source = m_source();
    if (!source) return;
    const auto format = path.endsWith(QLatin1String(".json")) ? fleet::ExportFormat::Json : fleet::ExportFormat::Csv;
    m_worker.run([alive = QPointer<ExportView>(this), path, format, replace,
                  from = std::move(*source)]() -> fleet::BackWorker::Answer {
        auto result =
            fleet::export_devices(path.toStdString(), format, *from.store, from.rows, from.groups, from.marks, replace);
        return [alive, path, result = std::move(result)] {
            if (alive) alive->done(path, result);
        };
    });
}

void ExportView::done(const QString& path, const Result<void>& result) {
    const bool refused = !result && result.error().code == Error::Code::Refused;
    m_taken = refused ? path : QString();
    m_error = result ? QString() : told(result.error().what);
    Q_EMIT changed();
    if (result) Q_EMIT saved();
}

} // namespace salvor::ui
