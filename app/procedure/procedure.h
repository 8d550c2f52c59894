#pragma once

#include "procedure/input.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// The values of a procedure, as FORMAT (the reference page of the procedure language) names them. Plain data: read by
/// procedure/reader.h, checked by procedure/lint.h, run by engine/. Everything has the place in the file it came from.
namespace salvor::procedure {

struct Irreversible {
    std::string because;
    Text because_text;
    Text type; ///< what is typed before
};

struct Retry {
    int times = 0;
    Duration wait{0};
};

/// A change: a command or a verb, with its way back. Its command's `at` also says where write and remove happen.
struct Action : Entry {
    enum class Verb { Command, Write, Remove, Ask, Read, Apply, Tunnel };
    Verb verb = Verb::Command;
    Text path;        ///< of write and remove
    std::string name; ///< of write: file in a private folder of the run
    Text content;
    std::string mode = "0600";
    struct Object {
        Json object; ///< its texts may hold ${paths}; null if it is a file's
        Text file;   ///< path of a file of the run
        Text space;  ///< `namespace`
        bool server_side = false;
    };
    Object apply;
    /// A port here that leads to a port of a pod or of a host, kept open until it is undone or the run ends.
    struct Tunnel {
        std::string through; ///< a cluster, or a target reached by ssh
        Text space;          ///< `namespace`, with
        Text service;        ///< one of these two
        Text pod;
        Text host; ///< as the ssh host knows it
        Text port;
        Text local;              ///< empty: a free one
        std::vector<Look> probe; ///< none or one, each second
    };
    Tunnel tunnel;
    Text ask;
    std::vector<Input> form;
    std::vector<Action> undo;
    std::optional<Irreversible> irreversible;
    std::string harmless;
    std::vector<Look> done;
    bool collect = false; ///< `failures: collect`: one item that fails does not keep the next from beginning
    std::string lasts;    ///< step id, "step" or "end"
    std::string again;
    std::optional<Retry> retry;
    std::optional<Command> stop;
    std::optional<bool> detach; ///< as written; see detached()
    std::string detach_off_because;
    std::optional<Duration> takes;
    Expression takes_seconds;
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
    std::string as;     ///< become
    std::string inside; ///< of a derived one
    std::string container;
    bool many = false;          ///< a group of hosts
    std::vector<Input> columns; ///< of a group: asked for each host
    std::string via;            ///< of a cluster: the ssh target on which kubectl runs; empty: this machine
    Text space;                 ///< `namespace` of the pod
    Text pod;                   ///< inside a cluster
    Text lock;                  ///< of a cluster: the namespace in which its lock is kept
    std::map<std::string, Text> env;
    Place place;
};

struct Pane {
    std::string id;
    std::string title;
    Command command;
    std::optional<Duration> every;
    bool follow = false;
    bool one = false; ///< of a group: its first host only
    std::vector<std::string> steps;
};

struct Procedure {
    std::string file;   ///< path it was read from
    std::string digest; ///< SHA-256 of its bytes, of the files beside it and of the prelude
    std::string bytes;  ///< as read; copied into each run's folder
    std::string id;
    std::string title;
    std::string summary;
    std::string document;
    std::string section;
    std::vector<std::string> parts;
    Place parts_place;
    std::vector<std::pair<std::string, std::string>> omits; ///< part, because
    std::vector<Target> targets;
    std::vector<Input> inputs;
    std::vector<Look> applies;
    std::vector<Pane> panes;
    /// The steps as written, between three made by the reader: first `applies` (only require), last `finish_data`,
    /// `finish_function` and `finish_leftovers` (only prove). So whoever runs a procedure knows steps only.
    std::vector<Step> steps;
    struct Given {
        std::string fact;
        Place place;
    };
    std::vector<Given> gives;                 ///< facts for other procedures
    std::map<std::string, std::string> files; ///< content of the files beside that it names
    std::vector<Expression> expressions;
    /// jq: prelude and one `def cN: …;` for each expression. Evaluate "cN" over the envelope
    /// {inputs, facts, own, item, host, targets, run, now, form, row, subject}.
    std::string program;

    const Step* step(const std::string& step_id) const;
    const Target* target(const std::string& target_id) const;
    /// The target and those it stands inside, the bound one last; empty if there is none of that id.
    /// "nodes@cas1" is read as "nodes": see engine::Context::placed.
    std::vector<const Target*> way(const std::string& target_id) const;
    /// The group that a target is, or stands inside; null if it is one place.
    const Target* group(const std::string& target_id) const;
};

} // namespace salvor::procedure
