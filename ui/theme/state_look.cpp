#include "theme/state_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace salvor::ui {

namespace {

struct Row {
    const char* kind;
    const char* word;
    const char* tone;
};

constexpr Row table[] = {
    {"waiting", QT_TRANSLATE_NOOP("StateLook", "Waiting"), "text3"},
    {"needs-operator", QT_TRANSLATE_NOOP("StateLook", "Needs you"), "accent"},
    {"observing", QT_TRANSLATE_NOOP("StateLook", "Observing"), "accent"},
    {"acting", QT_TRANSLATE_NOOP("StateLook", "Acting"), "accent"},
    {"proving", QT_TRANSLATE_NOOP("StateLook", "Proving"), "accent"},
    {"done", QT_TRANSLATE_NOOP("StateLook", "Done"), "ok"},
    {"ended", QT_TRANSLATE_NOOP("StateLook", "Ended"), "text2"}, // not green: an exit code proves nothing
    {"blocked", QT_TRANSLATE_NOOP("StateLook", "Blocked"), "danger"},
    {"failed", QT_TRANSLATE_NOOP("StateLook", "Failed"), "danger"},
    {"skipped", QT_TRANSLATE_NOOP("StateLook", "Skipped"), "warn"},
    {"unknown", QT_TRANSLATE_NOOP("StateLook", "Unknown"), "warn"},
    {"half-done", QT_TRANSLATE_NOOP("StateLook", "Half-done"), "warn"},
    {"undone", QT_TRANSLATE_NOOP("StateLook", "Undone"), "text3"},
    {"no-return", QT_TRANSLATE_NOOP("StateLook", "Point of no return"), "warn"},
    {"holds", QT_TRANSLATE_NOOP("StateLook", "Holds"), "ok"},
    {"fails", QT_TRANSLATE_NOOP("StateLook", "Does not hold"), "danger"},
    {"to-prove", QT_TRANSLATE_NOOP("StateLook", "To prove"), "text3"},
    {"not-seen", QT_TRANSLATE_NOOP("StateLook", "Not seen"), "text3"},
    {"old", QT_TRANSLATE_NOOP("StateLook", "Old look"), "warn"},
};

const Row& row_of(const QString& kind) {
    const auto named = [](const QString& name) {
        return std::find_if(std::begin(table), std::end(table),
                            [&](const Row& row) { return name == QLatin1String(row.kind); });
    };
    const auto found = named(kind);
    return found == std::end(table) ? *named(QStringLiteral("unknown")) : *found;
}

} // namespace

void StateLook::setKind(const QString& kind) {
    if (m_kind == kind) return;
    m_kind = kind;
    Q_EMIT changed();
}

QString StateLook::word() const { return QCoreApplication::translate("StateLook", row_of(m_kind).word); }
QString StateLook::icon() const { return QLatin1String(row_of(m_kind).kind); }
QString StateLook::tone() const { return QLatin1String(row_of(m_kind).tone); }

QStringList StateLook::kinds() {
    QStringList all;
    for (const auto& row : table) all << QLatin1String(row.kind);
    return all;
}

} // namespace salvor::ui
