#pragma once

#include "fleet/marks.h"

#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace salvor::ui {

/// All that can be decided, in the order of the window's menus; in them "nothing" is "Decide…".
inline constexpr std::array all_decisions{fleet::Decision::None, fleet::Decision::Resume,
                                          fleet::Decision::FixFleetFirst, fleet::Decision::Leave,
                                          fleet::Decision::Investigate};
inline constexpr std::array decision_ids{"", "resume", "fix-fleet", "leave", "investigate"};

inline std::size_t place_of(fleet::Decision decision) {
    return static_cast<std::size_t>(std::find(all_decisions.begin(), all_decisions.end(), decision) -
                                    all_decisions.begin());
}
/// By place in `all_decisions`; the first is the menu's invitation.
QString decision_text(std::size_t place);

} // namespace salvor::ui
