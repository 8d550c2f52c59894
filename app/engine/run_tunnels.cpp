#include "engine/run_tunnels.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;
using Kind = Effect::Kind;

static constexpr std::chrono::seconds most_waited{60};
static constexpr std::chrono::seconds true_within{2}; ///< what is shown of a tunnel

Tunnel* RunTunnels::make(const Action& action, const Leaf& leaf) {
    auto plan = tunnel_plan(m_run.m_context, action, m_run.scope_of(action, leaf), procedure::Unknowns::Refuse);
    if (!plan) return nullptr;
    auto& tunnel = m_tunnels[leaf.id];
    tunnel.reset(new Tunnel(m_run.m_context, action, leaf, std::move(*plan), m_run.name_for("tunnel-" + leaf.id)));
    QObject::connect(
        tunnel.get(), &Tunnel::changed, &m_run, [this, id = leaf.id](bool up, int port, const std::string& why) {
            m_run.record(Event::Type::Tunnelled, id, {{"up", up}, {"port", port}, {"why", why}}, [this, up] {
                if (up) go_on();
            });
        });
    return tunnel.get();
}

RunTunnels::RunTunnels(Run& run) : m_run(run), m_users(tunnels_used(*run.m_setup.procedure)) {}

bool RunTunnels::any() const { return !m_tunnels.empty() || !m_run.m_state.tunnels.empty(); }

void RunTunnels::open(const Action& action, const Leaf& leaf) {
    const auto failed = [this, id = leaf.id](const std::string& why) {
        m_tunnels.erase(id);
        m_run.record(Event::Type::Ended, id,
                     {{"ok", false}, {"why", why}, {"outcome", exec::Outcome::failed_to_start(why).to_json()}},
                     [this, id] { m_run.done(id); });
    };
    auto* tunnel = make(action, leaf);
    if (tunnel == nullptr) return failed("it cannot be said where it leads");
    tunnel->open(0, [this, failed, id = leaf.id](Result<int> port) {
        if (!port) return failed(port.error().text());
        m_run.record(Event::Type::Tunnelled, id,
                     {{"up", false}, {"port", *port}, {"why", "its end was not tried yet"}});
        m_run.record(Event::Type::Ended, id,
                     {{"ok", true},
                      {"outcome", exec::Outcome::exited(0).to_json()},
                      {"value", {{"host", "127.0.0.1"}, {"port", *port}}}},
                     [this, id] { m_run.done(id); });
    });
}

void RunTunnels::close(const Leaf& undo) {
    const auto id = m_run.m_state.undo->leaves.at(m_run.m_state.undo->next);
    shut_one(id, [this, undo] {
        m_run.record(Event::Type::Ended, undo.id, {{"ok", true}, {"outcome", exec::Outcome::exited(0).to_json()}},
                     [this, undo] { m_run.done(undo.id); });
    });
}

void RunTunnels::shut_one(const std::string& leaf, Run::Then then) {
    const auto closed = [this, leaf, then] {
        m_tunnels.erase(leaf);
        if (!m_run.m_state.tunnels.contains(leaf)) return then();
        m_run.record(Event::Type::Tunnelled, leaf, {{"closed", true}}, then);
    };
    const auto open = m_tunnels.find(leaf);
    if (open == m_tunnels.end() || !open->second) return closed();
    open->second->close(closed);
}

void RunTunnels::shut(bool forget, Run::Then then) {
    std::set<std::string> left;
    for (const auto& [leaf, tunnel] : m_tunnels) left.insert(leaf);
    if (forget)
        for (const auto& [leaf, tunnel] : m_run.m_state.tunnels) left.insert(leaf);
    if (left.empty()) return then();
    const auto leaf = *left.begin();
    if (forget) return shut_one(leaf, [this, then] { shut(true, then); });
    m_tunnels.at(leaf)->close([this, leaf, then] {
        m_tunnels.erase(leaf);
        shut(false, then);
    });
}

