#include "fleet/device_list_shape.h"

#include <algorithm>
#include <array>

namespace salvor::fleet {

namespace {

struct Place {
    Node parent;
    std::string_view key; ///< "[]": an element, "*": any key that is not named
    Node node;
    Shape shape;
};

constexpr std::array places{
    Place{Node::Top, "kind", Node::Kind, Shape::Text},
    Place{Node::Top, "items", Node::Items, Shape::Array},
    Place{Node::Top, "metadata", Node::ListMeta, Shape::Object},
    Place{Node::ListMeta, "continue", Node::Continue, Shape::Text},
    Place{Node::ListMeta, "remainingItemCount", Node::Remaining, Shape::Count},
    Place{Node::Top, "summary", Node::ListSummary, Shape::Object},
    Place{Node::ListSummary, "total", Node::Total, Shape::Count},
    Place{Node::ListSummary, "summaryStatus", Node::Counts, Shape::Object},
    Place{Node::Counts, "*", Node::Count, Shape::Count},
    Place{Node::Items, "[]", Node::Item, Shape::Object},
    Place{Node::Item, "metadata", Node::Meta, Shape::Object},
    Place{Node::Meta, "name", Node::Name, Shape::Text},
    Place{Node::Meta, "owner", Node::Owner, Shape::Text},
    Place{Node::Meta, "labels", Node::Labels, Shape::Object},
    Place{Node::Labels, "*", Node::Label, Shape::Text},
    Place{Node::Meta, "annotations", Node::Annotations, Shape::Object},
    Place{Node::Annotations, "device-controller/renderedVersion", Node::ServiceVersion, Shape::Text},
    Place{Node::Item, "spec", Node::Spec, Shape::Object},
    Place{Node::Spec, "os", Node::SpecOs, Shape::Object},
    Place{Node::SpecOs, "image", Node::RestoredImage, Shape::Text},
    Place{Node::Spec, "config", Node::SpecConfigs, Shape::Array},
    Place{Node::SpecConfigs, "[]", Node::SpecConfig, Shape::Object},
    Place{Node::SpecConfig, "name", Node::SpecConfigName, Shape::Text},
    Place{Node::Spec, "applications", Node::SpecApps, Shape::Array},
    Place{Node::SpecApps, "[]", Node::SpecApp, Shape::Object},
    Place{Node::SpecApp, "name", Node::SpecAppName, Shape::Text},
    Place{Node::SpecApp, "image", Node::SpecAppImage, Shape::Text},
    Place{Node::Spec, "*", Node::SpecUnsaid, Shape::Any},
    Place{Node::Item, "status", Node::Status, Shape::Object},
    Place{Node::Status, "summary", Node::Summary, Shape::Object},
    Place{Node::Summary, "status", Node::SummaryStatus, Shape::Text},
    Place{Node::Summary, "info", Node::SummaryInfo, Shape::Text},
    Place{Node::Status, "updated", Node::Updated, Shape::Object},
    Place{Node::Updated, "status", Node::UpdatedStatus, Shape::Text},
    Place{Node::Status, "lifecycle", Node::Lifecycle, Shape::Object},
    Place{Node::Lifecycle, "status", Node::LifecycleStatus, Shape::Text},
    Place{Node::Status, "applicationsSummary", Node::AppsSummary, Shape::Object},
    Place{Node::AppsSummary, "status", Node::AppsSummaryStatus, Shape::Text},
    Place{Node::Status, "config", Node::ReportedConfig, Shape::Object},
    Place{Node::ReportedConfig, "renderedVersion", Node::ReportedVersion, Shape::Text},
    Place{Node::Status, "os", Node::ReportedOs, Shape::Object},
    Place{Node::ReportedOs, "image", Node::ReportedImage, Shape::Text},
    Place{Node::Status, "applications", Node::Apps, Shape::Array},
    Place{Node::Apps, "[]", Node::App, Shape::Object},
    Place{Node::App, "name", Node::AppName, Shape::Text},
    Place{Node::App, "embedded", Node::AppEmbedded, Shape::Boolean},
};

constexpr std::size_t nodes = static_cast<std::size_t>(Node::AppEmbedded) + 1;

/// Where the children of each node stand in `places`, which has them in any order: the first and the one after the
/// last.
struct Family {
    std::array<Place, places.size()> sorted = places;
    std::array<std::size_t, nodes + 1> begin{};
    std::array<Shape, nodes> shapes{};
    Family() {
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Place& a, const Place& b) { return a.parent < b.parent; });
        for (std::size_t node = 0, at = 0; node <= nodes; ++node) {
            while (at < sorted.size() && static_cast<std::size_t>(sorted[at].parent) < node) ++at;
            begin[node] = at;
        }
        shapes[static_cast<std::size_t>(Node::Top)] = Shape::Object;
        for (const auto& place : places) shapes[static_cast<std::size_t>(place.node)] = place.shape;
        shapes[static_cast<std::size_t>(Node::Other)] = Shape::Any;
    }
};

const Family& family() {
    static const Family one;
    return one;
}

} // namespace

Shape shape_of(Node node) { return family().shapes[static_cast<std::size_t>(node)]; }

Node under(Node object, std::string_view key) {
    const auto& all = family();
    const auto at = static_cast<std::size_t>(object);
    for (auto i = all.begin[at]; i < all.begin[at + 1]; ++i)
        if (all.sorted[i].key == key || all.sorted[i].key == "*") return all.sorted[i].node;
    return Node::Other;
}

Node element_of(Node array) { return under(array, "[]"); }

std::string path_of(Node node) {
    if (node == Node::Top || node == Node::Item) return {};
    for (const auto& place : places) {
        if (place.node != node) continue;
        const auto before = path_of(place.parent);
        if (place.key == "[]") return before + "[]";
        return before + (before.empty() ? "" : ".") + std::string(place.key);
    }
    return {};
}

const char* word_of(Shape shape) {
    switch (shape) {
    case Shape::Object:
        return "an object";
    case Shape::Array:
        return "a list";
    case Shape::Text:
        return "a text";
    case Shape::Count:
        return "a whole number that is not negative";
    case Shape::Boolean:
        return "true or false";
    case Shape::Any:
        break;
    }
    return "a value";
}

} // namespace salvor::fleet
