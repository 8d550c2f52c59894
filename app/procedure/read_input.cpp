#include "base/pattern.h"
#include "procedure/fields.h"

namespace salvor::procedure {

using document::Node;
using R = Reading;

static const std::vector<std::string> types{"text", "integer", "boolean", "choice",   "choices",  "path", "host",
                                            "port", "url",     "name",    "quantity", "duration", "time", "secret",
                                            "file", "json",    "table",   "result",   "devices"};
static const std::vector<std::string> rules{"dns-label", "dns-name", "bucket", "keyspace", "unit", "user", "label"};

static void read_type(R& r, const Node& node, Input& input) {
    const int type = r.one_of(node, types);
    if (type < 0) return;
    input.type = static_cast<Input::Type>(type);
    using Type = Input::Type;
    if (input.type == Type::File)
        r.error(node.mark,
                "inputs of type " + types[static_cast<std::size_t>(type)] + " are not supported by this version yet");
}

static const Field<Input::Option> option_fields[] = {
    {"value", "any", true, "what is chosen", [](R& r, const Node& n, Input::Option& o) { o.value = r.json(n); }},
    {"label", "text", false, "as shown", [](R& r, const Node& n, Input::Option& o) { o.label = r.text(n); }},
    {"hint", "text", false, "what it means", [](R& r, const Node& n, Input::Option& o) { o.hint = r.text(n); }},
    {"disabled", "text", false, "why it cannot be chosen",
     [](R& r, const Node& n, Input::Option& o) { o.disabled = r.text(n); }}};

static void read_option(R& r, const Node& node, Input& input) {
    Input::Option option;
    if (node.kind == Node::Kind::Scalar)
        option.value = option.label = r.text(node);
    else
        read_fields(r, node, Filling<Input::Option>{option_fields, option});
    input.options.push_back(std::move(option));
}

static void read_options(R& r, const Node& node, Input& input) {
    if (node.kind != Node::Kind::Map) return r.each(node, [&](const Node& item) { read_option(r, item, input); });
    input.options_look.emplace();
    read_look(r, node, *input.options_look);
}

static const Field<Input> input_fields[] = {
    {"id", "id", true, "its name", [](R& r, const Node& n, Input& i) { i.id = r.id(n); }},
    {"type",
     "enum text integer boolean choice choices path host port url name quantity duration time secret json table result "
     "devices",
     true, "its type", read_type},
    {"label", "text", true, "as shown", [](R& r, const Node& n, Input& i) { i.label = r.text(n); }},
    {"help", "text", false, "more", [](R& r, const Node& n, Input& i) { i.help = r.text(n); }},
    {"placeholder", "text", false, "an example", [](R& r, const Node& n, Input& i) { i.placeholder = r.text(n); }},
    {"default", "any", false, "ours to answer for", [](R& r, const Node& n, Input& i) { i.preset = r.json(n); }},
    {"optional", "boolean", false, "may be left out", [](R& r, const Node& n, Input& i) { i.optional = r.boolean(n); }},
    {"rule", "enum dns-label dns-name bucket keyspace unit user label", false, "of a name",
     [](R& r, const Node& n, Input& i) {
         if (const int at = r.one_of(n, rules); at >= 0) i.rule = rules[static_cast<std::size_t>(at)];
     }},
    {"pattern", "text", false, "regular expression", [](R& r, const Node& n, Input& i) { i.pattern = r.text(n); }},
    {"min", "number", false, "least", [](R& r, const Node& n, Input& i) { i.min = r.number(n); }},
    {"max", "number", false, "most", [](R& r, const Node& n, Input& i) { i.max = r.number(n); }},
    {"at", "id", false, "of a path: where it is; of devices: where flightctl is logged in",
     [](R& r, const Node& n, Input& i) { i.at = r.id(n); }},
    {"options", "look or list candidate", false, "candidates", read_options},
    {"when", "jq", false, "shown only if", [](R& r, const Node& n, Input& i) { i.when = r.expression(n); }},
    {"must", "look or list look", false, "looks on the value",
     [](R& r, const Node& n, Input& i) { i.must = read_looks(r, n, "must"); }},
    {"columns", "list+ input", false, "of a table",
     [](R& r, const Node& n, Input& i) { read_columns(r, n, i.columns); }},
    {"rows", "look", false, "of a table: those that are proposed",
     [](R& r, const Node& n, Input& i) { read_look(r, n, i.rows.emplace()); }},
    {"of", "text", false, "of a result: the procedure whose finished run is taken",
     [](R& r, const Node& n, Input& i) { i.of = r.text(n); }},
    {"fixed", "boolean", false, "of a column: read only",
     [](R& r, const Node& n, Input& i) { i.fixed = r.boolean(n); }},
    {"secret", "boolean", false, "of json: kept apart, as a secret is; `$clear` has its text",
     [](R& r, const Node& n, Input& i) { i.secret = r.boolean(n); }},
};

void read_columns(R& r, const Node& node, std::vector<Input>& columns) {
    r.each(node, [&](const Node& item) {
        auto& column = columns.emplace_back();
        read_input(r, item, column);
        using Type = Input::Type;
        if (column.type == Type::Table || column.is_secret() || column.type == Type::Result ||
            column.type == Type::Devices)
            r.error(item.mark, "a column is neither a table nor a secret nor a result nor devices");
    });
}

static void check_table(R& r, const Node& node, const Input& input) {
    const bool table = input.type == Input::Type::Table;
    if (table && input.columns.empty()) r.error(node.mark, "a table needs columns", "columns: […]");
    if (!table && (!input.columns.empty() || input.rows))
        r.error(node.mark, "`columns` and `rows` belong to a table", "type: table");
}

void describe_inputs(Records& records) {
    describe<Input>(records["input"], input_fields);
    describe<Input::Option>(records["option"], option_fields);
}

void read_input(R& r, const Node& node, Input& input) {
    input.place = R::place(node);
    if (!read_fields(r, node, Filling<Input>{input_fields, input})) return;
    if (input.type == Input::Type::Choice && input.options.empty() && !input.options_look)
        r.error(node.mark, "a choice needs options");
    if (const auto problem = Pattern(input.pattern).problem(); !problem.empty())
        r.error(node.mark, "the pattern cannot be used: " + problem);
    if (input.type == Input::Type::Name && input.rule.empty())
        r.error(node.mark, "a name needs a rule", "one of " + join(rules, " "));
    check_table(r, node, input);
    if ((input.type == Input::Type::Result) == input.of.empty())
        r.error(node.mark, input.of.empty() ? "a result is one of a procedure" : "`of` belongs to a result",
                input.of.empty() ? "of: its id" : "type: result");
    if (input.type == Input::Type::Devices && input.at.empty())
        r.error(node.mark, "devices are those of a fleet", "at: the target where flightctl is logged in");
    if (input.rows) input.rows->id = "inputs/" + input.id + "/rows";
    if (input.options_look) input.options_look->id = "inputs/" + input.id + "/options";
    if (input.type == Input::Type::Secret && (input.preset || !input.options.empty() || input.options_look))
        r.error(node.mark, "a secret has neither a default nor options");
    if (input.secret && input.type != Input::Type::Json)
        r.error(node.mark, "`secret` belongs to a document", "type: json, or type: secret for one line");
    if (input.secret && input.preset) r.error(node.mark, "a secret has no default", "options may propose one");
    for (auto& must : input.must) must.hidden = input.is_secret();
    for (std::size_t i = 0; i < input.must.size(); ++i)
        input.must[i].id = "inputs/" + input.id + "/must" + std::to_string(i);
}

} // namespace salvor::procedure
