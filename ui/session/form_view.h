#pragma once

#include "session/field_view.h"

namespace salvor::ui {

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
    /// What is to be there again after the window was lost: also what is not whole; no secrets.
    Json draft() const;
    /// A field was left: what only a look can tell is looked at.
    Q_INVOKABLE void left();
    /// Asks the system again what can be offered.
    Q_INVOKABLE void refresh();
    /// Makes its texts again: the language is another one.
    void retell();

Q_SIGNALS:
    void changed();
    void edited();
    /// Devices of a field are to be chosen where all can be seen.
    void devicesWanted(salvor::ui::FieldView* field);

private:
    void field_changed();
    void show_fields(std::size_t at);
    void offer(const Json& description);
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
