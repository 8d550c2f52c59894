#include "engine/outline.h"

#include "base/text.h"
#include "engine/fold.h"
#include "engine/report.h"
#include "engine/tunnel.h"

namespace salvor::engine {

using procedure::Action;
using procedure::Look;
using procedure::Unknowns;
using Kind = OutlineEntry::Kind;

std::string OutlineEntry::shown() const {
    std::vector<std::string> all;
    for (const auto& command : commands) all.push_back(command.shown());
    return join(all, "\n");
}

void Outliner::start(std::function<void(Outline)> then, std::optional<std::size_t> only) {
    m_then = std::move(then);
    m_only = only;
    m_outline.procedure = m_context.procedure;
    m_outline.run = m_context.state->id;
    for (const auto& [id, bound] : m_context.bindings) {
        m_outline.places[id] = m_outline.hosts[id] = bound.name;
        if (!bound.cluster) continue;
        const auto* via = m_context.binding(m_context.procedure->target(id)->via);
        m_outline.hosts[id] = via == nullptr ? "here" : via->name;
    }
    say_back();
    step(0);
}

void Outliner::say_back() {
    const auto& state = *m_context.state;
    if (state.undo)
        m_outline.undo_now.assign(state.undo->leaves.begin() + static_cast<long>(state.undo->next),
                                  state.undo->leaves.end());
    const bool under_way = state.undo && state.undo->whole_run() && state.undo->why != "return";
    m_outline.back = under_way || !state.undone_to.empty();
    if (!m_outline.back) return;
    m_outline.back_says = under_way ? "This run is being rolled back to the step " + state.undo->to + ": " +
                                          std::to_string(m_outline.undo_now.size()) + " changes are still to be undone."
                                    : "This run was rolled back to the step " + state.undone_to + ": " +
                                          result_text(*m_context.procedure, state) + ".";
    for (const auto& step : state.steps)
        for (const auto& act : step.acts)
            for (const auto& leaf : act.leaves)
                if (leaf.undone && leaf.undo_unproved)
                    m_outline.back_says += " Nobody saw that this is undone: " + leaf.shown + ".";
}

void Outliner::add_undo(OutlineEntry& entry, const Action& action, const procedure::Scope& scope,
                        const Leaf* leaf) const {
    const auto add = [&](Result<VerbCommands> verb) {
        if (verb) entry.undo.insert(entry.undo.end(), verb->commands.begin(), verb->commands.end());
    };
    for (const auto& undo : action.undo) {
        if (undo.when) entry.undo_says.push_back("Only if: " + undo.when.text);
        if (undo.verb == Action::Verb::Command) {
            if (auto command = m_context.resolve(undo.command, scope, Unknowns::ShowAsHoles))
                entry.undo.push_back(std::move(*command));
        } else if (undo.verb == Action::Verb::Ask) {
            entry.undo_says.push_back(show(undo.ask, scope));
        } else if (undo.verb == Action::Verb::Write || undo.verb == Action::Verb::Remove ||
                   undo.verb == Action::Verb::Apply) {
            add(verb_commands(m_context, undo, scope, undo.id, nullptr, false, Unknowns::ShowAsHoles));
        }
    }
    if (!action.undo.empty() || !action.harmless.empty() || action.irreversible) return;
    if (action.verb == Action::Verb::Tunnel) {
        entry.undo_says.emplace_back("By hand: close the tunnel.");
    } else if (action.verb == Action::Verb::Write && !action.name.empty()) {
        add(verb_commands(m_context, action, scope, entry.id, nullptr, true, Unknowns::ShowAsHoles));
    } else if (action.verb == Action::Verb::Write || action.verb == Action::Verb::Remove ||
               action.verb == Action::Verb::Apply) {
        const auto former = leaf == nullptr ? Json() : leaf->former;
        const auto file = former.is_object() ? former.value("file", std::string()) : std::string();
        entry.undo_says.push_back(file.empty()
                                      ? "By hand: put back what was there before, or remove it if there was nothing."
                                      : "By hand: put back what was there before. The run kept it in " + file + ".");
    }
}

/// Of a group its first host stands for all.
procedure::Scope Outliner::scope_with_hole(const procedure::Entry& entry, const std::string& at) const {
    const auto hosts = entry.group.empty() ? std::vector<std::string>() : m_context.hosts(entry.group);
    auto scope = m_context.scope({}, {}, {}, at.empty() && !hosts.empty() ? hosts.front() : at);
    if (entry.each) scope.item = "‹item›";
    return scope;
}

OutlineEntry Outliner::entry(const procedure::Entry& from, Kind kind, const procedure::Scope& scope) const {
    OutlineEntry entry;
    entry.kind = kind;
    entry.id = from.id;
    entry.fact = from.fact;
    entry.secret = from.secret;
    entry.base64 = from.base64;
    entry.pick = from.pick.text;
    if (from.save) {
        const auto name = fill(from.save->name, scope, Unknowns::ShowAsHoles);
        entry.keep = name ? *name : from.fact;
        const bool raw = from.take == procedure::Take::None || from.take == procedure::Take::Text;
        entry.keep_whole = raw && entry.pick.empty();
    } else if (!from.secret && from.sees_clear()) { // a secret is in what it gives
        entry.keep = join(split(from.id, '/'), "-");
        entry.keep_whole = false;
    }
    entry.target = from.command.pipe.empty() ? from.command.at : from.command.pipe.front().at;
    const auto* bound = m_context.binding(entry.target);
    entry.place = bound == nullptr ? entry.target : bound->name;
    return entry;
}

void Outliner::add_looks(const std::vector<Look>& looks, Kind kind) {
    for (const auto& look : looks) {
        auto hosts = look.group.empty() ? std::vector<std::string>{{}} : m_context.hosts(look.group);
        if (hosts.empty()) hosts.emplace_back();
        if (look.one) hosts.resize(1);
        for (const auto& host : hosts) add_look(look, kind, host);
    }
}

void Outliner::add_look(const Look& look, Kind kind, const std::string& at) {
    auto& step = m_outline.steps.back();
    const auto& state = m_context.state->steps[m_outline.steps.size() - 1];
    const auto scope = scope_with_hole(look, at);
    auto entry = this->entry(look, kind, scope);
    entry.target = m_context.placed(entry.target, at);
    if (const auto* bound = m_context.binding(entry.target)) entry.place = bound->name;
    entry.says = look.say.empty() ? look.fact : show(look.say, scope);
    entry.condition = look.that ? look.that.text : look.until.text;
    entry.otherwise = look.otherwise.empty() ? std::string() : show(look.otherwise, scope);
    entry.each = look.each.text;
    entry.when = look.when ? look.when.text : look.where.text;
    if (look.let) entry.condition = look.let.text + (entry.condition.empty() ? "" : "  |  " + entry.condition);
    if (look.command.present())
        if (auto command = m_context.resolve(look.command, scope, Unknowns::ShowAsHoles)) {
            if (look.secret) command->capture.secret = look.fact;
            entry.commands.push_back(std::move(*command));
        }
    if (const auto made = state.looks.find(look.id); made != state.looks.end()) {
        entry.seen = std::string(name_of(made->second.verdict)) +
                     (made->second.why.empty() ? ": " + made->second.seen : ": " + made->second.why);
        entry.done = made->second.holds() && !m_outline.back;
    }
    step.entries.push_back(std::move(entry));
}

void Outliner::step(std::size_t at) {
    if (!m_then) return;
    const auto& steps = m_context.procedure->steps;
    if (at >= steps.size()) return std::exchange(m_then, nullptr)(std::move(m_outline));
    OutlineStep step;
    step.step = &steps[at];
    const auto scope = m_context.scope();
    step.title = show(steps[at].title, scope);
    step.why = steps[at].why.empty() ? std::string() : show(steps[at].why, scope);
    const auto phase = m_context.state->steps[at].phase;
    step.done = !m_outline.back && (phase == StepState::Phase::Done || phase == StepState::Phase::Skipped);
    m_outline.steps.push_back(std::move(step));
    if (m_only && at != *m_only) return this->step(at + 1);
    add_looks(steps[at].observe, Kind::Look);
    add_looks(steps[at].require, Kind::Require);
    action(at, 0);
}

/// Its `when` and its items, as far as they can be told.
void Outliner::action(std::size_t at, std::size_t which) {
    if (!m_then) return;
    const auto& step = m_context.procedure->steps[at];
    if (which >= step.act.size()) {
        add_looks(step.prove, Kind::Prove);
        return this->step(at + 1);
    }
    const auto& action = step.act[which];
    const auto next = [this, at, which] { this->action(at, which + 1); };
    const auto expand = [this, &action, next, alive = QPointer<Outliner>(this)] {
        m_context.items(action, [=, this, &action](Result<std::vector<Context::Item>> items) {
            if (!alive) return;
            if (items) {
                for (const auto& item : *items)
                    add_action(action, m_context.scope(action.each, item.key, item.item, item.at), item);
            } else {
                add_action(action, scope_with_hole(action), {});
                m_outline.steps.back().entries.back().each = action.each.text;
            }
            next();
        });
    };
    if (!action.when || action.each || !action.group.empty()) return expand(); // else it is asked of each item
    m_context.boolean(action.when, m_context.scope(), nullptr,
                      [=, this, &action, alive = QPointer<Outliner>(this)](Result<bool> wanted) {
                          if (!alive) return;
                          if (wanted && !*wanted) return next(); // not with these answers
                          const auto before = m_outline.steps.back().entries.size();
                          if (wanted) return expand();
                          add_action(action, scope_with_hole(action), {});
                          m_outline.steps.back().entries[before].when = action.when.text;
                          next();
                      });
}

void Outliner::add_action(const Action& action, const procedure::Scope& scope, const Context::Item& item) {
    auto entry = this->entry(action, action.verb == Action::Verb::Ask ? Kind::Ask : Kind::Change, scope);
    entry.id = action.id + (item.name().empty() ? "" : "/" + item.name());
    entry.target = m_context.placed(entry.target, item.at);
    if (const auto* bound = m_context.binding(entry.target)) entry.place = bound->name;
    if (action.when && (action.each || !action.group.empty())) entry.when = action.when.text;
    if (action.verb == Action::Verb::Command) {
        if (auto command = m_context.resolve(action.command, scope, Unknowns::ShowAsHoles))
            entry.commands.push_back(std::move(*command));
    } else if (action.verb == Action::Verb::Ask) {
        entry.says = show(action.ask, scope);
        for (const auto& input : action.form) entry.form.push_back(&input);
    } else if (action.verb == Action::Verb::Tunnel) {
        if (auto plan = tunnel_plan(m_context, action, scope, Unknowns::ShowAsHoles)) {
            entry.says = plan->shown();
            entry.commands.push_back(plan->by_hand());
        }
    } else if (action.verb == Action::Verb::Read) {
        if (entry.says.empty()) entry.says = "The console computes this from a file: " + action.fact;
    } else if (auto verb = verb_commands(m_context, action, scope, entry.id, nullptr, false, Unknowns::ShowAsHoles)) {
        entry.commands = std::move(verb->commands);
    }
    const auto* leaf = m_context.state->leaf(entry.id);
    add_undo(entry, action, scope, leaf);
    entry.lasts = action.lasts == "end" ? "finish_leftovers" : action.lasts;
    entry.to_undo = leaf == nullptr || leaf->status == Leaf::Status::Pending ? !m_outline.steps.back().done
                                                                             : leaf->changed() && !leaf->undone;
    if (action.irreversible) {
        entry.irreversible = show(action.irreversible->because_text, scope);
        entry.typed = show(action.irreversible->type, scope);
    }
    if (leaf != nullptr) {
        entry.done = leaf->settled() && !leaf->undone;
        entry.seen = leaf->undone        ? leaf->undo_unproved ? "its undo was gone through, and not proved" : "undone"
                     : leaf->why.empty() ? leaf->outcome.text()
                                         : leaf->why;
        if (!leaf->changed()) entry.seen = leaf->settled() ? "was so already" : "";
    }
    m_outline.steps.back().entries.push_back(std::move(entry));
}

} // namespace salvor::engine
