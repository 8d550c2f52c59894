#include "engine/outline.h"
#include "engine/outline_words.h"

#include "base/pattern.h"
#include "base/text.h"
#include "exec/command.h"

#include <algorithm>
#include <set>

namespace salvor::engine {

using Kind = OutlineEntry::Kind;

namespace {

class Script {
public:
    explicit Script(const Outline& outline)
        : m_outline(outline), m_of_items(secrets_of_items(outline)),
          m_secret_facts(facts_that_are_secret(*outline.procedure)) {}

    std::string text() {
        std::string body;
        if (m_outline.back) body += "\ntell " + shell_quote(m_outline.back_says) + "\n";
        for (const auto& id : m_outline.undo_now) body += undo_of(id);
        for (const auto& step : m_outline.steps) {
            if (m_outline.back) break; // there is no way on
            body += lasting_until(step);
            if (!step.done) body += this->step(step);
        }
        const auto& procedure = *m_outline.procedure;
        std::string out = "#!/bin/bash\n# " + procedure.title + " (" + procedure.id + ", digest " +
                          procedure.digest.substr(0, 16) + ")\n";
        if (!m_outline.run.empty()) out += "# What is left of run " + m_outline.run + ".\n";
        out +=
            "# For the day the console cannot run: every command as it would run it, each proof as a stop. It records\n"
            "# nothing, takes no lock and knows no undo but what is written beside a change.\n" +
            std::string(script_head);
        for (const auto& [id, place] : m_outline.hosts) out += place_function(id, place);
        if (body.find("kept ") != std::string::npos)
            out += "folder=${FOLDER:-$(umask 077 && mktemp -d \"$PWD/salvor-by-hand.XXXXXX\")} || exit 4\n"
                   "tell \"What is kept goes into the folder $folder.\"\n";
        return out + body + "\ntell " +
               shell_quote(m_outline.back ? "The end of the way back. This script knows no way on."
                                          : "The end: every proof that stands in this script was confirmed.") +
               "\n";
    }

private:
    std::string undo_of(const std::string& id) const {
        for (const auto& step : m_outline.steps)
            for (const auto& entry : step.entries)
                if (entry.kind == Kind::Change && entry.id == id) return undo(entry);
        return "holds " + shell_quote(id + " is undone. This script does not know how: see the report of the run") +
               " ''\n";
    }
    /// What was to last until this step is undone before it, the last first.
    std::string lasting_until(const OutlineStep& until) const {
        std::string out;
        for (const auto& step : m_outline.steps) {
            if (&step == &until) break;
            for (const auto& entry : step.entries)
                if (entry.kind == Kind::Change && entry.to_undo && entry.lasts == until.step->id &&
                    std::find(m_outline.undo_now.begin(), m_outline.undo_now.end(), entry.id) ==
                        m_outline.undo_now.end())
                    out.insert(0, undo(entry));
        }
        return out;
    }
    /// One way back, with its question.
    std::string undo(const OutlineEntry& entry) const {
        ShellWords words;
        std::string body;
        for (const auto& one : entry.undo)
            body += secrets(one, entry.target) + command(one, entry.target, words) + " || ended $?\n";
        if (!body.empty())
            body = "if may " + shell_quote("Undo this now on " + entry.place + "?") + "; then\n" + body + "fi\n";
        std::string out = unset(entry, words) + needs(words) + "tell " +
                          shell_quote("To be undone now, if it was done: " + headline(entry.shown(), 300)) + "\n";
        for (const auto& says : entry.undo_says) out += "tell " + shell_quote(says) + "\n";
        auto each = entry;
        each.when.clear();
        return wrapped(each, out + body + "holds " + shell_quote(entry.id + " is undone, or was never done") + " ''\n");
    }
    /// Each item has its own.
    static std::string unset(const OutlineEntry& entry, const ShellWords& words) {
        if (entry.each.empty() || words.needed.empty()) return {};
        std::string out = "unset";
        for (const auto& path : words.needed) out += " " + ShellWords::name_of(path);
        return out + "\n";
    }

    /// at_TARGET COMMAND…: where the commands of that target run.
    static std::string place_function(const std::string& id, const std::string& place) {
        const auto name = ShellWords::name_of(id).substr(2);
        if (id == "here" || place == "here") return "at_" + name + "() { \"$@\"; }\n";
        return "host_" + name + "=${host_" + name + ":-" + shell_quote(place) + "}\nat_" + name +
               "() { ssh -- \"$host_" + name + "\" \"$(printf '%q ' \"$@\")\"; }\n";
    }

