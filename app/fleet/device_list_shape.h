#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace salvor::fleet {

/// The places of a DeviceList that are read. Everything else is `Other`, and so is all inside it.
enum class Node : std::uint8_t {
    Other,
    Top,
    Kind,
    ListMeta,
    Continue,
    Remaining,
    ListSummary,
    Total,
    Counts,
    Count,
    Items,
    Item,
    Meta,
    Name,
    Owner,
    Labels,
    Label,
    Annotations,
    ServiceVersion,
    Spec,
    SpecOs,
    RestoredImage,
    SpecConfigs,
    SpecConfig,
    SpecConfigName,
    SpecApps,
    SpecApp,
    SpecAppName,
    SpecAppImage,
    SpecUnsaid, ///< a part of the spec of which no device reports anything
    Status,
    Summary,
    SummaryStatus,
    SummaryInfo,
    Updated,
    UpdatedStatus,
    Lifecycle,
    LifecycleStatus,
    AppsSummary,
    AppsSummaryStatus,
    ReportedConfig,
    ReportedVersion,
    ReportedOs,
    ReportedImage,
    Apps,
    App,
    AppName,
    AppEmbedded
};

/// What kind of JSON value stands there; null stands everywhere.
enum class Shape : std::uint8_t { Any, Object, Array, Text, Count, Boolean };

Shape shape_of(Node node);
/// What stands under that key of an object.
Node under(Node object, std::string_view key);
/// What an array's elements are.
Node element_of(Node array);
/// "status.config.renderedVersion": from the item down, for what stands in one.
std::string path_of(Node node);
const char* word_of(Shape shape);

} // namespace salvor::fleet
