#include "engine/run.h"
#include "engine/journal_copy.h"
#include "engine/run_tunnels.h"

#include <set>

namespace salvor::engine {

static constexpr auto refused = "refused";

Run::Run(Setup setup) : m_setup(std::move(setup)) {
    m_context.procedure = m_setup.procedure;
    m_context.evaluator = m_setup.evaluator;
    m_context.program = m_setup.evaluator->add_program(m_setup.procedure->program);
    m_context.clock = m_setup.clock;
    m_context.secrets = m_setup.secrets;
    m_context.bindings = m_setup.bindings;
    m_context.folder = m_setup.folder;
    m_context.run_id = m_setup.run_id;
    m_context.short_id = m_setup.run_id.substr(0, 8);
    m_context.started = m_setup.clock->utc();
    m_context.ask_secret = [this](const procedure::Input& input, std::function<void(Result<void>)> then) {
        ask_secret(input, std::move(then));
    };
    m_context.replacing = [this](const std::filesystem::path& file, Then then) {
        const auto name = m_context.name_of(file);
        if (!m_state.files.contains(name)) return then();
        record(Event::Type::Replacing, {}, {{"files", Json::array({name})}}, std::move(then));
    };
    m_state = initial(*m_setup.procedure);
    m_context.state = &m_state;
    m_tunnels = std::make_unique<RunTunnels>(*this);
    m_context.observer =
        std::make_shared<Context::Observer>([this](const CommandNews& news) { Q_EMIT commanded(news); });
}

Run::~Run() { m_context.observer = nullptr; }

Result<std::unique_ptr<Run>> Run::open(Setup setup) {
    std::error_code error;
    std::filesystem::create_directories(setup.folder / "output", error);
    auto journal = Journal::open(setup.folder, setup.journal);
    if (!journal) return tl::unexpected(journal.error());
    std::unique_ptr<Run> run(new Run(std::move(setup)));
    run->m_journal = std::move(*journal);
    for (const auto& event : run->m_journal->events())
        run->m_state = apply(*run->m_setup.procedure, std::move(run->m_state), event);
    run->m_resumed = !run->m_journal->events().empty();
    if (run->m_resumed) run->m_context.started = std::chrono::milliseconds(run->m_state.opened.value("started", 0LL));
    return run;
}

static Json targets_of(const std::map<std::string, Binding>& bindings) {
    Json targets = Json::object();
    for (const auto& [id, bound] : bindings) {
        targets[id] = {{"name", bound.name},
                       {"machine_id", bound.identity.machine_id},
                       {"host_key", bound.identity.host_key},
                       {"user", bound.identity.user}};
        if (!bound.cluster) continue;
        targets[id]["uid"] = bound.cluster->uid;
        targets[id]["kubectl"] = bound.cluster->argv();
    }
    return targets;
}

void Run::start() {
    if (!m_resumed) {
        return record(Event::Type::Opened, {},
                      {{"run", m_setup.run_id},
                       {"procedure", m_setup.procedure->id},
                       {"title", m_setup.procedure->title},
                       {"digest", m_setup.procedure->digest},
                       {"started", m_context.started.count()},
                       {"operator", m_setup.who},
                       {"drill", m_setup.drill},
                       {"chosen", m_setup.chosen},
                       {"version", SALVOR_VERSION},
                       {"targets", targets_of(m_setup.bindings)}},
                      [this] { advance(); });
    }
    if (!m_state.superseded.empty())
        return broken("this run was taken over by " + m_state.superseded + ": it goes on there", refused);
    for (const auto& [id, bound] : m_setup.bindings) {
        const auto before = m_state.opened.value("targets", Json::object()).value(id, Json::object());
        if (bound.cluster && before.value("uid", std::string()) != bound.cluster->uid)
            return broken("target " + id + " is not the cluster this run was opened on (" + before.dump() + ")",
                          refused);
        if (before.value("machine_id", std::string()) != bound.identity.machine_id ||
            before.value("host_key", std::string()) != bound.identity.host_key)
            return broken("target " + id + " is not the machine this run was opened on (" + before.dump() + ")",
                          refused);
    }
    Json data{{"operator", m_setup.who}};
    if (!m_journal->torn().empty()) data["torn"] = m_journal->torn().size();
    if (m_setup.taken_over.is_null()) return record(Event::Type::Resumed, {}, data, [this] { ask_resume(); });
    data["taken_over"] = m_setup.taken_over;
    std::vector<std::string> targets;
    for (const auto& [id, bound] : m_setup.bindings) targets.push_back(id);
    record(Event::Type::Resumed, {}, data,
           [this, targets] { take_locks(targets, [this] { bring_copies([this] { ask_resume(); }); }); });
}

void Run::record(Event::Type type, std::string subject, Json data, Then then) {
    if (type == Event::Type::Ended) m_context.same_at.clear(); // what proves a change looks anew at whom it aims
    Event event{type, std::move(subject), std::move(data), m_setup.clock->now()};
    auto hold = std::make_shared<Clock::Hold>(m_setup.clock->hold());
    m_journal->append(std::move(event), m_setup.clock->utc(),
                      [this, hold, then = std::move(then)](Result<Event> written) {
                          if (!written) return broken(written.error().text());
                          m_state = apply(*m_setup.procedure, std::move(m_state), *written);
                          Q_EMIT happened(*written);
                          if (then) then();
                      });
}

void Run::done(const std::string& leaf) {
    if (std::exchange(m_alone, false))
        m_under_way.clear();
    else
        m_under_way.erase(leaf);
    put_next();
    advance();
}

void Run::advance() {
    if (m_stopped || m_alone) return;
    const bool goes_on = !m_state.left && m_state.superseded.empty();
    if (goes_on && !m_undo_to.empty() && !m_state.undo && m_under_way.empty()) { // also of a run that had ended
        m_alone = true;
        return begin_undo(std::exchange(m_undo_to, {}));
    }
    const auto effects = together(*m_setup.procedure, m_state);
    if (effects.front().kind == Effect::Kind::None) {
        m_stopped = true;
        m_hold_timer.cancel();
        m_wait_timer.cancel();
        m_tunnels->drop(); // of a run that was superseded
        for (auto& [leaf, hand] : m_hands) hand.timer.cancel();
        Q_EMIT ended(QString::fromStdString(!m_state.superseded.empty() ? "superseded"
                                            : m_state.left              ? "left"
                                                                        : m_state.result),
                     {});
        return;
    }
    if (!m_hold_timer.armed()) watch_holds();
    for (const auto& effect : effects) {
        if (m_stopped || m_alone) return;
        if (effect.of_leaf())
            dispatch_leaf(effect);
        else if (m_under_way.empty()) {
            m_alone = true;
            m_under_way.insert(effect.subject);
            dispatch(effect);
        }
    }
}

/// One leaf of those that may be under way together; nothing if it is in hand already.
void Run::dispatch_leaf(const Effect& effect) {
    const bool intends = effect.kind == Effect::Kind::Intend;
    if (m_under_way.contains(effect.subject) || (intends && (m_paused || m_intending))) return;
    m_intending = m_intending || intends;
    m_under_way.insert(effect.subject);
    dispatch(effect);
}

void Run::dispatch(const Effect& effect) {
    if (!m_tunnels->hold(effect)) begin(effect);
}

void Run::begin(const Effect& effect) {
    using Kind = Effect::Kind;
    switch (effect.kind) {
    case Kind::AskForm:
        return ask_form({}, m_setup.inputs);
    case Kind::Preflight:
        return preflight();
    case Kind::Decide:
        return decide(effect);
    case Kind::Look:
        return look(effect);
    case Kind::CheckStep:
        return check_step(*m_setup.procedure->step(effect.step), 0, Json::object());
    case Kind::Preview:
        return preview(*m_setup.procedure->step(effect.step), 0, Json::array());
    case Kind::Expand:
        return expand(effect);
    case Kind::Check:
        return check(effect);
    case Kind::Intend:
        return intend(effect);
    case Kind::Run:
        return run_leaf(effect);
    case Kind::Retry:
        return retry(effect.subject);
    case Kind::Recover:
        return recover(effect);
    case Kind::Undone:
        return finish_undo(effect);
    case Kind::Hold:
        return look_at_hold(
            effect.subject, [this] { done(); }, true);
    case Kind::Ask:
        return ask(effect);
    case Kind::Finish:
        return finish(effect);
    case Kind::None:
        break;
    }
}

void Run::broken(const std::string& why, const char* result) {
    if (std::exchange(m_stopped, true)) return;
    m_hold_timer.cancel();
    m_tunnels->drop();
    Q_EMIT ended(QString::fromLatin1(result), QString::fromStdString(why));
}

void Run::cancel() {
    bool any = false;
    for (auto& [leaf, hand] : m_hands)
        if (hand.command) {
            hand.command->cancel();
            any = true;
        }
    if (!any) leave("cancelled while nothing was being changed");
}

void Run::pause(bool on) {
    m_paused = on;
    if (!on) advance();
}

void Run::leave(const std::string& reason) {
    if (m_stopped) return;
    m_wait_timer.cancel(); // whatever it waited for: the resume looks anew
    m_tunnels->let_go();
    m_tunnels->shut(false, [this, reason] {
        record(Event::Type::Left, {}, {{"reason", reason}}, [this] {
            m_alone = false;
            m_under_way.clear();
            advance();
        });
    });
}

/// Before the scan for leftovers: what the run keeps on its hosts for its own sake goes. A change whose outcome nobody
/// knows keeps its evidence there.
void Run::clear_hosts() {
    m_cleared = true;
    if (m_tunnels->any()) return m_tunnels->shut(true, [this] { clear_hosts(); });
    std::set<exec::Host*> hosts;
    if (!m_state.has_leaf(Leaf::Status::Unknown))
        for (const auto& [id, bound] : m_setup.bindings) hosts.insert(bound.host);
    clear_host({hosts.begin(), hosts.end()});
}

void Run::clear_host(std::vector<exec::Host*> left) {
    if (left.empty()) return release_locks([this] { done(); });
    auto* host = left.back();
    left.pop_back();
    host->open([this, host, left, alive = QPointer<Run>(this)](Result<exec::HostIdentity> who) {
        if (!alive) return;
        if (!who) return clear_host(left); // the scan will say that it could not look
        host->forget({}, m_setup.run_id, [this, left, alive](Result<void>) {
            if (alive) clear_host(left);
        });
    });
}

void Run::finish(const Effect& effect) {
    if (!m_cleared) return clear_hosts(); // a procedure may have nothing to look for at its end
    record(Event::Type::Ended_, {}, {{"result", effect.detail}}, [this] { done(); });
}

} // namespace salvor::engine
