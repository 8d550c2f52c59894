#pragma once

#include "procedure/values.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Commands and what is looked at by them.
namespace salvor::procedure {

using Duration = std::chrono::milliseconds;

struct Stdin {
    Text text;
    std::string beside; ///< a file's name beside the procedure; its content is in Procedure::files
    Text file;          ///< path of a file of this run, on this machine
};

struct Command {
    std::string at; ///< target; resolved by the reader: never empty for a run
    std::vector<Text> run;
    bool kubectl = false;      ///< `run` is what follows kubectl and its context
    std::vector<Command> pipe; ///< instead of run
    std::map<std::string, Text> env;
    Stdin in;
    Text cwd;
    std::vector<int> exits{0};
    bool any_exit = false;
    bool sigpipe = false;
    std::optional<Duration> timeout;
    Place place;
    bool present() const { return !run.empty() || !pipe.empty(); }
};

/// Where a value, or the raw output, is kept: a file below the run's folder.
struct Save {
    Text name;
    bool secret = false;
};

enum class Take { None, Text, Line, Lines, Nul, Json, Jsonl, Result };

/// What looks and actions share: a command, what is taken of its output, its name, for what it is done.
struct Entry {
    std::string id; ///< "<step>/observe0", "<step>/require2", "<step>/act0", "<step>/act0/done0"; unique
    Place place;
    Command command;
    Take take = Take::None;
    Expression pick;
    std::string fact;
    bool secret = false;
    bool base64 = false; ///< `decode` of a secret
    std::string reveal;  ///< what it tells of secrets, and why not more
    bool hidden = false; ///< looks at a secret input: its value is told to nobody
    std::optional<Save> save;
    Text read; ///< instead of a command: path of a file of this run
    /// Whether its expressions may see secrets: they run in a jq process of their own.
    bool sees_clear() const { return secret || hidden || !reveal.empty() || (save && save->secret); }
    Expression each;             ///< `for`
    std::optional<int> parallel; ///< items at once; 0: all. Unset: all for looks, one for actions
    bool one = false;
    Expression where;  ///< which hosts of the group
    std::string group; ///< the group on whose hosts it is done, one leaf each; set by the reader
    Expression when;
    /// Whether its fact has a value for each host of its group.
    bool by_host() const { return !group.empty() && !one; }
    /// Whether its fact has a value for each item. `one` of a group is its first host, of a list the whole.
    bool by_item() const { return each && !(one && group.empty()); }
    std::string by_item_text() const { return one && group.empty() ? std::string() : each.text; }
};

/// A read-only entry: where a value comes from, what of it, what must hold of it.
struct Look : Entry { // its source is one of command, let, or neither
    Expression let;
    Text say;
    Expression that;
    Expression until;
    std::optional<Duration> within;
    std::optional<Duration> every;
    Expression abort;
    std::optional<Duration> stall;
    std::string hold; ///< step id or "end"
    std::string waivable;
    Text otherwise;     ///< `else`
    std::string repeat; ///< step to go back to when this does not hold
    bool record = false;
    bool may_be_none = false; ///< `for` or the group may have nothing to look at
};

} // namespace salvor::procedure
