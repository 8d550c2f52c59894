#include "base/text.h"
#include "cli/device_command.h"

#include <algorithm>

namespace salvor::cli {

namespace {

/// An option of `salvor devices`, and the sub-commands that take it.
struct Option {
    const char* name;
    bool given;
    std::vector<std::string> of;
};

std::vector<Option> options_of(const Arguments& arguments) {
    const std::vector<std::string> choosing{"list", "groups", "export", "resume"};
    return {{"-l", !arguments.selector.empty(), choosing},
            {"--field-selector", !arguments.field_selector.empty(), choosing},
            {"--status", !arguments.status.empty(), {"list", "groups", "export"}},
            {"--names", !arguments.names.empty(), {"resume", "mark"}},
            {"--canary", !arguments.canary.empty(), {"resume"}},
            {"--marked", arguments.marked, {"resume"}},
            {"--group", !arguments.group.empty(), {"mark"}},
            {"--note", !arguments.note.empty(), {"mark"}},
            {"--csv", !arguments.csv.empty(), {"export"}},
            {"--overwrite", arguments.overwrite, {"export"}},
            {"--watch", !arguments.watch.empty(), {"list"}}};
}

/// The sub-command's name could not be used, or an option is another's.
class Misused : public Command {
public:
    Misused(Terminal& terminal, Arguments arguments, Error error)
        : Command(terminal, std::move(arguments)), m_error(std::move(error)) {}
    void start() override { refuse(m_error); }

private:
    Error m_error;
};

} // namespace

std::unique_ptr<Command> make_devices_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    if (name != "devices") return nullptr;
    const auto what = arguments.words.empty() ? std::string() : arguments.words.front();
    const auto misused = [&](const std::string& why, const std::string& hint) {
        return std::make_unique<Misused>(terminal, arguments, Error{Error::Code::Invalid, why, hint, {}});
    };
    for (const auto& option : options_of(arguments))
        if (option.given && !what.empty() && std::find(option.of.begin(), option.of.end(), what) == option.of.end())
            return misused(std::string("devices ") + what + " takes no " + option.name,
                           "salvor devices " + join(option.of, ", ") +
                               (option.of.size() == 1 ? " takes it" : " take it"));
    for (const auto& make : {make_devices_watch, make_devices_list, make_devices_show, make_devices_resume,
                             make_devices_mark, make_devices_export, make_devices_requests})
        if (auto command = make(what, terminal, arguments)) return command;
    return misused(what.empty() ? "what is to be done?" : "devices knows no " + what,
                   "salvor devices list, groups, show NAME, requests, mark, resume or export");
}

} // namespace salvor::cli
