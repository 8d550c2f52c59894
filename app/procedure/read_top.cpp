#include "procedure/fields.h"

namespace salvor::procedure {

using document::Node;
using R = Reading;

static const Field<Target> target_fields[] = {
    {"kind", "enum ssh place cluster", false, "ssh, place, cluster",
     [](R& r, const Node& n, Target& t) {
         const int kind = r.one_of(n, {"ssh", "place", "cluster"});
         t.kind = kind == 2 ? Target::Kind::Cluster : kind == 1 ? Target::Kind::Place : Target::Kind::Ssh;
     }},
    {"label", "text", false, "as shown", [](R& r, const Node& n, Target& t) { t.label = r.text(n); }},
    {"as", "text", false, "user to become", [](R& r, const Node& n, Target& t) { t.as = r.text(n); }},
    {"inside", "id", false, "another target",
     [](R& r, const Node& n, Target& t) {
         t.inside = r.id(n);
         t.kind = Target::Kind::Derived;
     }},
    {"container", "text", false, "of podman", [](R& r, const Node& n, Target& t) { t.container = r.text(n); }},
    {"env", "map template", false, "variables",
     [](R& r, const Node& n, Target& t) {
         r.each_entry(n,
                      [&](const std::string& key, document::Mark, const Node& value) { t.env[key] = r.tmpl(value); });
     }},
    {"many", "boolean", false, "a group of hosts", [](R& r, const Node& n, Target& t) { t.many = r.boolean(n); }},
    {"columns", "list input", false, "of a group: asked for each host",
     [](R& r, const Node& n, Target& t) { read_columns(r, n, t.columns); }},
    {"identity", "look or list look", false, "", nullptr},
    {"via", "id", false, "of a cluster: the ssh target on which kubectl runs",
     [](R& r, const Node& n, Target& t) { t.via = r.id(n); }},
    {"namespace", "template", false, "of the pod", [](R& r, const Node& n, Target& t) { t.space = r.tmpl(n); }},
    {"pod", "template", false, "inside a cluster", [](R& r, const Node& n, Target& t) { t.pod = r.tmpl(n); }},
    {"lock", "template", false, "of a cluster: the namespace in which a Lease keeps other consoles out",
     [](R& r, const Node& n, Target& t) { t.lock = r.tmpl(n); }},
};

static const Rule target_rules[] = {
    {Rule::Kind::ExactlyOne, {"kind", "inside"}, "a target has either a kind or `inside`", "keep one"},
    {Rule::Kind::Needs, {"pod", "namespace"}, "`pod` without `namespace`", "namespace: …"},
    {Rule::Kind::Needs, {"namespace", "pod"}, "`namespace` without `pod`", "pod: …"},
    {Rule::Kind::Needs, {"pod", "inside"}, "a pod is inside a cluster", "inside: the cluster's target"},
    {Rule::Kind::Needs, {"container", "inside"}, "a container is inside a host or a pod", "inside: …"},
    {Rule::Kind::Needs, {"columns", "many"}, "`columns` belong to a group", "many: true"},
    {Rule::Kind::Needs, {"many", "kind"}, "a group is bound: it has a kind", "kind: ssh"},
    {Rule::Kind::Needs, {"via", "kind"}, "`via` belongs to a cluster", "kind: cluster"},
    {Rule::Kind::Needs, {"lock", "kind"}, "`lock` belongs to a cluster", "kind: cluster"}};

/// What is asked for each host of a group: a row each.
static Input group_table(const Target& target) {
    Input table;
    table.id = table.group = target.id;
    table.type = Input::Type::Table;
    table.label = target.label.empty() ? target.id : target.label;
    table.place = target.place;
    Input name;
    name.id = "name";
    name.label = "Host";
    name.fixed = true;
    table.columns = target.columns;
    table.columns.insert(table.columns.begin(), std::move(name));
    return table;
}

static const Field<Deviation> deviation_fields[] = {
    {"document", "text", true, "the document's form",
     [](R& r, const Node& n, Deviation& d) { d.document = r.text(n); }},
    {"because", "text", true, "why ours differs", [](R& r, const Node& n, Deviation& d) { d.because = r.text(n); }},
    {"part", "text", false, "which part", [](R& r, const Node& n, Deviation& d) { d.part = r.text(n); }},
};

static void number_actions(std::vector<Action>& actions, const std::string& prefix) {
    for (std::size_t i = 0; i < actions.size(); ++i) {
        auto& action = actions[i];
        action.id = prefix + std::to_string(i);
        for (std::size_t j = 0; j < action.done.size(); ++j)
            action.done[j].id = action.id + "/done" + std::to_string(j);
        for (auto& probe : action.tunnel.probe) probe.id = action.id + "/probe";
        number_actions(action.undo, action.id + "/undo");
    }
}

static void ignored(R&, const Node&, Step&) {}

static const Field<Step> step_fields[] = {
    {"id", "id", true, "its name", [](R& r, const Node& n, Step& s) { s.id = r.id(n); }},
    {"title", "template", true, "as shown", [](R& r, const Node& n, Step& s) { s.title = r.tmpl(n); }},
    {"source", "list text", false, "parts of the document",
     [](R& r, const Node& n, Step& s) { s.source = r.texts(n); }},
    {"why", "template", false, "why it is done", [](R& r, const Node& n, Step& s) { s.why = r.tmpl(n); }},
    {"at", "id", false, "where its commands run", [](R& r, const Node& n, Step& s) { s.at = r.id(n); }},
    {"when", "jq", false, "only if", [](R& r, const Node& n, Step& s) { s.when = r.expression(n); }},
    {"observe", "look or list look", false, "looks that give facts",
     [](R& r, const Node& n, Step& s) { s.observe = read_looks(r, n, s.id + "/observe"); }},
    {"require", "look or list look", false, "conditions before",
     [](R& r, const Node& n, Step& s) { s.require = read_looks(r, n, s.id + "/require"); }},
    {"act", "list action", false, "changes",
     [](R& r, const Node& n, Step& s) {
         r.each(n, [&](const Node& item) {
             Action action;
             read_action(r, item, action);
             s.act.push_back(std::move(action));
         });
     }},
    {"prove", "look or list look", false, "conditions after",
     [](R& r, const Node& n, Step& s) { s.prove = read_looks(r, n, s.id + "/prove"); }},
    {"deviates", "list deviation", false, "where the document is left",
     [](R& r, const Node& n, Step& s) {
         r.each(n, [&](const Node& item) {
             Deviation deviation;
             read_fields(r, item, Filling<Deviation>{deviation_fields, deviation});
             s.deviates.push_back(std::move(deviation));
         });
     }},
    {"takes", "duration", false, "estimate", ignored},
    {"use", "text", false, "", nullptr},
    {"with", "any", false, "", nullptr},
    {"fact", "id", false, "", nullptr},
    {"targets", "any", false, "", nullptr},
};

static void read_step(R& r, const Node& node, Procedure& procedure) {
    Step step;
    step.place = R::place(node);
    if (const auto* id = node.find("id")) step.id = id->text; // wherever it stands: entries are named by it
    const DefaultAt here(r, node);
    read_fields(r, node, Filling<Step>{step_fields, step});
    number_actions(step.act, step.id + "/act");
    procedure.steps.push_back(std::move(step));
}

static void add_looks_step(Procedure& procedure, const std::string& id, const std::string& title,
                           std::vector<Look> looks, bool proves, Place place) {
    Step step;
    step.id = id;
    step.title.parts = {title};
    step.title.source = title;
    step.place = place;
    (proves ? step.prove : step.require) = std::move(looks);
    procedure.steps.push_back(std::move(step));
}

namespace {
struct Finish {
    std::vector<Look> data, function, leftovers;
};
} // namespace

static const Field<Finish> finish_fields[] = {
    {"data", "look or list look", true, "it is all there",
     [](R& r, const Node& n, Finish& f) { f.data = read_looks(r, n, "finish_data/prove"); }},
    {"function", "look or list look", true, "it works",
     [](R& r, const Node& n, Finish& f) { f.function = read_looks(r, n, "finish_function/prove"); }},
    {"leftovers", "look or list look", true, "nothing is left",
     [](R& r, const Node& n, Finish& f) { f.leftovers = read_looks(r, n, "finish_leftovers/prove"); }}};

static void read_finish(R& r, const Node& node, Procedure& procedure) {
    Finish finish;
    read_fields(r, node, Filling<Finish>{finish_fields, finish});
    const auto place = R::place(node);
    add_looks_step(procedure, "finish_data", "Is it all there?", std::move(finish.data), true, place);
    add_looks_step(procedure, "finish_function", "Does it work?", std::move(finish.function), true, place);
    add_looks_step(procedure, "finish_leftovers", "Is anything left behind?", std::move(finish.leftovers), true, place);
}

static const Field<Procedure> source_fields[] = {
    {"document", "text", true, "file or name", [](R& r, const Node& n, Procedure& p) { p.document = r.text(n); }},
    {"section", "text", true, "which section", [](R& r, const Node& n, Procedure& p) { p.section = r.text(n); }},
    {"parts", "list text", true, "the document's own steps", [](R& r, const Node& n, Procedure& p) {
         p.parts = r.texts(n);
         p.parts_place = R::place(n);
     }}};

static void read_source(R& r, const Node& node, Procedure& procedure) {
    read_fields(r, node, Filling<Procedure>{source_fields, procedure});
}

using Omission = std::pair<std::string, std::string>;
static const Field<Omission> omission_fields[] = {
    {"part", "text", true, "of the document", [](R& r, const Node& n, Omission& o) { o.first = r.text(n); }},
    {"because", "text", true, "why it is left out", [](R& r, const Node& n, Omission& o) { o.second = r.text(n); }}};

static void read_omission(R& r, const Node& node, Procedure& procedure) {
    Omission omission;
    read_fields(r, node, Filling<Omission>{omission_fields, omission});
    procedure.omits.push_back(std::move(omission));
}

static void read_targets(R& r, const Node& node, Procedure& procedure) {
    r.each_entry(node, [&](const std::string& id, document::Mark, const Node& value) {
        Target target;
        target.id = id;
        target.place = R::place(value);
        read_fields(r, value, Filling<Target>{target_fields, target});
        check_rules(r, value, target_rules);
        if (target.many && target.kind != Target::Kind::Ssh)
            r.error(value.mark, "a group is one of ssh hosts", "kind: ssh");
        procedure.targets.push_back(std::move(target));
    });
}

static const Field<Pane> pane_fields[] = {
    {"id", "id", true, "its name", [](R& r, const Node& n, Pane& p) { p.id = r.id(n); }},
    {"title", "text", true, "as shown", [](R& r, const Node& n, Pane& p) { p.title = r.text(n); }},
    {"every", "duration", false, "pause", [](R& r, const Node& n, Pane& p) { p.every = r.duration(n); }},
    {"follow", "boolean", false, "runs on", [](R& r, const Node& n, Pane& p) { p.follow = r.boolean(n); }},
    {"steps", "list id", false, "where it is shown", [](R& r, const Node& n, Pane& p) { p.steps = r.texts(n); }},
    {"one", "boolean", false, "of a group: its first host only",
     [](R& r, const Node& n, Pane& p) { p.one = r.boolean(n); }}};

static const Rule pane_rules[] = {
    {Rule::Kind::ExactlyOne, {"run", "kubectl"}, "a pane has one of run, kubectl", "run: argv"}};

static void read_pane(R& r, const Node& node, Procedure& procedure) {
    Pane pane;
    const DefaultAt here(r, node);
    read_fields(r, node, Filling<Command>{command_table(), pane.command}, Filling<Pane>{pane_fields, pane});
    check_rules(r, node, pane_rules);
    settle_at(r, node, pane.command);
    procedure.panes.push_back(std::move(pane));
}

static const Field<Procedure> top_fields[] = {
    {"salvor", "const 1", true, "version of the format: 1",
     [](R& r, const Node& n, Procedure&) {
         if (n.text != "1") r.error(n.mark, "version " + n.text + " of the format is not known", "salvor: 1");
     }},
    {"id", "text", true, "system.name-with-dashes", [](R& r, const Node& n, Procedure& p) { p.id = r.text(n); }},
    {"title", "text", true, "as shown", [](R& r, const Node& n, Procedure& p) { p.title = r.text(n); }},
    {"summary", "text", false, "in two sentences", [](R& r, const Node& n, Procedure& p) { p.summary = r.text(n); }},
    {"source", "source", true, "{document, section, parts}", read_source},
    {"omits", "list omission", false, "parts left out",
     [](R& r, const Node& n, Procedure& p) { r.each(n, [&](const Node& item) { read_omission(r, item, p); }); }},
    {"targets", "map target", false, "where things run", read_targets},
    {"inputs", "list input", false, "the form",
     [](R& r, const Node& n, Procedure& p) {
         r.each(n, [&](const Node& item) {
             Input input;
             read_input(r, item, input);
             p.inputs.push_back(std::move(input));
         });
     }},
    {"applies", "look or list look", false, "must hold first",
     [](R& r, const Node& n, Procedure& p) {
         add_looks_step(p, "applies", "Does this procedure apply?", read_looks(r, n, "applies/require"), false,
                        R::place(n));
     }},
    {"panes", "list pane", false, "live views",
     [](R& r, const Node& n, Procedure& p) { r.each(n, [&](const Node& item) { read_pane(r, item, p); }); }},
    {"steps", "list+ step", true, "what is done",
     [](R& r, const Node& n, Procedure& p) {
         r.each(n, [&](const Node& item) { read_step(r, item, p); });
         if (n.kind == Node::Kind::Sequence && n.items.empty()) r.error(n.mark, "there is no step");
     }},
    {"gives", "list id", false, "facts for others",
     [](R& r, const Node& n, Procedure& p) {
         r.each(n, [&](const Node& item) { p.gives.push_back({r.id(item), R::place(item)}); });
     }},
    {"finish", "finish", true, "{data, function, leftovers}", read_finish},
};

void describe_top(Records& records) {
    describe<Procedure>(records["procedure"], top_fields);
    describe<Procedure>(records["source"], source_fields);
    describe<Omission>(records["omission"], omission_fields);
    describe<Target>(records["target"], target_fields);
    records["target"].rules.assign(std::begin(target_rules), std::end(target_rules));
    describe<Step>(records["step"], step_fields);
    describe<Deviation>(records["deviation"], deviation_fields);
    describe(records["pane"], command_table());
    describe<Pane>(records["pane"], pane_fields);
    records["pane"].rules.assign(std::begin(pane_rules), std::end(pane_rules));
    describe<Finish>(records["finish"], finish_fields);
}

void read_top(R& r, const Node& node, Procedure& procedure) {
    const auto* version = node.find("salvor");
    if (version != nullptr && version->text != "1")
        return r.error(version->mark, "version " + version->text + " of the format is not known", "salvor: 1");
    if (node.kind == Node::Kind::Map && !node.entries.empty() && node.entries.front().key != "salvor")
        r.error(node.entries.front().mark, "the first key is salvor: 1");
    if (!read_fields(r, node, Filling<Procedure>{top_fields, procedure})) return;
    const auto rank = [](const Step& step) {
        return step.id == "applies" ? 0 : step.id.rfind("finish_", 0) == 0 ? 2 : 1;
    };
    std::stable_sort(procedure.steps.begin(), procedure.steps.end(),
                     [&](const Step& a, const Step& b) { return rank(a) < rank(b); });
    if (procedure.steps.empty() || procedure.steps.front().id != "applies") {
        Step applies;
        applies.id = "applies";
        applies.title.parts = {std::string("Does this procedure apply?")};
        applies.title.source = "Does this procedure apply?";
        procedure.steps.insert(procedure.steps.begin(), std::move(applies));
    }
    std::vector<Input> groups;
    for (const auto& target : procedure.targets)
        if (!target.columns.empty()) groups.push_back(group_table(target));
    procedure.inputs.insert(procedure.inputs.begin(), groups.begin(), groups.end());
    for (const auto& target : procedure.targets)
        if (target.id == "here")
            r.error({target.place.line, target.place.column},
                    "the target here is always there and need not be declared");
    Target here;
    here.id = "here";
    here.kind = Target::Kind::Here;
    here.label = "This machine";
    procedure.targets.push_back(std::move(here));
}

} // namespace salvor::procedure
