#include "engine/event.h"

#include <array>

namespace salvor::engine {

using Type = Event::Type;

static constexpr std::array<const char*, 34> names{
    "opened",     "answered", "locked",        "preflighted", "decided",    "looked",   "step_checked",
    "previewed",  "approved", "taken_as_done", "expanded",    "checked",    "intended", "started",
    "ended",      "overdue",  "retried",       "waived",      "overridden", "skipped",  "returned",
    "undo_begun", "undone",   "tunnelled",     "held",        "visited",    "asked",    "replied",
    "left",       "resumed",  "copied",        "replacing",   "superseded", "run_ended"};

const char* name_of(Type type) { return names.at(static_cast<std::size_t>(type)); }

bool Event::durable() const {
    switch (type) {
    case Type::Opened:
    case Type::Answered:
    case Type::Locked:
    case Type::Approved:
    case Type::Intended:
    case Type::Started:
    case Type::Ended:
    case Type::Retried:
    case Type::Waived:
    case Type::Overridden:
    case Type::Returned:
    case Type::UndoBegun:
    case Type::Undone:
    case Type::Visited:
    case Type::Left:
    case Type::Resumed:
    case Type::Replacing:
    case Type::Superseded:
    case Type::Ended_:
        return true;
    default:
        return false;
    }
}

Json Event::to_json() const {
    Json json{{"type", name_of(type)}, {"data", data}};
    if (!subject.empty()) json["subject"] = subject;
    return json;
}

Result<Event> Event::from_json(const Json& json) {
    const auto name = json.value("type", std::string());
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name != names.at(i)) continue;
        return Event{static_cast<Type>(i), json.value("subject", std::string()), json.value("data", Json::object()),
                     std::chrono::milliseconds(json.value("mono", 0LL)),
                     std::chrono::milliseconds(json.value("utc", 0LL))};
    }
    return fail(Error::Code::Invalid, "unknown event \"" + name + "\"", "the journal is from a newer version");
}

} // namespace salvor::engine
