#pragma once

#include "devices/device_columns.h"
#include "devices/device_rows.h"
#include "devices/view_file.h"

#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <functional>
#include <memory>

namespace salvor::ui {

/// The table of devices: of any number of rows those in sight, columns, order, selection. A view that scrolls by its
/// own pixels would lose its places beyond some hundred thousand rows. GUI thread.
class DeviceTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// DeviceRow, of those in sight; ColumnRow, of those shown.
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    Q_PROPERTY(QAbstractItemModel* columns READ columns CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int first READ first NOTIFY changed)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY changed)
    /// Where the keyboard stands, from 0; -1 in an empty table. And what is there, to be spoken.
    Q_PROPERTY(int current READ current NOTIFY changed)
    Q_PROPERTY(QString currentName READ currentName NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    // from the table in the window
    Q_PROPERTY(int visibleRows READ visibleRows WRITE setVisibleRows NOTIFY changed)
    Q_PROPERTY(int visibleWide READ visibleWide WRITE setVisibleWide NOTIFY columnsChanged)
    // of the scroll bars, 0 to 1
    Q_PROPERTY(double position READ position NOTIFY changed)
    Q_PROPERTY(double size READ size NOTIFY changed)
    Q_PROPERTY(double aside READ aside NOTIFY columnsChanged)
    Q_PROPERTY(double sizeAside READ sizeAside NOTIFY columnsChanged)
    /// How far the columns are moved to the left, px at a text scale of 1.
    Q_PROPERTY(int shift READ shift NOTIFY columnsChanged)
    /// Names, titles and whether they are shown, of all columns.
    Q_PROPERTY(QList<QString> allTitles READ allTitles NOTIFY columnsChanged)
public:
    explicit DeviceTable(QObject* parent = nullptr);

    QAbstractItemModel* rows() { return &m_rows; }
    QAbstractItemModel* columns() { return &m_columns; }
    int count() const { return static_cast<int>(m_view.size()); }
    int first() const { return m_first; }
    int selectedCount() const { return static_cast<int>(m_selected_count); }
    int current() const { return m_current; }
    QString currentName() const;
    QString spoken() const;
    int visibleRows() const { return m_visible; }
    void setVisibleRows(int rows);
    int visibleWide() const { return m_visible_wide; }
    void setVisibleWide(int wide);
    double position() const;
    double size() const;
    double aside() const { return static_cast<double>(m_shift) / std::max(1, all_wide()); }
    double sizeAside() const;
    int shift() const { return m_shift; }
    QStringList allTitles() const;

    /// A key of the table; false if it is not one.
    Q_INVOKABLE bool key(int key, int modifiers);
    /// A row in sight was pressed, with the keyboard's modifiers.
    Q_INVOKABLE void press(int row, int modifiers);
    /// Eighths of a degree, as a wheel tells them; with Shift, sideways.
    Q_INVOKABLE void wheel(double x, double y, int modifiers);
    Q_INVOKABLE void scrollTo(double position);
    Q_INVOKABLE void scrollAside(double position);
    /// The column's order, then the other way round, then none. `more`: after those that count already.
    Q_INVOKABLE void sortBy(const QString& column, bool more);
    Q_INVOKABLE bool isShown(int column) const { return m_shown_flags[static_cast<std::size_t>(column)]; }
    /// One of them always stays.
    Q_INVOKABLE void showColumn(int column, bool on);
    /// A shown column goes `by` places to the right.
    Q_INVOKABLE void moveColumn(const QString& column, int by);
    Q_INVOKABLE void widen(const QString& column, int wide);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void selectNone();

    /// What is shown from now on. The device where the keyboard stands and the selected ones stay if they are there.
    void show(std::shared_ptr<const fleet::DeviceStore> store, std::vector<fleet::Row> view, bool anew);
    /// More rows of the same reading: the device where the keyboard stands stays where it is in sight.
    void grow(std::shared_ptr<const fleet::DeviceStore> store, std::vector<fleet::Row> view);
    /// Nothing, and nothing is selected.
    void clear();
    /// The same rows in the same order, as they are now; not after a fleet was read anew.
    void refresh(std::shared_ptr<const fleet::DeviceStore> store);
    const std::vector<fleet::SortKey>& sort() const { return m_sort; }
    /// What stands in the column of decisions.
    void set_decided(std::function<QString(fleet::Row)> decided) { m_decided = std::move(decided); }
    /// Columns and order, as they are kept; what is not known here is left out. `set_layout` does not say
    /// `sortChanged`.
    void layout(SavedView& view) const;
    void set_layout(const SavedView& view);
    /// What the numbers of its rows are of; null: it is empty.
    const std::shared_ptr<const fleet::DeviceStore>& store() const { return m_store; }
    /// All rows, in the order in which they stand.
    const std::vector<fleet::Row>& view() const { return m_view; }
    /// The row where the keyboard stands.
    std::optional<fleet::Row> current_row() const;
    /// Selected ones, in the order of the table; those that a filter hides are not among them.
    std::vector<fleet::Row> selection() const;
    /// Names of the selected ones, else of the one where the keyboard stands, a line each.
    Q_INVOKABLE QString names() const;
    void retell();

Q_SIGNALS:
    void changed();
    void columnsChanged();
    void sortChanged();
    void currentChanged();
    void copyWanted();

private:
    void publish();
    void publish_columns();
    int all_wide() const; ///< of the columns that are shown
    void shift_to(int shift);
    void move_to(int position, bool extend);
    void scroll(int rows);
    void keep_in_sight();
    void select_range(int from, int to, bool on);
    void select(int position, bool on);
    DeviceRow row_at(int position) const;
    std::shared_ptr<const fleet::DeviceStore> m_store;
    std::vector<fleet::Row> m_view;
    std::function<QString(fleet::Row)> m_decided;
    std::vector<bool> m_selected; ///< by row of the store
    std::size_t m_selected_count = 0;
    std::vector<fleet::SortKey> m_sort;
    std::vector<std::size_t> m_order; ///< places in device_columns(), of those shown
    std::vector<bool> m_shown_flags;  ///< by place in device_columns()
    std::vector<int> m_wide;
    Rows<DeviceRow> m_rows;
    Rows<ColumnRow> m_columns;
    int m_first = 0;
    int m_visible = 0;
    int m_visible_wide = 0;
    int m_shift = 0;
    int m_current = -1;
    int m_anchor = -1;
    double m_turned = 0;
};

} // namespace salvor::ui
