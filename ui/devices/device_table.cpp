#include "devices/device_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace salvor::ui {

using fleet::Row;

static constexpr int aside_step = 80;   ///< px at a text scale of 1
static constexpr double wheel_row = 40; ///< three rows a notch
static constexpr int least_wide = 48;
static constexpr int most_wide = 800;

DeviceTable::DeviceTable(QObject* parent) : QObject(parent) {
    for (std::size_t i = 0; i < device_columns().size(); ++i) {
        m_shown_flags.push_back(device_columns()[i].usual);
        m_wide.push_back(device_columns()[i].wide);
        if (device_columns()[i].usual) m_order.push_back(i);
    }
    publish_columns();
}

void DeviceTable::show(std::shared_ptr<const fleet::DeviceStore> store, std::vector<Row> view, bool anew) {
    const auto at = current_row();
    const auto name = at ? std::string(m_store->name(*at)) : std::string();
    if (anew) {
        std::vector<bool> selected(store->rows(), false);
        for (Row row = 0; row < m_selected.size(); ++row)
            if (const auto now = m_selected[row] ? store->find(m_store->name(row)) : std::nullopt)
                selected[*now] = true;
        m_selected = std::move(selected);
    }
    m_selected.resize(store->rows(), false);
    m_store = std::move(store);
    m_view = std::move(view);
    const bool any = std::find(m_selected.begin(), m_selected.end(), true) != m_selected.end();
    m_selected_count = any ? static_cast<std::size_t>(std::count_if(m_view.begin(), m_view.end(),
                                                                    [this](Row row) { return m_selected[row]; }))
                           : 0;
    const auto again = name.empty() ? std::nullopt : m_store->find(name);
    const auto found = again ? std::find(m_view.begin(), m_view.end(), *again) : m_view.end();
    m_current = found != m_view.end() ? static_cast<int>(found - m_view.begin()) : m_view.empty() ? -1 : 0;
    m_anchor = m_current;
    keep_in_sight();
    publish();
    Q_EMIT currentChanged();
}

void DeviceTable::grow(std::shared_ptr<const fleet::DeviceStore> store, std::vector<Row> view) {
    const auto name = currentName();
    const int above = m_current - m_first;
    show(std::move(store), std::move(view), false);
    if (name.isEmpty() || currentName() != name) return;
    m_first = m_current - above;
    publish();
}

void DeviceTable::clear() {
    m_store.reset();
    m_view.clear();
    m_selected.clear();
    m_selected_count = 0;
    m_current = m_anchor = -1;
    m_first = 0;
    publish();
    Q_EMIT currentChanged();
}

void DeviceTable::refresh(std::shared_ptr<const fleet::DeviceStore> store) {
    m_store = std::move(store);
    m_selected.resize(m_store->rows(), false);
    publish();
}

std::optional<Row> DeviceTable::current_row() const {
    if (!m_store || m_current < 0 || m_current >= count()) return std::nullopt;
    return m_view[static_cast<std::size_t>(m_current)];
}

QString DeviceTable::currentName() const {
    const auto row = current_row();
    return row ? QString::fromStdString(std::string(m_store->name(*row))) : QString();
}

QString DeviceTable::spoken() const {
    if (m_current < 0) return {};
    return tr("%1, row %2 of %3").arg(row_at(m_current).spoken).arg(m_current + 1).arg(count());
}

std::vector<Row> DeviceTable::selection() const {
    std::vector<Row> rows;
    std::copy_if(m_view.begin(), m_view.end(), std::back_inserter(rows), [this](Row row) { return m_selected[row]; });
    return rows;
}

QString DeviceTable::names() const {
    QStringList names;
    for (const auto row : selection()) names << QString::fromStdString(std::string(m_store->name(row)));
    return names.isEmpty() ? currentName() : names.join(QLatin1Char('\n'));
}

DeviceRow DeviceTable::row_at(int position) const {
    const auto row = m_view[static_cast<std::size_t>(position)];
    const auto& store = *m_store;
    DeviceRow shown;
    shown.name = QString::fromStdString(std::string(store.name(row)));
    for (const auto at : m_order) {
        const auto& column = device_columns()[at];
        shown.cells << (column.cell != nullptr ? column.cell(store, row) : m_decided ? m_decided(row) : QString());
    }
    const auto status = store.text(fleet::Column::Status, row);
    shown.kind = status_kind(status.value_or(""));
    const auto alias = store.alias(row);
    shown.spoken = (alias.empty() ? shown.name : QString::fromStdString(std::string(alias))) + QLatin1String(", ") +
                   shown_text(status);
    shown.selected = m_selected[row];
    shown.current = position == m_current;
    return shown;
}

void DeviceTable::publish() {
    m_first = std::clamp(m_first, 0, std::max(0, count() - m_visible));
    std::vector<DeviceRow> rows;
    for (int i = m_first; i < std::min(count(), m_first + m_visible); ++i) rows.push_back(row_at(i));
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
}

