#include "backends/ssh/settings.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace salvor::backends {

namespace {

struct Unsupported {
    std::string_view key;
    std::string_view harmless;
};

/// What cannot be passed over in silence, with the value that means nothing.
constexpr std::array unsupported{
    Unsupported{"proxycommand", "none"},      Unsupported{"hostkeyalias", ""},
    Unsupported{"certificatefile", ""},       Unsupported{"pkcs11provider", "none"},
    Unsupported{"bindaddress", "none"},       Unsupported{"bindinterface", "none"},
    Unsupported{"knownhostscommand", "none"}, Unsupported{"revokedhostkeys", "none"},
    Unsupported{"proxyusefdpass", "no"},      Unsupported{"remotecommand", "none"},
};

std::string expanded(const std::string& path) {
    const char* home = std::getenv("HOME");
    if (!path.starts_with("~/") || home == nullptr) return path;
    return home + path.substr(1);
}

} // namespace

std::vector<SshPlace> SshPlace::list(const std::string& text) {
    std::vector<SshPlace> places;
    for (auto one : split(text, ',')) {
        if (one.starts_with("ssh://")) one.erase(0, 6);
        SshPlace place;
        if (const auto at = one.rfind('@'); at != std::string::npos) {
            place.user = one.substr(0, at);
            one.erase(0, at + 1);
        }
        const auto colon = one.rfind(':');
        const bool six = one.starts_with('['); // [::1]:2222
        if (colon != std::string::npos && (six ? one[colon - 1] == ']' : one.find(':') == colon)) {
            place.port = std::atoi(one.c_str() + colon + 1);
            one.erase(colon);
        }
        place.name = six && one.size() > 2 && one.ends_with(']') ? one.substr(1, one.size() - 2) : one;
        places.push_back(std::move(place));
    }
    return places;
}

std::vector<std::string> SshPlace::asked(const std::string& config_file) const {
    std::vector<std::string> argv{"ssh", "-G"};
    if (!config_file.empty()) argv.insert(argv.end(), {"-F", config_file});
    if (!user.empty()) argv.insert(argv.end(), {"-l", user});
    if (port > 0) argv.insert(argv.end(), {"-p", std::to_string(port)});
    argv.insert(argv.end(), {"--", name});
    return argv;
}

Result<SshSettings> SshSettings::read(const std::string& text) {
    SshSettings settings;
    std::vector<std::string> global;
    for (const auto& line : lines(text)) {
        const auto blank = std::min(line.find(' '), line.size());
        const auto key = line.substr(0, blank);
        const std::string value(trimmed(std::string_view(line).substr(blank)));
        for (const auto& entry : unsupported)
            if (key == entry.key && value != entry.harmless)
                return fail(Error::Code::Refused, "the ssh setting " + key + " (" + value + ") is not supported yet",
                            "name a host in the ssh configuration that is reached without it");
        if (key == "proxyjump" && value != "none") settings.jumps = SshPlace::list(value);
        if (key == "hostname") settings.host = value;
        if (key == "port") settings.port = std::atoi(value.c_str());
        if (key == "user") settings.user = value;
        if (key == "identityfile") settings.identity_files.push_back(expanded(value));
        if (key == "identityagent") settings.agent = expanded(value);
        if (key == "identitiesonly") settings.identities_only = value == "yes";
        if (key == "ciphers") settings.ciphers = value;
        if (key == "macs") settings.macs = value;
        if (key == "kexalgorithms") settings.key_exchanges = value;
        if (key == "hostkeyalgorithms") settings.host_key_types = value;
        if (key == "pubkeyacceptedalgorithms") settings.accepted_keys = value;
        if (key == "stricthostkeychecking") settings.refuse_unknown = value == "yes" || value == "true";
        auto* files = key == "userknownhostsfile"     ? &settings.known_hosts
                      : key == "globalknownhostsfile" ? &global
                                                      : nullptr;
        if (files == nullptr || value == "none") continue;
        for (const auto& file : split(value, ' '))
            if (!file.empty()) files->push_back(expanded(file));
    }
    settings.own_known_hosts = settings.known_hosts.size();
    settings.known_hosts.insert(settings.known_hosts.end(), global.begin(), global.end());
    if (settings.host.empty() || settings.user.empty())
        return fail(Error::Code::Failed, "ssh -G gives no hostname and user");
    return settings;
}

} // namespace salvor::backends
