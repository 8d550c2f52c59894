#pragma once

#include "base/json.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The values of a procedure, as FORMAT (the reference page of the procedure language) names them. Plain data: read by
/// procedure/reader.h, checked by procedure/lint.h, run by engine/. Everything has the place in the file it came from.
namespace salvor::procedure {

using Duration = std::chrono::milliseconds;

/// Where in a file: 1-based line and column; 0 means nowhere (made by the program).
struct Place {
    int line = 0;
    int column = 0;
};

/// A jq text. `index` names it in Procedure::expressions, -1 means absent.
struct Expression {
    std::string text;
    Place place;
    int index = -1;
    explicit operator bool() const { return index >= 0; }
};

/// `${inputs.x}`, `${facts.y.z}`, `${inputs.map[item].path}`.
struct Path {
    struct Segment {
        std::string name;          ///< a literal segment, or
        std::vector<Path> nested;  ///< exactly one path whose value names the segment
    };
    std::string root;              ///< inputs facts own item host targets run form row
    std::vector<Segment> segments;
    bool splice = false;           ///< `...`: one argument an element
    bool may_be_empty = false;     ///< `...?`
    std::string text;              ///< as written, for messages and holes
};

/// A text with paths in it.
struct Text {
    std::vector<std::variant<std::string, Path>> parts;
    Place place;
    std::string source; ///< as written
    bool empty() const { return parts.empty(); }
    /// The one path, if the text is nothing else.
    const Path* only_path() const {
        return parts.size() == 1 ? std::get_if<Path>(&parts.front()) : nullptr;
    }
};

struct Stdin {
    Text text;
    std::string beside; ///< a file's name beside the procedure; its content is in Procedure::files
};

struct Command {
    std::string at; ///< target; resolved by the reader: never empty for a run
    std::vector<Text> run;
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

enum class Take { None, Text, Line, Lines, Nul, Json, Jsonl, Result };

/// A read-only entry: where a value comes from, what of it, its name, what must hold of it.
struct Look {
    std::string id;     ///< "<step>/observe0", "<step>/require2", "<step>/act0/done", …; unique in the procedure
    Place place;
    Command command;    ///< one of command, let, or neither
    Expression let;
    std::string at;     ///< as written; empty unless it said so (a let is per host only then)
    Take take = Take::None;
    Expression pick;
    std::string fact;
    Text say;
    Expression that;
    Expression until;
    std::optional<Duration> within;
    std::optional<Duration> every;
    Expression abort;
    std::optional<Duration> stall;
    std::string hold;   ///< step id or "end"
    std::string waivable;
    Text otherwise;     ///< `else`
    std::string repeat; ///< step to go back to when this does not hold
    bool record = false;
    bool secret = false;
    std::string reveal;
    bool base64 = false;
    Expression each;    ///< `for`
    bool one = false;
    Expression when;
};

struct Input {
    enum class Type { Text, Integer, Boolean, Choice, Choices, Path, Host, Port, Url, Name, Quantity, Duration, Time,
                      Secret, File, Json, Table, Result };
    struct Option {
        Json value;
        std::string label;
        std::string hint;
        std::string disabled;
    };
    std::string id;
    Type type = Type::Text;
    std::string label;
    std::string help;
    std::string placeholder;
    std::optional<Json> preset; ///< `default`
    bool optional = false;
    std::string rule;    ///< of a name: dns-label dns-name bucket keyspace unit user label
    std::string pattern;
    std::optional<double> min;
    std::optional<double> max;
    std::string at;
    std::vector<Option> options;
    std::optional<Look> options_look;
    Expression when;
    std::vector<Look> must;
    Place place;
};

struct Irreversible {
    std::string because;
    Text because_text;
    Text type; ///< what is typed before
};

struct Retry {
    int times = 0;
    Duration wait{0};
};

/// A change: a command or a verb, with its way back.
struct Action {
    enum class Verb { Command, Write, Remove, Ask };
    std::string id; ///< "<step>/act0"
    Place place;
    Verb verb = Verb::Command;
    Command command;     ///< of a command; its `at` also says where write and remove happen
    Take take = Take::None;
    Expression pick;
    std::string fact;
    bool secret = false;
    Text path;           ///< of write and remove
    std::string name;    ///< of write: file in a private folder of the run
    Text content;
    std::string mode = "0600";
    Text ask;
    std::vector<Input> form;
    std::vector<Action> undo;
    std::optional<Irreversible> irreversible;
    std::string harmless;
    std::vector<Look> done;
    std::string lasts;   ///< step id, "step" or "end"
    std::string again;
    std::optional<Retry> retry;
    std::optional<Command> stop;
    std::optional<bool> detach; ///< as written; see detached()
    std::string detach_off_because;
    std::optional<Duration> takes;
    Expression takes_seconds;
    Expression each;     ///< `for`
    bool one = false;
    Expression when;
    /// Survives console and line: by default what has `undo` or `irreversible` and no `again`.
    bool detached() const {
        if (verb != Verb::Command) return false;
        return detach.value_or((!undo.empty() || irreversible) && again.empty());
    }
};

struct Deviation {
    std::string document;
    std::string because;
    std::string part;
};

struct Step {
    std::string id;
    Text title;
    std::vector<std::string> source;
    Text why;
    std::string at;
    Expression when;
    std::vector<Look> observe;
    std::vector<Look> require;
    std::vector<Action> act;
    std::vector<Look> prove;
    std::vector<Deviation> deviates;
    Place place;
};

struct Target {
    enum class Kind { Here, Ssh, Cluster, Place, Derived };
    std::string id;
    Kind kind = Kind::Ssh;
    std::string label;
    std::string as;        ///< become
    std::string inside;    ///< of a derived one
    std::string container;
    std::map<std::string, Text> env;
    Place place;
};

struct Pane {
    std::string id;
    std::string title;
    Command command;
    std::optional<Duration> every;
    bool follow = false;
    std::vector<std::string> steps;
};

struct Procedure {
    std::string file;    ///< path it was read from
    std::string digest;  ///< SHA-256 of its bytes and of the files beside it
    std::string bytes;   ///< as read; copied into each run's folder
    std::string id;
    std::string title;
    std::string summary;
    std::string document;
    std::string section;
    std::vector<std::string> parts;
    std::vector<std::pair<std::string, std::string>> omits; ///< part, because
    std::vector<Target> targets;
    std::vector<Input> inputs;
    std::vector<Look> applies;
    std::vector<Pane> panes;
    /// The steps as written, between three made by the reader: first `applies` (only require), last `finish_data`,
    /// `finish_function` and `finish_leftovers` (only prove). So whoever runs a procedure knows steps only.
    std::vector<Step> steps;
    std::vector<std::string> gives;
    std::map<std::string, std::string> files; ///< content of the files beside that it names
    std::vector<Expression> expressions;
    /// jq: prelude and one `def cN: …;` for each expression. Evaluate "cN" over the envelope
    /// {inputs, facts, own, item, host, targets, run, now, form, row, subject}.
    std::string program;

    const Step* step(const std::string& step_id) const;
    const Target* target(const std::string& target_id) const;
};

} // namespace salvor::procedure