void DeviceTable::publish_columns() {
    std::vector<ColumnRow> columns;
    for (const auto at : m_order) {
        const auto& column = device_columns()[at];
        ColumnRow row;
        row.columnId = QLatin1String(column.id);
        row.title = column_title(column);
        row.wide = m_wide[at];
        row.numeric = column.numeric;
        row.mono = column.mono;
        row.sorts = column.sort.has_value();
        for (std::size_t rank = 0; rank < m_sort.size(); ++rank) {
            if (!column.sort || m_sort[rank].field != *column.sort) continue;
            row.order = m_sort[rank].descending ? -1 : 1;
            if (m_sort.size() > 1) row.rank = QString::number(rank + 1);
        }
        columns.push_back(std::move(row));
    }
    m_columns.assign(std::move(columns));
    shift_to(m_shift);
}

void DeviceTable::retell() {
    publish_columns();
    if (m_store) publish();
}

QStringList DeviceTable::allTitles() const {
    QStringList titles;
    for (const auto& column : device_columns()) titles << column_title(column);
    return titles;
}

void DeviceTable::setVisibleRows(int rows) {
    if (rows == m_visible || rows < 0) return;
    m_visible = rows;
    keep_in_sight();
    publish();
}

double DeviceTable::position() const { return count() == 0 ? 0 : static_cast<double>(m_first) / count(); }

double DeviceTable::size() const { return count() <= m_visible ? 1 : static_cast<double>(m_visible) / count(); }

double DeviceTable::sizeAside() const {
    const int wide = all_wide();
    return m_visible_wide == 0 || wide <= m_visible_wide ? 1 : static_cast<double>(m_visible_wide) / wide;
}

int DeviceTable::all_wide() const {
    return std::accumulate(m_order.begin(), m_order.end(), 0, [this](int sum, auto at) { return sum + m_wide[at]; });
}

void DeviceTable::setVisibleWide(int wide) {
    if (wide == m_visible_wide || wide < 0) return;
    m_visible_wide = wide;
    shift_to(m_shift);
}

void DeviceTable::shift_to(int shift) {
    m_shift = std::clamp(shift, 0, std::max(0, all_wide() - m_visible_wide));
    Q_EMIT columnsChanged();
}

void DeviceTable::scrollAside(double position) { shift_to(static_cast<int>(std::lround(position * all_wide()))); }

void DeviceTable::scroll(int rows) {
    m_first += rows;
    publish();
}

void DeviceTable::wheel(double x, double y, int modifiers) {
    if ((modifiers & Qt::ShiftModifier) != 0) std::swap(x, y);
    if (std::abs(x) > std::abs(y)) return shift_to(m_shift - static_cast<int>(std::lround(x)));
    m_turned += y;
    const int rows = static_cast<int>(m_turned / wheel_row);
    m_turned -= rows * wheel_row;
    if (rows != 0) scroll(-rows);
}

void DeviceTable::scrollTo(double position) {
    m_first = static_cast<int>(std::lround(position * count()));
    publish();
}

void DeviceTable::keep_in_sight() {
    if (m_current < 0 || m_visible == 0) return;
    if (m_current < m_first) m_first = m_current;
    if (m_current >= m_first + m_visible) m_first = m_current - m_visible + 1;
}

void DeviceTable::move_to(int position, bool extend) {
    if (count() == 0) return;
    m_current = std::clamp(position, 0, count() - 1);
    if (extend)
        select_range(m_anchor, m_current, true);
    else
        m_anchor = m_current;
    keep_in_sight();
    publish();
    Q_EMIT currentChanged();
}

void DeviceTable::select(int position, bool on) {
    const auto row = m_view[static_cast<std::size_t>(position)];
    if (m_selected[row] == on) return;
    m_selected[row] = on;
    m_selected_count += on ? 1 : std::size_t(-1);
}

void DeviceTable::select_range(int from, int to, bool on) {
    const auto [low, high] = std::minmax(std::clamp(from, 0, count() - 1), std::clamp(to, 0, count() - 1));
    for (int i = low; i <= high; ++i) select(i, on);
}

void DeviceTable::selectAll() {
    if (count() > 0) select_range(0, count() - 1, true);
    publish();
}

void DeviceTable::selectNone() {
    m_selected.assign(m_selected.size(), false);
    m_selected_count = 0;
    publish();
}

void DeviceTable::press(int row, int modifiers) {
    const int position = m_first + row;
    if (row < 0 || position >= count()) return;
    if ((modifiers & Qt::ControlModifier) != 0)
        select(position, !m_selected[m_view[static_cast<std::size_t>(position)]]);
    move_to(position, (modifiers & Qt::ShiftModifier) != 0);
}

