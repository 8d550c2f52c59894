#pragma once

#include "models/output_page.h"
#include "theme/palette.h"

#include <QString>

namespace salvor::ui {

/// One of the 16 colours of a terminal, 0 to 15, as text on a pane: readable (4.5) in each scheme, so black is the
/// pane's text where a pane is dark.
QColor output_colour_of(Scheme scheme, int number);
/// The text with its spans for Text.StyledText; blanks do not collapse.
QString styled_output(const QString& text, const std::vector<OutputPageRow::Span>& spans, Scheme scheme);

} // namespace salvor::ui