    std::string bound(const std::string& target) const {
        const auto way = m_outline.procedure->way(target);
        const auto host = target.find('@');
        return ShellWords::name_of((way.empty() ? target : way.back()->id) +
                                   (host == std::string::npos || way.empty() ? "" : target.substr(host)))
            .substr(2);
    }

    /// A text that may hold secrets, as arguments of printf '%s'.
    static std::string pieces(const exec::MixedText& text, ShellWords& words) {
        std::string out;
        for (const auto& part : text.parts) {
            const auto* plain = std::get_if<std::string>(&part);
            if (plain == nullptr) words.secrets.insert(std::get<SecretRef>(part).id);
            out += " " +
                   (plain != nullptr ? words.quoted(*plain) : "\"$" + secret_name(std::get<SecretRef>(part).id) + "\"");
        }
        return out;
    }
    static std::string secret_name(const std::string& id) { return "secret_" + ShellWords::name_of(id).substr(2); }

    /// A file of the run on this machine, not one beside the procedure and not an object with its name.
    bool reads_file(const exec::Command& command) const {
        const auto& origin = command.in.origin;
        return !origin.empty() && !m_outline.procedure->files.contains(origin) &&
               (origin.front() == '/' || (command.in.text.parts.empty() || command.in.text.shown().empty()));
    }
    /// A hole that stands for a secret is one.
    exec::MixedText with_secrets(const exec::MixedText& text) const {
        static const Pattern hole("^([\\s\\S]*?)‹([^›]+)›");
        static const Pattern fact("^(own|facts)\\.([a-z0-9_]+)(\\[.*\\])?$");
        exec::MixedText out;
        for (const auto& part : text.parts) {
            const auto* plain = std::get_if<std::string>(&part);
            if (plain == nullptr) {
                out.parts.push_back(part);
                continue;
            }
            std::string rest = *plain;
            std::string before;
            for (auto found = hole.all(rest); !found.empty(); found = hole.all(rest)) {
                const auto named = fact.all(found.front()[2]);
                const auto length = found.front()[0].size();
                if (!named.empty() && m_secret_facts.contains(named.front()[2])) {
                    before += found.front()[1];
                    if (!before.empty()) out.parts.emplace_back(std::exchange(before, {}));
                    const bool whole = named.front()[1] == "facts" && named.front()[3].empty();
                    out.parts.emplace_back(SecretRef{(whole ? "" : "own.") + named.front()[2], 0});
                } else {
                    before += found.front()[0];
                }
                rest.erase(0, length);
            }
            if (before += rest; !before.empty()) out.parts.emplace_back(before);
        }
        return out;
    }
    static std::set<std::string> facts_that_are_secret(const procedure::Procedure& procedure) {
        std::set<std::string> out;
        for (const auto& step : procedure.steps) {
            for (const auto* looks : {&step.observe, &step.require, &step.prove})
                for (const auto& look : *looks)
                    if (look.secret) out.insert(look.fact);
            for (const auto& action : step.act)
                if (action.secret) out.insert(action.fact);
        }
        return out;
    }

