#include "exec/check.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::exec {

bool is_variable(std::string_view text) {
    const auto fits = [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && !(text[0] >= '0' && text[0] <= '9') && std::all_of(text.begin(), text.end(), fits) &&
           !text.starts_with("S_");
}

bool is_part(std::string_view text) {
    const auto fits = [](char c) {
        return c == '_' || c == '-' || c == '.' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (c >= '0' && c <= '9');
    };
    return !text.empty() && text[0] != '.' && std::all_of(text.begin(), text.end(), fits);
}

bool is_user(std::string_view text) {
    const auto fits = [](char c) { return is_part({&c, 1}) || c == '.' || c == '@' || c == '$'; };
    return !text.empty() && text[0] != '-' && text[0] != '$' && std::all_of(text.begin(), text.end(), fits);
}

Result<std::string> reveal(const MixedText& text, const SecretStore& secrets) {
    std::string out;
    for (const auto& part : text.parts) {
        if (const auto* plain = std::get_if<std::string>(&part)) {
            out += *plain;
            continue;
        }
        const auto& id = std::get<SecretRef>(part).id;
        const bool known = secrets.with(id, [&](const Secret& secret) {
            secret.expose([&](std::string_view bytes) {
                std::string grown;
                grown.reserve(out.size() + bytes.size());
                grown += out;
                grown += bytes;
                wipe(out);
                out = std::move(grown);
            });
        });
        if (!known) return fail(Error::Code::Invalid, "the secret " + id + " is not known any more");
    }
    return out;
}

Result<void> check(const Command& command, const SecretStore& secrets) {
    const auto invalid = [](const std::string& what) { return fail(Error::Code::Invalid, what); };
    if (command.stages.empty() && !command.attach) return invalid("there is no command");
    for (const auto& argv : command.stages) {
        if (argv.empty() || argv[0].empty()) return invalid("a command has no program");
        for (const auto& word : argv)
            if (word.find('\0') != std::string::npos) return invalid("an argument has a NUL byte");
    }
    for (const auto& [name, value] : command.env) {
        if (!is_variable(name)) return invalid("\"" + name + "\" is no name of a variable");
        if (value.secret() && !command.become.empty()) return invalid("the secret " + name + " would be in sudo's log");
    }
    for (const auto& part : command.in.text.parts)
        if (const auto* secret = std::get_if<SecretRef>(&part); secret != nullptr && !secrets.has(secret->id))
            return invalid("the secret " + secret->id + " is not known any more");
    for (const auto& line : command.in.ahead) {
        auto value = reveal(line, secrets);
        if (!value) return tl::unexpected(value.error());
        const bool fits = value->find_first_of(std::string_view("\n\0", 2)) == std::string::npos;
        wipe(*value);
        if (!fits)
            return invalid(line.shown() +
                           " has a line break or a NUL byte and cannot become a variable behind sudo or podman");
    }
    if (!command.become.empty() && !is_user(command.become)) return invalid("\"" + command.become + "\" is no user");
    const auto mark = split(command.mark, '/');
    const bool needed = command.detach || command.attach;
    if (!command.mark.empty() || needed)
        if (mark.size() != 2 || !is_part(mark[0]) || !is_part(mark[1]))
            return invalid("the mark \"" + command.mark + "\" is not <run>/<number>");
    if (needed && !command.capture.secret.empty()) return invalid("what a detached command prints cannot be a secret");
    return {};
}

} // namespace salvor::exec
