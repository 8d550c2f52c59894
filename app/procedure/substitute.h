#pragma once

#include "base/error.h"
#include "exec/command.h"
#include "procedure/procedure.h"

namespace salvor::procedure {

/// What `${}` and jq see. Each member is null where it is not bound. A secret is {"secret": id, "bytes": n}.
struct Scope {
    Json inputs = Json::object();
    Json facts = Json::object();
    Json own;
    Json item;
    Json host;
    Json targets = Json::object();
    Json run = Json::object();
    Json now;
    Json form;
    Json row;
    Json clear = nullptr; ///< inputs and facts with their secrets readable; bound for the time of one evaluation
    /// The envelope that a compiled expression takes.
    Json envelope(const Json& subject) const;
};

/// What to do with a path whose value is not known (null or absent): an error, or a hole "‹facts.x›" for plans.
enum class Unknowns { Refuse, ShowAsHoles };

/// The value at a path; an error if it is absent, null or cannot be walked.
Result<Json> value_at(const Path& path, const Scope& scope);
/// One text: text, numbers and booleans as they read; lists, objects and secrets are errors.
Result<std::string> fill(const Text& text, const Scope& scope, Unknowns unknowns = Unknowns::Refuse);
/// The same for texts shown to people: lists joined by ", ", unknown parts as "…". Never fails.
std::string show(const Text& text, const Scope& scope);
/// A text that may hold secrets (env, stdin, content).
Result<exec::MixedText> fill_mixed(const Text& text, const Scope& scope, Unknowns unknowns = Unknowns::Refuse);
/// A value whose texts are filled: one that is nothing but a path becomes its value with its type; one that is null
/// leaves its key out. No secrets.
Result<Json> fill_json(const Json& value, const Scope& scope, Unknowns unknowns = Unknowns::Refuse);
/// An argv: splices spread, an argument filled from a path must not begin with "-" unless "--" stands before it
/// (spliced lists may), no NUL, no empty splice unless it says so.
Result<std::vector<std::string>> fill_argv(const std::vector<Text>& argv, const Scope& scope,
                                           Unknowns unknowns = Unknowns::Refuse);

} // namespace salvor::procedure
