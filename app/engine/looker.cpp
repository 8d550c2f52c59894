#include "engine/looker.h"

#include "base/text.h"
#include "exec/launch.h"

namespace salvor::engine {

using procedure::Look;
using procedure::Take;

Json LookResult::to_json() const {
    Json json{{"verdict", name_of(verdict)}};
    if (!why.empty()) json["why"] = why;
    if (!seen.empty()) json["seen"] = seen;
    if (value) json["value"] = *value;
    if (!items.empty()) json["items"] = items;
    if (!files.empty()) json["files"] = files;
    return json;
}

Looker::Looker(const Context& context, const Look& look, Patience patience, std::string name)
    : m_context(context), m_look(look), m_patience(patience), m_name(std::move(name)), m_each(look.each) {}

void Looker::set_item(const procedure::Expression& each, std::string key, Json item) {
    m_each = each;
    m_items = {{std::move(key), std::move(item)}};
    m_fixed_item = true;
}

void Looker::start(std::function<void(LookResult)> then) {
    m_then = std::move(then);
    m_result.verdict = Verdict::Holds;
    const auto begin = [this] {
        if (m_fixed_item) return next_item();
        m_context.items(m_each, [this, alive = QPointer<Looker>(this)](Result<std::vector<Context::Item>> items) {
            if (!alive) return;
            if (!items) {
                m_result = {Verdict::Unknown, items.error().text(), {}, {}, Json::object(), Json::object()};
                return finish();
            }
            m_items = std::move(*items);
            next_item();
        });
    };
    if (!m_look.when || m_fixed_item) return begin();
    m_context.boolean(
        m_look.when, m_context.scope(), nullptr, [this, alive = QPointer<Looker>(this), begin](Result<bool> wanted) {
            if (!alive) return;
            if (wanted && *wanted) return begin();
            m_result.value = Json();
            m_result.seen = "does not apply";
            if (!wanted) m_result = {Verdict::Unknown, wanted.error().text(), {}, {}, Json::object(), Json::object()};
            finish();
        });
}

void Looker::next_item() {
    if (m_at >= m_items.size()) {
        if (m_each && !m_fixed_item) m_result.value = m_values;
        return finish();
    }
    m_began = m_moved = m_context.clock->now();
    m_last.reset();
    attempt();
}

void Looker::attempt() {
    const auto& item = m_items[m_at];
    m_scope = m_context.scope(m_each, item.key, item.item);
    m_value.reset();
    source();
}

void Looker::source() {
    if (m_look.let) {
        m_context.value(m_look.let, m_scope, nullptr, [this, alive = QPointer<Looker>(this)](Result<Json> value) {
            if (alive) took(std::move(value));
        });
        return;
    }
    if (!m_look.command.present()) return judge(nullptr);
    auto command = m_context.resolve(m_look.command, m_scope);
    if (!command) return settle(Verdict::Unknown, command.error().text());
    const auto& key = m_items[m_at].key;
    command->mark = m_context.passing_mark();
    if (m_look.secret) {
        command->capture.secret = m_look.fact + (key.empty() ? "" : "." + key);
        command->capture.base64 = m_look.base64;
    }
    m_needs.reset(new SecretsNeeded(m_context));
    m_needs->start(*command, [this, alive = QPointer<Looker>(this), command = *command](Result<void> ready) mutable {
        if (!alive) return;
        if (!ready) return again_or(Verdict::Unknown, ready.error().text());
        m_run.reset(new CommandRun(m_context,
                                   m_look.command.pipe.empty() ? m_look.command.at : m_look.command.pipe.front().at,
                                   std::move(command), m_name + "-" + m_items[m_at].key));
        m_run->about(m_look.id, false, &m_look.command);
        m_run->start([this, alive](Ran got) {
            if (alive) ran(got);
        });
    });
}

/// To a look that takes any exit, a program that is not there is an answer too: the shell's 127.
static Ran with_missing_program(const procedure::Command& command, Ran ran) {
    if (!command.any_exit || ran.outcome.kind != exec::Outcome::Kind::FailedToStart ||
        !ran.outcome.why.ends_with(exec::no_such_program))
        return ran;
    ran.err = ran.outcome.why + "\n";
    ran.outcome = exec::Outcome::exited(127);
    return ran;
}

static constexpr int most_losses = 5;
static constexpr std::chrono::seconds after_loss{1};

void Looker::ran(const Ran& given) {
    const bool lost = given.unreachable || given.outcome.kind == exec::Outcome::Kind::ConnectionLost;
    if (lost && m_losses++ < most_losses) {
        m_timer = m_context.clock->after(after_loss, [this] { attempt(); }); // it reads: again over a new connection
        return;
    }
    const auto ran = with_missing_program(m_look.command, given);
    m_result.files.update(ran.files);
    if (!Context::allowed(m_look.command, ran.outcome)) {
        const auto all = lines(ran.err);
        const auto why = ran.outcome.text() + (all.empty() ? "" : ": " + to_utf8(all.back()).substr(0, 300));
        const bool answered = ran.outcome.kind == exec::Outcome::Kind::Exited && !m_look.that && !m_look.until;
        return again_or(answered ? Verdict::Fails : Verdict::Unknown, why);
    }
    if (m_look.secret) {
        const auto& id = m_run->command().capture.secret;
        const auto kept = m_context.secrets->find(id);
        if (!kept) return again_or(Verdict::Unknown, "the secret could not be read");
        return judge(Json{{"secret", id}, {"bytes", kept->bytes}});
    }
    took(take_value(m_look.take, ran));
}

void Looker::took(Result<Json> value) {
    if (!value) return again_or(Verdict::Unknown, value.error().text());
    if (!m_look.pick) return judge(*value);
    m_context.value(m_look.pick, m_scope, *value, [this, alive = QPointer<Looker>(this)](Result<Json> picked) {
        if (!alive) return;
        if (!picked) return again_or(Verdict::Unknown, picked.error().text());
        judge(*picked);
    });
}

void Looker::judge(const Json& value) {
    m_value = value;
    if (m_look.stall && (!m_last || *m_last != value)) m_moved = m_context.clock->now();
    m_last = value;
    const auto& condition = m_look.until ? m_look.until : m_look.that;
    if (!condition) return settle(Verdict::Holds, {});
    auto scope = m_scope; // a condition may name the fact in hand
    if (!m_look.fact.empty() && !m_each) scope.facts[m_look.fact] = value;
    m_context.boolean(condition, scope, value, [this, alive = QPointer<Looker>(this), value](Result<bool> held) {
        if (alive) decide(value, std::move(held));
    });
}

void Looker::decide(const Json& value, Result<bool> held) {
    if (!held) return again_or(Verdict::Unknown, held.error().text());
    if (*held) return settle(Verdict::Holds, {});
    if (!m_look.abort || m_patience == Patience::Once) return again_or(Verdict::Fails, "seen: " + in_short(value));
    m_context.boolean(m_look.abort, m_scope, value,
                      [this, alive = QPointer<Looker>(this), value](Result<bool> hopeless) {
                          if (!alive) return;
                          if (hopeless && *hopeless)
                              return settle(Verdict::Fails, "waiting is of no use; seen: " + in_short(value));
                          again_or(Verdict::Fails, "seen: " + in_short(value));
                      });
}

void Looker::again_or(Verdict verdict, const std::string& why) {
    const auto now = m_context.clock->now();
    const auto pause = m_look.every.value_or(std::chrono::seconds(2));
    if (!m_look.until || m_patience == Patience::Once) return settle(verdict, why);
    if (m_look.within && now - m_began + pause > *m_look.within)
        return settle(verdict, why + " (waited " + show_duration(now - m_began) + ")");
    if (m_look.stall && now - m_moved > *m_look.stall)
        return settle(verdict, why + " (nothing moved for " + show_duration(now - m_moved) + ")");
    m_timer = m_context.clock->after(pause, [this] { attempt(); });
}

void Looker::settle(Verdict verdict, const std::string& why) {
    const auto& key = m_items[m_at].key;
    if (m_value) {
        if (m_each && !m_fixed_item) m_values[key] = *m_value;
        if (!m_each || m_fixed_item) m_result.value = *m_value;
        m_result.seen = in_short(m_each && !m_fixed_item ? m_values : *m_value);
    }
    if (m_each && !m_fixed_item) m_result.items[key] = {{"verdict", name_of(verdict)}, {"why", why}};
    if (verdict != Verdict::Holds && (m_result.verdict == Verdict::Holds || verdict == Verdict::Unknown)) {
        m_result.verdict = verdict;
        m_result.why = (key.empty() ? "" : key + ": ") + why;
    }
    ++m_at;
    next_item();
}

void Looker::finish() {
    m_timer.cancel();
    if (auto then = std::exchange(m_then, nullptr)) then(std::move(m_result));
}

void SecretsNeeded::start(const exec::Command& command, std::function<void(Result<void>)> then) {
    m_then = std::move(then);
    const auto need = [this](const exec::MixedText& text) {
        for (const auto& part : text.parts)
            if (const auto* ref = std::get_if<SecretRef>(&part); ref != nullptr && !m_context.secrets->has(ref->id))
                m_missing.push_back(ref->id);
    };
    for (const auto& [name, value] : command.env) need(value);
    need(command.in.whole());
    step();
}

void SecretsNeeded::step() {
    while (!m_missing.empty() && m_context.secrets->has(m_missing.back())) m_missing.pop_back();
    if (!m_then) return;
    if (m_missing.empty()) return std::exchange(m_then, nullptr)({});
    if (!m_then) return;
    const auto id = m_missing.back();
    for (const auto& step : m_context.procedure->steps)
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& look : *looks)
                if (look.secret && !look.fact.empty() && look.fact == id.substr(0, id.find('.'))) {
                    m_look.reset(new Looker(m_context, look, Looker::Patience::Once, "secret-" + look.fact));
                    m_look->start([this, alive = QPointer<SecretsNeeded>(this), id](LookResult got) {
                        if (!alive) return;
                        if (m_context.secrets->has(id)) return this->step();
                        std::exchange(m_then, nullptr)(
                            fail(Error::Code::Unknown, "the secret " + id + " cannot be read again: " + got.why));
                    });
                    return;
                }
    std::exchange(m_then, nullptr)(fail(Error::Code::NotFound, "nobody knows where the secret " + id + " comes from"));
}

} // namespace salvor::engine
