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
        else if (item.kind != Node::Kind::Scalar)
            r.error(item.mark, "a code is wanted here", "0 to 255, or SIGPIPE");
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
    const auto* beside = node.find("beside");
    const auto* file = node.find("file");
    if (beside != nullptr && node.entries.size() == 1)
        command.in.beside = r.text(*beside);
    else if (file != nullptr && node.entries.size() == 1)
        command.in.file = r.tmpl(*file);
    else
        r.error(node.mark, "stdin is a text, {beside: FILE} or {file: PATH}");
}

static const Field<Command> command_fields[] = {
    {"at", "id", false, "target", [](R& r, const Node& n, Command& c) { c.at = r.id(n); }},
    {"run", "list+ argument", false, "argv", read_argv},
    {"env", "map template", false, "variables, secrets allowed",
     [](R& r, const Node& n, Command& c) {
         r.each_entry(n,
                      [&](const std::string& key, document::Mark, const Node& value) { c.env[key] = r.tmpl(value); });
     }},
    {"stdin", "template or beside or file", false, "text, {beside: FILE} or {file: PATH}", read_stdin},
    {"cwd", "template", false, "folder", [](R& r, const Node& n, Command& c) { c.cwd = r.tmpl(n); }},
    {"exits", "const \"any\" or list exit", false, "codes that count as run", read_exits},
    {"timeout", "duration", false, "limit", [](R& r, const Node& n, Command& c) { c.timeout = r.duration(n); }},
    {"kubectl", "list+ argument", false, "argv behind kubectl and its context",
     [](R& r, const Node& n, Command& c) {
         c.kubectl = true;
         read_argv(r, n, c);
     }},
    {"script", "any", false, "", nullptr},
};

std::span<const Field<Command>> command_table() { return command_fields; }

DefaultAt::DefaultAt(Reading& reading, const Node& node) : m_reading(reading), m_before(reading.default_at) {
    if (const auto* at = node.find("at"); at != nullptr && !at->text.empty()) reading.default_at = at->text;
}

void settle_at(R& r, const Node& node, Command& command) {
    if (command.at.empty()) command.at = r.default_at;
    if (command.at.empty()) r.error(node.mark, "where does this run?", "say `at`, here or on the step");
}

static const Rule command_rules[] = {
    {Rule::Kind::ExactlyOne, {"run", "kubectl"}, "a command has one of run, kubectl", "run: argv"}};

void read_command(R& r, const Node& node, Command& command) {
    command.place = R::place(node);
    if (!read_fields(r, node, Filling<Command>{command_table(), command})) return;
    check_rules(r, node, command_rules);
    settle_at(r, node, command);
}

/// What each stage of a pipe has of its own; the rest is said once, beside the pipe.
static std::span<const Field<Command>> stage_table() {
    static const auto own = [] {
        std::vector<Field<Command>> out;
        for (const auto& field : command_fields)
            for (const auto* key : {"at", "run", "kubectl", "env", "exits"})
                if (field.key == key) out.push_back(field);
        return out;
    }();
    return own;
}

static void read_pipe(R& r, const Node& node, Entry& entry) {
    r.each(node, [&](const Node& item) {
        Command stage;
        stage.place = R::place(item);
        if (!read_fields(r, item, Filling<Command>{stage_table(), stage})) return;
        check_rules(r, item, command_rules);
        settle_at(r, item, stage);
        for (const auto& before : entry.command.pipe)
            for (const auto& [name, text] : before.env)
                if (const auto same = stage.env.find(name);
                    same != stage.env.end() && same->second.source != text.source)
                    r.error(item.mark,
                            "the stages of a pipe have one environment, and " + name + " is another value before",
                            "two variables, or two looks with a file between them");
        entry.command.pipe.push_back(std::move(stage));
    });
    if (entry.command.pipe.size() < 2) r.error(node.mark, "a pipe has two stages at least");
}

static void read_parallel(R& r, const Node& node, Entry& entry) {
    if (node.kind == Node::Kind::Scalar && node.text == "all") {
        entry.parallel = 0;
        return;
    }
    const auto number = r.number(node);
    if (!number) return;
    if (*number < 1 || *number > 1000 || *number != static_cast<int>(*number))
        r.error(node.mark, "`all`, or a number of items from 1 to 1000, is wanted here");
    entry.parallel = static_cast<int>(*number);
}
static const Field<Save> save_fields[] = {
    {"name", "template", true, "below the run's folder", [](R& r, const Node& n, Save& s) { s.name = r.tmpl(n); }},
    {"secret", "boolean", false, "kept apart, named by its digest only",
     [](R& r, const Node& n, Save& s) { s.secret = r.boolean(n); }}};

static void read_save(R& r, const Node& node, Entry& entry) {
    entry.save.emplace();
    read_fields(r, node, Filling<Save>{save_fields, *entry.save});
}

