#include "theme/theme.h"

#include "theme/icons.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>
#include <QQmlEngine>

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
    m_still = qEnvironmentVariableIntValue("SALVOR_REDUCED_MOTION") == 1;
    qGuiApp->installEventFilter(this);
    follow();
}

Theme* Theme::create(QQmlEngine* engine, QJSEngine*) {
    install_icons(*engine);
    return new Theme(engine);
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

QFont Theme::font(int pixels, bool mono, QFont::Weight weight) const {
    QFont font(mono ? m_mono : m_sans);
    font.setPixelSize(scaled(pixels));
    font.setWeight(weight);
    return font;
}

} // namespace salvor::ui