    std::string command(const exec::Command& given, const std::string& target, ShellWords& words,
                        const std::string& runner = "shown ") const {
        auto command = given;
        for (auto& [name, value] : command.env) value = with_secrets(value);
        for (auto& value : command.in.ahead) value = with_secrets(value);
        command.in.text = with_secrets(command.in.text);
        for (auto it = command.env.begin(); it != command.env.end();) { // secrets go by stdin, as the console does it
            if (!it->second.secret()) {
                ++it;
                continue;
            }
            auto& argv = command.stages.front();
            if (argv.size() < 3 || argv[2] != exec::far_shell)
                argv.insert(argv.begin(), {"sh", "-c", exec::far_shell, "sh", "--"});
            argv.insert(std::find(argv.begin(), argv.end(), "--"), it->first);
            command.in.ahead.push_back(it->second);
            it = command.env.erase(it);
        }
        std::string before;
        std::vector<std::string> assignments;
        for (const auto& [name, value] : command.env) assignments.push_back(name + "=" + value.shown());
        std::vector<std::string> stages;
        for (auto argv : command.stages) {
            if (!assignments.empty()) {
                argv.insert(argv.begin(), assignments.begin(), assignments.end());
                argv.insert(argv.begin(), "env");
            }
            if (!command.cwd.empty()) {
                const std::vector<std::string> there{"sh", "-c", R"(cd -- "$1" && shift && exec "$@")", "sh",
                                                     command.cwd};
                argv.insert(argv.begin(), there.begin(), there.end());
            }
            if (!command.become.empty()) {
                const std::vector<std::string> sudo{"sudo", "-u", command.become, "--"};
                argv.insert(argv.begin(), sudo.begin(), sudo.end());
            }
            stages.push_back(words.line(argv));
        }
        const bool from_file = reads_file(command);
        if (from_file) command.in.text = {}; // what it holds stays in it
        const auto in = command.in.whole();
        if (from_file) {
            const auto file = words.quoted(command.in.origin);
            before = in.parts.empty() ? "cat -- " + file + " | "
                                      : "{ printf '%s'" + pieces(in, words) + " && cat -- " + file + "; } | ";
        } else if (!in.parts.empty())
            before = "printf '%s'" + pieces(in, words) + " | ";
        const auto where = "at_" + bound(target) + " ";
        if (stages.size() == 1) return before + runner + where + stages.front();
        return before + runner + where + "bash -o pipefail -c " + pipe_text(join(stages, " | "));
    }
    /// The stages are one argument; their variables are filled here, before it is sent.
    static std::string pipe_text(const std::string& stages) {
        std::string out = "\"";
        bool literal = false; // between single quotes nothing is a variable of ours
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const bool escaped = i > 0 && !literal && stages[i - 1] == '\\';
            if (stages[i] == '\'' && !escaped) literal = !literal;
            const bool list = !literal && stages.compare(i, 5, "\"${v_") == 0;
            if (list || (!literal &&
                         stages.compare(i, 4, "\"$v_") == 0)) { // "$v_name" becomes its quoted value, a list its values
                const auto end = stages.find('"', i + 1);
                const auto name = stages.substr(i + 2, end - i - 2);
                out += list ? "${" + name.substr(1, name.find('[') - 1) + "[*]@Q}" : "${" + name + "@Q}";
                i = end;
            } else {
                if (stages[i] == '"' || stages[i] == '\\' || stages[i] == '$' || stages[i] == '`') out += '\\';
                out += stages[i];
            }
        }
        return out + "\"";
    }

    /// Asks for the secrets of a command before it, in the main shell, and ends the script where one is empty: in a
    /// pipe only a subshell would end, and the command would run with nothing.
    std::string secrets(const exec::Command& command, const std::string& target) const {
        ShellWords words;
        this->command(command, target, words);
        std::string out;
        if (reads_file(command)) out += "there " + words.quoted(command.in.origin) + "\n";
        for (const auto& id : words.secrets) {
            if (m_of_items.contains(id) || id.starts_with("own."))
                out += secret_name(id) + "=\n"; // the last item's would be another's
            out += "need_secret " + secret_name(id) + " " + shell_quote(secret_label(id)) + "\n";
            out += ": \"${" + secret_name(id) + ":?}\"\n";
        }
        return out;
    }
    std::string secret_label(const std::string& id) const {
        for (const auto& input : m_outline.procedure->inputs)
            if ("inputs." + input.id == id) return "Secret: " + input.label;
        for (const auto& step : m_outline.steps)
            for (const auto& entry : step.entries)
                if (entry.secret && entry.fact == id && !entry.says.empty() && entry.says != id)
                    return "Secret: " + entry.says + " (" + id + ")";
        return "Secret: " + id;
    }
    /// Facts of which each item or host has its own.
    static std::set<std::string> secrets_of_items(const Outline& outline) {
        std::set<std::string> once;
        std::set<std::string> of_items;
        for (const auto& step : outline.steps)
            for (const auto& entry : step.entries)
                if (entry.secret && (!once.insert(entry.fact).second || !entry.each.empty()))
                    of_items.insert(entry.fact);
        return of_items;
    }

    std::string needs(const ShellWords& words) const {
        std::string out;
        for (const auto& path : words.needed)
            out += (words.lists.contains(path) ? "need_words " : "need ") + ShellWords::name_of(path) + " " +
                   shell_quote("Value of " + path) + "\n";
        return out;
    }

    std::string step(const OutlineStep& step) {
        std::string out = "\ntell " + shell_quote("=== " + step.title) + "\n";
        for (const auto& line : lines(step.why)) out += "# " + line + "\n";
        for (const auto& entry : step.entries) out += this->entry(entry);
        return out;
    }