static const Field<Entry> entry_fields[] = {
    {"pipe", "list+ stage", false, "stages", read_pipe},
    {"take", "enum none text line lines nul json jsonl result", false, "what of the output",
     [](R& r, const Node& n, Entry& e) { e.take = static_cast<Take>(std::max(0, r.one_of(n, takes))); }},
    {"pick", "jq", false, "what of the value", [](R& r, const Node& n, Entry& e) { e.pick = r.expression(n); }},
    {"fact", "id", false, "name of the value", [](R& r, const Node& n, Entry& e) { e.fact = r.id(n); }},
    {"secret", "boolean", false, "the value is a secret",
     [](R& r, const Node& n, Entry& e) { e.secret = r.boolean(n); }},
    {"for", "jq", false, "list of items", [](R& r, const Node& n, Entry& e) { e.each = r.expression(n); }},
    {"one", "boolean", false, "not for each", [](R& r, const Node& n, Entry& e) { e.one = r.boolean(n); }},
    {"when", "jq", false, "only if", [](R& r, const Node& n, Entry& e) { e.when = r.expression(n); }},
    {"decode", "enum base64", false, "of a secret",
     [](R& r, const Node& n, Entry& e) { e.base64 = r.one_of(n, {"base64"}) == 0; }},
    {"reveal", "text", false, "what it tells of secrets, and why not more",
     [](R& r, const Node& n, Entry& e) { e.reveal = r.text(n); }},
    {"save", "save", false, "kept in a file of the run", read_save},
    {"read", "template", false, "path of a file of the run", [](R& r, const Node& n, Entry& e) { e.read = r.tmpl(n); }},
    {"where", "jq", false, "which hosts of the group",
     [](R& r, const Node& n, Entry& e) { e.where = r.expression(n); }},
    {"parallel", "integer or const \"all\"", false, "items at once", read_parallel},
};

std::span<const Field<Entry>> entry_table() { return entry_fields; }

static const Field<Look> look_fields[] = {
    {"let", "jq", false, "computed value", [](R& r, const Node& n, Look& l) { l.let = r.expression(n); }},
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
    {"may_be_none", "boolean", false, "a list without items is right",
     [](R& r, const Node& n, Look& l) { l.may_be_none = r.boolean(n); }},
};

using Kind = Rule::Kind;
static const Rule rules_of_pipes[] = {
    {Kind::AtMostOne, {"pipe", "env"}, "beside a pipe, `env` is nobody's", "say it in the stage that reads it"},
    {Kind::AtMostOne, {"pipe", "exits"}, "beside a pipe, `exits` is nobody's", "say it in the stage that may end so"},
};

std::span<const Rule> pipe_rules() { return rules_of_pipes; }

static const Rule look_rules[] = {
    {Kind::AtMostOne,
     {"run", "kubectl", "pipe", "let", "read"},
     "a look has one source: run, kubectl, pipe, let or read",
     "remove one"},
    {Kind::AtMostOne, {"that", "until"}, "`that` and `until` exclude each other", "keep one"},
    {Kind::Needs, {"until", "within"}, "`until` needs `within`", "say how long it may take"},
    {Kind::Needs, {"secret", "fact"}, "a secret needs a fact's name", "fact: …"},
    {Kind::Needs, {"decode", "secret"}, "`decode` belongs to a secret", "secret: true"},
    {Kind::AtMostOne, {"secret", "reveal"}, "a value is a secret or told", "keep one"},
    {Kind::Needs, {"save", "fact"}, "a file needs a fact's name", "fact: …"},
};

void describe_looks(Records& records) {
    describe<Command>(records["command"], command_fields);
    records["command"].rules.assign(std::begin(command_rules), std::end(command_rules));
    describe<Command>(records["stage"], stage_table());
    records["stage"].rules.assign(std::begin(command_rules), std::end(command_rules));
    auto& look = records["look"];
    describe<Command>(look, command_fields);
    describe<Entry>(look, entry_fields);
    describe<Look>(look, look_fields);
    look.rules.assign(std::begin(look_rules), std::end(look_rules));
    look.rules.insert(look.rules.end(), std::begin(rules_of_pipes), std::end(rules_of_pipes));
    describe<Save>(records["save"], save_fields);
    records["file"].fields = {{"file", "template", true, "path of a file of the run"}};
    records["beside"].fields = {{"beside", "text", true, "a file beside the procedure"}};
}

void check_secret(R& r, const Node& node, const Entry& entry) {
    const bool text = entry.take == Take::Line || entry.take == Take::Text;
    if (entry.secret && entry.command.present() && entry.pick.text.empty() && !text && !entry.save)
        r.error(node.mark, "a secret is taken as line or text, or what it is of the value is picked", "pick: …");
    if (entry.base64 && !entry.pick.text.empty())
        r.error(node.mark, "`decode` and `pick` exclude each other", "pick: '… | @base64d'");
    if (entry.secret && entry.save) r.error(node.mark, "a file is secret by itself", "save: {name: …, secret: true}");
    if (!entry.read.empty() && entry.take == Take::None) r.error(node.mark, "`read` needs `take`", "take: json");
    if (entry.take == Take::Result && !entry.read.empty()) r.error(node.mark, "a file has no result", "take: lines");
}

bool read_look(R& r, const Node& node, Look& look) {
    look.place = look.command.place = R::place(node);
    const DefaultAt here(r, node);
    if (!read_fields(r, node, Filling<Command>{command_table(), look.command}, Filling<Entry>{entry_table(), look},
                     Filling<Look>{look_fields, look}))
        return false;
    check_rules(r, node, look_rules);
    check_rules(r, node, pipe_rules());
    const bool runs = look.command.present();
    if (runs) settle_at(r, node, look.command);
    if (look.sees_clear() && !runs && look.let.text.empty() && look.read.empty())
        r.error(node.mark, "a secret comes from a command, let or read");
    check_secret(r, node, look);
    return true;
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
