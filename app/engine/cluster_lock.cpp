#include "engine/cluster_lock.h"

#include "base/id.h"
#include "base/text.h"

namespace salvor::engine {

static constexpr auto resource = "leases.coordination.k8s.io";
static constexpr auto name = "salvor";
static constexpr std::chrono::seconds watch_every{5};

static bool worked(const Ran& ran) { return ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0; }

/// As the API server gives the reason of a refusal: "Error from server (Conflict): …".
static bool refused_as(const Ran& ran, const char* reason) {
    return ran.err.find("(" + std::string(reason) + ")") != std::string::npos;
}

static Error failed(const Ran& ran, const std::string& what) {
    return {Error::Code::Failed, what + ": " + ran.outcome.text() + " " + std::string(trimmed(ran.err)), {}, {}};
}

static std::string note_of(const Json& lease, const char* what) {
    if (!lease.is_object()) return {};
    const auto notes = lease.value("metadata", Json::object()).value("annotations", Json::object());
    return notes.value("salvor/" + std::string(what), std::string());
}

static std::string version_of(const Json& lease) {
    return lease.value("metadata", Json::object()).value("resourceVersion", std::string());
}

static LockHolder holder_of(const Json& lease) {
    LockHolder holder;
    if (!lease.is_object()) return holder;
    holder.token = note_of(lease, "token");
    holder.run = note_of(lease, "run");
    holder.who = note_of(lease, "who");
    holder.procedure = note_of(lease, "procedure");
    holder.step = note_of(lease, "step");
    if (holder.run.empty()) { // not made by us
        holder.run = "unknown";
        holder.who = lease.value("spec", Json::object()).value("holderIdentity", std::string("unknown"));
    }
    return holder;
}

ClusterLock::ClusterLock(const Context& context, std::string target, std::string space, std::string who)
    : TargetLock(context), m_target(std::move(target)), m_space(std::move(space)), m_who(std::move(who)) {}

void ClusterLock::abandon() {
    m_timer.cancel();
    m_run.reset();
    m_waiting.clear();
    m_then = nullptr;
    m_held = nullptr;
}

void ClusterLock::one_by_one(std::function<void()> work) {
    m_waiting.push_back(std::move(work));
    if (!std::exchange(m_busy, true)) next();
}

void ClusterLock::next() {
    m_busy = !m_waiting.empty();
    if (!m_busy) return;
    const auto work = std::move(m_waiting.front());
    m_waiting.pop_front();
    work();
}

void ClusterLock::kubectl(std::vector<std::string> words, const Json& object, std::function<void(const Ran&)> then) {
    auto argv = m_context.binding(m_target)->cluster->argv();
    argv.insert(argv.end(), words.begin(), words.end());
    argv.insert(argv.end(), {"-n", m_space});
    exec::Stdin in;
    if (!object.is_null()) {
        argv.insert(argv.end(), {"-f", "-"});
        in.text = exec::MixedText(object.dump());
    }
    auto command = m_context.own_command(m_target, std::move(argv), std::move(in));
    if (!command) return then({exec::Outcome::failed_to_start(command.error().text()), {}, {}, Json::object()});
    command->mark = m_context.passing_mark();
    m_run.reset(new CommandRun(m_context, m_target, std::move(*command), "lease-" + std::to_string(++m_count)));
    m_run->start([then = std::move(then)](const Ran& ran) { then(ran); });
}

void ClusterLock::see(Seen then) {
    kubectl({"get", resource, name, "--ignore-not-found", "-o", "json"}, nullptr,
            [then = std::move(then)](const Ran& ran) {
                if (!worked(ran)) return then(tl::unexpected(failed(ran, "the lock cannot be looked at")));
                if (trimmed(ran.out).empty()) return then(Json());
                auto seen = Json::parse(ran.out, nullptr, false);
                if (!seen.is_object()) return then(fail(Error::Code::Failed, "the lock cannot be read"));
                then(std::move(seen));
            });
}

void ClusterLock::look(std::function<void(const LockHolder&)> then) {
    one_by_one([this, then = std::move(then)] {
        see([this, then](const Result<Json>& seen) {
            next();
            then(seen ? holder_of(*seen) : LockHolder{});
        });
    });
}

/// MicroTime of the API: RFC 3339 with six digits of a second.
static std::string micro_time(std::chrono::milliseconds utc) { return Clock::iso(utc).substr(0, 19) + ".000000Z"; }

Json ClusterLock::lease(const Json& before) const {
    const auto now = micro_time(m_context.clock->utc());
    Json meta{{"name", name},
              {"namespace", m_space},
              {"annotations",
               {{"salvor/token", m_token},
                {"salvor/run", m_context.run_id},
                {"salvor/who", m_who},
                {"salvor/procedure", m_context.procedure->id},
                {"salvor/step", m_step}}}};
    Json spec{{"holderIdentity", m_who + ", run " + m_context.run_id},
              {"leaseDurationSeconds", stale_after.count()},
              {"acquireTime", now},
              {"renewTime", now},
              {"leaseTransitions", 0}};
    if (before.is_object()) {
        meta["resourceVersion"] = version_of(before);
        const auto old = before.value("spec", Json::object());
        const bool ours = note_of(before, "token") == m_token;
        spec["leaseTransitions"] = old.value("leaseTransitions", 0) + (ours ? 0 : 1);
        if (ours) spec["acquireTime"] = old.value("acquireTime", now);
    }
    return {{"apiVersion", "coordination.k8s.io/v1"}, {"kind", "Lease"}, {"metadata", meta}, {"spec", spec}};
}

void ClusterLock::replace(const Json& before, std::function<void(const Ran&)> then) {
    kubectl({"replace"}, lease(before), std::move(then));
}

void ClusterLock::acquire(Held held, std::function<void(Result<std::string>)> then) {
    abandon(); // whoever was asked about its holder wants it looked at again
    m_busy = false;
    m_held = std::move(held);
    m_then = std::move(then);
    m_context.same_at.erase(m_context.binding(m_target)); // it is made in no other cluster: asked anew
    one_by_one([this] {
        m_token = random_id(24);
        kubectl({"create"}, lease(nullptr), [this](const Ran& ran) {
            if (worked(ran)) return have();
            if (!refused_as(ran, "AlreadyExists")) return on_denied(ran);
            see([this](Result<Json> seen) {
                if (!seen) return end_acquire(tl::unexpected(seen.error()));
                if (seen->is_null())
                    return end_acquire(fail(Error::Code::Refused, "the cluster's lock went as it was looked at",
                                            "another console gave it back: go on once more"));
                if (note_of(*seen, "run") == m_context.run_id) return take(*seen); // an earlier session of this run
                m_token.clear();
                on_held(*seen);
            });
        });
    });
}

/// A right, the kind of object or the namespace is missing. Another's lock counts all the same, if it can be seen.
void ClusterLock::on_denied(const Ran& ran) {
    const bool denied = refused_as(ran, "Forbidden") || refused_as(ran, "NotFound") ||
                        ran.err.find("no matches for kind") != std::string::npos;
    auto why = failed(ran, "the cluster's lock cannot be made");
    if (!denied) return end_acquire(tl::unexpected(why));
    why.hint = "rights to create, get, update and delete leases in this namespace are needed";
    see([this, why](const Result<Json>& seen) {
        m_denied = !seen || seen->is_null();
        if (m_denied) return end_acquire(tl::unexpected(why));
        m_token.clear();
        on_held(*seen);
    });
}

/// Nobody knows of another's Lease when it was renewed: only whether it changes while it is watched.
void ClusterLock::on_held(const Json& lease) {
    const auto now = m_context.clock->now();
    const bool first = m_version.empty();
    const bool renewed = !first && m_version != version_of(lease);
    if (first || renewed) {
        m_version = version_of(lease);
        m_since = now;
    }
    auto holder = holder_of(lease);
    const auto watched = std::chrono::duration_cast<std::chrono::seconds>(now - m_since);
    holder.may_be_taken = watched > stale_after;
    if (renewed || holder.may_be_taken) holder.renewed_ago = watched.count();
    if (!first && holder.renewed_ago < 0) {
        m_timer = m_context.clock->after(watch_every, [this] {
            see([this](const Result<Json>& seen) {
                if (!seen) return end_acquire(tl::unexpected(seen.error()));
                if (seen->is_null()) return acquire(m_held, m_then);
                on_held(*seen);
            });
        });
        return;
    }
    m_held(holder, [this, lease](bool take_over) {
        if (take_over) return take(lease);
        end_acquire(fail(Error::Code::Refused, "another console holds this cluster's lock"));
    });
}

void ClusterLock::take(const Json& lease) {
    m_token = random_id(24);
    replace(lease, [this](const Ran& ran) {
        if (worked(ran)) return have();
        if (refused_as(ran, "Conflict") || refused_as(ran, "NotFound"))
            return end_acquire(fail(Error::Code::Refused,
                                    "another console took or renewed the cluster's lock meanwhile",
                                    "resume, and look at it anew"));
        end_acquire(tl::unexpected(failed(ran, "the cluster's lock cannot be written")));
    });
}

void ClusterLock::have() {
    renew_later();
    end_acquire(m_token);
}

void ClusterLock::end_acquire(Result<std::string> how) {
    if (!how) m_token.clear();
    m_held = nullptr;
    next();
    if (const auto then = std::exchange(m_then, nullptr)) then(std::move(how));
}

void ClusterLock::renew_later() {
    m_timer = m_context.clock->after(renew_every, [this] { one_by_one([this] { renew(); }); });
}

/// What cannot be done now is done at the next time: the look before each change says whether it is still ours.
void ClusterLock::renew() {
    renew_later();
    see([this](const Result<Json>& seen) {
        if (!seen) return next();
        if (note_of(*seen, "token") != m_token) {
            m_timer.cancel();
            next();
            return Q_EMIT lost();
        }
        replace(*seen, [this](const Ran&) { next(); });
    });
}

void ClusterLock::at_step(const std::string& step, std::function<void(Result<void>)> then) {
    if (m_token.empty()) return then({});
    one_by_one([this, step, then = std::move(then)] {
        see([this, step, then](const Result<Json>& seen) {
            const auto end = [this, then](Result<void> how) {
                next();
                then(std::move(how));
            };
            if (!seen) return end(tl::unexpected(seen.error()));
            if (note_of(*seen, "token") != m_token) {
                next();
                return Q_EMIT lost();
            }
            if (std::exchange(m_step, step) == step) return end({});
            replace(*seen, [end](const Ran& ran) {
                if (!worked(ran)) return end(tl::unexpected(failed(ran, "the cluster's lock cannot be written")));
                end({});
            });
        });
    });
}

/// Nobody takes it between the look and the going: it was renewed too lately for that.
void ClusterLock::release(std::function<void(Result<void>)> then) {
    m_timer.cancel();
    one_by_one([this, then = std::move(then)] {
        m_timer.cancel(); // a renewal that was under way has set it anew
        const auto end = [this, then](Result<void> how) {
            next();
            then(std::move(how));
        };
        see([this, end](const Result<Json>& seen) {
            if (!seen) return end(tl::unexpected(seen.error()));
            if (note_of(*seen, "token") != m_token) {
                next();
                return Q_EMIT lost();
            }
            kubectl({"delete", resource, name}, nullptr, [this, end](const Ran&) {
                see([this, end](const Result<Json>& left) {
                    if (!left) return end(tl::unexpected(left.error()));
                    if (note_of(*left, "token") == m_token)
                        return end(fail(Error::Code::Failed, "the lock of namespace " + m_space + " is still there"));
                    end({});
                });
            });
        });
    });
}

} // namespace salvor::engine
