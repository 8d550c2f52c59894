#include "fleet/device_page.h"

#include <algorithm>
#include <charconv>

namespace salvor::fleet {

namespace {

constexpr std::size_t longest_name = 253; // of a DNS subdomain, which a device's name is

/// Texts that are kept as they are.
std::optional<Column> column_of(Node node) {
    switch (node) {
    case Node::Owner:
        return Column::Owner;
    case Node::RestoredImage:
        return Column::RestoredImage;
    case Node::ReportedImage:
        return Column::ReportedImage;
    case Node::SummaryStatus:
        return Column::Status;
    case Node::SummaryInfo:
        return Column::Info;
    case Node::UpdatedStatus:
        return Column::Updated;
    case Node::LifecycleStatus:
        return Column::Lifecycle;
    case Node::AppsSummaryStatus:
        return Column::Applications;
    default:
        return std::nullopt;
    }
}

/// What a device says of itself must not hold up the list of all: its control characters are shown as such.
std::string shown(std::string value) {
    static constexpr std::string_view sign = "\uFFFD";
    for (std::size_t at = 0; at < value.size(); ++at)
        if (static_cast<unsigned char>(value[at]) < 0x20) value.replace(at, 1, sign);
    return value;
}

} // namespace

bool DevicePage::null() {
    next();
    return true;
}

bool DevicePage::boolean(bool value) {
    const auto node = next();
    if (!fits(node, Shape::Boolean)) return false;
    if (node == Node::AppEmbedded) m_app_embedded = value;
    return unsaid(node);
}

bool DevicePage::string(std::string_view value) {
    const auto node = next();
    return fits(node, Shape::Text) && text(node, value) && unsaid(node);
}

void DevicePage::key(std::string_view key) {
    m_next = m_stack.empty() ? Node::Other : under(m_stack.back(), key);
    if (m_next == Node::Label || m_next == Node::Count || m_next == Node::SpecUnsaid) m_key = key;
}

bool DevicePage::start_object() {
    const auto node = m_stack.empty() ? Node::Top : next();
    if (!fits(node, Shape::Object) || !unsaid(node)) return false;
    if (node == Node::Item) begin_item();
    if (node == Node::SpecApp || node == Node::App) begin_application();
    if (node == Node::App) m_any_app = true;
    return push(node);
}

bool DevicePage::end_object() {
    const auto node = m_stack.back();
    m_stack.pop_back();
    if (node == Node::SpecApp) end_spec_application();
    if (node == Node::App && !m_app_embedded && !m_app_name.empty()) m_apps.push_back(m_app_name);
    return node != Node::Item || end_item();
}

bool DevicePage::start_array() {
    const auto node = m_stack.empty() ? Node::Top : next();
    if (!fits(node, Shape::Array) || !unsaid(node)) return false;
    if (node == Node::Items) m_items = true;
    if (node == Node::Apps) m_has_apps = true; // a list, if an empty one
    return push(node);
}

bool DevicePage::end_array() {
    m_stack.pop_back();
    return true;
}

bool DevicePage::broken(std::size_t at) {
    if (at > m_bytes.size() || m_seen == m_bytes.data() + m_bytes.size())
        return refuse(m_bytes.empty() ? "the answer is empty" : "the answer ends in the middle");
    return refuse("the answer is not JSON");
}

Result<PageEnd> DevicePage::end(bool good) {
    if (!m_error.what.empty() || !good) return tl::unexpected(m_error);
    if (m_kind != "DeviceList") {
        refuse(m_kind.empty() ? "the answer does not say what it is: a DeviceList was expected"
                              : "the answer is a " + m_kind.substr(0, 40) + ", a DeviceList was expected");
        return tl::unexpected(m_error);
    }
    if (!m_items && !m_page.summary) {
        refuse("the list has no items");
        return tl::unexpected(m_error);
    }
    return std::move(m_page);
}

Node DevicePage::next() { // what the value that begins now is
    if (m_stack.empty()) return Node::Top;
    if (shape_of(m_stack.back()) == Shape::Array) return element_of(m_stack.back());
    return std::exchange(m_next, Node::Other);
}

bool DevicePage::push(Node node) {
    if (m_stack.size() >= deepest) return refuse("the answer is nested too deeply");
    m_stack.push_back(node);
    return true;
}

bool DevicePage::fits(Node node, Shape shape) {
    const auto wanted = shape_of(node);
    if (wanted == Shape::Any || wanted == shape) return true;
    const auto path = where(node);
    return refuse((path.empty() ? "the answer" : path) + " is " + word_of(shape) + ", " + word_of(wanted) +
                  " was expected");
}

std::string DevicePage::where(Node node) const {
    const bool inside = std::find(m_stack.begin(), m_stack.end(), Node::Item) != m_stack.end();
    const auto path = path_of(node);
    if (!inside) return node == Node::Item ? "items[" + std::to_string(m_page.devices) + "]" : path;
    return "items[" + std::to_string(m_page.devices) + "]" + (path.empty() ? "" : "." + path);
}

bool DevicePage::refuse(std::string what) {
    if (m_error.what.empty())
        m_error = {Error::Code::Invalid,
                   std::move(what),
                   {},
                   "byte " + std::to_string(m_seen - m_bytes.data()) +
                       (m_page.devices > 0 ? " after " + std::to_string(m_page.devices) + " devices" : "")};
    return false;
}

bool DevicePage::number(std::optional<std::uint64_t> value) {
    const auto node = next();
    if (shape_of(node) == Shape::Count && !value) return refuse(where(node) + " is no whole number, or one below 0");
    if (!fits(node, Shape::Count)) return false;
    const auto count = static_cast<std::int64_t>(std::min<std::uint64_t>(value.value_or(0), INT64_MAX));
    if (node == Node::Remaining) m_page.remaining = count;
    if (node == Node::Total) summary().total = count;
    if (node == Node::Count) summary().by_status[m_key] = count;
    return unsaid(node);
}

Summary& DevicePage::summary() {
    if (!m_page.summary) m_page.summary.emplace();
    return *m_page.summary;
}

bool DevicePage::unsaid(Node node) {
    if (node == Node::SpecUnsaid) m_restored.others.push_back(m_key);
    return true;
}

void DevicePage::set(Column column, std::string& value) {
    if (!value.empty()) m_device[column] = std::move(value);
}

bool DevicePage::plain(Node node, std::string_view value) {
    const bool control =
        std::any_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return !control || refuse(where(node) + " holds a control character");
}

bool DevicePage::text(Node node, std::string_view value) {
    if (const auto column = column_of(node)) {
        if (!value.empty()) m_device[*column] = std::string(value);
        return true;
    }
    switch (node) {
    case Node::Kind:
        m_kind = value;
        return true;
    case Node::Continue:
        m_page.next = value;
        return true;
    case Node::Name:
        if (value.size() > longest_name) return refuse(where(node) + " is too long for a name");
        m_device.name = value;
        return plain(node, value);
    case Node::Label:
        return label(node, value);
    case Node::ServiceVersion:
        m_device.service_version = version(value);
        return true;
    case Node::ReportedVersion:
        m_device.reported_version = version(value);
        return true;
    case Node::SpecConfigName:
        m_restored.configs.emplace_back(value);
        return plain(node, value);
    case Node::SpecAppName:
        m_app_name = value;
        return plain(node, value);
    case Node::AppName:
        m_app_name = shown(std::string(value));
        return true;
    case Node::SpecAppImage:
        m_app_image = value;
        return plain(node, value);
    default:
        return true;
    }
}

bool DevicePage::label(Node node, std::string_view value) {
    if (!plain(node, m_key) || !plain(node, value)) return false;
    if (m_key == "alias") {
        if (value.size() > longest_name) return refuse(where(node) + " is too long for an alias");
        m_device.alias = value;
    } else
        m_labels.push_back(m_key + "=" + std::string(value));
    return true;
}

/// "12"; the service writes "" for none.
std::optional<std::int64_t> DevicePage::version(std::string_view value) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size() && number >= 0) return number;
    if (!value.empty()) m_odd = true;
    return std::nullopt;
}

