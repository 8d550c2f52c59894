#include "procedure/references.h"

#include "base/pattern.h"
#include "base/text.h"
#include "procedure/template.h"

#include <algorithm>

namespace salvor::procedure {

std::string jq_code(const std::string& text) {
    std::string code;
    std::vector<int> strings; // depth of ( at which each open string's interpolation began
    int depth = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inside) {
            if (c == '\\' && i + 1 < text.size() && text[i + 1] == '(') {
                strings.push_back(depth++);
                inside = false;
                ++i;
                code += " (";
            } else if (c == '\\') {
                ++i;
            } else if (c == '"') {
                inside = false;
                code += '"';
            }
            continue;
        }
        if (c == '#') {
            while (i + 1 < text.size() && text[i + 1] != '\n') ++i;
            continue;
        }
        if (c == '"') inside = true;
        if (c == '(') ++depth;
        if (c == ')' && --depth >= 0 && !strings.empty() && strings.back() == depth) {
            strings.pop_back();
            inside = true;
        }
        code += c;
    }
    return code;
}

std::vector<std::pair<std::string, std::string>> jq_names(const std::string& text, bool* computed) {
    std::vector<std::pair<std::string, std::string>> names;
    const auto code = jq_code(text);
    static const Pattern use(R"(\$(facts|own|inputs|clear)\b(?:\.([A-Za-z_][A-Za-z0-9_]*))?)");
    for (const auto& found : use.all(code)) {
        if (!found[2].empty())
            names.emplace_back(found[1], found[2]);
        else if (computed != nullptr)
            *computed = true;
    }
    return names;
}

void References::error(Place place, const std::string& what, const std::string& hint) {
    m_reading.diagnostics.push_back({Diagnostic::Severity::Error, m_reading.file(), place, m_path, what, hint});
}

/// A way back is made from what was recorded: a fact that would be looked at again by then is another one.
void References::recorded(const std::string& fact, Place place, const Where& where) {
    if (where.undo && m_unrecorded.contains(fact))
        error(place, "the way back reads the fact " + fact + ", which is not recorded", "record: true on its look");
}

void References::name(const std::string& kind, const std::string& wanted, Place place,
                      const std::set<std::string>& known) {
    if (known.contains(wanted)) return;
    if (kind == "fact" && m_all_facts.contains(wanted))
        return error(place, "the fact " + wanted + " is used before it is known", "move the look that gives it");
    const auto near = nearest(wanted, {known.begin(), known.end()});
    error(place, "there is no " + kind + " " + wanted, near ? "did you mean " + *near + "?" : "");
}

void References::compile(Expression& expression, const Where& where) {
    if (expression.text.empty()) return;
    bool computed = false;
    for (const auto& [variable, wanted] : jq_names(expression.text, &computed)) {
        if (variable == "inputs") name("input", wanted, expression.place, m_inputs);
        if ((variable == "facts" || variable == "own") && wanted != where.own_fact)
            name("fact", wanted, expression.place, m_facts), recorded(wanted, expression.place, where);
        if (variable == "own" && !where.own())
            error(expression.place, "$own is bound only under a `for` or at a group", "use $facts." + wanted);
        else if (variable == "own")
            sliced(wanted, expression.place, where);
        if (variable == "clear" && !where.clear)
            error(expression.place, "$clear is bound only where the value is a secret, or what is told of it is said",
                  "secret: true, or reveal: what it tells");
        else if (variable == "clear" && !m_inputs.contains(wanted))
            name("fact", wanted, expression.place, m_facts);
    }
    if (computed)
        error(expression.place, "after $facts, $own, $inputs and $clear stands a literal name",
              "$facts.name, then [\"…\"] if need be");
    static const Pattern refused(
        R"((?<![A-Za-z0-9_.$])(?:env|input|inputs|debug|stderr|halt|halt_error|now|localtime|import|include|input_filename|input_line_number|repeat|while|until)\b(?!\s*:)|(?<![A-Za-z0-9_.$])range\([^;()]*;[^;()]*;|(?<![A-Za-z0-9_.$])recurse\([^;()]*;|\$ENV\b|@sh\b)");
    for (const auto& found : refused.all(jq_code(expression.text)))
        error(expression.place, "jq's " + found[0].substr(0, 40) + " is refused here",
              "looks do the waiting, $now is the run's clock");
    expression.index = static_cast<int>(m_procedure.expressions.size());
    m_procedure.expressions.push_back(expression);
    m_defs += "def c" + std::to_string(expression.index) + ": . as {$inputs, $facts, " + bindings(where) +
              "$targets, $run, $now, subject: $dot} | $dot | (" + expression.text + "\n);\n";
}

