#include "tree.h"

#include <QAccessible>
#include <QQmlContext>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/QQmlEngine>

namespace tree {

namespace {

constexpr qreal slack = 1; // px: glyphs are rounded

/// "Sheet.qml: QQuickText "Some words" at 12,40".
QString place(const QQuickItem& item) {
    const auto* context = qmlContext(&item);
    const auto at = item.mapToScene(QPointF(0, 0));
    return QStringLiteral("%1: %2 \"%3\" at %4,%5")
        .arg(context ? context->baseUrl().fileName() : QString(), QLatin1String(item.metaObject()->className()),
             item.property("text").toString().left(60))
        .arg(qRound(at.x()))
        .arg(qRound(at.y()));
}

template<class Visit> void walk(const QQuickItem& item, const Visit& visit) {
    if (!item.isVisible() || item.opacity() <= 0) return;
    visit(item);
    for (const auto* child : item.childItems()) walk(*child, visit);
}

bool is_text(const QQuickItem& item) { return item.inherits("QQuickText"); }

/// Whether the item is one that a person acts upon.
bool interactive(const QQuickItem& item) {
    for (const auto* type : {"QQuickAbstractButton", "QQuickTextInput", "QQuickTextEdit", "QQuickComboBox"})
        if (item.inherits(type)) return true;
    return item.activeFocusOnTab() && !item.isFocusScope();
}

/// Whether something inside it speaks for the item: a Words keeps the whole of its text in a tooltip.
bool has_tooltip(const QQuickItem& item) {
    const auto parts = item.childItems();
    return std::any_of(parts.begin(), parts.end(), [&](const QQuickItem* part) {
        return part->property("shown").isValid() &&
               part->property("text").toString() == item.property("text").toString();
    });
}

/// What clips the item, or the window's own content: painting outside of that is not seen.
const QQuickItem* clipper(const QQuickItem& item) {
    for (const auto* up = item.parentItem(); up; up = up->parentItem())
        if (up->clip()) return up;
    return nullptr;
}

} // namespace

QString name_of(const QQuickItem& item) {
    auto* face = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(&item));
    return face ? face->text(QAccessible::Name) : QString();
}

QStringList unnamed(const QQuickWindow& window) {
    QStringList out;
    walk(*window.contentItem(), [&](const QQuickItem& item) {
        if (!interactive(item)) return;
        auto* face = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(&item));
        const bool role = face && face->role() != QAccessible::NoRole && face->role() != QAccessible::Client;
        if (!role) out << place(item) + QStringLiteral(" has no role");
        // Qt keeps the name of a password to itself; its description has to say what it is.
        const auto says = face && face->state().passwordEdit ? QAccessible::Description : QAccessible::Name;
        if (!face || face->text(says).trimmed().isEmpty()) out << place(item) + QStringLiteral(" has no name");
    });
    return out;
}

QStringList cut(const QQuickWindow& window) {
    QStringList out;
    walk(*window.contentItem(), [&](const QQuickItem& item) {
        const auto* row = item.parentItem();
        if (item.inherits("QQuickAbstractButton") && row->inherits("QQuickLayout") && row->width() > 0 &&
            item.x() + item.width() > row->width() + slack)
            out << place(item) + QStringLiteral(" stands out of its row by %1 px")
                                     .arg(qCeil(item.x() + item.width() - row->width()));
        if (!is_text(item) || item.property("text").toString().isEmpty()) return;
        if (item.property("truncated").toBool()) {
            if (!has_tooltip(item)) out << place(item) + QStringLiteral(" is cut and has no tooltip");
            return;
        }
        const auto* parent = item.parentItem();
        const auto painted = item.property("contentWidth").toReal();
        if (painted > item.width() + slack)
            out << place(item) + QStringLiteral(" paints %1 px, has %2").arg(qCeil(painted)).arg(qFloor(item.width()));
        else if (parent->width() > 0 && item.x() + painted > parent->width() + slack)
            out << place(item) + QStringLiteral(" paints %1 px in %2").arg(qCeil(painted)).arg(qFloor(parent->width()));
        else if (const auto* edge = clipper(item)) {
            const auto box = item.mapRectToItem(edge, QRectF(0, 0, painted, item.height()));
            if (box.right() > edge->width() + slack && box.left() < edge->width())
                out << place(item) +
                           QStringLiteral(" goes past the right edge by %1 px").arg(qCeil(box.right() - edge->width()));
        }
    });
    return out;
}

QStringList texts(const QQuickWindow& window) {
    QStringList out;
    walk(*window.contentItem(), [&](const QQuickItem& item) {
        if (is_text(item)) out << item.property("text").toString();
    });
    return out;
}

} // namespace tree
