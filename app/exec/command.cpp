#include "exec/command.h"

#include "base/sha256.h"
#include "base/text.h"

namespace salvor::exec {

bool MixedText::secret() const {
    for (const auto& part : parts)
        if (std::holds_alternative<SecretRef>(part)) return true;
    return false;
}

std::string MixedText::shown() const {
    std::string out;
    for (const auto& part : parts) {
        if (const auto* plain = std::get_if<std::string>(&part))
            out += *plain;
        else
            out += "‹" + std::get<SecretRef>(part).id + "›";
    }
    return out;
}

MixedText Stdin::whole() const {
    MixedText out;
    for (const auto& line : ahead) {
        out.parts.insert(out.parts.end(), line.parts.begin(), line.parts.end());
        out.parts.emplace_back("\n");
    }
    out.parts.insert(out.parts.end(), text.parts.begin(), text.parts.end());
    return out;
}

Json ProcessRef::to_json() const {
    return {{"host", host}, {"folder", folder}, {"pid", pid}, {"started", started}, {"boot_id", boot_id}};
}

ProcessRef ProcessRef::from_json(const Json& json) {
    return {json.value("host", std::string()), json.value("folder", std::string()), json.value("pid", 0L),
            json.value("started", 0L), json.value("boot_id", std::string())};
}

std::string Command::shown() const {
    std::vector<std::string> parts;
    std::string names;
    for (const auto& [name, value] : env) names += (names.empty() ? "" : ",") + name;
    for (const auto& argv : stages) {
        std::string line;
        if (!become.empty()) {
            line = "sudo -n ";
            if (become != "root") line += "-u " + shell_quote(become) + " ";
            if (!names.empty()) line += "--preserve-env=" + names + " ";
            line += "-- ";
        }
        parts.push_back(line + shell_line(argv));
    }
    std::string assignments;
    for (const auto& [name, value] : env)
        assignments += name + "=" + (value.secret() ? value.shown() : shell_quote(value.shown())) + " ";
    std::string ahead;
    for (const auto& line : in.ahead) ahead += " " + line.shown();
    const auto rest = in.text.parts.empty() ? std::string() : in.origin.empty() ? "…" : in.origin;
    if (!ahead.empty())
        ahead =
            rest.empty() ? "printf '%s\\n'" + ahead + " | " : "{ printf '%s\\n'" + ahead + "; cat " + rest + "; } | ";
    else if (!in.origin.empty() && !parts.empty())
        parts.front() += " < " + in.origin;
    return ahead + assignments + join(parts, " | ");
}

std::string Command::digest() const {
    Json json{{"stages", stages}, {"become", become}, {"cwd", cwd}, {"stdin", in.whole().shown()}};
    for (const auto& [name, value] : env) json["env"][name] = value.shown();
    return sha256_hex(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace salvor::exec
