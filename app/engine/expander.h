#pragma once

#include "engine/looker.h"

namespace salvor::engine {

/// A file that a change replaces is kept up to here, in bytes, so that it can be put back; a larger one is not touched.
inline constexpr std::size_t most_former = 4U << 20;

/// Makes an action's leaves: `when`, `for`, and for each item the exact command, without running anything. Main thread.
class Expander : public Task {
    Q_OBJECT
public:
    /// `holes`: what is not known yet is shown as ‹facts.x› and the leaf has no digest.
    Expander(const Context& context, const procedure::Action& action, bool builtin_undo, bool holes);
    /// For an undo action: the item of the leaf that is undone, and that leaf's id.
    void of_leaf(const Leaf& leaf, const procedure::Expression& each, std::string undo_id);
    /// After of_leaf(): what that undo would run, as it is known by now.
    std::string shown() const;
    /// {leaf, entry, key, item, shown, digest?, hole?, irreversible?, type?}; an error if it cannot be said.
    void start(std::function<void(Result<Json>)> then);
    void abandon() override { m_then = nullptr; }

private:
    void make();
    void give(Result<Json> leaves);
    Result<Json> leaf(const Context::Item& item) const;
    procedure::Scope scope_of(const Context::Item& item) const;
    const Context& m_context;
    const procedure::Action& m_action;
    bool m_builtin_undo;
    bool m_holes;
    procedure::Expression m_each;
    std::vector<Context::Item> m_items;
    bool m_fixed = false;
    std::string m_leaf_id;
    Leaf m_undone;
    std::function<void(Result<Json>)> m_then;
};

/// The commands that `write`, `remove` and their way back consist of, in order, on the action's target. `former` is
/// what was there before ({existed, content, folder_existed}), null when it is not known yet.
struct VerbCommands {
    std::vector<exec::Command> commands;
    std::string path;
    std::string folder; ///< of a private file
};
/// The object that an `apply` is about: its text, as kubectl gets it, and what it is called.
struct AppliedObject {
    std::string text;
    std::string name; ///< "ConfigMap/settings", or the path of its file
    std::string space;
};
Result<AppliedObject> applied_object(const Context& context, const procedure::Action& action,
                                     const procedure::Scope& scope, procedure::Unknowns unknowns);
/// A look at that object in its cluster: `diff`, or `get`.
Result<exec::Command> object_look(const Context& context, const procedure::Action& action,
                                  const procedure::Scope& scope, std::vector<std::string> words);
/// The private folder of a leaf on its target: unguessable by others only in its content, so it is made with mkdir,
/// which refuses what is there already.
std::string private_folder(const Context& context, const std::string& leaf_id);
/// The one object, which kubectl puts in a list, without what a server adds and refuses in one that replaces another;
/// null if it is none.
Json without_server_fields(const std::string& text);
Result<VerbCommands> verb_commands(const Context& context, const procedure::Action& action,
                                   const procedure::Scope& scope, const std::string& leaf_id, const Json& former,
                                   bool undo, procedure::Unknowns unknowns);

} // namespace salvor::engine
