#include "session/form_view.h"

#include "session/told.h"

#include <QPointer>

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

static QString text_of(const Json& value) {
    if (value.is_null()) return {};
    return qs(value.is_string() ? value.get<std::string>() : value.dump());
}

FieldView::FieldView(const procedure::Input& input, const Json& description, QObject* parent)
    : QObject(parent), m_input(input), m_kind(qs(description.value("type", std::string("text")))) {
    const auto value = description.value("value", Json());
    m_given = value;
    m_shown = input.type != procedure::Input::Type::Secret; // the run asks for it by itself
    m_text = text_of(value);
    offer(description);
}

void FieldView::offer(const Json& description) {
    const auto before = value();
    std::vector<OptionRow> rows;
    for (const auto options = description.value("options", Json::array()); const auto& option : options) {
        OptionRow row;
        row.value = option.value("value", Json());
        row.label = qs(option.value("label", std::string()));
        if (row.label.isEmpty()) row.label = text_of(row.value);
        row.hint = qs(option.value("hint", std::string()));
        row.disabled = qs(option.value("disabled", std::string()));
        const bool in_list = before.is_array() && std::find(before.begin(), before.end(), row.value) != before.end();
        row.chosen = row.disabled.isEmpty() && (row.value == before || in_list);
        rows.push_back(std::move(row));
    }
    m_options.assign(std::move(rows));
    m_problem = qs(description.value("problem", std::string()));
    judge();
    Q_EMIT changed();
}

int FieldView::chosenCount() const {
    return static_cast<int>(std::count_if(m_options.rows().begin(), m_options.rows().end(),
                                          [](const OptionRow& row) { return row.chosen; }));
}

void FieldView::setText(const QString& text) {
    if (text == m_text) return;
    m_touched = true;
    m_text = text;
    judge();
    Q_EMIT changed();
    Q_EMIT edited();
}

void FieldView::choose(int at) {
    auto rows = m_options.rows();
    if (at < 0 || at >= static_cast<int>(rows.size()) || !rows[static_cast<std::size_t>(at)].disabled.isEmpty()) return;
    const bool many = m_kind == QLatin1String("choices");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool this_one = static_cast<int>(i) == at;
        rows[i].chosen = many ? rows[i].chosen != this_one : this_one;
    }
    m_touched = true;
    m_options.assign(std::move(rows));
    judge();
    Q_EMIT changed();
    Q_EMIT edited();
}

QString FieldView::error() const {
    const bool blank = m_text.isEmpty() && chosenCount() == 0;
    return blank && !m_touched ? QString() : m_error;
}

Json FieldView::value() const {
    if (m_kind == QLatin1String("choices")) {
        if (m_options.rows().empty()) return m_given;
        Json list = Json::array();
        for (const auto& row : m_options.rows())
            if (row.chosen) list.push_back(row.value);
        return list;
    }
    if (m_kind == QLatin1String("choice")) {
        for (const auto& row : m_options.rows())
            if (row.chosen) return row.value;
        return m_options.rows().empty() ? m_given : Json();
    }
    if (m_text.isEmpty()) return {};
    if (m_kind == QLatin1String("json") || m_kind == QLatin1String("table"))
        return Json::parse(m_text.toStdString(), nullptr, false);
    return m_text.toStdString();
}

void FieldView::judge() {
    std::vector<Json> offered;
    for (const auto& row : m_options.rows())
        if (row.disabled.isEmpty()) offered.push_back(row.value);
    const auto checked = engine::checked_value(m_input, value(), offered);
    m_error = checked ? QString() : tr("%1 %2.").arg(label(), told(checked.error().what));
    if (checked || checked.error().hint.empty()) return;
    const auto hint = qs(checked.error().hint);
    const auto example = QStringLiteral("such as ");
    m_error += QLatin1Char(' ') + (hint.startsWith(example) ? tr("For example: %1.").arg(hint.mid(example.size()))
                                                            : tr("Expected: %1.").arg(told(checked.error().hint)));
}

void FieldView::show(bool shown) {
    if (shown == m_shown) return;
    m_shown = shown;
    Q_EMIT changed();
}

void FieldView::refuse(const QString& error) {
    m_touched = true;
    m_error = error;
    Q_EMIT changed();
}

/// What only a look could tell stands as it was told.
void FieldView::retell() {
    const auto before = m_error;
    judge();
    if (m_error.isEmpty()) m_error = before;
    Q_EMIT changed();
}

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

void FormView::left() {
    if (m_looking || wrong() > 0 || values() == m_looked) return;
    m_looking = true;
    m_looked = values();
    Q_EMIT changed();
    m_draft.inputs = m_looked;
    m_probe.reset(new engine::Form(m_context, m_inputs));
    m_probe->describe(m_looked, [this, alive = QPointer<FormView>(this)](const Json&) {
        if (!alive) return;
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
        for (const auto& one : description)
            for (auto* field : m_fields)
                if (field->fieldId().toStdString() == one.value("id", std::string()) && one.contains("options"))
                    field->offer(one);
        Q_EMIT changed();
    });
}

} // namespace salvor::ui
