#include "backends/ssh/known_hosts.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace salvor::backends {

std::string known_hosts_name(const std::string& host, int port) {
    return port == 22 ? host : "[" + host + "]:" + std::to_string(port);
}

static std::string base64_of(ssh_key key) {
    char* text = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &text) != SSH_OK) return {};
    std::string out = text;
    ssh_string_free_char(text);
    return out;
}

KnownHost known_host(const std::vector<std::string>& files, const std::string& host, int port, ssh_key key) {
    const auto name = known_hosts_name(host, port);
    const auto digits = base64_of(key);
    KnownHost best;
    for (const auto& file : files) {
        std::ifstream stream(file);
        std::string line;
        for (int number = 1; std::getline(stream, line); ++number) {
            if (line.starts_with("@revoked") && !digits.empty() && line.find(digits) != std::string::npos)
                return {KnownHost::State::Revoked, file, number, {}, {}};
            if (line.empty() || line[0] == '#' || line[0] == '@') continue;
            ssh_knownhosts_entry* entry = nullptr;
            if (ssh_known_hosts_parse_line(name.c_str(), line.c_str(), &entry) != SSH_OK || entry == nullptr) continue;
            const bool same = ssh_key_cmp(entry->publickey, key, SSH_KEY_CMP_PUBLIC) == 0;
            const auto state = same ? KnownHost::State::Known : KnownHost::State::Changed;
            if (same ? best.state != KnownHost::State::Known : best.state == KnownHost::State::Unknown)
                best = {state, file, number, ssh_key_type_to_char(ssh_key_type(entry->publickey)),
                        fingerprint(entry->publickey)};
            ssh_knownhosts_entry_free(entry);
        }
    }
    return best;
}

Result<void> add_known_host(const std::string& file, const std::string& host, int port, ssh_key key) {
    const std::filesystem::path path(file);
    std::error_code error;
    if (!std::filesystem::exists(path.parent_path(), error)) {
        std::filesystem::create_directories(path.parent_path(), error);
        ::chmod(path.parent_path().c_str(), 0700);
    }
    bool torn = false;
    if (std::ifstream before(file, std::ios::binary | std::ios::ate); before && before.tellg() > 0) {
        before.seekg(-1, std::ios::end);
        torn = before.get() != '\n';
    }
    const auto line = (torn ? "\n" : "") + known_hosts_name(host, port) + " " +
                      ssh_key_type_to_char(ssh_key_type(key)) + " " + base64_of(key) + "\n";
    const int fd = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    const bool written = fd >= 0 && ::write(fd, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    const std::string why = written ? "" : std::strerror(errno);
    if (fd >= 0) ::close(fd);
    if (!written) return fail(Error::Code::Failed, "the host key could not be kept in " + file + ": " + why);
    return {};
}

std::string fingerprint(ssh_key key) {
    unsigned char* hash = nullptr;
    std::size_t size = 0;
    if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != 0) return {};
    char* text = ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size);
    ssh_clean_pubkey_hash(&hash);
    std::string out = text != nullptr ? text : "";
    ssh_string_free_char(text);
    return out;
}

} // namespace salvor::backends
