#include "vault/keyring_look.h"

#include <cstring>
#include <dlfcn.h>
#include <memory>
#include <systemd/sd-bus.h>

namespace salvor::vault {

static constexpr auto name = "org.freedesktop.secrets";
static constexpr auto root = "/org/freedesktop/secrets";
static constexpr auto default_keyring = "/org/freedesktop/secrets/aliases/default";
static constexpr std::uint64_t answer_within = 4'000'000; // microseconds

namespace {

using Bus = std::unique_ptr<sd_bus, decltype(&sd_bus_flush_close_unref)>;
using Message = std::unique_ptr<sd_bus_message, decltype(&sd_bus_message_unref)>;

struct BusError {
    sd_bus_error error{};
    BusError() = default;
    ~BusError() { sd_bus_error_free(&error); }
    BusError(const BusError&) = delete;
    BusError& operator=(const BusError&) = delete;
    bool is(const char* wanted) const { return sd_bus_error_has_name(&error, wanted) > 0; }
    std::string words(int code) const { return error.message != nullptr ? error.message : std::strerror(-code); }
};

/// The key of one stored value: the attribute that holds what it was stored as.
std::string key_of(sd_bus* bus, const char* path) {
    BusError error;
    sd_bus_message* raw = nullptr;
    if (sd_bus_get_property(bus, name, path, "org.freedesktop.Secret.Item", "Attributes", &error.error, &raw, "a{ss}") <
        0)
        return {};
    const Message reply(raw, sd_bus_message_unref);
    std::string key;
    if (sd_bus_message_enter_container(raw, 'a', "{ss}") < 0) return {};
    const char* attribute = nullptr;
    const char* value = nullptr;
    while (sd_bus_message_read(raw, "{ss}", &attribute, &value) > 0)
        if (std::string_view(attribute) == "user") key = value;
    return key;
}

/// Keys of the open and of the locked items.
std::vector<std::string> stored(sd_bus* bus, const std::string& service) {
    BusError error;
    sd_bus_message* raw = nullptr;
    if (sd_bus_call_method(bus, name, root, "org.freedesktop.Secret.Service", "SearchItems", &error.error, &raw,
                           "a{ss}", 1, "server", service.c_str()) < 0)
        return {};
    const Message reply(raw, sd_bus_message_unref);
    std::vector<std::string> keys;
    for (int list = 0; list < 2 && sd_bus_message_enter_container(raw, 'a', "o") >= 0; ++list) {
        const char* path = nullptr;
        while (sd_bus_message_read(raw, "o", &path) > 0)
            if (auto key = key_of(bus, path); !key.empty()) keys.push_back(std::move(key));
        sd_bus_message_exit_container(raw);
    }
    return keys;
}

} // namespace

KeyringLook look_at_keyring(const std::string& service) {
    using Found = KeyringLook::Found;
    if (::dlopen("libsecret-1.so.0", RTLD_LAZY) == nullptr) // QtKeychain loads it the same way, once
        return {Found::NoService, "libsecret-1-0 is not installed"};
    sd_bus* raw = nullptr;
    if (const int code = sd_bus_open_user(&raw); code < 0) return {Found::NoService, std::strerror(-code)};
    const Bus bus(raw, sd_bus_flush_close_unref);
    sd_bus_set_method_call_timeout(raw, answer_within);
    BusError error;
    int locked = 0;
    const int code = sd_bus_get_property_trivial(raw, name, default_keyring, "org.freedesktop.Secret.Collection",
                                                 "Locked", &error.error, 'b', &locked);
    if (code >= 0) return {locked != 0 ? Found::Locked : Found::Open, {}, stored(raw, service)};
    for (const char* nobody : {SD_BUS_ERROR_SERVICE_UNKNOWN, SD_BUS_ERROR_NAME_HAS_NO_OWNER})
        if (error.is(nobody)) return {Found::NoService, error.words(code)};
    for (const char* nothing :
         {SD_BUS_ERROR_UNKNOWN_METHOD, SD_BUS_ERROR_UNKNOWN_OBJECT, "org.freedesktop.Secret.Error.NoSuchObject"})
        if (error.is(nothing)) return {Found::NoKeyring, error.words(code)};
    // A bus that is named and not there.
    const bool no_bus = error.error.name == nullptr || code == -ENOENT || code == -ECONNREFUSED;
    return {no_bus && code != -ETIMEDOUT ? Found::NoService : Found::Failed, error.words(code)};
}

} // namespace salvor::vault
