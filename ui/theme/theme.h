#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Colours and sizes by what they mean, light or dark as the desktop's palette is. The one singleton of the program.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool dark READ dark CONSTANT)
    Q_PROPERTY(QColor surface READ surface CONSTANT)
    Q_PROPERTY(QColor text READ text CONSTANT)
    Q_PROPERTY(QColor quiet READ quiet CONSTANT)
    Q_PROPERTY(QColor accent READ accent CONSTANT)
    Q_PROPERTY(int space READ space CONSTANT)
public:
    explicit Theme(QObject* parent = nullptr);
    bool dark() const { return m_dark; }
    QColor surface() const;
    QColor text() const;
    /// Still 4.5:1 against the surface.
    QColor quiet() const;
    QColor accent() const;
    /// The unit of all distances, in device-independent pixels.
    int space() const { return 8; }

private:
    bool m_dark;
};
