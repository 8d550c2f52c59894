#include "base/text.h"
#include "fleet/device_parts.h"
#include "fleet/request_list.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <unordered_map>

namespace salvor::fleet {

namespace {

using By = RequestMatch::By;

Json member(const Json& json, const char* key) { return json.is_object() ? json.value(key, Json()) : Json(); }

bool is_true(const Json& json) { return json.is_boolean() && json.get<bool>(); }

Request::State state_of_request(const Json& status) {
    const auto approval = member(status, "approval");
    if (is_true(member(approval, "approved"))) return Request::State::Approved;
    bool denied = approval.is_object() && member(approval, "approved").is_boolean();
    const auto conditions = member(status, "conditions");
    for (const auto& condition : conditions.is_array() ? conditions : Json::array()) {
        if (text_at(condition, {"status"}) != "True") continue;
        if (text_at(condition, {"type"}) == "Approved") return Request::State::Approved;
        denied = denied || text_at(condition, {"type"}) == "Denied";
    }
    return denied ? Request::State::Denied : Request::State::Pending;
}

std::string version_text(const Json& version) {
    if (version.is_number_integer()) return version.dump();
    return version.is_string() ? to_utf8(version.get<std::string>()) : std::string();
}

Result<Request> request_of(const Json& json, std::size_t number) {
    const auto place = "items[" + std::to_string(number) + "]";
    Request out;
    out.name = text_at(json, {"metadata", "name"}).value_or("");
    if (out.name.empty()) return fail(Error::Code::Invalid, place + " has no name");
    out.created = text_at(json, {"metadata", "creationTimestamp"}).value_or("");
    const auto spec = member(json, "spec");
    const auto labels = member(spec, "labels");
    if (!labels.is_null() && !labels.is_object())
        return fail(Error::Code::Invalid, place + ".spec.labels is no object");
    for (const auto& [key, value] : labels.items())
        if (value.is_string()) out.labels[key] = value.get<std::string>();
    if (const auto alias = out.labels.find("alias"); alias != out.labels.end()) out.alias = alias->second;
    out.hostname = text_at(spec, {"deviceStatus", "systemInfo", "hostname"}).value_or("");
    out.serial = text_at(spec, {"deviceStatus", "systemInfo", "productSerial"}).value_or("");
    out.version = version_text(member(spec, "knownRenderedVersion"));
    out.state = state_of_request(member(json, "status"));
    return out;
}

/// What many machines say alike says nothing of one, however it is spelled.
bool says_something(const std::string& text) {
    std::string folded(trimmed(text));
    std::transform(folded.begin(), folded.end(), folded.begin(), [](unsigned char c) { return std::tolower(c); });
    static const std::set<std::string> empty{"",
                                             "localhost",
                                             "localhost.localdomain",
                                             "not specified",
                                             "none",
                                             "default string",
                                             "to be filled by o.e.m.",
                                             "system serial number",
                                             "0",
                                             "n/a",
                                             "unknown",
                                             "not applicable"};
    return !empty.contains(folded);
}

/// Which requests want which value.
class Wanted {
public:
    void add(const std::string& value, std::size_t request) {
        if (says_something(value)) m_by[value].push_back(request);
    }
    bool empty() const { return m_by.empty(); }
    const std::vector<std::size_t>& of(const std::string& value) const {
        static const std::vector<std::size_t> none;
        const auto at = m_by.find(value);
        return at == m_by.end() ? none : at->second;
    }

private:
    std::unordered_map<std::string, std::vector<std::size_t>> m_by;
};

void add(std::vector<RequestMatch>& matches, RequestMatch match) {
    for (auto& one : matches)
        if (one.device == match.device) {
            one.by = std::min(one.by, match.by);
            return;
        }
    matches.push_back(std::move(match));
}

std::string words_of(const std::map<std::string, std::string>& labels) {
    std::vector<std::string> all;
    all.reserve(labels.size());
    for (const auto& [key, value] : labels) all.push_back(key + "=" + value);
    return join(all, ", ");
}

} // namespace

Result<RequestPage> read_request_page(const std::string& text) {
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return fail(Error::Code::Invalid, "it is no JSON, or not all of it");
    const auto items = member(json, "items");
    if (text_at(json, {"kind"}) != "EnrollmentRequestList") return fail(Error::Code::Invalid, "it has another kind");
    if (!items.is_array() && !items.is_null()) return fail(Error::Code::Invalid, "its items are no list");
    RequestPage page;
    page.next = text_at(json, {"metadata", "continue"}).value_or("");
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto request = request_of(items[i], i);
        if (!request) return tl::unexpected(request.error());
        page.requests.push_back(std::move(*request));
    }
    return page;
}