void DevicePage::begin_item() {
    m_begin = m_seen - 1;
    m_device.name.clear();
    m_device.alias.clear();
    m_device.texts.fill(std::nullopt);
    m_device.reported_version = m_device.service_version = std::nullopt;
    m_restored = {};
    m_apps.clear();
    m_labels.clear();
    m_has_apps = m_any_app = m_odd = false;
}

void DevicePage::begin_application() {
    m_app_name.clear();
    m_app_image.clear();
    m_app_embedded = false;
}

/// One without a name goes by its image.
void DevicePage::end_spec_application() {
    if (m_app_name.empty()) m_app_name = m_app_image;
    if (m_app_name.empty()) return;
    m_restored.applications.push_back(m_app_name);
    if (!m_app_image.empty() && m_app_image != m_app_name) m_restored.application_images[m_app_name] = m_app_image;
}

bool DevicePage::end_item() {
    if (m_device.name.empty()) return refuse(where(Node::Item) + ".metadata.name is missing");
    std::sort(m_labels.begin(), m_labels.end());
    std::string labels;
    for (const auto& one : m_labels) labels += (labels.empty() ? "" : "\n") + one;
    set(Column::Labels, labels);
    m_restored.image = m_device[Column::RestoredImage];
    Reported reported{m_device[Column::ReportedImage], std::nullopt};
    if (applications_known(m_has_apps, !m_any_app, m_device[Column::Applications])) reported.applications = m_apps;
    auto parts = compare(reported, m_restored);
    set(Column::Changed, parts.changed);
    set(Column::Unreported, parts.unreported);
    if (m_odd && ++m_page.odd_count <= PageEnd::odd_shown) m_page.odd.push_back(m_device.name);
    if (m_document.empty()) m_document = {m_begin, static_cast<std::size_t>(m_seen - m_begin)};
    if (m_page.devices >= m_told) m_sink(m_device, m_document);
    m_document = {};
    ++m_page.devices;
    return true;
}

bool DevicePage::unread() {
    if (m_stack.empty() || shape_of(m_stack.back()) == Shape::Array || m_next != Node::Other) return false;
    return true;
}

} // namespace salvor::fleet
