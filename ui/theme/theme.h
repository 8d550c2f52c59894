#pragma once

#include "theme/desktop.h"
#include "theme/palette.h"

#include <QFont>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <cmath>

class QQmlEngine;
class QJSEngine;

/// One property that follows the theme: its name for QML, its type, its value.
#define SALVOR_THEME(type, name, value)                                                                                \
    Q_PROPERTY(type name READ name NOTIFY changed)                                                                     \
public:                                                                                                                \
    type name() const { return value; }

#define SALVOR_COLOUR(name, role) SALVOR_THEME(QColor, name, colour(m_scheme, Role::role))
#define SALVOR_LENGTH(name, pixels) SALVOR_THEME(int, name, scaled(pixels))

namespace salvor::ui {

/// Colours, fonts and lengths by what they mean; every literal of the look stands here. The one singleton of the
/// program. Light, dark or high contrast as the desktop says, unless a setting overrides. Lengths in device-independent
/// pixels; fonts, their lines and the heights of controls at the desktop's text scale. GUI thread.
class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "desktop" (as it says), "light", "dark" or "contrast".
    Q_PROPERTY(QString choice READ choice WRITE setChoice NOTIFY changed)
    SALVOR_THEME(QString, qtVersion, QString::fromLatin1(qVersion()))
    /// "desktop" (as it says), "on" or "off".
    Q_PROPERTY(QString reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    /// A setting over the desktop's text scale, 0.5 to 3.
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY changed)
    /// Text scale, 1 is 100 %.
    SALVOR_THEME(double, scale, m_desktop.text_scale() * m_zoom)
    /// Milliseconds of opening and closing; 0 with reduced motion.
    SALVOR_THEME(int, motion, still() ? 0 : 120)
    /// Milliseconds of one turn of the arc of acting; 0 with reduced motion: it stands still.
    SALVOR_THEME(int, turn, still() ? 0 : 1200)
    SALVOR_THEME(bool, isDark, m_scheme != Scheme::Light)
    SALVOR_THEME(bool, isContrast, m_scheme == Scheme::Contrast)
    SALVOR_COLOUR(window, Window)
    SALVOR_COLOUR(surface, Surface)
    SALVOR_COLOUR(sunken, Sunken)
    SALVOR_COLOUR(raised, Raised)
    SALVOR_COLOUR(selected, Selected)
    SALVOR_COLOUR(hover, Hover)
    SALVOR_COLOUR(line, Line)
    SALVOR_COLOUR(edge, Edge)
    SALVOR_COLOUR(text, Text)
    SALVOR_COLOUR(text2, Text2)
    SALVOR_COLOUR(text3, Text3)
    SALVOR_COLOUR(accent, Accent)
    SALVOR_COLOUR(accentFill, AccentFill)
    SALVOR_COLOUR(inkAccent, InkAccent)
    SALVOR_COLOUR(accentSoft, AccentSoft)
    SALVOR_COLOUR(ok, Ok)
    SALVOR_COLOUR(okSoft, OkSoft)
    SALVOR_COLOUR(okLine, OkLine)
    SALVOR_COLOUR(warn, Warn)
    SALVOR_COLOUR(warnSoft, WarnSoft)
    SALVOR_COLOUR(warnLine, WarnLine)
    SALVOR_COLOUR(danger, Danger)
    SALVOR_COLOUR(dangerFill, DangerFill)
    SALVOR_COLOUR(inkDanger, InkDanger)
    SALVOR_COLOUR(dangerSoft, DangerSoft)
    SALVOR_COLOUR(dangerLine, DangerLine)
    SALVOR_COLOUR(drill, Drill)
    SALVOR_COLOUR(drillFill, DrillFill)
    SALVOR_COLOUR(inkDrill, InkDrill)
    SALVOR_COLOUR(drillSoft, DrillSoft)
    SALVOR_COLOUR(drillLine, DrillLine)
    SALVOR_COLOUR(pane, Pane)
    SALVOR_COLOUR(paneText, PaneText)
    SALVOR_COLOUR(focus, Focus)
    SALVOR_COLOUR(scrim, Scrim)
    /// What lies over a filled button under the pointer, and pressed: away from its ink.
    SALVOR_THEME(QColor, hoverTint, m_scheme == Scheme::Contrast ? QColor(255, 255, 255, 60) : QColor(0, 0, 0, 30))
    SALVOR_THEME(QColor, pressTint, m_scheme == Scheme::Contrast ? QColor(255, 255, 255, 120) : QColor(0, 0, 0, 60))
    /// The families of text and of commands.
    SALVOR_THEME(QString, sans, m_sans)
    SALVOR_THEME(QString, mono, m_mono)
    SALVOR_THEME(QFont, captionFont, font(11, false))
    SALVOR_THEME(QFont, smallFont, font(12, false))
    SALVOR_THEME(QFont, bodyFont, font(13, false))
    SALVOR_THEME(QFont, headFont, font(15, false, QFont::DemiBold))
    SALVOR_THEME(QFont, titleFont, font(20, false, QFont::DemiBold))
    SALVOR_THEME(QFont, monoFont, font(12, true))
    SALVOR_THEME(QFont, monoSmallFont, font(11, true))
    SALVOR_LENGTH(captionLine, 16)
    SALVOR_LENGTH(smallLine, 16)
    SALVOR_LENGTH(smallLineWrapped, 18)
    SALVOR_LENGTH(bodyLine, 20)
    SALVOR_LENGTH(headLine, 22)
    SALVOR_LENGTH(titleLine, 28)
    SALVOR_LENGTH(monoLine, 18)
    SALVOR_LENGTH(monoSmallLine, 16)
    SALVOR_THEME(int, space1, 4)
    SALVOR_THEME(int, space2, 8)
    SALVOR_THEME(int, space3, 12)
    SALVOR_THEME(int, space4, 16)
    SALVOR_THEME(int, space5, 24)
    SALVOR_THEME(int, space6, 32)
    SALVOR_THEME(int, radius, 4)
    SALVOR_THEME(int, cardRadius, 6)
    SALVOR_THEME(int, dialogRadius, 8)
    /// Of control edges and dividers.
    SALVOR_THEME(int, thin, 1)
    /// Of the focus ring, a focused or wrong field.
    SALVOR_THEME(int, ring, 2)
    /// The bar of a current row, of progress.
    SALVOR_THEME(int, bar, 3)
    SALVOR_LENGTH(control, 32)
    SALVOR_LENGTH(controlSmall, 28)
    SALVOR_LENGTH(appBar, 40)
    SALVOR_LENGTH(banner, 52)
    SALVOR_LENGTH(actionBar, 56)
    SALVOR_LENGTH(dialogFoot, 64)
    SALVOR_LENGTH(paneHead, 36)
    SALVOR_LENGTH(paneFoot, 24)
    SALVOR_LENGTH(row, 28)
    SALVOR_LENGTH(rowTwo, 44)
    SALVOR_LENGTH(stepRow, 32)
    SALVOR_LENGTH(stepRowCurrent, 48)
    SALVOR_LENGTH(icon, 16)
    SALVOR_LENGTH(iconSmall, 12)
    SALVOR_LENGTH(iconLarge, 22)
    /// Holds the longest word of a check in the language that is spoken.
    SALVOR_THEME(int, stateColumn, state_column())
    SALVOR_LENGTH(ageColumn, 72)
    SALVOR_LENGTH(railWide, 296)
    SALVOR_LENGTH(railNarrow, 256)
    SALVOR_LENGTH(panesWide, 560)
    SALVOR_LENGTH(panesLow, 188)
    SALVOR_LENGTH(middleLeast, 560)
    SALVOR_LENGTH(middleMost, 760)
    /// Of a dialog, by what it holds.
    SALVOR_THEME(int, sheet, 720)
    SALVOR_THEME(int, sheetNarrow, 520)
    SALVOR_THEME(int, sheetWide, 1024)
    /// Below it the window is narrow: what can fold, folds.
    SALVOR_THEME(int, narrow, 1100)
public:
    /// Never by default: the QML engine would then leave out create().
    explicit Theme(QObject* parent);
    /// For the QML engine, which gets the icons along with it.
    static Theme* create(QQmlEngine* engine, QJSEngine*);

    QString choice() const { return m_choice; }
    void setChoice(const QString& choice);
    QString reducedMotion() const { return m_motion; }
    void setReducedMotion(const QString& choice);
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    /// `pixels` at the desktop's text scale, for a length that belongs to one place only.
    Q_INVOKABLE int scaled(int pixels) const { return static_cast<int>(std::lround(pixels * scale())); }

    /// How far down text of that font goes to stand in the middle of a line of `line` px.
    Q_INVOKABLE int lift(const QFont& font, double line) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void changed();

private:
    void follow();
    QFont font(int pixels, bool mono, QFont::Weight weight = QFont::Normal) const;
    int state_column() const;
    QString m_choice = QStringLiteral("desktop");
    QString m_sans;
    QString m_mono;
    Scheme m_scheme = Scheme::Light;
    bool still() const {
        return m_motion == QLatin1String("desktop") ? m_desktop.still() : m_motion == QLatin1String("on");
    }
    QString m_motion = QStringLiteral("desktop");
    double m_zoom = 1;
    Desktop m_desktop;
};

} // namespace salvor::ui

#undef SALVOR_THEME
#undef SALVOR_COLOUR
#undef SALVOR_LENGTH
