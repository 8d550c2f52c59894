#pragma once

#include "engine/form.h"
#include "models/rows.h"

#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// One of the values that a field offers.
struct OptionRow {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString disabled MEMBER disabled)
    Q_PROPERTY(bool chosen MEMBER chosen)
public:
    QString label;
    QString hint;
    QString disabled; ///< why it cannot be chosen; empty if it can
    bool chosen = false;
    Json value;
    bool operator==(const OptionRow&) const = default;
};

class FieldView;

/// A row of a field that is a table. GUI thread.
class FieldRow : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a field")
    /// What tells it from the others: its first cell that is fixed, else its number.
    Q_PROPERTY(QString name READ name NOTIFY renamed)
    Q_PROPERTY(QQmlListProperty<salvor::ui::FieldView> cells READ cells CONSTANT)
public:
    /// `columns` outlive it; `cells` are as the engine describes them.
    FieldRow(const std::vector<procedure::Input>& columns, const Json& cells, int number, QObject* parent);

    QString name() const { return m_name; }
    /// Where it stands now, from 1.
    void number(int number);
    QQmlListProperty<FieldView> cells() { return {this, &m_cells}; }
    const QList<FieldView*>& fields() const { return m_cells; }
    Json value() const;
    /// Whether what is fixed in it is what these cells say.
    bool stands_for(const Json& cells) const;
    void offer(const Json& cells);

Q_SIGNALS:
    void edited();
    void renamed();

private:
    QString m_name;
    bool m_named = false; ///< by a cell
    QList<FieldView*> m_cells;
};

/// One field of a form, or one cell of a table in it: its value as it stands, what is offered, what is wrong with it.
/// GUI thread.
class FieldView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a form")
    Q_PROPERTY(QString fieldId READ fieldId CONSTANT)
    /// "text", "integer", "boolean", "choice", "choices", "path" and so on, as the procedure language names them.
    Q_PROPERTY(QString kind READ kind CONSTANT)
    Q_PROPERTY(QString label READ label CONSTANT)
    Q_PROPERTY(QString help READ help CONSTANT)
    Q_PROPERTY(QString placeholder READ placeholder CONSTANT)
    Q_PROPERTY(bool optional READ optional CONSTANT)
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    /// It keeps the form from going on, whether it says why already or not.
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* options READ options CONSTANT)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)
    /// Of a choice: the row of `options` that is chosen, or -1; and all of them in words, for a menu.
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY changed)
    Q_PROPERTY(QStringList optionWords READ optionWords NOTIFY changed)
    /// Of a table: the labels of its columns, its rows, and whether rows can be added and taken away.
    Q_PROPERTY(QStringList columns READ columns CONSTANT)
    Q_PROPERTY(QQmlListProperty<salvor::ui::FieldRow> rows READ rows NOTIFY rowsChanged)
    Q_PROPERTY(bool grows READ grows CONSTANT)
    /// Of a cell: it is read only.
    Q_PROPERTY(bool fixed READ fixed CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// When what is offered was seen, in words; empty if it is the procedure's own list.
    Q_PROPERTY(QString seen READ seen NOTIFY changed)
public:
    FieldView(const procedure::Input& input, const Json& description, QObject* parent);

    QString fieldId() const { return QString::fromStdString(m_input.id); }
    QString kind() const { return m_kind; }
    QString label() const { return QString::fromStdString(m_input.label); }
    QString help() const { return QString::fromStdString(m_input.help); }
    QString placeholder() const { return QString::fromStdString(m_input.placeholder); }
    bool optional() const { return m_input.optional; }
    bool shown() const { return m_shown; }
    QString text() const { return m_text; }
    /// Nothing, as long as the field is empty and nobody was there.
    QString error() const;
    QAbstractItemModel* options() { return &m_options; }
    int chosenCount() const;
    int chosenRow() const;
    QStringList optionWords() const;
    QStringList columns() const;
    QQmlListProperty<FieldRow> rows() { return {this, &m_rows}; }
    bool grows() const { return !m_input.rows && m_input.group.empty(); }
    bool fixed() const { return m_input.fixed; }
    QString problem() const { return m_problem; }
    QString seen() const;

    void setText(const QString& text);
    /// Of a choice: this and no other. Of choices: on or off.
    Q_INVOKABLE void choose(int row);
    /// Of a table that grows.
    Q_INVOKABLE void addRow();
    Q_INVOKABLE void removeRow(int row);
    /// Of devices: they are to be chosen where all can be seen.
    Q_INVOKABLE void chooseDevices() { Q_EMIT devicesWanted(); }

    Json value() const;
    /// Of devices: these names, and no others.
    void give(const Json& names);
    const procedure::Input& input() const { return m_input; }
    void show(bool shown);
    /// An error that a look found; it stands until the value changes.
    void refuse(const QString& error);
    /// New candidates; what was chosen stays chosen if it is still offered.
    void offer(const Json& description);
    /// It cannot be seen now what could be offered; what was offered before stays, with its time.
    void miss(const QString& problem);
    /// Makes its texts again: the language is another one.
    void retell();
    bool wrong() const { return m_shown && !m_error.isEmpty(); }

Q_SIGNALS:
    void changed();
    void edited();
    void rowsChanged();
    void devicesWanted();

private:
    QString written(const Json& value) const;
    qsizetype broken_at() const;
    bool suggests() const;
    void judge();
    void judge_rows();
    void offer_options(const Json& description);
    void offer_rows(const Json& cells);
    void add_row(const Json& cells);
    void clear_rows();
    void touch();
    const procedure::Input& m_input;
    QString m_kind;
    QString m_text;
    QString m_error;
    QString m_problem;
    std::chrono::milliseconds m_seen{0}; ///< since 1970
    bool m_shown = true;
    bool m_touched = false;
    Json m_given; ///< of kinds without options, as it was offered, for what is no text
    Rows<OptionRow> m_options;
    QList<FieldRow*> m_rows;
};

} // namespace salvor::ui
