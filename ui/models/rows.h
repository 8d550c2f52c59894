#pragma once

#include <QAbstractListModel>
#include <QMetaProperty>

#include <algorithm>
#include <vector>

namespace salvor::ui {

/// A list for QML. Row is a Q_GADGET with operator==; its properties are the roles. GUI thread.
template<class Row> class Rows : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    /// The new rows, by position: only rows that differ are told about, so that what is read or focused holds still.
    void assign(std::vector<Row> rows) {
        const auto both = std::min(rows.size(), m_rows.size());
        for (std::size_t i = 0; i < both; ++i) {
            if (rows[i] == m_rows[i]) continue;
            m_rows[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
        if (rows.size() < m_rows.size()) {
            beginRemoveRows({}, static_cast<int>(both), static_cast<int>(m_rows.size()) - 1);
            m_rows.resize(both);
            endRemoveRows();
        } else if (rows.size() > both) {
            beginInsertRows({}, static_cast<int>(both), static_cast<int>(rows.size()) - 1);
            std::move(rows.begin() + static_cast<std::ptrdiff_t>(both), rows.end(), std::back_inserter(m_rows));
            endInsertRows();
        }
    }
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const auto property = role - Qt::UserRole;
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || property < 0 ||
            property >= Row::staticMetaObject.propertyCount())
            return {};
        return Row::staticMetaObject.property(property).readOnGadget(&m_rows[static_cast<std::size_t>(index.row())]);
    }
    QHash<int, QByteArray> roleNames() const override {
        QHash<int, QByteArray> names;
        for (int i = 0; i < Row::staticMetaObject.propertyCount(); ++i)
            names[Qt::UserRole + i] = Row::staticMetaObject.property(i).name();
        return names;
    }

private:
    std::vector<Row> m_rows;
};

} // namespace salvor::ui
