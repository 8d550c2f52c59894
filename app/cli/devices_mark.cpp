#include "base/text.h"
#include "cli/device_command.h"
#include "cli/device_names.h"

#include <algorithm>

namespace salvor::cli {

namespace {

/// Says what is to be done with a group, or with single devices. Nothing on the service is changed.
class DeviceMark : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override {
        const std::vector<std::string> words(m_arguments.words.begin() + 1, m_arguments.words.end());
        const auto decision = fleet::decision_meant(join(words, " "));
        if (!decision)
            return fail(Error::Code::Invalid,
                        words.empty() ? "what was decided?" : "\"" + join(words, " ") + "\" is no decision",
                        "one of " + fleet::decision_words());
        if (m_arguments.group.empty() == m_arguments.names.empty())
            return fail(Error::Code::Invalid, "which devices are to be marked?",
                        "--group KEY, as salvor devices groups prints it, or --names FILE");
        if (std::any_of(m_arguments.note.begin(), m_arguments.note.end(), [](unsigned char c) { return c < ' '; }))
            return fail(Error::Code::Invalid, "a note is one line", "without tabs and line breaks");
        m_decision = *decision;
        return {};
    }

    bool done_alone() override {
        auto marks = this->marks();
        if (!marks) {
            refuse(marks.error(), Exit::Failed);
            return true;
        }
        m_marks = std::move(*marks);
        if (!m_arguments.names.empty()) {
            mark_names();
            return true;
        }
        if (m_decision != fleet::Decision::None || !m_marks.group(m_arguments.group)) return false;
        m_marks.mark_group(m_arguments.group, mark()); // also one that no device is in any more
        save(m_arguments.group);
        return true;
    }

    void opened() override {
        read_complete([this](const fleet::Reading& reading) { mark_group(*reading.store); });
    }

private:
    fleet::Mark mark() const {
        if (m_decision == fleet::Decision::None && m_arguments.note.empty()) return {};
        return {m_decision, m_arguments.note, assembly::Stage::who(), RealClock().utc().count()};
    }

    void mark_names() {
        const auto names = read_device_names(m_arguments.names);
        if (!names) return refuse(names.error());
        for (const auto& name : *names) m_marks.mark_device(name, mark());
        save(devices_text(names->size()));
    }

    /// The one whose key begins so.
    void mark_group(const fleet::DeviceStore& store) {
        std::vector<std::string> fit;
        std::vector<std::string_view> devices;
        const auto groups = fleet::difference_groups(store, {}, true, true);
        for (const auto& group : *groups) {
            const auto key = fleet::group_key(group);
            if (!key.starts_with(m_arguments.group)) continue;
            if (std::find(fit.begin(), fit.end(), key) == fit.end()) fit.push_back(key);
            for (const auto row : group.rows) devices.push_back(store.name(row));
        }
        if (fit.empty())
            return refuse({Error::Code::NotFound,
                           "there is no group " + m_arguments.group,
                           "salvor devices groups prints their keys",
                           {}});
        if (fit.size() > 1)
            return refuse({Error::Code::Invalid,
                           std::to_string(fit.size()) + " groups begin with " + m_arguments.group,
                           join(fit, ", "),
                           {}});
        auto mark = this->mark();
        mark.devices = fleet::NameSet::of(devices);
        m_marks.mark_group(fit.front(), mark);
        save(fit.front() + ", " + devices_text(devices.size()));
    }

    void save(const std::string& what) {
        if (const auto saved = m_marks.save(); !saved)
            return refuse(saved.error(), saved.error().code == Error::Code::Refused ? Exit::Refused : Exit::Failed);
        m_terminal.line("marked \"" + std::string(fleet::decision_word(m_decision)) + "\": " + what);
        finish(Exit::Ok);
    }

    fleet::Decision m_decision = fleet::Decision::None;
    fleet::Marks m_marks;
};

} // namespace

std::unique_ptr<Command> make_devices_mark(const std::string& what, Terminal& terminal, const Arguments& arguments) {
    return what == "mark" ? std::make_unique<DeviceMark>(terminal, arguments) : nullptr;
}

} // namespace salvor::cli
