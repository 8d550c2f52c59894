#pragma once

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// The rows of a model whose title or hint (roles of these names) hold every word that was typed, whatever its case.
/// Its model is `sourceModel`. The title that was typed comes first, then those that begin with its first word, else
/// the model's order stays. GUI thread.
class Narrowed : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
public:
    explicit Narrowed(QObject* parent = nullptr);
    QString words() const { return m_words.join(QLatin1Char(' ')); }
    void setWords(const QString& words);

Q_SIGNALS:
    void wordsChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString text(const QModelIndex& index, const char* role) const;
    QStringList m_words;
};

} // namespace salvor::ui
