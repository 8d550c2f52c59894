#include "models/output_colours.h"

namespace salvor::ui {

static QColor cyan(Scheme scheme) {
    return scheme == Scheme::Light ? QColor(0x0B6370) : scheme == Scheme::Dark ? QColor(0x74CFDA) : QColor(0x8CF1FA);
}

QColor output_colour_of(Scheme scheme, int number) {
    const bool light = scheme == Scheme::Light;
    switch (number) {
    case 0:
        return colour(scheme, light ? Role::PaneText : Role::Text3);
    case 7:
        return colour(scheme, light ? Role::Text3 : Role::PaneText);
    case 8:
        return colour(scheme, Role::Text3);
    case 15:
        return colour(scheme, Role::Text);
    default:
        break;
    }
    switch (number % 8) {
    case 1:
        return colour(scheme, Role::Danger);
    case 2:
        return colour(scheme, Role::Ok);
    case 3:
        return colour(scheme, Role::Warn);
    case 4:
        return colour(scheme, Role::Accent);
    case 5:
        return colour(scheme, Role::Drill);
    default:
        return cyan(scheme);
    }
}

static QString escaped(const QString& text) {
    QString out = text.toHtmlEscaped();
    out.replace(QLatin1Char(' '), QChar::Nbsp);
    return out;
}

QString styled_output(const QString& text, const std::vector<OutputPageRow::Span>& spans, Scheme scheme) {
    QString out;
    int at = 0;
    for (const auto& span : spans) {
        out += escaped(text.mid(at, span.begin - at));
        auto piece = escaped(text.mid(span.begin, span.length));
        if ((span.style & output_bold) != 0) piece = QStringLiteral("<b>%1</b>").arg(piece);
        if ((span.style & output_colour) != 0)
            piece = QStringLiteral("<font color=\"%1\">%2</font>")
                        .arg(output_colour_of(scheme, (span.style & output_colour) - 1).name(), piece);
        out += piece;
        at = span.begin + span.length;
    }
    return out + escaped(text.mid(at));
}

} // namespace salvor::ui
