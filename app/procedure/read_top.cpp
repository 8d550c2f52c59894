#include "procedure/fields.h"

namespace salvor::procedure {

using document::Node;
using R = Reading;

static const Field<Target> target_fields[] = {
    {"kind", "text", false, "ssh, place",
     [](R& r, const Node& n, Target& t) {
         const int kind = r.one_of(n, {"ssh", "place", "cluster"});
         if (kind == 2) r.error(n.mark, "clusters are not supported by this version yet");
         t.kind = kind == 1 ? Target::Kind::Place : Target::Kind::Ssh;
     }},
    {"label", "text", false, "as shown", [](R& r, const Node& n, Target& t) { t.label = r.text(n); }},
    {"as", "text", false, "user to become", [](R& r, const Node& n, Target& t) { t.as = r.text(n); }},
    {"inside", "id", false, "another target",
     [](R& r, const Node& n, Target& t) {
         t.inside = r.id(n);
         t.kind = Target::Kind::Derived;
     }},
    {"container", "text", false, "of podman", [](R& r, const Node& n, Target& t) { t.container = r.text(n); }},
    {"env", "map:template", false, "variables",
     [](R& r, const Node& n, Target& t) {
         r.each_entry(n,
                      [&](const std::string& key, document::Mark, const Node& value) { t.env[key] = r.tmpl(value); });
     }},
    {"many", "boolean", false, "", nullptr},
    {"columns", "list:input", false, "", nullptr},
    {"identity", "list:look", false, "", nullptr},
    {"via", "id", false, "", nullptr},
    {"namespace", "text", false, "", nullptr},
    {"pod", "template", false, "", nullptr},
};

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
        number_actions(action.undo, action.id + "/undo");
    }
}

static void ignored(R&, const Node&, Step&) {}

static const Field<Step> step_fields[] = {
    {"id", "id", true, "its name", [](R& r, const Node& n, Step& s) { s.id = r.id(n); }},
    {"title", "template", true, "as shown", [](R& r, const Node& n, Step& s) { s.title = r.tmpl(n); }},
    {"source", "list:text", false, "parts of the document",
     [](R& r, const Node& n, Step& s) { s.source = r.texts(n); }},
    {"why", "template", false, "why it is done", [](R& r, const Node& n, Step& s) { s.why = r.tmpl(n); }},
    {"at", "id", false, "where its commands run", [](R& r, const Node& n, Step& s) { s.at = r.id(n); }},
    {"when", "jq", false, "only if", [](R& r, const Node& n, Step& s) { s.when = r.expression(n); }},
    {"observe", "list:look", false, "looks that give facts",
     [](R& r, const Node& n, Step& s) { s.observe = read_looks(r, n, s.id + "/observe"); }},
    {"require", "list:look", false, "conditions before",
     [](R& r, const Node& n, Step& s) { s.require = read_looks(r, n, s.id + "/require"); }},
    {"act", "list:action", false, "changes",
     [](R& r, const Node& n, Step& s) {
         r.each(n, [&](const Node& item) {
             Action action;
             read_action(r, item, action);
             s.act.push_back(std::move(action));
         });
     }},
    {"prove", "list:look", false, "conditions after",
     [](R& r, const Node& n, Step& s) { s.prove = read_looks(r, n, s.id + "/prove"); }},
    {"deviates", "list:deviation", false, "where the document is left",
     [](R& r, const Node& n, Step& s) {
         r.each(n, [&](const Node& item) {
             Deviation deviation;
             read_fields<Deviation>(r, item, deviation_fields, deviation);
             s.deviates.push_back(std::move(deviation));
         });
     }},
    {"takes", "duration", false, "estimate", ignored},
    {"use", "text", false, "", nullptr},
    {"with", "map", false, "", nullptr},
    {"fact", "id", false, "", nullptr},
    {"targets", "map", false, "", nullptr},
};

