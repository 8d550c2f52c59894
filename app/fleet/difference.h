#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salvor::fleet {

/// What a device says of itself, as far as it can be compared with a spec.
struct Reported {
    std::optional<std::string> image;
    /// Names, without those that are embedded in the OS image. Nothing: no list was ever reported.
    std::optional<std::vector<std::string>> applications;
};

/// What the service pushes.
struct Restored {
    std::optional<std::string> image; ///< nothing: the spec says nothing of the OS, and none is pushed
    std::vector<std::string> applications;
    std::map<std::string, std::string> application_images; ///< by name, where it is not the name
    std::vector<std::string> configs;
    std::vector<std::string> others; ///< further keys of the spec
};

/// Names of parts, a line each, sorted; empty: none. An application's with the image that would be pushed, which the
/// device does not report: "applications.till=r.example.com/till:7", so that those that would get others are told
/// apart.
struct Parts {
    std::string changed;
    std::string unreported;
};

/// A device reports its OS image and the names of its applications; of the images of applications, of configuration and
/// of everything else in a spec it reports nothing, so they are never called equal.
Parts compare(const Reported& reported, const Restored& restored);

/// Whether a list of applications was reported: the service makes an empty one with the summary Unknown for a device
/// that never spoke (api/v1alpha1/constructors.go of flightctl).
bool applications_known(bool has_list, bool empty, const std::optional<std::string>& summary);

/// The tag of "registry/name:tag" and of "registry/name:tag@sha256:…", the shortened digest of one without a tag, or
/// the whole.
std::string image_tag(const std::string& image);
/// The image without tag and digest.
std::string image_name(const std::string& image);
/// "OS 2.5.0 → 2.4.1", with the whole references where the images have different names.
std::string image_step(const std::optional<std::string>& from, const std::optional<std::string>& to);
/// Below 0: `a` is an older version than `b`; nothing if the tags do not say. "2.4.1" and "v2.4" are versions.
std::optional<int> compare_versions(const std::string& a, const std::string& b);

} // namespace salvor::fleet
