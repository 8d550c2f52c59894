#pragma once

#include "engine/looker.h"

namespace salvor::engine {

/// What a value must be to go into an input: the value in its type, or what is wrong with it. Without any look at a
/// system.
Result<Json> checked_value(const procedure::Input& input, const Json& given, const std::vector<Json>& offered);

/// Fills a form: candidates from the system, then each value checked, by its type and by its `must`. Main thread.
class Form : public Task {
    Q_OBJECT
public:
    Form(const Context& context, const std::vector<procedure::Input>& inputs) : m_outer(context), m_inputs(inputs) {}

    /// The inputs as JSON for whoever shows them: {id, type, label, help, default, options, optional}.
    void describe(const Json& given, std::function<void(Json)> then);
    /// Values of all inputs, or every error at once ("id: what").
    void check(const Json& given, std::function<void(Json values, std::vector<std::string> errors)> then);

    void abandon() override {
        m_then_described = nullptr;
        m_then_checked = nullptr;
        m_looker.reset();
    }

private:
    void next_description(std::size_t at);
    void next_check(std::size_t at);
    void secret(std::size_t at);
    Json known_secret(const procedure::Input& input) const;
    void must(std::size_t at, std::size_t which);
    void refuse(const procedure::Input& input, const std::string& why);

    const Context& m_outer;
    const std::vector<procedure::Input>& m_inputs;
    Context m_context;
    RunState m_draft;
    Json m_given;
    Json m_described = Json::array();
    std::map<std::string, std::vector<Json>> m_offered;
    std::vector<std::string> m_errors;
    std::function<void(Json)> m_then_described;
    std::function<void(Json, std::vector<std::string>)> m_then_checked;
    LaterPtr<Looker> m_looker;
    int m_count = 0;
};

} // namespace salvor::engine
