#pragma once

#include "engine/expander.h"

namespace salvor::engine {

/// One thing that a procedure looks at, changes or asks, resolved as far as it is known; what is not is a hole,
/// "‹facts.x›".
struct OutlineEntry {
    enum class Kind { Look, Require, Change, Ask, Prove };
    Kind kind = Kind::Look;
    std::string id;                      ///< entry or leaf
    std::string says;                    ///< what holds, or what the value is called
    std::string target;                  ///< id
    std::string place;                   ///< where: the bound name, "quadlet1"
    std::vector<exec::Command> commands; ///< in order; several for a file, none for what is only computed or asked
    std::string when;                    ///< jq, if it cannot be judged yet
    std::string each;                    ///< jq of its items, if they are not known yet
    std::string pick;                    ///< jq: what of the output
    std::string condition;               ///< jq that must be true
    std::string otherwise;
    std::string fact;
    bool secret = false;
    bool base64 = false;    ///< what a secret comes in
    std::string keep;       ///< name of the file that its output goes into; empty: it may be shown
    bool keep_whole = true; ///< as it comes: the procedure does not keep a part of it only
    std::string seen;       ///< of a run: what was seen, or what became of it
    bool done = false;      ///< of a run: over, nothing is left to do
    std::string irreversible;
    std::string typed; ///< before it
    std::vector<const procedure::Input*> form;
    std::vector<exec::Command> undo;
    std::vector<std::string> undo_says; ///< of the way back: when it applies, and what is done by hand
    std::string lasts;                  ///< id of the step before which it is undone; empty: none
    bool to_undo = false;               ///< it stands, or will: its undo is not made yet
    std::string shown() const;          ///< its commands, a line each
};

struct OutlineStep {
    const procedure::Step* step = nullptr;
    std::string title;
    std::string why;
    bool done = false;
    std::vector<OutlineEntry> entries;
};

struct Outline {
    const procedure::Procedure* procedure = nullptr;
    std::string run;                           ///< empty: of no run
    std::map<std::string, std::string> places; ///< target id to bound name
    std::map<std::string, std::string> hosts;  ///< target id to the name of the host its commands run on
    std::vector<OutlineStep> steps;
    bool back = false;                 ///< the run was rolled back, or is being rolled back
    std::string back_says;             ///< how far that came, for people
    std::vector<std::string> undo_now; ///< changes whose undo is under way, in order
};

/// Goes through a whole procedure and says what each step would run, without running anything: for plans, sheets and
/// scripts. Main thread.
class Outliner : public Task {
    Q_OBJECT
public:
    explicit Outliner(const Context& context) : m_context(context) {}
    /// `only`: the step to go through; of the others nothing but titles. Without it all.
    void start(std::function<void(Outline)> then, std::optional<std::size_t> only = std::nullopt);
    void abandon() override { m_then = nullptr; }

private:
    void step(std::size_t at);
    void action(std::size_t at, std::size_t which);
    void add_action(const procedure::Action& action, const procedure::Scope& scope, const Context::Item& item);
    void add_undo(OutlineEntry& entry, const procedure::Action& action, const procedure::Scope& scope,
                  const Leaf* leaf) const;
    void say_back();
    void add_looks(const std::vector<procedure::Look>& looks, OutlineEntry::Kind kind);
    OutlineEntry entry(const procedure::Entry& from, OutlineEntry::Kind kind, const procedure::Scope& scope) const;
    procedure::Scope scope_with_hole(const procedure::Entry& entry, const std::string& at = {}) const;
    void add_look(const procedure::Look& look, OutlineEntry::Kind kind, const std::string& at);
    const Context& m_context;
    Outline m_outline;
    std::optional<std::size_t> m_only;
    std::function<void(Outline)> m_then;
};

/// For people: Markdown or HTML, with places to write on, and the digests that the run shows later.
std::string outline_page(const Outline& outline, bool html);
/// For the day the console cannot run: a bash script of what is left to do. It stops at each proof, asks for what is
/// not known, fetches secrets by the procedure's own commands or asks for them, runs nothing with an empty one, and
/// holds none.
std::string outline_script(const Outline& outline);

} // namespace salvor::engine
