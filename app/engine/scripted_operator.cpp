#include "engine/scripted_operator.h"

#include "engine/fold.h"

namespace salvor::engine {

/// A choice that is given as often as it is asked for ends here: nobody sits before it to see that nothing comes of it.
static constexpr int most_given = 200;

Result<ScriptedOperator> ScriptedOperator::from_json(const Json& script) {
    ScriptedOperator person;
    if (!script.is_object()) return fail(Error::Code::Invalid, "the answers are no map", "inputs, answers, choices");
    person.m_inputs = script.value("inputs", Json::object());
    person.m_answers = script.value("answers", Json::object());
    if (!person.m_inputs.is_object() || !person.m_answers.is_object())
        return fail(Error::Code::Invalid, "inputs and answers must be maps");
    for (const auto& json : script.value("choices", Json::array())) {
        Rule rule;
        rule.at = json.value("at", std::string());
        rule.stop = json.value("stop", std::string());
        rule.choice = json.value("do", std::string());
        rule.reason = json.value("reason", std::string("as written in the answers"));
        rule.always = json.value("always", false);
        rule.inputs = json.value("inputs", Json::object());
        if (rule.choice.empty()) return fail(Error::Code::Invalid, "a choice without `do`: " + json.dump());
        person.m_rules.push_back(std::move(rule));
    }
    return person;
}

void ScriptedOperator::ask(const Question& question, std::function<void(Reply)> then) {
    auto reply = reply_to(question);
    m_log.push_back({{"kind", question.kind},
                     {"step", question.step},
                     {"subject", question.subject},
                     {"choice", reply.choice},
                     {"text", question.text}});
    then(std::move(reply));
}

Reply ScriptedOperator::form(const Question& question) const {
    Reply reply{"go_on", {}, {}, Json::object()};
    for (const auto& input : question.detail.value("inputs", Json::array())) {
        const auto id = input.value("id", std::string());
        const auto& source = question.kind == "form" ? m_inputs : m_answers;
        const auto key = question.kind == "form" ? id : question.subject + "." + id;
        if (source.contains(key)) reply.values[id] = source[key];
    }
    if (question.kind == "form")
        for (const auto& [id, value] : m_inputs.items()) reply.values[id] = value;
    return reply;
}

Reply ScriptedOperator::reply_to(const Question& question) {
    const bool refused = question.detail.contains("errors") && !question.detail["errors"].empty();
    for (auto& rule : m_rules) {
        if (rule.used || (!rule.at.empty() && rule.at != question.step) ||
            (!rule.stop.empty() && rule.stop != question.kind))
            continue;
        const auto* choice = question.choice(rule.choice);
        if (choice == nullptr) continue;
        if (++rule.given > most_given)
            return {"leave",
                    "the answers say " + rule.choice + " for ever: that was given " + std::to_string(most_given) +
                        " times",
                    {},
                    Json::object()};
        rule.used = !rule.always;
        m_inputs.update(rule.inputs);
        return {rule.choice, rule.reason, choice->type_this, Json::object()};
    }
    if (refused) return {"leave", "the answers of the file were refused", {}, Json::object()};
    if (question.kind == "form" || question.kind == "ask") return form(question);
    if (question.kind == question::AlreadyDone) return {"take", {}, {}, Json::object()};
    if (question.kind == "overdue") return {"wait", {}, {}, Json::object()};
    if (const auto* go_on = question.choice("go_on"); go_on != nullptr && !go_on->needs_reason)
        return {"go_on", {}, go_on->type_this, Json::object()};
    return {"leave", "nothing in the answers says what to do here", {}, Json::object()};
}

} // namespace salvor::engine
