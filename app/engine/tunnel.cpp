#include "engine/tunnel.h"

#include "base/pattern.h"
#include "base/text.h"
#include "engine/same_cluster.h"

#include <charconv>
#include <fstream>

namespace salvor::engine {

using procedure::Action;
using procedure::Scope;
using procedure::Unknowns;

static constexpr std::chrono::seconds probe_every{1};
static constexpr std::chrono::milliseconds first_probe{100}; ///< its port is a fact by then
static constexpr std::chrono::milliseconds open_again{500};
static constexpr std::chrono::seconds open_limit{60};
static constexpr int most_failed = 3; ///< probes in a row: then the way itself is made anew

static Result<int> port_of(const std::string& text) {
    int port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || end != text.data() + text.size() || port < 1 || port > 65535)
        return fail(Error::Code::Invalid, text + " is no port", "1 to 65535");
    return port;
}

exec::Command TunnelPlan::at_port(int port) const {
    auto filled = command;
    if (!filled.stages.empty()) {
        auto& ports = filled.stages.front().back();
        ports = (port > 0 ? std::to_string(port) : std::string()) + ports;
    }
    return filled;
}

exec::Command TunnelPlan::by_hand() const {
    if (!command.stages.empty()) return at_port(local);
    exec::Command ssh;
    const auto port = local > 0 ? std::to_string(local) : std::string("PORT");
    ssh.stages = {{"ssh", "-N", "-L", "127.0.0.1:" + port + ":" + to.host + ":" + std::to_string(to.port), place}};
    return ssh;
}

std::string TunnelPlan::shown() const {
    if (!command.stages.empty()) return at_port(local).shown();
    return "tunnel: " + (local > 0 ? "port " + std::to_string(local) : std::string("a free port")) +
           " of this machine, through " + place + ", to " + to.host + " port " + std::to_string(to.port);
}

/// kubectl ends with the console: it gets a signal as soon as what started it is gone.
static Result<exec::Command> port_forward(const Context& context, const Action::Tunnel& tunnel, const Scope& scope,
                                          Unknowns unknowns, const std::string& port) {
    auto space = fill(tunnel.space, scope, unknowns);
    auto name = fill(tunnel.service.empty() ? tunnel.pod : tunnel.service, scope, unknowns);
    for (const auto* one : {&space, &name})
        if (!*one) return tl::unexpected(one->error());
    std::vector<std::string> words{"setpriv", "--pdeathsig", "TERM", "--"};
    const auto cluster = context.binding(tunnel.through)->cluster->argv();
    words.insert(words.end(), cluster.begin(), cluster.end());
    words.insert(words.end(), {"port-forward", "--address", "127.0.0.1", "-n", *space,
                               (tunnel.service.empty() ? "pod/" : "service/") + *name, ":" + port});
    auto command = context.own_command(tunnel.through, std::move(words), {}, &scope, unknowns);
    if (command) command->limit = std::chrono::milliseconds(0);
    return command;
}

Result<TunnelPlan> tunnel_plan(const Context& context, const Action& action, const Scope& scope, Unknowns unknowns) {
    const auto& tunnel = action.tunnel;
    const auto* through = context.binding(tunnel.through);
    if (through == nullptr)
        return fail(Error::Code::NotFound, "target " + tunnel.through + " is not bound",
                    "--target " + tunnel.through + "=…");
    const auto* at = context.binding(action.command.at);
    const auto* opens = through->cluster ? through : context.binding("here");
    if (at == nullptr || opens == nullptr || at->host != opens->host)
        return fail(Error::Code::Invalid,
                    "a tunnel through " + through->name + " opens " +
                        (through->cluster ? "where its kubectl runs" : "on this machine") + ", and " +
                        action.command.at + " is another place",
                    "bind " + action.command.at + " to that place");
    TunnelPlan plan;
    plan.through = tunnel.through;
    plan.place = through->name;
    auto port = fill(tunnel.port, scope, unknowns);
    auto local = tunnel.local.empty() ? Result<std::string>(std::string()) : fill(tunnel.local, scope, unknowns);
    for (const auto* one : {&port, &local})
        if (!*one) return tl::unexpected(one->error());
    const bool exact = unknowns == Unknowns::Refuse;
    const auto number = port_of(*port);
    const auto own = local->empty() ? Result<int>(0) : port_of(*local);
    for (const auto* one : {&number, &own})
        if (!*one && exact) return tl::unexpected(one->error());
    plan.local = own.value_or(0);
    if (through->cluster) {
        auto command = port_forward(context, tunnel, scope, unknowns, *port);
        if (!command) return tl::unexpected(command.error());
        plan.command = std::move(*command);
        return plan;
    }
    auto host = fill(tunnel.host, scope, unknowns);
    if (!host) return tl::unexpected(host.error());
    plan.to = {*host, number.value_or(0)};
    return plan;
}

Tunnel::Tunnel(const Context& context, const Action& action, const Leaf& leaf, TunnelPlan plan, std::string name)
    : m_context(context), m_action(action), m_leaf(leaf), m_plan(std::move(plan)), m_name(std::move(name)) {}

Tunnel::~Tunnel() = default;

void Tunnel::abandon() {
    m_closed = true;
    m_then = nullptr;
    m_when_closed = nullptr;
    m_timer.cancel();
    m_limit.cancel();
    m_looker.reset();
    m_forward.reset();
    if (m_run) m_run->cancel();
    m_run.reset();
}

