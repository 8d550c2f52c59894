#include "fleet/by_hand.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::fleet {

static constexpr std::size_t most_names = 1000; ///< in one request, as the procedure sends them

std::string resume_lines(const std::vector<std::string>& names) {
    if (names.size() == 1) return shell_line({"flightctl", "resume", "device", names.front()});
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < names.size(); at += most_names) {
        const auto from = names.begin() + static_cast<std::ptrdiff_t>(at);
        const auto count = static_cast<std::ptrdiff_t>(std::min(most_names, names.size() - at));
        lines.push_back(shell_line({"flightctl", "resume", "devices", "--field-selector",
                                    "metadata.name in (" + join({from, from + count}, ",") + ")"}));
    }
    return join(lines, "\n");
}

} // namespace salvor::fleet
