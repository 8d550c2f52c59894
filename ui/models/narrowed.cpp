#include "models/narrowed.h"

#include <algorithm>

namespace salvor::ui {

Narrowed::Narrowed(QObject* parent) : QSortFilterProxyModel(parent) { sort(0); }

void Narrowed::setWords(const QString& words) {
    const auto split = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (split == m_words) return;
    m_words = split;
    invalidate();
    Q_EMIT wordsChanged();
}

QString Narrowed::text(const QModelIndex& index, const char* role) const {
    return index.data(sourceModel()->roleNames().key(role, -1)).toString();
}

bool Narrowed::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto index = sourceModel()->index(row, 0, parent);
    const auto all = text(index, "title") + QLatin1Char(' ') + text(index, "hint");
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool Narrowed::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto begins = [&](const QModelIndex& index) {
        return !m_words.isEmpty() && text(index, "title").startsWith(m_words.constFirst(), Qt::CaseInsensitive);
    };
    return begins(left) != begins(right) ? begins(left) : left.row() < right.row();
}

} // namespace salvor::ui