void References::text(const Text& text, const Where& where, Place_ place) {
    for (const auto* path : paths_of(text)) {
        const auto first = path->segments.empty() ? std::string() : path->segments.front().name;
        if (first.empty() && path->root != "item" && path->segments.empty()) {
            error(text.place, "${" + path->text + "} names no value", "such as ${" + path->root + ".name}");
            continue;
        }
        if (path->root == "inputs") name("input", first, text.place, m_inputs);
        if ((path->root == "facts" || path->root == "own") && first != where.own_fact)
            name("fact", first, text.place, m_facts), recorded(first, text.place, where);
        if (path->root == "own" && where.own()) sliced(first, text.place, where);
        if ((path->root == "item" && !where.item) || (path->root == "own" && !where.own()))
            error(text.place, "${" + path->text + "} is bound only under a `for`");
        if (path->root == "host") host_field(first, text, where);
        if ((path->root == "form" && !where.form) || (path->root == "row" && !where.row))
            error(text.place, "${" + path->text + "} is bound only in a form");
        if (path->root == "targets") target(first, text.place);
        if (path->root == "run" && first != "id" && first != "short" && first != "started")
            error(text.place, "${run." + first + "} is not known", "id short started");
        const auto root = path->root == "own" ? "facts" : path->root;
        if (place == Place_::Text && m_secrets.contains(root + "." + first))
            error(text.place, "the secret " + first + " may not stand here", "only in env, stdin and a file's content");
    }
}

void References::target(const std::string& id, Place place) {
    std::set<std::string> known;
    for (const auto& one : m_procedure.targets) known.insert(one.id);
    name("target", id, place, known);
}

void References::step_name(const std::string& id, Place place, std::size_t index, bool later) {
    const auto& steps = m_procedure.steps;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.id == id; });
    if (found == steps.end()) {
        std::vector<std::string> ids;
        for (const auto& step : steps) ids.push_back(step.id);
        const auto near = nearest(id, ids);
        return error(place, "there is no step " + id, near ? "did you mean " + *near + "?" : "");
    }
    const auto at = static_cast<std::size_t>(found - steps.begin());
    if (later && at <= index) error(place, "the step " + id + " does not come later");
    if (!later && at > index) error(place, "the step " + id + " does not come earlier");
}

void References::declare(const Entry& entry) {
    const auto& fact = entry.fact;
    if (fact.empty()) return;
    if (!m_facts.insert(fact).second)
        error(entry.place, "the fact " + fact + " is declared twice", "give it another name");
    m_keys[fact] = {entry.by_item_text(), entry.by_host() ? entry.group : std::string()};
    if (entry.secret) m_secrets.insert("facts." + fact);
    if (entry.save && entry.save->secret) m_secret_files.insert(fact);
}

/// A secret file is read only by what may see secrets.
void References::file(const Text& path, bool may, const Where& where) {
    text(path, where, Place_::Text);
    for (const auto* one : paths_of(path)) {
        const bool fact = one->root == "facts" || one->root == "own";
        if (fact && !may && !one->segments.empty() && m_secret_files.contains(one->segments.front().name))
            error(path.place, "the file " + one->segments.front().name + " is secret",
                  "secret: true, reveal: what it tells, or save: {…, secret: true}");
    }
}

/// Every text of an object that is filled; a secret may be in none.
void References::texts_in(const Json& value, Place place, const Where& where) {
    if (value.is_structured())
        for (const auto& part : value) texts_in(part, place, where);
    if (!value.is_string()) return;
    const auto parsed = parse_text(value.get<std::string>(), place);
    if (parsed)
        text(*parsed, where, Place_::Text);
    else
        error(place, parsed.error().what, parsed.error().hint);
}

