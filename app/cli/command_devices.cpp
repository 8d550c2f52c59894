#include "assembly/fleet_link.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/device_names.h"
#include "cli/device_text.h"
#include "fleet/difference.h"
#include "fleet/states.h"

#include <algorithm>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace salvor::cli {

namespace {

using Tone = Terminal::Tone;
using fleet::Column;
using fleet::Trouble;

/// Nothing is changed by reading; who said no is told apart from what did not work.
Exit exit_of(const fleet::ReadError& error) {
    switch (error.trouble) {
    case Trouble::NotLoggedIn:
    case Trouble::SessionExpired:
    case Trouble::Forbidden:
    case Trouble::RateLimited:
        return Exit::Refused;
    default:
        return Exit::Failed;
    }
}

/// The devices of a Flight Control fleet: list, groups of those that differ alike, one in full; and those that are to
/// be resumed, whose names a run of their own is given.
class Devices : public Command {
public:
    using Command::Command;

    void start() override {
        if (auto good = understand(); !good) return refuse(good.error());
        if (!m_arguments.names.empty()) {
            auto names = read_device_names(m_arguments.names);
            return names ? resume(*names) : refuse(names.error());
        }
        watch_signals();
        m_prompter = std::make_unique<TerminalPrompter>(m_terminal, m_arguments.descriptors);
        m_link = std::make_unique<assembly::FleetLink>(
            *m_prompter, assembly::FleetLink::Options{m_arguments.on, m_arguments.ssh_config, {}, m_runs.root()});
        m_link->open([this](const Result<void>& opened) {
            if (!opened)
                return refuse(opened.error(), opened.error().code == Error::Code::Invalid ||
                                                      opened.error().code == Error::Code::NotFound
                                                  ? Exit::BadInput
                                                  : Exit::Refused);
            m_link->reader().progress = [this](const fleet::DeviceReader::Progress& progress) {
                if (!progress.waiting.empty())
                    m_terminal.error(progress.waiting + "; waiting " + show_duration(progress.wait));
            };
            read();
        });
    }

private:
    /// Ctrl+C ends the flightctl that runs, shows what came, and leaves no devices behind; a second one ends the
    /// program.
    void watch_signals() {
        sigset_t set;
        sigemptyset(&set);
        for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, number);
        pthread_sigmask(SIG_BLOCK, &set, nullptr);
        m_signals =
            std::make_unique<QSocketNotifier>(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK), QSocketNotifier::Read);
        connect(m_signals.get(), &QSocketNotifier::activated, this, [this](QSocketDescriptor fd) {
            signalfd_siginfo info{};
            while (::read(static_cast<int>(qintptr(fd)), &info, sizeof info) == sizeof info) {
                if (++m_interrupts > 1 || !m_link || !m_link->opened()) {
                    m_terminal.let_go();
                    ::_exit(static_cast<int>(Exit::Failed));
                }
                m_link->reader().cancel();
            }
        });
    }

    Result<void> understand() {
        m_what = m_arguments.words.empty() ? std::string() : m_arguments.words.front();
        const bool one = m_what == "show";
        if (m_what != "list" && m_what != "groups" && m_what != "resume" && !one)
            return fail(Error::Code::Invalid, m_what.empty() ? "what is to be done?" : "devices knows no " + m_what,
                        "salvor devices list, groups, show NAME or resume");
        if (m_arguments.words.size() != (one ? 2U : 1U))
            return fail(Error::Code::Invalid, one ? "which device?" : "too many words",
                        one ? "salvor devices show NAME, its name or its alias"
                            : "conditions are options: -l, --status");
        if (one && !is_device_name(m_arguments.words[1]))
            return fail(Error::Code::Invalid, m_arguments.words[1] + " is no name of a device",
                        "letters, digits, dots, - and _");
        if (m_arguments.on.empty())
            return fail(Error::Code::Invalid, "on which machine is flightctl logged in?",
                        "--on here, --on ssh:NAME or --on env:ID");
        if (one &&
            (!m_arguments.selector.empty() || !m_arguments.field_selector.empty() || !m_arguments.status.empty()))
            return fail(Error::Code::Invalid, "show takes a name and no conditions", "salvor devices list takes them");
        if (m_what == "resume") {
            const bool chosen = !m_arguments.selector.empty() || !m_arguments.field_selector.empty();
            if (chosen == !m_arguments.names.empty() || !m_arguments.status.empty())
                return fail(Error::Code::Invalid, "which devices are to be resumed?",
                            "--names FILE, or -l and --field-selector; of these the ones that are paused");
        } else if (!m_arguments.names.empty() || !m_arguments.canary.empty()) {
            return fail(Error::Code::Invalid, m_what + " takes no names and no canary", "salvor devices resume does");
        }
        return conditions();
    }

    Result<void> conditions() {
        auto labels = fleet::read_label_selector(m_arguments.selector);
        if (!labels) return tl::unexpected(labels.error());
        auto fields = fleet::read_field_selector(m_arguments.field_selector);
        if (!fields) return tl::unexpected(fields.error());
        m_filter.labels = std::move(*labels);
        m_filter.fields = std::move(*fields);
        for (const auto& part : split(m_arguments.status, ',')) {
            const std::string word(trimmed(part));
            if (word.empty() && m_arguments.status.empty()) continue;
            const auto status = fleet::status_meant(word);
            if (status.empty())
                return fail(Error::Code::Invalid, "there is no status \"" + word + "\"",
                            "one of " + fleet::status_names());
            m_filter.statuses.emplace_back(status);
        }
        return {};
    }

    void read() {
        auto& reader = m_link->reader();
        if (m_what != "show") {
            reader.read_all([this](const fleet::Reading& reading) {
                m_what == "list" ? list(reading) : m_what == "groups" ? groups(reading) : resume_paused(reading);
            });
            return;
        }
        const auto& name = m_arguments.words[1];
        reader.read_selected("metadata.name=" + name, [this, name](const fleet::Reading& reading) {
            if (reading.error || reading.store->devices() > 0) return show(reading);
            m_link->reader().read_selected("metadata.alias=" + name,
                                           [this](const fleet::Reading& by_alias) { show(by_alias); });
        });
    }

    std::string read_at() const { return Clock::iso(m_link->clock().utc()); }

    void list(const fleet::Reading& reading) {
        if (!reading.store) return nothing(reading);
        const auto& store = *reading.store;
        const auto view = fleet::run(store, {m_filter, {}});
        if (m_arguments.json) {
            for (const auto row : view->rows) m_terminal.line(Json{{"device", device_json(store, row)}}.dump());
        } else {
            std::vector<std::vector<std::string>> rows{device_heads()};
            for (const auto row : view->rows) rows.push_back(device_cells(store, row));
            m_terminal.line(view->rows.empty() ? "no device fits" : table(rows));
            m_terminal.line();
            m_terminal.line(Tone::Strong,
                            devices_text(view->rows.size()) + (view->rows.size() == store.devices()
                                                                   ? std::string()
                                                                   : " of " + std::to_string(store.devices())));
            for (const auto& line : state_lines(view->by_status)) m_terminal.line(line);
        }
        tail(reading, counts_json(view->by_status));
    }

    void groups(const fleet::Reading& reading) {
        if (!reading.store) return nothing(reading);
        const auto& store = *reading.store;
        const auto groups = fleet::difference_groups(store, m_filter, true, true);
        const auto view = fleet::run(store, {m_filter, {}});
        if (m_arguments.json)
            for (const auto& group : *groups) m_terminal.line(Json{{"group", group_json(store, group)}}.dump());
        else
            group_lines(store, *groups, *view);
        tail(reading, counts_json(view->by_status));
    }

    void group_lines(const fleet::DeviceStore& store, const std::vector<fleet::DifferenceGroup>& groups,
                     const fleet::View& view) {
        using Kind = fleet::DifferenceGroup::Kind;
        section(store, groups, Kind::Paused,
                "Paused in conflict: resume pushes the restored, older specification to them");
        const auto waiting = view.by_status.find(std::string(fleet::awaiting_reconnect));
        if (waiting != view.by_status.end())
            m_terminal.line(devices_text(waiting->second) + " " + (waiting->second == 1 ? "is" : "are") + " " +
                            fleet::both_words(fleet::awaiting_reconnect) +
                            " and may join: " + std::string(fleet::state_of(fleet::awaiting_reconnect).next));
        section(store, groups, Kind::Unasked,
                "Connected and different: the service may change them without being asked");
        m_terminal.line(Tone::Dim,
                        "A device reports its OS image and the names of its applications. Of configuration and "
                        "images of applications it reports nothing: they may differ in any group, and in "
                        "devices of no group.");
    }

    void section(const fleet::DeviceStore& store, const std::vector<fleet::DifferenceGroup>& groups,
                 fleet::DifferenceGroup::Kind kind, const std::string& title) {
        std::size_t devices = 0;
        for (const auto& group : groups) devices += group.kind == kind ? group.rows.size() : 0;
        m_terminal.line(Tone::Strong, title + ": " + devices_text(devices));
        for (const auto& group : groups) {
            if (group.kind != kind) continue;
            m_terminal.line("  " + devices_text(group.rows.size()) + " of " + group.owner.value_or("no fleet") +
                            ", ahead " + ahead_text(group.gap) + ": " + group.difference());
            if (const auto unknown = group.not_reported(); !unknown.empty())
                m_terminal.line(Tone::Dim, "      not reported: " + unknown);
            std::vector<std::string> names;
            for (const auto row : group.rows) {
                if (names.size() == 3) break;
                const auto alias = store.alias(row);
                names.emplace_back(alias.empty() ? store.name(row) : alias);
            }
            m_terminal.line(Tone::Dim, "      " + join(names, ", ") + (group.rows.size() > 3 ? ", …" : ""));
        }
    }

    /// What the selectors name now and is paused; a device that is paused later is not among them.
    void resume_paused(const fleet::Reading& reading) {
        if (!reading.store || reading.error || !reading.complete) return nothing(reading);
        m_filter.statuses = {std::string(fleet::conflict_paused)};
        std::vector<std::string> names;
        const auto view = fleet::run(*reading.store, {m_filter, {}});
        for (const auto row : view->rows) names.emplace_back(reading.store->name(row));
        if (names.empty()) {
            unknown_labels(*reading.store);
            return refuse({Error::Code::NotFound,
                           "none of these devices is paused in conflict",
                           "salvor devices list with the same selectors",
                           {}});
        }
        m_terminal.line(devices_text(names.size()) + " are paused and chosen; the run has their names");
        m_signals.reset();
        resume(names);
    }

    /// A run of a procedure: with its journal, its gates and its report.
    void resume(const std::vector<std::string>& names) {
        auto arguments = m_arguments;
        arguments.words = {"flight-control.resume-devices"};
        arguments.targets["cli"] = m_arguments.on;
        arguments.sets["names"] = Json(names).dump();
        if (!m_arguments.canary.empty()) arguments.sets["canary"] = m_arguments.canary;
        m_run = make_run_command("run", m_terminal, std::move(arguments));
        connect(m_run.get(), &Command::done, this, [this](int exit) { finish(static_cast<Exit>(exit)); });
        m_run->start();
    }

    void show(const fleet::Reading& reading) {
        if (reading.error) return nothing(reading);
        const auto& store = *reading.store;
        const auto& name = m_arguments.words[1];
        if (store.devices() == 0)
            return refuse({Error::Code::NotFound,
                           "there is no device with the name or the alias " + name,
                           "one that was enrolled after the backup is not known to the restored service: look at its "
                           "pending enrollment requests",
                           {}});
        if (store.devices() > 1)
            return refuse({Error::Code::Invalid,
                           devices_text(store.devices()) + " have the alias " + name,
                           "salvor devices list --field-selector metadata.alias=" + name + " has their names",
                           {}});
        auto document = store.document(0);
        if (!document) return refuse(document.error(), Exit::Failed);
        m_document = std::move(*document);
        const auto owner = store.text(Column::Owner, 0);
        if (!owner || !owner->starts_with("Fleet/")) return compare(nullptr);
        m_link->read_fleet(std::string(*owner), [this](const tl::expected<Json, fleet::ReadError>& fleet) {
            if (!fleet) m_terminal.error("the fleet's template is not shown: " + fleet.error().error.text());
            compare(fleet ? &*fleet : nullptr);
        });
    }

    void compare(const Json* fleet) {
        const auto& reading = m_link->reader().reading();
        const auto diff = fleet::device_diff(m_document, fleet);
        if (!diff) return refuse(diff.error(), Exit::Failed);
        const auto status = std::string(reading.store->text(Column::Status, 0).value_or(""));
        if (m_arguments.json) {
            auto json = diff_json(*diff);
            json["device"] = device_json(*reading.store, 0);
            m_terminal.line(json.dump());
        } else {
            m_terminal.line(Tone::Strong, join(device_cells(*reading.store, 0), "  "));
            for (const auto& line : state_lines({{status, 1}})) m_terminal.line(line);
            m_terminal.line();
            diff_lines(*diff, fleet != nullptr);
            m_terminal.line();
            m_terminal.line(diff->resume);
        }
        finish(Exit::Ok);
    }

    void diff_lines(const fleet::DeviceDiff& diff, bool fleet) {
        const auto cell = [](const std::optional<std::string>& text, const char* none) { return text.value_or(none); };
        for (const auto& row : diff.rows) {
            const bool changed = row.kind == fleet::DiffRow::Kind::Changed;
            const bool same = row.kind == fleet::DiffRow::Kind::Same;
            m_terminal.line(changed ? Tone::Warn : Tone::Plain, std::string(changed ? "≠ "
                                                                            : same  ? "= "
                                                                                    : "? ") +
                                                                    row.part +
                                                                    (row.note.empty() ? "" : "  (" + row.note + ")"));
            m_terminal.line("    device    " + cell(row.reported, changed || same ? "none" : "not reported"));
            m_terminal.line("    restored  " + cell(row.restored, "none"));
            if (fleet && row.part != "renderedVersion") m_terminal.line("    fleet     " + cell(row.fleet, "none"));
        }
    }

    void nothing(const fleet::Reading& reading) {
        const auto error = reading.error.value_or(fleet::ReadError{});
        refuse(error.error, exit_of(error));
    }

    /// How good what was printed is.
    void tail(const fleet::Reading& reading, const Json& counts) {
        if (m_arguments.json) {
            auto json = reading_json(reading, read_at());
            json["statuses"] = counts;
            m_terminal.line(Json{{"reading", json}}.dump());
        } else {
            unknown_labels(*reading.store);
            if (reading.odd_count > 0)
                m_terminal.line(Tone::Warn, devices_text(reading.odd_count) +
                                                " with a version that is no number, taken "
                                                "as not reported: " +
                                                join(reading.odd, ", "));
            if (!reading.difference.empty()) m_terminal.line(Tone::Warn, reading.difference);
            m_terminal.line(Tone::Dim, "Read on " + m_link->binding().name + ", " + read_at());
        }
        if (!reading.error) return finish(Exit::Ok);
        if (!reading.complete)
            m_terminal.error("not all devices were read: after " + devices_text(reading.store->devices()) +
                             " it ended");
        nothing(reading);
    }

    /// A fleet is no label, though its name in a selector looks like one.
    void unknown_labels(const fleet::DeviceStore& store) {
        for (const auto& one : m_filter.labels) {
            const fleet::Filter any{{}, {}, {}, {}, {}, {{one.key, fleet::Requirement::Op::Exists, {}}}, {}};
            const auto with = fleet::filtered(store, any, {});
            if (with && with->empty())
                m_terminal.line(Tone::Warn, "no device has a label " + one.key +
                                                (one.key == "fleet" ? "; the devices of a fleet: --field-selector "
                                                                      "metadata.owner=Fleet/NAME"
                                                                    : ""));
        }
    }

    std::string m_what;
    fleet::Filter m_filter;
    Json m_document;
    std::unique_ptr<TerminalPrompter> m_prompter;
    std::unique_ptr<assembly::FleetLink> m_link;
    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<Command> m_run; ///< of a resume
    int m_interrupts = 0;
};

} // namespace

std::unique_ptr<Command> make_devices_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    return name == "devices" ? std::make_unique<Devices>(terminal, std::move(arguments)) : nullptr;
}

} // namespace salvor::cli
