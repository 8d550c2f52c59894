#include "fleet/states.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace salvor::fleet {

namespace {

constexpr std::array states{
    State{"Online", "", "The device has spoken within the last minutes, and its resources are healthy.",
          "It is kept at its specification.", "Nothing."},
    State{"Degraded", "", "The device speaks; at least one of its resources gives a warning.",
          "It is kept at its specification.", "Look at what warns: processor, memory or disk."},
    State{"Error", "", "The device speaks; at least one of its resources is critical.",
          "It is kept at its specification, as far as it can.", "Look at what is critical: processor, memory or disk."},
    State{"Rebooting", "", "The device said that it restarts.", "It speaks again when it has started.",
          "Wait; if it stays so, look at the device itself."},
    State{"PoweredOff", "Powered off", "The device said that it is switched off.", "Nothing until it is switched on.",
          "Switch it on if it is needed."},
    State{"Unknown", "", "The service has not heard from the device for more than five minutes, or never.",
          "It takes up its specification when it speaks again.",
          "Look whether the device is on and reaches the service."},
    State{awaiting_reconnect, "Pending sync",
          "The service was restored and has not heard from the device since. A device that is dead looks the same as "
          "one that is about to speak.",
          "When it speaks, its version is compared: it goes on, or is paused in conflict.",
          "Wait: a healthy device speaks within minutes. One that speaks and still stays so is stuck: look whether the "
          "key-value store lost its keys after the restore. Resume does nothing to it."},
    State{conflict_paused, "Suspended",
          "The device has a newer version than the restored service knows. Nothing is sent to it. Whether it is "
          "connected and healthy is hidden by this state.",
          "Nothing by itself: it stays paused.",
          "Compare what it runs with the restored specification. Bring the fleet to what is wanted first, or accept "
          "the older one; then resume, which pushes the restored specification to the device."},
};

bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](unsigned char x, unsigned char y) {
               return std::tolower(x) == std::tolower(y);
           });
}

} // namespace

State state_of(std::string_view status) {
    for (const auto& one : states)
        if (one.name == status) return one;
    if (status.empty())
        return {"", "", "The service says no status of this device.", "Not known.", "Look at the device itself."};
    return {status, "", "This status is not known here; the service may be newer.", "Not known.",
            "Look it up in the documentation of the service."};
}

std::string both_words(std::string_view status) {
    const auto state = state_of(status);
    if (status.empty()) return "not reported";
    return std::string(status) + (state.also.empty() ? "" : " \"" + std::string(state.also) + "\"");
}

bool is_status(std::string_view status) {
    return std::any_of(states.begin(), states.end(), [&](const State& one) { return one.name == status; });
}

std::string_view status_meant(std::string_view word) {
    for (const auto& one : states)
        if (same_word(one.name, word) || (!one.also.empty() && same_word(one.also, word))) return one.name;
    return {};
}

std::string status_names() {
    std::string out;
    for (const auto& one : states) out += (out.empty() ? "" : ", ") + std::string(one.name);
    return out;
}

} // namespace salvor::fleet
