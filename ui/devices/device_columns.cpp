#include "devices/device_columns.h"

#include "fleet/difference.h"
#include "fleet/states.h"
#include "session/told.h"

#include <QCoreApplication>

namespace salvor::ui {

using fleet::Column;
using fleet::DeviceStore;
using fleet::Row;
using fleet::SortField;

static QString qs(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<int>(text.size())); }

static QString say(const char* text) { return QCoreApplication::translate("DeviceColumns", text); }

QString shown_text(const std::optional<std::string_view>& text) {
    return text ? qs(*text) : say(QT_TRANSLATE_NOOP("DeviceColumns", "not reported"));
}

QString shown_gap(const std::optional<std::int64_t>& gap) {
    if (!gap) return say(QT_TRANSLATE_NOOP("DeviceColumns", "not known"));
    return (*gap > 0 ? QStringLiteral("+") : QString()) + QString::number(*gap);
}

static QString version(const std::optional<std::int64_t>& known) {
    return known ? QString::number(*known) : shown_text(std::nullopt);
}

static QString image(const DeviceStore& store, Row row, Column column) {
    const auto text = store.text(column, row);
    return text ? qs(fleet::image_tag(std::string(*text))) : shown_text(text);
}

template<Column column> static QString text_cell(const DeviceStore& store, Row row) {
    return shown_text(store.text(column, row));
}

static QString labels(const DeviceStore& store, Row row) {
    return qs(store.text(Column::Labels, row).value_or("")).replace(QLatin1Char('\n'), QLatin1String(", "));
}

static QString owner(const DeviceStore& store, Row row) {
    const auto text = store.text(Column::Owner, row);
    return text ? qs(*text) : say(QT_TRANSLATE_NOOP("DeviceColumns", "no fleet"));
}

const std::array<DeviceColumn, 13>& device_columns() {
    static const std::array<DeviceColumn, 13> columns{{
        {"alias", QT_TRANSLATE_NOOP("DeviceColumns", "Alias"), 100, false, false, SortField::Alias, true,
         [](const DeviceStore& store, Row row) { return qs(store.alias(row)); }},
        {"name", QT_TRANSLATE_NOOP("DeviceColumns", "Name"), 166, false, true, SortField::Name, true,
         [](const DeviceStore& store, Row row) { return qs(store.name(row)); }},
        {"owner", QT_TRANSLATE_NOOP("DeviceColumns", "Owner"), 126, false, false, SortField::Owner, true, owner},
        {"status", QT_TRANSLATE_NOOP("DeviceColumns", "Status"), 152, false, false, SortField::Status, true,
         text_cell<Column::Status>},
        {"updated", QT_TRANSLATE_NOOP("DeviceColumns", "Updated"), 90, false, false, SortField::Updated, true,
         text_cell<Column::Updated>},
        {"ahead", QT_TRANSLATE_NOOP("DeviceColumns", "Ahead"), 72, true, true, SortField::Gap, true,
         [](const DeviceStore& store, Row row) { return shown_gap(store.gap(row)); }},
        {"known", QT_TRANSLATE_NOOP("DeviceColumns", "Version known"), 110, true, true, std::nullopt, false,
         [](const DeviceStore& store, Row row) { return version(store.service_version(row)); }},
        {"reported", QT_TRANSLATE_NOOP("DeviceColumns", "Version reported"), 124, true, true, std::nullopt, false,
         [](const DeviceStore& store, Row row) { return version(store.reported_version(row)); }},
        {"runs", QT_TRANSLATE_NOOP("DeviceColumns", "Runs"), 96, false, true, SortField::ReportedImage, true,
         [](const DeviceStore& store, Row row) { return image(store, row, Column::ReportedImage); }},
        {"restored", QT_TRANSLATE_NOOP("DeviceColumns", "Restored"), 96, false, true, SortField::RestoredImage, true,
         [](const DeviceStore& store, Row row) { return image(store, row, Column::RestoredImage); }},
        {"decision", QT_TRANSLATE_NOOP("DeviceColumns", "Decision"), 100, false, false, std::nullopt, true, nullptr},
        {"labels", QT_TRANSLATE_NOOP("DeviceColumns", "Labels"), 220, false, false, SortField::Labels, true, labels},
        {"info", QT_TRANSLATE_NOOP("DeviceColumns", "Info"), 320, false, false, SortField::Info, false,
         text_cell<Column::Info>},
    }};
    return columns;
}

QString column_title(const DeviceColumn& column) { return say(column.title); }

QString status_kind(std::string_view status) {
    if (status == "Online") return QStringLiteral("holds");
    if (status == fleet::awaiting_reconnect) return QStringLiteral("observing");
    if (status == fleet::conflict_paused) return QStringLiteral("half-done");
    if (status == "Error") return QStringLiteral("fails");
    if (status == "Degraded") return QStringLiteral("old");
    if (status == "Rebooting") return QStringLiteral("acting");
    if (status == "PoweredOff") return QStringLiteral("waiting");
    return QStringLiteral("unknown");
}

QString status_sentences(std::string_view status) {
    const auto state = fleet::state_of(status);
    QStringList out;
    for (const auto part : {state.means, state.next, state.to_do}) out << told(std::string(part));
    return out.join(QLatin1Char(' '));
}

} // namespace salvor::ui
