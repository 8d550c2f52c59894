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
    const auto rank = [this, typed = words()](const QModelIndex& index) {
        auto title = text(index, "title");
        if (title.endsWith(u'…')) title.chop(1); // it asks first
        if (m_words.isEmpty() || !title.startsWith(m_words.constFirst(), Qt::CaseInsensitive)) return 2;
        return title.compare(typed, Qt::CaseInsensitive) == 0 ? 0 : 1;
    };
    return rank(left) != rank(right) ? rank(left) < rank(right) : left.row() < right.row();
}

} // namespace salvor::ui