/// Where an entry's value comes from and goes to, but for its command.
void References::source(const Entry& entry, const Where& where) {
    file(entry.read, entry.sees_clear(), where);
    if (entry.save) text(entry.save->name, where, Place_::Text);
}

/// What a target is made from is filled at each use; and whether a program can run there.
void References::at(const Command& command, const Where& where) {
    const auto way = m_procedure.way(command.at);
    for (const auto* one : way) {
        text(one->space, where, Place_::Text);
        text(one->pod, where, Place_::Text);
        for (const auto& [key, value] : one->env) text(value, where, Place_::Secret);
    }
    const bool cluster = !way.empty() && way.back()->kind == Target::Kind::Cluster;
    const bool pod = std::any_of(way.begin(), way.end(), [](const Target* one) { return !one->pod.empty(); });
    if (command.kubectl && (!cluster || pod))
        error(command.place, "`kubectl` runs at a cluster, and " + command.at + " is none", "kind: cluster");
    if (!command.kubectl && cluster && !pod)
        error(command.place, "a program runs on a host or in a pod, and " + command.at + " is a cluster",
              "kubectl: […], or a target inside it with namespace and pod");
}

void References::command(Command& command, const Where& where) {
    if (!command.present()) return;
    for (auto& stage : command.pipe) this->command(stage, where);
    if (command.pipe.empty()) {
        target(command.at, command.place);
        at(command, where);
    }
    for (const auto& argument : command.run) text(argument, where, Place_::Text);
    for (const auto& [key, value] : command.env) text(value, where, Place_::Secret);
    text(command.in.text, where, Place_::Secret);
    file(command.in.file, true, where);
    text(command.cwd, where, Place_::Text);
    if (!command.in.beside.empty() && !m_procedure.files.contains(command.in.beside))
        error(command.place, "there is no file " + command.in.beside + " beside the procedure");
}

void References::look(Look& look, Where where, std::size_t index, bool declares) {
    auto outside = where; // what it stands in, with its host
    many(look, where);
    outside.group = where.group;
    outside.clear = false;
    compile(look.when, outside);
    compile(look.each, {});
    where.clear = look.sees_clear();
    command(look.command, where);
    source(look, where);
    compile(look.let, where);
    compile(look.pick, where);
    if (declares) declare(look);
    if (!look.fact.empty()) where.own_fact = look.fact;
    for (auto* expression : {&look.that, &look.until, &look.abort}) compile(*expression, where);
    auto told = where; // for people: what is not bound is shown as …
    told.item = true;
    text(look.say, told, Place_::Text);
    text(look.otherwise, told, Place_::Text);
    if (!look.hold.empty() && look.hold != "end") step_name(look.hold, look.place, index, true);
    if (!look.repeat.empty()) step_name(look.repeat, look.place, index, false);
}

void References::action(Action& action, Where where, std::size_t index, bool undo) {
    many(action, where);
    if (action.collect && action.each.text.empty() && !action.by_host())
        error(action.place, "`failures` without `for`", "there is one item only");
    compile(action.each, {});
    compile(action.when, where);
    command(action.command, where);
    if (action.verb == Action::Verb::Tunnel) tunnel(action, where, index);
    where.clear = action.sees_clear();
    source(action, where);
    texts_in(action.apply.object, action.place, where);
    file(action.apply.file, true, where);
    text(action.apply.space, where, Place_::Text);
    if (action.verb == Action::Verb::Write || action.verb == Action::Verb::Remove ||
        action.verb == Action::Verb::Apply) {
        target(action.command.at, action.place);
        at(action.command, where);
    }
    compile(action.pick, where);
    where.clear = false;
    compile(action.takes_seconds, where);
    text(action.path, where, Place_::Text);
    text(action.content, where, Place_::Secret);
    text(action.ask, where, Place_::Text);
    auto in_form = where;
    in_form.form = true;
    inputs(action.form, true, in_form);
    if (action.irreversible) {
        text(action.irreversible->because_text, where, Place_::Text);
        text(action.irreversible->type, where, Place_::Text);
    }
    if (action.stop) command(*action.stop, where);
    if (!undo) declare(action);
    for (auto& done : action.done) look(done, where, index, false);
    if (!action.lasts.empty() && action.lasts != "end" && action.lasts != "step")
        step_name(action.lasts, action.place, index, true);
}

