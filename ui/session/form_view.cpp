#include "session/form_view.h"

#include "session/told.h"

#include <QPointer>

namespace salvor::ui {

FormView::FormView(const engine::Context& context, const std::vector<procedure::Input>& inputs, const Json& description,
                   const std::vector<std::string>& errors, QObject* parent)
    : QObject(parent), m_draft(*context.state), m_context(context), m_inputs(inputs) {
    m_context.state = &m_draft;
    m_context.folder = context.folder / "form"; // looks of the form must not meet those of the run
    std::error_code error;
    std::filesystem::create_directories(m_context.folder / "output", error);
    for (const auto& input : inputs) {
        Json one = Json::object();
        for (const auto& candidate : description)
            if (candidate.value("id", std::string()) == input.id) one = candidate;
        auto* field = new FieldView(input, one, this);
        connect(field, &FieldView::edited, this, &FormView::field_changed);
        connect(field, &FieldView::changed, this, &FormView::changed);
        connect(field, &FieldView::devicesWanted, this, [this, field] { Q_EMIT devicesWanted(field); });
        m_fields << field;
    }
    m_looked = values();
    take_errors(errors);
    show_fields(0);
}

FormView::~FormView() = default;

/// What a field shows may depend on the others: asked one after the other, over the values as they stand.
void FormView::show_fields(std::size_t at) {
    if (at == 0) m_draft.inputs = values();
    for (; at < m_inputs.size(); ++at) {
        if (!m_inputs[at].when || m_inputs[at].type == procedure::Input::Type::Secret) continue;
        m_context.boolean(m_inputs[at].when, m_context.scope(), nullptr,
                          [this, at, alive = QPointer<FormView>(this)](Result<bool> shown) {
                              if (!alive) return;
                              m_fields[static_cast<qsizetype>(at)]->show(!shown || *shown);
                              show_fields(at + 1);
                          });
        return;
    }
}

void FormView::field_changed() {
    show_fields(0);
    Q_EMIT edited();
    Q_EMIT changed();
}

int FormView::wrong() const {
    return static_cast<int>(
        std::count_if(m_fields.begin(), m_fields.end(), [](const FieldView* field) { return field->wrong(); }));
}

Json FormView::values() const {
    Json values = Json::object();
    for (const auto* field : m_fields) values[field->fieldId().toStdString()] = field->value();
    return values;
}

Json FormView::draft() const {
    Json kept = Json::object();
    for (std::size_t at = 0; at < m_inputs.size(); ++at) {
        if (m_inputs[at].is_secret()) continue;
        const auto* field = m_fields[static_cast<qsizetype>(at)];
        auto value = field->value();
        kept[m_inputs[at].id] = value.is_discarded() ? Json(field->text().toStdString()) : std::move(value);
    }
    return kept;
}

void FormView::retell() {
    for (auto* field : m_fields) field->retell();
}

void FormView::take_errors(const std::vector<std::string>& errors) {
    for (const auto& error : errors) {
        const auto at = error.find(": ");
        for (auto* field : m_fields)
            if (at != std::string::npos && field->fieldId().toStdString() == error.substr(0, at))
                field->refuse(tr("%1: %2").arg(field->label(), told(error.substr(at + 2))));
    }
}

/// What cannot be offered just now leaves what was offered before.
void FormView::offer(const Json& description) {
    for (const auto& one : description)
        for (auto* field : m_fields) {
            if (field->fieldId().toStdString() != one.value("id", std::string())) continue;
            if (one.contains("options") || one.contains("cells"))
                field->offer(one);
            else if (one.contains("problem"))
                field->miss(QString::fromStdString(one.value("problem", std::string())));
        }
}

/// What a field offers is asked of the system, and may be asked by what another one says.
static bool offers_by_look(const procedure::Input& input) {
    return input.options_look || input.rows || std::any_of(input.columns.begin(), input.columns.end(), offers_by_look);
}

void FormView::left() {
    if (m_looking || values() == m_looked) return;
    if (wrong() > 0 && std::none_of(m_inputs.begin(), m_inputs.end(), offers_by_look)) return;
    m_looking = true;
    m_looked = values();
    Q_EMIT changed();
    auto asked = m_looked; // what is wrong goes into no command
    for (const auto* field : m_fields)
        if (field->wrong() && field->kind() != QLatin1String("table")) asked[field->fieldId().toStdString()] = nullptr;
    m_draft.inputs = asked;
    m_probe.reset(new engine::Form(m_context, m_inputs));
    m_probe->describe(asked, [this, alive = QPointer<FormView>(this)](const Json& description) {
        if (!alive) return;
        if (values() == m_looked) offer(description); // what is offered may depend on what was answered
        if (wrong() > 0) {
            m_looking = false;
            Q_EMIT changed();
            return;
        }
        m_probe->check(m_looked, [this, alive](const Json&, const std::vector<std::string>& errors) {
            if (!alive) return;
            m_looking = false;
            if (values() == m_looked) take_errors(errors); // else it speaks of what no longer stands there
            Q_EMIT changed();
        });
    });
}

void FormView::refresh() {
    if (m_looking) return;
    m_looking = true;
    Q_EMIT changed();
    m_draft.inputs = values();
    m_probe.reset(new engine::Form(m_context, m_inputs));
    m_probe->describe(values(), [this, alive = QPointer<FormView>(this)](const Json& description) {
        if (!alive) return;
        m_looking = false;
        offer(description);
        Q_EMIT changed();
    });
}

} // namespace salvor::ui
