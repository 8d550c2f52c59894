#pragma once

#include "base/error.h"
#include "base/json.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salvor::fleet {

/// A value of a spec as it may be shown, and whether it is a template with placeholders ("{{ … }}").
struct PartValue {
    std::string text;
    bool open = false;
    std::string whole = {}; ///< a digest of all there is of it, for comparing: the text may leave something out
    bool operator==(const PartValue&) const = default;
};

/// The parts of a device's spec, or of a fleet's template, by name: "os.image", "applications.NAME", "config.NAME", and
/// each further key. Invalid if one is of another kind than the API's.
Result<std::map<std::string, PartValue>> spec_parts(const Json& spec);

/// An application that a device reports.
struct ReportedApplication {
    std::string state; ///< "Running, 1/1 ready"
    bool embedded = false;
};

/// What a device says of itself.
struct ReportedParts {
    std::optional<std::string> image;
    std::optional<std::string> version; ///< status.config.renderedVersion, if it is a whole number
    std::map<std::string, ReportedApplication> applications;
    bool applications_known = false;
};
Result<ReportedParts> reported_parts(const Json& status);

/// "212 bytes, digest 1f0c9a…": enough to compare two in this process, not to read or to guess one.
std::string masked(const std::string& secret);

/// The text under those keys; nothing where there is none, or "".
std::optional<std::string> text_at(const Json& json, std::initializer_list<const char*> keys);

} // namespace salvor::fleet
