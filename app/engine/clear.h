#pragma once

#include "engine/context.h"

namespace salvor::engine {

class SecretsNeeded;

/// Computes over secrets: in a jq process that is made for it and ends with it. Neither what goes in nor what an error
/// would tell of it is written anywhere. Main thread.
class ClearJq : public Task {
    Q_OBJECT

public:
    explicit ClearJq(const Context& context);
    ~ClearJq() override;
    /// The one value of the expression, with `$clear` bound to what it names; secrets that are not known any more are
    /// read again before. `subject` is wiped.
    void value(const procedure::Expression& expression, procedure::Scope scope, Json subject,
               std::function<void(Result<Json>)> then);
    void abandon() override;

private:
    void evaluate();
    Json readable(const Json& value) const;
    const Context& m_context;
    procedure::Expression m_expression;
    procedure::Scope m_scope;
    Json m_subject;
    std::vector<std::string> m_names; ///< after $clear
    std::function<void(Result<Json>)> m_then;
    LaterPtr<SecretsNeeded> m_needs;
};

/// Overwrites every text in it.
void wipe_json(Json& value);
/// Whether the expression names $clear.
bool names_clear(const procedure::Expression& expression);

} // namespace salvor::engine
