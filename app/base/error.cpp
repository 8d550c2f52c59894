#include "base/error.h"

namespace salvor {

std::string Error::text() const {
    std::string out = place.empty() ? what : place + ": " + what;
    if (!hint.empty()) out += " (" + hint + ")";
    return out;
}

} // namespace salvor
