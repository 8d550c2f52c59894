#pragma once

class QQmlEngine;

namespace salvor::ui {

/// Gives an engine the icons of the window as "image://salvor-icon/NAME/COLOUR", the colour as rrggbb or aarrggbb.
/// NAME is a file of `resources/icons` without ".svg"; a name that is not there draws nothing. Drawn at the size that
/// is asked for, in device pixels. The Theme calls this for the engine it lives in; a second call does nothing. GUI
/// thread.
void install_icons(QQmlEngine& engine);

} // namespace salvor::ui
