#include "theme/palette.h"

#include <cmath>

namespace salvor::ui {

namespace {

struct Row {
    QRgb light;
    QRgb dark;
    QRgb contrast;
};

constexpr std::array<Row, static_cast<std::size_t>(Role::Count)> table{{
    {0xfff5f6f8, 0xff15181c, 0xff000000}, // window
    {0xffffffff, 0xff1c2025, 0xff000000}, // surface
    {0xffeceef1, 0xff111316, 0xff000000}, // sunken
    {0xffffffff, 0xff252a31, 0xff000000}, // raised
    {0xffe3ecfa, 0xff1f3352, 0xff0a2a66}, // selected
    {0xffeff2f6, 0xff23282e, 0xff1a1a1a}, // hover
    {0xffdadee4, 0xff31373f, 0xffffffff}, // line
    {0xff7c8590, 0xff78828e, 0xffffffff}, // edge
    {0xff1a1e23, 0xffe7eaee, 0xffffffff}, // text
    {0xff48515c, 0xffb9c1cb, 0xffffffff}, // text2
    {0xff5b6470, 0xff9ba4af, 0xffe6e6e6}, // text3
    {0xff1d5bb5, 0xff8ab6ff, 0xff9cc9ff}, // accent
    {0xff1d5bb5, 0xff2c68cc, 0xff9cc9ff}, // accentFill
    {0xffffffff, 0xffffffff, 0xff000000}, // inkAccent
    {0xffe3ecfa, 0xff1b2c47, 0xff0a2a66}, // accentSoft
    {0xff17663a, 0xff78d39e, 0xff7cffb0}, // ok
    {0xffe2f2e8, 0xff15301f, 0xff002914}, // okSoft
    {0xff8cc4a1, 0xff34704b, 0xff7cffb0}, // okLine
    {0xff7f4c00, 0xfff0bc5a, 0xffffd866}, // warn
    {0xfffcf0da, 0xff33280f, 0xff2b2100}, // warnSoft
    {0xffddb468, 0xff7a5e20, 0xffffd866}, // warnLine
    {0xffad231b, 0xffff9a91, 0xffffb3ac}, // danger
    {0xffad231b, 0xffc2362c, 0xffffb3ac}, // dangerFill
    {0xffffffff, 0xffffffff, 0xff000000}, // inkDanger
    {0xfffbe8e6, 0xff3b1b19, 0xff3a0500}, // dangerSoft
    {0xffe0a09b, 0xff8a3f39, 0xffffb3ac}, // dangerLine
    {0xff61379a, 0xffcbb0ff, 0xffe0ccff}, // drill
    {0xff61379a, 0xff6c45ab, 0xffe0ccff}, // drillFill
    {0xffffffff, 0xffffffff, 0xff000000}, // inkDrill
    {0xfff0e9fa, 0xff291f3f, 0xff22104a}, // drillSoft
    {0xffbca3de, 0xff6a4fa0, 0xffe0ccff}, // drillLine
    {0xfffbfbfc, 0xff111316, 0xff000000}, // pane
    {0xff24292f, 0xffd7dce2, 0xffffffff}, // paneText
    {0xff1d5bb5, 0xff8ab6ff, 0xffffd866}, // focus
    {0x66101418, 0xa6000000, 0xcc000000}, // scrim
}};

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor colour(Scheme scheme, Role role) {
    const auto& row = table[static_cast<std::size_t>(role)];
    return QColor::fromRgba(scheme == Scheme::Light ? row.light : scheme == Scheme::Dark ? row.dark : row.contrast);
}

double contrast(const QColor& one, const QColor& other) {
    const auto a = luminance(one);
    const auto b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace salvor::ui
