#include "devices/decisions.h"

#include <QCoreApplication>

namespace salvor::ui {

QString decision_text(std::size_t place) {
    static constexpr std::array texts{
        QT_TRANSLATE_NOOP("GroupTable", "Decide…"), QT_TRANSLATE_NOOP("GroupTable", "Resume"),
        QT_TRANSLATE_NOOP("GroupTable", "Fix the fleet first"), QT_TRANSLATE_NOOP("GroupTable", "Leave"),
        QT_TRANSLATE_NOOP("GroupTable", "Investigate")};
    static_assert(texts.size() == all_decisions.size());
    return QCoreApplication::translate("GroupTable", texts[place]);
}

} // namespace salvor::ui
