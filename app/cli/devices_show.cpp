#include "base/text.h"
#include "cli/device_command.h"
#include "cli/device_names.h"
#include "fleet/by_hand.h"
#include "fleet/last_seen.h"
#include "fleet/states.h"

namespace salvor::cli {

namespace {

using fleet::Column;

/// One device, part by part, beside its fleet's template; when the service last heard of it, and what was decided.
class DeviceShow : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override {
        if (m_arguments.words.size() != 2)
            return fail(Error::Code::Invalid, "which device?", "salvor devices show NAME, its name or its alias");
        if (!is_device_name(m_arguments.words[1]))
            return fail(Error::Code::Invalid, m_arguments.words[1] + " is no name of a device",
                        "letters, digits, dots, - and _");
        return {};
    }

    void opened() override {
        const auto& name = m_arguments.words[1];
        reader().read_selected("metadata.name=" + name, [this, name](const fleet::Reading& reading) {
            if (reading.error || reading.store->devices() > 0) return show(reading);
            this->reader().read_selected("metadata.alias=" + name,
                                         [this](const fleet::Reading& by_alias) { show(by_alias); });
        });
    }

private:
    void show(const fleet::Reading& reading) {
        if (reading.error) return nothing(reading);
        const auto& store = *reading.store;
        const auto& name = m_arguments.words[1];
        if (store.devices() == 0)
            return refuse({Error::Code::NotFound,
                           "there is no device with the name or the alias " + name,
                           "one that was enrolled after the backup is not known to the restored service: salvor "
                           "devices requests shows who asks to be enrolled",
                           {}});
        if (store.devices() > 1)
            return refuse({Error::Code::Invalid,
                           devices_text(store.devices()) + " have the alias " + name,
                           "salvor devices list --field-selector metadata.alias=" + name + " has their names",
                           {}});
        auto document = store.document(0);
        if (!document) return refuse(document.error(), Exit::Failed);
        m_document = std::move(*document);
        m_seen = std::make_unique<fleet::LastSeen>(m_link->call(), m_link->clock());
        QObject::connect(m_seen.get(), &fleet::LastSeen::heard, m_seen.get(), [this] { beside(); });
        m_seen->ask({std::string(store.name(0))});
    }

    void beside() {
        const auto owner = reader().reading().store->text(Column::Owner, 0);
        if (!owner || !owner->starts_with("Fleet/")) return compare(nullptr);
        m_link->read_fleet(std::string(*owner), [this](const tl::expected<Json, fleet::ReadError>& fleet) {
            if (!fleet) m_terminal.error("the fleet's template is not shown: " + fleet.error().error.text());
            compare(fleet ? &*fleet : nullptr);
        });
    }

    void compare(const Json* fleet) {
        const auto& reading = this->reader().reading();
        const auto diff = fleet::device_diff(m_document, fleet);
        if (!diff) return refuse(diff.error(), Exit::Failed);
        const auto status = std::string(reading.store->text(Column::Status, 0).value_or(""));
        if (m_arguments.json) {
            m_terminal.line(json_of(*diff).dump());
        } else {
            m_terminal.line(Tone::Strong, join(device_cells(*reading.store, 0), "  "));
            for (const auto& line : state_lines({{status, 1}})) m_terminal.line(line);
            m_terminal.line("last heard of: " + fleet::seen_words(*m_seen->of(name()), m_link->clock().utc().count()));
            decided();
            m_terminal.line();
            diff_lines(*diff, fleet != nullptr);
            m_terminal.line();
            m_terminal.line(join(diff->resume, " "));
            if (status == fleet::conflict_paused)
                m_terminal.line(Tone::Dim, "by hand: " + fleet::resume_lines({name()}));
        }
        finish(Exit::Ok);
    }

    std::string name() { return std::string(reader().reading().store->name(0)); }

    Json json_of(const fleet::DeviceDiff& diff) {
        auto json = diff_json(diff);
        json["device"] = device_json(*reader().reading().store, 0);
        const auto& seen = *m_seen->of(name());
        json["last_seen"] = seen.at_ms ? Json(Clock::iso(std::chrono::milliseconds(*seen.at_ms))) : Json();
        if (seen.error) json["last_seen_error"] = seen.error->error.what;
        return json;
    }

    /// On this device alone; what was decided on its group is told with the groups.
    void decided() {
        const auto marks = this->marks();
        if (!marks) return m_terminal.error("what was decided is not shown: " + marks.error().text());
        if (const auto mark = marks->device(name())) m_terminal.line("decided on it alone: " + mark_text(*mark));
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

    Json m_document;
    std::unique_ptr<fleet::LastSeen> m_seen; ///< gone before the call that it uses
};

} // namespace

std::unique_ptr<Command> make_devices_show(const std::string& what, Terminal& terminal, const Arguments& arguments) {
    return what == "show" ? std::make_unique<DeviceShow>(terminal, arguments) : nullptr;
}

} // namespace salvor::cli
