#include "backends/launcher/protocol.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::launcher {

std::string shell_script(const std::string& nonce) {
    return "echo S." + nonce + ".READY >&2; IFS= read -r l; eval \"$l\"";
}

std::string command_line(const std::string& nonce) { return "exec /bin/sh -c '" + shell_script(nonce) + "'"; }

std::string framed(const std::string& nonce, std::string_view script) {
    const std::string end = "S." + nonce + ".END";
    std::string text = "LC_ALL=C; export LC_ALL; n=${IFS#??}; s=; while IFS= read -r l; do [ \"$l\" = " + end +
                       " ] && break; s=$s$l$n; done; [ \"$l\" = " + end + " ] || exit 1; eval \"$s\"\n";
    text.reserve(text.size() + script.size() + nonce.size() + 16);
    text += script;
    return text + "\n" + end + "\n";
}

void Scanner::feed(std::string_view bytes, const Data& data, const Line& line) {
    m_held += bytes;
    std::string_view rest = m_held;
    for (;;) {
        const auto at = rest.find(m_sign);
        const auto end = at == std::string_view::npos ? at : rest.find('\n', at);
        if (end == std::string_view::npos) {
            std::size_t keep = at == std::string_view::npos ? 0 : rest.size() - at;
            if (keep == 0) {
                keep = std::min(rest.size(), m_sign.size() - 1);
                while (keep > 0 && !m_sign.starts_with(rest.substr(rest.size() - keep))) --keep;
            }
            if (keep < rest.size()) data(rest.substr(0, rest.size() - keep));
            m_held = std::string(rest.substr(rest.size() - keep));
            return;
        }
        if (at > 0) data(rest.substr(0, at));
        const auto text = rest.substr(at + m_sign.size(), end - at - m_sign.size());
        const auto blank = std::min(text.find(' '), text.size());
        line(text.substr(0, blank), trimmed(text.substr(blank)));
        rest.remove_prefix(end + 1);
    }
}

void Scanner::finish(const Data& data) {
    if (!m_held.empty()) data(m_held);
    m_held.clear();
}

} // namespace salvor::launcher
