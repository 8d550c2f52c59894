#include "base/text.h"
#include "engine/form.h"
#include "engine/run.h"
#include "engine/words.h"
#include "exec/check.h"
#include "exec/prompter.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;

/// What is wrong with a reply, whoever gave it; nothing if it may count. To leave is always possible.
static std::string refused(const Question& question, const Reply& reply) {
    if (reply.choice == "leave") return {};
    const auto* choice = question.choice(reply.choice);
    if (choice == nullptr) return "\"" + reply.choice + "\" was not offered";
    if (choice->needs_reason && trimmed(reply.reason).empty()) return "a reason is needed for: " + choice->label;
    if (!choice->type_this.empty() && reply.typed != choice->type_this)
        return "\"" + choice->type_this + "\" was not typed: nothing was done";
    return {};
}

/// Whether a question asks about a command that has ended by now: whatever comes next takes its place.
static bool is_moot(const Question& question, const RunState& state) {
    const auto* leaf = state.leaf(question.subject);
    return question.kind == "overdue" && (leaf == nullptr || leaf->status != Leaf::Status::Intended);
}

/// One question at a time: what comes while another is open comes after it.
void Run::put(Question question, std::function<void(Reply)> then) {
    m_waiting.push_back({std::move(question), std::move(then)});
    put_next();
}

void Run::put_next() {
    while (!m_waiting.empty() && is_moot(m_waiting.front().first, m_state)) m_waiting.erase(m_waiting.begin());
    if (m_waiting.empty() || m_stopped || (m_open && !is_moot(*m_open, m_state))) return;
    auto [question, then] = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_open = question;
    const auto number = ++m_asked;
    Json asked{{"kind", question.kind}, {"step", question.step}, {"title", question.title}};
    if (question.kind != question::Gate) asked["text"] = question.text; // a gate's are the leaves that were previewed
    record(Event::Type::Asked, question.subject, std::move(asked),
           [this, question, number, then = std::move(then)]() mutable {
               m_setup.person->ask(question, [this, alive = QPointer<Run>(this), question, number,
                                              then = std::move(then)](const Reply& reply) mutable {
                   if (!alive || number != m_asked) return;
                   m_open.reset();
                   if (const auto why = refused(question, reply); !why.empty()) {
                       question.text.push_back(why);
                       m_waiting.insert(m_waiting.begin(), {std::move(question), std::move(then)});
                       return put_next();
                   }
                   Json data{{"kind", question.kind}, {"choice", reply.choice}};
                   if (!reply.reason.empty()) data["reason"] = reply.reason;
                   record(Event::Type::Replied, question.subject, data, [this, then, reply] {
                       then(reply);
                       put_next();
                   });
               });
           });
}

void Run::ask_form(std::vector<std::string> errors, Json given) {
    auto* form = new Form(m_context, m_setup.procedure->inputs);
    m_helper.reset(form);
    form->describe(given, [this, form, errors = std::move(errors)](const Json& inputs) {
        Question question;
        question.kind = "form";
        question.title = m_setup.procedure->title;
        question.text = errors;
        question.detail = {{"inputs", inputs}, {"errors", errors}};
        question.choices = {{"go_on", "Use these answers", false, {}}, {"leave", "Leave", false, {}}};
        put(question, [this, form](const Reply& reply) {
            if (reply.choice == "leave") return leave(reply.reason);
            form->check(reply.values, [this, values = reply.values](Json checked, std::vector<std::string> wrong) {
                if (!wrong.empty()) return ask_form(std::move(wrong), values);
                record(Event::Type::Answered, {}, {{"inputs", std::move(checked)}}, [this] { done(); });
            });
        });
    });
}

static bool is_document(const SecretStore& secrets, const SecretRef& secret) {
    auto text = exec::reveal(exec::MixedText(secret), secrets);
    const bool is = text && Json::accept(*text);
    if (text) wipe(*text);
    return is;
}

