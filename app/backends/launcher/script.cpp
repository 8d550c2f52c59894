#include "backends/launcher/script.h"

#include "backends/launcher/shell_text.h"
#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace salvor::launcher {

using exec::Command;

/// A secret to detach with goes through a pipe that nobody reads at first: what a pipe holds is the limit.
static constexpr std::size_t pipe_holds = 65'536;

namespace {

class Builder {
public:
    Builder(const Command& command, const SecretStore& secrets, std::string nonce, bool with_mark,
            const std::optional<std::string>& exported)
        : m_command(command), m_secrets(secrets), m_nonce(std::move(nonce)), m_with_mark(with_mark),
          m_exported(exported) {}
    Result<Script> build();

private:
    Result<std::string> environment() const;
    std::string fence() const;
    std::string preflight() const;
    std::string stage(std::size_t number) const;
    std::string run(const std::string& in, const std::string& out_err) const;
    std::string attached() const;
    std::string at_once() const;
    std::string runner() const;
    std::string start_runner(const std::string& in, bool secret, bool from_file) const;
    Result<Script> detached(std::string before) const;

    const Command& m_command;
    const SecretStore& m_secrets;
    std::string m_nonce;
    bool m_with_mark;
    const std::optional<std::string>& m_exported;
};

Result<std::string> Builder::environment() const {
    std::string text;
    if (!m_command.mark.empty()) text += "export SALVOR_ACTION=" + shell_quote(m_command.mark) + "\n";
    for (const auto& [name, mixed] : m_command.env) {
        auto value = reveal(mixed, m_secrets);
        if (!value) return tl::unexpected(value.error());
        if (value->find('\0') != std::string::npos)
            return fail(Error::Code::Invalid, "the value of " + name + " has a NUL byte");
        auto quoted = shell_quote(*value);
        text.reserve(text.size() + quoted.size() + name.size() + 4096);
        text += "export " + name + "=";
        text += quoted;
        text += "\n";
        wipe(quoted);
        wipe(*value);
    }
    return text;
}

std::string Builder::fence() const {
    const auto& fence = m_command.fence;
    std::string text;
    if (!fence.machine_id.empty())
        text += "S_x=; { read -r S_x </etc/machine-id; } 2>/dev/null\n[ \"$S_x\" = " + shell_quote(fence.machine_id) +
                " ] || S_no \"fence: this is another machine: machine-id $S_x\"\n";
    if (!fence.lock_file.empty())
        text += "S_x=; { read -r S_x <" + shell_quote(fence.lock_file) +
                "; } 2>/dev/null\n[ \"$S_x\" = " + shell_quote(fence.lock_token) + " ] || S_no " +
                shell_quote(exec::Fence::lock_lost) + "\n";
    return text;
}

/// Everything about sudo that can be refused, before anything runs; sets S_p, the option that carries the environment.
std::string Builder::preflight() const {
    if (m_command.become.empty()) return {};
    std::string names;
    for (const auto& [name, value] : m_command.env) names += (names.empty() ? "" : ",") + name;
    const bool mark = m_with_mark && !m_command.mark.empty();
    std::string text = std::string(text_sudo) + "S_sudo\n";
    for (const auto& argv : m_command.stages)
        text += "S_may -u " + shell_quote(m_command.become) + " -- " + shell_line(argv) + "\n";
    const std::string all = names + (mark ? (names.empty() ? "" : ",") + std::string("SALVOR_ACTION") : "");
    text += "S_p=\n";
    if (!all.empty()) text += "if S_setenv; then S_p=--preserve-env=" + all + "; fi\n";
    if (!names.empty())
        text += "[ \"$S_p\" ] || S_no 'sudo lets no variables through (SETENV is not granted): " + names + "'\n";
    if (mark) return text + "[ \"$S_p\" ] || S_unmarked\n";
    return m_command.mark.empty() ? text : text + "S_unmarked\n";
}

std::string Builder::stage(std::size_t number) const {
    auto line = shell_line(m_command.stages[number]);
    if (m_command.become.empty()) return line;
    const auto user = m_command.become == "root" ? std::string() : "-u " + shell_quote(m_command.become) + " ";
    return "sudo -n " + user + "$S_p -- " + line;
}

/// Runs the stages as children of this very shell (sudo's ticket hangs on it) and leaves S_c, the last one's code, and
/// S_cs, all of them. The pipes are nameless as soon as they are open.
std::string Builder::run(const std::string& in, const std::string& out_err) const {
    const auto count = m_command.stages.size();
    if (count == 1) {
        const std::string plain = m_command.become.empty() ? "( exec " + stage(0) + " )" : stage(0);
        return plain + " " + in + " " + out_err + "\nS_c=$? S_cs=\n";
    }
    std::string text = "S_t=$(mktemp -d) || S_no 'no folder for the pipe'\nS_q=\nexec 6" + in + "\n";
    for (std::size_t i = 0; i < count; ++i) {
        const bool last = i + 1 == count;
        if (!last)
            text +=
                "mkfifo \"$S_t/p\" && exec 7<>\"$S_t/p\" && exec 8>\"$S_t/p\" 9<\"$S_t/p\" 7>&- && rm \"$S_t/p\" || "
                "S_no 'no pipe'\n";
        text +=
            "exec " + stage(i) + " " + out_err + " <&6 6<&-" + (last ? "" : " >&8 8>&- 9<&-") + " & S_q=\"$S_q $!\"\n";
        text += last ? "exec 6<&-\n" : "exec 6<&9 8>&- 9<&-\n";
    }
    return text + "rmdir \"$S_t\"\nS_cs=\nfor S_x in $S_q; do wait \"$S_x\"; S_c=$?; S_cs=\"$S_cs $S_c\"; done\n";
}

std::string Builder::at_once() const {
    std::string text = "S_stat $$; S_boot; S_say \"STARTED $$ $S_start $S_sid $S_b\"\n";
    if (m_command.stages.size() == 1 && m_command.become.empty()) return text + "exec " + stage(0) + "\n";
    text += run("<&0", "");
    return text + "[ \"$S_cs\" ] && S_say \"STAGES$S_cs\"\nexit $S_c\n";
}

/// What the shell of the new session runs, from its file: all that sudo has to say, then the command. No secret is in
/// it.
std::string Builder::runner() const {
    return script_head(m_nonce) +
           "S_d=$1\nS_no() { S_say \"REFUSED $(printf '%s' \"$*\" | tr '\\n' ' ')\"; : >\"$S_d/refused\"; exit 1; }\n" +
           preflight() +
           ": >\"$S_d/out\" && : >\"$S_d/err\" && S_stat $$ && S_boot && echo \"$$ $S_start $S_b\" >\"$S_d/pid.t\" && "
           "mv \"$S_d/pid.t\" \"$S_d/pid\" || S_no \"cannot write to $S_d\"\n"
           "exec 0</dev/null >/dev/null 2>\"$S_d/note\"\n" +
           run("<&4", ">\"$S_d/out\" 2>\"$S_d/err\" 4<&-") +
           "echo \"$S_c$S_cs\" >\"$S_d/result.t\" && mv \"$S_d/result.t\" \"$S_d/result\"\n";
}

/// The runner keeps the connection as its stdin for sudo's password; the command's own stdin is descriptor 4.
std::string Builder::start_runner(const std::string& in, bool secret, bool from_file) const {
    const std::string start = "setsid /bin/sh \"$S_d/run\" \"$S_d\" ";
    std::string text = "exec 5<&0\n";
    if (secret) {
        auto quoted = shell_quote(in);
        text.reserve(quoted.size() + 4096);
        text += "printf '%s' ";
        text += quoted;
        text += " | " + start + "4<&0 <&5 5<&- >/dev/null &\n";
        wipe(quoted);
    } else {
        text += start + (from_file ? "4<\"$S_d/in\"" : "4</dev/null") + " <&5 5<&- >/dev/null &\n";
    }
    return text + "exec 5<&-\nwhile [ ! -f \"$S_d/pid\" ]; do\n"
                  "    [ -f \"$S_d/refused\" ] && { rm -rf \"$S_d\"; exit 1; }\n"
                  "    S_stat $! && [ \"$S_state\" != Z ] || [ -f \"$S_d/pid\" ] || [ -f \"$S_d/refused\" ] || "
                  "S_no 'it ended before it began'\n    sleep 0.02\ndone\n";
}

Result<Script> Builder::detached(std::string before) const {
    const auto mark = split(m_command.mark, '/');
    const auto whole = m_command.in.whole();
    const bool secret = whole.secret();
    auto in = reveal(whole, m_secrets);
    if (!in) return tl::unexpected(in.error());
    if (secret && (in->size() > pipe_holds || in->find('\0') != std::string::npos))
        return fail(Error::Code::Invalid,
                    "a secret on the stdin of a detached command is at most 64 KiB and has no NUL");
    Script script{std::move(before), !secret && !in->empty()};
    auto start = start_runner(*in, secret, script.stdin_at_once);
    auto& text = script.text;
    text.reserve(text.size() + start.size() + 65'536);
    text += text_folder;
    text +=
        "S_folder create " + mark[0] + " " + mark[1] + "\nprintf '%s' " + shell_quote(runner()) + " >\"$S_d/run\"\n";
    if (script.stdin_at_once) {
        const auto size = std::to_string(in->size());
        text += "head -c " + size + " >\"$S_d/in\"\n[ $(($(wc -c <\"$S_d/in\"))) -eq " + size +
                " ] || { rm -rf \"$S_d\"; S_no 'its stdin did not arrive whole'; }\n";
    }
    text += start;
    wipe(start);
    wipe(*in);
    text += std::string(text_tail) + "S_tail\n";
    return script;
}

std::string Builder::attached() const {
    const auto& process = *m_command.attach;
    const auto mark = split(m_command.mark, '/');
    std::string text = text_folder;
    text += process.folder.empty() ? "S_folder find " + mark[0] + " " + mark[1] + "\n"
                                   : "S_d=" + shell_quote(process.folder) + "\n";
    text += "S_ours \"$S_d\" && [ -f \"$S_d/pid\" ] || S_lost " + shell_quote(process.boot_id) + " " +
            std::to_string(process.pid) + "\n";
    return text + text_tail + "S_tail\n";
}

Result<Script> Builder::build() {
    if (auto fits = exec::check(m_command, m_secrets); !fits) return tl::unexpected(fits.error());
    std::string text = script_head(m_nonce);
    if (m_command.attach) return Script{text + fence() + attached()};
    auto exported = environment();
    if (!exported) return tl::unexpected(exported.error());
    text.reserve(text.size() + exported->size() + 65'536);
    if (!m_exported)
        text += text_clean;
    else if (!m_exported->empty())
        text += "command unset" + *m_exported + " 2>/dev/null\n";
    text += *exported;
    wipe(*exported);
    text += fence();
    text += m_command.cwd.empty() ? "cd 2>/dev/null || cd /\n"
                                  : "cd -- " + shell_quote(m_command.cwd) + " 2>/dev/null || S_no " +
                                        shell_quote("there is no folder " + m_command.cwd) + "\n";
    text += "command unset PWD OLDPWD\n";
    if (m_command.become.empty())
        for (const auto& argv : m_command.stages) text += "S_has " + shell_quote(argv[0]) + "\n";
    if (m_command.detach) return detached(std::move(text));
    text += preflight();
    return Script{text + at_once()};
}

} // namespace

Result<Script> command_script(const Command& command, const SecretStore& secrets, const std::string& nonce,
                              bool with_mark, const std::optional<std::string>& exported) {
    return Builder(command, secrets, nonce, with_mark, exported).build();
}

} // namespace salvor::launcher
