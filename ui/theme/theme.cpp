#include "theme.h"

#include <QGuiApplication>
#include <QPalette>

Theme::Theme(QObject* parent)
    : QObject(parent), m_dark(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5) {}

QColor Theme::surface() const { return m_dark ? QColor(0x1b1e22) : QColor(0xfafafa); }
QColor Theme::text() const { return m_dark ? QColor(0xeceff1) : QColor(0x1b1e22); }
QColor Theme::quiet() const { return m_dark ? QColor(0xa9b1b8) : QColor(0x555d64); }
QColor Theme::accent() const { return m_dark ? QColor(0x7db7f0) : QColor(0x1a5fa8); }
