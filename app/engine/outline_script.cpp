#include "engine/outline.h"

#include "base/pattern.h"
#include "base/text.h"
#include "exec/command.h"

#include <set>

namespace salvor::engine {

using Kind = OutlineEntry::Kind;

namespace {

constexpr auto head = R"sh(set -u
tell() { printf '\n%s\n' "$*"; }
# shown COMMAND…: runs it and gives its exit code; nothing that is piped into it is shown.
shown() { printf '$ %s\n' "$*" | cut -c1-400; "$@"; }
ended() { printf '  (ended with %s)\n' "$1"; }
exec {answers}<"${ANSWERS:-/dev/tty}" # a file of answers, a line each, or the terminal
answer() { printf '%s ' "$1"; read -r REPLY <&"$answers" || { echo; exit 4; }; }
# need VARIABLE WHAT: a value that the script cannot compute.
need() { [ -n "${!1:-}" ] || { answer "$2:"; printf -v "$1" %s "$REPLY"; }; }
# need_words VARIABLE WHAT: as many as there are, each an argument of its own.
need_words() { [ -n "${!1:-}" ] || { answer "$2, with blanks between, none if there is none:"; read -ra "$1" <<<"$REPLY"; }; }
# holds SAY ELSE: the person looks, and says whether it is so. Anything else ends the script.
holds() {
    answer "Is this so? $1 [yes/no]"
    [ "$REPLY" = yes ] || { [ -z "$2" ] || tell "What to do: $2"; tell 'Stopped here. Nothing after this was run.'; exit 1; }
}
may() { answer "$1 [yes/skip/stop]"; [ "$REPLY" != stop ] || exit 4; [ "$REPLY" = yes ]; }
typed() { answer "Type \"$1\" to go on:"; [ "$REPLY" = "$1" ] || { tell 'Not typed. Nothing was run.'; exit 4; }; }
)sh";

/// Bash text of a word: quoted, and holes as variables, which are asked for before.
class Words {
public:
    std::set<std::string> needed; ///< paths of holes
    std::set<std::string> lists;  ///< those of them that stand for any number of words

    /// One argument; or, of ‹facts.x›…, as many as the list has.
    std::string argument(const std::string& text) {
        static const Pattern list("^‹([^›]+)›…$");
        const auto found = list.all(text);
        if (found.empty()) return quoted(text);
        lists.insert(found.front()[1]);
        return "\"${" + variable(found.front()[1]) + "[@]}\"";
    }
    std::string quoted(const std::string& text) {
        static const Pattern hole("^([\\s\\S]*?)‹([^›]+)›");
        std::string out;
        std::string rest = text;
        for (;;) {
            const auto found = hole.all(rest);
            if (found.empty()) break;
            const auto& parts = found.front();
            if (!parts[1].empty()) out += shell_quote(parts[1]);
            out += "\"$" + variable(parts[2]) + "\"";
            rest.erase(0, parts[0].size());
        }
        if (!rest.empty() || out.empty()) out += shell_quote(rest);
        return out;
    }
    std::string line(const std::vector<std::string>& argv) {
        std::vector<std::string> words;
        for (const auto& word : argv) words.push_back(argument(word));
        return join(words, " ");
    }
    /// ‹facts.x.y› becomes v_facts_x_y.
    std::string variable(const std::string& path) {
        if (path != "item") needed.insert(path);
        return name_of(path);
    }
    static std::string name_of(const std::string& path) {
        std::string name = "v_";
        for (const char c : path) name += isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
        return name;
    }
};

class Script {
public:
    explicit Script(const Outline& outline) : m_outline(outline) {}

