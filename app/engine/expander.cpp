#include "engine/expander.h"
#include "engine/tunnel.h"

#include "base/sha256.h"
#include "base/text.h"

namespace salvor::engine {

using procedure::Action;
using procedure::Unknowns;

Expander::Expander(const Context& context, const Action& action, bool builtin_undo, bool holes)
    : m_context(context), m_action(action), m_builtin_undo(builtin_undo), m_holes(holes), m_each(action.each) {}

void Expander::of_leaf(const Leaf& leaf, const procedure::Expression& each, std::string undo_id) {
    m_each = each;
    m_items = {{leaf.key, leaf.item, leaf.at}};
    m_fixed = true;
    m_leaf_id = std::move(undo_id);
    m_undone = leaf;
}

void Expander::give(Result<Json> leaves) {
    if (auto then = std::exchange(m_then, nullptr)) then(std::move(leaves));
}

void Expander::start(std::function<void(Result<Json>)> then) {
    m_then = std::move(then);
    const auto expand = [this] {
        if (m_fixed) return make();
        m_context.items(m_action, [this, alive = QPointer<Expander>(this)](Result<std::vector<Context::Item>> items) {
            if (!alive) return;
            if (!items) return give(tl::unexpected(items.error()));
            m_items = std::move(*items);
            make();
        });
    };
    if (!m_action.when || m_builtin_undo) return expand();
    const auto scope = m_fixed ? scope_of(m_items[0]) : m_context.scope();
    const bool per_item = !m_fixed && (m_each || !m_action.group.empty());
    if (per_item) return expand(); // `when` may speak of $own and $item: judged for each
    m_context.boolean(m_action.when, scope, nullptr,
                      [this, alive = QPointer<Expander>(this), expand](Result<bool> wanted) {
                          if (!alive) return;
                          if (!wanted) return give(tl::unexpected(wanted.error()));
                          if (!*wanted) return give(Json::array());
                          expand();
                      });
}

procedure::Scope Expander::scope_of(const Context::Item& item) const {
    return m_context.scope(m_each, item.key, item.item, item.at);
}

void Expander::make() {
    struct Progress {
        Json leaves = Json::array();
        std::size_t at = 0;
    };
    auto progress = std::make_shared<Progress>();
    auto step = std::make_shared<std::function<void()>>();
    const auto add = [this, progress] {
        auto made = leaf(m_items[progress->at]);
        if (!made) {
            give(tl::unexpected(made.error()));
            return false;
        }
        progress->leaves.push_back(std::move(*made));
        ++progress->at;
        return true;
    };
    *step = [this, alive = QPointer<Expander>(this), progress, add, weak = std::weak_ptr(step)] {
        while (progress->at < m_items.size()) {
            if (!m_action.when || m_fixed || (!m_each && m_action.group.empty())) {
                if (!add()) return;
                continue;
            }
            const auto& item = m_items[progress->at];
            m_context.boolean(m_action.when, scope_of(item), nullptr,
                              [this, alive, progress, add, step = weak.lock()](Result<bool> wanted) {
                                  if (!alive) return;
                                  if (!wanted) return give(tl::unexpected(wanted.error()));
                                  if (!*wanted)
                                      ++progress->at;
                                  else if (!add())
                                      return;
                                  (*step)();
                              });
            return;
        }
        give(std::move(progress->leaves));
    };
    (*step)();
}

static std::string shown_of(const std::vector<exec::Command>& commands) {
    std::vector<std::string> parts;
    parts.reserve(commands.size());
    for (const auto& command : commands) parts.push_back(command.shown());
    return join(parts, " && ");
}

std::string Expander::shown() const {
    const auto json = leaf(m_items.front());
    return json ? json->value("shown", std::string()) : "it cannot be said yet: " + json.error().what;
}

Result<Json> Expander::leaf(const Context::Item& item) const {
    const auto scope = scope_of(item);
    auto id = m_leaf_id.empty() ? m_action.id + (item.name().empty() ? "" : "/" + item.name()) : m_leaf_id;
    Json json{{"leaf", id},
              {"entry", m_builtin_undo ? m_action.id + "/undo" : m_action.id},
              {"key", item.key},
              {"item", item.item}};
    if (!item.at.empty()) json["host"] = item.at;
    if (m_action.verb == Action::Verb::Read) json["at"] = "here";
    const auto at = m_context.placed(
        m_action.command.pipe.empty() ? m_action.command.at : m_action.command.pipe.front().at, item.at);
    const auto* bound = m_context.binding(at);
    if (m_action.verb != Action::Verb::Read) json["at"] = bound == nullptr ? at : bound->name;
    const auto describe = [&](Unknowns unknowns) -> Result<std::pair<std::string, std::string>> {
        if (m_action.verb == Action::Verb::Ask) {
            const auto text = show(m_action.ask, scope);
            return std::pair{"ask: " + text, sha256_hex(text)};
        }
        if (m_action.verb == Action::Verb::Read) {
            auto from = fill(m_action.read, scope, unknowns);
            auto to = fill(m_action.save->name, scope, unknowns);
            for (const auto* one : {&from, &to})
                if (!*one) return tl::unexpected(one->error());
            const auto text = "make the file " + *to + " from " + *from;
            return std::pair{text, sha256_hex(text + m_action.pick.text)};
        }
        if (m_action.verb == Action::Verb::Command) {
            auto command = m_context.resolve(m_action.command, scope, unknowns);
            if (!command) return tl::unexpected(command.error());
            return std::pair{command->shown(), command->digest()};
        }
        if (m_action.verb == Action::Verb::Tunnel) {
            auto plan = tunnel_plan(m_context, m_action, scope, unknowns);
            if (!plan) return tl::unexpected(plan.error());
            const auto text = (m_builtin_undo ? "close: " : "") + plan->shown();
            return std::pair{text, sha256_hex(text)};
        }
        auto verb = verb_commands(m_context, m_action, scope, m_undone.id.empty() ? id : m_undone.id, m_undone.former,
                                  m_builtin_undo, unknowns);
        if (!verb) return tl::unexpected(verb.error());
        std::string digests;
        for (const auto& command : verb->commands) digests += command.digest();
        return std::pair{shown_of(verb->commands), sha256_hex(digests)};
    };
    auto exact = describe(Unknowns::Refuse);
    if (exact) {
        json["shown"] = exact->first;
        json["digest"] = exact->second;
    } else {
        if (!m_holes) return tl::unexpected(exact.error());
        auto rough = describe(Unknowns::ShowAsHoles);
        if (!rough) return tl::unexpected(rough.error());
        json["shown"] = rough->first;
        json["hole"] = exact.error().what;
    }
    if (m_action.irreversible && !m_builtin_undo) {
        json["irreversible"] = show(m_action.irreversible->because_text, scope);
        auto typed = fill(m_action.irreversible->type, scope);
        json["type"] = typed ? *typed : show(m_action.irreversible->type, scope);
    }
    return json;
}

} // namespace salvor::engine
