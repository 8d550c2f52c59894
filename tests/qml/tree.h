#pragma once

#include <QStringList>

class QQuickItem;
class QQuickWindow;

/// Looks at what a window shows, as a test. Each answer is one line an offence: where it is, and what is wrong; empty
/// is good. Only what is visible counts. Main thread.
namespace tree {

/// Items that can be focused or pressed but have no accessible role or no accessible name.
QStringList unnamed(const QQuickWindow& window);
/// Texts that are cut without a tooltip that says all (a Words has one), or that paint outside the item they lie in;
/// buttons that stand out of their row.
QStringList cut(const QQuickWindow& window);
/// What a screen reader says of it; empty: nothing.
QString name_of(const QQuickItem& item);
/// Every text that is shown, as it is before it is cut.
QStringList texts(const QQuickWindow& window);

} // namespace tree
