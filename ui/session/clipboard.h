#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// The desktop's clipboard, to copy into. GUI thread.
class Clipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT
public:
    using QObject::QObject;
    Q_INVOKABLE void copy(const QString& text) const;
};

} // namespace salvor::ui
