#include "assembly/policy.h"

#include "assembly/library.h"
#include "base/text.h"
#include "document/document.h"

#include <cstdlib>

namespace salvor::assembly {

namespace fs = std::filesystem;

static fs::path find_policy() {
    const char* folders = std::getenv("XDG_CONFIG_DIRS");
    std::error_code error;
    for (const auto& folder : split(folders != nullptr && *folders != '\0' ? folders : "/etc/xdg", ':'))
        if (auto file = fs::path(folder) / "salvor/policy.yaml"; fs::exists(file, error)) return file;
    return {};
}

Policy read_policy(fs::path given) {
    const auto file = given.empty() ? find_policy() : std::move(given);
    std::error_code error;
    if (file.empty() || !fs::exists(file, error)) return {};
    const auto wrong = [&](document::Mark mark, const std::string& what) {
        return Policy{true, file.string(),
                      file.string() + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column) + ": " +
                          what};
    };
    const auto bytes = read_file(file);
    if (!bytes) return {true, file.string(), bytes.error().text()};
    const auto parsed = document::parse(*bytes);
    if (!parsed.problems.empty()) return wrong(parsed.problems.front().mark, parsed.problems.front().what);
    const auto& root = *parsed.root;
    if (root.kind != document::Node::Kind::Map) return wrong(root.mark, "a policy is written as key: value");
    Policy policy{false, file.string(), {}};
    for (const auto& entry : root.entries) {
        if (entry.key != "observer") return wrong(entry.mark, "no such key: " + entry.key);
        const auto& value = entry.value->text;
        if (value != "true" && value != "false") return wrong(entry.value->mark, "observer is true or false");
        policy.observer = value == "true";
    }
    return policy;
}

Result<void> may_change() {
    const auto policy = read_policy();
    if (!policy.observer) return {};
    return fail(Error::Code::Refused, "a policy makes this console an observer: it starts no run over real systems",
                policy.problem.empty()
                    ? "drills are allowed"
                    : "the policy cannot be read, and then only drills are allowed: " + policy.problem,
                policy.file);
}

} // namespace salvor::assembly
