#include "base/text.h"
#include "cli/device_command.h"
#include "cli/device_names.h"
#include "engine/form.h"
#include "fleet/states.h"

namespace salvor::cli {

namespace {

constexpr auto resumes = "flight-control.resume-devices";
constexpr long usual_first = 5; // its default, also where there are fewer

/// Paused devices, whose names a run of their own is given: those of a file, those that are chosen and paused now, or
/// those that were marked.
class DeviceResume : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override {
        const bool chosen = !m_arguments.selector.empty() || !m_arguments.field_selector.empty();
        if (int(chosen) + int(!m_arguments.names.empty()) + int(m_arguments.marked) != 1)
            return fail(Error::Code::Invalid, "which devices are to be resumed?",
                        "--names FILE, or --marked, or -l and --field-selector; of these the ones that are paused");
        if (m_arguments.canary.empty()) return no_more_words();
        // As the procedure's own form would, but before there is a run.
        const auto read = m_library.read(resumes);
        if (!read) return tl::unexpected(read.error());
        for (const auto& input : read->procedure.inputs)
            if (const auto good = engine::checked_value(input, m_arguments.canary, {}); input.id == "canary" && !good)
                return fail(Error::Code::Invalid, "--canary " + m_arguments.canary + ": " + good.error().what,
                            good.error().hint);
        return no_more_words();
    }

    bool done_alone() override {
        if (m_arguments.names.empty()) return false;
        auto names = read_device_names(m_arguments.names);
        names ? resume(*names) : refuse(names.error());
        return true;
    }

    void opened() override {
        read_complete([this](const fleet::Reading& reading) {
            m_arguments.marked ? resume_marked(*reading.store) : resume_paused(*reading.store);
        });
    }

private:
    /// What the selectors name now and is paused; a device that is paused later is not among them.
    void resume_paused(const fleet::DeviceStore& store) {
        m_filter.statuses = {std::string(fleet::conflict_paused)};
        std::vector<std::string> names;
        const auto view = fleet::run(store, {m_filter, {}});
        for (const auto row : view->rows) names.emplace_back(store.name(row));
        if (names.empty()) unknown_labels(store);
        resume_these(names, "paused and chosen",
                     {Error::Code::NotFound,
                      "none of these devices is paused in conflict",
                      "salvor devices list with the same selectors",
                      {}});
    }

    /// Who came since a group was decided on is not among those that are resumed: that is said.
    void tell_newcomers(const fleet::DeviceStore& store, const std::vector<fleet::DifferenceGroup>& groups,
                        const fleet::Marks& marks) {
        for (const auto& group : groups) {
            const auto key = fleet::group_key(group);
            const auto mark = marks.group(key);
            if (!mark || mark->decision != fleet::Decision::Resume) continue;
            if (const auto more = fleet::came_since(store, group, mark).size(); more > 0)
                m_terminal.line(Tone::Warn, key + ": " + devices_text(group.rows.size()) + ", of which " +
                                                std::to_string(more) +
                                                " came since it was decided on, or are another service's: nothing was "
                                                "decided on them");
        }
    }

    void resume_marked(const fleet::DeviceStore& store) {
        const auto marks = this->marks();
        if (!marks) return refuse(marks.error(), Exit::Failed);
        const auto groups = fleet::difference_groups(store, {}, true, false);
        tell_newcomers(store, *groups, *marks);
        resume_these(fleet::names_to_resume(store, *groups, *marks), "paused and marked to be resumed",
                     {Error::Code::NotFound,
                      "no device that is paused is marked to be resumed",
                      "salvor devices groups shows what was decided",
                      {}});
    }

    void resume_these(const std::vector<std::string>& names, const std::string& what, const Error& none) {
        if (names.empty()) return refuse(none);
        m_terminal.line(devices_text(names.size()) + (names.size() == 1 ? " is " : " are ") + what +
                        "; the run has their names");
        static constexpr std::size_t most = 50;
        const auto shown = static_cast<std::ptrdiff_t>(std::min(most, names.size()));
        m_terminal.line(Tone::Dim, join({names.begin(), names.begin() + shown}, ", ") +
                                       (names.size() > most ? ", … (" + std::to_string(names.size() - most) +
                                                                  " more: the run lists them)"
                                                            : ""));
        m_signals.reset();
        m_link->pause(true);
        resume(names);
    }

    /// A run of a procedure: with its journal, its gates and its report.
    void resume(const std::vector<std::string>& names) {
        const auto most = std::max(usual_first, static_cast<long>(names.size()));
        if (std::atol(m_arguments.canary.c_str()) > most)
            return refuse({Error::Code::Invalid,
                           "--canary " + m_arguments.canary + ": " + devices_text(names.size()) + " are to be resumed",
                           "at most " + std::to_string(most),
                           {}});
        auto arguments = m_arguments;
        arguments.words = {resumes};
        arguments.targets["cli"] = m_arguments.on;
        arguments.sets["names"] = Json(names).dump();
        if (!m_arguments.canary.empty()) arguments.sets["canary"] = m_arguments.canary;
        m_run = make_run_command("run", m_terminal, std::move(arguments));
        connect(m_run.get(), &Command::done, this, [this](int exit) { finish(static_cast<Exit>(exit)); });
        m_run->start();
    }

    std::unique_ptr<Command> m_run;
};

} // namespace

std::unique_ptr<Command> make_devices_resume(const std::string& what, Terminal& terminal, const Arguments& arguments) {
    return what == "resume" ? std::make_unique<DeviceResume>(terminal, arguments) : nullptr;
}

} // namespace salvor::cli
