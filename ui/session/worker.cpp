#include "session/worker.h"

#include <poll.h>

namespace salvor::ui {

Worker::Worker() : m_notifier(m_found.fd(), QSocketNotifier::Read), m_thread([this] { serve(); }) {
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] {
        for (auto& found : m_found.take())
            if (found) found();
    });
}

Worker::~Worker() {
    m_stop = true;
    m_orders.post({});
    m_thread.join();
}

void Worker::serve() {
    while (!m_stop) {
        pollfd orders{m_orders.fd(), POLLIN, 0};
        ::poll(&orders, 1, -1);
        for (auto& work : m_orders.take()) {
            if (m_stop) return;
            m_found.post(work(m_stop, [this](Found found) { m_found.post(std::move(found)); }));
        }
    }
}

} // namespace salvor::ui
