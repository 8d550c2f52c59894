#include "procedure/fields.h"

namespace salvor::procedure {

using document::Node;
using R = Reading;

static const std::vector<std::string> takes{"none", "text", "line", "lines", "nul", "json", "jsonl", "result"};

static void read_exits(R& r, const Node& node, Command& command) {
    command.exits.clear();
    if (node.kind == Node::Kind::Scalar && node.text == "any") {
        command.any_exit = true;
        return;
    }
    r.each(node, [&](const Node& item) {
        if (item.text == "SIGPIPE")
            command.sigpipe = true;
        else if (const auto code = r.number(item))
            command.exits.push_back(static_cast<int>(*code));
    });
}

static void read_argv(R& r, const Node& node, Command& command) {
    r.each(node, [&](const Node& item) {
        if (item.kind == Node::Kind::Scalar && !item.quoted) {
            const auto plain = Json::parse(item.text, nullptr, false);
            if (!plain.is_discarded() && !plain.is_structured())
                r.error(item.mark, "quote this argument: YAML would read it as a number or a boolean");
            if (item.text.find('\n') != std::string::npos || item.text.find("  ") != std::string::npos)
                r.warn(item.mark, "an unquoted argument with a line end or a run of blanks", "quote it");
        }
        command.run.push_back(r.tmpl(item));
    });
    if (command.run.empty()) r.error(node.mark, "the command is empty");
}

static void read_stdin(R& r, const Node& node, Command& command) {
    if (node.kind == Node::Kind::Scalar) {
        command.in.text = r.tmpl(node);
        return;
    }
    if (const auto* file = node.find("beside"); file != nullptr && node.entries.size() == 1)
        command.in.beside = r.text(*file);
    else
        r.error(node.mark, "stdin is a text or {beside: FILE}", "{file: …} is not supported by this version yet");
}

static const Field<Command> command_fields[] = {
    {"at", "id", false, "target", [](R& r, const Node& n, Command& c) { c.at = r.id(n); }},
    {"run", "list:template", false, "argv", read_argv},
    {"env", "map:template", false, "variables, secrets allowed",
     [](R& r, const Node& n, Command& c) {
         r.each_entry(n,
                      [&](const std::string& key, document::Mark, const Node& value) { c.env[key] = r.tmpl(value); });
     }},
    {"stdin", "template", false, "text or {beside}", read_stdin},
    {"cwd", "template", false, "folder", [](R& r, const Node& n, Command& c) { c.cwd = r.tmpl(n); }},
    {"exits", "list:number", false, "codes that count as run", read_exits},
    {"timeout", "duration", false, "limit", [](R& r, const Node& n, Command& c) { c.timeout = r.duration(n); }},
};

void settle_at(R& r, const Node& node, Command& command) {
    if (command.at.empty()) command.at = r.default_at;
    if (command.at.empty()) r.error(node.mark, "where does this run?", "say `at`, here or on the step");
}

void read_command(R& r, const Node& node, Command& command) {
    command.place = R::place(node);
    read_fields<Command>(r, node, command_fields, command);
    if (command.run.empty()) r.error(node.mark, "the key \"run\" is missing", "argv");
    settle_at(r, node, command);
}

/// A look's or an action's own keys among which the command's stand: the same table, lifted.
template<class T, std::size_t N> static void lifted(R& r, const Node& n, T& out) {
    command_fields[N].set(r, n, out.command);
}

static void read_pipe(R& r, const Node& node, Command& command) {
    r.each(node, [&](const Node& item) {
        Command stage;
        const auto before = r.default_at;
        if (!command.at.empty()) r.default_at = command.at;
        read_command(r, item, stage);
        r.default_at = before;
        command.pipe.push_back(std::move(stage));
    });
    if (command.pipe.size() < 2) r.error(node.mark, "a pipe has two stages at least");
}

static const Field<Look> look_fields[] = {
    {"at", "id", false, "target", [](R& r, const Node& n, Look& l) { l.at = l.command.at = r.id(n); }},
    {"run", "list:template", false, "argv", lifted<Look, 1>},
    {"env", "map:template", false, "variables", lifted<Look, 2>},
    {"stdin", "template", false, "text or {beside}", lifted<Look, 3>},
    {"cwd", "template", false, "folder", lifted<Look, 4>},
    {"exits", "list:number", false, "codes that count as run", lifted<Look, 5>},
    {"timeout", "duration", false, "limit", lifted<Look, 6>},
    {"pipe", "list:command", false, "stages", [](R& r, const Node& n, Look& l) { read_pipe(r, n, l.command); }},
    {"let", "jq", false, "computed value", [](R& r, const Node& n, Look& l) { l.let = r.expression(n); }},
    {"take", "text", false, "what of the output",
     [](R& r, const Node& n, Look& l) { l.take = static_cast<Take>(std::max(0, r.one_of(n, takes))); }},
    {"pick", "jq", false, "what of the value", [](R& r, const Node& n, Look& l) { l.pick = r.expression(n); }},
    {"fact", "id", false, "name of the value", [](R& r, const Node& n, Look& l) { l.fact = r.id(n); }},
    {"say", "template", false, "what holds, as a sentence", [](R& r, const Node& n, Look& l) { l.say = r.tmpl(n); }},
    {"that", "jq", false, "must be true", [](R& r, const Node& n, Look& l) { l.that = r.expression(n); }},
    {"until", "jq", false, "asked again until true", [](R& r, const Node& n, Look& l) { l.until = r.expression(n); }},
    {"within", "duration", false, "limit of until", [](R& r, const Node& n, Look& l) { l.within = r.duration(n); }},
    {"every", "duration", false, "pause", [](R& r, const Node& n, Look& l) { l.every = r.duration(n); }},
    {"abort", "jq", false, "waiting is of no use", [](R& r, const Node& n, Look& l) { l.abort = r.expression(n); }},
    {"stall", "duration", false, "nothing moved for so long",
     [](R& r, const Node& n, Look& l) { l.stall = r.duration(n); }},
    {"hold", "id", false, "a living caution until that step", [](R& r, const Node& n, Look& l) { l.hold = r.id(n); }},
    {"waivable", "text", false, "what going on accepts", [](R& r, const Node& n, Look& l) { l.waivable = r.text(n); }},
    {"else", "template", false, "what to do", [](R& r, const Node& n, Look& l) { l.otherwise = r.tmpl(n); }},
    {"repeat", "id", false, "earlier step to go back to", [](R& r, const Node& n, Look& l) { l.repeat = r.id(n); }},
    {"record", "boolean", false, "frozen by the first change",
     [](R& r, const Node& n, Look& l) { l.record = r.boolean(n); }},
    {"secret", "boolean", false, "the value is a secret",
     [](R& r, const Node& n, Look& l) { l.secret = r.boolean(n); }},
    {"decode", "text", false, "base64", [](R& r, const Node& n, Look& l) { l.base64 = r.one_of(n, {"base64"}) == 0; }},
    {"for", "jq", false, "list of items", [](R& r, const Node& n, Look& l) { l.each = r.expression(n); }},
    {"one", "boolean", false, "not for each", [](R& r, const Node& n, Look& l) { l.one = r.boolean(n); }},
    {"when", "jq", false, "only if", [](R& r, const Node& n, Look& l) { l.when = r.expression(n); }},
    {"save", "record", false, "", nullptr},
    {"read", "template", false, "", nullptr},
    {"script", "record", false, "", nullptr},
    {"kubectl", "list:template", false, "", nullptr},
    {"reveal", "text", false, "", nullptr},
    {"where", "jq", false, "", nullptr},
    {"parallel", "number", false, "", nullptr},
};

void read_look(R& r, const Node& node, Look& look) {
    look.place = R::place(node);
    look.command.place = look.place;
    read_fields<Look>(r, node, look_fields, look);
    const bool runs = look.command.present() || node.find("run") != nullptr || node.find("pipe") != nullptr;
    if (runs && !look.let.text.empty()) r.error(node.mark, "a look has one source: run, pipe or let", "remove one");
    if (node.find("run") != nullptr && node.find("pipe") != nullptr)
        r.error(node.mark, "run and pipe exclude each other");
    if (runs) settle_at(r, node, look.command);
    if (!look.until.text.empty() && !look.within)
        r.error(node.mark, "`until` needs `within`", "say how long it may take");
    if (!look.until.text.empty() && !look.that.text.empty())
        r.error(node.mark, "`that` and `until` exclude each other");
    if (look.secret && (look.fact.empty() || !runs))
        r.error(node.mark, "a secret comes from a command and has a fact's name");
    if (look.secret && (!look.pick.text.empty() || (look.take != Take::Line && look.take != Take::Text)))
        r.error(node.mark, "a secret is taken as line or text, without pick");
    if (look.base64 && !look.secret) r.error(node.mark, "`decode` belongs to a secret");
}

std::vector<Look> read_looks(R& r, const Node& node, const std::string& prefix) {
    std::vector<Look> looks;
    const auto one = [&](const Node& item) {
        Look look;
        read_look(r, item, look);
        look.id = prefix + std::to_string(looks.size());
        looks.push_back(std::move(look));
    };
    if (node.kind == Node::Kind::Map)
        one(node);
    else
        r.each(node, one);
    return looks;
}

} // namespace salvor::procedure
