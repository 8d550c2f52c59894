#include "devices/fleet_view.h"
#include "fleet/states.h"
#include "session/ages.h"
#include "session/told.h"

#include <QLocale>

#include <algorithm>

// What the page of devices says, and writes.
namespace salvor::ui {

using std::chrono::milliseconds;

static constexpr std::chrono::seconds too_old{90}; ///< three intervals of its looks

static QString qs(const std::string& text) { return QString::fromStdString(text); }

static QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

QString FleetView::placeName() const {
    const auto name = m_link && m_link->opened() ? qs(m_link->binding().name) : qs(m_place);
    return name == QLatin1String("here") ? tr("this machine") : name;
}

QString FleetView::identity() const {
    if (!m_link || !m_link->opened()) return {};
    const auto& id = m_link->binding().identity;
    return id.machine_id.empty() ? QString() : tr("machine-id %1").arg(qs(id.machine_id));
}

QString FleetView::age() const {
    if (!m_store || !m_link || !m_link->opened()) return {};
    if (m_whole == GroupTable::Whole::Coming) return deviceCountText();
    const auto now = m_link->clock().utc();
    const auto ago = [&](Clock::Instant at) {
        return Ages::since(now - std::chrono::duration_cast<milliseconds>(m_link->clock().now() - at), now);
    };
    const auto& reading = m_link->reader().reading();
    if (reading.read_at - reading.whole_at < too_old) return tr("%1, %2").arg(deviceCountText(), ago(reading.whole_at));
    return tr("%1, %2; those that wait or are paused %3")
        .arg(deviceCountText(), ago(reading.whole_at), ago(reading.read_at));
}

QString FleetView::readAt() const {
    if (!m_link || !m_link->opened()) return {};
    const auto since = m_link->clock().now() - m_link->reader().reading().read_at;
    return Ages::clock(m_link->clock().utc() - std::chrono::duration_cast<milliseconds>(since));
}

bool FleetView::old() const {
    if (!m_store || m_whole == GroupTable::Whole::Coming || !m_link || !m_link->opened()) return false;
    return m_link->clock().now() - m_link->reader().reading().read_at > too_old;
}

QString FleetView::difference() const {
    return m_link && m_link->opened() ? told(m_link->reader().reading().difference) : QString();
}

QString FleetView::deviceCountText() const {
    switch (m_whole) {
    case GroupTable::Whole::Coming:
        return tr("%Ln device(s) so far", nullptr, deviceCount());
    case GroupTable::Whole::Cut:
        return tr("%Ln device(s), not all", nullptr, deviceCount());
    case GroupTable::Whole::Yes:
        break;
    }
    return tr("%Ln device(s)", nullptr, deviceCount());
}

bool FleetView::complete() const { return m_grouped && m_store && m_whole == GroupTable::Whole::Yes; }

bool FleetView::growing() const { return m_store && m_whole == GroupTable::Whole::Coming; }

QString FleetView::awaitingText() const {
    if (!m_store || growing()) return {};
    for (const auto& row : m_counts.rows())
        if (row.status == QLatin1String(fleet::awaiting_reconnect.data())) return row.count;
    return QStringLiteral("0");
}

void FleetView::count() {
    std::vector<StatusRow> rows;
    for (const auto& [status, count] : m_by_status) {
        const auto state = fleet::state_of(status);
        const auto word = QString::fromStdString(status);
        rows.push_back({word, QString::fromUtf8(state.also.data(), static_cast<int>(state.also.size())),
                        status_kind(status), number(count), status_sentences(status), word == m_status});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const StatusRow& a, const StatusRow& b) {
        const auto place = [](const StatusRow& row) {
            return row.status == QLatin1String("Online")              ? 0
                   : row.status == QLatin1String("AwaitingReconnect") ? 1
                   : row.status == QLatin1String("ConflictPaused")    ? 2
                                                                      : 3;
        };
        return place(a) < place(b);
    });
    m_counts.assign(std::move(rows));
}

QString FleetView::figures() const {
    if (!m_store) return {};
    auto text = m_table.count() == deviceCount()
                    ? deviceCountText()
                    : tr("%1 of %2").arg(number(static_cast<std::size_t>(m_table.count())), deviceCountText());
    if (m_table.selectedCount() > 0) text += tr(" · %Ln selected", nullptr, m_table.selectedCount());
    return text;
}

QString FleetView::unsorted() const {
    return m_moved == 0 ? QString() : tr("%Ln row(s) changed, F5 to sort again", nullptr, static_cast<int>(m_moved));
}

std::string FleetView::in_hand() const {
    const auto& from = m_view == QLatin1String("groups") ? m_members : m_table;
    const auto row = from.current_row();
    return row ? std::string(from.store()->name(*row)) : std::string();
}

QString FleetView::lastSeen() const {
    const auto name = in_hand();
    if (!m_seen || name.empty()) return {};
    const auto* seen = m_seen->of(name);
    if (seen == nullptr) return tr("Last heard of: asking…");
    return tr("Last heard of: %1").arg(told(fleet::seen_words(*seen, m_link->clock().utc().count())));
}

std::optional<ExportView::Source> FleetView::shown_rows() const {
    if (!m_store) return std::nullopt;
    ExportView::Source source{m_store, m_table.view(), {}, m_groups.marks()};
    for (const auto& state : m_groups.groups()) source.groups.push_back(state.group);
    return source;
}

} // namespace salvor::ui
