#include "fleet/device_diff.h"

#include "base/text.h"
#include "fleet/conflict_groups.h"
#include "fleet/device_parts.h"
#include "fleet/difference.h"
#include "fleet/states.h"

#include <algorithm>
#include <set>

namespace salvor::fleet {

namespace {

using Kind = DiffRow::Kind;

const Json& member(const Json& json, const char* key) {
    static const Json none;
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found == json.end() ? none : *found;
}

std::optional<std::uint64_t> number(const std::optional<std::string>& text) {
    if (!text || text->size() > 18 || text->find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return std::stoull(*text);
}

/// "config motd, config wifi, application till": the same in every language.
std::string listed(const std::vector<std::string>& words) { return join(words, ", "); }

class Differ {
public:
    Differ(const Json& device, const Json* fleet) : m_device(device), m_fleet(fleet) {}

    Result<DeviceDiff> make() {
        auto restored = spec_parts(member(m_device, "spec"));
        auto reported = reported_parts(member(m_device, "status"));
        if (!restored) return tl::unexpected(restored.error());
        if (!reported) return tl::unexpected(reported.error());
        m_restored = std::move(*restored);
        m_reported = std::move(*reported);
        if (m_fleet != nullptr) {
            auto parts = spec_parts(member(member(member(*m_fleet, "spec"), "template"), "spec"));
            if (!parts) return tl::unexpected(parts.error());
            m_template = std::move(*parts);
        }
        m_status = text_at(m_device, {"status", "summary", "status"}).value_or("");
        version();
        for (const auto& part : names()) row(part);
        m_diff.resume = sentences();
        return std::move(m_diff);
    }

private:
    /// The OS first, then by name.
    std::vector<std::string> names() const {
        std::set<std::string> all;
        for (const auto& [part, value] : m_restored) all.insert(part);
        for (const auto& [part, value] : m_template) all.insert(part);
        if (m_reported.image) all.insert("os.image");
        for (const auto& [name, application] : m_reported.applications)
            if (m_reported.applications_known && !application.embedded) all.insert("applications." + name);
        std::vector<std::string> out(all.begin(), all.end());
        std::stable_partition(out.begin(), out.end(), [](const auto& part) { return part == "os.image"; });
        return out;
    }

    void version() {
        DiffRow row{"renderedVersion",
                    m_reported.version,
                    text_at(member(m_device, "metadata"), {"annotations", "device-controller/renderedVersion"}),
                    std::nullopt,
                    Kind::NotReported,
                    {}};
        const auto reported = number(row.reported);
        const auto restored = number(row.restored);
        if (!restored) row.restored.reset();
        if (reported && restored) row.kind = *reported == *restored ? Kind::Same : Kind::Changed;
        if (reported && restored && m_status == conflict_paused) // internal/store/device/store.go: the greater, plus 1
            row.note = "becomes " + std::to_string(std::max(*reported, *restored) + 1);
        m_diff.rows.push_back(std::move(row));
    }

    void row(const std::string& part) {
        DiffRow row{part, std::nullopt, std::nullopt, std::nullopt, Kind::NotReported, {}};
        const auto restored = m_restored.find(part);
        if (restored != m_restored.end()) row.restored = restored->second.text;
        const auto in_template = m_template.find(part);
        if (in_template != m_template.end()) row.fleet = in_template->second.text;
        if (part == "os.image")
            os(row);
        else if (part.starts_with("applications."))
            application(row, part.substr(std::string_view("applications.").size()));
        if (m_fleet != nullptr) beside(row, in_template == m_template.end() ? nullptr : &in_template->second);
        m_diff.rows.push_back(std::move(row));
    }

    void os(DiffRow& row) const {
        row.reported = m_reported.image;
        if (!row.restored) {
            row.note = "the spec names no OS";
            row.restored = row.reported; // nothing is pushed
            row.kind = row.reported ? Kind::Same : Kind::NotReported;
        } else if (row.reported)
            row.kind = *row.reported == *row.restored ? Kind::Same : Kind::Changed;
    }

    void application(DiffRow& row, const std::string& name) const {
        const auto found = m_reported.applications.find(name);
        const bool there = found != m_reported.applications.end() && !found->second.embedded;
        if (!m_reported.applications_known) return;
        if (there && row.restored) {
            row.note = found->second.state + "; its image is not reported";
            return;
        }
        if (there) row.reported = found->second.state;
        row.kind = there || row.restored ? Kind::Changed : Kind::Same;
        row.note = there ? "not in the spec" : row.restored ? "not on the device" : "";
    }

    void beside(DiffRow& row, const PartValue* in_template) {
        const bool open = in_template != nullptr && in_template->open; // filled in for each device: cannot be compared
        if (open || (row.part == "os.image" && !m_restored.contains("os.image") && in_template == nullptr)) return;
        const auto restored = m_restored.find(row.part);
        const bool pushed = restored != m_restored.end();
        if (!pushed && in_template == nullptr) return;
        if (pushed && in_template != nullptr && restored->second.whole == in_template->whole) return;
        if (pushed && in_template != nullptr && restored->second.text == in_template->text && row.fleet)
            *row.fleet += "; it differs in what is not shown";
        m_diff.fleet_differs = true;
        m_unlike_fleet.push_back(part_words(row.part));
    }

    std::vector<std::string> sentences() const {
        const bool paused = m_status == conflict_paused;
        if (m_status == awaiting_reconnect)
            return {"It is not paused, so resume does nothing to it.", std::string(state_of(m_status).next)};
        std::vector<std::string> out;
        if (!paused) out.emplace_back("It is not paused, so resume does nothing to it.");
        if (m_restored.contains("decommissioning")) // internal/agent/device/lifecycle of the service's repository
            out.emplace_back("It is to be decommissioned: once this reaches the device, it takes itself out of use.");
        changes(out, paused);
        unknowns(out, paused);
        if (paused) versions(out);
        if (!m_unlike_fleet.empty())
            out.push_back("The fleet's template differs from this specification in " + listed(m_unlike_fleet) + ".");
        return out;
    }

    /// That the service changes one that is not paused is likely and not certain.
    void changes(std::vector<std::string>& out, bool paused) const {
        std::vector<std::string> added;
        std::vector<std::string> removed;
        for (const auto& row : m_diff.rows) {
            if (row.kind != Kind::Changed || row.part == "renderedVersion") continue;
            if (row.part == "os.image")
                out.push_back((paused ? "Resume takes it from " : "The service may take it from ") +
                              os_step(*row.reported, *row.restored) + ".");
            else
                (row.restored ? added : removed).push_back(part_words(row.part));
        }
        if (!added.empty()) out.push_back((paused ? "Resume adds " : "The service may add ") + listed(added) + ".");
        if (!removed.empty())
            out.push_back((paused ? "Resume removes " : "The service may remove ") + listed(removed) + ".");
        if (m_reported.image && m_restored.contains("os.image") && *m_reported.image == m_restored.at("os.image").text)
            out.push_back("It runs OS " + image_tag(*m_reported.image) + ", as its specification says.");
    }

    static std::string os_step(const std::string& from, const std::string& to) {
        if (image_name(from) != image_name(to) || image_tag(from) == image_tag(to))
            return "OS image " + from + " to " + to;
        const auto order = compare_versions(image_tag(from), image_tag(to));
        return "OS " + image_tag(from) +
               (!order || *order == 0 ? " to "
                : *order > 0          ? " back to "
                                      : " on to ") +
               image_tag(to);
    }

    void unknowns(std::vector<std::string>& out, bool paused) const {
        std::vector<std::string> words;
        for (const auto& row : m_diff.rows)
            if (row.kind == Kind::NotReported && row.restored && row.part != "renderedVersion")
                words.push_back(part_words(row.part));
        if (words.empty()) return;
        out.push_back("What it has of " + listed(words) +
                      (paused ? " is not reported; resume pushes what the specification says."
                              : " is not reported; the service may push what the specification says."));
    }

    void versions(std::vector<std::string>& out) const {
        const auto& row = m_diff.rows.front();
        if (row.kind != Kind::Changed)
            return void(out.emplace_back(row.kind == Kind::Same ? "It reports the version that the service has."
                                                                : "How far it is ahead of the service is not known."));
        out.push_back("It reports version " + *row.reported + ", the service has " + *row.restored + "; its version " +
                      row.note + ".");
    }

    const Json& m_device;
    const Json* m_fleet;
    std::map<std::string, PartValue> m_restored;
    std::map<std::string, PartValue> m_template;
    ReportedParts m_reported;
    std::string m_status;
    std::vector<std::string> m_unlike_fleet;
    DeviceDiff m_diff;
};

} // namespace

Result<DeviceDiff> device_diff(const Json& device, const Json* fleet) {
    if (!device.is_object()) return fail(Error::Code::Invalid, "this is no device");
    return Differ(device, fleet).make();
}

} // namespace salvor::fleet
