#include "cli/terminal_prompter.h"

#include "base/secret.h"

#include <array>
#include <strings.h>
#include <unistd.h>

namespace salvor::cli {

void TerminalPrompter::confirm_host_key(const std::string& host, const std::string& type,
                                        const std::string& fingerprint, std::function<void(bool)> then) {
    m_terminal.line(Terminal::Tone::Warn, "The host " + host + " is not known yet.");
    m_terminal.line("  " + type + " key, fingerprint " + fingerprint);
    m_terminal.line("  Compare it over another way (ssh-keygen -lf on the host) before you say yes.");
    if (!m_terminal.interactive()) {
        m_terminal.error("nobody is here to compare it; add the host to known_hosts first");
        return then(false);
    }
    m_terminal.read("Type yes to remember it: ", false,
                    [then](bool ok, const std::string& line) { then(ok && line == "yes"); });
}

static Result<Secret> from_descriptor(int descriptor) {
    Secret secret;
    std::array<char, 4096> chunk{};
    for (;;) {
        const auto got = ::read(descriptor, chunk.data(), chunk.size());
        if (got < 0)
            return fail(Error::Code::Failed, "cannot read the secret from descriptor " + std::to_string(descriptor));
        if (got == 0) break;
        secret.append({chunk.data(), static_cast<std::size_t>(got)});
    }
    explicit_bzero(chunk.data(), chunk.size());
    secret.strip_newline();
    if (secret.empty())
        return fail(Error::Code::Invalid, "the secret from descriptor " + std::to_string(descriptor) + " is empty");
    return secret;
}

void TerminalPrompter::ask_secret(const std::string& host, const std::string& purpose,
                                  std::function<void(Result<Secret>)> then) {
    for (const auto& key : {purpose + "@" + host, purpose}) {
        const auto found = m_descriptors.find(key);
        if (found == m_descriptors.end()) continue;
        const auto descriptor = found->second;
        m_descriptors.erase(found); // a pipe can be read once; the backends keep what they were given
        return then(from_descriptor(descriptor));
    }
    if (!m_terminal.interactive())
        return then(fail(Error::Code::Refused, host + " wants a password for " + purpose,
                         purpose.starts_with("input ") ? "give it with --secret-fd '" + purpose + "=N'"
                                                       : "give it with --secret-fd " + purpose + "@" + host + "=N",
                         host));
    const bool input = purpose.starts_with("input ");
    m_terminal.read(input ? host + ": " : host + ": password for " + purpose + ": ", true,
                    [then, host](bool ok, std::string line) {
                        Secret secret(line);
                        wipe(line);
                        if (!ok || secret.empty())
                            return then(fail(Error::Code::Refused, "no password was given", {}, host));
                        then(std::move(secret));
                    });
}

} // namespace salvor::cli
