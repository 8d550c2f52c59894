#include "engine/host_lock.h"

#include "base/id.h"
#include "base/text.h"

namespace salvor::engine {

static constexpr auto lock_parent = "/run/salvor";
static constexpr auto folder = "/run/salvor/lock";
static constexpr auto holder_file = "/run/salvor/lock/holder";
static constexpr auto renewed_file = "/run/salvor/lock/renewed";
static constexpr std::chrono::seconds renew_every{20};

HostLock::HostLock(const Context& context, std::string target, std::string who)
    : m_context(context), m_target(std::move(target)), m_who(std::move(who)) {}

void HostLock::run(std::vector<std::string> argv, std::string in, std::function<void(Ran)> then) {
    exec::Stdin text;
    if (!in.empty()) text.text = exec::MixedText(std::move(in));
    auto command = m_context.own_command(m_target, std::move(argv), std::move(text));
    if (!command) return then({exec::Outcome::failed_to_start(command.error().text()), {}, {}, {}});
    const auto name =
        "lock-" + std::to_string(m_context.clock->utc().count() % 1000000) + "-" + std::to_string(++m_count);
    command->mark = m_context.passing_mark();
    m_run.reset(new CommandRun(m_context, m_target, std::move(*command), name));
    m_run->start(std::move(then));
}

static Error refused(const Ran& ran, const std::string& what) {
    return {Error::Code::Failed,
            what + ": " + ran.outcome.text() + " " + std::string(trimmed(ran.err)),
            "root on the host is needed",
            {}};
}

void HostLock::acquire(const std::string& known_token, Held held, std::function<void(Result<std::string>)> then) {
    m_known = known_token;
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

void HostLock::on_held() {
    run({"cat", token_file, holder_file, renewed_file, "/proc/uptime"}, {}, [this](const Ran& ran) {
        const auto all = lines(ran.out);
        Json holder;
        for (const auto& line : all)
            if (auto json = Json::parse(line, nullptr, false); json.is_object()) holder = std::move(json);
        const auto token = all.empty() ? std::string() : all[0];
        if (!m_known.empty() && token == m_known) {
            m_token = m_known;
            return take();
        }
        if (holder.is_object() && holder.value("run", std::string()) == m_context.run_id) {
            m_token = random_id(24); // an earlier session of this run died before its token was in the journal
            return take();
        }
        long age = -1;
        if (all.size() == 4)
            age = static_cast<long>(std::strtod(all[3].c_str(), nullptr) - std::strtod(all[2].c_str(), nullptr));
        m_held(holder, age, [this](bool take_over) {
            if (!take_over)
                return std::exchange(m_then,
                                     nullptr)(fail(Error::Code::Refused, "another console holds this host's lock"));
            m_token = random_id(24);
            take();
        });
    });
}

void HostLock::write_into(const std::string& place, std::function<void(const Ran&)> then) {
    const Json holder{{"run", m_context.run_id}, {"who", m_who}, {"procedure", m_context.procedure->id}};
    run({"tee", place + "/holder"}, holder.dump() + "\n", [this, place, then = std::move(then)](const Ran&) {
        run({"tee", place + "/token"}, m_token + "\n", then);
    });
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

void HostLock::renew() {
    auto command = m_context.own_command(m_target, {"cp", "/proc/uptime", renewed_file});
    if (!command) return;
    const auto name = "renew-" + std::to_string(++m_count);
    command->mark = m_context.passing_mark();
    command->fence = {m_context.binding(m_target)->identity.machine_id, token_file, m_token};
    m_renewal.reset(new CommandRun(m_context, m_target, std::move(*command), name));
    m_renewal->start([](const Ran&) {});
    m_timer = m_context.clock->after(renew_every, [this] { renew(); });
}

void HostLock::release(std::function<void(Result<void>)> then) {
    m_timer.cancel();
    auto command = m_context.own_command(m_target, {"rm", "-r", folder});
    if (!command) return then(tl::unexpected(command.error()));
    const auto name = "unlock-" + std::to_string(++m_count);
    command->mark = m_context.passing_mark();
    command->fence = {m_context.binding(m_target)->identity.machine_id, token_file, m_token};
    m_run.reset(new CommandRun(m_context, m_target, std::move(*command), name));
    m_run->start([this, then = std::move(then)](const Ran&) {
        run({"test", "!", "-e", folder}, {}, [then](const Ran& gone) {
            if (gone.outcome.kind == exec::Outcome::Kind::Exited && gone.outcome.code == 0) return then({});
            then(fail(Error::Code::Failed, std::string("the lock ") + folder + " is still there"));
        });
    });
}

} // namespace salvor::engine
