#include "base/pattern.h"
#include "base/sha256.h"
#include "base/text.h"
#include "engine/run_tunnels.h"

namespace salvor::engine {

using procedure::Look;
using procedure::Step;

std::string Run::name_for(const std::string& entry) {
    return std::to_string(m_journal->next_number()) + "." + std::to_string(++m_names) + "-" + entry;
}

void Run::look(const Effect& effect) {
    if (effect.step == "finish_leftovers" && m_state.steps[m_state.current].looks.empty() && !m_cleared)
        return clear_hosts();
    const auto* look = look_of(*m_setup.procedure, effect.subject);
    m_looker.reset(new Looker(m_context, *look, Looker::Patience::Full, name_for(effect.subject)));
    m_looker->start([this, effect](LookResult result) {
        const auto tell = [this, entry = effect.subject, json = result.to_json()] {
            record(Event::Type::Looked, entry, json, [this] { done(); });
        };
        if (result.verdict == Verdict::Holds || !m_tunnels->fell_with(effect, tell)) tell();
    });
}

void Run::decide(const Effect& effect) {
    const auto* step = m_setup.procedure->step(effect.step);
    m_context.boolean(step->when, m_context.scope(), nullptr,
                      [this, alive = QPointer<Run>(this), id = effect.step](Result<bool> wanted) {
                          if (!alive) return;
                          Json data{{"when", wanted ? Json(*wanted) : Json()}};
                          if (!wanted) data["why"] = wanted.error().text();
                          record(Event::Type::Decided, id, data, [this] { done(); });
                      });
}

void Run::check_step(const Step& step, std::size_t at, Json files) {
    if (at >= step.prove.size())
        return record(Event::Type::StepChecked, step.id, {{"holds", true}, {"files", std::move(files)}},
                      [this] { done(); });
    m_looker.reset(new Looker(m_context, step.prove[at], Looker::Patience::Once, name_for(step.prove[at].id)));
    m_looker->start([this, &step, at, files = std::move(files)](const LookResult& result) mutable {
        files.update(result.files);
        if (result.verdict == Verdict::Holds) return check_step(step, at + 1, std::move(files));
        record(Event::Type::StepChecked, step.id, {{"holds", false}, {"why", result.why}, {"files", std::move(files)}},
               [this] { done(); });
    });
}

void Run::preview(const Step& step, std::size_t at, Json leaves) {
    if (at >= step.act.size()) return record(Event::Type::Previewed, step.id, {{"leaves", leaves}}, [this] { done(); });
    const auto& action = step.act[at];
    m_expander.reset(new Expander(m_context, action, false, true));
    m_expander->start([this, &step, at, leaves, &action](Result<Json> made) mutable {
        if (made && action.verb == procedure::Action::Verb::Apply) {
            auto with = std::make_shared<Json>(std::move(*made));
            return add_differences(step, action, with, 0, [this, &step, at, leaves, with]() mutable {
                for (auto& leaf : *with) leaves.push_back(std::move(leaf));
                preview(step, at + 1, std::move(leaves));
            });
        }
        if (made)
            for (auto& leaf : *made) leaves.push_back(std::move(leaf));
        else // what it depends on is not known before earlier changes of this step are made
            leaves.push_back({{"entry", action.id},
                              {"leaf", action.id},
                              {"shown", "known later: " + action.id},
                              {"hole", made.error().what}});
        preview(step, at + 1, std::move(leaves));
    });
}

/// A difference with its names only: of each line what stands before the value.
static std::string without_values(const std::string& difference) {
    static const Pattern head("^(?:diff |---|\\+\\+\\+|@@).*$");
    static const Pattern key("^([ +-]?\\s*(?:- )?\"?[A-Za-z0-9_./-]{1,63}\"?:)(.*)$");
    static const Pattern brackets("^[ +-]?[\\s{}\\[\\],]*$");
    std::string out;
    for (const auto& line : lines(difference)) {
        const auto found = key.all(line);
        if (head.fits(line) || brackets.fits(line))
            out += line;
        else if (!found.empty())
            out += found[0][1] + (trimmed(found[0][2]).empty() ? "" : brackets.fits(found[0][2]) ? found[0][2] : " …");
        else
            out += line.substr(0, 1) + "  …";
        out += "\n";
    }
    return out;
}

/// What an `apply` would change, as kubectl says it. Older ones say a Secret's values too: of a secret file only names
/// are shown, and it is not asked about other Secrets, nor about what cannot be told from one.
void Run::add_differences(const Step& step, const procedure::Action& action, std::shared_ptr<Json> leaves,
                          std::size_t at, Then then) {
    if (at >= leaves->size()) return then();
    const auto next = [this, &step, &action, leaves, at, then] { add_differences(step, action, leaves, at + 1, then); };
    auto& leaf = (*leaves)[at];
    if (!leaf.contains("digest")) return next(); // not known yet
    const auto scope = m_context.scope(action.each, leaf.value("key", std::string()), leaf.value("item", Json()),
                                       leaf.value("host", std::string()));
    const auto object = applied_object(m_context, action, scope, procedure::Unknowns::Refuse);
    if (!object) return next();
    const auto secrets = (m_setup.folder / "secret").string() + "/";
    const auto kept = object->name.starts_with(secrets) ? secrets + "diff-" + sha256_hex(object->name) : std::string();
    const auto json = Json::parse(object->text, nullptr, false);
    const auto kind = json.is_object() ? json.value("kind", std::string("Secret")) : "Secret";
    if (kept.empty() && (kind == "Secret" || kind == "List")) {
        leaf["diff"] = "not shown: it holds secrets, or may hold some";
        return next();
    }
    auto command = object_look(m_context, action, scope, {"diff"});
    if (!command) return next();
    command->mark = m_context.passing_mark();
    command->capture.hidden = true;
    command->capture.out = kept;
    command->capture.raw = !kept.empty();
    auto& hand = m_hands[action.id].command;
    hand.reset(new CommandRun(m_context, m_context.placed(action.command.at, leaf.value("host", std::string())),
                              std::move(*command), name_for("diff-" + action.id)));
    hand->start([this, leaves, at, kept, id = action.id, next](const Ran& ran) {
        m_hands[id].command.reset();
        const bool told = ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code <= 1;
        auto text = ran.out;
        std::error_code error;
        if (!kept.empty()) text = without_values(read_own_file(m_context, kept, 4U << 20).value_or(""));
        if (!kept.empty()) std::filesystem::remove(kept, error);
        (*leaves)[at]["diff"] = told           ? to_utf8(text).substr(0, 20'000)
                                : kept.empty() ? "cannot be said: " + to_utf8(ran.err).substr(0, 400)
                                               : "cannot be said";
        next();
    });
}

void Run::expand(const Effect& effect) {
    const auto* action = action_of(*m_setup.procedure, effect.subject);
    const bool builtin = effect.subject.ends_with("/undo");
    m_expander.reset(new Expander(m_context, *action, builtin, false));
    if (m_state.undo) {
        const auto* undone = m_state.leaf(m_state.undo->leaves.at(m_state.undo->next));
        const auto suffix = effect.subject.substr(effect.subject.rfind('/'));
        m_expander->of_leaf(*undone, action_of(*m_setup.procedure, undone->entry)->each, undone->id + suffix);
    }
    m_expander->start([this, effect](Result<Json> leaves) {
        if (leaves) return record(Event::Type::Expanded, effect.subject, {{"leaves", *leaves}}, [this] { done(); });
        Question question;
        question.kind = question::Undecided;
        question.step = effect.step;
        question.subject = effect.subject;
        question.title = "It cannot be said what " + effect.subject + " would do";
        question.text = {leaves.error().text()};
        question.choices = {{"again", "Look again", false, {}}, {"leave", "Leave the run as it is", false, {}}};
        put(question, [this, question](Reply reply) {
            if (reply.choice == "leave") return leave(reply.reason);
            done();
        });
    });
}

void Run::check(const Effect& effect) { check_done(effect, 0, Json::object()); }

void Run::check_done(const Effect& effect, std::size_t at, Json files) {
    const auto* leaf = m_state.leaf(effect.subject);
    const auto* action = action_of(*m_setup.procedure, leaf->entry);
    const auto& look = action->done[at];
    auto& looker = m_hands[effect.subject].looker;
    looker.reset(new Looker(m_context, look,
                            effect.detail == "before" ? Looker::Patience::Once : Looker::Patience::Full,
                            name_for(look.id)));
    looker->set_item(each_of(*leaf), *leaf);
    looker->start([this, effect, at, action, files = std::move(files)](const LookResult& result) mutable {
        files.update(result.files);
        if (result.verdict == Verdict::Holds && at + 1 < action->done.size())
            return check_done(effect, at + 1, std::move(files));
        Json data{{"when", effect.detail},
                  {"verdict", name_of(result.verdict)},
                  {"why", result.why},
                  {"files", std::move(files)}};
        if (result.verdict != Verdict::Holds && effect.detail != "before") result.words.put_into(data);
        record(Event::Type::Checked, effect.subject, data, [this, id = effect.subject] { done(id); });
    });
}

void Run::look_at_hold(const std::string& entry, Then then, bool always) {
    const auto* look = look_of(*m_setup.procedure, entry);
    m_hold_looker.reset(new Looker(m_context, *look, Looker::Patience::Once, name_for("hold-" + entry)));
    m_hold_looker->start([this, entry, always, then = std::move(then)](LookResult result) {
        m_hold_looker.reset();
        const auto before = m_state.holds.find(entry);
        const bool known = before != m_state.holds.end();
        const bool other = known && !before->second.waived.empty() && before->second.why != result.why;
        const bool saved = std::any_of(result.files.items().begin(), result.files.items().end(),
                                       [](const auto& file) { return !file.key().starts_with("output/"); });
        if (!always && known && before->second.verdict == result.verdict && !other && !saved) return then();
        Json data{{"verdict", name_of(result.verdict)}, {"why", result.why}, {"files", result.files}};
        result.words.put_into(data);
        record(Event::Type::Held, entry, data, then);
    });
}

void Run::watch_holds() {
    const auto holds = living_holds(*m_setup.procedure, m_state);
    if (holds.empty()) return; // asked again with each event
    auto pause = std::chrono::milliseconds(10'000);
    for (const auto& entry : holds) pause = std::min(pause, look_of(*m_setup.procedure, entry)->every.value_or(pause));
    m_hold_timer = m_setup.clock->after(pause, [this] { next_hold(living_holds(*m_setup.procedure, m_state)); });
}

void Run::next_hold(std::vector<std::string> left) {
    if (m_stopped) return;
    if (left.empty()) return watch_holds();
    if (m_hold_looker) return watch_holds(); // a person asked for that look, and waits for its end
    const auto entry = left.back();
    left.pop_back();
    look_at_hold(entry, [this, left = std::move(left)] { next_hold(left); });
}

} // namespace salvor::engine
