#include "procedure/references.h"

/// What is bound where: items, hosts of a group, forms and their rows; and what a tunnel leads through.
namespace salvor::procedure {

std::string References::bindings(const Where& where) const {
    return std::string(where.own() ? "$own, " : "") + (where.item ? "$item, " : "") +
           (where.group.empty() ? "" : "$host, ") + (where.clear ? "$clear, " : "") + (where.form ? "$form, " : "") +
           (where.row ? "$row, " : "");
}

/// A fact has a slice of its own only where its list or its group is bound.
void References::sliced(const std::string& fact, Place place, const Where& where) {
    const auto keys = m_keys.find(fact);
    if (keys == m_keys.end() || fact == where.own_fact) return;
    const bool by_item = !keys->second.each.empty() && keys->second.each == where.each;
    const bool by_host = !keys->second.group.empty() && keys->second.group == where.group;
    if (!by_item && !by_host)
        error(place,
              "the fact " + fact + " is kept by another list or group than the one that is bound here, or by none",
              "use facts." + fact);
}

void References::host_field(const std::string& field, const Text& text, const Where& where) {
    if (where.group.empty()) return error(text.place, "${host." + field + "} is bound only at a group", "many: true");
    std::set<std::string> known{"name", "machine_id", "user"};
    for (const auto& column : m_procedure.target(where.group)->columns) known.insert(column.id);
    name("column", field, text.place, known);
}

void References::inputs(std::vector<Input>& inputs, bool form, const Where& where) {
    std::set<std::string> ids;
    for (auto& one : inputs) {
        if (!ids.insert(one.id).second) error(one.place, "the input " + one.id + " is declared twice");
        input(one, form, where);
    }
}

void References::input(Input& input, bool form, const Where& where) {
    compile(input.when, where);
    if (!input.at.empty()) target(input.at, input.place);
    if (input.options_look) look(*input.options_look, where, 0, false);
    if (input.rows) look(*input.rows, where, 0, false);
    if (form && input.secret)
        error(input.place, "a secret document is an input of the procedure", "ask for it at the beginning");
    if (!form) {
        m_inputs.insert(input.id);
        if (input.is_secret()) m_secrets.insert("inputs." + input.id);
    }
    auto in_row = where;
    in_row.row = true;
    inputs(input.columns, true, in_row);
    for (auto& must : input.must) look(must, where, 0, false);
}

/// What it leads through, and what it leads to, must fit.
void References::tunnel(Action& action, const Where& where, std::size_t index) {
    auto& tunnel = action.tunnel;
    target(action.command.at, action.place);
    target(tunnel.through, action.place);
    const auto way = m_procedure.way(tunnel.through);
    const bool cluster = !way.empty() && way.back()->kind == Target::Kind::Cluster;
    if (!way.empty() && cluster == !tunnel.host.empty())
        error(action.place,
              cluster ? "through a cluster a tunnel leads to a service or a pod"
                      : "through a host a tunnel leads to a host, and " + tunnel.through + " is no cluster",
              cluster ? "service: …, or pod: …" : "host: …");
    if (way.size() != 1) error(action.place, "a tunnel leads through a target that is bound", "not one inside another");
    if (!action.group.empty() || (!way.empty() && way.back()->many))
        error(action.place, "a tunnel opens at one place, and leads through one", "not a group");
    for (const auto* part : {&tunnel.space, &tunnel.service, &tunnel.pod, &tunnel.host, &tunnel.port, &tunnel.local})
        text(*part, where, Place_::Text);
    auto in_hand = where;
    in_hand.own_fact = action.fact;
    for (auto& probe : tunnel.probe) look(probe, in_hand, index, false);
}

/// On which hosts and over which items it is done.
void References::many(Entry& entry, Where& where) {
    const auto& at = entry.command.pipe.empty() ? entry.command.at : entry.command.pipe.front().at;
    if (const auto* group = at.empty() ? nullptr : m_procedure.group(at)) entry.group = group->id;
    if (!entry.group.empty()) where.group = entry.group;
    if (!entry.by_item_text().empty()) {
        where.item = true;
        where.each = entry.each.text;
    }
    if (entry.parallel && entry.each.text.empty() && !entry.by_host())
        error(entry.place, "`parallel` without `for`", "there is one item only");
    if (!entry.where.text.empty() && entry.group.empty())
        error(entry.place, "`where` chooses among the hosts of a group, and there is none",
              "at: a target with many: true");
    Where hosts;
    hosts.group = entry.group;
    if (!entry.group.empty()) compile(entry.where, hosts);
}

} // namespace salvor::procedure