/// A likeness with more devices than that says nothing of one.
static constexpr std::size_t most_alike = 3;

static void leave_out_many(std::vector<RequestMatch>& matches, By by) {
    const auto is = [by](const RequestMatch& match) { return match.by == by; };
    if (static_cast<std::size_t>(std::count_if(matches.begin(), matches.end(), is)) > most_alike)
        std::erase_if(matches, is);
}

std::optional<RequestMatches> request_matches(const std::vector<Request>& requests, const DeviceStore& store,
                                              const std::stop_token& stop, std::size_t most_documents) {
    RequestMatches out;
    out.of.resize(requests.size());
    Wanted aliases;
    Wanted hosts_as_aliases;
    Wanted serials;
    Wanted hostnames;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto& request = requests[i];
        if (const auto row = store.find(request.name); row && !store.gone(*row))
            out.of[i].push_back({request.name, By::Name});
        aliases.add(request.alias, i);
        if (request.hostname != request.alias) hosts_as_aliases.add(request.hostname, i);
        serials.add(request.serial, i);
        hostnames.add(request.hostname, i);
    }
    const bool wanted = !serials.empty() || !hostnames.empty();
    const bool documents = store.devices() <= most_documents && wanted;
    out.whole = documents || !wanted;
    for (Row row = 0; row < store.rows(); ++row) {
        if (row % 256 == 0 && stop.stop_requested()) return std::nullopt;
        if (store.gone(row)) continue;
        const std::string name(store.name(row));
        const std::string alias(store.alias(row));
        for (const auto i : aliases.of(alias)) add(out.of[i], {name, By::Alias});
        for (const auto i : hosts_as_aliases.of(alias)) add(out.of[i], {name, By::HostAsAlias});
        if (!documents) continue;
        const auto document = store.document(row);
        if (!document) continue;
        const auto said = [&](const char* key) {
            return text_at(*document, {"status", "systemInfo", key}).value_or("");
        };
        for (const auto i : serials.of(said("productSerial"))) add(out.of[i], {name, By::Serial});
        for (const auto i : hostnames.of(said("hostname"))) add(out.of[i], {name, By::Hostname});
    }
    for (auto& matches : out.of) {
        for (const auto by : {By::Serial, By::Hostname}) leave_out_many(matches, by);
        std::stable_sort(matches.begin(), matches.end(),
                         [](const RequestMatch& a, const RequestMatch& b) { return a.by < b.by; });
    }
    return out;
}

std::string match_words(const RequestMatch& match) {
    switch (match.by) {
    case By::Name:
        return "has this name";
    case By::Serial:
        return "has said the same serial number";
    case By::Hostname:
        return "has said the same host name";
    case By::Alias:
        return "has this alias";
    case By::HostAsAlias:
        break;
    }
    return "has the request's host name as its alias";
}

std::string approval_words(const Request& request, const std::vector<RequestMatch>& matches) {
    const bool named = !matches.empty() && matches.front().by == By::Name;
    if (request.state == Request::State::Approved)
        return named
                   ? "It is approved: nothing is left to do."
                   : "It is approved, but no device of this name is listed: it is to fetch its certificate yet, or was "
                     "deleted since.";
    if (named)
        return "There is a device of this name. Look at it first: a device that asks again has lost its certificate, "
               "or is another machine with a copied key.";
    std::string out = "Approval makes a new device of this name, ";
    out += request.labels.empty() ? "without labels" : "with the labels " + words_of(request.labels);
    out +=
        ", without the fleet and the other labels that it may have had; a fleet whose selector fits gives it its own "
        "specification.";
    if (!request.version.empty())
        out += " It says that it runs version " + request.version +
               ": the service waits for it, and pauses it in conflict if that is newer than its own.";
    if (!matches.empty())
        out += " Device " + matches.front().device + " " + match_words(matches.front()) +
               " and may be the same machine: then there are two afterwards.";
    if (request.state == Request::State::Denied) out = "It was denied. " + out;
    return out;
}

} // namespace salvor::fleet