void Tunnel::open(int port, std::function<void(Result<int>)> then) {
    m_port = port > 0 ? port : m_plan.local;
    m_then = std::move(then);
    m_limit = m_context.clock->after(open_limit, [this] {
        if (auto then = std::exchange(m_then, nullptr))
            then(fail(Error::Code::Unreachable, "it was not open after " + show_duration(open_limit) + ": " + m_why));
    });
    begin();
}

void Tunnel::begin() {
    m_listens = false;
    m_failed = 0;
    m_refused.clear();
    if (m_plan.command.stages.empty()) return start_forward();
    check_cluster();
}

void Tunnel::check_cluster() {
    const auto* bound = m_context.binding(m_plan.through);
    m_run.reset(new CommandRun(m_context, m_plan.through, identity_look(m_context, *bound),
                               m_name + "-identity-" + std::to_string(++m_count)));
    m_run->start([this, bound](const Ran& ran) {
        if (auto same = same_cluster(*bound, ran); !same) return fell(same.error().text());
        start_command();
    });
}

void Tunnel::start_command() {
    auto command = m_plan.at_port(m_port);
    command.mark = m_context.passing_mark();
    m_run.reset(
        new CommandRun(m_context, m_plan.through, std::move(command), m_name + "-" + std::to_string(++m_count)));
    m_run->about(m_leaf.id, false, nullptr);
    connect(m_run.get(), &CommandRun::grew, this, &Tunnel::read_port);
    m_run->start([this](const Ran& ran) {
        const auto errors = lines(ran.err);
        fell(ran.outcome.text() + (errors.empty() ? "" : ": " + to_utf8(errors.back()).substr(0, 300)));
    });
}

/// "Forwarding from 127.0.0.1:41871 -> 5432", once it is so.
void Tunnel::read_port() {
    if (m_listens || !m_run) return;
    std::ifstream file(m_run->command().capture.out, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    static const Pattern said(R"(Forwarding from 127\.0\.0\.1:([0-9]{1,5}) -> )");
    const auto found = said.all(text);
    if (!found.empty()) listening(std::stoi(found.front()[1]));
}

void Tunnel::start_forward() {
    const auto* bound = m_context.binding(m_plan.through);
    bound->host->open([this, bound, alive = QPointer<Tunnel>(this)](Result<exec::HostIdentity> who) {
        if (!alive || m_closed) return;
        if (!who) return fell(who.error().text());
        if (!who->same_machine(bound->identity)) return fell("this is another machine than the one that was bound");
        m_forward = bound->host->forward(m_plan.to);
        if (!m_forward) return fell(bound->name + " is this machine: it needs no tunnel");
        connect(m_forward.get(), &exec::Forward::opened, this, &Tunnel::listening);
        connect(m_forward.get(), &exec::Forward::closed, this, &Tunnel::fell);
        connect(m_forward.get(), &exec::Forward::refused, this, [this](const std::string& why) { m_refused = why; });
        m_forward->start(m_port);
    });
}

void Tunnel::listening(int port) {
    m_listens = true;
    m_port = port;
    m_limit.cancel();
    if (auto then = std::exchange(m_then, nullptr)) then(port);
    if (m_closed) return;
    if (m_action.tunnel.probe.empty()) return tell(true, {});
    m_timer = m_context.clock->after(first_probe, [this] { probe(); });
}

void Tunnel::probe() {
    m_looker.reset(new Looker(m_context, m_action.tunnel.probe.front(), Looker::Patience::Once,
                              m_name + "-probe-" + std::to_string(++m_count)));
    m_looker->set_item(m_action.each, m_leaf);
    m_looker->start([this](const LookResult& result) { probed(result); });
}

void Tunnel::probed(const LookResult& result) {
    if (m_closed || !m_listens) return;
    const bool up = result.verdict == Verdict::Holds;
    m_failed = up ? 0 : m_failed + 1;
    tell(up, up ? std::string() : result.why + (m_refused.empty() ? "" : "; " + m_refused));
    if (m_failed >= most_failed) return fell(result.why);
    m_timer = m_context.clock->after(probe_every, [this] { probe(); });
}

/// The way is gone: made anew at the same port.
void Tunnel::fell(const std::string& why) {
    drop();
    if (m_closed) {
        if (auto closed = std::exchange(m_when_closed, nullptr)) closed();
        return;
    }
    m_why = why;
    tell(false, why);
    if (!m_closed) m_timer = m_context.clock->after(open_again, [this] { begin(); });
}

void Tunnel::drop() {
    m_listens = false;
    m_timer.cancel();
    m_looker.reset();
    m_forward.reset();
    if (m_run) m_run->cancel();
    m_run.reset();
}

void Tunnel::close(std::function<void()> then) {
    m_closed = true;
    m_then = nullptr;
    m_limit.cancel();
    m_timer.cancel();
    m_looker.reset();
    m_forward.reset();
    if (!m_run) return then();
    m_when_closed = std::move(then); // once the command has ended: see fell
    m_run->cancel();
}

void Tunnel::tell(bool up, const std::string& why) {
    if (m_then || (m_told && *m_told == up)) return; // nobody waits for one that is not open yet
    m_told = up;
    Q_EMIT changed(up, m_port, why);
}

} // namespace salvor::engine
