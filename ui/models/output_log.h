#pragma once

#include "models/output_reader.h"

#include <QObject>

#include <thread>

namespace salvor::ui {

/// The window's end of a log: its reader's thread, which sleeps while nobody orders anything. GUI thread.
class OutputLog : public QObject {
    Q_OBJECT
public:
    explicit OutputLog(QObject* parent = nullptr);
    /// Waits for the piece that the reader is at: a millisecond or so.
    ~OutputLog() override;
    void order(OutputReader::Order order);

Q_SIGNALS:
    /// In order; of pages that came together only the last is there.
    void reported(const salvor::ui::OutputReport& report);

private:
    void take();
    Mailbox<OutputReader::Order> m_orders;
    Mailbox<OutputReport> m_reports;
    std::thread m_thread;
};

} // namespace salvor::ui
