#pragma once

#include "base/json.h"
#include "engine/state.h"

#include <functional>
#include <string>
#include <vector>

namespace salvor::engine {

/// One thing a person may answer.
struct Choice {
    std::string id;    ///< again, repeat, waive, undo, leave, go_on, take, run, override, wait, cancel, look, inputs
    std::string label; ///< what it will do, in words
    bool needs_reason = false;
    std::string type_this; ///< text that must be typed; empty if none
};

/// What a run stops for.
struct Question {
    std::string kind; ///< form, ask, resume, overdue, lock, unreachable, and those of namespace question
    std::string step;
    std::string subject; ///< entry or leaf
    std::string title;
    std::vector<std::string> text; ///< what is to be known, line by line
    Json detail = Json::object();  ///< form: {inputs: […]}; gate: {leaves: […]}; resume: {rows: […]}
    std::vector<Choice> choices;
    const Choice* choice(const std::string& id) const {
        for (const auto& one : choices)
            if (one.id == id) return &one;
        return nullptr;
    }
};

struct Reply {
    std::string choice;
    std::string reason;
    std::string typed;
    Json values = Json::object();
};

/// Who answers a run's questions. Main thread; the answer may come at once or much later.
class Operator {
public:
    virtual ~Operator() = default;
    virtual void ask(const Question& question, std::function<void(Reply)> then) = 0;
};

} // namespace salvor::engine
