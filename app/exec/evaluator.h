#pragma once

#include "base/error.h"
#include "base/json.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace salvor::exec {

/// jq, in a process of its own. Main thread; `then` is called later, in order. A filter that loops, fills memory or
/// aborts is an error of that filter.
class Evaluator {
public:
    /// The values that the filter gave (none, one, many), or what jq says.
    using Then = std::function<void(Result<std::vector<Json>>)>;
    virtual ~Evaluator() = default;
    /// Compiles `program` (prelude and `def`s, without a main part); later evaluations name its filters.
    /// Returns the program's number at once; a compile error comes with the first evaluation of what does not compile.
    virtual int add_program(std::string program) = 0;
    /// Compiles all of program `program` and runs nothing: no value, or what does not compile.
    virtual void compile(int program, Then then) = 0;
    /// Runs `filter` (a jq text; usually a call of a `def`, e.g. "c17") of program `program` over `input`.
    virtual void evaluate(int program, const std::string& filter, const Json& input, Then then) = 0;
    /// The same for an input that holds secrets: it is seen by a process that ends with it, and wiped here.
    virtual void evaluate_alone(int program, const std::string& filter, const Json& input, Then then) = 0;
};

} // namespace salvor::exec
