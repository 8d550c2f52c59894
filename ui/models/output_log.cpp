#include "models/output_log.h"

#include <QPointer>
#include <QSocketNotifier>

#include <csignal>

namespace salvor::ui {

OutputLog::OutputLog(QObject* parent) : QObject(parent) {
    auto* notifier = new QSocketNotifier(m_reports.fd(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &OutputLog::take);
}

OutputLog::~OutputLog() {
    if (!m_thread.joinable()) return;
    m_orders.post([](OutputReader& reader) { reader.stop(); });
    m_thread.join();
}

void OutputLog::order(OutputReader::Order order) {
    m_orders.post(std::move(order));
    if (m_thread.joinable()) return;
    sigset_t all;
    sigset_t former;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &former); // signals are for the main thread
    m_thread = std::thread([this] { OutputReader(m_orders, m_reports).run(); });
    pthread_sigmask(SIG_SETMASK, &former, nullptr);
}

void OutputLog::take() {
    auto reports = m_reports.take();
    const QPointer<OutputLog> alive(this);
    bool newest = true;
    for (auto report = reports.rbegin(); report != reports.rend(); ++report) {
        if (!newest) report->page.reset();
        if (report->page) newest = false;
    }
    for (const auto& report : reports)
        if (alive) Q_EMIT reported(report);
}

} // namespace salvor::ui
