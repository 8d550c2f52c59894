#pragma once

#include <QTranslator>

namespace salvor::ui {

/// English as it is spoken: "1 step", "2 steps" where the source says "%n step(s)". To be installed before any other
/// translator, so that another language comes first. Any thread.
class English : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace salvor::ui
