#include "theme/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

#include <cmath>

namespace salvor::ui {

Theme::Theme(QObject* parent) : QObject(parent) {
    qGuiApp->installEventFilter(this);
    follow();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange) follow();
    return QObject::eventFilter(watched, event);
}

void Theme::setChoice(const QString& choice) {
    if (m_choice == choice) return;
    m_choice = choice;
    follow();
}

void Theme::follow() {
    const bool dark = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5;
    m_scheme = m_choice == QLatin1String("light")      ? Scheme::Light
               : m_choice == QLatin1String("dark")     ? Scheme::Dark
               : m_choice == QLatin1String("contrast") ? Scheme::Contrast
               : dark                                  ? Scheme::Dark
                                                       : Scheme::Light;
    Q_EMIT changed();
}

QFont Theme::font(int pixels, bool mono) const {
    QFont font;
    font.setFamilies(
        mono ? QStringList{QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")}
             : QStringList{QStringLiteral("Inter"), QGuiApplication::font().family(), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(scaled(pixels));
    return font;
}

int Theme::scaled(int pixels) const { return static_cast<int>(std::lround(pixels * m_scale)); }

} // namespace salvor::ui
