#include "engine/preflight.h"

#include "base/text.h"
#include "engine/sudo_log.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;

void Preflight::start(std::function<void(Json)> then) {
    m_then = std::move(then);
    collect(0, 0);
}

/// Goes through the actions one by one: their items may need jq.
void Preflight::collect(std::size_t step, std::size_t action) {
    const auto& steps = m_context.procedure->steps;
    while (step < steps.size() && action >= steps[step].act.size()) {
        ++step;
        action = 0;
    }
    if (step >= steps.size()) {
        add_logs();
        return next(0);
    }
    const auto& found = steps[step].act[action];
    m_context.items(found, [this, alive = QPointer<Preflight>(this), step, action,
                            &found](Result<std::vector<Context::Item>> items) {
        if (!alive || !m_then) return;
        if (items)
            for (const auto& item : *items)
                add(m_context.procedure->steps[step], found, m_context.scope(found.each, item.key, item.item, item.at),
                    item.at);
        collect(step, action + 1);
    });
}

void Preflight::add(const procedure::Step& step, const Action& action, const procedure::Scope& scope,
                    const std::string& at) {
    if (action.verb != Action::Verb::Command) return;
    auto command = m_context.resolve(action.command, scope);
    if (command) {
        const auto target =
            m_context.placed(action.command.pipe.empty() ? action.command.at : action.command.pipe.front().at, at);
        for (const auto& argv : command->stages) {
            std::vector<std::string> ask{"sh", "-c", "command -v \"$1\"", "sh", argv.front()};
            if (!command->become.empty()) { // sudo looks for the program too, in its own path
                ask = {"sudo", "-n", "-l", "-u", command->become, "--"};
                ask.insert(ask.end(), argv.begin(), argv.end());
            }
            const auto key = target + " " + shell_line(ask);
            if (std::find(m_asked.begin(), m_asked.end(), key) != m_asked.end()) continue;
            m_asked.push_back(key);
            const auto kind = ask.front() == "sudo" ? Question::Kind::Policy : Question::Kind::Program;
            m_questions.push_back({target, *command, ask, kind, shell_line(argv), step.id});
        }
    }
    for (const auto& undo : action.undo) add(step, undo, scope, at);
}

static bool has_secrets(const procedure::Procedure& procedure) {
    for (const auto& step : procedure.steps) {
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            if (std::any_of(looks->begin(), looks->end(), [](const auto& look) { return look.secret; })) return true;
        if (std::any_of(step.act.begin(), step.act.end(), [](const auto& action) { return action.secret; }))
            return true;
    }
    return false;
}

/// Of each host where sudo is used, once.
void Preflight::add_logs() {
    if (!has_secrets(*m_context.procedure)) return;
    std::vector<const exec::Host*> asked;
    const auto ask = [&](const procedure::Target& target, const std::string& placed) {
        const auto* bound = m_context.binding(placed);
        if (bound == nullptr || target.as.empty() || target.as == bound->identity.user || !target.container.empty())
            return;
        if (std::find(asked.begin(), asked.end(), bound->host) != asked.end()) return;
        asked.push_back(bound->host);
        m_questions.push_back({placed, {}, {"sudo", "-n", "-l"}, Question::Kind::Log, {}, {}});
    };
    for (const auto& target : m_context.procedure->targets)
        for (const auto& placed : m_context.places(target.id)) ask(target, placed);
}

void Preflight::judge_log(const Question& question, const Ran& ran) {
    const auto log = SudoLog::from(ran.out);
    const auto tell = [&](const char* what, const char* option) {
        m_seen.push_back({{"where", m_context.binding(question.target)->name},
                          {"shown", option},
                          {"log", true},
                          {"ok", false},
                          {"said", std::string("sudo there writes down what commands ") + what + " (" + option +
                                       "): secrets would stand in its log. Ask its administrator for Defaults !" +
                                       option + " for this user"}});
    };
    if (log.input) tell("read", "log_input");
    if (log.output) tell("print", "log_output");
}

void Preflight::next(std::size_t at) {
    if (!m_then) return;
    if (at >= m_questions.size()) return std::exchange(m_then, nullptr)(std::move(m_seen));
    ask(at, false);
}

void Preflight::ask(std::size_t at, bool as_root) {
    const auto& question = m_questions[at];
    exec::Command look;
    look.stages = {question.ask};
    const auto& user = m_context.binding(question.target)->identity.user;
    if (question.kind != Question::Kind::Program &&
        as_root) { // sudo asked for a password: as root it tells of another user without
        look.stages.front().insert(look.stages.front().begin() + 3, {"-U", user});
        look.become = "root";
    }
    const auto name = m_name + "-" + std::to_string(at) + (as_root ? "r" : "");
    look.mark = m_context.passing_mark();
    m_run.reset(new CommandRun(m_context, question.target, std::move(look), name));
    m_run->start([this, at, as_root](const Ran& ran) { judge(at, ran, as_root); });
}

void Preflight::judge(std::size_t at, const Ran& ran, bool as_root) {
    if (!m_then) return;
    const auto& question = m_questions[at];
    const bool yes = ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0;
    const bool policy = question.kind != Question::Kind::Program;
    if (!yes && policy && !as_root && ran.err.find("password") != std::string::npos) return ask(at, true);
    if (question.kind == Question::Kind::Log) {
        if (yes) judge_log(question, ran); // else a question about a command says what is wrong
        return next(at + 1);
    }
    m_seen.push_back({{"where", m_context.binding(question.target)->name},
                      {"step", question.step},
                      {"shown", policy ? question.shown : question.ask.back()},
                      {"policy", policy},
                      {"ok", yes},
                      {"said", yes ? std::string() : std::string(trimmed(ran.err))}});
    next(at + 1);
}

std::vector<std::string> Preflight::missing(const Json& seen) {
    std::vector<std::string> texts;
    for (const auto& one : seen) {
        if (one.value("ok", false)) continue;
        if (one.value("log", false)) {
            texts.push_back(one.value("where", "") + ": " + one.value("said", ""));
            continue;
        }
        const auto where = one.value("where", "") + ", step " + one.value("step", "") + ": ";
        const auto said = one.value("said", "");
        if (one.value("policy", false))
            texts.push_back(where + "sudo does not allow " + one.value("shown", "") +
                            (said.empty() ? "" : " (" + said + ")"));
        else
            texts.push_back(where + one.value("shown", "") + " is not there for the login user");
    }
    return texts;
}

} // namespace salvor::engine
