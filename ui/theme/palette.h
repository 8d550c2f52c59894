#pragma once

#include <QColor>
#include <array>

namespace salvor::ui {

/// What a colour means.
enum class Role {
    Window,     ///< page, rail, pane bars
    Surface,    ///< cards, middle column, fields
    Sunken,     ///< app bar, group heads, code, disabled
    Raised,     ///< secondary buttons
    Selected,   ///< selected row, current step
    Hover,      ///< row and button under the pointer
    Line,       ///< dividers, card edges (decoration)
    Edge,       ///< edges of controls, scroll bars
    Text,       ///< text
    Text2,      ///< labels, second lines, icons
    Text3,      ///< placeholders, waiting, time stamps
    Accent,     ///< links, acting, needs-you, accent icons
    AccentFill, ///< the one primary button, progress
    InkAccent,  ///< text on accentFill
    AccentSoft, ///< command that runs, suggestion
    Ok,         ///< done, holds
    OkSoft,     ///< diff +, chips
    OkLine,     ///< edge of okSoft
    Warn,       ///< unknown, half-done, skipped, stderr, no return
    WarnSoft,   ///< override, half-done row
    WarnLine,   ///< edge of warnSoft
    Danger,     ///< failed, blocked, field error
    DangerFill, ///< button behind a typed name
    InkDanger,  ///< text on dangerFill
    DangerSoft, ///< blocked card, diff −
    DangerLine, ///< edge of dangerSoft
    Drill,      ///< drill words and icons
    DrillFill,  ///< DRILL tag, hatch, primary in a drill
    InkDrill,   ///< text on drillFill
    DrillSoft,  ///< drill banner, hint
    DrillLine,  ///< edge of drillSoft
    Pane,       ///< output panes
    PaneText,   ///< output text
    Focus,      ///< focus ring, 2 px
    Scrim,      ///< behind a dialog (#AARRGGBB)
    Count
};

enum class Scheme { Light, Dark, Contrast };

/// The colour of a role in a scheme, #AARRGGBB.
QColor colour(Scheme scheme, Role role);
/// Ratio of two colours, 1 to 21: WCAG 2.2, "contrast ratio".
double contrast(const QColor& one, const QColor& other);

} // namespace salvor::ui
