#include "engine/form.h"

#include "base/pattern.h"
#include "base/text.h"
#include "engine/form_value.h"

#include <array>
#include <set>

namespace salvor::engine {

using procedure::Input;
using Type = Input::Type;

static constexpr std::array<const char*, 19> type_names{
    "text",     "integer",  "boolean", "choice", "choices", "path", "host",  "port",   "url",    "name",
    "quantity", "duration", "time",    "secret", "file",    "json", "table", "result", "devices"};

std::string type_name(const Input& input) { return type_names.at(static_cast<std::size_t>(input.type)); }

/// Names as the service's are: what else stands in a list would be read as a selector.
static Result<Json> device_names(const Input& input, const Json& given) {
    static const Pattern name("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    const auto wrong = [&](const std::string& what, const std::string& hint) {
        return fail(Error::Code::Invalid, what, hint, input.id);
    };
    if (!given.is_array() || given.empty()) return wrong("is no list of devices", R"(such as ["pos-01", "pos-02"])");
    std::set<std::string> seen;
    for (const auto& one : given) {
        if (!one.is_string() || !name.fits(one.get<std::string>()))
            return wrong("has " + one.dump().substr(0, 80) + ", which is no name of a device",
                         "letters, digits, - and .");
        if (!seen.insert(one.get<std::string>()).second) return wrong("has " + one.dump() + " twice", "each name once");
    }
    return given;
}

/// Why it cannot be chosen, and what can; nothing if it can.
static std::optional<std::pair<std::string, std::string>> not_offered(const std::vector<Offered>& offered,
                                                                      const Json& value) {
    Json others = Json::array();
    for (const auto& one : offered) {
        if (one.disabled.empty()) others.push_back(one.value);
        if (one.value == value)
            return one.disabled.empty()
                       ? std::nullopt
                       : std::optional(std::pair(value.dump() + " cannot be chosen: " + one.disabled, ""));
    }
    return std::pair(value.dump() + " is not offered", others.dump());
}

Result<Json> checked_value(const Input& input, const Json& given, const std::vector<Offered>& offered) {
    const auto wrong = [&](const std::string& what, const std::string& hint = {}) {
        return fail(Error::Code::Invalid, what, hint, input.id);
    };
    if (input.type == Type::Secret) return Json(); // it is asked for by itself
    const bool empty = given.is_null() || (given.is_string() && given.get<std::string>().empty());
    if (empty) {
        if (input.optional) return Json();
        return wrong("is missing", input.placeholder.empty() ? std::string() : "such as " + input.placeholder);
    }
    switch (input.type) {
    case Type::Integer:
    case Type::Port:
        return number_value(input, given);
    case Type::Boolean:
        if (given.is_boolean()) return given;
        if (given == "true" || given == "false") return Json(given == "true");
        return wrong("is neither true nor false", "true, or false");
    case Type::Choice:
        if (const auto why = not_offered(offered, given))
            return wrong(why->first, why->second.empty() ? "" : "one of " + why->second);
        return given;
    case Type::Choices: {
        if (!given.is_array() || given.empty()) return wrong("is no list of choices", R"(such as ["one", "two"])");
        for (const auto& one : given)
            if (const auto why = not_offered(offered, one); why && !offered.empty())
                return wrong(why->first, why->second.empty() ? "" : "from " + why->second);
        return given;
    }
    case Type::Table: // its cells: checked_table
        if (!given.is_array()) return wrong("is no list of rows", "such as [{…}, {…}]");
        return given;
    case Type::Devices:
        return device_names(input, given);
    case Type::Json:
        if (given.is_discarded()) return wrong("is no JSON");
        return given;
    case Type::Result: // its evidence: ResultInput
        return given;
    default:
        break;
    }
    if (!given.is_string()) return wrong("is no text", "put it in quotes");
    return text_value(input, given.get<std::string>());
}

void Form::describe(const Json& given, std::function<void(Json)> then) {
    m_given = given.is_object() ? given : Json::object();
    m_then_described = std::move(then);
    m_draft = *m_outer.state;
    m_context = m_outer;
    m_context.state = &m_draft;
    m_context.form = Json::object();
    for (const auto& input : m_inputs)
        if (input.is_secret())
            m_draft.inputs[input.id] = known_secret(input);
        else
            m_draft.inputs[input.id] = m_given.contains(input.id) ? m_given[input.id] : input.preset.value_or(Json());
    next_description(0);
}

void Form::take(std::size_t at, Result<Json> value) {
    const auto& input = m_inputs[at];
    if (!value) {
        refuse(input, value.error().what + (value.error().hint.empty() ? "" : " (" + value.error().hint + ")"));
        return next_check(at + 1);
    }
    set(input, *value);
    if (value->is_null()) return next_check(at + 1);
    must(at, 0);
}

void Form::set(const Input& input, Json value) {
    m_context.form[input.id] = value;
    m_draft.inputs[input.id] = std::move(value);
}

static Json option_json(const Input::Option& option) {
    return {{"value", option.value}, {"label", option.label}, {"hint", option.hint}, {"disabled", option.disabled}};
}

/// An option as a look gave it, without what it leaves open; of a bare value it is the label too.
static Json offered_option(const Json& given) {
    if (!given.is_object()) return {{"value", given}, {"label", given}};
    Json option = Json::object();
    for (const auto& [key, value] : given.items())
        if (!value.is_null()) option[key] = value;
    return option;
}

void Form::next_description(std::size_t at) {
    if (at >= m_inputs.size()) {
        if (auto then = std::exchange(m_then_described, nullptr)) then(m_described);
        return;
    }
    const auto& input = m_inputs[at];
    Json described{{"id", input.id},
                   {"type", type_name(input)},
                   {"label", input.label},
                   {"help", input.help},
                   {"placeholder", input.placeholder},
                   {"optional", input.optional},
                   {"value", input.secret ? m_given.value(input.id, Json()) : m_draft.inputs[input.id]}};
    const auto keep = [this, at](Json description) {
        m_described.push_back(std::move(description));
        next_description(at + 1);
    };
    if (input.type == Type::Table) return describe_table(input, std::move(described), keep);
    offer(input, input.id, std::move(described), keep);
}

/// Adds what may be chosen there, or the problem that it could not be seen.
void Form::offer(const Input& input, const std::string& place, Json described, Kept then) {
    const auto keep = [this, place, then](Json description) {
        auto& offered = m_offered[place];
        offered.clear();
        for (const auto& option : description.value("options", Json::array()))
            offered.push_back({option.value("value", Json()), option.value("disabled", std::string())});
        then(std::move(description));
    };
    if (!input.options_look) {
        for (const auto& option : input.options) described["options"].push_back(option_json(option));
        return keep(std::move(described));
    }
    m_looker.reset(new Looker(m_context, *input.options_look, Looker::Patience::Once,
                              "options-" + input.id + "-" + std::to_string(++m_count)));
    m_looker->start([this, keep, described](LookResult got) mutable {
        if (got.verdict == Verdict::Holds && got.value && got.value->is_array()) {
            described["seen"] = m_context.clock->utc().count();
            for (const auto& option : *got.value) described["options"].push_back(offered_option(option));
        } else
            described["problem"] = got.why;
        keep(std::move(described));
    });
}

void Form::check(const Json& given, std::function<void(Json, std::vector<std::string>)> then) {
    m_given = given.is_object() ? given : Json::object();
    m_then_checked = std::move(then);
    m_errors.clear();
    std::vector<std::string> ids;
    for (const auto& input : m_inputs) ids.push_back(input.id);
    for (const auto& [id, value] : m_given.items()) {
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
        const auto near = nearest(id, ids);
        m_errors.push_back(id + ": there is no such input" + (near ? " (did you mean " + *near + "?)" : ""));
    }
    next_check(0);
}

void Form::refuse(const Input& input, const std::string& why) { m_errors.push_back(input.id + ": " + why); }

void Form::next_check(std::size_t at) {
    if (at >= m_inputs.size()) {
        Json values = Json::object();
        for (const auto& input : m_inputs) values[input.id] = m_draft.inputs[input.id];
        if (auto then = std::exchange(m_then_checked, nullptr)) then(std::move(values), m_errors);
        return;
    }
    const auto& input = m_inputs[at];
    const auto go = [this, at, &input] {
        if (input.type == Type::Secret) return secret(at);
        const auto given = m_given.contains(input.id) ? m_given[input.id] : input.preset.value_or(Json());
        if (input.secret) return take(at, secret_document(input, given));
        if (input.type == Type::Result && !given.is_null()) {
            m_result.reset(new ResultInput(m_context, input));
            return m_result->start(given, [this, at](Result<Json> value) { take(at, std::move(value)); });
        }
        take(at, input.type == Type::Table ? checked_table(input, given)
                                           : checked_value(input, given, m_offered[input.id]));
    };
    if (!input.when) return go();
    m_context.boolean(input.when, m_context.scope(), nullptr,
                      [this, alive = QPointer<Form>(this), at, &input, go](Result<bool> shown) {
                          if (!alive) return;
                          if (shown && *shown) return go();
                          if (!shown) refuse(input, shown.error().text());
                          m_draft.inputs[input.id] = nullptr;
                          next_check(at + 1);
                      });
}

/// What stands for a secret that is known already; null if it is not.
Json Form::known_secret(const Input& input) const {
    const auto kept = m_outer.secrets->find("inputs." + input.id);
    return kept ? Json{{"secret", kept->id}, {"bytes", kept->bytes}} : Json();
}

/// A secret is in no answer: it is asked for by itself, and never twice unless it did not fit.
void Form::secret(std::size_t at) {
    const auto& input = m_inputs[at];
    m_draft.inputs[input.id] = known_secret(input);
    if (!m_draft.inputs[input.id].is_null()) return must(at, 0);
    if (!m_outer.ask_secret) {
        refuse(input, "nobody can be asked for this secret");
        return next_check(at + 1);
    }
    m_outer.ask_secret(input, [this, alive = QPointer<Form>(this), at, &input](Result<void> given) {
        if (!alive) return;
        m_draft.inputs[input.id] = known_secret(input);
        if (given) return must(at, 0);
        if (!input.optional) refuse(input, given.error().text());
        next_check(at + 1);
    });
}

/// What is given goes into the store, and only its name and size into the answers; if nothing is, what is known stays.
Result<Json> Form::secret_document(const Input& input, const Json& given) const {
    if (auto known = known_secret(input); given.is_null() && !known.is_null()) return known;
    auto value = checked_value(input, given, {});
    if (!value || value->is_null()) return value;
    m_outer.secrets->put("inputs." + input.id, Secret(value->dump()));
    return known_secret(input);
}

void Form::must(std::size_t at, std::size_t which) {
    const auto& input = m_inputs[at];
    if (which >= input.must.size()) return next_check(at + 1);
    const auto& look = input.must[which];
    m_looker.reset(
        new Looker(m_context, look, Looker::Patience::Once, "must-" + input.id + "-" + std::to_string(++m_count)));
    m_looker->start([this, at, which, &input, &look](LookResult got) {
        if (got.verdict != Verdict::Holds) {
            if (input.is_secret()) m_outer.secrets->remove("inputs." + input.id); // asked for again
            const auto scope = m_context.scope();
            refuse(input, "not so: " + show(look.say, scope) + (got.why.empty() ? "" : " (" + got.why + ")") +
                              (look.otherwise.empty() ? "" : " " + show(look.otherwise, scope)));
        }
        must(at, which + 1);
    });
}

} // namespace salvor::engine
