#include "base/text.h"
#include "cli/device_command.h"
#include "fleet/by_hand.h"
#include "fleet/states.h"

namespace salvor::cli {

namespace {

using Kind = fleet::DifferenceGroup::Kind;

/// The devices that fit, and how many are in which state.
class DeviceList : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override { return no_more_words(); }
    void opened() override {
        read_all([this](const fleet::Reading& reading) { list(reading); });
    }

private:
    void list(const fleet::Reading& reading) {
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
            if (!m_arguments.selector.empty() || !m_arguments.field_selector.empty()) by_hand(store, view->rows);
        }
        tail(reading, counts_json(view->by_status));
    }

    /// Beside a selection that is short enough to be looked at.
    void by_hand(const fleet::DeviceStore& store, const std::vector<fleet::Row>& rows) {
        static constexpr std::size_t most = 25;
        std::vector<std::string> names;
        for (const auto row : rows)
            if (store.text(fleet::Column::Status, row) == fleet::conflict_paused) names.emplace_back(store.name(row));
        if (!names.empty() && names.size() <= most)
            m_terminal.line(Tone::Dim, "by hand, those that are paused: " + fleet::resume_lines(names));
    }
};

/// Devices that differ alike, each group with its key and with what was decided.
class DeviceGroups : public DeviceCommand {
public:
    using DeviceCommand::DeviceCommand;

protected:
    Result<void> understand() override { return no_more_words(); }
    void opened() override {
        read_all([this](const fleet::Reading& reading) { groups(reading); });
    }

private:
    void groups(const fleet::Reading& reading) {
        const auto& store = *reading.store;
        const auto groups = fleet::difference_groups(store, m_filter, true, true);
        const auto view = fleet::run(store, {m_filter, {}});
        auto marks = this->marks();
        if (marks)
            m_marks = std::move(*marks);
        else
            m_terminal.error("what was decided is not shown: " + marks.error().text());
        if (m_arguments.json)
            for (const auto& group : *groups)
                m_terminal.line(Json{{"group", group_json(store, group, m_marks)}}.dump());
        else
            group_lines(store, *groups, *view);
        tail(reading, counts_json(view->by_status));
    }

    void group_lines(const fleet::DeviceStore& store, const std::vector<fleet::DifferenceGroup>& groups,
                     const fleet::View& view) {
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

    void section(const fleet::DeviceStore& store, const std::vector<fleet::DifferenceGroup>& groups, Kind kind,
                 const std::string& title) {
        std::size_t devices = 0;
        for (const auto& group : groups) devices += group.kind == kind ? group.rows.size() : 0;
        m_terminal.line(Tone::Strong, title + ": " + devices_text(devices));
        for (const auto& group : groups) {
            if (group.kind != kind) continue;
            m_terminal.line("  " + devices_text(group.rows.size()) + " of " + group.owner.value_or("no fleet") +
                            ", ahead " + ahead_text(group.gap) + ": " + group.difference());
            if (const auto unknown = group.not_reported(); !unknown.empty())
                m_terminal.line(Tone::Dim, "      not reported: " + unknown);
            decision_line(store, group);
            std::vector<std::string> names;
            for (const auto row : group.rows) {
                if (names.size() == 3) break;
                const auto alias = store.alias(row);
                names.emplace_back(alias.empty() ? store.name(row) : alias);
            }
            m_terminal.line(Tone::Dim, "      " + join(names, ", ") + (group.rows.size() > 3 ? ", …" : ""));
        }
    }

    void decision_line(const fleet::DeviceStore& store, const fleet::DifferenceGroup& group) {
        const auto key = fleet::group_key(group);
        const auto mark = m_marks.group(key);
        m_terminal.line(Tone::Dim, "      key: " + key);
        if (mark) m_terminal.line("      decided: " + mark_text(*mark));
        if (const auto more = fleet::came_since(store, group, mark).size(); more > 0)
            m_terminal.line(Tone::Warn, "      not decided: " + devices_text(more) + " came since");
    }

    fleet::Marks m_marks;
};

} // namespace

std::unique_ptr<Command> make_devices_list(const std::string& what, Terminal& terminal, const Arguments& arguments) {
    if (what == "list") return std::make_unique<DeviceList>(terminal, arguments);
    return what == "groups" ? std::make_unique<DeviceGroups>(terminal, arguments) : nullptr;
}

} // namespace salvor::cli
