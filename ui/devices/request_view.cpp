#include "devices/request_view.h"

#include "session/told.h"

#include <QLocale>
#include <QPointer>

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

RequestView::RequestView(fleet::BackWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

RequestView::~RequestView() = default;

void RequestView::begin(assembly::FleetLink* link) {
    m_list = link == nullptr ? nullptr : std::make_unique<fleet::RequestList>(link->call(), link->clock());
    ++m_generation;
    m_pending.clear();
    m_matches.clear();
    m_read = false;
    m_problem.clear();
    publish();
}

void RequestView::read(std::shared_ptr<const fleet::DeviceStore> store) {
    if (!m_list || !store) return;
    m_list->read([this, store = std::move(store)](const fleet::RequestReading& reading) {
        m_problem = reading.error ? told(reading.error->error) : QString();
        m_complete = reading.complete;
        Q_EMIT changed();
        if (!reading.complete && reading.requests.empty()) return; // nothing is known of them
        std::vector<fleet::Request> pending;
        for (const auto& request : reading.requests)
            if (request.state == fleet::Request::State::Pending) pending.push_back(request);
        m_worker.run([alive = QPointer<RequestView>(this), store, number = m_generation,
                      pending = std::move(pending)]() mutable -> fleet::BackWorker::Answer {
            auto matches = fleet::request_matches(pending, *store);
            return [alive, number, pending = std::move(pending), matches = std::move(matches)]() mutable {
                if (!alive || !matches || number != alive->m_generation) return;
                alive->m_pending = std::move(pending);
                alive->m_whole = matches->whole;
                alive->m_matches = std::move(matches->of);
                alive->m_read = true;
                alive->publish();
            };
        });
    });
}

QString RequestView::count() const {
    return m_read ? QLocale().toString(static_cast<qulonglong>(m_pending.size())) : QString();
}

QString RequestView::text() const {
    if (!m_read) return m_list && m_problem.isEmpty() ? tr("Reading the enrolment requests…") : QString();
    if (m_pending.empty())
        return m_complete ? tr("No device asks to be enrolled.")
                          : tr("Of those that were read none asks to be enrolled: the list was not read to its end.");
    const auto text =
        tr("%Ln device(s) ask to be enrolled. A device that was enrolled after the backup is not known to "
           "the restored service, and asks again; until somebody approves it, nobody steers it.",
           nullptr, static_cast<int>(m_pending.size()));
    QStringList all{text};
    if (!m_complete) all << tr("There are more: the list was not read to its end.");
    if (!m_whole) all << tr("There are too many devices to compare serial numbers and host names.");
    return all.join(QLatin1Char(' '));
}

void RequestView::publish() {
    std::vector<RequestRow> rows;
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        const auto& request = m_pending[i];
        QStringList says;
        for (const auto& one : {request.alias, request.hostname, request.serial})
            if (!one.empty() && !says.contains(qs(one))) says << qs(one);
        QStringList about;
        for (const auto& match : m_matches[i])
            about << tr("%1: %2").arg(qs(match.device), told(fleet::match_words(match)));
        rows.push_back({qs(request.name), qs(request.created), says.join(QLatin1String(", ")),
                        about.isEmpty() ? tr("like no device that is known") : about.join(QLatin1String("; ")),
                        told(fleet::approval_words(request, m_matches[i]))});
    }
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

} // namespace salvor::ui
