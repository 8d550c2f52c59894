#pragma once

#include "procedure/reading.h"

#include <map>
#include <set>

namespace salvor::procedure {

/// The second reading: gives every expression its number and its `def`, and checks that what is named exists and is
/// declared before it is used: facts, inputs, targets, steps; and that a secret stands only where it may.
class References {
public:
    References(Reading& reading, Procedure& procedure) : m_reading(reading), m_procedure(procedure) {}
    void run(const std::string& prelude);

private:
    enum class Place_ { Text, Secret }; ///< where a path stands: shown and argv, or where a secret may stand
    struct Where {
        bool item = false;         ///< `for` is bound: $item and $own
        std::string own_fact = {}; ///< the fact in hand, which its own condition may name
        bool clear = false;        ///< $clear is bound
        bool undo = false;         ///< of this step only what was recorded may be read
        std::string each = {};     ///< text of the `for` that is bound
        std::string group = {};    ///< whose host is bound: $host and $own
        bool form = false;         ///< $form is bound
        bool row = false;          ///< $row is bound
        bool own() const { return item || !group.empty(); }
    };
    /// By what a fact's values are kept.
    struct Keys {
        std::string each;
        std::string group;
    };
    void inputs(std::vector<Input>& inputs, bool form, const Where& where);
    void input(Input& input, bool form, const Where& where);
    void step(std::size_t index);
    void many(Entry& entry, Where& where);
    void tunnel(Action& action, const Where& where, std::size_t index);
    void sliced(const std::string& fact, Place place, const Where& where);
    std::string bindings(const Where& where) const;
    void source(const Entry& entry, const Where& where);
    void texts_in(const Json& value, Place place, const Where& where);
    void file(const Text& path, bool may, const Where& where);
    void look(Look& look, Where where, std::size_t index, bool declares);
    void action(Action& action, Where where, std::size_t index, bool undo);
    void command(Command& command, const Where& where);
    void compile(Expression& expression, const Where& where);
    void text(const Text& text, const Where& where, Place_ place);
    void name(const std::string& kind, const std::string& name, Place place, const std::set<std::string>& known);
    void recorded(const std::string& fact, Place place, const Where& where);
    void host_field(const std::string& field, const Text& text, const Where& where);
    void target(const std::string& id, Place place);
    void one(const Target& target);
    void at(const Command& command, const Where& where);
    void step_name(const std::string& id, Place place, std::size_t index, bool later);
    void declare(const Entry& entry);
    void error(Place place, const std::string& what, const std::string& hint = {});

    Reading& m_reading;
    Procedure& m_procedure;
    std::set<std::string> m_facts;
    std::set<std::string> m_all_facts;
    std::set<std::string> m_inputs;
    std::set<std::string> m_unrecorded;   ///< facts of the step in hand that an undo may not read
    std::set<std::string> m_secret_files; ///< facts
    std::set<std::string> m_secrets;      ///< facts and inputs ("facts.x")
    std::map<std::string, Keys> m_keys;   ///< by fact
    std::string m_defs;
    std::string m_path;
};

/// The names after $facts, $own or $inputs in a jq text, with the variable: {"facts", "x"}. `computed` is set when a
/// name is not a literal one.
std::vector<std::pair<std::string, std::string>> jq_names(const std::string& text, bool* computed = nullptr);

/// The text without its strings' plain parts and comments, for searching names in it.
std::string jq_code(const std::string& text);

} // namespace salvor::procedure
