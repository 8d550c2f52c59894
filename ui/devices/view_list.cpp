#include "devices/view_list.h"

#include "devices/device_columns.h"
#include "session/told.h"

#include <algorithm>

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

/// What is taken as a name of what was typed.
static std::string name_of(const QString& typed) {
    return typed.simplified().left(static_cast<int>(ViewFile::most_name)).toStdString();
}

void ViewList::begin(const std::string& file, std::function<SavedView()> shown) {
    m_path = file;
    m_shown = std::move(shown);
    look();
}

void ViewList::look() {
    auto file = ViewFile::read(m_path);
    m_unread = file ? QString() : tr("Views are not kept: %1").arg(told(file.error()));
    m_problem = m_unread;
    if (file && !m_path.empty()) m_file = std::move(*file);
    publish();
}

bool ViewList::done(const Result<void>& result) {
    m_problem = result ? QString() : told(result.error());
    publish();
    return result.has_value();
}

bool ViewList::keep(const QString& name) {
    const auto taken = name_of(name);
    if (taken.empty() || !m_unread.isEmpty()) return false;
    auto view = m_shown();
    view.name = taken;
    const auto kept = m_file.put(std::move(view));
    if (kept) m_current = qs(taken);
    return done(kept);
}

bool ViewList::has(const QString& name) const { return m_file.find(name_of(name)) != nullptr; }

void ViewList::use(const QString& name) {
    const auto* view = m_file.find(name.toStdString());
    if (view == nullptr) return;
    m_current = name;
    publish();
    Q_EMIT used(*view);
}

bool ViewList::rename(const QString& name, const QString& to) {
    const auto taken = name_of(to);
    if (taken.empty() || !m_unread.isEmpty()) return false;
    if (taken == name.toStdString()) return true;
    const auto renamed = m_file.rename(name.toStdString(), taken);
    if (renamed && m_current == name) m_current = qs(taken);
    return done(renamed);
}

bool ViewList::remove(const QString& name) {
    if (!m_unread.isEmpty()) return false;
    const auto removed = m_file.remove(name.toStdString());
    if (removed && m_current == name) m_current.clear();
    return done(removed);
}

static QString title_of(const std::string& id) {
    const auto column = std::find_if(device_columns().begin(), device_columns().end(),
                                     [&](const DeviceColumn& one) { return id == one.id; });
    return column == device_columns().end() ? qs(id) : column_title(*column);
}

static QString text_of(const SavedView& view) {
    QStringList parts;
    parts << (view.page == "groups"     ? ViewList::tr("Conflict groups")
              : view.page == "awaiting" ? ViewList::tr("Awaiting")
                                        : ViewList::tr("All devices"));
    if (view.status)
        parts << shown_text(view.status->empty() ? std::nullopt : std::optional<std::string_view>(*view.status));
    if (view.ahead > 0) parts << ViewList::tr("%Ln or more ahead", nullptr, view.ahead);
    if (!view.filter.empty()) parts << qs(view.filter);
    QStringList order;
    for (const auto& one : view.order)
        order << (one.falling ? ViewList::tr("%1 falling") : ViewList::tr("%1 rising")).arg(title_of(one.id));
    if (!order.isEmpty()) parts << order.join(QLatin1String(", "));
    parts << ViewList::tr("%Ln column(s)", nullptr, static_cast<int>(view.columns.size()));
    return parts.join(QStringLiteral(" · "));
}

void ViewList::publish() {
    std::vector<ViewRow> rows;
    for (const auto& view : m_file.views()) rows.push_back({qs(view.name), text_of(view), qs(view.name) == m_current});
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

} // namespace salvor::ui
