#pragma once

#include "engine/context.h"
#include "engine/journal.h"

#include <filesystem>
#include <map>
#include <string>

namespace salvor::exec {
class Prompter;
}

namespace salvor::engine {

class Operator;

/// What a run is made from. All of it outlives the run.
struct Setup {
    const procedure::Procedure* procedure = nullptr;
    exec::Evaluator* evaluator = nullptr;
    Clock* clock = nullptr;
    SecretStore* secrets = nullptr;
    Operator* person = nullptr;
    exec::Prompter* prompter = nullptr;      ///< asks for inputs that are secrets; null: nobody can be asked
    std::map<std::string, Binding> bindings; ///< hosts are open, identities known
    std::filesystem::path folder;            ///< of the run; exists, 0700
    std::string run_id;
    std::string who;              ///< operator's name and machine
    Json inputs = Json::object(); ///< offered in the form
    bool drill = false;
    Json chosen; ///< how the procedure was found to be the right one: {place, fits, seen, reason?}; null: it was given
    bool copies = false; ///< keep a copy of the journal on each host that is changed
    Json taken_over;     ///< {who, lines, reason}: the run was fetched from beside its target, of another console
    Journal::Options journal;
};

} // namespace salvor::engine
