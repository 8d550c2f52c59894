#pragma once

#include "assembly/chooser.h"
#include "models/rows.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// A procedure that may be the right one for a system as it is.
struct FitRow {
    Q_GADGET
    Q_PROPERTY(QString procedureId MEMBER procedureId)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(bool fits MEMBER fits)
public:
    QString procedureId;
    QString title;
    QString kind; ///< one of the closed set of states
    QString reason;
    bool fits = false;
    bool operator==(const FitRow&) const = default;
};

/// "Find the procedure for Flight Control": looks at the chosen place and says which of the system's procedures is for
/// it, and why. Another one may be taken with a reason, which stands first in the report. GUI thread.
class Choosing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString system READ system NOTIFY changed)
    /// What was offered: the procedure's title if the system has one only.
    Q_PROPERTY(QString offer READ offer NOTIFY changed)
    Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    Q_PROPERTY(bool looking READ looking NOTIFY changed)
    /// "One of 3 procedures is for it"; empty until all were tried.
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
public:
    /// Both outlive it.
    Choosing(const assembly::Library& library, exec::Prompter& prompter, QObject* parent = nullptr);
    QString system() const { return m_system; }
    QString offer() const { return m_offer; }
    QString place() const { return m_place; }
    void setPlace(const QString& place);
    QAbstractItemModel* rows() { return &m_rows; }
    bool looking() const { return m_chooser.looking(); }
    QString verdict() const;
    /// Of which system, and which procedures there are.
    void begin(const QString& system, const QString& offer, std::vector<std::string> procedures);
    Q_INVOKABLE void look();
    /// Takes one; `reason` is needed for one that was not seen to fit.
    Q_INVOKABLE void take(const QString& procedure, const QString& reason);

Q_SIGNALS:
    void changed();
    /// `chosen`: {place, fits, reason?}, for the journal.
    void taken(const QString& procedure, const QString& place, const salvor::Json& chosen);

private:
    void show();
    assembly::Chooser m_chooser;
    QString m_system;
    QString m_offer;
    QString m_place;
    std::vector<std::string> m_procedures;
    bool m_looked = false;
    Rows<FitRow> m_rows;
};

} // namespace salvor::ui
