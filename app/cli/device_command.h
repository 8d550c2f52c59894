#pragma once

#include "assembly/fleet_link.h"
#include "cli/commands.h"
#include "cli/device_text.h"
#include "fleet/history.h"
#include "fleet/marks.h"

namespace salvor::cli {

/// What the sub-commands of `salvor devices` have in common: conditions, the way to the fleet, how good a reading is,
/// and what is kept of its place. What to do is said by whoever derives.
class DeviceCommand : public Command {
public:
    using Command::Command;
    void start() final;

protected:
    using Tone = Terminal::Tone;
    /// The words behind the sub-command, and options that are its own. Before anything is opened.
    virtual Result<void> understand() = 0;
    /// What can be done without asking the service; true: that was all.
    virtual bool done_alone() { return false; }
    /// The way is open.
    virtual void opened() = 0;
    /// Ctrl+C, or a signal to end.
    virtual void stop() { m_link->call()->cancel(); }

    Result<void> no_more_words(std::size_t many = 0) const;
    fleet::DeviceReader& reader() { return m_link->reader(); }
    /// The whole list; `then` gets one that has rows, and may be incomplete.
    void read_all(std::function<void(const fleet::Reading&)> then);
    /// The same; an incomplete one ends the command.
    void read_complete(std::function<void(const fleet::Reading&)> then);
    void nothing(const fleet::Reading& reading);
    void refuse_read(const fleet::ReadError& error);
    /// How good what was printed is; ends the command.
    void tail(const fleet::Reading& reading, const Json& counts);
    /// A fleet is no label, though its name in a selector looks like one.
    void unknown_labels(const fleet::DeviceStore& store);
    std::string read_at() const { return Clock::iso(m_link->clock().utc()); }
    /// Where marks and counts of this place are.
    std::filesystem::path kept() const { return assembly::fleet_folder(m_runs.root(), m_arguments.on); }
    Result<fleet::Marks> marks() const { return fleet::Marks::read(kept() / assembly::marks_file); }

    fleet::Filter m_filter;
    std::unique_ptr<assembly::FleetLink> m_link;
    std::unique_ptr<QSocketNotifier> m_signals;

private:
    Result<void> conditions();
    void watch_signals();
    std::unique_ptr<TerminalPrompter> m_prompter;
    int m_interrupts = 0;
};

/// Of these files; null if the name is not theirs.
std::unique_ptr<Command> make_devices_list(const std::string& what, Terminal& terminal, const Arguments& arguments);
std::unique_ptr<Command> make_devices_show(const std::string& what, Terminal& terminal, const Arguments& arguments);
std::unique_ptr<Command> make_devices_resume(const std::string& what, Terminal& terminal, const Arguments& arguments);
std::unique_ptr<Command> make_devices_mark(const std::string& what, Terminal& terminal, const Arguments& arguments);
std::unique_ptr<Command> make_devices_export(const std::string& what, Terminal& terminal, const Arguments& arguments);
std::unique_ptr<Command> make_devices_requests(const std::string& what, Terminal& terminal, const Arguments& arguments);
std::unique_ptr<Command> make_devices_watch(const std::string& what, Terminal& terminal, const Arguments& arguments);

} // namespace salvor::cli
