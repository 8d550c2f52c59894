#include "procedure/lint.h"

#include "procedure/lint_rules.h"
#include "procedure/references.h"
#include "procedure/template.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace salvor::procedure {

namespace {

using Severity = Diagnostic::Severity;

/// Whether one of the words names the kind Secret, alone or in a list, and more than names is asked for.
bool names_secrets(const std::vector<std::string>& argv) {
    if (std::find(argv.begin(), argv.end(), "name") != argv.end()) return false;
    return std::any_of(argv.begin(), argv.end(), [](const std::string& word) {
        const auto kinds = split(word.substr(0, word.find('/')), ',');
        return std::any_of(kinds.begin(), kinds.end(),
                           [](const std::string& kind) { return kind == "secret" || kind == "secrets"; });
    });
}

/// Whether a command is known to print secrets: podman secret inspect --showsecret, kubectl get secret, env.
bool prints_secrets(const Command& command) {
    const auto& stages = command.pipe;
    if (std::any_of(stages.begin(), stages.end(), [](const Command& stage) { return prints_secrets(stage); }))
        return true;
    std::vector<std::string> argv;
    for (const auto& argument : command.run) argv.push_back(argument.source);
    const auto has = [&](const char* word) { return std::find(argv.begin(), argv.end(), word) != argv.end(); };
    if (argv.empty()) return false;
    if (command.kubectl) argv.insert(argv.begin(), "kubectl");
    const auto& program = argv.front();
    return (program == "podman" && has("--showsecret")) || (program == "env" && argv.size() == 1) ||
           program == "printenv" || ((program == "kubectl" || program == "oc") && has("get") && names_secrets(argv));
}

/// The rules that look at one procedure as a whole; each message ends with the rule's number on the reference page.
class Linter {
public:
    explicit Linter(const Procedure& procedure) : m_procedure(procedure) {}

    std::vector<Diagnostic> run() {
        for (const auto& step : m_procedure.steps) {
            m_path = step.id;
            check_step(step);
        }
        m_path.clear();
        parts();
        unread();
        locks();
        lint_when(m_procedure, m_found);
        lint_commands(m_procedure, m_found);
        return std::move(m_found);
    }

private:
    void say(Severity severity, Place place, const std::string& what, int rule, const std::string& hint = {}) {
        m_found.push_back(
            {severity, m_procedure.file, place, m_path, what + " [rule " + std::to_string(rule) + "]", hint});
    }
    void wrong(Place place, const std::string& what, int rule, const std::string& hint = {}) {
        say(Severity::Error, place, what, rule, hint);
    }

    void check_step(const Step& step) {
        for (const auto& look : step.observe) check_look(look, false);
        for (const auto& look : step.require) check_look(look, true);
        for (const auto& look : step.prove) check_look(look, true);
        for (const auto& action : step.act) check_action(step, action, false);
        const bool pseudo = step.id == "applies" || step.id.rfind("finish_", 0) == 0;
        if (!pseudo && step.why.empty()) say(Severity::Warning, step.place, "the step does not say why", 21, "why: …");
    }

    void check_source(const Entry& entry) {
        if (prints_secrets(entry.command) && !entry.sees_clear())
            wrong(entry.place, "this command prints secrets", 11,
                  "secret: true, reveal: what it tells, save: {…, secret: true}, or another command");
    }

    void check_look(const Look& look, bool must_say) {
        check_source(look);
        if (must_say && look.say.empty() && look.fact.empty())
            wrong(look.place, "it does not say what holds", 21, "say: …");
        if (must_say && look.fact.empty() && !look.that && !look.until && !look.command.present() && look.read.empty())
            wrong(look.place, "nothing can ever be false here", 1, "that: …");
        if (!look.until.text.empty() && !look.within) wrong(look.place, "`until` without `within`", 10);
    }

    void check_action(const Step& step, const Action& action, bool undo) {
        check_source(action);
        const bool built_in = action.verb == Action::Verb::Write || action.verb == Action::Verb::Remove ||
                              action.verb == Action::Verb::Read || action.verb == Action::Verb::Apply ||
                              action.verb == Action::Verb::Tunnel;
        const int ways =
            (action.undo.empty() ? 0 : 1) + (action.irreversible ? 1 : 0) + (action.harmless.empty() ? 0 : 1);
        if (!undo && ways == 0 && !built_in && action.verb != Action::Verb::Ask)
            wrong(action.place, "the change has no way back", 8, "one of undo, irreversible, harmless");
        if (ways > 1 || (built_in && !action.undo.empty()))
            wrong(action.place, "the change has more than one way back", 8);
        if (action.verb == Action::Verb::Command && !action.command.timeout && !action.detached())
            wrong(action.place, "the change has no timeout", 8, "timeout: 2m");
        if (!undo && action.verb == Action::Verb::Command && action.done.empty() && step.prove.empty() &&
            action.harmless.empty())
            wrong(action.place, "nothing proves this change", 8, "done on the action, or prove on the step");
        const auto unproved = std::find_if(action.undo.begin(), action.undo.end(),
                                           [](const Action& one) { return one.done.empty() && one.harmless.empty(); });
        if (unproved != action.undo.end() && action.done.empty())
            wrong(unproved->place, "nothing proves that this way back was gone", 9, "done on it, or on the change");
        if (action.retry && action.again.empty()) wrong(action.place, "`retry` without `again`", 8);
        if (action.irreversible) {
            if (action.irreversible->type.empty()) wrong(action.place, "what is typed before?", 13);
            if (step.require.empty() && step.observe.empty())
                say(Severity::Warning, action.place, "nothing is required before what cannot be undone", 13);
        }
        for (const auto& done : action.done) {
            check_look(done, true);
            check_done(done);
        }
        for (const auto& way_back : action.undo) check_action(step, way_back, true);
    }

