#pragma once

#include <QAbstractItemModel>
#include <QtQml/qqml.h>

namespace salvor::ui {

/// Gives QML a name for any model, so that a property can be of that type: `property ItemModel rows`.
struct ItemModel {
    Q_GADGET
    QML_FOREIGN(QAbstractItemModel)
    QML_NAMED_ELEMENT(ItemModel)
    QML_UNCREATABLE("made by C++")
};

} // namespace salvor::ui
