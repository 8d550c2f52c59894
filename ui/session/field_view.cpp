#include "session/field_view.h"

#include "session/ages.h"
#include "session/told.h"

#include <QRegularExpression>

namespace salvor::ui {

static QString qs(const std::string& text) { return QString::fromStdString(text); }

static QString text_of(const Json& value) {
    if (value.is_null()) return {};
    return qs(value.is_string() ? value.get<std::string>() : value.dump());
}

/// A list of names: as JSON, or by blanks, commas and lines.
static Json devices_of(const QString& text) {
    auto json = Json::parse(text.toStdString(), nullptr, false);
    if (json.is_array()) return json;
    static const QRegularExpression between(QStringLiteral("[\\s,]+"));
    json = Json::array();
    for (const auto& name : text.split(between, Qt::SkipEmptyParts)) json.push_back(name.toStdString());
    return json;
}

FieldView::FieldView(const procedure::Input& input, const Json& description, QObject* parent)
    : QObject(parent), m_input(input), m_kind(qs(description.value("type", std::string("text")))) {
    const auto value = description.value("value", Json());
    m_given = value;
    m_shown = input.type != procedure::Input::Type::Secret; // the run asks for it by itself
    m_text = written(value);
    offer(description);
}

/// As it stands in the field: a document over several lines.
QString FieldView::written(const Json& value) const {
    const bool document = m_kind == QLatin1String("json") && value.is_structured();
    return document ? qs(value.dump(2)) : text_of(value);
}

/// Where a document ends to be one, from 0; below 0: it is one, or is none of ours.
qsizetype FieldView::broken_at() const {
    if (m_kind != QLatin1String("json") || m_text.isEmpty()) return -1;
    const auto bytes = m_text.toUtf8();
    try {
        const auto ignored = Json::parse(bytes.constData(), bytes.constData() + bytes.size());
        return -1;
    } catch (const Json::parse_error& error) {
        return QString::fromUtf8(bytes.left(static_cast<qsizetype>(error.byte > 0 ? error.byte - 1 : 0))).size();
    }
}

/// It has a text, and what is offered may be taken into it.
bool FieldView::suggests() const {
    return m_kind != QLatin1String("choice") && m_kind != QLatin1String("choices") && m_kind != QLatin1String("table");
}

void FieldView::offer(const Json& description) {
    if (m_kind == QLatin1String("table"))
        offer_rows(description.value("cells", Json::array()));
    else
        offer_options(description);
    m_problem = qs(description.value("problem", std::string()));
    m_seen = std::chrono::milliseconds(description.value("seen", 0LL));
    judge();
    Q_EMIT changed();
}

void FieldView::miss(const QString& problem) {
    m_problem = problem;
    Q_EMIT changed();
}

QString FieldView::seen() const {
    return m_seen.count() == 0 ? QString() : tr("As seen at %1 UTC").arg(Ages::clock(m_seen));
}

void FieldView::offer_options(const Json& description) {
    const auto before = value();
    std::vector<OptionRow> rows;
    for (const auto options = description.value("options", Json::array()); const auto& option : options) {
        OptionRow row;
        row.value = option.value("value", Json());
        row.label = text_of(option.value("label", Json()));
        if (row.label.isEmpty()) row.label = text_of(row.value);
        row.hint = qs(option.value("hint", std::string()));
        row.disabled = qs(option.value("disabled", std::string()));
        const bool in_list = before.is_array() && std::find(before.begin(), before.end(), row.value) != before.end();
        row.chosen = row.disabled.isEmpty() && (row.value == before || in_list);
        rows.push_back(std::move(row));
    }
    m_options.assign(std::move(rows));
}

int FieldView::chosenCount() const {
    if (m_kind == QLatin1String("devices")) return m_text.isEmpty() ? 0 : static_cast<int>(value().size());
    return static_cast<int>(std::count_if(m_options.rows().begin(), m_options.rows().end(),
                                          [](const OptionRow& row) { return row.chosen; }));
}

int FieldView::chosenRow() const {
    const auto& rows = m_options.rows();
    const auto chosen = std::find_if(rows.begin(), rows.end(), [](const OptionRow& row) { return row.chosen; });
    return chosen == rows.end() ? -1 : static_cast<int>(chosen - rows.begin());
}

QStringList FieldView::optionWords() const {
    QStringList words;
    for (const auto& row : m_options.rows())
        words << (row.disabled.isEmpty() ? row.label : tr("%1 (%2)").arg(row.label, row.disabled));
    return words;
}

/// Somebody changed it.
void FieldView::touch() {
    m_touched = true;
    judge();
    Q_EMIT changed();
    Q_EMIT edited();
}

void FieldView::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    if (suggests() && !m_options.rows().empty()) {
        auto rows = m_options.rows();
        const auto now = value();
        for (auto& row : rows) row.chosen = row.disabled.isEmpty() && row.value == now;
        m_options.assign(std::move(rows));
    }
    touch();
}

void FieldView::give(const Json& names) {
    m_text = qs(names.dump());
    touch();
}

void FieldView::choose(int at) {
    auto rows = m_options.rows();
    if (at < 0 || at >= static_cast<int>(rows.size()) || !rows[static_cast<std::size_t>(at)].disabled.isEmpty()) return;
    const bool many = m_kind == QLatin1String("choices");
    if (suggests()) m_text = written(rows[static_cast<std::size_t>(at)].value);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool this_one = static_cast<int>(i) == at;
        rows[i].chosen = many ? rows[i].chosen != this_one : this_one;
    }
    m_options.assign(std::move(rows));
    touch();
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
    if (m_kind == QLatin1String("table")) {
        Json rows = Json::array();
        for (const auto* row : m_rows) rows.push_back(row->value());
        return rows;
    }
    if (m_input.fixed) return m_given;
    if (m_text.isEmpty()) return {};
    if (m_kind == QLatin1String("devices")) return devices_of(m_text);
    if (m_kind == QLatin1String("json")) return Json::parse(m_text.toStdString(), nullptr, false);
    return m_text.toStdString();
}

void FieldView::judge() {
    if (m_kind == QLatin1String("table")) return judge_rows();
    std::vector<engine::Offered> offered;
    for (const auto& row : m_options.rows()) offered.push_back({row.value, row.disabled.toStdString()});
    const auto checked = engine::checked_value(m_input, value(), offered);
    m_error = checked ? QString() : tr("%1 %2.").arg(label(), told(checked.error().what));
    if (const auto at = broken_at(); at >= 0) {
        const auto before = m_text.left(at);
        const auto line = before.count(QLatin1Char('\n')) + 1;
        m_error = tr("%1 is no JSON at line %2, column %3.")
                      .arg(label())
                      .arg(line)
                      .arg(at - before.lastIndexOf(QLatin1Char('\n')));
    }
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
    for (const auto* row : m_rows)
        for (auto* cell : row->fields()) cell->retell();
    Q_EMIT changed();
}

} // namespace salvor::ui
