#pragma once

#include "assembly/beside.h"
#include "assembly/stage.h"
#include "cli/driver.h"
#include "cli/terminal_operator.h"
#include "cli/terminal_prompter.h"
#include "engine/scripted_operator.h"

#include <map>
#include <memory>

namespace salvor::cli {

/// The words of the command line, after the sub-command's name.
struct Arguments {
    std::vector<std::string> words;             ///< what is no option
    std::map<std::string, std::string> targets; ///< --target id=place
    std::map<std::string, std::string> sets;    ///< --set id=value
    std::map<std::string, int> descriptors;     ///< --secret-fd purpose[@host]=N
    std::string answers;
    std::string runs;
    std::string workflows;
    std::string ssh_config;
    std::string step;
    std::string beside; ///< place whose copies of journals are meant
    std::string reason;
    std::string on;       ///< place where flightctl is
    std::string selector; ///< of labels
    std::string field_selector;
    std::string status; ///< by commas
    std::string names;  ///< file with names of devices
    std::string canary; ///< how many are resumed first
    std::string group;  ///< key of a group of devices
    std::string note;   ///< beside a decision
    std::string csv;    ///< file that devices are written to
    std::string watch;  ///< for how long devices are counted
    bool marked = false;
    bool overwrite = false;
    bool no_copy = false;
    double pace = 0;
    bool json = false;
    bool show_runs = false;
    bool html = false;
    bool script = false;
};

/// One sub-command. `start` begins; `done` is called once, later, with the exit code.
class Command : public QObject {
    Q_OBJECT
public:
    Command(Terminal& terminal, Arguments arguments);
    ~Command() override;
    virtual void start() = 0;

Q_SIGNALS:
    void done(int exit);

protected:
    void finish(Exit exit) { Q_EMIT done(static_cast<int>(exit)); }
    void refuse(const Error& error, Exit exit = Exit::BadInput);
    /// Reads a procedure and prints what is wrong with it; nothing if anything is.
    std::optional<procedure::Procedure> procedure(const std::string& id);
    /// A run that is kept: its folder, the procedure as it was then, and what has happened.
    struct KeptRun {
        std::filesystem::path folder;
        procedure::Procedure procedure;
        std::vector<engine::Event> events;
    };
    /// By its id, the beginning of its id, or "last"; refuses if there is none that can be read.
    std::optional<KeptRun> kept_run(const std::string& id);
    /// The answers file as JSON, with --set laid over its inputs.
    Result<Json> answers() const;

    Terminal& m_terminal;
    Arguments m_arguments;
    assembly::Library m_library;
    assembly::Runs m_runs;
};

/// The sub-command of that name; null if there is none.
std::unique_ptr<Command> make_command(const std::string& name, Terminal& terminal, Arguments arguments);
/// Of these files; null if the name is not theirs.
std::unique_ptr<Command> make_file_command(const std::string& name, Terminal& terminal, Arguments arguments);
std::unique_ptr<Command> make_plan_command(const std::string& name, Terminal& terminal, Arguments arguments);
std::unique_ptr<Command> make_run_command(const std::string& name, Terminal& terminal, Arguments arguments);
std::unique_ptr<Command> make_watch_command(const std::string& name, Terminal& terminal, Arguments arguments);
std::unique_ptr<Command> make_doctor_command(const std::string& name, Terminal& terminal, Arguments arguments);
std::unique_ptr<Command> make_devices_command(const std::string& name, Terminal& terminal, Arguments arguments);
std::unique_ptr<Command> make_drill_command(const std::string& name, Terminal& terminal, Arguments arguments);

} // namespace salvor::cli
