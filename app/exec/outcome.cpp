#include "exec/outcome.h"

#include <array>
#include <string_view>

namespace salvor::exec {

static constexpr std::array<std::string_view, 7> kinds{"exited",    "signalled",       "failed_to_start", "timed_out",
                                                       "cancelled", "connection_lost", "outcome_unknown"};

std::string Outcome::text() const {
    const auto because = why.empty() ? std::string() : ": " + why;
    switch (kind) {
    case Kind::Exited:
        return "exit " + std::to_string(code);
    case Kind::Signalled:
        return "ended by signal " + std::to_string(code);
    case Kind::FailedToStart:
        return "did not start" + because;
    case Kind::TimedOut:
        return "timed out and was stopped" + because;
    case Kind::Cancelled:
        return "cancelled, and nothing of it runs any more";
    case Kind::ConnectionLost:
        return "the connection was lost" + because;
    case Kind::OutcomeUnknown:
        break;
    }
    return "outcome unknown" + because;
}

Json Outcome::to_json() const {
    Json json{{"kind", kinds.at(static_cast<std::size_t>(kind))}, {"code", code}};
    if (!why.empty()) json["why"] = why;
    if (!stages.empty()) json["stages"] = stages;
    return json;
}

Outcome Outcome::from_json(const Json& json) {
    Outcome outcome;
    const auto kind = json.value("kind", std::string());
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds.at(i) == kind) outcome.kind = static_cast<Kind>(i);
    outcome.code = json.value("code", 0);
    outcome.why = json.value("why", std::string());
    outcome.stages = json.value("stages", std::vector<int>());
    return outcome;
}

} // namespace salvor::exec