/// The value goes from the prompter straight into the store; the journal says that it was asked for.
void Run::ask_secret(const procedure::Input& input, std::function<void(Result<void>)> then) {
    if (m_setup.prompter == nullptr)
        return then(fail(Error::Code::Refused, "nobody can be asked for the secret " + input.id));
    record(Event::Type::Asked, input.id, {{"kind", "secret"}, {"title", input.label}}, [this, &input, then] {
        m_setup.prompter->ask_secret(
            input.label, "input " + input.id,
            [this, alive = QPointer<Run>(this), document = input.secret, id = input.id, then](Result<Secret> given) {
                if (!alive) return;
                Result<void> kept;
                if (!given) {
                    kept = tl::unexpected(given.error());
                } else if (const auto ref = m_setup.secrets->put("inputs." + id, std::move(*given));
                           document && !is_document(*m_setup.secrets, ref)) {
                    m_setup.secrets->remove(ref.id);
                    kept = fail(Error::Code::Invalid, id + " is no JSON");
                }
                record(Event::Type::Replied, id, {{"kind", "secret"}, {"choice", kept ? "given" : "none"}},
                       [then, kept] { then(kept); });
            });
    });
}

void Run::run_ask(const Action& action, const Leaf& leaf) {
    auto* form = new Form(m_context, action.form);
    m_hands[leaf.id].helper.reset(form);
    const auto ended = [this, id = leaf.id](Json values) {
        record(Event::Type::Ended, id,
               {{"ok", true}, {"outcome", exec::Outcome::exited(0).to_json()}, {"value", std::move(values)}},
               [this, id] { done(id); });
    };
    auto errors = std::make_shared<std::vector<std::string>>();
    form->describe(Json::object(), [this, form, &action, leaf, ended, errors](const Json& inputs) {
        Question question;
        question.kind = "ask";
        question.step = leaf.id.substr(0, leaf.id.find('/'));
        question.subject = question.step + "." + action.fact;
        question.title = show(action.ask, scope_of(action, leaf));
        question.detail = {{"inputs", inputs}};
        question.choices = {{"go_on", "This is my answer", false, {}}, {"leave", "Leave the run as it is", false, {}}};
        put_form(question, form, ended);
    });
}

void Run::put_form(const Question& question, Form* form, std::function<void(Json)> ended) {
    put(question, [this, question, form, ended](const Reply& reply) {
        if (reply.choice == "leave") return leave(reply.reason);
        form->check(reply.values, [this, question, form, ended](Json values, const std::vector<std::string>& wrong) {
            if (wrong.empty()) return ended(std::move(values));
            auto again = question;
            again.text = wrong;
            again.detail["errors"] = wrong;
            put_form(again, form, ended);
        });
    });
}

/// Steps back to which everything may be done anew: nothing in between that would lose its way back.
static bool may_return(const procedure::Procedure& procedure, const RunState& state, const std::string& step) {
    for (const auto& id : undo_order(procedure, state, step)) {
        const auto* action = action_of(procedure, state.leaf(id)->entry);
        if (action != nullptr && action->lasts.empty()) return false;
    }
    return !step.empty();
}

/// What is typed before the leaves of a gate: one text covers several that cannot be undone, with their count.
static std::string to_type(const Json& preview) {
    std::vector<std::string> types;
    int count = 0;
    for (const auto& leaf : preview.value("leaves", Json::array())) {
        if (!leaf.contains("irreversible")) continue;
        ++count;
        const auto type = leaf.value("type", std::string());
        if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(type);
    }
    const auto type = join(types, " ");
    return count < 2 ? type : type + " " + std::to_string(count);
}

void Run::ask(const Effect& effect) {
    auto question = make_question(effect);
    put(question, [this, question](const Reply& reply) { answered(question, reply); });
}

