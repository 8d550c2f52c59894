#pragma once

#include <QEventLoop>
#include <QTimer>

#include <functional>

/// Waits in a real event loop: QTest::qWaitFor sleeps 10 ms after each pass, and a run is thousands of small steps.
inline bool until(const std::function<bool()>& so, int milliseconds = 20000) {
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (so()) loop.quit();
    });
    look.start(1);
    QTimer::singleShot(milliseconds, &loop, [&] { loop.exit(1); });
    return so() || loop.exec() == 0;
}