void RunTunnels::reopen() {
    for (const auto& [id, state] : m_run.m_state.tunnels) {
        const auto* leaf = m_run.m_state.leaf(id);
        const auto* action = leaf == nullptr ? nullptr : action_of(*m_run.m_setup.procedure, leaf->entry);
        if (action == nullptr || m_tunnels.contains(id)) continue;
        if (auto* tunnel = make(*action, *leaf)) tunnel->open(state.port, nullptr);
    }
}

/// The tunnels, by leaf, that the effect goes through.
std::vector<std::string> RunTunnels::used(const Effect& effect) const {
    const auto& procedure = *m_run.m_setup.procedure;
    const auto* leaf = effect.of_leaf() ? m_run.m_state.leaf(effect.subject) : nullptr;
    std::vector<std::string> entries{leaf != nullptr ? leaf->entry : effect.subject};
    if (effect.kind == Kind::Check && leaf != nullptr)
        for (const auto& done : action_of(procedure, leaf->entry)->done) entries.push_back(done.id);
    if (effect.kind == Kind::CheckStep)
        for (const auto& look : procedure.step(effect.step)->prove) entries.push_back(look.id);
    std::vector<std::string> found;
    for (const auto& [id, tunnel] : m_run.m_state.tunnels) {
        const auto* of = m_run.m_state.leaf(id);
        const auto* action = of == nullptr ? nullptr : action_of(procedure, of->entry);
        const auto goes = [&](const std::string& entry) {
            const auto users = m_users.find(entry);
            return action != nullptr && users != m_users.end() && users->second.contains(action->fact);
        };
        if (std::any_of(entries.begin(), entries.end(), goes)) found.push_back(id);
    }
    return found;
}

/// One of them that is down now; empty if there is none.
std::string RunTunnels::fallen(const Effect& effect) const {
    for (const auto& id : used(effect))
        if (!m_run.m_state.tunnels.at(id).up) return id;
    return {};
}

bool RunTunnels::fell_with(const Effect& effect, Run::Then then) {
    if (used(effect).empty() || m_spent.erase(effect.subject) > 0) return false;
    m_timer = m_run.m_setup.clock->after(true_within, [this, effect, then = std::move(then)] {
        if (!hold(effect)) then();
    });
    return true;
}

bool RunTunnels::hold(const Effect& effect) {
    const bool waits = effect.kind == Kind::Look || effect.kind == Kind::CheckStep || effect.kind == Kind::Check ||
                       effect.kind == Kind::Intend;
    const auto tunnel = waits ? fallen(effect) : std::string();
    if (tunnel.empty()) return false;
    auto& held = m_held[effect.subject];
    held.effect = effect;
    held.limit = m_run.m_setup.clock->after(most_waited, [this, effect, tunnel] {
        if (effect.kind != Kind::Intend) {
            m_held.erase(effect.subject);
            m_spent.insert(effect.subject);
            return m_run.begin(effect);
        }
        ask(effect, tunnel);
    });
    return true;
}

void RunTunnels::ask(const Effect& effect, const std::string& tunnel) {
    const auto found = m_run.m_state.tunnels.find(tunnel);
    Question question;
    question.kind = "tunnel_down";
    question.step = effect.step;
    question.subject = effect.subject;
    question.title = "The tunnel that the next change goes through is down";
    question.text = {tunnel, found == m_run.m_state.tunnels.end() ? std::string() : found->second.why,
                     "It is opened again and again; the change begins as soon as it is up."};
    question.choices = {{"again", "Wait on", false, {}}, {"leave", "Leave the run as it is", false, {}}};
    m_run.put(question, [this, effect](const Reply& reply) {
        if (reply.choice == "leave") return m_run.leave(reply.reason);
        if (m_held.erase(effect.subject) > 0) m_run.dispatch(effect);
    });
}

void RunTunnels::go_on() {
    for (const auto& [subject, held] : std::exchange(m_held, {}))
        if (!m_run.m_stopped) m_run.dispatch(held.effect);
}

} // namespace salvor::engine
