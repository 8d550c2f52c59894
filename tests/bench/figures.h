#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

/// Figures of a benchmark: medians, and ours as a ratio of a peer's that was measured in the same run, in turns.
namespace figures {

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// One line: what, ours, the peer's, ours / peer, and the goal as it is written.
inline void line(const std::string& what, double ours, const std::string& peer, double theirs, const char* unit,
                 const char* goal) {
    std::printf("%-44s %9.2f %s   %s %.2f %s   ratio %.2f   goal %s\n", what.c_str(), ours, unit, peer.c_str(), theirs,
                unit, theirs > 0 ? ours / theirs : 0, goal);
    std::fflush(stdout);
}

inline void note(const std::string& what, double value, const char* unit, const char* goal) {
    std::printf("%-44s %9.2f %s   goal %s\n", what.c_str(), value, unit, goal);
    std::fflush(stdout);
}

} // namespace figures
