#include "theme/theme.h"

#include "theme/icons.h"
#include "theme/state_look.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPalette>
#include <QQmlEngine>

#include <algorithm>
#include <utility>

namespace salvor::ui {

namespace {

/// The first of these that is installed.
QString family(const QStringList& wanted) {
    const auto has = QFontDatabase::families();
    for (const auto& name : wanted)
        if (has.contains(name)) return name;
    return wanted.constLast();
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent),
      m_sans(family({QStringLiteral("Inter"), QGuiApplication::font().family(), QStringLiteral("DejaVu Sans")})),
      m_mono(family({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")})) {
    connect(&m_desktop, &Desktop::changed, this, &Theme::follow);
    qGuiApp->installEventFilter(this);
    follow();
}

Theme* Theme::create(QQmlEngine* engine, QJSEngine*) {
    install_icons(*engine);
    return new Theme(engine);
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange) follow();
    if (watched == qGuiApp && event->type() == QEvent::LanguageChange) Q_EMIT changed();
    return QObject::eventFilter(watched, event);
}

void Theme::setChoice(const QString& choice) {
    if (m_choice == choice) return;
    m_choice = choice;
    follow();
}

void Theme::setReducedMotion(const QString& choice) {
    if (std::exchange(m_motion, choice) != choice) Q_EMIT changed();
}

void Theme::setZoom(double zoom) {
    const auto taken = std::clamp(zoom, 0.5, 3.0);
    if (taken == m_zoom) return;
    m_zoom = taken;
    Q_EMIT changed();
}

void Theme::follow() {
    const bool dark_palette = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5;
    const bool dark = m_desktop.shade() ? m_desktop.shade() == Desktop::Shade::Dark : dark_palette;
    m_scheme = m_choice == QLatin1String("light")      ? Scheme::Light
               : m_choice == QLatin1String("dark")     ? Scheme::Dark
               : m_choice == QLatin1String("contrast") ? Scheme::Contrast
               : m_desktop.contrast()                  ? Scheme::Contrast
               : dark                                  ? Scheme::Dark
                                                       : Scheme::Light;
    Q_EMIT changed();
}

int Theme::lift(const QFont& font, double line) const {
    return static_cast<int>(std::lround(std::max(0.0, line - QFontMetricsF(font).height()) / 2));
}

int Theme::state_column() const {
    const QFontMetricsF metrics(font(12, false, QFont::DemiBold));
    double widest = scaled(70);
    for (const auto* kind : {"holds", "fails", "to-prove", "not-seen", "old", "unknown", "skipped"}) {
        StateLook look;
        look.setKind(QLatin1String(kind));
        widest = std::max(widest, metrics.horizontalAdvance(look.word()));
    }
    return static_cast<int>(std::ceil(widest)) + icon() + space2() + ring();
}

QFont Theme::font(int pixels, bool mono, QFont::Weight weight) const {
    QFont font(mono ? m_mono : m_sans);
    font.setPixelSize(scaled(pixels));
    font.setWeight(weight);
    return font;
}

} // namespace salvor::ui
