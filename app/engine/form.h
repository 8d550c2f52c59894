#pragma once

#include "engine/looker.h"
#include "engine/result_input.h"

namespace salvor::engine {

/// A value that is offered; `disabled` says why it cannot be taken, empty if it can.
struct Offered {
    Json value;
    std::string disabled = {};
};

/// What a value must be to go into an input: the value in its type, or what is wrong with it. Without any look at a
/// system.
Result<Json> checked_value(const procedure::Input& input, const Json& given, const std::vector<Offered>& offered);

/// As the procedure language names it.
std::string type_name(const procedure::Input& input);

/// Fills a form: candidates from the system, then each value checked, by its type and by its `must`. Main thread.
class Form : public Task {
    Q_OBJECT
public:
    Form(const Context& context, const std::vector<procedure::Input>& inputs) : m_outer(context), m_inputs(inputs) {}

    /// The inputs as JSON for whoever shows them: {id, type, label, help, placeholder, optional, value, options,
    /// problem}. A table's value is its rows; `cells` has {type, value, options, problem} for each row and column.
    void describe(const Json& given, std::function<void(Json)> then);
    /// Values of all inputs, or every error at once ("id: what").
    void check(const Json& given, std::function<void(Json values, std::vector<std::string> errors)> then);

    void abandon() override {
        m_then_described = nullptr;
        m_then_checked = nullptr;
        m_looker.reset();
        m_result.reset();
    }

private:
    void next_description(std::size_t at);
    void next_check(std::size_t at);
    using Kept = std::function<void(Json)>;
    void offer(const procedure::Input& input, const std::string& place, Json described, Kept then);
    void describe_table(const procedure::Input& input, Json described, Kept keep);
    void describe_rows(const procedure::Input& input, Json described, Json rows, Kept keep);
    void describe_cell(const procedure::Input& input, std::shared_ptr<Json> described, std::size_t cell, Kept keep);
    Json usual_rows(const procedure::Input& input) const;
    Result<Json> checked_table(const procedure::Input& input, const Json& given);
    void set(const procedure::Input& input, Json value);
    void take(std::size_t at, Result<Json> value);
    void secret(std::size_t at);
    Json known_secret(const procedure::Input& input) const;
    Result<Json> secret_document(const procedure::Input& input, const Json& given) const;
    void must(std::size_t at, std::size_t which);
    void refuse(const procedure::Input& input, const std::string& why);

    const Context& m_outer;
    const std::vector<procedure::Input>& m_inputs;
    Context m_context;
    RunState m_draft;
    Json m_given;
    Json m_described = Json::array();
    std::map<std::string, std::vector<Offered>> m_offered; ///< by input, or "input/row/column"
    std::map<std::string, Json> m_proposed;                ///< rows of tables
    std::vector<std::string> m_errors;
    std::function<void(Json)> m_then_described;
    std::function<void(Json, std::vector<std::string>)> m_then_checked;
    LaterPtr<Looker> m_looker;
    LaterPtr<ResultInput> m_result;
    int m_count = 0;
};

} // namespace salvor::engine
