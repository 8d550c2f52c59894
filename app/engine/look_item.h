#pragma once

#include "engine/looker.h"
#include "engine/taking.h"

namespace salvor::engine {

/// One look over one of its items: source, `take`, `pick` and condition, again until it holds if it says `until`.
/// Main thread. Ends with exactly one result, unless it is let go of before.
class LookItem : public Task {
    Q_OBJECT

public:
    LookItem(const Context& context, const procedure::Look& look, bool once, std::string name,
             procedure::Expression each, Context::Item item);
    void start(std::function<void(ItemResult)> then);
    void abandon() override {
        m_then = nullptr;
        m_timer.cancel();
        m_needs.reset();
        m_run.reset();
        m_taking.reset();
    }

private:
    void attempt();
    void source();
    void ran(const Ran& ran);
    std::string told(const Json& value) const;
    void judge(const Json& value);
    void decide(const Json& value, Result<bool> held);
    void taken(Result<Json> value);
    void again_or(Verdict verdict, const std::string& why);
    void settle(Verdict verdict, const std::string& why);

    const Context& m_context;
    const procedure::Look& m_look;
    bool m_once;
    std::string m_name;
    procedure::Expression m_each;
    Context::Item m_item;
    std::function<void(ItemResult)> m_then;
    ItemResult m_got;
    Json m_saved = Json::object(); ///< files that it has saved, also in a former attempt
    procedure::Scope m_scope;
    std::optional<Json> m_value;
    Clock::Instant m_began{0};
    Clock::Instant m_moved{0};
    std::optional<Json> m_last;
    int m_losses = 0; ///< of the connection
    Clock::Timer m_timer;
    LaterPtr<CommandRun> m_run;
    LaterPtr<SecretsNeeded> m_needs;
    LaterPtr<Taking> m_taking;
};

} // namespace salvor::engine