bool DeviceTable::key(int key, int modifiers) {
    const auto with = static_cast<Qt::KeyboardModifiers>(modifiers) & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    const int page = std::max(m_visible - 1, 1);
    if (with == Qt::ControlModifier && key == Qt::Key_A) return selectAll(), true;
    if (with == Qt::ControlModifier && key == Qt::Key_C) {
        Q_EMIT copyWanted();
        return true;
    }
    const bool extend = (with & Qt::ShiftModifier) != 0;
    const bool far = (with & Qt::ControlModifier) != 0;
    if (with == Qt::NoModifier && (key == Qt::Key_Left || key == Qt::Key_Right))
        return shift_to(m_shift + (key == Qt::Key_Left ? -aside_step : aside_step)), true;
    if ((with & ~(Qt::ShiftModifier | Qt::ControlModifier)) != 0 || count() == 0) return false;
    switch (key) {
    case Qt::Key_Up:
        return move_to(far ? 0 : m_current - 1, extend), true;
    case Qt::Key_Down:
        return move_to(far ? count() - 1 : m_current + 1, extend), true;
    case Qt::Key_PageUp:
        return move_to(m_current - page, extend), true;
    case Qt::Key_PageDown:
        return move_to(m_current + page, extend), true;
    case Qt::Key_Home:
        return move_to(0, extend), true;
    case Qt::Key_End:
        return move_to(count() - 1, extend), true;
    case Qt::Key_Space:
        select(m_current, !m_selected[m_view[static_cast<std::size_t>(m_current)]]);
        publish();
        return true;
    case Qt::Key_Escape:
        if (m_selected_count == 0) return false;
        return selectNone(), true;
    default:
        return false;
    }
}

void DeviceTable::sortBy(const QString& id, bool more) {
    const auto column = std::find_if(device_columns().begin(), device_columns().end(),
                                     [&](const DeviceColumn& one) { return id == QLatin1String(one.id); });
    if (column == device_columns().end() || !column->sort) return;
    const auto known = std::find_if(m_sort.begin(), m_sort.end(),
                                    [&](const fleet::SortKey& key) { return key.field == *column->sort; });
    fleet::SortKey next{*column->sort, column->numeric};
    const bool was = known != m_sort.end();
    bool off = false;
    if (was) {
        next.descending = !known->descending;
        off = known->descending != column->numeric; // both ways have been
    }
    if (!more) m_sort.clear();
    if (more && was && off)
        m_sort.erase(known);
    else if (more && was)
        *known = next;
    else if (!off)
        m_sort.push_back(next);
    publish_columns();
    Q_EMIT sortChanged();
}

void DeviceTable::showColumn(int column, bool on) {
    const auto at = static_cast<std::size_t>(column);
    if (at >= m_shown_flags.size() || m_shown_flags[at] == on || (!on && m_order.size() == 1)) return;
    m_shown_flags[at] = on;
    if (on)
        m_order.push_back(at);
    else
        std::erase(m_order, at);
    publish_columns();
    if (m_store) publish();
}

void DeviceTable::moveColumn(const QString& id, int by) {
    const auto found = std::find_if(m_order.begin(), m_order.end(),
                                    [&](std::size_t at) { return id == QLatin1String(device_columns()[at].id); });
    if (found == m_order.end()) return;
    const auto at = *found;
    const auto to =
        std::clamp<std::ptrdiff_t>(found - m_order.begin() + by, 0, static_cast<std::ptrdiff_t>(m_order.size()) - 1);
    m_order.erase(found);
    m_order.insert(m_order.begin() + to, at);
    publish_columns();
    if (m_store) publish();
}

void DeviceTable::layout(SavedView& view) const {
    for (const auto at : m_order) view.columns.push_back({device_columns()[at].id, m_wide[at]});
    for (const auto& key : m_sort)
        for (const auto& column : device_columns())
            if (column.sort == key.field) view.order.push_back({column.id, key.descending});
}

void DeviceTable::set_layout(const SavedView& view) {
    const auto place = [](const std::string& id) {
        const auto& all = device_columns();
        const auto at = std::find_if(all.begin(), all.end(), [&](const DeviceColumn& one) { return id == one.id; });
        return static_cast<std::size_t>(at - all.begin());
    };
    std::vector<std::size_t> order;
    for (const auto& [id, wide] : view.columns) {
        const auto at = place(id);
        if (at == device_columns().size() || std::find(order.begin(), order.end(), at) != order.end()) continue;
        order.push_back(at);
        m_wide[at] = std::clamp(wide, least_wide, most_wide);
    }
    if (!order.empty()) m_order = std::move(order);
    for (std::size_t at = 0; at < m_shown_flags.size(); ++at)
        m_shown_flags[at] = std::find(m_order.begin(), m_order.end(), at) != m_order.end();
    m_sort.clear();
    for (const auto& [id, falling] : view.order) {
        const auto at = place(id);
        if (at < device_columns().size() && device_columns()[at].sort)
            m_sort.push_back({*device_columns()[at].sort, falling});
    }
    publish_columns();
    if (m_store) publish();
}

void DeviceTable::widen(const QString& id, int wide) {
    for (const auto at : m_order)
        if (id == QLatin1String(device_columns()[at].id)) m_wide[at] = std::clamp(wide, least_wide, most_wide);
    publish_columns();
}

} // namespace salvor::ui
