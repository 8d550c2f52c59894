#pragma once

#include <string>
#include <vector>

namespace salvor::vault {

/// What the session bus says of the desktop's Secret Service, without reading or writing a secret.
struct KeyringLook {
    enum class Found {
        Open,      ///< the default keyring is there and not locked
        Locked,    ///< it is there, and closed
        NoService, ///< no session bus, or nobody offers the service
        NoKeyring, ///< the service answers, and has no default keyring
        Failed     ///< it was asked, and the answer is an error
    };
    Found found = Found::Failed;
    std::string why = {};                ///< the bus's own words, if it was not open
    std::vector<std::string> names = {}; ///< keys stored for `service`, if it is open; their values are not read
};

/// Asks the bus. Blocks as long as the bus lets it: only on a thread of its own. Free of Qt.
KeyringLook look_at_keyring(const std::string& service);

} // namespace salvor::vault