Question Run::make_question(const Effect& effect) const {
    Question question;
    question.kind = effect.detail;
    question.step = effect.step;
    question.subject = effect.subject;
    const auto* step = m_setup.procedure->step(effect.step);
    const auto scope = m_context.scope();
    const auto title = step == nullptr ? effect.step : show(step->title, scope);
    const auto offer = [&](const char* id, std::string label, bool reason = false, std::string type = {}) {
        question.choices.push_back({id, std::move(label), reason, std::move(type)});
    };
    if (effect.detail == question::Gate) {
        question.title = title;
        question.detail = m_state.steps[m_state.current].preview;
        for (const auto& leaf : question.detail.value("leaves", Json::array())) {
            question.text.push_back(leaf.value("shown", ""));
            for (const auto& line : lines(leaf.value("diff", std::string()))) question.text.push_back("  " + line);
            if (leaf.contains("irreversible"))
                question.text.push_back("cannot be undone: " + leaf.value("irreversible", ""));
        }
        offer("go_on", "Do it", false, to_type(question.detail));
        offer("skip", "Skip this step", true);
        offer("again", "Look again");
    } else if (effect.detail == question::Preflight) {
        question.title = "Before anything is changed: this is missing";
        question.text = m_state.missing;
        offer("again", "Look again");
        offer("waive", "Go on without it", true);
    } else if (effect.detail == question::AlreadyDone) {
        question.title = title + ": this is so already";
        offer("take", "Take it as done, and prove it");
        offer("run", "Do it all the same");
    } else if (effect.detail == question::Undecided) {
        question.title = title + ": it cannot be said whether this step applies";
        question.text = {m_state.steps[m_state.current].looks.at("when").why};
        offer("again", "Look again");
        offer("skip", "Skip this step", true);
    } else if (effect.detail == question::Failed || effect.detail == question::Unclear) {
        const auto* leaf = m_state.leaf(effect.subject);
        const auto* action = action_of(*m_setup.procedure, leaf->entry);
        question.title =
            title + (effect.detail == question::Failed ? ": this failed" : ": nobody knows what became of this");
        question.text = {leaf->shown, leaf->why};
        question.text.insert(question.text.end(), leaf->words.otherwise.begin(), leaf->words.otherwise.end());
        if (leaf->runs) // neither a second one beside it nor its undo
            offer("look", "Look for it again");
        else if (!action->again.empty())
            offer("again", "Do it again. " + action->again);
        else
            offer("again", "Do it again, although it may have been done",
                  leaf->outcome.kind != exec::Outcome::Kind::FailedToStart);
        if (!action->done.empty() && !leaf->runs) offer("look", "Look again");
        if (!leaf->runs || m_state.undo)
            offer("override", leaf->runs ? "Go on though it may still run" : "Take it as done without proof", true);
    } else {
        const auto* look = look_of(*m_setup.procedure, effect.subject);
        const bool hold = effect.detail == question::Hold;
        const auto& seen =
            hold ? m_state.holds.at(effect.subject) : m_state.steps[m_state.current].looks.at(effect.subject);
        question.title = title + (hold ? ": what was proved is no longer so" : ": this does not hold");
        question.text = {look->say.empty() ? look->id : said(*look, seen.words, scope), seen.why};
        for (auto& line : advice(*look, seen.words, scope)) question.text.push_back(std::move(line));
        offer("again", "Look again");
        if (!look->repeat.empty() && may_return(*m_setup.procedure, m_state, look->repeat))
            offer("repeat",
                  "Go back to \"" + show(m_setup.procedure->step(look->repeat)->title, scope) + "\" and do it again");
        if (!look->waivable.empty()) offer("waive", "Go on all the same: " + look->waivable, true);
        if (!hold && !m_state.undo && !any_begun()) offer("inputs", "Change the answers of the form");
    }
    const auto* asked = m_state.leaf(effect.subject);
    const bool runs = asked != nullptr && asked->runs;
    if (!m_state.undo && !runs && any_change()) offer("undo", "Undo what this run has changed, back to its beginning");
    offer("leave", "Leave the run as it is; it can be resumed");
    return question;
}

/// Whether anything was begun that is not harmless, with a way back or without: it was done by these answers.
bool Run::any_begun() const {
    for (const auto& step : m_state.steps)
        for (const auto& act : step.acts)
            for (const auto& leaf : act.leaves) {
                const auto* action = action_of(*m_setup.procedure, leaf.entry);
                const bool harmless = action != nullptr && !action->harmless.empty();
                if (leaf.changed() && !harmless && !is_question(*m_setup.procedure, leaf)) return true;
            }
    return !m_state.irreversible.empty();
}

bool Run::any_change() const {
    return !undo_order(*m_setup.procedure, m_state, m_setup.procedure->steps.front().id).empty();
}

