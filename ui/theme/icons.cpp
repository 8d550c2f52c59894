#include "theme/icons.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QQmlEngine>
#include <QQuickImageProvider>
#include <QSvgRenderer>

namespace salvor::ui {

namespace {

constexpr int natural = 16; // px, the size the icons are drawn in

class Icons : public QQuickImageProvider {
public:
    Icons() : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString& id, QSize* size, const QSize& wanted) override {
        const auto name = id.section(QLatin1Char('/'), 0, 0);
        const QColor colour(QLatin1Char('#') + id.section(QLatin1Char('/'), 1, 1));
        const QSize real(wanted.width() > 0 ? wanted.width() : natural,
                         wanted.height() > 0 ? wanted.height() : natural);
        if (size) *size = real;
        QImage image(real, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QFile file(QStringLiteral(":/qt/qml/Salvor/Console/icons/%1.svg").arg(name));
        if (!file.open(QIODevice::ReadOnly) || !colour.isValid()) {
            qWarning("No icon %s", qPrintable(id));
            return image;
        }
        QSvgRenderer svg(file.readAll().replace("currentColor", colour.name(QColor::HexRgb).toLatin1()));
        QPainter painter(&image);
        painter.setOpacity(colour.alphaF());
        svg.render(&painter, QRectF(QPointF(0, 0), QSizeF(real)));
        return image;
    }
};

} // namespace

void install_icons(QQmlEngine& engine) {
    const auto scheme = QStringLiteral("salvor-icon");
    if (!engine.imageProvider(scheme)) engine.addImageProvider(scheme, new Icons); // the engine owns it
}

} // namespace salvor::ui