    std::string entry(const OutlineEntry& entry) {
        const bool change = entry.kind == Kind::Change;
        if (change && entry.done) return "# done in the run: " + headline(entry.shown(), 120) + "\n";
        if (entry.kind == Kind::Ask) return ask(entry);
        ShellWords words;
        std::string body;
        for (const auto& one : entry.commands) body += run(one, entry, words);
        if (entry.commands.empty() && !entry.keep.empty())
            body += "tell " +
                    shell_quote("The procedure keeps this value in a file, " + entry.keep +
                                ". The script does not: make the file by hand.") +
                    "\n";
        if (change) {
            body = gate(entry, words) + body + "fi\n";
            for (const auto& undo : entry.undo)
                body += "# the way back: " + join(lines(command(undo, entry.target, words)), "\n#   ") + "\n";
        }
        return wrapped(entry, unset(entry, words) + needs(words) + "tell " +
                                  shell_quote(entry.says.empty() ? entry.id : entry.says) + "\n" + body + stop(entry));
    }

    /// What the procedure keeps of a command goes into a file, as the command gives it.
    std::string keep(const exec::Command& one, const OutlineEntry& entry, ShellWords& words) const {
        const auto file = words.quoted(entry.keep);
        const auto line = command(one, entry.target, words, "kept " + file + " ");
        const bool whole = entry.keep_whole;
        std::string out = secrets(one, entry.target) + line;
        if (whole && !entry.fact.empty() && entry.each.empty())
            out += " && known " + ShellWords::name_of("facts." + entry.fact) + " " + file;
        out += " || ended $?\n";
        return whole ? out
                     : out +
                           "tell \"The procedure keeps a part of it only, or tells only that. All of it is in "
                           "$folder/\"" +
                           file + "\n";
    }
    std::string run(const exec::Command& one, const OutlineEntry& entry, ShellWords& words) const {
        auto line = command(one, entry.target, words);
        if (!entry.secret && entry.keep.empty()) return secrets(one, entry.target) + line + " || ended $?\n";
        if (!entry.secret) return keep(one, entry, words);
        const auto name = secret_name(entry.fact);
        if (!entry.pick.empty()) // only a part of it is the secret, and jq on it is the console's
            return "tell " + shell_quote("The script does not fetch this secret; it asks for it where it is used.") +
                   "\n";
        line = command(one, entry.target, words, {}); // never on the screen
        if (entry.base64) line = "set -o pipefail; " + line + " | base64 -d";
        return secrets(one, entry.target) + name + "=$(" + line + ") || { ended $?; " + name + "=; }\n";
    }

    /// What is to be known before a change, and the consent to it; opens an `if`.
    static std::string gate(const OutlineEntry& entry, ShellWords& words) {
        std::string out;
        if (!entry.seen.empty())
            out += "tell " + shell_quote("In the run this was begun, and may have been done: " + entry.seen) + "\n";
        if (!entry.irreversible.empty()) out += "tell " + shell_quote("Cannot be undone: " + entry.irreversible) + "\n";
        out += "if may " + shell_quote("Run this on " + entry.place + "?") + "; then\n";
        return entry.irreversible.empty() ? out : out + "typed " + words.quoted(entry.typed) + "\n";
    }

    /// What must be so: a person judges by the output above.
    static std::string stop(const OutlineEntry& entry) {
        const bool must = entry.kind == Kind::Require || entry.kind == Kind::Prove;
        std::string out;
        if (!entry.pick.empty()) out += "tell " + shell_quote("What counts of it: " + entry.pick) + "\n";
        if (!must && !entry.condition.empty()) out += "tell " + shell_quote("Computed: " + entry.condition) + "\n";
        if (!must) return out;
        if (!entry.condition.empty()) out += "tell " + shell_quote("It holds if: " + entry.condition) + "\n";
        return out + "holds " + shell_quote(entry.says) + " " + shell_quote(entry.otherwise) + "\n";
    }

    static std::string wrapped(const OutlineEntry& entry, std::string body) {
        if (!entry.each.empty())
            body = "tell " + shell_quote("Items, a line each, an empty line last: " + entry.each) +
                   "\nwhile answer 'Item:' && [ -n \"$REPLY\" ]; do v_item=$REPLY\n" + body + "done\n";
        if (!entry.when.empty())
            body = "if may " + shell_quote("Does this apply? " + entry.when) + "; then\n" + body + "fi\n";
        return body;
    }

    static std::string ask(const OutlineEntry& entry) {
        std::string out = "tell " + shell_quote(entry.says) + "\n";
        for (const auto* input : entry.form)
            out += "need " + ShellWords::name_of("facts." + entry.fact + "." + input->id) + " " +
                   shell_quote(input->label) + "\n";
        return wrapped(entry, out);
    }

    const Outline& m_outline;
    std::set<std::string> m_of_items;
    std::set<std::string> m_secret_facts;
};

} // namespace

std::string outline_script(const Outline& outline) { return Script(outline).text(); }

} // namespace salvor::engine
