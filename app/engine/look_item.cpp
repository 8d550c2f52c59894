#include "engine/look_item.h"

#include "base/text.h"
#include "exec/launch.h"
#include "procedure/references.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Look;

LookItem::LookItem(const Context& context, const Look& look, bool once, std::string name, procedure::Expression each,
                   Context::Item item)
    : m_context(context), m_look(look), m_once(once), m_name(std::move(name)), m_each(std::move(each)),
      m_item(std::move(item)) {}

void LookItem::start(std::function<void(ItemResult)> then) {
    m_then = std::move(then);
    m_began = m_moved = m_context.clock->now();
    attempt();
}

void LookItem::attempt() {
    m_scope = m_context.scope(m_each, m_item.key, m_item.item, m_item.at);
    m_value.reset();
    m_got.files = m_saved; // what the command printed the last time is gone
    m_taking.reset(new Taking(m_context, m_look, m_scope, m_item.name()));
    source();
}

void LookItem::source() {
    const auto got = [this, alive = QPointer<LookItem>(this)](Result<Json> value) {
        if (alive) taken(std::move(value));
    };
    if (m_look.let) return m_taking->from_let(m_look.let, got);
    if (!m_look.read.empty()) return m_taking->from_file(got);
    if (!m_look.command.present()) return judge(nullptr);
    auto command = m_context.resolve(m_look.command, m_scope);
    if (!command) return settle(Verdict::Unknown, command.error().text());
    command->mark = m_context.passing_mark();
    if (auto ready = m_taking->prepare(*command); !ready) return settle(Verdict::Unknown, ready.error().text());
    m_needs.reset(new SecretsNeeded(m_context));
    m_needs->start(*command, [this, alive = QPointer<LookItem>(this), command = *command](Result<void> ready) mutable {
        if (!alive) return;
        if (!ready) return again_or(Verdict::Unknown, ready.error().text());
        m_run.reset(new CommandRun(
            m_context,
            m_context.placed(m_look.command.pipe.empty() ? m_look.command.at : m_look.command.pipe.front().at,
                             m_item.at),
            std::move(command), m_name));
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

void LookItem::ran(const Ran& given) {
    const bool lost = given.unreachable || given.outcome.kind == exec::Outcome::Kind::ConnectionLost;
    if (lost && m_losses++ < most_losses) {
        m_timer = m_context.clock->after(after_loss, [this] { attempt(); }); // it reads: again over a new connection
        return;
    }
    const auto ran = with_missing_program(m_look.command, given);
    m_got.files.update(ran.files);
    if (!Context::allowed(m_look.command, ran.outcome)) {
        const auto all = lines(ran.err);
        const auto why = ran.outcome.text() + (all.empty() ? "" : ": " + to_utf8(all.back()).substr(0, 300)) +
                         (m_look.sees_clear() ? "; what else it said is not kept, for it reads a secret" : "");
        const bool answered = ran.outcome.kind == exec::Outcome::Kind::Exited && !m_look.that && !m_look.until;
        return again_or(answered ? Verdict::Fails : Verdict::Unknown, why);
    }
    m_taking->from_output(ran, [this, alive = QPointer<LookItem>(this)](Result<Json> value) {
        if (alive) taken(std::move(value));
    });
}

void LookItem::taken(Result<Json> value) {
    m_saved.update(m_taking->files());
    m_got.files.update(m_saved);
    if (!value) return again_or(Verdict::Unknown, value.error().text());
    judge(*value);
}

/// What was seen, for people; never what a secret input holds. Of a bare condition: what it speaks of.
std::string LookItem::told(const Json& value) const {
    if (m_look.hidden) return "a value that is not shown";
    if (m_look.let || !m_look.read.empty() || m_look.command.present()) return in_short(value);
    std::vector<std::string> words;
    for (const auto& [variable, name] : procedure::jq_names((m_look.until ? m_look.until : m_look.that).text)) {
        const auto& from = variable == "facts" ? m_scope.facts : variable == "inputs" ? m_scope.inputs : m_scope.own;
        if (!from.is_object() || !from.contains(name)) continue;
        auto said = name + " = " + in_short(from.at(name));
        if (std::find(words.begin(), words.end(), said) == words.end()) words.push_back(std::move(said));
    }
    return words.empty() ? "what it asks for is not so" : join(words, ", ");
}

void LookItem::judge(const Json& value) {
    m_value = value;
    if (m_look.stall && (!m_last || *m_last != value)) m_moved = m_context.clock->now();
    m_last = value;
    const auto& condition = m_look.until ? m_look.until : m_look.that;
    if (!condition) return settle(Verdict::Holds, {});
    auto scope = m_scope; // a condition may name the fact in hand
    if (!m_look.fact.empty() && !m_look.by_item() && !m_look.by_host()) scope.facts[m_look.fact] = value;
    if (!m_look.fact.empty() && scope.own.is_object()) scope.own[m_look.fact] = value;
    m_taking->holds(condition, scope, value, [this, alive = QPointer<LookItem>(this), value](Result<bool> held) {
        if (alive) decide(value, std::move(held));
    });
}

void LookItem::decide(const Json& value, Result<bool> held) {
    if (!held) return again_or(Verdict::Unknown, held.error().text());
    if (*held) return settle(Verdict::Holds, {});
    if (!m_look.abort || m_once) return again_or(Verdict::Fails, "seen: " + told(value));
    m_taking->holds(m_look.abort, m_scope, value,
                    [this, alive = QPointer<LookItem>(this), value](Result<bool> hopeless) {
                        if (!alive) return;
                        if (hopeless && *hopeless)
                            return settle(Verdict::Fails, "waiting is of no use; seen: " + told(value));
                        again_or(Verdict::Fails, "seen: " + told(value));
                    });
}

void LookItem::again_or(Verdict verdict, const std::string& why) {
    const auto now = m_context.clock->now();
    const auto pause = m_look.every.value_or(std::chrono::seconds(2));
    if (!m_look.until || m_once) return settle(verdict, why);
    if (m_look.within && now - m_began + pause > *m_look.within)
        return settle(verdict, why + " (waited " + show_duration(now - m_began) + ")");
    if (m_look.stall && now - m_moved > *m_look.stall)
        return settle(verdict, why + " (nothing moved for " + show_duration(now - m_moved) + ")");
    m_timer = m_context.clock->after(pause, [this] { attempt(); });
}

void LookItem::settle(Verdict verdict, const std::string& why) {
    m_timer.cancel();
    m_got.verdict = verdict;
    m_got.why = why;
    if (!m_look.hidden) m_got.value = m_value;
    if (auto then = std::exchange(m_then, nullptr)) then(std::move(m_got));
}

} // namespace salvor::engine
