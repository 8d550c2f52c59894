#pragma once

#include "engine/context.h"

#include <QObject>

namespace salvor::engine {

class LookItem;

/// What a look gave over all its items.
struct LookResult {
    Verdict verdict = Verdict::Unknown;
    std::string why;  ///< of the first item that does not hold
    std::string seen; ///< the value in short
    Words words;
    std::optional<Json> value;   ///< what its fact becomes
    Json items = Json::object(); ///< by key, where it has a `for`: {verdict, why}
    Json files = Json::object();
    Json to_json() const;
};

/// What one item of a look gave.
struct ItemResult {
    Verdict verdict = Verdict::Unknown;
    std::string why;
    std::optional<Json> value;
    Json files = Json::object();
};

/// Makes one look: `when`, items, and a LookItem for each, `parallel` at once. Main thread. Ends with exactly one
/// result, unless it is destroyed before.
class Looker : public Task {
    Q_OBJECT
public:
    enum class Patience {
        Full, ///< as written: `until` waits up to `within`
        Once  ///< one attempt: for what was before, for resume, for living cautions
    };
    Looker(const Context& context, const procedure::Look& look, Patience patience, std::string name);
    ~Looker() override;
    /// For a `done`: the item of the leaf it belongs to.
    void set_item(const procedure::Expression& each, const Leaf& leaf);
    void start(std::function<void(LookResult)> then);
    void abandon() override;

private:
    void more();
    void begin(std::size_t at);
    void gather();
    procedure::Scope scope_with(const Context::Item& item, const ItemResult& got) const;
    void put(Json& values, const Context::Item& item, Json value) const;
    void finish();

    const Context& m_context;
    const procedure::Look& m_look;
    Patience m_patience;
    std::string m_name;
    std::function<void(LookResult)> m_then;
    LookResult m_result;
    procedure::Expression m_each;
    std::vector<Context::Item> m_items;
    bool m_fixed_item = false;
    std::vector<LaterPtr<LookItem>> m_looks;
    std::vector<ItemResult> m_got;
    std::size_t m_next = 0;
    std::size_t m_going = 0;
};

/// Makes sure that every secret a command names is in the store: the looks that made the missing ones are made again.
/// `then` gets an error if one cannot be had.
class SecretsNeeded : public Task {
    Q_OBJECT
public:
    explicit SecretsNeeded(const Context& context) : m_context(context) {}
    void start(const exec::Command& command, std::function<void(Result<void>)> then);
    void start(std::vector<std::string> ids, std::function<void(Result<void>)> then);
    void abandon() override {
        m_then = nullptr;
        m_look.reset();
    }

private:
    void step();
    void look_again(const procedure::Look& look, const std::string& id);
    void ask_again(const std::string& id);
    const Context& m_context;
    std::vector<std::string> m_missing;
    std::function<void(Result<void>)> m_then;
    LaterPtr<Looker> m_look;
};

/// The value a `take` makes of a command's output.
Result<Json> take_value(procedure::Take take, const Ran& ran);
/// A value in short, for people: its first line, at most `most` bytes of it.
std::string in_short(const Json& value, std::size_t most = 160);

} // namespace salvor::engine
