#include "engine/preflight.h"
#include "engine/run.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;

std::string Run::target_of(const Action& action) const {
    return action.command.pipe.empty() ? action.command.at : action.command.pipe.front().at;
}

const procedure::Expression& Run::each_of(const Leaf& leaf) const {
    // an undo's leaf has the items of the action it undoes
    const auto own = leaf.entry.find("/undo");
    const auto* action =
        action_of(*m_setup.procedure, own == std::string::npos ? leaf.entry : leaf.entry.substr(0, own));
    return action->each;
}

procedure::Scope Run::scope_of(const Action&, const Leaf& leaf) const {
    return m_context.scope(each_of(leaf), leaf.key, leaf.item);
}

void Run::preflight() {
    auto* flight = new Preflight(m_context);
    m_helper.reset(flight);
    flight->start([this](const Json& seen) {
        record(Event::Type::Preflighted, {}, {{"missing", Preflight::missing(seen)}, {"seen", seen}},
               [this] { done(); });
    });
}

void Run::intend(const Effect& effect) {
    const auto* leaf = m_state.leaf(effect.subject);
    const auto* action = action_of(*m_setup.procedure, leaf->entry);
    const auto write = [this, id = leaf->id, attempt = leaf->attempt + 1, shown = leaf->shown,
                        digest = leaf->digest](Json former) {
        Json data{{"mark", m_setup.run_id + "/" + std::to_string(m_journal->next_number())},
                  {"shown", shown},
                  {"digest", digest},
                  {"attempt", attempt}};
        if (!former.is_null()) data["former"] = std::move(former);
        record(Event::Type::Intended, id, data, [this] { bring_copies([this] { done(); }); });
    };
    if (action->verb == Action::Verb::Ask) return write(nullptr);
    with_lock(target_of(*action), [this, write, action, step = leaf->id.substr(0, leaf->id.find('/')),
                                   scope = scope_of(*action, *leaf)](Result<void> locked) {
        if (!locked) return leave(locked.error().text());
        tell_step(target_of(*action), step, [this, write, action, scope] {
            const bool needs_former = action->verb != Action::Verb::Command && action->name.empty();
            if (!needs_former) return write(nullptr);
            read_former(*action, scope, write);
        });
    });
}

void Run::read_former(const Action& action, const procedure::Scope& scope, std::function<void(Json)> then) {
    auto path = fill(action.path, scope);
    if (!path) return broken(path.error().text());
    const auto folder = path->substr(0, path->rfind('/'));
    auto run_one = [this, target = target_of(action)](std::vector<std::string> argv,
                                                      std::function<void(const Ran&)> got) {
        auto command = m_context.own_command(target, std::move(argv));
        if (!command) return broken(command.error().text());
        const auto name = name_for("former");
        command->mark = m_context.passing_mark();
        m_command.reset(new CommandRun(m_context, target, std::move(*command), name));
        m_command->start(std::move(got));
    };
    run_one({"test", "-d", folder}, [=, this](const Ran& has_folder) {
        if (has_folder.outcome.kind != exec::Outcome::Kind::Exited)
            return broken("cannot look at " + folder + ": " + has_folder.outcome.text());
        const bool folder_existed = has_folder.outcome.code == 0;
        run_one({"test", "-e", *path}, [=, this](const Ran& has_file) {
            if (has_file.outcome.kind != exec::Outcome::Kind::Exited)
                return broken("cannot look at " + *path + ": " + has_file.outcome.text());
            if (has_file.outcome.code != 0) return then({{"existed", false}, {"folder_existed", folder_existed}});
            run_one({"cat", "--", *path}, [=, this](const Ran& content) {
                if (content.outcome.kind != exec::Outcome::Kind::Exited || content.outcome.code != 0)
                    return broken("cannot record what is in " + *path + ": " + content.outcome.text());
                run_one({"stat", "-c", "%a", "--", *path}, [=](const Ran& mode) {
                    then({{"existed", true},
                          {"folder_existed", true},
                          {"content", content.out},
                          {"mode", "0" + std::string(trimmed(mode.out))}});
                });
            });
        });
    });
}

