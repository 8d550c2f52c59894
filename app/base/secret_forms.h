#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace salvor {

/// The forms in which a secret shows up in other programs' output: plain; base64 and base64url at each of the three
/// alignments a longer text may give it (the digits that depend on the secret alone, and the padded end); URL percent
/// form with upper and lower digits, form encoding, "/" kept or not; JSON with and without non-ASCII and "/" escaped;
/// hex; in single quotes, double quotes and behind backslashes of a shell. Without repeats. The caller wipes them.
std::vector<std::string> secret_forms(std::string_view secret);

} // namespace salvor
