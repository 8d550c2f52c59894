#include "session/field_view.h"

namespace salvor::ui {

FieldRow::FieldRow(const std::vector<procedure::Input>& columns, const Json& cells, int number, QObject* parent)
    : QObject(parent), m_name(QString::number(number)) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto* cell = new FieldView(columns[i], i < cells.size() ? cells[i] : Json::object(), this);
        connect(cell, &FieldView::edited, this, &FieldRow::edited);
        m_cells << cell;
        if (!columns[i].fixed || std::exchange(m_named, true)) continue;
        m_name = cell->text();
    }
}

Json FieldRow::value() const {
    Json row = Json::object();
    for (const auto* cell : m_cells) row[cell->fieldId().toStdString()] = cell->value();
    return row;
}

void FieldRow::number(int number) {
    if (m_named) return;
    m_name = QString::number(number);
    Q_EMIT renamed();
}

bool FieldRow::stands_for(const Json& cells) const {
    for (std::size_t i = 0; i < cells.size() && i < static_cast<std::size_t>(m_cells.size()); ++i) {
        const auto* cell = m_cells[static_cast<qsizetype>(i)];
        if (cell->fixed() && cell->value() != cells[i].value("value", Json())) return false;
    }
    return true;
}

void FieldRow::offer(const Json& cells) {
    for (qsizetype i = 0; i < m_cells.size() && i < static_cast<qsizetype>(cells.size()); ++i)
        m_cells[i]->offer(cells[static_cast<std::size_t>(i)]);
}

QStringList FieldView::columns() const {
    QStringList labels;
    for (const auto& column : m_input.columns) labels << QString::fromStdString(column.label);
    return labels;
}

/// Cells that are there already keep what stands in them, unless the rows are given and are others now.
void FieldView::offer_rows(const Json& cells) {
    bool others = static_cast<std::size_t>(m_rows.size()) != cells.size();
    for (std::size_t i = 0; i < cells.size() && !others; ++i)
        others = !m_rows[static_cast<qsizetype>(i)]->stands_for(cells[i]);
    if (others && !grows()) clear_rows();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (static_cast<qsizetype>(i) < m_rows.size())
            m_rows[static_cast<qsizetype>(i)]->offer(cells[i]);
        else
            add_row(cells[i]);
    }
}

void FieldView::add_row(const Json& cells) {
    auto* row = new FieldRow(m_input.columns, cells, static_cast<int>(m_rows.size()) + 1, this);
    connect(row, &FieldRow::edited, this, &FieldView::touch);
    m_rows << row;
    Q_EMIT rowsChanged();
}

void FieldView::clear_rows() {
    for (auto* row : m_rows) row->deleteLater();
    m_rows.clear();
    Q_EMIT rowsChanged();
}

void FieldView::addRow() {
    Json cells = Json::array();
    for (const auto& column : m_input.columns)
        cells.push_back({{"type", engine::type_name(column)}, {"value", column.preset.value_or(Json())}});
    add_row(cells);
    touch();
}

void FieldView::removeRow(int row) {
    if (row < 0 || row >= m_rows.size()) return;
    m_rows.takeAt(row)->deleteLater();
    for (qsizetype i = row; i < m_rows.size(); ++i) m_rows[i]->number(static_cast<int>(i) + 1);
    Q_EMIT rowsChanged();
    touch();
}

/// The first cell that is wrong; it says so beside itself too.
void FieldView::judge_rows() {
    m_error.clear();
    for (const auto* row : m_rows)
        for (const auto* cell : row->fields())
            if (m_error.isEmpty() && cell->wrong()) m_error = tr("%1: %2").arg(row->name(), cell->m_error);
}

} // namespace salvor::ui
