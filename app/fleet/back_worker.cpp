#include "fleet/back_worker.h"

#include <QPointer>
#include <QSocketNotifier>

#include <csignal>
#include <poll.h>

namespace salvor::fleet {

BackWorker::BackWorker(QObject* parent) : QObject(parent) {
    auto* notifier = new QSocketNotifier(m_answers.fd(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &BackWorker::take);
    sigset_t all;
    sigset_t former;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &former); // signals are for the main thread
    m_thread = std::thread([this] { loop(); });
    pthread_sigmask(SIG_SETMASK, &former, nullptr);
}

BackWorker::~BackWorker() {
    m_ended = true;
    m_works.post({});
    m_thread.join();
}

void BackWorker::run(Work work) { m_works.post(std::move(work)); }

void BackWorker::loop() {
    while (!m_ended) {
        pollfd waiting{m_works.fd(), POLLIN, 0};
        ::poll(&waiting, 1, -1);
        for (const auto& work : m_works.take()) {
            if (m_ended) return;
            if (auto answer = work()) m_answers.post(std::move(answer));
        }
    }
}

void BackWorker::take() {
    const QPointer<BackWorker> alive(this);
    for (const auto& answer : m_answers.take()) {
        if (!alive) return; // by the answer before
        answer();
    }
}

} // namespace salvor::fleet
