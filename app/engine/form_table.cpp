#include "engine/form.h"

namespace salvor::engine {

using procedure::Input;
using Type = Input::Type;

static bool are_rows(const Json& value) {
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& row) { return row.is_object(); });
}

/// One row for each host of a group, in its order; else none.
Json Form::usual_rows(const Input& input) const {
    Json rows = Json::array();
    if (input.group.empty()) return rows;
    for (const auto& host : m_context.hosts(input.group)) rows.push_back({{"name", host_name(host)}});
    return rows;
}

void Form::describe_table(const Input& input, Json described, Kept keep) {
    if (!input.rows) return describe_rows(input, std::move(described), usual_rows(input), std::move(keep));
    m_looker.reset(new Looker(m_context, *input.rows, Looker::Patience::Once,
                              "rows-" + input.id + "-" + std::to_string(++m_count)));
    m_looker->start([this, &input, described, keep](LookResult got) mutable {
        const bool good = got.verdict == Verdict::Holds && got.value && are_rows(*got.value);
        if (!good) described["problem"] = got.why.empty() ? "its rows cannot be proposed" : got.why;
        describe_rows(input, std::move(described), good ? *got.value : Json::array(), keep);
    });
}

/// The row that was given for one that is proposed, by what is fixed in it; null if there is none. Else a choice that
/// was made for one host would pass to the one that now has its place.
static Json given_for(const Input& input, const Json& given, const Json& proposed, std::size_t at) {
    const auto speaks_of = [&](const Json& row, bool whole) {
        return row.is_object() && std::all_of(input.columns.begin(), input.columns.end(), [&](const Input& column) {
                   if (!column.fixed) return true;
                   return row.contains(column.id) ? row[column.id] == proposed.value(column.id, Json()) : !whole;
               });
    };
    if (at < given.size() && speaks_of(given[at], false)) return given[at];
    const bool any_fixed =
        std::any_of(input.columns.begin(), input.columns.end(), [](const Input& column) { return column.fixed; });
    for (const auto& row : given)
        if (any_fixed && speaks_of(row, true)) return row;
    return {};
}

/// What was given stands over what is proposed.
void Form::describe_rows(const Input& input, Json described, Json rows, Kept keep) {
    m_proposed[input.id] = rows;
    const auto given = m_given.value(input.id, Json());
    if (are_rows(given) && rows.empty()) rows = given;
    for (std::size_t i = 0; given.is_array() && i < rows.size(); ++i)
        if (const auto row = given_for(input, given, rows[i], i); row.is_object()) rows[i].update(row);
    described["value"] = rows;
    described["cells"] = Json::array();
    m_draft.inputs[input.id] = rows;
    describe_cell(input, std::make_shared<Json>(std::move(described)), 0, std::move(keep));
}

/// What may be chosen in each cell: it may depend on its row.
void Form::describe_cell(const Input& input, std::shared_ptr<Json> described, std::size_t cell, Kept keep) {
    const auto columns = input.columns.size();
    const auto& rows = (*described)["value"];
    if (cell >= rows.size() * columns) {
        m_context.row = nullptr;
        return keep(std::move(*described));
    }
    const auto row = cell / columns;
    const auto& column = input.columns[cell % columns];
    if (cell % columns == 0) (*described)["cells"].push_back(Json::array());
    m_context.row = rows[row];
    offer(column, input.id + "/" + std::to_string(row) + "/" + column.id,
          {{"type", type_name(column)}, {"value", rows[row].value(column.id, column.preset.value_or(Json()))}},
          [this, &input, described, cell, row, keep](Json offered) {
              (*described)["cells"][row].push_back(std::move(offered));
              describe_cell(input, described, cell + 1, keep);
          });
}

Result<Json> Form::checked_table(const Input& input, const Json& given) {
    const auto wrong = [&](const std::string& what, const std::string& hint = {}) {
        return fail(Error::Code::Invalid, what, hint, input.id);
    };
    auto rows = given.is_string() ? Json::parse(given.get<std::string>(), nullptr, false) : given;
    const auto& proposed = m_proposed[input.id];
    if (rows.is_null() && input.optional) return Json();
    if (rows.is_null()) rows = proposed; // as it was proposed, if that is whole
    if (!rows.is_array()) return wrong("is no list of rows");
    if (!proposed.empty() && rows.size() != proposed.size())
        return wrong("has " + std::to_string(rows.size()) + " rows instead of " + std::to_string(proposed.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto place = "row " + std::to_string(i + 1);
        if (!rows[i].is_object()) return wrong(place + " is no row");
        Json row = Json::object();
        for (const auto& column : input.columns) {
            auto cell = rows[i].value(column.id, column.preset.value_or(Json()));
            const auto fixed = i < proposed.size() ? proposed[i].value(column.id, Json()) : Json();
            if (cell.is_null()) cell = fixed;
            if (column.fixed && !proposed.empty() && cell != fixed)
                return wrong(place + ": " + column.id + " is fixed");
            auto value = checked_value(column, cell, m_offered[input.id + "/" + std::to_string(i) + "/" + column.id]);
            if (!value) return wrong(place + ": " + column.id + ": " + value.error().what, value.error().hint);
            row[column.id] = std::move(*value);
        }
        rows[i] = std::move(row);
    }
    return rows;
}

} // namespace salvor::engine
