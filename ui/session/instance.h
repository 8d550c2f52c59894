#pragma once

#include <QObject>

#include <functional>

namespace salvor::ui {

/// One window a desktop session: who starts the program again has the first one come up. By the session's bus; without
/// one, every start is the first. GUI thread; nothing waits.
class Instance : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "io.github.salvor.Console")
public:
    explicit Instance(QObject* parent = nullptr) : QObject(parent) {}
    /// False if another one is there.
    bool first();
    /// Asks the other one to come up and to do this (a name that the palette knows; may be empty). `then` comes once it
    /// has heard, or after two seconds.
    void hand_over(const QString& doing, std::function<void()> then);

public Q_SLOTS:
    Q_SCRIPTABLE void Raise(const QString& doing) { Q_EMIT raised(doing); }

Q_SIGNALS:
    void raised(const QString& doing);
};

} // namespace salvor::ui
