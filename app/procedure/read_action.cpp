#include "procedure/fields.h"

namespace salvor::procedure {

using document::Node;
using R = Reading;

static void read_irreversible(R& r, const Node& node, Action& action) {
    static const Field<Irreversible> fields[] = {{"because", "template", true, "what is lost",
                                                  [](R& r, const Node& n, Irreversible& i) {
                                                      i.because = r.text(n);
                                                      i.because_text = r.tmpl(n);
                                                  }},
                                                 {"type", "template", true, "what is typed before",
                                                  [](R& r, const Node& n, Irreversible& i) { i.type = r.tmpl(n); }},
                                                 {"way_back", "record", false, "", nullptr}};
    action.irreversible.emplace();
    read_fields<Irreversible>(r, node, fields, *action.irreversible);
}

static void read_detach(R& r, const Node& node, Action& action) {
    if (node.kind != Node::Kind::Map) {
        action.detach = r.boolean(node);
        if (!*action.detach) r.error(node.mark, "say why it need not survive the console", "detach: {off: why}");
        return;
    }
    const auto* off = node.find("off");
    if (off == nullptr || node.entries.size() != 1) return r.error(node.mark, "detach is true or {off: why}");
    action.detach = false;
    action.detach_off_because = r.text(*off);
}

static void read_retry(R& r, const Node& node, Action& action) {
    static const Field<Retry> fields[] = {
        {"times", "number", true, "how often",
         [](R& r, const Node& n, Retry& o) { o.times = static_cast<int>(r.number(n).value_or(0)); }},
        {"wait", "duration", true, "pause",
         [](R& r, const Node& n, Retry& o) { o.wait = r.duration(n).value_or(Duration(0)); }}};
    action.retry.emplace();
    read_fields<Retry>(r, node, fields, *action.retry);
}

static void read_takes(R& r, const Node& node, Action& action) {
    if (node.kind == Node::Kind::Scalar) {
        action.takes = r.duration(node);
    } else if (const auto* seconds = node.find("seconds"); seconds != nullptr && node.entries.size() == 1) {
        action.takes_seconds = r.expression(*seconds);
    } else {
        r.error(node.mark, "takes is a duration or {seconds: jq}");
    }
}

static void read_undo(R& r, const Node& node, Action& action) {
    const auto one = [&](const Node& item) {
        Action undo;
        read_action(r, item, undo);
        action.undo.push_back(std::move(undo));
    };
    if (node.kind == Node::Kind::Map)
        one(node);
    else
        r.each(node, one);
}

static void read_write(R& r, const Node& node, Action& action) {
    static const Field<Action> fields[] = {
        {"path", "template", false, "where", [](R& r, const Node& n, Action& a) { a.path = r.tmpl(n); }},
        {"name", "text", false, "file in a private folder of the run",
         [](R& r, const Node& n, Action& a) { a.name = r.text(n); }},
        {"content", "template", true, "what", [](R& r, const Node& n, Action& a) { a.content = r.tmpl(n); }},
        {"mode", "text", false, "such as '0600'", [](R& r, const Node& n, Action& a) { a.mode = r.text(n); }},
        {"json", "jq", false, "", nullptr},
        {"file", "template", false, "", nullptr},
        {"owner", "text", false, "", nullptr}};
    action.verb = Action::Verb::Write;
    read_fields<Action>(r, node, fields, action);
    if (action.path.empty() == action.name.empty()) r.error(node.mark, "a write has a path or a name");
    if (action.name.find("..") != std::string::npos || (!action.name.empty() && action.name.front() == '/'))
        r.error(node.mark, "the name stays inside its folder");
}

static void read_remove(R& r, const Node& node, Action& action) {
    static const Field<Action> fields[] = {
        {"path", "template", true, "what", [](R& r, const Node& n, Action& a) { a.path = r.tmpl(n); }}};
    action.verb = Action::Verb::Remove;
    read_fields<Action>(r, node, fields, action);
}

static void read_stop(R& r, const Node& node, Action& action) {
    action.stop.emplace();
    read_command(r, node, *action.stop);
}

/// What an action shares with a look is read by the look's table.
static void as_look(R& r, const Node& node, Action& action) {
    static constexpr std::string_view shared[] = {"at",   "run",  "pipe", "env", "stdin", "cwd",  "exits", "timeout",
                                                  "take", "pick", "fact", "for", "one",   "when", "secret"};
    Node part;
    part.kind = Node::Kind::Map;
    part.mark = node.mark;
    auto& mutable_node = const_cast<Node&>(node); // lent for the call, and given back
    std::vector<std::size_t> lent;
    for (std::size_t i = 0; i < mutable_node.entries.size(); ++i)
        if (std::find(std::begin(shared), std::end(shared), mutable_node.entries[i].key) != std::end(shared)) {
            part.entries.push_back(
                {mutable_node.entries[i].key, mutable_node.entries[i].mark, std::move(mutable_node.entries[i].value)});
            lent.push_back(i);
        }
    Look look;
    read_look(r, part, look);
    for (std::size_t i = 0; i < lent.size(); ++i)
        mutable_node.entries[lent[i]].value = std::move(part.entries[i].value);
    action.command = std::move(look.command);
    action.take = look.take;
    action.pick = look.pick;
    action.fact = look.fact;
    action.each = look.each;
    action.one = look.one;
    action.when = look.when;
    action.secret = look.secret;
}

static void ignored(R&, const Node&, Action&) {}

static const Field<Action> action_fields[] = {
    {"at", "id", false, "target", ignored},
    {"run", "list:template", false, "argv", ignored},
    {"pipe", "list:command", false, "stages", ignored},
    {"env", "map:template", false, "variables", ignored},
    {"stdin", "template", false, "text or {beside}", ignored},
    {"cwd", "template", false, "folder", ignored},
    {"exits", "list:number", false, "codes that count as run", ignored},
    {"timeout", "duration", false, "limit", ignored},
    {"take", "text", false, "what of the output", ignored},
    {"pick", "jq", false, "what of the value", ignored},
    {"fact", "id", false, "name of the value", ignored},
    {"for", "jq", false, "list of items", ignored},
    {"one", "boolean", false, "not for each", ignored},
    {"when", "jq", false, "only if", ignored},
    {"secret", "boolean", false, "the value is a secret", ignored},
    {"write", "record", false, "a file", read_write},
    {"remove", "record", false, "a file", read_remove},
    {"ask", "template", false, "what a person does or knows",
     [](R& r, const Node& n, Action& a) {
         a.verb = Action::Verb::Ask;
         a.ask = r.tmpl(n);
     }},
    {"form", "list:input", false, "of an ask",
     [](R& r, const Node& n, Action& a) {
         r.each(n, [&](const Node& item) {
             Input input;
             read_input(r, item, input);
             a.form.push_back(std::move(input));
         });
     }},
    {"undo", "list:action", false, "way back", read_undo},
    {"irreversible", "record", false, "no way back", read_irreversible},
    {"harmless", "text", false, "changes nothing that must be undone",
     [](R& r, const Node& n, Action& a) { a.harmless = r.text(n); }},
    {"done", "list:look", false, "how the world shows it",
     [](R& r, const Node& n, Action& a) { a.done = read_looks(r, n, "done"); }},
    {"lasts", "id", false, "undone when that step begins", [](R& r, const Node& n, Action& a) { a.lasts = r.id(n); }},
    {"again", "text", false, "why a second run is safe", [](R& r, const Node& n, Action& a) { a.again = r.text(n); }},
    {"retry", "record", false, "only with again", read_retry},
    {"stop", "command", false, "ends what outlives its client", read_stop},
    {"detach", "boolean", false, "survives console and line", read_detach},
    {"takes", "duration", false, "estimate", read_takes},
    {"progress", "record", false, "how far it is", ignored},
    {"tunnel", "record", false, "", nullptr},
    {"apply", "record", false, "", nullptr},
    {"devices", "record", false, "", nullptr},
    {"save", "record", false, "", nullptr},
    {"read", "template", false, "", nullptr},
    {"script", "record", false, "", nullptr},
    {"kubectl", "list:template", false, "", nullptr},
    {"parallel", "number", false, "", nullptr},
    {"failures", "text", false, "", nullptr},
};

void read_action(R& r, const Node& node, Action& action) {
    action.place = R::place(node);
    if (node.kind != Node::Kind::Map) return r.error(node.mark, "a map is wanted here");
    as_look(r, node, action);
    const auto before = r.default_at;
    if (!action.command.at.empty()) r.default_at = action.command.at; // done, undo and stop stand where the action does
    read_fields<Action>(r, node, action_fields, action);
    r.default_at = before;
    if (action.command.at.empty()) action.command.at = before;
    int sources = 0;
    for (const auto* key : {"run", "pipe", "write", "remove", "ask"}) sources += node.find(key) != nullptr ? 1 : 0;
    if (sources != 1) r.error(node.mark, "an action has one of run, pipe, write, remove, ask");
    if (action.verb != Action::Verb::Ask && action.command.at.empty())
        r.error(node.mark, "where does this run?", "say `at`, here or on the step");
}

} // namespace salvor::procedure