void References::step(std::size_t index) {
    auto& step = m_procedure.steps[index];
    m_path = step.id;
    compile(step.when, {});
    for (auto* looks : {&step.observe, &step.require})
        for (auto& one : *looks) {
            look(one, {}, index, true);
            if (!one.record && !one.secret) m_unrecorded.insert(one.fact);
        }
    for (auto& one : step.act) action(one, {}, index, false);
    for (auto& one : step.act)
        for (auto& undo : one.undo) {
            Where back;
            back.item = !one.each.text.empty();
            back.each = one.each.text;
            back.group = one.group;
            back.undo = true;
            action(undo, back, index, true);
        }
    m_unrecorded.clear();
    for (auto& one : step.prove) look(one, {}, index, true);
    text(step.title, {}, Place_::Text);
    text(step.why, {}, Place_::Text);
}

/// What one target says of itself.
void References::one(const Target& target) {
    if (!target.via.empty()) {
        this->target(target.via, target.place);
        const auto* via = m_procedure.target(target.via);
        if (target.kind != Target::Kind::Cluster)
            error(target.place, "`via` belongs to a cluster", "kind: cluster");
        else if (via != nullptr && via->kind != Target::Kind::Ssh)
            error(target.place, "a cluster is reached via a target of kind ssh", "kind: ssh");
    }
    if (!target.lock.empty() && target.kind != Target::Kind::Cluster)
        error(target.place, "`lock` belongs to a cluster", "kind: cluster");
    if (target.pod.empty()) return;
    const auto way = m_procedure.way(target.id);
    if (!way.empty() && way.back()->kind != Target::Kind::Cluster && way.back()->kind != Target::Kind::Derived)
        error(target.place, "a pod is inside a cluster, and " + way.back()->id + " is none", "kind: cluster");
}

void References::run(const std::string& prelude) {
    std::set<std::string> step_ids;
    for (const auto& step : m_procedure.steps) {
        if (!step_ids.insert(step.id).second) error(step.place, "the step " + step.id + " is declared twice");
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& look : *looks) m_all_facts.insert(look.fact);
        for (const auto& action : step.act) m_all_facts.insert(action.fact);
    }
    for (const auto& one : m_procedure.targets) {
        m_path = "targets." + one.id;
        if (!one.inside.empty()) target(one.inside, one.place);
        this->one(one);
        const auto* at = &one;
        for (std::size_t i = 0; at != nullptr && !at->inside.empty() && i <= m_procedure.targets.size(); ++i)
            at = m_procedure.target(at->inside);
        if (at != nullptr && !at->inside.empty())
            error(one.place, "the target " + one.id + " stands inside itself", "one of them is bound: kind: ssh");
    }
    m_path = "inputs";
    inputs(m_procedure.inputs, false, {});
    for (std::size_t i = 0; i < m_procedure.steps.size(); ++i) step(i);
    for (auto& pane : m_procedure.panes) {
        m_path = "panes." + pane.id;
        Where where;
        if (const auto* group = m_procedure.group(pane.command.at)) where.group = group->id;
        command(pane.command, where);
    }
    for (const auto& one : m_procedure.targets) { // whatever is known by the time it is used
        m_path = "targets." + one.id;
        Where with_item;
        with_item.item = true;
        for (const auto* some : {&one.space, &one.pod}) text(*some, with_item, Place_::Text);
        text(one.lock, {}, Place_::Text);
    }
    m_path = "gives";
    for (const auto& [fact, place] : m_procedure.gives) name("fact", fact, place, m_facts);
    m_procedure.program = prelude + "\n" + m_defs;
}

} // namespace salvor::procedure
