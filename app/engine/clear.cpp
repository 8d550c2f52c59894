#include "engine/clear.h"

#include "engine/looker.h"
#include "procedure/references.h"

namespace salvor::engine {

void wipe_json(Json& value) {
    if (value.is_string())
        wipe(value.get_ref<std::string&>());
    else if (value.is_structured())
        for (auto& part : value) wipe_json(part);
    value = nullptr;
}

static std::vector<std::string> clear_names(const procedure::Expression& expression) {
    std::vector<std::string> names;
    for (const auto& [variable, name] : procedure::jq_names(expression.text))
        if (variable == "clear") names.push_back(name);
    return names;
}

bool names_clear(const procedure::Expression& expression) { return !clear_names(expression).empty(); }

static bool is_secret(const Json& value) {
    return value.is_object() && value.size() == 2 && value.contains("secret") && value.contains("bytes");
}

/// The ids of the secrets in a value: a fact, or one of each item.
static void collect(const Json& value, std::vector<std::string>& ids) {
    if (is_secret(value))
        ids.push_back(value["secret"].get<std::string>());
    else if (value.is_structured())
        for (const auto& part : value) collect(part, ids);
}

ClearJq::ClearJq(const Context& context) : m_context(context) {}

ClearJq::~ClearJq() { wipe_json(m_subject); }

/// Here and not at its end, which comes later: by then the run may be gone.
void ClearJq::abandon() {
    m_then = nullptr;
    m_needs.reset();
}

void ClearJq::value(const procedure::Expression& expression, procedure::Scope scope, Json subject,
                    std::function<void(Result<Json>)> then) {
    m_expression = expression;
    m_scope = std::move(scope);
    wipe_json(m_subject);
    m_subject = std::move(subject);
    m_then = std::move(then);
    m_names = clear_names(expression);
    std::vector<std::string> ids;
    for (const auto& name : m_names)
        for (const auto* all : {&m_scope.facts, &m_scope.inputs})
            if (all->contains(name)) collect((*all)[name], ids);
    m_needs.reset(new SecretsNeeded(m_context));
    m_needs->start(std::move(ids), [this, alive = QPointer<ClearJq>(this)](Result<void> ready) {
        if (!alive || !m_then) return;
        if (!ready) return std::exchange(m_then, nullptr)(tl::unexpected(ready.error()));
        evaluate();
    });
}

Json ClearJq::readable(const Json& value) const {
    if (is_secret(value)) {
        Json text;
        m_context.secrets->with(value["secret"].get<std::string>(), [&](const Secret& secret) {
            secret.expose([&](std::string_view bytes) { text = std::string(bytes); });
        });
        return text;
    }
    if (!value.is_structured()) return value;
    Json out = value.is_object() ? Json::object() : Json::array();
    if (value.is_array())
        for (const auto& part : value) out.push_back(readable(part));
    else
        for (const auto& [key, part] : value.items()) out[key] = readable(part);
    return out;
}

void ClearJq::evaluate() {
    m_scope.clear = Json::object();
    for (const auto& name : m_names)
        m_scope.clear[name] =
            readable(m_scope.facts.contains(name) ? m_scope.facts[name] : m_scope.inputs.value(name, Json()));
    auto envelope = m_scope.envelope(m_subject);
    const auto where = m_context.procedure->file + ":" + std::to_string(m_expression.place.line);
    m_context.evaluator->evaluate_alone(
        m_context.program, "c" + std::to_string(m_expression.index), envelope,
        [this, alive = QPointer<ClearJq>(this), where](Result<std::vector<Json>> got) {
            if (!alive || !m_then) return;
            auto then = std::exchange(m_then, nullptr);
            if (got && got->size() == 1) return then(std::move(got->front()));
            then(fail(Error::Code::Unknown,
                      got ? "the expression gave " + std::to_string(got->size()) + " values instead of one"
                          : "the expression failed; jq's words may tell of the secret and are not shown",
                      {}, where));
        });
    wipe_json(envelope["clear"]);
    wipe_json(envelope["subject"]);
    wipe_json(m_scope.clear);
    wipe_json(m_subject);
}

} // namespace salvor::engine
