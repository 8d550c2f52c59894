#include "engine/host_lock.h"

#include "base/id.h"
#include "base/text.h"

namespace salvor::engine {

static constexpr auto lock_parent = "/run/salvor";
static constexpr auto folder = "/run/salvor/lock";
static constexpr auto holder_file = "/run/salvor/lock/holder";
static constexpr auto taken_file = "/run/salvor/lock/taken";
static constexpr auto step_file = "/run/salvor/lock/step";
static constexpr auto renewed_file = "/run/salvor/lock/renewed";

std::vector<std::string> LockHolder::look() {
    return {"cat", HostLock::token_file, taken_file, renewed_file, "/proc/uptime", holder_file, step_file};
}

LockHolder LockHolder::from(const std::string& printed) {
    LockHolder held;
    held.may_be_taken = true;        // unless it tells when it was renewed
    std::vector<std::string> single; // token, taken, renewed, uptime: a line each
    for (const auto& line : lines(printed)) {
        if (const auto json = Json::parse(line, nullptr, false); json.is_object()) {
            held.run = json.value("run", std::string());
            held.who = json.value("who", std::string());
            held.procedure = json.value("procedure", std::string());
        } else if (line.starts_with("step ")) {
            held.step = line.substr(5);
        } else {
            single.push_back(line);
        }
    }
    if (held.run.empty() || single.empty()) return held;
    held.token = single.front();
    if (single.size() != 4) return held; // half-made by a console that died
    const auto seconds = [&single](std::size_t at) { return std::strtod(single[at].c_str(), nullptr); };
    held.held_for = static_cast<long>(seconds(3) - seconds(1));
    held.renewed_ago = static_cast<long>(seconds(3) - seconds(2));
    held.may_be_taken = held.renewed_ago > TargetLock::stale_after.count();
    return held;
}

HostLock::HostLock(const Context& context, std::string target, std::string who)
    : TargetLock(context), m_target(std::move(target)), m_who(std::move(who)) {}

void HostLock::run(std::vector<std::string> argv, std::string in, std::function<void(Ran)> then, bool fenced) {
    exec::Stdin text;
    if (!in.empty()) text.text = exec::MixedText(std::move(in));
    auto command = m_context.own_command(m_target, std::move(argv), std::move(text));
    if (!command) return then({exec::Outcome::failed_to_start(command.error().text()), {}, {}, {}});
    const auto name =
        "lock-" + std::to_string(m_context.clock->utc().count() % 1000000) + "-" + std::to_string(++m_count);
    command->mark = m_context.passing_mark();
    if (fenced) command->fence = {m_context.binding(m_target)->identity.machine_id, token_file, m_token};
    m_run.reset(new CommandRun(m_context, m_target, std::move(*command), name));
    m_run->start(std::move(then));
}

static Error refused(const Ran& ran, const std::string& what) {
    return {Error::Code::Failed,
            what + ": " + ran.outcome.text() + " " + std::string(trimmed(ran.err)),
            "root on the host is needed",
            {}};
}

void HostLock::acquire(Held held, std::function<void(Result<std::string>)> then) {
    m_held = std::move(held);
    m_then = std::move(then);
    run({"mkdir", "-p", "-m", "0755", lock_parent}, {}, [this](const Ran& ran) {
        if (ran.outcome.kind != exec::Outcome::Kind::Exited || ran.outcome.code != 0)
            return std::exchange(m_then, nullptr)(tl::unexpected(refused(ran, "the host's lock cannot be made")));
        make();
    });
}

/// Made whole beside its place and then moved there, which only one console can do: it is never seen without its
/// holder.
void HostLock::make() {
    const auto beside = lock_parent + ("/making-" + m_context.run_id);
    m_token = random_id(24);
    run({"mkdir", "-p", "-m", "0755", beside}, {}, [this, beside](const Ran&) {
        write_into(beside, [this, beside](const Ran& written) {
            if (written.outcome.kind != exec::Outcome::Kind::Exited || written.outcome.code != 0)
                return std::exchange(m_then,
                                     nullptr)(tl::unexpected(refused(written, "the host's lock cannot be written")));
            run({"mv", "-T", beside, folder}, {}, [this, beside](const Ran& moved) {
                if (moved.outcome.kind == exec::Outcome::Kind::Exited && moved.outcome.code == 0) return have();
                m_token.clear();
                run({"rm", "-rf", beside}, {}, [this](const Ran&) { on_held(); });
            });
        });
    });
}

void HostLock::look(std::function<void(const LockHolder&)> then) {
    run(LockHolder::look(), {}, [then = std::move(then)](const Ran& ran) { then(LockHolder::from(ran.out)); });
}

void HostLock::on_held() {
    look([this](const LockHolder& holder) {
        const auto take_it = [this] {
            m_token = random_id(24);
            take();
        };
        if (holder.run == m_context.run_id) return take_it(); // an earlier session of this run, wherever it was
        m_held(holder, [this, take_it](bool take_over) {
            if (take_over) return take_it();
            std::exchange(m_then, nullptr)(fail(Error::Code::Refused, "another console holds this host's lock"));
        });
    });
}

void HostLock::write_into(const std::string& place, std::function<void(const Ran&)> then) {
    const Json holder{{"run", m_context.run_id}, {"who", m_who}, {"procedure", m_context.procedure->id}};
    run({"tee", place + "/holder"}, holder.dump() + "\n", [this, place, then = std::move(then)](const Ran&) {
        run({"cp", "/proc/uptime", place + "/taken"}, {}, [this, place, then](const Ran&) {
            run({"tee", place + "/token"}, m_token + "\n", then);
        });
    });
}

void HostLock::at_step(const std::string& step, std::function<void(Result<void>)> then) {
    if (m_token.empty() || step == m_step) return then({});
    m_step = step;
    run(
        {"tee", step_file}, "step " + step + "\n", [then = std::move(then)](const Ran&) { then({}); }, true);
}

/// The lock that is there becomes this session's.
void HostLock::take() {
    write_into(folder, [this](const Ran& ran) {
        if (ran.outcome.kind != exec::Outcome::Kind::Exited || ran.outcome.code != 0)
            return std::exchange(m_then, nullptr)(tl::unexpected(refused(ran, "the lock's token cannot be written")));
        have();
    });
}

void HostLock::have() {
    renew();
    std::exchange(m_then, nullptr)(m_token);
}

static bool taken_away(const Ran& ran) { return ran.outcome.why.find(exec::Fence::lock_lost) != std::string::npos; }

void HostLock::renew() {
    auto command = m_context.own_command(m_target, {"cp", "/proc/uptime", renewed_file});
    if (!command) return;
    const auto name = "renew-" + std::to_string(++m_count);
    command->mark = m_context.passing_mark();
    command->fence = {m_context.binding(m_target)->identity.machine_id, token_file, m_token};
    m_renewal.reset(new CommandRun(m_context, m_target, std::move(*command), name));
    m_renewing = true;
    m_timer = m_context.clock->after(renew_every, [this] { renew(); });
    m_renewal->start([this](const Ran& ran) {
        m_renewing = false;
        const auto renewed = std::exchange(m_renewed, nullptr);
        if (taken_away(ran)) return Q_EMIT lost();
        if (renewed) renewed();
    });
}

void HostLock::release(std::function<void(Result<void>)> then) {
    m_timer.cancel();
    if (!m_renewing) return give_back(std::move(then));
    m_renewed = [this, then = std::move(then)] { give_back(then); };
}

void HostLock::give_back(std::function<void(Result<void>)> then) {
    run(
        {"rm", "-r", folder}, {},
        [this, then = std::move(then)](const Ran& ran) {
            if (taken_away(ran)) return Q_EMIT lost();
            run({"test", "!", "-e", folder}, {}, [then](const Ran& gone) {
                if (gone.outcome.kind == exec::Outcome::Kind::Exited && gone.outcome.code == 0) return then({});
                then(fail(Error::Code::Failed, std::string("the lock ") + folder + " is still there"));
            });
        },
        true);
}

} // namespace salvor::engine