    /// `done` is looked at for its leaf alone, whenever that is wanted: what steers the looks of a step means nothing
    /// here.
    void check_done(const Look& done) {
        const std::pair<const char*, bool> without_effect[] = {
            {"when", static_cast<bool>(done.when)},
            {"for", static_cast<bool>(done.each)},
            {"where", static_cast<bool>(done.where)},
            {"hold", !done.hold.empty()},
            {"waivable", !done.waivable.empty()},
            {"repeat", !done.repeat.empty()},
            {"record", done.record},
        };
        for (const auto& [key, said] : without_effect)
            if (said)
                wrong(done.place, std::string("`") + key + "` has no effect in `done`", 6,
                      "say it on a look of the step");
    }

    void parts() {
        std::set<std::string> named;
        for (const auto& step : m_procedure.steps)
            for (const auto& part : step.source) {
                named.insert(part);
                if (std::find(m_procedure.parts.begin(), m_procedure.parts.end(), part) == m_procedure.parts.end())
                    wrong(step.place, "the document has no part \"" + part + "\"", 14);
            }
        for (const auto& [part, because] : m_procedure.omits) named.insert(part);
        for (const auto& part : m_procedure.parts)
            if (!named.contains(part))
                wrong(m_procedure.parts_place, "no step names the document's part \"" + part + "\"", 14,
                      "source on a step, or omits");
    }

    void use(const Text& text) {
        for (const auto* path : paths_of(text))
            if (!path->segments.empty() && (path->root == "facts" || path->root == "own"))
                m_used.insert(path->segments.front().name);
    }
    void use(const Command& command) {
        for (const auto& argument : command.run) use(argument);
        for (const auto& [name, value] : command.env) use(value);
        use(command.in.text);
        use(command.in.file);
        use(command.cwd);
        for (const auto& stage : command.pipe) use(stage);
    }
    void use(const Entry& entry) {
        use(entry.command);
        use(entry.read);
        if (entry.save) use(entry.save->name);
    }

    void use(const Look& look) {
        use(static_cast<const Entry&>(look));
        use(look.say);
        use(look.otherwise);
    }
    void use_texts(const Json& value) {
        if (value.is_structured())
            for (const auto& part : value) use_texts(part);
        if (!value.is_string()) return;
        if (const auto parsed = parse_text(value.get<std::string>(), {})) use(*parsed);
    }

    void use(const Action& action) {
        use(static_cast<const Entry&>(action));
        use(action.apply.file);
        use(action.apply.space);
        if (action.irreversible)
            for (const auto* text : {&action.irreversible->because_text, &action.irreversible->type}) use(*text);
        use_texts(action.apply.object);
        for (const auto* text :
             {&action.path, &action.content, &action.ask, &action.tunnel.port, &action.tunnel.service,
              &action.tunnel.pod, &action.tunnel.host, &action.tunnel.space, &action.tunnel.local})
            use(*text);
        for (const auto& probe : action.tunnel.probe) use(probe);
        for (const auto& done : action.done) use(done);
        for (const auto& undo : action.undo) use(undo);
    }

    /// Two consoles on one cluster: nothing of them keeps one out unless the procedure says where a lock may be kept.
    void locks() {
        std::set<std::string> changed;
        for (const auto& step : m_procedure.steps)
            for (const auto& action : step.act)
                if (const auto way = m_procedure.way(action.command.at); !way.empty()) changed.insert(way.back()->id);
        for (const auto& target : m_procedure.targets)
            if (target.kind == Target::Kind::Cluster && target.lock.empty() && changed.contains(target.id)) {
                m_path = "targets." + target.id;
                wrong(target.place, "a cluster is changed, and no other console is kept out", 22,
                      "lock: the namespace that is changed");
            }
    }

    void unread() {
        for (const auto& expression : m_procedure.expressions)
            for (const auto& [variable, name] : jq_names(expression.text)) m_used.insert(name);
        for (const auto& step : m_procedure.steps) {
            use(step.title);
            use(step.why);
            for (const auto* looks : {&step.observe, &step.require, &step.prove})
                for (const auto& look : *looks) use(look);
            for (const auto& action : step.act) use(action);
        }
        for (const auto& target : m_procedure.targets) {
            for (const auto* text : {&target.space, &target.pod, &target.lock}) use(*text);
            for (const auto& [name, value] : target.env) use(value);
        }
        for (const auto& given : m_procedure.gives) m_used.insert(given.fact);
        for (const auto& step : m_procedure.steps)
            for (const auto& look : step.observe)
                if (!look.fact.empty() && !m_used.contains(look.fact)) {
                    m_path = step.id;
                    say(Severity::Note, look.place, "nobody reads the fact " + look.fact, 19);
                }
    }

    const Procedure& m_procedure;
    std::string m_path;
    std::vector<Diagnostic> m_found;
    std::set<std::string> m_used;
};

} // namespace

std::vector<Diagnostic> lint(const Procedure& procedure) { return Linter(procedure).run(); }

} // namespace salvor::procedure