void Run::run_leaf(const Effect& effect) {
    const auto leaf = *m_state.leaf(effect.subject);
    const auto* action = action_of(*m_setup.procedure, leaf.entry);
    const bool builtin = leaf.entry.ends_with("/undo");
    if (action->verb == Action::Verb::Ask && !builtin) return run_ask(*action, leaf);
    if (action->verb == Action::Verb::Command) return run_command(*action, leaf, std::nullopt);
    run_verb(*action, leaf);
}

void Run::run_command(const Action& action, const Leaf& leaf, std::optional<exec::ProcessRef> attach) {
    const auto fail_leaf = [this, id = leaf.id](const std::string& why) {
        record(Event::Type::Ended, id,
               {{"ok", false}, {"why", why}, {"outcome", exec::Outcome::failed_to_start(why).to_json()}},
               [this] { done(); });
    };
    auto command = m_context.resolve(action.command, scope_of(action, leaf));
    if (!command) return fail_leaf(command.error().text());
    if (!attach && !leaf.digest.empty() && command->digest() != leaf.digest)
        return fail_leaf("what would run is not what was shown: " + command->shown());
    command->mark = leaf.mark;
    command->detach = action.detached();
    command->attach = std::move(attach);
    command->fence = fence_for(target_of(action));
    if (action.secret) command->capture.secret = action.fact;
    auto* needs = new SecretsNeeded(m_context);
    m_helper.reset(needs);
    needs->start(*command, [this, fail_leaf, command = *command, action_ptr = &action,
                            id = leaf.id](Result<void> ready) mutable {
        if (!ready) return fail_leaf(ready.error().text());
        m_command.reset(new CommandRun(m_context, target_of(*action_ptr), std::move(command), name_for(id)));
        m_command->about(id, true, &action_ptr->command);
        connect(m_command.get(), &CommandRun::started, this, [this, id](const exec::ProcessRef& process) {
            if (!process.folder.empty()) record(Event::Type::Started, id, {{"process", process.to_json()}});
        });
        connect(m_command.get(), &CommandRun::overdue, this, [this, id] { on_overdue(id); });
        m_command->start([this, id, action_ptr](Ran ran) {
            m_command.reset();
            if (!fenced_off(target_of(*action_ptr), ran)) ended_leaf(id, *action_ptr, &action_ptr->command, ran);
        });
    });
}

/// The author said why a second run is safe, and how often; nobody is asked.
void Run::retry(const std::string& id) {
    const auto* leaf = m_state.leaf(id);
    const auto& retry = *action_of(*m_setup.procedure, leaf->entry)->retry;
    const auto reason =
        "try " + std::to_string(leaf->attempt + 1) + " of " + std::to_string(retry.times + 1) + ", as written";
    m_wait_timer = m_setup.clock->after(retry.wait, [this, id, reason] {
        record(Event::Type::Retried, id, {{"reason", reason}}, [this] { done(); });
    });
}

void Run::on_overdue(const std::string& leaf) {
    record(Event::Type::Overdue, leaf, Json::object(), [this, leaf] {
        Question question;
        question.kind = "overdue";
        question.step = leaf.substr(0, leaf.find('/'));
        question.subject = leaf;
        question.title = "It takes longer than it should";
        question.text = {m_state.leaf(leaf)->shown};
        question.choices = {{"wait", "Wait on", false, {}},
                            {"cancel", "Stop it, and look what became of it", false, {}}};
        put(question, [this](const Reply& reply) {
            if (reply.choice == "cancel" && m_command) m_command->cancel();
        });
    });
}