static void read_step(R& r, const Node& node, Procedure& procedure) {
    Step step;
    step.place = R::place(node);
    if (const auto* id = node.find("id")) step.id = id->text; // wherever it stands: entries are named by it
    if (const auto* at = node.find("at")) r.default_at = at->text;
    read_fields<Step>(r, node, step_fields, step);
    number_actions(step.act, step.id + "/act");
    r.default_at.clear();
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

static void read_finish(R& r, const Node& node, Procedure& procedure) {
    struct Finish {
        std::vector<Look> data, function, leftovers;
    } finish;
    static const Field<Finish> fields[] = {
        {"data", "list:look", true, "it is all there",
         [](R& r, const Node& n, Finish& f) { f.data = read_looks(r, n, "finish_data/prove"); }},
        {"function", "list:look", true, "it works",
         [](R& r, const Node& n, Finish& f) { f.function = read_looks(r, n, "finish_function/prove"); }},
        {"leftovers", "list:look", true, "nothing is left",
         [](R& r, const Node& n, Finish& f) { f.leftovers = read_looks(r, n, "finish_leftovers/prove"); }}};
    read_fields<Finish>(r, node, fields, finish);
    const auto place = R::place(node);
    add_looks_step(procedure, "finish_data", "Is it all there?", std::move(finish.data), true, place);
    add_looks_step(procedure, "finish_function", "Does it work?", std::move(finish.function), true, place);
    add_looks_step(procedure, "finish_leftovers", "Is anything left behind?", std::move(finish.leftovers), true, place);
}

static void read_source(R& r, const Node& node, Procedure& procedure) {
    static const Field<Procedure> fields[] = {
        {"document", "text", true, "file or name", [](R& r, const Node& n, Procedure& p) { p.document = r.text(n); }},
        {"section", "text", true, "which section", [](R& r, const Node& n, Procedure& p) { p.section = r.text(n); }},
        {"parts", "list:text", true, "the document's own steps",
         [](R& r, const Node& n, Procedure& p) { p.parts = r.texts(n); }}};
    read_fields<Procedure>(r, node, fields, procedure);
}

static void read_targets(R& r, const Node& node, Procedure& procedure) {
    r.each_entry(node, [&](const std::string& id, document::Mark, const Node& value) {
        Target target;
        target.id = id;
        target.place = R::place(value);
        read_fields<Target>(r, value, target_fields, target);
        if (target.kind == Target::Kind::Derived ? value.find("kind") != nullptr : value.find("kind") == nullptr)
            r.error(value.mark, "a target has either a kind or `inside`");
        procedure.targets.push_back(std::move(target));
    });
}

static void read_pane(R& r, const Node& node, Procedure& procedure) {
    static const Field<Pane> fields[] = {
        {"id", "id", true, "its name", [](R& r, const Node& n, Pane& p) { p.id = r.id(n); }},
        {"title", "text", true, "as shown", [](R& r, const Node& n, Pane& p) { p.title = r.text(n); }},
        {"every", "duration", false, "pause", [](R& r, const Node& n, Pane& p) { p.every = r.duration(n); }},
        {"follow", "boolean", false, "runs on", [](R& r, const Node& n, Pane& p) { p.follow = r.boolean(n); }},
        {"steps", "list:id", false, "where it is shown", [](R& r, const Node& n, Pane& p) { p.steps = r.texts(n); }},
        {"at", "id", true, "target", [](R& r, const Node& n, Pane& p) { p.command.at = r.id(n); }},
        {"run", "list:template", true, "argv", [](R& r, const Node& n, Pane& p) {
             r.each(n, [&](const Node& item) { p.command.run.push_back(r.tmpl(item)); });
         }}};
    Pane pane;
    read_fields<Pane>(r, node, fields, pane);
    procedure.panes.push_back(std::move(pane));
}

static const Field<Procedure> top_fields[] = {
    {"salvor", "number", true, "version of the format: 1",
     [](R& r, const Node& n, Procedure&) {
         if (n.text != "1") r.error(n.mark, "version " + n.text + " of the format is not known", "salvor: 1");
     }},
    {"id", "text", true, "system.name-with-dashes", [](R& r, const Node& n, Procedure& p) { p.id = r.text(n); }},
    {"title", "text", true, "as shown", [](R& r, const Node& n, Procedure& p) { p.title = r.text(n); }},
    {"summary", "text", false, "in two sentences", [](R& r, const Node& n, Procedure& p) { p.summary = r.text(n); }},
    {"source", "record", true, "{document, section, parts}", read_source},
    {"omits", "list:record", false, "parts left out",
     [](R& r, const Node& n, Procedure& p) {
         r.each(n, [&](const Node& item) {
             const auto* part = item.find("part");
             const auto* because = item.find("because");
             if (part == nullptr || because == nullptr) return r.error(item.mark, "an omission has part and because");
             p.omits.emplace_back(r.text(*part), r.text(*because));
         });
     }},
    {"targets", "map:target", false, "where things run", read_targets},
    {"inputs", "list:input", false, "the form",
     [](R& r, const Node& n, Procedure& p) {
         r.each(n, [&](const Node& item) {
             Input input;
             read_input(r, item, input);
             p.inputs.push_back(std::move(input));
         });
     }},
    {"applies", "list:look", false, "must hold first",
     [](R& r, const Node& n, Procedure& p) {
         add_looks_step(p, "applies", "Does this procedure apply?", read_looks(r, n, "applies/require"), false,
                        R::place(n));
     }},
    {"panes", "list:pane", false, "live views",
     [](R& r, const Node& n, Procedure& p) { r.each(n, [&](const Node& item) { read_pane(r, item, p); }); }},
    {"steps", "list:step", true, "what is done",
     [](R& r, const Node& n, Procedure& p) { r.each(n, [&](const Node& item) { read_step(r, item, p); }); }},
    {"gives", "list:id", false, "facts for others", [](R& r, const Node& n, Procedure& p) { p.gives = r.texts(n); }},
    {"finish", "record", true, "{data, function, leftovers}", read_finish},
};

void read_top(R& r, const Node& node, Procedure& procedure) {
    const auto* version = node.find("salvor");
    if (version != nullptr && version->text != "1")
        return r.error(version->mark, "version " + version->text + " of the format is not known", "salvor: 1");
    if (node.kind == Node::Kind::Map && !node.entries.empty() && node.entries.front().key != "salvor")
        r.error(node.entries.front().mark, "the first key is salvor: 1");
    read_fields<Procedure>(r, node, top_fields, procedure);
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
    for (const auto& target : procedure.targets)
        if (target.id == "here") r.error(node.mark, "the target here is always there and need not be declared");
    Target here;
    here.id = "here";
    here.kind = Target::Kind::Here;
    here.label = "This machine";
    procedure.targets.push_back(std::move(here));
}

} // namespace salvor::procedure
