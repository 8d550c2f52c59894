#include "backends/launcher/script.h"

#include "backends/launcher/shell_text.h"
#include "base/text.h"

namespace salvor::launcher {

std::string script_head(const std::string& nonce) { return "S_n=" + nonce + "\n" + text_base; }

/// sudo as S_as, where the look has to be another user's.
static std::string look(const std::string& nonce, const std::string& mark, const std::string& become) {
    std::string text = script_head(nonce) + text_look + "S_m=" + shell_quote(mark) + "\nS_as= S_id= S_p=\n";
    if (become.empty()) return text;
    return text + text_sudo + "S_sudo\nS_as='sudo -n -u " + become + "'\n";
}

std::string identity_script(const std::string& nonce) {
    return script_head(nonce) +
           "S_x=; { read -r S_x </etc/machine-id; } 2>/dev/null\nS_boot\necho \"$S_x\"; echo \"$S_b\"; id -un; id "
           "-u\n" +
           "S_w=\n" + text_clean + "echo \"$S_w\"\n";
}

std::string find_script(const std::string& nonce, const std::string& mark, const std::string& become) {
    return look(nonce, mark, become) +
           "S_marked\n[ \"$S_blind\" ] && S_no 'the processes could not be looked through'\necho $S_p\nexit 0\n";
}

std::string stop_script(const std::string& nonce, const StopTarget& target) {
    auto text = look(nonce, target.mark, target.become) + text_stop;
    if (target.session > 0) text += "S_id=" + std::to_string(target.session) + "\n";
    text += "S_began=" + (target.began > 0 ? std::to_string(target.began) : std::string()) + "\n";
    return text + "S_stop\n";
}

Result<std::string> forget_script(const std::string& nonce, const std::string& folder, const std::string& run) {
    if (folder.empty()) {
        if (!is_part(run)) return fail(Error::Code::Invalid, "\"" + run + "\" is no run");
        return script_head(nonce) + text_folder + "S_folder find " + run + " x\nS_d=${S_d%/*}\n" +
               "S_ours \"$S_d\" && rm -rf \"$S_d\"\nexit 0\n";
    }
    const auto parts = split(folder, '/');
    if (parts.size() != 4 || !parts[0].empty() || parts[1] != "tmp" || !parts[2].starts_with("salvor-") ||
        !is_part(parts[2]) || !is_part(parts[3]))
        return fail(Error::Code::Invalid, folder + " is no folder of a detached command");
    return script_head(nonce) + text_folder + "S_d=" + folder +
           "\nS_ours \"${S_d%/*}\" && S_ours \"$S_d\" || exit 0\n" +
           "rm -rf \"$S_d\"\nrmdir \"${S_d%/*}\" 2>/dev/null\nexit 0\n";
}

} // namespace salvor::launcher
