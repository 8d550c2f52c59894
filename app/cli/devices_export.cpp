#include "cli/device_command.h"

namespace salvor::cli {

namespace {

/// Devices that fit, in a file, with their groups and what was decided. Nothing is written of a list that is not whole.
class DeviceExport : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override {
        const bool csv = !m_arguments.csv.empty();
        const bool json = m_arguments.json && m_arguments.words.size() == 2;
        if (csv == m_arguments.json || (m_arguments.json && !json))
            return fail(Error::Code::Invalid, "into which file?", "--csv FILE, or --json FILE");
        m_file = csv ? m_arguments.csv : m_arguments.words[1];
        return no_more_words(csv ? 0 : 1);
    }

    /// Nothing is read for a file that cannot be made.
    bool done_alone() override {
        std::error_code ignored;
        if (m_arguments.overwrite || !std::filesystem::exists(m_file, ignored)) return false;
        taken();
        return true;
    }

    void opened() override {
        read_complete([this](const fleet::Reading& reading) { write(reading); });
    }

private:
    void write(const fleet::Reading& reading) {
        const auto& store = *reading.store;
        const auto marks = this->marks();
        if (!marks) return refuse(marks.error(), Exit::Failed);
        const auto rows = fleet::filtered(store, m_filter, {});
        const auto groups = fleet::difference_groups(store, {}, true, true);
        const auto format = m_arguments.json ? fleet::ExportFormat::Json : fleet::ExportFormat::Csv;
        const auto written =
            fleet::export_devices(m_file, format, store, *rows, *groups, *marks, m_arguments.overwrite);
        if (!written && written.error().code == Error::Code::Refused) return taken();
        if (!written) return refuse(written.error(), Exit::Failed);
        m_arguments.json = false; // what is told is for people: the file is for programs
        m_terminal.line(devices_text(rows->size()) + " written: " + m_file);
        tail(reading, {});
    }

    void taken() {
        refuse({Error::Code::Refused, "there is such a file already", "another name, or --overwrite", m_file},
               Exit::Refused);
    }

    std::string m_file;
};

} // namespace

std::unique_ptr<Command> make_devices_export(const std::string& what, Terminal& terminal, const Arguments& arguments) {
    return what == "export" ? std::make_unique<DeviceExport>(terminal, arguments) : nullptr;
}

} // namespace salvor::cli
