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

/// One field of a form: its value as it stands, what is offered, what is wrong with it. GUI thread.
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
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
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
    QString problem() const { return m_problem; }

    void setText(const QString& text);
    /// Of a choice: this and no other. Of choices: on or off.
    Q_INVOKABLE void choose(int row);

    Json value() const;
    const procedure::Input& input() const { return m_input; }
    void show(bool shown);
    /// An error that a look found; it stands until the value changes.
    void refuse(const QString& error);
    /// New candidates; what was chosen stays chosen if it is still offered.
    void offer(const Json& description);
    /// Makes its texts again: the language is another one.
    void retell();
    bool wrong() const { return m_shown && !m_error.isEmpty(); }

Q_SIGNALS:
    void changed();
    void edited();

private:
    void judge();
    const procedure::Input& m_input;
    QString m_kind;
    QString m_text;
    QString m_error;
    QString m_problem;
    bool m_shown = true;
    bool m_touched = false;
    Json m_given; ///< of kinds without options, as it was offered, for what is no text
    Rows<OptionRow> m_options;
};

/// A form of a run: each error beside its field as one types, what only a look can tell when a field is left. GUI
/// thread.
class FormView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a run")
    Q_PROPERTY(QQmlListProperty<salvor::ui::FieldView> fields READ fields CONSTANT)
    /// Fields that are shown and wrong.
    Q_PROPERTY(int wrong READ wrong NOTIFY changed)
    /// A look is under way: whether the files are there, what can be offered.
    Q_PROPERTY(bool looking READ looking NOTIFY changed)
public:
    /// `inputs` outlive the form; `description` is what the engine says of each; `errors` are "id: what".
    FormView(const engine::Context& context, const std::vector<procedure::Input>& inputs, const Json& description,
             const std::vector<std::string>& errors, QObject* parent);
    ~FormView() override;

    QQmlListProperty<FieldView> fields() { return {this, &m_fields}; }
    int wrong() const;
    bool looking() const { return m_looking; }
    Json values() const;
    /// A field was left: what only a look can tell is looked at.
    Q_INVOKABLE void left();
    /// Asks the system again what can be offered.
    Q_INVOKABLE void refresh();
    /// Makes its texts again: the language is another one.
    void retell();

Q_SIGNALS:
    void changed();
    void edited();

private:
    void field_changed();
    void show_fields(std::size_t at);
    void take_errors(const std::vector<std::string>& errors);
    engine::RunState m_draft;
    engine::Context m_context;
    const std::vector<procedure::Input>& m_inputs;
    QList<FieldView*> m_fields;
    engine::LaterPtr<engine::Form> m_probe;
    bool m_looking = false;
    Json m_looked; ///< the values that were looked at last
};

} // namespace salvor::ui
