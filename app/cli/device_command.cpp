#include "cli/device_command.h"

#include "base/text.h"
#include "fleet/states.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace salvor::cli {

using fleet::Trouble;

/// Nothing is changed by reading; who said no is told apart from what did not work.
static Exit exit_of(const fleet::ReadError& error) {
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

void DeviceCommand::start() {
    auto good = understand();
    if (good && m_arguments.on.empty())
        good = fail(Error::Code::Invalid, "on which machine is flightctl logged in?",
                    "--on here, --on ssh:NAME or --on env:ID");
    if (good) good = conditions();
    if (!good) return refuse(good.error());
    if (done_alone()) return;
    watch_signals();
    m_prompter = std::make_unique<TerminalPrompter>(m_terminal, m_arguments.descriptors);
    m_link = std::make_unique<assembly::FleetLink>(
        *m_prompter, assembly::FleetLink::Options{m_arguments.on, m_arguments.ssh_config, {}, m_runs.root()});
    m_link->open([this](const Result<void>& result) {
        if (!result)
            return refuse(result.error(),
                          result.error().code == Error::Code::Invalid || result.error().code == Error::Code::NotFound
                              ? Exit::BadInput
                              : Exit::Refused);
        connect(m_link->call().get(), &fleet::FlightctlCall::waits, this,
                [this](const fleet::ReadError& error, std::chrono::milliseconds wait) {
                    m_terminal.error(error.error.what + "; waiting " + show_duration(wait));
                });
        opened();
    });
}

/// Ctrl+C ends the flightctl that runs, shows what came, and leaves no devices behind; a second one ends the program.
void DeviceCommand::watch_signals() {
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
            reader().cancel();
            stop();
        }
    });
}

Result<void> DeviceCommand::no_more_words(std::size_t many) const {
    if (m_arguments.words.size() == many + 1) return {};
    return fail(Error::Code::Invalid, "too many words", "conditions are options: -l, --status");
}

Result<void> DeviceCommand::conditions() {
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
            return fail(Error::Code::Invalid, "there is no status \"" + word + "\"", "one of " + fleet::status_names());
        m_filter.statuses.emplace_back(status);
    }
    return {};
}

void DeviceCommand::read_all(std::function<void(const fleet::Reading&)> then) {
    reader().read_all([this, then = std::move(then)](const fleet::Reading& reading) {
        reading.store ? then(reading) : nothing(reading);
    });
}

void DeviceCommand::read_complete(std::function<void(const fleet::Reading&)> then) {
    read_all([this, then = std::move(then)](const fleet::Reading& reading) {
        reading.error || !reading.complete ? nothing(reading) : then(reading);
    });
}

void DeviceCommand::refuse_read(const fleet::ReadError& error) { refuse(error.error, exit_of(error)); }

void DeviceCommand::nothing(const fleet::Reading& reading) { refuse_read(reading.error.value_or(fleet::ReadError{})); }

void DeviceCommand::tail(const fleet::Reading& reading, const Json& counts) {
    if (m_arguments.json) {
        auto json = reading_json(reading, read_at());
        json["statuses"] = counts;
        m_terminal.line(Json{{"reading", json}}.dump());
    } else {
        unknown_labels(*reading.store);
        if (reading.odd_count > 0)
            m_terminal.line(Tone::Warn,
                            devices_text(reading.odd_count) +
                                " with a version that is no number, taken as not reported: " + join(reading.odd, ", "));
        if (!reading.difference.empty()) m_terminal.line(Tone::Warn, reading.difference);
        m_terminal.line(Tone::Dim, "Read on " + m_link->binding().name + ", " + read_at());
    }
    if (!reading.error) return finish(Exit::Ok);
    if (!reading.complete)
        m_terminal.error("not all devices were read: after " + devices_text(reading.store->devices()) + " it ended");
    nothing(reading);
}

void DeviceCommand::unknown_labels(const fleet::DeviceStore& store) {
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

} // namespace salvor::cli
