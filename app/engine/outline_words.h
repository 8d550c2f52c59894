#pragma once

#include "base/pattern.h"
#include "base/text.h"
#include "exec/command.h"

#include <cctype>
#include <set>
#include <string>
#include <vector>

namespace salvor::engine {

/// What stands at the beginning of each script: its functions.
inline constexpr auto script_head = R"sh(set -u
tell() { printf '\n%s\n' "$*"; }
# shown COMMAND…: runs it and gives its exit code; nothing that is piped into it is shown.
shown() { printf '$ %s\n' "$*" | cut -c1-400; "$@"; }
# kept FILE COMMAND…: the same, and what it gives goes into that file of the folder, readable by its owner only.
kept() {
    printf '$ %s\n' "${*:2}" | cut -c1-400
    (umask 077 && mkdir -p -- "$(dirname -- "$folder/$1")" && "${@:2}" >"$folder/$1")
}
# known VARIABLE FILE: what the procedure says later of a file that was kept.
known() {
    printf -v "$1_path" %s "$folder/$2"
    printf -v "$1_size" %s "$(wc -c <"$folder/$2")"
    printf -v "$1_sha256" %s "$(sha256sum <"$folder/$2" | cut -d' ' -f1)"
    tell "Kept: $folder/$2"
}
# there FILE: what a command reads; without it the script ends.
there() { [ -f "$1" ] && [ -r "$1" ] || { tell "There is no file $1. Nothing after this was run."; exit 1; }; }
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
# need_secret VARIABLE WHAT: a value that is not shown, from the terminal or the file SECRETS.
need_secret() {
    [ -z "${!1:-}" ] || return 0
    [ -n "${hidden:-}" ] || exec {hidden}<"${SECRETS:-/dev/tty}" || exit 4
    printf '%s (not shown; nothing, if it is in a file): ' "$2"
    IFS= read -rs "$1" <&"$hidden" || { echo; exit 4; }
    echo
    [ -z "${!1}" ] || return 0
    answer 'The file that holds it:'
    { printf -v "$1" %s "$(cat -- "$REPLY")" && [ -n "${!1}" ]; } || { tell 'It is empty. Nothing was run.'; exit 4; }
}
may() { answer "$1 [yes/skip/stop]"; [ "$REPLY" != stop ] || exit 4; [ "$REPLY" = yes ]; }
typed() { answer "Type \"$1\" to go on:"; [ "$REPLY" = "$1" ] || { tell 'Not typed. Nothing was run.'; exit 4; }; }
)sh";

/// Bash text of a word: quoted, and holes as variables, which are asked for before.
class ShellWords {
public:
    std::set<std::string> needed;  ///< paths of holes
    std::set<std::string> lists;   ///< those of them that stand for any number of words
    std::set<std::string> secrets; ///< ids

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

} // namespace salvor::engine
