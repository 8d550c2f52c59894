#include "session/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace salvor::ui {

void Clipboard::copy(const QString& text) const { QGuiApplication::clipboard()->setText(text); }

} // namespace salvor::ui