void Run::answered(const Question& question, const Reply& reply) {
    using Type = Event::Type;
    const auto next = [this] { done(); };
    const Json reason{{"reason", reply.reason}};
    const auto* look = look_of(*m_setup.procedure, question.subject);
    if (reply.choice == "leave") return leave(reply.reason);
    if (reply.choice == "undo") return begin_undo(m_setup.procedure->steps.front().id);
    if (reply.choice == "skip") return record(Type::Skipped, question.step, reason, next);
    if (reply.choice == "take") return record(Type::TakenAsDone, question.step, Json::object(), next);
    if (reply.choice == "run")
        return record(Type::StepChecked, question.step, {{"holds", false}, {"why", "the operator wants it done"}},
                      next);
    if (reply.choice == "waive") return record(Type::Waived, question.subject, reason, next);
    if (reply.choice == "override") return record(Type::Overridden, question.subject, reason, next);
    if (reply.choice == "repeat") return record(Type::Returned, look->repeat, {{"from", question.step}}, next);
    if (reply.choice == "inputs") return ask_form({}, m_state.inputs);
    if (reply.choice == "look") return record(Type::Retried, question.subject, {{"look", true}}, next);
    if (reply.choice == "again" && question.kind == question::Hold) return look_at_hold(question.subject, next);
    if (reply.choice == "again" && question.kind == question::Undecided)
        return decide({Effect::Kind::Decide, question.step, {}, {}});
    if (reply.choice == "again") {
        const bool leaf = m_state.leaf(question.subject) != nullptr;
        return record(Type::Retried, leaf || question.subject == "preflight" ? question.subject : question.step, reason,
                      next);
    }
    if (reply.choice != "go_on") return broken("an answer that was not offered: " + reply.choice);
    Json digests = Json::array();
    for (const auto& leaf : question.detail.value("leaves", Json::array()))
        if (leaf.contains("digest")) digests.push_back(leaf["digest"]);
    Json data{{"digests", digests}};
    if (!reply.typed.empty()) data["typed"] = reply.typed;
    record(Type::Approved, question.step, data, next);
}

void Run::visited(const std::string& place, const std::string& line) {
    if (m_stopped || m_state.id.empty()) return;
    const auto at = std::min(m_state.current, m_setup.procedure->steps.size() - 1);
    record(Event::Type::Visited, m_setup.procedure->steps[at].id, {{"place", place}, {"line", line}});
}

void Run::begin_undo(const std::string& step) {
    const auto title_of = [this](const std::string& id) { // its step, and of several the item
        const auto* leaf = m_state.leaf(id);              // null once its step was gone back to
        const auto name = leaf == nullptr ? std::string() : Context::Item{leaf->key, {}, leaf->at}.name();
        const auto* of = m_setup.procedure->step(id.substr(0, id.find('/')));
        return (of == nullptr ? id : show(of->title, m_context.scope())) + (name.empty() ? "" : ", " + name);
    };
    std::vector<std::string> stuck;
    const auto leaves = undo_order(*m_setup.procedure, m_state, step, &stuck);
    Question question;
    question.kind = "undo";
    question.step = step;
    question.title = "Undo " + std::to_string(leaves.size()) + " changes, the last first";
    for (const auto& id : leaves) {
        const auto& leaf = *m_state.leaf(id);
        const auto* action = action_of(*m_setup.procedure, leaf.entry);
        for (std::size_t i = 0; i < std::max<std::size_t>(1, action->undo.size()); ++i) {
            Expander undo(m_context, action->undo.empty() ? *action : action->undo[i], action->undo.empty(), true);
            undo.of_leaf(leaf, action->each, id + "/undo" + std::to_string(i));
            question.text.push_back("undo of " + title_of(id) + ": " + undo.shown());
        }
    }
    for (const auto& id : stuck) question.text.push_back("cannot be undone: " + title_of(id));
    question.choices = {{"go_on", "Undo them", false, {}},
                        {"leave", "Leave the run as it is; it can be resumed", false, {}}};
    put(question, [this, step, leaves](const Reply& reply) {
        if (reply.choice != "go_on") return leave(reply.reason);
        record(Event::Type::UndoBegun, {}, {{"leaves", leaves}, {"to", step}, {"why", "the operator wants it"}},
               [this] { done(); });
    });
}

} // namespace salvor::engine