void Run::ended_leaf(const std::string& id, const Action& action, const procedure::Command* command, const Ran& ran) {
    const auto leaf = *m_state.leaf(id);
    Json data{{"outcome", ran.outcome.to_json()}, {"files", ran.files}};
    const bool ok = command == nullptr ? ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0
                                       : Context::allowed(*command, ran.outcome);
    const auto finish = [this, id, host = m_context.binding(target_of(action))->host, process = leaf.process,
                         lost = ran.outcome.kind == exec::Outcome::Kind::ConnectionLost](const Json& data) {
        record(Event::Type::Ended, id, data, [this, host, process, lost] {
            if (!process.folder.empty() && !lost) host->forget(process, m_setup.run_id, {});
            done();
        });
    };
    if (!ok) {
        const auto errors = lines(ran.err);
        data["ok"] = false;
        data["why"] = ran.outcome.text() + (errors.empty() ? "" : ": " + to_utf8(errors.back()).substr(0, 400));
        return finish(data);
    }
    value_of(action, leaf, ran, [alive = QPointer<Run>(this), data, finish](Result<Json> value) mutable {
        if (!alive) return;
        data["ok"] = value.has_value();
        if (value)
            data["value"] = *value;
        else
            data["why"] = "it ended well, but its output could not be read: " + value.error().text();
        finish(data);
    });
}

void Run::value_of(const Action& action, const Leaf& leaf, const Ran& ran, std::function<void(Result<Json>)> then) {
    if (action.secret) {
        const auto kept = m_setup.secrets->find(action.fact);
        if (!kept) return then(fail(Error::Code::Unknown, "the secret could not be read"));
        return then(Json{{"secret", action.fact}, {"bytes", kept->bytes}});
    }
    auto value = take_value(action.take, ran);
    if (!value || !action.pick) return then(std::move(value));
    m_context.value(action.pick, scope_of(action, leaf), *value, std::move(then));
}

void Run::run_verb(const Action& action, const Leaf& leaf) {
    const bool undo = leaf.entry.ends_with("/undo");
    const auto* of = undo ? m_state.leaf(m_state.undo->leaves.at(m_state.undo->next)) : &leaf;
    auto verb =
        verb_commands(m_context, action, scope_of(action, leaf), of->id, of->former, undo, procedure::Unknowns::Refuse);
    if (!verb)
        return ended_leaf(leaf.id, action, nullptr,
                          {exec::Outcome::failed_to_start(verb.error().text()), {}, {}, Json::object()});
    verb_step(std::make_shared<VerbCommands>(std::move(*verb)), 0, target_of(action), leaf.id);
}

void Run::verb_step(std::shared_ptr<VerbCommands> verb, std::size_t at, const std::string& target,
                    const std::string& id) {
    const auto leaf = *m_state.leaf(id);
    const auto& action = *action_of(*m_setup.procedure, leaf.entry);
    if (at >= verb->commands.size()) {
        Json data{{"ok", true}, {"outcome", exec::Outcome::exited(0).to_json()}};
        data["value"] =
            verb->folder.empty() ? Json{{"path", verb->path}} : Json{{"path", verb->path}, {"folder", verb->folder}};
        return record(Event::Type::Ended, id, data, [this] { done(); });
    }
    auto command = verb->commands[at];
    command.mark = m_context.passing_mark();
    command.fence = fence_for(target);
    auto* needs = new SecretsNeeded(m_context);
    m_helper.reset(needs);
    needs->start(command, [this, verb, at, target, id, command, &action](Result<void> ready) {
        if (!ready)
            return ended_leaf(id, action, nullptr,
                              {exec::Outcome::failed_to_start(ready.error().text()), {}, {}, Json::object()});
        m_command.reset(new CommandRun(m_context, target, command, name_for(id)));
        m_command->about(id, true, nullptr);
        m_command->start([this, verb, at, target, id, &action](Ran ran) {
            m_command.reset();
            if (fenced_off(target, ran)) return;
            if (ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0)
                return verb_step(verb, at + 1, target, id);
            ended_leaf(id, action, nullptr, ran);
        });
    });
}

} // namespace salvor::engine
