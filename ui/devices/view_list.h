#pragma once

#include "devices/view_file.h"
#include "models/rows.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace salvor::ui {

/// A view of the devices that somebody has kept.
struct ViewRow {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(bool current MEMBER current)
public:
    QString name;
    QString text; ///< what it shows, in a line
    bool current = false;
    bool operator==(const ViewRow&) const = default;
};

/// Views of the devices under names: of this user, for every fleet. GUI thread.
class ViewList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// ViewRow.
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// The one that was chosen last; empty: none was.
    Q_PROPERTY(QString current READ current NOTIFY changed)
    /// Why views are not kept, or the last act was refused; empty if all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit ViewList(QObject* parent = nullptr) : QObject(parent) {}
    QAbstractItemModel* rows() { return &m_rows; }
    int count() const { return static_cast<int>(m_file.views().size()); }
    QString current() const { return m_current; }
    QString problem() const { return m_problem; }

    /// What is shown now, under that name; one that had it before is replaced. False: it was not, see `problem`.
    Q_INVOKABLE bool keep(const QString& name);
    Q_INVOKABLE void use(const QString& name);
    Q_INVOKABLE bool rename(const QString& name, const QString& to);
    Q_INVOKABLE bool remove(const QString& name);
    Q_INVOKABLE bool has(const QString& name) const;
    /// What another console kept meanwhile.
    Q_INVOKABLE void look();

    /// Kept in that file; an empty one: in memory. `shown` says what is shown now, without a name.
    void begin(const std::string& file, std::function<SavedView()> shown);
    void retell() { publish(); }

Q_SIGNALS:
    void changed();
    void used(const SavedView& view);

private:
    bool done(const Result<void>& result);
    void publish();
    std::string m_path;
    ViewFile m_file;
    std::function<SavedView()> m_shown;
    QString m_current;
    QString m_problem;
    QString m_unread; ///< why the file could not be read: nothing is written over it
    Rows<ViewRow> m_rows;
};

} // namespace salvor::ui
