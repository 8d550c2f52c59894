#pragma once

#include "base/error.h"

#include <QObject>

#include <string>

namespace salvor::exec {

/// A way from a port of this machine to a port that a host reaches. Main thread; destroying it closes the port and
/// whatever goes through it.
class Forward : public QObject {
    Q_OBJECT
public:
    struct To {
        std::string host; ///< as the far side knows it
        int port = 0;     ///< 1 to 65535
    };
    using QObject::QObject;
    /// Once: opens the port on 127.0.0.1 (0: a free one). Its host must be open.
    virtual void start(int local) = 0;

Q_SIGNALS:
    void opened(int local);
    /// One connection was not carried; the port stays open.
    void refused(const std::string& why);
    /// The end: it could not be opened, or its host is gone. Queued.
    void closed(const std::string& why);
};

} // namespace salvor::exec
