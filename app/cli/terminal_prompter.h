#pragma once

#include "cli/terminal.h"
#include "exec/prompter.h"

#include <map>

namespace salvor::cli {

/// A host's questions on the terminal. Secrets may also come from file descriptors, `purpose@host` or `purpose` to
/// number, so that nothing secret is ever an argument.
class TerminalPrompter : public exec::Prompter {
public:
    TerminalPrompter(Terminal& terminal, std::map<std::string, int> descriptors)
        : m_terminal(terminal), m_descriptors(std::move(descriptors)) {}
    void confirm_host_key(const std::string& host, const std::string& type, const std::string& fingerprint,
                          std::function<void(bool)> then) override;
    void ask_secret(const std::string& host, const std::string& purpose,
                    std::function<void(Result<Secret>)> then) override;

private:
    Terminal& m_terminal;
    std::map<std::string, int> m_descriptors;
    std::map<std::string, Secret> m_read;
};

} // namespace salvor::cli
