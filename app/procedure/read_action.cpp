#include "procedure/fields.h"

namespace salvor::procedure {

using document::Node;
using R = Reading;

static const Field<Irreversible> irreversible_fields[] = {
    {"because", "template", true, "what is lost",
     [](R& r, const Node& n, Irreversible& i) {
         i.because = r.text(n);
         i.because_text = r.tmpl(n);
     }},
    {"type", "template", true, "what is typed before",
     [](R& r, const Node& n, Irreversible& i) { i.type = r.tmpl(n); }},
    {"way_back", "any", false, "", nullptr}};

static void read_irreversible(R& r, const Node& node, Action& action) {
    action.irreversible.emplace();
    read_fields(r, node, Filling<Irreversible>{irreversible_fields, *action.irreversible});
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

static const Field<Retry> retry_fields[] = {{"times", "integer", true, "how often",
                                             [](R& r, const Node& n, Retry& o) {
                                                 o.times = static_cast<int>(r.number(n).value_or(1));
                                                 if (o.times < 1 || o.times > 100)
                                                     r.error(n.mark, "a number of times from 1 to 100 is wanted here");
                                             }},
                                            {"wait", "duration", true, "pause", [](R& r, const Node& n, Retry& o) {
                                                 o.wait = r.duration(n).value_or(Duration(0));
                                             }}};

static void read_retry(R& r, const Node& node, Action& action) {
    action.retry.emplace();
    read_fields(r, node, Filling<Retry>{retry_fields, *action.retry});
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

static const Field<Action> write_fields[] = {
    {"path", "template", false, "where", [](R& r, const Node& n, Action& a) { a.path = r.tmpl(n); }},
    {"name", "text", false, "file in a private folder of the run",
     [](R& r, const Node& n, Action& a) { a.name = r.text(n); }},
    {"content", "template", true, "what", [](R& r, const Node& n, Action& a) { a.content = r.tmpl(n); }},
    {"mode", "text", false, "such as '0600'", [](R& r, const Node& n, Action& a) { a.mode = r.text(n); }},
    {"json", "any", false, "", nullptr},
    {"file", "template", false, "", nullptr},
    {"owner", "text", false, "", nullptr}};
static const Rule write_rules[] = {{Rule::Kind::ExactlyOne,
                                    {"path", "name"},
                                    "a write has either a path or a name",
                                    "path: where, or name: a private file"}};

static void read_write(R& r, const Node& node, Action& action) {
    action.verb = Action::Verb::Write;
    if (!read_fields(r, node, Filling<Action>{write_fields, action})) return;
    check_rules(r, node, write_rules);
    if (action.name.find("..") != std::string::npos || (!action.name.empty() && action.name.front() == '/'))
        r.error(node.mark, "the name stays inside its folder");
}

static const Field<Action> remove_fields[] = {
    {"path", "template", true, "what", [](R& r, const Node& n, Action& a) { a.path = r.tmpl(n); }}};

static void read_remove(R& r, const Node& node, Action& action) {
    action.verb = Action::Verb::Remove;
    read_fields(r, node, Filling<Action>{remove_fields, action});
}

static const Field<Action::Object> apply_fields[] = {
    {"object", "any", false, "one object, its texts filled",
     [](R& r, const Node& n, Action::Object& o) {
         o.object = r.json(n);
         if (!o.object.is_object()) r.error(n.mark, "one object is wanted here", "apiVersion, kind, metadata, …");
     }},
    {"file", "template", false, "path of a file of the run",
     [](R& r, const Node& n, Action::Object& o) { o.file = r.tmpl(n); }},
    {"namespace", "template", true, "where", [](R& r, const Node& n, Action::Object& o) { o.space = r.tmpl(n); }},
    {"server_side", "boolean", false, "merged by the server",
     [](R& r, const Node& n, Action::Object& o) { o.server_side = r.boolean(n); }}};
static const Rule apply_rules[] = {{Rule::Kind::ExactlyOne,
                                    {"object", "file"},
                                    "what is applied is an object or a file",
                                    "object: {…}, or file: a path"}};

static void read_apply(R& r, const Node& node, Action& action) {
    action.verb = Action::Verb::Apply;
    action.command.kubectl = true;
    if (!read_fields(r, node, Filling<Action::Object>{apply_fields, action.apply})) return;
    check_rules(r, node, apply_rules);
}

static const Field<Action::Tunnel> tunnel_fields[] = {
    {"through", "id", true, "the cluster or the ssh target that it leads through",
     [](R& r, const Node& n, Action::Tunnel& t) { t.through = r.id(n); }},
    {"namespace", "template", false, "of the service or pod",
     [](R& r, const Node& n, Action::Tunnel& t) { t.space = r.tmpl(n); }},
    {"service", "template", false, "of a cluster",
     [](R& r, const Node& n, Action::Tunnel& t) { t.service = r.tmpl(n); }},
    {"pod", "template", false, "of a cluster", [](R& r, const Node& n, Action::Tunnel& t) { t.pod = r.tmpl(n); }},
    {"host", "template", false, "as the ssh target knows it",
     [](R& r, const Node& n, Action::Tunnel& t) { t.host = r.tmpl(n); }},
    {"port", "template", true, "there", [](R& r, const Node& n, Action::Tunnel& t) { t.port = r.tmpl(n); }},
    {"local", "template", false, "port here; else a free one",
     [](R& r, const Node& n, Action::Tunnel& t) { t.local = r.tmpl(n); }},
    {"probe", "look", false, "whether what is at its end answers, each second",
     [](R& r, const Node& n, Action::Tunnel& t) { read_look(r, n, t.probe.emplace_back()); }}};
static const Rule tunnel_rules[] = {
    {Rule::Kind::ExactlyOne,
     {"service", "pod", "host"},
     "a tunnel leads to a service, a pod or a host",
     "service: …, pod: … or host: …"},
    {Rule::Kind::Needs, {"service", "namespace"}, "`service` without `namespace`", "namespace: …"},
    {Rule::Kind::Needs, {"pod", "namespace"}, "`pod` without `namespace`", "namespace: …"}};

static void read_tunnel(R& r, const Node& node, Action& action) {
    action.verb = Action::Verb::Tunnel;
    if (!read_fields(r, node, Filling<Action::Tunnel>{tunnel_fields, action.tunnel})) return;
    check_rules(r, node, tunnel_rules);
}

static void read_stop(R& r, const Node& node, Action& action) {
    action.stop.emplace();
    read_command(r, node, *action.stop);
}

static void ignored(R&, const Node&, Action&) {}

static const Field<Action> action_fields[] = {
    {"write", "write", false, "a file", read_write},
    {"remove", "remove", false, "a file", read_remove},
    {"ask", "template", false, "what a person does or knows",
     [](R& r, const Node& n, Action& a) {
         a.verb = Action::Verb::Ask;
         a.ask = r.tmpl(n);
     }},
    {"form", "list input", false, "of an ask",
     [](R& r, const Node& n, Action& a) {
         r.each(n, [&](const Node& item) {
             Input input;
             read_input(r, item, input);
             a.form.push_back(std::move(input));
         });
     }},
    {"undo", "action or list action", false, "way back", read_undo},
    {"irreversible", "irreversible", false, "no way back", read_irreversible},
    {"harmless", "text", false, "changes nothing that must be undone",
     [](R& r, const Node& n, Action& a) { a.harmless = r.text(n); }},
    {"done", "look or list look", false, "how the world shows it",
     [](R& r, const Node& n, Action& a) { a.done = read_looks(r, n, "done"); }},
    {"failures", "enum stop collect", false, "whether one item that fails keeps the others from beginning",
     [](R& r, const Node& n, Action& a) {
         a.collect = r.one_of(n, {"stop", "collect"}) == 1;
     }},
    {"lasts", "id", false, "undone when that step begins", [](R& r, const Node& n, Action& a) { a.lasts = r.id(n); }},
    {"again", "text", false, "why a second run is safe", [](R& r, const Node& n, Action& a) { a.again = r.text(n); }},
    {"retry", "retry", false, "only with again", read_retry},
    {"stop", "command", false, "ends what outlives its client", read_stop},
    {"detach", "const true or detach_off", false, "survives console and line", read_detach},
    {"takes", "duration or takes_seconds", false, "estimate", read_takes},
    {"progress", "any", false, "how far it is", ignored},
    {"tunnel", "tunnel", false, "a port here that leads somewhere else, kept open", read_tunnel},
    {"apply", "apply", false, "an object of a cluster", read_apply},
    {"devices", "any", false, "", nullptr},
};

static const Rule action_rules[] = {
    {Rule::Kind::ExactlyOne,
     {"run", "kubectl", "pipe", "read", "write", "remove", "apply", "tunnel", "ask"},
     "an action has one of run, kubectl, pipe, read, write, remove, apply, tunnel, ask",
     "split it into two"},
    {Rule::Kind::AtMostOne,
     {"undo", "irreversible", "harmless"},
     "the change has more than one way back",
     "one of undo, irreversible, harmless"},
    {Rule::Kind::Needs, {"retry", "again"}, "`retry` without `again`", "again: why a second run is safe"},
    {Rule::Kind::Needs, {"form", "ask"}, "`form` belongs to an ask", "ask: …"},
    {Rule::Kind::Needs, {"read", "save"}, "`read` in an action makes a file of another", "save: {name: …}"},
    {Rule::Kind::Needs, {"save", "fact"}, "a file needs a fact's name", "fact: …"},
    {Rule::Kind::Needs, {"secret", "fact"}, "a secret needs a fact's name", "fact: …"},
    {Rule::Kind::Needs, {"decode", "secret"}, "`decode` belongs to a secret", "secret: true"},
    {Rule::Kind::AtMostOne, {"secret", "reveal"}, "a value is a secret or told", "keep one"},
    {Rule::Kind::Needs, {"tunnel", "fact"}, "a tunnel needs a fact's name for its port", "fact: …"},
    {Rule::Kind::Needs, {"ask", "fact"}, "an ask needs a fact's name for its answers", "fact: …"},
};

void describe_actions(Records& records) {
    auto& action = records["action"];
    describe(action, command_table());
    describe(action, entry_table());
    describe<Action>(action, action_fields);
    action.rules.assign(std::begin(action_rules), std::end(action_rules));
    action.rules.insert(action.rules.end(), pipe_rules().begin(), pipe_rules().end());
    describe<Irreversible>(records["irreversible"], irreversible_fields);
    describe<Retry>(records["retry"], retry_fields);
    describe<Action>(records["write"], write_fields);
    records["write"].rules.assign(std::begin(write_rules), std::end(write_rules));
    describe<Action>(records["remove"], remove_fields);
    describe<Action::Object>(records["apply"], apply_fields);
    records["apply"].rules.assign(std::begin(apply_rules), std::end(apply_rules));
    describe<Action::Tunnel>(records["tunnel"], tunnel_fields);
    records["tunnel"].rules.assign(std::begin(tunnel_rules), std::end(tunnel_rules));
    records["detach_off"].fields = {{"off", "text", true, "why it need not survive the console"}};
    records["takes_seconds"].fields = {{"seconds", "jq", true, "seconds"}};
}

void read_action(R& r, const Node& node, Action& action) {
    action.place = action.command.place = R::place(node);
    const DefaultAt here(r, node); // done, undo and stop stand where the action does
    if (!read_fields(r, node, Filling<Command>{command_table(), action.command}, Filling<Entry>{entry_table(), action},
                     Filling<Action>{action_fields, action}))
        return;
    check_rules(r, node, action_rules);
    check_rules(r, node, pipe_rules());
    if (!action.read.empty()) action.verb = Action::Verb::Read;
    check_secret(r, node, action);
    if (action.verb == Action::Verb::Tunnel && action.command.at.empty()) action.command.at = "here";
    if (action.verb != Action::Verb::Ask && action.verb != Action::Verb::Read) settle_at(r, node, action.command);
}

} // namespace salvor::procedure
