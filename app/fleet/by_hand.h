#pragma once

#include <string>
#include <vector>

namespace salvor::fleet {

/// What resumes these devices and no others by hand: `flightctl resume device NAME`, or for several of them
/// `flightctl resume devices --field-selector 'metadata.name in (A,B)'`, a line for each thousand names, ready for a
/// shell. By name, not by fleet or label: nobody who is paused later is touched. No names: empty. Pure.
/// Source: internal/cli/resume.go of the service's repository.
std::string resume_lines(const std::vector<std::string>& names);

} // namespace salvor::fleet