    std::string text() {
        std::string body;
        for (const auto& step : m_outline.steps)
            if (!step.done) body += this->step(step);
        const auto& procedure = *m_outline.procedure;
        std::string out = "#!/bin/bash\n# " + procedure.title + " (" + procedure.id + ", digest " +
                          procedure.digest.substr(0, 16) + ")\n";
        if (!m_outline.run.empty()) out += "# What is left of run " + m_outline.run + ".\n";
        out +=
            "# For the day the console cannot run: every command as it would run it, each proof as a stop. It records\n"
            "# nothing, takes no lock and knows no undo but what is written beside a change.\n" +
            std::string(head);
        for (const auto& [id, place] : m_outline.hosts) out += place_function(id, place);
        return out + body + "\ntell 'The end: every proof was confirmed.'\n";
    }

private:
    /// at_TARGET COMMAND…: where the commands of that target run.
    static std::string place_function(const std::string& id, const std::string& place) {
        const auto name = Words::name_of(id).substr(2);
        if (id == "here" || place == "here") return "at_" + name + "() { \"$@\"; }\n";
        return "host_" + name + "=${host_" + name + ":-" + shell_quote(place) + "}\nat_" + name +
               "() { ssh -- \"$host_" + name + "\" \"$(printf '%q ' \"$@\")\"; }\n";
    }

    std::string bound(const std::string& target) const {
        const auto way = m_outline.procedure->way(target);
        const auto host = target.find('@');
        return Words::name_of((way.empty() ? target : way.back()->id) +
                              (host == std::string::npos || way.empty() ? "" : target.substr(host)))
            .substr(2);
    }

    /// A text that may hold secrets, as arguments of printf '%s'.
    static std::string pieces(const exec::MixedText& text, Words& words) {
        std::string out;
        for (const auto& part : text.parts) {
            const auto* plain = std::get_if<std::string>(&part);
            out += " " +
                   (plain != nullptr ? words.quoted(*plain) : "\"$" + secret_name(std::get<SecretRef>(part).id) + "\"");
        }
        return out;
    }
    static std::string secret_name(const std::string& id) { return "secret_" + Words::name_of(id).substr(2); }

    std::string command(const exec::Command& given, const std::string& target, Words& words) const {
        auto command = given;
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
        const auto in = command.in.whole();
        if (!in.parts.empty()) before = "printf '%s'" + pieces(in, words) + " | ";
        const auto where = "at_" + bound(target) + " ";
        if (stages.size() == 1) return before + "shown " + where + stages.front();
        return before + "shown " + where + "bash -o pipefail -c " + pipe_text(join(stages, " | "));
    }
    /// The stages are one argument; their variables are filled here, before it is sent.
    static std::string pipe_text(const std::string& stages) {
        std::string out = "\"";
        for (std::size_t i = 0; i < stages.size(); ++i) {
            const bool list = stages.compare(i, 4, "\"${v") == 0;
            if (list || stages.compare(i, 3, "\"$v") == 0) { // "$v_name" becomes its quoted value, a list its values
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

    std::string needs(const Words& words) const {
        std::string out;
        for (const auto& path : words.needed)
            out += (words.lists.contains(path) ? "need_words " : "need ") + Words::name_of(path) + " " +
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
        Words words;
        std::string body;
        if (entry.secret && entry.commands.size() == 1) { // never on the screen
            auto line = command(entry.commands.front(), entry.target, words);
            line.erase(line.find("shown "), 6);
            body = secret_name(entry.fact) + "=$(" + line + ") || ended $?\n";
        } else {
            for (const auto& one : entry.commands) body += command(one, entry.target, words) + " || ended $?\n";
        }
        if (change) {
            body = gate(entry, words) + body + "fi\n";
            for (const auto& undo : entry.undo)
                body += "# the way back: " + join(lines(command(undo, entry.target, words)), "\n#   ") + "\n";
        }
        std::string before;
        if (!entry.each.empty() && !words.needed.empty()) { // each item has its own
            before = "unset";
            for (const auto& path : words.needed) before += " " + Words::name_of(path);
            before += "\n";
        }
        return wrapped(entry, before + needs(words) + "tell " +
                                  shell_quote(entry.says.empty() ? entry.id : entry.says) + "\n" + body + stop(entry));
    }

    /// What is to be known before a change, and the consent to it; opens an `if`.
    static std::string gate(const OutlineEntry& entry, Words& words) {
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
            out += "need " + Words::name_of("facts." + entry.fact + "." + input->id) + " " + shell_quote(input->label) +
                   "\n";
        return wrapped(entry, out);
    }

    const Outline& m_outline;
};

} // namespace

std::string outline_script(const Outline& outline) { return Script(outline).text(); }

} // namespace salvor::engine
